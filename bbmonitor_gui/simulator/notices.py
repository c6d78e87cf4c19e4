"""The datagrams of notifications (protocol.md, "UDP notifications"): one each."""

from __future__ import annotations

from bbmonitor_gui.backburner.notifications import CODE_AT, NAME_AT, ControlKind, EventCode


def event_datagram(code: EventCode, arguments: tuple[object, ...]) -> bytes:
    """The bytes before the code are not known; here they are zeros."""
    return bytes(CODE_AT) + bytes([code]) + " ".join(map(str, arguments)).encode("ascii") + b"\0"


def control_datagram(kind: ControlKind, computer: str) -> bytes:
    """The bytes between the kind and the name are not known; here they are zeros."""
    return bytes([kind]) + bytes(NAME_AT - 1) + computer.encode("utf-8") + b"\0"
