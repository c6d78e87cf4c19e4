"""The view of every table: whole rows, many at once, quick with ten thousand of them."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from bbmonitor_gui.ui import theme
from bbmonitor_gui.ui.models.table_model import TableModel, runs_down

from .progress_delegate import ProgressDelegate
from .row_drag import RowDragTable
from .table_header import TableHeader

_VISIBLE_DELAY_MS = 100  # scrolling asks for details when it pauses
_GAP = "\u00a0\u00a0"  # right-aligned text would touch the left-aligned one of the next column


class _RightDelegate(QStyledItemDelegate):
    """Keeps right-aligned text off its neighbour; only what is drawn is longer."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        option.text += _GAP


class EntryTable(RowDragTable):
    """Shows a TableModel. Signals say that something changed; the properties say what there is."""

    selected_changed = Signal()
    visible_changed = Signal()

    def __init__(self, model: TableModel, kind: theme.Kind | None = None, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._model = model
        self._remembered: list[Hashable] = []
        self._remembered_current: Hashable = None
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)  # Tab leaves the table; arrows move in it
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = TableHeader(model.columns, self)
        self.setHorizontalHeader(header)
        # Of its own and empty: to paint a title Qt would ask of every row whether it is selected.
        header.setSelectionModel(QItemSelectionModel(model, header))
        header.restore_defaults()
        right = _RightDelegate(self)
        for place, column in enumerate(model.columns):
            if column.progress is not None and kind is not None:
                self.setItemDelegateForColumn(place, ProgressDelegate(kind, self))
            elif column.right:
                self.setItemDelegateForColumn(place, right)
        self._measure()
        self._visible_timer = QTimer(self)
        self._visible_timer.setSingleShot(True)
        self._visible_timer.setInterval(_VISIBLE_DELAY_MS)
        self._visible_timer.timeout.connect(self.visible_changed)
        self.verticalScrollBar().valueChanged.connect(self._look_soon)
        for signal in (model.rowsInserted, model.rowsRemoved, model.layoutChanged, model.modelReset):
            signal.connect(self._look_soon)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._recall)
        model.dataChanged.connect(self._notice_change)
        self._change_timer = QTimer(self)  # of the selected rows; once a turn of the event loop is enough
        self._change_timer.setSingleShot(True)
        self._change_timer.timeout.connect(self.selected_changed)

    def sort_by(self, name: str, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by the column of this name, and let clicks on the headers sort."""
        place = [column.name for column in self._model.columns].index(name)
        self.horizontalHeader().setSortIndicator(place, order)
        self.setSortingEnabled(True)

    def visible_entries(self) -> list[Any]:
        """The entries of the rows on the screen."""
        if not self.isVisible() or not self._model.rowCount():
            return []
        first = self.rowAt(0)
        last = self.rowAt(self.viewport().height() - 1)
        rows = range(max(first, 0), (last if last >= 0 else self._model.rowCount() - 1) + 1)
        return [self._model.entry(row) for row in rows]

    # ---- Qt's side

    def selectRow(self, row: int) -> None:
        """As Qt's, which selects nothing where columns run from right to left."""
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self._model.index(row, 0), flags)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End go along the rows: with whole rows selected, columns are no places to go to."""
        rows = {self.CursorAction.MoveHome: 0, self.CursorAction.MoveEnd: self._model.rowCount() - 1}
        if action in rows:
            return self._model.index(rows[action], max(0, self.currentIndex().column()))
        return super().moveCursor(action, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A move that leads nowhere, since the row is the current one already, selects it all the same."""
        super().keyPressEvent(event)
        moves = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
        if event.key() in moves and self.currentIndex().isValid() and not self.selectionModel().hasSelection():
            self.selectRow(self.currentIndex().row())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._model.entries() and not self._model.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self.tr("Nothing fits the search."))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.selected_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._visible_timer.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measure()

    # ---- slots

    @Slot()
    def _remember(self) -> None:
        """A filter is about to change."""
        current = self.currentIndex()
        self._remembered = [entry.key for entry in self.selected_entries()]
        self._remembered_current = self._model.entry(current.row()).key if current.isValid() else None

    @Slot()
    def _recall(self) -> None:
        """Select what was selected, as far as it is still shown."""
        selection = QItemSelection()
        last_column = self._model.columnCount() - 1
        rows = sorted((row for key in self._remembered if (row := self._model.row_of(key)) is not None), reverse=True)
        for last, first in runs_down(rows):
            selection.select(self._model.index(first, 0), self._model.index(last, last_column))
        row = self._model.row_of(self._remembered_current)
        if row is not None:
            index = self._model.index(row, 0)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(index)
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.Select)
        self.selected_changed.emit()

    # ---- slots

    @Slot()
    def _look_soon(self) -> None:
        """A slot of its own: given the scroll bar's value, `start` would wait so many milliseconds."""
        self._visible_timer.start()

    # ---- internals

    def _notice_change(self) -> None:
        if self.selectionModel().hasSelection():
            self._change_timer.start()

    def _measure(self) -> None:
        """Heights from the font, so that they fit at every size and resolution."""
        metrics = self.fontMetrics()
        height = metrics.height() + max(6, metrics.height() // 2)
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
        self.setIconSize(QSize(metrics.height(), metrics.height()))
