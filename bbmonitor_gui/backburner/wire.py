"""One console session, sans I/O: bytes in, greeting and replies out. No socket, no thread, no clock.

TCP promises nothing about packets: the bytes may arrive glued together or one at a time. Facts: protocol.md, "Transport"
and "Console session".
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Generator
from dataclasses import dataclass

from .errors import ProtocolError, WrongGreeting

MAX_LINE = 64 * 1024  # bytes of a status line
MAX_PAYLOAD = 256 * 1024 * 1024  # bytes
MAX_PROMPT = 256  # bytes; `backburner(Controller)>` has 23
_MOST_PROMPTS = 64  # before a status line
_PROMPT_START = b"backburner"
_BETWEEN = b"\0\r\n\t "  # may stand before a prompt or a status line without meaning
_STATUS_LINE = re.compile(rb"([0-9]{3})(?: (.*))?\Z", re.DOTALL)

GREETING, READY, PAYLOAD = 250, 250, 251  # codes


@dataclass(frozen=True, slots=True)
class Reply:
    """A status line with its payload. `controller` is what the prompt behind it said; None where no prompt came."""

    code: int
    text: str
    payload: bytes | None = None
    controller: bool | None = None

    @property
    def refused(self) -> bool:
        return not 200 <= self.code < 300


class Wire:
    """Reads what a Manager says. Feed it with `receive`, take whole replies with `next_reply`.

    The first reply is the greeting. After it, each `expect_reply` tells that a command was sent, and so how its reply
    will end. Every read has a limit; `receive` raises ProtocolError at the first byte that breaks the protocol.
    """

    def __init__(self, max_line: int = MAX_LINE, max_payload: int = MAX_PAYLOAD, max_prompt: int = MAX_PROMPT) -> None:
        self._max_line = max_line
        self._max_payload = max_payload
        self._max_prompt = max_prompt
        self._buffer = bytearray()
        self._replies: deque[Reply] = deque()
        self._uploads: deque[bool] = deque()
        self._reading = self._read_session()
        next(self._reading)

    def expect_reply(self, *, upload: bool = False) -> None:
        """A command was sent. `upload`: it announced a payload, so `250` invites us to send it and no prompt follows."""
        self._uploads.append(upload)
        self._read_on()

    def receive(self, data: bytes) -> None:
        """Bytes from the Manager. Raises ProtocolError; the session is over then."""
        self._buffer += data
        self._read_on()

    def unasked(self) -> bytes:
        """How a reply begins that came although no command waits for one, or b""."""
        start = bytes(self._buffer.lstrip(_BETWEEN)[:80])
        return start if start[:1].isdigit() and not self._uploads else b""

    def next_reply(self) -> Reply | None:
        """The next whole reply, or None while it is not all there."""
        return self._replies.popleft() if self._replies else None

    def _read_on(self) -> None:
        try:
            self._reading.send(None)
        except StopIteration:
            raise ProtocolError("the session is over: the protocol was broken before") from None

    # ---- each generator below yields while bytes are wanting

    def _read_session(self) -> Generator[None, None, None]:
        code, text = yield from self._read_status(WrongGreeting)
        if code != GREETING:
            raise WrongGreeting(f"no Backburner Manager: it greets with {code} {text[:80]!r}")
        controller = yield from self._read_prompt()
        self._replies.append(Reply(code, text, None, controller))
        while True:
            while not self._uploads:
                yield
            yield from self._read_reply(self._uploads.popleft())

    def _read_reply(self, upload: bool) -> Generator[None, None, None]:
        # A prompt may stand before the status line: the one behind `250 Ready` has never been seen, but may exist.
        prompts = 0
        while (yield from self._skip_to(_PROMPT_START)):
            yield from self._read_prompt()
            prompts += 1
            if prompts > _MOST_PROMPTS:
                raise ProtocolError(f"{prompts} prompts and no status line")
        code, text = yield from self._read_status(ProtocolError)
        payload = None
        if code == PAYLOAD:
            payload = yield from self._read_payload(text)
        controller = None
        if not (upload and code == READY):
            controller = yield from self._read_prompt()
        self._replies.append(Reply(code, text, payload, controller))

    def _read_status(self, wrong: type[ProtocolError]) -> Generator[None, None, tuple[int, str]]:
        """Code and text of a status line. Raises `wrong` as soon as the bytes can be none."""
        searched = 0
        while (end := self._buffer.find(b"\n", searched, self._max_line)) < 0:
            searched = len(self._buffer)
            if searched >= self._max_line:
                raise wrong(f"a line of more than {self._max_line} bytes: {bytes(self._buffer[:60])!r} …")
            if searched and not self._buffer[:1].isdigit():
                break
            yield
        line = self._take(end + 1).rstrip(b"\r\n") if end >= 0 else bytes(self._buffer)
        status = _STATUS_LINE.match(line)
        if status is None:
            raise wrong(f"no status line of a Backburner Manager: {line[:80]!r}")
        return int(status[1]), _decoded(status[2])

    def _read_payload(self, length_text: str) -> Generator[None, None, bytes]:
        if not re.fullmatch(r" *[0-9]{1,18} *", length_text):
            raise ProtocolError(f"no length of a payload: {length_text[:80]!r}")
        length = int(length_text)
        if length > self._max_payload:
            raise ProtocolError(f"a payload of {length} bytes; at most {self._max_payload} are read")
        while len(self._buffer) < length:
            yield
        return self._take(length)

    def _read_prompt(self) -> Generator[None, None, bool]:
        """True when the prompt says that we are the controller."""
        if not (yield from self._skip_to(_PROMPT_START)):
            raise ProtocolError(f"no prompt: {bytes(self._buffer[:80])!r}")
        while (end := self._buffer.find(b">", 0, self._max_prompt)) < 0 and len(self._buffer) < self._max_prompt:
            yield
        prompt = bytes(self._buffer[: end + 1])
        if b"\n" in prompt or end < 0:
            raise ProtocolError(f"no end of the prompt: {bytes(self._buffer[:80])!r}")
        del self._buffer[: end + 1]
        return b"controller" in prompt.lower()

    def _skip_to(self, start: bytes) -> Generator[None, None, bool]:
        """Skip what may stand between replies; then: do these bytes follow?"""
        skipped = 0
        while True:
            blank = 0
            while blank < len(self._buffer) and self._buffer[blank] in _BETWEEN:
                blank += 1
            del self._buffer[:blank]
            skipped += blank
            if skipped > self._max_line:
                raise ProtocolError(f"more than {self._max_line} bytes of nothing between two replies")
            seen = bytes(self._buffer[: len(start)]).lower()
            if seen == start or not start.startswith(seen):
                return seen == start
            yield

    def _take(self, length: int) -> bytes:
        with memoryview(self._buffer) as view:
            taken = bytes(view[:length])
        del self._buffer[:length]
        return taken


def _decoded(text: bytes | None) -> str:
    return (text or b"").decode("utf-8", "replace").strip()
