"""Whether a window can be opened is asked before Qt is loaded, and answered in one sentence."""

from __future__ import annotations

import os
import select
import shutil
import socket
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from bbmonitor_gui import display


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """A Linux as it is told: libraries that are missing, displays that answer."""
    facts: dict[str, object] = {"missing": (), "answers": True}
    monkeypatch.setattr(display, "_loads", lambda library: library not in str(facts["missing"]))
    monkeypatch.setattr(display, "_answers", lambda display: facts["answers"])
    monkeypatch.setattr(display, "_is_socket", lambda path: facts["answers"])
    return facts


X11 = {"DISPLAY": ":0"}


@pytest.mark.parametrize(
    "environ",
    [
        X11,
        {"WAYLAND_DISPLAY": "wayland-0"},
        {"WAYLAND_DISPLAY": "wayland-0", "QT_QPA_PLATFORM": "wayland"},
        {**X11, "QT_QPA_PLATFORM": "xcb"},
        {"QT_QPA_PLATFORM": "offscreen"},
        {"QT_QPA_PLATFORM": "minimal"},
        {"QT_QPA_PLATFORM": "vnc:size=800x600"},
    ],
)
def test_where_a_window_can_be_opened(system: dict[str, object], environ: Mapping[str, str]) -> None:
    assert display.problem("linux", environ) == ""


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_only_linux_is_asked(system: dict[str, object], platform: str) -> None:
    system.update(missing="libxcb-cursor.so.0", answers=False)

    assert display.problem(platform, {}) == ""


@pytest.mark.parametrize(
    "environ",
    [
        {},
        {"DISPLAY": ""},
        {"QT_QPA_PLATFORM": "xcb"},
        {"QT_QPA_PLATFORM": "wayland"},
        {"QT_QPA_PLATFORM": "wayland;xcb"},
        {"QT_QPA_PLATFORM": "xcb", "WAYLAND_DISPLAY": "wayland-0"},
    ],
)
def test_no_display(system: dict[str, object], environ: Mapping[str, str]) -> None:
    problem = display.problem("linux", environ)

    assert problem.startswith("BB Monitor needs a display, and this session has none")
    assert "--demo --platform offscreen --screenshot FILE" in problem
    assert "\n" not in problem


def test_missing_libraries_are_named_by_their_packages(system: dict[str, object]) -> None:
    system["missing"] = "libxcb-cursor.so.0 libxkbcommon-x11.so.0"

    assert display.problem("linux", X11) == (
        "BB Monitor lacks libraries of the system to open a window."
        " On Debian or Ubuntu: sudo apt-get install libxcb-cursor0 libxkbcommon-x11-0"
    )


def test_a_display_that_does_not_answer(system: dict[str, object]) -> None:
    system["answers"] = False

    problem = display.problem("linux", {"DISPLAY": "far.example:7"})

    assert problem.startswith("BB Monitor cannot open the display 'far.example:7': no X server answers there")
    assert "\n" not in problem


on_linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux is asked")


@on_linux
def test_libraries_are_really_looked_for() -> None:
    assert display._loads("libc.so.6")
    assert not display._loads("libnobody-has-this.so.0")


def start(tmp_path: Path, **environ: str) -> subprocess.CompletedProcess[str]:
    """The program in a session with just this display."""
    ours = {name: value for name, value in os.environ.items() if name not in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY")}
    ours = {**ours, "XDG_CONFIG_HOME": str(tmp_path), "DISPLAY": "", **environ}
    return subprocess.run(
        [sys.executable, "-m", "bbmonitor_gui", "farm"], env=ours, capture_output=True, text=True, timeout=20
    )


@on_linux
def test_without_a_display_the_program_says_so_and_ends(tmp_path: Path) -> None:
    done = start(tmp_path)

    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr == f"{display.problem('linux', {})}\n"


@on_linux
def test_at_a_display_where_nobody_listens_the_program_says_so_and_ends(tmp_path: Path) -> None:
    done = start(tmp_path, DISPLAY=":7391")

    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith(("BB Monitor cannot open the display ':7391'", "BB Monitor lacks libraries"))


@on_linux
@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs Xvfb")
def test_an_x_server_that_answers() -> None:
    server = subprocess.Popen(["Xvfb", "-displayfd", "1"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert server.stdout is not None
    try:
        assert select.select([server.stdout], [], [], 20)[0], "Xvfb did not start"
        number = server.stdout.readline().decode().strip()
        assert display._answers(f":{number}")
    finally:
        server.terminate()
        server.wait(20)
        server.stdout.close()
    assert not display._answers(f":{number}")


def test_a_compositor_that_is_gone_is_no_display(system: dict[str, object]) -> None:
    system["answers"] = False
    problem = display.problem("linux", {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": "/run/user/1"})
    assert problem.startswith("BB Monitor cannot open the display 'wayland-7': no Wayland compositor listens there.")


def test_listening_sockets_are_told_from_others(tmp_path: Path) -> None:
    path = tmp_path / "wayland-0"
    assert not display._is_socket(str(path))
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(path))
        listener.listen()
        assert display._is_socket(str(path))
    assert not display._is_socket(str(path))


@pytest.mark.parametrize("environ", [X11, {"QT_QPA_PLATFORM": "offscreen"}, {"WAYLAND_DISPLAY": "wayland-0"}])
def test_qt_needs_its_libraries_everywhere(system: dict[str, object], environ: Mapping[str, str]) -> None:
    system["missing"] = "libEGL.so.1"
    assert display.problem("linux", environ).endswith("sudo apt-get install libegl1")
