"""Names of servers under a heading, to be chosen and taken to their weeks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from bbmonitor_gui.connection.snapshot import ServerEntry
from bbmonitor_gui.ui import plain

_Index = QModelIndex | QPersistentModelIndex
_TEXT_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
_MOST_LETTERS = 200


class ServerList(QListView):
    """Handles and names, in the order given. Stays as it is while they do."""

    chosen = Signal(str)  # handle
    schedule_wanted = Signal(object)  # list of handles

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = _Names(self)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setModel(self._names)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._week = QAction(self.tr("&Week schedule…"), self)
        self._week.setObjectName(f"{name}WeekSchedule")
        self._week.setEnabled(False)
        self.addAction(self._week)
        self._week.triggered.connect(self._want_schedules)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        self.selectionModel().selectionChanged.connect(self._update_action)
        self._names.modelReset.connect(self._update_action)

    def set_servers(self, entries: Sequence[ServerEntry]) -> None:
        """Show these."""
        self._names.set_rows([(entry.key, entry.item.name) for entry in entries])

    # ---- slots

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self._names.handle(index.row()))

    @Slot()
    def _want_schedules(self) -> None:
        rows = sorted(index.row() for index in self.selectedIndexes())
        self.schedule_wanted.emit([self._names.handle(row) for row in rows])

    @Slot()
    def _update_action(self) -> None:
        self._week.setEnabled(self.selectionModel().hasSelection())


class _Names(QAbstractListModel):
    """Handle and name of each."""

    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, str]] = []

    def set_rows(self, rows: list[tuple[str, str]]) -> None:
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def handle(self, row: int) -> str:
        return self._rows[row][0]

    # ---- Qt's side

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - an invalid index never changes
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role in _TEXT_ROLES:
            return plain.shortened(self._rows[index.row()][1], _MOST_LETTERS)
        return plain.tip(self._rows[index.row()][1]) if role == Qt.ItemDataRole.ToolTipRole else None
