"""Datagrams, byte by byte (protocol.md, "UDP notifications"), and whatever else may arrive on a port."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bbmonitor_gui.backburner import ControlKind, ControlNotice, EventCode, FarmEvent, read_notification
from bbmonitor_gui.backburner.notifications import Unknown

ZEROS = b"\0" * 19
SERVER = "E839DFB5FEEB0000"

EVENTS = [
    (ZEROS + b"\x00\0", 0x00, "the Manager shuts down", (), None, None),
    (ZEROS + b"\x07\0", 0x07, "server groups changed", (), None, None),
    (ZEROS + b"\x081256275308\0", 0x08, "job deleted", ("1256275308",), 1256275308, None),
    (ZEROS + b"\x09 7\0", 0x09, "new job", ("7",), 7, None),
    (ZEROS + b"\x0b7\0rest", 0x0B, "all tasks of the job are complete", ("7",), 7, None),
    (ZEROS + b"\x0c7 " + SERVER.encode() + b"\0", 0x0C, "server finished with the job", ("7", SERVER), 7, SERVER),
    (ZEROS + b"\x0d7 " + SERVER.encode() + b"\0", 0x0D, "server starts on the job", ("7", SERVER), 7, SERVER),
    (ZEROS + b"\x0e7 3\0", 0x0E, "job state changed", ("7", "3"), 7, None),
    (ZEROS + b"\x0f7 50\0", 0x0F, "job priority changed", ("7", "50"), 7, None),
    (ZEROS + b"\x107\0", 0x10, "job restarted or edited", ("7",), 7, None),
    (ZEROS + b"\x067\0", 0x06, "job restarted or edited", ("7",), 7, None),
    (ZEROS + b"\x137 " + SERVER.encode() + b"\0", 0x13, "server was reset on the job", ("7", SERVER), 7, SERVER),
    (ZEROS + b"\x147 " + SERVER.encode() + b"\0", 0x14, "server was given the job", ("7", SERVER), 7, SERVER),
    (ZEROS + b"\x157\0", 0x15, "error on the job", ("7",), 7, None),
    (ZEROS + b"\x167 12 35000\0", 0x16, "task complete", ("7", "12", "35000"), 7, None),
    (ZEROS + b"\x177\0", 0x17, "job queues up", ("7",), 7, None),
    (ZEROS + b"\x18" + SERVER.encode() + b"\0", 0x18, "server gone", (SERVER,), None, SERVER),
    (ZEROS + b"\x19" + SERVER.encode() + b"\0", 0x19, "server ready", (SERVER,), None, SERVER),
    (ZEROS + b"\x1a" + SERVER.encode() + b"\0", 0x1A, "server without work", (SERVER,), None, SERVER),
    (ZEROS + b"\x1b" + SERVER.encode() + b"\0", 0x1B, "render aborted", (SERVER,), None, SERVER),
    (ZEROS + b"\x1c" + SERVER.encode() + b"\0", 0x1C, "server deleted", (SERVER,), None, SERVER),
    (ZEROS + b"\x73\0", 0x73, "another monitor connected", (), None, None),
    (ZEROS + b"\x557 x\0", 0x55, "event 55", ("7", "x"), None, None),
    (b"\xff" * 19 + b"\x15x\0", 0x15, "error on the job", ("x",), None, None),
    (b"\x99" + ZEROS[1:] + b"\x154294967296\0", 0x15, "error on the job", ("4294967296",), None, None),
    (ZEROS + b"\x0e\0", 0x0E, "job state changed", (), None, None),
]


@pytest.mark.parametrize(
    ("datagram", "code", "label", "arguments", "job", "server"), EVENTS, ids=[e[2] for e in EVENTS]
)
def test_events(
    datagram: bytes, code: int, label: str, arguments: tuple[str, ...], job: int | None, server: str | None
) -> None:
    event = read_notification(datagram)
    assert event == FarmEvent(code, label, arguments)
    assert isinstance(event, FarmEvent)
    assert (event.job, event.server) == (job, server)


def test_every_code_was_tried() -> None:
    assert {int(code) for code in EventCode} <= {code for _, code, *_ in EVENTS}


CONTROL = [
    (b"\x10" + b"\0" * 15 + b"MTLPC73586\0", ControlKind.IS_CONTROLLER, "MTLPC73586"),
    (b"\x12" + b"?" * 15 + "作業-12".encode() + b"\0behind", ControlKind.ASKS, "作業-12"),
    (b"\x13" + b"\0" * 15 + b"\0", ControlKind.GAVE_TO_US, ""),
    (b"\x14" + b"\0" * 15 + b"B\xdcRO-PC\0", ControlKind.REFUSED_US, "BÜRO-PC"),
    (b"\x14" + b"\0" * 15 + b"<b>\n\0", ControlKind.REFUSED_US, "<b>\n"),
]


@pytest.mark.parametrize(("datagram", "kind", "computer"), CONTROL)
def test_queue_control(datagram: bytes, kind: ControlKind, computer: str) -> None:
    assert read_notification(datagram) == ControlNotice(kind, computer)


@pytest.mark.parametrize(
    "datagram",
    [
        b"",
        b"\0",
        b"\x12",
        b"\x12" + b"\0" * 15,
        b"\x12" + b"\0" * 15 + b"no end",
        ZEROS,
        ZEROS + b"\x09",
        ZEROS + b"\x097",
        ZEROS + b"\x09\xff\0",
        ZEROS + b"\x097\n8\0",
        b"GET / HTTP/1.1\r\nHost: x\r\n\r\n",
    ],
)
def test_what_says_nothing_keeps_its_bytes(datagram: bytes) -> None:
    assert read_notification(datagram) == Unknown(datagram)


@given(
    st.binary(max_size=80)
    | st.builds(lambda code, words: ZEROS + bytes([code]) + words, st.integers(0, 255), st.binary())
)
def test_garbage_never_raises(datagram: bytes) -> None:
    notification = read_notification(datagram)
    if isinstance(notification, FarmEvent):
        assert notification.label
        assert notification.job is None or 0 <= notification.job < 1 << 32
        assert all(
            argument.isascii() and argument.isprintable()
            for argument in (*notification.arguments, notification.server or "")
        )
    elif isinstance(notification, ControlNotice):
        assert notification.kind in list(ControlKind)
    else:
        assert notification.data == datagram
