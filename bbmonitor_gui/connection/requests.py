"""What a window can ask of a Manager: frozen records that cross to the worker, each with run(monitor).

`target` is whom it concerns: a job's handle, a server's handle, or None for the Manager itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, Protocol, TypeVar

from PySide6.QtCore import QCoreApplication

from bbmonitor_gui.backburner import (
    ControlAnswer,
    Job,
    JobState,
    Monitor,
    ProtocolError,
    SchedulePolarity,
    Server,
    ServerSchedule,
)
from bbmonitor_gui.backburner.documents import JOB, SERVER, SERVER_MESSAGE, read_list
from bbmonitor_gui.backburner.guesses import read_tasks
from bbmonitor_gui.backburner.outline import job_outline
from bbmonitor_gui.backburner.xmltree import Document, parse

from .details import Kind, Subject
from .job_details import JobDetails

translate = QCoreApplication.translate
T = TypeVar("T")


class NotObeyed(Exception):
    """The Manager accepted the command, yet what is read back is something else."""

    def __init__(self, wanted: object, found: object) -> None:
        super().__init__(f"wanted {wanted}, found {found}")
        self.wanted = wanted
        self.found = found


class Request(Protocol):
    """One wish. `run` returns what was learnt; it raises BackburnerError, ValueError or NotObeyed."""

    changes: ClassVar[bool]
    """Does it change anything at the Manager?"""

    @property
    def target(self) -> Subject | None: ...

    def run(self, monitor: Monitor) -> object: ...


@dataclass(frozen=True, slots=True)
class _OfJob:
    changes: ClassVar[bool] = True
    job: int

    @property
    def target(self) -> Subject:
        return Subject(Kind.JOB, self.job)


@dataclass(frozen=True, slots=True)
class _OfServer:
    changes: ClassVar[bool] = True
    server: str

    @property
    def target(self) -> Subject:
        return Subject(Kind.SERVER, self.server)


@dataclass(frozen=True, slots=True)
class SuspendJob(_OfJob):
    """Suspend, and look whether it is."""

    def run(self, monitor: Monitor) -> JobState:
        state = monitor.suspend_job(self.job)
        if state is not JobState.SUSPENDED:
            raise NotObeyed(JobState.SUSPENDED.label, state.label)
        return state


@dataclass(frozen=True, slots=True)
class ActivateJob(_OfJob):
    """Activate, and look whether it is: waiting for a server is as good as working."""

    def run(self, monitor: Monitor) -> JobState:
        state = monitor.activate_job(self.job)
        if state is JobState.SUSPENDED:
            raise NotObeyed(JobState.ACTIVE.label, state.label)
        return state


@dataclass(frozen=True, slots=True)
class JobReport:
    """A job with its document as it came."""

    job: Job
    document: str


@dataclass(frozen=True, slots=True)
class ReadJob(_OfJob):
    """All about one job."""

    changes: ClassVar[bool] = False

    def run(self, monitor: Monitor) -> JobReport:
        document = monitor.get_job_document(self.job)
        return JobReport(JOB.read(document.root), _text(document.payload))


@dataclass(frozen=True, slots=True)
class ReadJobDetails(_OfJob):
    """All about one job, its errors and its tasks. A Manager that does not tell the last two, or in a form that nobody
    can read, tells the rest all the same."""

    changes: ClassVar[bool] = False

    def run(self, monitor: Monitor) -> JobDetails:
        document = monitor.get_job_document(self.job)
        job = JOB.read(document.root)
        errors, errors_trouble = _read_apart(
            monitor,
            f"get jobsrverrorlst {self.job}",
            lambda errors: read_list(errors, SERVER_MESSAGE, monitor.breathe),
            translate("requests", "This Manager does not tell the errors of jobs: {0}"),
            none_there=(404, 450),  # W
        )
        tasks, tasks_trouble = _read_apart(
            monitor,
            f"get taskname {self.job}",
            read_tasks,
            translate("requests", "This Manager does not tell the names of tasks: {0}"),
        )
        rows = job_outline(document, monitor.breathe)
        return JobDetails(job, rows, errors, errors_trouble, tasks, tasks_trouble)


@dataclass(frozen=True, slots=True)
class ServerReport:
    """A server with its document as it came."""

    server: Server
    document: str


@dataclass(frozen=True, slots=True)
class ReadServer(_OfServer):
    """All about one server."""

    changes: ClassVar[bool] = False

    def run(self, monitor: Monitor) -> ServerReport:
        document = monitor.get_server_document(self.server)
        return ServerReport(
            SERVER[SchedulePolarity(monitor.schedule_polarity)].read(document.root), _text(document.payload)
        )


@dataclass(frozen=True, slots=True)
class SendSchedule(_OfServer):
    """Set a server's week, and look whether it is."""

    schedule: ServerSchedule

    def run(self, monitor: Monitor) -> ServerSchedule:
        monitor.set_server_schedule(self.server, self.schedule)
        found = monitor.get_server(self.server).server_schedule
        if found != self.schedule:
            raise NotObeyed(self.schedule, found)
        return found


@dataclass(frozen=True, slots=True)
class RequestControl:
    """Ask for queue control."""

    changes: ClassVar[bool] = True

    @property
    def target(self) -> None:
        return None

    def run(self, monitor: Monitor) -> ControlAnswer:
        return monitor.request_control()


def _text(payload: bytes) -> str:
    return payload.rstrip(b"\0").decode("utf-8", "replace")


def _read_apart(
    monitor: Monitor, line: str, read: Callable[[Document], list[T]], trouble: str, none_there: tuple[int, ...] = ()
) -> tuple[tuple[T, ...], str]:
    """A list that may be refused or hold what nobody can read, which is no reason to lose the session; with the reason,
    or "" when there is none."""
    code, text, payload = monitor.send_command(line)
    if code in none_there:
        return (), ""
    if not 200 <= code < 300:
        return (), trouble.format(f"{code} {text}")
    if payload is None or not payload.strip(b"\r\n\0"):
        return (), ""
    try:
        return tuple(read(parse(payload, monitor.breathe))), ""
    except ProtocolError as error:
        return (), trouble.format(error)
