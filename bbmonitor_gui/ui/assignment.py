"""Which servers are on which of the chosen jobs, which suit them, and what would be changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum, IntEnum

from bbmonitor_gui.backburner import Job, Server
from bbmonitor_gui.connection.snapshot import ServerEntry

from .plugin_versions import PluginKey


class Share(Enum):
    """Of the chosen jobs that a server is on."""

    NONE = "none"
    SOME = "some"
    ALL = "all"


class Fit(IntEnum):
    """How a server's plug-ins suit the chosen jobs, the best first."""

    HAS = 0  # all that they need
    UNREAD = 1
    OTHER = 2  # one of them in another version only
    LACKS = 3


@dataclass(frozen=True, slots=True)
class JobServers:
    """A job as it was read: what it needs and the servers that are on it, handles in capitals."""

    key: int
    name: str
    plugin: PluginKey
    servers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lack:
    """A plug-in that a server has not; `there` are the versions of it that it has."""

    name: str
    version: int
    there: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A server that may be on `jobs` jobs and is on `on` of them. `state` is None for one that the Manager does not list;
    `lacks` is None while its plug-ins are not known. `allowed` by its week now, which `week` tells in words; None and ""
    while that is not known. `wanted` is what the user chose."""

    key: str
    name: str
    state: int | None
    on: int
    jobs: int
    lacks: tuple[Lack, ...] | None
    allowed: bool | None
    week: str
    wanted: Share

    @property
    def before(self) -> Share:
        """Before anything was chosen."""
        return _share(self.on, self.jobs)

    @property
    def fit(self) -> Fit:
        if self.lacks is None:
            return Fit.UNREAD
        if not self.lacks:
            return Fit.HAS
        return Fit.OTHER if all(lack.there for lack in self.lacks) else Fit.LACKS

    @property
    def added(self) -> int:
        """To so many jobs."""
        return self.jobs - self.on if self.wanted is Share.ALL else 0

    @property
    def removed(self) -> int:
        """From so many jobs."""
        return self.on if self.wanted is Share.NONE else 0

    @property
    def next_share(self) -> Share:
        """What a click makes of it: on all, on none, and on some where it was so at first."""
        if self.wanted is Share.SOME:
            return Share.ALL
        if self.wanted is Share.ALL:
            return Share.NONE
        return self.before if self.before is Share.SOME else Share.ALL

    def choose(self, share: Share) -> Candidate:
        """On all, on none, or as it is now: only that can be some."""
        return replace(self, wanted=self.before if share is Share.SOME else share)


@dataclass(frozen=True, slots=True)
class Step:
    """One server is put on one job, or taken off it."""

    job: int
    server: str
    assign: bool


def job_servers(handle: int, job: Job) -> JobServers:
    """Of a job that was just read."""
    plugin = (job.plugin.plugin_name, job.plugin.plugin_version)
    return JobServers(handle, job.info.name, plugin, frozenset(server.handle.upper() for server in job.servers))


def candidates(jobs: Sequence[JobServers], servers: Iterable[ServerEntry], now: datetime) -> list[Candidate]:
    """All servers of the farm, and those that are on one of the jobs without being listed. `now` is the time by which
    weeks are read."""
    on = Counter(handle for job in jobs for handle in job.servers)
    plugins = sorted({job.plugin for job in jobs})
    found = []
    for entry in servers:
        count = on.pop(entry.key.upper(), 0)
        details = entry.details
        found.append(
            Candidate(
                entry.key,
                entry.item.name,
                entry.item.state,
                count,
                len(jobs),
                None if details is None else _lacks(details, plugins),
                None if details is None else details.server_schedule.allows(now.isoweekday() % 7, now.hour),
                "" if details is None else str(details.server_schedule),
                _share(count, len(jobs)),
            )
        )
    unlisted = (
        Candidate(handle, handle, None, count, len(jobs), None, None, "", _share(count, len(jobs)))
        for handle, count in sorted(on.items())
    )
    return [*found, *unlisted]


def steps(jobs: Sequence[JobServers], chosen: Iterable[Candidate]) -> tuple[Step, ...]:
    """Only what differs, removals first: a job that writes a film takes one server, and a new one only when the old one
    is gone (V)."""
    changed = [each for each in chosen if each.added or each.removed]
    return (
        *_steps(jobs, [each.key for each in changed if each.removed], assign=False),
        *_steps(jobs, [each.key for each in changed if each.added], assign=True),
    )


def assigning(jobs: Sequence[JobServers], servers: Sequence[str]) -> tuple[Step, ...]:
    """These servers to each job that is without them."""
    return _steps(jobs, servers, assign=True)


def removing(jobs: Sequence[JobServers], servers: Sequence[str]) -> tuple[Step, ...]:
    """These servers from each job that has them."""
    return _steps(jobs, servers, assign=False)


def _steps(jobs: Sequence[JobServers], servers: Sequence[str], *, assign: bool) -> tuple[Step, ...]:
    handles = [(server, server.upper()) for server in servers]
    return tuple(
        Step(job.key, server, assign)
        for job in jobs
        for server, handle in handles
        if (handle in job.servers) is not assign
    )


def _share(on: int, jobs: int) -> Share:
    return Share.NONE if not on else Share.ALL if on == jobs else Share.SOME


def _lacks(server: Server, plugins: Iterable[PluginKey]) -> tuple[Lack, ...]:
    versions: dict[str, set[int]] = {}
    for plugin in server.plugins:
        versions.setdefault(plugin.name, set()).add(plugin.version)
    return tuple(
        Lack(name, version, tuple(sorted(versions.get(name, ()), reverse=True)))
        for name, version in plugins
        if version not in versions.get(name, ())
    )
