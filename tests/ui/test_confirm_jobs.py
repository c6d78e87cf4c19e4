"""The questions before jobs are restarted, deleted or archived, and the choice of a priority."""

from __future__ import annotations

import time
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPushButton, QSpinBox, QTableView, QWidget
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import JobState
from bbmonitor_gui.ui.dialogs.confirm_jobs import ConfirmJobsDialog
from bbmonitor_gui.ui.dialogs.priority import PriorityDialog
from bbmonitor_gui.ui.job_questions import AskedJob, JobQuestion

W = TypeVar("W", bound=QWidget)
JOBS = (
    AskedJob("zebra", 1, "anna", JobState.ACTIVE, (37, 100)),
    AskedJob("<img src=x> &amp; <b>bold</b>", 0x4AE13D6C, "ben", JobState.COMPLETE, None),
)


def question(*jobs: AskedJob, warning: str = "The job is active.") -> JobQuestion:
    return JobQuestion("Delete jobs", "Delete <b>2</b> jobs?", jobs, "It is gone.", warning, "Seen.", "&Delete 2 jobs")


def child(root: QWidget, kind: type[W], name: str) -> W:
    found = root.findChild(kind, name)
    assert found is not None, name
    return found


def cells(dialog: QWidget) -> list[list[str]]:
    model = child(dialog, QTableView, "askedJobs").model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


@pytest.fixture
def dialog(qtbot: QtBot) -> ConfirmJobsDialog:
    made = ConfirmJobsDialog(question(*JOBS))
    qtbot.addWidget(made)
    made.show()
    return made


def test_everything_is_said_as_plain_text(dialog: ConfirmJobsDialog) -> None:
    labels = {label.objectName(): label for label in dialog.findChildren(QLabel) if label.text()}
    assert {name: label.text() for name, label in labels.items()} == {
        "jobsQuestion": "Delete <b>2</b> jobs?",
        "jobsWarning": "The job is active.",
        "jobsConsequence": "It is gone.",
        "jobsEvidence": "Seen.",
    }
    assert {label.textFormat() for label in labels.values()} == {Qt.TextFormat.PlainText}
    assert dialog.windowTitle() == "Delete jobs"
    assert "It is gone." in dialog.accessibleDescription()


def test_the_jobs_are_listed(dialog: ConfirmJobsDialog) -> None:
    assert cells(dialog) == [
        ["<img src=x> &amp; <b>bold</b>", "complete", "not known", "ben", "4AE13D6C"],
        ["zebra", "active", "37 of 100", "anna", "00000001"],
    ]
    table = child(dialog, QTableView, "askedJobs")
    assert table.accessibleName() == "Jobs this is about"
    assert "&lt;img" in table.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_columns_of_which_nothing_is_known_are_left_out(qtbot: QtBot) -> None:
    made = ConfirmJobsDialog(question(AskedJob("old", 9, "anna"), warning=""))
    qtbot.addWidget(made)
    assert cells(made) == [["old", "anna", "00000009"]]
    assert made.findChild(QLabel, "jobsWarning") is None


def test_cancel_has_the_focus_and_is_what_return_and_escape_do(qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        made = ConfirmJobsDialog(question(*JOBS))
        qtbot.addWidget(made)
        made.show()
        assert made.focusWidget() is child(made, QPushButton, "cancelJobs")
        with qtbot.waitSignal(made.rejected):
            qtbot.keyClick(made, key)


def test_yes(dialog: ConfirmJobsDialog, qtbot: QtBot) -> None:
    yes = child(dialog, QPushButton, "confirmJobs")
    assert (yes.text(), yes.isDefault()) == ("&Delete 2 jobs", False)
    with qtbot.waitSignal(dialog.accepted):
        yes.click()


def test_return_in_the_table_does_not_accept(dialog: ConfirmJobsDialog, qtbot: QtBot) -> None:
    accepted: list[bool] = []
    dialog.accepted.connect(lambda: accepted.append(True))
    qtbot.keyClick(child(dialog, QTableView, "askedJobs"), Qt.Key.Key_Return)
    assert accepted == []


def test_thousands_of_jobs_with_long_names_open_at_once(qtbot: QtBot) -> None:
    jobs = [AskedJob(f"{place} {'x' * 10_000}", place, "anna", JobState.ACTIVE, (1, 2)) for place in range(5000)]
    began = time.perf_counter()
    made = ConfirmJobsDialog(question(*jobs))
    qtbot.addWidget(made)
    made.show()
    made.grab()
    assert time.perf_counter() - began < 3.0
    assert made.height() < 700
    assert len(cells(made)) == 5000


# ---- priority


def priority_dialog(qtbot: QtBot, *priorities: int | None) -> tuple[PriorityDialog, QSpinBox, QPushButton]:
    made = PriorityDialog(priorities)
    qtbot.addWidget(made)
    made.show()
    buttons = made.findChild(QDialogButtonBox)
    assert buttons is not None
    return made, child(made, QSpinBox, "prioritySpin"), buttons.button(QDialogButtonBox.StandardButton.Ok)


@pytest.mark.parametrize(
    ("priority", "word"),
    [
        (0, "critical: before all other jobs"),
        (1, "more urgent than the default"),
        (50, "default"),
        (99, "less urgent than the default"),
        (100, "suspended: the job is not rendered"),
    ],
)
def test_a_priority_has_a_meaning(qtbot: QtBot, priority: int, word: str) -> None:
    made, spin, ok = priority_dialog(qtbot, priority, priority)
    assert spin.value() == priority
    assert child(made, QLabel, "priorityWord").text() == word
    assert ok.isEnabled()


@pytest.mark.parametrize(
    ("priorities", "text"), [((50, 30), "various"), ((50, None), "various"), ((None,), "not known")]
)
def test_jobs_that_differ_keep_theirs_until_one_is_chosen(
    qtbot: QtBot, priorities: tuple[int | None, ...], text: str
) -> None:
    made, spin, ok = priority_dialog(qtbot, *priorities)
    assert spin.text() == text
    assert not ok.isEnabled()
    spin.selectAll()
    qtbot.keyClicks(spin, "20")
    assert ok.isEnabled()
    with qtbot.waitSignal(made.chosen) as chosen:
        qtbot.keyClick(spin, Qt.Key.Key_Return)
    assert chosen.args == [20]


def test_no_priority_beyond_the_ends(qtbot: QtBot) -> None:
    made, spin, _ = priority_dialog(qtbot, 50)
    spin.setValue(1000)
    assert child(made, QSpinBox, "prioritySpin").value() == 100


def test_cancel_chooses_none(qtbot: QtBot) -> None:
    made, _, _ = priority_dialog(qtbot, 50)
    with qtbot.assertNotEmitted(made.chosen):
        qtbot.keyClick(made, Qt.Key.Key_Escape)
    assert not made.isVisible()
