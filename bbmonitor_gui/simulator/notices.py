"""UDP notifications of a login session (protocol.md, "UDP notifications"): one datagram each."""

from __future__ import annotations

from enum import IntEnum

_CODE_AT = 19  # the event's code; its arguments follow, ended by NUL
_NAME_AT = 16  # the name in a notice about queue control


class Event(IntEnum):
    """What happened in the farm, with the codes of the wire. Evidence: W, one client."""

    SHUTDOWN = 0x00
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
    SERVER_GONE = 0x18
    SERVER_READY = 0x19
    SERVER_IDLE = 0x1A
    RENDER_ABORTED = 0x1B
    SERVER_DELETED = 0x1C
    MONITOR_CONNECTED = 0x73


class ControlNotice(IntEnum):
    """What happened to queue control: the first byte of the datagram. Evidence: W, one client."""

    IS_CONTROLLER = 0x10
    ASKS = 0x12
    GAVE_TO_US = 0x13
    REFUSED_US = 0x14


def event_datagram(event: Event, arguments: tuple[object, ...]) -> bytes:
    """The bytes before the code are not known; here they are zeros."""
    return bytes(_CODE_AT) + bytes([event]) + " ".join(map(str, arguments)).encode("ascii") + b"\0"


def control_datagram(notice: ControlNotice, computer: str) -> bytes:
    return bytes([notice]) + bytes(_NAME_AT - 1) + computer.encode("utf-8") + b"\0"
