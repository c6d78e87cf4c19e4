"""What the tests of a connection share: an ear for all that it tells, and orders that are waited for."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from typing import Any

from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import Monitor
from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.messages import ControlPhase, ControlState, LinkState, OrderProgress, ReadingDoubt
from bbmonitor_gui.connection.request_base import Request
from bbmonitor_gui.connection.snapshot import Batch
from bbmonitor_gui.simulator import SimulatedManager


class Heard:
    """Everything that a connection told, put together."""

    def __init__(self, connection: ManagerConnection) -> None:
        self.links: list[LinkState] = []
        self.batches: list[Batch] = []
        self.progress: list[OrderProgress] = []
        self.control: list[ControlState] = []
        self.doubts: list[ReadingDoubt] = []
        self.jobs: dict[int, Any] = {}
        self.servers: dict[str, Any] = {}
        connection.link_changed.connect(self.links.append)
        connection.order_progressed.connect(self.progress.append)
        connection.control_changed.connect(self.control.append)
        connection.reading_doubted.connect(self.doubts.append)
        connection.batch_arrived.connect(self._take)

    def _take(self, batch: Batch) -> None:
        self.batches.append(batch)
        for kept, changes in ((self.jobs, batch.jobs), (self.servers, batch.servers)):
            for key in changes.removed:
                kept.pop(key, None)  # type: ignore[attr-defined]
            kept.update({entry.key: entry for entry in changes.put})  # type: ignore[attr-defined]

    def job_in(self, *states: int) -> int:
        return self.jobs_in(*states)[0]

    def jobs_in(self, *states: int) -> list[int]:
        return [handle for handle, entry in self.jobs.items() if entry.item.state in states]

    @property
    def phases(self) -> list[ControlPhase]:
        """Those that queue control went through."""
        return [phase for phase, _ in groupby(state.phase for state in self.control)]


def submit(qtbot: QtBot, connection: ManagerConnection, *requests: Request) -> OrderProgress:
    """Submit, and wait for the end."""
    over: list[OrderProgress] = []
    connection.submit(requests, over.append)
    qtbot.waitUntil(lambda: bool(over))
    return over[0]


def hold(manager: SimulatedManager, change: Callable[[], None]) -> None:
    with manager.lock:
        change()


def lines(manager: SimulatedManager, *beginnings: str) -> list[str]:
    """The lines that the Manager heard and that begin so."""
    with manager.lock:
        return [line.strip() for line in manager.commands if line.startswith(beginnings)]


def other_monitor(manager: SimulatedManager) -> Monitor:
    """Another client, for a `with` block."""
    return Monitor("127.0.0.1", manager.port, timeout=5.0)
