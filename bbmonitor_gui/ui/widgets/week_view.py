"""The weeks of one server or several, to look at and to walk through cell by cell."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QLocale, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from bbmonitor_gui.backburner.schedule import DAYS, HOURS, ServerSchedule
from bbmonitor_gui.ui.widgets.week_geometry import Cell, Place, WeekGeometry
from bbmonitor_gui.ui.widgets.week_painting import (
    HEADER_PADDING,
    cell_painter,
    header_width,
    hour_width,
    paint_cells,
    paint_focus,
    paint_headers,
)
from bbmonitor_gui.ui.widgets.week_texts import cell_text, day_name, hour_span
from bbmonitor_gui.ui.widgets.weeks import Weeks

_CELL_PADDING = 8


class WeekView(QWidget):
    """Seven rows of 24 hours, of which one is the current one. Days are 0 = Sunday … 6 = Saturday, whichever day is
    shown first: that of the user's country unless told."""

    def __init__(self, parent: QWidget | None = None, *, first_day: Qt.DayOfWeek | None = None) -> None:
        super().__init__(parent)
        first = (first_day or QLocale().firstDayOfWeek()).value % len(DAYS)
        self._days = (*range(first, len(DAYS)), *range(first))
        self._weeks = Weeks.of(ServerSchedule.ALWAYS)
        self._selected: frozenset[Cell] = frozenset()
        self._current: Cell = (self._days[0], 0)
        self._now: Cell | None = None
        self.setObjectName("weekScheduleGrid")
        self.setAccessibleName(self.tr("Week schedule"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._describe_current()

    @property
    def weeks(self) -> Weeks:
        """The weeks as they are shown."""
        return self._weeks

    @property
    def selection(self) -> frozenset[Cell]:
        """The hours that are shown as chosen."""
        return self._selected

    @property
    def days(self) -> tuple[int, ...]:
        """The days in the order of the rows."""
        return self._days

    @property
    def current(self) -> Cell:
        """Day and hour of the cell that the keyboard acts upon."""
        return self._current

    @property
    def is_read_only(self) -> bool:
        """Do mouse and keys change nothing?"""
        return True

    @property
    def geometry_of_week(self) -> WeekGeometry:
        """Where everything is, in pixels of the widget."""
        return WeekGeometry(
            self.width(), self.height(), header_width(self.font(), self._days), self.header_height, self._days
        )

    @property
    def header_height(self) -> int:
        """Pixels above the first row."""
        return self.fontMetrics().height() + HEADER_PADDING

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return self._size_for(hour_width(self.font()) + _CELL_PADDING, metrics.height() * 2 + 14)

    def minimumSizeHint(self) -> QSize:
        return self._size_for(10, self.fontMetrics().height() + 2)

    def set_now(self, day: int, hour: int) -> None:
        """Mark the current hour."""
        if self._now != (day, hour):
            self._now = (day, hour)
            self.update()

    def cell_rect(self, day: int, hour: int) -> QRect:
        """Where an hour is, in pixels of the widget."""
        return self.geometry_of_week.cell(day, hour)

    def day_header_rect(self, day: int) -> QRect:
        """Where a day's name is, in pixels of the widget."""
        return self.geometry_of_week.day_header(day)

    def hour_header_rect(self, hour: int) -> QRect:
        """Where an hour's number is, in pixels of the widget."""
        return self.geometry_of_week.hour_header(hour)

    def corner_rect(self) -> QRect:
        """Where the headers meet, in pixels of the widget."""
        return self.geometry_of_week.corner()

    def cell_text(self, day: int, hour: int) -> str:
        """A cell in words: "Tuesday 14:00–15:00: blocked"."""
        text = cell_text(day, hour, self._weeks.allows(day, hour))
        return self.tr("{hour}, selected").format(hour=text) if (day, hour) in self._selected else text

    def place_text(self, place: Place) -> str:
        """An hour or a header in words."""
        day, hour = place
        if day is None:
            whole_week = self.tr("The whole week")
            return whole_week if hour is None else self.tr("{hours} on all days").format(hours=hour_span(hour))
        return day_name(day) if hour is None else self.cell_text(day, hour)

    def tool_tip_at(self, point: QPoint) -> str:
        """What lies under the point, in words."""
        return self.place_text(self.geometry_of_week.hit(point))

    def toggle(self, place: Place) -> None:
        """What a click does: nothing here."""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tool_tip_at(event.pos()), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        geometry, palette, region = self.geometry_of_week, self.palette(), event.region()
        with cell_painter(self) as painter:
            if not geometry.cells().contains(region.boundingRect()):
                paint_headers(painter, geometry, palette, self._now)
            paint_cells(painter, region, geometry, palette, self._weeks, self._now, self._selected)
            if self.hasFocus():
                paint_focus(painter, geometry.cell(*self._current), palette)

    def _show_weeks(self, weeks: Weeks) -> None:
        before, self._weeks = self._weeks, weeks
        self._update_cells(weeks.cells_unlike(before))

    def _show_selection(self, selected: frozenset[Cell]) -> None:
        before, self._selected = self._selected, selected
        self._update_cells(before ^ selected)

    def _make_current(self, cell: Cell) -> None:
        before, self._current = self._current, cell
        if cell != before:
            self._update_cells((before, cell))

    def _update_cells(self, cells: Iterable[Cell]) -> None:
        geometry = self.geometry_of_week
        for cell in cells:
            self.update(geometry.cell(*cell))
        self._describe_current()

    def _describe_current(self) -> None:
        """Screen readers read the description when they come here."""
        self.setAccessibleDescription(self.cell_text(*self._current))

    def _size_for(self, cell_width: int, cell_height: int) -> QSize:
        return QSize(
            header_width(self.font(), self._days) + HOURS * cell_width, self.header_height + len(DAYS) * cell_height
        )
