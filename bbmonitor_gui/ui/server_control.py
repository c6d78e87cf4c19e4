"""What is done with servers, their week aside: the selected rows in, dialogs and orders out, and what became of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from bbmonitor_gui.backburner import ServerState
from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.failures import Trouble, no_connection
from bbmonitor_gui.connection.messages import OrderProgress
from bbmonitor_gui.connection.requests import DeleteServer, ReadServer, ServerReport
from bbmonitor_gui.connection.snapshot import ServerEntry

from . import plain
from .ghosts import Ghost
from .outcomes import Summary, trouble_summary
from .parents import parent_widget
from .server_lookups import ServerLookups
from .theme import state_look

MOST_COMPARED = 50
_MOST_NAMED = 5


class ServerControl(QObject):
    """Properties, comparison, deleting. Servers are read anew before they are shown; an order is bound to handles at the
    moment of the click, never to rows, and to the Manager that the servers were read from."""

    done = Signal(object)  # Summary
    priorities_sent = Signal(object)  # Mapping[handle, (before, after)], each (attended, unattended)
    schedule_wanted = Signal(object)  # ServerEntry
    export_wanted = Signal(str, object, object)  # title, columns, rows

    def __init__(self, connection: ManagerConnection, lookups: ServerLookups, window: QWidget) -> None:
        super().__init__(window)
        self._connection = connection
        self._lookups = lookups

    # ---- public

    def properties(self, entry: ServerEntry) -> None:
        """Read the server, then show all about it."""
        from .server_properties_control import ServerPropertiesControl

        if self._may_ask():
            control = ServerPropertiesControl(self._connection, entry, self._lookups, parent_widget(self))
            control.done.connect(self.done)
            control.priorities_sent.connect(self.priorities_sent)
            control.schedule_wanted.connect(self.schedule_wanted)
            control.start()

    def compare(self, entries: Sequence[ServerEntry]) -> None:
        """Read the servers, then show them side by side."""
        if not 2 <= len(entries) <= MOST_COMPARED:
            sentence = self.tr("Two to {0} servers can be compared; {1} are selected.")
            self.done.emit(Summary(sentence.format(MOST_COMPARED, len(entries))))
        elif self._may_ask():
            self._connection.submit([ReadServer(entry.key) for entry in entries], partial(self._show_compared, entries))

    def delete(self, entries: Sequence[ServerEntry]) -> None:
        """Read the absent ones among the servers, then ask which of them are to be deleted."""
        absent = [entry for entry in entries if entry.item.state == ServerState.ABSENT]
        present = [_with_state(each, each.item.state) for each in entries if each.item.state != ServerState.ABSENT]
        if not absent:
            self.done.emit(Summary(self._left_out(present)))
        elif self._may_ask():
            self._connection.submit([ReadServer(entry.key) for entry in absent], partial(self._ask, absent, present))

    # ---- internals: comparing

    def _show_compared(self, entries: Sequence[ServerEntry], progress: OrderProgress) -> None:
        from .dialogs.compare_servers import CompareServersDialog

        known = []
        for entry, outcome in zip(entries, progress.outcomes, strict=True):
            if isinstance(outcome.result, ServerReport):
                known.append(self._lookups.known(entry.key, outcome.result.server))
        failed = _failures(entries, progress)
        if failed:
            title = self.tr("{0} of {1} servers could not be read.").format(len(failed), len(entries))
            self.done.emit(_with_reasons(title, failed))
        if len(known) < 2:
            return
        dialog = CompareServersDialog(known, parent_widget(self))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.export_requested.connect(self._export)
        dialog.show()

    def _export(self, columns: object, rows: object) -> None:
        self.export_wanted.emit(self.tr("Compared servers"), columns, rows)

    # ---- internals: deleting

    def _ask(self, entries: Sequence[ServerEntry], present: Sequence[str], progress: OrderProgress) -> None:
        """A server that cannot be read may be deleted all the same: nobody knows whether a Manager tells of absent ones."""
        from .dialogs.delete_servers import DeleteServersDialog

        failed = _failures(entries, progress)
        if len(failed) == len(entries) and not self._connection.is_connected:
            self.done.emit(trouble_summary(failed[0][1], failed[0][0]))
            return
        ghosts, left_out = [], list(present)
        for entry, outcome in zip(entries, progress.outcomes, strict=True):
            server = outcome.result.server if isinstance(outcome.result, ServerReport) else None
            if server is not None and server.current_status != ServerState.ABSENT:
                left_out.append(_with_state(entry, server.current_status))
            else:
                ghosts.append(self._lookups.ghost(entry, server))
        if not ghosts:
            self.done.emit(Summary(self._left_out(left_out)))
            return
        dialog = DeleteServersDialog(ghosts, self._left_out(left_out) if left_out else "", parent_widget(self))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.delete_requested.connect(partial(self._delete, self._address))
        dialog.open()

    def _delete(self, address: str, ghosts: Sequence[Ghost]) -> None:
        if self._may_ask(address):
            names = [ghost.name or ghost.handle for ghost in ghosts]
            self._connection.submit(
                [DeleteServer(ghost.handle) for ghost in ghosts], partial(self._tell_deleted, names)
            )

    def _tell_deleted(self, names: Sequence[str], progress: OrderProgress) -> None:
        failed = [(name, each.trouble) for name, each in zip(names, progress.outcomes, strict=True) if each.trouble]
        well = len(names) - len(failed)
        if len(names) == 1:
            name = plain.shortened(names[0])
            deleted = Summary(self.tr("{0}: deleted.").format(name))
            self.done.emit(trouble_summary(failed[0][1], names[0]) if failed else deleted)
        elif failed:
            title = self.tr("{0} of {1} servers deleted, {2} not.").format(well, len(names), len(failed))
            self.done.emit(_with_reasons(title, failed))
        else:
            self.done.emit(Summary(self.tr("{0} servers deleted.").format(well)))

    def _left_out(self, servers: Sequence[str]) -> str:
        named = ", ".join(servers[:_MOST_NAMED])
        if len(servers) > _MOST_NAMED:
            named = self.tr("{0} and {1} more").format(named, len(servers) - _MOST_NAMED)
        return self.tr("Only absent servers can be deleted. Left out: {0}.").format(named)

    # ---- internals

    @property
    def _address(self) -> str:
        profile = self._connection.profile
        return "" if profile is None else profile.address

    def _may_ask(self, address: str | None = None) -> bool:
        """Is there a Manager, and still the one at this address? Otherwise it is said that there is not."""
        may_ask = self._address != "" and address in (None, self._address)
        if not may_ask:
            trouble = no_connection()
            hint = self.tr("These servers belong to {0}.").format(address) if address else trouble.hint
            self.done.emit(Summary(trouble.title, hint, trouble.detail or trouble.title))
        return may_ask


def _with_state(entry: ServerEntry, state: int) -> str:
    return f"{plain.shortened(entry.item.name)} ({state_look('server', state).label})"


def _failures(entries: Sequence[ServerEntry], progress: OrderProgress) -> list[tuple[str, Trouble]]:
    outcomes = zip(entries, progress.outcomes, strict=True)
    return [(entry.item.name, outcome.trouble) for entry, outcome in outcomes if outcome.trouble is not None]


def _with_reasons(title: str, failed: Sequence[tuple[str, Trouble]]) -> Summary:
    name, first = failed[0]
    detail = "\n".join(f"{name}: {trouble.title} {trouble.detail}".rstrip() for name, trouble in failed)
    return Summary(title, f"{plain.shortened(name)}: {first.title} {first.hint}".rstrip(), detail)
