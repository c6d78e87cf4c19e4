"""The titles of a table, with mouse, keyboard and menu."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QFont
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from bbmonitor_gui.connection.snapshot import Changes
from bbmonitor_gui.ui.models.column import Column
from bbmonitor_gui.ui.models.table_model import TableModel
from bbmonitor_gui.ui.widgets.entry_table import EntryTable
from bbmonitor_gui.ui.widgets.table_header import NARROWEST, ColumnsMenu, Place, TableHeader


@dataclass(frozen=True)
class Row:
    key: int
    text: str = "text"


COLUMNS = (
    Column("name", "Name & more", lambda row: f"row {row.key:05}", 12),
    Column("size", "Size", lambda row: str(1000 - row.key), 8, lambda row: 1000 - row.key, right=True),
    Column("words", "Words", lambda row: row.text, 20),
    Column("extra", "Extra", lambda row: "x", 9, shown=False),
)
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform, of menus
LEFT, NO = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def table(qtbot: QtBot) -> EntryTable:
    model = TableModel(COLUMNS)
    made = EntryTable(model)
    model.setParent(made)
    made.setHorizontalHeader(TableHeader(COLUMNS, made))
    header_of(made).restore_defaults()
    made.sort_by("name")
    qtbot.addWidget(made)
    model.apply(Changes(tuple(Row(key, "w" * 300 if key == 90 else "word") for key in range(100))))
    made.resize(600, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


def header_of(table: EntryTable) -> TableHeader:
    header = table.horizontalHeader()
    assert isinstance(header, TableHeader)
    return header


def names(header: TableHeader) -> list[str]:
    return [column.name for column in header.shown_columns]


def width(header: TableHeader, name: str) -> int:
    return next(place.width for place in header.places if place.name == name)


def middle(header: TableHeader, section: int) -> QPoint:
    return QPoint(header.sectionViewportPosition(section) + header.sectionSize(section) // 2, header.height() // 2)


def drag(qtbot: QtBot, header: TableHeader, start: QPoint, end: QPoint) -> None:
    viewport = header.viewport()
    qtbot.mousePress(viewport, LEFT, NO, start)
    for step in range(1, 6):
        qtbot.mouseMove(viewport, start + (end - start) * step / 5)
    qtbot.mouseRelease(viewport, LEFT, NO, end)


def choices(menu: ColumnsMenu) -> dict[str, QAction]:
    return {action.text().replace("&&", "&"): action for action in menu.actions() if action.isCheckable()}


def entry(menu: ColumnsMenu, text: str) -> QAction:
    return next(action for action in menu.actions() if action.text() == text)


@pytest.fixture
def menu(qtbot: QtBot, table: EntryTable) -> ColumnsMenu:
    made = ColumnsMenu(header_of(table), table)
    qtbot.addWidget(made)
    return made


# ---- as it comes


def test_columns_stand_as_by_default(table: EntryTable) -> None:
    header = header_of(table)
    assert names(header) == ["name", "size", "words"]
    assert [place.name for place in header.places] == ["name", "size", "words", "extra"]
    metrics = table.fontMetrics()
    assert width(header, "words") == 20 * metrics.averageCharWidth() + 2 * metrics.height()
    assert width(header, "extra") == 9 * metrics.averageCharWidth() + 2 * metrics.height()
    assert header.accessibleName()


# ---- mouse


def test_a_column_is_moved_by_dragging_its_title(qtbot: QtBot, table: EntryTable) -> None:
    header = header_of(table)
    with qtbot.waitSignals([header.arranged, header.shown_changed]):
        drag(qtbot, header, middle(header, 0), middle(header, 2) + QPoint(20, 0))
    assert names(header) == ["size", "words", "name"]


def test_a_column_is_widened_by_dragging_its_edge(qtbot: QtBot, table: EntryTable) -> None:
    header = header_of(table)
    before = header.sectionSize(0)
    edge = QPoint(header.sectionViewportPosition(1) - 1, header.height() // 2)
    qtbot.waitUntil(lambda: not header._tell_timer.isActive())
    told = QSignalSpy(header.shown_changed)
    with qtbot.waitSignal(header.arranged):
        drag(qtbot, header, edge, edge + QPoint(40, 0))
    assert header.sectionSize(0) == before + 40
    assert told.count() == 0, "the same columns are visible"


def test_a_click_sorts(qtbot: QtBot, table: EntryTable) -> None:
    header = header_of(table)
    with qtbot.waitSignal(header.arranged):
        qtbot.mouseClick(header.viewport(), LEFT, NO, middle(header, 1))
    assert table.model().entry(0).key == 99
    assert names(header) == ["name", "size", "words"]


def opened_menu(qtbot: QtBot, header: TableHeader) -> ColumnsMenu:
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), ColumnsMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, ColumnsMenu)
    return menu


def test_a_right_click_opens_the_menu_about_that_column(qtbot: QtBot, table: EntryTable) -> None:
    header = header_of(table)
    place = middle(header, 2)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, header.viewport().mapToGlobal(place))
    QApplication.sendEvent(header.viewport(), event)
    menu = opened_menu(qtbot, header)
    assert event.isAccepted()
    assert [*choices(menu)] == ["Name & more", "Size", "Words", "Extra"]
    entry(menu, "Move Words left").trigger()
    assert names(header) == ["name", "words", "size"]
    menu.close()


def test_a_right_click_beside_all_columns_is_about_the_current_one(qtbot: QtBot, table: EntryTable) -> None:
    header = header_of(table)
    table.setCurrentIndex(table.model().index(3, 1))
    place = QPoint(header.width() - 2, 5)
    assert header.logicalIndexAt(place) == -1
    QApplication.sendEvent(header.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, place))
    menu = opened_menu(qtbot, header)
    assert entry(menu, "Sort by Size")
    menu.close()


def test_the_keyboard_opens_the_menu(qtbot: QtBot, table: EntryTable) -> None:
    header = header_of(table)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(header, event)
    menu = opened_menu(qtbot, header)
    below = header.mapToGlobal(QPoint(0, header.height()))
    assert menu.pos() == below
    qtbot.keyClick(menu, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)


# ---- choosing


def test_a_choice_shows_and_hides(qtbot: QtBot, table: EntryTable, menu: ColumnsMenu) -> None:
    header = header_of(table)
    assert [action.isChecked() for action in choices(menu).values()] == [True, True, True, False]
    with qtbot.waitSignals([header.arranged, header.shown_changed]):
        choices(menu)["Extra"].trigger()
    assert names(header) == ["name", "size", "words", "extra"]
    with qtbot.waitSignal(header.shown_changed):
        choices(menu)["Name & more"].trigger()
    assert names(header) == ["size", "words", "extra"]


def test_one_column_stays(table: EntryTable, menu: ColumnsMenu) -> None:
    header = header_of(table)
    choices(menu)["Name & more"].trigger()
    choices(menu)["Words"].trigger()
    assert not choices(menu)["Size"].isEnabled()
    header.show_section(1, False)
    assert names(header) == ["size"]
    choices(menu)["Words"].trigger()
    assert choices(menu)["Size"].isEnabled()


def test_a_hidden_column_comes_back_with_its_width(table: EntryTable) -> None:
    header = header_of(table)
    header.resizeSection(2, 123)
    header.show_section(2, False)
    assert width(header, "words") == 123
    header.show_section(2, True)
    assert header.sectionSize(2) == 123


def test_the_menu_stays_open_while_columns_are_chosen(qtbot: QtBot, table: EntryTable, menu: ColumnsMenu) -> None:
    header = header_of(table)
    menu.popup(table.mapToGlobal(QPoint(10, 10)))
    qtbot.waitExposed(menu)
    place = menu.actionGeometry(choices(menu)["Extra"]).center()
    qtbot.mouseMove(menu, place)
    qtbot.mouseClick(menu, LEFT, NO, place)
    assert menu.isVisible()
    assert "extra" in names(header)
    menu.setActiveAction(choices(menu)["Size"])
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    assert names(header) == ["name", "words", "extra"]
    menu.setActiveAction(choices(menu)["Size"])
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert not menu.isVisible()
    assert "size" in names(header)


def test_other_entries_close_the_menu(qtbot: QtBot, table: EntryTable, menu: ColumnsMenu) -> None:
    menu.popup(table.mapToGlobal(QPoint(10, 10)))
    qtbot.waitExposed(menu)
    place = menu.actionGeometry(entry(menu, "&Reset columns")).center()
    qtbot.mouseMove(menu, place)
    qtbot.mouseClick(menu, LEFT, NO, place)
    assert not menu.isVisible()


def test_the_menu_is_about_the_current_cell(table: EntryTable, menu: ColumnsMenu) -> None:
    header = header_of(table)
    table.setCurrentIndex(table.model().index(3, 2))
    menu.aboutToShow.emit()
    assert not entry(menu, "Move Words right").isEnabled()
    entry(menu, "Move Words left").trigger()
    assert names(header) == ["name", "words", "size"]
    menu.aboutToShow.emit()
    assert [*choices(menu)] == ["Name & more", "Words", "Size", "Extra"], "in the order on the screen"
    entry(menu, "Sort by Words").trigger()
    assert header.sortIndicatorSection() == 2
    assert header.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
    entry(menu, "Sort by Words").trigger()
    assert header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder


def test_a_move_passes_over_hidden_columns(table: EntryTable) -> None:
    header = header_of(table)
    header.show_section(1, False)
    header.move_section(0, 1)
    assert names(header) == ["words", "name"]
    header.move_section(0, -5)
    assert names(header) == ["name", "words"]


# ---- widths


def test_fitting_looks_at_the_rows_on_the_screen_only(table: EntryTable) -> None:
    header = header_of(table)
    header.fit()
    narrow = header.sectionSize(2)
    assert narrow < 20 * table.fontMetrics().averageCharWidth()
    assert header.sectionSize(0) >= table.fontMetrics().horizontalAdvance("row 00000")
    table.scrollTo(table.model().index(90, 0))
    header.fit()
    assert header.sectionSize(2) == table.viewport().width(), "no wider than the table"


def test_fitting_an_empty_table_shows_the_titles(table: EntryTable) -> None:
    table.model().clear()
    header = header_of(table)
    header.fit()
    assert header.sectionSize(1) >= header.fontMetrics().horizontalAdvance("Size")


def test_widths_follow_the_font(qtbot: QtBot) -> None:
    table = QTableView()
    qtbot.addWidget(table)
    table.setModel(TableModel(COLUMNS, table))
    header = TableHeader(COLUMNS, table)
    table.setHorizontalHeader(header)
    header.restore_defaults()
    header.resizeSection(0, 150)
    letters, extra = table.fontMetrics().horizontalAdvance("0" * 100), width(header, "extra")
    font = QFont(table.font())
    font.setPointSizeF(2 * font.pointSizeF())
    table.setFont(font)
    share = table.fontMetrics().horizontalAdvance("0" * 100) / letters
    assert share > 1.5
    assert width(header, "name") == round(150 * share)
    assert width(header, "extra") == round(extra * share), "also what is hidden"
    QApplication.sendEvent(header, QEvent(QEvent.Type.StyleChange))
    assert width(header, "name") == round(150 * share), "the same font, the same width"


# ---- all at once


def test_defaults_bring_everything_back_but_the_sorting(table: EntryTable) -> None:
    header = header_of(table)
    before = header.places
    header.arrange(
        [Place("extra", 50, True), Place("words", 60, False), Place("name", 0, True), Place("size", 5, True)]
    )
    assert names(header) == ["extra", "name", "size"]
    assert [width(header, name) for name in ("extra", "words", "size")] == [50, 60, NARROWEST]
    header.sort_by(1)
    header.restore_defaults()
    assert header.places == before
    assert header.sortIndicatorSection() == 1


def test_rows_come_and_go_and_columns_stay(qtbot: QtBot, table: EntryTable) -> None:
    header = header_of(table)
    header.arrange(
        [Place("extra", 50, True), Place("words", 60, False), Place("name", 70, True), Place("size", 80, True)]
    )
    before = header.places
    qtbot.waitUntil(lambda: not header._tell_timer.isActive())
    arranged, shown_changed = QSignalSpy(header.arranged), QSignalSpy(header.shown_changed)
    model = table.model()
    assert isinstance(model, TableModel)
    model.sort(1)
    model.set_filter(lambda row: row.entry.key < 50)
    model.set_filter(lambda row: False)
    model.set_filter(None)
    model.apply(Changes((Row(1000),), (3, 4)))
    model.clear()
    model.apply(Changes((Row(1), Row(2))))
    qtbot.waitUntil(lambda: not header._tell_timer.isActive())
    assert header.places == before
    assert arranged.count() == shown_changed.count() == 0
