"""Everything that a user can do to jobs, as a table: in which states, by which commands, with which effect."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QSpinBox
from stage import Stage, child
from tried_farm import PRIORITY, STATES, JobTruth

from bbmonitor_gui.backburner import JobState
from bbmonitor_gui.simulator.entities import FarmJob

RUNNABLE = (JobState.NOT_STARTED, JobState.ACTIVE, JobState.WAITING)


@dataclass(frozen=True)
class Act:
    """`do` is the user's, up to the last click; `states` are those of a job on which it is enabled. `lines` are what is sent
    that changes something, `done` is said afterwards of the job. `effect` is what becomes of it, None when it is gone."""

    action: str
    do: Callable[[Stage], None]
    lines: tuple[str, ...]
    done: str
    effect: Callable[[JobTruth, Stage], JobTruth | None]
    half: Callable[[JobTruth, Stage], JobTruth] | None = None  # the effect of the first of two commands
    states: tuple[JobState, ...] = STATES
    name: str = ""
    archived: bool = False

    def job(self, stage: Stage) -> FarmJob:
        """On which it is done."""
        return stage.archived if self.archived else stage.job

    def __str__(self) -> str:
        return self.name or self.action


def press(name: str) -> Callable[[Stage], None]:
    """The action on the job, and nothing is asked."""

    def do(stage: Stage) -> None:
        stage.select_job()
        stage.trigger(name)

    return do


def confirm(name: str) -> Callable[[Stage], None]:
    """The action on the job, and yes."""

    def do(stage: Stage) -> None:
        stage.select_job()
        stage.trigger(name)
        stage.press(stage.dialog("confirmJobsDialog"), "confirmJobs")

    return do


def in_archive(name: str, question: bool) -> Callable[[Stage], None]:
    """The action on the archived job."""

    def do(stage: Stage) -> None:
        stage.select(stage.window.farm.archive, [stage.archived.handle])
        stage.trigger(name)
        if question:
            stage.press(stage.dialog("confirmJobsDialog"), "confirmJobs")

    return do


def choose_priority(stage: Stage) -> None:
    stage.select_job()
    stage.trigger("actionSetPriority")
    dialog = stage.dialog("priorityDialog")
    child(dialog, QSpinBox, "prioritySpin").setValue(30)
    child(dialog, QDialogButtonBox, "").button(QDialogButtonBox.StandardButton.Ok).click()


def assign(stage: Stage) -> None:
    stage.select_job()
    stage.select_servers(stage.lacking)
    stage.trigger("actionAssignServers")


def remove(stage: Stage) -> None:
    stage.select_job()
    stage.select_servers(stage.there)
    stage.trigger("actionRemoveServers")


def reset(stage: Stage) -> None:
    stage.select_job()
    stage.trigger("actionResetServer")
    stage.press(stage.dialog("resetServersDialog"), "resetServers")


def edit_priority(stage: Stage) -> None:
    stage.select_job()
    stage.trigger("actionJobProperties")
    dialog = stage.dialog("jobPropertiesDialog")
    child(dialog, QSpinBox, "priority").setValue(30)
    stage.press(dialog, "jobOk")


def edit_flag(stage: Stage) -> None:
    stage.select_job()
    stage.trigger("actionJobProperties")
    dialog = stage.dialog("jobPropertiesDialog")
    child(dialog, QCheckBox, "override_blocking_tasks").click()
    stage.press(dialog, "jobOk")


def prioritised(priority: int) -> Callable[[JobTruth, Stage], JobTruth]:
    return lambda job, _: replace(job, priority=priority)


def taken_off(job: JobTruth, stage: Stage) -> JobTruth:
    return replace(job, servers=job.servers - {stage.there.handle})


def reset_on(job: JobTruth, stage: Stage) -> JobTruth:
    return replace(job, given_up=job.given_up - {stage.there.handle})


JOB_ACTS = [
    Act(
        "actionSuspendJob",
        press("actionSuspendJob"),
        ("set jobstate {job} 1",),
        "suspended",
        lambda job, _: replace(job, suspended=True),
        states=RUNNABLE,
    ),
    Act(
        "actionActivateJob",
        press("actionActivateJob"),
        ("set jobstate {job} 0",),
        "activated",
        lambda job, _: replace(job, suspended=False),
        states=(JobState.SUSPENDED,),
    ),
    Act(
        "actionRestartJob",
        confirm("actionRestartJob"),
        ("restart job {job}",),
        "restarted",
        lambda job, _: replace(job, suspended=False, completed=0, given_up=frozenset()),
    ),
    Act("actionDeleteJob", confirm("actionDeleteJob"), ("del job {job}",), "deleted", lambda *_: None),
    Act(
        "actionArchiveJob",
        confirm("actionArchiveJob"),
        ("set jobarchive {job}",),
        "archived",
        lambda job, _: replace(job, place="archive"),
    ),
    Act(
        "actionPriorityUp",
        press("actionPriorityUp"),
        (f"set jobpriority {{job}} {PRIORITY - 1}",),
        "made more urgent",
        prioritised(PRIORITY - 1),
    ),
    Act(
        "actionPriorityDown",
        press("actionPriorityDown"),
        (f"set jobpriority {{job}} {PRIORITY + 1}",),
        "made less urgent",
        prioritised(PRIORITY + 1),
    ),
    Act("actionSetPriority", choose_priority, ("set jobpriority {job} 30",), "given priority 30", prioritised(30)),
    Act(
        "actionAssignServers",
        assign,
        ("new jobserver {job} {lacking}",),
        "given {lacking}",
        lambda job, stage: replace(job, servers=job.servers | {stage.lacking.handle}),
    ),
    Act(
        "actionRemoveServers",
        remove,
        ("del jobserver {job} {there}",),
        "relieved of {there}",
        taken_off,
    ),
    Act(
        "actionResetServer",
        reset,
        ("del jobserver {job} {there}", "new jobserver {job} {there}"),
        "{there} reset",
        reset_on,
        taken_off,
    ),
    Act(
        "actionJobProperties",
        edit_priority,
        ("set jobpriority {job} 30",),
        "changed",
        prioritised(30),
        name="actionJobProperties, priority",
    ),
    Act(
        "actionJobProperties",
        edit_flag,
        ("set job {job} <bytes>",),
        "changed",
        lambda job, _: replace(job, overrides_blocking=True),
        name="actionJobProperties, flag",
    ),
]
ARCHIVE_ACTS = [
    Act(
        "actionRestoreJob",
        in_archive("actionRestoreJob", False),
        ("set jobarchive {job}",),
        "restored",
        lambda job, _: replace(job, place="queue"),
        archived=True,
    ),
    Act(
        "actionDeleteArchivedJob",
        in_archive("actionDeleteArchivedJob", True),
        ("del jobarchive {job}",),
        "deleted",
        lambda *_: None,
        archived=True,
    ),
]
