"""The farm on which things are tried, and what is true of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bbmonitor_gui.backburner import JobState, ServerSchedule
from bbmonitor_gui.simulator import Farm, ManualClock
from bbmonitor_gui.simulator.entities import FarmJob, ServerWork

STATES = (JobState.COMPLETE, JobState.NOT_STARTED, JobState.ACTIVE, JobState.SUSPENDED, JobState.WAITING)
PRIORITY = 50  # of every job at first


@dataclass(frozen=True)
class JobTruth:
    """A job as the Manager has it, without what goes on by itself."""

    place: str  # "queue", "archive" or "nowhere"
    suspended: bool = False
    completed: int = 0
    priority: int = 0
    servers: frozenset[str] = frozenset()
    given_up: frozenset[str] = frozenset()
    email_to: str = ""
    overrides_blocking: bool = False


@dataclass(frozen=True)
class ServerTruth:
    """A server likewise."""

    schedule: ServerSchedule
    priorities: tuple[int, int]


Truth = dict[object, object]


def truth_of(farm: Farm) -> Truth:
    """Of every job, server and group."""
    found: Truth = {job.handle: _truth(job, "queue") for job in farm.jobs.values()}
    found |= {job.handle: _truth(job, "archive") for job in farm.archive.values()}
    for server in farm.servers.values():
        found[server.handle] = ServerTruth(server.schedule, (int(server.attended), int(server.unattended)))
    found |= {name: frozenset(each.handle for each in servers) for name, servers in farm.groups().items()}
    return found


def new_farm() -> Farm:
    """A job in every state and those that keep the servers busy, the same each time; the clock stands still."""
    farm = Farm(jobs=20, servers=4, seed=4, clock=ManualClock())
    *_, there, lacking = farm.servers.values()
    tried = [job_in(farm, state) for state in STATES]
    for job in list(farm.jobs.values()):
        if job not in tried and not job.running:
            farm.delete(job)
            continue
        job.priority = PRIORITY
        job.servers = {handle: None for handle in farm.servers if handle != lacking.handle}
        job.work = {there.handle: ServerWork(failures=3, given_up=True)}
        job.alerts = replace(job.alerts, email_to="anna@example.com")
        job.flags = replace(job.flags, override_blocking_tasks=False)
    return farm


def job_in(farm: Farm, state: JobState) -> FarmJob:
    """The one of this state on which things are tried."""
    lacking = list(farm.servers)[3]
    return next(job for job in farm.jobs.values() if job.state is state and lacking not in job.running)


def _truth(job: FarmJob, place: str) -> JobTruth:
    given_up = frozenset(handle for handle, work in job.work.items() if work.given_up)
    return JobTruth(
        place,
        job.suspended,
        job.completed,
        job.priority,
        frozenset(job.servers),
        given_up,
        job.alerts.email_to,
        job.flags.override_blocking_tasks,
    )
