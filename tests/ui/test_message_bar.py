"""News above the tables: what is said, what can be clicked, and that it is never markup."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bbmonitor_gui.ui.widgets.message_bar import MessageBar, Tone


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[MessageBar]:
    frame = QWidget()
    qtbot.addWidget(frame)
    made = MessageBar()
    QVBoxLayout(frame).addWidget(made)
    frame.resize(600, 200)
    frame.show()
    yield made
    frame.close()


def button(bar: MessageBar, name: str) -> QAbstractButton:
    found = bar.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton)
    return found


def label(bar: MessageBar, name: str) -> QLabel:
    found = bar.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found


def test_there_is_no_news_at_first(bar: MessageBar) -> None:
    assert not bar.isVisible()
    assert bar.objectName() == "messageBar"


def test_a_title_alone(bar: MessageBar) -> None:
    bar.show_message(Tone.INFO, "The farm is back.")
    assert bar.isVisible()
    assert bar.text == bar.accessibleName() == "The farm is back."
    assert not label(bar, "messageHint").isVisible()
    assert not button(bar, "messageRetry").isVisible()
    assert not button(bar, "messageDetails").isVisible()
    assert button(bar, "messageClose").isVisible()


def test_everything_at_once(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_message(Tone.ERROR, "It broke.", "Mend it.", "Traceback", retry=True)
    assert bar.text == bar.accessibleName() == "It broke.\nMend it."
    with qtbot.waitSignal(bar.retry_wanted):
        qtbot.mouseClick(button(bar, "messageRetry"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(bar.details_wanted) as wanted:
        qtbot.mouseClick(button(bar, "messageDetails"), Qt.MouseButton.LeftButton)
    assert wanted.args == ["It broke.", "Traceback"]
    qtbot.mouseClick(button(bar, "messageClose"), Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_the_newest_stands(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_message(Tone.ERROR, "It broke.", "Mend it.", "Traceback", retry=True)
    bar.show_message(Tone.INFO, "The farm is back.")
    assert bar.text == "The farm is back."
    assert not button(bar, "messageRetry").isVisible()
    assert not button(bar, "messageDetails").isVisible()
    bar.show_message(Tone.WARNING, "It broke again.", detail="Another one")
    with qtbot.waitSignal(bar.details_wanted) as wanted:
        button(bar, "messageDetails").click()
    assert wanted.args == ["It broke again.", "Another one"]


def test_a_countdown_changes_the_hint_alone(bar: MessageBar) -> None:
    bar.show_message(Tone.WARNING, "It broke.", "Next try in 5 s.")
    bar.set_hint("Next try in 4 s.")
    assert bar.text == "It broke.\nNext try in 4 s."
    bar.set_hint("")
    assert bar.text == "It broke."
    assert not label(bar, "messageHint").isVisible()


def test_a_countdown_does_not_bring_back_what_was_closed(bar: MessageBar) -> None:
    bar.show_message(Tone.WARNING, "It broke.", "Next try in 5 s.")
    button(bar, "messageClose").click()
    bar.set_hint("Next try in 4 s.")
    assert not bar.isVisible()


def test_names_are_plain_text_and_can_be_selected(bar: MessageBar) -> None:
    bar.show_message(Tone.ERROR, "<b>shot</b> &amp; more", "<img src=x>")
    for name in ("messageTitle", "messageHint"):
        assert label(bar, name).textFormat() == Qt.TextFormat.PlainText
        assert label(bar, name).textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    assert bar.text == "<b>shot</b> &amp; more\n<img src=x>"


def test_a_long_name_does_not_widen_the_window(bar: MessageBar) -> None:
    bar.show_message(Tone.ERROR, "x" * 10_000, "y" * 10_000, "z", retry=True)
    assert bar.minimumSizeHint().width() < 600
    assert bar.window().minimumSizeHint().width() < 650


@pytest.mark.parametrize("tone", Tone)
def test_every_tone_has_a_picture(bar: MessageBar, tone: Tone) -> None:
    bar.show_message(tone, "News.")
    pictures = [shown.pixmap() for shown in bar.findChildren(QLabel) if not shown.pixmap().isNull()]
    assert len(pictures) == 1


def test_it_follows_the_palette(bar: MessageBar, qtbot: QtBot, qapp: QApplication) -> None:
    bar.show_message(Tone.INFO, "News.")
    before = qapp.palette()
    dark = QPalette(before)
    dark.setColor(QPalette.ColorRole.AlternateBase, QColor("#123456"))
    try:
        qapp.setPalette(dark)
        qtbot.waitUntil(lambda: bar.palette().color(QPalette.ColorRole.Window) == QColor("#123456"))
    finally:
        qapp.setPalette(before)
    ground = before.color(QPalette.ColorRole.AlternateBase)
    qtbot.waitUntil(lambda: bar.palette().color(QPalette.ColorRole.Window) == ground)


def test_every_button_has_a_name_and_can_be_reached(bar: MessageBar) -> None:
    bar.show_message(Tone.ERROR, "It broke.", "Mend it.", "Traceback", retry=True, offer="Try them again")
    for shown in bar.findChildren(QAbstractButton):
        assert shown.accessibleName() or (isinstance(shown, QPushButton) and shown.text())
        assert shown.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_an_offer_is_a_button_of_its_own(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_message(Tone.WARNING, "3 jobs were not suspended.", offer="&Try them again")
    offer = button(bar, "messageOffer")
    assert offer.isVisible()
    assert offer.text() == "&Try them again"
    with qtbot.waitSignal(bar.offer_taken):
        qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    bar.drop_offer()
    assert bar.isVisible()
    assert not offer.isVisible()
    bar.show_message(Tone.INFO, "Something else.")
    assert not offer.isVisible()
