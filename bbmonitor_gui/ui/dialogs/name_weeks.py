"""Weeks that were saved under a name: used, saved, renamed, deleted."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from bbmonitor_gui.backburner import ServerSchedule
from bbmonitor_gui.ui.dialogs.schedule_name import ScheduleNameDialog
from bbmonitor_gui.ui.parents import parent_widget
from bbmonitor_gui.ui.widgets.named_schedules import NamedSchedulesButton


class NameWeeks(QObject):
    """Between the button and whoever keeps the saved weeks."""

    chosen = Signal(object, str)  # ServerSchedule, and what was done, for undo
    changed = Signal(object)  # name -> ServerSchedule, all that are saved now

    def __init__(self, schedules: Mapping[str, ServerSchedule], button: NamedSchedulesButton, parent: QWidget) -> None:
        super().__init__(parent)
        self._schedules = dict(schedules)
        self._week: ServerSchedule | None = None
        self._button = button
        button.set_schedules(schedules)
        button.chosen.connect(self._choose)
        button.saving.connect(self._ask_to_save)
        button.renaming.connect(self._ask_to_rename)
        button.deleting.connect(self._delete)

    def set_week(self, week: ServerSchedule | None) -> None:
        """What would be saved now; None when servers differ."""
        self._week = week
        self._button.set_can_save(week is not None)

    # ---- slots

    @Slot(str)
    def _choose(self, name: str) -> None:
        self.chosen.emit(self._schedules[name], self.tr("Use a saved week"))

    @Slot()
    def _ask_to_save(self) -> None:
        week = self._week
        if week is not None:
            self._ask(self.tr("Save this week"), "", may_replace=True).named.connect(partial(self._save, week))

    @Slot(str)
    def _ask_to_rename(self, name: str) -> None:
        self._ask(self.tr("Rename a saved week"), name, may_replace=False).named.connect(partial(self._rename, name))

    @Slot(str)
    def _delete(self, name: str) -> None:
        self._set({each: week for each, week in self._schedules.items() if each != name})

    # ---- internals

    def _ask(self, title: str, name: str, *, may_replace: bool) -> ScheduleNameDialog:
        taken = self._schedules.keys() - {name}
        dialog = ScheduleNameDialog(title, name, taken, parent_widget(self), may_replace=may_replace)
        dialog.open()
        return dialog

    def _save(self, week: ServerSchedule, name: str) -> None:
        self._set({**self._schedules, name: week})

    def _rename(self, name: str, new_name: str) -> None:
        self._set({new_name if each == name else each: week for each, week in self._schedules.items()})

    def _set(self, schedules: Mapping[str, ServerSchedule]) -> None:
        self._schedules = dict(schedules)
        self._button.set_schedules(schedules)
        self.changed.emit(self._schedules)
