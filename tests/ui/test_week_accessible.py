"""What a screen reader meets in a week, and that nothing of it outlives the week."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import ServerSchedule
from bbmonitor_gui.ui.widgets.week_accessible import WeekTable, child_index
from bbmonitor_gui.ui.widgets.week_geometry import Place
from bbmonitor_gui.ui.widgets.week_grid import WeekGrid
from bbmonitor_gui.ui.widgets.weeks import Weeks

SUNDAY, MONDAY, TUESDAY = 0, 1, 2
NAME, ROLE = QAccessible.Text.Name, QAccessible.Role
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def grid(qtbot: QtBot) -> WeekGrid:
    grid = WeekGrid(first_day=Qt.DayOfWeek.Monday)
    qtbot.addWidget(grid)
    grid.resize(760, 300)
    grid.set_weeks(Weeks.of(ServerSchedule.ALWAYS, ServerSchedule.ALWAYS.with_hours(TUESDAY, [14], False)))
    with qtbot.waitExposed(grid):
        grid.show()
    grid.activateWindow()
    grid.setFocus()
    qtbot.waitUntil(grid.hasFocus)
    return grid


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is told from now on, as a screen reader hears it."""
    heard: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append(event.message())
        else:
            interface = event.accessibleInterface()
            heard.append(f"{event.type().name}: {interface.text(NAME)}")

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return heard


def met(grid: WeekGrid, place: Place) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(grid).child(child_index(grid, place))


def test_the_table_has_a_cell_an_hour_and_headers(grid: WeekGrid) -> None:
    table = QAccessible.queryAccessibleInterface(grid)
    assert (table.role(), table.text(NAME), table.childCount()) == (ROLE.Table, "Week schedule", 8 * 25)
    for place, role, name in (
        ((None, None), ROLE.ColumnHeader, "The whole week"),
        ((None, 7), ROLE.ColumnHeader, "07:00–08:00 on all days"),
        ((TUESDAY, None), ROLE.RowHeader, "Tuesday"),
        ((SUNDAY, 23), ROLE.Cell, "Sunday 23:00–24:00: allowed"),
        ((TUESDAY, 14), ROLE.Cell, "Tuesday 14:00–15:00: allowed on some servers"),
    ):
        child = met(grid, place)
        assert (child.role(), child.text(NAME)) == (role, name)
        assert child.parent().object() is grid
        assert table.child(table.indexOfChild(child)).text(NAME) == name
        assert child.rect().size() == grid.geometry_of_week.place(place).size()
        center = child.rect().center()
        assert table.childAt(center.x(), center.y()).text(NAME) == name
    assert table.child(200) is None
    assert table.childAt(-1000, -1000) is None


def test_a_cell_knows_its_headers(grid: WeekGrid) -> None:
    cell = met(grid, (TUESDAY, 14)).tableCellInterface()
    assert (cell.rowIndex(), cell.columnIndex(), cell.rowExtent(), cell.columnExtent()) == (2, 15, 1, 1)
    assert [header.text(NAME) for header in cell.rowHeaderCells()] == ["Tuesday"]
    assert [header.text(NAME) for header in cell.columnHeaderCells()] == ["14:00–15:00 on all days"]
    assert met(grid, (TUESDAY, None)).tableCellInterface().rowHeaderCells() == []


def test_there_is_nothing_where_nothing_was_promised(grid: WeekGrid) -> None:
    """PySide6 makes a wild pointer of the wrong answer, and Qt falls over it when a reader asks."""
    cell = met(grid, (TUESDAY, 14))
    for ask in (cell.textInterface, cell.valueInterface, cell.editableTextInterface, cell.attributesInterface):
        assert ask() is None
    assert (cell.object(), cell.childCount(), cell.relations()) == (None, 0, [])


def test_a_reader_can_toggle(grid: WeekGrid) -> None:
    for place in ((TUESDAY, 14), (MONDAY, None), (None, 3)):
        action = met(grid, place).actionInterface()
        assert action.actionNames() == ["Toggle"]
        action.doAction("Toggle")
    assert grid.weeks.allows(TUESDAY, 14) is True
    assert grid.weeks.mask(MONDAY) == 1 << 20  # the day was blocked, and then three o'clock allowed on all days
    assert met(grid, (SUNDAY, 3)).text(NAME) == "Sunday 03:00–04:00: allowed"
    grid.set_read_only(True)
    assert met(grid, (TUESDAY, 14)).actionInterface().actionNames() == []
    before = grid.weeks
    met(grid, (TUESDAY, 14)).actionInterface().doAction("Toggle")
    assert grid.weeks == before


def test_a_reader_can_choose(grid: WeekGrid) -> None:
    grid.set_selecting(True)
    cell = met(grid, (TUESDAY, 14))
    cell.actionInterface().doAction("Toggle")
    assert grid.selection == {(TUESDAY, 14)}
    assert cell.text(NAME) == "Tuesday 14:00–15:00: allowed on some servers, selected"
    assert cell.state().selected
    assert cell.tableCellInterface().isSelected()


def test_the_focus_is_in_the_current_cell(qtbot: QtBot, grid: WeekGrid) -> None:
    table = QAccessible.queryAccessibleInterface(grid)
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert table.focusChild().text(NAME) == "Monday 01:00–02:00: allowed"
    assert met(grid, (MONDAY, 1)).state().focused
    assert not met(grid, (MONDAY, 2)).state().focused
    grid.clearFocus()
    assert table.focusChild() is None


def test_moves_and_changes_are_told(qtbot: QtBot, grid: WeekGrid, told: list[str]) -> None:
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert told == ["Focus: Monday 01:00–02:00: allowed"]
    told.clear()
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    assert told == ["NameChanged: Monday 01:00–02:00: blocked", "Monday 01:00–02:00: blocked"]
    told.clear()
    grid.set_weeks(grid.weeks.with_day(SUNDAY, 0), "Preset")
    assert told[-1] == "24 hours blocked"
    grid.edits.undo()
    assert told[-1] == "24 hours allowed"


def test_a_drag_is_told_once_at_its_end(qtbot: QtBot, grid: WeekGrid, told: list[str]) -> None:
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(grid, left, pos=grid.cell_rect(SUNDAY, 3).center())
    grid.edits.paint([(SUNDAY, 4), (SUNDAY, 5)], False)
    qtbot.mouseRelease(grid, left, pos=grid.cell_rect(SUNDAY, 3).center())
    said = [line for line in told if not line.startswith("NameChanged")]
    assert said == ["3 hours blocked", "Focus: Sunday 03:00–04:00: blocked"]


def test_what_is_chosen_is_told(qtbot: QtBot, grid: WeekGrid, told: list[str]) -> None:
    grid.set_selecting(True)
    qtbot.keyClick(grid, Qt.Key.Key_A, CONTROL)
    assert told[-1] == "168 hours selected"
    qtbot.keyClick(grid, Qt.Key.Key_Escape)
    assert told[-1] == "Nothing selected"
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    assert told[-1] == "NameChanged: Monday 00:00–01:00: allowed, selected"


def test_changes_are_told_wherever_the_focus_is(grid: WeekGrid, told: list[str]) -> None:
    grid.clearFocus()
    told.clear()
    grid.edits.toggle(MONDAY, 1)
    assert told == ["NameChanged: Monday 01:00–02:00: blocked", "Monday 01:00–02:00: blocked"]


@pytest.mark.parametrize("in_a_circle", [False, True])
def test_nothing_outlives_the_week(qtbot: QtBot, in_a_circle: bool) -> None:
    for _ in range(5):
        dialog = QDialog()
        grid = WeekGrid(dialog)
        if in_a_circle:
            grid.__dict__["itself"] = grid
        table = QAccessible.queryAccessibleInterface(grid)
        children = [table.child(index) for index in range(table.childCount())]
        ids = [QAccessible.uniqueId(child) for child in children]
        assert all(child.isValid() for child in children)
        dialog.deleteLater()
        del dialog, grid, table, children
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        assert not any(QAccessible.accessibleInterface(each) for each in ids)
    assert not any(isinstance(each, WeekTable) and each.__dict__.get("_places") for each in gc.get_objects())
