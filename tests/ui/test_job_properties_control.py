"""Properties of jobs on their way to a simulated Manager and back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressDialog,
    QPushButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner.xmltree import escaped
from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.profile import ControlPolicy, ManagerProfile
from bbmonitor_gui.connection.requests import EditJob, SetPriority
from bbmonitor_gui.simulator import Farm, ManualClock, SimulatedManager, handlers
from bbmonitor_gui.simulator.entities import FarmJob
from bbmonitor_gui.simulator.requests import Answer, Request
from bbmonitor_gui.ui.dialogs.job_properties import JobPropertiesDialog
from bbmonitor_gui.ui.dialogs.readonly import ReadOnlyTable
from bbmonitor_gui.ui.farm_panels import FarmPanels
from bbmonitor_gui.ui.job_properties_control import JobPropertiesControl
from bbmonitor_gui.ui.job_properties_session import JobPropertiesSession
from bbmonitor_gui.ui.orders import Orders, UndoStep
from bbmonitor_gui.ui.outcomes import Summary

W = TypeVar("W", bound=QWidget)
HOSTILE = "<img src=x> &amp; \u202eright\u202c\n" + "x" * 10_000


class Desk:
    """A window with tables, orders and the control on a connection, and all that they say."""

    def __init__(self, qtbot: QtBot, manager: SimulatedManager) -> None:
        self.qtbot = qtbot
        self.manager = manager
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.show()
        self.connection = ManagerConnection(self.window)
        self.farm = FarmPanels(self.window)
        self.orders = Orders(self.connection, self.farm, self.window)
        self.control = JobPropertiesControl(self.connection, self.farm, self.orders, self.window)
        self.told: list[Summary] = []
        self.steps: list[UndoStep] = []
        self.orders.done.connect(self.told.append)
        self.orders.undoable.connect(self.steps.append)
        self.control.done.connect(self.told.append)
        self.connection.batch_arrived.connect(self.farm.apply)

    def connect(self, control: ControlPolicy = "when_needed") -> None:
        profile = ManagerProfile(
            "127.0.0.1", self.manager.port, timeout_s=2.0, refresh_s=0.2, control=control, live_notices=False
        )
        self.connection.connect_to(profile)
        self.qtbot.waitUntil(lambda: bool(self.farm.jobs.model.entries()), timeout=10_000)

    def open(self, jobs: Sequence[FarmJob]) -> JobPropertiesDialog:
        self.ask_for(jobs)
        self.qtbot.waitUntil(lambda: bool(self.dialogs), timeout=10_000)
        return self.dialogs[0]

    def ask_for(self, jobs: Sequence[FarmJob]) -> None:
        found = [self.farm.jobs.model.find(job.handle) for job in jobs]
        self.control.show_jobs([entry for entry in found if entry is not None])

    @property
    def dialogs(self) -> list[JobPropertiesDialog]:
        return [dialog for dialog in self.window.findChildren(JobPropertiesDialog) if dialog.isVisible()]

    def sent(self, *beginnings: str) -> list[str]:
        with self.manager.lock:
            return [line for line in self.manager.commands if line.startswith(beginnings)]

    def closed(self) -> bool:
        return not self.dialogs

    def all_gone(self) -> bool:
        return not self.window.findChildren(JobPropertiesSession)


@pytest.fixture
def manager() -> Iterator[SimulatedManager]:
    """A farm whose clock stands still, and where nobody needs queue control."""
    farm = Farm(jobs=12, servers=4, seed=3, clock=ManualClock())
    for number, job in enumerate(farm.jobs.values()):
        job.name = f"shot {number}"
        job.priority = 50
        job.flags = replace(job.flags, override_blocking_tasks=False)
        job.alerts = replace(job.alerts, email_to="anna@example.com", failure=False)
    with SimulatedManager(farm, greeting_grace_s=0.01, require_control=False) as simulated:
        yield simulated


@pytest.fixture
def jobs(manager: SimulatedManager) -> list[FarmJob]:
    return list(manager.farm.jobs.values())


@pytest.fixture
def desk(qtbot: QtBot, manager: SimulatedManager) -> Iterator[Desk]:
    made = Desk(qtbot, manager)
    made.connect()
    yield made
    made.connection.close()


@pytest.fixture
def payloads(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """Documents that `set job` brought."""
    came: list[bytes] = []
    rule = handlers.RULES["set job"]

    def note(request: Request) -> Answer:
        came.append(request.payload)
        return rule.run(request)

    monkeypatch.setitem(handlers.RULES, "set job", replace(rule, run=note))
    return came


def child(root: QWidget, kind: type[W], name: str) -> W:
    found = root.findChild(kind, name)
    assert found is not None, name
    return found


def click(dialog: QWidget, name: str) -> None:
    child(dialog, QPushButton, name).click()


def set_priority(dialog: QWidget, priority: int) -> None:
    child(dialog, QSpinBox, "priority").setValue(priority)


def message(dialog: QWidget) -> str:
    label = child(dialog, QLabel, "messageTitle")
    return label.text() if label.isVisible() else ""


def is_free(dialog: JobPropertiesDialog) -> bool:
    """Nothing is being sent."""
    return not child(dialog, QLabel, "jobPropertiesWords").text().startswith("Sending")


# ---- one job


def test_a_priority_alone_goes_by_its_own_command(qtbot: QtBot, desk: Desk, jobs: list[FarmJob]) -> None:
    dialog = desk.open(jobs[:1])
    set_priority(dialog, 30)
    click(dialog, "jobOk")
    qtbot.waitUntil(desk.closed)
    assert desk.sent("set ") == [f"set jobpriority {jobs[0].handle} 30"]
    assert jobs[0].priority == 30
    assert [summary.title for summary in desk.told] == [f"{jobs[0].name}: changed."]
    assert desk.steps[0].done == (SetPriority(jobs[0].handle, 30),)
    assert desk.steps[0].reverses == (SetPriority(jobs[0].handle, 50),)
    qtbot.waitUntil(desk.all_gone)


def test_the_document_goes_back_as_it_came_but_for_what_changed(
    qtbot: QtBot, desk: Desk, jobs: list[FarmJob], payloads: list[bytes]
) -> None:
    with desk.manager.lock:
        jobs[0].description = "one & <two>\nthree"
    dialog = desk.open(jobs[:1])
    came = child(dialog, QPlainTextEdit, "documentText").toPlainText()
    child(dialog, QLineEdit, "email_to").setText("tom@example.com; ä&b@example.com")
    child(dialog, QCheckBox, "override_blocking_tasks").click()
    set_priority(dialog, 30)
    click(dialog, "jobOk")
    qtbot.waitUntil(desk.closed)

    expected = came.encode().strip()
    for name, text in (
        ("EmailTo", escaped("tom@example.com; ä&b@example.com")),
        ("OverrideBlockingTasks", "Yes"),
        ("Priority", "30"),
    ):
        expected, count = re.subn(f"<{name}>[^<]*<".encode(), f"<{name}>{text}<".encode(), expected)
        assert count == 1
    assert payloads == [expected + b"\n\0"]
    assert b"one &amp; &lt;two&gt;\nthree" in payloads[0]
    (line,) = desk.sent("set ")
    assert line == f"set job {jobs[0].handle} {len(payloads[0])}"
    assert (jobs[0].priority, jobs[0].flags.override_blocking_tasks) == (30, True)
    assert jobs[0].alerts.email_to == "tom@example.com; ä&b@example.com"
    reverse = desk.steps[0].reverses[0]
    assert isinstance(reverse, EditJob)
    assert dict(reverse.edit) == {
        "info.priority": 50,
        "flags.override_blocking_tasks": False,
        "alerts.email_to": "anna@example.com",
    }
    assert desk.steps[0].text.startswith("change properties of ")


def test_undo_brings_back_what_was(qtbot: QtBot, desk: Desk, jobs: list[FarmJob]) -> None:
    dialog = desk.open(jobs[:2])
    child(dialog, QLineEdit, "email_to").setText("tom@example.com")
    click(dialog, "jobOk")
    qtbot.waitUntil(desk.closed)
    assert [job.alerts.email_to for job in jobs[:2]] == ["tom@example.com"] * 2
    over: list[object] = []
    desk.connection.submit(desk.steps[0].reverses, over.append)
    qtbot.waitUntil(lambda: bool(over))
    assert [job.alerts.email_to for job in jobs[:2]] == ["anna@example.com"] * 2


def test_apply_stays_and_shows_what_was_read_back(qtbot: QtBot, desk: Desk, jobs: list[FarmJob]) -> None:
    dialog = desk.open(jobs[:1])
    description = child(dialog, QPlainTextEdit, "description")
    description.setPlainText("new words")
    click(dialog, "jobApply")
    qtbot.waitUntil(lambda: "new words" in child(dialog, QPlainTextEdit, "documentText").toPlainText())
    assert dialog.isVisible()
    assert child(dialog, QPlainTextEdit, "changesText").toPlainText() == ""
    assert not child(dialog, QPushButton, "jobApply").isEnabled()
    assert jobs[0].description == "new words"


def test_nothing_changed_is_nothing_sent(qtbot: QtBot, desk: Desk, jobs: list[FarmJob]) -> None:
    dialog = desk.open(jobs[:1])
    set_priority(dialog, 30)
    set_priority(dialog, 50)
    click(dialog, "jobOk")
    assert desk.closed()
    assert desk.sent("set ") == []
    qtbot.waitUntil(desk.all_gone)


# ---- several jobs


def test_each_job_gets_only_what_it_lacks(qtbot: QtBot, desk: Desk, jobs: list[FarmJob], payloads: list[bytes]) -> None:
    with desk.manager.lock:
        jobs[0].alerts = replace(jobs[0].alerts, failure=True)
        jobs[1].priority = 30
    dialog = desk.open(jobs[:4])
    set_priority(dialog, 30)
    child(dialog, QCheckBox, "failure").click()
    assert child(dialog, QPlainTextEdit, "changesText").toPlainText().splitlines() == [
        "Priority: 3 jobs: 50 (default) → 30",
        "On failure: 3 jobs: No → Yes",
    ]
    click(dialog, "jobOk")
    qtbot.waitUntil(desk.closed)
    lines = [line.rpartition(" ")[0] if line.startswith("set job ") else line for line in desk.sent("set ")]
    assert lines == [
        f"set jobpriority {jobs[0].handle} 30",
        *(f"set job {job.handle}" for job in jobs[1:4]),
    ]
    assert all(job.priority == 30 and job.alerts.failure for job in jobs[:4])
    assert jobs[4].priority == 50
    assert desk.told[-1].title == "4 jobs changed."


def test_jobs_that_cannot_be_read_are_told_and_left_out(qtbot: QtBot, desk: Desk, jobs: list[FarmJob]) -> None:
    desk.manager.faults.add(f"get job {jobs[1].handle}=status:450 Job busy")
    dialog = desk.open(jobs[:3])
    assert dialog.windowTitle() == "2 jobs – Job Properties"
    (summary,) = desk.told
    assert summary.title == "1 of 3 jobs cannot be read and are left out."
    assert jobs[1].name in summary.hint
    assert "450 Job busy" in summary.detail


def test_a_job_that_is_gone_is_told(qtbot: QtBot, desk: Desk, jobs: list[FarmJob]) -> None:
    desk.manager.faults.add("get job=status:404 No such job")
    desk.ask_for(jobs[:1])
    qtbot.waitUntil(lambda: bool(desk.told))
    assert desk.told[0].title.startswith(jobs[0].name)
    assert desk.closed()
    qtbot.waitUntil(desk.all_gone)


def test_reading_can_be_cancelled(qtbot: QtBot, desk: Desk, jobs: list[FarmJob]) -> None:
    desk.manager.faults.add("get job=delay:0.2")
    desk.ask_for(jobs)
    reading = child(desk.window, QProgressDialog, "readingJobs")
    qtbot.waitUntil(reading.isVisible)
    assert reading.labelText() == "Reading the jobs…"
    assert reading.maximum() == 12
    child(reading, QPushButton, "").click()
    qtbot.waitUntil(desk.all_gone)
    assert desk.closed()
    assert desk.told == []
    assert len(desk.sent("get job ")) < 12


def test_hostile_names_are_plain_text(qtbot: QtBot, desk: Desk, jobs: list[FarmJob]) -> None:
    with desk.manager.lock:
        for job in jobs[:2]:
            job.name = job.description = job.user = HOSTILE
    qtbot.waitUntil(lambda: desk.farm.job_name(jobs[1].handle) != "" and len(desk.farm.job_name(jobs[1].handle)) > 9000)
    desk.manager.faults.add("set job=status:400 Unknown command")
    dialog = desk.open(jobs[:2])
    child(dialog, QCheckBox, "failure").click()
    click(dialog, "jobOk")
    qtbot.waitUntil(lambda: bool(message(dialog)))
    for label in dialog.findChildren(QLabel):
        assert not label.text() or label.textFormat().name == "PlainText" or label.buddy() is not None
    assert len(message(dialog)) < 200
    assert dialog.minimumSizeHint().width() < 1000


# ---- what goes wrong


def test_a_manager_that_knows_no_set_job(qtbot: QtBot, desk: Desk, jobs: list[FarmJob]) -> None:
    desk.manager.faults.add("set job =status:400 Unknown command")
    dialog = desk.open(jobs[:1])
    set_priority(dialog, 30)
    child(dialog, QCheckBox, "failure").click()
    click(dialog, "jobOk")
    qtbot.waitUntil(lambda: bool(message(dialog)))
    assert "inferred" in child(dialog, QLabel, "messageHint").text()
    assert len(child(dialog, QPlainTextEdit, "changesText").toPlainText().splitlines()) == 2
    assert jobs[0].priority == 50
    click(dialog, "messageOffer")
    qtbot.waitUntil(lambda: jobs[0].priority == 30 and is_free(dialog))
    assert desk.sent("set jobpriority") == [f"set jobpriority {jobs[0].handle} 30"]
    assert child(dialog, QPlainTextEdit, "changesText").toPlainText() == "On failure: No → Yes"
    assert dialog.isVisible()


def test_somebody_else_changed_it_meanwhile(qtbot: QtBot, desk: Desk, jobs: list[FarmJob]) -> None:
    dialog = desk.open(jobs[:2])
    set_priority(dialog, 30)
    child(dialog, QCheckBox, "failure").click()
    with desk.manager.lock:
        jobs[0].priority = 20
    click(dialog, "jobOk")
    qtbot.waitUntil(child(dialog, QWidget, "jobConflicts").isVisible)
    table = child(dialog, ReadOnlyTable, "conflictsTable")
    assert [table.row_texts(row)[:5] for row in range(table.rowCount())] == [
        ["theirs", "20", "30", "50 (default)", "Priority"]
    ]
    assert (jobs[0].priority, jobs[0].alerts.failure) == (20, False)
    assert (jobs[1].priority, jobs[1].alerts.failure) == (30, True)
    click(dialog, "conflictsMine")
    click(dialog, "conflictsGoOn")
    qtbot.waitUntil(desk.closed)
    assert (jobs[0].priority, jobs[0].alerts.failure) == (30, True)


def test_a_priority_alone_is_looked_up_too(qtbot: QtBot, desk: Desk, jobs: list[FarmJob]) -> None:
    dialog = desk.open(jobs[:1])
    set_priority(dialog, 30)
    with desk.manager.lock:
        jobs[0].priority = 20
    click(dialog, "jobOk")
    qtbot.waitUntil(child(dialog, QWidget, "jobConflicts").isVisible)
    assert jobs[0].priority == 20
    assert desk.sent("set ") == []
    click(dialog, "conflictsGoOn")  # theirs
    assert desk.closed()
    assert jobs[0].priority == 20


def test_a_manager_that_accepts_and_does_something_else(
    qtbot: QtBot, desk: Desk, jobs: list[FarmJob], monkeypatch: pytest.MonkeyPatch
) -> None:
    def forget(request: Request) -> Answer:
        request.farm.set_priority(request.job, 44)
        return handlers.OK

    for command in ("set jobpriority", "set job"):
        monkeypatch.setitem(handlers.RULES, command, replace(handlers.RULES[command], run=forget))
    dialog = desk.open(jobs[:1])
    set_priority(dialog, 30)
    click(dialog, "jobOk")
    qtbot.waitUntil(lambda: bool(message(dialog)))
    changes = child(dialog, QPlainTextEdit, "changesText")
    assert changes.toPlainText() == "Priority: 44 → 30"
    child(dialog, QCheckBox, "failure").click()
    click(dialog, "jobApply")
    qtbot.waitUntil(lambda: is_free(dialog) and bool(message(dialog)))
    assert changes.toPlainText().splitlines() == ["Priority: 44 → 30", "On failure: No → Yes"]
    assert not child(dialog, QPushButton, "messageOffer").isVisible()


def test_a_connection_that_breaks_in_the_middle(
    qtbot: QtBot, desk: Desk, jobs: list[FarmJob], caplog: pytest.LogCaptureFixture
) -> None:
    dialog = desk.open(jobs[:3])
    child(dialog, QCheckBox, "failure").click()
    desk.manager.faults.add(f"set job {jobs[1].handle}=close*1")
    click(dialog, "jobOk")
    qtbot.waitUntil(lambda: bool(message(dialog)), timeout=10_000)
    assert message(dialog) == "2 of 3 jobs did not take the changes."
    assert [job.alerts.failure for job in jobs[:3]] == [True, False, False]
    assert child(dialog, QPlainTextEdit, "changesText").toPlainText() == "On failure: 2 jobs: No → Yes"
    qtbot.waitUntil(lambda: desk.connection.is_connected and child(dialog, QPushButton, "jobOk").isEnabled())
    click(dialog, "jobOk")
    qtbot.waitUntil(desk.closed, timeout=10_000)
    assert all(job.alerts.failure for job in jobs[:3])


def test_closing_while_sending_cancels_the_rest(qtbot: QtBot, desk: Desk, jobs: list[FarmJob]) -> None:
    dialog = desk.open(jobs)
    child(dialog, QCheckBox, "failure").click()
    desk.manager.faults.add(f"set job {jobs[0].handle}=delay:0.3*1")
    click(dialog, "jobOk")
    qtbot.waitUntil(lambda: bool(desk.sent("set job ")))
    dialog.reject()
    qtbot.waitUntil(desk.all_gone)
    assert not all(job.alerts.failure for job in jobs)
    assert "cancelled" in desk.told[-1].detail


# ---- read only


def test_a_lost_connection_makes_it_read_only_until_it_is_back(qtbot: QtBot, desk: Desk, jobs: list[FarmJob]) -> None:
    dialog = desk.open(jobs[:1])
    set_priority(dialog, 30)
    profile = desk.connection.profile
    assert profile is not None
    desk.connection.disconnect_from()
    words = child(dialog, QLabel, "jobPropertiesWords")
    assert words.text() == f"Read only: there is no connection to {profile.address}."
    assert child(dialog, QSpinBox, "priority").isReadOnly()
    assert not child(dialog, QPushButton, "jobOk").isEnabled()
    desk.connection.connect_to(profile)
    qtbot.waitUntil(child(dialog, QPushButton, "jobOk").isEnabled)
    assert child(dialog, QPlainTextEdit, "changesText").toPlainText() == "Priority: 50 (default) → 30"


def test_another_manager_is_not_taken_for_this_one(qtbot: QtBot, desk: Desk, jobs: list[FarmJob]) -> None:
    dialog = desk.open(jobs[:1])
    other = Farm(jobs=12, servers=4, seed=3, clock=ManualClock())
    with SimulatedManager(other, greeting_grace_s=0.01, require_control=False) as second:
        desk.manager = second
        desk.connect()
        qtbot.waitUntil(lambda: desk.connection.is_connected)
        assert child(dialog, QLabel, "jobPropertiesWords").text().startswith("Read only: there is no connection")
        desk.connection.close()


def test_who_wants_nothing_changed_changes_nothing(qtbot: QtBot, manager: SimulatedManager) -> None:
    desk = Desk(qtbot, manager)
    desk.connect("never")
    dialog = desk.open(list(manager.farm.jobs.values())[:1])
    words = child(dialog, QLabel, "jobPropertiesWords").text()
    assert words == "Read only: BB Monitor is set to change nothing; the preferences say so."
    assert child(dialog, QSpinBox, "priority").isReadOnly()
    desk.connection.close()


def test_without_a_connection_it_says_so(qtbot: QtBot, desk: Desk, jobs: list[FarmJob]) -> None:
    desk.connection.disconnect_from()
    desk.ask_for(jobs[:1])
    assert [summary.title for summary in desk.told] == ["There is no connection."]
    qtbot.waitUntil(desk.all_gone)


# ---- with others


def test_what_this_program_changes_elsewhere_is_read_again(qtbot: QtBot, desk: Desk, jobs: list[FarmJob]) -> None:
    dialog = desk.open(jobs[:1])
    desk.connection.submit([SetPriority(jobs[0].handle, 12)])
    qtbot.waitUntil(lambda: child(dialog, QSpinBox, "priority").value() == 12)


def test_wishes_about_servers_are_passed_on(qtbot: QtBot, desk: Desk, jobs: list[FarmJob]) -> None:
    dialog = desk.open(jobs[:2])
    spy = QSignalSpy(desk.control.assign_wanted)
    click(dialog, "jobAssignServers")
    assert spy.at(0) == [(jobs[0].handle, jobs[1].handle)]


def test_the_action_shows_the_selected_jobs(qtbot: QtBot, desk: Desk) -> None:
    desk.farm.jobs.table.selectAll()
    desk.control.show_selected()
    qtbot.waitUntil(lambda: bool(desk.dialogs))
    assert desk.dialogs[0].windowTitle() == "12 jobs – Job Properties"
