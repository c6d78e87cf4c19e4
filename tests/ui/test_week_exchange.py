"""Weeks that go to the clipboard, into files and under names, and come back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TypeVar, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QPalette
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QLineEdit, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import (
    ServerSchedule,
    schedule_from_words,
    schedules_from_json,
    schedules_to_json,
)
from bbmonitor_gui.ui.dialogs.choose_week import ChooseWeekDialog
from bbmonitor_gui.ui.dialogs.schedule_name import ScheduleNameDialog
from bbmonitor_gui.ui.dialogs.week_schedule import WeekScheduleDialog
from bbmonitor_gui.ui.server_week import ServerWeek
from bbmonitor_gui.ui.widgets.named_schedules import NamedSchedulesButton
from bbmonitor_gui.ui.widgets.week_grid import WeekGrid
from bbmonitor_gui.ui.widgets.weeks import Weeks

W = TypeVar("W", bound=QWidget)
ALWAYS, NEVER = ServerSchedule.ALWAYS, ServerSchedule.NEVER
OFFICE = schedule_from_words("Mon–Fri 18–07, Sat–Sun all day")
NIGHT = schedule_from_words("Mon–Sun 18–07")
NAMED = {"Office workstation": OFFICE, "<b>Nights</b> & more": NIGHT}
CONTROL = Qt.KeyboardModifier.ControlModifier


def opened(qtbot: QtBot, *schedules: ServerSchedule, named: Mapping[str, ServerSchedule] = NAMED) -> WeekScheduleDialog:
    servers = [ServerWeek(f"render-0{place}", f"H{place}", week) for place, week in enumerate(schedules, 1)]
    dialog = WeekScheduleDialog(servers, named, clock=lambda: datetime(2026, 11, 24, 14, 5))
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def child(root: QWidget, kind: type[W], name: str = "") -> W:
    found = root.findChild(kind, name) if name else root.findChild(kind)
    assert isinstance(found, kind), name
    return found


def click(dialog: QDialog, name: str) -> None:
    child(dialog, QPushButton, name).click()


def said(dialog: QDialog) -> str:
    return child(dialog, QLabel, "weekScheduleBusy").text()


def is_error(dialog: QDialog) -> bool:
    return child(dialog, QLabel, "weekScheduleBusy").foregroundRole() == QPalette.ColorRole.BrightText


# ---- the clipboard


def test_what_is_copied_is_a_mail_that_pastes_back(qtbot: QtBot) -> None:
    dialog = opened(qtbot, OFFICE)
    click(dialog, "copyWeek")
    text = QGuiApplication.clipboard().text()
    assert text.startswith("render-01: Mon–Fri 18–07, Sat–Sun all day\nSunday: 16777215\nMonday: 16646207\n")
    assert schedules_from_json(text[text.index("{") :]) == {"render-01": OFFICE}
    assert said(dialog) == "The week is in the clipboard."
    click(dialog, "presetNever")
    click(dialog, "pasteWeek")
    assert dialog.weeks.common == OFFICE
    click(dialog, "undoSchedule")
    assert dialog.weeks.common == NEVER


def test_the_keys_of_copy_and_paste_work_in_the_grid(qtbot: QtBot) -> None:
    dialog = opened(qtbot, OFFICE)
    grid = child(dialog, WeekGrid)
    qtbot.keyClick(grid, Qt.Key.Key_C, CONTROL)
    click(dialog, "presetNever")
    qtbot.keyClick(grid, Qt.Key.Key_V, CONTROL)
    assert dialog.weeks.common == OFFICE


@pytest.mark.parametrize(
    "text", ["", "lorem <b>ipsum</b>", '{"format": "x"}', "1 2 3 4 5 6 99999999", "\0\ufffd", "9" * 5000]
)
def test_garbage_is_not_pasted_and_the_reason_told(qtbot: QtBot, text: str) -> None:
    dialog = opened(qtbot, OFFICE)
    QGuiApplication.clipboard().setText(text)
    click(dialog, "pasteWeek")
    assert said(dialog).startswith("This cannot be pasted. ")
    assert len(said(dialog)) < 300
    assert is_error(dialog)
    assert child(dialog, QLabel, "weekScheduleBusy").textFormat() == Qt.TextFormat.PlainText
    assert dialog.weeks.common == OFFICE
    click(dialog, "presetNever")
    assert said(dialog) == ""


def test_one_week_pastes_to_all_servers(qtbot: QtBot) -> None:
    dialog = opened(qtbot, OFFICE, NEVER, ALWAYS)
    before = dialog.weeks
    QGuiApplication.clipboard().setText("Mon-Sun 18:00-7:00")
    click(dialog, "pasteWeek")
    assert dialog.weeks == before.filled(NIGHT)
    click(dialog, "undoSchedule")
    assert dialog.weeks == before


def test_weeks_of_several_servers_let_the_user_choose(qtbot: QtBot) -> None:
    dialog = opened(qtbot, OFFICE, NEVER)
    before = dialog.weeks
    click(dialog, "copyWeek")
    for row, weeks in ((0, before), (1, before.filled(OFFICE)), (2, before.filled(NEVER))):
        click(dialog, "presetAlways")
        click(dialog, "pasteWeek")
        chooser = child(dialog, ChooseWeekDialog)
        offered = child(chooser, QListWidget, "weeksToChoose")
        titles = [offered.item(place).text() for place in range(offered.count())]
        assert titles == ["Each server its own", f"render-01: {OFFICE}", "render-02: never"]
        offered.setCurrentRow(row)
        qtbot.keyClick(offered, Qt.Key.Key_Return)
        assert dialog.weeks == weeks
        qtbot.waitUntil(lambda: dialog.findChild(ChooseWeekDialog) is None)
    click(dialog, "pasteWeek")
    child(dialog, ChooseWeekDialog).reject()
    assert dialog.weeks == before.filled(NEVER)


# ---- files


def choose_file(dialog: WeekScheduleDialog, name: str, file: Path) -> None:
    chooser = child(dialog, QFileDialog, name)
    chooser.fileSelected.emit(str(file))
    chooser.close()


def test_an_exported_week_is_imported_again(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "Wochen ü.json"
    dialog = opened(qtbot, OFFICE, NEVER)
    click(dialog, "exportWeek")
    choose_file(dialog, "exportDialog", file)
    assert said(dialog) == "The week was saved."
    assert schedules_from_json(file.read_text("utf-8")) == {"render-01": OFFICE, "render-02": NEVER}

    other = opened(qtbot, ALWAYS)
    click(other, "importWeek")
    choose_file(other, "importDialog", file)
    offered = child(other, QListWidget, "weeksToChoose")
    assert [offered.item(place).text() for place in range(offered.count())] == [
        f"render-01: {OFFICE}",
        "render-02: never",
    ]
    qtbot.keyClick(offered, Qt.Key.Key_Return)
    assert other.weeks.common == OFFICE
    click(other, "undoSchedule")
    assert other.weeks.common == ALWAYS


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"{", "was not understood"),
        (b'{"format": "bbmonitor-week-schedule", "version": 9}', "version 9"),
        (b"\xff\xfe\x00", "no text"),
        (b" " * 1_000_001, "too large"),
        (None, "no file"),
    ],
)
def test_a_file_that_is_no_week_is_told(qtbot: QtBot, tmp_path: Path, content: bytes | None, reason: str) -> None:
    file = tmp_path / "week.json"
    if content is not None:
        file.write_bytes(content)
    dialog = opened(qtbot, OFFICE)
    click(dialog, "importWeek")
    choose_file(dialog, "importDialog", file)
    assert said(dialog).startswith("This file cannot be imported. ")
    assert reason in said(dialog)
    assert is_error(dialog)
    assert dialog.weeks.common == OFFICE


def test_a_file_that_cannot_be_written_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(qtbot, OFFICE)
    click(dialog, "exportWeek")
    choose_file(dialog, "exportDialog", tmp_path / "none" / "week.json")
    assert said(dialog).startswith("The file could not be written. ")
    assert is_error(dialog)


# ---- names


def menu_action(dialog: WeekScheduleDialog, *texts: str) -> QAction:
    """Of the menu of saved weeks; through menus within it."""
    menu = child(dialog, NamedSchedulesButton).menu()
    for text in texts[:-1]:
        menu = next(action.menu() for action in menu.actions() if action.text().replace("&", "") == text)
    return next(action for action in menu.actions() if action.text().replace("&&", "§").replace("&", "") == texts[-1])


def test_a_saved_week_is_for_all_servers_and_one_undo_away(qtbot: QtBot) -> None:
    dialog = opened(qtbot, OFFICE, NEVER, ALWAYS)
    before = dialog.weeks
    menu_action(dialog, "<b>Nights</b> § more").trigger()
    assert dialog.weeks == before.filled(NIGHT)
    click(dialog, "undoSchedule")
    assert dialog.weeks == before


def test_a_week_is_saved_under_a_name_and_may_replace_another(qtbot: QtBot) -> None:
    dialog = opened(qtbot, NEVER)
    changed = QSignalSpy(dialog.named_changed)
    menu_action(dialog, "Save this week…").trigger()
    asking = child(dialog, ScheduleNameDialog)
    field, note, ok = (
        child(asking, QLineEdit, "scheduleName"),
        child(asking, QLabel, "scheduleNameNote"),
        asking.findChild(QPushButton),
    )
    assert not cast(QPushButton, ok).isEnabled()
    qtbot.keyClicks(field, "Office workstation")
    assert note.text() == field.accessibleDescription() == "The saved week of this name is replaced."
    field.clear()
    qtbot.keyClicks(field, "  Off   for good ")
    assert note.text() == ""
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert changed.at(0) == [{**NAMED, "Off for good": NEVER}]
    click(dialog, "presetAlways")
    menu_action(dialog, "Off for good").trigger()
    assert dialog.weeks.common == NEVER


def test_a_saved_week_is_renamed_but_not_to_a_name_that_is_taken(qtbot: QtBot) -> None:
    dialog = opened(qtbot, ALWAYS)
    changed = QSignalSpy(dialog.named_changed)
    menu_action(dialog, "Rename", "Office workstation").trigger()
    asking = child(dialog, ScheduleNameDialog)
    field = child(asking, QLineEdit, "scheduleName")
    assert (field.text(), field.selectedText()) == ("Office workstation",) * 2
    qtbot.keyClicks(field, "<b>Nights</b> & more")
    assert child(asking, QLabel, "scheduleNameNote").text() == "Another saved week bears this name."
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert asking.isVisible()
    field.clear()
    qtbot.keyClicks(field, "Desk")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert [list(names) for (names,) in (changed.at(0),)] == [["Desk", "<b>Nights</b> & more"]]


def test_a_saved_week_is_deleted(qtbot: QtBot) -> None:
    dialog = opened(qtbot, ALWAYS)
    changed = QSignalSpy(dialog.named_changed)
    menu_action(dialog, "Delete", "Office workstation").trigger()
    assert changed.at(0) == [{"<b>Nights</b> & more": NIGHT}]
    menu = child(dialog, NamedSchedulesButton).menu()
    assert [action.text() for action in menu.actions() if action.data() is not None] == ["<b>Nights</b> && more"]


def test_weeks_that_differ_cannot_be_saved_as_one(qtbot: QtBot) -> None:
    dialog = opened(qtbot, ALWAYS, NEVER, named={})
    assert not menu_action(dialog, "Save this week…").isEnabled()
    child(dialog, WeekGrid).set_weeks(Weeks.of(NIGHT, NIGHT), "Test")
    assert menu_action(dialog, "Save this week…").isEnabled()


def test_json_of_another_program_is_offered_by_its_names(qtbot: QtBot) -> None:
    dialog = opened(qtbot, ALWAYS, NEVER)
    QGuiApplication.clipboard().setText(schedules_to_json(NAMED))
    click(dialog, "pasteWeek")
    offered = child(dialog, QListWidget, "weeksToChoose")
    assert [offered.item(place).text() for place in range(offered.count())] == [
        f"{name}: {schedule}" for name, schedule in NAMED.items()
    ]
