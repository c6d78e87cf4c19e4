"""Preferences in, preferences out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import asdict

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QSpinBox,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import SchedulePolarity, StateReading
from bbmonitor_gui.ui.dialogs.preferences import PreferencesDialog
from bbmonitor_gui.ui.preferences import CHOICES, MANAGER_CHOICES, VENDOR_KEYS, ManagerOptions, Preferences

BUTTON = QDialogButtonBox.StandardButton
LEFT = Qt.MouseButton.LeftButton
OTHER = Preferences(60, 30, "dark", "de", "ja-JP", True, "keep", False, False, False, False)
OTHER_OPTIONS = ManagerOptions(StateReading.NUMBER, SchedulePolarity.BLOCKED, True)
CONFIRMING = "schedule_polarity"  # who changes this confirms it
Ask = Callable[..., PreferencesDialog]


@pytest.fixture
def ask(qtbot: QtBot) -> Ask:
    def show(
        preferences: Preferences = Preferences(),  # noqa: B008 - frozen
        address: str = "farm",
        options: ManagerOptions | None = ManagerOptions(),  # noqa: B008 - frozen
    ) -> PreferencesDialog:
        dialog = PreferencesDialog(preferences, address, options)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return show


def button(dialog: PreferencesDialog, which: BUTTON) -> QPushButton:
    found = dialog.findChild(QDialogButtonBox)
    assert isinstance(found, QDialogButtonBox)
    return found.button(which)


def tabs(dialog: PreferencesDialog) -> QTabWidget:
    found = dialog.findChild(QTabWidget, "preferencesTabs")
    assert isinstance(found, QTabWidget)
    return found


def change(dialog: PreferencesDialog, name: str, value: object) -> None:
    field = dialog.findChild(QWidget, name)
    if isinstance(field, QSpinBox):
        assert isinstance(value, int)
        field.setValue(value)
    elif isinstance(field, QCheckBox):
        field.setChecked(bool(value))
    else:
        assert isinstance(field, QComboBox)
        field.setCurrentIndex([field.itemData(place) for place in range(field.count())].index(value))


def pages(dialog: PreferencesDialog) -> Iterator[QWidget]:
    for place in range(tabs(dialog).count()):
        tabs(dialog).setCurrentIndex(place)
        page = tabs(dialog).currentWidget()
        assert page is not None
        yield page


@pytest.mark.parametrize(("preferences", "options"), [(Preferences(), ManagerOptions()), (OTHER, OTHER_OPTIONS)])
def test_it_shows_what_it_was_given(ask: Ask, preferences: Preferences, options: ManagerOptions) -> None:
    dialog = ask(preferences, "farm", options)
    assert dialog.chosen == (preferences, options)
    assert not button(dialog, BUTTON.Apply).isEnabled()


@pytest.mark.parametrize("name", [*CHOICES, *MANAGER_CHOICES])
def test_every_setting_can_be_changed(qtbot: QtBot, ask: Ask, name: str) -> None:
    dialog = ask()
    wanted = {**asdict(OTHER), **asdict(OTHER_OPTIONS)}[name]
    change(dialog, name, wanted)
    with qtbot.waitSignal(dialog.changed) as changed:
        qtbot.mouseClick(button(dialog, BUTTON.Apply), LEFT)

    assert dialog.isVisible()
    assert not button(dialog, BUTTON.Apply).isEnabled()
    preferences, options = changed.args
    found = {**asdict(preferences), **asdict(options)}
    as_they_come = {**asdict(Preferences()), **asdict(ManagerOptions(polarity_confirmed=name == CONFIRMING))}
    assert found == {**as_they_come, name: wanted}


@pytest.mark.parametrize("name", [name for name, choices in CHOICES.items() if not isinstance(choices, range)])
def test_everything_that_can_be_chosen_is_offered(ask: Ask, name: str) -> None:
    dialog = ask()
    for choice in CHOICES[name]:
        change(dialog, name, choice)
        assert getattr(dialog.chosen[0], name) == choice


@pytest.mark.parametrize("name", ["refresh_s", "timeout_s"])
def test_numbers_have_their_bounds(ask: Ask, name: str) -> None:
    dialog = ask()
    field = dialog.findChild(QSpinBox, name)
    assert isinstance(field, QSpinBox)
    assert (field.minimum(), field.maximum()) == (min(CHOICES[name]), max(CHOICES[name]))


def test_ok_tells_and_closes(qtbot: QtBot, ask: Ask) -> None:
    dialog = ask()
    change(dialog, "refresh_s", 7)
    with qtbot.waitSignal(dialog.changed) as changed:
        qtbot.mouseClick(button(dialog, BUTTON.Ok), LEFT)
    assert changed.args == [Preferences(refresh_s=7), ManagerOptions()]
    assert not dialog.isVisible()


def test_nothing_is_told_when_nothing_was_changed(qtbot: QtBot, ask: Ask) -> None:
    dialog = ask()
    changed = QSignalSpy(dialog.changed)
    change(dialog, "refresh_s", 7)
    change(dialog, "refresh_s", 3)
    assert not button(dialog, BUTTON.Apply).isEnabled()
    qtbot.mouseClick(button(dialog, BUTTON.Ok), LEFT)
    assert changed.count() == 0


def test_cancel_leaves_everything(qtbot: QtBot, ask: Ask) -> None:
    dialog = ask()
    changed = QSignalSpy(dialog.changed)
    change(dialog, "refresh_s", 7)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert changed.count() == 0
    assert not dialog.isVisible()


def test_what_was_applied_is_not_told_again(qtbot: QtBot, ask: Ask) -> None:
    dialog = ask()
    changed = QSignalSpy(dialog.changed)
    change(dialog, "vendor_keys", True)
    qtbot.mouseClick(button(dialog, BUTTON.Apply), LEFT)
    qtbot.mouseClick(button(dialog, BUTTON.Ok), LEFT)
    assert changed.count() == 1


def test_restore_defaults_waits_for_apply(qtbot: QtBot, ask: Ask) -> None:
    dialog = ask(OTHER, "farm", OTHER_OPTIONS)
    changed = QSignalSpy(dialog.changed)
    qtbot.mouseClick(button(dialog, BUTTON.RestoreDefaults), LEFT)
    assert dialog.chosen == (Preferences(), ManagerOptions())
    assert changed.count() == 0
    assert button(dialog, BUTTON.Apply).isEnabled()


def test_without_a_manager_its_page_says_so(qtbot: QtBot, ask: Ask) -> None:
    dialog = ask(Preferences(), "", None)
    *_, page = pages(dialog)
    assert ["Connect to a Manager first" in label.text() for label in page.findChildren(QLabel)] == [True]
    qtbot.mouseClick(button(dialog, BUTTON.RestoreDefaults), LEFT)
    change(dialog, "refresh_s", 7)
    assert dialog.chosen == (Preferences(refresh_s=7), None)


def test_a_manager_s_name_is_plain_text_of_one_line(ask: Ask) -> None:
    dialog = ask(Preferences(), "<b>farm</b>\n" + "x" * 500, ManagerOptions())
    *_, page = pages(dialog)
    label = page.findChildren(QLabel)[0]
    assert "<b>farm</b> xxx" in label.text()
    assert len(label.text()) < 200
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_who_changes_the_polarity_confirms_it(ask: Ask) -> None:
    dialog = ask()
    confirmed = dialog.findChild(QCheckBox, "polarity_confirmed")
    assert isinstance(confirmed, QCheckBox)
    assert not confirmed.isChecked()
    change(dialog, "schedule_polarity", SchedulePolarity.BLOCKED)
    assert confirmed.isChecked()
    change(dialog, "polarity_confirmed", False)
    assert dialog.chosen[1] == ManagerOptions(schedule_polarity=SchedulePolarity.BLOCKED)


@pytest.mark.parametrize("polarity", SchedulePolarity)
def test_showing_a_polarity_does_not_confirm_it(qtbot: QtBot, ask: Ask, polarity: SchedulePolarity) -> None:
    options = ManagerOptions(StateReading.NUMBER, polarity)
    dialog = ask(Preferences(), "farm", options)
    assert dialog.chosen[1] == options
    qtbot.mouseClick(button(dialog, BUTTON.RestoreDefaults), LEFT)
    assert dialog.chosen[1] == ManagerOptions()


def test_the_readings_say_what_is_sent(ask: Ask) -> None:
    dialog = ask()
    field = dialog.findChild(QComboBox, "state_reading")
    assert isinstance(field, QComboBox)
    assert [field.itemText(place) for place in range(field.count())] == [
        "A flag: 1 suspends, 0 activates",
        "The number of the state: 3 suspends, 2 activates",
    ]


def test_the_vendor_s_keys_are_named(ask: Ask) -> None:
    dialog = ask()
    field = dialog.findChild(QCheckBox, "vendor_keys")
    assert isinstance(field, QCheckBox)
    assert all(keys in field.accessibleDescription() for keys in VENDOR_KEYS.values())


def test_everything_has_a_name_and_an_explanation(ask: Ask) -> None:
    dialog = ask()
    for name in (*CHOICES, *MANAGER_CHOICES):
        field = dialog.findChild(QWidget, name)
        assert field is not None
        assert field.accessibleName()
        assert "&" not in field.accessibleName()
        assert len(field.accessibleDescription()) > 30


def test_mnemonics_are_there_and_are_no_one_else_s(ask: Ask) -> None:
    dialog = ask()
    titles = [tabs(dialog).tabText(place) for place in range(tabs(dialog).count())]
    for page in pages(dialog):
        labels = [label.text() for label in page.findChildren(QLabel) if label.buddy()]
        boxes = [box.text() for box in page.findChildren(QCheckBox)]
        buttons = [box.text() for box in button(dialog, BUTTON.Ok).parentWidget().findChildren(QAbstractButton)]
        assert all("&" in text for text in (*labels, *boxes))
        letters = re.findall("&([a-zA-Z])", " ".join((*titles, *labels, *boxes, *buttons)))
        assert [letter for letter, times in Counter(map(str.lower, letters)).items() if times > 1] == []


def test_tab_goes_down_the_page_and_then_to_the_buttons(qtbot: QtBot, ask: Ask) -> None:
    dialog = ask()
    change(dialog, "timeout_s", 5)  # so that Apply can be reached
    tabs(dialog).setCurrentIndex(1)
    tabs(dialog).tabBar().setFocus()
    reached = []
    for _ in range(8):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.append(focused.objectName() or getattr(focused, "text", str)())
    assert reached[:4] == ["refresh_s", "timeout_s", "control", "live_notices"]
    assert {text.replace("&", "") for text in reached[4:]} == {"OK", "Cancel", "Apply", "Restore Defaults"}
