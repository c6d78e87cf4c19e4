"""The week schedule dialog: numbers, words, presets, and how sending goes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import ServerSchedule
from bbmonitor_gui.ui.dialogs.week_schedule import PRESETS, WeekScheduleDialog
from bbmonitor_gui.ui.widgets.mask_editor import parse_mask
from bbmonitor_gui.ui.widgets.week_grid import WeekGrid

# The off-screen platform warns whenever a window has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints", extend=True)

TUESDAY = 2
FULL = 16777215
DAYTIME_BLOCKED = 16646207  # the API document's example
CONTROL = Qt.KeyboardModifier.ControlModifier
ALWAYS_TEXT = "\n".join(
    f"{day}: {FULL}" for day in ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
)


def _tuesday_at_two() -> datetime:
    return datetime(2026, 11, 24, 14, 5)


@pytest.fixture
def dialog(qtbot: QtBot) -> WeekScheduleDialog:
    return _shown(qtbot, "render-07", ServerSchedule.ALWAYS)


def _shown(qtbot: QtBot, name: str, schedule: ServerSchedule) -> WeekScheduleDialog:
    dialog = WeekScheduleDialog(name, schedule, clock=_tuesday_at_two)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: _grid(dialog).hasFocus())
    return dialog


def _grid(dialog: QDialog) -> WeekGrid:
    return dialog.findChild(WeekGrid, "weekScheduleGrid")


def _mask(dialog: QDialog, day: int) -> QLineEdit:
    return dialog.findChild(QLineEdit, f"mask{day}")


def _label(dialog: QDialog, name: str) -> QLabel:
    return dialog.findChild(QLabel, name)


def _text_view(dialog: QDialog, name: str) -> str:
    return dialog.findChild(QPlainTextEdit, name).toPlainText()


def _button(dialog: QDialog, name: str) -> QPushButton:
    return dialog.findChild(QPushButton, name)


def _ok(dialog: QDialog) -> QPushButton:
    return dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)


def _cancel(dialog: QDialog) -> QPushButton:
    return dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Cancel)


def _message_area(dialog: QDialog) -> QWidget:
    return dialog.findChild(QWidget, "messageArea")


def _type(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)


def _sent(dialog: WeekScheduleDialog) -> list[object]:
    sent: list[object] = []
    dialog.send_requested.connect(sent.append)
    return sent


def test_the_grid_shows_in_the_masks(dialog: WeekScheduleDialog) -> None:
    _grid(dialog).fill((TUESDAY, 7), (TUESDAY, 17), False)
    assert _mask(dialog, TUESDAY).text() == str(DAYTIME_BLOCKED)
    assert _label(dialog, "maskNote2").text() == "0xFE003F"
    assert "0b 111111 100000 000000 111111" in _mask(dialog, TUESDAY).toolTip()
    assert [_mask(dialog, day).text() for day in (0, 1, 3, 4, 5, 6)] == [str(FULL)] * 6


def test_a_typed_mask_shows_in_the_grid_and_is_one_step_to_undo(qtbot: QtBot, dialog: WeekScheduleDialog) -> None:
    _type(qtbot, _mask(dialog, TUESDAY), str(DAYTIME_BLOCKED))
    assert dialog.schedule == ServerSchedule.ALWAYS.with_hours(TUESDAY, range(7, 18), False)
    assert _mask(dialog, TUESDAY).text() == str(DAYTIME_BLOCKED)
    qtbot.mouseClick(_button(dialog, "undoSchedule"), Qt.MouseButton.LeftButton)
    assert dialog.schedule == ServerSchedule.ALWAYS
    assert _mask(dialog, TUESDAY).text() == str(FULL)


@pytest.mark.parametrize("text", ["0xFE003F", "0Xfe003f", "0b111111100000000000111111", " 16646207 ", "0016646207"])
def test_other_spellings_of_a_mask_stay_as_typed(qtbot: QtBot, dialog: WeekScheduleDialog, text: str) -> None:
    _type(qtbot, _mask(dialog, TUESDAY), text)
    assert dialog.schedule.tuesday == DAYTIME_BLOCKED
    assert _mask(dialog, TUESDAY).text() == text
    assert _ok(dialog).isEnabled()


@pytest.mark.parametrize("text", ["", "16777216", "-1", "+1", "1_0", "ten", "1.0", "0x", "0b2", "٣", "9" * 5000])
def test_an_invalid_mask_says_so_and_disables_ok(qtbot: QtBot, dialog: WeekScheduleDialog, text: str) -> None:
    field = _mask(dialog, 4)
    field.setFocus()
    field.selectAll()
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    field.paste()
    assert _label(dialog, "maskNote4").text() == f"not within 0…{FULL}"
    assert field.accessibleDescription() == f"not within 0…{FULL}"
    assert not _ok(dialog).isEnabled()
    assert dialog.schedule == ServerSchedule.ALWAYS
    _type(qtbot, field, "0")
    assert _label(dialog, "maskNote4").text() == "0x000000"
    assert _ok(dialog).isEnabled()
    assert dialog.schedule.thursday == 0


def test_an_invalid_mask_stays_while_other_days_are_painted(qtbot: QtBot, dialog: WeekScheduleDialog) -> None:
    _type(qtbot, _mask(dialog, 4), "x99")
    _grid(dialog).edits.toggle(1)
    assert _mask(dialog, 4).text() == "x99"
    assert not _ok(dialog).isEnabled()
    _grid(dialog).edits.toggle(4, 0)
    assert _mask(dialog, 4).text() == str(FULL >> 1)
    assert _ok(dialog).isEnabled()


def test_a_preset_mends_an_invalid_mask_even_if_nothing_changes(qtbot: QtBot, dialog: WeekScheduleDialog) -> None:
    _type(qtbot, _mask(dialog, 4), "x")
    qtbot.mouseClick(_button(dialog, "presetAlways"), Qt.MouseButton.LeftButton)
    assert _mask(dialog, 4).text() == str(FULL)
    assert _ok(dialog).isEnabled()


@given(st.integers(0, FULL))
def test_every_mask_is_read_in_three_spellings(mask: int) -> None:
    assert {parse_mask(str(mask)), parse_mask(hex(mask)), parse_mask(bin(mask))} == {mask}


@given(st.text(max_size=12))
def test_whatever_is_typed_is_a_mask_or_a_value_error(text: str) -> None:
    try:
        assert 0 <= parse_mask(text) <= FULL
    except ValueError:
        assert text.strip() not in {str(number) for number in range(100)}


@pytest.mark.parametrize(
    ("name", "words", "hours"),
    [
        ("presetAlways", "always", 168),
        ("presetNever", "never", 0),
        ("presetNights", "Mon–Sun 18–07", 91),
        ("presetNightsAndWeekends", "Mon–Fri 18–07, Sat–Sun all day", 113),
        ("presetWeekends", "Sat–Sun all day", 48),
    ],
)
def test_presets_and_their_words(qtbot: QtBot, name: str, words: str, hours: int) -> None:
    dialog = _shown(qtbot, "render-07", ServerSchedule.ALWAYS.with_hours(3, [3], False))
    qtbot.mouseClick(_button(dialog, name), Qt.MouseButton.LeftButton)
    assert str(dialog.schedule) == words
    assert _text_view(dialog, "scheduleInWords") == words
    assert _label(dialog, "scheduleHours").text() == f"{hours} of 168"
    assert [_mask(dialog, day).text() for day in range(7)] == [str(mask) for mask in dialog.schedule.masks()]
    assert name in {preset[0] for preset in PRESETS}


def test_invert_undo_and_redo(qtbot: QtBot, dialog: WeekScheduleDialog) -> None:
    assert not _button(dialog, "undoSchedule").isEnabled()
    qtbot.mouseClick(_button(dialog, "invertSchedule"), Qt.MouseButton.LeftButton)
    assert dialog.schedule == ServerSchedule.NEVER
    qtbot.mouseClick(_button(dialog, "undoSchedule"), Qt.MouseButton.LeftButton)
    assert dialog.schedule == ServerSchedule.ALWAYS
    qtbot.mouseClick(_button(dialog, "redoSchedule"), Qt.MouseButton.LeftButton)
    assert dialog.schedule == ServerSchedule.NEVER


def test_the_undo_keys_work_all_over_the_dialog(qtbot: QtBot, dialog: WeekScheduleDialog) -> None:
    _grid(dialog).edits.toggle(1)
    _button(dialog, "presetNever").setFocus()
    qtbot.keyClick(_button(dialog, "presetNever"), Qt.Key.Key_Z, CONTROL)
    assert dialog.schedule == ServerSchedule.ALWAYS
    qtbot.keyClick(_button(dialog, "presetNever"), Qt.Key.Key_Y, CONTROL)
    assert dialog.schedule.monday == 0


def test_right_now_follows_the_clock_and_the_grid(qtbot: QtBot, dialog: WeekScheduleDialog) -> None:
    now = _label(dialog, "scheduleNow")
    assert now.text() == "work is allowed (Tuesday 14:00–15:00 by the clock of this computer)"
    _grid(dialog).edits.toggle(TUESDAY, 14)
    assert now.text() == "work is blocked (Tuesday 14:00–15:00 by the clock of this computer)"


def test_copy_masks(qtbot: QtBot, dialog: WeekScheduleDialog) -> None:
    qtbot.mouseClick(_button(dialog, "copyMasks"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == ALWAYS_TEXT


def test_an_unchanged_week_is_accepted_without_sending(qtbot: QtBot, dialog: WeekScheduleDialog) -> None:
    sent = _sent(dialog)
    _grid(dialog).edits.toggle(1)
    _grid(dialog).edits.toggle(1)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(_ok(dialog), Qt.MouseButton.LeftButton)
    assert sent == []
    assert not dialog.isVisible()


def test_ok_sends_and_waits_for_success(qtbot: QtBot, dialog: WeekScheduleDialog) -> None:
    sent = _sent(dialog)
    _grid(dialog).edits.toggle(1)
    qtbot.mouseClick(_ok(dialog), Qt.MouseButton.LeftButton)
    assert sent == [ServerSchedule.ALWAYS.with_hours(1, range(24), False)]
    assert dialog.isVisible()
    assert _label(dialog, "weekScheduleBusy").text() == "Sending the schedule…"
    for widget in (_ok(dialog), _grid(dialog), _mask(dialog, 0), _button(dialog, "presetNever")):
        assert not widget.isEnabled()
    assert _cancel(dialog).isEnabled()
    with qtbot.waitSignal(dialog.accepted):
        dialog.sending_succeeded()
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_the_undo_keys_rest_while_sending(qtbot: QtBot, dialog: WeekScheduleDialog) -> None:
    _grid(dialog).edits.toggle(1)
    changed = dialog.schedule
    _ok(dialog).click()
    qtbot.keyClick(dialog, Qt.Key.Key_Z, CONTROL)
    assert dialog.schedule == changed
    dialog.sending_failed("No", "", "")
    qtbot.keyClick(dialog, Qt.Key.Key_Z, CONTROL)
    assert dialog.schedule == ServerSchedule.ALWAYS


def test_a_refusal_keeps_everything_and_shows_the_masks_to_copy(qtbot: QtBot, dialog: WeekScheduleDialog) -> None:
    sent = _sent(dialog)
    assert not _message_area(dialog).isVisible()
    _grid(dialog).edits.toggle(1)
    changed = dialog.schedule
    _ok(dialog).click()
    dialog.sending_failed("The schedule was refused", "<b>400</b> Unknown command", "Enter these numbers there")
    assert dialog.isVisible()
    assert dialog.schedule == changed
    assert _message_area(dialog).isVisible()
    assert _label(dialog, "messageTitle").text() == "The schedule was refused"
    assert _label(dialog, "messageDetail").text() == "<b>400</b> Unknown command"
    assert _label(dialog, "messageDetail").textFormat() == Qt.TextFormat.PlainText
    assert _label(dialog, "messageHint").text() == "Enter these numbers there"
    assert _label(dialog, "weekScheduleBusy").text() == ""
    masks = ALWAYS_TEXT.replace(f"Monday: {FULL}", "Monday: 0")
    assert _text_view(dialog, "messageMasks") == masks
    qtbot.mouseClick(_button(dialog, "messageCopy"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == masks

    _ok(dialog).click()
    assert sent == [changed, changed]
    assert not _message_area(dialog).isVisible()
    dialog.sending_succeeded()
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_after_a_failure_even_the_first_week_is_sent(dialog: WeekScheduleDialog) -> None:
    sent = _sent(dialog)
    _grid(dialog).edits.toggle(1)
    _ok(dialog).click()
    dialog.sending_failed("No answer", "", "")
    _grid(dialog).edits.undo()
    _ok(dialog).click()
    assert sent[-1] == ServerSchedule.ALWAYS
    assert len(sent) == 2


def test_the_masks_to_copy_follow_the_grid(dialog: WeekScheduleDialog) -> None:
    _grid(dialog).edits.toggle(1)
    _ok(dialog).click()
    dialog.sending_failed("No answer", "", "")
    _grid(dialog).edits.toggle(1)
    assert _text_view(dialog, "messageMasks") == ALWAYS_TEXT


def test_cancel_closes_while_sending_and_late_outcomes_are_ignored(qtbot: QtBot, dialog: WeekScheduleDialog) -> None:
    _grid(dialog).edits.toggle(1)
    _ok(dialog).click()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.mouseClick(_cancel(dialog), Qt.MouseButton.LeftButton)
    with qtbot.assertNotEmitted(dialog.accepted):
        dialog.sending_succeeded()
        dialog.sending_failed("Late", "", "")
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert not dialog.isVisible()


@pytest.mark.parametrize("name", ["<img src=x> & <b>bold</b>", "&mnemonic", "レンダー 07"])
def test_a_name_shows_literally(qtbot: QtBot, name: str) -> None:
    dialog = _shown(qtbot, name, ServerSchedule.ALWAYS)
    label = _label(dialog, "weekScheduleServer")
    assert label.text() == name
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert name in dialog.windowTitle()


def test_long_texts_leave_the_size_alone(qtbot: QtBot, dialog: WeekScheduleDialog) -> None:
    long = _shown(qtbot, "n" * 10_000 + "\n" * 50, ServerSchedule.ALWAYS)
    assert long.minimumSizeHint() == dialog.minimumSizeHint()
    for each, detail in ((dialog, "short"), (long, "word " * 5000)):
        _grid(each).edits.toggle(1)
        _ok(each).click()
        each.sending_failed("Refused", detail, "")
    QApplication.processEvents()
    assert long.minimumSizeHint() == dialog.minimumSizeHint()


def test_a_ragged_week_in_words_does_not_move_the_grid(dialog: WeekScheduleDialog) -> None:
    QApplication.processEvents()
    before = _grid(dialog).geometry()
    ragged = ServerSchedule.from_masks([0xAAAAAA, 0x555555, 0xA5A5A5, 0x5A5A5A, 0x999999, 0x666666, 0x924924])
    _grid(dialog).set_schedule(ragged, "Test")
    QApplication.processEvents()
    assert _grid(dialog).geometry() == before


def test_the_masks_stand_beside_their_days(dialog: WeekScheduleDialog) -> None:
    grid = _grid(dialog)
    for size in ((927, 560), (1400, 1000)):
        dialog.resize(*size)
        QApplication.processEvents()
        for day in range(7):
            row = grid.day_header_rect(day)
            editor = _mask(dialog, day).parentWidget()
            top = editor.mapTo(dialog, QPoint(0, 0)).y() - grid.mapTo(dialog, QPoint(0, 0)).y()
            assert abs(top - row.top()) <= 2
            assert abs(editor.height() - row.height()) <= 2


@pytest.fixture
def german() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("german")
def test_another_language_starts_on_its_first_day(qtbot: QtBot) -> None:
    dialog = _shown(qtbot, "render-07", ServerSchedule.ALWAYS)
    assert _grid(dialog).days == (1, 2, 3, 4, 5, 6, 0)
    tops = [_mask(dialog, day).mapTo(dialog, QPoint(0, 0)).y() for day in (1, 2, 3, 4, 5, 6, 0)]
    assert tops == sorted(tops)
    _type(qtbot, _mask(dialog, 0), "0")
    assert dialog.schedule.sunday == 0
    assert dialog.schedule.monday == FULL
    _button(dialog, "copyMasks").click()
    assert QGuiApplication.clipboard().text().startswith(f"Sonntag: 0\nMontag: {FULL}")


def test_tab_goes_through_the_dialog_in_reading_order(qtbot: QtBot, dialog: WeekScheduleDialog) -> None:
    _grid(dialog).edits.toggle(1)
    names = []
    for _ in range(24):
        focused = QApplication.focusWidget()
        names.append(focused.objectName() or focused.text())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    masks = [f"mask{day}" for day in _grid(dialog).days]
    presets = [name for name, _, _ in PRESETS]
    expected = ["weekScheduleGrid", *masks, *presets, "undoSchedule", "invertSchedule", "copyMasks", "scheduleInWords"]
    assert names[: len(expected)] == expected


def test_everything_that_can_be_used_has_a_name_and_its_own_key(dialog: WeekScheduleDialog) -> None:
    mnemonics = []
    for widget in dialog.findChildren(QWidget):
        if isinstance(widget, QAbstractButton):
            assert widget.accessibleName() or widget.text()
            if "&" in widget.text():
                mnemonics.append(widget.shortcut().toString())
        elif isinstance(widget, QLineEdit | QPlainTextEdit | WeekGrid):
            assert widget.accessibleName(), widget.objectName()
    assert len(mnemonics) >= 9
    assert len(set(mnemonics)) == len(mnemonics)
    assert all(action.shortcuts() for action in dialog.actions() if isinstance(action, QAction))
