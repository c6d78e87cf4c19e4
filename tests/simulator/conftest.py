"""A bare socket that speaks to the simulated Manager: what it reads are written-out bytes, never backburner's own reading."""

import re
import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from bbmonitor_gui.simulator import Farm, ManualClock, SimulatedManager

PATIENCE_S = 10.0


class RawClient:
    """One connection. `ask` returns (status line, payload, prompt), each as the bytes that came."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE_S)
        self.buffer = b""

    def read(self, length: int) -> bytes:
        while len(self.buffer) < length:
            self._more()
        taken, self.buffer = self.buffer[:length], self.buffer[length:]
        return taken

    def read_to(self, end: bytes) -> bytes:
        while end not in self.buffer:
            self._more()
        return self.read(self.buffer.index(end) + len(end))

    def greeting(self) -> tuple[bytes, bytes]:
        return self.read_to(b"\r\n"), self.read_to(b">")

    def send(self, data: str | bytes) -> None:
        self.socket.sendall(data if isinstance(data, bytes) else data.encode() + b"\r\n")

    def ask(self, line: str) -> tuple[bytes, bytes, bytes]:
        self.send(line)
        status = self.read_to(b"\r\n")
        length = re.fullmatch(rb"251 (\d+)\r\n", status)
        return status, self.read(int(length[1])) if length else b"", self.read_to(b">")

    def text(self, line: str) -> str:
        """The document that answers this command."""
        status, payload, _ = self.ask(line)
        assert payload.endswith(b"\n\0"), status
        return payload[:-2].decode("utf-8")

    def upload(self, words: str, document: str) -> bytes:
        payload = document.encode() + b"\n\0"
        self.send(f"{words} {len(payload)}")
        assert self.read_to(b"\r\n") == b"250 Ready\r\n"
        assert self.buffer == b""  # no prompt between
        self.send(payload)
        status = self.read_to(b"\r\n")
        self.read_to(b">")
        return status

    def at_end(self) -> bool:
        """Has the Manager hung up, with nothing left to read?"""
        return self.buffer == b"" and self.socket.recv(1) == b""

    def close(self) -> None:
        self.socket.close()

    def _more(self) -> None:
        data = self.socket.recv(65536)
        if not data:
            raise EOFError(f"the Manager hung up behind {self.buffer!r}")
        self.buffer += data


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def run(clock: ManualClock) -> Iterator[Callable[..., SimulatedManager]]:
    """run(farm, …) starts a Manager on a clock that stands still; it is closed after the test."""
    with ExitStack() as stack:

        def start(farm: Farm | None = None, **options: Any) -> SimulatedManager:
            options.setdefault("greeting_grace_s", 0.02)
            options.setdefault("seconds", clock.seconds)
            return stack.enter_context(SimulatedManager(farm or Farm(20, 8, clock=clock), **options))

        yield start


@pytest.fixture
def connect() -> Iterator[Callable[..., RawClient]]:
    """connect(manager) is a greeted console client; connect(manager, greeted=False) has read nothing yet."""
    with ExitStack() as stack:

        def open_client(manager: SimulatedManager, greeted: bool = True) -> RawClient:
            client = RawClient(manager.port)
            stack.callback(client.close)
            if greeted:
                client.greeting()
            return client

        yield open_client
