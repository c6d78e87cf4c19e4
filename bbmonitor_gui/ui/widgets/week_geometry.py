"""Where the cells and headers of a week lie. Pure arithmetic, so that painting, mouse and tests agree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from typing import TypeAlias

from PySide6.QtCore import QPoint, QRect

from bbmonitor_gui.backburner.schedule import HOURS

Cell: TypeAlias = tuple[int, int]
"""Day (0 = Sunday … 6 = Saturday) and hour (0…23)."""

Place: TypeAlias = tuple[int | None, int | None]
"""A cell, or where a header stands for many of them: None as the day is all days, None as the hour all hours."""

# Samples of a stroke within one cell. A stroke may clip a corner of less than a quarter of a cell unseen.
_SAMPLES_A_CELL = 4


@dataclass(frozen=True, slots=True)
class WeekGeometry:
    """A week of this size in pixels: a row a day in the order of `days`, a column an hour, a header on top and at
    the left. Rows and columns share the space without gaps; they differ by one pixel at most."""

    width: int
    height: int
    header_width: int
    header_height: int
    days: tuple[int, ...]

    def cell(self, day: int, hour: int) -> QRect:
        """The place of one hour."""
        return _between(self._x(hour), self._y(self.row(day)), self._x(hour + 1), self._y(self.row(day) + 1))

    def day_header(self, day: int) -> QRect:
        """The place of a day's name."""
        return _between(0, self._y(self.row(day)), self.header_width, self._y(self.row(day) + 1))

    def hour_header(self, hour: int) -> QRect:
        """The place of an hour's number."""
        return _between(self._x(hour), 0, self._x(hour + 1), self.header_height)

    def corner(self) -> QRect:
        """The place where the headers meet."""
        return QRect(0, 0, self.header_width, self.header_height)

    def cells(self) -> QRect:
        """The place of all hours."""
        return _between(self.header_width, self.header_height, self.width, self.height)

    def place(self, place: Place) -> QRect:
        """The place of an hour or a header."""
        day, hour = place
        if day is None:
            return self.corner() if hour is None else self.hour_header(hour)
        return self.day_header(day) if hour is None else self.cell(day, hour)

    def row(self, day: int) -> int:
        """The row in which a day is shown."""
        return self.days.index(day)

    def hit(self, point: QPoint) -> Place:
        """What lies under the point: a day's header is (day, None), the corner is (None, None)."""
        day, hour = self.nearest(point)
        return (day if point.y() >= self.header_height else None, hour if point.x() >= self.header_width else None)

    def nearest(self, point: QPoint) -> Cell:
        """The cell under the point, or the one closest to it."""
        column = (point.x() - self.header_width) * HOURS // max(1, self.width - self.header_width)
        row = (point.y() - self.header_height) * len(self.days) // max(1, self.height - self.header_height)
        return self.days[_within(row, len(self.days))], _within(column, HOURS)

    def stroke(self, start: QPoint, end: QPoint) -> Iterator[Cell]:
        """The cells under a straight line, ends included; a cell may come several times."""
        way = end - start
        across = abs(way.x()) * HOURS / max(1, self.width - self.header_width)
        down = abs(way.y()) * len(self.days) / max(1, self.height - self.header_height)
        steps = max(1, ceil(max(across, down) * _SAMPLES_A_CELL))
        for step in range(steps + 1):
            yield self.nearest(start + way * (step / steps))

    def rectangle(self, first: Place, last: Place) -> Iterator[Cell]:
        """The cells of the rectangle, as shown, that has these two at its corners. All days of the one are all days of
        the rectangle, and so with the hours."""
        top, bottom = _ends(first[0], last[0], self.days)
        left, right = _ends(first[1], last[1], tuple(range(HOURS)))
        for row in range(top, bottom + 1):
            for hour in range(left, right + 1):
                yield self.days[row], hour

    def touched(self, rect: QRect) -> Iterator[Cell]:
        """The cells that share pixels with it."""
        within = rect.intersected(self.cells())
        if not within.isEmpty():
            yield from self.rectangle(self.nearest(within.topLeft()), self.nearest(within.bottomRight()))

    def _x(self, column: int) -> int:
        return self.header_width + _edge(column, HOURS, self.width - self.header_width)

    def _y(self, row: int) -> int:
        return self.header_height + _edge(row, len(self.days), self.height - self.header_height)


def _edge(index: int, count: int, pixels: int) -> int:
    """The first pixel that `nearest` counts to this index: rounded up, as it rounds down."""
    return -(-index * pixels // count)


def _ends(first: int | None, last: int | None, order: tuple[int, ...]) -> tuple[int, int]:
    """The lower and the higher place in this order; without one of the two, the order's own ends."""
    if first is None or last is None:
        return 0, len(order) - 1
    low, high = sorted((order.index(first), order.index(last)))
    return low, high


def _within(index: int, count: int) -> int:
    return min(max(index, 0), count - 1)


def _between(left: int, top: int, right: int, bottom: int) -> QRect:
    return QRect(left, top, right - left, bottom - top)
