"""Servers of jobs given, taken away and reset, and frames listed, at a simulated Manager: what is asked, sent and told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import ServerMessage
from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.messages import LinkState, Phase
from bbmonitor_gui.connection.profile import ControlPolicy, ManagerProfile
from bbmonitor_gui.connection.requests import AssignServer, RemoveServer
from bbmonitor_gui.simulator import Farm, ManualClock, SimulatedManager
from bbmonitor_gui.simulator.entities import FarmJob, ServerWork
from bbmonitor_gui.ui.actions import Actions
from bbmonitor_gui.ui.dialogs.assign_servers import AssignServersDialog
from bbmonitor_gui.ui.dialogs.rerun_frames import RerunFramesDialog
from bbmonitor_gui.ui.dialogs.reset_servers import ResetServersDialog
from bbmonitor_gui.ui.export_control import ExportControl
from bbmonitor_gui.ui.farm_panels import FarmPanels
from bbmonitor_gui.ui.frames import ranges
from bbmonitor_gui.ui.job_servers_control import JobServersControl
from bbmonitor_gui.ui.models.checkable import CheckableModel
from bbmonitor_gui.ui.orders import Orders, UndoStep
from bbmonitor_gui.ui.outcomes import Summary
from bbmonitor_gui.ui.widgets.check_table import CheckTable
from bbmonitor_gui.ui.widgets.entry_table import EntryTable
from bbmonitor_gui.ui.widgets.server_mime import decode_servers, encode_servers

D = TypeVar("D", bound=QDialog)
COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CHANGES = ("new ", "del ", "set ")


@dataclass
class Desk:
    """A control on a farm of twelve jobs and six servers, and what was told."""

    qtbot: QtBot
    manager: SimulatedManager
    connection: ManagerConnection
    window: QWidget
    farm: FarmPanels
    orders: Orders
    control: JobServersControl
    told: list[Summary] = field(default_factory=list)
    undoable: list[UndoStep] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.control.done.connect(self.told.append)
        self.orders.done.connect(self.told.append)
        self.orders.undoable.connect(self.undoable.append)

    @property
    def jobs(self) -> list[FarmJob]:
        """In the order of their rows."""
        model = self.farm.jobs.model
        return [self.manager.farm.jobs[model.entry(row).key] for row in range(model.rowCount())]

    @property
    def servers(self) -> list[str]:
        """Handles, in the order of their rows."""
        model = self.farm.servers.model
        return [model.entry(row).key for row in range(model.rowCount())]

    @property
    def sent(self) -> list[str]:
        """The commands that change something, without the lock around them."""
        return [line for line in self.manager.commands if line.startswith(CHANGES) and "jobserver" in line]

    def give_servers(self, on: Mapping[int, list[int]]) -> None:
        """The jobs of these rows have the servers of those rows, and no others."""
        with self.manager.lock:
            for row, servers in on.items():
                self.jobs[row].servers = dict.fromkeys(self.servers[place] for place in servers)

    def on(self, row: int) -> list[int]:
        """The rows of the servers that a job has."""
        with self.manager.lock:
            return sorted(self.servers.index(handle) for handle in self.jobs[row].servers)

    def select(self, jobs: list[int], servers: list[int] | None = None) -> None:
        choose(self.farm.jobs.table, jobs)
        choose(self.farm.servers.table, servers or [])

    def summary(self, count: int = 1) -> Summary:
        self.qtbot.waitUntil(lambda: len(self.told) >= count)
        assert len(self.told) == count
        return self.told[-1]

    def dialog(self, kind: type[D]) -> D:
        self.qtbot.waitUntil(lambda: any(each.isVisible() for each in self.window.findChildren(kind)))
        (found,) = [each for each in self.window.findChildren(kind) if each.isVisible()]
        return found

    def asked(self) -> AssignServersDialog:
        self.control.assign()
        return self.dialog(AssignServersDialog)

    def drop(self, row: int, handles: list[str]) -> bool:
        """Servers onto the job of this row, as the mouse does it."""
        table, mime = self.farm.jobs.table, encode_servers(handles)
        place = table.visualRect(table.model().index(row, 0)).center()
        view = table.viewport()
        QApplication.sendEvent(view, QDragEnterEvent(place, COPY, mime, LEFT, NONE))
        move = QDragMoveEvent(place, COPY, mime, LEFT, NONE)
        QApplication.sendEvent(view, move)
        if not move.isAccepted():
            return False
        event = QDropEvent(QPointF(place), COPY, mime, LEFT, NONE)
        QApplication.sendEvent(view, event)
        return event.isAccepted()


def choose(table: EntryTable, rows: list[int]) -> None:
    table.clearSelection()
    flags = table.selectionModel().SelectionFlag
    for row in rows:
        table.selectionModel().select(table.model().index(row, 0), flags.Select | flags.Rows)


def toggle(dialog: QDialog, *keys: object) -> None:
    table = dialog.findChild(CheckTable)
    assert table is not None
    model = table.model()
    assert isinstance(model, CheckableModel)
    for key in keys:
        row = model.row_of(key)
        assert row is not None
        model.toggle([row])


def accept(dialog: QDialog) -> None:
    box = dialog.findChild(QDialogButtonBox)
    assert box is not None
    (button,) = [each for each in box.buttons() if box.buttonRole(each) == QDialogButtonBox.ButtonRole.AcceptRole]
    button.click()


@pytest.fixture
def manager() -> Iterator[SimulatedManager]:
    with SimulatedManager(Farm(jobs=12, servers=6, seed=3, clock=ManualClock()), greeting_grace_s=0.01) as simulated:
        yield simulated


@pytest.fixture
def policy() -> ControlPolicy:
    return "when_needed"


@pytest.fixture
def desk(qtbot: QtBot, manager: SimulatedManager, policy: ControlPolicy) -> Iterator[Desk]:
    window = QWidget()
    qtbot.addWidget(window)
    connection = ManagerConnection(window)
    farm = FarmPanels(window)
    column = QVBoxLayout(window)
    column.addWidget(farm.jobs)
    column.addWidget(farm.servers)
    column.addWidget(farm.server_tree)
    for other in (farm.clients, farm.archive, farm.plugins_panel, farm.week_overview):
        other.setParent(window)
        other.hide()
    window.resize(900, 900)
    window.show()
    connection.batch_arrived.connect(farm.apply)
    orders = Orders(connection, farm, window)
    control = JobServersControl(connection, farm, orders, window)
    with qtbot.waitSignal(connection.batch_arrived):
        connection.connect_to(
            ManagerProfile("127.0.0.1", manager.port, timeout_s=5.0, refresh_s=60.0, control=policy, live_notices=False)
        )
    yield Desk(qtbot, manager, connection, window, farm, orders, control)
    connection.close()


# ---- selected servers, at once


def test_selected_servers_are_assigned_at_once_where_they_are_not_yet(desk: Desk) -> None:
    desk.give_servers({0: [1], 1: [], 2: [3]})
    desk.select([0, 1], [1, 2])
    desk.control.assign()
    assert desk.summary().all_well
    first, second = (desk.jobs[row].handle for row in (0, 1))
    one, two = (desk.servers[row] for row in (1, 2))
    assert desk.sent == [
        f"new jobserver {first} {two}",
        f"new jobserver {second} {one}",
        f"new jobserver {second} {two}",
    ]
    assert [desk.on(row) for row in (0, 1, 2)] == [[1, 2], [1, 2], [3]]
    assert desk.told[0].title == "3 assignments made."
    (step,) = desk.undoable
    assert step.text == "assign servers (3 assignments)"
    assert step.reverses == (RemoveServer(first, two), RemoveServer(second, one), RemoveServer(second, two))


def test_one_server_to_one_job_in_words(desk: Desk) -> None:
    desk.give_servers({0: []})
    desk.select([0], [2])
    desk.control.assign()
    job, server = desk.jobs[0].name, desk.farm.server_names()[desk.servers[2]]
    assert desk.summary().title == f"{' '.join(job.split())}: given {server}."
    assert desk.undoable[0].text.startswith(f"assign {server} to ")


def test_selected_servers_are_removed_at_once_where_they_are(desk: Desk) -> None:
    desk.give_servers({0: [0, 1], 1: [2]})
    desk.select([0, 1], [1, 2, 3])
    desk.control.remove()
    assert desk.summary().title == "2 assignments removed."
    first, second = (desk.jobs[row].handle for row in (0, 1))
    assert desk.sent == [f"del jobserver {first} {desk.servers[1]}", f"del jobserver {second} {desk.servers[2]}"]
    assert [desk.on(row) for row in (0, 1)] == [[0], []]
    (step,) = desk.undoable
    assert step.reverses == (AssignServer(first, desk.servers[1]), AssignServer(second, desk.servers[2]))


@pytest.mark.parametrize(
    ("on", "action", "words"),
    [
        ([1], "assign", "Nothing to do: these servers are on these jobs already."),
        ([2], "remove", "Nothing to do: none of these servers is on these jobs."),
    ],
)
def test_what_is_so_already_is_not_sent(desk: Desk, on: list[int], action: str, words: str) -> None:
    desk.give_servers({0: on})
    desk.select([0], [1])
    getattr(desk.control, action)()
    assert desk.summary().title == words
    assert desk.sent == []


def test_a_selection_that_nobody_sees_counts_for_nothing(desk: Desk) -> None:
    desk.select([0], [1])
    desk.farm.servers.hide()
    assert desk.asked().isVisible()
    assert desk.sent == []


def test_without_a_selected_job_nothing_happens(desk: Desk) -> None:
    before = list(desk.manager.commands)
    desk.select([], [1])
    for act in (desk.control.assign, desk.control.remove, desk.control.reset, desk.control.list_frames):
        act()
    assert desk.manager.commands == before
    assert desk.told == []


def test_jobs_that_are_gone_are_named_and_the_rest_is_done(desk: Desk) -> None:
    desk.give_servers({0: [], 1: []})
    gone = desk.jobs[0]
    with desk.manager.lock:
        desk.manager.farm.delete(gone)
    choose(desk.farm.servers.table, [1])
    choose(desk.farm.jobs.table, [0, 1])
    other = desk.farm.jobs.model.entry(1).key
    desk.control.assign()
    desk.qtbot.waitUntil(lambda: len(desk.told) == 2)
    assert desk.told[0].title.startswith("Left out, for they could not be read: 1 job (")
    assert desk.sent == [f"new jobserver {other} {desk.servers[1]}"]


def test_when_no_job_can_be_read_it_says_why(desk: Desk) -> None:
    desk.manager.faults.add("get job=status:450 Job busy")
    desk.select([0], [1])
    desk.control.assign()
    summary = desk.summary()
    assert not summary.all_well
    assert "450 Job busy" in summary.detail
    assert desk.sent == []


def test_a_refusal_is_told_and_can_be_tried_again(desk: Desk) -> None:
    desk.give_servers({0: [], 1: []})
    desk.manager.faults.add(f"new jobserver {desk.jobs[0].handle}=status:405 Not now*1")
    desk.select([0, 1], [1])
    desk.control.assign()
    summary = desk.summary()
    assert "405 Not now" in summary.title
    assert summary.retry == (AssignServer(desk.jobs[0].handle, desk.servers[1]),)
    assert [step.done for step in desk.undoable] == [(AssignServer(desk.jobs[1].handle, desk.servers[1]),)]


# ---- the dialog


def test_without_selected_servers_it_asks(desk: Desk) -> None:
    desk.give_servers({0: [0, 1], 1: [1]})
    desk.select([0, 1])
    dialog = desk.asked()
    toggle(dialog, desk.servers[1], desk.servers[4])
    accept(dialog)
    assert desk.summary().title == "4 assignments changed."
    first, second = (desk.jobs[row].handle for row in (0, 1))
    one, four = desk.servers[1], desk.servers[4]
    assert desk.sent == [
        f"del jobserver {first} {one}",
        f"del jobserver {second} {one}",
        f"new jobserver {first} {four}",
        f"new jobserver {second} {four}",
    ]
    assert [desk.on(row) for row in (0, 1)] == [[0, 4], [4]]


def test_removing_asks_among_those_on_the_jobs(desk: Desk) -> None:
    desk.give_servers({0: [0, 1]})
    desk.select([0])
    desk.control.remove()
    dialog = desk.dialog(AssignServersDialog)
    table = dialog.findChild(CheckTable)
    assert table is not None
    assert table.model().rowCount() == 2
    toggle(dialog, desk.servers[0])
    accept(dialog)
    desk.summary()
    assert desk.sent == [f"del jobserver {desk.jobs[0].handle} {desk.servers[0]}"]


def test_the_groups_of_the_farm_are_offered(desk: Desk) -> None:
    desk.select([0])
    group = desk.farm.server_tree.groups[0]
    combo = desk.asked().findChild(QComboBox, "assignGroup")
    assert combo is not None
    texts = [combo.itemText(place) for place in range(combo.count())]
    assert f"{group.name} ({len(group.members or ())})" in texts


def test_an_order_never_goes_to_another_manager(desk: Desk) -> None:
    desk.give_servers({0: []})
    desk.select([0])
    dialog = desk.asked()
    toggle(dialog, desk.servers[0])
    desk.connection.disconnect_from()
    accept(dialog)
    assert not desk.summary().all_well
    assert desk.sent == []


def test_without_a_manager_it_says_so(desk: Desk) -> None:
    desk.select([0])
    desk.connection.disconnect_from()
    desk.control.assign()
    assert desk.summary().title == "There is no connection."


# ---- dropped


def test_servers_are_dropped_on_a_job(desk: Desk) -> None:
    desk.give_servers({2: [1]})
    desk.select([0])
    assert desk.drop(2, [desk.servers[1], desk.servers[3]])
    desk.summary()
    assert desk.sent == [f"new jobserver {desk.jobs[2].handle} {desk.servers[3]}"]
    assert desk.on(2) == [1, 3]
    assert len(desk.undoable) == 1


def test_dropped_on_one_of_several_selected_jobs_they_are_for_all(desk: Desk) -> None:
    desk.give_servers({0: [], 1: [], 3: []})
    desk.select([0, 3])
    assert desk.drop(3, [desk.servers[2]])
    desk.summary()
    assert [desk.on(row) for row in (0, 1, 3)] == [[2], [], [2]]


def test_servers_of_another_farm_are_not_taken(desk: Desk) -> None:
    assert not desk.drop(1, ["00000000000000FF"])


@pytest.mark.parametrize("policy", ["never"])
def test_nothing_is_taken_while_nothing_may_be_changed(desk: Desk) -> None:
    assert not desk.drop(1, [desk.servers[0]])


def test_nothing_is_taken_without_a_connection(desk: Desk) -> None:
    def is_waiting(link: LinkState) -> bool:
        return link.phase is Phase.WAITING

    with desk.qtbot.waitSignal(desk.connection.link_changed, check_params_cb=is_waiting):
        desk.manager.close()
    assert not desk.drop(1, [desk.servers[0]])


def test_servers_are_dragged_out_of_their_table(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    dragged: list[tuple[str, ...]] = []

    def begin(drag: QDrag, *_: Qt.DropAction) -> Qt.DropAction:
        dragged.append(decode_servers(drag.mimeData()))
        return Qt.DropAction.IgnoreAction

    monkeypatch.setattr(QDrag, "exec", begin)
    desk.select([], [0, 2])
    table = desk.farm.servers.table
    view, start = table.viewport(), table.visualRect(table.model().index(2, 0)).center()
    far = QPointF(start + QPoint(2 * QApplication.startDragDistance(), 0))
    desk.qtbot.mousePress(view, LEFT, NONE, start)
    moved = QMouseEvent(QEvent.Type.MouseMove, far, view.mapToGlobal(far), Qt.MouseButton.NoButton, LEFT, NONE)
    QApplication.sendEvent(view, moved)
    desk.qtbot.mouseRelease(view, LEFT, NONE, far.toPoint())
    assert dragged == [(desk.servers[0], desk.servers[2])]


# ---- reset


def give_up(desk: Desk, row: int, *servers: int, told: str = "it broke") -> None:
    with desk.manager.lock:
        job = desk.jobs[row]
        for place in servers:
            handle = desk.servers[place]
            job.work[handle] = ServerWork(3, 0.5, 1, 3, True)
            job.errors.append(ServerMessage(handle, told))


def test_failed_servers_are_put_on_the_job_again(desk: Desk) -> None:
    desk.give_servers({0: [0, 1, 2], 1: [3]})
    give_up(desk, 0, 0, 1, told="<b>broken</b>")
    give_up(desk, 1, 3)
    desk.select([0, 1])
    desk.control.reset()
    dialog = desk.dialog(ResetServersDialog)
    first, second = (desk.jobs[row].handle for row in (0, 1))
    toggle(dialog, (second, desk.servers[3]))
    accept(dialog)
    assert desk.summary().title == "2 servers reset."
    assert desk.sent == [
        f"{verb} jobserver {first} {desk.servers[place]}" for place in (0, 1) for verb in ("del", "new")
    ]
    assert [desk.jobs[0].work[desk.servers[place]].given_up for place in (0, 1)] == [False, False]
    assert desk.jobs[1].work[desk.servers[3]].given_up
    assert desk.undoable == []


def test_a_job_on_which_all_failed_is_pointed_out(desk: Desk) -> None:
    desk.give_servers({0: [0, 1]})
    give_up(desk, 0, 0, 1)
    desk.select([0])
    desk.control.reset()
    words = [label.text() for label in desk.dialog(ResetServersDialog).findChildren(QLabel)]
    assert any(text.startswith("All servers have failed on ") for text in words)


def test_where_none_failed_it_says_so(desk: Desk) -> None:
    desk.give_servers({0: [0]})
    with desk.manager.lock:
        desk.jobs[0].work.clear()
        desk.jobs[0].name = "sh010"
    desk.select([0])
    desk.control.reset()
    assert desk.summary().title == "No server has failed on sh010."


# ---- frames


def frames_of(desk: Desk, row: int) -> RerunFramesDialog:
    desk.select([row])
    desk.control.list_frames()
    return desk.dialog(RerunFramesDialog)


def worked(desk: Desk) -> int:
    """The row of a job of which several tasks are done."""
    return next(row for row, job in enumerate(desk.jobs) if job.completed > 3 and job.past_workers)


def listed(dialog: RerunFramesDialog) -> str:
    box = dialog.findChild(QPlainTextEdit, "frameList")
    assert box is not None
    return box.toPlainText()


def test_the_frames_of_each_server(desk: Desk) -> None:
    row = worked(desk)
    job = desk.jobs[row]
    dialog = frames_of(desk, row)
    combo = dialog.findChild(QComboBox, "framesServer")
    assert combo is not None
    told = {}
    for place in range(combo.count()):
        combo.setCurrentIndex(place)
        told[combo.currentText().split(" (")[0]] = listed(dialog)
    with desk.manager.lock:
        workers = {number: job.past_workers[(number - 1) % len(job.past_workers)] for number in range(1, job.next_task)}
        workers |= {work.task: work.server.handle for work in job.running.values()}
        expected: dict[str, list[int]] = {}
        for number, handle in workers.items():
            name = desk.manager.farm.servers[handle].name
            expected.setdefault(name, []).append(job.first_frame + number - 1)
    assert sum(map(len, expected.values())) > 3
    assert told == {server: ranges(frames) for server, frames in expected.items()}
    assert desk.sent == []


def test_the_selected_server_is_shown_first(desk: Desk) -> None:
    row = worked(desk)
    last = desk.jobs[row].past_workers[-1]
    desk.select([row], [desk.servers.index(last)])
    desk.control.list_frames()
    combo = desk.dialog(RerunFramesDialog).findChild(QComboBox, "framesServer")
    assert combo is not None
    assert combo.currentText().startswith(desk.manager.farm.servers[last].name)


@pytest.mark.parametrize(
    ("fault", "detail"),
    [
        ("get taskname=status:400 Unknown command", "400 Unknown command"),
        ("get taskname=garbage", "does not tell"),
    ],
)
def test_a_manager_that_does_not_tell_who_did_what(desk: Desk, fault: str, detail: str) -> None:
    desk.manager.faults.add(fault)
    desk.select([worked(desk)])
    desk.control.list_frames()
    summary = desk.summary()
    assert "does not tell which server did which task" in summary.title
    assert "job details" in summary.hint
    assert detail in summary.detail


@pytest.mark.parametrize("name", ["frames.txt", "frames.csv"])
def test_the_list_is_saved(desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str) -> None:
    suggested: list[str] = []

    def ask(_: QWidget, __: str, suggestion: str, filters: Mapping[str, str]) -> str:
        suggested.append(suggestion)
        assert list(filters) == ["txt", "csv"]
        return str(tmp_path / name)

    monkeypatch.setattr(ExportControl, "ask_file", ask)
    dialog = frames_of(desk, worked(desk))
    text = listed(dialog)
    button = dialog.findChild(QPushButton, "exportFrames")
    assert button is not None
    button.click()
    assert desk.summary().title == f"Frames saved as {name}."
    saved = (tmp_path / name).read_text("utf-8-sig")
    assert saved == f"{text}\n" if name.endswith("txt") else saved.startswith("Frame,Task,State,Elapsed,Name\n")
    assert suggested[0].endswith(".txt")
    assert not set('<>:"/\\|?* ') & set(suggested[0])


def test_a_file_that_cannot_be_written_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(ExportControl, "ask_file", lambda *_: str(tmp_path / "no" / "where.txt"))
    dialog = frames_of(desk, worked(desk))
    button = dialog.findChild(QPushButton, "exportFrames")
    assert button is not None
    button.click()
    assert desk.summary().title == "where.txt could not be written."
    monkeypatch.setattr(ExportControl, "ask_file", lambda *_: "")
    button.click()
    assert len(desk.told) == 1


# ---- actions


def test_the_actions(desk: Desk) -> None:
    actions = Actions(desk.window)
    desk.control.connect_actions(actions)
    desk.give_servers({0: [2]})
    give_up(desk, 0, 2)
    desk.select([0], [1])
    for name in ("actionAssignServers", "actionRemoveServers", "actionResetServer", "actionRerunFrames"):
        actions[name].setEnabled(True)
    actions["actionAssignServers"].trigger()
    desk.summary(1)
    assert desk.on(0) == [1, 2]
    actions["actionRemoveServers"].trigger()
    desk.summary(2)
    assert desk.on(0) == [2]
    actions["actionResetServer"].trigger()
    desk.dialog(ResetServersDialog).reject()
    desk.select([worked(desk)])
    actions["actionRerunFrames"].trigger()
    desk.dialog(RerunFramesDialog)
