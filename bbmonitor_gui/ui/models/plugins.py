"""The columns of the plug-in table."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon

from bbmonitor_gui.connection.snapshot import PluginEntry
from bbmonitor_gui.ui import formats
from bbmonitor_gui.ui.icons import icon
from bbmonitor_gui.ui.plugin_versions import Count

from .column import Column

translate = QCoreApplication.translate
_MOST_VERSIONS = 8  # are told in words; a farm may have any number


def plugin_columns(servers_with: Callable[[str, int], int], mixed_of: Callable[[str], Sequence[Count]]) -> list[Column]:
    """In the user's language. `servers_with` counts the servers that have a plug-in by name in a version; `mixed_of` gives
    the versions of a name that are mixed on the farm, none when they are not (plugin_versions.py)."""

    def servers(entry: PluginEntry) -> int:
        return servers_with(entry.plugin.name, entry.plugin.version)

    def mixed(entry: PluginEntry) -> Sequence[Count]:
        return mixed_of(entry.plugin.name)

    return [
        Column("plugin", translate("plugins", "Plug-in"), lambda e: formats.single_line(e.plugin.name), 16),
        Column("version", translate("plugins", "Version"), lambda e: str(e.plugin.version), 9, lambda e: e.plugin.version, right=True),
        Column("servers", translate("plugins", "Servers that have it"), lambda e: str(servers(e)), 18, servers, right=True),
        Column("mixed", translate("plugins", "Mixed versions"), lambda e: mixed_words(mixed(e)), 44, lambda e: len(mixed(e)) or None,
               icon=lambda e: icon("warning") if mixed(e) else QIcon()),
        Column("description", translate("plugins", "Description"), lambda e: formats.single_line(e.plugin.description), 44),
    ]  # fmt: skip


def mixed_words(counts: Sequence[Count]) -> str:
    """Versions in words, "3 versions: 21 on 38 servers, 20 on 2, 19 on 1"; "" for none."""
    if not counts:
        return ""
    (version, servers), *others = counts[:_MOST_VERSIONS]
    first = translate("plugins", "{0} on 1 server") if servers == 1 else translate("plugins", "{0} on {1} servers")
    words = [first.format(version, servers)]
    words += [translate("plugins", "{0} on {1}").format(*count) for count in others]
    if len(counts) > _MOST_VERSIONS:
        words.append("…")
    return translate("plugins", "{0} versions: {1}").format(len(counts), ", ".join(words))
