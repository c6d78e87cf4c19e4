"""Everything a user can do, as a table; menus, toolbar and context menus are made from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QToolBar, QWidget

from . import hindrances as why
from . import plain
from .hindrances import Hindrance, Situation
from .icons import icon

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action. `hindrance` says why it cannot be done in a situation, "" when it can. With a `scope` the keys work
    only in the table of that name: Del must not delete jobs while somebody is in the servers."""

    text: str
    icon: str
    keys: str
    tip: str
    hindrance: Hindrance
    scope: str = ""


def action_specs() -> dict[str, ActionSpec]:
    """By object name, in the user's language."""
    return {
        "actionConnect": ActionSpec(translate("actions", "&Connect…"), "connect", "Ctrl+O", translate("actions", "Connect to a Manager"), why.never),
        "actionDemo": ActionSpec(translate("actions", "Try the &demo farm"), "demo", "", translate("actions", "Start a simulated farm on this computer and show it"), why.never),
        "actionDisconnect": ActionSpec(translate("actions", "D&isconnect"), "disconnect", "", translate("actions", "Close the connection to the Manager"), why.closed),
        "actionRefresh": ActionSpec(translate("actions", "&Refresh"), "refresh", "F5", translate("actions", "Read everything from the Manager now"), why.closed),
        "actionUndo": ActionSpec(translate("actions", "&Undo"), "undo", "Ctrl+Z", translate("actions", "Take back the last change at the Manager"), why.cannot_undo),
        "actionRedo": ActionSpec(translate("actions", "R&edo"), "redo", "Ctrl+Y", translate("actions", "Do again what was taken back last"), why.cannot_redo),
        "actionManagerProperties": ActionSpec(translate("actions", "&Manager properties…"), "properties", "", translate("actions", "Show what the Manager says of itself"), why.unknown_manager),
        "actionRequestControl": ActionSpec(translate("actions", "Request queue c&ontrol"), "control", "", translate("actions", "Ask the Manager for the right to change the queue"), why.has_control),
        "actionReleaseControl": ActionSpec(translate("actions", "&Give queue control back"), "control", "", translate("actions", "Let another monitor change the queue"), why.no_control),
        "actionQuit": ActionSpec(translate("actions", "&Quit"), "quit", "Ctrl+Q", translate("actions", "Close BB Monitor"), why.never),
        "actionFind": ActionSpec(translate("actions", "&Find jobs"), "find", "Ctrl+F", translate("actions", "Search the jobs"), why.never),
        "actionActivateJob": ActionSpec(translate("actions", "&Activate"), "activate", "", translate("actions", "Let the selected jobs go on where they stopped"), why.cannot_activate),
        "actionSuspendJob": ActionSpec(translate("actions", "&Suspend"), "suspend", "", translate("actions", "Stop work on the selected jobs until they are activated"), why.cannot_suspend),
        "actionRestartJob": ActionSpec(translate("actions", "&Restart…"), "restart", "", translate("actions", "Render all tasks of the selected jobs anew"), why.cannot_change_jobs),
        "actionPriorityUp": ActionSpec(translate("actions", "More &urgent"), "priority-up", "Ctrl+Up", translate("actions", "Make the selected jobs more urgent by one"), why.cannot_raise, "jobs"),
        "actionPriorityDown": ActionSpec(translate("actions", "&Less urgent"), "priority-down", "Ctrl+Down", translate("actions", "Make the selected jobs less urgent by one"), why.cannot_lower, "jobs"),
        "actionSetPriority": ActionSpec(translate("actions", "Set pri&ority…"), "priority", "", translate("actions", "Choose the priority of the selected jobs, 0 to 100"), why.cannot_change_jobs),
        "actionAssignServers": ActionSpec(translate("actions", "Assi&gn servers…"), "assign", "", translate("actions", "Put the selected servers on the selected jobs at once, or choose which"), why.cannot_change_jobs),
        "actionRemoveServers": ActionSpec(translate("actions", "Re&move servers…"), "unassign", "", translate("actions", "Take the selected servers off the selected jobs at once, or choose which"), why.cannot_change_jobs),
        "actionResetServer": ActionSpec(translate("actions", "Reset fa&iled servers…"), "refresh", "", translate("actions", "Let servers that failed on the selected jobs try again"), why.cannot_change_jobs),
        "actionRerunFrames": ActionSpec(translate("actions", "Frames of o&ne server…"), "frames", "", translate("actions", "List which tasks of the job a server has done, to render them again"), why.not_one_job),
        "actionCloneJob": ActionSpec(translate("actions", "&Clone"), "clone", "", translate("actions", "Make a copy of the job"), why.cannot_clone),
        "actionArchiveJob": ActionSpec(translate("actions", "Arc&hive…"), "archive", "", translate("actions", "Move the selected jobs from the queue to the archive"), why.cannot_change_jobs),
        "actionDeleteJob": ActionSpec(translate("actions", "&Delete…"), "delete", "Del", translate("actions", "Let the Manager forget the selected jobs"), why.cannot_change_jobs, "jobs"),
        "actionRestoreJob": ActionSpec(translate("actions", "R&estore from archive"), "restore", "", translate("actions", "Bring the selected jobs back from the archive"), why.cannot_change_archive),
        "actionDeleteArchivedJob": ActionSpec(translate("actions", "Delete from archi&ve…"), "delete", "Del", translate("actions", "Delete the selected jobs from the archive for good"), why.cannot_change_archive, "archive"),
        "actionJobProperties": ActionSpec(translate("actions", "Job &properties…"), "properties", "Alt+Return", translate("actions", "Show everything about the selected jobs, and change it"), why.no_job, "jobs"),
        "actionServerProperties": ActionSpec(translate("actions", "Server &properties…"), "properties", "Alt+Return", translate("actions", "Show everything about the selected servers, and set their priorities"), why.no_server, "servers"),
        "actionWeekSchedule": ActionSpec(translate("actions", "&Week schedule…"), "schedule", "Ctrl+Shift+W", translate("actions", "Set the hours in which the selected servers may work"), why.cannot_change_servers),
        "actionCompareServers": ActionSpec(translate("actions", "C&ompare servers…"), "compare", "", translate("actions", "Show the selected servers side by side, and in what they differ"), why.not_several_servers),
        "actionDeleteServer": ActionSpec(translate("actions", "&Delete absent servers…"), "delete", "Del", translate("actions", "Let the Manager forget servers that are gone"), why.cannot_delete_servers, "servers"),
        "actionNewServerGroup": ActionSpec(translate("actions", "&New server group…"), "group", "", translate("actions", "Give servers a common name"), why.cannot_create_group),
        "actionEditServerGroup": ActionSpec(translate("actions", "&Edit server group…"), "group", "", translate("actions", "Choose which servers belong to the group"), why.cannot_change_group),
        "actionDeleteServerGroup": ActionSpec(translate("actions", "De&lete server group…"), "delete", "", translate("actions", "Let the Manager forget the group; its servers stay"), why.cannot_change_group),
        "actionShowCurrentJob": ActionSpec(translate("actions", "Show &current job"), "find", "", translate("actions", "Select the job that the selected server works on"), why.no_current_job),
        "actionModuleReport": ActionSpec(translate("actions", "&Module info report…"), "report", "", translate("actions", "Save which plug-ins the servers have, in which versions, as CSV or JSON"), why.never),
        "actionJobReport": ActionSpec(translate("actions", "Jo&b report…"), "report", "", translate("actions", "Save the report of the selected job, as the vendor's Monitor writes it"), why.not_one_job),
        "actionCopy": ActionSpec(translate("actions", "&Copy rows"), "copy", "Ctrl+C", translate("actions", "Copy the selected rows, to be pasted into a spreadsheet or a message"), why.never),
        "actionExport": ActionSpec(translate("actions", "&Export table…"), "export", "Ctrl+E", translate("actions", "Save all shown rows of the table as CSV or JSON"), why.never),
        "actionExportSelected": ActionSpec(translate("actions", "Export se&lected rows…"), "export", "", translate("actions", "Save the selected rows as CSV or JSON"), why.never),
        "actionPrint": ActionSpec(translate("actions", "Pr&int table…"), "print", "Ctrl+P", translate("actions", "Show the table as pages, and print them"), why.never),
        "actionResetLayout": ActionSpec(translate("actions", "&Reset layout"), "reset", "", translate("actions", "Put tables and docks back where they stood at first"), why.never),
        "actionPreferences": ActionSpec(translate("actions", "&Preferences…"), "preferences", "Ctrl+,", translate("actions", "How BB Monitor looks, how often it reads, and how it speaks to this Manager"), why.never),
        "actionHelp": ActionSpec(translate("actions", "&Help"), "help", "F1", translate("actions", "Read how BB Monitor is used"), why.never),
        "actionLegend": ActionSpec(translate("actions", "&Legend"), "legend", "", translate("actions", "What icons, colours and marks mean"), why.never),
        "actionAbout": ActionSpec(translate("actions", "&About BB Monitor"), "about", "", translate("actions", "Version, licence, and how surely the protocol is known"), why.never),
    }  # fmt: skip


# Menus as users of the vendor's Monitor know them; None is a separator.
MENUS: dict[str, tuple[str | None, ...]] = {
    "manager": (
        "actionConnect",
        "actionDemo",
        "actionDisconnect",
        None,
        "actionRefresh",
        None,
        "actionUndo",
        "actionRedo",
        None,
        "actionRequestControl",
        "actionReleaseControl",
        "actionManagerProperties",
        None,
        "actionPreferences",
        "actionQuit",
    ),
    "jobs": (
        "actionFind",
        None,
        "actionActivateJob",
        "actionSuspendJob",
        "actionRestartJob",
        None,
        "actionPriorityUp",
        "actionPriorityDown",
        "actionSetPriority",
        None,
        "actionAssignServers",
        "actionRemoveServers",
        "actionResetServer",
        "actionRerunFrames",
        None,
        "actionCloneJob",
        "actionArchiveJob",
        "actionRestoreJob",
        "actionDeleteArchivedJob",
        "actionDeleteJob",
        None,
        "actionJobProperties",
        "actionJobReport",
    ),
    "servers": (
        "actionShowCurrentJob",
        "actionWeekSchedule",
        "actionCompareServers",
        None,
        "actionNewServerGroup",
        "actionEditServerGroup",
        "actionDeleteServerGroup",
        None,
        "actionDeleteServer",
        None,
        "actionServerProperties",
        "actionModuleReport",
    ),
    "view": ("actionCopy", "actionExport", "actionExportSelected", "actionPrint", None),
    "help": ("actionHelp", "actionLegend", None, "actionAbout"),
}
TOOLBAR = (
    "actionConnect",
    "actionDemo",
    "actionDisconnect",
    "actionRefresh",
    "actionUndo",
    None,
    "actionActivateJob",
    "actionSuspendJob",
    "actionDeleteJob",
    "actionJobProperties",
    None,
    "actionAssignServers",
    "actionWeekSchedule",
)


# What a click with the right button offers, by table; and what every table offers after it.
CONTEXT_MENUS: dict[str, tuple[str, ...]] = {
    "jobs": (
        "actionActivateJob",
        "actionSuspendJob",
        "actionRestartJob",
        "actionPriorityUp",
        "actionPriorityDown",
        "actionSetPriority",
        "actionAssignServers",
        "actionRemoveServers",
        "actionResetServer",
        "actionRerunFrames",
        "actionArchiveJob",
        "actionDeleteJob",
        "actionJobProperties",
        "actionJobReport",
    ),
    "archive": ("actionRestoreJob", "actionDeleteArchivedJob"),
    "clients": ("actionRequestControl",),
    "servers": (
        "actionShowCurrentJob",
        "actionWeekSchedule",
        "actionCompareServers",
        "actionServerProperties",
        "actionDeleteServer",
    ),
    "groups": ("actionNewServerGroup", "actionEditServerGroup", "actionDeleteServerGroup"),
}
EVERY_TABLE = ("actionCopy", "actionExportSelected")


class Actions:
    """The QActions of a window, by object name."""

    def __init__(self, window: QWidget) -> None:
        self._specs = action_specs()
        self._actions = {name: QAction(spec.text, window) for name, spec in self._specs.items()}
        for name, spec in self._specs.items():
            self._actions[name].setObjectName(name)
            self._actions[name].setShortcut(QKeySequence(spec.keys))
            if spec.scope:
                self._actions[name].setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._actions["actionPreferences"].setMenuRole(QAction.MenuRole.PreferencesRole)
        self._actions["actionQuit"].setMenuRole(QAction.MenuRole.QuitRole)
        self._actions["actionAbout"].setMenuRole(QAction.MenuRole.AboutRole)
        window.addActions([self._actions[name] for name, spec in self._specs.items() if not spec.scope])
        self.paint_icons()
        self.update(Situation())

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def paint_icons(self) -> None:
        """In the palette's colours; again after it changed."""
        for name, spec in self._specs.items():
            self._actions[name].setIcon(icon(spec.icon))

    def update(self, situation: Situation) -> None:
        """Enable what can succeed; where it cannot, the tool tip says why."""
        for name, spec in self._specs.items():
            hindrance = spec.hindrance(situation)
            action = self._actions[name]
            action.setEnabled(not hindrance)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            tip = f"{spec.tip} ({keys})" if keys else spec.tip
            action.setToolTip(plain.tip(f"{tip}\n{hindrance}" if hindrance else tip))
            action.setStatusTip(hindrance or spec.tip)

    def fill_menus(self, bar: QMenuBar) -> Mapping[str, QMenu]:
        """The menus of MENUS, by their names."""
        menus = {}
        for name, title in _menu_titles().items():
            menu = menus[name] = bar.addMenu(title)
            menu.setToolTipsVisible(True)
            self._fill(menu, MENUS[name])
        return menus

    def fill_toolbar(self, bar: QToolBar) -> None:
        self._fill(bar, TOOLBAR)

    def fill_context_menu(self, name: str, table: QWidget, more: tuple[str, ...] = EVERY_TABLE) -> None:
        """What can be done with this table's rows."""
        for action in (*CONTEXT_MENUS.get(name, ()), *more):
            table.addAction(self._actions[action])

    def _fill(self, target: QMenu | QToolBar, names: tuple[str | None, ...]) -> None:
        for name in names:
            if name is None:
                target.addSeparator()
            else:
                target.addAction(self._actions[name])


def _menu_titles() -> dict[str, str]:
    return {
        "manager": translate("actions", "&Manager"),
        "jobs": translate("actions", "&Jobs"),
        "servers": translate("actions", "&Servers"),
        "view": translate("actions", "&View"),
        "help": translate("actions", "&Help"),
    }
