"""Asks before jobs are restarted, deleted or archived: which, what will happen, and what is lost."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from bbmonitor_gui.connection.tracked import Changes
from bbmonitor_gui.ui.formats import hex_handle, number, single_line
from bbmonitor_gui.ui.icons import icon, state_icon
from bbmonitor_gui.ui.job_questions import AskedJob, JobQuestion
from bbmonitor_gui.ui.models.column import Column
from bbmonitor_gui.ui.models.table_model import TableModel
from bbmonitor_gui.ui.theme import state_look, state_rank
from bbmonitor_gui.ui.widgets.entry_table import EntryTable

from .readonly import plain_label

translate = QCoreApplication.translate

_MOST_ROWS = 12  # are seen at once


class ConfirmJobsDialog(QDialog):
    """A question in; accepted for yes. Return is Cancel unless somebody goes to the other button."""

    def __init__(self, question: JobQuestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("confirmJobsDialog")
        self.setWindowTitle(question.title)
        self._table = _jobs_table(question.jobs)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        yes = buttons.addButton(question.yes, QDialogButtonBox.ButtonRole.AcceptRole)
        yes.setObjectName("confirmJobs")
        yes.setAutoDefault(False)
        cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setObjectName("cancelJobs")

        mark = QLabel()
        size = 2 * self.fontMetrics().height()
        mark.setPixmap(icon("warning").pixmap(size, size))
        texts = QVBoxLayout()
        texts.addWidget(_bold(_paragraph("jobsQuestion", question.question)))
        if question.warning:
            texts.addWidget(_paragraph("jobsWarning", question.warning))
        texts.addWidget(_paragraph("jobsConsequence", question.consequence))
        row = QHBoxLayout()
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        evidence = _paragraph("jobsEvidence", question.evidence)
        evidence.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        layout = self._column = QVBoxLayout(self)
        layout.addLayout(row)
        layout.addWidget(self._table, 1)
        layout.addWidget(evidence)
        layout.addWidget(buttons)
        cancel.setDefault(True)  # once it is in the dialog: before, the dialog would not know
        cancel.setFocus()
        self.setAccessibleDescription(f"{question.question} {question.warning} {question.consequence}")
        self.resize(self.sizeHint())  # shown without a size, Qt would keep to two thirds of the screen

        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)

    # ---- Qt's side

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        rows = min(max(self._table.model().rowCount(), 3), _MOST_ROWS)
        table = (rows + 2) * self._table.verticalHeader().defaultSectionSize()
        width = metrics.averageCharWidth() * 112
        others = self._column.totalHeightForWidth(width) - self._table.sizeHint().height()
        return QSize(width, others + table)


def _jobs_table(jobs: Sequence[AskedJob]) -> EntryTable:
    """Quick with thousands of them; columns of which nothing is known are left out."""
    columns = [Column("job", translate("questions", "Job"), lambda job: single_line(job.name), 36, tool_tip=_name)]
    if any(job.state is not None for job in jobs):
        columns.append(Column("state", translate("questions", "State"), _state, 12, _state_rank, icon=_state_icon))
    if any(job.tasks for job in jobs):
        columns.append(Column("tasks", translate("questions", "Tasks done"), _tasks, 13, _tasks_done, right=True))
    columns += [
        Column("owner", translate("questions", "Owner"), lambda job: single_line(job.owner), 12),
        Column("handle", translate("questions", "Handle"), lambda job: hex_handle(job.key), 11, lambda job: job.key),
    ]
    model = TableModel(columns)
    model.apply(Changes(tuple(jobs)))
    table = EntryTable(model, "job")
    model.setParent(table)
    table.setObjectName("askedJobs")
    table.setAccessibleName(translate("questions", "Jobs this is about"))
    table.sort_by("job")
    return table


def _name(job: AskedJob) -> str:
    return job.name


def _state(job: AskedJob) -> str:
    return "" if job.state is None else state_look("job", job.state).label


def _state_rank(job: AskedJob) -> tuple[int, int] | None:
    return None if job.state is None else state_rank("job", job.state)


def _state_icon(job: AskedJob) -> QIcon:
    return QIcon() if job.state is None else state_icon("job", job.state)


def _tasks(job: AskedJob) -> str:
    if job.tasks is None:
        return translate("questions", "not known")
    done, total = map(number, job.tasks)
    return translate("questions", "{0} of {1}").format(done, total)


def _tasks_done(job: AskedJob) -> int | None:
    return None if job.tasks is None else job.tasks[0]


def _paragraph(name: str, text: str) -> QLabel:
    label = plain_label(text)
    label.setObjectName(name)
    label.setWordWrap(True)
    return label


def _bold(label: QLabel) -> QLabel:
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label
