"""The properties of jobs: read, shown, changed, sent and read back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.snapshot import JobEntry

from .actions import Actions
from .farm_panels import FarmPanels
from .orders import Orders
from .parents import parent_widget


class JobPropertiesControl(QObject):
    """Opens a dialog for the jobs that are selected, as they were at the moment of the click."""

    done = Signal(object)  # Summary, of reading; what was sent is told by Orders
    assign_wanted = Signal(object)  # tuple of jobs' handles
    remove_wanted = Signal(object, object)  # tuples of jobs' and of servers' handles

    def __init__(self, connection: ManagerConnection, farm: FarmPanels, orders: Orders, window: QWidget) -> None:
        super().__init__(window)
        self._connection = connection
        self._farm = farm
        self._orders = orders

    # ---- public

    def connect_actions(self, actions: Actions) -> None:
        """The action to what does it."""
        actions["actionJobProperties"].triggered.connect(self.show_selected)

    def show_jobs(self, entries: Sequence[JobEntry]) -> None:
        """One dialog for all of these."""
        from .job_properties_session import JobPropertiesSession

        if not entries:
            return
        session = JobPropertiesSession(
            self._connection, self._farm, self._orders, [entry.key for entry in entries], parent_widget(self)
        )
        session.done.connect(self.done)
        session.assign_wanted.connect(self.assign_wanted)
        session.remove_wanted.connect(self.remove_wanted)
        session.start()

    # ---- slots

    @Slot()
    def show_selected(self) -> None:
        """The selected jobs."""
        self.show_jobs(self._farm.jobs.table.selected_entries())
