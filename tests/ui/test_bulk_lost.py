"""The Manager dies in the middle of an order of many, at every place, and comes back: what the window says is what the farm
knows, nothing is done twice, and Retry failed completes the rest."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from bbmonitor_gui.app import build_window
from bbmonitor_gui.backburner import JobState
from bbmonitor_gui.connection.messages import Phase
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.simulator import Farm, ManualClock, SimulatedManager
from bbmonitor_gui.simulator.session import Session
from bbmonitor_gui.ui.main_window import MainWindow
from bbmonitor_gui.ui.widgets.message_bar import MessageBar

W = TypeVar("W", bound=QWidget)
COUNT = 20
FATAL = 7  # the Manager dies at this one, counted from 1
RUNNABLE = (JobState.NOT_STARTED, JobState.ACTIVE, JobState.WAITING)


class Place(Enum):
    """Where the Manager dies."""

    LOCK = "at the command that locks queue control, before all others"
    COMMAND = "when it has the command, before it does anything"
    DONE = "when it has done it, before it answers"
    ANSWER = "in the middle of its answer"
    READ_BACK = "at the question whether it was done"
    UNLOCK = "when everything is done, at the command that unlocks queue control"


@dataclass(frozen=True)
class Bulk:
    """An action on many. `is_done` tells by the farm; `done` is the participle."""

    action: str
    command: str
    done: str
    is_done: Callable[[Farm, int], bool]
    archived: bool = False
    dialog: str = ""


BULKS = [
    Bulk("actionSuspendJob", "set jobstate", "suspended", lambda farm, job: farm.jobs[job].suspended),
    Bulk("actionDeleteJob", "del job", "deleted", lambda farm, job: job not in farm.jobs, dialog="confirmJobsDialog"),
    Bulk(
        "actionArchiveJob",
        "set jobarchive",
        "archived",
        lambda farm, job: job in farm.archive,
        dialog="confirmJobsDialog",
    ),
    Bulk("actionRestoreJob", "set jobarchive", "restored", lambda farm, job: job in farm.jobs, archived=True),
    Bulk(
        "actionSetPriority",
        "set jobpriority",
        "given priority 30",
        lambda farm, job: farm.jobs[job].priority == 30,
        dialog="priorityDialog",
    ),
]


class Killer:
    """Lets the Manager die at a place, once."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.dead = threading.Event()
        self._place: Place | None = None
        self._command = ""
        self._count = 0
        obey = Session._obey

        def obey_or_die(session: Session, line: str) -> bool:
            if self._place is None or session.client.computer == "":
                return obey(session, line)
            is_fatal = self._is_fatal(line)
            if is_fatal and self._place in (Place.DONE, Place.ANSWER):
                session._note(line)
                reply = session._carry_out(line)
                if self._place is Place.ANSWER:
                    session._send(reply.status_line[:6])
            elif not is_fatal:
                return obey(session, line)
            else:
                session._note(line)
            self._place = None
            self.dead.set()
            raise ConnectionResetError("it died")

        patch.setattr(Session, "_obey", obey_or_die)

    def aim(self, place: Place, command: str) -> None:
        """At a line that begins with these words, or at what stands around them."""
        self.dead.clear()
        self._count = 0
        self._place, self._command = place, command

    def _is_fatal(self, line: str) -> bool:
        is_command = line.startswith(f"{self._command} ")
        self._count += is_command
        if self._place is Place.LOCK:
            return line == "del controller Yes"
        if self._place is Place.UNLOCK:
            return line == "del controller No"
        if self._place is Place.READ_BACK:
            return self._count == FATAL and not is_command
        return is_command and self._count == FATAL


class Desk:
    """The window on a farm of many jobs, and what the Managers received, the one that died and the one that came after."""

    def __init__(self, qtbot: QtBot, settings: Path, killer: Killer) -> None:
        self.qtbot = qtbot
        self.killer = killer
        self.farm = Farm(jobs=120, servers=6, seed=3, clock=ManualClock())
        self.manager = self._start(0)
        self.commands: list[str] = []
        self.window: MainWindow = build_window(settings)
        self.window.resize(1200, 800)
        self.window.show()
        profile = ManagerProfile("127.0.0.1", self.manager.port, timeout_s=5.0, refresh_s=1.0)
        self.window.connect_to(profile, remember=False)
        jobs = self.window.farm.jobs.model
        qtbot.waitUntil(lambda: jobs.rowCount() > 0 and self.window.connection.is_controller, timeout=10_000)
        qtbot.waitUntil(lambda: self.window.farm.archive.model.rowCount() == len(self.farm.archive), timeout=10_000)

    @property
    def bar(self) -> MessageBar:
        return child(self.window, MessageBar, "messageBar")

    @property
    def shown(self) -> str:
        """The sentence above the tables, or else that in the status bar."""
        if self.bar.isVisible():
            return child(self.bar, QLabel, "messageTitle").text()
        return self.window.statusBar().currentMessage()

    def handles(self, bulk: Bulk) -> list[int]:
        if bulk.archived:
            return list(self.farm.archive)[:COUNT]
        return [job.handle for job in self.farm.jobs.values() if job.state in RUNNABLE][:COUNT]

    def begin(self, bulk: Bulk, handles: list[int]) -> None:
        panel = self.window.farm.archive if bulk.archived else self.window.farm.jobs
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for handle in handles:
            row = panel.model.row_of(handle)
            assert row is not None
            panel.table.selectionModel().select(panel.model.index(row, 0), flags)
        self.window.statusBar().clearMessage()
        action = self.window.actions_by_name[bulk.action]
        assert action.isEnabled(), action.toolTip()
        action.trigger()
        if bulk.dialog == "priorityDialog":
            dialog = self.dialog(bulk.dialog)
            child(dialog, QSpinBox, "prioritySpin").setValue(30)
            child(dialog, QDialogButtonBox, "").button(QDialogButtonBox.StandardButton.Ok).click()
        elif bulk.dialog:
            child(self.dialog(bulk.dialog), QPushButton, "confirmJobs").click()

    def dialog(self, name: str) -> QDialog:
        (found,) = [each for each in self.window.findChildren(QDialog, name) if each.isVisible()]
        return found

    def die(self) -> None:
        """Once the Manager has died in the middle, nothing answers any more."""
        self.qtbot.waitUntil(self.killer.dead.is_set, timeout=10_000)
        self.manager.close()
        self.qtbot.waitUntil(lambda: self.window.connection.link.phase is Phase.WAITING, timeout=10_000)

    def come_back(self) -> None:
        """On the same port, with the same farm."""
        self.commands += self.manager.commands
        self.manager = self._start(self.manager.port)
        self.window.connection.refresh()

    def wait_for_end(self) -> None:
        connection = self.window.connection
        self.qtbot.waitUntil(lambda: connection.is_connected and not connection.orders_under_way, timeout=10_000)

    def sent(self, command: str) -> list[int]:
        """The jobs for which this was received, in order."""
        with self.manager.lock:
            lines = [*self.commands, *self.manager.commands]
        return [int(line.split()[2]) for line in lines if line.startswith(f"{command} ")]

    def details(self) -> dict[str, set[int]]:
        """What the message's details tell: heading -> handles."""
        child(self.bar, QPushButton, "messageDetails").click()
        dialog = self.dialog("detailsDialog")
        text = child(dialog, QPlainTextEdit, "detailsText").toPlainText()
        dialog.close()
        groups = [group.splitlines() for group in text.split("\n\n")]
        return {
            heading.rstrip(":"): {
                int(found[1], 16) for line in lines if (found := re.search(r"\(([0-9A-F]{8})\)", line))
            }
            for heading, *lines in groups
        }

    def close(self) -> None:
        self.window.close()
        self.manager.close()

    def _start(self, port: int) -> SimulatedManager:
        manager = SimulatedManager(self.farm, port, greeting_grace_s=0.01)
        manager.start()
        return manager


def child(root: QWidget, kind: type[W], name: str) -> W:
    found = root.findChild(kind, name)
    assert found is not None, name
    return found


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    made = Desk(qtbot, tmp_path / "settings.ini", Killer(monkeypatch))
    yield made
    made.close()


CASES = [(bulk, place) for place in Place for bulk in BULKS]


@pytest.mark.parametrize(("bulk", "place"), CASES, ids=lambda value: getattr(value, "action", None) or value.name)
def test_what_is_told_is_what_was_done(desk: Desk, bulk: Bulk, place: Place) -> None:
    handles = desk.handles(bulk)
    assert len(handles) == COUNT
    desk.killer.aim(place, bulk.command)
    desk.begin(bulk, handles)
    desk.die()
    sent = desk.sent(bulk.command)
    done = {job for job in handles if bulk.is_done(desk.farm, job)}
    assert len(done) == {Place.LOCK: 0, Place.COMMAND: FATAL - 1, Place.UNLOCK: COUNT}.get(place, FATAL)
    desk.come_back()
    desk.wait_for_end()

    things = "archived jobs" if bulk.archived else "jobs"
    if place is Place.UNLOCK:
        assert desk.shown == f"{COUNT} {things} {bulk.done}."
        assert desk.sent(bulk.command) == sent
        return
    under_way, unsent = set(sent) - done, set(handles) - set(sent)
    parts = [f"{len(done)} {things} {bulk.done}"]
    parts += [f"{len(under_way)} not done"] if under_way else []
    assert desk.shown == ", ".join([*parts, f"{len(unsent)} not sent"]) + "."
    told = desk.details()
    assert told.get(f"{len(done)} {bulk.done}", set()) == done
    assert told.get(f"{len(under_way)} not done", set()) == under_way
    assert told[f"{len(unsent)} not sent"] == unsent
    assert desk.sent(bulk.command) == sent, "nothing is sent behind the user's back"

    child(desk.bar, QPushButton, "messageOffer").click()
    desk.wait_for_end()
    rest = desk.sent(bulk.command)[len(sent) :]
    assert sorted(rest) == sorted(under_way | unsent)
    assert all(bulk.is_done(desk.farm, job) for job in handles)
    assert desk.shown == f"{len(rest)} {things} {bulk.done}."


def test_when_the_manager_does_not_come_back_it_is_said_what_nobody_knows(desk: Desk) -> None:
    bulk = BULKS[0]
    handles = desk.handles(bulk)
    desk.killer.aim(Place.DONE, bulk.command)
    desk.begin(bulk, handles)
    desk.die()
    desk.window.actions_by_name["actionDisconnect"].trigger()
    assert desk.shown == f"{FATAL - 1} jobs suspended, 1 not known, {COUNT - FATAL} not sent."
    told = desk.details()
    assert told["1 not known"] == {desk.sent(bulk.command)[-1]}


def test_it_dies_again_while_the_retry_is_on_its_way(desk: Desk) -> None:
    bulk = BULKS[0]
    handles = desk.handles(bulk)
    desk.killer.aim(Place.DONE, bulk.command)
    desk.begin(bulk, handles)
    desk.die()
    desk.come_back()
    desk.wait_for_end()
    before = desk.sent(bulk.command)
    desk.killer.aim(Place.COMMAND, bulk.command)
    child(desk.bar, QPushButton, "messageOffer").click()
    desk.die()
    desk.come_back()
    desk.wait_for_end()
    again = desk.sent(bulk.command)[len(before) :]
    assert len(again) == FATAL
    assert desk.shown == f"{FATAL - 1} jobs suspended, 1 not done, {COUNT - FATAL - FATAL} not sent."
    child(desk.bar, QPushButton, "messageOffer").click()
    desk.wait_for_end()
    assert all(desk.farm.jobs[job].suspended for job in handles)
    sent = desk.sent(bulk.command)
    assert {job for job in handles if sent.count(job) > 1} == {again[-1]}  # that one had not been done
