"""One UDP datagram of a Manager -> one notification (protocol.md, "UDP notifications"; W, one client).

UDP is lossy: a notification is a reason to ask sooner, never the truth itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

NAME_AT = 16  # where a notice of queue control names a computer
CODE_AT = 19  # where an event has its code; its arguments follow, ended by NUL


class ControlKind(IntEnum):
    """What happened to queue control: the first byte of the datagram."""

    IS_CONTROLLER = 0x10  # a computer is controller now
    ASKS = 0x12  # a computer asks us for control; ten seconds to refuse
    GAVE_TO_US = 0x13
    REFUSED_US = 0x14


class EventCode(IntEnum):
    """What happened in the farm."""

    SHUTDOWN = 0x00
    JOB_EDITED_06 = 0x06  # seen with the same meaning as 10
    GROUPS_CHANGED = 0x07
    JOB_DELETED = 0x08
    NEW_JOB = 0x09
    JOB_COMPLETE = 0x0B
    SERVER_FINISHED = 0x0C
    SERVER_STARTS = 0x0D
    JOB_STATE = 0x0E
    JOB_PRIORITY = 0x0F
    JOB_EDITED = 0x10
    SERVER_RESET = 0x13
    SERVER_GIVEN = 0x14
    JOB_ERROR = 0x15
    TASK_COMPLETE = 0x16
    JOB_QUEUES = 0x17
    SERVER_GONE = 0x18
    SERVER_READY = 0x19
    SERVER_IDLE = 0x1A
    RENDER_ABORTED = 0x1B
    SERVER_DELETED = 0x1C
    MONITOR_CONNECTED = 0x73


_CONTROL = frozenset(bytes([kind]) for kind in ControlKind)
_JOB, _SERVER = "job", "server"
_EVENTS: dict[int, tuple[str, tuple[str, ...]]] = {  # its label, and what its arguments are
    EventCode.SHUTDOWN: ("the Manager shuts down", ()),
    EventCode.JOB_EDITED_06: ("job restarted or edited", (_JOB,)),
    EventCode.GROUPS_CHANGED: ("server groups changed", ()),
    EventCode.JOB_DELETED: ("job deleted", (_JOB,)),
    EventCode.NEW_JOB: ("new job", (_JOB,)),
    EventCode.JOB_COMPLETE: ("all tasks of the job are complete", (_JOB,)),
    EventCode.SERVER_FINISHED: ("server finished with the job", (_JOB, _SERVER)),
    EventCode.SERVER_STARTS: ("server starts on the job", (_JOB, _SERVER)),
    EventCode.JOB_STATE: ("job state changed", (_JOB, "state")),
    EventCode.JOB_PRIORITY: ("job priority changed", (_JOB, "priority")),
    EventCode.JOB_EDITED: ("job restarted or edited", (_JOB,)),
    EventCode.SERVER_RESET: ("server was reset on the job", (_JOB, _SERVER)),
    EventCode.SERVER_GIVEN: ("server was given the job", (_JOB, _SERVER)),
    EventCode.JOB_ERROR: ("error on the job", (_JOB,)),
    EventCode.TASK_COMPLETE: ("task complete", (_JOB, "task", "milliseconds")),
    EventCode.JOB_QUEUES: ("job queues up", (_JOB,)),
    EventCode.SERVER_GONE: ("server gone", (_SERVER,)),
    EventCode.SERVER_READY: ("server ready", (_SERVER,)),
    EventCode.SERVER_IDLE: ("server without work", (_SERVER,)),
    EventCode.RENDER_ABORTED: ("render aborted", (_SERVER,)),
    EventCode.SERVER_DELETED: ("server deleted", (_SERVER,)),
    EventCode.MONITOR_CONNECTED: ("another monitor connected", ()),
}


@dataclass(frozen=True, slots=True)
class ControlNotice:
    """Queue control: what happened, and the computer it is about (text of the network, "" when none was named)."""

    kind: ControlKind
    computer: str


@dataclass(frozen=True, slots=True)
class FarmEvent:
    """Something happened in the farm. `code` is the wire's, known or not; `arguments` are texts as they came."""

    code: int
    label: str
    arguments: tuple[str, ...]

    @property
    def job(self) -> int | None:
        """The handle of the job that the event is about; None when it is about none, or tells none."""
        text = self._argument(_JOB)
        number = int(text) if text.isdecimal() and len(text) <= 10 else None
        return number if number is not None and number < 1 << 32 else None

    @property
    def server(self) -> str | None:
        """The handle of the server that the event is about, as it came."""
        return self._argument(_SERVER) or None

    def _argument(self, kind: str) -> str:
        _, kinds = _EVENTS.get(self.code, ("", ()))
        place = kinds.index(kind) if kind in kinds else len(self.arguments)
        return self.arguments[place] if place < len(self.arguments) else ""


@dataclass(frozen=True, slots=True)
class Unknown:
    """A datagram that is none of these: its bytes."""

    data: bytes


Notification = ControlNotice | FarmEvent | Unknown


def read_notification(datagram: bytes) -> Notification:
    """What one datagram says. Never raises: anyone on the network may send whatever he likes."""
    if datagram[:1] in _CONTROL:
        name, end, _ = datagram[NAME_AT:].partition(b"\0")
        if end:
            return ControlNotice(ControlKind(datagram[0]), _decoded(name))
    elif len(datagram) > CODE_AT:
        words, end, _ = datagram[CODE_AT + 1 :].partition(b"\0")
        text = words.decode("latin-1")
        if end and text.isascii() and (text.isprintable() or not text):
            code = datagram[CODE_AT]
            label, _ = _EVENTS.get(code, (f"event {code:02x}", ()))
            return FarmEvent(code, label, tuple(text.split()))
    return Unknown(datagram)


def _decoded(name: bytes) -> str:
    try:
        return name.decode("utf-8")
    except UnicodeDecodeError:
        return name.decode("cp1252", "replace")  # a Windows program's own code page
