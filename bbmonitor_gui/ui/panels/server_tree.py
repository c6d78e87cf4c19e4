"""Beside the servers: which of them to show, as in the vendor's Monitor: all, the selected job's, a group's, a plug-in's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, Qt, Signal, Slot
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from bbmonitor_gui.backburner import ServerGroup
from bbmonitor_gui.connection.snapshot import ServerEntry
from bbmonitor_gui.ui import plain
from bbmonitor_gui.ui.plugin_versions import PluginVersions
from bbmonitor_gui.ui.query import Predicate, Row
from bbmonitor_gui.ui.server_groups import KnownGroup, known_groups
from bbmonitor_gui.ui.widgets.server_mime import SERVERS_MIME, decode_servers

_Key = tuple[str, ...]
_ALL, _JOB, _GROUPS, _PLUGINS = ("all",), ("job",), ("groups",), ("plugins",)


@dataclass(frozen=True, slots=True)
class _Choice:
    """What a node says and which servers it shows: those with a handle of `members`, those with `plugin` (name, version),
    or all when neither is given. `group`: the group it stands for."""

    name: str
    count: str
    members: frozenset[str] | None = None
    plugin: tuple[str, int] | None = None
    group: KnownGroup | None = None

    @property
    def fits(self) -> Predicate | None:
        members, plugin = self.members, self.plugin
        if members is not None:
            return lambda row: row.entry.key in members
        if plugin is not None:
            return lambda row: _has_plugin(row, plugin)
        return None


class _Node(QTreeWidgetItem):
    def __init__(self, key: _Key) -> None:
        super().__init__()
        self.key = key
        self.choice = _Choice("", "")

    def show(self, choice: _Choice) -> None:
        if choice != self.choice:
            self.choice = choice
            drop = Qt.ItemFlag.ItemIsDropEnabled
            self.setFlags(self.flags() | drop if choice.group else self.flags() & ~drop)
            text = f"{choice.name} ({choice.count})"
            self.setText(0, plain.shortened(choice.name) + f" ({choice.count})")
            self.setToolTip(0, plain.tip(text))


class ServerTree(QTreeWidget):
    """Emits a predicate for the rows of the servers' table whenever other servers are to be shown. Servers may be dropped
    on groups."""

    filter_changed = Signal(object)  # Predicate or None
    group_chosen = Signal(object)  # KnownGroup, or None when something else is chosen
    servers_dropped = Signal(object, object)  # KnownGroup, tuple of handles

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("serverTree")
        self.setAccessibleName(self.tr("Which servers to show"))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setDragDropMode(self.DragDropMode.DropOnly)
        self.setDragDropOverwriteMode(True)  # on groups, not between them
        root = self.invisibleRootItem()
        root.setFlags(root.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
        self._servers: dict[str, str] = {}  # handle -> name
        self._plugins = PluginVersions()
        self._groups: tuple[ServerGroup, ...] = ()
        self._known_groups: list[KnownGroup] = []
        self._nodes: dict[_Key, _Node] = {key: _Node(key) for key in (_ALL, _JOB, _GROUPS, _PLUGINS)}
        self.addTopLevelItems(list(self._nodes.values()))
        self._told: tuple[frozenset[str] | None, tuple[str, int] | None] = (None, None)
        self._told_group: KnownGroup | None = None
        self.set_servers(())
        self.set_selected_job(frozenset())
        self.setCurrentItem(self._nodes[_ALL])
        self.itemSelectionChanged.connect(self._choose)

    @property
    def servers(self) -> Mapping[str, str]:
        """All servers that are known, handle -> name."""
        return self._servers

    @property
    def groups(self) -> Sequence[KnownGroup]:
        """All server groups, in the order of their names."""
        return self._known_groups

    @property
    def chosen_group(self) -> KnownGroup | None:
        """The group that is chosen, or None when something else is."""
        return self._chosen.choice.group

    def set_servers(self, entries: Iterable[ServerEntry]) -> None:
        """All servers that are known."""
        entries = list(entries)
        self._servers = {entry.key: entry.item.name for entry in entries}
        self._plugins.take(entries)
        self._nodes[_ALL].show(_Choice(self.tr("All servers"), str(len(entries))))
        self._show_plugins()
        self._show_groups()

    def set_selected_job(self, handles: frozenset[str]) -> None:
        """The servers of the job that is selected."""
        self._nodes[_JOB].show(_Choice(self.tr("Selected job"), str(len(handles)), handles))
        self._tell()

    def set_groups(self, groups: Sequence[ServerGroup]) -> None:
        """All server groups."""
        self._groups = tuple(groups)
        self._show_groups()

    def choose_all(self) -> None:
        """No server is hidden any more."""
        self.setCurrentItem(self._nodes[_ALL])

    # ---- Qt's side

    def mimeTypes(self) -> list[str]:
        return [SERVERS_MIME]

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction | Qt.DropAction.LinkAction

    def dropMimeData(self, parent: QTreeWidgetItem | None, index: int, data: QMimeData, action: Qt.DropAction) -> bool:
        """Of the servers that are known; another window may show another farm."""
        handles = tuple(handle for handle in decode_servers(data) if handle in self._servers)
        group = parent.choice.group if isinstance(parent, _Node) else None
        if group is None or not handles:
            return False
        self.servers_dropped.emit(group, handles)
        return True

    # ---- slots

    @Slot()
    def _choose(self) -> None:
        """Something is always chosen."""
        if self.selectedItems():
            self._tell()
        else:
            self.setCurrentItem(self._nodes[_ALL])

    # ---- internals

    def _show_plugins(self) -> None:
        choices: dict[_Key, _Choice] = {}
        counts = self._plugins.counts
        for name, version in sorted(counts, key=lambda plugin: (plugin[0].casefold(), plugin)):
            count = str(counts[name, version])
            choices[(*_PLUGINS, name, str(version))] = _Choice(f"{name} {version}", count, plugin=(name, version))
        self._nodes[_PLUGINS].show(_Choice(self.tr("Plug-ins"), str(len(choices))))
        self._show_below(_PLUGINS, choices)

    def _show_groups(self) -> None:
        choices: dict[_Key, _Choice] = {}
        self._known_groups = known_groups(self._groups, self._servers)
        alike: Counter[str] = Counter()
        for group in self._known_groups:
            count = self.tr("members unknown") if group.members is None else str(len(group.members))
            key = (*_GROUPS, group.name, str(alike[group.name]))
            alike[group.name] += 1
            choices[key] = _Choice(group.name or self.tr("without a name"), count, group.members, group=group)
        self._nodes[_GROUPS].show(_Choice(self.tr("Groups"), str(len(choices))))
        self._show_below(_GROUPS, choices)

    def _show_below(self, above: _Key, choices: Mapping[_Key, _Choice]) -> None:
        """In this order. Nodes that stay are changed in place, so that nothing moves under the user's hands."""
        parent = self._nodes[above]
        was_empty = not parent.childCount()
        chosen = self._chosen.key
        self.blockSignals(True)
        for key in [key for key in self._nodes if key[:1] == above and key != above and key not in choices]:
            parent.removeChild(self._nodes.pop(key))
        for place, (key, choice) in enumerate(choices.items()):
            if key not in self._nodes:
                self._nodes[key] = _Node(key)
                parent.insertChild(place, self._nodes[key])
            self._nodes[key].show(choice)
        if chosen not in self._nodes:
            self.setCurrentItem(self._nodes[_ALL])
        if was_empty:
            parent.setExpanded(True)
        self.blockSignals(False)
        self._tell()

    @property
    def _chosen(self) -> _Node:
        return next((item for item in self.selectedItems() if isinstance(item, _Node)), self._nodes[_ALL])

    def _tell(self) -> None:
        choice = self._chosen.choice
        wanted = (choice.members, choice.plugin)
        if wanted != self._told:
            self._told = wanted
            self.filter_changed.emit(choice.fits)
        if choice.group != self._told_group:
            self._told_group = choice.group
            self.group_chosen.emit(choice.group)


def _has_plugin(row: Row, wanted: tuple[str, int]) -> bool:
    details = row.entry.details
    return details is not None and any((plugin.name, plugin.version) == wanted for plugin in details.plugins)
