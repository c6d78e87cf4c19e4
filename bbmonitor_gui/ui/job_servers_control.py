"""What is done with the servers of jobs: given, taken away, reset, and the frames of one listed to be rendered again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QMimeData, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.job_details import JobDetails
from bbmonitor_gui.connection.requests import (
    AssignServer,
    JobReport,
    ReadJob,
    ReadJobDetails,
    RemoveServer,
    Request,
    ResetServer,
)
from bbmonitor_gui.connection.snapshot import JobEntry, ServerEntry

from . import plain
from .actions import Actions
from .assignment import JobServers, Step, assigning, candidates, job_servers, removing
from .assignment_words import assignment_words, reset_words
from .farm_panels import FarmPanels
from .frames_control import FramesControl
from .jobs_reader import JobsReader
from .models.failed_servers import FailedServer, failed_servers, given_up_jobs
from .models.table_model import TableModel
from .order_words import named
from .orders import Orders
from .outcomes import Summary
from .parents import parent_widget
from .widgets.server_mime import decode_servers, encode_servers

Steps = Callable[[Sequence[JobServers], Sequence[str]], tuple[Step, ...]]


class JobServersControl(QObject):
    """Jobs are read anew before anything is done with their servers. An order is bound to the handles that were selected
    at the click, never to rows, and to the Manager that the jobs were read from."""

    done = Signal(object)  # Summary, of what is no order; orders tell theirs by themselves

    def __init__(self, connection: ManagerConnection, farm: FarmPanels, orders: Orders, window: QWidget) -> None:
        super().__init__(window)
        self._connection = connection
        self._farm = farm
        self._orders = orders
        self._reader = JobsReader(connection, farm, orders, self)
        self._frames = FramesControl(farm, self._reader, window)
        self._reader.failed.connect(self.done)
        self._frames.done.connect(self.done)
        farm.servers.table.offer_rows(_pack)
        farm.jobs.table.take_drops(partial(_unpack, farm.servers.model))
        farm.jobs.table.dropped.connect(self._assign_dropped)
        connection.link_changed.connect(self._update_drops)
        self._update_drops()

    # ---- public

    def connect_actions(self, actions: Actions) -> None:
        """Each action to what does it."""
        slots = {
            "actionAssignServers": self.assign,
            "actionRemoveServers": self.remove,
            "actionResetServer": self.reset,
            "actionRerunFrames": self.list_frames,
        }
        for name, slot in slots.items():
            actions[name].triggered.connect(slot)

    @Slot()
    def assign(self) -> None:
        """The selected servers to the selected jobs; without any, ask which."""
        self._change(assigning, only_assigned=False)

    @Slot()
    def remove(self) -> None:
        """The selected servers from the selected jobs; without any, ask which."""
        self._change(removing, only_assigned=True)

    @Slot()
    def reset(self) -> None:
        """Ask which of the servers that failed on the selected jobs are to try again."""
        self._reader.read(map(ReadJobDetails, self._selected_jobs()), JobDetails, self._ask_reset)

    @Slot()
    def list_frames(self) -> None:
        """Of the selected job, what each of its servers did."""
        jobs = self._selected_jobs()
        if len(jobs) == 1:
            self._frames.show(jobs[0])

    @Slot(object)
    def assign_to(self, jobs: Sequence[int]) -> None:
        """Ask which servers are to work on these jobs, given by their handles."""
        self._reader.read(map(ReadJob, jobs), JobReport, partial(self._ask_servers, False))

    @Slot(object, object)
    def remove_from(self, jobs: Sequence[int], servers: Sequence[str]) -> None:
        """Take these servers off these jobs, both given by their handles."""
        self._reader.read(map(ReadJob, jobs), JobReport, partial(self._order, removing, servers))

    # ---- slots

    @Slot(object, object)
    def _assign_dropped(self, servers: Sequence[str], jobs: Sequence[JobEntry]) -> None:
        self._reader.read([ReadJob(job.key) for job in jobs], JobReport, partial(self._order, assigning, servers))

    @Slot()
    def _update_drops(self) -> None:
        """A drop that cannot succeed is not taken."""
        profile = self._connection.profile
        can_change = profile is not None and profile.control != "never" and self._connection.is_connected
        self._farm.jobs.table.setAcceptDrops(can_change)

    # ---- internals: assigning

    def _change(self, steps: Steps, *, only_assigned: bool) -> None:
        servers = self._seen_servers()
        then = partial(self._order, steps, servers) if servers else partial(self._ask_servers, only_assigned)
        self._reader.read(map(ReadJob, self._selected_jobs()), JobReport, then)

    def _order(
        self, steps: Steps, servers: Sequence[str], manager: str, read: Mapping[int, JobReport], left_out: str
    ) -> None:
        if left_out:
            self.done.emit(Summary(left_out, "", left_out))
        planned = steps(_job_servers(read), servers)
        if planned:
            self._give(manager, planned)
        elif steps is assigning:
            self.done.emit(Summary(self.tr("Nothing to do: these servers are on these jobs already.")))
        else:
            self.done.emit(Summary(self.tr("Nothing to do: none of these servers is on these jobs.")))

    def _ask_servers(self, only_assigned: bool, manager: str, read: Mapping[int, JobReport], left_out: str) -> None:
        from .dialogs.assign_servers import AssignServersDialog

        jobs = _job_servers(read)
        groups = {group.name: group.members for group in self._farm.server_tree.groups if group.members is not None}
        dialog = AssignServersDialog(
            jobs,
            candidates(jobs, self._farm.servers.model.entries(), datetime.now()),
            groups,
            only_assigned=only_assigned,
            note=left_out,
            parent=parent_widget(self),
        )
        dialog.chosen.connect(partial(self._give, manager))
        _show(dialog)

    def _give(self, manager: str, planned: Sequence[Step]) -> None:
        requests = [
            AssignServer(step.job, step.server) if step.assign else RemoveServer(step.job, step.server)
            for step in planned
        ]
        words = assignment_words(planned, self._names())
        self._orders.give(requests, words, reverse=_opposite, manager=manager)

    # ---- internals: resetting

    def _ask_reset(self, manager: str, read: Mapping[int, JobDetails], left_out: str) -> None:
        from .dialogs.reset_servers import ResetServersDialog

        failed = failed_servers(read, self._names())
        if not failed:
            jobs = self.tr("these jobs") if len(read) > 1 else named(next(iter(read.values())).job.info.name)
            self.done.emit(Summary(self.tr("No server has failed on {0}.").format(jobs), "", left_out))
            return
        untold = next((each.errors_trouble for each in read.values() if each.errors_trouble), "")
        dialog = ResetServersDialog(
            failed,
            [note for note in (left_out, self._doubt(read.values()), plain.shortened(untold, 200)) if note],
            parent_widget(self),
        )
        dialog.chosen.connect(partial(self._reset, manager))
        _show(dialog)

    def _doubt(self, read: Iterable[JobDetails]) -> str:
        """Where no server could do it, trying again helps only when what is wrong with the job was mended."""
        jobs = given_up_jobs(read)
        if not jobs:
            return ""
        words = self.tr("All servers have failed on {0}: look for what is wrong with it before they try again.")
        return words.format(self._reader.few(jobs))

    def _reset(self, manager: str, failed: Sequence[FailedServer]) -> None:
        words = reset_words([each.server for each in failed], self._names())
        self._orders.give([ResetServer(each.job, each.server) for each in failed], words, manager=manager)

    # ---- internals

    def _selected_jobs(self) -> list[int]:
        return [entry.key for entry in self._farm.jobs.table.selected_entries()]

    def _seen_servers(self) -> list[str]:
        """The handles of the selected servers. Nobody thinks of a selection in a table that stands behind others."""
        table = self._farm.servers.table
        return [] if table.visibleRegion().isEmpty() else [entry.key for entry in table.selected_entries()]

    def _names(self) -> dict[str, str]:
        """Of the servers, by their handles in capitals."""
        return {handle.upper(): name for handle, name in self._farm.server_names().items()}


def _job_servers(read: Mapping[int, JobReport]) -> list[JobServers]:
    return [job_servers(handle, report.job) for handle, report in read.items()]


def _opposite(request: Request) -> Request | None:
    if isinstance(request, AssignServer):
        return RemoveServer(request.job, request.server)
    return AssignServer(request.job, request.server) if isinstance(request, RemoveServer) else None


def _pack(entries: Sequence[ServerEntry]) -> QMimeData:
    return encode_servers(entry.key for entry in entries)


def _unpack(servers: TableModel, mime: QMimeData) -> tuple[str, ...]:
    """Of the servers that are known; another window may show another farm."""
    return tuple(handle for handle in decode_servers(mime) if servers.find(handle) is not None)


def _show(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
