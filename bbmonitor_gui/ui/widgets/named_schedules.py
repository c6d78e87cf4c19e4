"""Weeks that were saved under a name, behind a button."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from bbmonitor_gui.backburner import ServerSchedule
from bbmonitor_gui.ui import plain

_LONGEST_NAME = 60


class NamedSchedulesButton(QPushButton):
    """Opens a menu: use one of them, save the week that is shown, rename, delete."""

    chosen = Signal(str)
    saving = Signal()
    renaming = Signal(str)
    deleting = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("namedSchedules")
        self.setText(self.tr("&Saved weeks"))
        self.setAccessibleName(self.tr("Saved weeks"))
        self._menu = QMenu(self)
        self._menu.setObjectName("namedSchedulesMenu")
        self._menu.setToolTipsVisible(True)
        self._save = QAction(self.tr("&Save this week…"), self)
        self._save.setObjectName("saveSchedule")
        self._save.triggered.connect(self.saving)
        self.setMenu(self._menu)
        self.set_schedules({})

    def set_schedules(self, schedules: Mapping[str, ServerSchedule]) -> None:
        """Those that are offered."""
        self._menu.clear()
        for name, schedule in schedules.items():
            self._add(self._menu, name, self._choose).setToolTip(str(schedule))
        if schedules:
            self._menu.addSeparator()
        self._menu.addAction(self._save)
        if schedules:
            renaming, deleting = self._menu.addMenu(self.tr("&Rename")), self._menu.addMenu(self.tr("&Delete"))
            for name in schedules:
                self._add(renaming, name, self._rename)
                self._add(deleting, name, self._delete)

    def set_can_save(self, can_save: bool) -> None:
        """Is there one week to save?"""
        self._save.setEnabled(can_save)

    # ---- slots

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self._sent_by())

    @Slot()
    def _rename(self) -> None:
        self.renaming.emit(self._sent_by())

    @Slot()
    def _delete(self) -> None:
        self.deleting.emit(self._sent_by())

    # ---- internals

    def _add(self, menu: QMenu, name: str, slot: Callable[[], None]) -> QAction:
        action = menu.addAction(plain.shortened(name, _LONGEST_NAME).replace("&", "&&"))
        action.setData(name)
        action.triggered.connect(slot)
        return action

    def _sent_by(self) -> str:
        action = self.sender()
        return str(action.data()) if isinstance(action, QAction) else ""
