"""Servers side by side as a table: facts as rows below the headings of their groups, servers as columns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QGuiApplication, QPalette

from bbmonitor_gui.ui import plain
from bbmonitor_gui.ui.server_comparison import ComparedRow

from .column import Column

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_BESIDE = 2  # group and title stand beside and above the rows, not in columns


class ComparisonModel(QAbstractTableModel):
    """`columns` as comparison_columns() gives them; what differs is bold, in a server's column what others have otherwise."""

    def __init__(self, columns: Sequence[Column], rows: Sequence[ComparedRow], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns[_BESIDE:])
        self._rows = tuple(rows)
        self._shown: list[ComparedRow | str] = []
        self.set_only_differences(False)

    # ---- public

    def set_only_differences(self, only: bool) -> None:
        """Show the rows that differ only, or all."""
        self.beginResetModel()
        self._shown = []
        for group, rows in groupby((row for row in self._rows if row.differs or not only), key=lambda row: row.group):
            self._shown += [group, *rows]
        self.endResetModel()

    def headings(self) -> list[int]:
        """The rows that are headings of groups."""
        return [place for place, row in enumerate(self._shown) if isinstance(row, str)]

    def compared(self, row: int) -> ComparedRow | None:
        """What stands in this row; None for a heading."""
        shown = self._shown[row]
        return None if isinstance(shown, str) else shown

    # ---- Qt's side

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self.compared(index.row()) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        row, column = self._shown[index.row()], self._columns[index.column()]
        if isinstance(row, str):
            return self._heading_data(row, column, index.column(), role)
        if role == _Role.DisplayRole:
            return column.text(row)
        if role == _Role.ToolTipRole:
            return plain.tip(column.text(row))
        if role == _Role.FontRole:
            return _bold() if _is_marked(row, index.column()) else None
        if role == _Role.AccessibleTextRole:
            return f"{column.title}: {row.title}: {column.text(row)}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            if role == _Role.DisplayRole:
                return self._columns[section].title
            return plain.tip(self._columns[section].title) if role == _Role.ToolTipRole else None
        row = self._shown[section]
        if isinstance(row, str):
            return "" if role == _Role.DisplayRole else None
        if role == _Role.DisplayRole:
            return plain.shortened(row.title)
        if role == _Role.ToolTipRole:
            return plain.tip(row.title)
        return _bold() if role == _Role.FontRole and row.differs else None

    # ---- internals

    def _heading_data(self, heading: str, column: Column, place: int, role: int) -> Any:
        if role == _Role.DisplayRole:
            return "" if place else heading
        if role == _Role.AccessibleTextRole:
            return f"{column.title}: {heading}"
        if role == _Role.BackgroundRole:
            return QGuiApplication.palette().brush(QPalette.ColorRole.AlternateBase)
        return _bold() if role == _Role.FontRole else None


def _is_marked(row: ComparedRow, column: int) -> bool:
    return row.differs if column == 0 else row.stands_out(column - 1)


def _bold() -> QFont:
    font = QFont()
    font.setBold(True)
    return font
