"""Managers, and things that are none, on sockets of this computer."""

from __future__ import annotations

import socket
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.simulator import Farm, ManualClock, SimulatedManager

sys.path.insert(0, str(Path(__file__).resolve().parent))
from farm_listener import Heard


@pytest.fixture
def manager() -> Iterator[SimulatedManager]:
    """A small farm whose clock stands still."""
    with SimulatedManager(Farm(jobs=30, servers=6, seed=3, clock=ManualClock()), greeting_grace_s=0.01) as simulated:
        yield simulated


@pytest.fixture
def profile(manager: SimulatedManager) -> ManagerProfile:
    """Without notices, so that nothing is said but what a test wants said."""
    return ManagerProfile("127.0.0.1", manager.port, timeout_s=2.0, refresh_s=0.1, live_notices=False)


@pytest.fixture
def connection(qapp: object) -> Iterator[ManagerConnection]:
    made = ManagerConnection()
    yield made
    made.close()


@pytest.fixture
def heard(connection: ManagerConnection) -> Heard:
    return Heard(connection)


@pytest.fixture
def connected(qtbot: QtBot, connection: ManagerConnection, profile: ManagerProfile, heard: Heard) -> ManagerConnection:
    """It has read the farm."""
    connection.connect_to(profile)
    qtbot.waitUntil(lambda: bool(heard.batches))
    return connection


Serve = Callable[[Callable[[socket.socket], None]], int]


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Listens, and gives each connection to a function in a thread of its own; returns the port."""
    listeners: list[socket.socket] = []
    threads: list[threading.Thread] = []

    def start(talk: Callable[[socket.socket], None]) -> int:
        listener = socket.create_server(("127.0.0.1", 0))
        listeners.append(listener)

        def accept() -> None:
            while True:
                try:
                    peer, _ = listener.accept()
                except OSError:
                    return
                threads.append(threading.Thread(target=converse, args=(peer,), daemon=True))
                threads[-1].start()

        def converse(peer: socket.socket) -> None:
            with peer:
                try:
                    talk(peer)
                except OSError:
                    return

        threads.append(threading.Thread(target=accept, daemon=True))
        threads[-1].start()
        return int(listener.getsockname()[1])

    yield start
    for listener in listeners:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
    for thread in threads:
        thread.join(5)
        assert not thread.is_alive()
