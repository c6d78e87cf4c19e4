"""Everything a user can do, as a table; menus, toolbar and context menus are made from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QToolBar, QWidget

from bbmonitor_gui.backburner import JobState
from bbmonitor_gui.connection.messages import Phase

from . import plain
from .icons import icon

translate = QCoreApplication.translate
_RUNNABLE = (JobState.NOT_STARTED, JobState.ACTIVE, JobState.WAITING)


@dataclass(frozen=True, slots=True)
class Situation:
    """What decides which actions can succeed. `job_states` are those of the selected jobs, `servers` counts the selected
    servers. `read_only`: the user chose to change nothing. `works`: the selected server works on a job.
    `manager_known`: the Manager told of itself."""

    phase: Phase = Phase.CLOSED
    is_controller: bool = False
    read_only: bool = False
    job_states: tuple[int, ...] = ()
    servers: int = 0
    works: bool = False
    manager_known: bool = False


Hindrance = Callable[[Situation], str]


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action. `hindrance` says why it cannot be done in a situation, "" when it can."""

    text: str
    icon: str
    keys: str
    tip: str
    hindrance: Hindrance


def action_specs() -> dict[str, ActionSpec]:
    """By object name, in the user's language."""
    return {
        "actionConnect": ActionSpec(translate("actions", "&Connect…"), "connect", "Ctrl+O", translate("actions", "Connect to a Manager"), _never),
        "actionDemo": ActionSpec(translate("actions", "Try the &demo farm"), "demo", "", translate("actions", "Start a simulated farm on this computer and show it"), _never),
        "actionDisconnect": ActionSpec(translate("actions", "D&isconnect"), "disconnect", "", translate("actions", "Close the connection to the Manager"), _closed),
        "actionRefresh": ActionSpec(translate("actions", "&Refresh"), "refresh", "F5", translate("actions", "Read everything from the Manager now"), _closed),
        "actionManagerProperties": ActionSpec(translate("actions", "&Manager properties…"), "properties", "", translate("actions", "Show what the Manager says of itself"), _unknown_manager),
        "actionRequestControl": ActionSpec(translate("actions", "Request queue c&ontrol"), "control", "", translate("actions", "Ask the Manager for the right to change the queue"), _has_control),
        "actionQuit": ActionSpec(translate("actions", "&Quit"), "quit", "Ctrl+Q", translate("actions", "Close BB Monitor"), _never),
        "actionFind": ActionSpec(translate("actions", "&Find jobs"), "find", "Ctrl+F", translate("actions", "Search the jobs"), _never),
        "actionActivateJob": ActionSpec(translate("actions", "&Activate"), "activate", "", translate("actions", "Let the selected jobs go on where they stopped"), _cannot_activate),
        "actionSuspendJob": ActionSpec(translate("actions", "&Suspend"), "suspend", "", translate("actions", "Stop work on the selected jobs until they are activated"), _cannot_suspend),
        "actionJobProperties": ActionSpec(translate("actions", "Job &properties…"), "properties", "Alt+Return", translate("actions", "Show everything about the selected job"), _not_one_job),
        "actionWeekSchedule": ActionSpec(translate("actions", "&Week schedule…"), "schedule", "Ctrl+Shift+W", translate("actions", "Set the hours in which the selected server may work"), _not_one_server),
        "actionShowCurrentJob": ActionSpec(translate("actions", "Show &current job"), "find", "", translate("actions", "Select the job that the selected server works on"), _no_current_job),
        "actionModuleReport": ActionSpec(translate("actions", "&Module info report…"), "report", "", translate("actions", "Save which plug-ins the servers have, in which versions, as CSV or JSON"), _never),
        "actionJobReport": ActionSpec(translate("actions", "Job &report…"), "report", "", translate("actions", "Save the report of the selected job, as the vendor's Monitor writes it"), _not_one_job),
        "actionCopy": ActionSpec(translate("actions", "&Copy rows"), "copy", "Ctrl+C", translate("actions", "Copy the selected rows, to be pasted into a spreadsheet or a message"), _never),
        "actionExport": ActionSpec(translate("actions", "&Export table…"), "export", "Ctrl+E", translate("actions", "Save all shown rows of the table as CSV or JSON"), _never),
        "actionExportSelected": ActionSpec(translate("actions", "Export se&lected rows…"), "export", "", translate("actions", "Save the selected rows as CSV or JSON"), _never),
        "actionPrint": ActionSpec(translate("actions", "Pr&int table…"), "print", "Ctrl+P", translate("actions", "Show the table as pages, and print them"), _never),
        "actionResetLayout": ActionSpec(translate("actions", "&Reset layout"), "reset", "", translate("actions", "Put tables and docks back where they stood at first"), _never),
        "actionPreferences": ActionSpec(translate("actions", "&Preferences…"), "preferences", "Ctrl+,", translate("actions", "How BB Monitor looks, how often it reads, and how it speaks to this Manager"), _never),
        "actionLegend": ActionSpec(translate("actions", "&Legend"), "legend", "F1", translate("actions", "What icons, colours and marks mean"), _never),
        "actionAbout": ActionSpec(translate("actions", "&About BB Monitor"), "about", "", translate("actions", "Version, licence, and how surely the protocol is known"), _never),
    }  # fmt: skip


# Menus as users of the vendor's Monitor know them; None is a separator.
MENUS: dict[str, tuple[str | None, ...]] = {
    "manager": (
        "actionConnect",
        "actionDemo",
        "actionDisconnect",
        None,
        "actionRefresh",
        "actionRequestControl",
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
        None,
        "actionJobProperties",
        "actionJobReport",
    ),
    "servers": ("actionShowCurrentJob", "actionWeekSchedule", None, "actionModuleReport"),
    "view": ("actionCopy", "actionExport", "actionExportSelected", "actionPrint", None),
    "help": ("actionLegend", "actionAbout"),
}
TOOLBAR = (
    "actionConnect",
    "actionDemo",
    "actionDisconnect",
    "actionRefresh",
    None,
    "actionActivateJob",
    "actionSuspendJob",
    "actionJobProperties",
    None,
    "actionWeekSchedule",
)


# What a click with the right button offers, by table; and what every table offers after it.
CONTEXT_MENUS: dict[str, tuple[str, ...]] = {
    "jobs": ("actionActivateJob", "actionSuspendJob", "actionJobProperties", "actionJobReport"),
    "servers": ("actionShowCurrentJob", "actionWeekSchedule"),
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
        self._actions["actionPreferences"].setMenuRole(QAction.MenuRole.PreferencesRole)
        self._actions["actionQuit"].setMenuRole(QAction.MenuRole.QuitRole)
        self._actions["actionAbout"].setMenuRole(QAction.MenuRole.AboutRole)
        window.addActions(list(self._actions.values()))
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

    def fill_context_menu(self, name: str, table: QWidget) -> None:
        """What can be done with this table's rows."""
        for action in (*CONTEXT_MENUS.get(name, ()), *EVERY_TABLE):
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


# ---- hindrances


def _never(_: Situation) -> str:
    return ""


def _closed(situation: Situation) -> str:
    return translate("actions", "There is no connection.") if situation.phase is Phase.CLOSED else ""


def _not_connected(situation: Situation) -> str:
    return "" if situation.phase is Phase.CONNECTED else translate("actions", "There is no connection.")


def _has_control(situation: Situation) -> str:
    if situation.is_controller:
        return translate("actions", "This monitor has queue control.")
    return _no_changes(situation)


def _no_changes(situation: Situation) -> str:
    if situation.read_only:
        return translate("actions", "BB Monitor is set to change nothing; the preferences say so.")
    return _not_connected(situation)


def _cannot_activate(situation: Situation) -> str:
    return _no_changes(situation) or _wrong_state(
        situation,
        lambda state: state == JobState.SUSPENDED,
        translate("actions", "Only suspended jobs can be activated."),
    )


def _cannot_suspend(situation: Situation) -> str:
    return _no_changes(situation) or _wrong_state(
        situation,
        lambda state: state in _RUNNABLE,
        translate("actions", "Only jobs that are active, waiting or not started can be suspended."),
    )


def _wrong_state(situation: Situation, fits: Callable[[int], bool], reason: str) -> str:
    if not situation.job_states:
        return translate("actions", "No job is selected.")
    # A state nobody has seen hinders nothing: the Manager will say what it thinks.
    return "" if all(fits(state) or not JobState(state).is_known for state in situation.job_states) else reason


def _not_one_job(situation: Situation) -> str:
    if len(situation.job_states) == 1:
        return _not_connected(situation)
    return translate("actions", "Select one job.")


def _no_current_job(situation: Situation) -> str:
    if situation.servers != 1:
        return translate("actions", "Select one server.")
    return "" if situation.works else translate("actions", "The server works on no job.")


def _unknown_manager(situation: Situation) -> str:
    return "" if situation.manager_known else translate("actions", "The Manager has told nothing of itself yet.")


def _not_one_server(situation: Situation) -> str:
    if situation.servers == 1:
        return _no_changes(situation)
    return translate("actions", "Select one server.")
