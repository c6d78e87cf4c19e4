"""The frozen program on a virtual screen, started by its desktop file and used with a mouse and a keyboard."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import linux
import picture
import product
import screen

from bbmonitor_gui.backburner import JobState, Monitor

TOOLS = ("Xvfb", "openbox", "xprop", "xdotool", "gio", "desktop-file-validate")
_PATIENCE_S = 20.0
_SETTLE_S = 1.0  # for what nothing outside the program tells the end of: painting
Found = TypeVar("Found")


def until(ask: Callable[[], Found], what: str) -> Found:
    """Ask ten times a second until the answer is something; RuntimeError when that takes too long."""
    end = time.monotonic() + _PATIENCE_S
    while not (answer := ask()):
        if time.monotonic() > end:
            raise RuntimeError(f"waited {_PATIENCE_S:g} s in vain: {what}")
        time.sleep(0.1)
    return answer


@contextmanager
def simulator() -> Iterator[int]:
    """A Manager in a process of its own, its farm standing still; gives the port."""
    options = ["--port", "0", "--jobs", "40", "--servers", "8", "--seed", "7", "--speed", "0", "--until-stdin-closes"]
    command = [sys.executable, "-m", "bbmonitor_gui.simulator", *options]
    with subprocess.Popen(
        command, cwd=product.ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        yield int(process.stdout.readline().rsplit(":", 1)[1])
        process.communicate(timeout=_PATIENCE_S)


class User:
    """Somebody before the screen."""

    def __init__(self, environ: Mapping[str, str], pictures: Path) -> None:
        self._environ = dict(environ)
        self._pictures = pictures

    def run(self, *command: str) -> str:
        done = subprocess.run(command, env=self._environ, capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(f"{shlex.join(command)}: {done.stdout}{done.stderr}")
        return done.stdout.strip()

    def launch(self, entry: Path) -> None:
        """As a menu does. What the program says goes to a file: through a pipe, its end would be waited for."""
        said = self._pictures / "said.txt"
        with said.open("wb") as file:
            done = subprocess.run(["gio", "launch", str(entry)], env=self._environ, stdout=file, stderr=file)
        if done.returncode:
            raise RuntimeError(f"gio launch failed: {said.read_text(errors='replace')}")

    def window(self, title: str) -> str:
        """The visible window whose title has this in it, as soon as there is one."""
        return until(lambda: self._windows(title), f"a window named {title!r}").split()[-1]

    def await_gone(self, title: str) -> None:
        until(lambda: not self._windows(title), f"the end of the window {title!r}")

    def click(self, window: str, point: tuple[int, int]) -> None:
        """With the left button, at a point of the window."""
        self.run("xdotool", "mousemove", "--sync", "--window", window, *map(str, point))
        self.run("xdotool", "click", "1")

    def press(self, *keys: str) -> None:
        self.run("xdotool", "key", "--clearmodifiers", *keys)

    def write(self, text: str) -> None:
        self.run("xdotool", "type", "--delay", "20", text)

    def look(self, name: str, window: str = "0") -> Path:
        """Take a picture of the whole screen, or of one window as it stands there, and say where it is."""
        time.sleep(_SETTLE_S)
        file = self._pictures / f"{name}.png"
        self.grab(file, window)
        print(f"  picture: {file}")
        return file

    def grab(self, file: Path, window: str = "0") -> None:
        """As `look`, at once and silently."""
        code = (
            "import sys; from PySide6.QtGui import QGuiApplication as Q; a = Q([]);"
            "sys.exit(not Q.primaryScreen().grabWindow(int(sys.argv[1])).save(sys.argv[2]))"
        )
        self.run(sys.executable, "-c", code, window, str(file))

    def _windows(self, title: str) -> str:
        search = ["xdotool", "search", "--onlyvisible", "--name", title]
        return subprocess.run(search, env=self._environ, capture_output=True, text=True).stdout.strip()


def enter_into_menu(folder: Path, environ: Mapping[str, str]) -> Path:
    """Run the folder's own script for this, and check the entry that it writes."""
    subprocess.run([str(folder / "install.sh")], env=dict(environ), check=True, stdout=subprocess.DEVNULL)
    entry = Path(environ["HOME"], ".local", "share", "applications", f"{product.FILE_NAME}.desktop")
    subprocess.run(["desktop-file-validate", str(entry)], check=True)
    return entry


def landmarks(port: int, job: str, server: str, environ: Mapping[str, str]) -> dict[str, tuple[int, int]]:
    """Ask the program from the source where things are in its window."""
    command = [sys.executable, str(Path(__file__).with_name("landmarks.py")), "127.0.0.1", str(port), job, server]
    told = subprocess.run(
        command, env={**environ, "PYTHONPATH": str(product.ROOT)}, cwd=product.ROOT, capture_output=True, text=True
    )
    if told.returncode:
        raise RuntimeError(f"the program from the source did not tell where things are: {told.stdout}{told.stderr}")
    return {name: (x, y) for name, (x, y) in json.loads(told.stdout).items()}


def use(folder: Path, pictures: Path) -> None:
    """Start the program of the folder by its menu entry, connect, suspend a job, open a week; RuntimeError if any fails.

    That the job was suspended is asked of the simulated Manager itself.
    """
    with screen.Screen() as shown, simulator() as port:
        home = pictures / "home"
        environ = shown.environ(home)
        user = User(environ, pictures)
        entry = enter_into_menu(folder, environ)
        with Monitor("127.0.0.1", port) as monitor:
            job = next(job for job in monitor.get_job_list() if job.state == JobState.ACTIVE)
            server = monitor.get_server_list()[0]
        points = landmarks(port, job.name, server.name, {**environ, "HOME": str(pictures / "home-source")})
        user.launch(entry)
        window = user.window(product.DISPLAY_NAME)
        print(f"  started by {entry.name}")
        process = int(user.run("xdotool", "getwindowpid", window))
        wm_class = user.run("xprop", "-id", window, "WM_CLASS")
        if f'"{linux.COMMAND}"' not in wm_class:
            raise RuntimeError(f"the window is not that of the menu entry: {wm_class}")
        user.press("ctrl+o")
        user.window("Connect to a Manager")
        user.write(f"127.0.0.1:{port}")
        user.press("Return")
        user.await_gone("Connect to a Manager")
        until(lambda: _clients(port) >= 2, "the program's connection to the Manager")
        user.look("connected")
        user.click(window, points["jobsTable"])
        user.click(window, points["actionSuspendJob"])
        until(lambda: _state(port, job.handle) == JobState.SUSPENDED, f"job {job.name} suspended at the Manager")
        print(f"  a click on Suspend: the Manager says that {job.name} is suspended")
        problems = picture.complaints(user.look("suspended", window))
        if problems:
            raise RuntimeError("; ".join(problems))
        user.click(window, points["serversTable"])
        user.click(window, points["actionWeekSchedule"])
        user.window("Week schedule for")
        user.look("week")
        user.press("Escape")
        user.await_gone("Week schedule for")
        user.press("ctrl+q")
        until(lambda: not Path(f"/proc/{process}").exists(), "the end of the program")
        print("  closed with Ctrl+Q: the process is gone")


def _clients(port: int) -> int:
    with Monitor("127.0.0.1", port) as monitor:
        return len(monitor.get_client_list())


def _state(port: int, handle: int) -> int:
    with Monitor("127.0.0.1", port) as monitor:
        return next(job.state for job in monitor.get_job_list() if job.handle == handle)
