"""Guarded changes: sent while all is as it was left, and otherwise not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from farm_listener import lines

from bbmonitor_gui.backburner import JobState, Monitor, ServerSchedule, StateReading
from bbmonitor_gui.connection.failures import describe
from bbmonitor_gui.connection.messages import Outcome, OutcomeState
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.connection.request_base import ChangedMeanwhile, Check, Gone, NotObeyed, Request
from bbmonitor_gui.connection.requests import (
    ActivateJob,
    AssignServer,
    EditJob,
    RemoveServer,
    SendSchedule,
    SendServerPriorities,
    SetPriority,
    SuspendJob,
)
from bbmonitor_gui.connection.running import lines_as_sent
from bbmonitor_gui.connection.state_watch import StateReadingWatch
from bbmonitor_gui.connection.undo_requests import Guarded, Undoable, bare
from bbmonitor_gui.simulator import SimulatedManager

PROFILE = ManagerProfile("farm")
NOBODY = "0" * 16
NO_JOB = 0x7FFFFFF


@pytest.fixture
def monitor(manager: SimulatedManager) -> Iterator[Monitor]:
    with Monitor("127.0.0.1", manager.port, timeout=5.0) as opened:
        yield opened


@dataclass(frozen=True)
class Change:
    """Something done, what undoes it, and what somebody else does meanwhile."""

    done: Undoable
    reverse: Undoable
    theirs: Undoable


def changes(manager: SimulatedManager) -> dict[str, Change]:
    job = next(handle for handle, each in manager.farm.jobs.items() if each.state is JobState.ACTIVE)
    servers = list(manager.farm.servers)
    server = next(each for each in servers if each not in manager.farm.jobs[job].servers)
    priority = manager.farm.jobs[job].priority
    edit, before = {"alerts.email_to": "b@farm", "info.priority": 7}, {"alerts.email_to": "", "info.priority": priority}
    week, their_week = ServerSchedule.NEVER, ServerSchedule.ALWAYS.with_hours(2, range(9), False)
    return {
        "suspend": Change(SuspendJob(job), ActivateJob(job), ActivateJob(job)),
        "priority": Change(SetPriority(job, 30), SetPriority(job, priority), SetPriority(job, 20)),
        "assign": Change(AssignServer(job, server), RemoveServer(job, server), RemoveServer(job, server)),
        "edit": Change(EditJob.of(job, edit), EditJob.of(job, before, edit), SetPriority(job, 20)),
        "week": Change(
            SendSchedule(servers[0], week),
            SendSchedule(servers[0], ServerSchedule.ALWAYS),
            SendSchedule(servers[0], their_week),
        ),
        "priorities": Change(
            SendServerPriorities(servers[0], 2, 1),
            SendServerPriorities(servers[0], 0, 0),
            SendServerPriorities(servers[0], 2, 0),
        ),
    }


NAMES = ["suspend", "priority", "assign", "edit", "week", "priorities"]


@pytest.mark.parametrize("name", NAMES)
def test_what_is_as_it_was_left_is_undone_and_redone(manager: SimulatedManager, monitor: Monitor, name: str) -> None:
    change = changes(manager)[name]
    assert isinstance(change.done, Undoable)
    change.done.run(monitor)
    assert dict(change.done.present(monitor)) == dict(change.done.leaves)
    undo, redo = Guarded(change.reverse, change.done.leaves), Guarded(change.done, change.reverse.leaves)
    assert undo.check(monitor) is Check.NOT_DONE
    undo.run(monitor)
    assert undo.check(monitor) is Check.DONE
    assert dict(change.done.present(monitor)) == dict(change.reverse.leaves)
    redo.run(monitor)
    assert dict(change.done.present(monitor)) == dict(change.done.leaves)
    assert hash(undo) != hash(redo)


@pytest.mark.parametrize("name", NAMES)
def test_what_somebody_else_changed_is_left_alone(manager: SimulatedManager, monitor: Monitor, name: str) -> None:
    change = changes(manager)[name]
    change.done.run(monitor)
    change.theirs.run(monitor)
    theirs = change.done.present(monitor)
    sent = len(lines(manager, "set", "new", "del"))
    with pytest.raises(ChangedMeanwhile) as caught:
        Guarded(change.reverse, change.done.leaves).run(monitor)
    assert change.done.present(monitor) == theirs
    assert len(lines(manager, "set", "new", "del")) == sent
    left, now = dict(change.done.leaves), dict(theirs)
    assert caught.value.fields == {field: (left[field], now[field]) for field in left if left[field] != now[field]}


@pytest.mark.parametrize(
    "request_",
    [
        SuspendJob(NO_JOB),
        SetPriority(NO_JOB, 20),
        AssignServer(NO_JOB, NOBODY),
        EditJob.of(NO_JOB, {"info.priority": 20}),
        SendSchedule(NOBODY, ServerSchedule.NEVER),
        SendServerPriorities(NOBODY, 1, 1),
    ],
    ids=lambda each: type(each).__name__,
)
def test_what_is_gone_is_told(manager: SimulatedManager, monitor: Monitor, request_: Undoable) -> None:
    with pytest.raises(Gone) as caught:
        Guarded(request_, ()).run(monitor)
    trouble = describe(caught.value, PROFILE, Guarded(request_, ()))
    assert trouble.title == "It is not there any more."


def test_whoever_works_or_waits_is_active(manager: SimulatedManager, monitor: Monitor) -> None:
    """And a job that ended meanwhile is not."""
    found = {
        state: dict(SuspendJob(handle).present(monitor))["state"]
        for handle, job in manager.farm.jobs.items()
        if (state := job.state)
        in (JobState.NOT_STARTED, JobState.ACTIVE, JobState.WAITING, JobState.SUSPENDED, JobState.COMPLETE)
    }
    assert found[JobState.COMPLETE] is JobState.COMPLETE
    assert found[JobState.SUSPENDED] is JobState.SUSPENDED
    running = found.keys() - {JobState.COMPLETE, JobState.SUSPENDED}
    assert running
    assert {found[state] for state in running} == {JobState.ACTIVE}


# ---- as the rest of the house sees it


def test_it_is_what_it_guards(manager: SimulatedManager) -> None:
    guarded = Guarded(SuspendJob(7), (("state", JobState.ACTIVE),))
    assert guarded.target == SuspendJob(7).target
    assert guarded.lines == SuspendJob(7).lines
    assert lines_as_sent(guarded, StateReading.NUMBER) == ("set jobstate 7 3",)
    request: Request = guarded
    assert bare(request) == bare(SuspendJob(7)) == SuspendJob(7)


def test_an_undone_suspension_counts_for_the_reading_of_states() -> None:
    watch = StateReadingWatch(StateReading.FLAG)
    error = NotObeyed(JobState.ACTIVE, JobState.SUSPENDED)
    outcome = Outcome(Guarded(ActivateJob(7), ()), state=OutcomeState.REFUSED, error=error)
    assert watch.take(outcome) is None
    doubt = watch.take(outcome)
    assert doubt is not None
    assert doubt.sightings[0].line == "set jobstate 7 0"


# ---- in words


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"info.priority": (30, 20)}, "the priority is 20, not 30 as you left it"),
        (
            {"state": (JobState.SUSPENDED, JobState.ACTIVE)},
            "the state is active, not suspended as you left it",
        ),
        ({"state": (JobState.ACTIVE, None)}, "the state is not known, not active as you left it"),
        ({"assigned": (True, False)}, "the server is off the job, not on the job as you left it"),
        ({"att_priority": (0, 2)}, "the priority while somebody works there is idle, not high as you left it"),
        (
            {
                "alerts.email_to": ("a@b", "{host} <b>\n"),
                "alerts.enabled": (True, False),
                "alerts.failure": (True, False),
            },
            "email to is {host} <b>, not a@b as you left it; enabled is off, not on as you left it; …",
        ),
        ({"info.description": ("x" * 100, "")}, f"description is empty, not {'x' * 60}… as you left it"),
        (
            {"schedule": (ServerSchedule.NEVER, ServerSchedule.ALWAYS)},
            f"the week is {ServerSchedule.ALWAYS}, not {ServerSchedule.NEVER} as you left it",
        ),
    ],
)
def test_what_was_changed_is_told(fields: dict[str, tuple[object, object]], words: str) -> None:
    trouble = describe(ChangedMeanwhile(fields), PROFILE, Guarded(SetPriority(7, 20), ()))
    assert trouble.title == f"It was changed meanwhile: {words}."
    assert trouble.hint == "It was left as it is."
