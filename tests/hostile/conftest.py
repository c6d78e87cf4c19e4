"""The real window on Managers that are not ours: every byte they say is written out in this folder."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bbmonitor_gui.app import build_window
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.ui.main_window import MainWindow

_HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(_HERE), str(_HERE.parent / "benchmarks")]
from heartbeat import Heartbeat  # noqa: E402
from scripted_manager import ScriptedManager  # noqa: E402

LONGEST_STALL_MS = 250.0
LONGEST_CLOSE_S = 2.0


@pytest.fixture
def manager() -> Iterator[ScriptedManager]:
    """A polite Manager of two jobs and two servers, until a test tells it otherwise."""
    scripted = ScriptedManager()
    yield scripted
    scripted.close()


@pytest.fixture
def profile(manager: ScriptedManager) -> ManagerProfile:
    return ManagerProfile("127.0.0.1", manager.port, timeout_s=0.5, refresh_s=0.05)


@pytest.fixture
def heartbeat(qapp: object) -> Heartbeat:
    """Of the window's thread, from the test's beginning."""
    return Heartbeat()


@pytest.fixture
def open_window(
    qtbot: QtBot, profile: ManagerProfile, heartbeat: Heartbeat, tmp_path: Path
) -> Iterator[Callable[[], MainWindow]]:
    """Opens the real window on the Manager. At the end it must have lived without a stall, and must close in time."""
    opened: list[MainWindow] = []

    def open_one() -> MainWindow:
        window = build_window(tmp_path / "settings.ini")
        opened.append(window)
        window.resize(1500, 900)
        window.show()
        qtbot.waitExposed(window)
        heartbeat.restart()  # to build a window takes its time
        window.connect_to(profile, remember=False)
        return window

    yield open_one
    longest_ms = heartbeat.longest_ms
    for window in opened:
        began = time.monotonic()
        window.close()
        assert time.monotonic() - began < LONGEST_CLOSE_S
    assert longest_ms < LONGEST_STALL_MS


@pytest.fixture
def window(open_window: Callable[[], MainWindow]) -> MainWindow:
    """Connecting to the Manager."""
    return open_window()
