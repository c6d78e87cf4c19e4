"""What is known of a Manager's farm, and what changed since the window was last told.

Entries are immutable and cross the threads; the tables that hold them stay in the worker's.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from bbmonitor_gui.backburner import (
    BackburnerManagerInfo,
    Client,
    Job,
    JobArchiveListItem,
    JobListItem,
    JobState,
    Plugin,
    Server,
    ServerGroup,
    ServerListItem,
)
from bbmonitor_gui.backburner.times import parse_time

from .rates import FarmClock, TaskRate
from .tracked import Changes, E, ListChanges, Tracked


@dataclass(frozen=True, slots=True)
class JobEntry:
    """A job: its line in the list, and all about it once that was read. `trouble`: why it could not be read.

    `details` comes without its servers, only counted here: ten thousand jobs on five hundred servers would fill the
    memory with what no table shows. `errors`: how many messages of servers there are, None while nobody asked.
    `tasks_per_s`: its own recent rate (rates.py) while it is active, None while too little is known.
    """

    item: JobListItem
    details: Job | None = None
    working_servers: int = 0
    assigned_servers: int = 0
    trouble: str = ""
    errors: int | None = None
    tasks_per_s: float | None = None

    @property
    def key(self) -> int:
        return self.item.handle


@dataclass(frozen=True, slots=True)
class ServerEntry:
    """A server: its line in the list, and all about it once that was read. `trouble`: why it could not be read."""

    item: ServerListItem
    details: Server | None = None
    trouble: str = ""

    @property
    def key(self) -> str:
        return self.item.handle


@dataclass(frozen=True, slots=True)
class ClientEntry:
    """A connected client. Clients have no handle: the key is what tells them apart, with a count for equal ones."""

    client: Client
    key: tuple[str, str, int, int]


@dataclass(frozen=True, slots=True)
class PluginEntry:
    """A plug-in, told apart by name and version."""

    plugin: Plugin

    @property
    def key(self) -> tuple[str, int]:
        return (self.plugin.name, self.plugin.version)


@dataclass(frozen=True, slots=True)
class ArchiveEntry:
    """An archived job."""

    item: JobArchiveListItem

    @property
    def key(self) -> int:
        return self.item.handle


@dataclass(frozen=True, slots=True)
class Batch:
    """All that one refresh brought.

    `refused` maps a list's name to why it could not be read; `read_at` is the time of the last whole refresh in seconds
    since the epoch; `is_controller` what the last prompt said. `groups` is None while they are as they were told last.
    `farm_now` is the Manager's local time as far as it told any (rates.py), None before that.
    """

    jobs: Changes[JobEntry]
    servers: Changes[ServerEntry]
    clients: Changes[ClientEntry]
    plugins: Changes[PluginEntry]
    archive: Changes[ArchiveEntry]
    groups: tuple[ServerGroup, ...] | None
    manager: BackburnerManagerInfo | None
    is_controller: bool
    read_at: float
    farm_now: datetime | None
    refused: Mapping[str, str] = field(default_factory=dict)


class Snapshot:
    """The five tables, fed with what the Manager answers. `clock` gives seconds that only go forward."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.jobs = Tracked[JobEntry]()
        self.servers = Tracked[ServerEntry]()
        self.clients = Tracked[ClientEntry]()
        self.plugins = Tracked[PluginEntry]()
        self.archive = Tracked[ArchiveEntry]()
        self.groups: tuple[ServerGroup, ...] | None = None
        self.manager: BackburnerManagerInfo | None = None
        self._clock = clock
        self._farm_clock = FarmClock()
        self._rates: dict[int, TaskRate] = {}  # of active jobs
        self._groups_untold = False

    def read_jobs(self, items: Iterable[JobListItem]) -> ListChanges[JobEntry]:
        """The job list."""
        changes = _read_items(self.jobs, items, JobEntry)
        for entry in changes.gone:
            self._rates.pop(entry.key, None)
        return changes

    def read_servers(self, items: Iterable[ServerListItem]) -> ListChanges[ServerEntry]:
        """The server list."""
        return _read_items(self.servers, items, ServerEntry)

    def read_clients(self, clients: Iterable[Client]) -> None:
        """The client list."""
        seen: Counter[tuple[str, str, int]] = Counter()
        keys = []
        for client in clients:
            same = (client.system_info.computer_name, client.system_info.ip_address, client.udp_port)
            entry = ClientEntry(client, (*same, seen[same]))
            seen[same] += 1
            keys.append(entry.key)
            self.clients.put(entry)
        self.clients.keep_only(keys)

    def read_plugins(self, plugins: Iterable[Plugin]) -> None:
        """The plug-in list."""
        self.plugins.replace(map(PluginEntry, plugins))

    def read_archive(self, items: Iterable[JobArchiveListItem]) -> None:
        """The archive."""
        self.archive.replace(map(ArchiveEntry, items))

    def read_groups(self, groups: Iterable[ServerGroup]) -> None:
        """The server groups."""
        read = tuple(groups)
        self._groups_untold = self._groups_untold or read != self.groups
        self.groups = read

    def read_manager(self, info: BackburnerManagerInfo) -> None:
        """What the Manager says of itself."""
        self.manager = info

    def read_job(self, handle: int, details: Job | None, trouble: str = "") -> None:
        """All about one job, or why it could not be read: then what was known stays."""
        known = self.jobs.entries.get(handle)
        if known is None:
            return
        if details is None:
            self.jobs.put(replace(known, trouble=trouble))
            return
        info = details.info
        for told in (info.submitted, info.started, info.ended, info.last_updated):
            self._farm_clock.hear(parse_time(told), self._clock())
        working = sum(server.active for server in details.servers)
        tasks_per_s = self._rate(known, info.tasks_completed)
        self.jobs.put(
            JobEntry(
                known.item,
                replace(details, servers=[]),
                working,
                len(details.servers),
                errors=known.errors,
                tasks_per_s=tasks_per_s,
            )
        )

    def read_errors(self, handle: int, count: int) -> None:
        """How many messages of servers a job has."""
        known = self.jobs.entries.get(handle)
        if known is not None:
            self.jobs.put(replace(known, errors=count))

    def read_server(self, handle: str, details: Server | None, trouble: str = "") -> None:
        """All about one server, or why it could not be read: then what was known stays."""
        known = self.servers.entries.get(handle)
        if known is None:
            return
        if details is not None:
            self._farm_clock.hear(parse_time(details.task_started), self._clock())
        self.servers.put(replace(known, details=details or known.details, trouble=trouble))

    def take(self, *, is_controller: bool, read_at: float, refused: Mapping[str, str]) -> Batch:
        """All changes since the last time."""
        groups = self.groups if self._groups_untold else None
        self._groups_untold = False
        return Batch(
            self.jobs.take(),
            self.servers.take(),
            self.clients.take(),
            self.plugins.take(),
            self.archive.take(),
            groups,
            self.manager,
            is_controller,
            read_at,
            self._farm_clock.time(self._clock()),
            dict(refused),
        )

    # ---- internals

    def _rate(self, entry: JobEntry, completed: int) -> float | None:
        """With what was just read; a job that pauses begins anew."""
        if entry.item.state != JobState.ACTIVE:
            self._rates.pop(entry.key, None)
            return None
        rate = self._rates.setdefault(entry.key, TaskRate())
        rate.add(self._clock(), completed)
        return rate.tasks_per_s


def _read_items(table: Tracked[E], items: Iterable[Any], new: Callable[[Any], E]) -> ListChanges[E]:
    """Lines of a list, each with a handle; what was read of them otherwise stays."""
    changed = []
    handles = []
    for item in items:
        handles.append(item.handle)
        known: Any = table.entries.get(item.handle)
        if known is None or known.item != item:
            entry = new(item) if known is None else replace(known, item=item)
            table.put(entry)
            changed.append(entry)
    return ListChanges(changed, table.keep_only(handles))
