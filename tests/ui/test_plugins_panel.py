"""The plug-ins and the servers beside them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import HardwareInfo, NetworkStatus, Plugin, Server, ServerListItem
from bbmonitor_gui.backburner.schedule import ServerSchedule
from bbmonitor_gui.backburner.states import WorkPriority
from bbmonitor_gui.connection.snapshot import PluginEntry, ServerEntry
from bbmonitor_gui.connection.tracked import Changes
from bbmonitor_gui.ui.models.plugins import plugin_columns
from bbmonitor_gui.ui.panels.plugins import PluginsPanel
from bbmonitor_gui.ui.plugin_versions import PluginKey, PluginVersions
from bbmonitor_gui.ui.widgets.table_panel import TablePanel

MAX, OLD, MAYA, CMD = ("3dsmax", 21), ("3dsmax", 20), ("Maya", 402), ("cmdjob", 1)


def server(number: int, *plugins: PluginKey, name: str = "", read: bool = True) -> ServerEntry:
    item = ServerListItem(f"{number:016X}", 1, name or f"node-{number:02}")
    hardware = HardwareInfo(0, 0.0, 1, "", 0, "")
    details = Server(
        *(300, item.name, "render", 0, 0.0, 0.5, "192.0.2.1", 1, hardware, NetworkStatus(0, 0, 0, 0, "")),
        *(ServerSchedule.ALWAYS, WorkPriority.LOW, WorkPriority.LOW, 0, 0, ""),
        [Plugin(version, name, "") for name, version in plugins],
    )
    return ServerEntry(item, details if read else None)


SERVERS = (server(1, MAX, MAYA), server(2, OLD), server(3, MAX, CMD), server(4, CMD), server(5, read=False))
PLUGINS = tuple(PluginEntry(Plugin(version, name, f"about {name}")) for name, version in (MAX, OLD, MAYA, CMD))


@pytest.fixture
def panel(qtbot: QtBot) -> PluginsPanel:
    versions = PluginVersions()
    plugins = TablePanel("pluginsTable", "Plug-ins", plugin_columns(versions.count, versions.mixed))
    plugins.table.sort_by("plugin")
    plugins.apply(Changes(PLUGINS))
    made = PluginsPanel(plugins, versions)
    qtbot.addWidget(made)
    made.resize(1200, 300)
    made.set_servers(SERVERS)
    made.show()
    return made


@pytest.fixture
def plugins(panel: PluginsPanel) -> TablePanel:
    found = panel.widget(0)
    assert isinstance(found, TablePanel)
    return found


def texts(panel: TablePanel, *columns: str) -> list[tuple[str, ...]]:
    """What stands in these columns, row by row."""
    model = panel.model
    places = [[column.name for column in model.columns].index(name) for name in columns]
    return [tuple(model.index(row, place).data() for place in places) for row in range(model.rowCount())]


def select(plugins: TablePanel, key: PluginKey) -> None:
    row = plugins.model.row_of(key)
    assert row is not None
    whole_row = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    plugins.table.selectionModel().select(plugins.model.index(row, 0), whole_row)


def heading(panel: PluginsPanel) -> str:
    label = panel.findChild(QLabel, "pluginServersHeading")
    assert label is not None
    assert label.textFormat() == Qt.TextFormat.PlainText
    return label.text()


def test_the_table_counts_and_marks_mixed_versions(panel: PluginsPanel, plugins: TablePanel) -> None:
    assert texts(plugins, "plugin", "version", "servers", "mixed") == [
        ("3dsmax", "20", "1", "2 versions: 21 on 2 servers, 20 on 1"),
        ("3dsmax", "21", "2", "2 versions: 21 on 2 servers, 20 on 1"),
        ("cmdjob", "1", "2", ""),
        ("Maya", "402", "1", ""),
    ]
    place = [column.name for column in plugins.model.columns].index("mixed")
    icons = [plugins.model.index(row, place).data(Qt.ItemDataRole.DecorationRole) for row in range(4)]
    assert [icon.isNull() for icon in icons] == [False, False, True, True]
    spoken = plugins.model.index(0, place).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Mixed versions: 2 versions: 21 on 2 servers, 20 on 1"
    plugins.table.sort_by("mixed", Qt.SortOrder.DescendingOrder)
    assert [row[0] for row in texts(plugins, "plugin")][:2] == ["3dsmax", "3dsmax"]


def test_of_a_mixed_plugin_all_servers_are_listed(panel: PluginsPanel, plugins: TablePanel) -> None:
    select(plugins, MAX)
    assert texts(panel.servers, "server", "stand", "versions") == [
        ("node-02", "another version", "20"),
        ("node-04", "lacks it", ""),
        ("node-01", "has it", "21"),
        ("node-03", "has it", "21"),
    ]
    assert heading(panel) == (
        "3dsmax 21: on 2 of 4 servers. The plug-ins of 1 more were not read yet.\n"
        "Mixed: 2 versions: 21 on 2 servers, 20 on 1."
    )
    place = [column.name for column in panel.servers.model.columns].index("stand")
    assert not panel.servers.model.index(0, place).data(Qt.ItemDataRole.DecorationRole).isNull()
    select(plugins, OLD)
    assert texts(panel.servers, "server", "stand")[-1] == ("node-02", "has it")


def test_of_another_only_those_that_have_it(panel: PluginsPanel, plugins: TablePanel) -> None:
    assert panel.servers.placeholder == "Select a plug-in to see which servers have it."
    select(plugins, CMD)
    assert texts(panel.servers, "server", "stand") == [("node-03", "has it"), ("node-04", "has it")]
    assert "Mixed" not in heading(panel)
    plugins.table.selectAll()
    assert heading(panel) == ""
    assert panel.servers.placeholder == "Select a plug-in to see which servers have it."
    plugins.apply(Changes((PluginEntry(Plugin(1, "nobody's", "")),)))
    select(plugins, ("nobody's", 1))
    assert panel.servers.placeholder == "None of the servers whose plug-ins were read has it."


def test_it_follows_the_servers(panel: PluginsPanel, plugins: TablePanel) -> None:
    select(plugins, MAX)
    panel.set_servers((*SERVERS[:1], server(2, MAX), server(3, MAX, CMD, name="renamed")))
    assert texts(panel.servers, "server", "stand") == [
        ("node-01", "has it"),
        ("node-02", "has it"),
        ("renamed", "has it"),
    ]
    assert texts(plugins, "version", "servers", "mixed")[:2] == [("20", "0", ""), ("21", "3", "")]
    panel.set_servers(())
    assert texts(panel.servers, "server") == []
    plugins.clear()
    assert heading(panel) == ""


def test_nothing_is_told_while_nothing_changes(panel: PluginsPanel, plugins: TablePanel) -> None:
    select(plugins, MAX)
    told: list[object] = []
    for model in (plugins.model, panel.servers.model):
        model.dataChanged.connect(lambda *_: told.append("changed"))
    panel.set_servers(list(SERVERS))
    assert told == []


def click(qtbot: QtBot, panel: PluginsPanel) -> None:
    table = panel.servers.table
    place = table.visualRect(panel.servers.model.index(0, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def press_return(qtbot: QtBot, panel: PluginsPanel) -> None:
    panel.servers.table.setCurrentIndex(panel.servers.model.index(0, 0))
    qtbot.keyClick(panel.servers.table, Qt.Key.Key_Return)


@pytest.mark.parametrize("act", [click, press_return])
def test_a_server_is_chosen(
    qtbot: QtBot, panel: PluginsPanel, plugins: TablePanel, act: Callable[[QtBot, PluginsPanel], None]
) -> None:
    select(plugins, MAX)
    with qtbot.waitSignal(panel.server_chosen) as chosen:
        act(qtbot, panel)
    assert chosen.args == [SERVERS[1].key]


def test_names_are_plain_text(panel: PluginsPanel, plugins: TablePanel) -> None:
    name = "<b>x</b>" + "y" * 10_000
    plugins.apply(Changes((PluginEntry(Plugin(7, name, "")),)))
    panel.set_servers((server(1, (name, 7), name=name), server(2, (name, 8))))
    select(plugins, (name, 7))
    assert heading(panel).startswith("<b>x</b>yyy")
    assert len(heading(panel)) < 200
    place = [column.name for column in panel.servers.model.columns].index("server")
    assert "<b>" not in panel.servers.model.index(1, place).data(Qt.ItemDataRole.ToolTipRole)
