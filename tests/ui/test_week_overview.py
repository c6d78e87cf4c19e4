"""The farm's week: which servers are counted, who may work in an hour, and what is done with their names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QComboBox, QLabel, QListView, QWidget
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import (
    HardwareInfo,
    NetworkStatus,
    Server,
    ServerListItem,
    ServerSchedule,
    WorkPriority,
)
from bbmonitor_gui.connection.snapshot import ServerEntry
from bbmonitor_gui.ui.panels.week_overview import WeekOverview
from bbmonitor_gui.ui.widgets.heat_map import HeatMap
from bbmonitor_gui.ui.widgets.heat_scale import HeatLegend

LEFT = Qt.MouseButton.LeftButton
OFFICE = ServerSchedule.ALWAYS.with_hours(2, range(7, 18), False)


def entry(name: str, schedule: ServerSchedule | None) -> ServerEntry:
    """None: not read yet. The handle is the name in capitals."""
    item = ServerListItem(name.upper(), 1, name)
    if schedule is None:
        return ServerEntry(item)
    hardware, network = HardwareInfo(0, 0.0, 1, "", 0, ""), NetworkStatus(0, 0, 0, 0, "")
    priorities = (WorkPriority.IDLE, WorkPriority.LOW)
    return ServerEntry(
        item, Server(300, name, "", 0, 0.0, 0.5, "", 1, hardware, network, schedule, *priorities, 0, 0, "", [])
    )


FARM = [
    entry("office-2", OFFICE),
    entry("office-1", OFFICE),
    entry("node-1", ServerSchedule.ALWAYS),
    entry("spare", ServerSchedule.NEVER),
    entry("new", None),
]


@pytest.fixture(autouse=True)
def british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def overview(qtbot: QtBot) -> WeekOverview:
    widget = WeekOverview()
    widget.resize(1300, 320)
    widget.set_servers(FARM)
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def text(overview: WeekOverview, name: str) -> str:
    label = overview.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    assert label.textFormat() == Qt.TextFormat.PlainText
    return label.text()


def names(overview: WeekOverview, name: str) -> QListView:
    view = overview.findChild(QListView, name)
    assert isinstance(view, QListView)
    return view


def shown(overview: WeekOverview) -> tuple[list[str], list[str]]:
    """Who may work, who may not."""
    lists = []
    for name in ("weekOverviewMay", "weekOverviewMayNot"):
        model = names(overview, name).model()
        lists.append([model.index(row, 0).data() for row in range(model.rowCount())])
    return lists[0], lists[1]


def heat_map(overview: WeekOverview) -> HeatMap:
    found = overview.findChild(HeatMap, "heatMap")
    assert isinstance(found, HeatMap)
    return found


def count_selected(overview: WeekOverview) -> None:
    scope = overview.findChild(QComboBox, "weekOverviewScope")
    assert isinstance(scope, QComboBox)
    scope.setCurrentIndex(1)


def choose(overview: WeekOverview, day: int, hour: int) -> None:
    heat_map(overview).set_current(day, hour)


# ---- counted


def test_all_servers(overview: WeekOverview) -> None:
    assert overview.objectName() == "weekOverview"
    assert text(overview, "weekOverviewRead") == "4 of 5 read"
    assert text(overview, "weekOverviewHours") == "482 server hours a week; fewest at once 1, most 3"
    legend = overview.findChild(HeatLegend)
    assert isinstance(legend, HeatLegend)
    assert "all of 4 servers" in legend.toolTip()


def test_the_selected_servers(overview: WeekOverview) -> None:
    count_selected(overview)
    assert text(overview, "weekOverviewHour") == "No server is selected in the table of servers."
    overview.set_selected(FARM[:1])

    assert text(overview, "weekOverviewRead") == "1 of 1 read"
    assert text(overview, "weekOverviewHours").startswith("157 server hours")
    choose(overview, 2, 12)
    assert shown(overview) == ([], ["office-2"])


def test_the_selection_does_not_matter_while_all_are_counted(overview: WeekOverview) -> None:
    overview.set_selected(FARM[:1])

    assert text(overview, "weekOverviewRead") == "4 of 5 read"
    scope = overview.findChild(QComboBox, "weekOverviewScope")
    assert isinstance(scope, QComboBox)
    assert scope.itemText(1) == "Selected servers (1)"


def test_the_language_is_followed(overview: WeekOverview) -> None:
    choose(overview, 2, 14)
    QLocale.setDefault(QLocale("de_DE"))
    overview.recompute()

    assert text(overview, "weekOverviewHour").startswith("Dienstag 14:00")


def test_no_server_at_all(overview: WeekOverview) -> None:
    overview.set_servers([])

    assert text(overview, "weekOverviewHour") == "No server is known to the Manager."
    assert text(overview, "weekOverviewRead") == "0 of 0 read"


# ---- an hour


def test_who_may_work_in_an_hour(qtbot: QtBot, overview: WeekOverview) -> None:
    qtbot.mouseClick(heat_map(overview), LEFT, pos=heat_map(overview).cell_rect(2, 12).center())

    assert text(overview, "weekOverviewHour") == "Tuesday 12:00–13:00: 1 of 4 servers allowed"
    assert shown(overview) == (["node-1"], ["office-1", "office-2", "spare"])
    assert (text(overview, "weekOverviewMayCount"), text(overview, "weekOverviewMayNotCount")) == (
        "May work: 1",
        "May not: 3",
    )


def test_the_names_follow_the_farm(overview: WeekOverview) -> None:
    choose(overview, 2, 12)
    overview.set_servers([*FARM[:4], entry("new", ServerSchedule.ALWAYS)])

    assert shown(overview)[0] == ["new", "node-1"]
    assert text(overview, "weekOverviewRead") == "5 of 5 read"


def test_a_refresh_without_news_keeps_the_selection(overview: WeekOverview) -> None:
    choose(overview, 2, 12)
    names(overview, "weekOverviewMayNot").selectAll()
    overview.set_servers([replace(each) for each in FARM])

    assert len(names(overview, "weekOverviewMayNot").selectedIndexes()) == 3


def test_now(overview: WeekOverview) -> None:
    overview.set_now(2, 12)
    before = heat_map(overview).grab().toImage()
    overview.set_now(2, 13)

    assert heat_map(overview).grab().toImage() != before


# ---- names


def test_a_click_chooses_the_server(qtbot: QtBot, overview: WeekOverview) -> None:
    choose(overview, 2, 12)
    view = names(overview, "weekOverviewMayNot")
    chosen = QSignalSpy(overview.server_chosen)
    qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(view.model().index(1, 0)).center())

    assert chosen.at(0) == ["OFFICE-2"]


def test_return_chooses_the_server(qtbot: QtBot, overview: WeekOverview) -> None:
    choose(overview, 2, 12)
    view = names(overview, "weekOverviewMayNot")
    view.setCurrentIndex(view.model().index(2, 0))
    with qtbot.waitSignal(overview.server_chosen) as chosen:
        qtbot.keyClick(view, Qt.Key.Key_Return)

    assert chosen.args == ["SPARE"]


def test_the_weeks_of_the_selected_names_are_wanted(qtbot: QtBot, overview: WeekOverview) -> None:
    choose(overview, 2, 12)
    view = names(overview, "weekOverviewMayNot")
    action = view.findChild(QAction, "weekOverviewMayNotWeekSchedule")
    assert isinstance(action, QAction)
    assert view.actions() == [action]
    assert not action.isEnabled()
    view.selectAll()
    assert action.isEnabled()
    with qtbot.waitSignal(overview.schedule_wanted) as wanted:
        action.trigger()

    assert wanted.args == [["OFFICE-1", "OFFICE-2", "SPARE"]]
    choose(overview, 2, 3)
    assert not action.isEnabled()


def test_names_are_plain_text_of_one_line(overview: WeekOverview) -> None:
    overview.set_servers([entry("<b>bold</b>\nnext " + "x" * 5000, ServerSchedule.ALWAYS)])
    index = names(overview, "weekOverviewMay").model().index(0, 0)

    assert index.data().startswith("<b>bold</b> next xxx")
    assert len(index.data()) <= 200
    assert "&lt;b&gt;" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_all_that_is_used_has_a_name(overview: WeekOverview) -> None:
    for name in ("weekOverviewScope", "heatMap", "weekOverviewMay", "weekOverviewMayNot"):
        widget = overview.findChild(QWidget, name)
        assert isinstance(widget, QWidget)
        assert widget.accessibleName()
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
