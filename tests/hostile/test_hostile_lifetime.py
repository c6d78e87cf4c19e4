"""Windows that are closed, and Managers that are left, in the middle of anything: nothing is left behind or mixed up."""

from __future__ import annotations

import os
import random
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from farm_bytes import JOB_A, SERVER_A, job_item, job_list
from heartbeat import Heartbeat
from looking import dialog, is_whole, message, trigger, with_details
from pytestqt.qtbot import QtBot
from scripted_manager import ScriptedManager

from bbmonitor_gui.backburner import ServerSchedule
from bbmonitor_gui.connection.connection import ManagerConnection, _unended
from bbmonitor_gui.connection.messages import OrderProgress, Phase
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.connection.requests import ReadJob, SendSchedule, SuspendJob
from bbmonitor_gui.ui.main_window import MainWindow

Open = Callable[[], MainWindow]


@pytest.fixture
def other(profile: ManagerProfile) -> Iterator[ScriptedManager]:
    """Another Manager, with one job of its own."""
    scripted = ScriptedManager()
    scripted.answers["get joblist"] = job_list(job_item(7777, 2, b"elsewhere"))
    yield scripted
    scripted.close()


def there(other: ScriptedManager) -> ManagerProfile:
    return ManagerProfile("127.0.0.1", other.port, timeout_s=0.5, refresh_s=0.05)


# ---- leaving


def test_what_the_last_manager_had_still_to_tell_is_not_shown_as_the_next_ones(
    qtbot: QtBot, manager: ScriptedManager, other: ScriptedManager, open_window: Open, heartbeat: Heartbeat
) -> None:
    lists_told = threading.Event()  # details are asked for once the lists are on their way to the window

    def answer(_: str) -> bytes:
        lists_told.set()
        return b"404 J\r\n"

    del manager.answers[f"get jobinfo {JOB_A}"]
    manager.answer = answer
    window = open_window()
    assert lists_told.wait(3)
    window.connect_to(there(other), remember=False)
    heartbeat.restart()
    qtbot.waitUntil(lambda: is_whole(window, "jobs") and bool(window.farm.jobs.model.rowCount()))
    assert [entry.key for entry in window.farm.jobs.model.entries()] == [7777]


def test_the_trouble_with_the_last_manager_is_not_told_of_the_next(
    qtbot: QtBot, manager: ScriptedManager, other: ScriptedManager, open_window: Open
) -> None:
    manager.greeting = b"SSH-2.0-OpenSSH\r\n"
    window = open_window()
    qtbot.waitUntil(lambda: "is not a Backburner Manager" in message(window))
    window.connect_to(there(other), remember=False)
    assert not message(window)
    assert window.farm.jobs.placeholder == f"Connecting to 127.0.0.1:{other.port}…"
    qtbot.waitUntil(lambda: window.farm.jobs.model.rowCount() == 1)


@pytest.mark.parametrize("leave", ["disconnect", "connect elsewhere", "close"])
def test_an_order_under_way_is_accounted_for_when_its_manager_is_left(
    qtbot: QtBot, manager: ScriptedManager, other: ScriptedManager, window: MainWindow, leave: str
) -> None:
    manager.answers[f"set jobstate {JOB_A} 1"] = None
    qtbot.waitUntil(lambda: is_whole(window) and window.farm.is_settled())
    window.farm.jobs.table.selectRow(window.farm.jobs.model.row_of(JOB_A) or 0)
    trigger(window, "actionSuspendJob")
    qtbot.waitUntil(lambda: f"set jobstate {JOB_A} 1" in manager.heard)
    told: list[str] = []
    window.troubled.connect(lambda trouble: told.append(f"{trouble.title} {trouble.hint}"))
    if leave == "disconnect":
        window.disconnect_from_manager()
    elif leave == "connect elsewhere":
        window.connect_to(there(other), remember=False)
    else:
        window.close()
    assert [words for words in told if words.startswith("first: ") and "not known" in words]
    if leave != "close":
        assert message(window).startswith("first: ")


@pytest.mark.parametrize("phase", ["connecting", "reading", "order under way", "waiting", "idle"])
def test_a_window_closed_in_any_phase_leaves_no_thread_behind(
    qtbot: QtBot, manager: ScriptedManager, open_window: Open, phase: str
) -> None:
    before = threading.active_count()
    if phase == "connecting":
        manager.greeting = b""
    elif phase == "reading":
        manager.answers["get srvlist"] = None
    elif phase == "waiting":
        manager.greeting = b"SSH-2.0-OpenSSH\r\n"
    window = open_window()
    link = window._connection
    if phase == "connecting":
        qtbot.waitUntil(lambda: manager.sessions == 1)
    elif phase == "reading":
        qtbot.waitUntil(lambda: "get srvlist" in manager.heard)
    elif phase == "waiting":
        qtbot.waitUntil(lambda: link.link.phase is Phase.WAITING)
    else:
        qtbot.waitUntil(lambda: is_whole(window) and bool(with_details(window.farm.servers)))
    if phase == "order under way":
        manager.answers[f"get server {SERVER_A}"] = None
        window.farm.servers.table.selectRow(window.farm.servers.model.row_of(SERVER_A) or 0)
        trigger(window, "actionWeekSchedule")
    began = time.monotonic()
    window.close()
    assert time.monotonic() - began < 1.0
    assert link.link.phase is Phase.CLOSED
    heard = len(manager.heard)
    manager.close()
    qtbot.waitUntil(lambda: threading.active_count() <= before)
    assert len(manager.heard) <= heard + 1


def test_dialogs_close_with_their_window(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: is_whole(window) and window.farm.is_settled())
    window.farm.servers.table.selectRow(0)
    trigger(window, "actionWeekSchedule")
    qtbot.waitUntil(lambda: dialog("weekScheduleDialog") is not None)
    window.close()
    qtbot.waitUntil(lambda: dialog("weekScheduleDialog") is None)


def test_a_dialog_closed_before_its_answer_and_one_that_never_opened(
    qtbot: QtBot, manager: ScriptedManager, window: MainWindow
) -> None:
    qtbot.waitUntil(lambda: is_whole(window) and window.farm.is_settled())
    manager.answers[f"get job {JOB_A}"] = None
    window.farm.jobs.table.selectRow(window.farm.jobs.model.row_of(JOB_A) or 0)
    trigger(window, "actionJobProperties")
    qtbot.waitUntil(lambda: f"get job {JOB_A}" in manager.heard)
    qtbot.waitUntil(lambda: "did not answer" in message(window))
    assert dialog("jobPropertiesDialog") is None


def test_a_manager_that_is_left_takes_its_farm_with_it(qtbot: QtBot, profile: ManagerProfile) -> None:
    connection = ManagerConnection()
    connection.connect_to(profile)
    qtbot.waitSignal(connection.batch_arrived).wait()
    worker = weakref.ref(connection._worker)
    connection.disconnect_from()
    assert worker() is None  # the garbage collector does not run in tests, and seldom in the program


@pytest.mark.logs_warnings
def test_a_thread_that_does_not_end_in_time_is_no_reason_to_crash(
    qtbot: QtBot, profile: ManagerProfile, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    stuck, going_on = threading.Event(), threading.Event()

    def step(_: object) -> float:
        stuck.set()
        going_on.wait(10)
        return 1.0

    monkeypatch.setattr("bbmonitor_gui.connection.connection.STOP_S", 0.01)
    monkeypatch.setattr("bbmonitor_gui.connection.reader.FarmReader.step", step)
    connection = ManagerConnection()
    connection.connect_to(profile)
    assert stuck.wait(3)
    connection.close()
    assert "did not end" in caplog.text
    thread = _unended[-1][1]
    assert thread.isRunning()
    going_on.set()
    assert thread.wait(2000)


# ---- everything at once


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="sockets are counted in /proc")
def test_two_hundred_wishes_in_any_order_leave_nothing_behind(qtbot: QtBot, manager: ScriptedManager) -> None:
    chance = random.Random(7)
    hang = random.Random(8)
    hanging = threading.Event()
    polite = dict(manager.answers)

    def answer(line: str) -> bytes | None:
        return None if hanging.is_set() and hang.random() < 0.02 else polite.get(line, b"200 3\r\n")

    manager.answers.clear()
    manager.answer = answer
    hanging.set()
    profile = ManagerProfile("127.0.0.1", manager.port, timeout_s=0.1, refresh_s=0.01)
    connection = ManagerConnection()
    finished: list[OrderProgress] = []
    threads = threading.active_count()
    sockets = len(os.listdir("/proc/self/fd"))
    submitted = 0

    def submit() -> None:
        nonlocal submitted
        if connection.profile is not None:
            requests = [SuspendJob(JOB_A), ReadJob(JOB_A), SendSchedule(SERVER_A, ServerSchedule.NEVER)]
            connection.submit(chance.sample(requests, 2), finished.append)
            submitted += 1

    wishes: list[Callable[[], None]] = [
        lambda: connection.connect_to(profile),
        connection.disconnect_from,
        connection.refresh,
        lambda: connection.show(()),
        submit,
        submit,
        lambda: qtbot.wait(chance.randrange(30)),
    ]
    for _ in range(200):
        chance.choice(wishes)()
    connection.close()
    assert len(finished) == submitted
    assert all(progress.is_over for progress in finished)
    assert connection.link.phase is Phase.CLOSED
    manager.close()
    qtbot.waitUntil(lambda: threading.active_count() <= threads - 1)  # the Manager's own is gone, too
    assert len(os.listdir("/proc/self/fd")) <= sockets
