"""The model of every table: its order, its differences, its texts. Qt's own model tester watches."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from bbmonitor_gui.connection.snapshot import Changes
from bbmonitor_gui.ui.models.column import Column, Progress
from bbmonitor_gui.ui.models.table_model import PROGRESS_ROLE, TableModel

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@dataclass(frozen=True)
class Row:
    key: int
    name: str
    size: int | None = None


COLUMNS = (
    Column("name", "Name", lambda row: row.name, 10, tool_tip=lambda row: f"<b>{row.name}"),
    Column("size", "Size", lambda row: "" if row.size is None else str(row.size), 6, lambda row: row.size, right=True),
    Column("done", "Done", lambda row: "", 6, progress=lambda row: Progress(row.key, 10, 2)),
)


def put(*rows: Row) -> Changes[Any]:
    return Changes(rows)


def names(model: TableModel) -> list[str]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.fixture
def model(qapp: object, qtmodeltester: ModelTester) -> TableModel:
    made = TableModel(COLUMNS)
    qtmodeltester.check(made)
    return made


def test_rows_stand_in_the_order_of_the_sorted_column(model: TableModel) -> None:
    model.apply(put(Row(1, "b", 3), Row(2, "C", 1), Row(3, "a", 2)))
    model.sort(0, UP)
    assert names(model) == ["a", "b", "C"]
    model.sort(1, DOWN)
    assert names(model) == ["b", "a", "C"]
    model.apply(put(Row(4, "d", 10)))
    assert names(model) == ["d", "b", "a", "C"]


@pytest.mark.parametrize("order", [UP, DOWN])
def test_what_is_not_known_stands_last_in_either_direction(model: TableModel, order: Qt.SortOrder) -> None:
    model.apply(put(Row(1, "unknown"), Row(2, "two", 2), Row(3, "one", 1)))
    model.sort(1, order)
    assert names(model)[-1] == "unknown"


def test_equal_rows_never_bounce(model: TableModel) -> None:
    model.apply(put(*(Row(key, f"job {key}", 5) for key in (3, 1, 2))))
    model.sort(1, UP)
    before = names(model)
    for _ in range(3):
        model.apply(put(Row(2, "job 2", 5), Row(1, "job 1", 5)))
        assert names(model) == before == ["job 1", "job 2", "job 3"]


def test_a_change_in_place_is_told_for_that_row_alone(model: TableModel, qtbot: QtBot) -> None:
    model.apply(put(*(Row(key, f"job {key}", key) for key in range(5))))
    with qtbot.assertNotEmitted(model.layoutChanged), qtbot.waitSignal(model.dataChanged) as told:
        model.apply(put(Row(3, "job 3", 99)))
    assert told.args is not None
    assert (told.args[0].row(), told.args[1].row()) == (3, 3)
    assert model.index(3, 1).data() == "99"


def test_neighbours_are_told_as_one_run(model: TableModel) -> None:
    model.apply(put(*(Row(key, f"{key}") for key in range(9))))
    runs: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: runs.append((first.row(), last.row())))
    model.apply(put(*(Row(key, f"{key}", 1) for key in (1, 2, 3, 7))))
    assert sorted(runs) == [(1, 3), (7, 7)]
    removed: list[tuple[int, int]] = []
    model.rowsRemoved.connect(lambda _, first, last: removed.append((first, last)))
    model.apply(Changes((), (0, 1, 5, 99)))
    assert sorted(removed) == [(0, 1), (5, 5)]
    assert names(model) == ["2", "3", "4", "6", "7", "8"]


def test_the_selection_stays_on_its_entries(model: TableModel) -> None:
    model.apply(put(*(Row(key, f"job {key}", key) for key in range(6))))
    model.sort(1, UP)
    selection = QItemSelectionModel(model)
    whole = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    selection.select(model.index(2, 0), whole)
    selection.setCurrentIndex(model.index(4, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
    model.apply(Changes((Row(2, "job 2", 50), Row(9, "job 9", 0)), (0,)))
    assert [model.entry(index.row()).key for index in selection.selectedRows()] == [2]
    assert model.entry(selection.currentIndex().row()).key == 4


def test_every_role_of_a_cell(model: TableModel) -> None:
    model.apply(put(Row(4, "shot <1>", 7)))
    cell, size, done = (model.index(0, column) for column in range(3))
    assert cell.data(Qt.ItemDataRole.ToolTipRole) == "<qt>&lt;b&gt;shot &lt;1&gt;</qt>"
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "Name: shot <1>"
    assert size.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert done.data(PROGRESS_ROLE) == Progress(4, 10, 2)
    assert cell.data(Qt.ItemDataRole.DecorationRole) is None
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Size"
    assert model.headerData(9, Qt.Orientation.Horizontal) is None


def test_recompute_takes_what_changed_outside(qapp: object, qtmodeltester: ModelTester) -> None:
    prices = {1: "1", 2: "2"}
    model = TableModel([Column("price", "Price", lambda row: prices[row.key], 5)])
    qtmodeltester.check(model)
    model.apply(put(Row(1, ""), Row(2, "")))
    model.sort(0, UP)
    assert names(model) == ["1", "2"]
    prices[1] = "3"
    model.recompute()
    assert names(model) == ["2", "3"]


def test_clearing_leaves_nothing(model: TableModel) -> None:
    model.apply(put(Row(1, "a")))
    model.clear()
    assert model.rowCount() == 0
    assert model.find(1) is None
    assert model.row_of(1) is None


def test_a_filter_shows_what_fits_and_follows_changes(model: TableModel, qtbot: QtBot) -> None:
    model.apply(put(Row(1, "anna", 3), Row(2, "tom", 1), Row(3, "anna b", 2)))
    model.sort(1, UP)
    model.set_filter(lambda row: "anna" in row.haystack)
    assert names(model) == ["anna b", "anna"]
    with qtbot.assertNotEmitted(model.modelReset):
        model.apply(Changes((Row(2, "anna c", 0), Row(3, "tim", 2), Row(4, "anna d", 9)), (1,)))
    assert names(model) == ["anna c", "anna d"]
    assert model.find(3) == Row(3, "tim", 2)
    assert model.row_of(3) is None
    model.set_filter(None)
    assert names(model) == ["anna c", "tim", "anna d"]


def test_a_search_looks_at_the_chosen_columns_and_the_key(model: TableModel) -> None:
    model.apply(put(Row(11, "a", 77), Row(12, "b", 78)))
    model.set_searched([0])
    model.set_filter(lambda row: "77" in row.haystack)
    assert names(model) == []
    model.set_filter(lambda row: "12" in row.haystack)
    assert names(model) == ["b"]


def test_texts_are_made_in_idle_moments(model: TableModel, qtbot: QtBot) -> None:
    model.apply(put(*(Row(key, f"job {key}") for key in range(300))))
    qtbot.waitUntil(lambda: len(model._rows) == 300)


rows = st.dictionaries(
    st.integers(0, 12), st.tuples(st.sampled_from(["a", "B", "ä", ""]), st.none() | st.integers(0, 3)), max_size=12
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(rows, max_size=6), st.integers(0, 1), st.booleans(), st.data())
def test_any_differences_lead_to_the_sorted_state(
    qapp: object, states: list[dict[int, tuple[str, int | None]]], column: int, descending: bool, data: st.DataObject
) -> None:
    model = TableModel(COLUMNS)
    tester = strict_tester(model)
    model.sort(column, DOWN if descending else UP)
    known: dict[int, Row] = {}
    hiding: str | None = None
    followed: dict[int, QPersistentModelIndex] = {}
    for state in states:
        hidden = data.draw(st.none() | st.sampled_from(["a", "B", "ä", ""]), "hidden name")
        if hidden != hiding:
            hiding = hidden
            model.set_filter(None if hidden is None else lambda row, hidden=hidden: row.texts[0] != hidden)
            followed = {}
        new = {key: Row(key, *value) for key, value in state.items()}
        changed = [row for key, row in new.items() if known.get(key) != row]
        removed: list[Hashable] = list(known.keys() - new.keys())
        model.apply(Changes(tuple(data.draw(st.permutations(changed))), tuple(removed)))
        known, shown = new, {key: row for key, row in new.items() if hiding is None or row.name != hiding}
        assert {entry.key: entry for entry in model.entries()} == known
        assert {model.entry(row).key: model.entry(row) for row in range(model.rowCount())} == shown
        for row in range(model.rowCount()):
            entry = model.entry(row)
            assert model.row_of(entry.key) == row
            assert model.index(row, 0).data() == entry.name
        keys = [COLUMNS[column].key(model.entry(row)) for row in range(model.rowCount())]
        told = [key for key in keys if key is not None]
        assert told == sorted(told, reverse=descending)
        assert keys == told + [None] * (len(keys) - len(told))
        for key, index in followed.items():
            assert index.isValid() == (key in shown)
            if index.isValid():
                assert model.entry(index.row()).key == key
        followed = {model.entry(row).key: QPersistentModelIndex(model.index(row, 0)) for row in range(model.rowCount())}
    del tester


def strict_tester(model: QAbstractItemModel) -> object:
    """Qt's own; what it finds becomes a Qt warning, and a warning fails the test."""
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
