"""The week of a server as a grid of hours to click, drag and type in."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QLocale, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QInputEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from bbmonitor_gui.backburner.schedule import DAYS, HOURS, ServerSchedule
from bbmonitor_gui.ui.announce import announce
from bbmonitor_gui.ui.widgets.week_edits import WeekEdits
from bbmonitor_gui.ui.widgets.week_geometry import Cell, WeekGeometry
from bbmonitor_gui.ui.widgets.week_painting import (
    HEADER_PADDING,
    cell_painter,
    header_width,
    paint_cells,
    paint_focus,
    paint_headers,
)
from bbmonitor_gui.ui.widgets.week_texts import day_name, hour_span

_STEPS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Home: (0, -HOURS),
    Qt.Key.Key_End: (0, HOURS),
}
_CORNERS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Home: (-len(DAYS), -HOURS),
    Qt.Key.Key_End: (len(DAYS), HOURS),
}


@dataclass(slots=True)
class _Drag:
    """Without an anchor it paints a stroke, with one the rectangle that ends there."""

    allowed: bool
    last: QPoint
    anchor: Cell | None


class WeekGrid(QWidget):
    """Seven rows of 24 hours. Days are 0 = Sunday … 6 = Saturday, whichever day is shown first.

    A click toggles an hour, a header its day, hour or everything; a drag paints with the value of its first cell;
    Shift extends from the last cell as a rectangle. Keys: arrows, Home, End, Ctrl+Home, Ctrl+End, Space, undo, redo;
    Escape drops a drag.
    """

    schedule_changed = Signal(object)  # ServerSchedule

    def __init__(self, parent: QWidget | None = None, *, first_day: Qt.DayOfWeek | None = None) -> None:
        super().__init__(parent)
        first = (first_day or QLocale().firstDayOfWeek()).value % len(DAYS)
        self._days = (*range(first, len(DAYS)), *range(first))
        self._current: Cell = (self._days[0], 0)
        self._anchor = self._current
        self._now: Cell | None = None
        self._drag: _Drag | None = None
        self._read_only = False
        self._edits = WeekEdits(self)
        self._edits.changed.connect(self._on_changed)
        self.addActions([self._edits.undo_action, self._edits.redo_action])

        self.setObjectName("weekScheduleGrid")
        self.setAccessibleName(self.tr("Week schedule"))
        # A release can get lost to another window; a move without a button tells.
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._describe_current()

    @property
    def schedule(self) -> ServerSchedule:
        """The week as it is shown."""
        return self._edits.schedule

    @property
    def days(self) -> tuple[int, ...]:
        """The days in the order of the rows."""
        return self._days

    @property
    def current(self) -> Cell:
        """Day and hour of the cell that the keyboard acts upon."""
        return self._current

    @property
    def header_height(self) -> int:
        """Pixels above the first row."""
        return self.fontMetrics().height() + HEADER_PADDING

    @property
    def edits(self) -> WeekEdits:
        """What can be done to the week without mouse and keys, and its history."""
        return self._edits

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return self._size_for(metrics.horizontalAdvance("00") + 12, metrics.height() * 2 + 14)

    def minimumSizeHint(self) -> QSize:
        return self._size_for(10, self.fontMetrics().height() + 2)

    def set_schedule(self, schedule: ServerSchedule, undo_text: str = "", *, merge_id: int = -1) -> None:
        """Show another week. With a text this can be undone, in one step with the change before it if that had the
        same merge_id (0 and up); without, the history is forgotten."""
        if undo_text:
            self._edits.change(schedule, undo_text, merge_id)
        else:
            self._edits.replace(schedule)

    def set_now(self, day: int, hour: int) -> None:
        """Mark the current hour."""
        if self._now != (day, hour):
            self._now = (day, hour)
            self.update()

    def set_read_only(self, read_only: bool) -> None:
        """Whether mouse, keys, undo and redo change nothing. The methods still do."""
        self._edits.finish()
        self._read_only = read_only
        self._edits.set_history_enabled(not read_only)

    def fill(self, first: Cell, last: Cell, allowed: bool) -> None:
        """Paint the rectangle, as shown, between two cells."""
        self._edits.begin()
        self._edits.paint(self._geometry().rectangle(first, last), allowed)
        self._edits.finish()

    def cell_rect(self, day: int, hour: int) -> QRect:
        """Where an hour is, in pixels of the widget."""
        return self._geometry().cell(day, hour)

    def day_header_rect(self, day: int) -> QRect:
        """Where a day's name is, in pixels of the widget."""
        return self._geometry().day_header(day)

    def hour_header_rect(self, hour: int) -> QRect:
        """Where an hour's number is, in pixels of the widget."""
        return self._geometry().hour_header(hour)

    def corner_rect(self) -> QRect:
        """Where the headers meet, in pixels of the widget."""
        return self._geometry().corner()

    def cell_text(self, day: int, hour: int) -> str:
        """A cell in words: "Tuesday 14:00–15:00: blocked"."""
        state = self.tr("allowed") if self.schedule.allows(day, hour) else self.tr("blocked")
        return f"{day_name(day)} {hour_span(hour)}: {state}"

    def tool_tip_at(self, point: QPoint) -> str:
        """What lies under the point, in words."""
        day, hour = self._geometry().hit(point)
        if day is None:
            whole_week = self.tr("The whole week")
            return whole_week if hour is None else self.tr("{hours} on all days").format(hours=hour_span(hour))
        return day_name(day) if hour is None else self.cell_text(day, hour)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        point = event.position().toPoint()
        day, hour = self._geometry().hit(point)
        if day is not None and hour is not None:
            self._begin_drag(point, (day, hour), _shift(event))
        elif not self._read_only:
            self._edits.toggle(day, hour)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._continue_drag(event.position().toPoint())
        else:
            self._edits.finish()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._edits.finish()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        target = self._key_target(event)
        if self._edits.in_gesture:
            if event.key() == Qt.Key.Key_Escape:
                self._edits.cancel()
        elif target:
            self._move_to(target, extend=_shift(event))
            if _shift(event) and not self._read_only:
                self.fill(self._anchor, target, self.schedule.allows(*self._anchor))
        elif event.key() == Qt.Key.Key_Space:
            if not self._read_only and not event.isAutoRepeat():
                self._anchor = self._current
                self._edits.toggle(*self._current)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self._edits.finish()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tool_tip_at(event.pos()), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        geometry = self._geometry()
        with cell_painter(self) as painter:
            if not geometry.cells().contains(event.region().boundingRect()):
                paint_headers(painter, geometry, self.palette(), self._now)
            paint_cells(painter, event.region(), geometry, self.palette(), self.schedule, self._now)
            if self.hasFocus():
                paint_focus(painter, self.cell_rect(*self._current), self.palette())

    def _on_changed(self, before: ServerSchedule, after: ServerSchedule) -> None:
        geometry = self._geometry()
        for day in self._days:
            for hour in range(HOURS):
                if before.allows(day, hour) != after.allows(day, hour):
                    self.update(geometry.cell(day, hour))
        self._describe_current()
        self.schedule_changed.emit(after)

    def _begin_drag(self, point: QPoint, cell: Cell, extend: bool) -> None:
        self._move_to(cell, extend)
        if self._read_only:
            return
        allowed = self.schedule.allows(*self._anchor) == extend
        self._drag = _Drag(allowed, point, self._anchor if extend else None)
        self._edits.begin()
        self._continue_drag(point)

    def _continue_drag(self, point: QPoint) -> None:
        drag = self._drag
        if drag is None or not self._edits.in_gesture:
            return
        geometry = self._geometry()
        cell = geometry.nearest(point)
        if drag.anchor:
            self._edits.paint(geometry.rectangle(drag.anchor, cell), drag.allowed, afresh=True)
        else:
            self._edits.paint(geometry.stroke(drag.last, point), drag.allowed)
        drag.last = point
        self._move_to(cell, extend=drag.anchor is not None)

    def _move_to(self, cell: Cell, extend: bool) -> None:
        """Make this the current cell; what Shift extends from stays where it is only if this extends it."""
        if not extend:
            self._anchor = cell
        if cell != self._current:
            self.update(self.cell_rect(*self._current))
            self._current = cell
            self.update(self.cell_rect(*cell))
            self._describe_current()

    def _key_target(self, event: QKeyEvent) -> Cell | None:
        to_corner = event.key() in _CORNERS and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        step = (_CORNERS if to_corner else _STEPS).get(event.key())
        if step is None:
            return None
        row = self._days.index(self._current[0]) + step[0]
        hour = self._current[1] + step[1]
        return self._days[min(max(row, 0), len(DAYS) - 1)], min(max(hour, 0), HOURS - 1)

    def _describe_current(self) -> None:
        """Screen readers read the description when they come here, and are told of each change while they are here."""
        text = self.cell_text(*self._current)
        if text != self.accessibleDescription():
            self.setAccessibleDescription(text)
            if self.hasFocus():
                announce(self, text)

    def _geometry(self) -> WeekGeometry:
        return WeekGeometry(
            self.width(), self.height(), header_width(self.font(), self._days), self.header_height, self._days
        )

    def _size_for(self, cell_width: int, cell_height: int) -> QSize:
        return QSize(
            header_width(self.font(), self._days) + HOURS * cell_width, self.header_height + len(DAYS) * cell_height
        )


def _shift(event: QInputEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
