"""Whatever is done to a grid, with the mouse, the keys or the buttons around it, does what it would do to plain lists
of hours: one list of 7 × 24 a server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from bbmonitor_gui.backburner import ServerSchedule
from bbmonitor_gui.ui.widgets.week_geometry import Cell, Place
from bbmonitor_gui.ui.widgets.week_grid import WeekGrid
from bbmonitor_gui.ui.widgets.weeks import Weeks

Week = list[list[bool]]
Key = Qt.Key
NONE, SHIFT, CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
ALL = [(day, hour) for day in range(7) for hour in range(24)]
STEPS = {Key.Key_Left: (0, -1), Key.Key_Right: (0, 1), Key.Key_Up: (-1, 0), Key.Key_Down: (1, 0)}

days = st.integers(0, 6)
hours = st.integers(0, 23)
cells = st.tuples(days, hours)
places = st.tuples(st.none() | days, st.none() | hours)
schedules = st.lists(st.integers(0, 0xFFFFFF), min_size=7, max_size=7).map(ServerSchedule.from_masks)
# Along a row or along a column, so that it is plain which hours lie on the way.
moves = st.lists(st.tuples(st.booleans(), st.integers(0, 23)), max_size=3)
operations = st.one_of(
    st.tuples(st.just("click"), places, st.sampled_from([NONE, SHIFT, CONTROL])),
    st.tuples(st.just("drag"), cells, moves, st.sampled_from([NONE, SHIFT, CONTROL])),
    st.tuples(st.just("walk"), st.sampled_from(list(STEPS)), st.sampled_from([NONE, SHIFT])),
    st.tuples(st.just("go_to_end"), st.sampled_from([Key.Key_Home, Key.Key_End]), st.sampled_from([NONE, SHIFT])),
    st.tuples(st.just("go_to_corner"), st.sampled_from([Key.Key_Home, Key.Key_End])),
    st.tuples(st.just("space")),
    st.tuples(st.just("set_selecting"), st.booleans()),
    st.tuples(st.just("select_all")),
    st.tuples(st.just("letter"), st.sampled_from([Key.Key_A, Key.Key_B, Key.Key_D])),
    st.tuples(st.just("escape")),
    st.tuples(st.just("preset"), schedules),
    st.tuples(st.just("invert")),
    st.tuples(st.just("shift"), st.integers(-30, 30)),
    st.tuples(st.just("copy_day"), days, st.sets(days)),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
)


class PlainGrid:
    """The same on lists of booleans."""

    def __init__(self, weeks: list[Week], order: tuple[int, ...]) -> None:
        self.weeks = weeks
        self.order = order
        self.current: Cell = (order[0], 0)
        self.anchor = self.current
        self.selecting = False
        self.selection: set[Cell] = set()
        self.walks = 0
        self.past: list[tuple[list[Week], int]] = []  # with the walk that painted, 0 for all else
        self.future: list[tuple[list[Week], int]] = []

    def click(self, place: Place, modifier: Qt.KeyboardModifier) -> None:
        day, hour = place
        if self.selecting or (day is not None and hour is not None):
            self.press_and_drag(place, [], modifier)
        else:
            self.toggle(place)

    def drag(self, first: Cell, moves: list[tuple[bool, int]], modifier: Qt.KeyboardModifier) -> None:
        self.press_and_drag(first, way(first, moves), modifier)

    def press_and_drag(self, place: Place, corners: list[Cell], modifier: Qt.KeyboardModifier) -> None:
        first = (self.order[0] if place[0] is None else place[0], place[1] or 0)
        if modifier != SHIFT:
            self.anchor = first
        start: Place = self.anchor if modifier == SHIFT else place
        last = corners[-1] if corners else place
        self.current = corners[-1] if corners else first
        if self.selecting:
            self.band(start, place, last, modifier == CONTROL)
        elif modifier == SHIFT:
            self.paint(self.rectangle(start, last), any(self.states(self.anchor)))
        else:
            self.paint(passed([first, *corners]), not all(self.states(first)))
            self.anchor = self.current

    def band(self, start: Place, place: Place, last: Place, keep: bool) -> None:
        pressed, band = self.rectangle(start, place), self.rectangle(start, last)
        if not keep:
            self.selection = band
        elif pressed <= self.selection:
            self.selection = self.selection - band
        else:
            self.selection = self.selection | band

    def walk(self, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        down, on = STEPS[key]
        row = min(max(self.order.index(self.current[0]) + down, 0), 6)
        self.go((self.order[row], min(max(self.current[1] + on, 0), 23)), modifier)

    def go_to_end(self, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        self.go((self.current[0], 0 if key == Key.Key_Home else 23), modifier)

    def go_to_corner(self, key: Qt.Key) -> None:
        self.current = self.anchor = (self.order[0], 0) if key == Key.Key_Home else (self.order[6], 23)
        self.walks += 1

    def go(self, cell: Cell, modifier: Qt.KeyboardModifier) -> None:
        self.current = cell
        if modifier == NONE:
            self.anchor = cell
            self.walks += 1
        if self.selecting:
            self.selection = self.rectangle(self.anchor, cell)
        elif modifier == SHIFT:
            self.paint(self.rectangle(self.anchor, cell), any(self.states(self.anchor)), self.walks + 1)

    def space(self) -> None:
        self.anchor = self.current
        if self.selecting:
            self.selection = self.selection ^ {self.current}
        else:
            self.toggle(self.current)

    def set_selecting(self, selecting: bool) -> None:
        self.selecting = selecting
        if not selecting:
            self.selection = set()

    def select_all(self) -> None:
        if self.selecting:
            self.selection = set(ALL)

    def letter(self, key: Qt.Key) -> None:
        self.paint(self.selection, key == Key.Key_A)
        self.selection = set()

    def escape(self) -> None:
        self.selection = set()

    def preset(self, schedule: ServerSchedule) -> None:
        self.change([to_plain(schedule) for _ in self.weeks])

    def invert(self) -> None:
        self.change([[[not hour for hour in day] for day in week] for week in self.weeks])

    def shift(self, by: int) -> None:
        changed = []
        for week in self.weeks:
            flat = [hour for day in week for hour in day]
            turned = [flat[(index - by) % 168] for index in range(168)]
            changed.append([turned[start : start + 24] for start in range(0, 168, 24)])
        self.change(changed)

    def copy_day(self, day: int, to_days: set[int]) -> None:
        self.change([[week[day if each in to_days else each][:] for each in range(7)] for week in self.weeks])

    def undo(self) -> None:
        self.step(self.past, self.future)

    def redo(self) -> None:
        self.step(self.future, self.past)

    def toggle(self, place: Place) -> None:
        chosen = [cell for cell in ALL if place[0] in (None, cell[0]) and place[1] in (None, cell[1])]
        self.paint(set(chosen), not all(state for cell in chosen for state in self.states(cell)))

    def states(self, cell: Cell) -> list[bool]:
        return [week[cell[0]][cell[1]] for week in self.weeks]

    def paint(self, chosen: set[Cell], allowed: bool, walk: int = 0) -> None:
        self.change(
            [
                [[allowed if (day, hour) in chosen else week[day][hour] for hour in range(24)] for day in range(7)]
                for week in self.weeks
            ],
            walk,
        )

    def rectangle(self, first: Place, last: Place) -> set[Cell]:
        rows = [self.order.index(place[0]) for place in (first, last) if place[0] is not None]
        columns = [place[1] for place in (first, last) if place[1] is not None]
        top, bottom = (min(rows), max(rows)) if len(rows) == 2 else (0, 6)
        left, right = (min(columns), max(columns)) if len(columns) == 2 else (0, 23)
        return {(self.order[row], hour) for row in range(top, bottom + 1) for hour in range(left, right + 1)}

    def change(self, weeks: list[Week], walk: int = 0) -> None:
        if weeks == self.weeks:
            return
        if not (walk and self.past and self.past[-1][1] == walk):
            self.past.append((self.weeks, walk))
        elif weeks == self.past[-1][0]:
            self.past.pop()
        self.future.clear()
        self.weeks = weeks

    def step(self, source: list[tuple[list[Week], int]], target: list[tuple[list[Week], int]]) -> None:
        if source:
            weeks, walk = source.pop()
            target.append((self.weeks, walk))
            self.weeks = weeks


class RealGrid:
    """The same on a grid, as a user does it."""

    def __init__(self, grid: WeekGrid, weeks: Weeks) -> None:
        self.grid = grid
        grid.set_selecting(False)
        self.key(Key.Key_Home, CONTROL)
        grid.set_weeks(weeks)

    def click(self, place: Place, modifier: Qt.KeyboardModifier) -> None:
        self.mouse(QEvent.Type.MouseButtonPress, self.center(place), modifier)
        self.mouse(QEvent.Type.MouseButtonRelease, self.center(place), modifier)

    def drag(self, first: Cell, moves: list[tuple[bool, int]], modifier: Qt.KeyboardModifier) -> None:
        corners = [first, *way(first, moves)]
        self.mouse(QEvent.Type.MouseButtonPress, self.center(first), modifier)
        for cell in corners[1:]:
            self.mouse(QEvent.Type.MouseMove, self.center(cell), modifier)
        self.mouse(QEvent.Type.MouseButtonRelease, self.center(corners[-1]), modifier)

    def walk(self, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        self.key(key, modifier)

    go_to_end = walk

    def go_to_corner(self, key: Qt.Key) -> None:
        self.key(key, CONTROL)

    def space(self) -> None:
        self.key(Key.Key_Space)

    def set_selecting(self, selecting: bool) -> None:
        self.grid.set_selecting(selecting)

    def select_all(self) -> None:
        self.key(Key.Key_A, CONTROL)

    def letter(self, key: Qt.Key) -> None:
        self.key(key)

    def escape(self) -> None:
        self.key(Key.Key_Escape)

    def preset(self, schedule: ServerSchedule) -> None:
        self.grid.set_weeks(self.grid.weeks.filled(schedule), "Preset")

    def invert(self) -> None:
        self.grid.set_weeks(self.grid.weeks.inverted(), "Invert")

    def shift(self, by: int) -> None:
        self.grid.set_weeks(self.grid.weeks.shifted(by), "Shift")

    def copy_day(self, day: int, to_days: set[int]) -> None:
        self.grid.set_weeks(self.grid.weeks.with_day_copied(day, to_days), "Copy")

    def undo(self) -> None:
        self.grid.edits.undo_action.trigger()

    def redo(self) -> None:
        self.grid.edits.redo_action.trigger()

    def center(self, place: Place) -> QPoint:
        return self.grid.geometry_of_week.place(place).center()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        QApplication.sendEvent(self.grid, QKeyEvent(QEvent.Type.KeyPress, key, modifier))

    def mouse(self, kind: QEvent.Type, point: QPoint, modifier: Qt.KeyboardModifier) -> None:
        left, no_button = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        button = no_button if kind == QEvent.Type.MouseMove else left
        buttons = no_button if kind == QEvent.Type.MouseButtonRelease else left
        position = QPointF(point)
        QApplication.sendEvent(self.grid, QMouseEvent(kind, position, position, button, buttons, modifier))


def way(first: Cell, moves: list[tuple[bool, int]]) -> list[Cell]:
    """The cells that the moves lead to: down or up to another day, or along the day to another hour."""
    reached = [first]
    for along, target in moves:
        day, hour = reached[-1]
        reached.append((day, target) if along else (target % 7, hour))
    return reached[1:]


def passed(corners: list[Cell]) -> set[Cell]:
    """The cells on the way, for rows in the order of the days."""
    found = {corners[0]}
    for (day, hour), (to_day, to_hour) in pairwise(corners):
        for each_day in range(min(day, to_day), max(day, to_day) + 1):
            found |= {(each_day, each) for each in range(min(hour, to_hour), max(hour, to_hour) + 1)}
    return found


def to_plain(schedule: ServerSchedule) -> Week:
    return [[schedule.allows(day, hour) for hour in range(24)] for day in range(7)]


def to_seen(grid: WeekGrid) -> tuple[Any, ...]:
    history = (grid.edits.undo_action.isEnabled(), grid.edits.redo_action.isEnabled())
    return ([to_plain(each) for each in grid.weeks.schedules], set(grid.selection), grid.current, *history)


@pytest.fixture(scope="module")
def make_grid(qapp: QApplication) -> Iterator[Callable[[Qt.DayOfWeek], WeekGrid]]:
    made: list[WeekGrid] = []

    def make(first_day: Qt.DayOfWeek) -> WeekGrid:
        made.append(WeekGrid(first_day=first_day))
        made[-1].resize(760, 300)
        return made[-1]

    yield make
    for grid in made:
        grid.deleteLater()


@pytest.mark.parametrize("servers", [1, 3])
@pytest.mark.parametrize("selecting", [False, True])
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_sequence_equals_the_same_on_plain_lists(
    make_grid: Callable[[Qt.DayOfWeek], WeekGrid], servers: int, selecting: bool, data: st.DataObject
) -> None:
    weeks = Weeks(tuple(data.draw(st.lists(schedules, min_size=servers, max_size=servers))))
    grid = make_grid(Qt.DayOfWeek.Sunday)
    real = RealGrid(grid, weeks)
    plain = PlainGrid([to_plain(each) for each in weeks.schedules], grid.days)
    sequence = data.draw(st.lists(operations, min_size=5, max_size=30))
    for name, *values in [("set_selecting", selecting), *sequence]:
        getattr(real, name)(*values)
        getattr(plain, name)(*values)
        expected = (plain.weeks, plain.selection, plain.current, bool(plain.past), bool(plain.future))
        assert to_seen(grid) == expected, name


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=cells, last=cells, allowed=st.booleans())
def test_a_rectangle_is_that_which_is_seen(
    make_grid: Callable[[Qt.DayOfWeek], WeekGrid], first: Cell, last: Cell, allowed: bool
) -> None:
    grid = make_grid(Qt.DayOfWeek.Monday)
    grid.set_weeks(Weeks.of(ServerSchedule.NEVER if allowed else ServerSchedule.ALWAYS))
    grid.fill(first, last, allowed)
    expected = PlainGrid([], (1, 2, 3, 4, 5, 6, 0)).rectangle(first, last)
    assert {cell for cell in ALL if grid.weeks.allows(*cell) == allowed} == expected
