"""Whatever jobs, servers and people are called, all that is asked, said, undone and noted about them is plain text, and
nothing grows beyond the screen or writes in another direction."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMenu,
    QPushButton,
    QSpinBox,
    QTableView,
    QWidget,
)
from stage import Control, Stage, child, until

from bbmonitor_gui.backburner.notifications import EventCode
from bbmonitor_gui.simulator.entities import FarmJob

HOSTILE = {
    "image": "<img src=x onerror=1>",
    "entity": "a &amp; b &lt;b&gt;",
    "ampersands": "A && B &C",
    "right to left": "shot \u202egnp.exe\u202c \u200fx",
    "long": "x" * 10_000,
    "line breaks": "two\nlines\n<b>three</b>",
    "controls": "a\x7fb\x85c\u2028d\u200be\ufffdf",
    "window mark": "[*] shot [*]",
    "braces": "{0} {name} %1 %n %s",
}
TURNS = "\u202a\u202b\u202d\u202e\u2066\u2067\u2068"  # begin a direction, until POP
WIDTH, HEIGHT = 1366, 768  # of a small laptop's screen
POPS = "\u202c\u2069"


@pytest.fixture(scope="module", params=list(HOSTILE))
def named(request: pytest.FixtureRequest, stage: Stage) -> Iterator[Stage]:
    """Every job, archived job, server, user and description bears the name."""
    name = HOSTILE[request.param]
    stage.control = Control.OURS
    stage.connect()
    until(lambda: stage.ours is not None and stage.window.connection.is_connected)
    stage.reset()
    until(stage.is_ready)
    stage.window.setUpdatesEnabled(True)
    with stage.manager.lock:
        for job in (*stage.farm.jobs.values(), *stage.farm.archive.values()):
            job.name = job.description = job.user = name
        for server in stage.farm.servers.values():
            server.name = server.user = name
        for handle in stage.farm.jobs:
            stage.farm.on_event(EventCode.JOB_EDITED, (handle,))  # type: ignore[misc]
        stage.farm.on_event(EventCode.NEW_JOB, (0,))  # type: ignore[misc]
    stage.connect()
    until(lambda: stage.ours is not None and stage.window.connection.is_connected)
    stage.give_control()
    until(stage.is_ready)
    yield stage
    stage.window.setUpdatesEnabled(False)


def is_plain(label: QLabel) -> bool:
    return label.textFormat() is Qt.TextFormat.PlainText or not GuiQt.mightBeRichText(label.text())


def check_tip(tip: str) -> None:
    """It shows no markup: where Qt would find some, everything in it is escaped."""
    assert len(tip) < 20_000
    if GuiQt.mightBeRichText(tip):
        document = QTextDocument()
        document.setHtml(tip)
        assert (
            document.toPlainText().replace("\u2028", "\n").split()
            == unescape(tip.removeprefix("<qt>").removesuffix("</qt>").replace("<br>", "\n"))
            .replace("\u2028", "\n")
            .split()
        )


def check_line(text: str) -> None:
    """A sentence or a title: one line, not endless, and every turn of the direction ends in it."""
    assert "\n" not in text
    assert len(text) < 600
    assert sum(text.count(turn) for turn in TURNS) <= sum(text.count(pop) for pop in POPS), ascii(text)


def check_widgets(root: QWidget) -> None:
    for label in root.findChildren(QLabel):
        assert is_plain(label), label.objectName()
    for widget in root.findChildren(QWidget):
        check_tip(widget.toolTip())
        assert len(widget.accessibleName()) < 12_000
    for button in root.findChildren(QAbstractButton):
        assert len(button.text()) < 300, button.objectName()
    for view in root.findChildren(QTableView):
        model = view.model()
        for row in range(min(model.rowCount(), 5)):
            for column in range(model.columnCount()):
                check_tip(str(model.index(row, column).data(Qt.ItemDataRole.ToolTipRole) or ""))


def check_dialog(dialog: QDialog) -> None:
    """And close it."""
    QTest.qWait(1)  # laid out and painted
    assert dialog.width() <= WIDTH
    assert dialog.height() <= HEIGHT
    assert dialog.minimumSizeHint().width() <= WIDTH
    check_line(dialog.windowTitle())
    check_widgets(dialog)
    dialog.close()


DIALOGS = {
    "actionRestartJob": "confirmJobsDialog",
    "actionDeleteJob": "confirmJobsDialog",
    "actionArchiveJob": "confirmJobsDialog",
    "actionSetPriority": "priorityDialog",
    "actionAssignServers": "assignServersDialog",
    "actionRemoveServers": "assignServersDialog",
    "actionResetServer": "resetServersDialog",
    "actionRerunFrames": "rerunFramesDialog",
    "actionJobProperties": "jobPropertiesDialog",
    "actionServerProperties": "serverPropertiesDialog",
    "actionWeekSchedule": "weekScheduleDialog",
    "actionCompareServers": "compareServersDialog",
    "actionNewServerGroup": "serverGroupDialog",
}


def choose(stage: Stage, action: str) -> None:
    """What it needs."""
    stage.select_job()
    if action == "actionCompareServers":
        stage.select_servers(stage.there, stage.lacking)
    elif ("Server" in action and "Servers" not in action) or action == "actionWeekSchedule":
        stage.select_servers(stage.there)


@pytest.mark.parametrize("action", DIALOGS)
def test_dialogs(named: Stage, action: str) -> None:
    width = named.window.width()
    choose(named, action)
    named.trigger(action)
    check_dialog(named.dialog(DIALOGS[action]))
    assert named.window.width() == width
    check_widgets(named.window)


def test_the_archive_s_question(named: Stage) -> None:
    named.select(named.window.farm.archive, [named.archived.handle])
    named.trigger("actionDeleteArchivedJob")
    check_dialog(named.dialog("confirmJobsDialog"))


def test_an_absent_server_s_question(named: Stage) -> None:
    with named.manager.lock:
        named.there.present = False
    named.window.connection.refresh()
    until(named.is_ready)
    named.select_servers(named.there)
    named.trigger("actionDeleteServer")
    check_dialog(named.dialog("deleteServersDialog"))
    with named.manager.lock:
        named.there.present = True
    named.window.connection.refresh()
    until(named.is_ready)


def set_priority(stage: Stage, priority: int) -> None:
    stage.begin()
    stage.select_job()
    stage.trigger("actionSetPriority")
    dialog = stage.dialog("priorityDialog")
    child(dialog, QSpinBox, "prioritySpin").setValue(priority)
    child(dialog, QDialogButtonBox, "").button(QDialogButtonBox.StandardButton.Ok).click()
    stage.wait_for_outcome()


def test_what_is_said_undone_and_noted(named: Stage) -> None:
    width, minimum = named.window.width(), named.window.minimumSizeHint().width()
    set_priority(named, 30)
    check_line(named.shown)
    assert named.shown.endswith(": given priority 30.")
    undo = named.window.actions_by_name["actionUndo"]
    check_line(undo.text())
    check_tip(undo.toolTip())
    assert undo.text().replace("&&", "").count("&") == 1, "its own key, and none of the name's"
    undo.trigger()
    until(lambda: len(named.told) == 2)
    check_line(named.shown)
    redo = named.window.actions_by_name["actionRedo"]
    check_line(redo.text())
    named.manager.faults.add("set jobpriority=status:450 Job busy <img src=x>*1")
    set_priority(named, 20)
    for line in named.shown.splitlines():
        check_line(line)
    check_widgets(named.window)
    child(named.bar, QPushButton, "messageDetails").click()
    check_dialog(named.dialog("detailsDialog"))
    named.bar.hide()
    assert named.window.width() == width
    assert named.window.minimumSizeHint().width() <= max(minimum, width)


def test_the_activity_and_the_menus(named: Stage) -> None:
    set_priority(named, 40)
    model = named.window._activity.panel.model
    assert model.rowCount() > 0
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            check_tip(str(index.data(Qt.ItemDataRole.ToolTipRole) or ""))
            assert "\n" not in str(index.data() or "")
    for menu in named.window.findChildren(QMenu):
        for action in menu.actions():
            check_tip(action.toolTip())
            assert len(action.text()) < 200


def test_every_cell_of_the_tables(named: Stage) -> None:
    for panel in named.window.farm.all.values():
        model = panel.model
        for row in range(model.rowCount()):
            for column in range(model.columnCount()):
                index = model.index(row, column)
                check_tip(str(index.data(Qt.ItemDataRole.ToolTipRole) or ""))
                assert "\n" not in str(index.data() or ""), panel.objectName()


def test_the_farm_is_really_called_so(named: Stage) -> None:
    """Otherwise nothing of this would have been tried."""
    jobs: list[FarmJob] = list(named.farm.jobs.values())
    shown = [entry.item.name for entry in named.window.farm.jobs.model.entries()]
    assert shown == [jobs[0].name] * len(jobs)
    assert jobs[0].name in HOSTILE.values()
