"""How long a program takes from its start until its window stands on the screen, told by the window manager."""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import product
import screen

ROUNDS = 9
METHOD = (
    f"Start-up: from starting the process until openbox under Xvfb lists its window (xprop -spy), {ROUNDS} rounds after"
    " one to warm up, the programs in turns, each with an empty home."
)
SOURCE = [sys.executable, "-m", "bbmonitor_gui"]
_PATIENCE_S = 30.0


class Start(NamedTuple):
    """In seconds."""

    median: float
    least: float
    most: float


def rows(starts: Mapping[str, Start]) -> list[str]:
    """A line for each program, in milliseconds."""
    return [
        f"  {name:<8} {start.median * 1000:5.0f} ms (from {start.least * 1000:.0f} to {start.most * 1000:.0f})"
        for name, start in starts.items()
    ]


def measure(commands: Mapping[str, Sequence[str]]) -> dict[str, Start] | None:
    """Time the start of each command, run in the root of the source; None where the tools for it are not installed.

    Raises RuntimeError when a window does not come.
    """
    if not all(shutil.which(tool) for tool in ("Xvfb", "openbox", "xprop")):
        return None
    times: dict[str, list[float]] = {name: [] for name in commands}
    with screen.Screen() as shown, TemporaryDirectory() as home:
        for turn in range(ROUNDS + 1):
            for name, command in commands.items():
                seconds = _time_to_window(command, shown.environ(Path(home, f"{name}{turn}")))
                if turn:
                    times[name].append(seconds)
    return {name: Start(statistics.median(found), min(found), max(found)) for name, found in times.items()}


def _time_to_window(command: Sequence[str], environ: Mapping[str, str]) -> float:
    watch = ["stdbuf", "-oL", "xprop", "-root", "-spy", "_NET_CLIENT_LIST"]  # xprop keeps its first line to itself else
    with subprocess.Popen(watch, env=environ, stdout=subprocess.PIPE) as watcher:
        assert watcher.stdout is not None
        lines = watcher.stdout.fileno()
        try:
            screen.read_some(lines, _PATIENCE_S, "xprop")  # what stands there now: nothing
            started = time.perf_counter()
            program = subprocess.Popen(
                command, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=product.ROOT
            )
            try:
                while b"0x" not in screen.read_some(lines, _PATIENCE_S, f"the window manager about {command[0]}"):
                    pass
                return time.perf_counter() - started
            finally:
                program.terminate()
                program.wait(10)
        finally:
            watcher.terminate()
