"""What stands where in the window: pages in the middle, docks around them, columns in the View menu."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QToolBar, QVBoxLayout, QWidget

from .actions import Actions
from .docks import DockSpec
from .farm_panels import FarmPanels
from .panels.activity import ActivityPanel
from .panels.job_details import JobDetailsPanel
from .widgets.table_header import ColumnsMenu

translate = QCoreApplication.translate
_TREE_SHARE = (28, 170)  # letters of the tree and of the servers beside it, at first


def stacked(*widgets: QWidget, margin: int = 0) -> QWidget:
    """One below the other; the last takes the room that is left."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(margin, margin, margin, 0)
    for widget in widgets:
        column.addWidget(widget)
    column.setStretch(len(widgets) - 1, 1)
    return whole


def pages(*widgets: QWidget) -> QStackedWidget:
    """One behind the other; the first is seen."""
    whole = QStackedWidget()
    for widget in widgets:
        whole.addWidget(widget)
    return whole


def toolbar(actions: Actions) -> QToolBar:
    """With words beside the icons."""
    bar = QToolBar(translate("frame", "Toolbar"))
    bar.setObjectName("toolbar")
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    actions.fill_toolbar(bar)
    return bar


def dock_specs(farm: FarmPanels, activity: ActivityPanel, details: JobDetailsPanel) -> list[DockSpec]:
    """Servers with their tree in front at the bottom, the others behind them; job details on the right."""
    servers = QSplitter()
    servers.addWidget(farm.server_tree)
    servers.addWidget(farm.servers)
    servers.setStretchFactor(1, 1)
    letter = servers.fontMetrics().averageCharWidth()
    servers.setSizes([letter * share for share in _TREE_SHARE])
    right = Qt.DockWidgetArea.RightDockWidgetArea
    return [
        DockSpec("serversDock", translate("frame", "Servers"), servers),
        DockSpec("clientsDock", translate("frame", "Clients"), farm.clients),
        DockSpec("pluginsDock", translate("frame", "Plug-ins"), farm.plugins_panel),
        DockSpec("weekOverviewDock", translate("frame", "Week overview"), farm.week_overview),
        DockSpec("archiveDock", translate("frame", "Archive"), farm.archive),
        DockSpec("activityDock", translate("frame", "Activity"), activity),
        DockSpec("jobDetailsDock", translate("frame", "Job details"), details, right),
    ]


def add_columns_menu(menu: QMenu, farm: FarmPanels, window: QWidget) -> None:
    """The column chooser of every table."""
    columns = menu.addMenu(translate("frame", "C&olumns"))
    for panel in farm.all.values():
        columns.addMenu(ColumnsMenu(panel.table.horizontalHeader(), window, panel.table.accessibleName()))
