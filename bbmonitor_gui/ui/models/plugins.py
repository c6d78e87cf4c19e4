"""The columns of the plug-in table."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from bbmonitor_gui.connection.snapshot import PluginEntry
from bbmonitor_gui.ui import formats

from .column import Column

translate = QCoreApplication.translate


def plugin_columns(servers_with: Callable[[str, int], int]) -> list[Column]:
    """In the user's language. `servers_with` counts the servers that have a plug-in by name in a version."""

    def servers(entry: PluginEntry) -> int:
        return servers_with(entry.plugin.name, entry.plugin.version)

    return [
        Column("plugin", translate("plugins", "Plug-in"), lambda e: formats.single_line(e.plugin.name), 20),
        Column("version", translate("plugins", "Version"), lambda e: str(e.plugin.version), 9, lambda e: e.plugin.version, right=True),
        Column("description", translate("plugins", "Description"), lambda e: formats.single_line(e.plugin.description), 44),
        Column("servers", translate("plugins", "Servers that have it"), lambda e: str(servers(e)), 18, servers, right=True),
    ]  # fmt: skip
