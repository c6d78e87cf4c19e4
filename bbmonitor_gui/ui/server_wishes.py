"""What users want of servers, from menus, docks, the tree and double clicks, brought to the controls that do it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.snapshot import ServerEntry

from .actions import Actions
from .export_control import ExportControl
from .farm_panels import FarmPanels
from .group_control import GroupControl
from .models.servers import current_job
from .parents import parent_widget
from .polarity_control import PolarityControl
from .server_control import ServerControl
from .server_lookups import ServerLookups
from .settings import Settings

_MOST_DIALOGS = 5  # more at once would fill the screen


class ServerWishes(QObject):
    """Acts upon the servers that are selected, as they were at the moment of the click."""

    done = Signal(object)  # Summary
    weeks_sent = Signal(object)  # handle -> (ServerSchedule before, after)
    priorities_sent = Signal(object)  # handle -> (before, after), each (attended, unattended)
    job_wanted = Signal(int)  # a job's handle
    hindrance_changed = Signal()

    def __init__(
        self,
        connection: ManagerConnection,
        farm: FarmPanels,
        settings: Settings,
        polarity: PolarityControl,
        export: ExportControl,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._connection = connection
        self._farm = farm
        self._settings = settings
        self._polarity = polarity
        self._export = export
        self._servers = ServerControl(connection, _lookups(farm), window)
        self._groups = GroupControl(connection, farm.server_tree, window)
        self._servers.done.connect(self.done)
        self._servers.priorities_sent.connect(self.priorities_sent)
        self._servers.schedule_wanted.connect(self._edit_one_week)
        self._servers.export_wanted.connect(export.export_rows)
        self._groups.done.connect(self.done)
        self._groups.hindrance_changed.connect(self.hindrance_changed)
        farm.plugins_panel.server_chosen.connect(self.select)
        farm.week_overview.server_chosen.connect(self.select)
        farm.week_overview.schedule_wanted.connect(self._edit_weeks_of)

    # ---- public

    def connect_actions(self, actions: Actions) -> None:
        """Each action of the servers to what does it."""
        slots = {
            "actionShowCurrentJob": self._show_current_job,
            "actionServerProperties": self._show_properties,
            "actionWeekSchedule": self._edit_weeks,
            "actionCompareServers": self._compare,
            "actionDeleteServer": self._delete,
            "actionModuleReport": self._save_module_report,
            "actionNewServerGroup": self._new_group,
            "actionEditServerGroup": self._edit_group,
            "actionDeleteServerGroup": self._delete_group,
        }
        for name, slot in slots.items():
            actions[name].triggered.connect(slot)
        self._farm.servers.table.doubleClicked.connect(actions["actionServerProperties"].trigger)

    def groups_hindrance(self) -> str:
        """Why groups cannot be changed at this Manager, "" when nobody has refused."""
        return self._groups.hindrance()

    @Slot(str)
    def select(self, handle: str) -> None:
        """Show this server in its table, whatever the tree shows now."""
        if self._farm.servers.model.row_of(handle) is None:
            self._farm.server_tree.choose_all()
        row = self._farm.servers.model.row_of(handle)
        if row is not None:
            self._farm.servers.table.selectRow(row)
            self._farm.servers.table.setFocus()

    # ---- slots

    @Slot()
    def _show_current_job(self) -> None:
        handle = current_job(self._selected[0])
        if handle is not None:
            self.job_wanted.emit(handle)

    @Slot()
    def _show_properties(self) -> None:
        for entry in self._selected[:_MOST_DIALOGS]:
            self._servers.properties(entry)

    @Slot()
    def _edit_weeks(self) -> None:
        self._edit(self._selected)

    @Slot(object)
    def _edit_one_week(self, entry: ServerEntry) -> None:
        self._edit([entry])

    @Slot(object)
    def _edit_weeks_of(self, handles: Iterable[str]) -> None:
        found = (self._farm.servers.model.find(handle) for handle in handles)
        self._edit([entry for entry in found if entry is not None])

    @Slot()
    def _compare(self) -> None:
        self._servers.compare(self._selected)

    @Slot()
    def _delete(self) -> None:
        self._servers.delete(self._selected)

    @Slot()
    def _save_module_report(self) -> None:
        self._export.save_module_report(self._farm.servers.model.entries())

    @Slot()
    def _new_group(self) -> None:
        self._groups.new(entry.key for entry in self._selected)

    @Slot()
    def _edit_group(self) -> None:
        group = self._farm.server_tree.chosen_group
        if group is not None:
            self._groups.edit(group)

    @Slot()
    def _delete_group(self) -> None:
        group = self._farm.server_tree.chosen_group
        if group is not None:
            self._groups.delete(group)

    # ---- internals

    @property
    def _selected(self) -> list[ServerEntry]:
        return self._farm.servers.table.selected_entries()

    def _edit(self, entries: Sequence[ServerEntry]) -> None:
        from .schedule_control import ScheduleControl

        if not entries:
            return
        control = ScheduleControl(
            self._connection, entries, self._settings, self._polarity, parent_widget(self), self._farm.job_name
        )
        control.done.connect(self.done)
        control.sent.connect(self.weeks_sent)
        control.start()


def _lookups(farm: FarmPanels) -> ServerLookups:
    return ServerLookups(
        farm.job_name,
        farm.groups_of,
        _nobody_knows,
        farm.plugin_versions,
        farm.servers.model.entries,
    )


def _nobody_knows(_: str) -> None:
    """The tables count a job's servers, they do not keep them (snapshot.py)."""
