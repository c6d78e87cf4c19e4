"""The week schedule dialog: numbers, words, presets, and how sending goes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import ServerSchedule
from bbmonitor_gui.ui.dialogs.week_schedule import WeekScheduleDialog
from bbmonitor_gui.ui.dialogs.week_tools import PRESETS
from bbmonitor_gui.ui.server_week import ServerWeek, WeekFailure
from bbmonitor_gui.ui.widgets.week_grid import WeekGrid
from bbmonitor_gui.ui.widgets.weeks import Weeks

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
    return _shown(qtbot, ServerWeek("render-07", "H7", ServerSchedule.ALWAYS))


@pytest.fixture
def three(qtbot: QtBot) -> WeekScheduleDialog:
    """Three servers: always, never, and Tuesday's daytime blocked."""
    return _shown(
        qtbot,
        ServerWeek("render-01", "H1", ServerSchedule.ALWAYS),
        ServerWeek("render-02", "H2", ServerSchedule.NEVER, "Hotel lobby"),
        ServerWeek("render-03", "H3", ServerSchedule.ALWAYS.with_hours(TUESDAY, range(7, 18), False), "Car"),
    )


def _shown(qtbot: QtBot, *servers: ServerWeek, named: Mapping[str, ServerSchedule] | None = None) -> WeekScheduleDialog:
    dialog = WeekScheduleDialog(servers, named or {}, clock=_tuesday_at_two)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: _grid(dialog).hasFocus())
    return dialog


def _one(qtbot: QtBot, name: str, schedule: ServerSchedule = ServerSchedule.ALWAYS) -> WeekScheduleDialog:
    return _shown(qtbot, ServerWeek(name, "H7", schedule))


def _week(dialog: WeekScheduleDialog) -> ServerSchedule | None:
    return dialog.weeks.common


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


def _words(dialog: QDialog) -> QLineEdit:
    return dialog.findChild(QLineEdit, "scheduleInWords")


def _fail(dialog: WeekScheduleDialog, handle: str = "H7", found: ServerSchedule | None = None) -> None:
    dialog.sending_finished({handle: WeekFailure("No answer", "", "", found)})


def _click(dialog: QDialog, *names: str) -> None:
    for name in names:
        _button(dialog, name).click()


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
    assert dialog.findChild(QLineEdit, "maskHex2").text() == "0xFE003F"
    assert dialog.findChild(QLineEdit, "maskBinary2").text() == "111111 100000 000000 111111"
    assert [_mask(dialog, day).text() for day in (0, 1, 3, 4, 5, 6)] == [str(FULL)] * 6


def test_a_typed_mask_shows_in_the_grid_and_is_one_step_to_undo(qtbot: QtBot, dialog: WeekScheduleDialog) -> None:
    _type(qtbot, _mask(dialog, TUESDAY), str(DAYTIME_BLOCKED))
    assert _week(dialog) == ServerSchedule.ALWAYS.with_hours(TUESDAY, range(7, 18), False)
    assert _mask(dialog, TUESDAY).text() == str(DAYTIME_BLOCKED)
    qtbot.mouseClick(_button(dialog, "undoSchedule"), Qt.MouseButton.LeftButton)
    assert _week(dialog) == ServerSchedule.ALWAYS
    assert _mask(dialog, TUESDAY).text() == str(FULL)


@pytest.mark.parametrize("text", ["0xFE003F", "0Xfe003f", "0b111111100000000000111111", " 16646207 ", "0016646207"])
def test_other_spellings_of_a_mask_stay_as_typed(qtbot: QtBot, dialog: WeekScheduleDialog, text: str) -> None:
    _type(qtbot, _mask(dialog, TUESDAY), text)
    assert dialog.weeks.mask(TUESDAY) == DAYTIME_BLOCKED
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
    assert _week(dialog) == ServerSchedule.ALWAYS
    _type(qtbot, field, "0")
    assert _label(dialog, "maskNote4").text() == ""
    assert _ok(dialog).isEnabled()
    assert dialog.weeks.mask(4) == 0


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
    dialog = _one(qtbot, "render-07", ServerSchedule.ALWAYS.with_hours(3, [3], False))
    qtbot.mouseClick(_button(dialog, name), Qt.MouseButton.LeftButton)
    assert str(_week(dialog)) == words
    assert _words(dialog).text() == words
    assert _label(dialog, "scheduleHours").text() == f"{hours} of 168"
    assert [_mask(dialog, day).text() for day in range(7)] == [str(mask) for mask in dialog.weeks.schedules[0].masks()]
    assert name in {preset[0] for preset in PRESETS}


def test_invert_undo_and_redo(qtbot: QtBot, dialog: WeekScheduleDialog) -> None:
    assert not _button(dialog, "undoSchedule").isEnabled()
    qtbot.mouseClick(_button(dialog, "invertSchedule"), Qt.MouseButton.LeftButton)
    assert _week(dialog) == ServerSchedule.NEVER
    qtbot.mouseClick(_button(dialog, "undoSchedule"), Qt.MouseButton.LeftButton)
    assert _week(dialog) == ServerSchedule.ALWAYS
    qtbot.mouseClick(_button(dialog, "redoSchedule"), Qt.MouseButton.LeftButton)
    assert _week(dialog) == ServerSchedule.NEVER


def test_the_undo_keys_work_all_over_the_dialog(qtbot: QtBot, dialog: WeekScheduleDialog) -> None:
    _grid(dialog).edits.toggle(1)
    _button(dialog, "presetNever").setFocus()
    qtbot.keyClick(_button(dialog, "presetNever"), Qt.Key.Key_Z, CONTROL)
    assert _week(dialog) == ServerSchedule.ALWAYS
    qtbot.keyClick(_button(dialog, "presetNever"), Qt.Key.Key_Y, CONTROL)
    assert dialog.weeks.mask(1) == 0


def test_right_now_follows_the_clock_and_the_grid(qtbot: QtBot, dialog: WeekScheduleDialog) -> None:
    now = _label(dialog, "scheduleNow")
    assert now.text() == "work is allowed (Tuesday 14:00–15:00 by the clock of this computer)"
    _grid(dialog).edits.toggle(TUESDAY, 14)
    assert now.text() == "work is blocked (Tuesday 14:00–15:00 by the clock of this computer)"


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
    assert sent == [{"H7": ServerSchedule.ALWAYS.with_hours(1, range(24), False)}]
    assert dialog.isVisible()
    assert _label(dialog, "weekScheduleBusy").text() == "Sending the schedule…"
    for widget in (_ok(dialog), _grid(dialog), _mask(dialog, 0), _button(dialog, "presetNever")):
        assert not widget.isEnabled()
    assert _cancel(dialog).isEnabled()
    with qtbot.waitSignal(dialog.accepted):
        dialog.sending_finished({})
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_the_undo_keys_rest_while_sending(qtbot: QtBot, dialog: WeekScheduleDialog) -> None:
    _grid(dialog).edits.toggle(1)
    changed = _week(dialog)
    _ok(dialog).click()
    qtbot.keyClick(dialog, Qt.Key.Key_Z, CONTROL)
    assert _week(dialog) == changed
    _fail(dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Z, CONTROL)
    assert _week(dialog) == ServerSchedule.ALWAYS


def test_a_refusal_keeps_everything_and_shows_the_masks_to_copy(qtbot: QtBot, dialog: WeekScheduleDialog) -> None:
    sent = _sent(dialog)
    assert not _message_area(dialog).isVisible()
    _grid(dialog).edits.toggle(1)
    changed = _week(dialog)
    _ok(dialog).click()
    dialog.sending_finished(
        {"H7": WeekFailure("The schedule was refused", "<b>400</b> Unknown command", "Enter these numbers there")}
    )
    assert dialog.isVisible()
    assert _week(dialog) == changed
    assert _message_area(dialog).isVisible()
    assert _label(dialog, "messageTitle").text() == "The schedule was refused"
    assert _label(dialog, "messageDetail").text() == "render-07: <b>400</b> Unknown command"
    assert _label(dialog, "messageDetail").textFormat() == Qt.TextFormat.PlainText
    hints = _label(dialog, "messageHint").text().splitlines()
    assert hints[0] == "Enter these numbers there"
    assert "Servers > Week Schedule" in hints[1]
    assert _label(dialog, "weekScheduleBusy").text() == ""
    masks = f"{changed}\n" + ALWAYS_TEXT.replace(f"Monday: {FULL}", "Monday: 0")
    assert _text_view(dialog, "messageMasks") == masks
    qtbot.mouseClick(_button(dialog, "messageCopy"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == masks

    _ok(dialog).click()
    assert sent == [{"H7": changed}, {"H7": changed}]
    assert not _message_area(dialog).isVisible()
    dialog.sending_finished({})
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_after_a_failure_even_the_first_week_is_sent(dialog: WeekScheduleDialog) -> None:
    sent = _sent(dialog)
    _grid(dialog).edits.toggle(1)
    _ok(dialog).click()
    _fail(dialog)
    _grid(dialog).edits.undo()
    _ok(dialog).click()
    assert sent[-1] == {"H7": ServerSchedule.ALWAYS}
    assert len(sent) == 2


def test_the_masks_to_copy_follow_the_grid(dialog: WeekScheduleDialog) -> None:
    _grid(dialog).edits.toggle(1)
    _ok(dialog).click()
    _fail(dialog)
    _grid(dialog).edits.toggle(1)
    assert _text_view(dialog, "messageMasks") == f"always\n{ALWAYS_TEXT}"


def test_cancel_closes_while_sending_and_late_outcomes_are_ignored(qtbot: QtBot, dialog: WeekScheduleDialog) -> None:
    _grid(dialog).edits.toggle(1)
    _ok(dialog).click()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.mouseClick(_cancel(dialog), Qt.MouseButton.LeftButton)
    with qtbot.assertNotEmitted(dialog.accepted):
        dialog.sending_finished({})
        _fail(dialog)
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert not dialog.isVisible()


@pytest.mark.parametrize("name", ["<img src=x> & <b>bold</b>", "&mnemonic", "レンダー 07"])
def test_a_name_shows_literally(qtbot: QtBot, name: str) -> None:
    dialog = _one(qtbot, name)
    label = _label(dialog, "weekScheduleServer")
    assert label.text() == name
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert name in dialog.windowTitle()


def test_long_texts_leave_the_size_alone(qtbot: QtBot, dialog: WeekScheduleDialog) -> None:
    long = _one(qtbot, "n" * 10_000 + "\n" * 50)
    assert long.minimumSizeHint() == dialog.minimumSizeHint()
    for each, detail in ((dialog, "short"), (long, "word " * 5000)):
        _grid(each).edits.toggle(1)
        _ok(each).click()
        each.sending_finished({"H7": WeekFailure("Refused", detail, "")})
    QApplication.processEvents()
    assert long.minimumSizeHint() == dialog.minimumSizeHint()


def test_a_ragged_week_in_words_does_not_move_the_grid(dialog: WeekScheduleDialog) -> None:
    QApplication.processEvents()
    before = _grid(dialog).geometry()
    ragged = ServerSchedule.from_masks([0xAAAAAA, 0x555555, 0xA5A5A5, 0x5A5A5A, 0x999999, 0x666666, 0x924924])
    _grid(dialog).set_weeks(Weeks.of(ragged), "Test")
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
    dialog = _one(qtbot, "render-07")
    assert _grid(dialog).days == (1, 2, 3, 4, 5, 6, 0)
    tops = [_mask(dialog, day).mapTo(dialog, QPoint(0, 0)).y() for day in (1, 2, 3, 4, 5, 6, 0)]
    assert tops == sorted(tops)
    _type(qtbot, _mask(dialog, 0), "0")
    assert dialog.weeks.mask(0) == 0
    assert dialog.weeks.mask(1) == FULL
    _button(dialog, "copyWeek").click()
    assert f"\nSonntag: 0\nMontag: {FULL}\n" in QGuiApplication.clipboard().text()
    _grid(dialog).edits.undo()
    _button(dialog, "pasteWeek").click()
    assert dialog.weeks.mask(0) == 0


def test_tab_goes_through_the_dialog_in_reading_order(qtbot: QtBot, dialog: WeekScheduleDialog) -> None:
    combo = dialog.findChild(QComboBox, "maskBases")
    combo.setCurrentIndex(1)
    _grid(dialog).edits.toggle(1)
    names = []
    for _ in range(30):
        focused = QApplication.focusWidget()
        names.append(focused.objectName() or focused.text())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    masks = [f"mask{day}" for day in _grid(dialog).days]
    presets = [name for name, _, _ in PRESETS]
    exchange = ["namedSchedules", "copyWeek", "pasteWeek", "importWeek", "exportWeek"]
    changes = ["undoSchedule", "invertSchedule", "shiftEarlier", "shiftLater", "copyDay", "selectHours"]
    summary = ["scheduleInWords", "scheduleConflicts"]
    expected = ["weekScheduleGrid", *masks, *presets, *exchange, *changes, *summary]
    assert names[: len(expected)] == expected
    assert names[len(expected) :] == ["OK", "Cancel", "maskBases", "weekScheduleGrid"]


def test_everything_that_can_be_used_has_a_name_and_its_own_key(dialog: WeekScheduleDialog) -> None:
    _grid(dialog).edits.toggle(1)
    _ok(dialog).click()
    _fail(dialog)
    mnemonics = []
    for widget in dialog.findChildren(QWidget):
        if isinstance(widget, QAbstractButton):
            assert widget.accessibleName() or widget.text()
            if "&" in widget.text():
                mnemonics.append(widget.shortcut().toString())
        elif isinstance(widget, QLabel) and widget.buddy() and "&" in widget.text():
            mnemonics.append(f"Alt+{widget.text().partition('&')[2][0].upper()}")
        elif isinstance(widget, QLineEdit | QPlainTextEdit | WeekGrid | QComboBox):
            assert widget.accessibleName(), widget.objectName()
    assert len(mnemonics) >= 20
    assert len(set(mnemonics)) == len(mnemonics)
    assert all(action.shortcuts() for action in dialog.actions() if isinstance(action, QAction))


def test_it_fits_on_a_small_screen_also_with_a_failure(dialog: WeekScheduleDialog) -> None:
    _grid(dialog).edits.toggle(1)
    _ok(dialog).click()
    _fail(dialog)
    size = dialog.minimumSizeHint()
    assert size.width() <= 1240
    assert size.height() <= 740


# ---- words


def test_typed_words_change_the_week_in_one_step(qtbot: QtBot, dialog: WeekScheduleDialog) -> None:
    _type(qtbot, _words(dialog), "mon-fri 18-7, sat sun all day")
    assert _week(dialog) == ServerSchedule.ALWAYS
    with qtbot.assertNotEmitted(dialog.send_requested):
        qtbot.keyClick(_words(dialog), Qt.Key.Key_Return)
    assert _words(dialog).text() == "Mon–Fri 18–07, Sat–Sun all day"
    assert _mask(dialog, TUESDAY).text() == str(DAYTIME_BLOCKED)
    with qtbot.waitSignal(dialog.send_requested):
        qtbot.keyClick(_words(dialog), Qt.Key.Key_Return)
    dialog.sending_cancelled()
    _grid(dialog).edits.undo()
    assert _words(dialog).text() == "always"


def test_words_apply_when_their_field_is_left(qtbot: QtBot, dialog: WeekScheduleDialog) -> None:
    _type(qtbot, _words(dialog), "never")
    _grid(dialog).setFocus()
    assert _week(dialog) == ServerSchedule.NEVER


def test_a_word_that_is_not_understood_is_named_beneath(qtbot: QtBot, dialog: WeekScheduleDialog) -> None:
    sent = _sent(dialog)
    _type(qtbot, _words(dialog), "Mon 18-07, Spring <b>all day")
    qtbot.keyClick(_words(dialog), Qt.Key.Key_Return)
    assert "Spring" in _label(dialog, "scheduleWordsNote").text()
    assert "Spring" in _words(dialog).accessibleDescription()
    assert _week(dialog) == ServerSchedule.ALWAYS
    assert not _ok(dialog).isEnabled()
    assert sent == []
    qtbot.keyClick(_words(dialog), Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert _words(dialog).text() == "always"
    assert _ok(dialog).isEnabled()


def test_ok_takes_words_that_are_still_being_typed(qtbot: QtBot, dialog: WeekScheduleDialog) -> None:
    sent = _sent(dialog)
    _type(qtbot, _words(dialog), "never")
    _ok(dialog).click()
    assert sent == [{"H7": ServerSchedule.NEVER}]


# ---- tools


def test_invert_shift_and_copy_a_day(qtbot: QtBot, dialog: WeekScheduleDialog) -> None:
    _grid(dialog).fill((6, 23), (6, 23), False)
    _click(dialog, "shiftLater")
    assert _week(dialog) == ServerSchedule.ALWAYS.with_hours(0, [0], False)
    _click(dialog, "shiftEarlier", "invertSchedule")
    assert _week(dialog) == ServerSchedule.NEVER.with_hours(6, [23], True)
    menu = _button(dialog, "copyDay").menu()
    saturday = next(entry for entry in menu.actions() if entry.text() == "Saturday to").menu()
    assert isinstance(saturday, QMenu)
    entries = {entry.text().replace("&", ""): entry for entry in saturday.actions()}
    entries["Monday to Friday"].trigger()
    assert [dialog.weeks.mask(day) for day in range(7)] == [0, 1, 1, 1, 1, 1, 1]
    entries["Sunday"].trigger()
    assert dialog.weeks.mask(0) == 1
    _click(dialog, *["undoSchedule"] * 6)
    assert _week(dialog) == ServerSchedule.ALWAYS


def test_select_then_block_as_the_vendor_does(qtbot: QtBot, dialog: WeekScheduleDialog) -> None:
    for name in ("allowSelected", "blockSelected"):
        assert not _button(dialog, name).isEnabled()
    qtbot.mouseClick(_button(dialog, "selectHours"), Qt.MouseButton.LeftButton)
    grid = _grid(dialog)
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.day_header_rect(1).center())
    assert _week(dialog) == ServerSchedule.ALWAYS
    assert len(grid.selection) == 24
    qtbot.mouseClick(_button(dialog, "blockSelected"), Qt.MouseButton.LeftButton)
    assert _week(dialog) == ServerSchedule.ALWAYS.with_hours(1, range(24), False)
    qtbot.mouseClick(_button(dialog, "selectHours"), Qt.MouseButton.LeftButton)
    assert not grid.selection
    assert not _button(dialog, "blockSelected").isEnabled()


# ---- what runs


def test_work_that_would_be_stopped_is_told(qtbot: QtBot) -> None:
    name = "<b>render</b>\n01"
    dialog = _shown(qtbot, ServerWeek(name, "H1", ServerSchedule.ALWAYS, "Hotel & lobby"))
    assert _text_view(dialog, "scheduleConflicts") == "None that this week would stop."
    _grid(dialog).edits.toggle(TUESDAY, 14)
    assert _text_view(dialog, "scheduleConflicts") == "<b>render</b> 01 renders Hotel & lobby now and would be blocked."
    _grid(dialog).edits.toggle(TUESDAY, 15)
    _grid(dialog).edits.toggle(TUESDAY, 14)
    assert _text_view(dialog, "scheduleConflicts") == "None that this week would stop."


def test_work_against_the_schedule_is_told(three: WeekScheduleDialog) -> None:
    lines = [
        "render-02 renders Hotel lobby now, against its schedule.",
        "render-03 renders Car now, against its schedule.",
    ]
    assert _text_view(three, "scheduleConflicts").splitlines() == lines
    _click(three, "presetAlways")
    assert _text_view(three, "scheduleConflicts") == "None that this week would stop."


# ---- several servers


def test_several_servers_are_named_and_their_differences_shown(three: WeekScheduleDialog) -> None:
    heading = _label(three, "weekScheduleServer")
    assert heading.text() == "3 servers: render-01, render-02, render-03"
    assert heading.toolTip() == "render-01\nrender-02\nrender-03"
    assert three.windowTitle() == "Week schedule for 3 servers"
    for field in (_mask(three, 0), three.findChild(QLineEdit, "maskHex0"), three.findChild(QLineEdit, "maskBinary0")):
        assert (field.text(), field.placeholderText()) == ("", "differs")
    assert _words(three).text() == ""
    assert _words(three).placeholderText().startswith("differs")
    assert _label(three, "scheduleHours").text() == "0–168 of 168"
    assert _label(three, "scheduleNow").text().startswith("work is allowed on 1 of 3 servers")


def test_what_is_typed_holds_for_all_servers(qtbot: QtBot, three: WeekScheduleDialog) -> None:
    before = three.weeks
    _type(qtbot, three.findChild(QLineEdit, "maskHex2"), "FE003F")
    assert three.weeks == before.with_day(TUESDAY, DAYTIME_BLOCKED)
    assert _mask(three, TUESDAY).text() == str(DAYTIME_BLOCKED)
    _type(qtbot, _words(three), "always")
    qtbot.keyClick(_words(three), Qt.Key.Key_Return)
    assert three.weeks == before.filled(ServerSchedule.ALWAYS)
    _click(three, "undoSchedule", "undoSchedule")
    assert three.weeks == before


def test_only_servers_whose_week_changed_are_sent(three: WeekScheduleDialog) -> None:
    sent = _sent(three)
    _click(three, "presetAlways")
    _ok(three).click()
    assert sent == [{"H2": ServerSchedule.ALWAYS, "H3": ServerSchedule.ALWAYS}]


def test_servers_that_failed_are_told_apart_and_sent_again_alone(three: WeekScheduleDialog) -> None:
    sent = _sent(three)
    _click(three, "presetNever")
    _ok(three).click()
    three.sending_finished(
        {
            "H1": WeekFailure("Refused.", "400", "Ask."),
            "H3": WeekFailure("It shows something else.", "x", "Ask.", ServerSchedule.NEVER.with_hours(2, [14], True)),
        }
    )
    assert _label(three, "messageTitle").text() == "2 of 2 servers did not take the week."
    assert _label(three, "messageDetail").text().splitlines() == [
        "render-01: Refused. 400",
        "render-03: It shows something else. Tue 14–15 became allowed.",
    ]
    assert _label(three, "messageHint").text().count("Ask.") == 1
    assert _text_view(three, "messageMasks").startswith("never\nSunday: 0\n")
    _click(three, "presetAlways")
    _ok(three).click()
    assert sorted(sent[-1]) == ["H1", "H2", "H3"]  # type: ignore[call-overload]
    _fail(three, "H2", ServerSchedule.NEVER)
    _click(three, "presetNever")
    _ok(three).click()
    assert sorted(sent[-1]) == ["H1", "H3"]  # type: ignore[call-overload]


def test_a_week_read_the_other_way_round_leaves_the_painting_one_undo_away(dialog: WeekScheduleDialog) -> None:
    sent = _sent(dialog)
    _grid(dialog).edits.toggle(1)
    painted = dialog.weeks
    _ok(dialog).click()
    dialog.show_read({"H7": ServerSchedule.NEVER}, "Read the other way round")
    assert _week(dialog) == ServerSchedule.NEVER
    assert _ok(dialog).isEnabled()
    _grid(dialog).edits.undo()
    assert dialog.weeks == painted
    _grid(dialog).edits.redo()
    _ok(dialog).click()
    assert len(sent) == 1
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_nothing_is_sent_when_the_owner_cancels(dialog: WeekScheduleDialog) -> None:
    sent = _sent(dialog)
    _grid(dialog).edits.toggle(1)
    _ok(dialog).click()
    dialog.sending_cancelled()
    assert _grid(dialog).isEnabled()
    assert _label(dialog, "weekScheduleBusy").text() == ""
    _grid(dialog).edits.undo()
    _ok(dialog).click()
    assert len(sent) == 1
    assert not dialog.isVisible()


def test_no_server_is_no_dialog() -> None:
    with pytest.raises(ValueError, match="no server"):
        WeekScheduleDialog([], {})


def test_return_on_a_tool_presses_the_tool_and_sends_nothing(qtbot: QtBot, dialog: WeekScheduleDialog) -> None:
    sent = _sent(dialog)
    _button(dialog, "presetNever").setFocus()
    qtbot.keyClick(_button(dialog, "presetNever"), Qt.Key.Key_Return)
    assert _week(dialog) == ServerSchedule.NEVER
    assert sent == []
    _grid(dialog).setFocus()
    qtbot.keyClick(_grid(dialog), Qt.Key.Key_Return)
    assert sent == [{"H7": ServerSchedule.NEVER}]
