"""What is done to jobs: the selected rows in, questions and orders out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from bbmonitor_gui.backburner import Job, JobTask
from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.job_details import JobDetails
from bbmonitor_gui.connection.messages import OrderProgress
from bbmonitor_gui.connection.requests import ReadJobDetails
from bbmonitor_gui.connection.snapshot import JobEntry

from .actions import Actions
from .farm_panels import FarmPanels
from .job_actions import JobAction, job_actions, priority_of, set_priority
from .orders import Orders
from .outcomes import Summary, trouble_summary
from .parents import parent_widget

SaveReport = Callable[[Job, Iterable[JobTask], Mapping[str, str]], None]


class JobControl(QObject):
    """An order is bound to the handles that were selected at the click, never to rows, and to the Manager of that moment:
    while a question is open the selection may change, and jobs may go."""

    done = Signal(object)  # Summary, of what is no order; orders tell theirs by themselves

    def __init__(self, connection: ManagerConnection, farm: FarmPanels, orders: Orders, window: QWidget) -> None:
        super().__init__(window)
        self._connection = connection
        self._farm = farm
        self._orders = orders

    # ---- public

    def connect_actions(self, actions: Actions) -> None:
        """All actions that change jobs."""
        for name in job_actions():
            actions[name].triggered.connect(partial(self.perform, name))
        actions["actionSetPriority"].triggered.connect(self.choose_priority)

    def perform(self, name: str) -> None:
        """The action of this name, on the rows selected now; after a question where it is one that asks."""
        from .dialogs.confirm_jobs import ConfirmJobsDialog

        action = job_actions()[name]
        panel = self._farm.archive if action.archived else self._farm.jobs
        entries = panel.table.selected_entries()
        reason = action.needless(entries) if entries else ""
        if reason:
            self.done.emit(Summary(reason))
        elif entries and action.ask is None:
            self._order(action, entries, self._orders.manager)
        elif entries and action.ask is not None:
            dialog = ConfirmJobsDialog(action.ask(entries), parent_widget(self))
            dialog.accepted.connect(partial(self._order, action, entries, self._orders.manager))
            _open(dialog)

    @Slot()
    def choose_priority(self) -> None:
        """Ask for one priority for the selected jobs, then set it."""
        from .dialogs.priority import PriorityDialog

        entries = self._farm.jobs.table.selected_entries()
        if entries:
            dialog = PriorityDialog([priority_of(entry) for entry in entries], parent_widget(self))
            dialog.chosen.connect(partial(self._prioritise, entries, self._orders.manager))
            _open(dialog)

    def report(self, entry: JobEntry, save: SaveReport) -> None:
        """Read the job with its tasks, then let its report be saved."""

        def finish(progress: OrderProgress) -> None:
            outcome = progress.outcomes[0]
            if isinstance(outcome.result, JobDetails):
                save(outcome.result.job, outcome.result.tasks, self._farm.server_names())
            elif outcome.trouble is not None:
                self.done.emit(trouble_summary(outcome.trouble))

        self._connection.submit([ReadJobDetails(entry.key)], finish)

    # ---- internals

    def _order(self, action: JobAction, entries: Sequence[Any], manager: str) -> None:
        steps = action.steps(entries)
        self._orders.give([request for request, _ in steps], action.words, reverse=dict(steps).get, manager=manager)

    def _prioritise(self, entries: Sequence[JobEntry], manager: str, priority: int) -> None:
        self._order(set_priority(priority), entries, manager)


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
