"""What crosses between the window's thread and the worker's: immutable values, Batch of snapshot.py aside."""

from __future__ import annotations

import time
from dataclasses import dataclass
from enum import Enum

from bbmonitor_gui.backburner import JobState, StateReading

from .failures import Trouble
from .request_base import Request, RequestFailed


class Phase(Enum):
    CLOSED = "closed"
    CONNECTING = "connecting"
    CONNECTED = "connected"
    WAITING = "waiting"  # for the next try


@dataclass(frozen=True, slots=True)
class LinkState:
    """How the connection is; while WAITING, what went wrong and in how many seconds the next try comes."""

    phase: Phase
    trouble: Trouble | None = None
    retry_in_s: float = 0.0


class ControlPhase(Enum):
    """Of queue control."""

    NONE = "none"  # it is elsewhere, or nobody's
    OURS = "ours"
    ASKING = "asking"  # the present controller may refuse until the deadline
    ASKED = "asked"  # it is ours, and somebody wants it: silence grants at the deadline
    LOST = "lost"  # it was ours
    REFUSED = "refused"  # we asked in vain


@dataclass(frozen=True, slots=True)
class ControlState:
    """Who has queue control. `computer`: who asks (ASKED), has it now (LOST) or refused (REFUSED), "" when not known.
    `deadline`: of ASKING and ASKED, in seconds of `time.monotonic`. `ticket`: of the order because of which it is or was
    asked for (ASKING, REFUSED), 0 when the user or the profile wanted it. `is_needed`: does this Manager obey changes only
    with control? None before anybody has seen it."""

    phase: ControlPhase
    computer: str = ""
    deadline: float = 0.0
    ticket: int = 0
    is_needed: bool | None = None

    @property
    def is_ours(self) -> bool:
        return self.phase in (ControlPhase.OURS, ControlPhase.ASKED)

    @property
    def seconds_left(self) -> float:
        """Until the deadline, never less than 0."""
        return max(0.0, self.deadline - time.monotonic())


@dataclass(frozen=True, slots=True)
class Order:
    """Requests that belong together; `ticket` tells whose they are."""

    ticket: int
    requests: tuple[Request, ...]


class OutcomeState(Enum):
    """What became of one request."""

    DONE = "done"
    REFUSED = "refused"  # by the Manager; or it shows something else, or the request cannot be right
    NOT_DONE = "not done"  # it was under way when the connection broke, and a look showed that it was not done
    UNKNOWN = "unknown"  # it was under way when the connection broke, and nobody can know
    CHECKING = "checking"  # it was under way when the connection broke, and is looked up when that is back
    NOT_SENT = "not sent"
    CANCELLED = "cancelled"  # by the user, before it was sent


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one request: its result, or the trouble it met. Without a `state` it is DONE, or REFUSED where there
    is trouble. `error` is the value behind the trouble where it holds more than words; `lines` are the commands as sent,
    none when nothing was."""

    request: Request
    result: object = None
    trouble: Trouble | None = None
    state: OutcomeState = OutcomeState.DONE
    error: RequestFailed | None = None
    lines: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.trouble is not None and self.state is OutcomeState.DONE:
            object.__setattr__(self, "state", OutcomeState.REFUSED)

    @property
    def is_open(self) -> bool:
        """Is it still being looked up?"""
        return self.state is OutcomeState.CHECKING


@dataclass(frozen=True, slots=True)
class OrderProgress:
    """Outcomes so far. The order is over when there are as many as requests and none of them is being looked up."""

    ticket: int
    outcomes: tuple[Outcome, ...]
    total: int

    @property
    def is_over(self) -> bool:
        return len(self.outcomes) == self.total and not self.is_waiting

    @property
    def is_waiting(self) -> bool:
        """For the connection, to look up what was under way when it broke?"""
        return any(outcome.is_open for outcome in self.outcomes)

    def count(self, state: OutcomeState) -> int:
        """How many requests ended so."""
        return sum(outcome.state is state for outcome in self.outcomes)


@dataclass(frozen=True, slots=True)
class Sighting:
    """A command that the Manager accepted without doing what it means in the reading in use."""

    job: int
    line: str
    wanted: JobState
    found: JobState


@dataclass(frozen=True, slots=True)
class ReadingDoubt:
    """Reasons to think that the Manager reads `set jobstate` otherwise than we do."""

    reading: StateReading
    sightings: tuple[Sighting, ...]
