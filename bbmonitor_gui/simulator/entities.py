"""What the simulated farm consists of: jobs, their tasks, servers. They change; what leaves the farm are backburner's
records (see reports.py)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bbmonitor_gui.backburner.records import HardwareInfo, JobAlerts, JobFlags, Plugin, ServerMessage
from bbmonitor_gui.backburner.schedule import ServerSchedule
from bbmonitor_gui.backburner.states import JobState, ServerState, WorkPriority


def schedule_day(moment: datetime) -> int:
    """The day as a week schedule counts: 0 = Sunday."""
    return moment.isoweekday() % 7


@dataclass(frozen=True, slots=True)
class TaskResult:
    """A finished task: who did it (a server's handle) and how long it took."""

    server: str
    seconds: float


@dataclass(slots=True)
class ServerWork:
    """What one server did for one job; `given_up` after too many failures."""

    tasks: int = 0
    hours: float = 0.0
    switches: int = 0
    failures: int = 0
    given_up: bool = False


@dataclass(slots=True, eq=False)
class FarmJob:
    """A job. Tasks count from 1. `servers` (handles, in order) may be shared between jobs: replace it, never change it.

    `limit` is the most servers at once, `trouble` the chance of each task to fail. `past_workers` took turns at the tasks
    without a result: those done before the simulation began.
    """

    handle: int
    name: str
    description: str
    priority: int
    user: str
    computer: str
    plugin: Plugin
    tasks: int
    task_seconds: float
    submitted: datetime
    updated: datetime
    servers: Mapping[str, None]
    flags: JobFlags
    alerts: JobAlerts
    output: str
    first_frame: int = 1
    limit: int = 4
    trouble: float = 0.0
    suspended: bool = False
    started: datetime | None = None
    ended: datetime | None = None
    completed: int = 0
    next_task: int = 1
    past_workers: tuple[str, ...] = ()
    retries: list[int] = field(default_factory=list)
    results: dict[int, TaskResult] = field(default_factory=dict)
    running: dict[str, Assignment] = field(default_factory=dict)
    work: dict[str, ServerWork] = field(default_factory=dict)
    errors: list[ServerMessage] = field(default_factory=list)

    @property
    def complete(self) -> bool:
        return self.completed >= self.tasks

    @property
    def state(self) -> JobState:
        if self.completed >= self.tasks:
            return JobState.COMPLETE
        if self.suspended:
            return JobState.SUSPENDED
        if self.running:
            return JobState.ACTIVE
        return JobState.WAITING if self.started else JobState.NOT_STARTED

    @property
    def wants_servers(self) -> bool:
        limit = 1 if self.flags.nonconcurrent else self.limit
        tasks_left = bool(self.retries) or self.next_task <= self.tasks
        return tasks_left and not self.suspended and len(self.running) < limit

    def accepts(self, server: FarmServer) -> bool:
        if server.handle not in self.servers:
            return False
        work = self.work.get(server.handle)
        return work is None or not work.given_up

    def forget_progress(self) -> None:
        """As if it had just been submitted. Nothing may be running."""
        self.started = self.ended = None
        self.completed, self.next_task, self.past_workers = 0, 1, ()
        for record in (self.retries, self.results, self.work, self.errors):
            record.clear()


@dataclass(slots=True, eq=False)
class FarmServer:
    """A render node. `handle` 16 hex digits, `perf_index` 0…1, `assignment` what it works on."""

    handle: str
    name: str
    user: str
    ip_address: str
    group: str
    hardware: HardwareInfo
    plugins: tuple[Plugin, ...]
    schedule: ServerSchedule
    booted: datetime
    perf_index: float
    attended: WorkPriority = WorkPriority.IDLE
    unattended: WorkPriority = WorkPriority.LOW
    total_tasks: int = 0
    total_hours: float = 0.0
    present: bool = True
    in_error: bool = False
    assignment: Assignment | None = None
    last_job: FarmJob | None = None

    def may_work(self, now: datetime) -> bool:
        """Present, in order, and within its schedule?"""
        return self.present and not self.in_error and self.schedule.allows(schedule_day(now), now.hour)

    def state(self, now: datetime) -> ServerState:
        if not self.present:
            return ServerState.ABSENT
        if not self.schedule.allows(schedule_day(now), now.hour):
            return ServerState.SUSPENDED
        if self.in_error:
            return ServerState.ERROR
        return ServerState.BUSY if self.assignment else ServerState.IDLE


@dataclass(frozen=True, slots=True, eq=False)
class Assignment:
    """One server works on one task of one job."""

    job: FarmJob
    task: int
    server: FarmServer
    started: datetime
