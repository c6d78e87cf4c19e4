"""What can go wrong between a script and a Manager: one root, three kinds."""

from __future__ import annotations

from enum import Enum


class BackburnerError(Exception):
    """Root of every error that this library raises, wrong arguments (``ValueError``) aside."""


class Failure(Enum):
    """Why there is no connection (any more)."""

    UNKNOWN_HOST = "the name is not known on this network"
    NOT_LISTENING = "nothing listens there"
    UNREACHABLE = "the computer cannot be reached"
    TIMED_OUT = "no answer in time"
    LOST = "the connection broke"
    NOT_OPEN = "the connection is not open"
    ABORTED = "the connection was given up"


class ConnectionFailed(BackburnerError):
    """Cannot connect, or the connection was lost or timed out. The session is closed."""

    def __init__(self, message: str, failure: Failure) -> None:
        super().__init__(message)
        self.failure = failure


class ProtocolError(BackburnerError):
    """The other side said what we cannot read: wrong greeting, bad length, not XML, a missing field. The session is
    closed, because nobody knows any more where in the stream the next reply begins."""


class WrongGreeting(ProtocolError):
    """What answered is no Backburner Manager: its first words were others."""


class CommandRefused(BackburnerError):
    """The Manager understood the connection but not the wish: a reply of 4xx. The session goes on."""

    def __init__(self, code: int, message: str, command: str = "") -> None:
        super().__init__(f"{command}: {code} {message}" if command else f"{code} {message}")
        self.code = code
        self.message = message
        self.command = command
