"""The demo's simulator: it starts, says what went wrong, and never outlives the program."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from bbmonitor_gui import demo
from bbmonitor_gui.demo import DemoFarm

posix = pytest.mark.skipif(os.name != "posix", reason="signals as Unix has them")


@pytest.fixture
def farm(qapp: object) -> Iterator[DemoFarm]:
    made = DemoFarm()
    yield made
    made.stop()


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """A farm that is there at once."""
    monkeypatch.setattr(demo, "_FARM", ("--port", "0", "--jobs", "2", "--servers", "1", "--until-stdin-closes"))


def command(monkeypatch: pytest.MonkeyPatch, *words: str) -> None:
    """Start this instead of the simulator."""
    monkeypatch.setattr(demo, "simulator_command", lambda arguments: list(words))


def started(qtbot: QtBot, farm: DemoFarm) -> int:
    """The port, once the simulator listens."""
    with qtbot.waitSignal(farm.ready, timeout=20_000) as ready:
        farm.start()
    assert ready.args is not None
    return int(ready.args[0])


def listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def test_it_listens_on_this_computer_until_it_is_stopped(qtbot: QtBot, farm: DemoFarm) -> None:
    with qtbot.assertNotEmitted(farm.failed):
        port = started(qtbot, farm)
        assert listens(port)
        farm.stop()
    assert not listens(port)
    assert farm._process.state() == QProcess.ProcessState.NotRunning
    assert farm._process.exitCode() == 0
    farm.stop()


def test_it_can_be_stopped_before_it_was_started(farm: DemoFarm) -> None:
    farm.stop()


def test_it_can_be_stopped_while_it_starts(qtbot: QtBot, farm: DemoFarm) -> None:
    with qtbot.assertNotEmitted(farm.failed), qtbot.assertNotEmitted(farm.ready):
        farm.start()
        farm.stop()
    assert farm._process.state() == QProcess.ProcessState.NotRunning


def failure(qtbot: QtBot, farm: DemoFarm) -> str:
    """Why it failed; it must say so once."""
    told: list[str] = []
    farm.failed.connect(told.append)
    with qtbot.waitSignal(farm.failed, timeout=20_000):
        farm.start()
    qtbot.waitUntil(lambda: farm._process.state() == QProcess.ProcessState.NotRunning)
    assert len(told) == 1
    return told[0]


def test_a_program_that_is_not_there(qtbot: QtBot, farm: DemoFarm, monkeypatch: pytest.MonkeyPatch) -> None:
    command(monkeypatch, "/no/such/program")

    assert failure(qtbot, farm)


def test_what_a_simulator_said_before_it_ended(qtbot: QtBot, farm: DemoFarm, monkeypatch: pytest.MonkeyPatch) -> None:
    command(monkeypatch, sys.executable, "-c", "import sys; print('one moment'); sys.exit('no farm today')")

    said = failure(qtbot, farm)

    assert "one moment" in said
    assert "no farm today" in said


def test_a_simulator_that_says_nothing(qtbot: QtBot, farm: DemoFarm, monkeypatch: pytest.MonkeyPatch) -> None:
    command(monkeypatch, sys.executable, "-c", "import sys; sys.stdin.read()")
    farm._patience.setInterval(100)

    failure(qtbot, farm)


def test_a_simulator_that_would_not_end_is_killed(
    qtbot: QtBot, farm: DemoFarm, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo, "_END_MS", 100)
    deaf = "import threading; print('listening on 127.0.0.1:1', flush=True); threading.Event().wait()"
    command(monkeypatch, sys.executable, "-c", deaf)
    with qtbot.assertNotEmitted(farm.failed):
        started(qtbot, farm)
        farm.stop()
    assert farm._process.state() == QProcess.ProcessState.NotRunning


def test_a_port_in_pieces_and_among_other_lines(qtbot: QtBot, farm: DemoFarm, monkeypatch: pytest.MonkeyPatch) -> None:
    pieces = ["hello\nlisten", "ing on 127.0.0.1:12", "345", "\nlistening on 127.0.0.1:9\n"]
    talk = (
        f"import sys\nfor p in {pieces}: sys.stdout.write(p); sys.stdout.flush(); sys.stderr.write(p)\nsys.stdin.read()"
    )
    command(monkeypatch, sys.executable, "-c", talk)

    assert started(qtbot, farm) == 12345


@posix
def test_a_simulator_that_dies(qtbot: QtBot, farm: DemoFarm, small: None) -> None:
    port = started(qtbot, farm)
    told: list[str] = []
    farm.failed.connect(told.append)
    with qtbot.waitSignal(farm.failed):
        os.kill(farm._process.processId(), signal.SIGKILL)
    assert len(told) == 1
    assert "crashed" in told[0]
    assert not listens(port)


PROGRAM = """
from PySide6.QtCore import QCoreApplication
from bbmonitor_gui.demo import DemoFarm
application = QCoreApplication([])
farm = DemoFarm()
farm.ready.connect(lambda port: print(port, flush=True))
farm.start()
application.exec()
"""


@posix
def test_it_ends_when_the_program_is_killed() -> None:
    with subprocess.Popen([sys.executable, "-c", PROGRAM], stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        try:
            port = int(program.stdout.readline())
            witness = socket.create_connection(("127.0.0.1", port), timeout=20)
        finally:
            program.kill()
    with witness:
        while witness.recv(4096):  # the greeting; then it ends, and it ends after the port was given back
            pass
    assert not listens(port)
