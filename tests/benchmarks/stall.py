"""How long does the window stall while it connects to a large farm, and while it goes on watching it?

    .venv/bin/python tests/benchmarks/stall.py [--jobs 10000] [--servers 500] [--seconds 30]

Runs the simulator in a process of its own and the window in this one, on the platform that QT_QPA_PLATFORM or DISPLAY
gives. Prints milliseconds; the floor beside them is the same heartbeat without a farm.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).resolve().parent))
from heartbeat import Heartbeat

from bbmonitor_gui.app import build_window
from bbmonitor_gui.connection.profile import ManagerProfile


def spin(seconds: float) -> None:
    """Let the window live."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--jobs", type=int, default=10_000)
    parser.add_argument("--servers", type=int, default=500)
    parser.add_argument("--seconds", type=float, default=30.0)
    options = parser.parse_args()
    farm = (f"--jobs={options.jobs}", f"--servers={options.servers}", "--speed=20", "--packet-gap=0")
    simulator = subprocess.Popen(
        [sys.executable, "-m", "bbmonitor_gui.simulator", "--port=0", "--until-stdin-closes", *farm],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    found = re.search(r":(\d+)\s", simulator.stdout.readline())
    application = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        window = build_window(Path(folder, "settings.ini"))
        window.resize(1600, 900)
        window.show()
        spin(1)
        heartbeat = Heartbeat()
        spin(2)
        print(f"floor, no farm, 2 s:        {heartbeat.restart():6.1f} ms")
        began = time.monotonic()
        window.connect_to(ManagerProfile("127.0.0.1", int(found[1])), remember=False)
        while (
            window.farm.jobs.model.rowCount() < options.jobs or window.farm.servers.model.rowCount() < options.servers
        ):
            spin(0.02)
        print(f"all rows shown after        {time.monotonic() - began:6.2f} s")
        spin(0.5)
        print(f"longest stall, connecting:  {heartbeat.restart():6.1f} ms")
        spin(options.seconds)
        print(f"longest stall, {options.seconds:g} s after: {heartbeat.restart():6.1f} ms")
        unknown = sum(entry.details is None for entry in window.farm.jobs.model.entries())
        print(f"jobs without details yet:   {unknown:6d}")
        window.close()
    simulator.stdin.close()
    simulator.wait(10)
    application.quit()


if __name__ == "__main__":
    main()
