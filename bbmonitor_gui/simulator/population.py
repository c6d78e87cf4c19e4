"""Jobs and servers made from a scene and a random number generator: those there at the start and those that come."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bbmonitor_gui.backburner.records import Client, HardwareInfo, JobAlerts, JobFlags, ServerMessage, SystemInfo
from bbmonitor_gui.backburner.schedule import ServerSchedule

from . import scenes
from .entities import FarmJob, FarmServer, ServerWork

_GIB = 1024**3
_KEPT_BY_HARDWARE = 148 * 1024**2
_SHARES = [group for group in scenes.SERVER_GROUPS for _ in range(group.share)]
_PRIORITIES = (50,) * 60 + (40, 60) * 8 + (25, 75) * 5 + (20, 100) * 3 + (10, 10, 0)
_TROUBLES = (0.0,) * 12 + (0.01,) * 6 + (0.15, 0.6)

FAILURES_TO_GIVE_UP = 3  # V: the retry count of the Manager's settings
RETIRED_AFTER = timedelta(minutes=20)  # a job that is to leave the queue when it is done leaves it then

# At the start so much of the queue is over, and so much has been suspended; of the rest a few jobs a server have begun.
_COMPLETE_SHARE = 0.4
_SUSPENDED_SHARE = 0.06
_BEGUN_JOBS_A_SERVER = 0.3


def error_message(rng: random.Random, job: FarmJob, task: int, server: FarmServer) -> ServerMessage:
    """What this server says when it fails at this task."""
    frame = job.first_frame + task - 1
    words = rng.choice(scenes.ERROR_MESSAGES).format(frame=frame, output=job.output, server=server.name)
    return ServerMessage(server.handle, words)


def computer(user: str, name: str, platform: str, ip_address: str, gib: int, cpus: int, mac: str) -> SystemInfo:
    """A computer of somebody who is no server of the farm."""
    return SystemInfo(*_memory(gib), cpus, platform, user, name, mac, 512_000, ip_address)


def _memory(gib: int) -> tuple[int, float]:
    """What is left of so many GiB for programs, in bytes: in the Manager's integer field, which overflows beyond 32 bits,
    and in the true one."""
    memory = gib * _GIB - _KEPT_BY_HARDWARE
    return memory % (1 << 32), float(memory)


class Population:
    """Makes servers and jobs; each call draws from `rng`."""

    def __init__(self, rng: random.Random, now: datetime) -> None:
        self._rng = rng
        self._now = now
        self._handles: set[int] = set()
        self._servers: dict[str, FarmServer] = {}
        self._members: dict[tuple[str, ...], Mapping[str, None]] = {}

    def servers(self, count: int) -> list[FarmServer]:
        """The farm's servers, each kind with its share."""
        rng = self._rng
        numbers = dict.fromkeys(scenes.SERVER_GROUPS, 0)
        spread = [_SHARES[(place * 7) % len(_SHARES)] for place in range(len(_SHARES))]
        servers = []
        for place in range(count):
            group = spread[place % len(spread)]
            numbers[group] += 1
            memory = _memory(rng.choice(group.memory_gib))
            mac = f"{rng.choice(('E839DF', '001FE1', 'A4BF01'))}{place:04X}{rng.randrange(256):02X}0000"
            server = FarmServer(
                handle=mac,
                name=group.names[numbers[group] % len(group.names)].format(n=numbers[group]),
                user="render",
                ip_address=f"10.20.{place // 250}.{place % 250 + 1}",
                group=group.name,
                hardware=HardwareInfo(
                    *memory, rng.choice(group.cpus), group.platform, rng.randrange(20_000, 900_000), mac
                ),
                plugins=group.plugins,
                schedule=group.schedule if rng.random() < 0.95 else ServerSchedule.NEVER,
                booted=self._now - timedelta(hours=rng.uniform(1, 900)),
                perf_index=round(rng.uniform(0.3, 1.0), 3),
                total_tasks=rng.randrange(200, 20_000),
                present=rng.random() > 0.05,
            )
            server.total_hours = server.total_tasks * rng.uniform(0.02, 0.15)
            servers.append(server)
        self._servers = {server.handle: server for server in servers}
        self._members = {
            kind.groups: dict.fromkeys(server.handle for server in servers if server.group in kind.groups)
            for kind in scenes.JOB_KINDS
        }
        return servers

    def queue(self, count: int) -> list[FarmJob]:
        """A queue in the middle of its life, the oldest job first: complete ones, some begun, many waiting.

        As all that makes jobs, to be called after `servers`.
        """
        rng = self._rng
        names = self._unusual_names(count)
        jobs = [
            self.job(self._hours_ago(24 * (count - place) / count + 0.1), names.get(place)) for place in range(count)
        ]
        complete = int(count * _COMPLETE_SHARE)
        for place, job in enumerate(jobs[:complete]):
            self._work_through(job, job.tasks, until=self._hours_ago(96 * (1 - place / complete) ** 2 + 0.05))
            if self._now - job.updated > RETIRED_AFTER:  # what was to leave the queue is gone
                job.flags = replace(job.flags, leave_in_queue=True, archive_when_done=False, delete_when_done=False)
        for job in jobs[complete:]:
            job.suspended = rng.random() < _SUSPENDED_SHARE
        # The most urgent jobs have begun already; so have those that were suspended.
        urgent = sorted(
            (job for job in jobs[complete:] if not job.suspended), key=lambda job: (job.priority, job.submitted)
        )
        begun = urgent[: int(len(self._servers) * _BEGUN_JOBS_A_SERVER) + 3]
        for job in (*begun, *(job for job in jobs[complete:] if job.suspended)):
            self._work_through(job, rng.randrange(job.tasks), until=self._hours_ago(rng.uniform(0.02, 3)))
        return jobs

    def archived(self, count: int) -> Iterator[FarmJob]:
        """Jobs in the archive, some never finished."""
        for place in range(count):
            ago = self._hours_ago(24 * (10 + 3 * (count - place) + self._rng.random()))
            job = self.job(ago)
            if self._rng.random() < 0.85:
                self._work_through(job, job.tasks, until=ago)
            yield job

    def job(self, submitted: datetime, name: str | None = None) -> FarmJob:
        """One new job."""
        rng = self._rng
        kind = rng.choice(scenes.JOB_KINDS)
        user, user_computer = rng.choice(scenes.USERS)
        words = {
            "show": rng.choice(scenes.SHOWS),
            "sequence": rng.choice(scenes.SEQUENCES),
            "step": kind.step,
            "version": rng.randrange(1, 30),
        }
        if name is None:
            name = scenes.NAME.format(shot=rng.randrange(1, 200) * 10, **words)
        done = rng.random()
        sends_mail = rng.random() < 0.3
        sender, receiver, mail_server = scenes.MAIL
        return FarmJob(
            handle=self.handle(),
            name=name,
            description=kind.description,
            priority=rng.choice(_PRIORITIES),
            user=user,
            computer=user_computer,
            plugin=kind.plugin,
            tasks=rng.randint(*kind.tasks),
            task_seconds=rng.uniform(*kind.task_seconds),
            submitted=submitted,
            updated=submitted,
            servers=self._members[kind.groups],
            flags=JobFlags(
                active=True,
                complete=False,
                nonconcurrent=False,
                nonstoppable=False,
                ignore_job_share=rng.random() < 0.1,
                has_dependencies=False,
                zip_archive=rng.random() < 0.3,
                leave_in_queue=done < 0.8,
                archive_when_done=0.8 <= done < 0.95,
                delete_when_done=done >= 0.95,
                override_blocking_tasks=rng.random() < 0.1,
                enable_blocking_tasks=True,
            ),
            alerts=JobAlerts(
                enabled=sends_mail,
                failure=sends_mail,
                progress=False,
                completion=sends_mail,
                nth_task=rng.choice((1, 5, 10, 25)),
                send_email=sends_mail,
                include_summary=sends_mail,
                email_from=sender if sends_mail else "",
                email_to=receiver.format(user=user) if sends_mail else "",
                email_server=mail_server if sends_mail else "",
            ),
            output=scenes.OUTPUT.format(name=name, **words),
            first_frame=rng.choice((0, 1, 101, 1001)),
            limit=rng.randint(*kind.limits),
            trouble=rng.choice(_TROUBLES),
        )

    def handle(self) -> int:
        """A job handle that was not there before: 32 bits, random."""
        while (handle := self._rng.randrange(1 << 28, 1 << 32)) in self._handles:
            pass
        self._handles.add(handle)
        return handle

    def _unusual_names(self, count: int) -> dict[int, str]:
        places = self._rng.sample(range(count), min(count, len(scenes.UNUSUAL_NAMES)))
        return dict(zip(places, scenes.UNUSUAL_NAMES, strict=False))

    def _hours_ago(self, hours: float) -> datetime:
        return self._now - timedelta(hours=hours)

    def _work_through(self, job: FarmJob, tasks: int, until: datetime) -> None:
        """So many tasks were done before `until`, by as many servers as the job may have."""
        rng = self._rng
        job.updated = until
        job.started = until - timedelta(seconds=tasks * job.task_seconds / job.limit)
        job.submitted = job.started - timedelta(hours=rng.uniform(0.01, 1.5))
        job.completed, job.next_task = tasks, tasks + 1
        if job.complete:
            job.ended = until
        able = list(job.servers)
        workers = job.past_workers = tuple(rng.sample(able, min(len(able), job.limit)))
        for place, handle in enumerate(workers):
            mine = len(range(place, tasks, len(workers)))
            slowness = 1.4 - 0.6 * self._servers[handle].perf_index
            work = ServerWork(mine, mine * job.task_seconds * slowness / 3600, rng.randrange(1, 4))
            job.work[handle] = work
            if rng.random() < job.trouble:
                work.failures = rng.randint(1, FAILURES_TO_GIVE_UP)
                work.given_up = work.failures == FAILURES_TO_GIVE_UP
                server = self._servers[handle]
                job.errors += (
                    error_message(rng, job, rng.randint(1, tasks or 1), server) for _ in range(work.failures)
                )


def other_clients(rng: random.Random) -> list[Client]:
    """Monitors of other people that are connected."""
    return [
        Client(
            300, port, False, computer(user, name, platform, address, 64, 16, f"7C10C9{rng.randrange(1 << 24):06X}0000")
        )
        for user, name, platform, port, address in scenes.OTHER_CLIENTS
    ]
