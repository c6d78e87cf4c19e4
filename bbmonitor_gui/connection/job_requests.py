"""What a window can ask to be done to one job. Each looks afterwards whether it was done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from bbmonitor_gui.backburner import CommandRefused, JobState, Monitor, StateReading

from .request_base import NO_SUCH, Check, Fields, JobChange, NotObeyed, done_if

_PAYLOAD = 251  # its text is a length


@dataclass(frozen=True, slots=True)
class StateChange(JobChange):
    """Suspending or activating: what is sent depends on how the Manager reads the number."""

    @property
    def lines(self) -> tuple[str, ...]:
        return self.lines_in(StateReading.FLAG)

    def lines_in(self, reading: StateReading) -> tuple[str, ...]:
        """As sent to a Manager of this reading."""
        raise NotImplementedError

    def present(self, monitor: Monitor) -> Fields:
        """Whoever is neither suspended nor complete counts as active: it waits for servers, or for its turn."""
        state = _told_state(monitor, self.job)
        is_other = state in (None, JobState.SUSPENDED, JobState.COMPLETE)
        return (("state", state if is_other else JobState.ACTIVE),)


@dataclass(frozen=True, slots=True)
class SuspendJob(StateChange):
    """Suspend, and look whether it is."""

    kind: ClassVar[str] = "suspend job"

    @property
    def leaves(self) -> Fields:
        return (("state", JobState.SUSPENDED),)

    def lines_in(self, reading: StateReading) -> tuple[str, ...]:
        return (f"set jobstate {self.job} {reading.suspend}",)

    def run(self, monitor: Monitor) -> JobState:
        state = monitor.suspend_job(self.job)
        if state is not JobState.SUSPENDED:
            raise NotObeyed(JobState.SUSPENDED, state)
        return state

    def check(self, monitor: Monitor) -> Check:
        state = job_state(monitor, self.job)
        return Check.UNKNOWN if state is None else done_if(state is JobState.SUSPENDED)


@dataclass(frozen=True, slots=True)
class ActivateJob(StateChange):
    """Activate, and look whether it is: waiting for a server is as good as working."""

    kind: ClassVar[str] = "activate job"

    @property
    def leaves(self) -> Fields:
        return (("state", JobState.ACTIVE),)

    def lines_in(self, reading: StateReading) -> tuple[str, ...]:
        return (f"set jobstate {self.job} {reading.activate}",)

    def run(self, monitor: Monitor) -> JobState:
        state = monitor.activate_job(self.job)
        if state is JobState.SUSPENDED:
            raise NotObeyed(JobState.ACTIVE, state)
        return state

    def check(self, monitor: Monitor) -> Check:
        state = job_state(monitor, self.job)
        return Check.UNKNOWN if state is None else done_if(state is not JobState.SUSPENDED)


@dataclass(frozen=True, slots=True)
class RestartJob(JobChange):
    """All tasks anew. Returns the state read back: a complete job is complete no longer."""

    kind: ClassVar[str] = "restart job"

    @property
    def lines(self) -> tuple[str, ...]:
        return (f"restart job {self.job}",)

    def run(self, monitor: Monitor) -> JobState:
        state = monitor.restart_job(self.job)
        if state is JobState.COMPLETE:
            raise NotObeyed(JobState.ACTIVE, state)
        return state

    def check(self, monitor: Monitor) -> Check:
        """A job that waits for its first task is as a restarted one is. One that works or is suspended may have been so
        before, and one that has finished tasks may have done them since."""
        state = job_state(monitor, self.job)
        if state is JobState.COMPLETE:
            return Check.NOT_DONE
        if state not in (JobState.NOT_STARTED, JobState.WAITING):
            return Check.UNKNOWN
        return Check.UNKNOWN if monitor.get_job(self.job).info.tasks_completed else Check.DONE


@dataclass(frozen=True, slots=True)
class SetPriority(JobChange):
    """0 critical … 50 default … 100. Returns the priority read back."""

    kind: ClassVar[str] = "set job priority"
    priority: int

    @property
    def lines(self) -> tuple[str, ...]:
        return (f"set jobpriority {self.job} {self.priority}",)

    @property
    def leaves(self) -> Fields:
        return (("info.priority", self.priority),)

    def present(self, monitor: Monitor) -> Fields:
        return (("info.priority", monitor.get_job(self.job).info.priority),)

    def run(self, monitor: Monitor) -> int:
        monitor.set_jobpriority(self.job, self.priority)
        found = monitor.get_job(self.job).info.priority
        if found != self.priority:
            raise NotObeyed(self.priority, found)
        return found

    def check(self, monitor: Monitor) -> Check:
        return done_if(monitor.get_job(self.job).info.priority == self.priority)


@dataclass(frozen=True, slots=True)
class DeleteJob(JobChange):
    """For good, and look whether it is gone."""

    kind: ClassVar[str] = "delete job"

    @property
    def lines(self) -> tuple[str, ...]:
        return (f"del job {self.job}",)

    def run(self, monitor: Monitor) -> None:
        monitor.delete_job(self.job)
        if _is_queued(monitor, self.job):
            raise NotObeyed("no such job", "the job in the queue")

    def check(self, monitor: Monitor) -> Check:
        return done_if(not _is_queued(monitor, self.job))


@dataclass(frozen=True, slots=True)
class ArchiveJob(JobChange):
    """From the queue to the archive."""

    kind: ClassVar[str] = "archive job"
    lists: ClassVar[tuple[str, ...]] = ("archive",)

    @property
    def lines(self) -> tuple[str, ...]:
        return (f"set jobarchive {self.job}",)

    def run(self, monitor: Monitor) -> None:
        monitor.set_jobarchive(self.job)
        if _is_queued(monitor, self.job):
            raise NotObeyed("the job in the archive", "the job in the queue")
        if not _is_archived(monitor, self.job):
            raise NotObeyed("the job in the archive", "the job neither there nor in the queue")

    def check(self, monitor: Monitor) -> Check:
        if _is_queued(monitor, self.job):
            return Check.NOT_DONE
        return Check.DONE if _is_archived(monitor, self.job) else Check.UNKNOWN


@dataclass(frozen=True, slots=True)
class RestoreJob(JobChange):
    """From the archive back to the queue. The command is the one that archives: what it does depends on where the job is,
    so a job that is in the queue already is left there."""

    kind: ClassVar[str] = "restore job"
    lists: ClassVar[tuple[str, ...]] = ("archive",)

    @property
    def lines(self) -> tuple[str, ...]:
        return (f"set jobarchive {self.job}",)

    def run(self, monitor: Monitor) -> None:
        if _is_queued(monitor, self.job):
            return
        monitor.set_jobarchive(self.job)
        if not _is_queued(monitor, self.job):
            raise NotObeyed("the job in the queue", "no such job there")

    def check(self, monitor: Monitor) -> Check:
        if _is_queued(monitor, self.job):
            return Check.DONE
        return Check.NOT_DONE if _is_archived(monitor, self.job) else Check.UNKNOWN


@dataclass(frozen=True, slots=True)
class DeleteArchivedJob(JobChange):
    """From the archive, for good."""

    kind: ClassVar[str] = "delete archived job"
    lists: ClassVar[tuple[str, ...]] = ("archive",)

    @property
    def lines(self) -> tuple[str, ...]:
        return (f"del jobarchive {self.job}",)

    def run(self, monitor: Monitor) -> None:
        monitor.delete_archived_job(self.job)
        if _is_archived(monitor, self.job):
            raise NotObeyed("no such job in the archive", "the job in the archive")

    def check(self, monitor: Monitor) -> Check:
        return done_if(not _is_archived(monitor, self.job))


def job_state(monitor: Monitor, job: int) -> JobState | None:
    """As the Manager tells it; None when it knows no such job, or tells no number."""
    try:
        return _told_state(monitor, job)
    except CommandRefused as refused:
        if refused.code in NO_SUCH:
            return None
        raise


def _told_state(monitor: Monitor, job: int) -> JobState | None:
    code, text, _ = monitor.get_jobstate(job)
    is_state = code != _PAYLOAD and text.isascii() and text.isdigit() and len(text) <= 10
    return JobState(int(text)) if is_state else None


def _is_queued(monitor: Monitor, job: int) -> bool:
    try:
        monitor.get_jobstate(job)
    except CommandRefused as refused:
        if refused.code in NO_SUCH:
            return False
        raise
    return True


def _is_archived(monitor: Monitor, job: int) -> bool:
    return any(item.handle == job for item in monitor.get_jobarchive())
