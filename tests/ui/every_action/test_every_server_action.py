"""Every action that changes servers and server groups, with queue control and without, well and ill: what the Manager
received, what the window or the dialog says, and what is true afterwards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QTableWidget,
    QTreeWidgetItemIterator,
)
from stage import Control, Stage, child, until
from tried_farm import ServerTruth, Truth

from bbmonitor_gui.backburner.states import WorkPriority
from bbmonitor_gui.simulator.entities import FarmServer
from bbmonitor_gui.ui.actions import MENUS
from bbmonitor_gui.ui.widgets.week_grid import WeekGrid

ASK, GIVE_BACK = "new controller Yes", "new controller No"
OK = QDialogButtonBox.StandardButton.Ok
GROUP = "Workstations"


class End(Enum):
    """What the simulated Manager does with the command; the value is its fault."""

    REFUSED = "status:450 Server busy*1"
    TIMEOUT = "silence*1"
    LOST_BEFORE = "close*1"
    LOST_AFTER = "cut*1"
    WELL = ""


@dataclass(frozen=True)
class Act:
    """`said` is to be read when it was done; `changed` is what of the farm is otherwise then, by what was before."""

    action: str
    do: Callable[[Stage], None]
    line: str
    said: str
    changed: Callable[[str, Truth], Truth]
    absent: bool = False  # the server

    def __str__(self) -> str:
        return self.action


def edit_week(stage: Stage) -> None:
    stage.select_servers(stage.there)
    stage.trigger("actionWeekSchedule")
    dialog = stage.dialog("weekScheduleDialog")
    child(dialog, WeekGrid, "weekScheduleGrid").edits.toggle(1)
    child(dialog, QDialogButtonBox, "").button(OK).click()


def set_priorities(stage: Stage) -> None:
    stage.select_servers(stage.there)
    stage.trigger("actionServerProperties")
    dialog = stage.dialog("serverPropertiesDialog")
    choice = child(dialog, QComboBox, "attendedPriority")
    choice.setCurrentIndex(choice.findData(int(WorkPriority.HIGH)))
    stage.press(dialog, "serverOk")


def delete(stage: Stage) -> None:
    stage.select_servers(stage.there)
    stage.trigger("actionDeleteServer")
    dialog = stage.dialog("deleteServersDialog")
    child(dialog, QTableWidget, "ghostsTable").item(0, 0).setCheckState(Qt.CheckState.Checked)
    stage.press(dialog, "deleteServers")


def confirm_first_time(stage: Stage) -> None:
    """Asked once for each Manager."""
    if stage.is_open("tryGroupsDialog"):
        stage.press(stage.dialog("tryGroupsDialog"), "questionYes")


def new_group(stage: Stage) -> None:
    stage.select_servers()
    stage.trigger("actionNewServerGroup")
    dialog = stage.dialog("serverGroupDialog")
    child(dialog, QLineEdit, "groupName").setText("nights")
    child(dialog, QDialogButtonBox, "").button(OK).click()
    confirm_first_time(stage)


def choose_group(stage: Stage) -> None:
    """In the tree beside the servers."""
    tree = stage.window.farm.server_tree
    places = QTreeWidgetItemIterator(tree)
    while (item := places.value()) is not None:
        tree.setCurrentItem(item)
        if tree.chosen_group is not None and tree.chosen_group.name == GROUP:
            return
        places += 1  # type: ignore[operator]
    raise AssertionError(GROUP)


def edit_group(stage: Stage) -> None:
    """All its servers go."""
    choose_group(stage)
    stage.trigger("actionEditServerGroup")
    dialog = stage.dialog("serverGroupDialog")
    stage.press(dialog, "pickerUncheckShown")
    child(dialog, QDialogButtonBox, "").button(OK).click()
    confirm_first_time(stage)


def delete_group(stage: Stage) -> None:
    choose_group(stage)
    stage.trigger("actionDeleteServerGroup")
    stage.press(stage.dialog("deleteGroupDialog"), "questionYes")
    confirm_first_time(stage)


def other_week(server: str, before: Truth) -> Truth:
    was = before[server]
    assert isinstance(was, ServerTruth)
    return {server: replace(was, schedule=was.schedule.with_hours(1, range(24), True))}


def other_priorities(server: str, before: Truth) -> Truth:
    was = before[server]
    assert isinstance(was, ServerTruth)
    return {server: replace(was, priorities=(int(WorkPriority.HIGH), was.priorities[1]))}


def without_server(server: str, before: Truth) -> Truth:
    groups = {name: set(value) - {server} for name, value in before.items() if isinstance(value, frozenset)}
    return {server: None, **{name: frozenset(left) for name, left in groups.items() if left != before[name]}}


ACTS = [
    Act("actionWeekSchedule", edit_week, "set server {0} <bytes>", "{1} may work: ", other_week),
    Act(
        "actionServerProperties",
        set_priorities,
        "set server {0} <bytes>",
        "{1}: priorities of its work set.",
        other_priorities,
    ),
    Act("actionDeleteServer", delete, "del server {0}", "{1}: deleted.", without_server, absent=True),
    Act(
        "actionNewServerGroup",
        new_group,
        "new srvgroup nights",
        "Server group nights has 0 servers now.",
        lambda *_: {"nights": frozenset()},
    ),
    Act(
        "actionEditServerGroup",
        edit_group,
        f"set srvgroup {GROUP} <bytes>",
        f"Server group {GROUP} has 0 servers now.",
        lambda *_: {GROUP: frozenset()},
    ),
    Act(
        "actionDeleteServerGroup",
        delete_group,
        f"del srvgroup {GROUP}",
        f"Server group {GROUP} deleted.",
        lambda *_: {GROUP: None},
    ),
]
SAID = {
    End.REFUSED: "The Manager does not know it (any more).",
    End.TIMEOUT: "It was not done: the connection broke before.",
    End.LOST_BEFORE: "It was not done: the connection broke before.",
}
# With control and without everything can go wrong; otherwise nothing is different but how control comes.
ENDS = {
    Control.OURS: tuple(End),
    Control.NOT_NEEDED: (End.REFUSED, End.LOST_AFTER, End.WELL),
    Control.GRANTED: (End.REFUSED, End.LOST_BEFORE, End.WELL),
    Control.REFUSED: (End.WELL,),
    Control.SILENT: (End.WELL,),
}
KEPT = "client-1 has queue control and did not give it."


@pytest.fixture(scope="module", params=list(Control), ids=lambda control: control.name)
def controlled(request: pytest.FixtureRequest, stage: Stage) -> Stage:
    stage.control = request.param
    stage.connect()
    until(lambda: stage.ours is not None and stage.window.connection.is_connected)
    return stage


def lines_for(control: Control, line: str, end: End, *, knows_need: bool) -> list[str]:
    if control in (Control.OURS, Control.NOT_NEEDED):
        return [line]
    first = [] if knows_need else [line]
    if control is Control.REFUSED:
        return [*first, ASK]
    if end is End.WELL:
        return [*first, ASK, line, GIVE_BACK]
    if not knows_need:
        return [line]
    return [ASK, line, *([GIVE_BACK] if end is End.REFUSED else [])]


def to_be_read(stage: Stage) -> str:
    """All that the window and its dialogs say."""
    labels = [label for dialog in stage.dialogs() for label in dialog.findChildren(QLabel) if label.isVisible()]
    return "\n".join([*stage.said, stage.shown, *(label.text() for label in labels)])


def prepare(stage: Stage, act: Act) -> FarmServer:
    stage.reset()
    until(stage.is_ready)
    server = stage.there
    if act.absent:
        with stage.manager.lock:
            server.present = False
        stage.window.connection.refresh()
        until(stage.is_ready)
    return server


@pytest.mark.parametrize("act", ACTS, ids=str)
def test_every_action(controlled: Stage, act: Act) -> None:
    stage = controlled
    for end in ENDS[stage.control]:
        server = prepare(stage, act)
        stage.begin()
        before = stage.truth()
        knows_need = bool(stage.window.connection.control.is_needed)
        line = act.line.format(server.handle)
        if end is not End.WELL:
            stage.manager.faults.add(f"{line.removesuffix(' <bytes>')}={end.value}")
        act.do(stage)
        is_done = end in (End.WELL, End.LOST_AFTER) and stage.control is not Control.REFUSED
        said = act.said.format(server.handle, server.name) if is_done else SAID.get(end, KEPT)
        until(lambda said=said: stage.wants_nothing() and said in to_be_read(stage))
        lines = lines_for(stage.control, line, end, knows_need=knows_need)
        until(lambda lines=lines: len(stage.lines()) >= len(lines))
        assert stage.lines() == lines
        assert stage.changes() == (act.changed(server.handle, before) if is_done else {})


def test_every_action_that_changes_servers_is_tried() -> None:
    reading = {"actionShowCurrentJob", "actionCompareServers", "actionModuleReport"}
    assert {name for name in MENUS["servers"] if name} == {act.action for act in ACTS} | reading


def test_a_manager_that_does_not_know_groups_disables_them(stage: Stage) -> None:
    stage.control = Control.OURS
    prepare(stage, ACTS[3])
    stage.begin()
    stage.manager.faults.add("new srvgroup=status:400 Unknown command")
    new_group(stage)
    until(lambda: "This Manager does not know the command for this." in to_be_read(stage))
    stage.close_dialogs()
    choose_group(stage)
    for name in ("actionNewServerGroup", "actionEditServerGroup", "actionDeleteServerGroup"):
        assert not stage.window.actions_by_name[name].isEnabled()
        assert "does not know the commands for server groups" in stage.window.actions_by_name[name].toolTip()
    assert stage.changes() == {}
