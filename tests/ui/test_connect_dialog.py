"""Which Manager? And the details of a message, to read and to copy."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.ui.dialogs.connect import ConnectDialog
from bbmonitor_gui.ui.dialogs.details import DetailsDialog

LEFT = Qt.MouseButton.LeftButton
Ask = Callable[..., ConnectDialog]


@pytest.fixture
def ask(qtbot: QtBot) -> Ask:
    def show(*recent: ManagerProfile) -> ConnectDialog:
        dialog = ConnectDialog(recent)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        dialog.activateWindow()
        field(dialog).setFocus()
        qtbot.waitUntil(field(dialog).hasFocus)
        return dialog

    return show


def combo(dialog: QDialog) -> QComboBox:
    found = dialog.findChild(QComboBox, "connectAddress")
    assert isinstance(found, QComboBox)
    return found


def field(dialog: QDialog) -> QLineEdit:
    found = combo(dialog).lineEdit()
    assert found is not None
    return found


def error(dialog: QDialog) -> QLabel:
    found = dialog.findChild(QLabel, "connectError")
    assert isinstance(found, QLabel)
    return found


def button(dialog: QDialog, name: str) -> QPushButton:
    found = dialog.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def test_recent_managers_are_offered_the_latest_chosen(ask: Ask) -> None:
    dialog = ask(ManagerProfile("farm", 3300), ManagerProfile("::1"), ManagerProfile("old"))
    assert [combo(dialog).itemText(place) for place in range(combo(dialog).count())] == ["farm:3300", "::1", "old"]
    assert field(dialog).text() == field(dialog).selectedText() == "farm:3300"


def test_a_first_start_offers_an_example(ask: Ask) -> None:
    dialog = ask()
    assert field(dialog).text() == ""
    assert "farm-manager" in field(dialog).placeholderText()


@pytest.mark.parametrize(
    ("typed", "profile"),
    [
        ("farm-manager", ManagerProfile("farm-manager", 3234)),
        ("  farm:3300 ", ManagerProfile("farm", 3300)),
        ("[::1]:3300", ManagerProfile("::1", 3300)),
        ("fe80::1%eth0", ManagerProfile("fe80::1%eth0")),
    ],
)
def test_enter_connects_to_what_was_typed(qtbot: QtBot, ask: Ask, typed: str, profile: ManagerProfile) -> None:
    dialog = ask(ManagerProfile("another"))
    qtbot.keyClicks(field(dialog), typed)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        qtbot.keyClick(field(dialog), Qt.Key.Key_Return)
    assert chosen.args == [profile]
    assert not dialog.isVisible()


def test_the_button_connects(qtbot: QtBot, ask: Ask) -> None:
    dialog = ask(ManagerProfile("farm"))
    with qtbot.waitSignal(dialog.chosen) as chosen:
        qtbot.mouseClick(button(dialog, "connectButton"), LEFT)
    assert chosen.args == [ManagerProfile("farm")]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "is no Manager's address"),
        ("two words", "'two words' is no Manager's address"),
        ("farm:99999", "99999 is no port"),
        ("<b>farm</b> x", "'<b>farm</b> x' is no Manager's address"),
    ],
)
def test_what_is_no_address_is_said_until_it_is_changed(qtbot: QtBot, ask: Ask, typed: str, sentence: str) -> None:
    dialog = ask()
    chosen = QSignalSpy(dialog.chosen)
    qtbot.keyClicks(field(dialog), typed)
    qtbot.keyClick(field(dialog), Qt.Key.Key_Return)
    assert error(dialog).isVisible()
    assert sentence in error(dialog).text()
    assert error(dialog).textFormat() == Qt.TextFormat.PlainText
    assert dialog.isVisible()
    assert field(dialog).hasFocus()
    qtbot.keyClicks(field(dialog), "x")
    assert not error(dialog).isVisible()
    assert chosen.count() == 0


def test_a_pasted_novel_does_not_widen_the_dialog(qtbot: QtBot, ask: Ask) -> None:
    dialog = ask()
    width = dialog.width()
    field(dialog).setText("two " + "x" * 10_000)
    qtbot.mouseClick(button(dialog, "connectButton"), LEFT)
    qtbot.waitUntil(error(dialog).isVisible)
    assert dialog.minimumSizeHint().width() <= width
    assert dialog.width() == width


def test_escape_chooses_nothing(qtbot: QtBot, ask: Ask) -> None:
    dialog = ask(ManagerProfile("farm"))
    with qtbot.assertNotEmitted(dialog.chosen), qtbot.assertNotEmitted(dialog.demo_wanted):
        qtbot.keyClick(field(dialog), Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_demo_needs_no_address(qtbot: QtBot, ask: Ask) -> None:
    dialog = ask()
    with qtbot.assertNotEmitted(dialog.chosen), qtbot.waitSignal(dialog.demo_wanted):
        qtbot.mouseClick(button(dialog, "demoButton"), LEFT)
    assert not dialog.isVisible()


def test_everything_has_a_name_and_its_place_in_the_order(ask: Ask) -> None:
    dialog = ask()
    assert dialog.objectName() == "connectDialog"
    assert combo(dialog).accessibleName() == "Manager"
    assert button(dialog, "connectButton").isDefault()
    assert not button(dialog, "demoButton").isDefault()


# ---- details

DETAILS = "CommandRefused: 450 <b>Job</b> locked\nsecond line"


@pytest.fixture
def details(qtbot: QtBot) -> DetailsDialog:
    dialog = DetailsDialog("<i>shot</i> & more: the Manager refused.", DETAILS)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_details_are_plain_text(details: DetailsDialog) -> None:
    (heading,) = details.findChildren(QLabel)
    assert heading.text() == "<i>shot</i> & more: the Manager refused."
    assert heading.textFormat() == Qt.TextFormat.PlainText
    text = details.findChild(QPlainTextEdit, "detailsText")
    assert isinstance(text, QPlainTextEdit)
    assert text.toPlainText() == DETAILS
    assert text.isReadOnly()


def test_details_are_copied_with_their_title(qtbot: QtBot, details: DetailsDialog) -> None:
    qtbot.mouseClick(button(details, "detailsCopy"), LEFT)
    assert QGuiApplication.clipboard().text() == f"<i>shot</i> & more: the Manager refused.\n{DETAILS}"
    qtbot.keyClick(details, Qt.Key.Key_Escape)
    assert not details.isVisible()
