"""Whatever goes wrong in the middle of an order, each outcome says what is true of the farm."""

from __future__ import annotations

import random

import pytest
from farm_listener import Heard, hold
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import JobState
from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.messages import OrderProgress, OutcomeState
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.connection.requests import SuspendJob
from bbmonitor_gui.simulator import SimulatedManager

FAULTS = ("close", "cut", "garbage", "absurd", "silence", "status:500 No", "status:404 J")


@pytest.mark.parametrize("seed", range(24))
def test_every_outcome_is_true(
    qtbot: QtBot,
    connection: ManagerConnection,
    manager: SimulatedManager,
    heard: Heard,
    monkeypatch: pytest.MonkeyPatch,
    seed: int,
) -> None:
    monkeypatch.setattr("bbmonitor_gui.connection.worker.BACKOFF_S", (0.01,))
    chance = random.Random(seed)
    connection.connect_to(ManagerProfile("127.0.0.1", manager.port, timeout_s=0.2, refresh_s=0.05))
    qtbot.waitUntil(lambda: bool(heard.batches))
    jobs = heard.jobs_in(JobState.ACTIVE, JobState.WAITING, JobState.NOT_STARTED)
    victim = chance.choice(jobs)
    command = chance.choice(["set jobstate", "get jobstate"])
    manager.faults.add(f"{command} {victim}={chance.choice(FAULTS)}*{chance.randint(1, 4)}")
    manager.faults.add("set jobstate=delay:0.002")
    over: list[OrderProgress] = []
    half = len(jobs) // 2
    tickets = [connection.submit([*map(SuspendJob, some)], over.append) for some in (jobs[:half], jobs[half:])]
    deed = chance.choice(["wait", "cancel", "cut", "disconnect"])
    qtbot.waitUntil(lambda: bool(heard.progress))
    if deed == "cancel":
        connection.cancel(chance.choice(tickets))
    elif deed == "cut":
        manager.cut_all()
    elif deed == "disconnect":
        connection.disconnect_from()
    qtbot.waitUntil(lambda: len(over) == 2, timeout=10_000)
    outcomes = [outcome for progress in sorted(over, key=lambda p: p.ticket) for outcome in progress.outcomes]
    assert [outcome.request.target.handle for outcome in outcomes if outcome.request.target] == jobs
    with manager.lock:
        suspended = {job: manager.farm.jobs[job].suspended for job in jobs}
    for job, outcome in zip(jobs, outcomes, strict=True):
        if outcome.state is OutcomeState.DONE:
            assert suspended[job]
        elif outcome.state is OutcomeState.REFUSED:
            assert job == victim
        elif outcome.state is not OutcomeState.UNKNOWN:
            assert not suspended[job], outcome
    hold(manager, manager.faults.clear)
