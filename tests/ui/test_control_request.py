"""Ten seconds that decide on queue control, and what stands on the screen meanwhile."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bbmonitor_gui.ui.dialogs.control_request import AskingControlDialog, ControlAskedDialog
from bbmonitor_gui.ui.widgets.countdown import Countdown

LEFT = Qt.MouseButton.LeftButton
HOSTILE = ["<img src=x>", "&amp;&Grant", "a\u202egpj.exe", "x" * 10_000, "two\nlines"]


class Clock:
    """Stands still until it is told to go on."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr("bbmonitor_gui.ui.widgets.countdown.time.monotonic", made)
    return made


def shown(qtbot: QtBot, dialog: QDialog) -> QDialog:
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def text(root: QWidget, name: str) -> str:
    label = root.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    assert label.textFormat() is Qt.TextFormat.PlainText
    return label.text()


def button(root: QWidget, name: str) -> QPushButton:
    found = root.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


# ---- the countdown


def test_it_counts_down_in_words_and_as_a_bar(qtbot: QtBot, clock: Clock) -> None:
    countdown = Countdown(9.4)
    qtbot.addWidget(countdown)
    bar = countdown.findChild(QProgressBar)
    assert isinstance(bar, QProgressBar)
    assert (countdown.text, bar.value(), bar.maximum()) == ("10 seconds left", 10, 10)
    for now, words, value in (
        (1003.0, "7 seconds left", 7),
        (1008.5, "1 second left", 1),
        (1020.0, "any moment now", 0),
    ):
        clock.now = now
        qtbot.waitUntil(lambda words=words: countdown.text == words)
        assert bar.value() == value
        assert QAccessible.queryAccessibleInterface(bar).text(QAccessible.Text.Description) == words


def test_it_is_said_aloud_once_and_not_every_second(
    qtbot: QtBot, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("bbmonitor_gui.ui.widgets.countdown.announce", lambda widget, sentence: said.append(sentence))
    countdown = Countdown(10.0)
    qtbot.addWidget(countdown)
    for second in range(12):
        clock.now = 1000.0 + second
        countdown._show()
    assert said == ["5 seconds left"]


def test_a_time_that_is_over_already(qtbot: QtBot, clock: Clock) -> None:
    countdown = Countdown(0.0)
    qtbot.addWidget(countdown)
    assert countdown.text == "any moment now"


# ---- asking


def test_asking_says_whom_and_what_then(qtbot: QtBot, clock: Clock) -> None:
    dialog = shown(qtbot, AskingControlDialog(9.9, "anna-ws", "suspend 12 jobs"))
    assert text(dialog, "controlHeading") == "anna-ws is asked for queue control."
    assert text(dialog, "controlThen") == "Then: suspend 12 jobs."
    assert text(dialog, "countdownWords") == "10 seconds left"
    assert button(dialog, "cancelAsking").text() == "&Cancel order"
    assert dialog.accessibleDescription().startswith(
        "anna-ws is asked for queue control. Then: suspend 12 jobs. It may"
    )
    assert not dialog.isModal()


def test_asking_without_an_order_or_a_name(qtbot: QtBot) -> None:
    dialog = AskingControlDialog(9.9)
    shown(qtbot, dialog)
    assert text(dialog, "controlHeading") == "Queue control is asked for."
    assert not dialog.findChild(QLabel, "controlThen").isVisible()
    assert button(dialog, "cancelAsking").text() == "&Cancel request"
    dialog.set_then("suspend 2 jobs")
    assert text(dialog, "controlThen") == "Then: suspend 2 jobs."
    assert button(dialog, "cancelAsking").text() == "&Cancel order"


def test_the_button_and_escape_cancel(qtbot: QtBot) -> None:
    for cancel in (
        lambda dialog: qtbot.mouseClick(button(dialog, "cancelAsking"), LEFT),
        lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Escape),
        lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier),
    ):
        dialog = shown(qtbot, AskingControlDialog(9.9))
        with qtbot.waitSignal(dialog.rejected):
            cancel(dialog)
        assert not dialog.isVisible()


# ---- being asked


def test_being_asked_says_who_and_what_silence_does(qtbot: QtBot, clock: Clock) -> None:
    dialog = shown(qtbot, ControlAskedDialog("anna-ws", 8.2))
    assert text(dialog, "controlHeading") == "anna-ws asks for queue control."
    assert "If nobody answers, queue control is given away" in text(dialog, "controlText")
    assert text(dialog, "countdownWords") == "9 seconds left"
    assert not dialog.isModal()
    assert dialog.windowFlags() & Qt.WindowType.WindowStaysOnTopHint


@pytest.mark.parametrize(("name", "granted"), [("grantControl", True), ("denyControl", False)])
def test_the_answer_is_told_and_closes(qtbot: QtBot, name: str, granted: bool) -> None:
    dialog = shown(qtbot, ControlAskedDialog("anna-ws", 9.9))
    assert isinstance(dialog, ControlAskedDialog)
    answered = QSignalSpy(dialog.answered)
    qtbot.mouseClick(button(dialog, name), LEFT)
    assert [answered.at(0)[0], answered.count()] == [granted, 1]
    assert not dialog.isVisible()


def test_closing_answers_nothing(qtbot: QtBot) -> None:
    dialog = shown(qtbot, ControlAskedDialog("anna-ws", 9.9))
    assert isinstance(dialog, ControlAskedDialog)
    answered = QSignalSpy(dialog.answered)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert answered.count() == 0
    assert not dialog.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_that_was_meant_for_something_else_presses_nothing(qtbot: QtBot, key: Qt.Key) -> None:
    for dialog in (ControlAskedDialog("anna-ws", 9.9), AskingControlDialog(9.9, "anna-ws", "suspend 1 job")):
        shown(qtbot, dialog)
        focused = QApplication.focusWidget()
        assert focused is dialog
        qtbot.keyClick(focused, key)
        assert dialog.isVisible()


def test_every_button_is_reached_by_tab_and_by_its_letter(qtbot: QtBot) -> None:
    dialog = shown(qtbot, ControlAskedDialog("anna-ws", 9.9))
    reached = set()
    for _ in range(4):
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget().objectName())
    assert {"grantControl", "denyControl"} <= reached
    with qtbot.waitSignal(dialog.answered) as answered:  # type: ignore[attr-defined]
        qtbot.keyClick(dialog, Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)
    assert answered.args == [False]


@pytest.mark.parametrize("name", HOSTILE)
def test_names_are_plain_text_of_one_short_line(qtbot: QtBot, name: str) -> None:
    for dialog in (ControlAskedDialog(name, 9.9), AskingControlDialog(9.9, name, "suspend 1 job")):
        shown(qtbot, dialog)
        heading = text(dialog, "controlHeading")
        assert heading.startswith(name[:8].split("\n")[0].replace("a\u202egpj.e", "\u2068a\u202egpj")[:5])
        assert len(heading) < 130
        assert "\n" not in heading
        assert dialog.width() < 1000
