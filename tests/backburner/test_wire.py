"""The same transcript whole, cut at every byte and at random: the wire must read the same."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bbmonitor_gui.backburner import ProtocolError, WrongGreeting
from bbmonitor_gui.backburner.wire import Reply, Wire

GREETING = b"250 backburner 1.0 Ready.\r\nbackburner>"
DOCUMENT = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>\n<L>\n' + b"    <N>backburner&gt;</N>\n" * 7 + b"</L>"
)
DOCUMENT += b" " * (273 - len(DOCUMENT))

# What the Manager says and how it is read; `True`: the command announced an upload.
TRANSCRIPT: list[tuple[bytes, bool, Reply]] = [
    (
        b"251 275\r\n" + DOCUMENT + b"\n\0backburner(Controller)>",
        False,
        Reply(251, "275", DOCUMENT + b"\n\0", True),
    ),
    (b"251 0\r\nbackburner>", False, Reply(251, "0", b"", False)),
    (b"200 2\r\nbackburner>", False, Reply(200, "2", None, False)),
    (b"404 J\xc3\xb6b not found\r\nbackburner>", False, Reply(404, "J\u00f6b not found", None, False)),
    (b"450 J\xff\r\nBackburner(CONTROLLER)>", False, Reply(450, "J\ufffd", None, True)),
    (b"200 Control Pending\r\nbackburner>", False, Reply(200, "Control Pending", None, False)),
    (b"250 Ready\r\n", True, Reply(250, "Ready", None, None)),
    (b"200 OK\r\nbackburner>", False, Reply(200, "OK", None, False)),
    (b"250 Ready\r\nbackburner>", True, Reply(250, "Ready", None, None)),  # a prompt that nobody has seen, but may be
    (b"200 OK\nbackburner>", False, Reply(200, "OK", None, False)),
    (b"400 Unknown\r\nbackburner>", True, Reply(400, "Unknown", None, False)),
    (b"201\r\n\r\n backburner(Controller)>\r\n", False, Reply(201, "", None, True)),
    (b"200 OK\r\nbackburner>backburner(Controller)>", False, Reply(200, "OK", None, False)),
    (b"200 OK\r\nbackburner(Controller)>", False, Reply(200, "OK", None, True)),
]
SAID = GREETING + b"".join(said for said, _, _ in TRANSCRIPT)
READ = [Reply(250, "backburner 1.0 Ready.", None, False), *(reply for _, _, reply in TRANSCRIPT)]


def read(pieces: list[bytes], wire: Wire | None = None) -> list[Reply]:
    """All replies when every command was sent beforehand."""
    wire = wire or Wire()
    for _, upload, _ in TRANSCRIPT:
        wire.expect_reply(upload=upload)
    replies = []
    for piece in pieces:
        wire.receive(piece)
        while (reply := wire.next_reply()) is not None:
            replies.append(reply)
    return replies


def receive(wire: Wire, said: bytes, cut: int) -> None:
    """In pieces of `cut` bytes; 0: whole."""
    for place in range(0, len(said), cut or len(said)):
        wire.receive(said[place : place + (cut or len(said))])


def greeted(said: bytes = b"", wire: Wire | None = None) -> Wire:
    wire = wire or Wire()
    wire.receive(GREETING + said)
    assert wire.next_reply() == READ[0]
    return wire


def test_a_transcript_glued_together() -> None:
    assert read([SAID]) == READ


def test_a_transcript_in_single_bytes() -> None:
    assert read([SAID[place : place + 1] for place in range(len(SAID))]) == READ


def test_a_transcript_cut_in_two_at_every_byte() -> None:
    for place in range(len(SAID)):
        assert read([SAID[:place], SAID[place:]]) == READ


@given(st.lists(st.integers(0, len(SAID))))
def test_a_transcript_cut_anywhere(cuts: list[int]) -> None:
    places = [0, *sorted(cuts), len(SAID)]
    assert read([SAID[start:end] for start, end in pairwise(places)]) == READ


def test_replies_one_by_one() -> None:
    wire = greeted()
    for said, upload, reply in TRANSCRIPT:
        wire.expect_reply(upload=upload)
        assert wire.next_reply() is None
        wire.receive(said)
        assert wire.next_reply() == reply
        assert wire.next_reply() is None


def test_nothing_is_read_before_a_command_was_sent() -> None:
    wire = greeted(b"200 2\r\nbackburner>")
    assert wire.next_reply() is None
    wire.expect_reply()
    assert wire.next_reply() == Reply(200, "2", None, False)


def test_a_reply_ends_with_its_prompt_and_not_before() -> None:
    wire = greeted()
    wire.expect_reply()
    for piece in (b"200 OK\r\n", b"backburner", b"(Controller)"):
        wire.receive(piece)
        assert wire.next_reply() is None
    wire.receive(b">")
    assert wire.next_reply() == Reply(200, "OK", None, True)


def test_a_payload_is_counted_and_never_searched() -> None:
    payload = b"251 9\r\nbackburner>\n250 \xff\0"
    wire = greeted()
    wire.expect_reply()
    wire.receive(b"251 %d\r\n%sbackburner>" % (len(payload), payload))
    assert wire.next_reply() == Reply(251, str(len(payload)), payload, False)


@pytest.mark.parametrize("code", [100, 300, 400, 404, 450, 500, 999])
def test_a_refusal_is_every_code_but_those_of_success(code: int) -> None:
    assert Reply(code, "").refused


@pytest.mark.parametrize("code", [200, 201, 250, 251, 299])
def test_codes_of_success(code: int) -> None:
    assert not Reply(code, "").refused


# --- others than a Manager


WRONG_GREETINGS = [
    b"HTTP/1.1 400 Bad Request\r\n\r\n",
    b"SSH-2.0-OpenSSH_9.2\r\n",
    b"220 ftp ready\r\n",
    b"220-welcome\r\n",
    b"250-backburner\r\n",
    b"421 too many connections\r\n",
    b"25 backburner 1.0 Ready.\r\n",
    b"2500 backburner 1.0 Ready.\r\n",
    b"\xff\xfd\x18\xff\xfd\x20",  # telnet: never a line end
    b"backburner>",
    b"\r\n",
    b"2" * 100_000,
]


@pytest.mark.parametrize("said", WRONG_GREETINGS, ids=repr)
def test_a_wrong_greeting(said: bytes) -> None:
    with pytest.raises(WrongGreeting) as raised:
        Wire().receive(said)
    assert len(str(raised.value)) < 400
    wire = Wire()
    with pytest.raises(WrongGreeting):
        receive(wire, said, 1)


def test_a_wrong_greeting_is_shown() -> None:
    with pytest.raises(WrongGreeting, match=r"SSH-2\.0-OpenSSH_9\.2"):
        Wire().receive(b"SSH-2.0-OpenSSH_9.2\r\n")


BROKEN = [
    (b"hello\r\n", "no status line"),
    (b"20x OK\r\n", "no status line"),
    (b"200OK\r\n", "no status line"),
    (b"\xd9\xa2\xd9\xa0\xd9\xa0 OK\r\n", "no status line"),  # digits of another script
    (b"251 -5\r\n", "no length"),
    (b"251 many\r\n", "no length"),
    (b"251\r\n", "no length"),
    (b"251 1e3\r\n", "no length"),
    (b"251 0x10\r\n", "no length"),
    (b"251 +5\r\n", "no length"),
    (b"251 \xd9\xa2\r\n", "no length"),
    (b"251 " + b"9" * 19 + b"\r\n", "no length"),
    (b"251 99999999999999\r\n", "at most 268435456"),
    (b"200 OK\r\nwire>", "no prompt"),
    (b"251 3\r\n<a>\n\0more", "no prompt"),
    (b"200 OK\r\n200 OK\r\n", "no prompt"),
    (b"200 OK\r\nbackburner\r\n200 2\r\nbackburner>", "no end of the prompt"),
    (b"200 OK\r\nbackburner" + b"x" * 300, "no end of the prompt"),
    (b"2" * 70_000, "more than 65536 bytes"),
    (b"200 " + b"x" * 70_000 + b"\r\nbackburner>", "more than 65536 bytes"),
    (b"\0" * 70_000, "of nothing"),
    (b"backburner>" * 70, "prompts and no status line"),
]


@pytest.mark.parametrize("cut", [1, 0], ids=["bytes", "whole"])
@pytest.mark.parametrize(("said", "words"), BROKEN, ids=lambda value: repr(value)[:40])
def test_what_breaks_the_protocol(said: bytes, words: str, cut: int) -> None:
    wire = greeted()
    wire.expect_reply()
    with pytest.raises(ProtocolError, match=words) as raised:
        receive(wire, said, cut)
    assert len(str(raised.value)) < 400
    assert not isinstance(raised.value, WrongGreeting)


def test_a_broken_session_stays_broken() -> None:
    wire = greeted()
    wire.expect_reply()
    with pytest.raises(ProtocolError):
        wire.receive(b"hello\r\n")
    with pytest.raises(ProtocolError, match="over"):
        wire.receive(b"200 OK\r\nbackburner>")
    with pytest.raises(ProtocolError, match="over"):
        wire.expect_reply()
    assert wire.next_reply() is None


# --- limits


@pytest.mark.parametrize(
    ("limits", "most", "too_much"),
    [
        ({"max_line": 40}, b"200 " + b"x" * 34 + b"\r\nbackburner>", b"200 " + b"x" * 35 + b"\r\nbackburner>"),
        ({"max_payload": 10}, b"251 10\r\n0123456789backburner>", b"251 11\r\n"),
        ({"max_prompt": 20}, b"200 OK\r\nbackburner(1234567)>", b"200 OK\r\nbackburner(12345678)>"),
    ],
    ids=["line", "payload", "prompt"],
)
@pytest.mark.parametrize("cut", [1, 0], ids=["bytes", "whole"])
def test_limits_can_be_set_and_hold_to_the_byte(limits: dict[str, int], most: bytes, too_much: bytes, cut: int) -> None:
    wire = greeted(wire=Wire(**limits))
    wire.expect_reply()
    receive(wire, most, cut)
    assert wire.next_reply() is not None
    wire.expect_reply()
    with pytest.raises(ProtocolError):
        receive(wire, too_much, cut)


def test_a_payload_is_not_copied_with_every_piece() -> None:
    size, piece = 16 << 20, bytes(4096)
    wire = greeted(b"251 %d\r\n" % size)
    wire.expect_reply()
    start = time.perf_counter()
    for _ in range(size // len(piece)):
        wire.receive(piece)
    wire.receive(b"backburner>")
    # Some 20 ms. Were all of it copied with each piece, 32 GiB would be: many seconds.
    assert time.perf_counter() - start < 2
    assert wire.next_reply() == Reply(251, str(size), bytes(size), False)


def test_many_replies_at_once_are_not_copied_one_by_one() -> None:
    count = 20_000
    wire = greeted()
    wire.receive(b"200 OK\r\nbackburner>" * count)
    start = time.perf_counter()
    for _ in range(count):
        wire.expect_reply()
        assert wire.next_reply() == Reply(200, "OK", None, False)
    assert time.perf_counter() - start < 5
