"""One session with a Manager: a link around wire.py, closed as soon as nobody knows where the next reply begins."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from .errors import CommandRefused, ConnectionFailed, Failure, ProtocolError
from .link import Link
from .wire import READY, Reply, Wire

logger = logging.getLogger("bbmonitor_gui.backburner")


class Session:
    """Sends command lines and reads their replies. Only `abort` may be called from another thread."""

    def __init__(self, host: str, port: int, timeout: float, logging_level: int) -> None:
        self.is_controller = False
        self._address = (host, port)
        self._timeout = timeout
        self._logging_level = logging_level
        self._link: Link | None = None
        self._wire = Wire()
        self._aborted = False

    def open(self) -> None:
        """Connect and read the greeting; an open connection is closed first. Raises ConnectionFailed, ProtocolError."""
        self.close()
        link = self._link = Link(*self._address, self._timeout)
        if self._aborted:  # asked after `abort` can see the link, so that it cannot slip between
            link.abort()
        self._wire = Wire()
        with self.closing_when_broken():
            link.connect()
            self._await_reply(link)
        self.log(logging.INFO, "connected to %s:%d", *self._address)

    def close(self) -> None:
        """Without effect when it is closed."""
        if self._link is not None:
            self._link.close()
            self._link = None
            self.is_controller = False

    def abort(self) -> None:
        """From any thread: what waits for the Manager ends now with ConnectionFailed, and this session is done."""
        self._aborted = True
        link = self._link
        if link is not None:
            link.abort()

    @property
    def is_open(self) -> bool:
        return self._link is not None

    def ask(self, line: str) -> Reply:
        """Send a command line; its reply. Raises CommandRefused too."""
        with self.closing_when_broken():
            return _accepted(line, self._exchange(line))

    def ask_anything(self, line: str) -> Reply:
        """As `ask`, but a refusal is a reply like any other."""
        with self.closing_when_broken():
            return self._exchange(line)

    def upload(self, words: str, payload: bytes) -> Reply:
        """Send a command that announces a payload, and the payload when the Manager is ready. Raises CommandRefused too."""
        line = f"{words} {len(payload)}"
        with self.closing_when_broken():
            ready = _accepted(line, self._exchange(line, upload=True))
            if ready.code != READY:
                raise ProtocolError(f"{line} was answered {ready.code} {ready.text!r}, not {READY} Ready")
            return _accepted(line, self._exchange(payload))

    def log(self, level: int, message: str, *values: object) -> None:
        """To the library's logger, unless the level lies below this session's."""
        if level >= self._logging_level:
            logger.log(level, message, *values)

    @contextmanager
    def closing_when_broken(self) -> Iterator[None]:
        """Closes the session when what happens inside loses its place in the stream."""
        try:
            yield
        except (CommandRefused, ValueError):
            raise
        except BaseException as error:  # Ctrl+C, too: what is still to come would be taken for the next reply
            self.log(logging.INFO, "closing: %r", error)
            self.close()
            raise

    def _exchange(self, command: str | bytes, upload: bool = False) -> Reply:
        link = self._link
        if link is None:
            host, port = self._address
            raise ConnectionFailed(f"not connected to {host}:{port}", Failure.NOT_OPEN)
        self.log(logging.DEBUG, "> %r", command)
        data = command if isinstance(command, bytes) else command.encode() + b"\r\n"
        if unasked := self._wire.unasked():  # it would be taken for the answer
            raise ProtocolError(f"the Manager said, unasked: {unasked!r}")
        self._wire.expect_reply(upload=upload)
        link.send(data)
        try:
            reply = self._await_reply(link)
        except ConnectionFailed as error:
            raise ConnectionFailed(f"{error} (waiting for the answer to {data[:80]!r})", error.failure) from None
        self.log(logging.DEBUG, "< %d %r", reply.code, reply.text)
        return reply

    def _await_reply(self, link: Link) -> Reply:
        while (reply := self._wire.next_reply()) is None:
            self._wire.receive(link.receive())
        if reply.controller is not None:
            self.is_controller = reply.controller
        return reply


def _accepted(line: str, reply: Reply) -> Reply:
    if reply.refused:
        raise CommandRefused(reply.code, reply.text, line)
    return reply
