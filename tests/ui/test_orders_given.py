"""The one way in which orders are given: told, tried again, undone, and never sent to another Manager."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import JobArchiveListItem, JobListItem
from bbmonitor_gui.connection.failures import Trouble
from bbmonitor_gui.connection.messages import ControlPhase, ControlState, OrderProgress, Outcome, OutcomeState
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.connection.requests import ActivateJob, CreateServerGroup, Request, RestoreJob, SuspendJob
from bbmonitor_gui.connection.snapshot import ArchiveEntry, JobEntry
from bbmonitor_gui.connection.tracked import Changes
from bbmonitor_gui.ui.farm_panels import FarmPanels
from bbmonitor_gui.ui.order_words import OrderWords
from bbmonitor_gui.ui.orders import Orders, UndoStep
from bbmonitor_gui.ui.outcomes import Summary

WORDS = OrderWords("Suspending", "suspended", "suspend {0}")
REFUSED = Trouble("The Manager refused.", "Ask.", "CommandRefused: 401 No")
LOST = Trouble("The connection broke.", "Wait.", "")


class FakeConnection(QObject):
    """Takes orders; the test says what becomes of them."""

    order_progressed = Signal(object)
    control_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.profile: ManagerProfile | None = ManagerProfile("farm-manager")
        self.control = ControlState(ControlPhase.NONE)
        self.orders: dict[int, tuple[tuple[Request, ...], Callable[[OrderProgress], None]]] = {}
        self.cancelled: list[int] = []

    def submit(self, requests: Sequence[Request], finished: Callable[[OrderProgress], None]) -> int:
        ticket = len(self.orders) + 1
        self.orders[ticket] = (tuple(requests), finished)
        return ticket

    def cancel(self, ticket: int) -> None:
        self.cancelled.append(ticket)

    def progress(self, ticket: int, *outcomes: Outcome) -> None:
        self.order_progressed.emit(OrderProgress(ticket, outcomes, len(self.orders[ticket][0])))

    def end(self, ticket: int, fates: dict[int, Outcome] | None = None) -> None:
        """Done, all but those of these places."""
        requests, finished = self.orders[ticket]
        outcomes = [(fates or {}).get(place, Outcome(request)) for place, request in enumerate(requests)]
        self.progress(ticket, *outcomes)
        finished(OrderProgress(ticket, tuple(outcomes), len(requests)))


class Desk:
    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.connection = FakeConnection()
        self.farm = FarmPanels(self.window)
        self.farm.jobs.apply(
            Changes(tuple(JobEntry(JobListItem(job, 2, f"shot {job}", "x", 1)) for job in range(1, 9)))
        )
        archived = JobArchiveListItem(77, "old shot", "", "", "", "", "", 1)
        self.farm.archive.apply(Changes((ArchiveEntry(archived),)))
        self.orders = Orders(self.connection, self.farm, self.window)  # type: ignore[arg-type]
        self.told: list[Summary] = []
        self.steps: list[UndoStep] = []
        self.over: list[OrderProgress] = []
        self.orders.done.connect(self.told.append)
        self.orders.undoable.connect(self.steps.append)

    def suspend(self, *jobs: int, manager: str | None = None) -> int:
        requests = [SuspendJob(job) for job in jobs]
        return self.orders.give(requests, WORDS, reverse=reverse, finished=self.over.append, manager=manager)


def reverse(request: Request) -> Request | None:
    """Of even jobs only."""
    return ActivateJob(request.job) if isinstance(request, SuspendJob) and request.job % 2 == 0 else None


def refused(job: int) -> Outcome:
    return Outcome(SuspendJob(job), trouble=REFUSED)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_an_order_is_told_in_one_sentence(desk: Desk) -> None:
    ticket = desk.suspend(1)
    assert desk.told == []
    desk.connection.end(ticket)
    assert [summary.title for summary in desk.told] == ["shot 1: suspended."]
    assert [progress.total for progress in desk.over] == [1]


def test_nothing_is_no_order(desk: Desk) -> None:
    with pytest.raises(ValueError, match="nothing to order"):
        desk.orders.give([], WORDS)


def test_the_name_is_that_of_the_moment_of_the_click(desk: Desk) -> None:
    ticket = desk.suspend(1)
    desk.farm.jobs.apply(Changes((), (1,)))
    desk.connection.end(ticket)
    assert desk.told[0].title == "shot 1: suspended."


@pytest.mark.parametrize(
    ("request_", "name"),
    [(SuspendJob(0x4AE13D6C), "4AE13D6C"), (RestoreJob(77), "old shot")],
    ids=["not in the list", "in the archive"],
)
def test_who_is_not_in_the_list(desk: Desk, request_: Request, name: str) -> None:
    desk.connection.end(desk.orders.give([request_], WORDS))
    assert desk.told[0].title == f"{name}: suspended."


def test_what_was_done_can_be_undone(desk: Desk) -> None:
    desk.connection.end(desk.suspend(1, 2, 3, 4, 6), {3: refused(4)})
    (step,) = desk.steps
    assert step == UndoStep(
        "suspend 2 jobs", (SuspendJob(2), SuspendJob(6)), (ActivateJob(2), ActivateJob(6)), "farm-manager"
    )
    desk.connection.end(desk.suspend(2))
    assert desk.steps[-1].text == "suspend shot 2"


def test_nothing_to_undo(desk: Desk) -> None:
    desk.connection.end(desk.suspend(1, 3))
    desk.connection.end(desk.suspend(2), {0: refused(2)})
    desk.connection.end(desk.orders.give([SuspendJob(2)], WORDS))
    assert desk.steps == []


def test_tried_again_are_only_those_that_failed(desk: Desk) -> None:
    lost = Outcome(SuspendJob(3), trouble=LOST, state=OutcomeState.UNKNOWN)
    desk.connection.end(desk.suspend(1, 2, 3), {1: refused(2), 2: lost})
    desk.farm.jobs.apply(Changes((), (2,)))
    ticket = desk.orders.retry(desk.told[0])
    assert desk.connection.orders[ticket][0] == (SuspendJob(2),)
    desk.connection.end(ticket)
    assert desk.told[1].title == "shot 2: suspended."
    assert [step.text for step in desk.steps] == ["suspend shot 2"]
    assert len(desk.over) == 2


def test_there_is_not_always_something_to_try_again(desk: Desk) -> None:
    desk.connection.end(desk.suspend(1))
    assert desk.orders.retry(desk.told[0]) == 0
    assert desk.orders.retry(Summary("Something else.", "", "x")) == 0
    assert len(desk.connection.orders) == 1


def test_another_manager_never_gets_it(desk: Desk) -> None:
    desk.connection.end(desk.suspend(1, 2), {0: refused(1)})
    desk.connection.profile = ManagerProfile("other-manager")
    assert desk.orders.retry(desk.told[0]) == 0
    assert desk.suspend(4, manager="farm-manager") == 0
    assert len(desk.connection.orders) == 1
    assert [summary.title for summary in desk.told[1:]] == [
        "shot 1: Not sent: there is no connection to farm-manager.",
        "shot 4: Not sent: there is no connection to farm-manager.",
    ]
    assert desk.over[-1].count(OutcomeState.NOT_SENT) == 1
    desk.connection.profile = ManagerProfile("farm-manager")
    assert desk.orders.retry(desk.told[-1]) == 2


@pytest.mark.parametrize("manager", [None, "farm-manager"])
def test_without_any_manager(desk: Desk, manager: str | None) -> None:
    desk.connection.profile = None
    assert desk.orders.manager == ""
    assert desk.suspend(1, 2, manager=manager) == 0
    assert desk.told[0].title == "0 jobs suspended, 2 not sent."
    assert "There is no connection" in desk.told[0].hint or "no connection to farm-manager" in desk.told[0].hint
    assert desk.over[0].count(OutcomeState.NOT_SENT) == 2


def test_what_is_under_way(desk: Desk, qtbot: QtBot) -> None:
    assert desk.orders.under_way == ()
    with qtbot.waitSignal(desk.orders.changed):
        first = desk.suspend(1, 2)
    second = desk.suspend(3)
    desk.connection.progress(first, Outcome(SuspendJob(1)))
    assert [(len(each.progress.outcomes), each.progress.total) for each in desk.orders.under_way] == [(1, 2), (0, 1)]
    desk.orders.cancel()
    assert desk.connection.cancelled == [first, second]
    desk.connection.end(first)
    desk.connection.end(second)
    assert desk.orders.under_way == ()


def test_orders_of_others_are_none_of_ours(desk: Desk) -> None:
    desk.connection.submit([CreateServerGroup("nights")], lambda _: None)
    desk.connection.end(1)
    assert desk.told == []
