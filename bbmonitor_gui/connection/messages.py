"""What crosses between the window's thread and the worker's: immutable values, Batch of snapshot.py aside."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from .failures import Trouble
from .requests import Request


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


@dataclass(frozen=True, slots=True)
class Order:
    """Requests that belong together; `ticket` tells whose they are."""

    ticket: int
    requests: tuple[Request, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one request: its result, or the trouble it met."""

    request: Request
    result: object = None
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True)
class OrderProgress:
    """Outcomes so far; the order is over when there are as many as requests."""

    ticket: int
    outcomes: tuple[Outcome, ...]
    total: int

    @property
    def is_over(self) -> bool:
        return len(self.outcomes) == self.total
