"""The week of a farm as a picture: counts, the scale, choosing an hour."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPaintEvent, QPalette
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bbmonitor_gui.ui import theme
from bbmonitor_gui.ui.farm_week import FarmWeek
from bbmonitor_gui.ui.widgets.heat_map import HeatMap
from bbmonitor_gui.ui.widgets.heat_scale import HeatLegend, heat, ink_on, luminance

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
Key, LEFT = Qt.Key, Qt.MouseButton.LeftButton
SCHEMES: tuple[theme.Scheme, ...] = ("light", "dark", "high contrast")


class Watched(HeatMap):
    """Remembers what it painted."""

    def __init__(self) -> None:
        self.painted: list[QRect] = []
        super().__init__()

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted.append(event.region().boundingRect())
        super().paintEvent(event)


def week(read: int = 40, total: int = 42, **cells: int) -> FarmWeek:
    """All servers in each hour, but for cells: d2h14=37 is Tuesday 14:00."""
    counts = [[read] * 24 for _ in range(7)]
    for cell, count in cells.items():
        day, hour = cell[1:].split("h")
        counts[int(day)][int(hour)] = count
    return FarmWeek(tuple(map(tuple, counts)), read, total)


@pytest.fixture(autouse=True)
def british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def heat_map(qtbot: QtBot) -> Watched:
    widget = Watched()
    widget.resize(900, 300)
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    QApplication.processEvents()
    widget.painted.clear()
    return widget


def painted(widget: Watched) -> list[QRect]:
    """Since the last time."""
    QApplication.processEvents()
    told, widget.painted = widget.painted, []
    return told


def color_at(widget: HeatMap, day: int, hour: int) -> QColor:
    """Near the lower left corner of a cell, where no number stands."""
    return widget.grab().toImage().pixelColor(widget.cell_rect(day, hour).bottomLeft() + QPoint(5, -5))


# ---- shown


def test_a_cell_in_words(heat_map: Watched) -> None:
    heat_map.set_week(week(d2h14=37))

    assert heat_map.cell_text(2, 14) == "Tuesday 14:00–15:00: 37 of 40 servers allowed"
    assert heat_map.tool_tip_at(heat_map.cell_rect(2, 14).center()) == heat_map.cell_text(2, 14)
    assert heat_map.tool_tip_at(QPoint(2, 2)) == ""


def test_more_servers_are_darker_on_light_ground(heat_map: Watched) -> None:
    heat_map.set_week(week(d2h13=0, d2h14=20))

    shades = [luminance(color_at(heat_map, 2, hour)) for hour in (13, 14, 15)]
    assert shades == sorted(shades, reverse=True)
    assert shades[0] > shades[1] > shades[2]


def test_a_farm_of_no_server(heat_map: Watched) -> None:
    assert heat_map.cell_text(0, 0) == "Sunday 00:00–01:00: 0 of 0 servers allowed"
    assert color_at(heat_map, 0, 0) == heat(heat_map.palette(), 0)


def test_now_is_marked(heat_map: Watched) -> None:
    heat_map.set_week(week())
    before = heat_map.grab(heat_map.cell_rect(2, 14)).toImage()
    heat_map.set_now(2, 14)

    assert heat_map.grab(heat_map.cell_rect(2, 14)).toImage() != before


def test_the_week_begins_as_the_country_has_it(heat_map: Watched) -> None:
    assert heat_map.cell_rect(1, 0).top() < heat_map.cell_rect(0, 0).top()
    QLocale.setDefault(QLocale("en_US"))
    heat_map.recompute()

    assert heat_map.cell_rect(0, 0).top() < heat_map.cell_rect(1, 0).top()
    assert "AM" in heat_map.accessibleDescription()


# ---- only what changed is painted


def test_one_count_is_one_cell(heat_map: Watched) -> None:
    heat_map.set_week(week())
    assert len(painted(heat_map)) == 1
    heat_map.set_week(week(d2h14=37))

    assert painted(heat_map) == [heat_map.cell_rect(2, 14)]


def test_the_same_counts_are_not_painted_again(heat_map: Watched) -> None:
    heat_map.set_week(week(d2h14=37))
    heat_map.set_now(2, 14)
    assert painted(heat_map)
    heat_map.set_week(week(d2h14=37))
    heat_map.set_now(2, 14)
    heat_map.set_current(*heat_map.current)

    assert painted(heat_map) == []


# ---- an hour is chosen


def test_a_click_chooses(qtbot: QtBot, heat_map: Watched) -> None:
    with qtbot.waitSignal(heat_map.current_changed) as changed:
        qtbot.mouseClick(heat_map, LEFT, pos=heat_map.cell_rect(2, 14).center())

    assert changed.args == [2, 14]
    assert heat_map.current == (2, 14)


def test_other_buttons_and_headers_choose_nothing(qtbot: QtBot, heat_map: Watched) -> None:
    changed = QSignalSpy(heat_map.current_changed)
    qtbot.mouseClick(heat_map, Qt.MouseButton.RightButton, pos=heat_map.cell_rect(2, 14).center())
    qtbot.mouseClick(heat_map, LEFT, pos=QPoint(3, heat_map.cell_rect(2, 14).center().y()))
    qtbot.mouseClick(heat_map, LEFT, pos=QPoint(heat_map.cell_rect(2, 14).center().x(), 3))

    assert changed.count() == 0


@pytest.mark.parametrize(
    ("keys", "cell"),
    [
        ([(Key.Key_Right, NONE)], (1, 1)),
        ([(Key.Key_Down, NONE), (Key.Key_End, NONE)], (2, 23)),
        ([(Key.Key_End, CTRL)], (0, 23)),
        ([(Key.Key_End, CTRL), (Key.Key_Right, NONE), (Key.Key_Down, NONE)], (0, 23)),
        ([(Key.Key_End, CTRL), (Key.Key_Up, NONE), (Key.Key_Home, NONE)], (6, 0)),
        ([(Key.Key_End, CTRL), (Key.Key_Home, CTRL)], (1, 0)),
        ([(Key.Key_Left, NONE), (Key.Key_Up, NONE)], (1, 0)),
    ],
)
def test_keys_choose(
    qtbot: QtBot, heat_map: Watched, keys: list[tuple[Qt.Key, Qt.KeyboardModifier]], cell: tuple[int, int]
) -> None:
    for key, modifier in keys:
        qtbot.keyClick(heat_map, key, modifier)

    assert heat_map.current == cell
    assert heat_map.accessibleDescription() == heat_map.cell_text(*cell)


def test_the_description_follows_the_counts(heat_map: Watched) -> None:
    heat_map.set_current(2, 14)
    heat_map.set_week(week(d2h14=37))

    assert heat_map.accessibleDescription() == "Tuesday 14:00–15:00: 37 of 40 servers allowed"


# ---- the scale


@pytest.mark.parametrize("scheme", SCHEMES)
def test_numbers_can_be_read_on_every_shade(qapp: QApplication, scheme: theme.Scheme) -> None:
    theme.apply(qapp, scheme)
    palette = QPalette(qapp.palette())
    theme.apply(qapp, "system")
    shades = [heat(palette, step / 20) for step in range(21)]

    for shade in shades:
        light, dark = sorted((luminance(shade), luminance(ink_on(shade))), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5
    lightness = [luminance(shade) for shade in shades]
    assert lightness == sorted(lightness, reverse=scheme == "light")


def test_the_legend_says_what_its_end_stands_for(qtbot: QtBot) -> None:
    legend = HeatLegend()
    qtbot.addWidget(legend)
    before = legend.grab().toImage()
    legend.set_most(40)

    assert "40 servers" in legend.toolTip()
    assert legend.accessibleName() == legend.toolTip()
    assert legend.grab().toImage() != before
