"""A server's week: read, edited in the dialog, sent, read back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from bbmonitor_gui.backburner import ServerSchedule
from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.failures import Trouble, no_connection
from bbmonitor_gui.connection.messages import OrderProgress
from bbmonitor_gui.connection.requests import ReadServer, SendSchedule, ServerReport
from bbmonitor_gui.connection.snapshot import ServerEntry

from . import plain
from .dialogs.week_schedule import WeekScheduleDialog
from .outcomes import Summary, trouble_summary
from .parents import parent_widget


class ScheduleControl(QObject):
    """One server's week on its way: read anew, for what is on the screen may be old; then the dialog; then the sending."""

    done = Signal(object)  # Summary

    def __init__(self, connection: ManagerConnection, entry: ServerEntry, window: QWidget) -> None:
        super().__init__(window)
        self._connection = connection
        self._entry = entry
        self._dialog: WeekScheduleDialog | None = None
        self._sending = False

    def start(self) -> None:
        self._connection.submit([ReadServer(self._entry.key)], self._open)

    def _open(self, progress: OrderProgress) -> None:
        outcome = progress.outcomes[0]
        if outcome.trouble is not None:
            self.done.emit(trouble_summary(outcome.trouble))
        elif isinstance(outcome.result, ServerReport):
            server = outcome.result.server
            self._dialog = WeekScheduleDialog(plain.shortened(server.name), server.server_schedule, parent_widget(self))
            self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._dialog.send_requested.connect(self._send)
            self._dialog.finished.connect(self._forget)
            self._dialog.show()
            return
        self.deleteLater()

    # ---- the dialog's wishes

    @Slot(object)
    def _send(self, schedule: ServerSchedule) -> None:
        if self._connection.profile is None:
            self._fail(no_connection())
        else:
            self._sending = True
            self._connection.submit([SendSchedule(self._entry.key, schedule)], self._learn)

    @Slot()
    def _forget(self) -> None:
        self._dialog = None
        self._end_when_over()

    # ---- what became of them

    def _learn(self, progress: OrderProgress) -> None:
        self._sending = False
        outcome = progress.outcomes[0]
        name = plain.shortened(self._entry.item.name)
        if outcome.trouble is not None:
            trouble = outcome.trouble
            self.done.emit(trouble_summary(trouble, name))
            self._fail(trouble)
        else:
            self.done.emit(Summary(self.tr("{0} may work: {1}.").format(name, outcome.result)))
            if self._dialog is not None:
                self._dialog.sending_succeeded()
        self._end_when_over()

    def _fail(self, trouble: Trouble) -> None:
        if self._dialog is not None:
            self._dialog.sending_failed(trouble.title, trouble.detail, trouble.hint)

    def _end_when_over(self) -> None:
        """The outcome of what was sent is told even when the dialog was closed before."""
        if self._dialog is None and not self._sending:
            self.deleteLater()
