"""The server groups as they are at this moment: what a tree shows may be some seconds old."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from bbmonitor_gui.backburner import Monitor, ServerGroup
from bbmonitor_gui.connection.requests import Check


@dataclass(frozen=True, slots=True)
class ReadServerGroups:
    """All server groups."""

    kind: ClassVar[str] = "read server groups"
    changes: ClassVar[bool] = False
    under_control: ClassVar[bool] = False
    lists: ClassVar[tuple[str, ...]] = ()

    @property
    def target(self) -> None:
        return None

    @property
    def lines(self) -> tuple[str, ...]:
        return ("get srvgroups",)

    def run(self, monitor: Monitor) -> tuple[ServerGroup, ...]:
        return tuple(monitor.get_server_groups())

    def check(self, monitor: Monitor) -> Check:
        """Nothing was changed; what was not heard is not known."""
        return Check.NOT_DONE
