"""Named views, preferences and layout in the window: kept, and brought back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDockWidget, QMenu, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import JobState
from bbmonitor_gui.simulator import SimulatedManager
from bbmonitor_gui.ui.main_window import MainWindow
from bbmonitor_gui.ui.preferences import Preferences
from bbmonitor_gui.ui.views_control import ViewsControl
from bbmonitor_gui.ui.widgets.search_bar import Search, SearchBar
from bbmonitor_gui.ui.widgets.table_header import TableHeader

Open = Callable[[], MainWindow]


def bar(window: MainWindow) -> SearchBar:
    found = window.findChild(SearchBar)
    assert isinstance(found, SearchBar)
    return found


def header(window: MainWindow) -> TableHeader:
    found = window.farm.jobs.table.horizontalHeader()
    assert isinstance(found, TableHeader)
    return found


def views(window: MainWindow) -> list[str]:
    menu = window.findChild(QMenu, "viewsMenu")
    assert isinstance(menu, QMenu)
    return [str(action.data()) for action in menu.actions() if action.data()]


def save_view(window: MainWindow, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ViewsControl, "ask_name", staticmethod(lambda *_: name))
    bar(window).view_saving.emit()


def test_a_view_brings_back_search_states_columns_and_order(
    window: MainWindow, open_on_farm: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    columns = [column.name for column in window.farm.jobs.model.columns]
    handle, owner = columns.index("handle"), columns.index("owner")
    wanted = Search("owner:a", frozenset({JobState.COMPLETE, JobState.ACTIVE}))
    bar(window).set_search(wanted)
    header(window).show_section(handle, True)
    window.farm.jobs.table.sortByColumn(owner, Qt.SortOrder.DescendingOrder)
    save_view(window, "A & B's <jobs>", monkeypatch)
    assert views(window) == ["A & B's <jobs>"]
    bar(window).set_search(Search())
    header(window).restore_defaults()
    window.farm.jobs.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    window.close()

    again = open_on_farm()
    assert views(again) == ["A & B's <jobs>"]
    assert header(again).isSectionHidden(handle)
    bar(again).view_wanted.emit("A & B's <jobs>")
    assert bar(again).search == wanted
    assert not header(again).isSectionHidden(handle)
    assert header(again).sortIndicatorSection() == owner
    assert header(again).sortIndicatorOrder() == Qt.SortOrder.DescendingOrder


def test_views_are_deleted_and_a_name_that_is_not_given_saves_nothing(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_view(window, "", monkeypatch)
    assert views(window) == []
    save_view(window, "mine", monkeypatch)
    save_view(window, "theirs", monkeypatch)
    bar(window).view_deleting.emit("mine")
    assert views(window) == ["theirs"]
    bar(window).view_wanted.emit("mine")
    assert bar(window).search == Search()


def test_a_damaged_view_is_shown_as_far_as_it_goes(window: MainWindow) -> None:
    window._settings.job_views = {"odd": {"text": 7, "states": [2, "x", None], "layout": "none"}, "worse": "nothing"}  # type: ignore[dict-item]
    bar(window).view_wanted.emit("odd")
    assert bar(window).search == Search("", frozenset({2}))
    bar(window).view_wanted.emit("worse")


def test_columns_and_order_are_as_they_were_the_last_time(window: MainWindow, open_on_farm: Open) -> None:
    columns = [column.name for column in window.farm.jobs.model.columns]
    header(window).resizeSection(0, 333)
    header(window).show_section(columns.index("plugin"), True)
    window.farm.jobs.table.sortByColumn(columns.index("owner"), Qt.SortOrder.AscendingOrder)
    window.close()
    again = open_on_farm()
    assert header(again).sectionSize(0) == 333
    assert not header(again).isSectionHidden(columns.index("plugin"))
    assert header(again).sortIndicatorSection() == columns.index("owner")
    again.actions_by_name["actionResetLayout"].trigger()
    assert header(again).sectionSize(0) != 333
    assert header(again).isSectionHidden(columns.index("plugin"))


def test_the_layout_is_put_back(window: MainWindow) -> None:
    docks = window.findChildren(QDockWidget)
    assert len(docks) == 7
    for dock in docks:
        dock.hide()
    window.actions_by_name["actionResetLayout"].trigger()
    assert not any(dock.isHidden() for dock in docks)
    assert window.dockWidgetArea(docks[-1]) is not Qt.DockWidgetArea.NoDockWidgetArea


# ---- preferences


def preferences_dialog(qtbot: QtBot, window: MainWindow) -> QDialog:
    window.actions_by_name["actionPreferences"].trigger()
    found = window.findChild(QDialog, "preferencesDialog")
    assert isinstance(found, QDialog)
    return found


def press(dialog: QWidget, text: str) -> None:
    next(button for button in dialog.findChildren(QPushButton) if button.text().replace("&", "") == text).click()


def test_another_refresh_time_is_used_at_once_and_the_next_time(
    qtbot: QtBot, window: MainWindow, open_on_farm: Open
) -> None:
    dialog = preferences_dialog(qtbot, window)
    refresh = next(box for box in dialog.findChildren(QSpinBox) if box.value() == Preferences().refresh_s)
    refresh.setValue(17)
    with qtbot.waitSignal(window.settled, timeout=10_000):
        press(dialog, "OK")
    assert window._connection.profile is not None
    assert window._connection.profile.refresh_s == 17
    window.close()
    again = open_on_farm()
    assert again._connection.profile is not None
    assert again._connection.profile.refresh_s == 17


def test_a_monitor_that_is_to_change_nothing_changes_nothing(
    qtbot: QtBot, window: MainWindow, manager: SimulatedManager, open_on_farm: Open
) -> None:
    window._settings.preferences = Preferences(control="never", vendor_keys=True)
    window.close()
    again = open_on_farm()
    model = again.farm.jobs.model
    row = next(row for row in range(model.rowCount()) if model.entry(row).item.state == JobState.NOT_STARTED)
    again.farm.jobs.table.selectRow(row)
    suspend = again.actions_by_name["actionSuspendJob"]
    assert suspend.shortcut().toString() == "Ctrl+S"
    assert not suspend.isEnabled()
    assert "set to change nothing" in suspend.toolTip()
    assert again.actions_by_name["actionJobProperties"].isEnabled()


def test_a_monitor_that_keeps_control_asks_for_it_on_connecting(
    qtbot: QtBot, window: MainWindow, manager: SimulatedManager, open_on_farm: Open
) -> None:
    window._settings.preferences = Preferences(control="keep")
    other = open_on_farm()
    qtbot.waitUntil(lambda: "new controller Yes" in manager.commands)
    assert other is not window


def test_the_welcome_page_stands_first_and_leads_on(
    qtbot: QtBot, window: MainWindow, manager: SimulatedManager
) -> None:
    fresh = MainWindow(type(window._connection)(), window._settings)
    fresh.show()
    fresh.begin()
    assert fresh._welcome.isVisible()
    with qtbot.waitSignal(fresh.settled, timeout=10_000):
        fresh._welcome.manager_chosen.emit(window._settings.recent_managers[0])
    assert not fresh._welcome.isVisible()
    fresh.close()
