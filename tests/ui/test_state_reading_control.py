"""A Manager that reads `set jobstate` in the other way is found out, and the user decides."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import JobState, StateReading
from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.failures import Trouble
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.connection.requests import ActivateJob, Request, SuspendJob
from bbmonitor_gui.simulator import Farm, ManualClock, SimulatedManager
from bbmonitor_gui.ui.dialogs.readonly import ReadOnlyTable
from bbmonitor_gui.ui.dialogs.state_reading import StateReadingDialog
from bbmonitor_gui.ui.farm_panels import FarmPanels
from bbmonitor_gui.ui.news import News, Offer
from bbmonitor_gui.ui.order_words import OrderWords
from bbmonitor_gui.ui.orders import Orders
from bbmonitor_gui.ui.outcomes import Summary
from bbmonitor_gui.ui.preferences import ManagerOptions
from bbmonitor_gui.ui.settings import Settings
from bbmonitor_gui.ui.state_reading_control import StateReadingControl
from bbmonitor_gui.ui.widgets.message_bar import Tone

FLAG, NUMBER = StateReading.FLAG, StateReading.NUMBER
WORDS = OrderWords("Suspending", "suspended", "suspend {0}")


class Owner(QMainWindow):
    """A window that connects anew when the reading was changed, and shows what became of orders, as the program's does."""

    def __init__(self, profile: ManagerProfile, settings: Settings) -> None:
        super().__init__()
        self.connection = ManagerConnection(self)
        self.settings = settings
        self.profile = profile
        self.farm = FarmPanels(self)
        self.orders = Orders(self.connection, self.farm, self)
        self.news = News(self.connection, self.farm, self)
        self.control = StateReadingControl(self.connection, settings, self.farm.name_of, self)
        self.setCentralWidget(self.news.bar)
        self.said: list[str] = []
        self.told: list[str] = []
        self.control.changed.connect(self.connect_anew)
        self.control.done.connect(self._say)
        self.control.told.connect(self._tell)
        self.orders.done.connect(self._show)
        self.connection.batch_arrived.connect(self.farm.apply)

    def connect_anew(self) -> None:
        self.connection.connect_to(self.settings.with_preferences(self.profile))

    def _say(self, summary: Summary) -> None:
        self.said.append(summary.title)

    def _tell(self, trouble: Trouble, tone: Tone, offer: Offer | None) -> None:
        self.told.append(trouble.title)
        self.news.tell(trouble, tone, offer)

    def _show(self, summary: Summary) -> None:
        self.news.tell(Trouble(summary.title, summary.hint, summary.detail))

    @property
    def options(self) -> ManagerOptions:
        return self.settings.manager_options(self.profile.address)

    def jobs(self) -> list[int]:
        entries = self.farm.jobs.model.entries()
        return [entry.key for entry in entries if entry.item.state == JobState.NOT_STARTED]


@pytest.fixture
def number_manager() -> Iterator[SimulatedManager]:
    """It takes the number for that of the state to go to."""
    farm = Farm(jobs=40, servers=4, seed=3, clock=ManualClock())
    with SimulatedManager(farm, greeting_grace_s=0.01, state_reading=NUMBER) as simulated:
        yield simulated


@pytest.fixture
def owner(qtbot: QtBot, number_manager: SimulatedManager, tmp_path: Path) -> Iterator[Owner]:
    profile = ManagerProfile("127.0.0.1", number_manager.port, live_notices=False)
    settings = Settings(tmp_path / "settings.ini")
    settings.remember_manager(profile)
    window = Owner(profile, settings)
    qtbot.addWidget(window)
    window.show()
    window.connect_anew()
    qtbot.waitUntil(lambda: len(window.jobs()) >= 6)
    yield window
    window.connection.close()


def order(qtbot: QtBot, owner: Owner, *requests: Request) -> None:
    """And wait until all that comes of it has come."""
    over: list[object] = []
    owner.orders.give(requests, WORDS, finished=over.append)
    qtbot.waitUntil(lambda: bool(over))
    qtbot.wait(0)  # what is told when no order is under way any more


def press(qtbot: QtBot, root: QMainWindow | StateReadingDialog, name: str) -> None:
    button = root.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def look(qtbot: QtBot, owner: Owner) -> StateReadingDialog:
    press(qtbot, owner, "messageOffer")
    (dialog,) = (each for each in owner.findChildren(StateReadingDialog) if each.isVisible())
    return dialog


TOLD = "2 changes were accepted, and the jobs did not follow."


def test_two_contradictions_are_told_after_the_order_s_own_summary(qtbot: QtBot, owner: Owner) -> None:
    first, second = owner.jobs()[:2]
    order(qtbot, owner, SuspendJob(first))
    assert owner.told == []
    order(qtbot, owner, SuspendJob(second))
    assert owner.told == [TOLD]
    assert owner.news.bar.text.startswith(TOLD)
    assert owner.options == ManagerOptions(), "nothing is switched by itself"
    assert owner.connection.profile is not None
    assert owner.connection.profile.state_reading is FLAG


def test_an_order_of_many_is_told_at_its_end(qtbot: QtBot, owner: Owner) -> None:
    order(qtbot, owner, *map(SuspendJob, owner.jobs()[:5]))
    assert owner.told == [TOLD]
    assert owner.news.bar.text.startswith(TOLD)


def test_the_evidence_names_jobs_and_lines(qtbot: QtBot, owner: Owner) -> None:
    jobs = owner.jobs()[:2]
    order(qtbot, owner, *map(SuspendJob, jobs))
    table = look(qtbot, owner).findChild(ReadOnlyTable)
    assert isinstance(table, ReadOnlyTable)
    for row, job in enumerate(jobs):
        entry = owner.farm.jobs.model.find(job)
        assert entry is not None
        name, line, meant, found = table.row_texts(row)
        assert (name, line, meant) == (" ".join(entry.item.name.split()), f"set jobstate {job} 1", "suspended")
        assert found != "suspended"


def test_the_other_reading_is_kept_and_used_at_once(
    qtbot: QtBot, owner: Owner, number_manager: SimulatedManager
) -> None:
    jobs = owner.jobs()[:2]
    order(qtbot, owner, *map(SuspendJob, jobs))
    press(qtbot, look(qtbot, owner), "useOtherReading")
    assert owner.options == ManagerOptions(state_reading=NUMBER)
    assert Settings(owner.settings._store.fileName()).manager_options(owner.profile.address) == owner.options
    assert len(owner.said) == 1
    qtbot.waitUntil(lambda: owner.connection.is_connected)
    assert owner.connection.profile is not None
    assert owner.connection.profile.state_reading is NUMBER
    order(qtbot, owner, *map(SuspendJob, jobs))
    assert all(number_manager.farm.jobs[job].suspended for job in jobs)
    order(qtbot, owner, *map(ActivateJob, jobs))
    assert not any(number_manager.farm.jobs[job].suspended for job in jobs)
    assert owner.told == [TOLD]


def test_it_is_not_asked_again_while_there_is_no_answer(qtbot: QtBot, owner: Owner) -> None:
    for _ in range(3):
        order(qtbot, owner, *map(SuspendJob, owner.jobs()[:2]))
    assert owner.told == [TOLD]


def test_kept_it_is_asked_again_when_it_happens_twice_more(qtbot: QtBot, owner: Owner) -> None:
    first, second, third, fourth = owner.jobs()[:4]
    order(qtbot, owner, SuspendJob(first), SuspendJob(second))
    press(qtbot, look(qtbot, owner), "keepReading")
    assert owner.options == ManagerOptions()
    order(qtbot, owner, SuspendJob(third))
    assert owner.told == [TOLD]
    order(qtbot, owner, SuspendJob(fourth))
    assert owner.told == [TOLD, TOLD]


def test_no_answer_counts_for_a_manager_that_was_left(qtbot: QtBot, owner: Owner) -> None:
    order(qtbot, owner, *map(SuspendJob, owner.jobs()[:2]))
    dialog = look(qtbot, owner)
    owner.connection.disconnect_from()
    press(qtbot, dialog, "useOtherReading")
    assert owner.options == ManagerOptions()
    assert owner.said == []


def test_an_offer_that_is_out_of_date_does_nothing(qtbot: QtBot, owner: Owner) -> None:
    order(qtbot, owner, *map(SuspendJob, owner.jobs()[:2]))
    owner.settings.set_manager_options(owner.profile.address, ManagerOptions(state_reading=NUMBER))
    owner.connect_anew()
    press(qtbot, owner, "messageOffer")
    assert owner.findChildren(StateReadingDialog) == []
