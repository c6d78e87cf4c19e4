"""One session: what keeps it open, what closes it, and that a reply never answers another command."""

import logging
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from bbmonitor_gui.backburner import CommandRefused, ConnectionFailed, Failure, ProtocolError, WrongGreeting
from bbmonitor_gui.backburner.session import Session

PROMPT = b"backburner>"
CONTROL = b"backburner(Controller)>"
GREETING = b"250 backburner 1.0 Ready.\r\n"
OK = b"200 OK\r\n" + CONTROL
Exchange = tuple[bytes, bytes]


@pytest.fixture
def session(peer: Any) -> Iterator[Session]:
    """Not open yet; `peer` has no script yet."""
    session = Session("127.0.0.1", peer.port, 5.0, logging.DEBUG)
    yield session
    session.close()


@pytest.fixture
def opened(peer: Any, session: Session) -> Callable[..., Session]:
    def open_session(*exchanges: Exchange, greeting: bytes = GREETING + CONTROL, hang_up: bool = False) -> Session:
        peer.sessions = [(greeting, exchanges, 0, hang_up)]
        peer.start()
        session.open()
        return session

    return open_session


def test_asking(opened: Callable[..., Session]) -> None:
    session = opened(
        (b"get jobstate 7\r\n", b"200 2\r\n" + PROMPT),
        (b"get joblist\r\n", b"251 6\r\n<a/>\n\0" + CONTROL),
    )
    assert session.is_open
    assert session.is_controller
    reply = session.ask("get jobstate 7")
    assert (reply.code, reply.text, reply.payload) == (200, "2", None)
    assert not session.is_controller
    reply = session.ask("get joblist")
    assert (reply.code, reply.text, reply.payload) == (251, "6", b"<a/>\n\0")
    assert session.is_controller


@pytest.mark.parametrize("prompt", [PROMPT, CONTROL])
def test_the_first_prompt_tells_of_queue_control(opened: Callable[..., Session], prompt: bytes) -> None:
    session = opened(greeting=GREETING + prompt)
    assert session.is_controller is (prompt == CONTROL)
    session.close()
    assert not session.is_controller
    assert not session.is_open
    session.close()


def test_a_line_is_sent_in_utf8(opened: Callable[..., Session]) -> None:
    assert opened(("say Jörg\r\n".encode(), OK)).ask("say Jörg").text == "OK"


def test_a_refusal_keeps_the_session(opened: Callable[..., Session]) -> None:
    session = opened(
        (b"get jobinfo 1\r\n", b"404 Job not found\r\n" + PROMPT),
        (b"get jobinfo 1\r\n", b"404 Job not found\r\n" + CONTROL),
        (b"get jobstate 7\r\n", b"200 2\r\n" + CONTROL),
    )
    with pytest.raises(CommandRefused, match=r"^get jobinfo 1: 404 Job not found$") as raised:
        session.ask("get jobinfo 1")
    assert (raised.value.code, raised.value.message, raised.value.command) == (404, "Job not found", "get jobinfo 1")
    assert session.is_open
    assert not session.is_controller
    reply = session.ask_anything("get jobinfo 1")
    assert (reply.code, reply.text) == (404, "Job not found")
    assert session.is_controller
    assert session.ask("get jobstate 7").text == "2"


# --- uploads


def test_an_upload(opened: Callable[..., Session]) -> None:
    session = opened(
        (b"set job 7 6\r\n", b"250 Ready\r\n"),
        (b"<a/>\n\0", OK),
        (b"get jobstate 7\r\n", b"200 2\r\n" + PROMPT),
    )
    assert session.upload("set job 7", b"<a/>\n\0").text == "OK"
    assert session.ask("get jobstate 7").text == "2"


def test_an_upload_to_one_who_prompts_for_it(opened: Callable[..., Session]) -> None:
    session = opened(
        (b"set job 7 6\r\n", b"250 Ready\r\n" + CONTROL),
        (b"<a/>\n\0", OK),
        (b"get jobstate 7\r\n", b"200 2\r\n" + PROMPT),
    )
    assert session.upload("set job 7", b"<a/>\n\0").text == "OK"
    assert session.ask("get jobstate 7").text == "2"


def test_an_upload_that_is_refused_before_or_after(opened: Callable[..., Session]) -> None:
    session = opened(
        (b"set job 7 6\r\n", b"404 Job not found\r\n" + PROMPT),
        (b"set job 7 6\r\n", b"250 Ready\r\n"),
        (b"<a/>\n\0", b"400 Bad document\r\n" + PROMPT),
        (b"get jobstate 7\r\n", b"200 2\r\n" + PROMPT),
    )
    with pytest.raises(CommandRefused, match="set job 7 6: 404"):
        session.upload("set job 7", b"<a/>\n\0")
    with pytest.raises(CommandRefused, match="set job 7 6: 400"):
        session.upload("set job 7", b"<a/>\n\0")
    assert session.ask("get jobstate 7").text == "2"


def test_an_upload_that_nobody_invited(opened: Callable[..., Session]) -> None:
    session = opened((b"set job 7 6\r\n", OK))
    with pytest.raises(ProtocolError, match="answered 200 'OK', not 250 Ready"):
        session.upload("set job 7", b"<a/>\n\0")
    assert not session.is_open


# --- what closes it


@pytest.mark.parametrize(
    "said", [b"220 ftp ready\r\n", b"HTTP/1.1 400 Bad Request\r\n\r\n", b"SSH-2.0-OpenSSH_9.2\r\n"]
)
def test_a_wrong_greeting(opened: Callable[..., Session], session: Session, said: bytes) -> None:
    with pytest.raises(WrongGreeting):
        opened(greeting=said)
    assert not session.is_open


@pytest.mark.parametrize(
    "said", [b"hello\r\n", b"251 many\r\n", b"251 99999999999999\r\n", b"200 OK\r\nwire>", b"2" * 100_000]
)
def test_a_broken_reply(opened: Callable[..., Session], said: bytes) -> None:
    session = opened((b"get joblist\r\n", said))
    with pytest.raises(ProtocolError):
        session.ask("get joblist")
    assert not session.is_open
    assert not session.is_controller


@pytest.mark.parametrize("said", [b"", b"200", b"200 OK\r\n", b"200 OK\r\nback", b"251 5000\r\n<?xml version"])
def test_hanging_up_within_a_reply(opened: Callable[..., Session], said: bytes) -> None:
    session = opened((b"get joblist\r\n", said), hang_up=True)
    with pytest.raises(ConnectionFailed) as raised:
        session.ask("get joblist")
    assert raised.value.failure is Failure.LOST
    assert not session.is_open


@pytest.mark.parametrize("greeting", [b"", b"250 backburner 1.0 Ready.\r\n"])
def test_hanging_up_within_the_greeting(opened: Callable[..., Session], session: Session, greeting: bytes) -> None:
    with pytest.raises(ConnectionFailed) as raised:
        opened(greeting=greeting, hang_up=True)
    assert raised.value.failure is Failure.LOST
    assert not session.is_open


def test_nothing_is_asked_of_a_closed_session(session: Session) -> None:
    actions: list[Callable[[], object]] = [
        lambda: session.ask("get joblist"),
        lambda: session.ask_anything("get joblist"),
        lambda: session.upload("set job 7", b""),
    ]
    for action in actions:
        with pytest.raises(ConnectionFailed) as raised:
            action()
        assert raised.value.failure is Failure.NOT_OPEN


def test_an_interrupted_reply_answers_no_later_command(
    opened: Callable[..., Session], monkeypatch: pytest.MonkeyPatch
) -> None:
    session = opened((b"get jobstate 7\r\n", b"200 2\r\n" + PROMPT))

    def interrupted(_link: object) -> bytes:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("bbmonitor_gui.backburner.link.Link.receive", interrupted)
        with pytest.raises(KeyboardInterrupt):
            session.ask("get jobstate 7")
    assert not session.is_open
    with pytest.raises(ConnectionFailed):
        session.ask("get jobstate 8")


def test_a_line_that_cannot_be_written_costs_nothing(opened: Callable[..., Session]) -> None:
    session = opened((b"set job 7 6\r\n", b"250 Ready\r\n"), (b"<a/>\n\0", OK))
    with pytest.raises(ValueError, match="surrogates not allowed"):
        session.ask("say \ud800")
    assert session.is_open
    assert session.upload("set job 7", b"<a/>\n\0").text == "OK"


def test_an_error_of_the_caller_within_keeps_the_session(opened: Callable[..., Session]) -> None:
    session = opened()
    with pytest.raises(ValueError, match="mine"), session.closing_when_broken():
        raise ValueError("mine")
    assert session.is_open


def test_opening_closes_what_was_open(peer: Any, opened: Callable[..., Session]) -> None:
    session = opened((b"get jobstate 7\r\n", b"200 2\r\n" + PROMPT))
    peer.sessions.append((GREETING + PROMPT, ((b"get jobstate 8\r\n", b"200 3\r\n" + CONTROL),), 0, False))
    assert session.ask("get jobstate 7").text == "2"
    session.open()
    assert not session.is_controller
    assert session.ask("get jobstate 8").text == "3"


def test_an_aborted_session_is_done(session: Session, peer: Any) -> None:
    session.abort()
    with pytest.raises(ConnectionFailed) as raised:
        session.open()
    assert raised.value.failure is Failure.ABORTED
    assert not session.is_open
