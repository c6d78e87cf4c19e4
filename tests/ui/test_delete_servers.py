"""The question before absent servers are deleted: what is named, what is lost, what can be left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import ServerSchedule
from bbmonitor_gui.simulator import Farm, ManualClock, reports
from bbmonitor_gui.ui.dialogs.delete_servers import DeleteServersDialog
from bbmonitor_gui.ui.dialogs.readonly import ReadOnlyTable
from bbmonitor_gui.ui.ghosts import Ghost

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform's own remark

W = TypeVar("W", bound=QWidget)
FARM = Farm(jobs=4, servers=1, seed=3, clock=ManualClock())
SERVER = replace(
    reports.server(FARM, next(iter(FARM.servers.values()))),
    total_task=1200,
    total_time=345.5,
    ip_address="10.0.0.1",
    server_schedule=ServerSchedule.NEVER.with_hours(1, range(4), True),
)
ONE = Ghost("A1", "render-01", SERVER, ("All", "Nodes"), ("sh010",), ("same name as A2 (idle)",))
TWO = Ghost("B1", "render-02", SERVER, (), ())
UNREAD = Ghost("C1", "")


def shown(qtbot: QtBot, ghosts: Sequence[Ghost], left_out: str = "") -> DeleteServersDialog:
    dialog = DeleteServersDialog(ghosts, left_out)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def child(dialog: QWidget, kind: type[W], name: str) -> W:
    found = dialog.findChild(kind, name)
    assert isinstance(found, kind), name
    return found


def table(dialog: DeleteServersDialog) -> ReadOnlyTable:
    return child(dialog, ReadOnlyTable, "ghostsTable")


def delete_button(dialog: DeleteServersDialog) -> QPushButton:
    return child(dialog, QPushButton, "deleteServers")


def test_each_server_with_what_is_lost(qtbot: QtBot) -> None:
    dialog = shown(qtbot, [ONE, TWO, UNREAD])
    rows = table(dialog)
    titles = [rows.model().headerData(column, Qt.Orientation.Horizontal) for column in range(rows.columnCount())]
    assert dict(zip(titles, rows.row_texts(0), strict=True)) == {
        "Server": "render-01",
        "Looks like": "same name as A2 (idle)",
        "Tasks done": "1200",
        "Hours worked": "345.5",
        "Groups": "All, Nodes",
        "Assigned to jobs": "sh010",
        "May work": "Mon 00–04",
        "Hours a week": "4 of 168",
        "IP address": "10.0.0.1",
        "Handle": "A1",
    }
    assert rows.row_texts(1)[4:6] == ["none", "none"]
    assert rows.row_texts(2) == ["C1", "", *["not known"] * 7, "C1"]


def test_the_consequences_are_told(qtbot: QtBot) -> None:
    dialog = shown(qtbot, [ONE], "Left out: render-03 (idle).")
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    for part in ("registers anew, without its schedule", "is inferred", "nothing is uninstalled", "render-03 (idle)"):
        assert part in words
    assert dialog.windowTitle() == "Delete absent servers"


def test_return_cancels_unless_one_goes_to_the_button(qtbot: QtBot) -> None:
    dialog = shown(qtbot, [ONE, TWO])
    focus = QApplication.focusWidget()
    assert focus is child(dialog, QPushButton, "cancelDeleteServers")
    with qtbot.assertNotEmitted(dialog.delete_requested):
        qtbot.keyClick(focus, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_all_are_checked_and_deleted(qtbot: QtBot) -> None:
    dialog = shown(qtbot, [ONE, TWO, UNREAD])
    assert delete_button(dialog).text() == "&Delete 3 servers"
    with qtbot.waitSignal(dialog.delete_requested) as wanted:
        qtbot.mouseClick(delete_button(dialog), Qt.MouseButton.LeftButton)
    assert wanted.args == [(ONE, TWO, UNREAD)]
    assert not dialog.isVisible()


def test_the_keyboard_leaves_servers_out(qtbot: QtBot) -> None:
    dialog = shown(qtbot, [ONE, TWO])
    rows = table(dialog)
    rows.setFocus()
    rows.setCurrentCell(1, 3)
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert dialog.chosen == (ONE,)
    assert delete_button(dialog).text() == "&Delete 1 server"
    rows.selectAll()
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert dialog.chosen == (ONE, TWO)
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert dialog.chosen == ()
    assert not delete_button(dialog).isEnabled()


def test_the_mouse_leaves_servers_out(qtbot: QtBot) -> None:
    dialog = shown(qtbot, [ONE, TWO])
    rows = table(dialog)
    cell = rows.visualRect(rows.model().index(0, 0))
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(cell.x() + 8, cell.center().y()))
    assert dialog.chosen == (TWO,)


def test_only_those_that_look_like_another(qtbot: QtBot) -> None:
    dialog = shown(qtbot, [TWO, ONE, UNREAD])
    child(dialog, QPushButton, "checkTwins").click()
    assert dialog.chosen == (ONE,)
    plain = shown(qtbot, [TWO])
    assert not child(plain, QPushButton, "checkTwins").isEnabled()


def test_sorted_rows_stay_who_they_are(qtbot: QtBot) -> None:
    dialog = shown(qtbot, [ONE, TWO])
    rows = table(dialog)
    rows.sortItems(9, Qt.SortOrder.DescendingOrder)
    rows.setFocus()
    rows.setCurrentCell(0, 0)
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert dialog.chosen == (ONE,)


def test_many_servers_are_checked_at_once(qtbot: QtBot) -> None:
    ghosts = [replace(TWO, handle=f"{n:016X}") for n in range(300)]
    dialog = shown(qtbot, ghosts)
    assert len(dialog.chosen) == 300
    table(dialog).selectAll()
    qtbot.keyClick(table(dialog), Qt.Key.Key_Space)
    assert dialog.chosen == ()
    assert delete_button(dialog).text() == "&Delete 0 servers"


@pytest.mark.parametrize("name", ["<img src=x> & <b>bold</b>", "x" * 10_000, "two\nlines", "a\u202eb", "日本語 Ünï"])
def test_no_name_does_harm(qtbot: QtBot, name: str) -> None:
    ordinary = shown(qtbot, [ONE])
    hostile = Ghost("A1", name, replace(SERVER, ip_address=name), (name,), (name,), (name,))
    dialog = shown(qtbot, [hostile])
    assert dialog.size() == ordinary.size()
    assert dialog.chosen == (hostile,)
    item = table(dialog).item(0, 0)
    assert item is not None
    assert "<img" not in item.toolTip()
    for label in dialog.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText
