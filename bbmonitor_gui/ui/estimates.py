"""How long a job has worked and how long it will: hours, reckoned from what the Manager told."""

from __future__ import annotations

from datetime import datetime

from bbmonitor_gui.backburner import JobState
from bbmonitor_gui.backburner.times import parse_time
from bbmonitor_gui.connection.snapshot import JobEntry

from . import formats

UNKNOWN = "—"
_MOST_TASKS = 1e12  # nobody waits for more


def elapsed_h(entry: JobEntry, farm_now: datetime | None) -> float | None:
    """Hours from the job's start to its end, or to `farm_now` (the Manager's local time) while it has none.

    None for a job that never started, and for what is not known. An end before the start is that of an earlier run.
    """
    if entry.details is None:
        return None
    started, ended = parse_time(entry.details.info.started), parse_time(entry.details.info.ended)
    if started is None:
        return None
    if entry.item.state == JobState.ACTIVE or (ended is not None and ended < started):
        ended = None
    until = farm_now if ended is None and entry.item.state != JobState.COMPLETE else ended
    return None if until is None else max(0.0, (until - started).total_seconds() / 3600)


def remaining_h(entry: JobEntry) -> float | None:
    """Hours until all tasks are complete at the job's recent rate; None unless it is active and has one."""
    if entry.details is None or entry.item.state != JobState.ACTIVE or not entry.tasks_per_s:
        return None
    left = entry.details.info.number_tasks - entry.details.info.tasks_completed
    return max(0, left) / entry.tasks_per_s / 3600 if left <= _MOST_TASKS else None


def elapsed(entry: JobEntry, farm_now: datetime | None) -> str:
    """`elapsed_h` as "h:mm:ss"; "" for None."""
    spent_h = elapsed_h(entry, farm_now)
    return "" if spent_h is None else formats.hours(spent_h)


def remaining(entry: JobEntry) -> str:
    """`remaining_h` as "h:mm:ss"; a dash where there is no estimate, "" before the job was read."""
    if entry.details is None:
        return ""
    left_h = remaining_h(entry)
    return UNKNOWN if left_h is None else formats.hours(left_h)
