"""The evidence that a Manager reads `set jobstate` in the other way, and the answer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import JobState, StateReading
from bbmonitor_gui.ui.dialogs.readonly import ReadOnlyTable
from bbmonitor_gui.ui.dialogs.state_reading import Contradiction, StateReadingDialog

FLAG, NUMBER = StateReading.FLAG, StateReading.NUMBER
SEEN = (
    Contradiction("shot 010", "set jobstate 1256275308 1", JobState.SUSPENDED, JobState.NOT_STARTED),
    Contradiction("shot 020", "set jobstate 1256275309 0", JobState.ACTIVE, JobState.SUSPENDED),
)


def ask(qtbot: QtBot, reading: StateReading = FLAG, *seen: Contradiction, address: str = "farm") -> StateReadingDialog:
    dialog = StateReadingDialog(address, reading, seen or SEEN)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def text(dialog: QDialog, name: str) -> str:
    label = dialog.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    assert label.textFormat() is Qt.TextFormat.PlainText
    return label.text()


def table(dialog: QDialog) -> ReadOnlyTable:
    found = dialog.findChild(ReadOnlyTable, "readingTable")
    assert isinstance(found, ReadOnlyTable)
    return found


def test_it_shows_what_was_sent_meant_and_read_back(qtbot: QtBot) -> None:
    dialog = ask(qtbot)
    assert [table(dialog).row_texts(row) for row in range(2)] == [
        ["shot 010", "set jobstate 1256275308 1", "suspended", "not started"],
        ["shot 020", "set jobstate 1256275309 0", "active", "suspended"],
    ]
    assert text(dialog, "readingHeading") == "farm accepted these commands, and the jobs did not follow."


@pytest.mark.parametrize(("reading", "marks"), [(FLAG, ("In use", "The other")), (NUMBER, ("The other", "In use"))])
def test_it_tells_the_two_readings_and_which_is_in_use(
    qtbot: QtBot, reading: StateReading, marks: tuple[str, str]
) -> None:
    dialog = ask(qtbot, reading)
    flag, number = text(dialog, "reading-flag"), text(dialog, "reading-number")
    assert flag.startswith(marks[0])
    assert number.startswith(marks[1])
    assert "1 suspends, 0 activates" in flag
    assert "3 suspends, 2 activates" in number


@pytest.mark.parametrize(("name", "other"), [("useOtherReading", True), ("keepReading", False)])
def test_the_answer_is_told_once(qtbot: QtBot, name: str, other: bool) -> None:
    dialog = ask(qtbot)
    answered = QSignalSpy(dialog.answered)
    found = dialog.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)
    assert [answered.at(0)[0], answered.count()] == [other, 1]
    assert not dialog.isVisible()


def test_neither_return_nor_escape_answers(qtbot: QtBot) -> None:
    dialog = ask(qtbot)
    answered = QSignalSpy(dialog.answered)
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_Return)
    assert dialog.isVisible()
    qtbot.keyClick(focused, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert answered.count() == 0


@pytest.mark.parametrize("name", ["<img src=x>", "&amp;", "a\u202egpj.exe", "x" * 10_000, "two\nlines"])
def test_names_are_plain_text_and_make_nothing_wide(qtbot: QtBot, name: str) -> None:
    seen = Contradiction(name, "set jobstate 1 1", JobState.SUSPENDED, JobState(7))
    dialog = ask(qtbot, FLAG, seen, seen, address=name)
    assert table(dialog).row_texts(0)[0][:8] == " ".join(name.split())[:8]
    assert table(dialog).row_texts(0)[3] == "state 7"
    assert len(text(dialog, "readingHeading")) < 150
    assert dialog.width() < 1200
