"""Managers that speak out of turn, slowly, or break off: the window lives on, and says what is wrong."""

from __future__ import annotations

import itertools
import socket
import time
from collections.abc import Callable

import pytest
from farm_bytes import JOB_A, JOB_B, SERVER_A, job, job_item, job_list
from looking import dialog, is_whole, message, trigger, troubles, with_details
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot
from scripted_manager import GREETING, PROMPT, ScriptedManager

from bbmonitor_gui.connection.messages import Phase
from bbmonitor_gui.ui.main_window import MainWindow
from bbmonitor_gui.ui.preferences import ManagerOptions

Open = Callable[[], MainWindow]


def drip(peer: socket.socket, data: bytes) -> None:
    """A byte every 50 ms."""
    for byte in data:
        peer.sendall(bytes([byte]))
        time.sleep(0.05)


def select_job(window: MainWindow, handle: int) -> None:
    row = window.farm.jobs.model.row_of(handle)
    assert row is not None
    window.farm.jobs.table.selectRow(row)


def badge(window: MainWindow) -> str:
    label = window.findChild(QLabel, "connectionBadge")
    assert isinstance(label, QLabel)
    return label.text()


# ---- greetings


def test_a_manager_that_never_greets(qtbot: QtBot, manager: ScriptedManager, open_window: Open) -> None:
    manager.greeting = b""
    window = open_window()
    qtbot.waitUntil(lambda: "did not answer within 0.5 seconds" in message(window))
    assert "Next try in" in message(window)
    manager.greeting = GREETING
    qtbot.waitUntil(lambda: is_whole(window))
    assert not message(window)


def test_a_manager_that_greets_and_hangs_up(qtbot: QtBot, manager: ScriptedManager, open_window: Open) -> None:
    manager.say = lambda peer, data: (peer.sendall(data), peer.shutdown(socket.SHUT_RDWR))
    window = open_window()
    qtbot.waitUntil(lambda: message(window).startswith("The connection to 127.0.0.1 broke."))
    qtbot.waitUntil(lambda: manager.sessions >= 2)


@pytest.mark.parametrize("fault", ["greets twice", "answers twice"])
def test_what_is_said_twice_is_never_taken_for_something_else(
    qtbot: QtBot, manager: ScriptedManager, open_window: Open, fault: str
) -> None:
    if fault == "greets twice":
        manager.greeting = GREETING + PROMPT + GREETING
    else:
        manager.say = lambda peer, data: peer.sendall(data if data.startswith(GREETING) else data * 2)
    shown: set[str] = set()
    window = open_window()
    for name, model in ((name, panel.model) for name, panel in window.farm.all.items()):
        model.rowsInserted.connect(
            lambda *_, name=name, model=model: shown.update(
                f"{name} {model.index(row, 0).data()}" for row in range(model.rowCount())
            )
        )
    qtbot.waitUntil(lambda: any("cannot read" in panel.placeholder for panel in window.farm.all.values()))
    qtbot.waitUntil(lambda: manager.sessions > 4)
    true = {"jobs first", "jobs second", "servers render-01", "servers render-02", "clients oldsea", "plugins 3dsmax"}
    assert shown <= true


def test_a_job_is_never_shown_with_another_ones_details(
    qtbot: QtBot, manager: ScriptedManager, open_window: Open
) -> None:
    manager.answers[f"get jobinfo {JOB_A}"] = job(JOB_B, b"second")
    window = open_window()
    qtbot.waitUntil(lambda: window.farm.is_settled() and is_whole(window))
    assert with_details(window.farm.jobs) == {JOB_B}
    assert troubles(window.farm.jobs).keys() == {JOB_A}


# ---- control


def test_control_that_changes_with_every_command(qtbot: QtBot, manager: ScriptedManager, open_window: Open) -> None:
    prompts = itertools.cycle([PROMPT, b"backburner>", b"\r\nBackBurner (controller) >"])
    manager.prompt = lambda: next(prompts)
    window = open_window()
    titles: set[str] = set()
    window.windowTitleChanged.connect(titles.add)
    qtbot.waitUntil(lambda: len(titles) == 2 and is_whole(window))
    assert {title.rpartition("BB Monitor")[2] for title in titles} == {"", " (read only)"}


# ---- slowness


def test_answers_that_come_300_ms_late(qtbot: QtBot, manager: ScriptedManager, window: MainWindow) -> None:
    def say(peer: socket.socket, data: bytes) -> None:
        manager.over.wait(0.3)
        peer.sendall(data)

    manager.answers[f"set jobstate {JOB_A} 1"] = b"200 OK\r\n"
    manager.answers[f"get jobstate {JOB_A}"] = b"200 3\r\n"
    qtbot.waitUntil(lambda: is_whole(window) and window.farm.is_settled())
    manager.say = say
    select_job(window, JOB_A)
    trigger(window, "actionSuspendJob")
    qtbot.waitUntil(lambda: window.statusBar().currentMessage() == "first: suspended.")
    assert badge(window) == "● connected"


def test_a_slow_manager_tells_of_every_job_on_the_screen_before_any_twice(
    qtbot: QtBot, manager: ScriptedManager, open_window: Open
) -> None:
    handles = [JOB_A + place for place in range(10)]
    manager.answers["get joblist"] = job_list(*[job_item(handle, 2) for handle in handles])
    manager.answers.update({f"get jobinfo {handle}": job(handle) for handle in handles})

    def say(peer: socket.socket, data: bytes) -> None:
        manager.over.wait(0.03 if b"<JobInfo>" in data else 0.0)
        peer.sendall(data)

    manager.say = say
    window = open_window()
    qtbot.waitUntil(lambda: with_details(window.farm.jobs) == set(handles))
    asked = [line for line in manager.heard if line.startswith("get jobinfo")]
    assert len(set(asked[:10])) == 10


def test_a_window_closed_while_the_answer_to_an_order_drips_in(
    qtbot: QtBot, manager: ScriptedManager, window: MainWindow
) -> None:
    qtbot.waitUntil(lambda: is_whole(window) and window.farm.is_settled())
    manager.say = drip
    manager.answers[f"set jobstate {JOB_A} 1"] = b"200 " + b"O" * 10_000 + b"\r\n"
    select_job(window, JOB_A)
    trigger(window, "actionSuspendJob")
    qtbot.waitUntil(lambda: any(line.startswith("set jobstate") for line in manager.heard))
    began = time.monotonic()
    window.close()
    assert time.monotonic() - began < 1.0
    assert "Whether it was done before is not known." in message_even_if_hidden(window)


def test_a_farm_that_drips_in_is_shown_in_the_end(qtbot: QtBot, manager: ScriptedManager, open_window: Open) -> None:
    def say(peer: socket.socket, data: bytes) -> None:
        for byte in data:
            peer.sendall(bytes([byte]))

    manager.say = say
    window = open_window()
    qtbot.waitUntil(lambda: is_whole(window) and window.farm.is_settled())


# ---- breaking off


def test_a_connection_reset_in_the_middle_of_an_upload(
    qtbot: QtBot, manager: ScriptedManager, window: MainWindow
) -> None:
    qtbot.waitUntil(lambda: is_whole(window) and window.farm.is_settled())
    manager.reset_uploads = True
    profile = window.connection.profile
    assert profile is not None
    window._settings.set_manager_options(profile.address, ManagerOptions(polarity_confirmed=True))
    row = window.farm.servers.model.row_of(SERVER_A)
    assert row is not None
    window.farm.servers.table.selectRow(row)
    trigger(window, "actionWeekSchedule")
    qtbot.waitUntil(lambda: dialog("weekScheduleDialog") is not None)
    week = dialog("weekScheduleDialog")
    assert week is not None
    for text in ("Never", "OK"):
        next(b for b in week.findChildren(QPushButton) if b.text().replace("&", "") == text).click()
    qtbot.waitUntil(
        lambda: "the connection broke before" in " ".join(label.text() for label in week.findChildren(QLabel))
    )
    assert week.isVisible()
    qtbot.waitUntil(lambda: window._connection.link.phase is Phase.CONNECTED)
    assert is_whole(window)
    week.close()


# ---- clocks


def test_a_clock_that_jumps(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    age = window.findChild(QLabel, "ageLabel")
    assert isinstance(age, QLabel)
    for now in (0.0, 4e9, -1e9, 1e12, 1.7e9):
        monkeypatch.setattr(time, "time", lambda now=now: now)
        with qtbot.waitSignals([window._connection.batch_arrived] * 3, timeout=3000):
            pass
        window._pass_second()
        assert age.text() in ("0 s old", "")
    monkeypatch.setattr(time, "time", lambda: -5e9)
    window._show_age()
    assert age.text() == "0 s old"


def message_even_if_hidden(window: MainWindow) -> str:
    """Of a window that is closed already."""
    return " ".join(label.text() for label in window.findChildren(QLabel) if label.objectName().startswith("message"))
