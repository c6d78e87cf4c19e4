"""One model for every table: order and filter of its own, changed by differences, never reset on refresh.

Measured for this project: sorting and filtering here take milliseconds where a QSortFilterProxyModel over Python takes half a
second. A row's texts are made once, since Qt asks for each many times: when it is first shown, or else in idle moments,
so that a search finds them made.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Slot,
)

from bbmonitor_gui.connection.snapshot import Changes
from bbmonitor_gui.ui import plain
from bbmonitor_gui.ui.query import Predicate, Row

from .column import Column

Index = QModelIndex | QPersistentModelIndex

PROGRESS_ROLE = int(Qt.ItemDataRole.UserRole)
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_DECORATION = int(Qt.ItemDataRole.DecorationRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_LONGEST_TEXT = 2000  # letters of a cell: Qt lays out all of a text, however little of it is seen
_UNANSWERED = frozenset(
    int(role)
    for role in (
        Qt.ItemDataRole.FontRole,
        Qt.ItemDataRole.BackgroundRole,
        Qt.ItemDataRole.ForegroundRole,
        Qt.ItemDataRole.CheckStateRole,
        Qt.ItemDataRole.SizeHintRole,
    )
)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_IDLE_S = 0.003  # at a time
_IDLE_PAUSE_MS = 5
_LAYOUT = ("QList<QPersistentModelIndex>", "QAbstractItemModel::LayoutChangeHint")  # the signals' full signature
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class TableModel(QAbstractTableModel):
    """Entries by key, those that pass the filter as rows, in the order of one column; equal ones in the order of their keys,
    so that no row ever bounces."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._alignments = tuple(_RIGHT if column.right else _LEFT for column in columns)
        self._entries: dict[Hashable, Any] = {}
        self._order: list[Hashable] = []  # keys, row by row
        self._row_of: dict[Hashable, int] = {}
        self._sort_keys: dict[Hashable, tuple[Any, Hashable] | None] = {}
        self._rows: dict[Hashable, Row] = {}  # what is shown and searched, made when first wanted
        self._searched: tuple[int, ...] = tuple(range(len(columns)))
        self._fits: Predicate | None = None
        self._sort_column = 0
        self._descending = False
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._make_rows)

    # ---- reading

    def entry(self, row: int) -> Any:
        """The entry in this row."""
        return self._entries[self._order[row]]

    def entries(self) -> Collection[Any]:
        """All entries, shown or not, in no particular order."""
        return self._entries.values()

    def find(self, key: Hashable) -> Any | None:
        """The entry with this key."""
        return self._entries.get(key)

    def row_of(self, key: Hashable) -> int | None:
        """The row of the entry with this key; None also when the filter hides it."""
        return self._row_of.get(key)

    # ---- changing

    def apply(self, changes: Changes[Any]) -> None:
        """Take a refresh: removals, changes in place, new rows; then the order, if it is another now."""
        self._remove_rows(changes.removed)
        for key in changes.removed:
            for known in (self._entries, self._sort_keys, self._rows):
                known.pop(key, None)
        changed: list[Hashable] = []
        coming: list[Hashable] = []
        leaving: list[Hashable] = []
        out_of_order = False
        sort_key_of = self._sort_key_of
        for entry in changes.put:
            key = entry.key
            sort_key = sort_key_of(entry)
            self._entries[key] = entry
            self._rows.pop(key, None)
            shown = key in self._row_of
            if self._fits is not None and not self._fits(self._row(key)):
                if shown:
                    leaving.append(key)
            elif shown:
                out_of_order = out_of_order or self._sort_keys[key] != sort_key
                changed.append(key)
            else:
                coming.append(key)
            self._sort_keys[key] = sort_key
        self._remove_rows(leaving)
        self._append_rows(coming)
        if coming or out_of_order:
            self._order_rows()
        self._announce(self._row_of[key] for key in changed)
        self._idle.start(0)

    def set_filter(self, fits: Predicate | None) -> None:
        """Show only the entries that fit; None shows all. The user asked for other rows: views are reset."""
        self._fits = fits
        self.beginResetModel()
        self._order = self._filtered()
        self._index_rows()
        self.endResetModel()

    def set_searched(self, columns: Iterable[int]) -> None:
        """A search for words looks at these columns."""
        self._searched = tuple(columns)
        self._rows.clear()
        self._idle.start(0)

    def recompute(self) -> None:
        """Something outside the entries changed that the columns show: the hour, a name, the colours."""
        self._rows.clear()
        self._compute_sort_keys()
        self._order_rows()
        self._announce(range(len(self._order)))
        self._idle.start(0)

    def clear(self) -> None:
        """Another Manager: all rows go."""
        self.beginResetModel()
        for known in (self._entries, self._order, self._row_of, self._sort_keys, self._rows):
            known.clear()
        self.endResetModel()

    # ---- Qt's side

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if role in _UNANSWERED or not index.isValid():  # most of what Qt asks, several thousand times for each paint
            return None
        place = index.column()
        if role == _ALIGNMENT:
            return self._alignments[place]
        column = self.columns[place]
        if role == _DECORATION and column.icon is None:
            return None
        key = self._order[index.row()]
        if role == _DISPLAY:
            return (self._rows.get(key) or self._row(key)).texts[place]
        entry = self._entries[key]
        if role == _DECORATION:
            return column.icon(entry) if column.icon else None
        if role == PROGRESS_ROLE:
            return column.progress(entry) if column.progress else None
        if role == _TOOL_TIP:
            return plain.tip((column.tool_tip or column.text)(entry))
        if role == _SPOKEN:
            return f"{column.title}: {(column.spoken or column.text)(entry)}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == _DISPLAY:
            return self.columns[section].title
        if role == _ALIGNMENT:
            return self._alignments[section]
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(self.columns):
            return
        self._sort_column = column
        self._descending = order == Qt.SortOrder.DescendingOrder
        self._compute_sort_keys()
        self._order_rows()

    # ---- internals

    def _sort_key_of(self, entry: Any) -> tuple[Any, Hashable] | None:
        """What is sorted by, and the key, so that no two are equal; None for what is not known."""
        value = self.columns[self._sort_column].key(entry)
        return None if value is None else (value, entry.key)

    def _sorted(self, keys: Iterable[Hashable]) -> list[Hashable]:
        """In order; what is not known stands last in either direction."""
        sort_keys = self._sort_keys
        known = [key for key in keys if sort_keys[key] is not None]
        known.sort(key=sort_keys.__getitem__, reverse=self._descending)  # type: ignore[arg-type]
        unknown = [key for key in keys if sort_keys[key] is None]
        unknown.sort()  # type: ignore[type-var]
        return known + unknown

    def _compute_sort_keys(self) -> None:
        self._sort_keys = {key: self._sort_key_of(entry) for key, entry in self._entries.items()}

    def _row(self, key: Hashable) -> Row:
        row = self._rows.get(key)
        if row is None:
            entry = self._entries[key]
            texts = tuple([column.text(entry)[:_LONGEST_TEXT] for column in self.columns])
            searched = [texts[place] for place in self._searched]
            row = self._rows[key] = Row(entry, texts, "\n".join([*searched, _handle_words(key)]).casefold())
        return row

    @Slot()
    def _make_rows(self) -> None:
        """For a few milliseconds; then the window has its turn."""
        if len(self._rows) == len(self._entries):
            return
        until = time.perf_counter() + _IDLE_S
        for key in self._entries.keys() - self._rows.keys():
            self._row(key)
            if time.perf_counter() > until:
                self._idle.start(_IDLE_PAUSE_MS)
                return

    def _filtered(self) -> list[Hashable]:
        """The keys of all that fits, in order."""
        fits = self._fits
        return self._sorted(self._entries if fits is None else [key for key in self._entries if fits(self._row(key))])

    def _remove_rows(self, keys: Iterable[Hashable]) -> None:
        rows = sorted((self._row_of[key] for key in keys if key in self._row_of), reverse=True)
        for last, first in runs_down(rows):
            self.beginRemoveRows(QModelIndex(), first, last)
            for key in self._order[first : last + 1]:
                del self._row_of[key]
            del self._order[first : last + 1]
            self.endRemoveRows()
        if rows:
            self._index_rows()

    def _append_rows(self, new: list[Hashable]) -> None:
        if not new:
            return
        first = len(self._order)
        self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
        self._order += new
        self._row_of.update(zip(new, range(first, len(self._order)), strict=True))
        self.endInsertRows()

    def _order_rows(self) -> None:
        order = self._sorted(self._order)
        if order == self._order:
            return
        rows_only = QAbstractItemModel.LayoutChangeHint.VerticalSortHint  # else Qt keeps track of each selected cell
        self.layoutAboutToBeChanged[_LAYOUT].emit([], rows_only)
        persistent = self.persistentIndexList()
        places = [(self._order[index.row()], index.column()) for index in persistent]
        self._order = order
        self._index_rows()
        self.changePersistentIndexList(persistent, [self.index(self._row_of[key], column) for key, column in places])
        self.layoutChanged[_LAYOUT].emit([], rows_only)

    def _index_rows(self) -> None:
        self._row_of = dict(zip(self._order, range(len(self._order)), strict=True))

    def _announce(self, rows: Iterable[int]) -> None:
        last_column = len(self.columns) - 1
        for last, first in runs_down(sorted(rows, reverse=True)):
            self.dataChanged.emit(self.index(first, 0), self.index(last, last_column))


def _handle_words(key: Hashable) -> str:
    """A handle as it may be searched for, whether its column is shown or not: decimal and hexadecimal."""
    return f"{key} {key:08x}" if isinstance(key, int) else str(key)


def runs_down(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Descending row numbers -> (last, first) of each run of neighbours, from the end."""
    start = 0
    for place in range(1, len(rows) + 1):
        if place == len(rows) or rows[place] != rows[place - 1] - 1:
            yield rows[start], rows[place - 1]
            start = place
