"""The about dialog says what the program is, what it is not, and how surely it knows the protocol."""

from __future__ import annotations

import platform

import PySide6
import pytest
from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

import bbmonitor_gui
from bbmonitor_gui.backburner.commands import COMMANDS, Evidence
from bbmonitor_gui.ui.dialogs.about import AboutDialog
from bbmonitor_gui.ui.dialogs.readonly import ReadOnlyTable

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform's own remark


@pytest.fixture
def dialog(qtbot: QtBot) -> AboutDialog:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


VERSIONS = {
    "BB Monitor": bbmonitor_gui.__version__,
    "Python": f"{platform.python_version()} ({platform.python_implementation()})",
    "Qt": qVersion(),
    "PySide6": PySide6.__version__,
    "System": platform.platform(),
    "Display": "offscreen",
}


def test_what_it_is(dialog: AboutDialog) -> None:
    text = "\n".join(label.text() for label in dialog.findChildren(QLabel))

    assert dialog.objectName() == "aboutDialog"
    for words in (
        "BB Monitor",
        f"Version {bbmonitor_gui.__version__}",
        "Not affiliated with, endorsed by or supported by Autodesk",
        "Autodesk and Backburner are trademarks of Autodesk",
        "MIT licence",
        "no real Manager was at hand",
    ):
        assert words in text


def test_versions_are_shown_and_copied(dialog: AboutDialog) -> None:
    assert {field.accessibleName(): field.text() for field in dialog.findChildren(QLineEdit)} == VERSIONS
    button = dialog.findChild(QPushButton, "copyVersionsButton")
    assert button is not None

    button.click()

    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied == [f"{name}: {version}" for name, version in VERSIONS.items()]


def test_every_command_is_listed_with_its_evidence(dialog: AboutDialog) -> None:
    table = dialog.findChild(ReadOnlyTable, "protocolTable")
    legend = dialog.findChild(QLabel, "evidenceLegend")
    assert table is not None
    assert legend is not None

    rows = [table.row_texts(row) for row in range(table.rowCount())]
    assert [row[:2] for row in rows] == [[command.form, command.certainty] for command in COMMANDS.values()]
    for row, command in zip(rows, COMMANDS.values(), strict=True):
        assert command.does in row[2]
        assert command.note in row[2]
    assert legend.text().splitlines() == [f"{mark.name}: {mark.value}" for mark in Evidence]


def test_labels_are_plain_and_paragraphs_selectable(dialog: AboutDialog) -> None:
    for label in dialog.findChildren(QLabel):
        if label.text():
            assert label.textFormat() == Qt.TextFormat.PlainText
        if label.wordWrap():
            assert label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard


def test_close(dialog: AboutDialog, qtbot: QtBot) -> None:
    buttons = dialog.findChild(QDialogButtonBox)
    assert buttons is not None

    qtbot.mouseClick(buttons.button(QDialogButtonBox.StandardButton.Close), Qt.MouseButton.LeftButton)

    assert not dialog.isVisible()
