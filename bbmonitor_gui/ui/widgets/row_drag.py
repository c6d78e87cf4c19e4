"""Whole rows of a table dragged, and things dropped on rows."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Any

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from bbmonitor_gui.ui import plain
from bbmonitor_gui.ui.models.table_model import TableModel

Write = Callable[[Sequence[Any]], QMimeData]
Read = Callable[[QMimeData], Sequence[Any]]

_ACTIONS = Qt.DropAction.CopyAction | Qt.DropAction.LinkAction
_FRAME = 2  # pixels
_TINT = 40  # of 255: the text must stay readable


class RowDragTable(QTableView):
    """Until it is told how, nothing can be dragged out of it or dropped on it."""

    dropped = Signal(object, object)  # what the reader made of it; the entries of the rows it is meant for

    def __init__(self, model: TableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = model
        self._write: Write | None = None
        self._pressed_at: QPoint | None = None
        self._read: Read | None = None
        self._held: Sequence[Any] = ()  # over the table now
        self._target: Hashable = None  # whose row is marked; a refresh may move it away from under the pointer
        self.setModel(model)

    # ---- public

    def offer_rows(self, write: Write) -> None:
        """The selected rows may be dragged away; `write` packs their entries. It may not be a method of a widget."""
        self._write = write

    def take_drops(self, read: Read) -> None:
        """On rows may be dropped what `read` finds something in, while `acceptDrops` is true. What is dropped on one of
        several selected rows is meant for them all. `read` may not be a method of a widget."""
        self._read = read

    def selected_entries(self) -> list[Any]:
        """The entries of the selected rows, from top to bottom."""
        return [self._entries.entry(row) for row in sorted(set(self._selected_rows()))]

    # ---- Qt's side: dragged away

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        place = event.position().toPoint()
        is_plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        can_drag = self._write is not None and is_plain and self.indexAt(place).isValid()
        self._pressed_at = place if can_drag else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Here and not by Qt, which asks the model whether each single cell may be dragged."""
        if self._pressed_at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
        elif (event.position().toPoint() - self._pressed_at).manhattanLength() >= QApplication.startDragDistance():
            self._pressed_at = None
            self._drag_selected()

    # ---- Qt's side: dropped here

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Read once: a hundred moves follow."""
        self._held = self._read(event.mimeData()) if self._read is not None else ()
        event.setAccepted(bool(self._held))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)  # scrolls near the edges
        row = self.rowAt(event.position().toPoint().y()) if self._held and self.acceptDrops() else -1
        self._mark(None if row < 0 else self._entries.entry(row).key)
        event.setAccepted(row >= 0)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._end_drop()

    def dropEvent(self, event: QDropEvent) -> None:
        """For the row that is marked: that is the one the user saw."""
        held, rows = self._held, self._meant() if self.acceptDrops() else []
        self.stopAutoScroll()
        self._end_drop()
        event.setAccepted(bool(held and rows))
        if event.isAccepted():
            self.dropped.emit(held, [self._entries.entry(row) for row in rows])

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._target is not None:
            self._paint_marks()

    # ---- internals

    def _drag_selected(self) -> None:
        entries = self.selected_entries()
        if self._write is None or not entries:
            return
        drag = QDrag(self)
        drag.setMimeData(self._write(entries))
        drag.setPixmap(self._label(min(self._selected_rows()), len(entries)))
        drag.setHotSpot(QPoint(-self.fontMetrics().height() // 2, 0))
        drag.exec(_ACTIONS, Qt.DropAction.CopyAction)

    def _selected_rows(self) -> Iterator[int]:
        for part in self.selectionModel().selection():  # ranges: indexes of thousands of rows take too long
            yield from range(part.top(), part.bottom() + 1)

    def _meant(self) -> list[int]:
        """The rows that a drop would be for; none when the marked one is gone."""
        row = self._entries.row_of(self._target)
        selected = set(self._selected_rows())
        return sorted(selected) if row in selected else [] if row is None else [row]

    def _mark(self, key: Hashable) -> None:
        if key != self._target:
            self._target = key
            self.viewport().update()

    def _end_drop(self) -> None:
        self._held = ()
        self._mark(None)

    def _paint_marks(self) -> None:
        """Frames around the rows that are meant."""
        painter = QPainter(self.viewport())
        tint = self.palette().color(QPalette.ColorRole.Highlight)
        tint.setAlpha(_TINT)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Text), _FRAME))  # seen on selected rows too
        painter.setBrush(tint)
        for row in self._meant():
            area = QRect(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))
            if area.intersects(self.viewport().rect()):
                painter.drawRect(area.adjusted(_FRAME // 2, _FRAME // 2, -_FRAME // 2, -_FRAME // 2))

    def _label(self, first: int, count: int) -> QPixmap:
        """What hangs at the pointer: the first row's text, and how many more."""
        text = plain.shortened(str(self._entries.index(first, 0).data()), 30)
        if count > 1:
            text = self.tr("{0} and {1} more").format(text, count - 1)
        metrics = self.fontMetrics()
        margin = metrics.height() // 3
        area = metrics.boundingRect(text).adjusted(0, 0, 2 * margin, 2 * margin)
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(area.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        palette = self.palette()
        pixmap.fill(palette.color(QPalette.ColorRole.ToolTipBase))
        painter = QPainter(pixmap)
        painter.setFont(self.font())
        painter.setPen(palette.color(QPalette.ColorRole.ToolTipText))
        inner = QRect(QPoint(0, 0), area.size())
        painter.drawRect(inner.adjusted(0, 0, -1, -1))
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()
        return pixmap
