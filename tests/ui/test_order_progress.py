"""How far the orders are, in the status bar."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMainWindow, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from bbmonitor_gui.connection.failures import Trouble
from bbmonitor_gui.connection.messages import ControlPhase, ControlState, OrderProgress, Outcome, OutcomeState
from bbmonitor_gui.connection.requests import SuspendJob
from bbmonitor_gui.ui.order_words import OrderWords
from bbmonitor_gui.ui.orders import UnderWay
from bbmonitor_gui.ui.orders_progress import OrdersProgress
from bbmonitor_gui.ui.widgets.order_progress import OrderProgressBar

SUSPEND = OrderWords("Suspending", "suspended", "suspend {0}")
ACTIVATE = OrderWords("Activating", "activated", "activate {0}")
LOST = Trouble("The connection broke.", "", "")


class FakeOrders(QObject):
    changed = Signal()
    control_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.under_way: tuple[UnderWay, ...] = ()
        self.control = ControlState(ControlPhase.NONE)
        self.cancelled = 0

    def cancel(self) -> None:
        self.cancelled += 1

    def now(self, *under_way: UnderWay) -> None:
        self.under_way = under_way
        self.changed.emit()


def order(done: int, total: int, words: OrderWords = SUSPEND) -> UnderWay:
    return UnderWay(words, OrderProgress(1, tuple(Outcome(SuspendJob(job)) for job in range(done)), total))


class Desk:
    def __init__(self, qtbot: QtBot) -> None:
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.bar = OrderProgressBar()
        self.window.statusBar().addPermanentWidget(self.bar)
        self.window.show()
        self.orders = FakeOrders()
        self.control = OrdersProgress(self.orders, self.orders, self.bar, self.window)  # type: ignore[arg-type]

    @property
    def button(self) -> QPushButton:
        found = self.bar.findChild(QPushButton, "orderProgressCancel")
        assert found is not None
        return found


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_hidden_at_first_and_for_what_is_over_soon(desk: Desk, qtbot: QtBot) -> None:
    assert not desk.bar.isVisible()
    desk.orders.now(order(0, 2))
    assert not desk.bar.isVisible()
    desk.orders.now()
    with qtbot.assertNotEmitted(desk.bar.cancel_wanted, wait=400):
        pass
    assert not desk.bar.isVisible()


def test_it_appears_when_an_order_lasts_and_does_not_flicker(desk: Desk, qtbot: QtBot) -> None:
    began = time.monotonic()
    desk.orders.now(order(340, 1000))
    qtbot.waitUntil(desk.bar.isVisible)
    appeared = time.monotonic()
    assert appeared - began >= 0.25
    assert desk.bar.text == "Suspending 340 of 1000…"
    desk.orders.now()
    assert desk.bar.isVisible(), "it stays for a moment, though the order is over"
    assert not desk.button.isEnabled()
    qtbot.waitUntil(lambda: not desk.bar.isVisible())
    assert time.monotonic() - appeared >= 0.4


def test_the_next_order_keeps_it(desk: Desk, qtbot: QtBot) -> None:
    desk.orders.now(order(1, 2))
    qtbot.waitUntil(desk.bar.isVisible)
    desk.orders.now()
    desk.orders.now(order(0, 5, ACTIVATE))
    assert desk.bar.isVisible()
    assert desk.bar.text == "Activating 0 of 5…"
    assert desk.button.isEnabled()


def test_several_orders_are_told_as_a_sum(desk: Desk) -> None:
    desk.orders.now(order(3, 10), order(0, 5, ACTIVATE))
    bar = desk.bar.findChild(QProgressBar, "orderProgressBar")
    assert bar is not None
    assert desk.bar.text == "Suspending… 3 of 15 in 2 orders"
    assert (bar.value(), bar.maximum()) == (3, 15)
    assert bar.accessibleName() == "Progress of the orders"
    assert bar.accessibleDescription() == desk.bar.text


def test_it_counts_down_while_queue_control_is_waited_for(desk: Desk, qtbot: QtBot) -> None:
    desk.orders.now(order(0, 3))
    desk.orders.control = ControlState(ControlPhase.ASKING, "", time.monotonic() + 6.5)
    desk.orders.control_changed.emit(desk.orders.control)
    assert desk.bar.text == "Suspending 0 of 3: waiting for queue control (7 s)…"
    qtbot.waitUntil(lambda: "(6 s)" in desk.bar.text)
    desk.orders.control = ControlState(ControlPhase.OURS)
    desk.orders.control_changed.emit(desk.orders.control)
    assert desk.bar.text == "Suspending 0 of 3…"


def test_it_tells_what_is_known_while_the_connection_is_broken(desk: Desk) -> None:
    outcomes = [Outcome(SuspendJob(1))] * 3
    outcomes.append(Outcome(SuspendJob(2), trouble=LOST, state=OutcomeState.CHECKING))
    outcomes += [Outcome(SuspendJob(3), trouble=LOST, state=OutcomeState.NOT_SENT)] * 6
    desk.orders.now(UnderWay(SUSPEND, OrderProgress(1, tuple(outcomes), 10)))
    assert desk.bar.text == "Waiting for the connection: 3 done, 1 being checked, 6 not sent"
    assert not desk.button.isEnabled()


def test_the_button_cancels_and_escape_does_not(desk: Desk, qtbot: QtBot) -> None:
    desk.orders.now(order(1, 10))
    qtbot.waitUntil(desk.bar.isVisible)
    qtbot.keyClick(desk.window, Qt.Key.Key_Escape)
    qtbot.keyClick(desk.button, Qt.Key.Key_Escape)
    assert desk.orders.cancelled == 0
    qtbot.keyClick(desk.button, Qt.Key.Key_Space)
    assert desk.orders.cancelled == 1
    assert desk.button.shortcut().toString() == "Alt+E"
    assert "stays done" in desk.button.toolTip()
