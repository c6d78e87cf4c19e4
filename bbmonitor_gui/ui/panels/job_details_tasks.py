"""The tasks of a job; where the Manager does not tell them, what its servers did."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from bbmonitor_gui.connection.job_details import JobDetails
from bbmonitor_gui.ui import plain
from bbmonitor_gui.ui.dialogs.readonly import selectable_label
from bbmonitor_gui.ui.models.tasks import NameOf, TaskEntry, WorkEntry, task_columns, work_columns
from bbmonitor_gui.ui.widgets.table_panel import TablePanel

from .job_details_tables import RowCopier, column_texts, differences

_LONGEST = 400  # characters of a sentence


class TasksTab(QWidget):
    """`server_name` gives the name for a server's handle, and anything else as it is."""

    def __init__(self, server_name: NameOf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note = selectable_label("")
        self._note.setObjectName("tasksNote")
        self._note.setMargin(4)
        self._note.hide()
        self._tasks = TablePanel("tasksTable", self.tr("Tasks"), task_columns(server_name))
        self._work = TablePanel("tasksByServerTable", self.tr("Tasks by server"), work_columns(server_name))
        self._tables = (self._tasks, self._work)
        self._stack = QStackedWidget()
        self._tasks.table.sort_by("task")
        self._work.table.sort_by("server")
        for panel in self._tables:
            RowCopier(panel.table, column_texts(panel.model.columns))
            panel.table.horizontalHeader().setStretchLastSection(True)
            self._stack.addWidget(panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._note)
        layout.addWidget(self._stack, 1)

    def clear(self) -> None:
        """Another job, of which nothing is known yet."""
        for panel in self._tables:
            panel.clear()
        self._say("")
        self._tasks.set_placeholder(self.tr("Reading…"))
        self._stack.setCurrentWidget(self._tasks)

    def show_details(self, details: JobDetails) -> None:
        """What is true of the same job now."""
        tasks = [TaskEntry(place, task) for place, task in enumerate(details.tasks)]
        work = [] if tasks else [WorkEntry(place, work) for place, work in enumerate(details.job.servers)]
        self._work.set_placeholder(self.tr("No server is assigned to this job."))
        self._tasks.apply(differences(self._tasks.model, tasks))
        self._work.apply(differences(self._work.model, work))
        self._stack.setCurrentWidget(self._tasks if tasks else self._work)
        if tasks:
            self._say("")
        else:
            why = plain.shortened(details.tasks_trouble, _LONGEST) or self.tr("The Manager names no tasks of this job.")
            self._say("\n".join((why, self.tr("This is what its servers did:"))))

    def recompute(self) -> None:
        """Servers have other names."""
        for panel in self._tables:
            panel.model.recompute()

    def set_greyed(self, greyed: bool) -> None:
        """What is shown may be out of date."""
        for panel in self._tables:
            panel.set_greyed(greyed)

    # ---- internals

    def _say(self, sentence: str) -> None:
        self._note.setText(sentence)
        self._note.setVisible(bool(sentence))
