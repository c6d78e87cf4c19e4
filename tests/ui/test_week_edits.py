"""Any sequence of changes to a week does what it would do to plain lists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from bbmonitor_gui.backburner import ServerSchedule
from bbmonitor_gui.ui.widgets.week_geometry import Cell
from bbmonitor_gui.ui.widgets.week_grid import WeekGrid

_cells = st.tuples(st.integers(0, 6), st.integers(0, 23))
_operations = st.one_of(
    st.tuples(st.just("toggle"), st.one_of(st.none(), st.integers(0, 6)), st.one_of(st.none(), st.integers(0, 23))),
    st.tuples(st.just("fill"), _cells, _cells, st.booleans()),
    st.tuples(st.just("invert")),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
)


class _PlainWeek:
    """The same operations on lists of booleans, rows in the order of the days shown."""

    def __init__(self, days: tuple[int, ...]) -> None:
        self.days = days
        self.past: list[list[list[bool]]] = []
        self.future: list[list[list[bool]]] = []
        self.week = [[True] * 24 for _ in range(7)]

    def apply(self, operation: tuple[Any, ...]) -> None:
        name, *values = operation
        if name == "undo":
            self._step(self.past, self.future)
        elif name == "redo":
            self._step(self.future, self.past)
        else:
            new = [list(row) for row in self.week]
            getattr(self, name)(new, *values)
            if new != self.week:
                self.past.append(self.week)
                self.future.clear()
                self.week = new

    def toggle(self, new: list[list[bool]], day: int | None, hour: int | None) -> None:
        cells = [(d, h) for d in range(7) for h in range(24) if day in (None, d) and hour in (None, h)]
        value = not all(new[d][h] for d, h in cells)
        for d, h in cells:
            new[d][h] = value

    def fill(self, new: list[list[bool]], first: Cell, last: Cell, allowed: bool) -> None:
        rows = sorted((self.days.index(first[0]), self.days.index(last[0])))
        hours = sorted((first[1], last[1]))
        for row in range(rows[0], rows[1] + 1):
            for hour in range(hours[0], hours[1] + 1):
                new[self.days[row]][hour] = allowed

    def invert(self, new: list[list[bool]]) -> None:
        new[:] = [[not hour for hour in row] for row in new]

    def _step(self, source: list[list[list[bool]]], target: list[list[list[bool]]]) -> None:
        if source:
            target.append(self.week)
            self.week = source.pop()


def _apply(grid: WeekGrid, operation: tuple[Any, ...]) -> None:
    name, *values = operation
    if name == "invert":
        grid.set_schedule(grid.schedule.inverted(), "Invert")
    elif name == "fill":
        grid.fill(*values)
    else:
        getattr(grid.edits, name)(*values)


@pytest.fixture(scope="module")
def monday_grid(qapp: QApplication) -> Iterator[WeekGrid]:
    grid = WeekGrid(first_day=Qt.DayOfWeek.Monday)
    yield grid
    grid.deleteLater()


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(operations=st.lists(_operations, max_size=30))
def test_any_sequence_equals_the_same_on_plain_lists(monday_grid: WeekGrid, operations: list[tuple[Any, ...]]) -> None:
    monday_grid.set_schedule(ServerSchedule.ALWAYS)
    plain = _PlainWeek(monday_grid.days)
    for operation in operations:
        _apply(monday_grid, operation)
        plain.apply(operation)
        assert [[monday_grid.schedule.allows(day, hour) for hour in range(24)] for day in range(7)] == plain.week
