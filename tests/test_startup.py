"""What a start loads before the window is there: modules are counted, for a clock would tell of the machine."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

START = """
import sys
from bbmonitor_gui import app, cli

def look(*_, **__):
    window = app.build_window(sys.argv[1])
    window.show()
    window.begin()
    application.processEvents()
    print("\\n".join(sys.modules))
    return 0

from PySide6.QtWidgets import QApplication
application = QApplication([])
app.run = look
sys.exit(cli.main([]))
"""

# Dialogs and what serves them only, what prints and what runs beside: loaded when they are wanted.
LATER = ["demo", "instance", "simulator", "ui.dialogs", "ui.printing", "ui.report"]
LATER += ["ui.job_properties_session", "ui.schedule_control", "ui.server_properties_control"]
PARTS = {"bbmonitor_gui.ui.dialogs", "bbmonitor_gui.ui.dialogs.readonly"}  # of panels too

# What brings much along and is easily imported by the way.
HEAVY = ["PySide6.QtNetwork", "PySide6.QtPrintSupport", "asyncio", "email", "hashlib", "http", "multiprocessing", "ssl"]
HEAVY += ["unittest", "urllib.request", "xml.sax"]

MOST = 185  # of our own; 260 before dialogs were loaded when they are wanted


@cache
def loaded() -> frozenset[str]:
    """The modules of a program that has just shown its window."""
    with TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-c", START, str(Path(folder, "settings.ini"))],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": folder, "XDG_STATE_HOME": folder},
            capture_output=True,
            text=True,
            timeout=60,
        )
    assert done.returncode == 0, done.stderr
    return frozenset(done.stdout.split())


def within(name: str, package: str) -> bool:
    return f"{name}.".startswith(f"{package}.")


def test_the_window_was_there() -> None:
    assert {"bbmonitor_gui.ui.main_window", "bbmonitor_gui.ui.panels.job_details", "PySide6.QtWidgets"} <= loaded()


@pytest.mark.parametrize("part", LATER)
def test_what_is_wanted_later_is_loaded_later(part: str) -> None:
    assert {name for name in loaded() if within(name, f"bbmonitor_gui.{part}")} - PARTS == set()


@pytest.mark.parametrize("module", HEAVY)
def test_nothing_heavy_comes_along(module: str) -> None:
    assert {name for name in loaded() if within(name, module)} == set()


def test_a_start_loads_few_modules() -> None:
    ours = {name for name in loaded() if within(name, "bbmonitor_gui")}
    assert len(ours) <= MOST, sorted(ours)
