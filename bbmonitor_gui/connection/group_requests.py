"""What a window can ask to be done to the farm's server groups. Nobody has seen these commands: all are inferred."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

from bbmonitor_gui.backburner import Monitor, ServerGroup

from .request_base import Check, NotObeyed, done_if


@dataclass(frozen=True, slots=True)
class _GroupChange:
    changes: ClassVar[bool] = True
    under_control: ClassVar[bool] = True
    lists: ClassVar[tuple[str, ...]] = ("groups",)
    name: str

    @property
    def target(self) -> None:
        return None


@dataclass(frozen=True, slots=True)
class CreateServerGroup(_GroupChange):
    """A new group without servers, and look whether it is there."""

    kind: ClassVar[str] = "create server group"

    @property
    def lines(self) -> tuple[str, ...]:
        return (f"new srvgroup {self.name}",)

    def run(self, monitor: Monitor) -> None:
        monitor.create_server_group(self.name)
        if _group(monitor, self.name) is None:
            raise NotObeyed(self.name, "no such group")

    def check(self, monitor: Monitor) -> Check:
        return done_if(_group(monitor, self.name) is not None)


@dataclass(frozen=True, slots=True)
class EditServerGroup(_GroupChange):
    """These servers (handles) and no others, and look whether it is so."""

    kind: ClassVar[str] = "edit server group"
    servers: tuple[str, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        return ("get srvgroups", f"set srvgroup {self.name} <bytes>")

    def run(self, monitor: Monitor) -> None:
        monitor.set_server_group(self.name, self.servers)
        found = _members(monitor, self.name)
        if found != self._wanted:
            raise NotObeyed(sorted(self._wanted), sorted(found or ()))

    def check(self, monitor: Monitor) -> Check:
        return done_if(_members(monitor, self.name) == self._wanted)

    @property
    def _wanted(self) -> set[str]:
        return {handle.upper() for handle in self.servers}


@dataclass(frozen=True, slots=True)
class DeleteServerGroup(_GroupChange):
    """The group; its servers stay."""

    kind: ClassVar[str] = "delete server group"

    @property
    def lines(self) -> tuple[str, ...]:
        return (f"del srvgroup {self.name}",)

    def run(self, monitor: Monitor) -> None:
        monitor.delete_server_group(self.name)
        if _group(monitor, self.name) is not None:
            raise NotObeyed("no such group", self.name)

    def check(self, monitor: Monitor) -> Check:
        return done_if(_group(monitor, self.name) is None)


def _group(monitor: Monitor, name: str) -> ServerGroup | None:
    return next((group for group in monitor.get_server_groups() if group.name == name), None)


def _members(monitor: Monitor, name: str) -> set[str] | None:
    """Every text of the group that is a server's handle: the form of its document is not known."""
    group = _group(monitor, name)
    if group is None:
        return None
    return {text.strip().upper() for _, text in group.fields if re.fullmatch(r"[0-9a-fA-F]{16}", text.strip())}
