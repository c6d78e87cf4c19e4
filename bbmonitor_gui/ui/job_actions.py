"""What can be done to jobs, as a table: what is sent for each, how it is called, what is asked before, what undoes it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from bbmonitor_gui.backburner import JobState
from bbmonitor_gui.backburner.states import CRITICAL_PRIORITY, LOWEST_PRIORITY
from bbmonitor_gui.connection.requests import (
    ActivateJob,
    ArchiveJob,
    DeleteArchivedJob,
    DeleteJob,
    Request,
    RestartJob,
    RestoreJob,
    SetPriority,
    SuspendJob,
)
from bbmonitor_gui.connection.snapshot import ArchiveEntry, JobEntry

from .job_questions import JobQuestion, ask_archive, ask_delete, ask_delete_archived, ask_restart
from .order_words import OrderWords, Things

translate = QCoreApplication.translate

_RUNNABLE = (JobState.NOT_STARTED, JobState.ACTIVE, JobState.WAITING)

Steps = Sequence[tuple[Request, Request | None]]
"""What is sent, and what undoes it."""


@dataclass(frozen=True, slots=True)
class JobAction:
    """`steps` makes requests of the selected entries, the jobs' or with `archived` the archive's; they bear the entries'
    handles. `ask` makes the question that is to be answered first, `needless` says why nothing can be sent, "" where
    something can."""

    words: OrderWords
    steps: Callable[[Sequence[Any]], Steps]
    ask: Callable[[Sequence[Any]], JobQuestion] | None = None
    archived: bool = False
    needless: Callable[[Sequence[Any]], str] = lambda _: ""


def job_actions() -> dict[str, JobAction]:
    """By the action's object name, in the user's language."""
    return {
        "actionActivateJob": JobAction(
            OrderWords(
                translate("orders", "Activating"), translate("orders", "activated"), translate("orders", "activate {0}")
            ),
            _activate,
        ),
        "actionSuspendJob": JobAction(
            OrderWords(
                translate("orders", "Suspending"), translate("orders", "suspended"), translate("orders", "suspend {0}")
            ),
            _suspend,
        ),
        "actionRestartJob": JobAction(
            OrderWords(
                translate("orders", "Restarting"), translate("orders", "restarted"), translate("orders", "restart {0}")
            ),
            partial(_each, RestartJob),
            ask_restart,
        ),
        "actionDeleteJob": JobAction(
            OrderWords(
                translate("orders", "Deleting"), translate("orders", "deleted"), translate("orders", "delete {0}")
            ),
            partial(_each, DeleteJob),
            ask_delete,
        ),
        "actionArchiveJob": JobAction(
            OrderWords(
                translate("orders", "Archiving"), translate("orders", "archived"), translate("orders", "archive {0}")
            ),
            partial(_each, ArchiveJob),
            ask_archive,
        ),
        "actionRestoreJob": JobAction(
            OrderWords(
                translate("orders", "Restoring"),
                translate("orders", "restored"),
                translate("orders", "restore {0}"),
                Things.ARCHIVED_JOBS,
            ),
            partial(_each, RestoreJob),
            archived=True,
        ),
        "actionDeleteArchivedJob": JobAction(
            OrderWords(
                translate("orders", "Deleting"),
                translate("orders", "deleted"),
                translate("orders", "delete {0}"),
                Things.ARCHIVED_JOBS,
            ),
            partial(_each, DeleteArchivedJob),
            ask_delete_archived,
            archived=True,
        ),
        "actionPriorityUp": JobAction(
            OrderWords(
                translate("orders", "Changing priorities"),
                translate("orders", "made more urgent"),
                translate("orders", "make {0} more urgent"),
            ),
            partial(_shift, -1),
            needless=partial(_cannot_shift, -1),
        ),
        "actionPriorityDown": JobAction(
            OrderWords(
                translate("orders", "Changing priorities"),
                translate("orders", "made less urgent"),
                translate("orders", "make {0} less urgent"),
            ),
            partial(_shift, 1),
            needless=partial(_cannot_shift, 1),
        ),
    }


def set_priority(priority: int) -> JobAction:
    """`actionSetPriority`, once the priority was chosen: 0 critical … 50 default … 100 suspended."""
    return JobAction(
        OrderWords(
            translate("orders", "Changing priorities"),
            translate("orders", "given priority {0}").format(priority),
            translate("orders", "set the priority of {0}"),
        ),
        lambda entries: [_prioritise(entry, priority) for entry in entries],
    )


def priority_of(entry: JobEntry) -> int | None:
    """None while nobody has read it."""
    return None if entry.details is None else entry.details.info.priority


def _activate(entries: Sequence[JobEntry]) -> Steps:
    return [
        (ActivateJob(entry.key), SuspendJob(entry.key) if entry.item.state == JobState.SUSPENDED else None)
        for entry in entries
    ]


def _suspend(entries: Sequence[JobEntry]) -> Steps:
    return [
        (SuspendJob(entry.key), ActivateJob(entry.key) if entry.item.state in _RUNNABLE else None) for entry in entries
    ]


def _each(request: Callable[[int], Request], entries: Sequence[JobEntry | ArchiveEntry]) -> Steps:
    return [(request(entry.key), None) for entry in entries]


def _prioritise(entry: JobEntry, priority: int) -> tuple[Request, Request | None]:
    before = priority_of(entry)
    if before is None or not CRITICAL_PRIORITY <= before <= LOWEST_PRIORITY:
        return SetPriority(entry.key, priority), None
    return SetPriority(entry.key, priority), SetPriority(entry.key, before)


def _shift(by: int, entries: Sequence[JobEntry]) -> Steps:
    """All by the same, so that they keep their distance."""
    known = ((entry, priority_of(entry)) for entry in entries)
    return [_prioritise(entry, before + by) for entry, before in known if before is not None]


def _cannot_shift(by: int, entries: Sequence[JobEntry]) -> str:
    priorities = [priority_of(entry) for entry in entries]
    known = [priority for priority in priorities if priority is not None]
    if len(known) < len(priorities):
        return translate("orders", "Not all of these priorities were read yet. Try again in a moment.")
    if all(CRITICAL_PRIORITY <= priority + by <= LOWEST_PRIORITY for priority in known):
        return ""
    if by < 0:
        return translate(
            "orders",
            "Nothing is more urgent than priority 0, critical; jobs that are moved together keep their distance.",
        )
    return translate(
        "orders",
        "Nothing is less urgent than priority 100, suspended; jobs that are moved together keep their distance.",
    )
