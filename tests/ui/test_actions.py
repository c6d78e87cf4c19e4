"""What can be done when: every action in every situation, in menus, by shortcut and in context menus."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QContextMenuEvent, QKeySequence
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMainWindow, QMenu, QToolBar, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import JobState
from bbmonitor_gui.connection.messages import Phase
from bbmonitor_gui.simulator import SimulatedManager
from bbmonitor_gui.ui.actions import CONTEXT_MENUS, MENUS, Actions, action_specs
from bbmonitor_gui.ui.hindrances import Situation
from bbmonitor_gui.ui.main_window import MainWindow
from bbmonitor_gui.ui.widgets.entry_table import EntryTable

COMPLETE, NOT_STARTED, ACTIVE, SUSPENDED, WAITING, UNKNOWN = 0, 1, 2, 3, 4, 99
ABSENT, IDLE, BUSY = 0, 1, 2


def runs(*states: int) -> bool:
    return bool(states) and set(states) <= {NOT_STARTED, ACTIVE, WAITING, UNKNOWN}


def is_suspended(*states: int) -> bool:
    return bool(states) and set(states) <= {SUSPENDED, UNKNOWN}


def connected(situation: Situation) -> bool:
    return situation.phase is Phase.CONNECTED


def may_change(situation: Situation) -> bool:
    return connected(situation) and not situation.read_only


SUCCEEDS: dict[str, Callable[[Situation], bool]] = {
    "actionConnect": lambda s: True,
    "actionDemo": lambda s: True,
    "actionDisconnect": lambda s: s.phase is not Phase.CLOSED,
    "actionRefresh": lambda s: s.phase is not Phase.CLOSED,
    "actionRequestControl": lambda s: may_change(s) and not s.is_controller,
    "actionQuit": lambda s: True,
    "actionActivateJob": lambda s: may_change(s) and is_suspended(*s.job_states),
    "actionSuspendJob": lambda s: may_change(s) and runs(*s.job_states),
    "actionJobProperties": lambda s: connected(s) and len(s.job_states) > 0,
    **dict.fromkeys(
        (
            "actionRestartJob",
            "actionSetPriority",
            "actionAssignServers",
            "actionRemoveServers",
            "actionResetServer",
            "actionArchiveJob",
            "actionDeleteJob",
        ),
        lambda s: may_change(s) and len(s.job_states) > 0,
    ),
    "actionPriorityUp": lambda s: may_change(s) and len(s.job_states) > 0 and not s.highest,
    "actionPriorityDown": lambda s: may_change(s) and len(s.job_states) > 0 and not s.lowest,
    "actionRerunFrames": lambda s: connected(s) and len(s.job_states) == 1,
    "actionCloneJob": lambda s: False,  # no command is known
    "actionRestoreJob": lambda s: may_change(s) and s.archived > 0,
    "actionDeleteArchivedJob": lambda s: may_change(s) and s.archived > 0,
    "actionUndo": lambda s: may_change(s) and not s.no_undo,
    "actionRedo": lambda s: may_change(s) and not s.no_redo,
    "actionReleaseControl": lambda s: may_change(s) and s.is_controller,
    "actionWeekSchedule": lambda s: may_change(s) and len(s.server_states) > 0,
    "actionServerProperties": lambda s: connected(s) and len(s.server_states) > 0,
    "actionCompareServers": lambda s: connected(s) and len(s.server_states) > 1,
    "actionDeleteServer": lambda s: may_change(s) and ABSENT in s.server_states,
    "actionNewServerGroup": lambda s: may_change(s) and not s.no_groups,
    "actionEditServerGroup": lambda s: may_change(s) and not s.no_groups and s.group,
    "actionDeleteServerGroup": lambda s: may_change(s) and not s.no_groups and s.group,
    "actionManagerProperties": lambda s: s.manager_known,
    "actionShowCurrentJob": lambda s: len(s.server_states) == 1 and s.works,
    "actionModuleReport": lambda s: True,
    "actionFind": lambda s: True,
    "actionJobReport": lambda s: connected(s) and len(s.job_states) == 1,
    "actionCopy": lambda s: True,
    "actionExport": lambda s: True,
    "actionExportSelected": lambda s: True,
    "actionPrint": lambda s: True,
    "actionResetLayout": lambda s: True,
    "actionPreferences": lambda s: True,
    "actionHelp": lambda s: True,
    "actionLegend": lambda s: True,
    "actionAbout": lambda s: True,
}
# As interface.md has them.
SHORTCUTS = {
    "actionConnect": "Ctrl+O",
    "actionRefresh": "F5",
    "actionFind": "Ctrl+F",
    "actionJobProperties": "Alt+Return",
    "actionWeekSchedule": "Ctrl+Shift+W",
    "actionPriorityUp": "Ctrl+Up",
    "actionPriorityDown": "Ctrl+Down",
    "actionDeleteJob": "Del",
    "actionUndo": "Ctrl+Z",
    "actionHelp": "F1",
    "actionServerProperties": "Alt+Return",
}
SELECTIONS = (
    *((state,) for state in (COMPLETE, NOT_STARTED, ACTIVE, SUSPENDED, WAITING, UNKNOWN)),
    *((), (ACTIVE, WAITING, NOT_STARTED), (SUSPENDED, SUSPENDED), (SUSPENDED, ACTIVE), (ACTIVE, COMPLETE)),
    *((UNKNOWN, SUSPENDED), (UNKNOWN, ACTIVE), (ACTIVE,) * 500),
)


@pytest.fixture
def owner(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def actions(owner: QMainWindow) -> Actions:
    return Actions(owner)


def test_an_action_can_be_done_exactly_when_it_can_succeed(actions: Actions) -> None:
    assert SUCCEEDS.keys() == action_specs().keys()
    for phase, control, read_only, states, servers, works in product(
        Phase, *[(False, True)] * 2, SELECTIONS, ((), (IDLE,), (ABSENT,), (BUSY, ABSENT), (BUSY, IDLE)), (False, True)
    ):
        jobs = tuple(JobState(state) for state in states)
        groups = "refused" if control else ""
        situation = Situation(
            *(phase, control, read_only, jobs, servers, works, works),
            *(control, works, len(servers), works, groups, groups, "nothing" if works else ""),
        )
        actions.update(situation)
        wrong = [name for name, succeeds in SUCCEEDS.items() if actions[name].isEnabled() != succeeds(situation)]
        assert wrong == [], situation


REASONS: tuple[tuple[str, Situation, str], ...] = (
    ("actionDisconnect", Situation(), "There is no connection."),
    ("actionRefresh", Situation(), "There is no connection."),
    ("actionRequestControl", Situation(Phase.WAITING), "There is no connection."),
    ("actionRequestControl", Situation(Phase.CONNECTED, True), "This monitor has queue control."),
    ("actionSuspendJob", Situation(Phase.CONNECTING, job_states=(ACTIVE,)), "There is no connection."),
    ("actionSuspendJob", Situation(Phase.CONNECTED), "No job is selected."),
    (
        "actionSuspendJob",
        Situation(Phase.CONNECTED, job_states=(ACTIVE, COMPLETE)),
        "Only jobs that are active, waiting or not started can be suspended.",
    ),
    ("actionActivateJob", Situation(Phase.CONNECTED), "No job is selected."),
    (
        "actionActivateJob",
        Situation(Phase.CONNECTED, job_states=(COMPLETE,)),
        "Only suspended jobs can be activated.",
    ),
    ("actionJobProperties", Situation(Phase.CONNECTED), "No job is selected."),
    ("actionRerunFrames", Situation(Phase.CONNECTED, job_states=(ACTIVE,) * 2), "Select one job."),
    (
        "actionPriorityUp",
        Situation(Phase.CONNECTED, job_states=(ACTIVE,), highest=True),
        "A selected job has the highest priority, or its priority is not known yet.",
    ),
    ("actionDeleteArchivedJob", Situation(Phase.CONNECTED, job_states=(ACTIVE,)), "Select jobs in the archive."),
    ("actionReleaseControl", Situation(Phase.CONNECTED), "This monitor has no queue control."),
    ("actionJobProperties", Situation(Phase.WAITING, job_states=(ACTIVE,)), "There is no connection."),
    ("actionWeekSchedule", Situation(Phase.CONNECTED), "No server is selected."),
    ("actionWeekSchedule", Situation(Phase.WAITING, server_states=(IDLE,)), "There is no connection."),
    ("actionShowCurrentJob", Situation(Phase.CONNECTED, server_states=(BUSY, BUSY), works=True), "Select one server."),
    ("actionCompareServers", Situation(Phase.CONNECTED, server_states=(IDLE,)), "Select two servers or more."),
    (
        "actionDeleteServer",
        Situation(Phase.CONNECTED, server_states=(IDLE, BUSY)),
        "Only servers that are absent can be deleted.",
    ),
    ("actionDeleteServerGroup", Situation(Phase.CONNECTED), "Choose a group in the tree beside the servers."),
    ("actionNewServerGroup", Situation(Phase.CONNECTED, no_groups="It does not know how."), "It does not know how."),
    (
        "actionSuspendJob",
        Situation(Phase.CONNECTED, read_only=True, job_states=(ACTIVE,)),
        "BB Monitor is set to change nothing; the preferences say so.",
    ),
)


def test_what_cannot_be_done_says_why(actions: Actions) -> None:
    for name, situation, reason in REASONS:
        actions.update(situation)
        assert actions[name].toolTip().splitlines()[-1] == reason
        assert actions[name].toolTip().startswith(action_specs()[name].tip)
        assert actions[name].statusTip() == reason


def test_what_can_be_done_says_what_it_does_and_its_keys(actions: Actions) -> None:
    actions.update(Situation(Phase.CONNECTED, job_states=(ACTIVE,), server_states=(IDLE,)))
    for name, spec in action_specs().items():
        if actions[name].isEnabled():
            keys = QKeySequence(spec.keys).toString(QKeySequence.SequenceFormat.NativeText)
            assert actions[name].toolTip() == (f"{spec.tip} ({keys})" if keys else spec.tip)
            assert actions[name].statusTip() == spec.tip


def test_shortcuts_are_those_of_the_design_and_none_twice(actions: Actions) -> None:
    given = {name: actions[name].shortcut().toString(QKeySequence.SequenceFormat.PortableText) for name in SUCCEEDS}
    assert {name: given[name] for name in SHORTCUTS} == SHORTCUTS
    scopes = {name: spec.scope for name, spec in action_specs().items()}
    everywhere = [keys for name, keys in given.items() if keys and not scopes[name]]
    assert len(set(everywhere)) == len(everywhere)
    in_tables = [(scopes[name], keys) for name, keys in given.items() if keys and scopes[name]]
    assert len(set(in_tables)) == len(in_tables)
    assert not {keys for _, keys in in_tables} & set(everywhere)
    assert not {"Ctrl+A", "Ctrl+S"} & set(given.values()), "the vendor's keys clash with every habit"


def test_what_has_keys_in_one_table_only_is_offered_there() -> None:
    for name, spec in action_specs().items():
        assert not spec.scope or name in CONTEXT_MENUS[spec.scope]


def test_every_action_has_text_tip_picture_and_name(actions: Actions) -> None:
    for name, spec in action_specs().items():
        assert actions[name].objectName() == name
        assert spec.text
        assert spec.tip
        assert not actions[name].icon().isNull()


def test_every_action_is_in_a_menu_once() -> None:
    listed = [name for names in MENUS.values() for name in names if name]
    assert sorted([*listed, "actionResetLayout"]) == sorted(action_specs())  # that one stands behind the docks


# ---- in the window


def action(window: MainWindow, name: str) -> QAction:
    found = window.findChild(QAction, name)
    assert isinstance(found, QAction)
    return found


def names(widget: QWidget) -> list[str | None]:
    """The object names of a widget's actions; None is a separator."""
    return [None if action.isSeparator() else action.objectName() for action in widget.actions()]


def menus_of(window: MainWindow) -> list[QMenu]:
    found = [shown.menu() for shown in window.menuBar().actions()]
    return [menu for menu in found if isinstance(menu, QMenu)]


def test_menus_and_toolbar(window: MainWindow) -> None:
    menus = {menu.title().replace("&", ""): menu for menu in menus_of(window)}
    assert list(menus) == ["Manager", "Jobs", "Servers", "View", "Help"]
    for title in ("Manager", "Jobs", "Servers", "Help"):
        assert names(menus[title]) == list(MENUS[title.lower()])
        assert menus[title].toolTipsVisible()
    assert names(menus["View"])[: len(MENUS["view"])] == list(MENUS["view"])
    docks = ["Servers", "Clients", "Plug-ins", "Week overview", "Archive", "Activity", "Job details", "Toolbar"]
    own = [shown.text() for shown in menus["View"].actions()][len(MENUS["view"]) :]
    assert own == ["C&olumns", "", *docks, "&Reset layout"]
    toolbar = window.findChild(QToolBar, "toolbar")
    assert isinstance(toolbar, QToolBar)
    assert set(names(toolbar)) - {None} <= set(action_specs())
    assert all(button.text() for button in toolbar.findChildren(QToolButton) if button.defaultAction())


def mnemonics(texts: list[str]) -> list[str]:
    return [text[text.index("&") + 1].lower() for text in texts if "&" in text.replace("&&", "")]


def test_no_mnemonic_stands_twice_in_a_menu(window: MainWindow) -> None:
    for texts in (
        [shown.text() for shown in window.menuBar().actions()],
        *([shown.text() for shown in menu.actions()] for menu in menus_of(window)),
    ):
        keys = mnemonics(texts)
        assert len(set(keys)) == len(keys), texts


def context_menu(table: EntryTable) -> list[str]:
    """The object names of what a click with the right button offers."""
    offered: list[str] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        offered.extend(shown.objectName() for shown in menu.actions())
        menu.close()

    QTimer.singleShot(0, look)
    place = table.visualRect(table.model().index(0, 0)).center()
    click = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, table.viewport().mapToGlobal(place))
    QApplication.sendEvent(table.viewport(), click)
    return offered


@pytest.mark.qt_log_ignore("This plugin does not support")  # what the offscreen platform says of menus
def test_context_menus(window: MainWindow) -> None:
    out = ["actionCopy", "actionExportSelected"]
    assert context_menu(window.farm.jobs.table) == [*CONTEXT_MENUS["jobs"], *out]
    assert context_menu(window.farm.servers.table) == [*CONTEXT_MENUS["servers"], *out]


def focus(qtbot: QtBot, window: MainWindow) -> EntryTable:
    window.activateWindow()
    window.farm.jobs.table.setFocus()
    qtbot.waitUntil(lambda: window.isActiveWindow() and window.farm.jobs.table.hasFocus())
    return window.farm.jobs.table


def press(qtbot: QtBot, window: MainWindow, name: str) -> None:
    qtbot.keySequence(focus(qtbot, window), QKeySequence(action_specs()[name].keys))


def dialogs() -> list[str]:
    return [w.objectName() for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]


def test_shortcuts_do_what_they_say(qtbot: QtBot, window: MainWindow, manager: SimulatedManager) -> None:
    read = manager.commands.count("get joblist")
    press(qtbot, window, "actionRefresh")
    qtbot.waitUntil(lambda: manager.commands.count("get joblist") > read)
    for panel in (window.farm.jobs, window.farm.servers):
        panel.table.selectRow(0)
    for name, opened in (
        ("actionConnect", "connectDialog"),
        ("actionJobProperties", "jobPropertiesDialog"),
        ("actionWeekSchedule", "weekScheduleDialog"),
    ):
        press(qtbot, window, name)
        qtbot.waitUntil(lambda opened=opened: dialogs() == [opened])  # type: ignore[misc]
        for shown in window.findChildren(QDialog):
            shown.close()
        qtbot.waitUntil(lambda: not dialogs())
    press(qtbot, window, "actionQuit")
    assert not window.isVisible()


def test_what_is_disabled_does_nothing_when_its_keys_are_pressed(
    qtbot: QtBot, window: MainWindow, manager: SimulatedManager
) -> None:
    jobs, servers = window.farm.jobs.table, window.farm.servers.table
    jobs.clearSelection()
    servers.clearSelection()
    for name in ("actionJobProperties", "actionWeekSchedule"):
        done = QSignalSpy(action(window, name).triggered)
        press(qtbot, window, name)
        action(window, name).trigger()
        assert done.count() == 0
    action(window, "actionDisconnect").trigger()
    qtbot.waitUntil(lambda: not manager._sessions)
    for name in ("actionRefresh", "actionDisconnect", "actionRequestControl", "actionSuspendJob", "actionActivateJob"):
        done = QSignalSpy(action(window, name).triggered)
        if action_specs()[name].keys:
            press(qtbot, window, name)
        action(window, name).trigger()
        assert done.count() == 0, name
    assert dialogs() == []
    assert manager._met == 1
    assert not [line for line in manager.commands if line.startswith(("set job", "set server", "get job "))]


def test_a_double_click_does_nothing_without_connection(qtbot: QtBot, window: MainWindow) -> None:
    action(window, "actionDisconnect").trigger()
    for table in (window.farm.jobs.table, window.farm.servers.table):
        place: QPoint = table.visualRect(table.model().index(0, 0)).center()
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        with qtbot.waitSignal(table.doubleClicked):
            qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert dialogs() == []


def test_labels_of_the_status_bar_are_plain_text(window: MainWindow) -> None:
    for name in ("statusCounts", "controlBadge", "connectionBadge", "ageLabel"):
        label = window.findChild(QLabel, name)
        assert isinstance(label, QLabel)
        assert label.textFormat() == Qt.TextFormat.PlainText
