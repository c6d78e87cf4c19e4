"""The vendor's two steps: choose hours, then allow or block them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import ServerSchedule
from bbmonitor_gui.ui.widgets.week_geometry import Cell
from bbmonitor_gui.ui.widgets.week_grid import WeekGrid
from bbmonitor_gui.ui.widgets.weeks import Weeks

SUNDAY, MONDAY, TUESDAY, WEDNESDAY, SATURDAY = 0, 1, 2, 3, 6
LEFT = Qt.MouseButton.LeftButton
NONE, SHIFT, CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
ALWAYS = ServerSchedule.ALWAYS


@pytest.fixture
def grid(qtbot: QtBot) -> WeekGrid:
    grid = WeekGrid(first_day=Qt.DayOfWeek.Sunday)
    qtbot.addWidget(grid)
    grid.resize(760, 300)
    grid.set_selecting(True)
    with qtbot.waitExposed(grid):
        grid.show()
    grid.activateWindow()
    grid.setFocus()
    qtbot.waitUntil(grid.hasFocus)
    return grid


def center(grid: WeekGrid, cell: Cell) -> QPoint:
    return grid.cell_rect(*cell).center()


def click(qtbot: QtBot, grid: WeekGrid, cell: Cell, modifier: Qt.KeyboardModifier = NONE) -> None:
    qtbot.mouseClick(grid, LEFT, modifier, center(grid, cell))


def drag(grid: WeekGrid, *cells: Cell, modifier: Qt.KeyboardModifier = NONE, release: bool = True) -> None:
    kinds = [QEvent.Type.MouseButtonPress, *[QEvent.Type.MouseMove] * (len(cells) - 1)]
    for kind, cell in zip(kinds, cells, strict=True):
        position = QPointF(center(grid, cell))
        QApplication.sendEvent(grid, QMouseEvent(kind, position, grid.mapToGlobal(position), LEFT, LEFT, modifier))
    if release:
        position = QPointF(center(grid, cells[-1]))
        kind, none = QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton
        QApplication.sendEvent(grid, QMouseEvent(kind, position, grid.mapToGlobal(position), LEFT, none, modifier))


def rectangle(days: range, hours: range) -> set[Cell]:
    return {(day, hour) for day in days for hour in hours}


def test_the_vendors_example_in_two_steps(grid: WeekGrid) -> None:
    drag(grid, (MONDAY, 6), (5, 17))
    assert grid.selection == rectangle(range(1, 6), range(6, 18))
    assert grid.weeks.common == ALWAYS
    grid.block_selected()
    for day in range(7):
        blocked = [hour for hour in range(24) if not grid.weeks.allows(day, hour)]
        assert blocked == (list(range(6, 18)) if day in range(1, 6) else [])
    assert grid.selection == frozenset()
    grid.edits.undo()
    assert grid.weeks.common == ALWAYS
    assert not grid.edits.undo_action.isEnabled()


def test_headers_choose_what_they_stand_for(qtbot: QtBot, grid: WeekGrid) -> None:
    qtbot.mouseClick(grid, LEFT, pos=grid.day_header_rect(MONDAY).center())
    assert grid.selection == rectangle(range(1, 2), range(24))
    qtbot.mouseClick(grid, LEFT, CONTROL, grid.hour_header_rect(7).center())
    assert grid.selection == rectangle(range(1, 2), range(24)) | rectangle(range(7), range(7, 8))
    qtbot.mouseClick(grid, LEFT, SHIFT, grid.hour_header_rect(9).center())
    assert grid.selection == rectangle(range(7), range(7, 10))
    qtbot.mouseClick(grid, LEFT, pos=grid.corner_rect().center())
    assert len(grid.selection) == 168
    assert grid.weeks.common == ALWAYS


def test_control_adds_and_takes_out(qtbot: QtBot, grid: WeekGrid) -> None:
    drag(grid, (MONDAY, 3), (TUESDAY, 5))
    drag(grid, (WEDNESDAY, 3), (WEDNESDAY, 4), modifier=CONTROL)
    assert grid.selection == rectangle(range(1, 3), range(3, 6)) | rectangle(range(3, 4), range(3, 5))
    drag(grid, (TUESDAY, 4), (SATURDAY, 4), modifier=CONTROL)
    assert grid.selection == rectangle(range(1, 3), range(3, 6)) - {(TUESDAY, 4)} | {(WEDNESDAY, 3)}
    click(qtbot, grid, (SUNDAY, 0))
    assert grid.selection == {(SUNDAY, 0)}


def test_a_band_grows_and_shrinks_with_the_mouse(grid: WeekGrid) -> None:
    drag(grid, (MONDAY, 3), (SATURDAY, 20), (TUESDAY, 4))
    assert grid.selection == rectangle(range(1, 3), range(3, 5))


def test_escape_drops_a_band_and_then_the_rest(qtbot: QtBot, grid: WeekGrid) -> None:
    click(qtbot, grid, (SUNDAY, 0))
    drag(grid, (MONDAY, 3), (TUESDAY, 4), release=False)
    qtbot.keyClick(grid, Qt.Key.Key_Escape)
    assert grid.selection == {(SUNDAY, 0)}
    qtbot.keyClick(grid, Qt.Key.Key_Escape)
    assert grid.selection == frozenset()


def test_escape_closes_a_dialog_only_when_nothing_is_chosen(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    grid = WeekGrid()
    grid.set_selecting(True)
    QVBoxLayout(dialog).addWidget(grid)
    dialog.show()
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(grid, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    qtbot.keyClick(grid, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_keys_choose_and_letters_act(qtbot: QtBot, grid: WeekGrid) -> None:
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert grid.selection == {(SUNDAY, 1)}
    qtbot.keyClick(grid, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(grid, Qt.Key.Key_Right, SHIFT)
    assert grid.selection == rectangle(range(2), range(1, 3))
    qtbot.keyClick(grid, Qt.Key.Key_Right, CONTROL)
    assert grid.current == (MONDAY, 3)
    qtbot.keyClick(grid, Qt.Key.Key_Space, CONTROL)
    chosen = rectangle(range(2), range(1, 3)) | {(MONDAY, 3)}
    assert grid.selection == chosen
    qtbot.keyClick(grid, Qt.Key.Key_B)
    assert {cell for cell in rectangle(range(7), range(24)) if not grid.weeks.allows(*cell)} == chosen
    qtbot.keyClick(grid, Qt.Key.Key_A)
    assert grid.selection == frozenset()
    qtbot.keyClick(grid, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(grid, Qt.Key.Key_A)
    assert grid.weeks.common == ALWAYS
    qtbot.keyClick(grid, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(grid, Qt.Key.Key_D)
    assert grid.weeks.common == ServerSchedule.NEVER


def test_several_servers_are_blocked_together(grid: WeekGrid) -> None:
    grid.set_weeks(Weeks.of(ALWAYS, ServerSchedule.NEVER))
    drag(grid, (MONDAY, 3), (MONDAY, 4))
    grid.allow_selected()
    assert [each.allows(MONDAY, 3) for each in grid.weeks.schedules] == [True, True]
    assert grid.weeks.allows(MONDAY, 5) is None


def test_nothing_is_chosen_without_the_mode_nor_in_a_week_to_read(qtbot: QtBot, grid: WeekGrid) -> None:
    click(qtbot, grid, (MONDAY, 3))
    grid.set_selecting(False)
    assert grid.selection == frozenset()
    qtbot.keyClick(grid, Qt.Key.Key_A, CONTROL)
    grid.set_selecting(True)
    grid.set_read_only(True)
    click(qtbot, grid, (MONDAY, 3))
    qtbot.keyClick(grid, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    assert grid.selection == frozenset()
    assert grid.weeks.common == ALWAYS


def test_the_signal_tells_each_selection_once(qtbot: QtBot, grid: WeekGrid) -> None:
    seen: list[object] = []
    grid.selection_changed.connect(seen.append)
    drag(grid, (MONDAY, 3), (MONDAY, 4), (MONDAY, 4))
    grid.clear_selection()
    grid.clear_selection()
    assert seen == [{(MONDAY, 3)}, {(MONDAY, 3), (MONDAY, 4)}, frozenset()]


@pytest.mark.parametrize("read_only", [False, True])
def test_copy_and_paste_are_wishes(qtbot: QtBot, grid: WeekGrid, read_only: bool) -> None:
    grid.set_read_only(read_only)
    wishes: list[str] = []
    grid.copy_requested.connect(lambda: wishes.append("copy"))
    grid.paste_requested.connect(lambda: wishes.append("paste"))
    qtbot.keyClick(grid, Qt.Key.Key_C, CONTROL)
    qtbot.keyClick(grid, Qt.Key.Key_V, CONTROL)
    assert wishes == (["copy"] if read_only else ["copy", "paste"])


def test_a_windows_shortcut_does_not_take_the_grids_keys(qtbot: QtBot, grid: WeekGrid) -> None:
    action = QAction(grid)
    action.setShortcut(QKeySequence(QKeySequence.StandardKey.SelectAll))
    taken: list[bool] = []
    action.triggered.connect(taken.append)
    grid.addAction(action)
    qtbot.keyClick(grid, Qt.Key.Key_A, CONTROL)
    assert len(grid.selection) == 168
    assert taken == []
