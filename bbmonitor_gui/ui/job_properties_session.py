"""One dialog with the properties of some jobs, and its way to the Manager and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QProgressDialog, QWidget

from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.details import Kind
from bbmonitor_gui.connection.failures import no_connection
from bbmonitor_gui.connection.messages import OrderProgress, Outcome
from bbmonitor_gui.connection.requests import ReadJob

from .farm_panels import FarmPanels
from .formats import hex_handle
from .job_edit_orders import against_sending, job_of, jobs_read, request_for, result_of, reverse_of
from .job_edits import Edits, JobSent
from .job_fields import PRIORITY
from .order_words import OrderWords
from .orders import Orders
from .outcomes import Summary, trouble_summary
from .parents import parent_widget

if TYPE_CHECKING:
    from .dialogs.job_properties import JobPropertiesDialog

_SOON_MS = 300


class JobPropertiesSession(QObject):
    """Reads the jobs anew, for what is on the screen may be old; then shows them; reads again what this program changed of
    them. Bound to handles, and to the Manager it began with."""

    done = Signal(object)  # Summary
    assign_wanted = Signal(object)  # tuple of jobs' handles
    remove_wanted = Signal(object, object)  # tuples of jobs' and of servers' handles

    def __init__(
        self,
        connection: ManagerConnection,
        farm: FarmPanels,
        orders: Orders,
        handles: Sequence[int],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._connection = connection
        self._farm = farm
        self._orders = orders
        self._names = {handle: farm.job_name(handle) or hex_handle(handle) for handle in handles}
        self._manager = orders.manager
        self._dialog: JobPropertiesDialog | None = None
        self._reading: QProgressDialog | None = None
        self._ticket = 0  # of the order under way
        self._is_sending = False
        self._is_over = False
        connection.order_progressed.connect(self._take_progress)
        connection.link_changed.connect(self._show_whether_editable)

    # ---- public

    def start(self) -> None:
        """Read, then show. `done` follows about those that cannot be read."""
        if not self._manager:
            self.done.emit(trouble_summary(no_connection()))
            self.deleteLater()
            return
        reading = self._reading = QProgressDialog(
            self.tr("Reading the jobs…"), self.tr("&Cancel"), 0, len(self._names), parent_widget(self)
        )
        reading.setObjectName("readingJobs")
        reading.setWindowTitle(self.tr("Job Properties"))
        reading.setMinimumDuration(_SOON_MS)
        reading.setValue(0)
        reading.canceled.connect(self._stop_reading)
        self._ticket = self._connection.submit([ReadJob(handle) for handle in self._names], self._open)

    # ---- slots

    @Slot()
    def _stop_reading(self) -> None:
        self._connection.cancel(self._ticket)

    @Slot(object)
    def _take_progress(self, progress: OrderProgress) -> None:
        if progress.ticket != self._ticket:
            self._read_after_change(progress)
        elif self._reading is not None and not progress.is_over:
            self._reading.setValue(len(progress.outcomes))
        elif self._dialog is not None and not progress.is_over:
            self._dialog.show_progress(self._how_far(progress))

    @Slot()
    def _show_whether_editable(self) -> None:
        if self._dialog is not None:
            self._dialog.set_read_only(self._why_read_only())

    @Slot(object, object)
    def _send(self, edits: Edits, seen: Edits) -> None:
        """A priority alone is sent by the command that was seen on the wire; whether somebody else changed it meanwhile has
        to be looked up first."""
        self._is_sending = True
        alone = [handle for handle, edit in edits.items() if set(edit) == {PRIORITY}]
        if alone and not self._why_read_only():
            self._ticket = self._connection.submit(
                [ReadJob(handle) for handle in alone], partial(self._give, edits, seen)
            )
        else:
            self._give(edits, seen)

    @Slot()
    def _forget(self) -> None:
        """The dialog was closed: what was not sent yet is not wanted any more."""
        self._dialog = None
        if self._ticket:
            self._connection.cancel(self._ticket)
        self._end_when_over()

    # ---- reading

    def _open(self, progress: OrderProgress) -> None:
        from .dialogs.job_properties import JobPropertiesDialog

        self._ticket = 0
        was_cancelled = self._close_reading()
        jobs = jobs_read(progress)
        failed = [outcome for outcome in progress.outcomes if outcome.trouble is not None]
        if failed and not was_cancelled:
            self.done.emit(self._unread_summary(failed, progress.total))
        if was_cancelled or not jobs:
            self.deleteLater()
            return
        dialog = self._dialog = JobPropertiesDialog(
            jobs, self._farm.server_names(), self._farm.plugin_description, parent_widget(self)
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.send_requested.connect(self._send)
        dialog.assign_wanted.connect(self.assign_wanted)
        dialog.remove_wanted.connect(self.remove_wanted)
        dialog.finished.connect(self._forget)
        self._show_whether_editable()
        dialog.show()

    def _close_reading(self) -> bool:
        """Was it cancelled?"""
        reading, self._reading = self._reading, None
        if reading is None:
            return False
        was_cancelled = reading.wasCanceled()
        reading.canceled.disconnect(self._stop_reading)
        reading.close()
        reading.deleteLater()
        return was_cancelled

    def _read_after_change(self, progress: OrderProgress) -> None:
        if progress.is_over and self._dialog is not None and not self._is_sending:
            targets = (outcome.request.target for outcome in progress.outcomes if outcome.request.changes)
            handles = {target.handle for target in targets if target is not None and target.kind is Kind.JOB}
            self._read_again(handle for handle in self._names if handle in handles)

    def _read_again(self, handles: Iterable[int]) -> None:
        requests = [ReadJob(handle) for handle in handles]
        if requests and self._connection.is_connected and self._orders.manager == self._manager:
            self._connection.submit(requests, self._show_again)

    def _show_again(self, progress: OrderProgress) -> None:
        jobs = jobs_read(progress)
        if self._dialog is not None and jobs:
            self._dialog.show_again(jobs)

    def _unread_summary(self, failed: Sequence[Outcome], total: int) -> Summary:
        troubles = [(self._name(outcome), outcome.trouble) for outcome in failed if outcome.trouble is not None]
        name, first = troubles[0]
        if total == 1:
            return trouble_summary(first, name)
        title = self.tr("{0} of {1} jobs cannot be read and are left out.").format(len(failed), total)
        if len(failed) == total:
            title = self.tr("None of the {0} jobs can be read.").format(total)
        detail = "\n".join(f"{name}: {trouble.title} {trouble.detail}".rstrip() for name, trouble in troubles)
        return Summary(title, trouble_summary(first, name).title, detail)

    # ---- sending

    def _give(self, edits: Edits, seen: Edits, looked_up: OrderProgress | None = None) -> None:
        """Order what nothing speaks against."""
        self._ticket = 0
        if self._dialog is None:  # closed while it was looked up
            self._is_sending = False
            self._end_when_over()
            return
        against = {} if looked_up is None else against_sending(looked_up, seen)
        requests = [request_for(handle, edit, seen[handle]) for handle, edit in edits.items() if handle not in against]
        if requests:
            words = OrderWords(self.tr("Changing"), self.tr("changed"), self.tr("change properties of {0}"))
            self._ticket = self._orders.give(
                requests,
                words,
                reverse=partial(reverse_of, seen),
                finished=partial(self._learn, edits, against),
                manager=self._manager,
            )
        else:
            self._tell(against)

    def _learn(self, edits: Edits, results: Mapping[int, JobSent], progress: OrderProgress) -> None:
        self._ticket = 0
        sent = {job_of(outcome): outcome for outcome in progress.outcomes}
        self._tell({**results, **{handle: result_of(outcome, edits[handle]) for handle, outcome in sent.items()}})
        self._read_again(edits if self._dialog is not None and not self._is_sending else ())
        self._end_when_over()

    def _tell(self, results: Mapping[int, JobSent]) -> None:
        self._is_sending = False
        if self._dialog is not None:
            self._dialog.sending_finished(results)

    # ---- internals

    def _how_far(self, progress: OrderProgress) -> str:
        if progress.is_waiting:
            return self.tr("The connection broke. What was sent is looked up when it is back…")
        return self.tr("Sending the changes… {0} of {1}").format(len(progress.outcomes), progress.total)

    def _why_read_only(self) -> str:
        profile = self._connection.profile
        if self._orders.manager != self._manager or not self._connection.is_connected:
            return self.tr("Read only: there is no connection to {0}.").format(self._manager)
        if profile is not None and profile.control == "never":
            return self.tr("Read only: BB Monitor is set to change nothing; the preferences say so.")
        return ""

    def _name(self, outcome: Outcome) -> str:
        return self._names[job_of(outcome)]

    def _end_when_over(self) -> None:
        """The outcome of what was sent is told even when the dialog was closed before."""
        if self._dialog is None and not self._is_sending and not self._is_over:
            self._is_over = True  # what failed may be tried again later, and is told here once more
            self.deleteLater()
