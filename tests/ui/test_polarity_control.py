"""Nothing is sent to a Manager before the user said what its bits mean; what the farm does can question it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import SchedulePolarity, ServerSchedule, ServerState
from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.messages import Phase
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.connection.snapshot import Batch, ServerEntry
from bbmonitor_gui.simulator import Farm, ManualClock, SimulatedManager
from bbmonitor_gui.ui.dialogs.polarity_question import PolarityQuestion
from bbmonitor_gui.ui.polarity_control import PolarityControl, Suggestion
from bbmonitor_gui.ui.preferences import ManagerOptions
from bbmonitor_gui.ui.settings import Settings

LEFT = Qt.MouseButton.LeftButton
ALLOWED, BLOCKED = SchedulePolarity.ALLOWED, SchedulePolarity.BLOCKED
WEEK = ServerSchedule.ALWAYS.with_hours(2, range(7, 18), False)


class Owner(QWidget):
    """A window that connects anew when the polarity was changed, as the program's does."""

    def __init__(self, profile: ManagerProfile, settings: Settings) -> None:
        super().__init__()
        self.connection = ManagerConnection(self)
        self.settings = settings
        self.profile = profile
        self.control = PolarityControl(self.connection, settings, self)
        self.control.changed.connect(self.connect_anew)
        self.told: list[str] = []
        self.batches: list[Batch] = []
        self.connection.batch_arrived.connect(self.batches.append)

    def connect_anew(self) -> None:
        self.connection.connect_to(self.settings.with_preferences(self.profile))

    def confirm(self, name: str = "render-01") -> None:
        self.control.confirm(name, WEEK, self.note("confirmed"), self.note("switched"), self.note("cancelled"))

    def note(self, what: str) -> Callable[[], None]:
        return lambda: self.told.append(what)

    @property
    def options(self) -> ManagerOptions:
        return self.settings.manager_options(self.profile.address)


@pytest.fixture
def owner(qtbot: QtBot, manager: SimulatedManager, tmp_path: Path) -> Iterator[Owner]:
    profile = ManagerProfile("127.0.0.1", manager.port)
    settings = Settings(tmp_path / "settings.ini")
    settings.remember_manager(profile)
    window = Owner(profile, settings)
    qtbot.addWidget(window)
    window.show()
    window.connect_anew()
    qtbot.waitUntil(lambda: bool(window.batches))
    yield window
    window.connection.close()


def question(owner: Owner) -> PolarityQuestion:
    (found,) = (each for each in owner.findChildren(PolarityQuestion) if each.isVisible())
    return found


def answer(qtbot: QtBot, owner: Owner, name: str) -> None:
    found = question(owner).findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    qtbot.mouseClick(found, LEFT)


def questions(owner: Owner) -> int:
    return sum(each.isVisible() for each in owner.findChildren(PolarityQuestion))


# ---- before a week is sent


def test_it_asks_first_and_only_once(qtbot: QtBot, owner: Owner) -> None:
    owner.confirm()
    assert owner.told == []
    answer(qtbot, owner, "polarityRight")

    assert owner.told == ["confirmed"]
    assert owner.options == ManagerOptions(polarity_confirmed=True)
    assert Settings(owner.settings._store.fileName()).manager_options(owner.profile.address) == owner.options
    owner.confirm()
    assert owner.told == ["confirmed", "confirmed"]
    assert questions(owner) == 0


def test_the_other_way_round_is_told_once_it_is_in_force(qtbot: QtBot, owner: Owner) -> None:
    owner.confirm()
    answer(qtbot, owner, "polarityWrong")
    assert owner.told == []
    assert owner.connection.link.phase is Phase.CONNECTING
    qtbot.waitUntil(lambda: bool(owner.told))

    assert owner.told == ["switched"]
    assert owner.connection.is_connected
    assert owner.connection.profile is not None
    assert owner.connection.profile.schedule_polarity is BLOCKED
    assert owner.options == ManagerOptions(schedule_polarity=BLOCKED, polarity_confirmed=True)
    owner.confirm()
    assert owner.told == ["switched", "confirmed"]


def test_and_back(qtbot: QtBot, owner: Owner) -> None:
    owner.settings.set_manager_options(owner.profile.address, ManagerOptions(schedule_polarity=BLOCKED))
    owner.connect_anew()
    owner.confirm()
    answer(qtbot, owner, "polarityWrong")
    qtbot.waitUntil(lambda: owner.told == ["switched"])

    assert owner.options == ManagerOptions(schedule_polarity=ALLOWED, polarity_confirmed=True)


@pytest.mark.parametrize("close", [QDialog.reject, QDialog.close])
def test_without_an_answer_nothing_may_be_sent(owner: Owner, close: Callable[[QDialog], object]) -> None:
    owner.confirm()
    close(question(owner))

    assert owner.told == ["cancelled"]
    assert owner.options == ManagerOptions()
    owner.confirm()
    assert questions(owner) == 1


def test_two_at_once_are_asked_one_question(qtbot: QtBot, owner: Owner) -> None:
    owner.confirm("render-01")
    owner.confirm("render-02")
    answer(qtbot, owner, "polarityRight")

    assert owner.told == ["confirmed", "confirmed"]


def test_without_a_manager(owner: Owner) -> None:
    owner.connection.disconnect_from()
    owner.confirm()

    assert owner.told == ["cancelled"]


def test_no_answer_counts_for_a_manager_that_was_left(qtbot: QtBot, owner: Owner) -> None:
    owner.confirm()
    owner.connection.disconnect_from()
    answer(qtbot, owner, "polarityRight")

    assert owner.told == ["cancelled"]
    assert owner.options == ManagerOptions()


def test_left_before_the_other_polarity_is_in_force(qtbot: QtBot, owner: Owner) -> None:
    owner.confirm()
    answer(qtbot, owner, "polarityWrong")
    owner.connection.disconnect_from()
    qtbot.waitUntil(lambda: bool(owner.told))

    assert owner.told == ["cancelled"]


def test_when_nobody_connects_anew_nothing_may_be_sent(qtbot: QtBot, owner: Owner) -> None:
    owner.control.changed.disconnect(owner.connect_anew)
    owner.confirm()
    answer(qtbot, owner, "polarityWrong")

    assert owner.told == ["cancelled"]


def test_a_manager_that_is_not_remembered_is_asked_once_a_session(qtbot: QtBot, owner: Owner, tmp_path: Path) -> None:
    file = tmp_path / "other.ini"
    owner.settings = owner.control._settings = Settings(file)
    owner.confirm()
    answer(qtbot, owner, "polarityRight")
    owner.confirm()

    assert owner.told == ["confirmed", "confirmed"]
    assert Settings(file).manager_options(owner.profile.address) == ManagerOptions()
    assert "127.0.0.1" not in file.read_text()


def test_the_question_stands_in_front_of_the_dialog_that_sends(qtbot: QtBot, owner: Owner) -> None:
    dialog = QDialog(owner)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    owner.confirm()

    assert question(owner).parentWidget() is dialog


def test_a_question_that_goes_with_its_dialog_answers_nothing(qtbot: QtBot, owner: Owner) -> None:
    dialog = QDialog(owner)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    owner.confirm()
    dialog.deleteLater()
    qtbot.waitUntil(lambda: owner.told == ["cancelled"])
    owner.confirm()

    assert questions(owner) == 1


# ---- what the farm does


def refreshes(owner: Owner, servers: list[ServerEntry], times: int = 3) -> list[Suggestion]:
    """What they suggest. Each server is busy with a task that began at 9:30 on a Tuesday."""
    suggested = QSignalSpy(owner.control.suggested)
    now = datetime(2024, 5, 14, 12)
    for number in range(times):
        batch = replace(owner.batches[0], read_at=number + 1.0, farm_now=now + timedelta(seconds=number))
        owner.control.take(batch, servers, [])
    return [suggested.at(place)[0] for place in range(suggested.count())]


def busy(owner: Owner, schedule: ServerSchedule) -> list[ServerEntry]:
    """The servers that were read, as they would be."""
    read = {entry.key: entry for batch in owner.batches for entry in batch.servers.put if entry.details is not None}
    return [
        replace(
            entry,
            item=replace(entry.item, state=ServerState.BUSY),
            details=replace(entry.details, server_schedule=schedule, task_started="2024/05/14 09:30:00"),
        )
        for entry in read.values()
        if entry.details is not None
    ]


@pytest.fixture
def against(qtbot: QtBot, owner: Owner) -> list[ServerEntry]:
    """Servers at work against their weeks."""
    qtbot.waitUntil(lambda: len(busy(owner, WEEK)) >= 5)
    return busy(owner, WEEK)


def test_it_suggests_the_other_polarity_once(owner: Owner, against: list[ServerEntry]) -> None:
    (suggestion,) = refreshes(owner, against)

    assert (suggestion.address, suggestion.polarity) == (owner.profile.address, ALLOWED)
    assert suggestion.evidence.against == len(against)
    assert refreshes(owner, against) == []
    assert questions(owner) == 0
    assert owner.options == ManagerOptions()


def test_batches_of_one_refresh_count_once(owner: Owner, against: list[ServerEntry]) -> None:
    batch = replace(owner.batches[0], read_at=7.0, farm_now=datetime(2024, 5, 14, 12))
    suggested = QSignalSpy(owner.control.suggested)
    for _ in range(5):
        owner.control.take(batch, against, [])

    assert suggested.count() == 0


@pytest.mark.usefixtures("against")
def test_a_farm_that_keeps_to_its_weeks_suggests_nothing(owner: Owner) -> None:
    assert refreshes(owner, busy(owner, WEEK.inverted())) == []


def test_the_evidence_can_be_answered(qtbot: QtBot, owner: Owner, against: list[ServerEntry]) -> None:
    (suggestion,) = refreshes(owner, against)
    changed = QSignalSpy(owner.control.changed)
    owner.control.show_evidence(suggestion)
    owner.control.show_evidence(suggestion)
    assert question(owner).findChild(QWidget, "polarityExamples") is not None
    answer(qtbot, owner, "polarityWrong")

    assert changed.count() == 1
    assert owner.options == ManagerOptions(schedule_polarity=BLOCKED, polarity_confirmed=True)
    owner.control.show_evidence(suggestion)
    assert questions(owner) == 0, "the polarity was changed meanwhile"


def test_the_reading_can_be_kept_in_spite_of_the_evidence(
    qtbot: QtBot, owner: Owner, against: list[ServerEntry]
) -> None:
    (suggestion,) = refreshes(owner, against)
    owner.control.show_evidence(suggestion)
    answer(qtbot, owner, "polarityRight")

    assert owner.options == ManagerOptions(polarity_confirmed=True)
    assert owner.told == []


def test_a_week_is_sent_with_the_answer_to_the_evidence(qtbot: QtBot, owner: Owner, against: list[ServerEntry]) -> None:
    (suggestion,) = refreshes(owner, against)
    owner.control.show_evidence(suggestion)
    owner.confirm()
    assert questions(owner) == 1
    answer(qtbot, owner, "polarityWrong")
    qtbot.waitUntil(lambda: owner.told == ["switched"])


@pytest.mark.parametrize("polarity", SchedulePolarity)
def test_a_farm_of_the_other_polarity_is_found_out(qtbot: QtBot, tmp_path: Path, polarity: SchedulePolarity) -> None:
    """Read as if a set bit meant allowed: right for one Manager, wrong for the other."""
    farm = Farm(jobs=60, servers=12, seed=3, clock=ManualClock())
    with SimulatedManager(farm, greeting_grace_s=0.01, polarity=polarity) as simulated:
        window = Owner(ManagerProfile("127.0.0.1", simulated.port), Settings(tmp_path / "other.ini"))
        qtbot.addWidget(window)
        window.connect_anew()
        suggested = QSignalSpy(window.control.suggested)
        servers: dict[object, ServerEntry] = {}

        def are_read() -> bool:
            servers.update({entry.key: entry for batch in window.batches for entry in batch.servers.put})
            return len(servers) == 12 and all(entry.details is not None for entry in servers.values())

        qtbot.waitUntil(are_read)
        for number in range(3):
            batch = replace(window.batches[-1], read_at=number + 1.0)
            window.control.take(batch, list(servers.values()), [])
        window.connection.close()

    assert sum(entry.item.state == ServerState.BUSY for entry in servers.values()) >= 3
    assert suggested.count() == (polarity is BLOCKED)
