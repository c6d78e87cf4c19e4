"""What is asked before jobs are restarted, deleted or archived: what will happen, to which, and what is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from bbmonitor_gui.backburner import JobState
from bbmonitor_gui.connection.snapshot import ArchiveEntry, JobEntry

from . import formats
from .evidence import evidence_sentence
from .order_words import Things, counted

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class AskedJob:
    """A job that is asked about; `key` is its handle. `state` is None in the archive; `tasks` is (done, all), None while
    that is not known."""

    name: str
    key: int
    owner: str
    state: int | None = None
    tasks: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class JobQuestion:
    """Everything the dialog shows. `warning` is "" where nothing needs to be pointed out."""

    title: str
    question: str
    jobs: tuple[AskedJob, ...]
    consequence: str
    warning: str
    evidence: str
    yes: str


Ask = Callable[[Sequence[JobEntry]], JobQuestion]
AskArchived = Callable[[Sequence[ArchiveEntry]], JobQuestion]


def ask_restart(entries: Sequence[JobEntry]) -> JobQuestion:
    """What was rendered is lost, as far as the Manager knows of it."""
    jobs, whom = _jobs(entries), counted(Things.JOBS, len(entries))
    return JobQuestion(
        translate("questions", "Restart jobs"),
        translate("questions", "Restart {0} from the first task?").format(whom),
        jobs,
        " ".join([translate("questions", "All tasks are given out again."), _rendered_anew(jobs)]),
        _running(jobs, translate("questions", "what the servers are rendering at this moment is stopped and lost.")),
        evidence_sentence("restart job"),
        translate("questions", "&Restart {0}").format(whom),
    )


def ask_delete(entries: Sequence[JobEntry]) -> JobQuestion:
    """For good."""
    jobs, whom = _jobs(entries), counted(Things.JOBS, len(entries))
    return JobQuestion(
        translate("questions", "Delete jobs"),
        translate("questions", "Delete {0} from the queue?").format(whom),
        jobs,
        translate(
            "questions",
            "This cannot be taken back. The Manager forgets the job, its settings, its tasks and its errors; scenes and "
            "rendered pictures stay where they are. Archive a job to keep its settings.",
        ),
        _running(jobs, translate("questions", "what the servers are rendering at this moment is stopped and lost.")),
        evidence_sentence("del job"),
        translate("questions", "&Delete {0}").format(whom),
    )


def ask_archive(entries: Sequence[JobEntry]) -> JobQuestion:
    """It can be restored, in the state it had."""
    jobs, whom = _jobs(entries), counted(Things.JOBS, len(entries))
    return JobQuestion(
        translate("questions", "Archive jobs"),
        translate("questions", "Archive {0}?").format(whom),
        jobs,
        translate(
            "questions",
            "A job leaves the queue and keeps its settings and its state in the archive, from where it can be restored. "
            "Only what the Manager knows of it is archived: no scenes and no rendered pictures.",
        ),
        _running(
            jobs, translate("questions", "suspend what is being rendered first, so that it waits when it is restored.")
        ),
        evidence_sentence("set jobarchive"),
        translate("questions", "&Archive {0}").format(whom),
    )


def ask_delete_archived(entries: Sequence[ArchiveEntry]) -> JobQuestion:
    """For good."""
    whom = counted(Things.JOBS, len(entries))
    return JobQuestion(
        translate("questions", "Delete archived jobs"),
        translate("questions", "Delete {0} from the archive?").format(whom),
        tuple(AskedJob(entry.item.name, entry.key, entry.item.user) for entry in entries),
        translate(
            "questions",
            "This cannot be taken back. The Manager forgets the job and its settings; it can be restored no longer. Scenes "
            "and rendered pictures stay where they are.",
        ),
        "",
        evidence_sentence("del jobarchive"),
        translate("questions", "&Delete {0}").format(whom),
    )


def _jobs(entries: Iterable[JobEntry]) -> tuple[AskedJob, ...]:
    return tuple(_job(entry) for entry in entries)


def _job(entry: JobEntry) -> AskedJob:
    info = None if entry.details is None else entry.details.info
    return AskedJob(
        entry.item.name,
        entry.key,
        "" if info is None else info.user,
        entry.item.state,
        None if info is None else (info.tasks_completed, info.number_tasks),
    )


def _rendered_anew(jobs: Iterable[AskedJob]) -> str:
    told = [job.tasks for job in jobs if job.tasks is not None]
    done, total = (sum(tasks[place] for tasks in told) for place in (0, 1))
    if not told:
        return translate("questions", "What was rendered before is rendered anew.")
    if not done:
        return translate("questions", "No task is done yet, so nothing is rendered twice.")
    return translate("questions", "{0} of {1} tasks are done already and are rendered anew.").format(
        formats.number(done), formats.number(total)
    )


def _running(jobs: Sequence[AskedJob], loss: str) -> str:
    running = sum(job.state == JobState.ACTIVE for job in jobs)
    if not running:
        return ""
    if len(jobs) == 1:
        return translate("questions", "The job is active: {0}").format(loss)
    return translate("questions", "{0} of them are active: {1}", "", running).format(formats.number(running), loss)
