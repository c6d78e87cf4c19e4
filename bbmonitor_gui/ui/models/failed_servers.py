"""The columns of the table of servers that failed on jobs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt

from bbmonitor_gui.connection.job_details import JobDetails
from bbmonitor_gui.ui import formats, plain

from .column import Column

translate = QCoreApplication.translate

_MOST_LETTERS = 200


@dataclass(frozen=True, slots=True)
class FailedServer:
    """A server that the Manager gave up for a job. `errors` are what it said there, the latest last; `wanted`: it is to
    try again."""

    job: int
    server: str
    job_name: str
    server_name: str
    tasks: int
    errors: tuple[str, ...]
    wanted: bool = True

    @property
    def key(self) -> tuple[int, str]:
        return (self.job, self.server)


def failed_servers(details: Mapping[int, JobDetails], names: Mapping[str, str]) -> list[FailedServer]:
    """Those of these jobs, by their handles. `names` are the servers', by their handles in capitals."""
    return [
        FailedServer(
            job,
            server.handle,
            each.job.info.name,
            names.get(server.handle.upper(), server.handle),
            server.task_total,
            tuple(error.message for error in each.errors if error.handle.upper() == server.handle.upper()),
        )
        for job, each in details.items()
        for server in each.job.servers
        if server.rt_failed
    ]


def given_up_jobs(details: Iterable[JobDetails]) -> list[str]:
    """The names of the jobs on which every server failed, two or more: the job itself may be at fault."""
    return [
        each.job.info.name
        for each in details
        if len(each.job.servers) > 1 and all(server.rt_failed for server in each.job.servers)
    ]


def box_of(failed: FailedServer) -> Qt.CheckState:
    """The check box of a server."""
    return Qt.CheckState.Checked if failed.wanted else Qt.CheckState.Unchecked


def failed_columns() -> list[Column]:
    """In the user's language."""
    return [
        Column("server", translate("failed servers", "Server"), lambda e: plain.shortened(e.server_name, _MOST_LETTERS), 18,
               spoken=_server_spoken),
        Column("job", translate("failed servers", "Job"), lambda e: plain.shortened(e.job_name, _MOST_LETTERS), 26,
               tool_tip=lambda e: e.job_name),
        Column("tasks", translate("failed servers", "Tasks done"), lambda e: formats.number(e.tasks), 9, lambda e: e.tasks, right=True),
        Column("errors", translate("failed servers", "Errors"), lambda e: formats.number(len(e.errors)), 7, lambda e: len(e.errors), right=True),
        Column("latest", translate("failed servers", "Latest error"), _latest, 30, tool_tip=lambda e: "\n".join(e.errors[-1:])),
    ]  # fmt: skip


def _server_spoken(failed: FailedServer) -> str:
    checked = translate("failed servers", "checked") if failed.wanted else translate("failed servers", "not checked")
    return f"{plain.shortened(failed.server_name, _MOST_LETTERS)}, {checked}"


def _latest(failed: FailedServer) -> str:
    return plain.shortened(failed.errors[-1], _MOST_LETTERS) if failed.errors else ""
