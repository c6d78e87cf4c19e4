"""What a window can ask to be done to one server."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from bbmonitor_gui.backburner import Monitor, Server, ServerSchedule, WorkPriority

from .request_base import Check, Fields, NotObeyed, ServerChange, done_if


@dataclass(frozen=True, slots=True)
class SendSchedule(ServerChange):
    """Set a server's week, and look whether it is. NotObeyed carries both weeks."""

    kind: ClassVar[str] = "set week schedule"
    schedule: ServerSchedule

    @property
    def lines(self) -> tuple[str, ...]:
        return (f"get server {self.server}", f"set server {self.server} <bytes>")

    @property
    def leaves(self) -> Fields:
        return (("schedule", self.schedule),)

    def present(self, monitor: Monitor) -> Fields:
        return (("schedule", monitor.get_server(self.server).server_schedule),)

    def run(self, monitor: Monitor) -> ServerSchedule:
        monitor.set_server_schedule(self.server, self.schedule)
        found = monitor.get_server(self.server).server_schedule
        if found != self.schedule:
            raise NotObeyed(self.schedule, found)
        return found

    def check(self, monitor: Monitor) -> Check:
        return done_if(monitor.get_server(self.server).server_schedule == self.schedule)


@dataclass(frozen=True, slots=True)
class SendServerPriorities(ServerChange):
    """How urgent a server's work is while somebody uses the computer, and while nobody does: 0 high, 1 low, 2 idle.
    Returns the server read back; NotObeyed carries (attended, unattended) twice."""

    kind: ClassVar[str] = "set server priorities"
    attended: int
    unattended: int

    @property
    def lines(self) -> tuple[str, ...]:
        return (f"get server {self.server}", f"set server {self.server} <bytes>")

    @property
    def leaves(self) -> Fields:
        return _named(self._wanted)

    def present(self, monitor: Monitor) -> Fields:
        return _named(self._found(monitor.get_server(self.server)))

    def run(self, monitor: Monitor) -> Server:
        monitor.set_server(
            self.server, att_priority=WorkPriority(self.attended), una_priority=WorkPriority(self.unattended)
        )
        server = monitor.get_server(self.server)
        if self._found(server) != self._wanted:
            raise NotObeyed(self._wanted, self._found(server))
        return server

    def check(self, monitor: Monitor) -> Check:
        return done_if(self._found(monitor.get_server(self.server)) == self._wanted)

    @property
    def _wanted(self) -> tuple[int, int]:
        return int(self.attended), int(self.unattended)

    def _found(self, server: Server) -> tuple[int, int]:
        return int(server.att_priority), int(server.una_priority)


@dataclass(frozen=True, slots=True)
class DeleteServer(ServerChange):
    """Forget an absent server, and look whether the Manager has."""

    kind: ClassVar[str] = "delete server"
    lists: ClassVar[tuple[str, ...]] = ("groups",)

    @property
    def lines(self) -> tuple[str, ...]:
        return (f"del server {self.server}",)

    def run(self, monitor: Monitor) -> None:
        monitor.delete_server(self.server)
        if self._is_there(monitor):
            raise NotObeyed("no such server", "the server in the list")

    def check(self, monitor: Monitor) -> Check:
        return done_if(not self._is_there(monitor))

    def _is_there(self, monitor: Monitor) -> bool:
        return any(item.handle.upper() == self.server.upper() for item in monitor.get_server_list())


def _named(priorities: tuple[int, int]) -> Fields:
    return (("att_priority", priorities[0]), ("una_priority", priorities[1]))
