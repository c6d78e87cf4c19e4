"""The plug-ins, and beside them which servers have the selected one; where versions are mixed, also which have not."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSplitter, QVBoxLayout, QWidget

from bbmonitor_gui.connection.snapshot import PluginEntry, ServerEntry
from bbmonitor_gui.connection.tracked import Changes, Tracked
from bbmonitor_gui.ui import plain
from bbmonitor_gui.ui.icons import icon
from bbmonitor_gui.ui.models.plugin_servers import PluginServer, Stand, plugin_server_columns
from bbmonitor_gui.ui.models.plugins import mixed_words
from bbmonitor_gui.ui.plugin_versions import PluginVersions
from bbmonitor_gui.ui.widgets.table_panel import TablePanel

_SHARES = (3, 2)  # of the width: the plug-ins, and the servers beside them


class PluginsPanel(QSplitter):
    """Takes the plug-ins' table, whose columns tell what `versions` counts, and keeps both up to date."""

    server_chosen = Signal(str)  # a handle

    def __init__(self, plugins: TablePanel, versions: PluginVersions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plugins = plugins
        self._versions = versions
        self._names: dict[str, str] = {}  # handle -> name
        self._shown: Tracked[PluginServer] = Tracked()
        self.setObjectName("pluginsPanel")
        self.servers: Final = TablePanel(
            "pluginServersTable", self.tr("Servers that have the plug-in"), plugin_server_columns()
        )
        self.servers.table.sort_by("stand")
        self._mark = QLabel()
        self._heading = _heading_label()
        self.addWidget(plugins)
        self.addWidget(self._build_side())
        for place, share in enumerate(_SHARES):
            self.setStretchFactor(place, share)
        self._tell_servers()
        plugins.table.selected_changed.connect(self._tell_servers)
        plugins.model.modelReset.connect(self._tell_servers)
        self.servers.table.clicked.connect(self._choose)
        self.servers.table.activated.connect(self._choose)  # by Return

    def set_servers(self, entries: Iterable[ServerEntry]) -> None:
        """All servers that are known. Nothing is counted anew unless one has another name or other plug-ins."""
        entries = list(entries)
        names = {entry.key: entry.item.name for entry in entries}
        changed = self._versions.take(entries)
        if changed:
            self._plugins.model.recompute()
        if changed or names != self._names:
            self._names = names
            self._tell_servers()

    # ---- Qt's side

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_heading"):
            self._paint_mark()
            self.servers.model.recompute()

    # ---- slots

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        self.server_chosen.emit(self.servers.model.entry(index.row()).key)

    @Slot()
    def _tell_servers(self) -> None:
        selected = self._plugins.table.selected_entries()
        entry = selected[0] if len(selected) == 1 else None
        self._shown.replace(self._servers_for(entry) if entry else ())
        self.servers.set_placeholder(
            self.tr("None of the servers whose plug-ins were read has it.")
            if entry
            else self.tr("Select a plug-in to see which servers have it.")
        )
        changes: Changes[PluginServer] = self._shown.take()
        self.servers.apply(changes)
        self._heading.setText(self._words(entry) if entry else "")
        self._mark.setVisible(entry is not None and bool(self._versions.mixed(entry.plugin.name)))
        self._paint_mark()

    # ---- internals

    def _servers_for(self, entry: PluginEntry) -> list[PluginServer]:
        plugin = entry.plugin
        is_mixed = bool(self._versions.mixed(plugin.name))
        servers = []
        for handle, versions in self._versions.by_server(plugin.name).items():
            stand = Stand.HAS if plugin.version in versions else Stand.OTHER if versions else Stand.LACKS
            if is_mixed or stand is Stand.HAS:
                servers.append(PluginServer(handle, self._names[handle], versions, stand))
        return servers

    def _words(self, entry: PluginEntry) -> str:
        plugin = entry.plugin
        read = len(self._versions.servers)
        words = self.tr("{0} {1}: on {2} of {3} servers.").format(
            plain.shortened(plugin.name), plugin.version, self._versions.count(plugin.name, plugin.version), read
        )
        unread = len(self._names) - read
        if unread:
            words += " " + self.tr("The plug-ins of {0} more were not read yet.").format(unread)
        mixed = self._versions.mixed(plugin.name)
        if mixed:
            words += "\n" + self.tr("Mixed: {0}.").format(mixed_words(mixed))
        return words

    def _build_side(self) -> QWidget:
        side = QWidget()
        heading = QHBoxLayout()
        heading.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        heading.addWidget(self._heading, 1)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(heading)
        column.addWidget(self.servers, 1)
        return side

    def _paint_mark(self) -> None:
        size = self.fontMetrics().height()
        self._mark.setPixmap(icon("warning").pixmap(QSize(size, size), self.devicePixelRatioF()))


def _heading_label() -> QLabel:
    label = QLabel()
    label.setObjectName("pluginServersHeading")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
