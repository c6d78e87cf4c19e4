"""The columns of the table beside the plug-ins: which servers have the one that is selected."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from bbmonitor_gui.ui import formats
from bbmonitor_gui.ui.icons import icon

from .column import Column

translate = QCoreApplication.translate


class Stand(IntEnum):
    """How a server stands to a plug-in, in the order in which they are listed: what needs a look first."""

    OTHER = 0
    LACKS = 1
    HAS = 2


@dataclass(frozen=True, slots=True)
class PluginServer:
    """A server, by its handle, and the versions of the plug-in there, the newest first."""

    key: str
    name: str
    versions: tuple[int, ...]
    stand: Stand


def plugin_server_columns() -> list[Column]:
    """In the user's language."""
    words = {
        Stand.OTHER: translate("pluginServers", "another version"),
        Stand.LACKS: translate("pluginServers", "lacks it"),
        Stand.HAS: translate("pluginServers", "has it"),
    }
    icons = {Stand.OTHER: "warning", Stand.LACKS: "state-slashed", Stand.HAS: "state-check"}
    return [
        Column("server", translate("pluginServers", "Server"), lambda e: formats.single_line(e.name), 20),
        Column("stand", translate("pluginServers", "Has it?"), lambda e: words[e.stand], 18,
               lambda e: (e.stand, e.name.casefold()), icon=lambda e: icon(icons[e.stand])),
        Column("versions", translate("pluginServers", "Versions there"), lambda e: ", ".join(map(str, e.versions)), 14,
               lambda e: e.versions or None),
        Column("handle", translate("pluginServers", "Handle"), lambda e: e.key, 18, shown=False),
    ]  # fmt: skip
