"""A server's properties: read, shown, its priorities sent and read back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from bbmonitor_gui.backburner import Server, WorkPriority
from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.details import Kind, Subject
from bbmonitor_gui.connection.failures import no_connection
from bbmonitor_gui.connection.messages import OrderProgress
from bbmonitor_gui.connection.requests import ReadServer, SendServerPriorities, ServerReport
from bbmonitor_gui.connection.snapshot import ServerEntry

from . import plain
from .outcomes import Summary, trouble_summary
from .parents import parent_widget
from .server_lookups import ServerLookups

if TYPE_CHECKING:
    from .dialogs.server_properties import ServerPropertiesDialog

_Priorities = tuple[int, int]  # attended, unattended


class ServerPropertiesControl(QObject):
    """One server's dialog: read anew, for what is on the screen may be old; then shown; read again after each change of
    the server, whoever in this program made it."""

    done = Signal(object)  # Summary
    priorities_sent = Signal(object)  # Mapping[handle, (before, after)], each (attended, unattended)
    schedule_wanted = Signal(object)  # ServerEntry

    def __init__(
        self, connection: ManagerConnection, entry: ServerEntry, lookups: ServerLookups, window: QWidget
    ) -> None:
        super().__init__(window)
        self._connection = connection
        self._entry = entry
        self._lookups = lookups
        self._address = "" if connection.profile is None else connection.profile.address
        self._dialog: ServerPropertiesDialog | None = None
        self._server: Server | None = None  # as it was read last
        self._sending = False

    # ---- public

    def start(self) -> None:
        """Read, then show."""
        self._connection.submit([ReadServer(self._entry.key)], self._open)

    # ---- the dialog's wishes

    @Slot(int, int)
    def _send(self, attended: int, unattended: int) -> None:
        if not self._is_same_manager:
            trouble = no_connection()
            self._fail(trouble.title, trouble.detail, self.tr("This server belongs to {0}.").format(self._address))
            return
        self._sending = True
        self._connection.submit([SendServerPriorities(self._entry.key, attended, unattended)], self._learn)

    @Slot()
    def _want_schedule(self) -> None:
        self.schedule_wanted.emit(self._entry)

    @Slot()
    def _forget(self) -> None:
        self._dialog = None
        self._end_when_over()

    # ---- what became of them

    def _open(self, progress: OrderProgress) -> None:
        from .dialogs.server_properties import ServerPropertiesDialog

        outcome = progress.outcomes[0]
        report = outcome.result
        if not isinstance(report, ServerReport):
            if outcome.trouble is not None:
                self.done.emit(trouble_summary(outcome.trouble, self._entry.item.name))
            self.deleteLater()
            return
        self._server = report.server
        self._dialog = dialog = ServerPropertiesDialog(
            self._lookups.known(self._entry.key, report.server),
            report.document,
            self._lookups.plugin_versions(),
            parent_widget(self),
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.send_requested.connect(self._send)
        dialog.schedule_wanted.connect(self._want_schedule)
        dialog.finished.connect(self._forget)
        self._connection.order_progressed.connect(self._read_after_change)
        dialog.show()

    def _learn(self, progress: OrderProgress) -> None:
        self._sending = False
        outcome = progress.outcomes[0]
        name = plain.shortened(self._entry.item.name)
        if outcome.trouble is not None:
            trouble = outcome.trouble
            self.done.emit(trouble_summary(trouble, name))
            self._fail(trouble.title, trouble.detail, trouble.hint)
        elif self._server is not None and isinstance(outcome.request, SendServerPriorities):
            before = self._server
            self._server = _set(before, outcome.request)
            self.done.emit(Summary(self.tr("{0}: priorities of its work set.").format(name)))
            self.priorities_sent.emit({self._entry.key: (_priorities(before), _priorities(self._server))})
            if self._dialog is not None:
                self._dialog.sending_succeeded(self._server)
        self._end_when_over()

    @Slot(object)
    def _read_after_change(self, progress: OrderProgress) -> None:
        """What is shown is what the Manager holds."""
        server = Subject(Kind.SERVER, self._entry.key)
        changed = any(each.request.changes and each.request.target == server for each in progress.outcomes)
        if progress.is_over and changed and self._connection.is_connected and self._is_same_manager:
            self._connection.submit([ReadServer(self._entry.key)], self._show_again)

    def _show_again(self, progress: OrderProgress) -> None:
        report = progress.outcomes[0].result
        if self._dialog is not None and isinstance(report, ServerReport):
            self._server = report.server
            self._dialog.show_server(self._lookups.known(self._entry.key, report.server), report.document)

    # ---- internals

    @property
    def _is_same_manager(self) -> bool:
        """Another one may know a server with the same handle."""
        profile = self._connection.profile
        return profile is not None and profile.address == self._address

    def _fail(self, title: str, detail: str, hint: str) -> None:
        if self._dialog is not None:
            self._dialog.sending_failed(title, detail, hint)

    def _end_when_over(self) -> None:
        """The outcome of what was sent is told even when the dialog was closed before."""
        if self._dialog is None and not self._sending:
            self.deleteLater()


def _priorities(server: Server) -> _Priorities:
    return int(server.att_priority), int(server.una_priority)


def _set(server: Server, request: SendServerPriorities) -> Server:
    """The server with what was asked for: it was read back, or looked up after a broken connection, and is so."""
    return replace(server, att_priority=WorkPriority(request.attended), una_priority=WorkPriority(request.unattended))
