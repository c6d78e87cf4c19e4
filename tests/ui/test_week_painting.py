"""What a week looks like, in every palette and size, and how little of it is painted again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QLocale, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPaintEvent, QPalette, QRegion
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import ServerSchedule
from bbmonitor_gui.ui import theme
from bbmonitor_gui.ui.widgets.week_geometry import Cell
from bbmonitor_gui.ui.widgets.week_grid import WeekGrid
from bbmonitor_gui.ui.widgets.week_legend import WeekLegend
from bbmonitor_gui.ui.widgets.week_painting import WeekColors, hour_width
from bbmonitor_gui.ui.widgets.weeks import Weeks

MONDAY, TUESDAY = 1, 2
ALLOWED, BLOCKED, DIFFERS = (MONDAY, 1), (MONDAY, 2), (MONDAY, 3)
SCHEMES: list[theme.Scheme] = ["light", "dark", "high contrast"]
ALWAYS = ServerSchedule.ALWAYS


class PaintedGrid(WeekGrid):
    """Remembers what it was asked to paint."""

    def __init__(self) -> None:
        super().__init__(first_day=Qt.DayOfWeek.Sunday)
        self.painted: list[QRegion] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted.append(event.region())
        super().paintEvent(event)


@pytest.fixture
def grid(qtbot: QtBot) -> PaintedGrid:
    grid = PaintedGrid()
    qtbot.addWidget(grid)
    grid.resize(760, 300)
    one = ALWAYS.with_hours(BLOCKED[0], [BLOCKED[1]], False)
    grid.set_weeks(Weeks.of(one, one.with_hours(DIFFERS[0], [DIFFERS[1]], False)))
    with qtbot.waitExposed(grid):
        grid.show()
    QApplication.processEvents()
    grid.painted.clear()
    return grid


@pytest.fixture
def scheme(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[theme.Scheme]:
    theme.apply(qapp, request.param)
    yield request.param
    theme.apply(qapp, "system")


@pytest.fixture
def american() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


def lightness(image: QImage, rect: QRect) -> float:
    """How light the inner pixels are on the whole, for an eye without any colours: 0…1."""
    inner = rect.adjusted(4, 4, -4, -4)
    colors = [
        image.pixelColor(x, y)
        for x in range(inner.left(), inner.right() + 1)
        for y in range(inner.top(), inner.bottom() + 1)
    ]
    return sum(0.2126 * c.redF() + 0.7152 * c.greenF() + 0.0722 * c.blueF() for c in colors) / len(colors)


def share_of(image: QImage, rect: QRect, color: QColor) -> float:
    """Which part of the inner pixels has nearly this colour, 0…1."""
    inner = image.copy(rect.adjusted(4, 4, -4, -4))
    near = [
        abs(inner.pixelColor(x, y).lightness() - color.lightness()) < 25
        for x in range(inner.width())
        for y in range(inner.height())
    ]
    return sum(near) / len(near)


def mouse(grid: WeekGrid, kind: QEvent.Type, cell: Cell) -> None:
    position = QPointF(grid.cell_rect(*cell).center())
    left = Qt.MouseButton.LeftButton
    QApplication.sendEvent(
        grid, QMouseEvent(kind, position, grid.mapToGlobal(position), left, left, Qt.KeyboardModifier.NoModifier)
    )
    QApplication.processEvents()


def united(regions: list[QRegion]) -> QRegion:
    whole = QRegion()
    for region in regions:
        whole = whole.united(region)
    return whole


@pytest.mark.parametrize("scheme", SCHEMES, indirect=True)
def test_the_three_states_differ_without_colours(grid: PaintedGrid, scheme: theme.Scheme) -> None:
    image = grid.grab().toImage()
    allowed, blocked, _ = (lightness(image, grid.cell_rect(*cell)) for cell in (ALLOWED, BLOCKED, DIFFERS))
    assert abs(allowed - blocked) > 0.2
    colors = WeekColors.from_palette(grid.palette())
    assert 0.1 < share_of(image, grid.cell_rect(*DIFFERS), colors.hatching) < 0.7
    assert share_of(image, grid.cell_rect(*ALLOWED), colors.hatching) == 0
    assert abs(colors.hatching.lightness() - colors.differs.lightness()) > 80


def test_the_hatching_is_gone_when_painted(grid: PaintedGrid) -> None:
    grid.fill(DIFFERS, DIFFERS, True)
    image = grid.grab().toImage()
    other, painted = (image.copy(grid.cell_rect(MONDAY, hour).adjusted(2, 2, -2, -2)) for hour in (9, 3))
    assert painted.pixelColor(painted.rect().center()) == other.pixelColor(other.rect().center())
    assert grid.weeks.common is not None


@pytest.mark.parametrize("scheme", SCHEMES, indirect=True)
def test_a_chosen_hour_is_paler_and_framed_and_still_tells_its_state(grid: PaintedGrid, scheme: theme.Scheme) -> None:
    before = grid.grab().toImage()
    grid.set_selecting(True)
    mouse(grid, QEvent.Type.MouseButtonPress, ALLOWED)
    mouse(grid, QEvent.Type.MouseMove, BLOCKED)
    after = grid.grab().toImage()
    for cell in (ALLOWED, BLOCKED):
        rect = grid.cell_rect(*cell)
        assert lightness(after, rect) > lightness(before, rect) + 0.05
    # The other one is the current one, which has a frame of its own.
    rect = grid.cell_rect(*ALLOWED)
    frame = after.pixelColor(rect.left() + 2, rect.center().y())
    assert abs(frame.hsvHue() - grid.palette().color(QPalette.ColorRole.Highlight).hsvHue()) < 20
    assert lightness(after, grid.cell_rect(*ALLOWED)) > lightness(after, grid.cell_rect(*BLOCKED)) + 0.05


@pytest.mark.parametrize("scheme", ["high contrast"], indirect=True)
def test_borders_are_seen_in_high_contrast(grid: PaintedGrid, scheme: theme.Scheme) -> None:
    image = grid.grab().toImage()
    for cell in (ALLOWED, BLOCKED, DIFFERS):
        rect = grid.cell_rect(*cell)
        edge = [image.pixelColor(rect.left() + inset, rect.center().y() + 3).lightness() for inset in range(3)]
        assert max(edge) > 110


def test_a_week_to_read_does_not_look_different(grid: PaintedGrid) -> None:
    before = grid.grab().toImage()
    grid.set_read_only(True)
    assert grid.grab().toImage() == before
    assert grid.focusPolicy() == Qt.FocusPolicy.StrongFocus


def test_one_hour_changed_is_one_hour_painted(grid: PaintedGrid) -> None:
    grid.edits.toggle(*ALLOWED)
    QApplication.processEvents()
    assert grid.painted == [QRegion(grid.cell_rect(*ALLOWED))]


def test_a_move_paints_once_and_only_what_changed(grid: PaintedGrid) -> None:
    mouse(grid, QEvent.Type.MouseButtonPress, (TUESDAY, 3))
    for hour in range(4, 12):
        grid.painted.clear()
        mouse(grid, QEvent.Type.MouseMove, (TUESDAY, hour))
        # The cell that was the current one, and the one that is.
        expected = QRegion(grid.cell_rect(TUESDAY, hour - 1)).united(grid.cell_rect(TUESDAY, hour))
        assert grid.painted == [expected]
        grid.painted.clear()
        mouse(grid, QEvent.Type.MouseMove, (TUESDAY, hour))
        assert grid.painted == []


def test_a_band_paints_only_what_it_takes_and_leaves(grid: PaintedGrid) -> None:
    grid.set_selecting(True)
    mouse(grid, QEvent.Type.MouseButtonPress, (TUESDAY, 3))
    mouse(grid, QEvent.Type.MouseMove, (TUESDAY, 5))
    grid.painted.clear()
    mouse(grid, QEvent.Type.MouseMove, (TUESDAY, 4))
    left_and_current = QRegion(grid.cell_rect(TUESDAY, 5)).united(grid.cell_rect(TUESDAY, 4))
    assert united(grid.painted) == left_and_current
    assert len(grid.painted) == 1


def test_what_servers_change_under_a_hatching_is_not_painted(grid: PaintedGrid) -> None:
    first, second = grid.weeks.schedules
    grid.set_weeks(Weeks.of(second, first), "Swap")
    QApplication.processEvents()
    assert grid.painted == []
    assert grid.weeks.schedules == (second, first)


@pytest.mark.parametrize(("width", "height"), [(120, 60), (341, 149), (4000, 2500)])
def test_every_size_is_painted(grid: PaintedGrid, width: int, height: int) -> None:
    grid.resize(width, height)
    image = grid.grab().toImage()
    assert image.size() == grid.size() * grid.devicePixelRatio()
    right_below = grid.cell_rect(6, 23)
    assert grid.geometry_of_week.nearest(right_below.center()) == (6, 23)


def test_twelve_hour_labels_have_room_at_the_size_hint(american: None, grid: PaintedGrid) -> None:
    assert grid.sizeHint().width() > 24 * hour_width(grid.font())
    assert hour_width(grid.font()) > grid.fontMetrics().horizontalAdvance("12p")


def test_the_legend_tells_of_differing_only_where_there_are_several(qtbot: QtBot) -> None:
    legend = WeekLegend()
    qtbot.addWidget(legend)
    legend.show()

    def shown() -> list[str]:
        return [label.text() for label in legend.findChildren(QLabel) if label.isVisible()]

    assert shown() == ["allowed", "blocked", "now"]
    legend.set_several(True)
    assert shown() == ["allowed", "blocked", "differs", "now"]
    legend.set_several(False)
    assert shown() == ["allowed", "blocked", "now"]
