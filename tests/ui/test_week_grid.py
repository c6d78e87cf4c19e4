"""The grid of hours: mouse, keys, history, colours."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QKeyEvent, QMouseEvent, QPalette, QRegion
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import ServerSchedule
from bbmonitor_gui.ui.widgets.week_geometry import Cell
from bbmonitor_gui.ui.widgets.week_grid import WeekGrid
from bbmonitor_gui.ui.widgets.weeks import Weeks

SUNDAY, MONDAY, TUESDAY, WEDNESDAY, SATURDAY = 0, 1, 2, 3, 6
DAYTIME = range(7, 18)
DAYTIME_BLOCKED = 16646207  # the API document's example
LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def grid(qtbot: QtBot) -> WeekGrid:
    return _shown_grid(qtbot, Qt.DayOfWeek.Sunday)


def _shown_grid(qtbot: QtBot, first_day: Qt.DayOfWeek) -> WeekGrid:
    grid = WeekGrid(first_day=first_day)
    qtbot.addWidget(grid)
    grid.resize(760, 300)
    with qtbot.waitExposed(grid):
        grid.show()
    grid.activateWindow()
    grid.setFocus()
    qtbot.waitUntil(grid.hasFocus)
    return grid


def _center(grid: WeekGrid, cell: Cell) -> QPoint:
    return grid.cell_rect(*cell).center()


def _click(
    qtbot: QtBot, grid: WeekGrid, cell: Cell, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    qtbot.mouseClick(grid, LEFT, modifier, _center(grid, cell))


def _move(grid: WeekGrid, point: QPoint, buttons: Qt.MouseButton = LEFT) -> None:
    """QTest moves the real cursor, which has no buttons down off screen."""
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(point),
        QPointF(grid.mapToGlobal(point)),
        Qt.MouseButton.NoButton,
        buttons,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(grid, event)


def _drag(
    qtbot: QtBot, grid: WeekGrid, *cells: Cell, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    qtbot.mousePress(grid, LEFT, modifier, _center(grid, cells[0]))
    for cell in cells[1:]:
        _move(grid, _center(grid, cell))
    qtbot.mouseRelease(grid, LEFT, modifier, _center(grid, cells[-1]))


def _blocked(grid: WeekGrid) -> set[Cell]:
    return {(day, hour) for day in range(7) for hour in range(24) if not grid.weeks.allows(day, hour)}


def test_the_api_documents_example_painted_hour_by_hour(qtbot: QtBot, grid: WeekGrid) -> None:
    _drag(qtbot, grid, *((TUESDAY, hour) for hour in DAYTIME))
    assert _blocked(grid) == {(TUESDAY, hour) for hour in DAYTIME}
    assert grid.weeks.mask(TUESDAY) == DAYTIME_BLOCKED


def test_a_quick_drag_skips_no_hour(qtbot: QtBot, grid: WeekGrid) -> None:
    _drag(qtbot, grid, (TUESDAY, 7), (TUESDAY, 17))
    assert grid.weeks.mask(TUESDAY) == DAYTIME_BLOCKED
    assert _blocked(grid) == {(TUESDAY, hour) for hour in DAYTIME}


def test_a_drag_back_and_forth_paints_once(qtbot: QtBot, grid: WeekGrid) -> None:
    _drag(qtbot, grid, (TUESDAY, 7), (TUESDAY, 17), (TUESDAY, 9), (TUESDAY, 12))
    assert _blocked(grid) == {(TUESDAY, hour) for hour in DAYTIME}


def test_a_slanted_drag_paints_a_line_and_no_rectangle(qtbot: QtBot, grid: WeekGrid) -> None:
    _drag(qtbot, grid, (SUNDAY, 0), (SATURDAY, 6))
    blocked = _blocked(grid)
    assert {(day, day) for day in range(7)} <= blocked
    assert all(abs(day - hour) <= 1 for day, hour in blocked)
    assert (SUNDAY, 6) not in blocked


def test_a_drag_paints_with_the_value_of_its_first_hour(qtbot: QtBot, grid: WeekGrid) -> None:
    grid.set_weeks(Weeks.of(ServerSchedule.NEVER.with_hours(MONDAY, [5], True)))
    _drag(qtbot, grid, (MONDAY, 3), (MONDAY, 8))
    assert [hour for hour in range(24) if grid.weeks.allows(MONDAY, hour)] == [3, 4, 5, 6, 7, 8]


def test_a_drag_beyond_the_edge_paints_up_to_it(qtbot: QtBot, grid: WeekGrid) -> None:
    start = _center(grid, (MONDAY, 20))
    qtbot.mousePress(grid, LEFT, Qt.KeyboardModifier.NoModifier, start)
    _move(grid, QPoint(grid.width() + 500, start.y()))
    qtbot.mouseRelease(grid, LEFT)
    assert _blocked(grid) == {(MONDAY, hour) for hour in range(20, 24)}


def test_a_click_toggles_and_so_does_every_click_of_a_double_click(qtbot: QtBot, grid: WeekGrid) -> None:
    _click(qtbot, grid, (MONDAY, 3))
    assert _blocked(grid) == {(MONDAY, 3)}
    _click(qtbot, grid, (MONDAY, 3))
    assert _blocked(grid) == set()
    qtbot.mouseDClick(grid, LEFT, Qt.KeyboardModifier.NoModifier, _center(grid, (MONDAY, 3)))
    assert _blocked(grid) == {(MONDAY, 3)}


def test_the_corners_of_a_cell_belong_to_it(qtbot: QtBot, grid: WeekGrid) -> None:
    rect = grid.cell_rect(WEDNESDAY, 11)
    for point in (rect.topLeft(), rect.topRight(), rect.bottomLeft(), rect.bottomRight()):
        qtbot.mouseClick(grid, LEFT, Qt.KeyboardModifier.NoModifier, point)
        assert _blocked(grid) == {(WEDNESDAY, 11)}
        grid.set_weeks(Weeks.of(ServerSchedule.ALWAYS))


def test_other_buttons_do_nothing(qtbot: QtBot, grid: WeekGrid) -> None:
    qtbot.mouseClick(grid, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, _center(grid, (MONDAY, 3)))
    _move(grid, _center(grid, (MONDAY, 9)), Qt.MouseButton.RightButton)
    assert _blocked(grid) == set()


def test_a_days_header_toggles_the_day(qtbot: QtBot, grid: WeekGrid) -> None:
    grid.set_weeks(Weeks.of(ServerSchedule.ALWAYS.with_hours(MONDAY, [3], False)))
    header = grid.day_header_rect(MONDAY).center()
    qtbot.mouseClick(grid, LEFT, pos=header)
    assert grid.weeks.common == ServerSchedule.ALWAYS
    qtbot.mouseClick(grid, LEFT, pos=header)
    assert _blocked(grid) == {(MONDAY, hour) for hour in range(24)}


def test_an_hours_header_toggles_it_on_all_days(qtbot: QtBot, grid: WeekGrid) -> None:
    header = grid.hour_header_rect(7).center()
    qtbot.mouseClick(grid, LEFT, pos=header)
    assert _blocked(grid) == {(day, 7) for day in range(7)}
    qtbot.mouseClick(grid, LEFT, pos=header)
    assert _blocked(grid) == set()


def test_the_corner_toggles_everything(qtbot: QtBot, grid: WeekGrid) -> None:
    for expected in (ServerSchedule.NEVER, ServerSchedule.ALWAYS):
        qtbot.mouseClick(grid, LEFT, pos=grid.corner_rect().center())
        assert grid.weeks.common == expected


def test_shift_click_fills_the_rectangle_from_the_last_cell(qtbot: QtBot, grid: WeekGrid) -> None:
    _click(qtbot, grid, (WEDNESDAY, 10))
    _click(qtbot, grid, (MONDAY, 8), SHIFT)
    rectangle = {(day, hour) for day in (MONDAY, TUESDAY, WEDNESDAY) for hour in (8, 9, 10)}
    assert _blocked(grid) == rectangle
    _click(qtbot, grid, (WEDNESDAY, 12), SHIFT)
    assert _blocked(grid) == rectangle | {(WEDNESDAY, 11), (WEDNESDAY, 12)}


def test_a_shift_drag_leaves_only_its_last_rectangle(qtbot: QtBot, grid: WeekGrid) -> None:
    _click(qtbot, grid, (MONDAY, 2))
    _drag(qtbot, grid, (MONDAY, 5), (SATURDAY, 20), (TUESDAY, 3), modifier=SHIFT)
    assert _blocked(grid) == {(MONDAY, 2), (MONDAY, 3), (TUESDAY, 2), (TUESDAY, 3)}
    grid.edits.undo()
    assert _blocked(grid) == {(MONDAY, 2)}


def test_shift_follows_the_rows_as_shown(qtbot: QtBot) -> None:
    grid = _shown_grid(qtbot, Qt.DayOfWeek.Monday)
    _click(qtbot, grid, (SATURDAY, 1))
    _click(qtbot, grid, (SUNDAY, 1), SHIFT)
    assert _blocked(grid) == {(SATURDAY, 1), (SUNDAY, 1)}


def test_one_gesture_is_one_step_to_undo(qtbot: QtBot, grid: WeekGrid) -> None:
    _drag(qtbot, grid, (TUESDAY, 7), (TUESDAY, 12), (TUESDAY, 17))
    qtbot.mouseClick(grid, LEFT, pos=grid.day_header_rect(MONDAY).center())
    both = grid.weeks
    qtbot.keyClick(grid, Qt.Key.Key_Z, CONTROL)
    assert _blocked(grid) == {(TUESDAY, hour) for hour in DAYTIME}
    qtbot.keyClick(grid, Qt.Key.Key_Z, CONTROL)
    assert grid.weeks.common == ServerSchedule.ALWAYS
    assert not grid.edits.undo_action.isEnabled()
    qtbot.keyClick(grid, Qt.Key.Key_Y, CONTROL)
    qtbot.keyClick(grid, Qt.Key.Key_Y, CONTROL)
    assert grid.weeks == both
    assert not grid.edits.redo_action.isEnabled()


def test_undo_in_the_middle_of_a_drag_ends_it(qtbot: QtBot, grid: WeekGrid) -> None:
    qtbot.mousePress(grid, LEFT, pos=_center(grid, (MONDAY, 3)))
    _move(grid, _center(grid, (MONDAY, 6)))
    grid.edits.undo()
    _move(grid, _center(grid, (MONDAY, 9)))
    qtbot.mouseRelease(grid, LEFT, pos=_center(grid, (MONDAY, 9)))
    assert grid.weeks.common == ServerSchedule.ALWAYS


def test_escape_drops_a_drag(qtbot: QtBot, grid: WeekGrid) -> None:
    qtbot.mousePress(grid, LEFT, pos=_center(grid, (MONDAY, 3)))
    _move(grid, _center(grid, (MONDAY, 6)))
    qtbot.keyClick(grid, Qt.Key.Key_Escape)
    _move(grid, _center(grid, (MONDAY, 9)))
    qtbot.mouseRelease(grid, LEFT, pos=_center(grid, (MONDAY, 9)))
    assert grid.weeks.common == ServerSchedule.ALWAYS
    assert not grid.edits.undo_action.isEnabled()


def test_a_release_that_never_came_ends_the_drag(qtbot: QtBot, grid: WeekGrid) -> None:
    qtbot.mousePress(grid, LEFT, pos=_center(grid, (MONDAY, 3)))
    _move(grid, _center(grid, (MONDAY, 6)), Qt.MouseButton.NoButton)
    assert _blocked(grid) == {(MONDAY, 3)}
    assert grid.edits.undo_action.isEnabled()


def test_disabling_ends_the_drag(qtbot: QtBot, grid: WeekGrid) -> None:
    qtbot.mousePress(grid, LEFT, pos=_center(grid, (MONDAY, 3)))
    grid.setEnabled(False)
    assert not grid.edits.in_gesture
    grid.setEnabled(True)
    qtbot.mouseRelease(grid, LEFT)


def test_a_replaced_week_can_be_undone_only_when_asked(grid: WeekGrid) -> None:
    grid.edits.toggle(MONDAY, 1)
    grid.set_weeks(Weeks.of(ServerSchedule.NEVER), "Preset")
    grid.edits.undo()
    assert _blocked(grid) == {(MONDAY, 1)}
    grid.set_weeks(Weeks.of(ServerSchedule.NEVER))
    assert not grid.edits.undo_action.isEnabled()
    assert not grid.edits.redo_action.isEnabled()


def test_changes_that_merge_are_one_step_and_none_if_they_cancel_out(grid: WeekGrid) -> None:
    grid.edits.toggle(MONDAY, 1)
    before = grid.weeks
    for hours in ([2], [2, 3]):
        grid.set_weeks(before.with_hours(MONDAY, hours, False), "Type", merge_id=1)
    grid.set_weeks(Weeks.of(ServerSchedule.NEVER), "Type", merge_id=2)
    grid.edits.undo()
    assert _blocked(grid) == {(MONDAY, 1), (MONDAY, 2), (MONDAY, 3)}
    grid.edits.undo()
    assert grid.weeks == before
    grid.set_weeks(Weeks.of(ServerSchedule.NEVER), "Type", merge_id=1)
    grid.set_weeks(before, "Type", merge_id=1)
    grid.edits.undo()
    assert grid.weeks.common == ServerSchedule.ALWAYS


def test_arrows_home_and_end_move_the_current_cell(qtbot: QtBot, grid: WeekGrid) -> None:
    assert grid.current == (SUNDAY, 0)
    steps: list[tuple[Qt.Key, Qt.KeyboardModifier, Cell]] = [
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, (SUNDAY, 1)),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, (MONDAY, 1)),
        (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier, (MONDAY, 23)),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, (MONDAY, 23)),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier, (MONDAY, 0)),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, (MONDAY, 0)),
        (Qt.Key.Key_End, CONTROL, (SATURDAY, 23)),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, (SATURDAY, 23)),
        (Qt.Key.Key_Home, CONTROL, (SUNDAY, 0)),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier, (SUNDAY, 0)),
    ]
    for key, modifier, expected in steps:
        qtbot.keyClick(grid, key, modifier)
        assert grid.current == expected
    assert grid.weeks.common == ServerSchedule.ALWAYS


def test_space_toggles_and_shift_with_arrows_extends(qtbot: QtBot, grid: WeekGrid) -> None:
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    assert _blocked(grid) == {(MONDAY, 0)}
    qtbot.keyClick(grid, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(grid, Qt.Key.Key_Down, SHIFT)
    assert _blocked(grid) == {(MONDAY, 0), (MONDAY, 1), (TUESDAY, 0), (TUESDAY, 1)}
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    qtbot.keyClick(grid, Qt.Key.Key_Up, SHIFT)
    assert _blocked(grid) == {(MONDAY, 0), (TUESDAY, 0)}


def test_what_is_painted_on_one_walk_with_shift_is_one_step_to_undo(qtbot: QtBot, grid: WeekGrid) -> None:
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        qtbot.keyClick(grid, key, SHIFT)
    painted = {(day, hour) for day in (MONDAY, TUESDAY) for hour in range(3)}
    assert _blocked(grid) == painted
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    qtbot.keyClick(grid, Qt.Key.Key_Down, SHIFT)
    for expected in (painted | {(TUESDAY, 3)}, painted, {(MONDAY, 0)}, set()):
        grid.edits.undo()
        assert _blocked(grid) == expected
    grid.edits.redo()
    grid.edits.redo()
    assert _blocked(grid) == painted


def test_space_held_down_toggles_once(grid: WeekGrid) -> None:
    for repeated in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", autorep=repeated)
        QApplication.sendEvent(grid, event)
    assert _blocked(grid) == {(SUNDAY, 0)}


def test_a_key_that_qt_has_no_name_for_does_nothing(grid: WeekGrid) -> None:
    letter = "ф"
    QApplication.sendEvent(grid, QKeyEvent(QEvent.Type.KeyPress, ord(letter), Qt.KeyboardModifier.NoModifier, letter))
    assert grid.current == (SUNDAY, 0)
    assert grid.weeks.common == ServerSchedule.ALWAYS


def test_read_only_moves_but_changes_nothing(qtbot: QtBot, grid: WeekGrid) -> None:
    grid.edits.toggle(MONDAY, 5)
    grid.set_read_only(True)
    _drag(qtbot, grid, (TUESDAY, 7), (TUESDAY, 9))
    qtbot.mouseClick(grid, LEFT, pos=grid.corner_rect().center())
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    qtbot.keyClick(grid, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(grid, Qt.Key.Key_Z, CONTROL)
    assert _blocked(grid) == {(MONDAY, 5)}
    assert grid.current == (TUESDAY, 8)
    grid.set_read_only(False)
    qtbot.keyClick(grid, Qt.Key.Key_Z, CONTROL)
    assert _blocked(grid) == set()


def test_the_signal_tells_each_change_and_nothing_else(qtbot: QtBot, grid: WeekGrid) -> None:
    seen: list[object] = []
    grid.weeks_changed.connect(seen.append)
    _drag(qtbot, grid, (MONDAY, 1), (MONDAY, 1), (MONDAY, 2))
    grid.set_weeks(grid.weeks, "Same")
    grid.set_weeks(grid.weeks)
    one = Weeks.of(ServerSchedule.ALWAYS).with_hours(MONDAY, [1], False)
    assert seen == [one, one.with_hours(MONDAY, [2], False)]


@pytest.mark.parametrize("first_day", [Qt.DayOfWeek.Sunday, Qt.DayOfWeek.Monday, Qt.DayOfWeek.Saturday])
def test_the_first_day_moves_rows_and_not_values(qtbot: QtBot, first_day: Qt.DayOfWeek) -> None:
    grid = _shown_grid(qtbot, first_day)
    assert grid.days[0] == first_day.value % 7
    assert sorted(grid.days) == list(range(7))
    tops = [grid.day_header_rect(day).top() for day in grid.days]
    assert tops == sorted(set(tops))
    for row, day in enumerate(grid.days):
        point = QPoint(grid.cell_rect(day, 4).center().x(), tops[row] + 2)
        qtbot.mouseClick(grid, LEFT, pos=point)
        assert _blocked(grid) == {(day, 4)}
        grid.set_weeks(Weeks.of(ServerSchedule.ALWAYS))


def test_words_for_pointer_and_screen_reader(qtbot: QtBot, grid: WeekGrid) -> None:
    grid.set_weeks(Weeks.of(ServerSchedule.ALWAYS.with_hours(TUESDAY, [14], False)))
    assert grid.tool_tip_at(_center(grid, (TUESDAY, 14))) == "Tuesday 14:00–15:00: blocked"
    assert grid.tool_tip_at(_center(grid, (SATURDAY, 23))) == "Saturday 23:00–24:00: allowed"
    assert grid.tool_tip_at(grid.day_header_rect(SUNDAY).center()) == "Sunday"
    assert grid.tool_tip_at(grid.hour_header_rect(7).center()) == "07:00–08:00 on all days"
    assert grid.tool_tip_at(grid.corner_rect().center()) == "The whole week"

    interface = QAccessible.queryAccessibleInterface(grid)
    assert interface.text(QAccessible.Text.Name) == "Week schedule"
    _click(qtbot, grid, (TUESDAY, 13))
    assert interface.text(QAccessible.Text.Description) == "Tuesday 13:00–14:00: blocked"
    qtbot.keyClick(grid, Qt.Key.Key_Left)
    assert interface.text(QAccessible.Text.Description) == "Tuesday 12:00–13:00: allowed"


def _light() -> QPalette:
    return QPalette(QColor("#f0f0f0"))


def _dark() -> QPalette:
    return QPalette(QColor("#26292e"))


@pytest.mark.parametrize("palette", [_light, _dark])
@pytest.mark.parametrize("first_day", [Qt.DayOfWeek.Sunday, Qt.DayOfWeek.Monday])
def test_blocked_cells_look_red_and_marked_and_the_others_green(
    qtbot: QtBot, palette: Callable[[], QPalette], first_day: Qt.DayOfWeek
) -> None:
    grid = _shown_grid(qtbot, first_day)
    grid.setPalette(palette())
    _drag(qtbot, grid, (TUESDAY, 7), (TUESDAY, 17))
    picture = grid.grab().toImage()
    for day in range(7):
        for hour in range(24):
            rect = grid.cell_rect(day, hour)
            fill = picture.pixelColor(rect.left() + rect.width() // 2, rect.top() + rect.height() // 4)
            center = picture.pixelColor(rect.center())
            if day == TUESDAY and hour in DAYTIME:
                assert fill.red() > fill.green() + 30, (day, hour)
                assert center != fill
            else:
                assert fill.green() > fill.red() + 30, (day, hour)
                assert center == fill


@pytest.mark.parametrize("palette", [_light, _dark])
def test_allowed_and_blocked_differ_in_lightness_too(qtbot: QtBot, palette: Callable[[], QPalette]) -> None:
    grid = _shown_grid(qtbot, Qt.DayOfWeek.Sunday)
    grid.setPalette(palette())
    grid.set_weeks(Weeks.of(ServerSchedule.ALWAYS.with_hours(MONDAY, [1], False)))
    picture = grid.grab().toImage()
    contrast = []
    for hour in (1, 2):
        rect = grid.cell_rect(MONDAY, hour)
        color = picture.pixelColor(rect.center().x(), rect.top() + 6)
        contrast.append(0.2126 * color.redF() ** 2.2 + 0.7152 * color.greenF() ** 2.2 + 0.0722 * color.blueF() ** 2.2)
    assert (max(contrast) + 0.05) / (min(contrast) + 0.05) > 1.8


def test_now_is_marked_on_its_cell(grid: WeekGrid) -> None:
    center = _center(grid, (WEDNESDAY, 15))
    before = grid.grab().toImage().pixelColor(center)
    grid.set_now(WEDNESDAY, 15)
    assert grid.grab().toImage().pixelColor(center) != before
    grid.set_now(WEDNESDAY, 16)
    assert grid.grab().toImage().pixelColor(center) == before


def test_the_focus_frame_is_seen(qtbot: QtBot, grid: WeekGrid) -> None:
    rect = grid.cell_rect(*grid.current)
    edge = QPoint(rect.left() + 1, rect.center().y())
    framed = grid.grab().toImage().pixelColor(edge)
    grid.clearFocus()
    assert grid.grab().toImage().pixelColor(edge) != framed


def test_only_changed_cells_are_painted_again(qtbot: QtBot, grid: WeekGrid, monkeypatch: pytest.MonkeyPatch) -> None:
    qtbot.mousePress(grid, LEFT, pos=_center(grid, (MONDAY, 5)))
    QApplication.processEvents()
    painted: list[QRegion] = []
    original = WeekGrid.paintEvent
    monkeypatch.setattr(grid, "paintEvent", lambda event: (painted.append(event.region()), original(grid, event))[1])
    _move(grid, _center(grid, (MONDAY, 8)))
    qtbot.waitUntil(lambda: bool(painted))
    qtbot.mouseRelease(grid, LEFT)
    region = QRegion()
    for part in painted:
        region = region.united(part)
    cells = QRegion()
    for hour in range(5, 9):
        cells = cells.united(grid.cell_rect(MONDAY, hour))
    assert region == cells
