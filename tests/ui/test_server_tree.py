"""The tree beside the servers: what it says, what it shows, and that it stays as the user left it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import HardwareInfo, NetworkStatus, Plugin, Server, ServerGroup, ServerListItem
from bbmonitor_gui.backburner.schedule import ServerSchedule
from bbmonitor_gui.backburner.states import WorkPriority
from bbmonitor_gui.connection.snapshot import ServerEntry
from bbmonitor_gui.connection.tracked import Changes
from bbmonitor_gui.simulator import SimulatedManager
from bbmonitor_gui.ui.main_window import MainWindow
from bbmonitor_gui.ui.models.servers import server_columns
from bbmonitor_gui.ui.models.table_model import TableModel
from bbmonitor_gui.ui.panels.server_tree import ServerTree
from bbmonitor_gui.ui.query import Predicate, Row
from bbmonitor_gui.ui.server_groups import KnownGroup
from bbmonitor_gui.ui.widgets.server_mime import encode_servers

MAX, MAX_NEW, CMD = ("3dsmax", 400), ("3dsmax", 2500), ("cmdjob", 1)


def server(number: int, *plugins: tuple[str, int], read: bool = True) -> ServerEntry:
    handle, name = f"{number:016X}", f"node-{number:02}"
    if not read:
        return ServerEntry(ServerListItem(handle, 1, name))
    hardware = HardwareInfo(0, 0.0, 1, "", 0, "")
    details = Server(
        *(300, name, "render", 0, 0.0, 0.5, "192.0.2.1", 1, hardware, NetworkStatus(0, 0, 0, 0, "")),
        *(ServerSchedule.ALWAYS, WorkPriority.LOW, WorkPriority.LOW, 0, 0, ""),
        [Plugin(version, name, "") for name, version in plugins],
    )
    return ServerEntry(ServerListItem(handle, 1, name), details)


SERVERS = (
    server(1, MAX, CMD),
    server(2, MAX, MAX_NEW, CMD),
    server(3, CMD),
    server(0xAB, read=False),
)


def group(name: str, *texts: str) -> ServerGroup:
    return ServerGroup(name, (("Name", name), ("Weight", "Normal"), *(("Server", text) for text in texts)))


class Heard:
    def __init__(self, tree: ServerTree) -> None:
        self.told: list[Predicate | None] = []
        tree.filter_changed.connect(self.told.append)

    @property
    def shown(self) -> list[int]:
        """The servers that fit the last predicate, by number."""
        fits = self.told[-1]
        return [int(entry.key, 16) for entry in SERVERS if fits is None or fits(Row(entry, (), ""))]


@pytest.fixture
def tree(qtbot: QtBot) -> ServerTree:
    made = ServerTree()
    qtbot.addWidget(made)
    made.show()
    made.set_servers(SERVERS)
    return made


@pytest.fixture
def heard(tree: ServerTree) -> Heard:
    return Heard(tree)


def texts(item: QTreeWidgetItem) -> list[str]:
    return [item.child(place).text(0) for place in range(item.childCount())]


def top(tree: ServerTree) -> list[QTreeWidgetItem]:
    return [tree.topLevelItem(place) for place in range(tree.topLevelItemCount())]


def choose(tree: ServerTree, *path: str) -> None:
    items: Iterable[QTreeWidgetItem] = top(tree)
    for name in path:
        item = next(item for item in items if item.text(0).startswith(name))
        items = [item.child(place) for place in range(item.childCount())]
    tree.setCurrentItem(item)


# ---- what it says


def test_what_there_is_to_choose(tree: ServerTree) -> None:
    tree.set_groups([group("wide", "node-01", "NODE-02"), group("GPU", "node-03")])
    tree.set_selected_job(frozenset({SERVERS[0].key}))
    assert [item.text(0) for item in top(tree)] == ["All servers (4)", "Selected job (1)", "Groups (2)", "Plug-ins (3)"]
    assert texts(top(tree)[2]) == ["GPU (1)", "wide (2)"]
    assert texts(top(tree)[3]) == ["3dsmax 400 (2)", "3dsmax 2500 (1)", "cmdjob 1 (3)"]
    assert tree.objectName() == "serverTree"
    assert tree.accessibleName() == "Which servers to show"
    assert [item.text(0) for item in tree.selectedItems()] == ["All servers (4)"]
    assert all(item.isExpanded() for item in top(tree)[2:])


def test_names_are_plain_text(tree: ServerTree) -> None:
    name = "<b>bold</b>\n" + "x" * 10_000
    tree.set_groups([group(name, "node-01"), ServerGroup("", (("A", ""),))])
    nameless, hostile = (top(tree)[2].child(place) for place in range(2))
    assert nameless.text(0) == "without a name (members unknown)"
    assert hostile.text(0).startswith("<b>bold</b> xxx")
    assert len(hostile.text(0)) < 100
    assert "<b>" not in hostile.toolTip(0)


# ---- what it shows


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        (("Selected job",), [2, 3]),
        (("Groups", "GPU"), [3]),
        (("Plug-ins", "3dsmax 400"), [1, 2]),
        (("Plug-ins", "3dsmax 2500"), [2]),
        (("Plug-ins", "cmdjob"), [1, 2, 3]),
    ],
)
def test_choosing(tree: ServerTree, heard: Heard, path: tuple[str, ...], shown: list[int]) -> None:
    tree.set_groups([group("GPU", "node-03")])
    tree.set_selected_job(frozenset({SERVERS[1].key, SERVERS[2].key}))
    choose(tree, *path)
    assert heard.shown == shown
    choose(tree, "All servers")
    assert heard.told[1:] == [None]


def test_headings_and_groups_of_unknown_members_show_all(tree: ServerTree, heard: Heard) -> None:
    tree.set_groups([group("odd", "no server at all")])
    for path in (("Groups",), ("Groups", "odd (members unknown)"), ("Plug-ins",)):
        choose(tree, *path)
    assert heard.told == []


def test_a_plugin_is_found_on_servers_that_come_later(tree: ServerTree, heard: Heard) -> None:
    choose(tree, "Plug-ins", "3dsmax 2500")
    fits = heard.told[-1]
    assert fits is not None
    assert fits(Row(server(9, MAX_NEW), (), ""))
    assert not fits(Row(server(9, read=False), (), ""))


@pytest.mark.parametrize(
    ("fields", "members"),
    [
        ((("Name", "g"), ("Handle", "00000000000000ab")), {0xAB}),
        ((("Name", "g"), ("Servers", "node-01, node-02;node-03")), {1, 2, 3}),
        ((("Name", "g"), ("Name", "node-01"), ("Handle", "0000000000000002")), {2}),
        ((("Name", "node-01"), ("Server", "node-02")), {2}),
        ((("Name", "node-01"), ("Server", "node-01")), {1}),
        ((("Name", "node-01"),), None),
        ((("Name", "g"), ("Weight", "1")), None),
        ((("Name", "g"), ("Servers", "")), set()),
        ((("Name", "g"), ("GroupMembers", " ")), set()),
    ],
)
def test_the_members_of_a_group_are_guessed(
    tree: ServerTree, heard: Heard, fields: tuple[tuple[str, str], ...], members: set[int] | None
) -> None:
    tree.set_groups([ServerGroup(fields[0][1], fields)])
    tree.setCurrentItem(top(tree)[2].child(0))
    if members is None:
        assert heard.told == []
        assert "members unknown" in top(tree)[2].child(0).text(0)
    else:
        assert set(heard.shown) == members


# ---- as the user left it


def test_a_refresh_keeps_selection_and_expansion_and_tells_nothing(tree: ServerTree, heard: Heard) -> None:
    tree.set_groups([group("GPU", "node-03"), group("wide", "node-01")])
    choose(tree, "Groups", "wide")
    top(tree)[3].setExpanded(False)
    chosen = tree.currentItem()
    tree.set_servers((*SERVERS, server(4, MAX)))
    tree.set_groups([group("aaa", "node-01"), group("wide", "node-01"), group("zzz")])
    tree.set_selected_job(frozenset({SERVERS[0].key}))
    assert tree.currentItem() is chosen
    assert tree.selectedItems() == [chosen]
    assert texts(top(tree)[2]) == ["aaa (1)", "wide (1)", "zzz (members unknown)"]
    assert top(tree)[2].isExpanded()
    assert not top(tree)[3].isExpanded()
    assert len(heard.told) == 1


def test_other_members_are_told(tree: ServerTree, heard: Heard) -> None:
    tree.set_groups([group("wide", "node-01")])
    choose(tree, "Groups", "wide")
    tree.set_groups([group("wide", "node-01", "node-02")])
    assert heard.shown == [1, 2]
    choose(tree, "Selected job")
    assert heard.shown == []
    tree.set_selected_job(frozenset({SERVERS[2].key}))
    assert heard.shown == [3]


def test_what_is_chosen_and_goes_leaves_all_servers(tree: ServerTree, heard: Heard) -> None:
    choose(tree, "Plug-ins", "3dsmax 2500")
    tree.set_servers((SERVERS[0], SERVERS[2]))
    assert tree.selectedItems() == [top(tree)[0]]
    assert heard.told[-1] is None
    assert len(heard.told) == 2
    tree.set_servers(())
    assert [item.text(0) for item in top(tree)] == ["All servers (0)", "Selected job (0)", "Groups (0)", "Plug-ins (0)"]


def test_groups_of_the_same_name_are_two(tree: ServerTree, heard: Heard) -> None:
    tree.set_groups([group("g", "node-01"), group("g", "node-02")])
    tree.setCurrentItem(top(tree)[2].child(1))
    assert heard.shown == [2]
    assert texts(top(tree)[2]) == ["g (1)", "g (1)"]


# ---- keyboard and mouse


def test_keyboard(qtbot: QtBot, tree: ServerTree, heard: Heard) -> None:
    tree.set_selected_job(frozenset({SERVERS[0].key}))
    tree.setFocus()
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    assert heard.shown == [1]
    qtbot.keyClick(tree, Qt.Key.Key_End)
    assert heard.shown == [1, 2, 3]
    qtbot.keyClick(tree, Qt.Key.Key_Home)
    assert heard.told[-1] is None


def test_something_is_always_chosen(qtbot: QtBot, tree: ServerTree, heard: Heard) -> None:
    choose(tree, "Plug-ins", "cmdjob")
    place = tree.visualItemRect(tree.currentItem()).center()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, place)
    assert tree.selectedItems() == [top(tree)[0]]
    assert heard.told[-1] is None


# ---- groups


def test_the_group_that_is_chosen(tree: ServerTree) -> None:
    told: list[KnownGroup | None] = []
    tree.group_chosen.connect(told.append)
    tree.set_groups([group("GPU", "node-03"), group("all", "node-01", "node-02")])
    gpu, both = (
        KnownGroup("GPU", frozenset({SERVERS[2].key})),
        KnownGroup("all", frozenset({SERVERS[0].key, SERVERS[1].key})),
    )
    assert list(tree.groups) == [both, gpu]
    assert tree.chosen_group is None
    choose(tree, "Groups", "GPU")
    assert tree.chosen_group == gpu
    choose(tree, "Plug-ins", "cmdjob")
    choose(tree, "Groups", "all")
    tree.set_groups([group("GPU", "node-03"), group("all", "node-01")])
    assert tree.chosen_group == KnownGroup("all", frozenset({SERVERS[0].key}))
    tree.set_groups([])
    assert told == [gpu, None, both, KnownGroup("all", frozenset({SERVERS[0].key})), None]


def drop(tree: ServerTree, item: QTreeWidgetItem | None, mime: QMimeData) -> bool:
    """Drag over this item, or over the room below all, and let go. Was it taken?"""
    place = tree.visualItemRect(item).center() if item else tree.viewport().rect().bottomLeft()
    action, button, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(tree.viewport(), QDragEnterEvent(place, action, mime, button, keys))
    move = QDragMoveEvent(place, action, mime, button, keys)
    QApplication.sendEvent(tree.viewport(), move)
    if not move.isAccepted():
        return False
    event = QDropEvent(QPointF(place), action, mime, button, keys)
    QApplication.sendEvent(tree.viewport(), event)
    return event.isAccepted()


def test_servers_are_dropped_on_groups_only(tree: ServerTree) -> None:
    told: list[tuple[KnownGroup, tuple[str, ...]]] = []
    tree.servers_dropped.connect(lambda group, handles: told.append((group, handles)))
    tree.resize(300, 400)
    tree.set_groups([group("GPU", "node-03"), group("odd", "no server")])
    gpu, odd = (top(tree)[2].child(place) for place in range(2))
    servers = encode_servers([SERVERS[0].key, "00000000000000FF", SERVERS[3].key])
    known = (SERVERS[0].key, SERVERS[3].key)
    assert drop(tree, gpu, servers)
    assert drop(tree, odd, servers)
    assert told == [(KnownGroup("GPU", frozenset({SERVERS[2].key})), known), (KnownGroup("odd", None), known)]
    for item in (top(tree)[0], top(tree)[2], top(tree)[3].child(0), None):
        assert not drop(tree, item, servers)
    text = QMimeData()
    text.setText(SERVERS[0].key)
    assert not drop(tree, gpu, text)
    assert not drop(tree, gpu, encode_servers(["00000000000000FF"]))
    assert len(told) == 2
    assert texts(top(tree)[2]) == ["GPU (1)", "odd (members unknown)"]


def test_back_to_all_servers(tree: ServerTree, heard: Heard) -> None:
    choose(tree, "Plug-ins", "cmdjob")
    tree.choose_all()
    assert tree.selectedItems() == [top(tree)[0]]
    assert heard.told[-1] is None


# ---- with the others


def test_it_filters_the_table(tree: ServerTree) -> None:
    model = TableModel(server_columns(lambda handle: "", lambda: datetime(2026, 3, 2), lambda handle: False))
    model.apply(Changes(SERVERS))
    tree.filter_changed.connect(model.set_filter)
    choose(tree, "Plug-ins", "3dsmax 400")
    assert model.rowCount() == 2
    model.apply(Changes((server(3, MAX),)))
    assert model.rowCount() == 3


def test_the_groups_of_a_simulated_farm(
    qtbot: QtBot, tree: ServerTree, window: MainWindow, manager: SimulatedManager
) -> None:
    def take() -> bool:
        entries = list(window.farm.servers.model.entries())
        tree.set_servers(entries)
        return all(entry.details for entry in entries)

    qtbot.waitUntil(take)
    groups = [
        ServerGroup(name, (("Name", name), *(("Handle", server.handle) for server in servers)))
        for name, servers in manager.farm.groups().items()
    ]
    tree.set_groups(groups)
    assert texts(top(tree)[2]) == sorted(
        (f"{name} ({len(servers)})" for name, servers in manager.farm.groups().items()), key=str.casefold
    )
