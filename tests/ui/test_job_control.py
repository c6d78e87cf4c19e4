"""Every action on jobs: what is asked, what a simulated Manager received, and what is said afterwards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QSpinBox, QTableView, QWidget
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import JobState
from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.messages import LinkState, Phase
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.connection.requests import ActivateJob, DeleteJob, SetPriority, SuspendJob
from bbmonitor_gui.simulator import Farm, ManualClock, SimulatedManager
from bbmonitor_gui.ui.dialogs.confirm_jobs import ConfirmJobsDialog
from bbmonitor_gui.ui.farm_panels import FarmPanels
from bbmonitor_gui.ui.job_actions import job_actions
from bbmonitor_gui.ui.job_control import JobControl
from bbmonitor_gui.ui.orders import Orders, UndoStep
from bbmonitor_gui.ui.outcomes import Summary

W = TypeVar("W", bound=QWidget)
ASKING = {"actionRestartJob", "actionDeleteJob", "actionArchiveJob", "actionDeleteArchivedJob"}
SUSPENDABLE = (JobState.NOT_STARTED, JobState.ACTIVE, JobState.WAITING)


@pytest.fixture
def manager(request: pytest.FixtureRequest) -> Iterator[SimulatedManager]:
    """A farm whose clock stands still, of 60 jobs unless the test wants another number."""
    jobs = getattr(request, "param", 60)
    with SimulatedManager(Farm(jobs=jobs, servers=6, seed=3, clock=ManualClock()), greeting_grace_s=0.01) as simulated:
        yield simulated


class Desk:
    """Tables, orders and a control on a connection, and all that they say."""

    def __init__(self, qtbot: QtBot, manager: SimulatedManager) -> None:
        self.qtbot = qtbot
        self.manager = manager
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.show()
        self.connection = ManagerConnection(self.window)
        self.farm = FarmPanels(self.window)
        self.orders = Orders(self.connection, self.farm, self.window)
        self.control = JobControl(self.connection, self.farm, self.orders, self.window)
        names = [*job_actions(), "actionSetPriority"]
        self.actions = {name: QAction(name, self.window) for name in names}
        self.control.connect_actions(self.actions)  # type: ignore[arg-type]
        self.told: list[Summary] = []
        self.steps: list[UndoStep] = []
        self.links: list[LinkState] = []
        self.orders.done.connect(self.told.append)
        self.orders.undoable.connect(self.steps.append)
        self.control.done.connect(self.told.append)
        self.connection.link_changed.connect(self.links.append)
        self.connection.batch_arrived.connect(self.farm.apply)
        self.connect()

    def connect(self) -> None:
        """And read everything, details of all jobs too."""
        self.connection.connect_to(ManagerProfile("127.0.0.1", self.manager.port, timeout_s=2.0, refresh_s=0.05))
        entries = self.farm.jobs.model.entries
        self.qtbot.waitUntil(lambda: bool(entries()) and all(entry.details for entry in entries()), timeout=10_000)
        self.qtbot.waitUntil(lambda: bool(self.farm.archive.model.entries()))

    def jobs_in(self, *states: JobState) -> list[int]:
        return [entry.key for entry in self.farm.jobs.model.entries() if entry.item.state in states]

    def select(self, handles: Sequence[int], *, archived: bool = False) -> list[str]:
        """These rows. Returns their names."""
        panel = self.farm.archive if archived else self.farm.jobs
        table = panel.table
        table.clearSelection()
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for handle in handles:
            row = panel.model.row_of(handle)
            assert row is not None
            table.selectionModel().select(panel.model.index(row, 0), flags)
        return [entry.item.name for entry in table.selected_entries()]

    def trigger(self, name: str, *, confirm: bool = True) -> None:
        """And answer the question, if there is one."""
        self.actions[name].trigger()
        if name in ASKING and confirm:
            child(self.dialog, QPushButton, "confirmJobs").click()

    @property
    def dialog(self) -> QDialog:
        (dialog,) = [each for each in self.window.findChildren(QDialog) if each.isVisible()]
        return dialog

    def outcome(self) -> Summary:
        """The next one."""
        count = len(self.told)
        self.qtbot.waitUntil(lambda: len(self.told) > count, timeout=10_000)
        return self.told[-1]

    def sent(self, *beginnings: str) -> list[str]:
        with self.manager.lock:
            return [line.strip() for line in self.manager.commands if line.startswith(beginnings)]


def child(root: QWidget, kind: type[W], name: str) -> W:
    found = root.findChild(kind, name)
    assert found is not None, name
    return found


@pytest.fixture
def desk(qtbot: QtBot, manager: SimulatedManager) -> Iterator[Desk]:
    made = Desk(qtbot, manager)
    yield made
    made.connection.close()


@dataclass(frozen=True)
class Case:
    name: str
    states: tuple[JobState, ...]  # of the jobs it is tried on; none for archived ones
    lines: tuple[str, ...]
    title: str
    undo: str = ""


CASES = [
    Case("actionSuspendJob", SUSPENDABLE, ("set jobstate {0} 1",), "2 jobs suspended.", "suspend 2 jobs"),
    Case("actionActivateJob", (JobState.SUSPENDED,), ("set jobstate {0} 0",), "2 jobs activated.", "activate 2 jobs"),
    Case("actionRestartJob", (JobState.COMPLETE,), ("restart job {0}",), "2 jobs restarted."),
    Case("actionDeleteJob", (JobState.COMPLETE,), ("del job {0}",), "2 jobs deleted."),
    Case("actionArchiveJob", (JobState.COMPLETE,), ("set jobarchive {0}",), "2 jobs archived."),
    Case("actionRestoreJob", (), ("set jobarchive {0}",), "2 archived jobs restored."),
    Case("actionDeleteArchivedJob", (), ("del jobarchive {0}",), "2 archived jobs deleted."),
]
CHANGING = ("set", "del job", "restart", "new")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_each_action(desk: Desk, case: Case) -> None:
    archived = not case.states
    handles = list(desk.manager.farm.archive)[:2] if archived else desk.jobs_in(*case.states)[:2]
    desk.select(handles, archived=archived)
    before = desk.sent(*CHANGING)
    desk.trigger(case.name)
    summary = desk.outcome()
    assert summary.title == case.title
    assert summary.all_well
    lines = [line for line in desk.sent(*CHANGING)[len(before) :] if "controller" not in line]
    assert sorted(lines) == sorted(line.format(handle) for handle in handles for line in case.lines)
    assert [step.text for step in desk.steps] == ([case.undo] if case.undo else [])


def test_every_action_of_the_table_is_tried() -> None:
    tried = {case.name for case in CASES} | {"actionPriorityUp", "actionPriorityDown"}
    assert tried == set(job_actions())
    assert {name for name, action in job_actions().items() if action.ask} == ASKING


def test_undoing_is_the_opposite_of_what_was_done(desk: Desk) -> None:
    first, second = desk.jobs_in(*SUSPENDABLE)[:2]
    desk.select([first, second])
    desk.trigger("actionSuspendJob")
    desk.outcome()
    assert set(zip(desk.steps[0].done, desk.steps[0].reverses, strict=True)) == {
        (SuspendJob(job), ActivateJob(job)) for job in (first, second)
    }


def test_what_was_suspended_before_is_not_activated_by_undoing(desk: Desk) -> None:
    desk.select(desk.jobs_in(JobState.SUSPENDED)[:1])
    desk.trigger("actionSuspendJob")
    assert desk.outcome().title.endswith(": suspended.")
    assert desk.steps == []


def test_without_a_selection_nothing_happens(desk: Desk) -> None:
    desk.farm.jobs.table.clearSelection()
    for action in desk.actions.values():
        action.trigger()
    assert not [each for each in desk.window.findChildren(QDialog) if each.isVisible()]
    assert desk.told == []
    assert desk.orders.under_way == ()


# ---- priority


def priorities(desk: Desk, handles: Sequence[int], *values: int) -> None:
    """The jobs have these."""
    for handle, value in zip(handles, values, strict=True):
        with desk.manager.lock:
            desk.manager.farm.set_priority(desk.manager.farm.jobs[handle], value)
    desk.qtbot.waitUntil(lambda: shown(desk, handles) == list(values))
    desk.select(handles)


def shown(desk: Desk, handles: Sequence[int]) -> list[int]:
    return [desk.farm.jobs.model.find(handle).details.info.priority for handle in handles]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("name", "before", "after", "title"),
    [
        ("actionPriorityUp", (50, 30), (49, 29), "2 jobs made more urgent."),
        ("actionPriorityDown", (50, 99), (51, 100), "2 jobs made less urgent."),
    ],
)
def test_priorities_move_by_one_and_keep_their_distance(
    desk: Desk, name: str, before: tuple[int, int], after: tuple[int, int], title: str
) -> None:
    handles = desk.jobs_in(JobState.NOT_STARTED)[:2]
    priorities(desk, handles, *before)
    desk.trigger(name)
    assert desk.outcome().title == title
    assert sorted(desk.sent("set jobpriority")) == sorted(
        f"set jobpriority {job} {priority}" for job, priority in zip(handles, after, strict=True)
    )
    assert set(desk.steps[0].reverses) == {SetPriority(job, each) for job, each in zip(handles, before, strict=True)}


@pytest.mark.parametrize(("name", "before"), [("actionPriorityUp", (50, 0)), ("actionPriorityDown", (100, 20))])
def test_nothing_moves_beyond_the_ends(desk: Desk, name: str, before: tuple[int, int]) -> None:
    priorities(desk, desk.jobs_in(JobState.NOT_STARTED)[:2], *before)
    desk.trigger(name)
    assert "keep their distance" in desk.told[0].title
    assert desk.told[0].all_well
    assert desk.sent("set jobpriority") == []


def test_one_priority_for_several_jobs(desk: Desk) -> None:
    handles = desk.jobs_in(JobState.NOT_STARTED)[:2]
    priorities(desk, handles, 50, 30)
    desk.trigger("actionSetPriority")
    spin = child(desk.dialog, QSpinBox, "prioritySpin")
    assert spin.text() == "various"
    spin.setValue(7)
    desk.dialog.accept()
    assert desk.sent("set jobpriority") == [], "only OK chooses"
    desk.trigger("actionSetPriority")
    spin = child(desk.dialog, QSpinBox, "prioritySpin")
    spin.setValue(7)
    desk.qtbot.keyClick(spin, Qt.Key.Key_Return)
    assert desk.outcome().title == "2 jobs given priority 7."
    assert sorted(desk.sent("set jobpriority")) == sorted(f"set jobpriority {job} 7" for job in handles)
    assert {step.text for step in desk.steps} == {"set the priority of 2 jobs"}


# ---- the question


def test_the_order_concerns_those_that_were_selected_when_it_was_asked(desk: Desk) -> None:
    mine, other, gone = desk.jobs_in(JobState.COMPLETE)[:3]
    desk.select([mine, gone])
    desk.trigger("actionDeleteJob", confirm=False)
    desk.select([other])
    with desk.manager.lock:
        desk.manager.farm.delete(desk.manager.farm.jobs[gone])
    desk.qtbot.waitUntil(lambda: desk.farm.jobs.model.find(gone) is None)
    child(desk.dialog, QPushButton, "confirmJobs").click()
    summary = desk.outcome()
    assert sorted(desk.sent("del job")) == sorted(f"del job {job}" for job in (mine, gone))
    assert summary.states.startswith("1 deleted, 1 refused: 404")
    assert summary.retry == (DeleteJob(gone),)
    assert other in desk.manager.farm.jobs


def test_cancel_is_what_return_does(desk: Desk) -> None:
    desk.select(desk.jobs_in(JobState.COMPLETE)[:2])
    for name in ("actionRestartJob", "actionDeleteJob", "actionArchiveJob"):
        desk.trigger(name, confirm=False)
        desk.qtbot.keyClick(desk.dialog, Qt.Key.Key_Return)
        assert not [each for each in desk.window.findChildren(ConfirmJobsDialog) if each.isVisible()]
    assert desk.orders.under_way == ()
    assert desk.sent("del job", "restart", "set jobarchive") == []


def test_another_manager_does_not_get_what_was_asked_about_this_one(desk: Desk, qtbot: QtBot) -> None:
    desk.select(desk.jobs_in(JobState.COMPLETE)[:1])
    desk.trigger("actionDeleteJob", confirm=False)
    farm = Farm(jobs=60, servers=6, seed=3, clock=ManualClock())
    with SimulatedManager(farm, greeting_grace_s=0.01) as other:
        desk.connection.connect_to(ManagerProfile("127.0.0.1", other.port))
        child(desk.dialog, QPushButton, "confirmJobs").click()
        assert ": Not sent: there is no connection to 127.0.0.1:" in desk.told[-1].title
        qtbot.waitUntil(lambda: desk.connection.is_connected)
        desk.connection.close()
        assert not [line for line in other.commands if line.startswith("del job")]


# ---- what goes wrong


def test_some_are_refused_and_tried_again(desk: Desk) -> None:
    handles = desk.jobs_in(*SUSPENDABLE)[:6]
    desk.select(handles)
    for handle in handles[:2]:
        desk.manager.faults.add(f"set jobstate {handle}=status:450 Job busy")
    desk.trigger("actionSuspendJob")
    summary = desk.outcome()
    assert summary.title == "4 jobs suspended, 2 refused: 450 Job busy."
    assert set(summary.retry) == {SuspendJob(handle) for handle in handles[:2]}
    assert f"    set jobstate {handles[0]} 1" in summary.detail.splitlines()
    desk.manager.faults.clear()
    before = desk.sent("set jobstate")
    desk.orders.retry(summary)
    assert desk.outcome().title == "2 jobs suspended."
    assert sorted(desk.sent("set jobstate")[len(before) :]) == sorted(f"set jobstate {job} 1" for job in handles[:2])
    assert [len(step.done) for step in desk.steps] == [4, 2]


@pytest.mark.parametrize("manager", [260], indirect=True)
def test_cancelled_in_the_middle(desk: Desk) -> None:
    handles = desk.jobs_in(*SUSPENDABLE, JobState.SUSPENDED)[:200]
    assert len(handles) > 100
    desk.select(handles)
    desk.manager.faults.add("set jobstate=delay:0.01")
    desk.trigger("actionSuspendJob")
    desk.qtbot.waitUntil(lambda: len(desk.sent("set jobstate")) >= 5)
    desk.orders.cancel()
    summary = desk.outcome()
    done = len(desk.sent("set jobstate"))
    assert 5 <= done < len(handles)
    assert summary.states == f"{done} suspended, {len(handles) - done} not sent (cancelled)"
    assert summary.retry == ()
    assert desk.orders.under_way == ()


def test_the_connection_breaks_in_the_middle(desk: Desk) -> None:
    """And comes back: what was under way is looked up, and everyone is told by name."""
    handles = desk.jobs_in(*SUSPENDABLE)[:30]
    desk.select(handles)
    desk.manager.faults.add("set jobstate=delay:0.02")
    desk.trigger("actionSuspendJob")
    desk.qtbot.waitUntil(lambda: len(desk.sent("set jobstate")) >= 3)
    port = desk.manager.port
    desk.manager.close()
    desk.qtbot.waitUntil(lambda: desk.connection.link.phase is Phase.WAITING)
    with SimulatedManager(desk.manager.farm, port, greeting_grace_s=0.01) as again:
        desk.connection.refresh()
        desk.qtbot.waitUntil(lambda: bool(desk.told), timeout=10_000)
        (summary,) = desk.told
        done = [job for job in handles if again.farm.jobs[job].suspended]
        desk.connection.close()
    assert 2 <= len(done) < len(handles)
    assert summary.title.startswith(f"{len(done)} jobs suspended, ")
    assert summary.title.endswith(" not sent.")
    groups = {group.splitlines()[0]: group.splitlines()[1:] for group in summary.detail.split("\n\n")}
    assert {line[-9:-1] for line in groups[f"{len(done)} suspended:"]} == {f"{job:08X}" for job in done}
    assert {request.job for request in summary.retry} == set(handles) - set(done)  # type: ignore[attr-defined]
    assert " not known" not in summary.title


def test_what_nobody_can_know_is_said_and_not_tried_again(desk: Desk) -> None:
    """The Manager restarts in the middle and gives all jobs other handles."""
    handles = desk.jobs_in(JobState.COMPLETE)[:3]
    names = desk.select(handles)
    desk.manager.faults.add(f"del job {handles[1]}=restart")
    desk.trigger("actionDeleteJob")
    desk.qtbot.waitUntil(lambda: desk.connection.link.phase is Phase.WAITING)
    desk.connection.refresh()
    desk.qtbot.waitUntil(lambda: bool(desk.told), timeout=10_000)
    (summary,) = desk.told
    order = [request.split()[-1] for request in desk.sent("del job")]
    done, unsent = order.index(str(handles[1])), 3 - len(order)
    assert summary.states == ", ".join([f"{done} deleted", "1 not known", *([f"{unsent} not sent"] if unsent else [])])
    assert DeleteJob(handles[1]) not in summary.retry
    assert len(summary.retry) == unsent
    assert all(name in summary.detail for name in names)


def test_without_a_manager_it_is_said(desk: Desk) -> None:
    desk.select(desk.jobs_in(*SUSPENDABLE)[:2])
    desk.connection.disconnect_from()
    desk.trigger("actionSuspendJob")
    assert desk.told[-1].title == "0 jobs suspended, 2 not sent."


HOSTILE = ["<img src=http://evil/x.png>", "a &amp; b", "<b>bold</b>", "shot \u202egnp.exe", "x" * 10_000, "two\nlines"]


def test_hostile_names_are_plain_text_in_what_is_asked_and_told(desk: Desk) -> None:
    handles = desk.jobs_in(JobState.COMPLETE)[: len(HOSTILE)]
    with desk.manager.lock:
        for handle, name in zip(handles, HOSTILE, strict=True):
            desk.manager.farm.jobs[handle].name = name
    names = lambda: [desk.farm.jobs.model.find(handle).item.name for handle in handles]  # type: ignore[union-attr] # noqa: E731
    desk.qtbot.waitUntil(lambda: names()[0] == HOSTILE[0])
    for handle, name in zip(handles, names(), strict=True):
        desk.select([handle])
        desk.trigger("actionDeleteJob", confirm=False)
        dialog = desk.dialog
        assert all(
            label.textFormat() is Qt.TextFormat.PlainText for label in dialog.findChildren(QLabel) if label.text()
        )
        model = child(dialog, QTableView, "askedJobs").model()
        assert model.index(0, 0).data() == " ".join(name.split())[:2000]
        child(dialog, QPushButton, "confirmJobs").click()
        title = desk.outcome().title
        assert title.replace("\u2068", "").startswith(" ".join(name.split())[:70])
        assert title.endswith(": deleted.")
        assert len(title) < 110
