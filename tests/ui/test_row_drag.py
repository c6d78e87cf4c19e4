"""Rows dragged out of a table, and things dropped on rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
    QPalette,
)
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bbmonitor_gui.connection.snapshot import Changes
from bbmonitor_gui.ui.models.column import Column
from bbmonitor_gui.ui.models.table_model import TableModel
from bbmonitor_gui.ui.widgets.entry_table import EntryTable
from bbmonitor_gui.ui.widgets.server_mime import decode_servers, encode_servers

COPY, NONE = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
LEFT, NO = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


@dataclass(frozen=True)
class Thing:
    key: str
    name: str


def pack(things: Sequence[Thing]) -> QMimeData:
    return encode_servers(thing.key for thing in things)


@pytest.fixture
def table(qtbot: QtBot) -> EntryTable:
    model = TableModel([Column("name", "Name", lambda thing: thing.name, 20)])
    made = EntryTable(model)
    model.setParent(made)
    model.apply(Changes(tuple(Thing(f"{place:X}", f"thing {place:02}") for place in range(40))))
    made.sort_by("name")
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    return made


@pytest.fixture
def drops(table: EntryTable) -> list[tuple[Any, list[str]]]:
    """What was dropped, and the keys of the rows it was meant for. The table takes servers."""
    told: list[tuple[Any, list[str]]] = []
    table.dropped.connect(lambda what, entries: told.append((what, [entry.key for entry in entries])))
    table.take_drops(decode_servers)
    table.setAcceptDrops(True)
    return told


def place_of(table: EntryTable, row: int) -> QPoint:
    return table.visualRect(table.model().index(row, 0)).center()


def hover(table: EntryTable, place: QPoint, mime: QMimeData) -> bool:
    enter = QDragEnterEvent(place, COPY, mime, LEFT, NONE)
    QApplication.sendEvent(table.viewport(), enter)
    move = QDragMoveEvent(place, COPY, mime, LEFT, NONE)
    QApplication.sendEvent(table.viewport(), move)
    return enter.isAccepted() and move.isAccepted()


def let_go(table: EntryTable, place: QPoint, mime: QMimeData) -> bool:
    event = QDropEvent(QPointF(place), COPY, mime, LEFT, NONE)
    QApplication.sendEvent(table.viewport(), event)
    return event.isAccepted()


def drop(table: EntryTable, row: int, mime: QMimeData) -> bool:
    place = place_of(table, row)
    return hover(table, place, mime) and let_go(table, place, mime)


def select(table: EntryTable, *rows: int) -> None:
    table.clearSelection()
    flags = table.selectionModel().SelectionFlag
    for row in rows:
        table.selectionModel().select(table.model().index(row, 0), flags.Select | flags.Rows)


SERVERS = encode_servers(["A1", "B2"])


# ---- dropped


def test_a_drop_is_for_the_row_under_it(table: EntryTable, drops: list[tuple[Any, list[str]]]) -> None:
    select(table, 0, 1)
    assert drop(table, 3, SERVERS)
    assert drops == [(("A1", "B2"), ["3"])]


def test_a_drop_on_one_of_the_selected_rows_is_for_them_all(
    table: EntryTable, drops: list[tuple[Any, list[str]]]
) -> None:
    select(table, 1, 3, 12)
    assert drop(table, 3, SERVERS)
    assert drops == [(("A1", "B2"), ["1", "3", "C"])]


def test_nothing_else_is_taken(table: EntryTable, drops: list[tuple[Any, list[str]]]) -> None:
    text, broken = QMimeData(), QMimeData()
    text.setText("A1")
    broken.setData("application/x-bbmonitor-servers", b'["../x"]')
    for mime in (text, broken, encode_servers([])):
        assert not drop(table, 3, mime)
        assert not let_go(table, place_of(table, 3), mime)
    assert drops == []


def test_below_the_last_row_nothing_is_taken(table: EntryTable, drops: list[tuple[Any, list[str]]]) -> None:
    table.model().apply(Changes((), tuple(f"{place:X}" for place in range(2, 40))))  # type: ignore[attr-defined]
    below = table.viewport().rect().bottomLeft()
    assert not hover(table, below, SERVERS)
    assert not let_go(table, below, SERVERS)
    assert drops == []


def test_a_table_that_may_not_take_drops_takes_none(table: EntryTable, drops: list[tuple[Any, list[str]]]) -> None:
    table.setAcceptDrops(False)
    assert not drop(table, 3, SERVERS)
    table.setAcceptDrops(True)
    assert hover(table, place_of(table, 3), SERVERS)
    table.setAcceptDrops(False)  # the connection broke on the way
    assert not let_go(table, place_of(table, 3), SERVERS)
    assert drops == []


def test_a_table_that_was_not_told_how_takes_none(table: EntryTable) -> None:
    assert not table.acceptDrops()
    table.setAcceptDrops(True)
    assert not drop(table, 3, SERVERS)


def test_the_marked_row_is_meant_also_when_a_refresh_moves_it(
    table: EntryTable, drops: list[tuple[Any, list[str]]]
) -> None:
    place = place_of(table, 3)
    assert hover(table, place, SERVERS)
    table.model().apply(Changes((Thing("3", "a thing that sorts first now"),)))  # type: ignore[attr-defined]
    assert let_go(table, place, SERVERS)
    assert drops == [(("A1", "B2"), ["3"])]


def test_a_marked_row_that_is_gone_takes_nothing(table: EntryTable, drops: list[tuple[Any, list[str]]]) -> None:
    place = place_of(table, 3)
    assert hover(table, place, SERVERS)
    table.model().apply(Changes((), ("3",)))  # type: ignore[attr-defined]
    assert not let_go(table, place, SERVERS)
    assert drops == []


def edge(table: EntryTable, row: int) -> QColor:
    """The colour at the top edge of a row, beyond its text."""
    area = table.visualRect(table.model().index(row, 0))
    picture = table.viewport().grab().toImage()
    return picture.pixelColor(table.viewport().width() - 40, area.top())


def test_the_row_under_the_mouse_is_marked(table: EntryTable, drops: list[tuple[Any, list[str]]]) -> None:
    mark = table.palette().color(QPalette.ColorRole.Text)
    assert hover(table, place_of(table, 3), SERVERS)
    assert [edge(table, row) == mark for row in range(6)] == [False, False, False, True, False, False]
    assert hover(table, place_of(table, 1), SERVERS)
    assert [edge(table, row) == mark for row in range(6)] == [False, True, False, False, False, False]
    QApplication.sendEvent(table.viewport(), QDragLeaveEvent())
    assert not any(edge(table, row) == mark for row in range(6))


def test_all_rows_that_are_meant_are_marked(table: EntryTable, drops: list[tuple[Any, list[str]]]) -> None:
    select(table, 1, 3)
    mark = table.palette().color(QPalette.ColorRole.Text)
    assert hover(table, place_of(table, 3), SERVERS)
    assert [edge(table, row) == mark for row in (1, 3)] == [True, True]
    assert let_go(table, place_of(table, 3), SERVERS)
    assert [edge(table, row) == mark for row in (1, 3)] == [False, False]


# ---- dragged


@pytest.fixture
def dragged(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """What every drag that begins brings along; it ends at once."""
    begun: list[tuple[str, ...]] = []

    def begin(drag: QDrag, *actions: Qt.DropAction) -> Qt.DropAction:
        assert not drag.pixmap().isNull()
        begun.append(decode_servers(drag.mimeData()))
        return Qt.DropAction.IgnoreAction

    monkeypatch.setattr(QDrag, "exec", begin)
    return begun


def drag(qtbot: QtBot, table: EntryTable, row: int) -> None:
    """Press, move further than a click may, let go."""
    view, start = table.viewport(), place_of(table, row)
    far = start + QPoint(2 * QApplication.startDragDistance(), 0)
    qtbot.mousePress(view, LEFT, NONE, start)
    for place in (start + QPoint(1, 0), far):
        moved = QMouseEvent(QEvent.Type.MouseMove, QPointF(place), view.mapToGlobal(QPointF(place)), NO, LEFT, NONE)
        QApplication.sendEvent(view, moved)
    qtbot.mouseRelease(view, LEFT, NONE, far)


def test_the_selected_rows_are_dragged(qtbot: QtBot, table: EntryTable, dragged: list[tuple[str, ...]]) -> None:
    table.offer_rows(pack)
    select(table, 1, 2, 12)
    drag(qtbot, table, 2)
    assert dragged == [("1", "2", "C")]


def test_a_row_is_dragged_without_being_selected_before(
    qtbot: QtBot, table: EntryTable, dragged: list[tuple[str, ...]]
) -> None:
    table.offer_rows(pack)
    drag(qtbot, table, 4)
    assert dragged == [("4",)]


def test_a_click_on_a_selected_row_selects_it_alone(
    qtbot: QtBot, table: EntryTable, dragged: list[tuple[str, ...]]
) -> None:
    table.offer_rows(pack)
    select(table, 1, 2, 12)
    with qtbot.waitSignals([table.clicked, table.doubleClicked]):
        qtbot.mouseClick(table.viewport(), LEFT, NONE, place_of(table, 2))
        qtbot.mouseDClick(table.viewport(), LEFT, NONE, place_of(table, 2))
    assert [entry.key for entry in table.selected_entries()] == ["2"]
    assert dragged == []


def test_without_being_told_how_nothing_is_dragged(
    qtbot: QtBot, table: EntryTable, dragged: list[tuple[str, ...]]
) -> None:
    drag(qtbot, table, 4)
    assert dragged == []
