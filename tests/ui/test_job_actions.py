"""The table of what can be done to jobs, the questions before, and how surely the commands are known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bbmonitor_gui.backburner import Job, JobArchiveListItem, JobListItem, JobState
from bbmonitor_gui.backburner.commands import COMMANDS
from bbmonitor_gui.backburner.records import JobAlerts, JobFlags, JobInfo, JobPlugin
from bbmonitor_gui.connection.requests import ActivateJob, SetPriority, SuspendJob
from bbmonitor_gui.connection.snapshot import ArchiveEntry, JobEntry
from bbmonitor_gui.ui.evidence import evidence_sentence
from bbmonitor_gui.ui.job_actions import job_actions, set_priority
from bbmonitor_gui.ui.job_questions import AskedJob, ask_archive, ask_delete, ask_delete_archived, ask_restart

UP, DOWN = (job_actions()[name] for name in ("actionPriorityUp", "actionPriorityDown"))
RESTLESS = (JobState.NOT_STARTED, JobState.ACTIVE, JobState.WAITING)


def job(
    handle: int = 1, state: int = JobState.COMPLETE, priority: int = 50, done: int = 37, total: int = 100
) -> JobEntry:
    info = JobInfo(300, handle, "shot", "", priority, "anna", "", "", "", "", "", total, done, "UTF-8")
    alerts = JobAlerts(False, False, False, False, 0, False, False, "", "", "")
    details = Job(info, JobFlags(*[False] * 12), JobPlugin("3dsmax", 400), alerts, [])
    return JobEntry(unread(handle, state).item, details)


def unread(handle: int = 1, state: int = JobState.COMPLETE) -> JobEntry:
    return JobEntry(JobListItem(handle, state, f"shot {handle}", "3dsmax", 400))


@pytest.mark.parametrize("state", [*JobState, 99])
def test_only_what_changed_the_state_can_be_undone(state: int) -> None:
    ((_, undo_suspend),) = job_actions()["actionSuspendJob"].steps([job(7, state)])
    ((_, undo_activate),) = job_actions()["actionActivateJob"].steps([job(7, state)])
    assert undo_suspend == (ActivateJob(7) if state in RESTLESS else None)
    assert undo_activate == (SuspendJob(7) if state == JobState.SUSPENDED else None)


@given(st.lists(st.integers(0, 100), min_size=1, max_size=20), st.sampled_from([-1, 1]))
def test_priorities_move_together_or_not_at_all(priorities: list[int], by: int) -> None:
    action = UP if by < 0 else DOWN
    entries = [job(handle, priority=priority) for handle, priority in enumerate(priorities)]
    at_the_end = (min(priorities) == 0) if by < 0 else (max(priorities) == 100)
    assert bool(action.needless(entries)) == at_the_end
    if not at_the_end:
        steps = action.steps(entries)
        assert [request for request, _ in steps] == [SetPriority(at, each + by) for at, each in enumerate(priorities)]
        assert [undo for _, undo in steps] == [SetPriority(at, each) for at, each in enumerate(priorities)]


def test_a_priority_that_nobody_has_read_is_not_moved() -> None:
    for action in (UP, DOWN):
        assert "Try again" in action.needless([job(1), unread(2)])
        assert action.needless([job(1), job(2)]) == ""


def test_a_priority_is_set_and_put_back_as_far_as_it_is_known() -> None:
    steps = set_priority(20).steps([job(1, priority=70), unread(2), job(3, priority=400)])
    assert list(steps) == [
        (SetPriority(1, 20), SetPriority(1, 70)),
        (SetPriority(2, 20), None),
        (SetPriority(3, 20), None),
    ]


# ---- questions


def test_what_is_rendered_anew_is_counted() -> None:
    question = ask_restart([job(1), unread(2), job(3, done=5, total=1000)])
    assert question.question == "Restart 3 jobs from the first task?"
    assert question.yes == "&Restart 3 jobs"
    assert question.consequence == (
        "All tasks are given out again. 42 of 1100 tasks are done already and are rendered anew."
    )
    assert question.jobs == (
        AskedJob("shot 1", 1, "anna", JobState.COMPLETE, (37, 100)),
        AskedJob("shot 2", 2, "", JobState.COMPLETE, None),
        AskedJob("shot 3", 3, "anna", JobState.COMPLETE, (5, 1000)),
    )


@pytest.mark.parametrize(
    ("entry", "sentence"),
    [
        (job(done=0), "No task is done yet, so nothing is rendered twice."),
        (unread(), "What was rendered before is rendered anew."),
    ],
)
def test_when_no_task_is_known_to_be_done(entry: JobEntry, sentence: str) -> None:
    assert ask_restart([entry]).consequence.endswith(sentence)


@pytest.mark.parametrize("ask", [ask_restart, ask_delete, ask_archive])
def test_running_jobs_are_pointed_out(ask: type) -> None:
    quiet, busy = job(1), job(2, JobState.ACTIVE)
    assert ask([quiet]).warning == ""
    assert ask([busy]).warning.startswith("The job is active: ")
    assert ask([quiet, busy, job(3, JobState.ACTIVE)]).warning.startswith("2 of them are active: ")


def test_deleting_says_that_it_cannot_be_taken_back() -> None:
    archived = ArchiveEntry(JobArchiveListItem(9, "old", "anna", "", "", "", "", 1))
    for question in (ask_delete([job()]), ask_delete_archived([archived])):
        assert "cannot be taken back" in question.consequence
        assert question.yes == "&Delete 1 job"
    assert ask_delete_archived([archived]).jobs == (AskedJob("old", 9, "anna"),)
    assert "can be restored" in ask_archive([job()]).consequence


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("del job", "The command for this (del job <job>) was seen at real Managers."),
        ("restart job", "The command for this (restart job <job>) was seen at a Manager; how it is written exactly is inferred."),
        ("del jobarchive", "The command for this (del jobarchive <job>) is inferred: nobody has seen a Manager accept it."),
        ("set jobarchive", "The command for this (set jobarchive <job>) is documented by its name; how it is written exactly is inferred."),
    ],
)  # fmt: skip
def test_how_surely_a_command_is_known(words: str, sentence: str) -> None:
    assert evidence_sentence(words) == f"{sentence} The outcome is read back and shown."


def test_every_command_has_a_sentence() -> None:
    assert all(command.form in evidence_sentence(words) for words, command in COMMANDS.items())
