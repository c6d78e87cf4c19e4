"""A Manager that reads `set jobstate` in the other way is noticed after two contradictions, and not before."""

from __future__ import annotations

import pytest
from farm_listener import Heard, submit
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import JobState, StateReading
from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.failures import Trouble
from bbmonitor_gui.connection.messages import Outcome, ReadingDoubt, Sighting
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.connection.requests import ActivateJob, DeleteJob, NotObeyed, Request, SuspendJob
from bbmonitor_gui.connection.state_watch import StateReadingWatch
from bbmonitor_gui.simulator import SimulatedManager

TROUBLE = Trouble("t", "h", "d")
FLAG, NUMBER = StateReading.FLAG, StateReading.NUMBER
SUSPENDED, ACTIVE, WAITING = JobState.SUSPENDED, JobState.ACTIVE, JobState.WAITING


def contradicted(request: Request, wanted: JobState, found: JobState) -> Outcome:
    return Outcome(request, trouble=TROUBLE, error=NotObeyed(wanted, found))


def test_each_two_contradictions_are_a_doubt() -> None:
    watch = StateReadingWatch(FLAG)
    assert watch.take(contradicted(SuspendJob(1), SUSPENDED, WAITING)) is None
    assert watch.take(contradicted(ActivateJob(2), ACTIVE, SUSPENDED)) == ReadingDoubt(
        FLAG,
        (
            Sighting(1, "set jobstate 1 1", SUSPENDED, WAITING),
            Sighting(2, "set jobstate 2 0", ACTIVE, SUSPENDED),
        ),
    )
    assert watch.take(contradicted(SuspendJob(3), SUSPENDED, WAITING)) is None
    doubt = watch.take(contradicted(SuspendJob(4), SUSPENDED, WAITING))
    assert doubt is not None
    assert [sighting.job for sighting in doubt.sightings] == [3, 4]


def test_the_line_is_the_one_of_the_reading() -> None:
    watch = StateReadingWatch(NUMBER)
    watch.take(contradicted(SuspendJob(1), SUSPENDED, WAITING))
    doubt = watch.take(contradicted(ActivateJob(1), ACTIVE, SUSPENDED))
    assert doubt is not None
    assert [sighting.line for sighting in doubt.sightings] == ["set jobstate 1 3", "set jobstate 1 2"]


@pytest.mark.parametrize(
    "between",
    [
        Outcome(SuspendJob(9), SUSPENDED),
        Outcome(ActivateJob(9), WAITING),
    ],
)
def test_one_job_that_follows_ends_the_doubt(between: Outcome) -> None:
    watch = StateReadingWatch(FLAG)
    watch.take(contradicted(SuspendJob(1), SUSPENDED, WAITING))
    watch.take(between)
    assert watch.take(contradicted(SuspendJob(2), SUSPENDED, WAITING)) is None


def test_what_says_nothing_of_the_reading() -> None:
    watch = StateReadingWatch(FLAG)
    for outcome in (
        Outcome(SuspendJob(1), trouble=TROUBLE),  # refused
        contradicted(SuspendJob(1), SUSPENDED, JobState.COMPLETE),
        Outcome(DeleteJob(1), trouble=TROUBLE, error=NotObeyed("gone", "there")),
    ):
        assert watch.take(outcome) is None
        assert watch.take(outcome) is None


def test_it_is_told_with_what_was_sent_and_seen(
    qtbot: QtBot, connection: ManagerConnection, manager: SimulatedManager, profile: ManagerProfile, heard: Heard
) -> None:
    manager.desk.state_reading = NUMBER
    connection.connect_to(profile)
    qtbot.waitUntil(lambda: bool(heard.batches))
    first, second = heard.jobs_in(JobState.NOT_STARTED)[:2]
    submit(qtbot, connection, SuspendJob(first))
    assert heard.doubts == []
    submit(qtbot, connection, SuspendJob(second))
    assert len(heard.doubts) == 1
    doubt = heard.doubts[0]
    assert doubt.reading is FLAG
    assert [(seen.job, seen.line, seen.wanted) for seen in doubt.sightings] == [
        (job, f"set jobstate {job} 1", SUSPENDED) for job in (first, second)
    ]
    assert all(seen.found is not SUSPENDED for seen in doubt.sightings)
    submit(qtbot, connection, SuspendJob(first), SuspendJob(second))
    assert len(heard.doubts) == 2
    assert connection.profile is not None
    assert connection.profile.state_reading is FLAG, "nothing is switched by itself"
