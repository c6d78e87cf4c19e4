"""Notifications by UDP: a reason to look sooner, never the truth itself (protocol.md, "UDP notifications")."""

from __future__ import annotations

import getpass
import logging
import os
import platform
import socket
import uuid

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal, Slot

from bbmonitor_gui.backburner import Client, EventCode, FarmEvent, SystemInfo
from bbmonitor_gui.backburner.notifications import Notification, read_notification

from .details import Kind, Subject

logger = logging.getLogger("bbmonitor_gui.connection")

MOST_AT_ONCE = 64  # datagrams, before the worker has its turn again
REST_S = 0.1  # of the ear, after so many at once: a flood must not starve the worker
_LONGEST = 2048  # bytes of a datagram that are looked at
_CLIENT_VERSION = 300  # W

LISTS: dict[int, str] = {  # which list an event makes out of date
    EventCode.GROUPS_CHANGED: "groups",
    EventCode.MONITOR_CONNECTED: "clients",
    EventCode.JOB_DELETED: "jobs",
    EventCode.NEW_JOB: "jobs",
    EventCode.JOB_COMPLETE: "jobs",
    EventCode.JOB_STATE: "jobs",
    EventCode.JOB_EDITED: "jobs",
    EventCode.JOB_EDITED_06: "jobs",
    EventCode.JOB_PRIORITY: "jobs",  # the list is in the order of the queue
    EventCode.SERVER_FINISHED: "servers",
    EventCode.SERVER_STARTS: "servers",
    EventCode.SERVER_GONE: "servers",
    EventCode.SERVER_READY: "servers",
    EventCode.SERVER_IDLE: "servers",
    EventCode.RENDER_ABORTED: "servers",
    EventCode.SERVER_DELETED: "servers",
}


class NoticeEar(QObject):
    """A UDP socket that hears only what comes from the Manager's address. Lives in the worker's thread."""

    heard = Signal(object)  # tuple[Notification, ...]

    def __init__(self, host: str, port: int) -> None:
        """Raises OSError."""
        super().__init__()
        with socket.socket(_family(host, port), socket.SOCK_DGRAM) as way:
            way.connect((host, port))  # sends nothing: it finds the way
            self._manager_address = way.getpeername()[0]
            self.address = way.getsockname()[0]
            self._socket = socket.socket(way.family, socket.SOCK_DGRAM)
        try:
            self._socket.bind((self.address, 0))
        except OSError:
            self._socket.close()
            raise
        self._socket.setblocking(False)
        self._notifier = QSocketNotifier(self._socket.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._listen)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(round(REST_S * 1000))
        self._rest.timeout.connect(self._wake)

    @property
    def port(self) -> int:
        return int(self._socket.getsockname()[1])

    def close(self) -> None:
        """In the thread that made it.

        Nothing may be connected to it when it goes: Qt would tell the senders under a lock, for which PySide wants the
        interpreter, while the window's thread has that and may wait for the lock: both would wait for ever.
        """
        self._rest.stop()
        self._rest.timeout.disconnect(self._wake)
        self._notifier.setEnabled(False)
        self._notifier.activated.disconnect(self._listen)
        self._socket.close()

    # ---- slots

    @Slot()
    def _listen(self) -> None:
        notifications: list[Notification] = []
        for _ in range(MOST_AT_ONCE):
            try:
                datagram, (address, *_) = self._socket.recvfrom(_LONGEST)
            except BlockingIOError:
                break
            except OSError as error:  # Windows reports here that an earlier datagram found nobody, or was too long
                logger.debug("a datagram could not be read: %s", error)
                continue
            if address == self._manager_address:
                notifications.append(read_notification(datagram))
        else:
            self._notifier.setEnabled(False)
            self._rest.start()
        if notifications:
            self.heard.emit(tuple(notifications))

    @Slot()
    def _wake(self) -> None:
        self._notifier.setEnabled(True)


def this_client(udp_port: int, address: str) -> Client:
    """Who we are, for `set clientinfo`. What Python cannot tell without more libraries is 0."""
    system = SystemInfo(
        total_memory=0,
        total_memory_f=0.0,
        num_cpus=os.cpu_count() or 1,
        platform=platform.system(),
        user=_user(),
        computer_name=socket.gethostname(),
        mac=f"{uuid.getnode():012X}0000",
        workdisk_space=0,
        ip_address=address,
    )
    return Client(_CLIENT_VERSION, udp_port, False, system)


def subjects_of(event: FarmEvent) -> list[Subject]:
    """Whose details an event makes out of date."""
    job = [Subject(Kind.JOB, event.job)] if event.job is not None else []
    return job + ([Subject(Kind.SERVER, event.server.upper())] if event.server is not None else [])


def _family(host: str, port: int) -> socket.AddressFamily:
    return socket.getaddrinfo(host, port, type=socket.SOCK_DGRAM)[0][0]


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # a computer may have no name for its user
        return ""
