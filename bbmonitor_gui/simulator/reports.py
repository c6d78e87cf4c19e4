"""The farm as backburner's records: what the Manager says about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from bbmonitor_gui.backburner.records import (
    BackburnerManagerInfo,
    Job,
    JobArchiveListItem,
    JobHandleListItem,
    JobInfo,
    JobListItem,
    JobPlugin,
    JobServer,
    NetworkStatus,
    Server,
    ServerListItem,
)

from .entities import FarmJob, FarmServer, ServerWork, TaskResult
from .farm import Farm

VERSION = 300
_NO_WORK = ServerWork()


def moment(when: datetime | None) -> str:
    """In the Manager's own format, `12/15/2004 8:31:20 PM`; nothing for never."""
    if when is None:
        return ""
    half = "AM" if when.hour < 12 else "PM"
    return f"{when.month}/{when.day}/{when.year} {when.hour % 12 or 12}:{when.minute:02d}:{when.second:02d} {half}"


def manager_info(farm: Farm) -> BackburnerManagerInfo:
    uptime = int((farm.now - farm.started).total_seconds())
    network = NetworkStatus(3, 1, 4711 + uptime * 2, 815 + uptime * 5, moment(farm.started))
    return BackburnerManagerInfo(VERSION, len(farm.servers), len(farm.jobs), farm.manager, network)


def server_item(farm: Farm, server: FarmServer) -> ServerListItem:
    return ServerListItem(server.handle, int(server.state(farm.now)), server.name)


def server(farm: Farm, server: FarmServer) -> Server:
    uptime = int((farm.now - server.booted).total_seconds())
    work = server.assignment
    return Server(
        version=VERSION,
        name=server.name,
        user_name=server.user,
        total_task=server.total_tasks,
        total_time=server.total_hours,
        perf_index=server.perf_index,
        ip_address=server.ip_address,
        current_status=int(server.state(farm.now)),
        hw_info=server.hardware,
        network_status=NetworkStatus(uptime // 40_000, uptime // 90_000, uptime // 3, uptime, moment(server.booted)),
        server_schedule=server.schedule,
        att_priority=server.attended,
        una_priority=server.unattended,
        current_job=work.job.handle if work else 0,
        current_task=work.task if work else 0,
        task_started=moment(work.started) if work else "",
        plugins=list(server.plugins),
    )


def job_handle_item(job: FarmJob) -> JobHandleListItem:
    return JobHandleListItem(job.handle, int(job.state))


def job_item(job: FarmJob) -> JobListItem:
    return JobListItem(job.handle, int(job.state), job.name, job.plugin.name, job.plugin.version)


def job(farm: Farm, job: FarmJob) -> Job:
    return Job(
        info=JobInfo(
            version=VERSION,
            handle=job.handle,
            name=job.name,
            description=job.description,
            priority=job.priority,
            user=job.user,
            computer=job.computer,
            last_updated=moment(job.updated),
            submitted=moment(job.submitted),
            started=moment(job.started),
            ended=moment(job.ended),
            number_tasks=job.tasks,
            tasks_completed=job.completed,
            encoding="UTF-8",
        ),
        flags=replace(job.flags, active=not job.suspended, complete=job.complete),
        plugin=JobPlugin(job.plugin.name, job.plugin.version),
        alerts=job.alerts,
        servers=[_job_server(job, handle) for handle in job.servers if handle in farm.servers],
    )


def _job_server(job: FarmJob, handle: str) -> JobServer:
    work = job.work.get(handle, _NO_WORK)
    return JobServer(handle, handle in job.running, work.hours, work.tasks, work.switches, work.given_up)


def archive_item(job: FarmJob) -> JobArchiveListItem:
    ended = moment(job.ended) or "Not Finished"
    submitted = moment(job.submitted)
    return JobArchiveListItem(
        job.handle, job.name, job.user, job.description, submitted, ended, job.plugin.name, job.plugin.version
    )


def task_rows(farm: Farm, job: FarmJob) -> Iterator[list[tuple[str, object]]]:
    """One task each: number, name, state in the words of the vendor's Web Monitor, the server's name and h:mm:ss.

    The Manager's own form is not known; this one is invented.
    """
    running = {assignment.task: assignment for assignment in job.running.values()}
    retries = set(job.retries)
    for number in range(1, job.tasks + 1):
        state, handle, seconds = "waiting", "", 0.0
        if number in running:
            state, handle = "active", running[number].server.handle
            seconds = (farm.now - running[number].started).total_seconds()
        elif number in retries:
            state = "error" if job.errors else "waiting"
        elif number < job.next_task:
            result = job.results.get(number) or _long_ago(job, number)
            state, handle, seconds = "complete", result.server, result.seconds
        worker = farm.servers.get(handle)
        yield [
            ("Number", number),
            ("Name", f"Frame {job.first_frame + number - 1}"),
            ("State", state),
            ("Server", worker.name if worker else handle),
            ("Elapsed", f"{int(seconds) // 3600}:{int(seconds) // 60 % 60:02d}:{int(seconds) % 60:02d}"),
        ]


def _long_ago(job: FarmJob, number: int) -> TaskResult:
    """A task that was done before the simulation began."""
    workers = job.past_workers
    server = workers[(number - 1) % len(workers)] if workers else ""
    return TaskResult(server, job.task_seconds * (0.8 + (number * 37 % 41) / 100))


def job_details(job: FarmJob, long: bool) -> list[tuple[str, object]]:
    """The third group of a job's document, which nobody has described; `get job` has more of it than `get jobinfo`."""
    rows: list[tuple[str, object]] = [
        ("FirstFrame", job.first_frame),
        ("LastFrame", job.first_frame + job.tasks - 1),
        ("ServerLimit", job.limit),
    ]
    if long:
        rows += [
            ("NthFrame", 1),
            ("UseAllServers", "No"),
            ("TaskErrorLimit", 4),
            ("TaskTimeout", 600),
            ("ImageWidth", 2048),
            ("ImageHeight", 1152),
            ("Output", [("Name", job.output), ("Gamma", "2.2")]),
        ]
    return rows
