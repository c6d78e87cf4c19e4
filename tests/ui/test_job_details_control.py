"""The job details in the window, against a simulated Manager: what is asked for, when, and what is shown of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QDockWidget, QLabel, QTabWidget
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import JobState, ServerMessage
from bbmonitor_gui.connection.messages import LinkState, OrderProgress, Phase
from bbmonitor_gui.connection.requests import ReadServer
from bbmonitor_gui.simulator import SimulatedManager
from bbmonitor_gui.simulator.entities import FarmJob
from bbmonitor_gui.ui import job_details_control
from bbmonitor_gui.ui.job_details_control import JobDetailsControl
from bbmonitor_gui.ui.main_window import MainWindow
from bbmonitor_gui.ui.panels.job_details import JobDetailsPanel
from bbmonitor_gui.ui.panels.job_details_page import ValuesPage
from bbmonitor_gui.ui.widgets.entry_table import EntryTable


@dataclass
class Bench:
    """The window with the dock, and the farm behind it."""

    qtbot: QtBot
    window: MainWindow
    manager: SimulatedManager
    panel: JobDetailsPanel
    dock: QDockWidget
    control: JobDetailsControl
    servers: list[frozenset[str]] = field(default_factory=list)

    def job(self, wanted: Callable[[FarmJob], object] = bool, place: int = 0) -> FarmJob:
        """A job of the farm that is in the table."""
        found = [job for job in self.manager.farm.jobs.values() if wanted(job)]
        return found[place]

    def job_with_error(self) -> FarmJob:
        """One that is complete, so that nothing of it changes by itself."""
        job = self.job(lambda job: job.complete)
        job.errors.append(ServerMessage(next(iter(self.manager.farm.servers)), "one\ntwo"))
        return job

    def row(self, job: FarmJob) -> int:
        row = self.window.farm.jobs.model.row_of(job.handle)
        assert row is not None
        return row

    def click(self, job: FarmJob, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        table = self.window.farm.jobs.table
        index = table.model().index(self.row(job), 0)
        table.scrollTo(index)
        self.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, modifier, table.visualRect(index).center())

    def reads(self, job: FarmJob) -> int:
        """How often the job's details were asked for."""
        return self.manager.commands.count(f"get taskname {job.handle}")

    def shows(self, job: FarmJob) -> bool:
        """Is everything about this job on the screen?"""
        told = self.texts.get("Handle") == f"{job.handle:08X}"
        return told and self.texts["Servers failed"] != "…"

    @property
    def texts(self) -> dict[str, str]:
        page = self.panel.findChild(ValuesPage, "jobSummary")
        assert isinstance(page, ValuesPage)
        return page.texts

    @property
    def note(self) -> str:
        label = self.panel.findChild(QLabel, "jobDetailsNote")
        assert isinstance(label, QLabel)
        return label.text() if label.isVisible() else ""

    @property
    def errors_title(self) -> str:
        tabs = self.panel.findChild(QTabWidget, "jobDetailsTabs")
        assert isinstance(tabs, QTabWidget)
        return tabs.tabText(3)

    def select(self, job: FarmJob) -> None:
        """Click, and wait until all is there."""
        self.click(job)
        self.qtbot.waitUntil(lambda: self.shows(job))

    def settle(self) -> None:
        """The selection has been looked at, and whatever was asked for then is answered."""
        with self.qtbot.waitSignal(self.control._settle.timeout):
            self.control._settle.start()
        self.ask_something()

    def ask_something(self) -> None:
        """Orders are obeyed one after the other: all that was given before is over then."""
        done: list[OrderProgress] = []
        self.window._connection.submit([ReadServer(next(iter(self.manager.farm.servers)))], done.append)
        self.qtbot.waitUntil(lambda: bool(done))


@pytest.fixture
def bench(qtbot: QtBot, window: MainWindow, manager: SimulatedManager) -> Bench:
    panel, control = window.findChild(JobDetailsPanel), window.findChild(JobDetailsControl)
    if panel is None or control is None:
        panel, control = put_into(window)
    dock = panel.parentWidget()
    assert isinstance(dock, QDockWidget)
    window.show()
    dock.show()
    dock.raise_()
    qtbot.waitUntil(panel.isVisible)
    bench = Bench(qtbot, window, manager, panel, dock, control)
    control.selected_job_servers.connect(bench.servers.append)
    manager.commands.clear()
    return bench


def put_into(window: MainWindow) -> tuple[JobDetailsPanel, JobDetailsControl]:
    """For a window that comes without."""
    panel = JobDetailsPanel()
    dock = QDockWidget("Job details", window)
    dock.setObjectName("jobDetailsDock")
    dock.setWidget(panel)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    return panel, JobDetailsControl(window._connection, window.farm, panel, window)


def test_a_click_shows_everything_of_the_job(bench: Bench) -> None:
    job = bench.job_with_error()
    bench.select(job)
    assert bench.reads(job) == 1
    assert bench.texts["Number of tasks"] == str(job.tasks)
    assert bench.errors_title == f"Errors ({len(job.errors)})"
    tasks = bench.panel.findChild(EntryTable, "tasksTable")
    assert isinstance(tasks, EntryTable)
    assert tasks.model().rowCount() == job.tasks
    names = {server.name for server in bench.manager.farm.servers.values()}
    told = {tasks.model().index(row, 3).data() for row in range(job.tasks)} - {""}
    assert told
    assert told <= names
    assert bench.servers == [frozenset(job.servers)]


def test_only_the_last_of_rapid_selections_is_read(bench: Bench) -> None:
    jobs = [bench.window.farm.jobs.model.entry(row).key for row in range(8)]
    for row in range(8):
        bench.window.farm.jobs.table.selectRow(row)
    last = bench.manager.farm.jobs[jobs[-1]]
    bench.qtbot.waitUntil(lambda: bench.shows(last))
    assert [line for line in bench.manager.commands if line.startswith(("get job ", "get taskname"))] == [
        f"get job {last.handle}",
        f"get taskname {last.handle}",
    ]


def test_what_arrives_for_a_job_that_is_no_longer_selected_is_dropped(bench: Bench) -> None:
    slow, next_one = bench.job(), bench.job(place=1)
    bench.manager.faults.add(f"get taskname {slow.handle}=delay:0.5*1")
    bench.click(slow)
    bench.qtbot.waitUntil(lambda: bench.reads(slow) == 1)
    bench.click(next_one)
    bench.qtbot.waitUntil(lambda: bench.shows(next_one))
    assert bench.servers == [frozenset(next_one.servers)]
    assert (bench.reads(slow), bench.reads(next_one)) == (1, 1)


def test_several_jobs_and_none_are_not_read(bench: Bench) -> None:
    one, two = bench.job(), bench.job(place=1)
    bench.select(one)
    bench.manager.commands.clear()
    bench.click(two, Qt.KeyboardModifier.ControlModifier)
    digest = bench.panel.findChild(ValuesPage, "jobsDigest")
    assert isinstance(digest, ValuesPage)
    bench.qtbot.waitUntil(lambda: digest.texts.get("Selected") == "2")
    assert bench.servers[-1] == frozenset()
    bench.window.farm.jobs.table.clearSelection()
    placeholder = bench.panel.findChild(QLabel, "jobDetailsPlaceholder")
    assert isinstance(placeholder, QLabel)
    bench.qtbot.waitUntil(placeholder.isVisible)
    bench.ask_something()
    assert not [line for line in bench.manager.commands if line.startswith("get taskname")]


# ---- again


def test_a_change_is_read_again_but_not_at_once(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(job_details_control, "_PAUSE_S", 60.0)
    job = bench.job(lambda job: job.state is JobState.NOT_STARTED)
    bench.select(job)
    farm = bench.manager.farm
    for change, state in ((farm.suspend, "suspended"), (farm.activate, "not started"), (farm.suspend, "suspended")):
        with bench.manager.lock:
            change(job)
        bench.window._connection.refresh()
        bench.qtbot.waitUntil(lambda state=state: bench.texts["State"] == state)
    bench.settle()
    assert bench.reads(job) == 1
    assert 50_000 < bench.control._again.remainingTime() <= 60_001
    bench.control._not_before = 0.0
    bench.control._again.start(0)
    bench.qtbot.waitUntil(lambda: bench.reads(job) == 2)


def test_a_job_that_does_not_change_comes_to_rest(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading a job makes the connection read its entry anew, which must not make the details be read anew for ever."""
    monkeypatch.setattr(job_details_control, "_PAUSE_S", 0.0)
    job = bench.job(lambda job: job.complete)
    bench.select(job)
    reads = []
    for _ in range(6):
        with bench.qtbot.waitSignal(bench.window._connection.batch_arrived):
            bench.window._connection.refresh()
        bench.settle()
        reads.append(bench.reads(job))
    assert reads[-1] == reads[-2]
    assert reads[-1] <= 3


def test_never_two_readings_at_once(bench: Bench) -> None:
    job = bench.job(lambda job: job.complete)
    bench.manager.faults.add("get taskname=delay:0.3")
    bench.click(job)
    bench.qtbot.waitUntil(lambda: bench.reads(job) == 1)
    for _ in range(5):
        bench.control.refresh()
    bench.qtbot.waitUntil(lambda: bench.shows(job))
    bench.manager.faults.clear()
    bench.qtbot.waitUntil(lambda: bench.reads(job) == 2)
    bench.settle()
    assert bench.reads(job) == 2


def test_errors_keep_the_time_when_they_were_seen_first(bench: Bench) -> None:
    job = bench.job(lambda job: not job.errors)
    handle = next(iter(bench.manager.farm.servers))
    bench.select(job)
    assert bench.errors_title == "Errors"
    first = ServerMessage(handle, "one\ntwo")
    job.errors.append(first)
    bench.control.refresh()
    bench.qtbot.waitUntil(lambda: bench.errors_title == "Errors (1)")
    table = bench.panel.findChild(EntryTable, "jobErrorsTable")
    assert isinstance(table, EntryTable)
    seen = table._model.entry(0)
    other = bench.job(place=1)
    bench.select(other)
    job.errors.append(ServerMessage(handle, "three"))
    bench.click(job)
    bench.qtbot.waitUntil(lambda: bench.errors_title == "Errors (2)")
    entries = [table._model.entry(row) for row in range(2)]
    assert [entry.message for entry in entries] == ["three", "one\ntwo"]
    assert entries[1] is seen
    assert entries[0].seen_at > seen.seen_at


# ---- hidden


def test_nothing_is_read_while_the_dock_is_hidden(bench: Bench) -> None:
    one, two = bench.job(), bench.job(place=1)
    bench.select(one)
    bench.dock.hide()
    bench.click(two)
    bench.settle()
    assert bench.reads(two) == 0
    assert bench.servers[-1] == frozenset()  # not those of a job that is not selected any more
    bench.dock.show()
    bench.qtbot.waitUntil(lambda: bench.shows(two))
    assert bench.reads(two) == 1


def test_a_job_that_changed_while_hidden_is_read_when_shown(bench: Bench) -> None:
    job = bench.job(lambda job: job.state is JobState.NOT_STARTED)
    bench.select(job)
    bench.dock.hide()
    with bench.manager.lock:
        bench.manager.farm.suspend(job)
    model = bench.window.farm.jobs.model
    bench.window._connection.refresh()
    bench.qtbot.waitUntil(lambda: model.find(job.handle).item.state == JobState.SUSPENDED)
    bench.settle()
    assert bench.reads(job) == 1
    bench.control._not_before = 0.0
    bench.dock.show()
    bench.qtbot.waitUntil(lambda: bench.reads(job) == 2)


# ---- trouble


def test_a_job_that_vanishes_says_so_and_stays_to_be_read(bench: Bench) -> None:
    job = bench.job_with_error()
    bench.select(job)
    with bench.manager.lock:
        bench.manager.farm.delete(job)
    bench.window._connection.refresh()
    bench.qtbot.waitUntil(lambda: bench.note != "")
    assert "no longer in the queue" in bench.note
    assert bench.servers[-1] == frozenset()
    bench.settle()
    assert bench.shows(job)
    other = bench.job()
    bench.select(other)
    assert bench.note == ""


def test_a_job_that_vanishes_before_it_is_read(bench: Bench) -> None:
    job = bench.job()
    bench.manager.faults.add(f"get job {job.handle}=status:404 Job not found")
    bench.click(job)
    bench.qtbot.waitUntil(lambda: bench.note != "")
    assert "does not know it" in bench.note
    assert bench.texts["Name"] == " ".join(job.name.split())
    assert bench.servers == []


def test_a_manager_that_refuses_tasks_and_errors_tells_the_rest(bench: Bench) -> None:
    job = bench.job_with_error()
    bench.manager.faults.add("get taskname=status:400 Unknown command")
    bench.manager.faults.add("get jobsrverrorlst=status:400 Unknown command")
    bench.select(job)
    note = bench.panel.findChild(QLabel, "tasksNote")
    assert isinstance(note, QLabel)
    assert note.text().startswith("This Manager does not tell the names of tasks: 400 Unknown command")
    label = bench.panel.findChild(QLabel, "jobErrorsTablePlaceholder")
    assert isinstance(label, QLabel)
    assert label.text() == "This Manager does not tell the errors of jobs: 400 Unknown command"
    assert bench.note == ""
    assert bench.window._connection.is_connected


def test_a_lost_connection_keeps_what_is_shown_and_reads_it_again(bench: Bench) -> None:
    job = bench.job_with_error()
    bench.select(job)
    bench.manager.cut_all()
    link = bench.window._connection
    link.refresh()  # which finds it out
    bench.qtbot.waitUntil(lambda: not link.is_connected)
    assert bench.shows(job)
    bench.control._not_before = 0.0
    link.refresh()
    bench.qtbot.waitUntil(lambda: bench.reads(job) == 2)
    bench.qtbot.waitUntil(lambda: link.is_connected)
    assert bench.servers == [frozenset(job.servers)]


def test_a_job_that_costs_the_connection_is_left_alone_after_the_second_time(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(job_details_control, "_PAUSE_S", 0.0)
    link = bench.window._connection
    job = bench.job(lambda job: job.complete)
    bench.manager.faults.add("get taskname=close")
    phases: list[Phase] = []

    def hurry(state: LinkState) -> None:
        phases.append(state.phase)
        if state.phase is Phase.WAITING:
            link.refresh()

    link.link_changed.connect(hurry)
    bench.click(job)
    bench.qtbot.waitUntil(lambda: phases.count(Phase.CONNECTED) == 2)
    bench.settle()
    assert bench.reads(job) == 2
    assert bench.note
    bench.manager.faults.clear()
    bench.control.refresh()
    bench.qtbot.waitUntil(lambda: bench.shows(job))
    assert bench.note == ""


def test_another_manager_begins_with_nothing(bench: Bench) -> None:
    bench.select(bench.job())
    profile = bench.window._connection.profile
    assert profile is not None
    bench.window.connect_to(profile, remember=False)
    placeholder = bench.panel.findChild(QLabel, "jobDetailsPlaceholder")
    assert isinstance(placeholder, QLabel)
    bench.qtbot.waitUntil(placeholder.isVisible)
    assert bench.servers[-1] == frozenset()


def test_closing_the_window_while_something_is_read(bench: Bench) -> None:
    job = bench.job()
    bench.manager.faults.add("get taskname=silence")
    bench.click(job)
    bench.qtbot.waitUntil(lambda: bench.reads(job) == 1)
    closed = QSignalSpy(bench.window.closed)
    bench.window.close()
    assert closed.count() == 1
