"""Dialogs that only tell something: help, legend, about, and what the Manager says of itself."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QDialog, QWidget

from bbmonitor_gui.backburner import BackburnerManagerInfo
from bbmonitor_gui.connection.connection import ManagerConnection

from .actions import Actions
from .parents import parent_widget


class InfoControl(QObject):
    """`manager` is what the Manager told of itself, None before it did."""

    def __init__(self, connection: ManagerConnection, window: QWidget) -> None:
        super().__init__(window)
        self.manager: BackburnerManagerInfo | None = None
        self._connection = connection

    def connect_actions(self, actions: Actions) -> None:
        """Each action to what does it."""
        actions["actionManagerProperties"].triggered.connect(self._show_manager)
        actions["actionHelp"].triggered.connect(self._show_help)
        actions["actionLegend"].triggered.connect(self._show_legend)
        actions["actionAbout"].triggered.connect(self._show_about)

    # ---- slots

    @Slot()
    def _show_manager(self) -> None:
        from .dialogs.manager_properties import ManagerPropertiesDialog

        profile = self._connection.profile
        if self.manager is not None and profile is not None:
            _open(ManagerPropertiesDialog(self.manager, profile.address, parent_widget(self)))

    @Slot()
    def _show_help(self) -> None:
        """Beside the window, to be read while one tries. It keeps its page and its size."""
        from .dialogs.help import HelpDialog

        window = parent_widget(self)
        dialog = window.findChild(HelpDialog) or HelpDialog(window)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    @Slot()
    def _show_legend(self) -> None:
        from .dialogs.legend import LegendDialog

        _open(LegendDialog(parent_widget(self)))

    @Slot()
    def _show_about(self) -> None:
        from .dialogs.about import AboutDialog

        _open(AboutDialog(parent_widget(self)))


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
