"""What a window shows, and what its user does."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog

from bbmonitor_gui.ui.main_window import MainWindow
from bbmonitor_gui.ui.widgets.message_bar import MessageBar
from bbmonitor_gui.ui.widgets.table_panel import TablePanel

COUNTS = {"jobs": 2, "servers": 2, "clients": 1, "plugins": 1}


def is_whole(window: MainWindow, *but: str) -> bool:
    """Is every table of the polite farm shown, save these?"""
    return all(
        window.farm.all[name].model.rowCount() == count and not window.farm.all[name].placeholder
        for name, count in COUNTS.items()
        if name not in but
    )


def with_details(panel: TablePanel) -> set[object]:
    return {entry.key for entry in panel.model.entries() if entry.details is not None}


def troubles(panel: TablePanel) -> dict[object, str]:
    return {entry.key: entry.trouble for entry in panel.model.entries() if entry.trouble}


def trigger(window: MainWindow, name: str) -> None:
    action = window.findChild(QAction, name)
    assert isinstance(action, QAction)
    assert action.isEnabled(), action.toolTip()
    action.trigger()


def message(window: MainWindow) -> str:
    bar = window.findChild(MessageBar)
    return bar.text if isinstance(bar, MessageBar) and bar.isVisible() else ""


def dialog(name: str) -> QDialog | None:
    shown = [w for w in QApplication.topLevelWidgets() if w.objectName() == name and w.isVisible()]
    return shown[0] if shown and isinstance(shown[0], QDialog) else None
