"""What a window can ask to be done with the servers of one job."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from bbmonitor_gui.backburner import CommandRefused, JobServer, Monitor

from .request_base import Check, Fields, JobChange, NotObeyed, NotPutBack, done_if


@dataclass(frozen=True, slots=True)
class _JobServerChange(JobChange):
    server: str

    def present(self, monitor: Monitor) -> Fields:
        """Is the server on the job?"""
        return (("assigned", _on_job(monitor, self) is not None),)


@dataclass(frozen=True, slots=True)
class AssignServer(_JobServerChange):
    """Put a server on a job, and look whether it is."""

    kind: ClassVar[str] = "assign server"

    @property
    def lines(self) -> tuple[str, ...]:
        return (f"new jobserver {self.job} {self.server}",)

    @property
    def leaves(self) -> Fields:
        return (("assigned", True),)

    def run(self, monitor: Monitor) -> None:
        monitor.assign_server(self.job, self.server)
        if _on_job(monitor, self) is None:
            raise NotObeyed("the server on the job", "the job without it")

    def check(self, monitor: Monitor) -> Check:
        return done_if(_on_job(monitor, self) is not None)


@dataclass(frozen=True, slots=True)
class RemoveServer(_JobServerChange):
    """Take a server off a job, and look whether it is."""

    kind: ClassVar[str] = "remove server"

    @property
    def lines(self) -> tuple[str, ...]:
        return (f"del jobserver {self.job} {self.server}",)

    @property
    def leaves(self) -> Fields:
        return (("assigned", False),)

    def run(self, monitor: Monitor) -> None:
        monitor.remove_server(self.job, self.server)
        if _on_job(monitor, self) is not None:
            raise NotObeyed("the job without the server", "the server on the job")

    def check(self, monitor: Monitor) -> Check:
        return done_if(_on_job(monitor, self) is None)


@dataclass(frozen=True, slots=True)
class ResetServer(_JobServerChange):
    """Let a server that was given up for a job try again: take it off, put it back on."""

    kind: ClassVar[str] = "reset server"

    @property
    def lines(self) -> tuple[str, ...]:
        return (f"del jobserver {self.job} {self.server}", f"new jobserver {self.job} {self.server}")

    def run(self, monitor: Monitor) -> None:
        try:
            monitor.remove_server(self.job, self.server)
        except CommandRefused:
            if _on_job(monitor, self) is not None:  # if it is off already, an earlier try got stuck half way
                raise
        try:
            monitor.assign_server(self.job, self.server)
        except CommandRefused as refused:
            raise NotPutBack(str(refused)) from None
        found = _on_job(monitor, self)
        if found is None:
            raise NotPutBack("the Manager accepted it, yet the job is without the server")
        if found.rt_failed:
            raise NotObeyed("the server trying again", "the server given up for this job")

    def check(self, monitor: Monitor) -> Check:
        found = _on_job(monitor, self)
        if found is None:
            raise NotPutBack("the connection broke between the two commands")
        return done_if(not found.rt_failed)


def _on_job(monitor: Monitor, request: _JobServerChange) -> JobServer | None:
    servers = monitor.get_job(request.job).servers
    return next((server for server in servers if server.handle.upper() == request.server.upper()), None)
