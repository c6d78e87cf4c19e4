"""The object in the worker's thread: it owns the Monitor, does one command at a time, and tells what it learnt.

Everything is done in small steps with the thread's event loop between them, so a window's wish (an event) never waits
longer than for one command, and goes before reading on.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import deque

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from bbmonitor_gui.backburner import BackburnerError, ConnectionFailed, Failure, Monitor

from .details import Subject
from .failures import describe, not_sent
from .messages import LinkState, Order, OrderProgress, Outcome, Phase
from .profile import ManagerProfile
from .reader import FarmReader
from .requests import NotObeyed
from .snapshot import Batch

logger = logging.getLogger("bbmonitor_gui.connection")

BREATH_S = 0.001  # a pause in long parsing, which lets the window paint
BACKOFF_S = (1.0, 2.0, 5.0, 10.0, 20.0, 30.0)
LONGEST_WAIT_S = 3600.0
MOST_WORDS = 1000  # characters, of what is kept for each entry that cannot be read


class Worker(QObject):
    """Connects, obeys, reads and reconnects until `stop`."""

    link_changed = Signal(object)  # LinkState
    batch_ready = Signal(object)  # Batch
    order_progressed = Signal(object)  # OrderProgress

    def __init__(self, profile: ManagerProfile) -> None:
        super().__init__()
        self._profile = profile
        self._stopping = threading.Event()
        self._monitor = Monitor(
            profile.host,
            profile.port,
            timeout=profile.timeout_s,
            state_reading=profile.state_reading,
            schedule_polarity=profile.schedule_polarity,
        )
        self._monitor.breathe = self._breathe
        self._reader = FarmReader(self._monitor, profile.refresh_s, self._tell, self._word)
        self._orders: deque[Order] = deque()
        self._outcomes: list[Outcome] = []
        self._failures = 0
        self._retry_at = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)

    def stop(self) -> None:
        """From any thread: whatever waits for the Manager ends now, and no further step is made."""
        self._stopping.set()
        self._monitor.abort()

    @Slot()
    def start(self) -> None:
        """The thread runs."""
        self._timer.start(0)

    @Slot(object)
    def perform(self, order: Order) -> None:
        """Obey, before reading on."""
        self._orders.append(order)
        self._timer.start(0)

    @Slot()
    def refresh(self) -> None:
        """Read everything again now; connect now when waiting for the next try."""
        self._retry_at = 0.0
        self._reader.refresh(whole=True)
        self._timer.start(0)

    @Slot(object)
    def show(self, visible: frozenset[Subject]) -> None:
        """These are on the screen: their details first."""
        self._reader.show(visible)
        self._timer.start(0)

    @Slot()
    def finish(self) -> None:
        """The thread is about to end."""
        self._timer.stop()
        self._monitor.close_connection()
        self._monitor.breathe = None
        del self._reader  # each holds the other: the whole farm would stay until a full garbage collection

    # ---- steps

    @Slot()
    def _step(self) -> None:
        if self._stopping.is_set():
            return
        try:
            wait_s = self._next_step()
        except Exception as error:  # the thread must live on, and the window must know
            if self._stopping.is_set():
                return
            if not isinstance(error, BackburnerError):
                logger.exception("unexpected")
            wait_s = self._lost(error)
        self._timer.start(max(0, round(min(wait_s, LONGEST_WAIT_S) * 1000)))

    def _next_step(self) -> float:
        """Does the next thing. Returns the seconds to wait before the one after it."""
        if self._monitor.is_open:
            if self._orders:
                self._obey()
                return 0.0
            return self._reader.step()
        self._forget_orders()
        wait_s = self._retry_at - time.monotonic()
        if wait_s > 0:
            return wait_s
        self._connect()
        return 0.0

    def _connect(self) -> None:
        self.link_changed.emit(LinkState(Phase.CONNECTING))
        self._monitor.open_connection()
        self._reader.begin()
        self.link_changed.emit(LinkState(Phase.CONNECTED))

    def _lost(self, error: BaseException) -> float:
        """The session is over, or never began. Returns the seconds until the next try."""
        self._monitor.close_connection()
        wait_s = BACKOFF_S[min(self._failures, len(BACKOFF_S) - 1)]
        self._failures += 1
        self._retry_at = time.monotonic() + wait_s
        self.link_changed.emit(LinkState(Phase.WAITING, describe(error, self._profile), wait_s))
        return wait_s

    # ---- wishes

    def _obey(self) -> None:
        order = self._orders[0]
        request = order.requests[len(self._outcomes)]
        lost: BackburnerError | None = None
        try:
            outcome = Outcome(request, request.run(self._monitor))
        except (BackburnerError, NotObeyed, ValueError) as error:
            outcome = Outcome(request, trouble=describe(error, self._profile, request))
            if isinstance(error, BackburnerError) and not self._monitor.is_open:
                lost = error
        self._outcomes.append(outcome)
        if request.changes and request.target is not None:
            self._reader.change(request.target)
        self._tell_progress(order)
        if lost is not None:
            raise lost

    def _forget_orders(self) -> None:
        """What was not sent before the connection broke is not sent later behind the user's back."""
        while self._orders:
            order = self._orders[0]
            trouble = not_sent(self._profile)
            left = order.requests[len(self._outcomes) :]
            self._outcomes += [Outcome(request, trouble=trouble) for request in left]
            self._tell_progress(order)

    def _tell_progress(self, order: Order) -> None:
        progress = OrderProgress(order.ticket, tuple(self._outcomes), len(order.requests))
        if progress.is_over:
            self._orders.popleft()
            self._outcomes = []
            if any(request.changes for request in order.requests):
                self._reader.refresh(whole=False)
        self.order_progressed.emit(progress)

    # ---- for the reader and the Monitor

    def _tell(self, batch: Batch) -> None:
        self._failures = 0
        self.batch_ready.emit(batch)

    def _word(self, error: BackburnerError | ValueError) -> str:
        trouble = describe(error, self._profile)
        words = f"{trouble.title} {trouble.detail}"
        return words if len(words) <= MOST_WORDS else f"{words[:MOST_WORDS]}…"

    def _breathe(self) -> None:
        if self._stopping.is_set():
            raise ConnectionFailed("reading was given up", Failure.ABORTED)
        time.sleep(BREATH_S)
