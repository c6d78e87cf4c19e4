"""Who works on what: servers take tasks by priority and age of the jobs, finish them, and fail now and then."""

from __future__ import annotations

import random
from bisect import bisect_left, insort
from collections.abc import Callable
from datetime import timedelta
from typing import Protocol

from bbmonitor_gui.backburner.notifications import EventCode

from .entities import Assignment, FarmJob, FarmServer, ServerWork, TaskResult
from .population import FAILURES_TO_GIVE_UP, error_message
from .timeline import Timeline

ERROR_SECONDS = 180.0  # how long a server stands in error before it tries again


class Announce(Protocol):
    def __call__(self, code: EventCode, *arguments: object) -> None: ...


class Dispatch:
    """Brings jobs and servers together.

    A job stands in `_wanting` exactly while it wants one more server; none that is free could take it then. So only a
    server that becomes free and a job that begins to want have to be looked at.
    """

    def __init__(
        self,
        timeline: Timeline,
        rng: random.Random,
        announce: Announce,
        job_done: Callable[[FarmJob], None],
    ) -> None:
        self._timeline = timeline
        self._rng = rng
        self._announce = announce
        self._job_done = job_done
        self._wanting: list[tuple[int, float, int, FarmJob]] = []
        self._places: dict[FarmJob, tuple[int, float, int, FarmJob]] = {}
        self._free: dict[str, FarmServer] = {}

    # ---- what has changed

    def job_changed(self, job: FarmJob) -> None:
        """The job is new, or its priority, state, servers or progress changed: place it anew, and find servers for it."""
        self._unlist(job)
        if not job.wants_servers:
            return
        self._list(job)
        for server in list(self._free.values()):
            if job not in self._places:
                break
            if job.accepts(server):
                self._begin(server, job)

    def job_gone(self, job: FarmJob) -> None:
        """The job leaves the queue or stops: nobody works on it any more."""
        self._unlist(job)
        for assignment in list(job.running.values()):
            self._take_back(assignment)
            self._announce(EventCode.RENDER_ABORTED, assignment.server.handle)
            self.server_changed(assignment.server)

    def server_changed(self, server: FarmServer, part_done: float = 0.0) -> None:
        """The server is new, or whether it may work changed: give it work, or take its work back."""
        self._free.pop(server.handle, None)
        if not server.may_work(self._timeline.now):
            if server.assignment:
                self._abandon(server.assignment)
        elif server.assignment is None:
            job = next((job for _, _, _, job in self._wanting if job.accepts(server)), None)
            if job is not None:
                self._begin(server, job, part_done)
            else:
                self._free[server.handle] = server

    def server_left_job(self, server: FarmServer, job: FarmJob) -> None:
        """The server is no longer one of the job's."""
        assignment = job.running.get(server.handle)
        if assignment:
            self._abandon(assignment)
            self.server_changed(server)

    # ---- one task

    def _begin(self, server: FarmServer, job: FarmJob, part_done: float = 0.0) -> None:
        """`part_done` 0…1: so much of the task lies in the past; for a scene that begins in the middle of its life."""
        if job.retries:
            task = job.retries.pop(0)
        else:
            task, job.next_task = job.next_task, job.next_task + 1
        seconds = job.task_seconds * self._rng.uniform(0.6, 1.5) * (1.4 - 0.6 * server.perf_index)
        now = self._timeline.now
        started = max(job.submitted, now - timedelta(seconds=seconds * part_done))
        assignment = Assignment(job, task, server, started)
        work = job.work.setdefault(server.handle, ServerWork())
        if server.last_job is not job:
            work.switches += 1
            self._announce(EventCode.SERVER_STARTS, job.handle, server.handle)
        server.assignment, server.last_job = assignment, job
        self._free.pop(server.handle, None)
        if job.started is None:
            job.started = started
            job.updated = now
        job.running[server.handle] = assignment
        if len(job.running) == 1:
            self._announce(EventCode.JOB_STATE, job.handle, int(job.state))
        if not job.wants_servers:
            self._unlist(job)
        self._timeline.plan(seconds * (1 - part_done), self._end, assignment)

    def _end(self, assignment: Assignment) -> None:
        if assignment.server.assignment is not assignment:
            return  # taken back in the meantime
        if self._rng.random() < assignment.job.trouble:
            self._fail(assignment)
        else:
            self._finish(assignment)

    def _finish(self, assignment: Assignment) -> None:
        job, server = assignment.job, assignment.server
        seconds = (self._timeline.now - assignment.started).total_seconds()
        self._part(assignment)
        job.completed += 1
        job.updated = self._timeline.now
        job.results[assignment.task] = TaskResult(server.handle, seconds)
        work = job.work[server.handle]
        work.tasks += 1
        work.hours += seconds / 3600
        server.total_tasks += 1
        server.total_hours += seconds / 3600
        self._announce(EventCode.TASK_COMPLETE, job.handle, assignment.task, int(seconds * 1000))
        if job.complete:
            job.ended = self._timeline.now
            self._announce(EventCode.JOB_COMPLETE, job.handle)
            self._job_done(job)
        self._after(assignment)

    def _fail(self, assignment: Assignment) -> None:
        job, server = assignment.job, assignment.server
        self._part(assignment)
        job.retries.append(assignment.task)
        job.updated = self._timeline.now
        job.errors.append(error_message(self._rng, job, assignment.task, server))
        work = job.work[server.handle]
        work.failures += 1
        work.given_up = work.failures >= FAILURES_TO_GIVE_UP
        server.in_error = True
        self._timeline.plan(ERROR_SECONDS, self._recover, server)
        self._announce(EventCode.JOB_ERROR, job.handle)
        self._after(assignment)

    def _after(self, assignment: Assignment) -> None:
        """The server looks for its next task, then the job for servers: the one that it leaves may not come back."""
        job, server = assignment.job, assignment.server
        if job.wants_servers and job not in self._places:
            self._list(job)
        self.server_changed(server)
        if server.assignment is None or server.assignment.job is not job:
            self._announce(EventCode.SERVER_FINISHED, job.handle, server.handle)
            if server.assignment is None and not server.in_error:
                self._announce(EventCode.SERVER_IDLE, server.handle)
            self.job_changed(job)
        if not job.running and not job.complete:
            self._announce(EventCode.JOB_STATE, job.handle, int(job.state))

    def _recover(self, server: FarmServer) -> None:
        if server.in_error:
            server.in_error = False
            self._announce(EventCode.SERVER_READY, server.handle)
            self.server_changed(server)

    def _abandon(self, assignment: Assignment) -> None:
        """The task goes back to the job, which looks for another server."""
        self._take_back(assignment)
        self._announce(EventCode.RENDER_ABORTED, assignment.server.handle)
        self.job_changed(assignment.job)

    def _take_back(self, assignment: Assignment) -> None:
        self._part(assignment)
        insort(assignment.job.retries, assignment.task)

    def _part(self, assignment: Assignment) -> None:
        assignment.server.assignment = None
        del assignment.job.running[assignment.server.handle]

    # ---- the jobs that want a server, the most urgent first

    def _list(self, job: FarmJob) -> None:
        place = (job.priority, job.submitted.timestamp(), job.handle, job)
        self._places[job] = place
        insort(self._wanting, place)

    def _unlist(self, job: FarmJob) -> None:
        place = self._places.pop(job, None)
        if place is not None:
            del self._wanting[bisect_left(self._wanting, place)]
