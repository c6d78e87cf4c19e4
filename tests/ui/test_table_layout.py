"""Columns stay as they were arranged; whatever a settings file says, there is a table."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from bbmonitor_gui.ui.models.column import Column
from bbmonitor_gui.ui.models.table_model import TableModel
from bbmonitor_gui.ui.settings import Settings
from bbmonitor_gui.ui.table_layout import LayoutKeeper, TableLayout, apply_layout, layout_of
from bbmonitor_gui.ui.widgets.entry_table import EntryTable
from bbmonitor_gui.ui.widgets.table_header import NARROWEST, WIDEST, Place, TableHeader

COLUMNS = [Column(name, name.title(), str, 10, shown=name != "d") for name in "abcd"]
ORDER = st.permutations("abcd")

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda children: st.lists(children) | st.dictionaries(st.text(), children),
    max_leaves=10,
)
damaged_columns = st.lists(
    st.fixed_dictionaries(
        {},
        optional={
            "name": st.sampled_from("abcdx") | json_values,
            "width": st.integers(-10, 5000) | json_values,
            "visible": st.booleans() | json_values,
        },
    )
    | json_values
)
damaged_layouts = st.fixed_dictionaries(
    {},
    optional={
        "version": json_values,
        "columns": damaged_columns | json_values,
        "sorted_by": st.sampled_from("abcdx") | json_values,
        "descending": json_values,
    },
)
places = st.builds(Place, st.text(max_size=3), st.just(0) | st.integers(NARROWEST, WIDEST), st.booleans())
layouts = st.builds(
    TableLayout,
    st.lists(places, unique_by=lambda place: place.name).map(tuple),
    st.text(max_size=3),
    st.booleans(),
)


def check(layout: TableLayout) -> None:
    done = layout.completed(COLUMNS)
    assert sorted(place.name for place in done) == ["a", "b", "c", "d"]
    assert any(place.visible for place in done)
    assert all(place.width == 0 or NARROWEST <= place.width <= WIDEST for place in done)


@given(damaged_layouts | json_values)
def test_any_json_gives_a_table(value: Any) -> None:
    check(TableLayout.from_json(value))


@given(layouts)
def test_a_layout_survives_the_file(layout: TableLayout) -> None:
    assert TableLayout.from_json(json.loads(json.dumps(layout.to_json()))) == layout
    check(layout)


@pytest.mark.parametrize(
    ("saved", "expected"),
    [
        ("", ["a", "b", "c", "d"]),
        ("dcba", ["d", "c", "b", "a"]),
        ("cab", ["c", "d", "a", "b"]),
        ("bd", ["a", "b", "c", "d"]),
        ("db", ["a", "d", "b", "c"]),
        ("xcxx", ["a", "b", "c", "d"]),
    ],
)
def test_new_columns_stand_behind_their_neighbour(saved: str, expected: list[str]) -> None:
    layout = TableLayout(tuple(Place(name, 50, True) for name in saved))
    done = layout.completed(COLUMNS)
    assert [place.name for place in done] == expected
    new = [place for place in done if place.name not in saved]
    assert all(place.visible == (place.name != "d") for place in new), "as by default"
    assert all(place.width == 0 for place in new)


@pytest.mark.parametrize("width", [0, -5, NARROWEST - 1, WIDEST + 1, 10**12, 3.5, True, None, "80", [80]])
def test_absurd_widths_are_replaced(width: object) -> None:
    layout = TableLayout.from_json({"columns": [{"name": "a", "width": width, "visible": True}]})
    assert layout.places == (Place("a", 0, True),)


def test_a_table_without_visible_columns_is_none() -> None:
    layout = TableLayout(tuple(Place(name, 50, False) for name in "badc"))
    assert [place.name for place in layout.completed(COLUMNS) if place.visible] == ["b"]


# ---- on a table


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def table(qtbot: QtBot) -> EntryTable:
    made = a_table()
    qtbot.addWidget(made)
    return made


def a_table() -> EntryTable:
    model = TableModel(COLUMNS)
    table = EntryTable(model)
    model.setParent(table)
    table.setObjectName("someTable")
    header = TableHeader(COLUMNS, table)
    table.setHorizontalHeader(header)
    header.restore_defaults()
    table.sort_by("a")
    return table


LAYOUT = TableLayout(
    (Place("d", 100, True), Place("b", 50, False), Place("a", 70, True), Place("c", 60, True)), "c", descending=True
)


def test_a_layout_is_applied_and_read_back(table: EntryTable) -> None:
    apply_layout(table, LAYOUT)
    assert layout_of(table) == LAYOUT
    header = table.horizontalHeader()
    assert [header.logicalIndex(place) for place in range(4)] == [3, 1, 0, 2]
    assert header.isSectionHidden(1)
    assert (header.sortIndicatorSection(), header.sortIndicatorOrder()) == (2, Qt.SortOrder.DescendingOrder)
    apply_layout(table, TableLayout(sorted_by="unknown"))
    assert layout_of(table).sorted_by == "c", "the sorting stays when the column is not known"


@given(order=ORDER, hidden=st.sets(st.sampled_from("abcd"), max_size=3), width=st.integers(NARROWEST, WIDEST))
def test_every_arrangement_can_be_had(shared: EntryTable, order: str, hidden: set[str], width: int) -> None:
    layout = TableLayout(tuple(Place(name, width, name not in hidden) for name in order), "b", descending=False)
    apply_layout(shared, layout)
    assert layout_of(shared) == layout


@pytest.fixture(scope="module")
def shared(qapp: object) -> EntryTable:
    return a_table()


# ---- from one start to the next


def test_changes_are_saved_once_the_hand_rests(qtbot: QtBot, table: EntryTable, settings: Settings) -> None:
    assert settings.table_layout("someTable") is None
    keeper = LayoutKeeper(table, settings)
    saved = QSignalSpy(keeper._timer.timeout)
    header = table.horizontalHeader()
    for width in range(60, 90):
        header.resizeSection(0, width)
    assert settings.table_layout("someTable") is None
    qtbot.waitUntil(lambda: settings.table_layout("someTable") is not None)
    assert saved.count() == 1
    assert TableLayout.from_json(settings.table_layout("someTable")) == layout_of(table)


def test_the_next_start_finds_it(table: EntryTable, settings: Settings, tmp_path: Path, qtbot: QtBot) -> None:
    keeper = LayoutKeeper(table, settings)
    apply_layout(table, LAYOUT)
    keeper.save()
    settings.save()
    again = a_table()
    qtbot.addWidget(again)
    LayoutKeeper(again, Settings(tmp_path / "settings.ini"))
    assert layout_of(again) == LAYOUT


def test_nothing_is_written_when_nothing_changed(table: EntryTable, settings: Settings) -> None:
    LayoutKeeper(table, settings).save()
    assert settings.table_layout("someTable") is None


def test_tables_are_told_apart(settings: Settings) -> None:
    settings.set_table_layout("one", {"version": 1})
    settings.set_table_layout("two", {"version": 2})
    assert settings.table_layout("one") == {"version": 1}
    assert settings.table_layout("two") == {"version": 2}


@pytest.mark.logs_warnings
@pytest.mark.parametrize("text", ["", "[", "[1, 2]", "null", "5", '"words"', "{" * 100_000, '{"columns": {"a": 1}}'])
def test_a_damaged_setting_is_the_default(table: EntryTable, tmp_path: Path, text: str) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings._store.setValue("tables/someTable", text)
    before = layout_of(table)
    LayoutKeeper(table, settings)
    assert layout_of(table) == before
