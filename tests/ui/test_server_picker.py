"""Servers are found and checked, with the mouse and with the keys, also among a thousand."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from bbmonitor_gui.ui.widgets.server_picker import ServerPicker

Key = Qt.Key
SERVERS = {"00A1": "render-01", "00A2": "Render-02", "00B3": "gpu-01", "00B4": "gpu-01"}


@pytest.fixture
def picker(qtbot: QtBot) -> ServerPicker:
    made = ServerPicker(SERVERS, {"00A2", "unknown"})
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def line(picker: ServerPicker) -> QLineEdit:
    found = picker.findChild(QLineEdit, "pickerSearch")
    assert found is not None
    return found


def boxes(picker: ServerPicker) -> QListWidget:
    found = picker.findChild(QListWidget, "pickerList")
    assert found is not None
    return found


def button(picker: ServerPicker, name: str) -> QAbstractButton:
    found = picker.findChild(QAbstractButton, name)
    assert found is not None
    return found


def shown(picker: ServerPicker) -> list[str]:
    found = boxes(picker)
    return [found.item(row).text() for row in range(found.count()) if not found.isRowHidden(row)]


def count(picker: ServerPicker) -> str:
    found = picker.findChild(QLabel, "pickerCount")
    assert found is not None
    return found.text()


def test_what_is_there(picker: ServerPicker) -> None:
    assert shown(picker) == ["gpu-01 (00B3)", "gpu-01 (00B4)", "render-01", "Render-02"]
    assert picker.chosen == ("00A2",)
    assert count(picker) == "1 of 4 chosen"


def test_a_search_hides_and_changes_nothing_else(qtbot: QtBot, picker: ServerPicker) -> None:
    qtbot.keyClicks(line(picker), "01 REN")
    assert shown(picker) == ["render-01"]
    assert count(picker) == "1 of 4 chosen, 1 shown"
    assert picker.chosen == ("00A2",)
    qtbot.keyClick(line(picker), Key.Key_Escape)
    assert len(shown(picker)) == 4
    qtbot.keyClicks(line(picker), "00b4")
    assert shown(picker) == ["gpu-01 (00B4)"]
    line(picker).setText("00a1")
    assert shown(picker) == ["render-01"]
    button(picker, "pickerOnlyChosen").click()
    assert shown(picker) == []
    line(picker).clear()
    assert shown(picker) == ["Render-02"]


def test_all_that_is_shown(qtbot: QtBot, picker: ServerPicker) -> None:
    qtbot.keyClicks(line(picker), "gpu")
    with qtbot.waitSignal(picker.chosen_changed):
        button(picker, "pickerCheckShown").click()
    assert picker.chosen == ("00B3", "00B4", "00A2")
    line(picker).clear()
    button(picker, "pickerUncheckShown").click()
    assert picker.chosen == ()


def test_with_the_keys(qtbot: QtBot, picker: ServerPicker) -> None:
    line(picker).setFocus()
    qtbot.keyClicks(line(picker), "gpu")
    qtbot.keyClick(line(picker), Key.Key_Return)
    assert boxes(picker).hasFocus()
    qtbot.keyClick(boxes(picker), Key.Key_Space)
    assert picker.chosen == ("00B3", "00A2")
    qtbot.keyClick(boxes(picker), Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(picker.chosen_changed):
        qtbot.keyClick(boxes(picker), Key.Key_Space)
    assert picker.chosen == ("00A2",)
    qtbot.keyClick(boxes(picker), Key.Key_Space)
    assert picker.chosen == ("00B3", "00B4", "00A2")


def test_what_the_search_hides_is_not_toggled(qtbot: QtBot, picker: ServerPicker) -> None:
    boxes(picker).selectAll()
    qtbot.keyClicks(line(picker), "render-01")
    qtbot.keyClick(line(picker), Key.Key_Down)
    qtbot.keyClick(boxes(picker), Key.Key_Space)
    assert picker.chosen == ("00A1", "00A2")


def test_with_the_mouse(qtbot: QtBot, picker: ServerPicker) -> None:
    found = boxes(picker)
    place = found.visualItemRect(found.item(0))
    with qtbot.waitSignal(picker.chosen_changed):
        qtbot.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(8, place.center().y()))
    assert picker.chosen == ("00B3", "00A2")
    assert count(picker) == "2 of 4 chosen"


def test_names_are_plain_text(qtbot: QtBot) -> None:
    picker = ServerPicker({"00A1": "<b>x</b>\n" + "y" * 10_000})
    qtbot.addWidget(picker)
    item = boxes(picker).item(0)
    assert item.text().startswith("<b>x</b> yyy")
    assert len(item.text()) < 100
    assert "<b>" not in item.toolTip()


def test_a_thousand_are_quick(qtbot: QtBot) -> None:
    start = time.perf_counter()
    picker = ServerPicker({f"{n:016X}": f"render-{n:04}" for n in range(1000)}, ())
    qtbot.addWidget(picker)
    picker.show()
    made = time.perf_counter()
    line(picker).setText("render 99")
    found = time.perf_counter()
    button(picker, "pickerCheckShown").click()
    checked = time.perf_counter()
    assert len(picker.chosen) == len(shown(picker)) == 19
    assert made - start < 1.0
    assert found - made < 0.3
    assert checked - found < 0.3
