"""The simulated farm: its jobs and servers, what happens to them by itself, and what clients may change."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from bbmonitor_gui.backburner.notifications import EventCode
from bbmonitor_gui.backburner.records import Client, Job
from bbmonitor_gui.backburner.schedule import ServerSchedule
from bbmonitor_gui.backburner.states import WorkPriority

from . import scenes
from .dispatch import Dispatch
from .entities import FarmJob, FarmServer
from .population import RETIRED_AFTER, Population, computer, other_clients
from .timeline import Clock, RunningClock, Timeline

_HOURS_BETWEEN_ABSENCES = 30.0  # of one server
_SERVER_MINUTES_A_JOB = 500.0  # so often, divided by the servers, a job is submitted


class Farm:
    """A farm in the middle of its life, made from a seed. The same seed, the same readings of the clock and the same
    changes make the same farm.

    It lives only while somebody looks: `advance` lets everything happen that had to happen until now.
    """

    def __init__(self, jobs: int = 500, servers: int = 40, seed: int = 1, clock: Clock | None = None) -> None:
        self.clock = clock or RunningClock(datetime.now().replace(microsecond=0))
        self.started = self.clock()
        self.plugins = scenes.PLUGINS
        self.on_event: Callable[[EventCode, tuple[object, ...]], None] | None = None
        """Told of everything that happens; for notifications."""
        self._rng = random.Random(seed)
        self._timeline = Timeline(self.started)
        self._population = Population(self._rng, self.started)
        self._dispatch = Dispatch(self._timeline, self._rng, self._announce, self._job_done)
        self.servers = {server.handle: server for server in self._population.servers(servers)}
        self._groups: dict[str, dict[str, None]] = {}  # their servers' handles, in order
        for server in self.servers.values():
            self._groups.setdefault(server.group, {})[server.handle] = None
        self.jobs = {job.handle: job for job in self._population.queue(jobs)}
        self.archive = {job.handle: job for job in self._population.archived(min(30, jobs // 4))}
        self.manager = computer(*scenes.MANAGER, 64, 16, "E839DFB5FEEB0000")
        self._other_clients = other_clients(self._rng)
        self._submitting: Client | None = None
        self._begin()

    # ---- looking

    @property
    def now(self) -> datetime:
        return self._timeline.now

    def advance(self, to: datetime | None = None) -> None:
        """Let time pass until `to`, or until what the clock says."""
        self._timeline.advance(self.clock() if to is None else to)

    def queue(self) -> list[FarmJob]:
        """All jobs, the most urgent first, then the oldest."""
        return sorted(self.jobs.values(), key=lambda job: (job.priority, job.submitted))

    def groups(self) -> dict[str, list[FarmServer]]:
        """The server groups by name."""
        return {name: [self.servers[handle] for handle in handles] for name, handles in self._groups.items()}

    def other_clients(self) -> list[Client]:
        """Simulated clients: other people's monitors and the program that submitted the latest job."""
        return self._other_clients + ([self._submitting] if self._submitting else [])

    # ---- changing jobs

    def suspend(self, job: FarmJob) -> None:
        """No effect on a complete job."""
        if not job.complete and not job.suspended:
            job.suspended = True
            self._dispatch.job_gone(job)
            self._job_state_changed(job)

    def activate(self, job: FarmJob) -> None:
        """No effect on a complete job: that has to be restarted."""
        if not job.complete and job.suspended:
            job.suspended = False
            self._job_state_changed(job)
            self._dispatch.job_changed(job)

    def restart(self, job: FarmJob) -> None:
        """All tasks anew; a suspended job is active then."""
        self._dispatch.job_gone(job)
        job.suspended = False
        job.forget_progress()
        self._announce(EventCode.JOB_EDITED, job.handle)
        self._job_state_changed(job)
        self._dispatch.job_changed(job)

    def set_priority(self, job: FarmJob, priority: int) -> None:
        job.priority = priority
        job.updated = self.now
        self._announce(EventCode.JOB_PRIORITY, job.handle, priority)
        self._dispatch.job_changed(job)

    def edit(self, job: FarmJob, edited: Job) -> None:
        """Take over what a client may change: name, description, priority, alerts, and the flags that are not the
        Manager's own."""
        info = edited.info
        job.name, job.description, job.priority = info.name, info.description, info.priority
        job.flags = replace(edited.flags, has_dependencies=job.flags.has_dependencies, complete=job.flags.complete)
        job.alerts = edited.alerts
        job.updated = self.now
        self._announce(EventCode.JOB_EDITED, job.handle)
        (self.activate if edited.flags.active else self.suspend)(job)
        self._dispatch.job_changed(job)

    def delete(self, job: FarmJob) -> None:
        self._dispatch.job_gone(job)
        del self.jobs[job.handle]
        self._announce(EventCode.JOB_DELETED, job.handle)

    def send_to_archive(self, job: FarmJob) -> None:
        self.delete(job)
        self.archive[job.handle] = job

    def restore(self, job: FarmJob) -> None:
        """Back from the archive, as it went there."""
        del self.archive[job.handle]
        self._add(job)

    def delete_archived(self, job: FarmJob) -> None:
        """For good."""
        del self.archive[job.handle]

    def add_server(self, job: FarmJob, server: FarmServer) -> None:
        """Put a server on the job; one that had given up tries again."""
        job.servers = {**job.servers, server.handle: None}
        work = job.work.get(server.handle)
        if work and work.failures:
            work.given_up, work.failures = False, 0
            self._announce(EventCode.SERVER_RESET, job.handle, server.handle)
        self._announce(EventCode.SERVER_GIVEN, job.handle, server.handle)
        self._dispatch.job_changed(job)

    def remove_server(self, job: FarmJob, server: FarmServer) -> None:
        job.servers = {handle: None for handle in job.servers if handle != server.handle}
        self._dispatch.server_left_job(server, job)

    # ---- changing servers

    def edit_server(
        self, server: FarmServer, schedule: ServerSchedule, attended: WorkPriority, unattended: WorkPriority
    ) -> None:
        server.schedule, server.attended, server.unattended = schedule, attended, unattended
        self._dispatch.server_changed(server)

    def delete_server(self, server: FarmServer) -> None:
        """Forget an absent server."""
        del self.servers[server.handle]
        for handles in self._groups.values():
            handles.pop(server.handle, None)
        self._announce(EventCode.SERVER_DELETED, server.handle)

    def set_group(self, name: str, servers: Iterable[FarmServer]) -> None:
        """Make the group, or give it other servers."""
        self._groups[name] = dict.fromkeys(server.handle for server in servers)
        self._announce(EventCode.GROUPS_CHANGED)

    def delete_group(self, name: str) -> None:
        """Its servers stay."""
        del self._groups[name]
        self._announce(EventCode.GROUPS_CHANGED)

    # ---- trouble

    def renumber(self) -> None:
        """Every job gets another handle, as after a Manager that lost its queue and read the jobs anew."""
        jobs = list(self.jobs.values())
        for job in jobs:
            job.handle = self._population.handle()
        self.jobs = {job.handle: job for job in jobs}

    # ---- what happens by itself

    def _begin(self) -> None:
        for job in self.jobs.values():
            self._dispatch.job_changed(job)
            if job.complete:
                self._job_done(job)
        for server in self.servers.values():
            self._dispatch.server_changed(server, part_done=self._rng.uniform(0.02, 0.95))
            if not server.present:
                self._timeline.plan(self._rng.uniform(600, 36_000), self._return, server)
        self._plan_hour()
        self._plan_submission()
        self._plan_absence()

    def _plan_hour(self) -> None:
        past = timedelta(minutes=self.now.minute, seconds=self.now.second, microseconds=self.now.microsecond)
        self._timeline.plan((timedelta(hours=1) - past).total_seconds(), self._hour)

    def _hour(self, _: object) -> None:
        """Week schedules change with the hour."""
        for server in self.servers.values():
            self._dispatch.server_changed(server)
        self._plan_hour()

    def _plan_submission(self) -> None:
        mean = _SERVER_MINUTES_A_JOB * 60 / max(1, len(self.servers))
        self._timeline.plan(20 + self._rng.expovariate(1 / mean), self._submit)

    def _submit(self, _: object) -> None:
        job = self._population.job(self.now)
        address = f"192.0.2.{self._rng.randrange(100, 250)}"
        system = computer(job.user, job.computer, scenes.SUBMITTER_PLATFORM, address, 32, 12, "9C6B00A1B2C30000")
        self._submitting = Client(300, 0, False, system)
        self._add(job)
        self._plan_submission()

    def _add(self, job: FarmJob) -> None:
        self.jobs[job.handle] = job
        self._announce(EventCode.NEW_JOB, job.handle)
        self._dispatch.job_changed(job)

    def _plan_absence(self) -> None:
        if self.servers:
            mean = _HOURS_BETWEEN_ABSENCES * 3600 / len(self.servers)
            self._timeline.plan(self._rng.expovariate(1 / mean), self._leave)

    def _leave(self, _: object) -> None:
        server = self._rng.choice(list(self.servers.values()))
        if server.present:
            server.present = False
            self._announce(EventCode.SERVER_GONE, server.handle)
            self._dispatch.server_changed(server)
            self._timeline.plan(self._rng.uniform(300, 2400), self._return, server)
        self._plan_absence()

    def _return(self, server: FarmServer) -> None:
        server.present = True
        server.in_error = False
        server.booted = self.now
        self.servers[server.handle] = server  # one that was forgotten registers anew
        self._announce(EventCode.SERVER_READY, server.handle)
        self._dispatch.server_changed(server)

    def _job_done(self, job: FarmJob) -> None:
        if job.flags.archive_when_done or job.flags.delete_when_done:
            self._timeline.plan(RETIRED_AFTER.total_seconds(), self._retire, (job, job.ended))

    def _retire(self, done: tuple[FarmJob, datetime]) -> None:
        job, ended = done
        if job.ended != ended or self.jobs.get(job.handle) is not job:
            return  # restarted, deleted or archived in the meantime
        if job.flags.archive_when_done:
            self.send_to_archive(job)
        elif job.flags.delete_when_done:
            self.delete(job)

    def _job_state_changed(self, job: FarmJob) -> None:
        job.updated = self.now
        self._announce(EventCode.JOB_STATE, job.handle, int(job.state))

    def _announce(self, code: EventCode, *arguments: object) -> None:
        if self.on_event:
            self.on_event(code, arguments)
