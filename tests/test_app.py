"""Windows from outside: opened by a program or a command line, and gone without a trace when they are closed."""

from __future__ import annotations

import gc
import os
import select
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, QThread
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from bbmonitor_gui import app, demo
from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.demo import DemoFarm
from bbmonitor_gui.simulator import Farm, ManualClock, SimulatedManager
from bbmonitor_gui.ui.main_window import MainWindow
from bbmonitor_gui.ui.settings import Settings
from bbmonitor_gui.ui.widgets.message_bar import MessageBar


def simulated(jobs: int) -> SimulatedManager:
    return SimulatedManager(Farm(jobs, 4, seed=5, clock=ManualClock()), greeting_grace_s=0.01)


@pytest.fixture
def manager() -> Iterator[SimulatedManager]:
    with simulated(12) as made:
        yield made


@pytest.fixture
def nobody() -> Iterator[int]:
    """A port where nobody listens, and nobody will."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield taken.getsockname()[1]


Open = Callable[[int], MainWindow]


@pytest.fixture
def open_at(qtbot: QtBot, tmp_path: Path) -> Iterator[Open]:
    """Opens windows on Managers of this computer, and closes them at the end."""
    opened: list[MainWindow] = []

    def open_one(port: int) -> MainWindow:
        opened.append(app.open_window("127.0.0.1", port, settings_file=tmp_path / f"{len(opened)}.ini"))
        return opened[-1]

    yield open_one
    for window in opened:
        window.close()


def settle(qtbot: QtBot, window: MainWindow) -> MainWindow:
    qtbot.waitSignal(window.settled, timeout=10_000).wait()
    return window


def connection_of(window: MainWindow) -> ManagerConnection:
    """It is asked for its inside: nothing else tells that a thread has ended."""
    connection = window.findChild(ManagerConnection)
    assert connection is not None
    return connection


def thread_of(window: MainWindow) -> QThread:
    """The worker's."""
    worker = connection_of(window)._worker
    assert worker is not None
    return worker.thread()


def text(window: MainWindow, name: str) -> str:
    label = window.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text()


def message(window: MainWindow) -> MessageBar:
    bar = window.findChild(MessageBar)
    assert bar is not None
    return bar


# ---- open_window


def test_a_window_for_any_program(qtbot: QtBot, open_at: Open, manager: SimulatedManager, tmp_path: Path) -> None:
    window = settle(qtbot, open_at(manager.port))

    assert isinstance(window, QMainWindow)
    assert window.isVisible()
    assert window.objectName() == "mainWindow"
    assert window.farm.jobs.model.rowCount() == 12
    window.close()
    recent = Settings(tmp_path / "0.ini").recent_managers
    assert [profile.address for profile in recent] == [f"127.0.0.1:{manager.port}"]


def test_closing_ends_thread_and_session(qtbot: QtBot, open_at: Open, manager: SimulatedManager) -> None:
    window = settle(qtbot, open_at(manager.port))
    thread = thread_of(window)
    assert thread.isRunning()

    window.close()

    assert thread.isFinished()
    qtbot.waitUntil(lambda: not manager._sessions)
    assert manager._met == 1
    window.close()


def test_closing_while_the_manager_is_silent(qtbot: QtBot, open_at: Open) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        window = open_at(silent.getsockname()[1])
        thread = thread_of(window)
        silent.accept()[0].close()
        silent.settimeout(10)
        window.close()
        assert thread.isFinished()


def test_closing_while_nobody_is_there(qtbot: QtBot, open_at: Open, nobody: int) -> None:
    window = open_at(nobody)
    thread = thread_of(window)
    qtbot.waitUntil(lambda: message(window).isVisible())
    assert f"nothing listens on port {nobody}" in message(window).text
    window.close()
    assert thread.isFinished()


@pytest.mark.parametrize(
    ("host", "port", "sentence"),
    [
        ("farm", 0, "0 is no port. Ports are 1 to 65535"),
        ("farm", 65536, "65536 is no port"),
        ("farm", -1, "is no port"),
        ("", 3234, "is no Manager's name or address"),
        ("two words", 3234, "is no Manager's name or address"),
    ],
)
def test_a_wrong_address_is_refused_before_anything_is_built(
    qapp: object, tmp_path: Path, host: str, port: int, sentence: str
) -> None:
    gc.enable()
    with pytest.raises(ValueError, match=sentence):
        app.open_window(host, port, settings_file=tmp_path / "settings.ini")
    assert gc.isenabled()
    assert not (tmp_path / "settings.ini").exists()


def test_any_host_is_taken_as_it_is(open_at: Open, qapp: object, tmp_path: Path) -> None:
    window = app.open_window("::1", 9, settings_file=tmp_path / "settings.ini")
    assert window.windowTitle() == "[::1]:9 — BB Monitor"
    window.close()


def test_two_windows_on_two_managers(qtbot: QtBot, open_at: Open, manager: SimulatedManager) -> None:
    with simulated(7) as other:
        first = open_at(manager.port)
        second = open_at(other.port)
        qtbot.waitUntil(lambda: first.farm.jobs.model.rowCount() == 12)
        qtbot.waitUntil(lambda: second.farm.jobs.model.rowCount() == 7)
        first.close()
        with other.lock:
            other.farm.delete(next(iter(other.farm.jobs.values())))
        second.actions_by_name["actionRefresh"].trigger()
        qtbot.waitUntil(lambda: second.farm.jobs.model.rowCount() == 6)
        assert first.farm.jobs.model.rowCount() == 12
        second.close()


# ---- the demo farm of a window


@pytest.fixture
def farms(monkeypatch: pytest.MonkeyPatch) -> list[DemoFarm]:
    """The demo farms that windows start; small ones."""
    made: list[DemoFarm] = []

    class Watched(DemoFarm):
        def start(self) -> None:
            made.append(self)
            super().start()

    small = ("--port", "0", "--jobs", "6", "--servers", "2", "--packet-gap", "0", "--until-stdin-closes")
    monkeypatch.setattr(demo, "_FARM", small)
    monkeypatch.setattr(demo, "DemoFarm", Watched)
    return made


def listens(port: int | None) -> bool:
    assert port is not None
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def try_demo(window: MainWindow) -> None:
    found = window.findChild(QAction, "actionDemo")
    assert isinstance(found, QAction)
    found.trigger()


def test_the_demo_farm_is_shown_and_ends_with_the_window(
    qtbot: QtBot, farms: list[DemoFarm], manager: SimulatedManager, open_at: Open, tmp_path: Path
) -> None:
    window = settle(qtbot, open_at(manager.port))
    with qtbot.waitSignal(window.settled, timeout=20_000):
        try_demo(window)
    assert window.farm.jobs.model.rowCount() == 6
    port = farms[0]._port
    assert listens(port)
    window.close()
    assert not listens(port)
    recent = [profile.address for profile in Settings(tmp_path / "0.ini").recent_managers]
    assert recent == [f"127.0.0.1:{manager.port}"], "the demo's port is nothing to remember"


def test_choosing_the_demo_twice_leaves_one_simulator(
    qtbot: QtBot, farms: list[DemoFarm], manager: SimulatedManager, open_at: Open
) -> None:
    window = settle(qtbot, open_at(manager.port))
    with qtbot.waitSignal(window.settled, timeout=20_000):
        try_demo(window)
    first = farms[0]._port
    with qtbot.waitSignal(window.settled, timeout=20_000):
        try_demo(window)
    second = farms[1]._port
    assert not listens(first)
    assert listens(second)
    assert not message(window).isVisible()
    window.close()
    assert not listens(second)


def test_a_demo_farm_that_dies_is_told(
    qtbot: QtBot, farms: list[DemoFarm], manager: SimulatedManager, open_at: Open
) -> None:
    window = settle(qtbot, open_at(manager.port))
    with qtbot.waitSignal(window.settled, timeout=20_000):
        try_demo(window)
    farms[0]._process.kill()
    qtbot.waitUntil(lambda: "The demo farm did not start, or ended by itself." in message(window).text)
    assert text(window, "connectionBadge") == "○ not connected"
    assert window.farm.jobs.model.rowCount() == 6


def test_a_demo_that_cannot_start_leaves_the_farm_that_is_shown(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, manager: SimulatedManager, open_at: Open
) -> None:
    monkeypatch.setattr(demo, "simulator_command", lambda arguments: ["/no/such/program"])
    window = settle(qtbot, open_at(manager.port))
    try_demo(window)
    qtbot.waitUntil(lambda: message(window).isVisible())
    assert "The demo farm did not start" in message(window).text
    assert window.farm.jobs.model.rowCount() == 12
    assert text(window, "connectionBadge") == "● connected"


def test_a_window_that_is_closed_while_the_demo_starts_stays_closed(
    qtbot: QtBot, farms: list[DemoFarm], manager: SimulatedManager, open_at: Open
) -> None:
    window = settle(qtbot, open_at(manager.port))
    try_demo(window)
    window.close()
    assert farms[0]._process.state() == QProcess.ProcessState.NotRunning
    assert connection_of(window)._worker is None


# ---- the program


def program(folder: Path, *arguments: str, code: str = "", inherited: int = 0) -> subprocess.CompletedProcess[str]:
    """Run the program off screen, with settings of its own; `code` runs it in another way, `inherited` is an open file."""
    start = ["-c", code] if code else ["-m", "bbmonitor_gui"]
    # Qt keeps its settings there on each system
    environ = {**os.environ, "XDG_CONFIG_HOME": str(folder), "APPDATA": str(folder), "HOME": str(folder)}
    return subprocess.run(
        [sys.executable, *start, *arguments, "--platform", "offscreen"],
        env=environ,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        pass_fds=(inherited,) if inherited else (),
    )


def lines_of_text(picture: QImage, left: int, right: int, top: int, bottom: int) -> int:
    """How many lines of something stand in this part of the picture, one above the other."""
    inked = [
        len({picture.pixel(x, y) for x in range(left, right, 2)}) > 3  # more than ground, grid and a shade
        for y in range(top, bottom)
    ]
    return sum(now and not before for before, now in zip([False, *inked], inked, strict=False))


@pytest.mark.skipif(os.name != "posix", reason="asks for files that processes inherit")
def test_a_picture_of_the_demo_farm(tmp_path: Path) -> None:
    file = tmp_path / "farm"  # without an ending: it is a PNG all the same
    reading, writing = os.pipe()  # the simulator inherits it, too: it closes when nobody of them is left
    done = program(tmp_path, "--demo", "--screenshot", str(file), inherited=writing)
    os.close(writing)

    assert done.returncode == 0, done.stderr
    said = dict(line.split(": ", 1) for line in done.stdout.splitlines()[:5])
    assert list(said) == ["Jobs", "Servers", "Clients", "Plug-ins", "Archive"]
    for title, count, words in (("Jobs", "500: ", ("active", "complete")), ("Servers", "40: ", ("busy", "absent"))):
        assert said[title].startswith(count)
        assert all(word in said[title] for word in words)
    assert int(said["Clients"]) > 0
    assert int(said["Plug-ins"]) > 0
    assert done.stdout.splitlines()[5:] == [f"The picture is in {file}"]

    assert file.read_bytes().startswith(b"\x89PNG")
    picture = QImage(str(file))
    assert picture.width() >= 1000
    assert picture.height() >= 600
    upper, lower = picture.height() // 2, picture.height() - 60
    assert lines_of_text(picture, 10, 260, 90, upper) >= 8
    assert lines_of_text(picture, 200, 330, upper + 60, lower) >= 5

    assert select.select([reading], [], [], 5)[0], "a simulator is left behind"
    assert os.read(reading, 1) == b""
    os.close(reading)


def test_a_picture_of_a_manager_that_is_not_there(tmp_path: Path, nobody: int) -> None:
    file = tmp_path / "farm.png"

    done = program(tmp_path, f"127.0.0.1:{nobody}", "--screenshot", str(file))

    assert done.returncode == 1
    assert f"127.0.0.1 is there, but nothing listens on port {nobody}." in done.stderr
    assert done.stdout == ""
    assert not file.exists()


def test_a_picture_that_cannot_be_written(tmp_path: Path, manager: SimulatedManager) -> None:
    file = tmp_path / "no such folder" / "farm.png"

    done = program(tmp_path, f"127.0.0.1:{manager.port}", "--screenshot", str(file))

    assert done.returncode == 1
    assert f"The picture could not be written to {file}." in done.stderr
    assert "The picture is in" not in done.stdout
    assert "127.0.0.1" not in "".join(p.read_text() for p in tmp_path.rglob("*.ini")), "who asks once is not remembered"


NO_SIMULATOR = """
import sys
from bbmonitor_gui import cli, demo
demo.simulator_command = lambda arguments: ["/no/such/program"]
sys.exit(cli.main())
"""


def test_a_picture_of_a_demo_that_cannot_start(tmp_path: Path) -> None:
    done = program(tmp_path, "--demo", "--screenshot", str(tmp_path / "farm.png"), code=NO_SIMULATOR)

    assert done.returncode == 1
    assert "The demo farm did not start, or ended by itself." in done.stderr
    assert "Traceback" not in done.stderr
