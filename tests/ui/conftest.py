"""A window on a simulated farm."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bbmonitor_gui.app import open_window
from bbmonitor_gui.simulator import Farm, ManualClock, SimulatedManager
from bbmonitor_gui.ui.main_window import MainWindow
from bbmonitor_gui.ui.preferences import ManagerOptions


@pytest.fixture
def manager() -> Iterator[SimulatedManager]:
    """A small farm whose clock stands still."""
    with SimulatedManager(Farm(jobs=40, servers=8, seed=3, clock=ManualClock()), greeting_grace_s=0.01) as simulated:
        yield simulated


OpenWindow = Callable[[], MainWindow]


@pytest.fixture
def open_on_farm(qtbot: QtBot, manager: SimulatedManager, tmp_path: Path) -> Iterator[OpenWindow]:
    """Opens windows on the farm, all with the same settings, and closes them at the end."""
    opened: list[MainWindow] = []

    def open_one() -> MainWindow:
        opened.append(open_window("127.0.0.1", manager.port, settings_file=tmp_path / "settings.ini"))
        qtbot.waitSignal(opened[-1].settled, timeout=10_000).wait()
        return opened[-1]

    yield open_one
    for window in opened:
        window.close()


@pytest.fixture
def window(open_on_farm: OpenWindow) -> MainWindow:
    """Connected, with the details of all that is on the screen, to a Manager whose weeks the user has confirmed."""
    window = open_on_farm()
    profile = window.connection.profile
    assert profile is not None
    window._settings.set_manager_options(profile.address, ManagerOptions(polarity_confirmed=True))
    return window
