"""When this program first saw each error of each job: the Manager tells no times."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import count

from bbmonitor_gui.backburner import ServerMessage


@dataclass(frozen=True, slots=True)
class SeenError:
    """One error: its server's handle, its words, and the local time when it was first seen. Keys grow with time."""

    key: int
    server: str
    message: str
    seen_at: datetime


class SeenErrors:
    """The errors of the jobs that were looked at, as long as the Manager tells them."""

    def __init__(self, now: Callable[[], datetime] = datetime.now) -> None:
        self._now = now
        self._numbers = count()
        self._jobs: dict[Hashable, dict[tuple[ServerMessage, int], SeenError]] = {}

    def see(self, job: int, messages: Iterable[ServerMessage]) -> tuple[SeenError, ...]:
        """These are the job's errors now. The same words of the same server may come several times."""
        known = self._jobs.get(job, {})
        now = self._now()
        times: Counter[ServerMessage] = Counter()
        seen: dict[tuple[ServerMessage, int], SeenError] = {}
        for message in messages:
            times[message] += 1
            which = (message, times[message])
            seen[which] = known.get(which) or SeenError(next(self._numbers), message.handle, message.message, now)
        self._jobs[job] = seen
        return tuple(seen.values())

    def forget(self, job: Hashable) -> None:
        """The job is gone."""
        self._jobs.pop(job, None)

    def clear(self) -> None:
        """Another Manager."""
        self._jobs.clear()
