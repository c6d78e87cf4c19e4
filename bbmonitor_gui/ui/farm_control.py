"""All that a window does to a farm: jobs, servers, queue control, undo; built here and joined to each other."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from bbmonitor_gui.backburner.states import CRITICAL_PRIORITY, LOWEST_PRIORITY
from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.failures import Trouble, polarity_doubted
from bbmonitor_gui.connection.messages import OutcomeState
from bbmonitor_gui.connection.snapshot import Batch

from .actions import Actions
from .export_control import ExportControl
from .farm_panels import FarmPanels
from .hindrances import Situation
from .job_actions import priority_of
from .job_control import JobControl
from .job_properties_control import JobPropertiesControl
from .job_servers_control import JobServersControl
from .models.servers import current_job
from .news import Offer
from .orders import Orders
from .outcomes import Summary
from .polarity_control import PolarityControl, Suggestion
from .queue_control import QueueControl
from .server_wishes import ServerWishes
from .settings import Settings
from .state_reading_control import StateReadingControl
from .undo import Undo
from .widgets.message_bar import Tone


class FarmControl(QObject):
    """Acts upon the selected rows, as they were at the moment of the click, and tells what became of it."""

    said = Signal(str)  # news that needs no answer
    told = Signal(object, object, object)  # for News.tell: Trouble, Tone, and an Offer or None
    job_wanted = Signal(int)  # a job's handle
    situation_changed = Signal()
    reconnect_wanted = Signal()  # how the Manager is read has changed

    def __init__(
        self,
        connection: ManagerConnection,
        farm: FarmPanels,
        settings: Settings,
        export: ExportControl,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._connection = connection
        self._farm = farm
        self._export = export
        self.orders = Orders(connection, farm, window)
        self.undo = Undo(connection, self.orders, farm.name_of, window)
        self.jobs = JobControl(connection, farm, self.orders, window)
        self.job_servers = JobServersControl(connection, farm, self.orders, window)
        self.job_properties = JobPropertiesControl(connection, farm, self.orders, window)
        self.polarity = PolarityControl(connection, settings, window)
        self.servers = ServerWishes(connection, farm, settings, self.polarity, export, window)
        self.queue = QueueControl(connection, farm, self.orders, window)
        self.reading = StateReadingControl(connection, settings, farm.name_of, window)
        self._connect_signals()

    # ---- public

    def connect_actions(self, actions: Actions) -> None:
        """Each action of jobs, servers and queue control to what does it."""
        for control in (self.jobs, self.job_servers, self.job_properties, self.servers, self.undo):
            control.connect_actions(actions)
        actions["actionRequestControl"].triggered.connect(self.queue.request)
        actions["actionReleaseControl"].triggered.connect(self.queue.release)
        actions["actionJobReport"].triggered.connect(self._save_report)
        self._farm.jobs.table.doubleClicked.connect(actions["actionJobProperties"].trigger)

    def take(self, batch: Batch) -> None:
        """A refresh, which the tables show already."""
        self.queue.look_at_clients()
        self.polarity.take(batch, self._farm.servers.model.entries(), self._farm.jobs.model.entries())

    def situation(self, *, read_only: bool, manager_known: bool) -> Situation:
        """What decides which actions can succeed now."""
        servers = self._farm.servers.table.selected_entries()
        jobs = self._farm.jobs.table.selected_entries()
        priorities = [priority_of(entry) for entry in jobs]
        return Situation(
            phase=self._connection.link.phase,
            is_controller=self._connection.is_controller,
            read_only=read_only,
            job_states=tuple(entry.item.state for entry in jobs),
            server_states=tuple(entry.item.state for entry in servers),
            works=any(current_job(entry) is not None for entry in servers),
            manager_known=manager_known,
            highest=any(priority is None or priority <= CRITICAL_PRIORITY for priority in priorities),
            lowest=any(priority is None or priority >= LOWEST_PRIORITY for priority in priorities),
            archived=len(self._farm.archive.table.selected_entries()),
            group=self._farm.server_tree.chosen_group is not None,
            no_groups=self.servers.groups_hindrance(),
            no_undo=self.undo.undo_hindrance,
            no_redo=self.undo.redo_hindrance,
        )

    # ---- slots

    @Slot(object)
    def _tell(self, summary: Summary) -> None:
        if summary.all_well:
            self.said.emit(summary.title)
            return
        retry = Offer(self.tr("&Retry failed"), partial(self.orders.retry, summary)) if summary.retry else None
        tone = Tone.INFO if summary.worst is OutcomeState.CANCELLED else Tone.ERROR
        self.told.emit(Trouble(summary.title, summary.hint, summary.detail), tone, retry)

    @Slot(object)
    def _offer_polarity(self, suggestion: Suggestion) -> None:
        offer = Offer(self.tr("&Look at it…"), partial(self.polarity.show_evidence, suggestion))
        self.told.emit(polarity_doubted(len(suggestion.evidence.examples)), Tone.WARNING, offer)

    @Slot()
    def _save_report(self) -> None:
        self.jobs.report(self._farm.jobs.table.selected_entries()[0], self._export.save_report)

    # ---- internals

    def _connect_signals(self) -> None:
        for control in (
            *(self.orders, self.jobs, self.job_servers, self.job_properties),
            *(self.servers, self.queue, self.reading, self._export),
        ):
            control.done.connect(self._tell)
        for control in (self.queue, self.reading):
            control.told.connect(self.told)
        for control in (self.polarity, self.reading):
            control.changed.connect(self.reconnect_wanted)
        for changed in (
            *(self._farm.jobs.table.selected_changed, self._farm.servers.table.selected_changed),
            *(self._farm.archive.table.selected_changed, self._farm.server_tree.group_chosen),
            *(self.servers.hindrance_changed, self.undo.changed),
        ):
            changed.connect(self.situation_changed)
        self.job_properties.assign_wanted.connect(self.job_servers.assign_to)
        self.job_properties.remove_wanted.connect(self.job_servers.remove_from)
        self.servers.job_wanted.connect(self.job_wanted)
        self.servers.weeks_sent.connect(self.undo.take_weeks)
        self.servers.priorities_sent.connect(self.undo.take_priorities)
        self.queue.this_client_changed.connect(self._farm.set_this_client)
        self.polarity.suggested.connect(self._offer_polarity)
