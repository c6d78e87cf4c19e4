"""The window as its user sees it: clicks in, bytes out to the Manager, what happened on the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDockWidget,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import JobState, Monitor
from bbmonitor_gui.simulator import SimulatedManager
from bbmonitor_gui.ui.main_window import MainWindow
from bbmonitor_gui.ui.widgets.week_grid import WeekGrid

W = TypeVar("W", bound=QWidget)


def child(window: QWidget, kind: type[W], name: str) -> W:
    found = window.findChild(kind, name)
    assert isinstance(found, kind), f"no {kind.__name__} {name}"
    return found


def action(window: MainWindow, name: str) -> QAction:
    found = window.findChild(QAction, name)
    assert isinstance(found, QAction)
    return found


def text(window: QWidget, name: str) -> str:
    return child(window, QLabel, name).text()


def rows_in(window: MainWindow, *states: int) -> list[int]:
    model = window.farm.jobs.model
    return [row for row in range(model.rowCount()) if model.entry(row).item.state in states]


def click(qtbot: QtBot, table: QTableView, row: int, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
    """With the mouse, in the middle of the row's first cell."""
    table.scrollTo(table.model().index(row, 0))
    place = table.visualRect(table.model().index(row, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def select(qtbot: QtBot, window: MainWindow, rows: list[int]) -> list[int]:
    """Click these job rows, the second and further with Ctrl; their handles."""
    table = window.farm.jobs.table
    for place, row in enumerate(rows):
        click(qtbot, table, row, Qt.KeyboardModifier.ControlModifier if place else Qt.KeyboardModifier.NoModifier)
    return [entry.key for entry in table.selected_entries()]


def dialog(qtbot: QtBot, name: str) -> QDialog:
    """The dialog of this name, once it is on the screen."""

    def shown() -> list[QDialog]:
        return [
            w
            for w in QApplication.topLevelWidgets()
            if isinstance(w, QDialog) and w.objectName() == name and w.isVisible()
        ]

    qtbot.waitUntil(lambda: bool(shown()))
    return shown()[0]


# ---- looking


def test_the_four_tables_show_the_farm(window: MainWindow, manager: SimulatedManager) -> None:
    for name, count in (
        ("jobsTable", len(manager.farm.jobs)),
        ("serversTable", len(manager.farm.servers)),
        ("pluginsTable", len(manager.farm.plugins)),
    ):
        assert child(window, QTableView, name).model().rowCount() == count, name
    assert child(window, QTableView, "clientsTable").model().rowCount() >= 1
    names = {window.farm.jobs.model.index(row, 0).data() for row in range(len(manager.farm.jobs))}
    assert names == {" ".join(job.name.split()) for job in manager.farm.jobs.values()}


def test_title_and_status_bar_say_who_is_connected_and_who_has_control(
    window: MainWindow, manager: SimulatedManager
) -> None:
    assert window.windowTitle() == f"127.0.0.1:{manager.port} — BB Monitor"
    assert text(window, "connectionBadge") == "● connected"
    assert text(window, "controlBadge") == "Queue control: here"
    assert text(window, "statusCounts").startswith("Jobs 40: ")
    assert text(window, "ageLabel").endswith("s old")


def test_losing_queue_control_shows_in_the_title(qtbot: QtBot, window: MainWindow, manager: SimulatedManager) -> None:
    with Monitor("127.0.0.1", manager.port) as other:
        other.request_control()
        with manager.lock:
            manager.desk.control._deadline = 0.0  # the ten seconds are over
        qtbot.waitUntil(lambda: text(window, "controlBadge") == "Queue control: client-2 (read only)")
        assert window.windowTitle().endswith("BB Monitor (read only)")
        assert text(window, "messageTitle") == "client-2 has queue control now."
    action(window, "actionRefresh").trigger()
    qtbot.waitUntil(lambda: text(window, "controlBadge") == "Queue control: free")
    assert not window.windowTitle().endswith("(read only)")
    action(window, "actionRequestControl").trigger()
    qtbot.waitUntil(lambda: text(window, "controlBadge") == "Queue control: here")
    assert window.statusBar().currentMessage() == "Queue control is here."


def test_a_refresh_keeps_selection_and_scroll(qtbot: QtBot, window: MainWindow, manager: SimulatedManager) -> None:
    handles = select(qtbot, window, rows_in(window, JobState.NOT_STARTED)[:2])
    bar = window.farm.jobs.table.verticalScrollBar()
    before = bar.value()
    gone = next(handle for handle in manager.farm.jobs if handle not in handles)
    with manager.lock:
        manager.farm.delete(manager.farm.jobs[gone])
    action(window, "actionRefresh").trigger()
    qtbot.waitUntil(lambda: window.farm.jobs.model.rowCount() == 39)
    assert [entry.key for entry in window.farm.jobs.table.selected_entries()] == handles
    assert bar.value() == before


def test_names_from_the_network_are_plain_text(qtbot: QtBot, window: MainWindow, manager: SimulatedManager) -> None:
    job = next(iter(manager.farm.jobs.values()))
    with manager.lock:
        job.name = "<img src=x> & <b>bold</b>"
    action(window, "actionRefresh").trigger()
    model = window.farm.jobs.model
    qtbot.waitUntil(lambda: model.index(model.row_of(job.handle) or 0, 0).data() == "<img src=x> & <b>bold</b>")
    tip = model.index(model.row_of(job.handle) or 0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;img src=x&gt;" in tip
    assert "<img" not in tip


# ---- jobs


def test_suspend_and_activate_several_rows(qtbot: QtBot, window: MainWindow, manager: SimulatedManager) -> None:
    assert not action(window, "actionSuspendJob").isEnabled()
    handles = select(qtbot, window, rows_in(window, JobState.NOT_STARTED)[:3])
    assert len(handles) == 3
    assert action(window, "actionSuspendJob").isEnabled()
    assert not action(window, "actionActivateJob").isEnabled()
    action(window, "actionSuspendJob").trigger()
    model = window.farm.jobs.model
    qtbot.waitUntil(lambda: all(model.find(handle).item.state == JobState.SUSPENDED for handle in handles))
    assert window.statusBar().currentMessage() == "3 jobs suspended."
    assert [line for line in manager.commands if line.startswith("set jobstate")] == [
        f"set jobstate {h} 1" for h in handles
    ]
    assert [entry.key for entry in window.farm.jobs.table.selected_entries()] == sorted(handles)
    qtbot.waitUntil(action(window, "actionActivateJob").isEnabled)
    action(window, "actionActivateJob").trigger()
    qtbot.waitUntil(lambda: all(model.find(handle).item.state != JobState.SUSPENDED for handle in handles))


def test_a_refused_job_is_named_with_the_reason_and_details_to_copy(
    qtbot: QtBot, window: MainWindow, manager: SimulatedManager
) -> None:
    handles = select(qtbot, window, rows_in(window, JobState.NOT_STARTED)[:2])
    manager.faults.add(f"set jobstate {handles[0]}=status:450 Job locked")
    action(window, "actionSuspendJob").trigger()
    qtbot.waitUntil(lambda: window._news.bar.isVisible())
    assert window._news.bar.text.startswith("1 job suspended, 1 refused: ")
    assert manager.farm.jobs[handles[1]].suspended
    qtbot.mouseClick(child(window, QPushButton, "messageDetails"), Qt.MouseButton.LeftButton)
    shown = dialog(qtbot, "detailsDialog")
    assert "450 Job locked" in child(shown, QPlainTextEdit, "detailsText").toPlainText()
    qtbot.mouseClick(child(shown, QPushButton, "detailsCopy"), Qt.MouseButton.LeftButton)
    assert "450 Job locked" in QApplication.clipboard().text()
    shown.close()


@pytest.mark.parametrize("state", [JobState.COMPLETE, JobState.SUSPENDED])
def test_what_cannot_succeed_is_disabled_and_says_why(qtbot: QtBot, window: MainWindow, state: JobState) -> None:
    select(qtbot, window, [rows_in(window, JobState.NOT_STARTED)[0], rows_in(window, state)[0]])
    suspend = action(window, "actionSuspendJob")
    assert not suspend.isEnabled()
    assert "Only jobs that are active, waiting or not started" in suspend.toolTip()


def test_a_double_click_shows_the_job(qtbot: QtBot, window: MainWindow, manager: SimulatedManager) -> None:
    table = window.farm.jobs.table
    row = rows_in(window, JobState.ACTIVE)[0]
    place = table.visualRect(table.model().index(row, 0)).center()
    click(qtbot, table, row)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    shown = dialog(qtbot, "jobPropertiesDialog")
    handle = window.farm.jobs.table.selected_entries()[0].key
    assert f"get job {handle}" in manager.commands
    shown.close()


# ---- servers


def open_week(qtbot: QtBot, window: MainWindow, row: int = 0) -> QDialog:
    click(qtbot, window.farm.servers.table, row)
    action(window, "actionWeekSchedule").trigger()
    return dialog(qtbot, "weekScheduleDialog")


def paint_day(qtbot: QtBot, shown: QDialog, day: int, first: int, last: int) -> None:
    """Drag with the mouse from one hour to another."""
    grid = child(shown, WeekGrid, "weekScheduleGrid")
    start, end = grid.cell_rect(day, first).center(), grid.cell_rect(day, last).center()
    qtbot.mousePress(grid, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 11):
        qtbot.mouseMove(grid, QPoint(start.x() + (end.x() - start.x()) * step // 10, start.y()))
    qtbot.mouseRelease(grid, Qt.MouseButton.LeftButton, pos=end)


def always_open(manager: SimulatedManager, window: MainWindow, row: int = 0) -> Any:
    """The server of this row, allowed all week."""
    server = manager.farm.servers[window.farm.servers.model.entry(row).key]
    with manager.lock:
        server.schedule = type(server.schedule).ALWAYS
    return server


def test_a_day_painted_with_the_mouse_reaches_the_manager(
    qtbot: QtBot, window: MainWindow, manager: SimulatedManager
) -> None:
    server = always_open(manager, window)
    shown = open_week(qtbot, window)
    paint_day(qtbot, shown, 1, 7, 17)
    assert child(shown, QLineEdit, "mask1").text() == "16646207"
    ok = next(b for b in shown.findChildren(QPushButton) if b.text().replace("&", "") == "OK")
    qtbot.mouseClick(ok, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: (
            not [w for w in QApplication.topLevelWidgets() if w.objectName() == "weekScheduleDialog" and w.isVisible()]
        )
    )
    assert server.schedule.masks() == (16777215, 16646207, *[16777215] * 5)
    assert "may work" in window.statusBar().currentMessage()


def test_a_refused_week_stays_open_with_the_masks(qtbot: QtBot, window: MainWindow, manager: SimulatedManager) -> None:
    server = always_open(manager, window)
    manager.faults.add("set server=status:400 Unknown command")
    shown = open_week(qtbot, window)
    paint_day(qtbot, shown, 1, 7, 17)
    ok = next(b for b in shown.findChildren(QPushButton) if b.text().replace("&", "") == "OK")
    qtbot.mouseClick(ok, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window._news.bar.isVisible())
    assert shown.isVisible()
    texts = "\n".join(w.toPlainText() for w in shown.findChildren(QPlainTextEdit)) + "\n".join(
        w.text() for w in shown.findChildren(QLabel)
    )
    assert "The Manager refused the new week." in texts
    assert "16646207" in texts
    assert server.schedule.monday == 16777215
    shown.close()


def test_a_week_whose_dialog_was_closed_while_it_was_sent_is_reported_all_the_same(
    qtbot: QtBot, window: MainWindow, manager: SimulatedManager
) -> None:
    always_open(manager, window)
    shown = open_week(qtbot, window)
    manager.faults.add("set server=delay:0.3")
    paint_day(qtbot, shown, 1, 7, 17)
    ok = next(b for b in shown.findChildren(QPushButton) if b.text().replace("&", "") == "OK")
    qtbot.mouseClick(ok, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any(line.startswith("set server") for line in manager.commands))
    shown.close()
    qtbot.waitUntil(lambda: "may work" in window.statusBar().currentMessage())


# ---- connections


def test_a_lost_connection_greys_the_tables_and_comes_back(
    qtbot: QtBot, window: MainWindow, manager: SimulatedManager
) -> None:
    manager.faults.add("connect=close")
    manager.cut_all()
    qtbot.waitUntil(lambda: window._news.bar.isVisible())
    assert "Next try in" in window._news.bar.text
    assert window.farm.jobs.model.rowCount() == 40
    pale = window.palette().color(window.palette().ColorRole.PlaceholderText)
    assert window.farm.jobs.table.palette().color(window.palette().ColorRole.Text) == pale
    assert text(window, "connectionBadge") == "✕ connection lost"
    manager.faults.clear()
    qtbot.mouseClick(child(window, QPushButton, "messageRetry"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: text(window, "connectionBadge") == "● connected")
    qtbot.waitUntil(lambda: not window._news.bar.isVisible())
    assert window.farm.jobs.table.palette().color(window.palette().ColorRole.Text) != pale


def test_a_list_that_is_refused_says_so_in_its_place(
    manager: SimulatedManager, open_on_farm: Callable[[], MainWindow]
) -> None:
    manager.faults.add("get clientlist=status:400 Unknown command")
    window = open_on_farm()
    assert "400 Unknown command" in window.farm.clients.placeholder
    assert window.farm.jobs.placeholder == ""


def test_disconnecting_keeps_what_was_shown(qtbot: QtBot, window: MainWindow) -> None:
    action(window, "actionDisconnect").trigger()
    assert window.windowTitle() == "BB Monitor"
    assert text(window, "connectionBadge") == "○ not connected"
    assert window.farm.jobs.model.rowCount() == 40
    assert not action(window, "actionDisconnect").isEnabled()


def test_the_connect_dialog_offers_recent_managers_and_connects(
    qtbot: QtBot, window: MainWindow, manager: SimulatedManager
) -> None:
    action(window, "actionDisconnect").trigger()
    action(window, "actionConnect").trigger()
    shown = dialog(qtbot, "connectDialog")
    field = child(shown, QLineEdit, "")
    assert field.text() == f"127.0.0.1:{manager.port}"
    field.setText("two words")
    qtbot.mouseClick(child(shown, QPushButton, "connectButton"), Qt.MouseButton.LeftButton)
    assert "is no Manager's address" in text(shown, "connectError")
    assert shown.isVisible()
    field.setText(f"localhost:{manager.port}")
    with qtbot.waitSignal(window.settled, timeout=10_000):
        qtbot.mouseClick(child(shown, QPushButton, "connectButton"), Qt.MouseButton.LeftButton)
    assert window.windowTitle() == f"localhost:{manager.port} — BB Monitor"


def test_geometry_and_layout_are_restored(open_on_farm: Callable[[], MainWindow]) -> None:
    window = open_on_farm()
    window.resize(760, 570)
    child(window, QDockWidget, "clientsDock").hide()
    window.close()
    again = open_on_farm()
    assert (again.width(), again.height()) == (760, 570)
    assert not child(again, QDockWidget, "clientsDock").isVisibleTo(again)
    assert child(again, QDockWidget, "pluginsDock").isVisibleTo(again)


def test_every_interactive_widget_has_a_name(window: MainWindow) -> None:
    interactive = [w for w in window.findChildren(QWidget) if isinstance(w, (QTableView, QPushButton, QLineEdit))]
    assert interactive
    for widget in interactive:
        spoken = widget.accessibleName() or (widget.text() if isinstance(widget, QPushButton) else "")
        assert spoken, f"{type(widget).__name__} {widget.objectName()} has no name"
