"""The server properties dialog: everything about a server, and the two priorities that can be changed."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import Plugin, Server, ServerSchedule, WorkPriority
from bbmonitor_gui.simulator import Farm, ManualClock, reports
from bbmonitor_gui.ui.dialogs.readonly import ReadOnlyTable
from bbmonitor_gui.ui.dialogs.server_properties import ServerPropertiesDialog
from bbmonitor_gui.ui.server_facts import KnownServer
from bbmonitor_gui.ui.widgets.message_bar import MessageBar
from bbmonitor_gui.ui.widgets.week_grid import WeekGrid

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform's own remark

FARM = Farm(jobs=4, servers=2, seed=3, clock=ManualClock())
HANDLE = next(iter(FARM.servers))
SERVER = replace(
    reports.server(FARM, FARM.servers[HANDLE]),
    name="render-01",
    att_priority=WorkPriority.IDLE,
    una_priority=WorkPriority.LOW,
    plugins=[Plugin(21, "3dsmax", "renders"), Plugin(4, "cmdjob", "runs")],
)
DOCUMENT = "<Server>\n    <Name>one</Name>\n</Server>\n\0"
W = TypeVar("W", bound=QWidget)
MARKUP = "<img src=x> & <b>bold</b>"


def shown(
    qtbot: QtBot,
    server: Server = SERVER,
    document: str = DOCUMENT,
    farm: Mapping[str, AbstractSet[int]] | None = None,
    job_name: str = "sh010",
) -> ServerPropertiesDialog:
    dialog = ServerPropertiesDialog(KnownServer(HANDLE, server, job_name, ("All",)), document, farm or {})
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def child(dialog: QWidget, kind: type[W], name: str) -> W:
    found = dialog.findChild(kind, name)
    assert isinstance(found, kind), name
    return found


def tabs(dialog: QDialog) -> dict[str, QWidget]:
    found = child(dialog, QTabWidget, "serverPropertiesTabs")
    pages = ((found.tabText(index), found.widget(index)) for index in range(found.count()))
    return {title.replace("&", ""): page for title, page in pages if page is not None}


def values(page: QWidget) -> dict[str, str]:
    texts = {field.accessibleName(): field.text() for field in page.findChildren(QLineEdit)}
    return texts | {box.accessibleName(): box.toPlainText() for box in page.findChildren(QPlainTextEdit)}


def choice(dialog: QDialog, name: str) -> QComboBox:
    return child(dialog, QComboBox, name)


def button(dialog: QDialog, name: str) -> QPushButton:
    return child(dialog, QPushButton, name)


def choose(dialog: QDialog, attended: str) -> None:
    choice(dialog, "attendedPriority").setCurrentText(attended)


def label(dialog: QDialog, name: str) -> str:
    return child(dialog, QLabel, name).text()


def texts(dialog: QDialog, name: str) -> list[str]:
    found = choice(dialog, name)
    return [found.itemText(place) for place in range(found.count())]


# ---- shown


def test_name_and_tabs(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    assert dialog.objectName() == "serverPropertiesDialog"
    assert dialog.windowTitle() == "render-01 – Server Properties"
    assert list(tabs(dialog)) == ["General", "Hardware", "Network", "Plug-ins", "Work", "Schedule", "Raw"]


def test_values_stand_on_their_tabs(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    pages = tabs(dialog)
    assert list(values(pages["General"])) == [
        "Name", "State", "User", "Version", "IP address", "MAC address", "Handle", "Groups",
    ]  # fmt: skip
    assert values(pages["General"])["Handle"] == HANDLE
    assert list(values(pages["Hardware"])) == ["CPUs", "Memory", "Work disk", "Platform"]
    assert list(values(pages["Network"])) == [
        "Dropped packets", "Bad packets", "TCP requests", "UDP requests", "Running since",
    ]  # fmt: skip
    assert list(values(pages["Work"])) == [
        "Current job", "Current task", "Task started", "Total tasks", "Total hours", "Performance index",
    ]  # fmt: skip
    assert "0.5 took twice as long" in label(dialog, "performanceIndexExplained")


def test_plugins_and_mixed_versions(qtbot: QtBot) -> None:
    dialog = shown(qtbot, farm={"3dsmax": {20, 21, 22}, "cmdjob": {4}, "Maya": {1}})
    table = child(dialog, ReadOnlyTable, "serverPluginsTable")
    assert [table.row_texts(row) for row in range(table.rowCount())] == [
        ["3dsmax", "21", "differs: also 20, 22", "renders"],
        ["cmdjob", "4", "no other version", "runs"],
    ]
    assert [table.item(row, 2).font().bold() for row in range(2)] == [True, False]
    assert label(dialog, "serverPluginsSummary").startswith("Mixed versions: one of these")


def test_without_mixed_versions(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    assert label(dialog, "serverPluginsSummary") == "No server of the farm has another version of these plug-ins."


def test_the_week_is_shown_and_cannot_be_changed(qtbot: QtBot) -> None:
    week = ServerSchedule.NEVER.with_hours(1, range(4), True)
    dialog = shown(qtbot, replace(SERVER, server_schedule=week))
    child(dialog, QTabWidget, "serverPropertiesTabs").setCurrentIndex(5)
    grid = child(dialog, WeekGrid, "weekScheduleGrid")
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.cell_rect(2, 2).center())
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    assert grid.weeks.schedules == (week,)
    assert label(dialog, "serverWeekInWords") == "In words: Mon 00–04\nHours a week: 4 of 168"
    with qtbot.waitSignal(dialog.schedule_wanted):
        qtbot.mouseClick(button(dialog, "editServerWeek"), Qt.MouseButton.LeftButton)


def test_find_key_opens_the_document_and_return_there_closes_nothing(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    find = QApplication.focusWidget()
    assert isinstance(find, QLineEdit)
    assert find.objectName() == "documentFind"
    qtbot.keyClicks(find, "one")
    qtbot.keyClick(find, Qt.Key.Key_Return)
    document = child(dialog, QPlainTextEdit, "documentText")
    assert document.textCursor().selectedText() == "one"
    assert dialog.isVisible()


def test_copy_all(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    button(dialog, "copyServerButton").click()
    lines = QGuiApplication.clipboard().text().splitlines()
    for line in ("General", "Name: render-01", f"Handle: {HANDLE}", "While nobody uses it: low", "3dsmax: 21"):
        assert line in lines


# ---- priorities


def test_the_priorities_of_the_server_are_chosen(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    assert texts(dialog, "attendedPriority") == ["high", "low", "idle"]
    assert choice(dialog, "attendedPriority").currentText() == "idle"
    assert choice(dialog, "unattendedPriority").currentText() == "low"


def test_an_unknown_priority_stands_as_itself_and_is_kept(qtbot: QtBot) -> None:
    dialog = shown(qtbot, replace(SERVER, una_priority=WorkPriority(7)))
    assert choice(dialog, "unattendedPriority").currentText() == "7"
    choose(dialog, "high")
    with qtbot.waitSignal(dialog.send_requested) as sent:
        button(dialog, "serverApply").click()
    assert sent.args == [0, 7]


def test_nothing_is_sent_that_was_not_changed(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    assert not button(dialog, "serverApply").isEnabled()
    with qtbot.assertNotEmitted(dialog.send_requested):
        button(dialog, "serverOk").click()
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert not dialog.isVisible()


def test_ok_sends_and_closes_when_it_was_taken(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    choose(dialog, "low")
    with qtbot.waitSignal(dialog.send_requested) as sent:
        button(dialog, "serverOk").click()
    assert sent.args == [1, 1]
    assert dialog.isVisible()
    assert not button(dialog, "serverOk").isEnabled()
    assert not choice(dialog, "attendedPriority").isEnabled()
    assert label(dialog, "serverPropertiesBusy") == "Sending the priorities…"
    dialog.sending_succeeded(replace(SERVER, att_priority=WorkPriority.LOW))
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert not dialog.isVisible()


def test_apply_stays_open(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    choose(dialog, "low")
    button(dialog, "serverApply").click()
    dialog.sending_succeeded(replace(SERVER, att_priority=WorkPriority.LOW))
    assert dialog.isVisible()
    assert choice(dialog, "attendedPriority").currentText() == "low"
    assert choice(dialog, "attendedPriority").isEnabled()
    assert not button(dialog, "serverApply").isEnabled()
    choose(dialog, "idle")
    assert button(dialog, "serverApply").isEnabled()


def test_a_refusal_keeps_everything_and_says_why(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    choose(dialog, "high")
    button(dialog, "serverOk").click()
    dialog.sending_failed("The Manager refused.", "400 Unknown command", "Ask for control.")
    bar = child(dialog, MessageBar, "messageBar")
    assert bar.isVisible()
    assert bar.text == "The Manager refused.\nAsk for control."
    assert choice(dialog, "attendedPriority").currentText() == "high"
    assert button(dialog, "serverApply").isEnabled()
    button(dialog, "messageDetails").click()
    details = child(dialog, QPlainTextEdit, "detailsText")
    assert details.toPlainText() == "400 Unknown command"
    with qtbot.waitSignal(dialog.send_requested) as again:
        button(dialog, "serverOk").click()
    assert again.args == [0, 1]
    assert not bar.isVisible()


def test_what_is_read_anew_is_shown_and_unsent_choices_stay(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    dialog.show_server(KnownServer(HANDLE, replace(SERVER, user_name="anna", att_priority=WorkPriority.HIGH)), "<New/>")
    assert values(tabs(dialog)["General"])["User"] == "anna"
    assert values(tabs(dialog)["Raw"])["Document"] == "<New/>"
    assert choice(dialog, "attendedPriority").currentText() == "high"
    choose(dialog, "low")
    dialog.show_server(KnownServer(HANDLE, SERVER), DOCUMENT)
    assert choice(dialog, "attendedPriority").currentText() == "low"
    assert button(dialog, "serverApply").isEnabled()


def test_words_that_come_after_closing_are_ignored(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    choose(dialog, "high")
    button(dialog, "serverOk").click()
    button(dialog, "serverCancel").click()
    dialog.sending_failed("late", "", "")
    dialog.sending_succeeded(SERVER)
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert not child(dialog, MessageBar, "messageBar").isVisibleTo(dialog)


def test_the_wheel_turns_over_a_choice_in_use_only(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    child(dialog, QTabWidget, "serverPropertiesTabs").setCurrentIndex(4)
    combo = choice(dialog, "attendedPriority")
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(combo.mapToGlobal(QPoint(5, 5))),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(combo, turn)
    assert combo.currentText() == "idle"
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    combo.setFocus()
    QApplication.sendEvent(combo, turn)
    assert combo.currentText() == "low"


# ---- hostile


@pytest.mark.parametrize("name", [MARKUP, "x" * 10_000, "word " * 2_000, "two\nlines", "a\u202eb", "", "日本語 Ünï"])
def test_no_name_does_harm(qtbot: QtBot, name: str) -> None:
    ordinary = shown(qtbot)
    server = replace(SERVER, name=name, user_name=name, ip_address=name, plugins=[Plugin(1, name, name)])
    dialog = shown(qtbot, server, name, job_name=name)
    assert dialog.size() == ordinary.size()
    assert len(dialog.windowTitle()) < 110
    general = values(tabs(dialog)["General"])
    assert (general["Name"], general["User"]) == (name, name)


def test_a_placeholder_in_a_name_stays(qtbot: QtBot) -> None:
    dialog = shown(qtbot, replace(SERVER, name="a[*]"))
    assert dialog.windowTitle() == "a[*][*] – Server Properties"


def test_labels_are_plain_text(qtbot: QtBot) -> None:
    dialog = shown(qtbot, replace(SERVER, name=MARKUP), job_name=MARKUP)
    labels = [each for each in dialog.findChildren(QLabel) if each.text() and not each.buddy()]
    assert labels
    for each in labels:
        assert each.textFormat() == Qt.TextFormat.PlainText, each.text()
