"""What a farm shows of the meaning of its weeks' bits: servers do not begin a task in an hour in which they may not work.

Which of the two readings is right is disputed (protocol.md, "The week schedule"); this gathers what speaks for the one that
is in use, and what against it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import ceil
from typing import Literal

from bbmonitor_gui.backburner import JobState, ServerSchedule, ServerState
from bbmonitor_gui.backburner.times import parse_time

from .snapshot import JobEntry, ServerEntry

FEWEST_LOOKS = 2  # a server speaks against the reading once it was seen so often
MOST_NEEDED, FEWEST_NEEDED = 3, 2  # servers
_OLDEST_TASK = timedelta(days=1)  # a week may have been changed since
_GRACE = timedelta(minutes=5)  # clocks differ, and an hour that just began or is about to end says nothing
_QUEUED = (JobState.NOT_STARTED, JobState.ACTIVE, JobState.WAITING)
_Verdict = Literal["for", "against", "weak"]


@dataclass(frozen=True, slots=True)
class Example:
    """A server's name, a day (0 = Sunday … 6 = Saturday) and hour (0…23) of its Manager's clock that its week forbids, and
    the state it was in: busy with a task that began then."""

    server: str
    day: int
    hour: int
    state: int
    schedule: ServerSchedule


@dataclass(frozen=True, slots=True)
class Evidence:
    """How many different servers were seen at work as the reading has it (`for_`), at work against it (`against`), and
    without work in an hour that allows it while a job waited for servers (`weak`: there may be other reasons)."""

    for_: int
    against: int
    weak: int
    examples: tuple[Example, ...]

    @property
    def suggests_other(self) -> bool:
        """Is the other reading likelier? At least three servers say so, or two thirds of those at work where that is fewer
        but never less than two; and more than say otherwise."""
        needed = min(MOST_NEEDED, max(FEWEST_NEEDED, ceil((self.for_ + self.against) * 2 / 3)))
        return self.against >= needed and self.against > self.for_


@dataclass(slots=True)
class _Seen:
    """One server. `since`: when its week was seen to change; what it does may still be due to the week before."""

    schedule: ServerSchedule
    since: datetime | None = None
    looks: Counter[_Verdict] = field(default_factory=Counter)
    example: Example | None = None


class PolarityWatch:
    """Looks at one Manager's farm, refresh after refresh, with its weeks as one reading has them."""

    def __init__(self) -> None:
        self._seen: dict[str, _Seen] = {}

    def take(
        self, entries: Sequence[ServerEntry], jobs: Iterable[JobEntry], farm_now: datetime | None
    ) -> Evidence | None:
        """One refresh: all servers, all jobs, the Manager's local time. None while that is not known."""
        if farm_now is None:
            return None
        known = {entry.key: entry for entry in entries if entry.details is not None}
        self._seen = {key: seen for key, seen in self._seen.items() if key in known}
        work_waits = any(_waits_for_all(job, len(entries)) for job in jobs)
        for entry in known.values():
            self._look(entry, work_waits, farm_now)
        return self._evidence()

    # ---- internals

    def _look(self, entry: ServerEntry, work_waits: bool, farm_now: datetime) -> None:
        assert entry.details is not None
        schedule = entry.details.server_schedule
        seen = self._seen.setdefault(entry.key, _Seen(schedule))
        if seen.schedule != schedule:
            seen = self._seen[entry.key] = _Seen(schedule, farm_now)
        if entry.item.state == ServerState.BUSY:
            self._look_at_task(entry, seen, farm_now)
        elif entry.item.state == ServerState.IDLE and work_waits and _allows(schedule, farm_now):
            seen.looks["weak"] += 1

    def _look_at_task(self, entry: ServerEntry, seen: _Seen, farm_now: datetime) -> None:
        """When its task began counts, not the hour that it is: a task may run on into an hour that is blocked."""
        assert entry.details is not None
        began = parse_time(entry.details.task_started)
        if began is None or not farm_now - _OLDEST_TASK <= began <= farm_now + _GRACE:
            return
        if seen.since is not None and began <= seen.since:
            return
        allowed = _allows(seen.schedule, began)
        if allowed is None:
            return
        seen.looks["for" if allowed else "against"] += 1
        if not allowed:
            day, hour = began.isoweekday() % 7, began.hour
            seen.example = Example(entry.item.name, day, hour, entry.item.state, seen.schedule)

    def _evidence(self) -> Evidence:
        against = [seen for seen in self._seen.values() if seen.looks["against"] >= FEWEST_LOOKS]
        return Evidence(
            sum(seen.looks["for"] > 0 for seen in self._seen.values()),
            len(against),
            sum(seen.looks["weak"] >= FEWEST_LOOKS for seen in self._seen.values()),
            tuple(seen.example for seen in against if seen.example is not None),
        )


def _allows(schedule: ServerSchedule, moment: datetime) -> bool | None:
    """May a server with this week work then? None where five minutes decide."""
    before, after = (schedule.allows(time.isoweekday() % 7, time.hour) for time in (moment - _GRACE, moment + _GRACE))
    return before if before == after else None


def _waits_for_all(job: JobEntry, servers: int) -> bool:
    """Has the job tasks that nobody works on, and may every server? Which ones may is not known if only some may."""
    if job.item.state not in _QUEUED or job.details is None or job.assigned_servers < servers:
        return False
    info = job.details.info
    return info.number_tasks - info.tasks_completed > job.working_servers
