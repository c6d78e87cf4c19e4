"""The activity from one run of the program to the next."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from bbmonitor_gui.connection.failures import Trouble
from bbmonitor_gui.connection.messages import OrderProgress, Outcome
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.connection.requests import SuspendJob
from bbmonitor_gui.connection.tracked import Changes
from bbmonitor_gui.ui import activity_keeper, activity_log
from bbmonitor_gui.ui.activity_file import ActivityFile
from bbmonitor_gui.ui.activity_keeper import ActivityKeeper
from bbmonitor_gui.ui.activity_log import ActivityLog
from bbmonitor_gui.ui.models.activity import ActivityEntry, ActivityKind
from bbmonitor_gui.ui.panels.activity import ActivityPanel
from bbmonitor_gui.ui.settings import Settings


class Line(QObject):
    """What the log hears of a connection, said by hand."""

    link_changed = Signal(object)
    batch_arrived = Signal(object)
    order_progressed = Signal(object)
    profile = ManagerProfile("farm")

    def suspend(self, *jobs: int) -> None:
        outcomes = tuple(Outcome(SuspendJob(job), lines=(f"set jobstate {job} 3",)) for job in jobs)
        self.order_progressed.emit(OrderProgress(1, outcomes, len(outcomes)))


class Run:
    """One run of the program."""

    def __init__(self, folder: Path) -> None:
        self.line = Line()
        self.log = ActivityLog(self.line, lambda _: "")  # type: ignore[arg-type]
        self.keeper = ActivityKeeper(self.log, folder, self.log)
        self.troubles: list[Trouble] = []
        self.keeper.troubled.connect(self.troubles.append)

    @property
    def told(self) -> list[tuple[str, str]]:
        return [(entry.what, entry.target) for entry in self.log.entries]


Begin = Callable[[], Run]


@pytest.fixture
def begin(qapp: object, tmp_path: Path) -> Iterator[Begin]:
    runs: list[Run] = []

    def start() -> Run:
        runs.append(Run(tmp_path))
        return runs[-1]

    yield start
    for run in runs:
        run.keeper.close()


JOBS = [("Suspend job", f"{number:08X}") for number in range(6)]


def test_what_happened_is_there_the_next_time(qtbot: QtBot, begin: Begin) -> None:
    first = begin()
    first.line.suspend(0, 1)
    first.line.suspend(2)
    first.keeper.close()
    second = begin()
    second.line.suspend(3)  # before the rest was read, maybe
    qtbot.waitUntil(lambda: len(second.log.entries) == 4)
    assert second.told == JOBS[:4]
    assert [entry.key for entry in second.log.entries] == [-3, -2, -1, 1]
    assert second.log.entries[0].commands == ("set jobstate 0 3",)
    second.keeper.close()
    third = begin()
    qtbot.waitUntil(lambda: len(third.log.entries) == 4)
    assert third.told == JOBS[:4]


def test_the_panel_shows_them_in_order_with_their_manager(qtbot: QtBot, begin: Begin, tmp_path: Path) -> None:
    old = ActivityEntry(9, datetime(2001, 2, 3), ActivityKind.ORDER, "Old", "", "done", manager="elsewhere")
    ActivityFile(tmp_path).append([old])
    panel = ActivityPanel()
    qtbot.addWidget(panel)
    run = begin()
    run.log.changed.connect(panel.apply)
    run.line.suspend(1)
    model = panel.panel.model
    qtbot.waitUntil(lambda: model.rowCount() == 2)
    assert [model.index(row, 1).data() for row in range(2)] == ["Suspend job", "Old"]
    assert model.index(1, 5).data() == "elsewhere"
    assert "2001" in model.index(1, 0).data()
    panel.clear_wanted.connect(run.keeper.clear)
    panel.clear_wanted.emit()
    assert model.rowCount() == 0


def test_reading_and_writing_leave_the_windows_thread_alone(
    qtbot: QtBot, begin: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []
    for name in ("read", "append", "clear"):
        real = getattr(ActivityFile, name)

        def spy(*arguments: Any, real: Callable[..., Any] = real) -> Any:
            threads.append(threading.current_thread())
            return real(*arguments)

        monkeypatch.setattr(ActivityFile, name, spy)
    run = begin()
    run.line.suspend(1)
    run.keeper.clear()
    run.keeper.close()
    assert len(threads) == 3
    assert threading.current_thread() not in threads


def test_there_is_room_for_so_many(qtbot: QtBot, begin: Begin, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(activity_log, "MOST_ENTRIES", 4)
    monkeypatch.setattr(activity_keeper, "MOST_ENTRIES", 4)
    first = begin()
    first.line.suspend(*range(6))
    first.keeper.close()
    told: list[Changes[ActivityEntry]] = []
    second = begin()
    second.log.changed.connect(told.append)
    qtbot.waitUntil(lambda: len(second.log.entries) == 4)
    assert second.told == JOBS[2:6]
    second.line.suspend(1)
    assert second.told == [*JOBS[3:6], JOBS[1]]
    assert told[-1].removed == (-4,)
    second.line.suspend(0, 1, 2, 3)
    second.log.put_earlier(told[0].put)
    assert second.told == JOBS[:4]


def test_cleared_is_cleared(qtbot: QtBot, begin: Begin) -> None:
    first = begin()
    first.line.suspend(0, 1)
    first.keeper.close()
    second = begin()
    second.keeper.clear()  # before what was left is read, maybe
    second.line.suspend(2)
    second.keeper.close()
    third = begin()
    qtbot.waitUntil(lambda: bool(third.log.entries))
    assert second.told == third.told == [JOBS[2]]


def test_damage_is_told_once_and_in_the_activity(qtbot: QtBot, begin: Begin, tmp_path: Path) -> None:
    first = begin()
    first.line.suspend(0)
    first.keeper.close()
    with (tmp_path / "activity.jsonl").open("ab") as file:
        file.write(b"rubbish\n")
    second = begin()
    qtbot.waitUntil(lambda: len(second.log.entries) == 2)
    note = second.log.entries[1]
    assert note.kind is ActivityKind.FILE
    assert note.outcome.startswith("Damaged lines were left out: 1.")
    aside = next(tmp_path.glob("*damaged*"))
    assert aside.name in note.outcome
    assert aside.read_bytes().endswith(b"rubbish\n")
    second.keeper.close()
    third = begin()
    qtbot.waitUntil(lambda: len(third.log.entries) == 2)
    assert len(list(tmp_path.glob("*damaged*"))) == 1


def test_a_full_disk_is_told_once_and_nothing_is_lost_when_there_is_room(
    qtbot: QtBot, begin: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = begin()
    real = ActivityFile.append

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(ActivityFile, "append", fail)
    for job in range(3):
        run.line.suspend(job)
    qtbot.waitUntil(lambda: len(run.log.entries) == 4)
    monkeypatch.setattr(ActivityFile, "append", real)
    run.line.suspend(3)
    run.keeper.close()
    assert [trouble.title for trouble in run.troubles] == ["activity.jsonl could not be written."]
    assert "No space left" in run.troubles[0].detail
    assert run.log.entries[3].kind is ActivityKind.FILE
    again = begin()
    qtbot.waitUntil(lambda: len(again.log.entries) == 5)
    assert [entry.what for entry in again.log.entries].count("Suspend job") == 4


def test_what_cannot_be_read_is_told(qtbot: QtBot, tmp_path: Path, begin: Begin) -> None:
    (tmp_path / "activity.jsonl").mkdir()
    run = begin()
    qtbot.waitUntil(lambda: bool(run.troubles))
    run.line.suspend(1)
    run.keeper.close()
    assert [trouble.title for trouble in run.troubles] == ["activity.jsonl could not be read."]
    assert [entry.kind for entry in run.log.entries] == [ActivityKind.FILE, ActivityKind.ORDER]


def test_the_end_does_not_wait_for_many_vain_tries(qtbot: QtBot, begin: Begin, monkeypatch: pytest.MonkeyPatch) -> None:
    run = begin()
    tries: list[int] = []
    closing = threading.Event()

    def fail(_: object, entries: list[ActivityEntry]) -> None:
        assert closing.wait(10)
        tries.append(len(entries))
        raise OSError("locked")

    monkeypatch.setattr(ActivityFile, "append", fail)
    for job in range(50):
        run.line.suspend(job)
    closer = threading.Timer(0.05, closing.set)
    closer.start()
    run.keeper.close()
    closer.join()
    assert tries == [1, 50]


def test_the_place_is_beside_the_settings_that_were_named(tmp_path: Path) -> None:
    assert Settings(tmp_path / "settings.ini").state_folder == tmp_path
