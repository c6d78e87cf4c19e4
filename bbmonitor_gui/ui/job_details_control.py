"""Keeps the job details at what is selected: reads it, and reads it again when it changed."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.job_details import JobDetails
from bbmonitor_gui.connection.messages import LinkState, OrderProgress, Phase
from bbmonitor_gui.connection.requests import ReadJobDetails
from bbmonitor_gui.connection.snapshot import Batch, JobEntry

from .farm_panels import FarmPanels
from .panels.job_details import JobDetailsPanel
from .panels.job_details_seen import SeenError, SeenErrors

_SETTLE_MS = 150  # arrow keys run over many rows
_PAUSE_S = 2.0  # between two readings of the same job
_MOST_LOSSES = 2  # of the connection while a job was read; then the job is left alone until the user asks


class JobDetailsControl(QObject):
    """Between the jobs table, the connection and the panel. Nothing is read while the panel is hidden."""

    selected_job_servers = Signal(object)  # frozenset of handles: the selected job's servers, none for several jobs

    def __init__(
        self,
        connection: ManagerConnection,
        farm: FarmPanels,
        panel: JobDetailsPanel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._connection = connection
        self._farm = farm
        self._panel = panel
        self._seen = SeenErrors()
        self._address = ""  # of the Manager whose errors were seen
        self._entry: JobEntry | None = None  # of the one selected job
        self._details: JobDetails | None = None
        self._errors: tuple[SeenError, ...] = ()
        self._stale = False
        self._under_way = False
        self._failed = False  # the last reading
        self._losses = 0
        self._not_before = 0.0  # seconds of the monotonic clock
        self._servers: frozenset[str] = frozenset()
        self._is_gone = False  # does the panel show a job that is no more?
        self._settle = _timer(self, self._look)
        self._again = _timer(self, self._read)
        farm.jobs.table.selected_changed.connect(self._wait)
        farm.jobs.model.modelReset.connect(self._forget_gone)
        panel.shown.connect(self._look)
        connection.batch_arrived.connect(self._take_batch)
        connection.link_changed.connect(self._take_link)

    # ---- slots

    @Slot()
    def refresh(self) -> None:
        """The user wants to see what is true now."""
        self._losses = 0
        self._not_before = 0.0
        self._stale = True
        self._read()

    @Slot()
    def _wait(self) -> None:
        self._settle.start(_SETTLE_MS)

    @Slot()
    def _look(self) -> None:
        """Show what is selected now."""
        entries = self._farm.jobs.table.selected_entries()
        if not self._panel.isVisible():
            if [entry.key for entry in entries] != self._handles():
                self._leave()
        elif len(entries) == 1:
            self._show(entries[0])
        elif entries:
            self._leave()
            self._panel.show_several(entries)
        elif not self._is_gone:
            self._leave()
            self._panel.show_nothing()

    @Slot()
    def _forget_gone(self) -> None:
        self._is_gone = False

    @Slot(object)
    def _take_batch(self, batch: Batch) -> None:
        for handle in batch.jobs.removed:
            self._seen.forget(handle)
        if any(handle in batch.jobs.removed for handle in self._handles()):
            self._leave()
            self._is_gone = True
            self._panel.set_note(self.tr("This job is no longer in the queue: it was deleted or archived."))

    @Slot(object)
    def _take_link(self, link: LinkState) -> None:
        connected = link.phase is Phase.CONNECTED
        self._panel.set_greyed(not connected)
        if connected:
            self._losses += self._failed
            self._stale = True
            self._read()

    @Slot()
    def _read(self) -> None:
        """Ask for the job, if its details are out of date and now is the time."""
        entry, connection = self._entry, self._connection
        if entry is None or not self._stale or self._under_way or self._losses >= _MOST_LOSSES:
            return
        if not self._panel.isVisible() or not connection.is_connected or self._farm.jobs.model.find(entry.key) is None:
            return
        wait_s = self._not_before - time.monotonic()
        if wait_s > 0:
            self._again.start(round(wait_s * 1000) + 1)
            return
        self._stale = False
        self._under_way = True
        self._not_before = time.monotonic() + _PAUSE_S
        connection.submit([ReadJobDetails(entry.key)], self._take)

    # ---- internals

    def _handles(self) -> list[int]:
        return [] if self._entry is None else [self._entry.key]

    def _show(self, entry: JobEntry) -> None:
        if [entry.key] != self._handles():
            self._entry = entry
            self._details = None
            self._is_gone = False
            self._failed = False
            self._losses = 0
            self._not_before = 0.0
            self._stale = True
        elif entry != self._entry:
            self._entry = entry
            self._stale = True
        self._show_job()
        self._read()

    def _leave(self) -> None:
        """No one job is selected."""
        self._entry = self._details = None
        self._is_gone = False
        self._publish(frozenset())

    def _take(self, progress: OrderProgress) -> None:
        self._under_way = False
        outcome = progress.outcomes[0]
        request, details = outcome.request, outcome.result
        if self._entry is not None and isinstance(request, ReadJobDetails) and request.job == self._entry.key:
            if isinstance(details, JobDetails):
                self._failed = False
                self._losses = 0
                self._details = details
                self._errors = self._see(details)
                self._show_job()
                self._panel.set_note("")
                self._publish(frozenset(server.handle for server in details.job.servers))
            elif outcome.trouble is not None:
                self._failed = True
                self._panel.set_note(f"{outcome.trouble.title} {outcome.trouble.hint}")
                if self._details is None:
                    self._publish(frozenset())
        self._read()

    def _show_job(self) -> None:
        if self._entry is not None:
            self._panel.show_job(self._entry, self._details, self._errors, self._farm.server_names())

    def _see(self, details: JobDetails) -> tuple[SeenError, ...]:
        address = self._connection.profile.address if self._connection.profile else ""
        if address != self._address:
            self._address = address
            self._seen.clear()
        return self._seen.see(details.job.info.handle, details.errors)

    def _publish(self, servers: frozenset[str]) -> None:
        if servers != self._servers:
            self._servers = servers
            self.selected_job_servers.emit(servers)


def _timer(parent: QObject, slot: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.timeout.connect(slot)
    return timer
