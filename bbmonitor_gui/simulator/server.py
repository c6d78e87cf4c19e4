"""The simulated Manager: it listens, and keeps sessions, farm and queue control together."""

from __future__ import annotations

import logging
import socket
import threading
import time
from collections.abc import Callable, Iterable
from types import TracebackType

from bbmonitor_gui.backburner.notifications import ControlKind, EventCode
from bbmonitor_gui.backburner.records import Client, SystemInfo
from bbmonitor_gui.backburner.schedule import SchedulePolarity
from bbmonitor_gui.backburner.states import StateReading

from .control import ConnectedClient, QueueControl
from .farm import Farm
from .faults import Faults
from .handlers import GROUP_COMMANDS
from .notices import control_datagram, event_datagram
from .requests import Desk
from .session import Session

logger = logging.getLogger("bbmonitor_gui.simulator")

GREETING_GRACE_S = 0.15  # so long a client may take to say `new login` before it is greeted as a console
_TICK_S = 0.25  # how often the farm is brought up to date while somebody listens for notices


class SimulatedManager:
    """A Manager on a TCP port, in threads of its own. Use it in a `with` block, or call `start` and `close`.

    `port` 0 takes any that is free; the attribute tells which. `commands` holds the lines as they were received (the
    latest ten thousand at least).
    `faults` are written as in faults.py. Without `groups_editable` it does not know the commands that change server
    groups, which are inferred. `seconds` counts the ten seconds of a request for queue control.
    Hold `lock` while looking at or changing `farm` from outside.
    """

    def __init__(
        self,
        farm: Farm | None = None,
        port: int = 0,
        *,
        host: str = "127.0.0.1",
        faults: Iterable[str] = (),
        state_reading: StateReading | str = StateReading.FLAG,
        polarity: SchedulePolarity | str = SchedulePolarity.ALLOWED,
        require_control: bool = True,
        groups_editable: bool = True,
        greeting_grace_s: float = GREETING_GRACE_S,
        packet_gap_s: float = 0.0,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self.farm = Farm() if farm is None else farm
        self.host = host
        self.port = port
        self.lock = threading.Lock()
        self.closing = threading.Event()
        self.commands: list[str] = []
        self.faults = Faults(faults)
        self.greeting_grace_s = greeting_grace_s
        self.packet_gap_s = packet_gap_s
        self.desk = Desk(
            self.farm,
            QueueControl(seconds, self._send_control_notice, self._tell_of_controller),
            state_reading=StateReading(state_reading),
            polarity=SchedulePolarity(polarity),
            require_control=require_control,
            unknown_commands=frozenset() if groups_editable else GROUP_COMMANDS,
        )
        self.farm.on_event = self._send_event
        self._listener: socket.socket
        self._notices: socket.socket
        self._sessions: list[Session] = []
        self._threads: list[threading.Thread] = []
        self._met = 0

    def __enter__(self) -> SimulatedManager:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # ---- public methods

    def start(self) -> None:
        """Listen. Raises OSError when the port is not free."""
        self._listener = socket.create_server((self.host, self.port))
        self.port = self._listener.getsockname()[1]
        self._notices = socket.socket(self._listener.family, socket.SOCK_DGRAM)
        for run in (self._accept, self._tick):
            thread = threading.Thread(target=run, name=f"simulator{run.__name__}", daemon=True)
            thread.start()
            self._threads.append(thread)

    def close(self) -> None:
        """End all sessions and free the port."""
        with self.lock:
            self._send_event(EventCode.SHUTDOWN, ())
        self.closing.set()
        try:
            self._listener.shutdown(socket.SHUT_RDWR)  # wakes `accept` on Linux, where closing alone does not
        except OSError as error:
            logger.debug("the listening socket would not be shut down: %s", error)
        self._listener.close()
        for thread in self._threads:
            thread.join()
        with self.lock:
            sessions = list(self._sessions)
        self.cut_all()
        for session in sessions:
            session.join()
        self._notices.close()

    def cut_all(self) -> None:
        """Every connection breaks; new ones are welcome."""
        with self.lock:
            sessions = list(self._sessions)
        for session in sessions:
            session.cut()

    def restart(self) -> None:
        """As after a crash: every connection breaks, and the jobs bear other handles."""
        with self.lock:
            self.farm.renumber()
        self.cut_all()

    # ---- called by sessions

    def joined(self, client: ConnectedClient) -> None:
        """Under the lock. The first client to connect gets queue control."""
        alone = not self.desk.clients
        self.desk.clients.append(client)
        if alone and self.desk.control.holder is None:
            self.desk.control.request(client)
        self._send_event(EventCode.MONITOR_CONNECTED, ())

    def left(self, session: Session) -> None:
        with self.lock:
            if session.client in self.desk.clients:
                self.desk.clients.remove(session.client)
                self.desk.control.leave(session.client)
            self._sessions.remove(session)

    # ---- threads

    def _accept(self) -> None:
        while not self.closing.is_set():
            try:
                connection, address = self._listener.accept()
            except OSError as error:
                logger.debug("listening ended: %s", error)
                return
            self._met += 1
            session = Session(self, connection, _stranger(address[0], self._met))
            with self.lock:
                self._sessions.append(session)
                session.start()

    def _tick(self) -> None:
        """Notices come when things happen, not when somebody asks."""
        while not self.closing.wait(_TICK_S):
            with self.lock:
                if any(client.wants_notices for client in self.desk.clients):
                    self.farm.advance()
                    self.desk.control.settle()

    # ---- notices, under the lock

    def _send_event(self, code: EventCode, arguments: tuple[object, ...]) -> None:
        for client in self.desk.clients:
            self._send_notice(client, event_datagram(code, arguments))

    def _send_control_notice(self, client: ConnectedClient, kind: ControlKind, computer: str) -> None:
        self._send_notice(client, control_datagram(kind, computer))

    def _tell_of_controller(self, controller: ConnectedClient) -> None:
        for client in self.desk.clients:
            if client is not controller:
                self._send_control_notice(client, ControlKind.IS_CONTROLLER, controller.computer)

    def _send_notice(self, client: ConnectedClient, datagram: bytes) -> None:
        if client.wants_notices:
            try:
                self._notices.sendto(datagram, (client.address, client.client.udp_port))
            except OSError as error:
                logger.debug("a notice to %s was lost: %s", client.address, error)


def _stranger(address: str, number: int) -> ConnectedClient:
    """A client that has not told who it is."""
    system = SystemInfo(0, 0.0, 0, "", "", f"client-{number}", "", 0, address)
    return ConnectedClient(Client(300, 0, False, system), address)
