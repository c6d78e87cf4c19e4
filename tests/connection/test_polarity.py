"""What a farm shows of the meaning of its weeks' bits, and what it does not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bbmonitor_gui.backburner import (
    HardwareInfo,
    Job,
    JobAlerts,
    JobFlags,
    JobInfo,
    JobListItem,
    JobPlugin,
    JobState,
    NetworkStatus,
    Server,
    ServerListItem,
    ServerSchedule,
    ServerState,
    WorkPriority,
)
from bbmonitor_gui.connection.polarity import Evidence, Example, PolarityWatch
from bbmonitor_gui.connection.snapshot import JobEntry, ServerEntry

TUESDAY = datetime(2024, 5, 14)
NOON = TUESDAY + timedelta(hours=12)
MORNING, NIGHT = TUESDAY + timedelta(hours=9, minutes=30), TUESDAY + timedelta(hours=2, minutes=30)
OFFICE = ServerSchedule.ALWAYS
for day in range(1, 6):
    OFFICE = OFFICE.with_hours(day, range(7, 18), False)


def server(
    name: str = "render-01",
    began: datetime | str = MORNING,
    schedule: ServerSchedule = OFFICE,
    state: int = ServerState.BUSY,
) -> ServerEntry:
    told = began if isinstance(began, str) else f"{began:%Y/%m/%d %H:%M:%S}"
    details = Server(
        *(300, name, "", 0, 0.0, 0.5, "", 1, HardwareInfo(0, 0.0, 1, "", 0, ""), NetworkStatus(0, 0, 0, 0, "")),
        *(schedule, WorkPriority.IDLE, WorkPriority.LOW, 1, 1, told, []),
    )
    return ServerEntry(ServerListItem(name, state, name), details)


def job(
    state: int = JobState.ACTIVE, tasks: int = 10, completed: int = 0, working: int = 0, assigned: int = 99
) -> JobEntry:
    info = JobInfo(300, 1, "job", "", 50, "", "", "", "", "", "", tasks, completed, "")
    details = Job(
        info,
        JobFlags(*[False] * 12),
        JobPlugin("", 1),
        JobAlerts(False, False, False, False, 0, False, False, "", "", ""),
        [],
    )
    return JobEntry(JobListItem(1, state, "job", "", 1), details, working, assigned)


def look(
    entries: Sequence[ServerEntry],
    jobs: Sequence[JobEntry] = (),
    *,
    times: int = 2,
    now: datetime = NOON,
    watch: PolarityWatch | None = None,
) -> Evidence:
    """What so many refreshes tell."""
    watch = watch or PolarityWatch()
    evidence = None
    for number in range(times):
        evidence = watch.take(entries, jobs, now + timedelta(seconds=3 * number))
    assert evidence is not None
    return evidence


def counts(evidence: Evidence) -> tuple[int, int, int]:
    return evidence.for_, evidence.against, evidence.weak


def three(began: datetime) -> list[ServerEntry]:
    return [server(f"render-{number}", began) for number in range(3)]


def test_without_the_farm_s_clock_nothing_is_known() -> None:
    assert PolarityWatch().take(three(MORNING), [], None) is None


def test_tasks_that_begin_when_they_may_speak_for_the_reading() -> None:
    evidence = look(three(NIGHT), now=NIGHT + timedelta(minutes=20))

    assert counts(evidence) == (3, 0, 0)
    assert not evidence.suggests_other
    assert evidence.examples == ()


def test_tasks_that_begin_when_they_may_not_speak_against_it() -> None:
    evidence = look(three(MORNING))

    assert counts(evidence) == (0, 3, 0)
    assert evidence.suggests_other
    assert evidence.examples[0] == Example("render-0", 2, 9, ServerState.BUSY, OFFICE)


def test_once_is_not_enough() -> None:
    evidence = look(three(MORNING), times=1)

    assert counts(evidence) == (0, 0, 0)
    assert not evidence.suggests_other


def test_a_task_may_run_on_into_a_blocked_hour() -> None:
    evidence = look(three(NIGHT), now=NOON)

    assert counts(evidence) == (3, 0, 0)


@pytest.mark.parametrize("minute", [-4, 0, 4])
@pytest.mark.parametrize("hour", [7, 18])
def test_minutes_around_a_change_tell_nothing(hour: int, minute: int) -> None:
    began = TUESDAY + timedelta(hours=hour, minutes=minute)

    assert counts(look(three(began), now=began + timedelta(hours=1))) == (0, 0, 0)


@pytest.mark.parametrize(("minute", "expected"), [(-6, (3, 0, 0)), (6, (0, 3, 0))])
def test_minutes_later_do(minute: int, expected: tuple[int, int, int]) -> None:
    began = TUESDAY + timedelta(hours=7, minutes=minute)

    assert counts(look(three(began))) == expected


@pytest.mark.parametrize("began", ["", "00/00/0000", "soon", MORNING - timedelta(days=2), NOON + timedelta(hours=1)])
def test_when_a_task_began_must_be_known_and_not_long_ago(began: datetime | str) -> None:
    assert counts(look([server(began=began)])) == (0, 0, 0)


@pytest.mark.parametrize("state", [state for state in ServerState if state != ServerState.BUSY])
def test_only_servers_at_work_tell(state: ServerState) -> None:
    assert counts(look([server(state=state)])) == (0, 0, 0)


def test_servers_that_were_not_read_tell_nothing() -> None:
    assert counts(look([replace(server(), details=None)])) == (0, 0, 0)


def test_a_week_that_was_just_changed_says_nothing_of_tasks_that_began_before() -> None:
    watch = PolarityWatch()
    look([server(f"render-{n}", MORNING, ServerSchedule.ALWAYS) for n in range(3)], watch=watch, now=MORNING)

    assert counts(look(three(MORNING), watch=watch)) == (0, 0, 0)
    after = look(three(NOON + timedelta(minutes=1)), watch=watch, now=NOON + timedelta(minutes=2))
    assert after.against == 3


def test_what_is_gone_is_forgotten() -> None:
    watch = PolarityWatch()
    look(three(MORNING), watch=watch)

    assert counts(look([], watch=watch, times=1)) == (0, 0, 0)


@pytest.mark.parametrize(
    ("for_", "against", "suggests"),
    [
        (0, 0, False),
        (0, 1, False),
        (0, 2, True),  # all two
        (1, 2, True),  # two thirds of three
        (2, 2, False),
        (1, 3, True),
        (2, 3, True),
        (3, 3, False),
        (50, 49, False),
        (50, 51, True),
    ],
)
def test_how_many_suggest_the_other_reading(for_: int, against: int, suggests: bool) -> None:
    assert Evidence(for_, against, 0, ()).suggests_other is suggests


@given(st.integers(0, 2000), st.integers(0, 2000), st.integers(0, 2000))
def test_never_on_the_word_of_one_or_of_the_fewer(for_: int, against: int, weak: int) -> None:
    if Evidence(for_, against, weak, ()).suggests_other:
        assert against > max(for_, 1)


# ---- idle while a job waits


def idle(at: datetime = NIGHT) -> list[ServerEntry]:
    return [server(f"render-{n}", at, state=ServerState.IDLE) for n in range(3)]


@pytest.mark.parametrize("state", [JobState.ACTIVE, JobState.WAITING, JobState.NOT_STARTED])
def test_idle_servers_that_may_work_while_a_job_waits_are_a_weak_sign(state: JobState) -> None:
    evidence = look(idle(), [job(state)], now=NIGHT)

    assert counts(evidence) == (0, 0, 3)
    assert not evidence.suggests_other


@pytest.mark.parametrize(
    "waits",
    [
        job(JobState.SUSPENDED),
        job(JobState.COMPLETE, completed=10),
        job(tasks=10, completed=8, working=2),
        job(assigned=2),
        replace(job(), details=None),
    ],
)
def test_a_job_that_wants_none_of_them_is_no_sign(waits: JobEntry) -> None:
    assert counts(look(idle(), [waits], now=NIGHT)) == (0, 0, 0)


def test_idle_in_a_blocked_hour_is_no_sign() -> None:
    assert counts(look(idle(), [job()], now=MORNING)) == (0, 0, 0)
