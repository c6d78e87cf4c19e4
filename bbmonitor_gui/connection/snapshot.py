"""What is known of a Manager's farm, and what changed since the window was last told.

Entries are immutable and cross the threads; the tables that hold them stay in the worker's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Generic, Protocol, TypeVar

from bbmonitor_gui.backburner import (
    BackburnerManagerInfo,
    Client,
    Job,
    JobListItem,
    Plugin,
    Server,
    ServerListItem,
)


class Entry(Protocol):
    """One row of a table. Its key stays the same as long as the thing itself does."""

    @property
    def key(self) -> Hashable: ...


E = TypeVar("E", bound=Entry)


@dataclass(frozen=True, slots=True)
class JobEntry:
    """A job: its line in the list, and all about it once that was read. `trouble`: why it could not be read.

    `details` comes without its servers, only counted here: ten thousand jobs on five hundred servers would fill the
    memory with what no table shows.
    """

    item: JobListItem
    details: Job | None = None
    working_servers: int = 0
    assigned_servers: int = 0
    trouble: str = ""

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
class Changes(Generic[E]):
    """What happened to one table: entries that are new or different, and the keys of those that are gone."""

    put: tuple[E, ...] = ()
    removed: tuple[Hashable, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.put or self.removed)


@dataclass(frozen=True, slots=True)
class Batch:
    """All that one refresh brought.

    `refused` maps a list's name to why it could not be read; `read_at` is the time of the last whole refresh in seconds
    since the epoch; `is_controller` what the last prompt said.
    """

    jobs: Changes[JobEntry]
    servers: Changes[ServerEntry]
    clients: Changes[ClientEntry]
    plugins: Changes[PluginEntry]
    manager: BackburnerManagerInfo | None
    is_controller: bool
    read_at: float
    refused: Mapping[str, str] = field(default_factory=dict)


class Tracked(Generic[E]):
    """A table that remembers what changed since `take`."""

    def __init__(self) -> None:
        self.entries: dict[Hashable, E] = {}
        self._put: dict[Hashable, E] = {}
        self._removed: dict[Hashable, None] = {}

    def put(self, entry: E) -> bool:
        """Is it new or different?"""
        if self.entries.get(entry.key) == entry:
            return False
        self.entries[entry.key] = self._put[entry.key] = entry
        self._removed.pop(entry.key, None)
        return True

    def keep_only(self, keys: Iterable[Hashable]) -> list[E]:
        """Everything else is gone. Returns what is."""
        gone = [self.entries.pop(key) for key in self.entries.keys() - set(keys)]
        for entry in gone:
            self._put.pop(entry.key, None)
            self._removed[entry.key] = None
        return gone

    def take(self) -> Changes[E]:
        changes = Changes(tuple(self._put.values()), tuple(self._removed))
        self._put, self._removed = {}, {}
        return changes


@dataclass(frozen=True, slots=True)
class ListChanges(Generic[E]):
    """What a list brought: entries that are new or different, whose details are out of date, and those that are gone."""

    changed: list[E]
    gone: list[E]


class Snapshot:
    """The four tables, fed with what the Manager answers."""

    def __init__(self) -> None:
        self.jobs = Tracked[JobEntry]()
        self.servers = Tracked[ServerEntry]()
        self.clients = Tracked[ClientEntry]()
        self.plugins = Tracked[PluginEntry]()
        self.manager: BackburnerManagerInfo | None = None

    def read_jobs(self, items: Iterable[JobListItem]) -> ListChanges[JobEntry]:
        """The job list."""
        changed = []
        handles = []
        for item in items:
            handles.append(item.handle)
            known = self.jobs.entries.get(item.handle)
            if known is None or known.item != item:
                entry = JobEntry(item) if known is None else replace(known, item=item)
                self.jobs.put(entry)
                changed.append(entry)
        return ListChanges(changed, self.jobs.keep_only(handles))

    def read_servers(self, items: Iterable[ServerListItem]) -> ListChanges[ServerEntry]:
        """The server list."""
        changed = []
        handles = []
        for item in items:
            handles.append(item.handle)
            known = self.servers.entries.get(item.handle)
            if known is None or known.item != item:
                entry = ServerEntry(item) if known is None else replace(known, item=item)
                self.servers.put(entry)
                changed.append(entry)
        return ListChanges(changed, self.servers.keep_only(handles))

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
        entries = [PluginEntry(plugin) for plugin in plugins]
        for entry in entries:
            self.plugins.put(entry)
        self.plugins.keep_only(entry.key for entry in entries)

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
        working = sum(server.active for server in details.servers)
        self.jobs.put(JobEntry(known.item, replace(details, servers=[]), working, len(details.servers)))

    def read_server(self, handle: str, details: Server | None, trouble: str = "") -> None:
        """All about one server, or why it could not be read: then what was known stays."""
        known = self.servers.entries.get(handle)
        if known is not None:
            self.servers.put(replace(known, details=details or known.details, trouble=trouble))

    def take(self, *, is_controller: bool, read_at: float, refused: Mapping[str, str]) -> Batch:
        """All changes since the last time."""
        return Batch(
            self.jobs.take(),
            self.servers.take(),
            self.clients.take(),
            self.plugins.take(),
            self.manager,
            is_controller,
            read_at,
            dict(refused),
        )
