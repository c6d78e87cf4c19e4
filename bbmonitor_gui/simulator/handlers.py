"""One function per command, and the table of them (protocol.md, "Commands")."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from bbmonitor_gui.backburner import documents
from bbmonitor_gui.backburner.records import Client
from bbmonitor_gui.backburner.states import LOWEST_PRIORITY, JobState, ServerState, StateReading

from . import reports, writing
from .control import ConnectedClient, Outcome
from .requests import BAD_ARGUMENT, BAD_DOCUMENT, NEEDS_CONTROL, NO_SUCH_SERVER, OK, Answer, Desk, Refused, Request

# ---- reading


def get_mgrinfo(request: Request) -> Answer:
    return Answer(payload=writing.record("ManagerInfo", reports.manager_info(request.farm)))


def get_clientlist(request: Request) -> Answer:
    ours = [_with_control(request.desk, client) for client in request.desk.clients]
    return Answer(payload=writing.listing("ClientList", "ClientInfo", ours + request.farm.other_clients()))


def get_pluglist(request: Request) -> Answer:
    return Answer(payload=writing.listing("PluginList", "Plugin", request.farm.plugins))


def get_srvlist(request: Request) -> Answer:
    farm = request.farm
    items = (reports.server_item(farm, server) for server in farm.servers.values())
    return Answer(payload=writing.listing("ServerList", "Server", items))


def get_server(request: Request) -> Answer:
    record = reports.server(request.farm, request.server(0))
    return Answer(payload=writing.server(record, request.desk.polarity))


def get_srvgroups(request: Request) -> Answer:
    """The Manager's own form is not known; this one is invented."""
    groups: list[list[tuple[str, object]]] = [
        [("Name", name), ("Weight", "Normal"), ("Servers", [("Handle", server.handle) for server in servers])]
        for name, servers in request.farm.groups().items()
    ]
    if not groups:
        return Answer(200, "No server groups")
    return Answer(payload=writing.listing("ServerGroups", "ServerGroup", groups))


def get_jobhlist(request: Request) -> Answer:
    items = map(reports.job_handle_item, request.farm.queue())
    return Answer(payload=writing.listing("JobhList", "Job", items))


def get_joblist(request: Request) -> Answer:
    return Answer(payload=writing.listing("JobList", "Job", map(reports.job_item, request.farm.queue())))


def get_jobinfo(request: Request) -> Answer:
    job = request.job
    return Answer(payload=writing.job(reports.job(request.farm, job), reports.job_details(job, long=False)))


def get_job(request: Request) -> Answer:
    job = request.job
    return Answer(payload=writing.job(reports.job(request.farm, job), reports.job_details(job, long=True)))


def get_jobstate(request: Request) -> Answer:
    return Answer(200, str(int(request.job.state)))


def get_jobsrverrorlst(request: Request) -> Answer:
    return Answer(payload=writing.listing("ServerErrorList", "ServerMessage", request.job.errors))


def get_jobarchive(request: Request) -> Answer:
    items = map(reports.archive_item, request.farm.archive.values())
    return Answer(payload=writing.listing("JobArchive", "Job", items))


def get_taskname(request: Request) -> Answer:
    rows = reports.task_rows(request.farm, request.job)
    return Answer(payload=writing.listing("TaskList", "Task", rows))


def get_controller(request: Request) -> Answer:
    holder = request.desk.control.holder
    if holder is None:
        return Answer(200, "No controller")
    return Answer(payload=writing.record("ClientInfo", _with_control(request.desk, holder)))


# ---- changing jobs


def set_jobstate(request: Request) -> Answer:
    job, number = request.job, request.number(1, (1 << 32) - 1)
    reading = request.desk.state_reading
    if number == reading.suspend:
        request.farm.suspend(job)
    elif number == reading.activate or (reading is StateReading.NUMBER and number == JobState.NOT_STARTED):
        request.farm.activate(job)
    else:
        raise Refused(BAD_ARGUMENT)
    return OK


def set_jobpriority(request: Request) -> Answer:
    request.farm.set_priority(request.job, request.number(1, LOWEST_PRIORITY))
    return OK


def del_job(request: Request) -> Answer:
    request.farm.delete(request.job)
    return OK


def restart_job(request: Request) -> Answer:
    request.farm.restart(request.job)
    return OK


def new_jobserver(request: Request) -> Answer:
    request.farm.add_server(request.job, request.server(1))
    return OK


def del_jobserver(request: Request) -> Answer:
    job, server = request.job, request.server(1)
    if server.handle not in job.servers:
        raise Refused(NO_SUCH_SERVER)
    request.farm.remove_server(job, server)
    return OK


def set_jobarchive(request: Request) -> Answer:
    """To the archive, or back when it is there."""
    archived = request.farm.archive.get(request.job_handle)
    if archived is not None:
        request.farm.restore(archived)
    else:
        request.farm.send_to_archive(request.job)
    return OK


def set_job(request: Request) -> Answer:
    job = request.job
    edited = request.record(documents.JOB)
    if not 0 <= edited.info.priority <= LOWEST_PRIORITY:
        raise Refused(BAD_DOCUMENT)
    request.farm.edit(job, edited)
    return OK


# ---- changing servers


def set_server(request: Request) -> Answer:
    server = request.server(0)
    edited = request.record(documents.SERVER[request.desk.polarity])
    request.farm.edit_server(server, edited.server_schedule, edited.att_priority, edited.una_priority)
    return OK


def del_server(request: Request) -> Answer:
    server = request.server(0)
    if server.state(request.farm.now) is not ServerState.ABSENT:
        raise Refused(Answer(403, "Server is not absent"))
    request.farm.delete_server(server)
    return OK


# ---- clients and queue control


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


def _with_control(desk: Desk, client: ConnectedClient) -> Client:
    return replace(client.client, controller=desk.control.holder is client)


@dataclass(frozen=True, slots=True)
class Rule:
    """How a command is carried out; `changes`: only with queue control, `upload`: a payload follows."""

    run: Callable[[Request], Answer]
    changes: bool = False
    upload: bool = False


RULES = {
    "get mgrinfo": Rule(get_mgrinfo),
    "get clientlist": Rule(get_clientlist),
    "get pluglist": Rule(get_pluglist),
    "get srvlist": Rule(get_srvlist),
    "get server": Rule(get_server),
    "get srvgroups": Rule(get_srvgroups),
    "get jobhlist": Rule(get_jobhlist),
    "get joblist": Rule(get_joblist),
    "get jobinfo": Rule(get_jobinfo),
    "get job": Rule(get_job),
    "get jobstate": Rule(get_jobstate),
    "get jobsrverrorlst": Rule(get_jobsrverrorlst),
    "get jobarchive": Rule(get_jobarchive),
    "get taskname": Rule(get_taskname),
    "get taskmetadata": Rule(get_taskname),
    "get controller": Rule(get_controller),
    "set jobstate": Rule(set_jobstate, changes=True),
    "set jobpriority": Rule(set_jobpriority, changes=True),
    "set jobarchive": Rule(set_jobarchive, changes=True),
    "set job": Rule(set_job, changes=True, upload=True),
    "set server": Rule(set_server, changes=True, upload=True),
    "del job": Rule(del_job, changes=True),
    "restart job": Rule(restart_job, changes=True),
    "new jobserver": Rule(new_jobserver, changes=True),
    "del jobserver": Rule(del_jobserver, changes=True),
    "del server": Rule(del_server, changes=True),
    "new controller": Rule(new_controller),
    "set controller": Rule(set_controller),
    "del controller": Rule(del_controller, changes=True),
    "set clientinfo": Rule(set_clientinfo, upload=True),
}


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
