"""Server groups made, edited and deleted: what is asked, sent and told; also at a simulated Manager, and at one that does
not know how."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListWidget, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import ServerGroup, ServerListItem
from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.failures import Trouble
from bbmonitor_gui.connection.messages import OrderProgress, Outcome, OutcomeState
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.connection.requests import (
    CreateServerGroup,
    DeleteServerGroup,
    EditServerGroup,
    ReadServerGroups,
    Request,
)
from bbmonitor_gui.connection.snapshot import Batch, ServerEntry
from bbmonitor_gui.simulator import Farm, ManualClock, SimulatedManager
from bbmonitor_gui.ui.group_control import GroupControl
from bbmonitor_gui.ui.outcomes import Summary
from bbmonitor_gui.ui.panels.server_tree import ServerTree
from bbmonitor_gui.ui.server_groups import KnownGroup
from bbmonitor_gui.ui.widgets.message_bar import MessageBar

W = TypeVar("W", bound=QWidget)
A, B, C = (f"{number:016X}" for number in (0xA, 0xB, 0xC))
SERVERS = [
    ServerEntry(ServerListItem(handle, 1, name)) for handle, name in ((A, "render-01"), (B, "gpu-01"), (C, "old"))
]
UNKNOWN = Trouble("The Manager refused.", "Whatever.", "CommandRefused: new srvgroup nights: 400 Unknown command")
REFUSED = Trouble("The Manager refused.", "Ask.", "CommandRefused: new srvgroup nights: 400 Server group exists")
LOST = Trouble("The connection broke.", "Wait.", "")


def group(name: str, *handles: str) -> ServerGroup:
    return ServerGroup(name, (("Name", name), *(("Handle", handle) for handle in handles)))


GROUPS = (group("GPU", B), group("odd"), group("twin", A), group("twin", B), group("two words", A))


class FakeConnection(QObject):
    """Takes orders; the test says what becomes of them. What is read is `groups`, at once."""

    def __init__(self) -> None:
        super().__init__()
        self.groups = GROUPS
        self.unread: Trouble | None = None
        self.profile: ManagerProfile | None = ManagerProfile("farm-manager")
        self.orders: list[tuple[Request, Callable[[OrderProgress], None]]] = []

    def submit(self, requests: Sequence[Request], finished: Callable[[OrderProgress], None]) -> int:
        (request,) = requests
        if isinstance(request, ReadServerGroups):
            finished(OrderProgress(1, (Outcome(request, self.groups, self.unread),), 1))
        else:
            self.orders.append((request, finished))
        return len(self.orders)

    def end(self, trouble: Trouble | None = None, state: OutcomeState = OutcomeState.DONE) -> None:
        """The first order is over."""
        request, finished = self.orders.pop(0)
        finished(OrderProgress(1, (Outcome(request, trouble=trouble, state=state),), 1))

    @property
    def requests(self) -> list[Request]:
        return [request for request, _ in self.orders]


class Desk:
    """A window with a tree, a control, and whatever it says."""

    def __init__(self, qtbot: QtBot, connection: object) -> None:
        self.qtbot = qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.tree = ServerTree(self.window)
        self.window.show()
        self.tree.set_servers(SERVERS)
        self.tree.set_groups([group("GPU", B), group("odd"), group("twin", A), group("twin", B), group("two words", A)])
        self.control = GroupControl(connection, self.tree, self.window)  # type: ignore[arg-type]
        self.told: list[Summary] = []
        self.control.done.connect(self.told.append)

    def group(self, name: str) -> KnownGroup:
        return next(group for group in self.tree.groups if group.name == name)

    def dialog(self, name: str) -> QDialog:
        found = [each for each in self.window.findChildren(QDialog, name) if each.isVisible()]
        assert len(found) == 1, name
        return found[0]

    def is_open(self, name: str) -> bool:
        return any(each.isVisible() for each in self.window.findChildren(QDialog, name))

    def answer(self, name: str, yes: bool) -> None:
        """To a question."""
        dialog = self.dialog(name)
        if yes:
            child(dialog, QPushButton, "questionYes").click()
        else:
            dialog.reject()

    def fill_in(self, name: str, *rows: int) -> None:
        """The dialog of a group, and OK."""
        dialog = self.dialog("serverGroupDialog")
        if name:
            child(dialog, QLineEdit, "groupName").setText(name)
        boxes = child(dialog, QListWidget, "pickerList")
        for row in rows:
            boxes.item(row).setCheckState(Qt.CheckState.Checked)
        self.ok()

    def ok(self) -> None:
        dialog = self.dialog("serverGroupDialog")
        next(button for button in dialog.findChildren(QPushButton) if button.isDefault()).click()

    @property
    def failure(self) -> str:
        bar = child(self.dialog("serverGroupDialog"), MessageBar, "messageBar")
        return bar.text if bar.isVisible() else ""


def child(root: QWidget, kind: type[W], name: str) -> W:
    found = root.findChild(kind, name)
    assert isinstance(found, kind), name
    return found


@pytest.fixture
def connection(qapp: object) -> FakeConnection:
    return FakeConnection()


@pytest.fixture
def desk(qtbot: QtBot, connection: FakeConnection) -> Desk:
    return Desk(qtbot, connection)


# ---- asked once for each Manager


def test_the_first_time_it_shows_the_line_and_asks(desk: Desk, connection: FakeConnection) -> None:
    desk.control.new([A])
    desk.fill_in("nights", 0)
    question = desk.dialog("tryGroupsDialog")
    assert child(question, QPlainTextEdit, "questionLines").toPlainText() == (
        "new srvgroup nights\nset srvgroup nights <bytes>"
    )
    assert any(
        "Try to change server groups at farm-manager?" in label.text() for label in question.findChildren(QLabel)
    )
    assert connection.orders == []
    desk.answer("tryGroupsDialog", yes=False)
    assert connection.orders == []
    assert desk.is_open("serverGroupDialog")
    desk.ok()
    desk.answer("tryGroupsDialog", yes=True)
    assert connection.requests == [CreateServerGroup("nights")]
    connection.end()
    assert connection.requests == [EditServerGroup("nights", (B, A))]
    connection.end()
    assert desk.told == [Summary("Server group nights has 2 servers now.")]
    assert not desk.is_open("serverGroupDialog")

    desk.control.edit(desk.group("GPU"))
    desk.fill_in("", 2)
    assert connection.requests == [EditServerGroup("GPU", (B, A))]


def test_another_manager_is_asked_about_anew(desk: Desk, connection: FakeConnection) -> None:
    for host in ("farm-manager", "another", "farm-manager"):
        connection.profile = ManagerProfile(host)
        desk.control.add(desk.group("GPU"), (A,))
        if host == "another" or not connection.orders:
            assert desk.is_open("tryGroupsDialog")
            desk.answer("tryGroupsDialog", yes=True)
    assert connection.requests == [EditServerGroup("GPU", (B, A))] * 3


def test_a_group_without_servers_takes_one_command(desk: Desk, connection: FakeConnection) -> None:
    desk.control.new()
    desk.fill_in("nights")
    desk.answer("tryGroupsDialog", yes=True)
    connection.end()
    assert connection.orders == []
    assert desk.told == [Summary("Server group nights has 0 servers now.")]


# ---- what came of it


def test_a_manager_that_does_not_know_the_command(desk: Desk, connection: FakeConnection) -> None:
    changed: list[str] = []
    desk.control.hindrance_changed.connect(lambda: changed.append(desk.control.hindrance()))
    assert desk.control.hindrance() == ""
    desk.control.new()
    desk.fill_in("nights", 0)
    desk.answer("tryGroupsDialog", yes=True)
    connection.end(UNKNOWN)
    assert desk.failure == (
        "This Manager does not know the command for this.\n"
        "In the vendor's Monitor: right-click All Servers, then Global Group."
    )
    assert changed == ["This Manager does not know the commands for server groups. Use the vendor's Monitor."]
    desk.dialog("serverGroupDialog").reject()
    for act in (desk.control.edit, desk.control.delete, lambda group: desk.control.add(group, (A,))):
        act(desk.group("GPU"))
        assert desk.told.pop().title == f"GPU: {changed[0]}"
    desk.control.new()
    assert desk.told.pop().title == changed[0]
    assert not desk.is_open("serverGroupDialog")
    assert not desk.is_open("deleteGroupDialog")
    assert connection.orders == []
    connection.profile = ManagerProfile("another")
    assert desk.control.hindrance() == ""
    connection.profile = None
    assert desk.control.hindrance() == ""


def test_another_refusal_is_not_remembered(desk: Desk, connection: FakeConnection) -> None:
    desk.control.new()
    desk.fill_in("nights", 0)
    desk.answer("tryGroupsDialog", yes=True)
    connection.end(REFUSED)
    assert desk.failure.startswith("The Manager refused.\nAsk. In the vendor's Monitor: ")
    assert desk.control.hindrance() == ""
    assert desk.told == []


def test_a_lost_connection_is_no_refusal(desk: Desk, connection: FakeConnection) -> None:
    desk.control.add(desk.group("GPU"), (A,))
    desk.answer("tryGroupsDialog", yes=True)
    connection.end(LOST, OutcomeState.UNKNOWN)
    assert desk.told == [Summary("GPU: The connection broke.", "Wait.", "The connection broke.")]


def test_half_way(desk: Desk, connection: FakeConnection) -> None:
    desk.control.new()
    desk.fill_in("nights", 0)
    desk.answer("tryGroupsDialog", yes=True)
    connection.end()
    connection.end(Trouble("Refused.", "Ask.", "what came"))
    (summary,) = desk.told
    assert summary.title == "nights was made, but its servers were not set."
    assert summary.hint == "Refused. Ask. In the vendor's Monitor: drag servers from the list onto the group."
    assert summary.detail == "what came"
    assert not desk.is_open("serverGroupDialog")


def test_another_manager_meanwhile(desk: Desk, connection: FakeConnection) -> None:
    """What was meant for one Manager is never sent to another."""
    desk.control.edit(desk.group("GPU"))
    connection.profile = ManagerProfile("another")
    desk.fill_in("", 1)
    assert "the connection to farm-manager ended" in desk.failure
    connection.profile = None
    desk.ok()
    assert desk.failure.startswith("There is no connection.")
    assert connection.orders == []
    assert not desk.is_open("tryGroupsDialog")


def test_the_outcome_is_told_although_the_dialog_was_closed(desk: Desk, connection: FakeConnection) -> None:
    desk.control.edit(desk.group("GPU"))
    desk.fill_in("", 2)
    desk.answer("tryGroupsDialog", yes=True)
    desk.dialog("serverGroupDialog").reject()
    desk.control.new()
    connection.end(REFUSED)
    assert desk.told[0].title == "GPU: The Manager refused."
    assert desk.failure == ""


# ---- deleting


def test_deleting_asks_and_names_the_servers(desk: Desk, connection: FakeConnection) -> None:
    desk.control.delete(desk.group("GPU"))
    question = desk.dialog("deleteGroupDialog")
    texts = [label.text() for label in question.findChildren(QLabel)]
    assert "Delete the server group GPU?" in texts
    assert "Servers of the group: 1" in texts
    assert child(question, QPlainTextEdit, "questionLines").toPlainText() == "gpu-01"
    desk.answer("deleteGroupDialog", yes=False)
    assert connection.orders == []
    desk.control.delete(desk.group("twin"))
    assert desk.told.pop().title.startswith("twin: There are several groups of this name")
    desk.control.delete(desk.group("two words"))
    desk.answer("deleteGroupDialog", yes=True)
    assert child(desk.dialog("tryGroupsDialog"), QPlainTextEdit, "questionLines").toPlainText() == (
        "del srvgroup two words"
    )
    desk.answer("tryGroupsDialog", yes=True)
    assert connection.requests == [DeleteServerGroup("two words")]
    connection.end()
    assert desk.told == [Summary("Server group two words deleted.")]


# ---- adding by drag and drop


def test_servers_that_are_dropped_are_added(desk: Desk, connection: FakeConnection) -> None:
    desk.tree.servers_dropped.emit(desk.group("GPU"), (C, B))
    desk.answer("tryGroupsDialog", yes=True)
    assert connection.requests == [EditServerGroup("GPU", (B, C))]
    connection.end()
    assert desk.told == [Summary("Server group GPU has 2 servers now.")]
    desk.tree.servers_dropped.emit(desk.group("GPU"), (B,))
    assert desk.told[1:] == [Summary("They belong to GPU already.")]
    assert connection.orders == []


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("odd", "Which servers belong to it now is not known."),
        ("twin", "There are several groups of this name; a command cannot tell them apart."),
        ("two words", "A name with blanks cannot be sent: the command could not tell where it ends."),
    ],
)
def test_groups_that_cannot_be_added_to(desk: Desk, connection: FakeConnection, name: str, reason: str) -> None:
    desk.control.add(desk.group(name), (C,))
    assert connection.orders == []
    assert not desk.is_open("tryGroupsDialog")
    assert desk.told[0].title == f"{name}: {reason}"
    assert desk.told[0].hint == "In the vendor's Monitor: drag servers from the list onto the group."
    assert not desk.told[0].all_well


def test_what_is_on_the_screen_may_be_old(desk: Desk, connection: FakeConnection) -> None:
    connection.groups = (group("GPU", A),)
    desk.control.add(desk.group("GPU"), (C,))
    desk.answer("tryGroupsDialog", yes=True)
    assert connection.requests == [EditServerGroup("GPU", (C, A))]
    desk.control.edit(desk.group("GPU"))
    desk.ok()
    assert len(connection.orders) == 1  # nothing was changed
    desk.control.delete(desk.group("GPU"))
    question = desk.dialog("deleteGroupDialog")
    assert child(question, QPlainTextEdit, "questionLines").toPlainText() == "render-01"
    question.reject()
    connection.groups = ()
    for act in (desk.control.edit, desk.control.delete, lambda group: desk.control.add(group, (A,))):
        act(desk.group("GPU"))
        assert desk.told.pop().title == "GPU: The group is not there any more."
    assert len(connection.orders) == 1


def test_groups_that_cannot_be_read(desk: Desk, connection: FakeConnection) -> None:
    connection.unread = LOST
    desk.control.edit(desk.group("GPU"))
    assert desk.told == [Summary("GPU: The connection broke.", "Wait.", "The connection broke.")]
    assert not desk.is_open("serverGroupDialog")


def test_without_a_manager_nothing_opens(desk: Desk, connection: FakeConnection) -> None:
    connection.profile = None
    desk.control.new()
    desk.control.edit(desk.group("GPU"))
    desk.control.delete(desk.group("GPU"))
    desk.control.add(desk.group("GPU"), (A,))
    assert not desk.window.findChildren(QDialog)


# ---- at a Manager


class LiveDesk(Desk):
    """Fed by a connection."""

    def __init__(self, qtbot: QtBot, manager: SimulatedManager) -> None:
        self.live = ManagerConnection()
        super().__init__(qtbot, self.live)
        self.tree.set_groups(())
        self._servers: dict[object, ServerEntry] = {}
        self.live.batch_arrived.connect(self._take)
        self.live.connect_to(ManagerProfile("127.0.0.1", manager.port, timeout_s=2.0, refresh_s=0.1))
        qtbot.waitUntil(lambda: len(self.tree.groups) > 2 and len(self.tree.servers) == 8)

    def _take(self, batch: Batch) -> None:
        self._servers.update((entry.key, entry) for entry in batch.servers.put)
        self.tree.set_servers(self._servers.values())
        if batch.groups is not None:
            self.tree.set_groups(batch.groups)

    def names(self) -> set[str]:
        return {group.name for group in self.tree.groups}

    def heard(self) -> Summary:
        self.qtbot.waitUntil(lambda: bool(self.told))
        return self.told.pop()


Open = Callable[[bool], tuple[SimulatedManager, LiveDesk]]


@pytest.fixture
def open_desk(qtbot: QtBot) -> Iterator[Open]:
    opened: list[tuple[SimulatedManager, LiveDesk]] = []

    def open_one(editable: bool) -> tuple[SimulatedManager, LiveDesk]:
        farm = Farm(jobs=4, servers=8, seed=3, clock=ManualClock())
        manager = SimulatedManager(farm, greeting_grace_s=0.01, groups_editable=editable, require_control=False)
        manager.start()
        opened.append((manager, LiveDesk(qtbot, manager)))
        return opened[-1]

    yield open_one
    for manager, desk in opened:
        desk.live.close()
        manager.close()


def test_a_group_lives_and_dies(qtbot: QtBot, open_desk: Open) -> None:
    manager, desk = open_desk(True)
    first, second, third = sorted(desk.tree.servers, key=lambda handle: (desk.tree.servers[handle].casefold(), handle))[
        :3
    ]
    desk.control.new([first])
    desk.fill_in("nights", 1)
    desk.answer("tryGroupsDialog", yes=True)
    assert desk.heard() == Summary("Server group nights has 2 servers now.")
    with manager.lock:
        assert {server.handle for server in manager.farm.groups()["nights"]} == {first, second}
    qtbot.waitUntil(lambda: "nights" in desk.names())

    desk.control.add(KnownGroup("nights", None), (third,))  # what the tree knows does not matter
    assert desk.heard() == Summary("Server group nights has 3 servers now.")
    qtbot.waitUntil(lambda: desk.group("nights").members == frozenset((first, second, third)))

    desk.control.delete(desk.group("nights"))
    qtbot.waitUntil(lambda: desk.is_open("deleteGroupDialog"))
    desk.answer("deleteGroupDialog", yes=True)
    assert desk.heard() == Summary("Server group nights deleted.")
    qtbot.waitUntil(lambda: "nights" not in desk.names())
    with manager.lock:
        assert len(manager.farm.servers) == 8


def test_at_a_manager_that_knows_no_group_commands(qtbot: QtBot, open_desk: Open) -> None:
    manager, desk = open_desk(False)
    with manager.lock:
        groups = manager.farm.groups()
    desk.control.new()
    desk.fill_in("nights", 0)
    desk.answer("tryGroupsDialog", yes=True)
    qtbot.waitUntil(lambda: bool(desk.failure))
    assert desk.failure.startswith("This Manager does not know the command for this.")
    assert desk.control.hindrance() != ""
    with manager.lock:
        assert manager.farm.groups() == groups
