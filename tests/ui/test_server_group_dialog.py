"""The dialog of a server group, and the question before something that nobody has seen: values in, values out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListWidget, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bbmonitor_gui.ui.dialogs.question import QuestionDialog
from bbmonitor_gui.ui.dialogs.server_group import ServerGroupDialog
from bbmonitor_gui.ui.server_groups import KnownGroup
from bbmonitor_gui.ui.widgets.message_bar import MessageBar

Key = Qt.Key
SERVERS = {"A1": "render-01", "A2": "render-02", "B1": "gpu-01"}
GPU = KnownGroup("GPU", frozenset({"B1"}))


class Shown:
    """A dialog on the screen, and what it wants to be sent."""

    def __init__(self, qtbot: QtBot, dialog: ServerGroupDialog) -> None:
        self.qtbot = qtbot
        self.dialog = dialog
        self.sent: list[tuple[str, tuple[str, ...]]] = []
        dialog.send_requested.connect(lambda name, handles: self.sent.append((name, handles)))
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)

    @property
    def name(self) -> QLineEdit:
        return child(self.dialog, QLineEdit, "groupName")

    @property
    def error(self) -> str:
        label = child(self.dialog, QLabel, "groupNameError")
        return label.text() if label.isVisible() else ""

    @property
    def news(self) -> str:
        bar = child(self.dialog, MessageBar, "messageBar")
        return bar.text if bar.isVisible() else ""

    @property
    def ok(self) -> QPushButton:
        return next(button for button in self.dialog.findChildren(QPushButton) if button.isDefault())

    def check(self, *rows: int) -> None:
        found = child(self.dialog, QListWidget, "pickerList")
        for row in rows:
            item = found.item(row)
            checked = item.checkState() == Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked)


def child(root: QWidget, kind: type[QWidget], name: str) -> QWidget:
    found = root.findChild(kind, name)
    assert found is not None, name
    return found


@pytest.fixture
def new(qtbot: QtBot) -> Shown:
    return Shown(qtbot, ServerGroupDialog(SERVERS, ["GPU"], None, ["A2"]))


@pytest.fixture
def known(qtbot: QtBot) -> Shown:
    return Shown(qtbot, ServerGroupDialog(SERVERS, ["GPU"], GPU, GPU.members or ()))


def test_a_new_group(qtbot: QtBot, new: Shown) -> None:
    assert new.dialog.windowTitle() == "New server group"
    assert new.name.hasFocus()
    assert not new.ok.isEnabled()
    qtbot.keyClicks(new.name, "nights")
    new.check(0)
    qtbot.keyClick(new.name, Key.Key_Return)
    assert new.sent == [("nights", ("B1", "A2"))]
    assert not new.name.isEnabled()
    assert not new.ok.isEnabled()
    new.dialog.sending_succeeded()
    assert new.dialog.result() == QDialog.DialogCode.Accepted


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("gpu", "There is a group of this name already."),
        ("two words", "A name with blanks cannot be sent: the command could not tell where it ends."),
        ("x" * 256, "Write up to 255 letters, digits and signs."),
        ("a\u0007", "Write up to 255 letters, digits and signs."),
        ("", ""),
        ("  ", ""),
    ],
)
def test_names_that_cannot_be(new: Shown, name: str, error: str) -> None:
    new.name.setText(name)
    assert new.error == error
    assert new.name.accessibleDescription() == error
    assert not new.ok.isEnabled()
    new.name.setText("büro")
    assert new.error == ""
    assert new.ok.isEnabled()


def test_a_known_group(known: Shown) -> None:
    assert known.dialog.windowTitle() == "Server group GPU"
    assert known.name.isReadOnly()
    known.check(1)
    known.ok.click()
    assert known.sent == [("GPU", ("B1", "A1"))]


def test_what_was_not_changed_is_not_sent(known: Shown) -> None:
    known.check(1)
    known.check(1)
    known.ok.click()
    assert known.sent == []
    assert known.dialog.result() == QDialog.DialogCode.Accepted


def test_when_it_fails_everything_stays(known: Shown) -> None:
    known.check(0)
    known.ok.click()
    known.dialog.sending_failed("Refused.", "CommandRefused: 400", "Do it by hand.")
    assert known.dialog.isVisible()
    assert known.news == "Refused.\nDo it by hand."
    known.check(0)  # as it was; but what the Manager holds now is not known
    known.ok.click()
    assert known.sent == [("GPU", ()), ("GPU", ("B1",))]
    assert known.news == ""


def test_the_details_of_a_failure(qtbot: QtBot, new: Shown) -> None:
    new.name.setText("nights")
    new.ok.click()
    new.dialog.sending_failed("Refused.", "<b>400</b>", "")
    child(new.dialog, QPushButton, "messageDetails").click()
    details = child(new.dialog, QDialog, "detailsDialog")
    assert child(details, QPlainTextEdit, "detailsText").toPlainText() == "<b>400</b>"


def test_nothing_was_sent_after_all(new: Shown) -> None:
    new.name.setText("nights")
    new.ok.click()
    new.dialog.sending_given_up()
    assert new.dialog.isVisible()
    assert new.name.isEnabled()
    assert new.ok.isEnabled()
    assert new.news == ""


def test_once_closed_it_hears_nothing(new: Shown) -> None:
    new.name.setText("nights")
    new.ok.click()
    new.dialog.reject()
    new.dialog.sending_failed("Refused.", "", "")
    new.dialog.sending_succeeded()
    assert new.dialog.result() == QDialog.DialogCode.Rejected
    assert not new.dialog.isVisible()


def test_unknown_members_are_told(qtbot: QtBot) -> None:
    shown = Shown(qtbot, ServerGroupDialog(SERVERS, ["odd"], KnownGroup("odd", None)))
    texts = [label.text() for label in shown.dialog.findChildren(QLabel)]
    assert any(text.startswith("Which servers belong to this group now is not known") for text in texts)
    shown.ok.click()
    assert shown.sent == [("odd", ())]


def test_names_are_plain_text(qtbot: QtBot) -> None:
    name = "<b>x</b>[*]" + "y" * 1000
    shown = Shown(qtbot, ServerGroupDialog({}, [], KnownGroup(name, frozenset())))
    assert shown.dialog.windowTitle().startswith("Server group <b>x</b>[*]")
    assert all(
        label.textFormat() == Qt.TextFormat.PlainText
        for label in shown.dialog.findChildren(QLabel)
        if label.text() and not label.buddy() and label.objectName() != "groupBusy"
    )


# ---- the question


@pytest.fixture
def question(qtbot: QtBot) -> QuestionDialog:
    made = QuestionDialog("tryIt", "Try <b>it</b>?", "Because.", "What is sent:", "one\n<b>two</b>", "&Try it")
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_what_it_asks(question: QuestionDialog) -> None:
    assert question.objectName() == "tryIt"
    labels = [label for label in question.findChildren(QLabel) if label.text()]
    assert [label.text() for label in labels] == ["Try <b>it</b>?", "Because.", "What is sent:"]
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    box = child(question, QPlainTextEdit, "questionLines")
    assert box.toPlainText() == "one\n<b>two</b>"
    assert box.accessibleName() == "What is sent:"


def test_return_is_no(qtbot: QtBot, question: QuestionDialog) -> None:
    with qtbot.waitSignal(question.rejected):
        qtbot.keyClick(question.focusWidget(), Key.Key_Return)


def test_yes_is_meant(qtbot: QtBot, question: QuestionDialog) -> None:
    with qtbot.waitSignal(question.accepted):
        qtbot.keyClick(question, Key.Key_T, Qt.KeyboardModifier.AltModifier)
