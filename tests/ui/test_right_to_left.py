"""Where lines are written from right to left, what is painted and what is clicked are the same places."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QLocale, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import JobState, ServerSchedule
from bbmonitor_gui.ui.dialogs.week_schedule import WeekScheduleDialog
from bbmonitor_gui.ui.farm_week import FarmWeek
from bbmonitor_gui.ui.main_window import MainWindow
from bbmonitor_gui.ui.models.column import Progress
from bbmonitor_gui.ui.widgets.heat_map import HeatMap
from bbmonitor_gui.ui.widgets.heat_scale import HeatLegend, heat
from bbmonitor_gui.ui.widgets.samples import BarSample
from bbmonitor_gui.ui.widgets.week_geometry import Cell
from bbmonitor_gui.ui.widgets.week_grid import WeekGrid
from bbmonitor_gui.ui.widgets.weeks import Weeks

LEFT = Qt.MouseButton.LeftButton
CORNERS: tuple[Cell, ...] = ((1, 0), (1, 23), (0, 0), (0, 23), (3, 7))  # where the week begins on Monday


@pytest.fixture(autouse=True)
def right_to_left(qapp: QApplication) -> Iterator[None]:
    locale = QLocale()
    QLocale.setDefault(QLocale("en-GB"))
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    QLocale.setDefault(locale)


def shown(qtbot: QtBot, widget: QWidget, size: QSize) -> QWidget:
    qtbot.addWidget(widget)
    widget.resize(size)
    with qtbot.waitExposed(widget):
        widget.show()
    assert widget.isRightToLeft()
    return widget


def differing(before: QImage, after: QImage) -> QRect:
    """The smallest rectangle around all pixels that are different."""
    points = [
        QPoint(x, y)
        for x in range(before.width())
        for y in range(before.height())
        if before.pixel(x, y) != after.pixel(x, y)
    ]
    columns, rows = [point.x() for point in points], [point.y() for point in points]
    return QRect(QPoint(min(columns), min(rows)), QPoint(max(columns), max(rows)))


def ink(image: QImage, area: QRect, ground: QColor) -> list[int]:
    """The columns of the area in which something is painted."""
    columns = range(area.left(), area.right() + 1)
    rows = range(area.top(), area.bottom() + 1)
    return [x for x in columns if any(image.pixelColor(x, y) != ground for y in rows)]


@pytest.mark.parametrize("cell", CORNERS)
def test_the_hour_that_is_clicked_is_the_one_that_is_painted(qtbot: QtBot, cell: Cell) -> None:
    grid = WeekGrid(first_day=Qt.DayOfWeek.Monday)
    shown(qtbot, grid, QSize(500, 200))
    grid.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its frame is another matter
    qtbot.mouseClick(grid, LEFT, pos=grid.cell_rect(*cell).center())
    before = grid.grab().toImage()
    qtbot.mouseClick(grid, LEFT, pos=grid.cell_rect(*cell).center())
    after = grid.grab().toImage()

    assert grid.weeks == Weeks.of(ServerSchedule.ALWAYS)
    assert grid.cell_rect(*cell).contains(differing(before, after))


def test_the_names_of_the_days_stand_beside_their_hours(qtbot: QtBot) -> None:
    grid = WeekGrid(first_day=Qt.DayOfWeek.Monday)
    shown(qtbot, grid, QSize(500, 200))
    image = grid.grab().toImage()
    for day in range(7):
        header = grid.geometry_of_week.day_header(day)
        columns = ink(image, header, image.pixelColor(header.topLeft()))
        assert header.right() - max(columns) <= 12


@pytest.mark.parametrize("cell", CORNERS)
def test_the_hour_that_is_clicked_in_the_overview_is_the_one_that_is_painted(qtbot: QtBot, cell: Cell) -> None:
    heat_map = HeatMap()
    shown(qtbot, heat_map, QSize(700, 250))
    full = [[9] * 24 for _ in range(7)]
    heat_map.set_week(FarmWeek(tuple(map(tuple, full)), 9, 9))
    before = heat_map.grab().toImage()
    full[cell[0]][cell[1]] = 2
    heat_map.set_week(FarmWeek(tuple(map(tuple, full)), 9, 9))
    after = heat_map.grab().toImage()
    qtbot.mouseClick(heat_map, LEFT, pos=differing(before, after).center())

    assert heat_map.current == cell
    assert heat_map.cell_rect(*cell).contains(differing(before, after))


def test_the_scale_begins_where_its_colours_begin(qtbot: QtBot) -> None:
    legend = HeatLegend()
    legend.set_most(8888)
    shown(qtbot, legend, legend.sizeHint())
    image = legend.grab().toImage()
    middle = image.height() // 2
    least, most = heat(legend.palette(), 0), heat(legend.palette(), 1)
    row = [image.pixelColor(x, middle) for x in range(image.width())]

    def distance(x: int, color: QColor) -> int:
        return abs(row[x].red() - color.red()) + abs(row[x].green() - color.green())

    places = range(image.width())
    colours = [min(places, key=lambda x, color=color: distance(x, color)) for color in (least, most)]  # type: ignore[misc]
    ground = image.pixelColor(0, 0)
    left = ink(image, QRect(0, 4, colours[0], image.height() - 8), ground)
    right = ink(image, QRect(colours[1] + 2, 4, image.width() - colours[1] - 2, image.height() - 8), ground)
    assert colours[0] < colours[1]
    assert len(left) < len(right)  # "0" and "8,888"


@pytest.mark.parametrize("direction", Qt.LayoutDirection)
def test_progress_grows_as_lines_are_written(qtbot: QtBot, qapp: QApplication, direction: Qt.LayoutDirection) -> None:
    if direction == Qt.LayoutDirection.LayoutDirectionAuto:
        return
    qapp.setLayoutDirection(direction)
    bar = BarSample(Progress(1, 4, JobState.ACTIVE))
    qtbot.addWidget(bar)
    bar.resize(200, 20)
    image = bar.grab().toImage()
    left, right = image.pixelColor(20, 10), image.pixelColor(180, 10)
    assert left.name() != right.name()
    filled, groove = (left, right) if direction == Qt.LayoutDirection.LeftToRight else (right, left)
    assert filled.saturation() > groove.saturation()


def test_a_row_can_be_selected(window: MainWindow) -> None:
    """Qt's own way to do so fails where columns run from right to left."""
    table = window.farm.jobs.table
    table.selectRow(3)
    assert table.selected_entries() == [table.model().entry(3)]
    window.select_job(table.model().entry(5).key)
    assert table.selected_entries() == [table.model().entry(5)]


def test_nothing_lies_upon_something_else(qtbot: QtBot, window: MainWindow) -> None:
    window.farm.servers.table.selectRow(0)
    window.actions_by_name["actionWeekSchedule"].trigger()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), WeekScheduleDialog))
    dialog = QApplication.activeWindow()
    assert dialog is not None
    for root in (window, dialog):
        seen = [
            widget
            for widget in root.findChildren(QWidget)
            if isinstance(widget, (QLabel, QPushButton, QToolButton)) and widget.window() == root
            if widget.isVisible() and not widget.visibleRegion().isEmpty()
        ]
        places = [(each, QRect(each.mapTo(root, QPoint()), each.size())) for each in seen]
        assert [
            (one.objectName(), other.objectName())
            for (one, first), (other, second) in combinations(places, 2)
            if first.intersects(second) and one.parent() != other and other.parent() != one
        ] == []
    dialog.close()
