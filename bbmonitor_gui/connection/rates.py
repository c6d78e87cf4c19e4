"""What can be reckoned from what a Manager told and when: how quickly a job goes on, and what time it is at the Manager.

`now` is seconds of any clock that only goes forward.
"""

from __future__ import annotations

from collections import deque
from datetime import datetime, timedelta

WINDOW_S = 900.0  # what is older says nothing of how quickly a job goes on now
FEWEST_TASKS = 2  # so many make a rate at once …
SHORTEST_S = 30.0  # … and a single one after so long
GOES_ON_S = 3600.0  # so long a time that was told goes on by itself
_MOST_TASKS = 1 << 53  # whole numbers beyond are none for a float


class TaskRate:
    """One job's own recent rate."""

    def __init__(self) -> None:
        self._samples: deque[tuple[float, int]] = deque()  # (now, completed), the oldest first

    def add(self, now: float, completed: int) -> None:
        """So many tasks are complete. Fewer than before: the job was restarted, what was before says nothing more."""
        completed = max(0, min(completed, _MOST_TASKS))
        if self._samples and completed < self._samples[-1][1]:
            self._samples.clear()
        self._samples.append((now, completed))
        while now - self._samples[0][0] > WINDOW_S:
            self._samples.popleft()

    @property
    def tasks_per_s(self) -> float | None:
        """More than 0; None while too little is known, and when nothing was completed."""
        (first, before), (last, after) = self._samples[0], self._samples[-1]
        done, took_s = after - before, last - first
        if not done or took_s <= 0 or (done < FEWEST_TASKS and took_s < SHORTEST_S):
            return None
        return done / took_s


class FarmClock:
    """The newest time that a Manager told, gone on since: neither this computer's clock nor its time zone matters.

    It goes on by itself for an hour at most, so that a clock that was set back is believed in the end.
    """

    def __init__(self) -> None:
        self._told: datetime | None = None
        self._heard_at = 0.0

    def hear(self, told: datetime | None, now: float) -> None:
        """The Manager told this time of something that was; None for never."""
        if told is None:
            return
        known = self.time(now)
        if known is None or told > known:
            self._told, self._heard_at = told, now

    def time(self, now: float) -> datetime | None:
        """The farm's local time; None before any was told."""
        if self._told is None:
            return None
        try:
            return self._told + timedelta(seconds=min(now - self._heard_at, GOES_ON_S))
        except OverflowError:  # the calendar ends
            return self._told
