"""The four tables of a farm, and what they know of each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from bbmonitor_gui.connection.details import Kind, Subject
from bbmonitor_gui.connection.snapshot import Batch

from .models.clients import client_columns
from .models.jobs import job_columns
from .models.plugins import plugin_columns
from .models.servers import server_columns
from .theme import state_look, state_rank
from .widgets.table_panel import TablePanel

_MOST_STATES = 8  # are counted in words; a Manager may know any number of them


class FarmPanels(QObject):
    """Jobs, servers, clients and plug-ins, fed with batches."""

    visible_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plugin_counts: Counter[tuple[str, int]] = Counter()
        self._hour = datetime.now().hour
        self.jobs: Final = TablePanel("jobsTable", self.tr("Jobs"), job_columns(), "job")
        self.servers: Final = TablePanel(
            "serversTable", self.tr("Servers"), server_columns(self.job_name, datetime.now), "server"
        )
        self.clients: Final = TablePanel("clientsTable", self.tr("Clients"), client_columns())
        self.plugins: Final = TablePanel("pluginsTable", self.tr("Plug-ins"), plugin_columns(self._servers_with))
        self.all: Mapping[str, TablePanel] = {
            "jobs": self.jobs,
            "servers": self.servers,
            "clients": self.clients,
            "plugins": self.plugins,
        }
        self.jobs.table.sort_by("state")
        self.servers.table.sort_by("server")
        self.clients.table.sort_by("computer")
        self.plugins.table.sort_by("plugin")
        for panel in (self.jobs, self.servers):
            panel.table.visible_changed.connect(self.visible_changed)

    def apply(self, batch: Batch) -> None:
        """Take a refresh. Jobs come first: the servers' rows show their names."""
        self.jobs.apply(batch.jobs)
        self.servers.apply(batch.servers)
        self.clients.apply(batch.clients)
        if batch.servers:
            self._count_plugins()
        self.plugins.apply(batch.plugins)
        for name, panel in self.all.items():
            panel.set_greyed(name in batch.refused)
            panel.set_placeholder(batch.refused.get(name) or self._nothing_there(name))

    def clear(self) -> None:
        """Another Manager: nothing is known."""
        for panel in self.all.values():
            panel.clear()

    def set_placeholders(self, sentence: str) -> None:
        """Why there is nothing to see, for all tables."""
        for panel in self.all.values():
            panel.set_placeholder(sentence)

    def set_greyed(self, greyed: bool) -> None:
        """What is shown may be out of date."""
        for panel in self.all.values():
            panel.set_greyed(greyed)

    def recompute(self) -> None:
        """Colours or language changed."""
        for panel in self.all.values():
            panel.model.recompute()

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
        entry = self.jobs.model.find(handle)
        return "" if entry is None else entry.item.name

    def server_names(self) -> dict[str, str]:
        """Handle -> name."""
        return {entry.key: entry.item.name for entry in self.servers.model.entries()}

    def plugin_description(self, name: str, version: int) -> str:
        """A plug-in's description, or "" when the Manager does not list it."""
        entry = self.plugins.model.find((name, version))
        return "" if entry is None else entry.plugin.description

    @Slot()
    def watch_clock(self) -> None:
        """With a new hour a server may be allowed or blocked."""
        hour = datetime.now().hour
        if hour != self._hour:
            self._hour = hour
            self.servers.model.recompute()

    # ---- internals

    def _servers_with(self, name: str, version: int) -> int:
        return self._plugin_counts[name, version]

    def _count_plugins(self) -> None:
        counts = Counter(
            (plugin.name, plugin.version)
            for entry in self.servers.model.entries()
            if entry.details is not None
            for plugin in entry.details.plugins
        )
        if counts != self._plugin_counts:
            self._plugin_counts = counts
            self.plugins.model.recompute()

    def _nothing_there(self, name: str) -> str:
        return {
            "jobs": self.tr("There are no jobs in the queue."),
            "servers": self.tr("No server is known to the Manager."),
            "clients": self.tr("No client is connected."),
            "plugins": self.tr("The Manager lists no plug-ins."),
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
