"""Is suspending a thousand jobs at once as quick as the same commands by the bare library, and does the window live on?

    .venv/bin/python tests/benchmarks/bulk.py [--jobs 1000] [--servers 40] [--rounds 3]

Runs the simulator in a process of its own and a ManagerConnection in this one. Each round suspends all jobs in one loop of
the library, activates them, and suspends them again in one order of the connection. Prints seconds, their ratio, and the
longest stall of this thread in milliseconds.
"""

from __future__ import annotations

import argparse
import re
import statistics
import subprocess
import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop

sys.path.insert(0, str(Path(__file__).resolve().parent))
from heartbeat import Heartbeat

from bbmonitor_gui.backburner import JobState, Monitor
from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.messages import OrderProgress, OutcomeState
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.connection.requests import SuspendJob


def by_library(monitor: Monitor, jobs: list[int]) -> float:
    """Seconds."""
    began = time.perf_counter()
    for job in jobs:
        if monitor.suspend_job(job) is not JobState.SUSPENDED:
            raise SystemExit(f"job {job} was not suspended")
    return time.perf_counter() - began


def by_connection(connection: ManagerConnection, jobs: list[int]) -> tuple[float, int]:
    """Seconds, and how often progress was told."""
    told: list[OrderProgress] = []
    over: list[OrderProgress] = []
    connection.order_progressed.connect(told.append)
    began = time.perf_counter()
    connection.submit([SuspendJob(job) for job in jobs], over.append)
    while not over:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    took = time.perf_counter() - began
    connection.order_progressed.disconnect(told.append)
    if over[0].count(OutcomeState.DONE) != len(jobs):
        raise SystemExit(f"only {over[0].count(OutcomeState.DONE)} jobs were suspended")
    return took, len(told)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--jobs", type=int, default=1000)
    parser.add_argument("--servers", type=int, default=40)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    farm = (f"--jobs={2 * options.jobs}", f"--servers={options.servers}", "--speed=0", "--packet-gap=0")
    simulator = subprocess.Popen(
        [sys.executable, "-m", "bbmonitor_gui.simulator", "--port=0", "--until-stdin-closes", *farm],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    port = int(re.search(r":(\d+)\s", simulator.stdout.readline())[1])
    application = QCoreApplication([])
    ratios = []
    for number in range(1, options.rounds + 1):
        with Monitor("127.0.0.1", port) as monitor:
            known = [item.handle for item in monitor.get_job_list() if item.state != JobState.COMPLETE]
            jobs = known[: options.jobs]
            for job in jobs:
                monitor.activate_job(job)
            library_s = by_library(monitor, jobs)
            for job in jobs:
                monitor.activate_job(job)
        connection = ManagerConnection()
        read: list[object] = []
        connection.batch_arrived.connect(read.append)
        connection.connect_to(ManagerProfile("127.0.0.1", port))
        while not read:
            application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        heartbeat = Heartbeat()
        connection_s, told = by_connection(connection, jobs)
        stall_ms = heartbeat.restart()
        connection.close()
        ratios.append(connection_s / library_s)
        print(
            f"round {number}: {len(jobs)} jobs, library {library_s:.2f} s, connection {connection_s:.2f} s, "
            f"ratio {ratios[-1]:.2f}, progress told {told} times, longest stall {stall_ms:.1f} ms"
        )
    print(f"ratio, median: {statistics.median(ratios):.2f}")
    simulator.stdin.close()
    simulator.wait(10)


if __name__ == "__main__":
    main()
