"""The four tables of a farm, and what they know of each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal, Slot

from bbmonitor_gui.backburner import JobState
from bbmonitor_gui.connection.details import Kind, Subject
from bbmonitor_gui.connection.snapshot import Batch, Changes

from .models.archive import archive_columns
from .models.clients import client_columns
from .models.jobs import job_columns
from .models.plugins import plugin_columns
from .models.servers import server_columns
from .panels.plugins import PluginsPanel
from .panels.server_tree import ServerTree
from .panels.week_overview import WeekOverview
from .plugin_versions import PluginVersions
from .theme import state_look, state_rank
from .widgets.table_panel import TablePanel

_MOST_STATES = 8  # are counted in words; a Manager may know any number of them


class FarmPanels(QObject):
    """Jobs, servers, clients and plug-ins, fed with batches."""

    visible_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._versions = PluginVersions()
        self._groups_read = False
        self._hour = datetime.now().hour
        self._farm_now: datetime | None = None
        self._read_at = 0.0
        self._servers_of_job: frozenset[str] = frozenset()
        self._this_client: Hashable = None
        self.jobs: Final = TablePanel("jobsTable", self.tr("Jobs"), job_columns(lambda: self._farm_now), "job")
        self.servers: Final = TablePanel(
            "serversTable", self.tr("Servers"), server_columns(self.job_name, datetime.now, self._is_on_job), "server"
        )
        self.clients: Final = TablePanel(
            "clientsTable", self.tr("Clients"), client_columns(lambda entry: entry.key == self._this_client)
        )
        self.plugins: Final = TablePanel(
            "pluginsTable", self.tr("Plug-ins"), plugin_columns(self._versions.count, self._versions.mixed)
        )
        self.archive: Final = TablePanel("archiveTable", self.tr("Archive"), archive_columns())
        self.server_tree: Final = ServerTree()
        self.plugins_panel: Final = PluginsPanel(self.plugins, self._versions)
        self.week_overview: Final = WeekOverview()
        self.all: Mapping[str, TablePanel] = {
            "jobs": self.jobs,
            "servers": self.servers,
            "clients": self.clients,
            "plugins": self.plugins,
            "archive": self.archive,
        }
        self.jobs.table.sort_by("state")
        self.servers.table.sort_by("server")
        self.clients.table.sort_by("computer")
        self.plugins.table.sort_by("plugin")
        self.archive.table.sort_by("submitted", Qt.SortOrder.DescendingOrder)
        self.server_tree.filter_changed.connect(self.servers.set_filter)
        self.servers.table.selected_changed.connect(self._show_selected_servers)
        for panel in (self.jobs, self.servers):
            panel.table.visible_changed.connect(self.visible_changed)

    def apply(self, batch: Batch) -> None:
        """Take a refresh. Jobs come first: the servers' rows show their names."""
        self._farm_now = batch.farm_now or self._farm_now
        self.jobs.apply(batch.jobs)
        if batch.read_at != self._read_at:
            self._read_at = batch.read_at
            self._let_time_pass()
        self.servers.apply(batch.servers)
        self.clients.apply(batch.clients)
        if batch.servers:
            self._show_servers()
        if batch.groups is not None:
            self._groups_read = True
            self.server_tree.set_groups(batch.groups)
        self.plugins.apply(batch.plugins)
        self.archive.apply(batch.archive)
        for name, panel in self.all.items():
            panel.set_greyed(name in batch.refused)
            panel.set_placeholder(batch.refused.get(name) or self._nothing_there(name))

    def clear(self) -> None:
        """Another Manager: nothing is known."""
        self._farm_now = None
        for panel in self.all.values():
            panel.clear()
        self._show_servers()
        self._groups_read = False
        self.server_tree.set_groups(())
        self.set_selected_job(frozenset())

    def set_placeholders(self, sentence: str) -> None:
        """Why there is nothing to see, for all tables."""
        for panel in self.all.values():
            panel.set_placeholder(sentence)

    def set_greyed(self, greyed: bool) -> None:
        """What is shown may be out of date."""
        for panel in (*self.all.values(), self.plugins_panel.servers):
            panel.set_greyed(greyed)

    def recompute(self) -> None:
        """Colours or language changed."""
        for panel in (*self.all.values(), self.plugins_panel.servers):
            panel.model.recompute()
        self.week_overview.recompute()

    @Slot(object)
    def set_selected_job(self, servers: frozenset[str]) -> None:
        """These servers are assigned to the selected job; none when no job or several are selected."""
        if servers != self._servers_of_job:
            self._servers_of_job = servers
            self.server_tree.set_selected_job(servers)
            self.servers.model.recompute()

    @Slot(object)
    def set_this_client(self, key: Hashable) -> None:
        """This client is our own connection; None while nobody knows which is."""
        self._this_client = key
        self.clients.model.recompute()

    def visible_subjects(self) -> frozenset[Subject]:
        """Jobs and servers on the screen."""
        jobs = (Subject(Kind.JOB, entry.key) for entry in self.jobs.table.visible_entries())
        servers = (Subject(Kind.SERVER, entry.key) for entry in self.servers.table.visible_entries())
        return frozenset((*jobs, *servers))

    def is_settled(self) -> bool:
        """Are the details of all that is on the screen there?"""
        shown = [*self.jobs.table.visible_entries(), *self.servers.table.visible_entries()]
        return all(entry.details is not None or entry.trouble for entry in shown)

    def counts(self) -> dict[str, str]:
        """What is shown, in numbers and words: title -> "500: 12 active, 488 complete"."""
        return {panel.table.accessibleName(): _count(panel) for panel in self.all.values()}

    def job_states(self) -> Counter[int]:
        """How many jobs are in each state."""
        return _states(self.jobs)

    def job_counts(self) -> str:
        """For the status bar."""
        shown, total = self.jobs.model.rowCount(), len(self.jobs.model.entries())
        if shown != total:
            return self.tr("Jobs {0}, {1} shown").format(total, shown)
        return self.tr("Jobs {0}").format(_count(self.jobs))

    def job_name(self, handle: int) -> str:
        """A job's name, or "" when it is not (no longer) in the list."""
        return self.name_of(Subject(Kind.JOB, handle))

    def name_of(self, subject: Subject) -> str:
        """A job's or a server's name, or "" when it is not (no longer) in the list."""
        panel = self.jobs if subject.kind is Kind.JOB else self.servers
        entry = panel.model.find(subject.handle)
        return "" if entry is None else entry.item.name

    def server_names(self) -> dict[str, str]:
        """Handle -> name."""
        return {entry.key: entry.item.name for entry in self.servers.model.entries()}

    def plugin_description(self, name: str, version: int) -> str:
        """A plug-in's description, or "" when the Manager does not list it."""
        entry = self.plugins.model.find((name, version))
        return "" if entry is None else entry.plugin.description

    def plugin_versions(self) -> dict[str, set[int]]:
        """Which versions of each plug-in, by its name, the servers have."""
        return self._versions.by_name()

    def groups_of(self, server: str) -> list[str] | None:
        """The names of the groups that a server, by its handle, belongs to; None while no groups were read."""
        if not self._groups_read:
            return None
        return [group.name for group in self.server_tree.groups if server in (group.members or ())]

    @Slot()
    def watch_clock(self) -> None:
        """With a new hour a server may be allowed or blocked."""
        now = datetime.now()
        self.week_overview.set_now(now.isoweekday() % 7, now.hour)
        if now.hour != self._hour:
            self._hour = now.hour
            self.servers.model.recompute()

    @Slot()
    def _show_selected_servers(self) -> None:
        self.week_overview.set_selected(self.servers.table.selected_entries())

    # ---- internals

    def _let_time_pass(self) -> None:
        """With each refresh the times of jobs that have begun and not ended go on."""
        still = (JobState.COMPLETE, JobState.NOT_STARTED)
        self.jobs.apply(Changes(tuple(e for e in self.jobs.model.entries() if e.item.state not in still and e.details)))

    def _is_on_job(self, server: str) -> bool:
        return server in self._servers_of_job

    def _show_servers(self) -> None:
        entries = self.servers.model.entries()
        self.server_tree.set_servers(entries)
        self.plugins_panel.set_servers(entries)
        self.week_overview.set_servers(entries)

    def _nothing_there(self, name: str) -> str:
        return {
            "jobs": self.tr("There are no jobs in the queue."),
            "servers": self.tr("No server is known to the Manager."),
            "clients": self.tr("No client is connected."),
            "plugins": self.tr("The Manager lists no plug-ins."),
            "archive": self.tr("The archive is empty."),
        }[name]


def _states(panel: TablePanel) -> Counter[int]:
    return Counter([entry.item.state for entry in panel.model.entries()])


def _count(panel: TablePanel) -> str:
    total = len(panel.model.entries())
    kind = panel.kind
    if kind is None or not total:
        return str(total)
    states = _states(panel)
    ranked = sorted(states, key=partial(state_rank, kind))
    counts = [f"{states[state]} {state_look(kind, state).label}" for state in ranked[:_MOST_STATES]]
    if len(ranked) > _MOST_STATES:
        counts.append("…")
    return f"{total}: {', '.join(counts)}"
