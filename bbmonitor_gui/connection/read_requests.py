"""What a window can ask to be told: all about one job or one server."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, TypeVar

from PySide6.QtCore import QCoreApplication

from bbmonitor_gui.backburner import Job, Monitor, ProtocolError, SchedulePolarity, Server, ServerGroup
from bbmonitor_gui.backburner.documents import JOB, SERVER, SERVER_MESSAGE, read_list
from bbmonitor_gui.backburner.guesses import read_tasks
from bbmonitor_gui.backburner.outline import job_outline
from bbmonitor_gui.backburner.xmltree import Document, parse

from .details import Kind, Subject
from .job_details import JobDetails
from .request_base import Check

translate = QCoreApplication.translate
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Reading:
    changes: ClassVar[bool] = False
    under_control: ClassVar[bool] = False
    lists: ClassVar[tuple[str, ...]] = ()

    def check(self, monitor: Monitor) -> Check:
        """Nothing was changed; what was not heard is not known."""
        return Check.NOT_DONE


@dataclass(frozen=True, slots=True)
class _OfJob(_Reading):
    job: int

    @property
    def target(self) -> Subject:
        return Subject(Kind.JOB, self.job)


@dataclass(frozen=True, slots=True)
class JobReport:
    """A job with its document as it came."""

    job: Job
    document: str


@dataclass(frozen=True, slots=True)
class ReadJob(_OfJob):
    """All about one job."""

    kind: ClassVar[str] = "read job"

    @property
    def lines(self) -> tuple[str, ...]:
        return (f"get job {self.job}",)

    def run(self, monitor: Monitor) -> JobReport:
        document = monitor.get_job_document(self.job)
        return JobReport(JOB.read(document.root), _text(document.payload))


@dataclass(frozen=True, slots=True)
class ReadJobDetails(_OfJob):
    """All about one job, its errors and its tasks. A Manager that does not tell the last two, or in a form that nobody
    can read, tells the rest all the same."""

    kind: ClassVar[str] = "read job with errors and tasks"

    @property
    def lines(self) -> tuple[str, ...]:
        return (f"get job {self.job}", f"get jobsrverrorlst {self.job}", f"get taskname {self.job}")

    def run(self, monitor: Monitor) -> JobDetails:
        document = monitor.get_job_document(self.job)
        job = JOB.read(document.root)
        _, errors_line, tasks_line = self.lines
        errors, errors_trouble = _read_apart(
            monitor,
            errors_line,
            lambda errors: read_list(errors, SERVER_MESSAGE, monitor.breathe),
            translate("requests", "This Manager does not tell the errors of jobs: {0}"),
            none_there=(404, 450),  # W
        )
        tasks, tasks_trouble = _read_apart(
            monitor, tasks_line, read_tasks, translate("requests", "This Manager does not tell the names of tasks: {0}")
        )
        rows = job_outline(document, monitor.breathe)
        return JobDetails(job, rows, errors, errors_trouble, tasks, tasks_trouble)


@dataclass(frozen=True, slots=True)
class ReadServerGroups(_Reading):
    """All server groups as they are at this moment: what a window shows may be some seconds old."""

    kind: ClassVar[str] = "read server groups"

    @property
    def target(self) -> None:
        return None

    @property
    def lines(self) -> tuple[str, ...]:
        return ("get srvgroups",)

    def run(self, monitor: Monitor) -> tuple[ServerGroup, ...]:
        return tuple(monitor.get_server_groups())


@dataclass(frozen=True, slots=True)
class ServerReport:
    """A server with its document as it came."""

    server: Server
    document: str


@dataclass(frozen=True, slots=True)
class ReadServer(_Reading):
    """All about one server."""

    kind: ClassVar[str] = "read server"
    server: str

    @property
    def target(self) -> Subject:
        return Subject(Kind.SERVER, self.server)

    @property
    def lines(self) -> tuple[str, ...]:
        return (f"get server {self.server}",)

    def run(self, monitor: Monitor) -> ServerReport:
        document = monitor.get_server_document(self.server)
        return ServerReport(
            SERVER[SchedulePolarity(monitor.schedule_polarity)].read(document.root), _text(document.payload)
        )


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
