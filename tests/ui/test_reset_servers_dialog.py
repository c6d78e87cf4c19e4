"""The dialog in which servers that failed on jobs are chosen to try again: values in, values out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import Job, JobServer, ServerMessage
from bbmonitor_gui.connection.job_details import JobDetails
from bbmonitor_gui.simulator import Farm, ManualClock, reports
from bbmonitor_gui.ui.dialogs.reset_servers import ResetServersDialog
from bbmonitor_gui.ui.models.checkable import CheckableModel
from bbmonitor_gui.ui.models.failed_servers import FailedServer, failed_servers, given_up_jobs
from bbmonitor_gui.ui.widgets.check_table import CheckTable

W = TypeVar("W", bound=QWidget)
Key = Qt.Key
A, B, C = "e839dfb5feeb0000", "E839DFB5FEEC0000", "E839DFB5FEED0000"
HOSTILE = "<img src=x>&amp;\u202e\n" + "x" * 10_000


def job(*servers: JobServer) -> Job:
    farm = Farm(jobs=1, servers=2, seed=1, clock=ManualClock())
    return replace(reports.job(farm, next(iter(farm.jobs.values()))), servers=list(servers))


def work(handle: str, *, failed: bool, tasks: int = 0) -> JobServer:
    return JobServer(handle, False, 0.5, tasks, 1, failed)


DETAILS = JobDetails(
    job(work(A, failed=True, tasks=7), work(B, failed=False), work(C, failed=True)),
    (),
    (ServerMessage(A.upper(), "first"), ServerMessage(B, "other"), ServerMessage(A.upper(), "latest\nof two")),
)


# ---- values


def test_only_servers_that_failed_with_what_they_said() -> None:
    name = DETAILS.job.info.name
    assert failed_servers({77: DETAILS}, {A.upper(): "render-01"}) == [
        FailedServer(77, A, name, "render-01", 7, ("first", "latest\nof two")),
        FailedServer(77, C, name, C, 0, ()),
    ]


@pytest.mark.parametrize(
    ("failed", "given_up"), [((True, True), True), ((True, False), False), ((True,), False), ((), False)]
)
def test_jobs_on_which_all_failed(failed: Sequence[bool], given_up: bool) -> None:
    servers = [work(f"{place:016X}", failed=each) for place, each in enumerate(failed)]
    details = JobDetails(job(*servers), ())
    assert given_up_jobs([details]) == ([details.job.info.name] if given_up else [])


# ---- the dialog


class Shown:
    """A dialog on the screen, and what it wants to be done."""

    def __init__(self, qtbot: QtBot, failed: Sequence[FailedServer], notes: Sequence[str] = ()) -> None:
        self.dialog = ResetServersDialog(failed, notes)
        self.chosen: list[tuple[FailedServer, ...]] = []
        self.dialog.chosen.connect(self.chosen.append)
        qtbot.addWidget(self.dialog)
        self.dialog.show()
        self.dialog.activateWindow()
        qtbot.waitUntil(self.dialog.isActiveWindow)

    @property
    def table(self) -> CheckTable:
        return self.child(CheckTable, "failedServersTable")

    @property
    def errors(self) -> str:
        return self.child(QPlainTextEdit, "failedServersErrors").toPlainText()

    @property
    def button(self) -> QPushButton:
        return self.child(QPushButton, "resetServers")

    def child(self, kind: type[W], name: str) -> W:
        found = self.dialog.findChild(kind, name)
        assert isinstance(found, kind), name
        return found


FAILED = [
    FailedServer(1, A, "a job", "render-01", 7, ("first", "latest")),
    FailedServer(1, B, "b job", "render-02", 0, ()),
    FailedServer(2, A, "c job", "render-01", 3, (HOSTILE,)),
]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return Shown(qtbot, FAILED)


def test_all_are_checked_and_return_resets_them(qtbot: QtBot, shown: Shown) -> None:
    assert shown.button.text() == "&Reset 3 servers"
    assert shown.button.isDefault()
    assert shown.table.hasFocus()
    qtbot.keyClick(shown.table, Key.Key_Return)
    assert shown.chosen == [tuple(FAILED)]
    assert not shown.dialog.isVisible()


def test_those_that_are_not_checked_stay(qtbot: QtBot, shown: Shown) -> None:
    qtbot.keyClick(shown.table, Key.Key_Space)
    assert shown.button.text() == "&Reset 2 servers"
    qtbot.keyClick(shown.table, Key.Key_Down)
    qtbot.keyClick(shown.table, Key.Key_Space)
    assert shown.button.text() == "&Reset 1 server"
    shown.button.click()
    assert shown.chosen == [(FAILED[2],)]


def test_without_any_there_is_nothing_to_do(qtbot: QtBot, shown: Shown) -> None:
    shown.table.selectAll()
    qtbot.keyClick(shown.table, Key.Key_Space)
    assert not shown.button.isEnabled()
    qtbot.keyClick(shown.table, Key.Key_Space)
    assert shown.button.isEnabled()


def test_cancel_does_nothing(shown: Shown) -> None:
    box = shown.dialog.findChild(QDialogButtonBox)
    assert box is not None
    box.button(QDialogButtonBox.StandardButton.Cancel).click()
    assert shown.chosen == []
    assert not shown.dialog.isVisible()


def test_what_the_selected_servers_said_is_read_below(qtbot: QtBot, shown: Shown) -> None:
    assert shown.errors == "first\n\nlatest"
    qtbot.keyClick(shown.table, Key.Key_Down)
    assert shown.errors == "The Manager tells no error of it."
    qtbot.keyClick(shown.table, Key.Key_Down)
    assert shown.errors.startswith("<img src=x>&amp;")


def test_names_and_notes_are_plain_text(qtbot: QtBot) -> None:
    hostile = FailedServer(1, A, HOSTILE, HOSTILE, 1, (HOSTILE,))
    shown = Shown(qtbot, [hostile], ["<b>note</b>"])
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in shown.dialog.findChildren(QLabel))
    assert "<b>note</b>" in [label.text() for label in shown.dialog.findChildren(QLabel)]
    model = shown.table.model()
    assert isinstance(model, CheckableModel)
    for column in range(model.columnCount()):
        assert "<img" not in (model.index(0, column).data(Qt.ItemDataRole.ToolTipRole) or "")
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole).endswith(", checked")


def test_it_says_what_happens_and_how_surely(shown: Shown) -> None:
    words = " ".join(label.text() for label in shown.dialog.findChildren(QLabel))
    assert "taken off its job and put on it again" in words
    assert "del jobserver, new jobserver" in words
