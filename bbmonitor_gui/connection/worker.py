"""The object in the worker's thread: it owns the Monitor, does one command at a time, and tells what it learnt.

Everything is done in small steps with the thread's event loop between them, so a window's wish (an event) never waits
longer than for one slow command or a burst of quick ones, and goes before reading on.
"""

from __future__ import annotations

import logging
import threading
import time

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from bbmonitor_gui.backburner import (
    BackburnerError,
    ConnectionFailed,
    ControlNotice,
    Failure,
    FarmEvent,
    Monitor,
    Notification,
)

from .control import ControlDesk
from .details import Subject
from .failures import describe
from .messages import ControlState, LinkState, Order, OrderProgress, Phase, ReadingDoubt
from .notices import LISTS, NoticeEar, subjects_of, this_client
from .orders import OrderDesk
from .profile import ManagerProfile
from .reader import FarmReader
from .snapshot import Batch

logger = logging.getLogger("bbmonitor_gui.connection")

BREATH_S = 0.001  # a pause in long parsing, which lets the window paint
BURST_S = 0.01  # how long orders go on before the event loop has its turn
BACKOFF_S = (1.0, 2.0, 5.0, 10.0, 20.0, 30.0)
LONGEST_WAIT_S = 3600.0
MOST_WORDS = 1000  # characters, of what is kept for each entry that cannot be read


class Worker(QObject):
    """Connects, obeys, reads and reconnects until `stop`."""

    link_changed = Signal(object)  # LinkState
    control_changed = Signal(object)  # ControlState
    batch_ready = Signal(object)  # Batch
    order_progressed = Signal(object)  # OrderProgress
    reading_doubted = Signal(object)  # ReadingDoubt
    introduced = Signal(object)  # Client: as the Manager was told of us, None when it was not

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
        self._reader = FarmReader(self._monitor, profile.refresh_s, self._tell, self._word, self._open_session)
        self._control = ControlDesk(self._monitor, profile.control, self._tell_control)
        self._orders = OrderDesk(
            self._monitor, profile, self._control, self._reader, self._tell_progress, self._tell_doubt
        )
        self._ear: NoticeEar | None = None
        self._may_listen = profile.live_notices  # until a Manager does not want to tell
        self._introduced = False
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
        self._orders.add(order)
        self._timer.start(0)

    @Slot(int)
    def cancel(self, ticket: int) -> None:
        """What of this order was not sent yet will not be."""
        self._orders.cancel(ticket)
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
        self._orders.end()
        self._monitor.breathe = None
        if self._ear is not None:
            self._ear.close()
        # Each holds the other: the whole farm would stay until a full garbage collection.
        del self._reader, self._control, self._orders, self._ear

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
            wait_s = 0.0 if self._obey() else self._read_on()
            self._control.look()
            return 0.0 if self._orders.can_go_on else wait_s
        self._orders.break_off()
        wait_s = self._retry_at - time.monotonic()
        if wait_s > 0:
            return wait_s
        self._connect()
        return 0.0

    def _obey(self) -> bool:
        """A burst of quick commands, for each turn of the event loop costs as much as one. False: there was none to send."""
        end = time.monotonic() + BURST_S
        if not self._orders.step():
            return False
        while time.monotonic() < end and self._orders.can_go_on and self._monitor.is_open:
            self._orders.step()
        return True

    def _read_on(self) -> float:
        if self._may_listen and not self._introduced and self._reader.has_read:
            self._introduce()
            return 0.0
        poll_s = self._control.poll()
        wait_s = self._reader.step()
        return wait_s if poll_s is None else min(wait_s, poll_s)

    def _connect(self) -> None:
        self.link_changed.emit(LinkState(Phase.CONNECTING))
        self._open_session()
        self._reader.begin()
        self.link_changed.emit(LinkState(Phase.CONNECTED))

    def _open_session(self) -> None:
        self._introduced = False
        self.introduced.emit(None)
        self._monitor.open_connection()
        self._control.begin()

    def _lost(self, error: BaseException) -> float:
        """The session is over, or never began. Returns the seconds until the next try."""
        self._monitor.close_connection()
        self._control.end()
        self._orders.break_off(error)
        wait_s = BACKOFF_S[min(self._failures, len(BACKOFF_S) - 1)]
        self._failures += 1
        self._retry_at = time.monotonic() + wait_s
        self.link_changed.emit(LinkState(Phase.WAITING, describe(error, self._profile), wait_s))
        return wait_s

    # ---- notices

    def _introduce(self) -> None:
        """Ask to be told what happens. In a console session nobody has seen that (I), so a Manager that does not want it is
        not asked again."""
        self._introduced = True
        try:
            if self._ear is not None:
                self._ear.close()
            self._ear = NoticeEar(self._profile.host, self._profile.port)  # anew: our own address may be another by now
            self._ear.heard.connect(self._hear)
            client = this_client(self._ear.port, self._ear.address)
            self._monitor.set_clientinfo(client)
            self.introduced.emit(client)
        except (BackburnerError, OSError, ValueError) as error:
            if self._stopping.is_set():
                raise
            self._may_listen = False  # also when the connection broke: it might do so each time
            logger.info("no notices from %s: %s", self._profile.address, error)
            if not self._monitor.is_open:
                self._open_session()

    @Slot(object)
    def _hear(self, notifications: tuple[Notification, ...]) -> None:
        lists = set()
        for notification in notifications:
            if isinstance(notification, ControlNotice):
                self._control.hear(notification)
                lists.add("clients")
            elif isinstance(notification, FarmEvent):
                for subject in subjects_of(notification):
                    self._reader.change(subject)
                if notification.code in LISTS:
                    lists.add(LISTS[notification.code])
        self._reader.hasten(lists)
        self._timer.start(0)

    # ---- for the reader, the desks and the Monitor

    def _tell(self, batch: Batch) -> None:
        self._failures = 0
        self.batch_ready.emit(batch)

    def _tell_control(self, state: ControlState) -> None:
        self._reader.hasten({"clients"})  # they tell who has it
        self.control_changed.emit(state)

    def _tell_progress(self, progress: OrderProgress) -> None:
        self.order_progressed.emit(progress)

    def _tell_doubt(self, doubt: ReadingDoubt) -> None:
        self.reading_doubted.emit(doubt)

    def _word(self, error: BackburnerError | ValueError) -> str:
        trouble = describe(error, self._profile)
        words = f"{trouble.title} {trouble.detail}"
        return words if len(words) <= MOST_WORDS else f"{words[:MOST_WORDS]}…"

    def _breathe(self) -> None:
        if self._stopping.is_set():
            raise ConnectionFailed("reading was given up", Failure.ABORTED)
        time.sleep(BREATH_S)
