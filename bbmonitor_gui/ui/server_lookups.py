"""What is known of servers beyond their own documents, asked of whoever keeps it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from bbmonitor_gui.backburner import Server
from bbmonitor_gui.connection.snapshot import ServerEntry

from .ghosts import Ghost, twins_of
from .server_facts import KnownServer


@dataclass(frozen=True, slots=True)
class ServerLookups:
    """`job_name` gives "" for a job that is not known; `groups_of` and `jobs_of` give names for a server's handle, None
    while nobody knows; `plugin_versions` the versions on the farm for each plug-in's name; `servers` all of the farm."""

    job_name: Callable[[int], str]
    groups_of: Callable[[str], Sequence[str] | None]
    jobs_of: Callable[[str], Sequence[str] | None]
    plugin_versions: Callable[[], Mapping[str, AbstractSet[int]]]
    servers: Callable[[], Iterable[ServerEntry]]

    def known(self, handle: str, server: Server) -> KnownServer:
        """A server that was just read."""
        job_name = self.job_name(server.current_job) if server.current_job else ""
        return KnownServer(handle, server, job_name, _tuple(self.groups_of(handle)))

    def ghost(self, entry: ServerEntry, server: Server | None) -> Ghost:
        """An absent server; what was known of it before where it could not be read now."""
        server = server or entry.details
        address = "" if server is None else server.ip_address
        return Ghost(
            entry.key,
            entry.item.name,
            server,
            _tuple(self.groups_of(entry.key)),
            _tuple(self.jobs_of(entry.key)),
            twins_of(entry.key, entry.item.name, address, self.servers()),
        )


def _tuple(names: Sequence[str] | None) -> tuple[str, ...] | None:
    return None if names is None else tuple(names)
