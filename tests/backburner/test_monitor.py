"""The client's connection: opening, closing, timing out, giving up, and what it writes into the log."""

import logging
import math
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest

from bbmonitor_gui.backburner import ConnectionFailed, Failure, Monitor, ProtocolError, WrongGreeting

Play = Callable[..., Monitor]
PROMPT = b"backburner>"
STATE = (b"get jobstate 7\r\n", b"200 2\r\n" + PROMPT)
LOGGER = "bbmonitor_gui.backburner"


# --- making one


def test_the_api_documents_attributes() -> None:
    monitor = Monitor("farm-manager")
    assert (monitor.MANAGER_IP, monitor.MANAGER_PORT, monitor.logging_level) == ("farm-manager", 3234, 20)
    monitor = Monitor("farm-manager", 3235, 10)
    assert (monitor.MANAGER_PORT, monitor.logging_level) == (3235, 10)
    assert not monitor.is_open
    assert not monitor.is_controller
    monitor.close_connection()


@pytest.mark.parametrize(
    ("arguments", "options", "words"),
    [
        (("",), {}, "empty"),
        ((" ",), {}, "empty"),
        ((None,), {}, "empty"),
        (("farm", 0), {}, "not a port"),
        (("farm", 65536), {}, "not a port"),
        (("farm", "many"), {}, "many"),
        (("farm",), {"timeout": 0}, "not a timeout"),
        (("farm",), {"timeout": -1.0}, "not a timeout"),
        (("farm",), {"timeout": math.nan}, "not a timeout"),
        (("farm",), {"timeout": math.inf}, "not a timeout"),
        (("farm",), {"timeout": 1e9}, "not a timeout"),
        (("farm",), {"state_reading": "both"}, "both"),
        (("farm",), {"schedule_polarity": "none"}, "none"),
    ],
)
def test_what_cannot_be_one(arguments: tuple[Any, ...], options: dict[str, Any], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        Monitor(*arguments, **options)


# --- opening and closing


def test_a_monitor_in_a_with_statement(peer: Any) -> None:
    peer.sessions = [(b"250 backburner 1.0 Ready.\r\nbackburner(Controller)>", (STATE,), 0, False)]
    peer.start()
    with Monitor("127.0.0.1", peer.port) as monitor:
        assert monitor.is_open
        assert monitor.is_controller
        assert monitor.get_jobstate(7) == (200, "2", None)
    assert not monitor.is_open
    assert not monitor.is_controller


@pytest.mark.parametrize("said", [b"hello\r\n", b"251 12\r\nhello there\0" + PROMPT, b"200 no state\r\n" + PROMPT])
def test_a_monitor_can_be_opened_again_after_a_protocol_error(play: Play, said: bytes) -> None:
    monitor = play((b"restart job 7\r\n", b"200 OK\r\n" + PROMPT), (b"get jobstate 7\r\n", said), again=(STATE,))
    with pytest.raises(ProtocolError):
        monitor.restart_job(7)
    assert not monitor.is_open
    with pytest.raises(ConnectionFailed) as raised:
        monitor.get_jobstate(7)
    assert raised.value.failure is Failure.NOT_OPEN
    monitor.open_connection()
    assert monitor.get_jobstate(7) == (200, "2", None)


def test_a_monitor_can_be_opened_again_after_a_broken_connection(play: Play) -> None:
    monitor = play((b"get joblist\r\n", b"251 5000\r\n<?xml version"), hang_up=True, again=(STATE,))
    with pytest.raises(ConnectionFailed) as raised:
        monitor.get_job_list()
    assert raised.value.failure is Failure.LOST
    assert not monitor.is_open
    monitor.open_connection()
    assert monitor.get_jobstate(7) == (200, "2", None)


def test_a_wrong_greeting(play: Play) -> None:
    with pytest.raises(WrongGreeting, match="SSH"):
        play(greeting=b"SSH-2.0-OpenSSH_9.2\r\n")


# --- every wait has an end


@pytest.mark.parametrize("said", [b"", b"200", b"200 OK\r\n", b"200 OK\r\nbackburner", b"251 50\r\n<a>"])
def test_silence_within_a_reply_ends_with_the_timeout(play: Play, said: bytes) -> None:
    monitor = play((b"get joblist\r\n", said), again=(STATE,), timeout=0.3)
    start = time.perf_counter()
    with pytest.raises(ConnectionFailed, match=r"said nothing for 0\.3 s") as raised:
        monitor.get_job_list()
    assert 0.25 < time.perf_counter() - start < 1.5
    assert raised.value.failure is Failure.TIMED_OUT
    assert not monitor.is_open
    monitor.open_connection()
    assert monitor.get_jobstate(7) == (200, "2", None)


@pytest.mark.parametrize("greeting", [b"", b"250 backburner 1.0 Ready.\r\n"])
def test_silence_within_the_greeting_ends_with_the_timeout(play: Play, greeting: bytes) -> None:
    with pytest.raises(ConnectionFailed) as raised:
        play(greeting=greeting, timeout=0.3)
    assert raised.value.failure is Failure.TIMED_OUT


def aborted_after(monitor: Monitor, action: Callable[[], object], begun: Callable[[], object]) -> float:
    """How long `action` goes on in a thread of its own after `abort`; it must end with ABORTED."""
    failures: list[Failure] = []

    def act() -> None:
        with pytest.raises(ConnectionFailed) as raised:
            action()
        failures.append(raised.value.failure)

    thread = threading.Thread(target=act)
    thread.start()
    assert begun()
    start = time.perf_counter()
    monitor.abort()
    thread.join()
    assert failures == [Failure.ABORTED]
    return time.perf_counter() - start


def test_abort_ends_a_silent_read_and_the_monitor_is_done(play: Play, peer: Any) -> None:
    monitor = play((b"get joblist\r\n", b"251 5000\r\n"), timeout=10.0)
    assert aborted_after(monitor, monitor.get_job_list, lambda: peer.silent.wait(10)) < 0.5
    assert not monitor.is_open
    with pytest.raises(ConnectionFailed) as raised:
        monitor.open_connection()
    assert raised.value.failure is Failure.ABORTED


def test_abort_ends_a_silent_greeting(peer: Any) -> None:
    peer.sessions = [(b"250 backburner 1.0 Ready.\r\n", (), 0, False)]
    peer.start()
    monitor = Monitor("127.0.0.1", peer.port)
    assert aborted_after(monitor, monitor.open_connection, lambda: peer.silent.wait(10)) < 0.5
    assert not monitor.is_open


def test_abort_ends_connecting(monkeypatch: pytest.MonkeyPatch) -> None:
    begun, done = threading.Event(), threading.Event()

    def look_up(*_: object) -> None:
        begun.set()
        done.wait(10)
        raise OSError("nobody waits for this any more")

    monkeypatch.setattr("bbmonitor_gui.backburner.link.socket.create_connection", look_up)
    monitor = Monitor("a-name-that-takes-long")
    assert aborted_after(monitor, monitor.open_connection, lambda: begun.wait(10)) < 0.5
    done.set()


def test_abort_when_nothing_is_open_is_remembered() -> None:
    monitor = Monitor("127.0.0.1")
    monitor.abort()
    with pytest.raises(ConnectionFailed) as raised:
        monitor.open_connection()
    assert raised.value.failure is Failure.ABORTED


# --- the log


def test_only_its_own_logger_is_used_and_only_from_its_level_on(
    play: Play, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def configured(**_: object) -> None:
        raise AssertionError("logging.basicConfig was called")

    monkeypatch.setattr(logging, "basicConfig", configured)
    caplog.set_level(logging.DEBUG)
    monitor = play(STATE, logging_level=logging.DEBUG)
    monitor.get_jobstate(7)
    monitor.close_connection()
    assert {record.name for record in caplog.records} == {LOGGER}
    assert [record.getMessage() for record in caplog.records[-2:]] == ["> 'get jobstate 7'", "< 200 '2'"]
    assert logging.getLogger(LOGGER).handlers == []


@pytest.mark.logs_warnings
@pytest.mark.parametrize(("level", "count"), [(logging.DEBUG, 4), (logging.INFO, 2), (logging.ERROR, 0)])
def test_nothing_below_the_level_is_logged(
    play: Play, caplog: pytest.LogCaptureFixture, level: int, count: int
) -> None:
    caplog.set_level(logging.DEBUG)
    payload = b"<L><J><Handle>7</Handle><State>2</State><Name>\x07</Name></J></L>\n\0"
    monitor = play((b"get jobhlist\r\n", b"251 %d\r\n" % len(payload) + payload + PROMPT), logging_level=level)
    assert len(monitor.get_job_handle_list()) == 1
    assert len(caplog.records) == count


def test_no_line_of_the_log_is_the_managers_own(play: Play, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    monitor = play(
        (b"get jobstate 7\r\n", b"200 \x1b[31m\rred\r\n" + PROMPT),
        (b"get joblist\r\n", b"\x1b[31m\r\n"),
        logging_level=logging.DEBUG,
    )
    monitor.get_jobstate(7)
    with pytest.raises(ProtocolError):
        monitor.get_job_list()
    assert "red" in caplog.text
    assert all(record.getMessage().isprintable() for record in caplog.records)
