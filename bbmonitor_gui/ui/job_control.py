"""What is done to jobs: the selected rows in, orders out, and what became of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from bbmonitor_gui.backburner import Job, JobTask
from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.job_details import JobDetails
from bbmonitor_gui.connection.messages import OrderProgress
from bbmonitor_gui.connection.requests import ActivateJob, JobReport, ReadJob, ReadJobDetails, Request, SuspendJob
from bbmonitor_gui.connection.snapshot import JobEntry

from .dialogs.job_properties import JobPropertiesDialog
from .farm_panels import FarmPanels
from .outcomes import jobs_summary, trouble_summary
from .parents import parent_widget

SaveReport = Callable[[Job, Iterable[JobTask], Mapping[str, str]], None]


class JobControl(QObject):
    """Suspends, activates, shows properties. An order is bound to handles at the moment of the click, never to rows."""

    done = Signal(object)  # Summary

    def __init__(self, connection: ManagerConnection, farm: FarmPanels, window: QWidget) -> None:
        super().__init__(window)
        self._connection = connection
        self._farm = farm

    def suspend(self, entries: Sequence[JobEntry]) -> None:
        self._order([SuspendJob(entry.key) for entry in entries], self.tr("suspended"))

    def activate(self, entries: Sequence[JobEntry]) -> None:
        self._order([ActivateJob(entry.key) for entry in entries], self.tr("activated"))

    def show_properties(self, entry: JobEntry) -> None:
        """Read the job anew, then show it."""
        self._connection.submit([ReadJob(entry.key)], self._show_report)

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

    def _order(self, requests: Sequence[Request], done: str) -> None:
        names = {request.target.handle: self._name(request.target.handle) for request in requests if request.target}
        self._connection.submit(requests, self._reporter(done, names.__getitem__))

    def _reporter(self, done: str, name_of: Callable[[int | str], str]) -> Callable[[OrderProgress], None]:
        return lambda progress: self.done.emit(jobs_summary(progress, done, name_of))

    def _name(self, handle: int | str) -> str:
        return self._farm.job_name(int(handle)) or f"{int(handle):08X}"

    def _show_report(self, progress: OrderProgress) -> None:
        outcome = progress.outcomes[0]
        report = outcome.result
        if outcome.trouble is not None:
            self.done.emit(trouble_summary(outcome.trouble))
        elif isinstance(report, JobReport):
            plugin = report.job.plugin
            dialog = JobPropertiesDialog(
                report.job,
                report.document,
                self._farm.server_names(),
                self._farm.plugin_description(plugin.plugin_name, plugin.plugin_version),
                parent_widget(self),
            )
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.show()
