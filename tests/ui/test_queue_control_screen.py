"""Queue control on the screen: asked for, waited for, given back, asked of us, lost; against a simulated Manager with
another client."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import ControlAnswer, JobState, Monitor
from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.failures import Trouble
from bbmonitor_gui.connection.messages import ControlPhase
from bbmonitor_gui.connection.profile import ControlPolicy, ManagerProfile
from bbmonitor_gui.connection.requests import SuspendJob
from bbmonitor_gui.connection.snapshot import Batch
from bbmonitor_gui.simulator import SimulatedManager
from bbmonitor_gui.ui import frame, link_view
from bbmonitor_gui.ui.dialogs.control_request import AskingControlDialog, ControlAskedDialog
from bbmonitor_gui.ui.farm_panels import FarmPanels
from bbmonitor_gui.ui.news import News, Offer
from bbmonitor_gui.ui.order_words import OrderWords
from bbmonitor_gui.ui.orders import Orders
from bbmonitor_gui.ui.outcomes import Summary
from bbmonitor_gui.ui.queue_control import QueueControl
from bbmonitor_gui.ui.widgets.message_bar import Tone

LEFT = Qt.MouseButton.LeftButton
WORDS = OrderWords("Suspending", "suspended", "suspend {0}")
ASKING, ASKED, OURS, NONE, LOST, REFUSED = (
    ControlPhase.ASKING,
    ControlPhase.ASKED,
    ControlPhase.OURS,
    ControlPhase.NONE,
    ControlPhase.LOST,
    ControlPhase.REFUSED,
)


class Owner(QMainWindow):
    """A window as far as queue control needs one."""

    def __init__(self) -> None:
        super().__init__()
        self.connection = ManagerConnection(self)
        self.farm = FarmPanels(self)
        self.orders = Orders(self.connection, self.farm, self)
        self.news = News(self.connection, self.farm, self)
        self.control = QueueControl(self.connection, self.farm, self.orders, self)
        self.field = QLineEdit()
        self.setCentralWidget(frame.stacked(self.news.bar, self.field, self.farm.jobs))
        self.said: list[str] = []
        self.told: list[str] = []
        self.ended: list[Summary] = []
        self.this_client: list[object] = []
        self.control.done.connect(self._say)
        self.control.told.connect(self._tell)
        self.control.this_client_changed.connect(self.this_client.append)
        self.orders.done.connect(self.ended.append)
        self.connection.batch_arrived.connect(self._take)

    def _say(self, summary: Summary) -> None:
        self.said.append(summary.title)

    def _tell(self, trouble: Trouble, tone: Tone, offer: Offer | None) -> None:
        self.told.append(trouble.title)
        self.news.tell(trouble, tone, offer)

    def _take(self, batch: Batch) -> None:
        self.farm.apply(batch)
        self.control.look_at_clients()

    @property
    def phase(self) -> ControlPhase:
        return self.connection.control.phase

    def jobs(self, count: int) -> list[int]:
        entries = self.farm.jobs.model.entries()
        return [entry.key for entry in entries if entry.item.state == JobState.NOT_STARTED][:count]

    def suspend(self, count: int) -> int:
        return self.orders.give([SuspendJob(job) for job in self.jobs(count)], WORDS)

    def dialogs(self) -> list[QDialog]:
        return [dialog for dialog in self.findChildren(QDialog) if dialog.isVisible()]


@pytest.fixture
def other(manager: SimulatedManager) -> Iterator[Monitor]:
    """Another client, that has control."""
    with Monitor("127.0.0.1", manager.port, timeout=5.0) as monitor:
        assert monitor.is_controller
        yield monitor


@pytest.fixture(autouse=True)
def eager(monkeypatch: pytest.MonkeyPatch) -> None:
    """We look often."""
    monkeypatch.setattr("bbmonitor_gui.connection.control.POLL_S", 0.02)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits ten seconds."""
    monkeypatch.setattr("bbmonitor_gui.connection.control.TO_REFUSE_S", 0.2)
    monkeypatch.setattr("bbmonitor_gui.connection.control.GRACE_S", 0.1)


Connect = Callable[..., Owner]


@pytest.fixture
def connect(qtbot: QtBot, manager: SimulatedManager) -> Iterator[Connect]:
    owners = []

    def open_one(control: ControlPolicy = "when_needed", *, notices: bool = False) -> Owner:
        owner = Owner()
        owners.append(owner)
        qtbot.addWidget(owner)
        owner.show()
        owner.connection.connect_to(
            ManagerProfile(
                "127.0.0.1", manager.port, timeout_s=2.0, refresh_s=0.1, control=control, live_notices=notices
            )
        )
        qtbot.waitUntil(lambda: bool(owner.farm.clients.model.entries()))
        if notices:
            qtbot.waitUntil(lambda: any(client.wants_notices for client in manager.desk.clients))
        owner.activateWindow()
        qtbot.waitUntil(owner.isActiveWindow)
        return owner

    yield open_one
    for owner in owners:
        owner.connection.close()


def lines(manager: SimulatedManager, *beginnings: str) -> list[str]:
    with manager.lock:
        return [line for line in manager.commands if line.startswith(beginnings)]


def let_time_pass(manager: SimulatedManager) -> None:
    """The ten seconds are over for the Manager."""
    with manager.lock:
        manager.desk.control._deadline = 0.0


def the_dialog(qtbot: QtBot, owner: Owner, kind: type[QDialog]) -> QDialog:
    qtbot.waitUntil(lambda: any(isinstance(dialog, kind) for dialog in owner.dialogs()))
    (dialog,) = owner.dialogs()
    return dialog


def press(qtbot: QtBot, root: QObject, name: str) -> None:
    button = root.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    qtbot.mouseClick(button, LEFT)


def text(root: QObject, name: str) -> str:
    label = root.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text()


# ---- the user asks


def test_asking_shows_the_countdown_and_a_grant_ends_it(
    qtbot: QtBot, connect: Connect, other: Monitor, manager: SimulatedManager
) -> None:
    owner = connect()
    owner.control.request()
    dialog = the_dialog(qtbot, owner, AskingControlDialog)
    assert text(dialog, "controlHeading") == "client-1 is asked for queue control."
    assert text(dialog, "countdownWords") == "10 seconds left"
    assert not dialog.isModal()
    assert link_view.control(owner.connection, owner.control.holder) == "Queue control: asked for (10 s)"
    other.answer_control_request(True)
    qtbot.waitUntil(lambda: owner.phase is OURS)
    qtbot.waitUntil(lambda: not owner.dialogs())
    assert owner.said == ["Queue control was given to this monitor."]
    assert owner.told == []
    assert link_view.control(owner.connection) == "Queue control: here"


def test_it_comes_at_once_where_nobody_has_it(
    qtbot: QtBot, connect: Connect, other: Monitor, manager: SimulatedManager
) -> None:
    owner = connect()
    other.release_control()
    qtbot.waitUntil(lambda: owner.control.holder == "")
    assert link_view.control(owner.connection, "") == "Queue control: free"
    assert "read only" not in link_view.title(owner.connection, "")
    owner.control.request()
    qtbot.waitUntil(lambda: bool(owner.said))
    assert owner.said == ["Queue control is here."]
    assert owner.dialogs() == []


def test_nobody_answers_and_it_passes_to_us(
    qtbot: QtBot, connect: Connect, other: Monitor, manager: SimulatedManager, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bbmonitor_gui.connection.control.TO_REFUSE_S", 0.2)
    owner = connect()
    owner.control.request()
    the_dialog(qtbot, owner, AskingControlDialog)
    let_time_pass(manager)
    qtbot.waitUntil(lambda: bool(owner.said))
    assert owner.said == ["Nobody answered: queue control passed to this monitor."]
    qtbot.waitUntil(lambda: not owner.dialogs())


def test_a_refusal_is_told_and_can_be_asked_again(
    qtbot: QtBot, connect: Connect, other: Monitor, manager: SimulatedManager
) -> None:
    owner = connect(notices=True)
    owner.control.request()
    the_dialog(qtbot, owner, AskingControlDialog)
    other.answer_control_request(False)
    qtbot.waitUntil(lambda: bool(owner.told))
    assert owner.told == ["client-1 did not give queue control."]
    qtbot.waitUntil(lambda: not owner.dialogs())
    press(qtbot, owner.news.bar, "messageOffer")
    the_dialog(qtbot, owner, AskingControlDialog)
    assert len(lines(manager, "new controller Yes")) == 2


def test_a_manager_that_does_not_keep_to_the_ten_seconds(
    qtbot: QtBot, connect: Connect, other: Monitor, impatient: None
) -> None:
    owner = connect()
    owner.control.request()
    qtbot.waitUntil(lambda: owner.phase is REFUSED)
    assert owner.told == ["client-1 did not give queue control."]
    assert "The time is over" in owner.news.bar.text


def test_a_locked_control_is_refused_at_once(qtbot: QtBot, connect: Connect, other: Monitor) -> None:
    other.del_controller(True)
    owner = connect()
    owner.control.request()
    qtbot.waitUntil(lambda: bool(owner.told))
    assert owner.told == ["Queue control was refused."]
    assert "It may be locked" in owner.news.bar.text
    assert owner.dialogs() == []


def test_cancel_withdraws_the_request(
    qtbot: QtBot, connect: Connect, other: Monitor, manager: SimulatedManager
) -> None:
    owner = connect()
    owner.control.request()
    dialog = the_dialog(qtbot, owner, AskingControlDialog)
    press(qtbot, dialog, "cancelAsking")
    qtbot.waitUntil(lambda: bool(owner.said))
    assert owner.said == ["Queue control is asked for no longer."]
    assert owner.phase is NONE
    assert lines(manager, "new controller") == ["new controller Yes", "new controller No"]
    assert owner.dialogs() == []


def test_giving_it_back(qtbot: QtBot, connect: Connect, manager: SimulatedManager) -> None:
    owner = connect()
    assert owner.connection.is_controller
    owner.control.release()
    qtbot.waitUntil(lambda: bool(owner.said))
    assert owner.said == ["Queue control was given back."]
    assert owner.told == []
    assert manager.desk.control.holder is None


def test_a_manager_that_does_not_take_it_back(qtbot: QtBot, connect: Connect, manager: SimulatedManager) -> None:
    manager.faults.add("new controller No=status:400 Unknown command")
    owner = connect()
    owner.control.release()
    qtbot.waitUntil(lambda: bool(owner.told))
    assert owner.told == ["The Manager did not take queue control back."]
    assert owner.connection.is_controller


def test_without_a_manager(qtbot: QtBot) -> None:
    owner = Owner()
    qtbot.addWidget(owner)
    owner.control.request()
    owner.control.release()
    assert owner.told == ["There is no connection."] * 2
    assert owner.control.holder is None


# ---- an order waits


def test_an_order_that_waits_says_what_comes_then(
    qtbot: QtBot, connect: Connect, other: Monitor, manager: SimulatedManager
) -> None:
    owner = connect()
    owner.suspend(3)
    dialog = the_dialog(qtbot, owner, AskingControlDialog)
    assert text(dialog, "controlThen") == "Then: suspend 3 jobs."
    other.answer_control_request(True)
    qtbot.waitUntil(lambda: bool(owner.ended))
    assert owner.ended[0].title == "3 jobs suspended."
    qtbot.waitUntil(lambda: owner.phase is NONE and not owner.dialogs())
    assert owner.said == owner.told == []
    assert owner.connection.control.is_needed is True


def test_cancel_cancels_the_order_that_waits(
    qtbot: QtBot, connect: Connect, other: Monitor, manager: SimulatedManager
) -> None:
    owner = connect()
    owner.suspend(3)
    dialog = the_dialog(qtbot, owner, AskingControlDialog)
    press(qtbot, dialog, "cancelAsking")
    qtbot.waitUntil(lambda: bool(owner.ended))
    assert owner.ended[0].states == "0 suspended, 3 not sent (cancelled)"
    qtbot.waitUntil(lambda: owner.phase is NONE)
    assert "new controller No" in manager.commands
    assert owner.dialogs() == []
    assert owner.said == owner.told == []


def test_the_next_order_waits_when_the_first_is_cancelled(
    qtbot: QtBot, connect: Connect, other: Monitor, manager: SimulatedManager
) -> None:
    owner = connect()
    first = owner.suspend(3)
    second = owner.suspend(2)
    dialog = the_dialog(qtbot, owner, AskingControlDialog)
    assert owner.connection.control.ticket == first
    owner.connection.cancel(first)
    qtbot.waitUntil(lambda: owner.connection.control.ticket == second)
    assert text(dialog, "controlThen") == "Then: suspend 2 jobs."
    assert dialog.isVisible()
    assert lines(manager, "new controller") == ["new controller Yes"]
    press(qtbot, dialog, "cancelAsking")
    qtbot.waitUntil(lambda: len(owner.ended) == 2)


def test_an_order_that_is_not_given_control_says_so_itself(
    qtbot: QtBot, connect: Connect, other: Monitor, impatient: None
) -> None:
    owner = connect()
    owner.suspend(2)
    qtbot.waitUntil(lambda: bool(owner.ended))
    assert not owner.ended[0].all_well
    assert owner.told == []
    qtbot.waitUntil(lambda: not owner.dialogs())


def test_an_order_given_by_nobody_s_words(qtbot: QtBot, connect: Connect, other: Monitor) -> None:
    owner = connect()
    owner.connection.submit([SuspendJob(owner.jobs(1)[0])])
    dialog = the_dialog(qtbot, owner, AskingControlDialog)
    assert text(dialog, "controlThen") == "Then: send the changes."


def test_a_manager_that_obeys_without_control(
    qtbot: QtBot, connect: Connect, other: Monitor, manager: SimulatedManager
) -> None:
    with manager.lock:
        manager.desk.require_control = False
    owner = connect()
    assert link_view.title(owner.connection, owner.control.holder).endswith("(read only)")
    owner.suspend(2)
    qtbot.waitUntil(lambda: bool(owner.ended))
    qtbot.waitUntil(lambda: owner.connection.control.is_needed is False)
    assert link_view.control(owner.connection, owner.control.holder) == "Queue control: not needed"
    assert not link_view.title(owner.connection, owner.control.holder).endswith("(read only)")
    assert owner.dialogs() == []
    assert owner.said == owner.told == []


def test_keep_asks_quietly_and_tells_the_outcome(
    qtbot: QtBot, connect: Connect, other: Monitor, manager: SimulatedManager
) -> None:
    owner = connect("keep")
    qtbot.waitUntil(lambda: owner.phase is ASKING)
    assert owner.dialogs() == []
    other.answer_control_request(True)
    qtbot.waitUntil(lambda: owner.phase is OURS)
    assert owner.said == ["Queue control was given to this monitor."]


# ---- asked of us


@pytest.mark.parametrize(
    ("name", "said", "phase"),
    [
        ("grantControl", "client-2 has queue control now.", NONE),
        ("denyControl", "client-2 was refused: queue control stays here.", OURS),
    ],
)
def test_being_asked_and_answering(
    qtbot: QtBot, connect: Connect, manager: SimulatedManager, name: str, said: str, phase: ControlPhase
) -> None:
    owner = connect(notices=True)
    with Monitor("127.0.0.1", manager.port, timeout=5.0) as asker:
        assert asker.request_control() is ControlAnswer.PENDING
        dialog = the_dialog(qtbot, owner, ControlAskedDialog)
        assert text(dialog, "controlHeading") == "client-2 asks for queue control."
        assert link_view.control(owner.connection).startswith("Queue control: here, client-2 asks for it (")
        press(qtbot, dialog, name)
        qtbot.waitUntil(lambda: bool(owner.said))
        assert owner.said == [said]
        assert owner.phase is phase
        assert owner.told == []
        assert owner.dialogs() == []


def test_nobody_answers_and_it_is_lost(qtbot: QtBot, connect: Connect, manager: SimulatedManager) -> None:
    owner = connect(notices=True)
    with Monitor("127.0.0.1", manager.port, timeout=5.0) as asker:
        asker.request_control()
        the_dialog(qtbot, owner, ControlAskedDialog)
        let_time_pass(manager)
        qtbot.waitUntil(lambda: bool(owner.told))
        assert owner.told == ["client-2 has queue control now."]
        assert "Nobody here answered within ten seconds." in owner.news.bar.text
        qtbot.waitUntil(lambda: not owner.dialogs())
        qtbot.waitUntil(lambda: owner.control.holder == "client-2")
        assert link_view.control(owner.connection, "client-2") == "Queue control: client-2 (read only)"
        press(qtbot, owner.news.bar, "messageOffer")
        qtbot.waitUntil(lambda: owner.phase is ASKING)


def test_who_asks_goes_away(qtbot: QtBot, connect: Connect, manager: SimulatedManager, impatient: None) -> None:
    owner = connect(notices=True)
    with Monitor("127.0.0.1", manager.port, timeout=5.0) as asker:
        asker.request_control()
        the_dialog(qtbot, owner, ControlAskedDialog)
    qtbot.waitUntil(lambda: bool(owner.said))
    assert owner.said == ["client-2 asks for queue control no longer: it stays here."]
    assert owner.dialogs() == []


@pytest.mark.parametrize(("typing", "quietly"), [(True, True), (False, False)])
def test_being_asked_takes_no_key_from_who_is_typing(
    qtbot: QtBot, connect: Connect, manager: SimulatedManager, typing: bool, quietly: bool
) -> None:
    owner = connect(notices=True)
    (owner.field if typing else owner.farm.jobs.table).setFocus()
    with Monitor("127.0.0.1", manager.port, timeout=5.0) as asker:
        asker.request_control()
        dialog = the_dialog(qtbot, owner, ControlAskedDialog)
        assert dialog.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating) is quietly


def test_being_asked_stands_in_front_of_an_open_dialog_and_outlives_it(
    qtbot: QtBot, connect: Connect, manager: SimulatedManager
) -> None:
    owner = connect(notices=True)
    modal = QDialog(owner)
    modal.open()
    with Monitor("127.0.0.1", manager.port, timeout=5.0) as asker:
        asker.request_control()
        qtbot.waitUntil(lambda: bool(modal.findChildren(ControlAskedDialog)))
        modal.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        modal.close()
        qtbot.waitUntil(lambda: any(dialog.parent() is owner for dialog in owner.findChildren(ControlAskedDialog)))
        dialog = the_dialog(qtbot, owner, ControlAskedDialog)
        press(qtbot, dialog, "denyControl")
        qtbot.waitUntil(lambda: bool(owner.said))
        assert lines(manager, "set controller") == ["set controller No"]


def test_an_answer_that_comes_too_late(qtbot: QtBot, connect: Connect, manager: SimulatedManager) -> None:
    owner = connect(notices=True)
    manager.faults.add("set controller=status:400 Nobody asks for control")
    with Monitor("127.0.0.1", manager.port, timeout=5.0) as asker:
        asker.request_control()
        press(qtbot, the_dialog(qtbot, owner, ControlAskedDialog), "denyControl")
        qtbot.waitUntil(lambda: bool(owner.told))
        assert owner.told == ["The answer came too late: nobody asks for queue control any more."]


def test_the_end_of_the_connection_closes_the_dialog(
    qtbot: QtBot, connect: Connect, other: Monitor, manager: SimulatedManager
) -> None:
    owner = connect()
    owner.control.request()
    the_dialog(qtbot, owner, AskingControlDialog)
    owner.connection.disconnect_from()
    assert owner.dialogs() == []
    assert owner.said == owner.told == []


def test_a_read_only_monitor_does_not_mourn(qtbot: QtBot, connect: Connect, manager: SimulatedManager) -> None:
    owner = connect("never")
    assert owner.connection.is_controller
    assert link_view.title(owner.connection).endswith("(read only)")
    assert link_view.control(owner.connection) == "Read only (preferences)"
    with Monitor("127.0.0.1", manager.port, timeout=5.0) as asker:
        asker.request_control()
        let_time_pass(manager)
        qtbot.waitUntil(lambda: owner.phase is LOST)
    assert owner.told == []


# ---- the clients


def test_which_client_is_this_monitor(
    qtbot: QtBot, connect: Connect, other: Monitor, manager: SimulatedManager
) -> None:
    owner = connect(notices=True)
    qtbot.waitUntil(lambda: bool(owner.this_client))
    entry = owner.farm.clients.model.find(owner.this_client[-1])
    assert entry is not None
    assert owner.connection.this_client is not None
    assert entry.client.udp_port == owner.connection.this_client.udp_port
    assert not entry.client.controller
    assert owner.control.holder == "client-1"


def test_without_notices_only_the_controller_knows_itself(
    qtbot: QtBot, connect: Connect, manager: SimulatedManager
) -> None:
    owner = connect()
    assert owner.connection.this_client is None
    qtbot.waitUntil(lambda: bool(owner.this_client))
    assert owner.control.holder == ""
    owner.control.release()
    qtbot.waitUntil(lambda: owner.this_client[-1] is None)
