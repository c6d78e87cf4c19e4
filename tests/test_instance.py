"""A second start brings the first window to the front, one for each Manager."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from pytestqt.qtbot import QtBot

from bbmonitor_gui import app, instance
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.instance import Doorbell

SECOND = (
    "import sys\n"
    "from PySide6.QtCore import QCoreApplication\n"
    "from bbmonitor_gui.instance import show_other\n"
    "application = QCoreApplication([])\n"
    "sys.exit(0 if show_other(sys.argv[1]) else 3)\n"
)


@pytest.fixture
def address() -> str:
    return f"farm-{uuid4().hex}"


@pytest.fixture
def bell(qapp: object, address: str) -> Iterator[Doorbell]:
    made = Doorbell()
    made.listen_for(address)
    yield made
    made.listen_for("")


def second_start(address: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", SECOND, address])


def test_a_second_start_rings_and_ends(qtbot: QtBot, bell: Doorbell, address: str) -> None:
    with qtbot.waitSignal(bell.rung, timeout=20_000):
        second = second_start(address.upper())
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.returncode == 0


def test_another_manager_is_another_window(qtbot: QtBot, bell: Doorbell) -> None:
    second = second_start(f"farm-{uuid4().hex}")
    with qtbot.assertNotEmitted(bell.rung):
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.returncode == 3


def test_nobody_there_is_told_at_once(qapp: object, address: str) -> None:
    assert not instance.show_other(address)


def test_a_window_follows_its_manager(bell: Doorbell, address: str) -> None:
    bell.listen_for("")
    assert not instance.show_other(address)


def test_what_a_crash_left_behind_is_no_hindrance(qtbot: QtBot, address: str) -> None:
    program = (
        "import os, sys\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "from bbmonitor_gui.instance import Doorbell\n"
        "application = QCoreApplication([])\n"
        "bell = Doorbell()\n"
        "bell.listen_for(sys.argv[1])\n"
        "os._exit(0 if bell._server.isListening() else 1)\n"
    )
    assert subprocess.run([sys.executable, "-c", program, address], check=False).returncode == 0
    bell = Doorbell()
    bell.listen_for(address)
    assert bell._server.isListening()
    bell.listen_for("")


def test_nonsense_rings_nothing(qtbot: QtBot, bell: Doorbell, address: str) -> None:
    socket = QLocalSocket()
    socket.connectToServer(instance._name(address))
    with qtbot.assertNotEmitted(bell.rung), qtbot.waitSignal(socket.disconnected):
        socket.write(b"x" * 5000 + b"\n")
    assert isinstance(bell._server, QLocalServer)


@pytest.mark.qt_log_ignore("raise", extend=True)  # off screen there is no front
def test_the_window_of_a_manager_answers_from_its_first_connection_to_its_end(
    qtbot: QtBot, tmp_path: Path, address: str
) -> None:
    window = app.build_window(tmp_path / "settings.ini")
    app._Door(window, window.connection)
    profile = ManagerProfile(f"{address}.invalid", 3234)
    try:
        assert not instance.show_other(profile.address)
        window.connect_to(profile)
        second = second_start(profile.address)
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
        assert second.returncode == 0
        assert window.isVisible()
    finally:
        window.close()
    assert not instance.show_other(profile.address)
    window.deleteLater()
