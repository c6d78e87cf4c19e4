"""What is done with servers, through a real connection to a simulated Manager: read, shown, sent, read back, told."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import ServerListItem, ServerSchedule, ServerState, WorkPriority
from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.messages import LinkState, OrderProgress, Outcome, Phase
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.connection.requests import ReadServer, Request, SendSchedule
from bbmonitor_gui.connection.snapshot import ServerEntry
from bbmonitor_gui.simulator import Farm, ManualClock, SimulatedManager
from bbmonitor_gui.simulator.entities import FarmServer
from bbmonitor_gui.ui.dialogs.compare_servers import CompareServersDialog
from bbmonitor_gui.ui.dialogs.delete_servers import DeleteServersDialog
from bbmonitor_gui.ui.dialogs.readonly import ReadOnlyTable
from bbmonitor_gui.ui.dialogs.server_properties import ServerPropertiesDialog
from bbmonitor_gui.ui.outcomes import Summary
from bbmonitor_gui.ui.server_control import ServerControl
from bbmonitor_gui.ui.server_lookups import ServerLookups
from bbmonitor_gui.ui.server_properties_control import ServerPropertiesControl
from bbmonitor_gui.ui.widgets.message_bar import MessageBar

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform's own remark

W = TypeVar("W", bound=QWidget)
D = TypeVar("D", bound=QDialog)
Priorities = tuple[int, int]


@dataclass
class Bench:
    """A control on a farm, and what it told."""

    qtbot: QtBot
    manager: SimulatedManager
    connection: ManagerConnection
    window: QWidget
    control: ServerControl
    told: list[Summary] = field(default_factory=list)
    sent: list[dict[str, tuple[Priorities, Priorities]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.control.done.connect(self.told.append)
        self.control.priorities_sent.connect(self.sent.append)

    @property
    def servers(self) -> list[FarmServer]:
        return list(self.manager.farm.servers.values())

    def entry(self, server: FarmServer) -> ServerEntry:
        with self.manager.lock:
            state = server.state(self.manager.farm.now)
        return ServerEntry(ServerListItem(server.handle, state, server.name))

    def absent(self, count: int) -> list[FarmServer]:
        """The first so many servers, gone for good."""
        with self.manager.lock:
            for server in self.servers[:count]:
                server.present = False
        return self.servers[:count]

    def dialogs(self, kind: type[D]) -> list[D]:
        return [each for each in self.window.findChildren(kind) if each.isVisible()]

    def dialog(self, kind: type[D]) -> D:
        self.qtbot.waitUntil(lambda: bool(self.dialogs(kind)))
        return self.dialogs(kind)[0]

    def summary(self, count: int = 1) -> Summary:
        self.qtbot.waitUntil(lambda: len(self.told) >= count)
        assert len(self.told) == count
        return self.told[-1]

    def properties(self, place: int = 0) -> ServerPropertiesDialog:
        self.control.properties(self.entry(self.servers[place]))
        return self.dialog(ServerPropertiesDialog)

    def lose(self) -> None:
        """The Manager is gone, and the connection knows."""
        with self.qtbot.waitSignal(self.connection.link_changed, check_params_cb=is_waiting):
            self.manager.close()


def is_waiting(link: LinkState) -> bool:
    return link.phase is Phase.WAITING


@pytest.fixture
def manager() -> Iterator[SimulatedManager]:
    with SimulatedManager(Farm(jobs=12, servers=6, seed=3, clock=ManualClock()), greeting_grace_s=0.01) as simulated:
        for server in simulated.farm.servers.values():
            server.attended, server.unattended = WorkPriority.IDLE, WorkPriority.LOW
        yield simulated


@pytest.fixture
def bench(qtbot: QtBot, manager: SimulatedManager) -> Iterator[Bench]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    connection = ManagerConnection(window)
    farm = manager.farm
    entries: Callable[[], list[ServerEntry]] = lambda: [  # noqa: E731 - a field of the record below
        ServerEntry(ServerListItem(server.handle, ServerState.IDLE, server.name)) for server in farm.servers.values()
    ]
    lookups = ServerLookups(
        lambda handle: f"job {handle}",
        lambda handle: [farm.servers[handle].group] if handle in farm.servers else [],
        lambda handle: ["sh010"],
        lambda: {"3dsmax": {1, 2}},
        entries,
    )
    with qtbot.waitSignal(connection.batch_arrived):
        connection.connect_to(ManagerProfile("127.0.0.1", manager.port, timeout_s=5.0))
    yield Bench(qtbot, manager, connection, window, ServerControl(connection, lookups, window))
    connection.close()


def child(dialog: QWidget, kind: type[W], name: str) -> W:
    found = dialog.findChild(kind, name)
    assert isinstance(found, kind), name
    return found


def choose(dialog: ServerPropertiesDialog, attended: str, press: str) -> None:
    child(dialog, QComboBox, "attendedPriority").setCurrentText(attended)
    child(dialog, QPushButton, press).click()


def texts(dialog: QWidget) -> dict[str, str]:
    return {field.accessibleName(): field.text() for field in dialog.findChildren(QLineEdit)}


# ---- properties


def test_properties_are_read_anew(bench: Bench) -> None:
    server = bench.servers[0]
    entry = bench.entry(server)
    with bench.manager.lock:
        server.user = "anna"
    bench.control.properties(entry)
    dialog = bench.dialog(ServerPropertiesDialog)
    assert texts(dialog)["User"] == "anna"
    assert texts(dialog)["Groups"] == server.group
    assert not bench.told


def test_a_server_that_is_gone_shows_nothing(bench: Bench) -> None:
    entry = bench.entry(bench.servers[0])
    with bench.manager.lock:
        del bench.manager.farm.servers[entry.key]
    bench.control.properties(entry)
    summary = bench.summary()
    assert not summary.all_well
    assert summary.title.startswith(entry.item.name)
    assert not bench.dialogs(ServerPropertiesDialog)
    bench.qtbot.waitUntil(lambda: bench.window.findChild(ServerPropertiesControl) is None)


def test_priorities_are_sent_read_back_and_told(bench: Bench) -> None:
    server = bench.servers[0]
    dialog = bench.properties()
    choose(dialog, "high", "serverOk")
    assert bench.summary() == Summary(f"{server.name}: priorities of its work set.")
    assert (server.attended, server.unattended) == (WorkPriority.HIGH, WorkPriority.LOW)
    assert bench.sent == [{server.handle: ((2, 1), (0, 1))}]
    bench.qtbot.waitUntil(lambda: bench.window.findChild(ServerPropertiesControl) is None)
    assert not bench.dialogs(ServerPropertiesDialog)


def test_apply_twice_knows_what_was_before(bench: Bench) -> None:
    server = bench.servers[0]
    dialog = bench.properties()
    choose(dialog, "high", "serverApply")
    bench.summary()
    choose(dialog, "low", "serverApply")
    bench.summary(2)
    assert bench.sent == [{server.handle: ((2, 1), (0, 1))}, {server.handle: ((0, 1), (1, 1))}]
    assert dialog.isVisible()


def test_a_change_of_the_server_by_another_dialog_is_shown(bench: Bench) -> None:
    dialog = bench.properties()
    week = ServerSchedule.NEVER.with_hours(1, range(4), True)
    bench.connection.submit([SendSchedule(bench.servers[0].handle, week)])
    words = child(dialog, QLabel, "serverWeekInWords")
    bench.qtbot.waitUntil(lambda: words.text().startswith("In words: Mon 00–04"))


def test_a_change_of_another_server_is_no_reason_to_read(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.properties()
    one, other = (server.handle for server in bench.servers[:2])
    submit = bench.connection.submit
    asked: list[Request] = []

    def record(requests: Sequence[Request], finished: Callable[[OrderProgress], None] | None = None) -> int:
        asked.extend(requests)
        return submit(requests, finished)

    monkeypatch.setattr(bench.connection, "submit", record)
    for handle in (other, one):
        bench.connection.submit([SendSchedule(handle, ServerSchedule.NEVER)])
    bench.qtbot.waitUntil(lambda: len(asked) == 3)
    assert asked[2] == ReadServer(one)


def test_priorities_that_were_only_looked_up_after_a_broken_connection_are_set_too(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = bench.properties()

    def find_done(requests: Sequence[Request], finished: Callable[[OrderProgress], None]) -> int:
        finished(OrderProgress(1, (Outcome(requests[0]),), 1))
        return 1

    monkeypatch.setattr(bench.connection, "submit", find_done)
    choose(dialog, "high", "serverOk")
    assert bench.summary().all_well
    assert bench.sent == [{bench.servers[0].handle: ((2, 1), (0, 1))}]
    assert not bench.dialogs(ServerPropertiesDialog)


def test_refused_priorities_leave_the_dialog_open(bench: Bench) -> None:
    bench.manager.faults.add("set server=status:400 Unknown command")
    dialog = bench.properties()
    choose(dialog, "high", "serverOk")
    summary = bench.summary()
    assert not summary.all_well
    assert "400 Unknown command" in summary.detail
    assert dialog.isVisible()
    assert child(dialog, MessageBar, "messageBar").isVisible()
    assert child(dialog, QComboBox, "attendedPriority").currentText() == "high"
    assert bench.sent == []
    bench.manager.faults.clear()
    child(dialog, QPushButton, "serverOk").click()
    bench.summary(2)
    assert bench.servers[0].attended is WorkPriority.HIGH


def test_a_manager_that_does_something_else_is_found_out(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench.manager.farm, "edit_server", lambda *_: None)
    dialog = bench.properties()
    choose(dialog, "high", "serverApply")
    assert "accepted the change, yet it shows something else" in bench.summary().title
    assert bench.sent == []
    assert dialog.isVisible()
    bench.qtbot.waitUntil(child(dialog, QPushButton, "serverApply").isEnabled)
    assert child(dialog, QComboBox, "attendedPriority").currentText() == "high"


def test_a_lost_connection_keeps_what_was_chosen(bench: Bench) -> None:
    dialog = bench.properties()
    bench.lose()
    choose(dialog, "high", "serverOk")
    assert not bench.summary().all_well
    assert dialog.isVisible()
    assert child(dialog, MessageBar, "messageBar").isVisible()
    assert child(dialog, QComboBox, "attendedPriority").currentText() == "high"


def test_a_connection_that_breaks_while_sending_says_what_became_of_it(bench: Bench) -> None:
    bench.manager.faults.add("set server=close*1")
    dialog = bench.properties()
    choose(dialog, "high", "serverOk")
    assert bench.summary().title == f"{bench.servers[0].name}: It was not done: the connection broke before."
    assert dialog.isVisible()
    child(dialog, QPushButton, "serverOk").click()
    assert bench.summary(2).all_well
    assert bench.servers[0].attended is WorkPriority.HIGH


def test_nothing_is_sent_to_another_manager(bench: Bench) -> None:
    dialog = bench.properties()
    with SimulatedManager(Farm(jobs=2, servers=6, seed=3, clock=ManualClock()), greeting_grace_s=0.01) as other:
        with bench.qtbot.waitSignal(bench.connection.batch_arrived):
            bench.connection.connect_to(ManagerProfile("127.0.0.1", other.port))
        choose(dialog, "high", "serverOk")
        bar = child(dialog, MessageBar, "messageBar")
        assert bar.text.endswith(f"This server belongs to 127.0.0.1:{bench.manager.port}.")
        assert not [line for line in other.commands if line.startswith("set server")]
        bench.connection.close()


def test_the_outcome_is_told_although_the_dialog_was_closed(bench: Bench) -> None:
    dialog = bench.properties()
    choose(dialog, "high", "serverOk")
    dialog.close()
    assert bench.summary().all_well
    assert len(bench.sent) == 1
    bench.qtbot.waitUntil(lambda: bench.window.findChild(ServerPropertiesControl) is None)


def test_the_week_is_wanted_of_the_server_that_is_shown(bench: Bench) -> None:
    entry = bench.entry(bench.servers[2])
    bench.control.properties(entry)
    dialog = bench.dialog(ServerPropertiesDialog)
    with bench.qtbot.waitSignal(bench.control.schedule_wanted) as wanted:
        child(dialog, QPushButton, "editServerWeek").click()
    assert wanted.args == [entry]


def test_two_servers_side_by_side_on_the_screen(bench: Bench) -> None:
    for place in (0, 1):
        bench.control.properties(bench.entry(bench.servers[place]))
    bench.qtbot.waitUntil(lambda: len(bench.dialogs(ServerPropertiesDialog)) == 2)
    by_name = {texts(each)["Name"]: each for each in bench.dialogs(ServerPropertiesDialog)}
    choose(by_name[bench.servers[1].name], "high", "serverOk")
    bench.summary()
    assert bench.servers[0].attended is WorkPriority.IDLE
    assert bench.servers[1].attended is WorkPriority.HIGH


# ---- comparison


def test_compared_servers_are_read_anew(bench: Bench) -> None:
    entries = [bench.entry(server) for server in bench.servers]
    with bench.manager.lock:
        bench.servers[0].user = "anna"
    bench.control.compare(entries)
    model = child(bench.dialog(CompareServersDialog), QTableView, "comparisonTable").model()
    assert model.columnCount() == 1 + len(entries)
    assert "anna" in [model.index(row, 1).data() for row in range(model.rowCount())]


def test_export_is_wanted_of_whoever_saves(bench: Bench) -> None:
    bench.control.compare([bench.entry(server) for server in bench.servers[:2]])
    dialog = bench.dialog(CompareServersDialog)
    with bench.qtbot.waitSignal(bench.control.export_wanted) as wanted:
        child(dialog, QPushButton, "exportComparison").click()
    title, columns, rows = wanted.args
    assert title == "Compared servers"
    assert len(columns) == 5
    assert columns[3].text(rows[1]) == bench.servers[0].user


def test_one_that_cannot_be_read_is_told_and_left_out(bench: Bench) -> None:
    entries = [bench.entry(server) for server in bench.servers[:3]]
    bench.manager.faults.add(f"get server {entries[1].key}=status:404 No such server")
    bench.control.compare(entries)
    dialog = bench.dialog(CompareServersDialog)
    assert dialog.windowTitle() == "Compare 2 servers"
    assert bench.summary().title == "1 of 3 servers could not be read."
    assert entries[1].item.name in bench.summary().detail


@pytest.mark.parametrize("count", [0, 1, 51])
def test_too_few_or_too_many_to_compare(bench: Bench, count: int) -> None:
    bench.control.compare([bench.entry(bench.servers[0])] * count)
    assert bench.summary() == Summary(f"Two to 50 servers can be compared; {count} are selected.")


# ---- deleting


def test_absent_servers_are_deleted(bench: Bench) -> None:
    gone = bench.absent(2)
    stays = bench.servers[2]
    bench.control.delete([bench.entry(server) for server in (*gone, stays)])
    dialog = bench.dialog(DeleteServersDialog)
    assert f"Left out: {stays.name} (" in child(dialog, QLabel, "leftOut").text()
    rows = child(dialog, ReadOnlyTable, "ghostsTable")
    assert [rows.row_texts(row)[0] for row in range(rows.rowCount())] == [server.name for server in gone]
    assert rows.row_texts(0)[4:6] == [gone[0].group, "sh010"]
    child(dialog, QPushButton, "deleteServers").click()
    assert bench.summary() == Summary("2 servers deleted.")
    assert not {server.handle for server in gone} & set(bench.manager.farm.servers)
    assert len(bench.servers) == 4


def test_only_present_servers_are_not_even_asked_about(bench: Bench) -> None:
    with bench.manager.lock:
        states = [server.state(bench.manager.farm.now) for server in bench.servers[:2]]
    assert ServerState.ABSENT not in states
    bench.control.delete([bench.entry(server) for server in bench.servers[:2]])
    assert bench.summary().title.startswith(f"Only absent servers can be deleted. Left out: {bench.servers[0].name} (")
    assert not bench.dialogs(DeleteServersDialog)


def test_a_server_that_came_back_meanwhile_is_left_out(bench: Bench) -> None:
    gone = bench.absent(1)[0]
    entry = bench.entry(gone)
    with bench.manager.lock:
        gone.present = True
    bench.control.delete([entry])
    assert gone.name in bench.summary().title
    assert not bench.dialogs(DeleteServersDialog)


def test_one_that_cannot_be_read_can_be_deleted_all_the_same(bench: Bench) -> None:
    gone = bench.absent(1)[0]
    bench.manager.faults.add(f"get server {gone.handle}=status:400 Unknown")
    bench.control.delete([bench.entry(gone)])
    dialog = bench.dialog(DeleteServersDialog)
    assert "not known" in child(dialog, ReadOnlyTable, "ghostsTable").row_texts(0)
    child(dialog, QPushButton, "deleteServers").click()
    assert bench.summary() == Summary(f"{gone.name}: deleted.")
    assert gone.handle not in bench.manager.farm.servers


def test_one_is_refused_the_other_deleted(bench: Bench) -> None:
    gone = bench.absent(2)
    bench.manager.faults.add(f"del server {gone[0].handle}=status:403 Busy")
    bench.control.delete([bench.entry(server) for server in gone])
    child(bench.dialog(DeleteServersDialog), QPushButton, "deleteServers").click()
    summary = bench.summary()
    assert summary.title == "1 of 2 servers deleted, 1 not."
    assert gone[0].name in summary.detail
    assert "403 Busy" in summary.detail
    assert gone[1].handle not in bench.manager.farm.servers


def test_cancelled_deletes_nothing(bench: Bench) -> None:
    gone = bench.absent(1)[0]
    bench.control.delete([bench.entry(gone)])
    child(bench.dialog(DeleteServersDialog), QPushButton, "cancelDeleteServers").click()
    assert gone.handle in bench.manager.farm.servers
    assert not bench.told
    assert not [line for line in bench.manager.commands if line.startswith("del server")]


def test_without_a_connection_nothing_can_be_deleted(bench: Bench) -> None:
    gone = bench.absent(1)[0]
    entry = bench.entry(gone)
    bench.lose()
    bench.control.delete([entry])
    assert not bench.summary().all_well
    assert not bench.dialogs(DeleteServersDialog)


def test_a_question_left_over_from_another_manager_deletes_nothing(bench: Bench) -> None:
    gone = bench.absent(1)[0]
    bench.control.delete([bench.entry(gone)])
    dialog = bench.dialog(DeleteServersDialog)
    bench.connection.disconnect_from()
    child(dialog, QPushButton, "deleteServers").click()
    assert bench.summary().hint == f"These servers belong to 127.0.0.1:{bench.manager.port}."
    assert gone.handle in bench.manager.farm.servers


def test_without_any_manager_there_is_nothing_to_ask(bench: Bench) -> None:
    entry = bench.entry(bench.servers[0])
    bench.connection.disconnect_from()
    bench.control.properties(entry)
    assert bench.summary().title == "There is no connection."
    bench.control.compare([entry, entry])
    bench.summary(2)
    bench.control.delete([replace(entry, item=replace(entry.item, state=ServerState.ABSENT))])
    bench.summary(3)


@pytest.mark.parametrize("name", ["<img src=x>", "x" * 5_000, "a\u202eb", "日本語 Ünï"])
def test_no_name_does_harm(bench: Bench, name: str) -> None:
    gone = bench.absent(2)
    with bench.manager.lock:
        gone[0].name = name
    bench.control.delete([bench.entry(server) for server in (gone[0], bench.servers[3])])
    dialog = bench.dialog(DeleteServersDialog)
    child(dialog, QPushButton, "deleteServers").click()
    assert bench.summary().all_well
    assert len(bench.summary().title) < 120
