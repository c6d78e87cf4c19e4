"""The dock that tells about the selected job: summary, tasks, details and errors; of several jobs, a digest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from bbmonitor_gui.connection.job_details import JobDetails
from bbmonitor_gui.connection.snapshot import JobEntry
from bbmonitor_gui.ui.dialogs.readonly import plain_label, selectable_label

from .job_details_errors import ErrorsTab
from .job_details_fields import FieldsTab
from .job_details_page import ValuesPage
from .job_details_seen import SeenError
from .job_details_summary import digest_groups, job_groups
from .job_details_tables import ServerNames
from .job_details_tasks import TasksTab


class JobDetailsPanel(QWidget):
    """Shows what it is given; a refresh of the same job keeps tab, selections and scroll positions."""

    shown = Signal()  # it was hidden, and what it shows may be old

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("jobDetails")
        self._job: int | None = None
        self._server_names = ServerNames()
        self._note = selectable_label("")
        self._note.setObjectName("jobDetailsNote")
        self._note.setMargin(6)
        self._note.setAutoFillBackground(True)
        self._note.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self._nothing = plain_label(self.tr("Select a job to see all about it."))
        self._nothing.setObjectName("jobDetailsPlaceholder")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._nothing.setMargin(12)
        self._nothing.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._nothing.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._summary = ValuesPage()
        self._summary.setObjectName("jobSummary")
        self._summary.setAccessibleName(self.tr("Summary"))
        self._tasks = TasksTab(self._server_names)
        self._fields = FieldsTab()
        self._errors = ErrorsTab(self._server_names)
        self._digest = ValuesPage()
        self._digest.setObjectName("jobsDigest")
        self._digest.setAccessibleName(self.tr("Selected jobs"))
        self._tabs = QTabWidget()
        self._tabs.setObjectName("jobDetailsTabs")
        self._tabs.setAccessibleName(self.tr("Job details"))
        self._tabs.setDocumentMode(True)
        for tab, title in (
            (self._summary, self.tr("Summary")),
            (self._tasks, self.tr("Tasks")),
            (self._fields, self.tr("Details")),
            (self._errors, self.tr("Errors")),
        ):
            self._tabs.addTab(tab, title)
        self._stack = QStackedWidget()
        for page in (self._nothing, self._tabs, self._digest):
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._note)
        layout.addWidget(self._stack, 1)
        self.set_note("")

    # ---- public

    def show_nothing(self) -> None:
        """No job is selected."""
        self._job = None
        self._stack.setCurrentWidget(self._nothing)
        self.set_note("")

    def show_several(self, entries: Sequence[JobEntry]) -> None:
        """Several jobs are selected."""
        self._job = None
        self._digest.show_groups(digest_groups(entries))
        self._stack.setCurrentWidget(self._digest)
        self.set_note("")

    def show_job(
        self,
        entry: JobEntry,
        details: JobDetails | None,
        errors: Sequence[SeenError],
        server_names: Mapping[str, str],
    ) -> None:
        """One job is selected; `details` None: still to be read. `server_names` by handle."""
        if entry.key != self._job:
            self._job = entry.key
            self._forget()
        if server_names != self._server_names.by_handle:
            self._server_names.by_handle = server_names
            self._tasks.recompute()
            self._errors.recompute()
        self._summary.show_groups(job_groups(entry, details))
        if details is not None:
            self._tasks.show_details(details)
            self._fields.show_rows(details.rows)
            self._errors.show_errors(errors, details.errors_trouble)
            self._count_errors(len(errors))
        self._stack.setCurrentWidget(self._tabs)

    def set_note(self, sentence: str) -> None:
        """Something to know about what is shown; "" for nothing."""
        self._note.setText(sentence)
        self._note.setVisible(bool(sentence))

    def set_greyed(self, greyed: bool) -> None:
        """What is shown may be out of date."""
        for part in (self._summary, self._tasks, self._fields, self._errors, self._digest):
            part.set_greyed(greyed)

    # ---- Qt's side

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    # ---- internals

    def _forget(self) -> None:
        for tab in (self._tasks, self._fields, self._errors):
            tab.clear()
        self._summary.verticalScrollBar().setValue(0)
        self._count_errors(0)
        self.set_note("")

    def _count_errors(self, count: int) -> None:
        title = self.tr("Errors ({0})").format(count) if count else self.tr("Errors")
        self._tabs.setTabText(self._tabs.indexOf(self._errors), title)
