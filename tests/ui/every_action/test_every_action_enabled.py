"""Every action on jobs is enabled exactly when it can succeed, whatever the jobs' states and whoever has queue control;
where it is not, its tool tip says why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

import pytest
from job_acts import ARCHIVE_ACTS, JOB_ACTS
from stage import Control, Stage, until
from tried_farm import PRIORITY, STATES

from bbmonitor_gui.backburner import JobState
from bbmonitor_gui.backburner.states import CRITICAL_PRIORITY, LOWEST_PRIORITY
from bbmonitor_gui.connection.messages import Phase
from bbmonitor_gui.connection.profile import ControlPolicy
from bbmonitor_gui.simulator.entities import FarmJob
from bbmonitor_gui.ui.actions import MENUS
from bbmonitor_gui.ui.dialogs.preferences import PreferencesDialog

UNKNOWN = JobState(9)
READING = {"actionJobProperties", "actionJobReport", "actionRerunFrames"}  # they change nothing by themselves
FOR_ONE = {"actionJobReport", "actionRerunFrames"}
WITHOUT_JOBS = {"actionFind"}
STATES_OF = {act.action: act.states for act in JOB_ACTS}
ARCHIVED = {act.action for act in ARCHIVE_ACTS}
SELECTIONS = [(), *((state,) for state in (*STATES, UNKNOWN)), *combinations((*STATES, UNKNOWN), 2), STATES]


class OddJob(FarmJob):
    """In a state that nobody has seen."""

    __slots__ = ()

    @property
    def state(self) -> JobState:
        return UNKNOWN


def expected(states: Sequence[JobState]) -> set[str]:
    """With a Manager that can be told something."""
    if not states:
        return set()
    fitting = {name for name, fit in STATES_OF.items() if all(state in fit or state == UNKNOWN for state in states)}
    return fitting | (READING if len(states) == 1 else READING - FOR_ONE)


def enabled(stage: Stage) -> set[str]:
    return {name for name in MENUS["jobs"] if name and stage.window.actions_by_name[name].isEnabled()} - WITHOUT_JOBS


def choose(stage: Stage, states: Sequence[JobState]) -> None:
    handles = {job.state: job.handle for job in reversed(stage.farm.jobs.values())}
    stage.select(stage.window.farm.jobs, [handles[state] for state in states])


def why_not(stage: Stage, name: str) -> str:
    return stage.window.actions_by_name[name].toolTip().partition("\n")[2]


@pytest.fixture
def farm(stage: Stage) -> Iterator[Stage]:
    """With one job in an unknown state."""
    stage.control = Control.OURS
    stage.connect()
    until(lambda: stage.ours is not None and stage.window.connection.is_connected)
    stage.reset()
    with stage.manager.lock:
        [*_, odd] = [job for job in stage.farm.jobs.values() if job.state is JobState.ACTIVE]
        odd.__class__ = OddJob
    until(stage.is_ready)
    yield stage
    with stage.manager.lock:
        odd.__class__ = FarmJob
    stage.select(stage.window.farm.jobs, ())
    stage.select(stage.window.farm.archive, ())


@pytest.mark.parametrize("control", [Control.OURS, Control.NOT_NEEDED, Control.REFUSED], ids=lambda each: each.name)
def test_whoever_has_queue_control(farm: Stage, control: Control) -> None:
    """It is asked for when it is needed: without it the same can be done."""
    farm.control = control
    farm.give_control()
    until(farm.is_ready)
    for states in SELECTIONS:
        choose(farm, states)
        assert enabled(farm) == expected(states), states
    farm.select(farm.window.farm.archive, [farm.archived.handle])
    assert enabled(farm) >= ARCHIVED


def test_what_is_disabled_says_why(farm: Stage) -> None:
    reasons = {
        (): "No job is selected.",
        (JobState.ACTIVE,): "Only suspended jobs can be activated.",
        (JobState.SUSPENDED, JobState.ACTIVE): "Only suspended jobs can be activated.",
    }
    for states, reason in reasons.items():
        choose(farm, states)
        assert why_not(farm, "actionActivateJob") == reason
    choose(farm, (JobState.COMPLETE,))
    assert why_not(farm, "actionSuspendJob") == "Only jobs that are active, waiting or not started can be suspended."
    assert why_not(farm, "actionCloneJob").startswith("No command to clone a job is known.")
    assert why_not(farm, "actionRestoreJob") == "Select jobs in the archive."
    choose(farm, (JobState.COMPLETE, JobState.ACTIVE))
    assert why_not(farm, "actionRerunFrames") == "Select one job."


@pytest.mark.parametrize(
    ("priority", "disabled"),
    [(CRITICAL_PRIORITY, {"actionPriorityUp"}), (LOWEST_PRIORITY, {"actionPriorityDown"}), (PRIORITY, set())],
)
def test_the_ends_of_the_priorities(farm: Stage, priority: int, disabled: set[str]) -> None:
    job = farm.job
    with farm.manager.lock:
        farm.farm.set_priority(job, priority)
    until(farm.is_ready)
    farm.select_job()
    assert enabled(farm) == expected([job.state]) - disabled


def prefer(stage: Stage, control: ControlPolicy) -> None:
    stage.trigger("actionPreferences")
    dialog = stage.dialog("preferencesDialog")
    assert isinstance(dialog, PreferencesDialog)
    dialog.changed.emit(replace(stage.window._settings.preferences, control=control), None)
    dialog.close()
    until(lambda: stage.window.connection.is_connected and stage.window.farm.jobs.model.rowCount() > 0)


def test_read_only_by_preference(farm: Stage) -> None:
    prefer(farm, "never")
    try:
        for states in SELECTIONS:
            choose(farm, states)
            assert enabled(farm) == expected(states) & READING, states
        assert why_not(farm, "actionDeleteJob") == "BB Monitor is set to change nothing; the preferences say so."
    finally:
        prefer(farm, "when_needed")


def test_without_a_connection(farm: Stage) -> None:
    choose(farm, (JobState.ACTIVE,))
    farm.manager.faults.add("connect=close")
    farm.cut()
    until(lambda: farm.window.connection.link.phase is Phase.WAITING)
    for states in SELECTIONS:
        choose(farm, states)
        assert enabled(farm) == set(), states
    assert why_not(farm, "actionSuspendJob") == "There is no connection."
    farm.manager.faults.clear()
    farm.window.actions_by_name["actionDisconnect"].trigger()
    for states in SELECTIONS:
        choose(farm, states)
        assert enabled(farm) == set(), states
