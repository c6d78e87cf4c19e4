"""The only object a window talks to when it wants something of a Manager."""

from __future__ import annotations

import logging
import time
import weakref
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, Signal, SignalInstance, Slot

from bbmonitor_gui.backburner import Client

from .control_requests import AnswerControl
from .details import Subject
from .failures import describe, not_known, not_sent
from .messages import (
    ControlPhase,
    ControlState,
    LinkState,
    Order,
    OrderProgress,
    Outcome,
    OutcomeState,
    Phase,
    ReadingDoubt,
)
from .profile import ManagerProfile
from .request_base import Request
from .snapshot import Batch
from .worker import Worker

logger = logging.getLogger("bbmonitor_gui.connection")

STOP_S = 2.0
Finished = Callable[[OrderProgress], None]
_unended: list[tuple[Worker, QThread]] = []  # kept for good: Qt aborts when a running thread is forgotten


@dataclass
class _Unfinished:
    """An order under way: what became of it so far, and who wants to know."""

    order: Order
    finished: Finished | None
    outcomes: tuple[Outcome, ...] = ()


class ManagerConnection(QObject):
    """One Manager at a time, kept connected. Lives in the window's thread and never waits, `close` aside.

    After `connect_to` with another Manager nothing of the former one is told any more.
    """

    link_changed = Signal(object)  # LinkState
    control_changed = Signal(object)  # ControlState
    batch_arrived = Signal(object)  # Batch
    order_progressed = Signal(object)  # OrderProgress
    reading_doubted = Signal(object)  # ReadingDoubt
    _order_given = Signal(object)  # to the worker
    _order_cancelled = Signal(int)
    _refresh_wanted = Signal()
    _shown = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._profile: ManagerProfile | None = None
        self._link = LinkState(Phase.CLOSED)
        self._retry_at = 0.0
        self._worker: Worker | None = None
        self._leaving: Worker | None = None  # stopped, and having its last words
        self._end_thread: Callable[[], bool | None] = lambda: True
        self._last_ticket = 0
        self._unfinished: dict[int, _Unfinished] = {}
        self._control = ControlState(ControlPhase.NONE)
        self._this_client: Client | None = None
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.close)

    @property
    def profile(self) -> ManagerProfile | None:
        """Which Manager, or None before the first `connect_to` and after `disconnect_from`."""
        return self._profile

    @property
    def link(self) -> LinkState:
        return self._link

    @property
    def is_connected(self) -> bool:
        return self._link.phase is Phase.CONNECTED

    @property
    def control(self) -> ControlState:
        """Who has queue control."""
        return self._control

    @property
    def this_client(self) -> Client | None:
        """Who we are, as the Manager was told in this session; None when it was not."""
        return self._this_client

    @property
    def is_controller(self) -> bool:
        """Have we queue control? As the Manager's last prompt told it."""
        return self._control.is_ours and self.is_connected

    @property
    def seconds_to_retry(self) -> float:
        """While WAITING."""
        return max(0.0, self._retry_at - time.monotonic())

    @property
    def orders_under_way(self) -> int:
        """How many orders that change something are not over yet."""
        orders = (unfinished.order for unfinished in self._unfinished.values())
        return sum(any(request.changes for request in order.requests) for order in orders)

    def connect_to(self, profile: ManagerProfile) -> None:
        """Connect to this Manager and keep connected. A connection to another one is closed first."""
        self._stop_worker()
        self._link = LinkState(Phase.CONNECTING)
        self._profile = profile
        worker = self._worker = Worker(profile)
        thread = QThread()
        # Also when nobody closes the connection and it is only forgotten: Qt aborts when a running thread is.
        self._end_thread = weakref.finalize(self, _end, worker, thread)
        thread.setObjectName("manager")
        worker.moveToThread(thread)
        thread.started.connect(worker.start)
        thread.finished.connect(worker.finish)
        worker.link_changed.connect(self._take_link)
        worker.control_changed.connect(self._take_control)
        worker.batch_ready.connect(self._take_batch)
        worker.order_progressed.connect(self._take_progress)
        worker.reading_doubted.connect(self._take_doubt)
        worker.introduced.connect(self._take_client)
        for signal, slot in self._wishes(worker):
            signal.connect(slot)
        thread.start()

    def disconnect_from(self) -> None:
        """Close the connection and stay so."""
        self._stop_worker()
        self._profile = None
        if self._link.phase is not Phase.CLOSED:
            self._set_link(LinkState(Phase.CLOSED))

    @Slot()
    def close(self) -> None:
        """For good: the thread has ended when this returns, within two seconds."""
        self.disconnect_from()

    def refresh(self) -> None:
        """Read everything now; when waiting for the next try to connect, try now."""
        self._refresh_wanted.emit()

    def show(self, visible: Iterable[Subject]) -> None:
        """These are on the screen: their details are read first."""
        self._shown.emit(frozenset(visible))

    def submit(self, requests: Sequence[Request], finished: Finished | None = None) -> int:
        """Do these, one after the other, before reading on. Returns the ticket that `order_progressed` will bear.

        `finished` is called once, in this thread, whatever becomes of them; also when the connection is closed before. When
        it breaks while a change is under way, that is once it is back and the change was looked up (messages.py).
        Raises ValueError for no requests, and when there is no Manager to ask.
        """
        if not requests or self._worker is None:
            raise ValueError("no Manager to ask" if requests else "nothing to ask")
        self._last_ticket += 1
        order = Order(self._last_ticket, tuple(requests))
        self._unfinished[order.ticket] = _Unfinished(order, finished)
        self._order_given.emit(order)
        return order.ticket

    def cancel(self, ticket: int) -> None:
        """What of this order was not sent yet will not be; its outcomes say so."""
        self._order_cancelled.emit(ticket)

    def answer_control(self, grant: bool, finished: Finished | None = None) -> None:
        """To the client that asks for queue control (ControlPhase.ASKED). It goes before all orders."""
        if self._worker is not None:
            self.submit([AnswerControl(grant)], finished)

    # ---- from the worker; what a stopped worker had still under way is dropped

    @Slot(object)
    def _take_link(self, link: LinkState) -> None:
        if self._is_current():
            self._set_link(link)

    @Slot(object)
    def _take_control(self, state: ControlState) -> None:
        if self._is_current():
            self._set_control(state)

    @Slot(object)
    def _take_batch(self, batch: Batch) -> None:
        if self._is_current():
            self.batch_arrived.emit(batch)

    @Slot(object)
    def _take_progress(self, progress: OrderProgress) -> None:
        if self._is_current():
            self._tell_progress(progress)

    @Slot(object)
    def _take_doubt(self, doubt: ReadingDoubt) -> None:
        if self._is_current():
            self.reading_doubted.emit(doubt)

    @Slot(object)
    def _take_client(self, client: Client | None) -> None:
        if self._is_current():
            self._this_client = client

    def _is_current(self) -> bool:
        sender = self.sender()
        return sender is not None and (sender is self._worker or sender is self._leaving)

    def _set_link(self, link: LinkState) -> None:
        self._link = link
        self._retry_at = time.monotonic() + link.retry_in_s
        self.link_changed.emit(link)

    def _set_control(self, state: ControlState) -> None:
        if state != self._control:
            self._control = state
            self.control_changed.emit(state)

    def _tell_progress(self, progress: OrderProgress) -> None:
        self._unfinished[progress.ticket].outcomes = progress.outcomes
        self.order_progressed.emit(progress)
        if progress.is_over:
            finished = self._unfinished.pop(progress.ticket).finished
            if finished is not None:
                finished(progress)

    def _give_up_orders(self, tickets: Iterable[int], profile: ManagerProfile, *, has_ended: bool) -> None:
        """What the worker said nothing of: it was not sent. Of a worker that does not end, nobody can know."""
        trouble, state = not_sent(profile), OutcomeState.NOT_SENT
        if not has_ended:
            stuck = describe(TimeoutError("the worker's thread did not end"), profile)
            trouble, state = not_known(stuck), OutcomeState.UNKNOWN
        for ticket in tickets:
            unfinished = self._unfinished.get(ticket)
            if unfinished is not None:
                requests, told = unfinished.order.requests, unfinished.outcomes
                left = [Outcome(request, trouble=trouble, state=state) for request in requests]
                outcomes = (left[at] if at >= len(told) or told[at].is_open else told[at] for at in range(len(left)))
                self._tell_progress(OrderProgress(ticket, tuple(outcomes), len(requests)))

    def _wishes(self, worker: Worker) -> tuple[tuple[SignalInstance, Callable[..., None]], ...]:
        return (
            (self._order_given, worker.perform),
            (self._order_cancelled, worker.cancel),
            (self._refresh_wanted, worker.refresh),
            (self._shown, worker.show),
        )

    def _stop_worker(self) -> None:
        worker, profile, tickets = self._worker, self._profile, tuple(self._unfinished)
        self._worker = None
        if worker is None or profile is None:
            return
        for signal, slot in self._wishes(worker):
            signal.disconnect(slot)
        has_ended = bool(self._end_thread())
        self._leaving = worker
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)  # its last words: what became of orders
        self._leaving = None
        self._give_up_orders(tickets, profile, has_ended=has_ended)
        self._set_control(ControlState(ControlPhase.NONE))
        self._this_client = None


def _end(worker: Worker, thread: QThread) -> bool:
    """Did it?"""
    worker.stop()
    thread.quit()
    if thread.wait(round(STOP_S * 1000)):
        return True
    logger.error("the worker's thread did not end within %g s", STOP_S)
    _unended.append((worker, thread))
    return False
