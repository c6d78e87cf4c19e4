"""Time in the simulated farm: clocks to read it from, and a heap of what happens next."""

from __future__ import annotations

import heapq
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

Clock = Callable[[], datetime]
LONGEST_STEP = timedelta(hours=6)  # of the farm's time, when nobody has looked for long


class ManualClock:
    """A clock that stands still until it is told otherwise; for tests."""

    def __init__(self, start: datetime = datetime(2026, 3, 10, 14, 30)) -> None:
        self._now = start

    def __call__(self) -> datetime:
        return self._now

    def advance(self, seconds: float) -> None:
        self._now += timedelta(seconds=seconds)

    def seconds(self) -> float:
        """The same time as a number, for what counts in seconds."""
        return self._now.timestamp()


class RunningClock:
    """Real time from `start` on, `speed` times as fast. Between two looks at most `LONGEST_STEP` passes, so that a farm
    nobody has looked at for long need not make up for it all."""

    def __init__(self, start: datetime, speed: float = 1.0, seconds: Callable[[], float] = time.monotonic) -> None:
        self._now = start
        self._speed = speed
        self._seconds = seconds
        self._looked = seconds()

    def __call__(self) -> datetime:
        looked = self._seconds()
        self._now += min(timedelta(seconds=(looked - self._looked) * self._speed), LONGEST_STEP)
        self._looked = looked
        return self._now


class Timeline:
    """What will happen, in order. Events of the same moment happen in the order in which they were planned."""

    def __init__(self, now: datetime) -> None:
        self.now = now
        self._events: list[tuple[datetime, int, Callable[[Any], None], Any]] = []
        self._planned = 0

    def plan(self, seconds: float, action: Callable[[Any], None], subject: Any = None) -> None:
        """Call `action(subject)` so many seconds from now."""
        self._planned += 1
        heapq.heappush(self._events, (self.now + timedelta(seconds=seconds), self._planned, action, subject))

    def advance(self, to: datetime) -> None:
        """Let everything happen up to this moment. A moment in the past changes nothing."""
        events = self._events
        while events and events[0][0] <= to:
            self.now, _, action, subject = heapq.heappop(events)
            action(subject)
        self.now = max(self.now, to)
