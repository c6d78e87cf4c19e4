"""The activity: what the log writes down, and how the panel shows it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from PySide6.QtCore import QLocale, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QMessageBox, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import ControlAnswer, JobListItem, ServerSchedule
from bbmonitor_gui.connection import requests
from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.details import Kind, Subject
from bbmonitor_gui.connection.failures import Trouble
from bbmonitor_gui.connection.messages import LinkState, OrderProgress, Outcome, OutcomeState, Phase
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.connection.requests import (
    ActivateJob,
    ReadJob,
    RequestControl,
    SendSchedule,
    SuspendJob,
)
from bbmonitor_gui.connection.snapshot import Batch, JobEntry
from bbmonitor_gui.connection.tracked import Changes
from bbmonitor_gui.connection.undo_requests import Guarded
from bbmonitor_gui.simulator import SimulatedManager
from bbmonitor_gui.ui import activity_log
from bbmonitor_gui.ui.activity_log import ActivityLog
from bbmonitor_gui.ui.export import as_json
from bbmonitor_gui.ui.models.activity import ActivityEntry, ActivityKind, activity_columns
from bbmonitor_gui.ui.models.column import Column
from bbmonitor_gui.ui.panels.activity import ActivityPanel
from bbmonitor_gui.ui.request_words import request_words

REFUSED = Trouble("The Manager refused.", "Request queue control.", "CommandRefused: 403\nNo control")
BROKE = Trouble("The connection to farm broke.", "It is tried again.", "ConnectionFailed")
NAMES = {Subject(Kind.JOB, 1): "shot <b>1</b>", Subject(Kind.SERVER, "A" * 16): "node-01"}


@pytest.fixture(autouse=True)
def british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


class Line(QObject):
    """What the log hears of a connection, said by hand."""

    link_changed = Signal(object)
    batch_arrived = Signal(object)
    order_progressed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.profile: ManagerProfile | None = ManagerProfile("farm")

    def link(self, phase: Phase, trouble: Trouble | None = None) -> None:
        self.link_changed.emit(LinkState(phase, trouble))

    def batch(self, put: range = range(0), removed: range = range(0), *, control: bool = True) -> None:
        entries = tuple(JobEntry(JobListItem(handle, 1, "job", "3dsmax", 1)) for handle in put)
        nothing: Changes[Any] = Changes()
        jobs = Changes(entries, tuple(removed))
        self.batch_arrived.emit(
            Batch(jobs, nothing, nothing, nothing, nothing, None, None, control, read_at=0.0, farm_now=None)
        )

    def order(self, *outcomes: Outcome, more: int = 0) -> None:
        self.order_progressed.emit(OrderProgress(1, outcomes, len(outcomes) + more))


@pytest.fixture
def line(qapp: object) -> Line:
    return Line()


@pytest.fixture
def log(line: Line) -> ActivityLog:
    return ActivityLog(line, lambda subject: NAMES.get(subject, ""))  # type: ignore[arg-type]


def written(log: ActivityLog) -> list[tuple[str, str, str]]:
    return [(entry.what, entry.target, entry.outcome) for entry in log.entries]


# ---- orders


def test_one_entry_for_each_request_once_the_order_is_over(line: Line, log: ActivityLog) -> None:
    outcomes = (Outcome(SuspendJob(1)), Outcome(ActivateJob(0xABCDEF), trouble=REFUSED))
    line.order(outcomes[0], more=1)
    assert log.entries == ()
    line.order(*outcomes)
    assert written(log) == [
        ("Suspend job", "shot <b>1</b>", "done"),
        ("Activate job", "00ABCDEF", "The Manager refused."),
    ]
    assert [entry.failed for entry in log.entries] == [False, True]
    assert log.entries[1].detail == "Request queue control.\nCommandRefused: 403\nNo control"
    assert [entry.kind for entry in log.entries] == [ActivityKind.ORDER] * 2
    assert abs((datetime.now() - log.entries[0].time).total_seconds()) < 60


def test_what_an_order_is_called(line: Line, log: ActivityLog) -> None:
    line.link(Phase.CONNECTED)
    line.order(
        Outcome(SendSchedule("A" * 16, ServerSchedule.NEVER), ServerSchedule.NEVER),
        Outcome(RequestControl(), ControlAnswer.GRANTED),
        Outcome(RequestControl(), ControlAnswer.PENDING),
    )
    assert written(log)[1:] == [
        ("Set week schedule", "node-01", "done"),
        ("Request queue control", "farm", "Queue control is here."),
        (
            "Request queue control",
            "farm",
            "Queue control was asked for. The present controller has ten seconds to refuse.",
        ),
    ]


def test_the_commands_are_those_that_were_sent(line: Line, log: ActivityLog) -> None:
    line.link(Phase.CONNECTED)
    cancelled = Outcome(ActivateJob(2), trouble=REFUSED, state=OutcomeState.CANCELLED)
    line.order(Outcome(SuspendJob(1), lines=("set jobstate 1 3",)), cancelled)
    assert [entry.commands for entry in log.entries[1:]] == [("set jobstate 1 3",), ()]
    assert [entry.failed for entry in log.entries[1:]] == [False, False], "what the user cancelled did not fail"
    assert [entry.manager for entry in log.entries] == ["farm"] * 3


@pytest.mark.parametrize("name", sorted(set(requests.__all__) - {"Request", "StateChange"}))
def test_every_request_that_changes_something_has_words(name: str) -> None:
    kind = getattr(requests, name)
    if getattr(kind, "changes", False):
        words = request_words(kind.__new__(kind))
        assert re.fullmatch("[A-Z][a-z ]+", words)


def test_an_undone_change_is_called_as_it_was_done(line: Line, log: ActivityLog) -> None:
    line.order(Outcome(Guarded(ActivateJob(1), (("state", 3),))))
    assert written(log) == [("Activate job", "shot <b>1</b>", "done")]


def test_reading_is_no_deed(line: Line, log: ActivityLog) -> None:
    line.order(Outcome(ReadJob(1), trouble=REFUSED))
    assert log.entries == ()


def test_the_latest_are_kept(line: Line, log: ActivityLog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(activity_log, "MOST_ENTRIES", 5)
    told: list[Changes[ActivityEntry]] = []
    log.changed.connect(told.append)
    line.order(*[Outcome(SuspendJob(1))] * 3)
    line.order(*[Outcome(SuspendJob(1))] * 4)
    assert [entry.key for entry in log.entries] == [3, 4, 5, 6, 7]
    assert [([entry.key for entry in changes.put], changes.removed) for changes in told] == [
        ([1, 2, 3], ()),
        ([4, 5, 6, 7], (1, 2)),
    ]
    line.order(*[Outcome(SuspendJob(1))] * 9)
    assert [entry.key for entry in told[-1].put] == [12, 13, 14, 15, 16] == [entry.key for entry in log.entries]


# ---- the connection, control, restarts


def test_the_connection_is_lost_and_comes_back(line: Line, log: ActivityLog) -> None:
    line.link(Phase.CONNECTING)
    line.link(Phase.CONNECTED)
    for _ in range(3):  # as long as it fails in the same way
        line.link(Phase.WAITING, BROKE)
        line.link(Phase.CONNECTING)
    line.link(Phase.WAITING, REFUSED)
    line.link(Phase.CONNECTED)
    line.profile = None
    line.link(Phase.CLOSED)
    line.link(Phase.CLOSED)
    assert written(log) == [
        ("Connected", "farm", ""),
        ("Connection lost", "farm", "The connection to farm broke."),
        ("Could not connect", "farm", "The Manager refused."),
        ("Connected again", "farm", ""),
        ("Disconnected", "farm", ""),
    ]
    assert [entry.failed for entry in log.entries] == [False, True, True, False, False]


def test_another_manager_is_another_story(line: Line, log: ActivityLog) -> None:
    line.link(Phase.CONNECTED)
    line.batch(range(10), control=True)
    line.profile = ManagerProfile("other")
    line.link(Phase.CONNECTED)
    line.batch(range(100, 110), range(10), control=False)
    assert written(log) == [("Connected", "farm", ""), ("Connected", "other", "")]


def test_queue_control_goes_and_comes(line: Line, log: ActivityLog) -> None:
    for control in (True, True, False, False, True):
        line.batch(control=control)
    assert written(log) == [
        ("Queue control", "farm", "is elsewhere now (read only)"),
        ("Queue control", "farm", "is here now"),
    ]


@pytest.mark.parametrize(
    ("put", "removed", "restarted"),
    [
        (range(10, 20), range(10), True),
        (range(10, 16), range(6), True),
        (range(10, 13), range(6), True),
        (range(10, 12), range(6), False),
        (range(10, 20), range(4), False),
        (range(0), range(10), False),
        (range(10), range(10, 20), False),
    ],
)
def test_a_restart_replaces_most_handles(
    line: Line, log: ActivityLog, put: range, removed: range, restarted: bool
) -> None:
    line.batch(range(10))
    line.batch(put, removed)
    assert [entry.what for entry in log.entries] == ["The Manager was restarted"] * restarted


def test_a_small_farm_is_never_taken_for_a_restart(line: Line, log: ActivityLog) -> None:
    line.batch(range(3))
    line.batch(range(3, 6), range(3))
    assert log.entries == ()


def test_a_real_connection_that_restarts(qtbot: QtBot, manager: SimulatedManager) -> None:
    connection = ManagerConnection()
    log = ActivityLog(connection, lambda subject: "")
    batches: list[Batch] = []
    connection.batch_arrived.connect(batches.append)
    profile = ManagerProfile("127.0.0.1", manager.port, refresh_s=0.1)
    connection.connect_to(profile)
    qtbot.waitUntil(lambda: bool(batches))
    over: list[OrderProgress] = []
    connection.submit([SuspendJob(1)], over.append)
    qtbot.waitUntil(lambda: bool(over))
    manager.restart()
    qtbot.waitUntil(lambda: connection.link.phase is Phase.WAITING)
    connection.refresh()
    qtbot.waitUntil(lambda: any(entry.kind is ActivityKind.MANAGER for entry in log.entries))
    connection.close()
    assert [entry.what for entry in log.entries if entry.kind is not ActivityKind.CONTROL] == [
        *("Connected", "Suspend job", "Connection lost", "Connected again", "The Manager was restarted"),
        "Disconnected",
    ]
    assert "404" in log.entries[1].detail


# ---- the panel


def entry(
    key: int, what: str = "Suspend job", target: str = "shot", outcome: str = "done", **more: Any
) -> ActivityEntry:
    return ActivityEntry(key, datetime(2026, 3, 2, 12, 0, key), ActivityKind.ORDER, what, target, outcome, **more)


ENTRIES = (
    entry(1),
    entry(
        2,
        target="<img src=x>\nnode",
        outcome="The Manager refused.",
        detail="hint\n<b>403</b>",
        failed=True,
        commands=("get job 1", "set job 1 <bytes>"),
        manager="<b>farm</b>",
    ),
    entry(3, what="Connected", target="farm"),
)


@pytest.fixture
def panel(qtbot: QtBot) -> ActivityPanel:
    made = ActivityPanel()
    qtbot.addWidget(made)
    made.resize(900, 250)
    made.show()
    made.apply(Changes(ENTRIES))
    return made


def shown(panel: ActivityPanel) -> list[int]:
    return [panel.panel.model.entry(row).key for row in range(panel.panel.model.rowCount())]


def test_the_newest_stands_first(panel: ActivityPanel) -> None:
    assert shown(panel) == [3, 2, 1]
    model = panel.panel.model
    assert [model.index(1, place).data() for place in range(7)] == [
        *("02/03/2026 12:00:02", "Suspend job", "<img src=x> node", "get job 1; set job 1 <bytes>"),
        *("The Manager refused.", "<b>farm</b>", "hint <b>403</b>"),
    ]
    assert [model.headerData(place, Qt.Orientation.Horizontal) for place in range(7)] == [
        *("Time", "Action", "Target", "Command", "Outcome", "Manager", "Details"),
    ]
    tips = [model.index(1, place).data(Qt.ItemDataRole.ToolTipRole) for place in range(7)]
    assert tips[3] == "<qt>get job 1<br>set job 1 &lt;bytes&gt;</qt>"
    assert not any("<img" in tip or "<b>" in tip for tip in tips)
    panel.apply(Changes((entry(4),), (1,)))
    assert shown(panel) == [4, 3, 2]


def test_failures_look_otherwise(panel: ActivityPanel) -> None:
    icon = activity_columns()[1].icon
    assert icon is not None
    images = [icon(each).pixmap(16, 16).toImage() for each in ENTRIES]
    assert images[0] == images[2]
    assert images[0] != images[1]
    panel.recompute()
    assert shown(panel) == [3, 2, 1]


def test_nothing_yet(qtbot: QtBot) -> None:
    empty = ActivityPanel()
    qtbot.addWidget(empty)
    empty.apply(Changes())
    assert empty.panel.placeholder == "Nothing was done yet, and nothing happened."


def test_search(qtbot: QtBot, panel: ActivityPanel) -> None:
    box, error = panel.findChild(QLineEdit, "activityFilter"), panel.findChild(QLabel, "activityFilterError")
    assert box is not None
    assert error is not None
    assert box.accessibleName() == "Search the activity"
    qtbot.keyClicks(box, "what:suspend -refused")
    assert shown(panel) == [1]
    assert not error.isVisible()
    box.setText("who:<b>")
    assert error.text().startswith("There is no column who.")
    assert error.textFormat() is Qt.TextFormat.PlainText
    assert error.isVisible()
    assert box.accessibleDescription() == error.text()
    assert shown(panel) == [1]
    box.setText("time>2026-03-02")
    assert not error.isVisible()
    assert shown(panel) == [3, 2, 1]


def test_a_click_shows_the_details(qtbot: QtBot, panel: ActivityPanel) -> None:
    detail = panel.findChild(QPlainTextEdit, "activityDetail")
    assert detail is not None
    assert detail.accessibleName() == "Details of the selected entry"
    assert not detail.isVisible()
    table = panel.panel.table
    place = table.visualRect(panel.panel.model.index(1, 1)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert detail.isVisible()
    assert detail.toPlainText() == (
        "02/03/2026 12:00:02\n<b>farm</b>\nSuspend job\n<img src=x>\nnode\nget job 1\nset job 1 <bytes>\n"
        "The Manager refused.\n\nhint\n<b>403</b>"
    )
    table.clearSelection()
    assert not detail.isVisible()


def test_copy(qtbot: QtBot, panel: ActivityPanel) -> None:
    button = panel.findChild(QPushButton, "activityCopy")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 3
    assert lines[1].split("\t") == [
        *("2026-03-02 12:00:02", "Suspend job", "<img src=x> node", "get job 1; set job 1 <bytes>"),
        *("The Manager refused.", "<b>farm</b>", "hint <b>403</b>"),
    ]
    panel.panel.table.selectRow(2)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "2026-03-02 12:00:01\tSuspend job\tshot\t\tdone\t\t\n"


def test_export(qtbot: QtBot, panel: ActivityPanel) -> None:
    """Every column, whether it is shown or not; the selected rows, or all that are shown as they stand."""
    wanted: list[tuple[str, tuple[Column, ...], list[ActivityEntry]]] = []
    panel.export_wanted.connect(lambda *values: wanted.append(values))
    button = panel.findChild(QPushButton, "activityExport")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    panel.panel.table.selectRow(0)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [title for title, _, _ in wanted] == ["Activity", "Activity"]
    assert [[each.key for each in entries] for _, _, entries in wanted] == [[3, 2, 1], [3]]
    columns, entries = wanted[0][1:]
    assert json.loads(as_json(columns, entries))[1] == {
        "time": "2026-03-02T12:00:02",
        "what": "Suspend job",
        "target": "<img src=x> node",
        "command": "get job 1; set job 1 <bytes>",
        "outcome": "The Manager refused.",
        "manager": "<b>farm</b>",
        "detail": "hint <b>403</b>",
    }


def test_clearing_asks_first(qtbot: QtBot, panel: ActivityPanel) -> None:
    asked: list[str] = []
    panel.clear_wanted.connect(lambda: asked.append("clear"))
    button = panel.findChild(QPushButton, "activityClear")
    assert button is not None

    def answer(place: QMessageBox.StandardButton) -> str:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        question = panel.findChild(QMessageBox, "activityClearQuestion")
        assert question is not None
        assert question.defaultButton() is question.button(QMessageBox.StandardButton.Cancel)
        assert question.textFormat() is Qt.TextFormat.PlainText
        text = question.text()
        qtbot.mouseClick(question.button(place), Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: panel.findChild(QMessageBox) is None)
        return text

    assert answer(QMessageBox.StandardButton.Cancel) == "Forget all 3 entries of the activity?"
    assert asked == []
    answer(QMessageBox.StandardButton.Yes)
    assert asked == ["clear"]
