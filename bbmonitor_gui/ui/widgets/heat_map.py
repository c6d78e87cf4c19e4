"""The week of a whole farm: how many servers may work in each hour, as numbers on a scale of one colour."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from bbmonitor_gui.backburner.schedule import DAYS, HOURS
from bbmonitor_gui.ui.announce import announce
from bbmonitor_gui.ui.farm_week import FarmWeek
from bbmonitor_gui.ui.theme import is_high_contrast
from bbmonitor_gui.ui.widgets.heat_scale import heat, ink_on
from bbmonitor_gui.ui.widgets.week_geometry import Cell, WeekGeometry
from bbmonitor_gui.ui.widgets.week_painting import (
    HEADER_PADDING,
    cell_painter,
    header_width,
    paint_focus,
    paint_headers,
)
from bbmonitor_gui.ui.widgets.week_texts import day_name, hour_span

_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Home: (0, -HOURS),
    Qt.Key.Key_End: (0, HOURS),
}
_CORNERS = {Qt.Key.Key_Home: (-len(DAYS), -HOURS), Qt.Key.Key_End: (len(DAYS), HOURS)}


class HeatMap(QWidget):
    """Seven rows of 24 hours. Days are 0 = Sunday … 6 = Saturday, whichever day is shown first.

    A click or the keys (arrows, Home, End, Ctrl+Home, Ctrl+End) choose an hour.
    """

    current_changed = Signal(int, int)  # day, hour

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days = _days_in_order()
        self._week = FarmWeek()
        self._current: Cell = (self._days[0], 0)
        self._now: Cell | None = None
        self.setObjectName("heatMap")
        self.setAccessibleName(self.tr("Servers allowed in each hour of the week"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._describe_current()

    @property
    def current(self) -> Cell:
        """Day and hour of the chosen cell."""
        return self._current

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return self._size_for(metrics.horizontalAdvance("000") + 6, metrics.height() + 12)

    def minimumSizeHint(self) -> QSize:
        return self._size_for(8, self.fontMetrics().height() // 2)

    def set_week(self, week: FarmWeek) -> None:
        """Show these counts."""
        before, self._week = self._week, week
        if week == before:
            return
        if (week.read, week.total) != (before.read, before.total):  # the scale is another one
            self.update()
        else:
            for day in self._days:
                for hour in range(HOURS):
                    if week.counts[day][hour] != before.counts[day][hour]:
                        self.update(self.cell_rect(day, hour))
        self._describe_current()

    def set_now(self, day: int, hour: int) -> None:
        """Mark the current hour."""
        if self._now != (day, hour):
            self._now = (day, hour)
            self.update()

    def set_current(self, day: int, hour: int) -> None:
        """Choose this hour."""
        if self._current != (day, hour):
            self.update(self.cell_rect(*self._current))
            self._current = (day, hour)
            self.update(self.cell_rect(day, hour))
            self._describe_current()
            self.current_changed.emit(day, hour)

    def recompute(self) -> None:
        """The language changed: the week may begin with another day."""
        self._days = _days_in_order()
        self._describe_current()
        self.updateGeometry()
        self.update()

    def cell_rect(self, day: int, hour: int) -> QRect:
        """Where an hour is, in pixels of the widget."""
        return self._geometry().cell(day, hour)

    def cell_text(self, day: int, hour: int) -> str:
        """A cell in words: "Tuesday 14:00–15:00: 37 of 40 servers allowed"."""
        return self.tr("{0} {1}: {2} of {3} servers allowed").format(
            day_name(day), hour_span(hour), self._week.counts[day][hour], self._week.read
        )

    def tool_tip_at(self, point: QPoint) -> str:
        """The cell under the point in words; "" where there is none."""
        day, hour = self._geometry().hit(point)
        return "" if day is None or hour is None else self.cell_text(day, hour)

    # ---- Qt's side

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._choose_at(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._choose_at(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        to_corner = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        key = Qt.Key(event.key())
        step = (_CORNERS.get(key) if to_corner else None) or _STEPS.get(key)
        if step is None:
            super().keyPressEvent(event)
            return
        row = self._days.index(self._current[0]) + step[0]
        hour = self._current[1] + step[1]
        self.set_current(self._days[min(max(row, 0), len(DAYS) - 1)], min(max(hour, 0), HOURS - 1))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update(self.cell_rect(*self._current))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update(self.cell_rect(*self._current))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tool_tip_at(event.pos()), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        geometry, palette = self._geometry(), self.palette()
        with cell_painter(self) as painter:
            if not geometry.cells().contains(event.region().boundingRect()):
                paint_headers(painter, geometry, palette, self._now)
            self._paint_cells(painter, event.rect(), geometry)
            if self.hasFocus():
                paint_focus(painter, self.cell_rect(*self._current), palette)
            else:
                _paint_chosen(painter, self.cell_rect(*self._current), ink_on(self._color(*self._current)))

    # ---- internals

    def _paint_cells(self, painter: QPainter, dirty: QRect, geometry: WeekGeometry) -> None:
        palette = self.palette()
        metrics = painter.fontMetrics()
        room = geometry.cell(*self._current).size()
        has_room = (
            metrics.horizontalAdvance(str(self._week.most)) + 4 <= room.width() and metrics.height() <= room.height()
        )
        for day, hour in geometry.touched(dirty):
            color = self._color(day, hour)
            rect = QRectF(geometry.cell(day, hour)).adjusted(1, 1, -1, -1)
            painter.setPen(palette.color(QPalette.ColorRole.WindowText) if is_high_contrast(palette) else color)
            painter.setBrush(color)
            painter.drawRoundedRect(rect, 2, 2)
            ink = ink_on(color)
            painter.setPen(ink)
            if has_room and self._week.read:
                painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(self._week.counts[day][hour]))
            if (day, hour) == self._now:
                _paint_now(painter, rect, ink, color)

    def _color(self, day: int, hour: int) -> QColor:
        return heat(self.palette(), self._week.counts[day][hour] / max(1, self._week.read))

    def _choose_at(self, event: QMouseEvent) -> None:
        if not event.buttons() & Qt.MouseButton.LeftButton:
            event.ignore()
            return
        day, hour = self._geometry().hit(event.position().toPoint())
        if day is not None and hour is not None:
            self.set_current(day, hour)

    def _describe_current(self) -> None:
        """Screen readers read the description when they come here, and are told of each change while they are here."""
        text = self.cell_text(*self._current)
        if text != self.accessibleDescription():
            self.setAccessibleDescription(text)
            if self.hasFocus():
                announce(self, text)

    def _geometry(self) -> WeekGeometry:
        header_height = self.fontMetrics().height() + HEADER_PADDING
        return WeekGeometry(
            self.width(), self.height(), header_width(self.font(), self._days), header_height, self._days
        )

    def _size_for(self, cell_width: int, cell_height: int) -> QSize:
        geometry = self._geometry()
        return QSize(geometry.header_width + HOURS * cell_width, geometry.header_height + len(DAYS) * cell_height)


def _days_in_order() -> tuple[int, ...]:
    first = QLocale().firstDayOfWeek().value % len(DAYS)
    return (*range(first, len(DAYS)), *range(first))


def _paint_chosen(painter: QPainter, rect: QRect, ink: QColor) -> None:
    """A thin frame: the hour is chosen also while the keys go elsewhere."""
    painter.setPen(QPen(ink, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(2.5, 2.5, -2.5, -2.5), 2, 2)


def _paint_now(painter: QPainter, rect: QRectF, ink: QColor, ground: QColor) -> None:
    """A dot in the corner: the number has the middle."""
    radius = min(rect.width(), rect.height()) * 0.16
    painter.setPen(QPen(ground, 1))
    painter.setBrush(ink)
    painter.drawEllipse(rect.topRight() + QPointF(-radius - 1.5, radius + 1.5), radius, radius)
