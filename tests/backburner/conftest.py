"""A peer that plays one written-out transcript: no Manager, only bytes in an order."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import pytest

from bbmonitor_gui.backburner import Monitor

GREETING = b"250 backburner 1.0 Ready.\r\nbackburner(Controller)>"
PATIENCE_S = 10.0  # no test waits so long: it is the end of a test that hangs
Exchange = tuple[bytes, bytes]  # what the client must send, what it is answered


class Peer:
    """Listens on a loopback port and plays `sessions`, one connection after the other.

    A session sends its greeting, then reads exactly the bytes of each exchange and answers them, `cut` bytes a packet
    (0: all at once). Afterwards it hangs up, or waits for the client to do so. What went otherwise lies in `failures`.
    """

    def __init__(self) -> None:
        self.sessions: list[tuple[bytes, tuple[Exchange, ...], int, bool]] = []
        self.failures: list[str] = []
        self.silent = threading.Event()
        """Set when all has been said and the client has not hung up yet."""
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.settimeout(PATIENCE_S)
        self.port: int = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._play)

    def start(self) -> None:
        self._thread.start()

    def join(self) -> None:
        if self._thread.ident is not None:
            self._thread.join()
        self._listener.close()

    def _play(self) -> None:
        for session in self.sessions:
            try:
                connected, _ = self._listener.accept()
                with connected:
                    connected.settimeout(PATIENCE_S)
                    connected.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                    self._play_session(connected, *session)
            except OSError as error:
                self.failures.append(repr(error))

    def _play_session(
        self, connected: socket.socket, greeting: bytes, exchanges: tuple[Exchange, ...], cut: int, hang_up: bool
    ) -> None:
        unheard = list(exchanges)
        with suppress(ConnectionError):  # a client may hang up while it is spoken to
            self._say(connected, greeting, cut)
            while unheard:
                expected, answer = unheard[0]
                heard = b""
                while len(heard) < len(expected) and (more := connected.recv(len(expected) - len(heard))):
                    heard += more
                if heard != expected:
                    self.failures.append(f"heard {heard!r}")
                    break
                del unheard[0]
                self._say(connected, answer, cut)
            self.silent.set()
            if not hang_up and (stray := connected.recv(4096)):
                self.failures.append(f"heard {stray!r}, too")
        if unheard:
            self.failures.append(f"never heard {unheard[0][0]!r}")

    @staticmethod
    def _say(connected: socket.socket, words: bytes, cut: int) -> None:
        for offset in range(0, len(words), cut or len(words) or 1):
            connected.sendall(words[offset : offset + (cut or len(words))])


@pytest.fixture
def peer() -> Iterator[Peer]:
    """A peer without a script yet; after the test it must have played all of it."""
    peer = Peer()
    yield peer
    peer.join()
    assert peer.failures == []


@pytest.fixture
def play(peer: Peer) -> Iterator[Callable[..., Monitor]]:
    """`play(*exchanges, greeting=..., cut=0, hang_up=False, again=(), **options)`: a Monitor, connected to a peer that
    plays these exchanges and, if it connects once more, `again`."""
    monitors: list[Monitor] = []

    def connected(
        *exchanges: Exchange,
        greeting: bytes = GREETING,
        cut: int = 0,
        hang_up: bool = False,
        again: tuple[Exchange, ...] | None = None,
        **options: Any,
    ) -> Monitor:
        peer.sessions = [(greeting, exchanges, cut, hang_up)]
        if again is not None:
            peer.sessions.append((GREETING, again, 0, False))
        peer.start()
        monitor = Monitor("127.0.0.1", peer.port, **{"timeout": 5.0, **options})
        monitors.append(monitor)
        monitor.open_connection()
        return monitor

    yield connected
    for monitor in monitors:
        monitor.close_connection()
