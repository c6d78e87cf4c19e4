"""How the program starts its own simulator, from a Python and from a frozen program."""

from __future__ import annotations

import subprocess
import sys

import pytest

from bbmonitor_gui.launch import SIMULATOR_SWITCH, simulator_command


def test_from_a_python() -> None:
    assert simulator_command(("--port", "0")) == [
        *(sys.executable, "-m", "bbmonitor_gui"),
        *("--run-simulator", "--port", "0"),
    ]


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/bbmonitor/bbmonitor")

    assert simulator_command(["--jobs", "5"]) == ["/opt/bbmonitor/bbmonitor", SIMULATOR_SWITCH, "--jobs", "5"]


def test_the_command_runs_the_simulator_and_no_window() -> None:
    done = subprocess.run(
        simulator_command(["--port", "0", "--jobs", "1", "--servers", "1", "--until-stdin-closes"]),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=20,
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("listening on 127.0.0.1:")
