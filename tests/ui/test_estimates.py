"""How long a job has worked, and how long it will."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bbmonitor_gui.backburner import Job, JobListItem, JobState
from bbmonitor_gui.backburner.records import JobAlerts, JobFlags, JobInfo, JobPlugin
from bbmonitor_gui.connection.snapshot import JobEntry
from bbmonitor_gui.ui import estimates

NOON = datetime(2026, 3, 2, 12)
ACTIVE, COMPLETE, WAITING, SUSPENDED, NOT_STARTED = (
    *(JobState.ACTIVE, JobState.COMPLETE, JobState.WAITING),
    *(JobState.SUSPENDED, JobState.NOT_STARTED),
)
NEVER = "00/00/0000 00:00:00"


def job(
    state: int = ACTIVE,
    started: str = "2026/03/02 10:00:00",
    ended: str = "",
    done: int = 37,
    total: int = 100,
    rate: float | None = None,
) -> JobEntry:
    info = JobInfo(300, 1, "shot", "", 50, "anna", "", "", "", started, ended, total, done, "UTF-8")
    alerts = JobAlerts(False, False, False, False, 0, False, False, "", "", "")
    details = Job(info, JobFlags(*[False] * 12), JobPlugin("3dsmax", 400), alerts, [])
    return JobEntry(JobListItem(1, state, "shot", "3dsmax", 400), details, tasks_per_s=rate)


@pytest.mark.parametrize(
    ("entry", "hours", "text"),
    [
        (job(), 2.0, "2:00:00"),
        (job(WAITING), 2.0, "2:00:00"),
        (job(COMPLETE, ended="2026/03/02 10:30:00"), 0.5, "0:30:00"),
        (job(SUSPENDED, ended="2026/03/02 10:30:00"), 0.5, "0:30:00"),
        (job(ACTIVE, ended="2026/03/02 10:30:00"), 2.0, "2:00:00"),
        (job(SUSPENDED, ended="2026/03/01 10:30:00"), 2.0, "2:00:00"),
        (job(COMPLETE, ended=NEVER), None, ""),
        (job(COMPLETE, ended="2026/03/01 10:30:00"), None, ""),
        (job(NOT_STARTED, started=NEVER), None, ""),
        (job(ACTIVE, started="some day"), None, ""),
        (job(ACTIVE, started="2026/03/02 13:00:00"), 0.0, "0:00:00"),
        (JobEntry(JobListItem(1, ACTIVE, "shot", "3dsmax", 400)), None, ""),
    ],
)
def test_elapsed(entry: JobEntry, hours: float | None, text: str) -> None:
    assert estimates.elapsed_h(entry, NOON) == hours
    assert estimates.elapsed(entry, NOON) == text


def test_elapsed_before_the_farms_time_is_known() -> None:
    assert estimates.elapsed_h(job(), None) is None
    assert estimates.elapsed(job(COMPLETE, ended="2026/03/02 10:30:00"), None) == "0:30:00"


@pytest.mark.parametrize(
    ("entry", "hours", "text"),
    [
        (job(rate=0.01), 1.75, "1:45:00"),
        (job(rate=None), None, "—"),
        (job(rate=0.0), None, "—"),
        (job(WAITING, rate=0.01), None, "—"),
        (job(COMPLETE, rate=0.01), None, "—"),
        (job(done=100, rate=0.01), 0.0, "0:00:00"),
        (job(done=120, rate=0.01), 0.0, "0:00:00"),
        (job(total=10**400, rate=0.01), None, "—"),
        (JobEntry(JobListItem(1, ACTIVE, "shot", "3dsmax", 400)), None, ""),
    ],
)
def test_remaining(entry: JobEntry, hours: float | None, text: str) -> None:
    assert estimates.remaining_h(entry) == (hours and pytest.approx(hours))
    assert estimates.remaining(entry) == text


dates = st.sampled_from(
    ["", NEVER, "0001-01-01 00:00:00", "9999-12-31 23:59:59", "12/15/2004 8:31:20 PM", "Not Finished"]
)


@given(
    state=st.integers(-1, 9),
    started=dates,
    ended=dates,
    total=st.integers() | st.just(10**400),
    done=st.integers() | st.just(-(10**400)),
    rate=st.none() | st.floats(1e-6, 1e16),
    farm_now=st.none() | st.datetimes(),
)
def test_any_job_has_words(farm_now: datetime | None, **facts: Any) -> None:
    entry = job(**facts)
    for text in (estimates.elapsed(entry, farm_now), estimates.remaining(entry)):
        assert text in ("", "—") or text[0].isdigit()
