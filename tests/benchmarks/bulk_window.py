"""Is suspending a thousand jobs at once through the window as quick as the same commands by the bare library, and does the
window live on?

    .venv/bin/python tests/benchmarks/bulk_window.py [--jobs 1000] [--servers 40] [--rounds 5]

Runs the simulator in a process of its own and the window in this one, on the platform that QT_QPA_PLATFORM or DISPLAY
gives. Each round suspends the jobs in one loop of the library, activates them, has the window show that, suspends them
there, all selected, by one click, activates them, and suspends them once more by the library. Prints seconds, the ratio to
the mean of the library's, and the longest stall of the window's thread in milliseconds; the floor beside them is the same
heartbeat while nothing is done.
"""

from __future__ import annotations

import argparse
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QItemSelection, QItemSelectionModel
from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).resolve().parent))
from heartbeat import Heartbeat

from bbmonitor_gui.app import build_window
from bbmonitor_gui.backburner import JobState, Monitor
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.ui.main_window import MainWindow
from bbmonitor_gui.ui.outcomes import Summary


def spin(until: Callable[[], bool], most_s: float = 60.0) -> None:
    """Let the window live."""
    end = time.monotonic() + most_s
    while not until():
        if time.monotonic() > end:
            raise SystemExit("the window did not come to an end")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def spin_for(seconds: float) -> None:
    end = time.monotonic() + seconds
    spin(lambda: time.monotonic() >= end)


def is_read(window: MainWindow, jobs: int) -> bool:
    """With all details?"""
    entries = window.farm.jobs.model.entries()
    return len(entries) == jobs and all(entry.details for entry in entries) and window.farm.is_settled()


def activate(monitor: Monitor, jobs: list[int]) -> None:
    for job in jobs:
        monitor.activate_job(job)


def by_library(port: int, jobs: list[int]) -> float:
    """Seconds; the jobs are active before and after."""
    with Monitor("127.0.0.1", port) as monitor:
        activate(monitor, jobs)
        began = time.perf_counter()
        for job in jobs:
            if monitor.suspend_job(job) is not JobState.SUSPENDED:
                raise SystemExit(f"job {job} was not suspended")
        took = time.perf_counter() - began
        activate(monitor, jobs)
    return took


def select(window: MainWindow, jobs: list[int]) -> None:
    """All of them, as Ctrl and clicks would."""
    model, wanted = window.farm.jobs.model, QItemSelection()
    for row in range(model.rowCount()):
        if model.entry(row).key in jobs:
            wanted.select(model.index(row, 0), model.index(row, 0))
    flags = QItemSelectionModel.SelectionFlag
    window.farm.jobs.table.selectionModel().select(wanted, flags.ClearAndSelect | flags.Rows)


def by_window(window: MainWindow, jobs: list[int], heartbeat: Heartbeat) -> tuple[float, float]:
    """Seconds from the click to the sentence that says it is done, and the longest stall in milliseconds from the click
    until the table shows it."""
    action, model = window.actions_by_name["actionSuspendJob"], window.farm.jobs.model
    wanted = set(jobs)

    def are(suspended: bool) -> bool:
        states = [entry.item.state for entry in model.entries() if entry.key in wanted]
        return len(states) == len(wanted) and all((state == JobState.SUSPENDED) is suspended for state in states)

    window.connection.refresh()
    spin(lambda: are(False))
    select(window, jobs)
    spin(action.isEnabled)
    spin_for(1.0)  # what the selection set going is over
    told: list[Summary] = []
    window._control.orders.done.connect(told.append)
    heartbeat.restart()
    began = time.perf_counter()
    action.trigger()
    spin(lambda: bool(told))
    took = time.perf_counter() - began
    spin(lambda: are(True))
    spin_for(0.5)
    stall_ms = heartbeat.restart()
    window._control.orders.done.disconnect(told.append)
    if not told[0].all_well:
        raise SystemExit(told[0].title)
    return took, stall_ms


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--jobs", type=int, default=1000)
    parser.add_argument("--servers", type=int, default=40)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    farm = (f"--jobs={2 * options.jobs}", f"--servers={options.servers}", "--speed=0", "--packet-gap=0")
    simulator = subprocess.Popen(
        [sys.executable, "-m", "bbmonitor_gui.simulator", "--port=0", "--until-stdin-closes", *farm],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    port = int(re.search(r":(\d+)\s", simulator.stdout.readline())[1])
    application = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        with Monitor("127.0.0.1", port) as monitor:
            known = [item.handle for item in monitor.get_job_list() if item.state != JobState.COMPLETE]
        jobs = known[: options.jobs]
        window = build_window(Path(folder, "settings.ini"))
        window.resize(1600, 900)
        window.show()
        heartbeat = Heartbeat()
        ratios, stalls, floors = [], [], []
        for number in range(1, options.rounds + 1):
            before_s = by_library(port, jobs)
            window.connect_to(ManagerProfile("127.0.0.1", port), remember=False)
            spin(lambda: is_read(window, 2 * options.jobs))
            heartbeat.restart()
            spin_for(1.5)
            floors.append(heartbeat.restart())
            window_s, stall_ms = by_window(window, jobs, heartbeat)
            window.disconnect_from_manager()
            after_s = by_library(port, jobs)
            ratios.append(2 * window_s / (before_s + after_s))
            stalls.append(stall_ms)
            print(
                f"round {number}: {len(jobs)} jobs, library {before_s:.2f} and {after_s:.2f} s, window {window_s:.2f} s, "
                f"ratio {ratios[-1]:.2f}, longest stall {stall_ms:.1f} ms (floor {floors[-1]:.1f} ms)",
                flush=True,
            )
        window.close()
    print(f"medians: ratio {statistics.median(ratios):.2f}, longest stall {statistics.median(stalls):.1f} ms")
    print(f"worst:   ratio {max(ratios):.2f}, longest stall {max(stalls):.1f} ms")
    simulator.stdin.close()
    simulator.wait(10)
    application.quit()


if __name__ == "__main__":
    main()
