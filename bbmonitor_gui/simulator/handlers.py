"""The table of commands: a function each, and which of them need queue control. Those of queue control itself stand here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bbmonitor_gui.backburner import documents

from . import changing, reading
from .control import ConnectedClient, Outcome
from .requests import NEEDS_CONTROL, OK, Answer, Desk, Refused, Request


def new_controller(request: Request) -> Answer:
    """`No`, which nobody has seen, gives control or the request for it back."""
    control = request.desk.control
    if request.arguments and not request.yes(0):
        control.leave(request.client)
        return OK
    outcome = control.request(request.client)
    if outcome is Outcome.REFUSED:
        raise Refused(Answer(403, "Queue control is locked" if control.locked else "Another request is pending"))
    return Answer(201) if outcome is Outcome.GRANTED else Answer(200, "Control Pending")


def set_controller(request: Request) -> Answer:
    if request.desk.control.holder is not request.client:
        raise Refused(NEEDS_CONTROL)
    if not request.desk.control.answer(request.yes(0)):
        raise Refused(Answer(400, "Nobody asks for control"))
    return OK


def del_controller(request: Request) -> Answer:
    request.desk.control.lock(request.yes(0))
    return OK


def set_clientinfo(request: Request) -> Answer:
    told = request.record(documents.CLIENT)
    request.client.client = told
    request.client.wants_notices = 0 < told.udp_port < 65536
    return OK


@dataclass(frozen=True, slots=True)
class Rule:
    """How a command is carried out; `changes`: only with queue control, `upload`: a payload follows."""

    run: Callable[[Request], Answer]
    changes: bool = False
    upload: bool = False


RULES = {
    "get mgrinfo": Rule(reading.get_mgrinfo),
    "get clientlist": Rule(reading.get_clientlist),
    "get pluglist": Rule(reading.get_pluglist),
    "get srvlist": Rule(reading.get_srvlist),
    "get server": Rule(reading.get_server),
    "get srvgroups": Rule(reading.get_srvgroups),
    "get jobhlist": Rule(reading.get_jobhlist),
    "get joblist": Rule(reading.get_joblist),
    "get jobinfo": Rule(reading.get_jobinfo),
    "get job": Rule(reading.get_job),
    "get jobstate": Rule(reading.get_jobstate),
    "get jobsrverrorlst": Rule(reading.get_jobsrverrorlst),
    "get jobarchive": Rule(reading.get_jobarchive),
    "get taskname": Rule(reading.get_taskname),
    "get taskmetadata": Rule(reading.get_taskname),
    "get controller": Rule(reading.get_controller),
    "set jobstate": Rule(changing.set_jobstate, changes=True),
    "set jobpriority": Rule(changing.set_jobpriority, changes=True),
    "set jobarchive": Rule(changing.set_jobarchive, changes=True),
    "set job": Rule(changing.set_job, changes=True, upload=True),
    "set server": Rule(changing.set_server, changes=True, upload=True),
    "del job": Rule(changing.del_job, changes=True),
    "restart job": Rule(changing.restart_job, changes=True),
    "new jobserver": Rule(changing.new_jobserver, changes=True),
    "del jobserver": Rule(changing.del_jobserver, changes=True),
    "del server": Rule(changing.del_server, changes=True),
    "del jobarchive": Rule(changing.del_jobarchive, changes=True),
    "new srvgroup": Rule(changing.new_srvgroup, changes=True),
    "del srvgroup": Rule(changing.del_srvgroup, changes=True),
    "set srvgroup": Rule(changing.set_srvgroup, changes=True, upload=True),
    "new controller": Rule(new_controller),
    "set controller": Rule(set_controller),
    "del controller": Rule(del_controller, changes=True),
    "set clientinfo": Rule(set_clientinfo, upload=True),
}
GROUP_COMMANDS = frozenset(words for words in RULES if words.endswith(" srvgroup"))


def answer(request: Request, rule: Rule) -> Answer:
    """Carry out a command."""
    if needs_control(request.desk, request.client, rule):
        return NEEDS_CONTROL
    try:
        return rule.run(request)
    except Refused as refused:
        return refused.answer


def needs_control(desk: Desk, client: ConnectedClient, rule: Rule) -> bool:
    """Would it be a change by a client that has no queue control?"""
    desk.control.settle()
    return rule.changes and desk.require_control and desk.control.holder is not client
