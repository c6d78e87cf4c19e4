"""Servers side by side in a dialog: what is marked, what is left when only differences count, what is copied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from bbmonitor_gui.simulator import Farm, ManualClock, reports
from bbmonitor_gui.ui.dialogs.compare_servers import CompareServersDialog
from bbmonitor_gui.ui.export import as_csv
from bbmonitor_gui.ui.server_facts import KnownServer

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform's own remark

W = TypeVar("W", bound=QWidget)
Role = Qt.ItemDataRole
FARM = Farm(jobs=4, servers=1, seed=3, clock=ManualClock())
SERVER = reports.server(FARM, next(iter(FARM.servers.values())))


def named(name: str, **changes: Any) -> KnownServer:
    return KnownServer(f"handle of {name}"[:40], replace(SERVER, name=name, **changes))


ALIKE = [named("one"), named("two"), named("three")]
ODD = [named("one"), named("two", user_name="anna"), named("three")]


def shown(qtbot: QtBot, servers: Sequence[KnownServer]) -> CompareServersDialog:
    dialog = CompareServersDialog(servers)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def child(dialog: QWidget, kind: type[W], name: str) -> W:
    found = dialog.findChild(kind, name)
    assert isinstance(found, kind), name
    return found


def table(dialog: CompareServersDialog) -> QTableView:
    return child(dialog, QTableView, "comparisonTable")


def rows(dialog: CompareServersDialog) -> dict[str, list[str]]:
    """Title -> the texts of the row; headings are left out."""
    model = table(dialog).model()
    return {
        title: [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
        if (title := model.headerData(row, Qt.Orientation.Vertical))
    }


def headings(dialog: CompareServersDialog) -> list[str]:
    model = table(dialog).model()
    titles = range(model.rowCount())
    return [model.index(row, 0).data() for row in titles if not model.headerData(row, Qt.Orientation.Vertical)]


def row_of(dialog: CompareServersDialog, title: str) -> int:
    model = table(dialog).model()
    return [model.headerData(row, Qt.Orientation.Vertical) for row in range(model.rowCount())].index(title)


def is_bold(dialog: CompareServersDialog, row: int, column: int) -> bool:
    font = table(dialog).model().index(row, column).data(Role.FontRole)
    return font is not None and font.bold()


def test_rows_and_columns(qtbot: QtBot) -> None:
    dialog = shown(qtbot, ODD)
    model = table(dialog).model()
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    assert dialog.windowTitle() == "Compare 3 servers"
    assert titles == ["Compared", "one", "two", "three"]
    assert rows(dialog)["User"] == ["differs", SERVER.user_name, "anna", SERVER.user_name]
    assert rows(dialog)["CPUs"] == ["same", *[str(SERVER.hw_info.num_cpus)] * 3]
    assert headings(dialog) == [
        "General", "Hardware", "Network", "Work", "Schedule", "Priority of render work", "Plug-ins",
    ]  # fmt: skip


def test_what_differs_is_bold_and_said(qtbot: QtBot) -> None:
    dialog = shown(qtbot, ODD)
    model = table(dialog).model()
    user, cpus = row_of(dialog, "User"), row_of(dialog, "CPUs")
    assert [is_bold(dialog, user, column) for column in range(4)] == [True, False, True, False]
    assert [is_bold(dialog, cpus, column) for column in range(4)] == [False] * 4
    assert model.headerData(user, Qt.Orientation.Vertical, Role.FontRole).bold()
    assert model.headerData(cpus, Qt.Orientation.Vertical, Role.FontRole) is None
    assert model.index(user, 0).data(Role.AccessibleTextRole) == "Compared: User: differs"
    assert model.index(user, 2).data(Role.AccessibleTextRole) == "two: User: anna"


def test_only_differences(qtbot: QtBot) -> None:
    dialog = shown(qtbot, ODD)
    everything = rows(dialog)
    only = child(dialog, QCheckBox, "onlyDifferences")
    qtbot.mouseClick(only, Qt.MouseButton.LeftButton)
    assert list(rows(dialog)) == ["User", "Handle"]
    assert headings(dialog) == ["General"]
    assert table(dialog).columnSpan(0, 0) == 4
    assert table(dialog).columnSpan(1, 0) == 1
    qtbot.mouseClick(only, Qt.MouseButton.LeftButton)
    assert rows(dialog) == everything
    assert child(dialog, QLabel, "differencesCount").text() == f"2 of {len(everything)} values differ"


def test_nothing_differs(qtbot: QtBot) -> None:
    dialog = shown(qtbot, [replace(each, handle="same") for each in ALIKE])
    child(dialog, QCheckBox, "onlyDifferences").setChecked(True)
    assert rows(dialog) == {}
    child(dialog, QPushButton, "copyComparison").click()
    assert QGuiApplication.clipboard().text() == "Group\tValue\tCompared\tone\ttwo\tthree\n"


def test_copy_takes_the_selected_rows_or_all(qtbot: QtBot) -> None:
    dialog = shown(qtbot, ODD)
    view = table(dialog)
    view.selectRow(row_of(dialog, "User"))
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    user = SERVER.user_name
    assert QGuiApplication.clipboard().text().splitlines() == [
        "Group\tValue\tCompared\tone\ttwo\tthree",
        f"General\tUser\tdiffers\t{user}\tanna\t{user}",
    ]
    view.clearSelection()
    child(dialog, QPushButton, "copyComparison").click()
    assert len(QGuiApplication.clipboard().text().splitlines()) == 1 + len(rows(dialog))


def test_headings_cannot_be_selected(qtbot: QtBot) -> None:
    dialog = shown(qtbot, ODD)
    table(dialog).selectAll()
    child(dialog, QPushButton, "copyComparison").click()
    assert len(QGuiApplication.clipboard().text().splitlines()) == 1 + len(rows(dialog))
    assert table(dialog).currentIndex().row() == 1


def test_export_gives_what_is_shown(qtbot: QtBot) -> None:
    dialog = shown(qtbot, ODD)
    child(dialog, QCheckBox, "onlyDifferences").setChecked(True)
    with qtbot.waitSignal(dialog.export_requested) as wanted:
        child(dialog, QPushButton, "exportComparison").click()
    lines = as_csv(*wanted.args).splitlines()
    assert lines[0] == "Group,Value,Compared,one,two,three"
    assert lines[1] == f"General,User,differs,{SERVER.user_name},anna,{SERVER.user_name}"
    assert len(lines) == 3


def test_fifty_servers_with_hostile_names(qtbot: QtBot) -> None:
    names = ["<img src=x>" + "x" * 10_000, "two\nlines\0", "a\u202eb", "", *(f"render-{n:03}" for n in range(46))]
    dialog = shown(qtbot, [named(name, user_name=name) for name in names])
    view = table(dialog)
    assert view.model().columnCount() == 51
    assert dialog.width() <= 1100
    assert max(view.columnWidth(column) for column in range(51)) < 300
    tip = view.model().index(row_of(dialog, "User"), 1).data(Role.ToolTipRole)
    assert tip.startswith("<qt>&lt;img")
    for label in dialog.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText
