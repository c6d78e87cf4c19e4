"""Undo and redo: at the Manager, as long as nobody else had a hand in it, and never at another one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import JobState, Monitor, ServerSchedule
from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.messages import Phase
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.connection.requests import (
    ActivateJob,
    AssignServer,
    DeleteJob,
    EditJob,
    RemoveServer,
    Request,
    SetPriority,
    SuspendJob,
)
from bbmonitor_gui.connection.snapshot import Batch
from bbmonitor_gui.simulator import Farm, ManualClock, SimulatedManager
from bbmonitor_gui.ui import undo as undo_module
from bbmonitor_gui.ui.activity_file import ActivityFile
from bbmonitor_gui.ui.farm_panels import FarmPanels
from bbmonitor_gui.ui.main_window import MainWindow
from bbmonitor_gui.ui.order_words import OrderWords, Things
from bbmonitor_gui.ui.orders import Orders, UndoStep
from bbmonitor_gui.ui.outcomes import Summary
from bbmonitor_gui.ui.panels.activity import ActivityPanel
from bbmonitor_gui.ui.undo import Undo

SUSPEND = OrderWords("Suspending", "suspended", "suspend {0}")
PRIORITY = OrderWords("Setting", "set", "set the priority of {0}")
ASSIGN = OrderWords("Assigning", "assigned", "assign {0}", Things.ASSIGNMENTS)


class Desk:
    """Orders for a simulated farm, with undo, without a window."""

    def __init__(self, qtbot: QtBot, manager: SimulatedManager) -> None:
        self.qtbot = qtbot
        self.manager = manager
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.connection = ManagerConnection(self.window)
        self.farm = FarmPanels(self.window)
        for panel in (*self.farm.all.values(), self.farm.server_tree, self.farm.plugins_panel, self.farm.week_overview):
            panel.setParent(self.window)
        self.orders = Orders(self.connection, self.farm, self.window)
        self.undo = Undo(self.connection, self.orders, self.farm.name_of, self.window)
        self.told: list[Summary] = []
        self.orders.done.connect(self.told.append)
        self.batches: list[Batch] = []
        self.connection.batch_arrived.connect(self.batches.append)
        self.connection.batch_arrived.connect(self.farm.apply)
        self.connect(manager)

    def connect(self, manager: SimulatedManager) -> None:
        self.batches.clear()
        self.connection.connect_to(ManagerProfile("127.0.0.1", manager.port, timeout_s=2.0, live_notices=False))
        self.qtbot.waitUntil(lambda: bool(self.batches))

    def jobs(self, *states: JobState) -> list[int]:
        return [handle for handle, job in self.manager.farm.jobs.items() if job.state in states]

    def states(self, *jobs: int) -> list[JobState]:
        return [self.manager.farm.jobs[job].state for job in jobs]

    def priorities(self, *jobs: int) -> list[int]:
        return [self.manager.farm.jobs[job].priority for job in jobs]

    def give(self, requests: list[Request], words: OrderWords, reverse: Callable[[Any], Request | None]) -> Summary:
        return self.after(lambda: self.orders.give(requests, words, reverse=reverse))

    def suspend(self, *jobs: int) -> Summary:
        return self.give([SuspendJob(job) for job in jobs], SUSPEND, lambda done: ActivateJob(done.job))

    def prioritise(self, priority: int, *jobs: int) -> Summary:
        before = dict(zip(jobs, self.priorities(*jobs), strict=True))
        requests: list[Request] = [SetPriority(job, priority) for job in jobs]
        return self.give(requests, PRIORITY, lambda done: SetPriority(done.job, before[done.job]))

    def after(self, act: Callable[[], object]) -> Summary:
        """What is told once this was done."""
        count = len(self.told)
        act()
        self.qtbot.waitUntil(
            lambda: len(self.told) > count and not self.undo.undo_hindrance.startswith("The last step")
        )
        return self.told[-1]

    @property
    def texts(self) -> tuple[str, str]:
        return self.undo.undo_text, self.undo.redo_text


@pytest.fixture
def desk(qtbot: QtBot, manager: SimulatedManager) -> Iterator[Desk]:
    made = Desk(qtbot, manager)
    yield made
    made.connection.close()


@pytest.fixture
def other() -> Iterator[SimulatedManager]:
    with SimulatedManager(Farm(jobs=40, servers=8, seed=3, clock=ManualClock()), greeting_grace_s=0.01) as simulated:
        yield simulated


# ---- there and back


def test_suspended_jobs_go_on_and_are_suspended_again(desk: Desk) -> None:
    jobs = desk.jobs(JobState.ACTIVE, JobState.WAITING, JobState.NOT_STARTED)[:3]
    assert desk.texts == ("", "")
    assert desk.undo.undo_hindrance == "There is nothing to undo."
    assert desk.undo.redo_hindrance == "There is nothing to redo."
    desk.suspend(*jobs)
    assert desk.texts == ("suspend 3 jobs", "")
    assert desk.undo.undo_hindrance == ""
    assert desk.after(desk.undo.undo).title == "3 jobs undone."
    assert JobState.SUSPENDED not in desk.states(*jobs)
    assert desk.texts == ("", "suspend 3 jobs")
    assert desk.after(desk.undo.redo).title == "3 jobs redone."
    assert desk.states(*jobs) == [JobState.SUSPENDED] * 3
    assert desk.texts == ("suspend 3 jobs", "")
    desk.after(desk.undo.undo)
    assert JobState.SUSPENDED not in desk.states(*jobs)


def test_steps_are_undone_one_by_one_and_a_new_one_ends_redoing(desk: Desk) -> None:
    (job,) = desk.jobs(JobState.ACTIVE)[:1]
    (before,) = desk.priorities(job)
    for priority in (30, 20, 10):
        desk.prioritise(priority, job)
    found = []
    for _ in range(3):
        desk.after(desk.undo.undo)
        found += desk.priorities(job)
    assert found == [20, 30, before]
    desk.undo.undo()  # nothing is left
    desk.after(desk.undo.redo)
    assert desk.priorities(job) == [30]
    desk.prioritise(40, job)
    assert desk.undo.redo_hindrance == "There is nothing to redo."
    desk.after(desk.undo.undo)
    assert desk.priorities(job) == [30]


def test_assignments(desk: Desk) -> None:
    (job,) = desk.jobs(JobState.ACTIVE)[:1]
    farm_job = desk.manager.farm.jobs[job]
    free = [server for server in desk.manager.farm.servers if server not in farm_job.servers][:2]
    desk.give([AssignServer(job, server) for server in free], ASSIGN, lambda done: RemoveServer(done.job, done.server))
    assert desk.texts == ("assign 2 assignments", "")
    assert desk.after(desk.undo.undo).title == "2 assignments undone."
    assert not any(server in farm_job.servers for server in free)
    assert desk.after(desk.undo.redo).title == "2 assignments redone."
    assert all(server in farm_job.servers for server in free)


def test_properties_of_a_job(desk: Desk) -> None:
    (job,) = desk.jobs(JobState.ACTIVE)[:1]
    before = {"alerts.email_to": "", "flags.ignore_job_share": False}
    edit = {"alerts.email_to": "me@farm", "flags.ignore_job_share": True}
    farm_job = desk.manager.farm.jobs[job]
    assert farm_job.alerts.email_to == ""
    desk.give([EditJob.of(job, edit, before)], PRIORITY, lambda done: EditJob.of(done.job, before, edit))
    assert farm_job.alerts.email_to == "me@farm"
    desk.after(desk.undo.undo)
    assert farm_job.alerts.email_to == ""
    desk.after(desk.undo.redo)
    assert farm_job.alerts.email_to == "me@farm"


def test_weeks_and_priorities_of_servers(desk: Desk) -> None:
    first, second = list(desk.manager.farm.servers)[:2]
    farm_servers = desk.manager.farm.servers
    name = desk.farm.server_names()[first]
    weeks = {server: (ServerSchedule.ALWAYS, farm_servers[server].schedule) for server in (first, second)}
    desk.undo.take_weeks(weeks)
    assert desk.texts == ("set the week of 2 servers", "")
    assert desk.after(desk.undo.undo).title == "2 servers undone."
    assert [farm_servers[server].schedule for server in (first, second)] == [ServerSchedule.ALWAYS] * 2
    now = priorities_of(desk.manager, first)
    desk.undo.take_priorities({first: ((2, 1), now)})
    assert desk.undo.undo_text == f"set the priorities of {name}"
    assert desk.after(desk.undo.undo).title == f"{name}: undone."
    assert priorities_of(desk.manager, first) == (2, 1)
    desk.undo.take_weeks({})
    desk.undo.take_priorities({})
    assert desk.undo.redo_text == f"set the priorities of {name}"


def priorities_of(manager: SimulatedManager, server: str) -> tuple[int, int]:
    with Monitor("127.0.0.1", manager.port) as monitor:
        found = monitor.get_server(server)
    return int(found.att_priority), int(found.una_priority)


def test_what_has_no_way_back_is_no_step(desk: Desk) -> None:
    (job,) = desk.jobs(JobState.COMPLETE)[:1]
    desk.give([DeleteJob(job)], OrderWords("Deleting", "deleted", "delete {0}"), lambda _: None)
    assert desk.texts == ("", "")
    desk.undo.take(UndoStep("delete", (DeleteJob(job),), (DeleteJob(job),), desk.orders.manager))
    desk.undo.take(UndoStep("of no Manager", (SuspendJob(job),), (ActivateJob(job),)))
    assert desk.texts == ("", "")


def test_so_many_steps_are_kept(desk: Desk) -> None:
    (job,) = desk.jobs(JobState.ACTIVE)[:1]
    manager = desk.orders.manager
    for number in range(undo_module.MOST_STEPS + 5):
        desk.undo.take(UndoStep(f"no. {number}", (SuspendJob(job),), (ActivateJob(job),), manager))
    assert desk.undo._stack.count() == undo_module.MOST_STEPS
    assert desk.undo.undo_text == f"no. {undo_module.MOST_STEPS + 4}"


# ---- others have a hand in it


def test_what_was_changed_meanwhile_is_left_alone_and_told(desk: Desk) -> None:
    (job,) = desk.jobs(JobState.ACTIVE)[:1]
    desk.prioritise(40, job)
    desk.prioritise(30, job)
    desk.manager.farm.jobs[job].priority = 20
    summary = desk.after(desk.undo.undo)
    assert summary.title.endswith(": It was changed meanwhile: the priority is 20, not 30 as you left it.")
    assert summary.hint == "It was left as it is."
    assert "set jobpriority" not in summary.detail, "nothing was sent"
    assert desk.priorities(job) == [20]
    assert desk.texts == ("set the priority of " + desk.farm.job_name(job), "")
    assert desk.undo._stack.count() == 1, "it stands in nobody's way"


def test_of_many_the_others_are_undone(desk: Desk) -> None:
    jobs = desk.jobs(JobState.ACTIVE, JobState.WAITING, JobState.NOT_STARTED)[:4]
    desk.suspend(*jobs)
    with desk.manager.lock:
        del desk.manager.farm.jobs[jobs[2]]
    summary = desk.after(desk.undo.undo)
    assert summary.states == "3 undone, 1 failed: It is not there any more"
    rest = [job for job in jobs if job != jobs[2]]
    assert JobState.SUSPENDED not in desk.states(*rest)
    assert desk.texts == ("", "suspend 4 jobs (3 of 4)")
    desk.after(desk.undo.redo)
    assert desk.states(*rest) == [JobState.SUSPENDED] * 3


# ---- the connection


def test_what_could_not_be_sent_can_be_tried_again(qtbot: QtBot, desk: Desk) -> None:
    jobs = desk.jobs(JobState.ACTIVE, JobState.WAITING, JobState.NOT_STARTED)[:5]
    desk.suspend(*jobs)
    third_from_the_end = jobs[2]
    desk.manager.faults.add(f"set jobstate {third_from_the_end}=close*1")
    summary = desk.after(desk.undo.undo)
    assert summary.states == "2 undone, 1 not done, 2 not sent"
    assert desk.texts == ("suspend 5 jobs (3 of 5)", "")
    qtbot.waitUntil(lambda: desk.connection.link.phase is Phase.CONNECTED)
    assert desk.after(desk.undo.undo).title == "3 jobs undone."
    assert JobState.SUSPENDED not in desk.states(*jobs)
    assert desk.texts == ("", "suspend 5 jobs (3 of 5)")


def test_retried_from_the_message(qtbot: QtBot, desk: Desk) -> None:
    """The message's own button and Ctrl+Z lead to the same end."""
    jobs = desk.jobs(JobState.ACTIVE, JobState.WAITING, JobState.NOT_STARTED)[:3]
    desk.suspend(*jobs)
    desk.manager.faults.add(f"set jobstate {jobs[2]}=close*1")
    summary = desk.after(desk.undo.undo)
    assert len(summary.retry) == 3
    qtbot.waitUntil(lambda: desk.connection.link.phase is Phase.CONNECTED)
    assert desk.undo.undo_text == "suspend 3 jobs"
    assert desk.after(lambda: desk.orders.retry(summary)).title == "3 jobs undone."
    assert desk.texts == ("", "suspend 3 jobs")
    desk.after(lambda: desk.orders.retry(summary))  # once too often
    assert desk.texts == ("", "suspend 3 jobs")
    assert JobState.SUSPENDED not in desk.states(*jobs)


def test_a_step_that_is_buried_and_emptied_is_passed_over(qtbot: QtBot, desk: Desk) -> None:
    (job, second) = desk.jobs(JobState.ACTIVE, JobState.WAITING, JobState.NOT_STARTED)[:2]
    (before,) = desk.priorities(job)
    desk.prioritise(30, job)
    desk.suspend(second)
    desk.manager.faults.add("set jobstate=status:403 Not now*1")
    summary = desk.after(desk.undo.undo)
    assert desk.undo.undo_text.startswith("suspend")
    desk.prioritise(20, job)
    desk.after(lambda: desk.orders.retry(summary))
    assert JobState.SUSPENDED not in desk.states(second)
    desk.after(desk.undo.undo)
    assert desk.undo.undo_text.startswith("set the priority")
    desk.after(desk.undo.undo)
    assert desk.priorities(job) == [before]


def test_without_a_connection_the_step_stays(desk: Desk) -> None:
    (job,) = desk.jobs(JobState.ACTIVE)[:1]
    desk.prioritise(30, job)
    text = desk.undo.undo_text
    desk.connection.disconnect_from()
    assert desk.undo.undo_text == text
    summary = desk.after(desk.undo.undo)
    assert "Not sent: there is no connection to 127.0.0.1" in summary.title
    assert desk.texts == (text, "")
    desk.connect(desk.manager)
    desk.after(desk.undo.undo)
    assert desk.texts == ("", text)


def test_never_at_another_manager(desk: Desk, other: SimulatedManager) -> None:
    """Which has jobs with the same handles."""
    (job,) = desk.jobs(JobState.ACTIVE)[:1]
    assert job in other.farm.jobs
    desk.prioritise(30, job)
    with other.lock:
        other.farm.jobs[job].priority = 30
    desk.connect(other)
    assert desk.texts == ("", "")
    desk.undo.undo()
    desk.undo.redo()
    assert not any(line.startswith("set") for line in other.commands)
    desk.connect(desk.manager)
    assert desk.texts == ("", ""), "the way back is not remembered either"


def test_not_even_in_the_moment_between(desk: Desk, other: SimulatedManager) -> None:
    (job,) = desk.jobs(JobState.ACTIVE)[:1]
    desk.prioritise(30, job)
    with other.lock:
        other.farm.jobs[job].priority = 30
    desk.batches.clear()
    desk.connection.connect_to(ManagerProfile("127.0.0.1", other.port, live_notices=False))
    summary = desk.after(desk.undo.undo)  # before the new Manager has said a word
    assert summary.title.endswith(f"Not sent: there is no connection to 127.0.0.1:{desk.manager.port}.")
    desk.qtbot.waitUntil(lambda: bool(desk.batches))
    assert desk.texts == ("", "")
    assert other.farm.jobs[job].priority == 30


def test_one_at_a_time(desk: Desk) -> None:
    """What is done while a step is on its way comes after it."""
    (job, second) = desk.jobs(JobState.ACTIVE, JobState.WAITING, JobState.NOT_STARTED)[:2]
    desk.prioritise(30, job)
    sent = desk.manager.commands
    desk.told.clear()
    desk.undo.undo()
    assert desk.undo.undo_hindrance == desk.undo.redo_hindrance == "The last step is still being undone or redone."
    desk.undo.undo()
    desk.undo.redo()
    desk.undo.take(UndoStep("do more", (SuspendJob(second),), (ActivateJob(second),), desk.orders.manager))
    assert desk.undo.undo_text != "do more"
    desk.qtbot.waitUntil(lambda: bool(desk.told) and not desk.undo.undo_hindrance)
    assert len(desk.told) == 1
    assert desk.texts == ("do more", "")
    assert [line for line in sent if line.startswith("set jobpriority")][1:] != []


# ---- the actions


class TwoActions:
    def __init__(self, parent: QWidget) -> None:
        self._actions = {name: QAction("", parent) for name in ("actionUndo", "actionRedo")}
        self._actions["actionUndo"].setShortcut(QKeySequence("Ctrl+Z"))
        self._actions["actionRedo"].setShortcut(QKeySequence("Ctrl+Y"))

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]


def test_the_actions_say_what_they_would_do(desk: Desk) -> None:
    actions = TwoActions(desk.window)
    desk.undo.connect_actions(actions)  # type: ignore[arg-type]
    undo, redo = actions["actionUndo"], actions["actionRedo"]
    assert (undo.text(), redo.text()) == ("&Undo", "R&edo")
    (job,) = desk.jobs(JobState.ACTIVE)[:1]
    name = "<img src=x> & {0}\n&amp; \u202e"
    step = UndoStep(f"suspend {name}", (SuspendJob(job),), (ActivateJob(job),), desk.orders.manager)
    desk.undo.take(step)
    shown = "suspend <img src=x> && {0} &&amp; \u202e"
    assert undo.text() == f"&Undo {shown}"
    assert undo.iconText() == "Undo"
    assert [keys.toString() for keys in redo.shortcuts()] == ["Ctrl+Y", "Ctrl+Shift+Z"]
    with desk.manager.lock:
        desk.manager.farm.suspend(desk.manager.farm.jobs[job])
    desk.after(undo.trigger)
    assert (undo.text(), redo.text()) == ("&Undo", f"R&edo {shown}")
    assert desk.states(job) != [JobState.SUSPENDED]
    desk.after(redo.trigger)
    assert desk.states(job) == [JobState.SUSPENDED]


# ---- in the window


def press(qtbot: QtBot, window: MainWindow, keys: str) -> None:
    """Where the focus is; and let the modifiers go, which Qt's test library forgets."""
    focused = QApplication.focusWidget()
    assert focused is not None
    combination = QKeySequence(keys)[0]
    qtbot.keyClick(focused, combination.key(), combination.keyboardModifiers())
    qtbot.keyRelease(focused, Qt.Key.Key_Control)


@pytest.fixture
def undone(qtbot: QtBot, window: MainWindow) -> list[str]:
    """What the keys do in a window that has something to undo and something to redo."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    (job, second) = [entry.key for entry in window.farm.jobs.model.entries()][:2]
    profile = window.connection.profile
    assert profile is not None
    for each in (job, second):
        window._control.undo.take(UndoStep("suspend", (SuspendJob(each),), (ActivateJob(each),), profile.address))
    window._control.undo._stack.undo()
    window._control.undo.changed.emit()
    triggered: list[str] = []
    for name in ("actionUndo", "actionRedo"):
        action = window.actions_by_name[name]
        action.triggered.disconnect()
        action.triggered.connect(lambda _, name=name: triggered.append(name))
        assert action.isEnabled()
    return triggered


KEYS = ("Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z")


def test_keys_of_the_window(qtbot: QtBot, window: MainWindow, undone: list[str]) -> None:
    window.farm.jobs.table.setFocus()
    for keys in KEYS:
        press(qtbot, window, keys)
    assert undone == ["actionUndo", "actionRedo", "actionRedo"]


@pytest.mark.parametrize("name", ["jobsSearch", "activityFilter"])
def test_who_types_undoes_what_was_typed(qtbot: QtBot, window: MainWindow, undone: list[str], name: str) -> None:
    field = window.findChild(QLineEdit, name)
    assert field is not None
    field.setFocus()
    qtbot.keyClicks(field, "shot")
    press(qtbot, window, "Ctrl+Z")
    assert field.text() == ""
    for keys in KEYS[1:]:
        press(qtbot, window, keys)
    assert field.text() == "shot"
    field.clear()
    window.farm.jobs.table.setFocus()
    press(qtbot, window, "Ctrl+Z")
    assert undone == ["actionUndo"]


def test_keys_that_qt_gives_to_the_window_stay_with_the_field(
    qtbot: QtBot, window: MainWindow, undone: list[str]
) -> None:
    """As Ctrl+Y on some desktops."""
    window.actions_by_name["actionRedo"].setShortcuts([QKeySequence("Ctrl+J")])
    field = window.findChild(QLineEdit, "jobsSearch")
    assert field is not None
    field.setFocus()
    press(qtbot, window, "Ctrl+J")
    assert undone == []
    field.setReadOnly(True)
    window.farm.jobs.table.setFocus()
    field.setFocus()  # nothing can be typed there now
    press(qtbot, window, "Ctrl+J")
    window.farm.jobs.table.setFocus()
    press(qtbot, window, "Ctrl+J")
    assert undone == ["actionRedo", "actionRedo"]


def test_a_dialog_keeps_its_own_keys(qtbot: QtBot, window: MainWindow, undone: list[str]) -> None:
    window.choose_manager()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is not window)
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, "farm")
    for keys in KEYS:
        press(qtbot, window, keys)
    assert undone == []


def test_from_the_table_to_the_manager_and_back(
    qtbot: QtBot, window: MainWindow, manager: SimulatedManager, tmp_path: Path
) -> None:
    """With a click, Ctrl+Z and Ctrl+Y; all three stand in the activity, and are there the next time."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    table, actions = window.farm.jobs.table, window.actions_by_name
    handle = next(handle for handle, job in manager.farm.jobs.items() if job.state is JobState.ACTIVE)
    row = window.farm.jobs.model.row_of(handle)
    assert row is not None
    table.selectRow(row)
    table.setFocus()
    assert not actions["actionUndo"].isEnabled()
    actions["actionSuspendJob"].trigger()
    qtbot.waitUntil(actions["actionUndo"].isEnabled)
    press(qtbot, window, "Ctrl+Z")
    qtbot.waitUntil(actions["actionRedo"].isEnabled)
    press(qtbot, window, "Ctrl+Y")
    qtbot.waitUntil(actions["actionUndo"].isEnabled)
    sent = [line for line in manager.commands if line.startswith("set jobstate")]
    assert sent == [f"set jobstate {handle} {number}" for number in (1, 0, 1)]
    panel = window.findChild(ActivityPanel)
    assert panel is not None
    model = panel.panel.model
    told = [model.entry(row) for row in range(model.rowCount())]
    deeds = [(each.what, each.commands, each.outcome) for each in told if each.commands]
    words = ("Suspend job", "Activate job", "Suspend job")
    assert deeds == [(what, (line,), "done") for what, line in zip(words, reversed(sent), strict=True)]
    window.close()
    kept = ActivityFile(tmp_path).read(100).entries
    assert [each.what for each in kept if each.commands] == list(words)
