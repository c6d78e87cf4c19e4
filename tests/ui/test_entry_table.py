"""The view of every table: by keyboard and mouse, and quick with thousands of rows."""

from __future__ import annotations

import time
from dataclasses import dataclass
from itertools import product

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import JobState
from bbmonitor_gui.connection.snapshot import Changes
from bbmonitor_gui.ui import theme
from bbmonitor_gui.ui.main_window import MainWindow
from bbmonitor_gui.ui.models.column import Column, Progress
from bbmonitor_gui.ui.models.table_model import TableModel
from bbmonitor_gui.ui.widgets.entry_table import EntryTable
from bbmonitor_gui.ui.widgets.table_panel import TablePanel


@dataclass(frozen=True)
class Row:
    key: int
    size: int = 0
    progress: Progress | None = None


COLUMNS = (
    Column("name", "Name", lambda row: f"row {row.key:05}", 12),
    Column("size", "Size", lambda row: str(row.size), 8, lambda row: row.size, right=True),
    Column("done", "Done", lambda row: "half" if row.progress else "", 20, progress=lambda row: row.progress),
)
NO, CTRL, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


class Frame(QWidget):
    """A table of a hundred rows, with a field behind it."""

    def __init__(self) -> None:
        super().__init__()
        self.model = TableModel(COLUMNS, self)
        self.table = EntryTable(self.model, "job")
        self.table.sort_by("name")
        self.field = QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.table)
        column.addWidget(self.field)
        self.model.apply(Changes(tuple(Row(key, 7 * key % 100) for key in range(100))))
        self.resize(500, 300)

    @property
    def rows(self) -> list[Row]:
        """From top to bottom."""
        return [self.model.entry(row) for row in range(self.model.rowCount())]


@pytest.fixture
def frame(qtbot: QtBot) -> Frame:
    made = Frame()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.table.setFocus()
    qtbot.waitUntil(made.table.hasFocus)
    made.table.setCurrentIndex(made.model.index(0, 0))
    return made


@pytest.fixture
def table(frame: Frame) -> EntryTable:
    return frame.table


def selected(table: EntryTable) -> list[int]:
    return [entry.key for entry in table.selected_entries()]


def visible(table: EntryTable) -> list[int]:
    return [entry.key for entry in table.visible_entries()]


# ---- keyboard


def test_arrows_move_and_shift_extends(qtbot: QtBot, table: EntryTable) -> None:
    assert selected(table) == [0]
    qtbot.keyClick(table, Key.Key_Down)
    qtbot.keyClick(table, Key.Key_Down)
    assert selected(table) == [2]
    qtbot.keyClick(table, Key.Key_Up)
    assert selected(table) == [1]
    for _ in range(3):
        qtbot.keyClick(table, Key.Key_Down, SHIFT)
    assert selected(table) == [1, 2, 3, 4]
    qtbot.keyClick(table, Key.Key_Up, SHIFT)
    assert selected(table) == [1, 2, 3]


def test_home_and_end_go_to_the_first_and_last_row(qtbot: QtBot, frame: Frame) -> None:
    table = frame.table
    qtbot.keyClick(table, Key.Key_End)
    assert selected(table) == [99]
    assert 99 in visible(table)
    qtbot.keyClick(table, Key.Key_Home)
    assert selected(table) == [0]
    assert 0 in visible(table)
    qtbot.keyClick(table, Key.Key_End, SHIFT)
    assert selected(table) == list(range(100))
    frame.model.clear()
    qtbot.keyClick(table, Key.Key_End)
    assert selected(table) == []


def test_pages(qtbot: QtBot, table: EntryTable) -> None:
    page = len(visible(table))
    qtbot.keyClick(table, Key.Key_PageDown)
    (first,) = selected(table)
    assert page - 3 <= first <= page
    qtbot.keyClick(table, Key.Key_PageUp)
    assert selected(table) == [0]


def test_ctrl_a_selects_all(qtbot: QtBot, table: EntryTable) -> None:
    qtbot.keyClick(table, Key.Key_A, CTRL)
    assert selected(table) == list(range(100))


def test_tab_leaves_the_table_and_comes_back(qtbot: QtBot, frame: Frame) -> None:
    qtbot.keyClick(frame.table, Key.Key_Tab)
    assert frame.field.hasFocus()
    assert selected(frame.table) == [0]
    qtbot.keyClick(frame.field, Key.Key_Backtab, SHIFT)
    assert frame.table.hasFocus()


def test_typing_finds_a_row_and_never_edits(qtbot: QtBot, table: EntryTable) -> None:
    qtbot.keyClicks(table, "row 00042")
    assert selected(table) == [42]
    qtbot.keyClick(table, Key.Key_F2)
    assert table.state() == EntryTable.State.NoState


# ---- mouse


def cell(table: EntryTable, row: int, column: int = 0) -> QPoint:
    return table.visualRect(table.model().index(row, column)).center()


def test_clicks_select_whole_rows(qtbot: QtBot, table: EntryTable) -> None:
    qtbot.mouseClick(table.viewport(), LEFT, NO, cell(table, 2, 1))
    assert selected(table) == [2]
    qtbot.mouseClick(table.viewport(), LEFT, CTRL, cell(table, 5, 2))
    assert selected(table) == [2, 5]
    qtbot.mouseClick(table.viewport(), LEFT, NO, cell(table, 5, 2))
    qtbot.mouseClick(table.viewport(), LEFT, SHIFT, cell(table, 7))
    assert selected(table) == [5, 6, 7]
    qtbot.mouseClick(table.viewport(), LEFT, CTRL, cell(table, 6))
    assert selected(table) == [5, 7]


def click_header(qtbot: QtBot, table: EntryTable, column: int) -> None:
    header = table.horizontalHeader()
    middle = header.sectionViewportPosition(column) + header.sectionSize(column) // 2
    qtbot.mouseClick(header.viewport(), LEFT, NO, QPoint(middle, header.height() // 2))


def test_a_click_on_a_header_sorts_and_the_selection_stays_with_its_row(qtbot: QtBot, frame: Frame) -> None:
    table = frame.table
    qtbot.mouseClick(table.viewport(), LEFT, NO, cell(table, 3))
    header = table.horizontalHeader()
    click_header(qtbot, table, 1)
    assert (header.sortIndicatorSection(), header.sortIndicatorOrder()) == (1, Qt.SortOrder.AscendingOrder)
    sizes = [row.size for row in frame.rows]
    assert sizes == sorted(sizes)
    click_header(qtbot, table, 1)
    assert header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
    sizes = [row.size for row in frame.rows]
    assert sizes == sorted(sizes, reverse=True)
    assert selected(table) == [3]
    click_header(qtbot, table, 0)
    assert [row.key for row in frame.rows] == list(range(100))


# ---- what is on the screen


def on_screen(frame: Frame) -> list[int]:
    """By the rectangles of the rows."""
    inside = frame.table.viewport().rect()
    places = (frame.table.visualRect(frame.model.index(row, 0)) for row in range(frame.model.rowCount()))
    return [row.key for row, place in zip(frame.rows, places, strict=True) if place.intersects(inside)]


def test_visible_entries_follow_scrolling_and_size(qtbot: QtBot, frame: Frame) -> None:
    table = frame.table
    assert visible(table) == on_screen(frame) == list(range(len(visible(table))))
    before = len(visible(table))
    with qtbot.waitSignal(table.visible_changed):
        table.verticalScrollBar().setValue(40)
    assert visible(table) == on_screen(frame)
    assert visible(table)[0] == 40
    with qtbot.waitSignal(table.visible_changed):
        frame.resize(500, 600)
    assert visible(table) == on_screen(frame)
    assert len(visible(table)) > before
    with qtbot.waitSignal(table.visible_changed):
        table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
    assert visible(table)[-1] == 99


def test_visible_entries_follow_sorting_and_rows_that_come_and_go(qtbot: QtBot, frame: Frame) -> None:
    with qtbot.waitSignal(frame.table.visible_changed):
        click_header(qtbot, frame.table, 1)
    assert visible(frame.table) == on_screen(frame)
    with qtbot.waitSignal(frame.table.visible_changed):
        frame.model.apply(Changes((), tuple(range(2, 100))))
    assert sorted(visible(frame.table)) == [0, 1]
    with qtbot.waitSignal(frame.table.visible_changed):
        frame.model.clear()
    assert visible(frame.table) == []


def test_nothing_is_visible_in_a_hidden_table(frame: Frame) -> None:
    frame.hide()
    assert visible(frame.table) == []


# ---- what is selected


def quickest(table: EntryTable) -> float:
    """Seconds."""
    took = []
    for _ in range(3):
        start = time.perf_counter()
        count = len(table.selected_entries())
        took.append(time.perf_counter() - start)
        assert count == 5000
    return min(took)


def test_five_thousand_selected_rows_are_told_at_once(frame: Frame) -> None:
    frame.model.apply(Changes(tuple(Row(key, key % 2) for key in range(10_000))))
    first = QItemSelection(frame.model.index(0, 0), frame.model.index(4999, 2))
    frame.table.selectionModel().select(first, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    assert quickest(frame.table) < 0.05
    frame.table.sort_by("size")  # scattered now: some thousand ranges
    assert quickest(frame.table) < 0.05
    assert {entry.key for entry in frame.table.selected_entries()} == set(range(5000))


def test_changes_of_selected_rows_are_told_once(qtbot: QtBot, frame: Frame) -> None:
    frame.table.selectAll()
    told = QSignalSpy(frame.table.selected_changed)
    with qtbot.waitSignal(frame.table.selected_changed):
        frame.model.apply(Changes(tuple(Row(key, 7 * key % 100, Progress(1, 2, 2)) for key in range(0, 100, 2))))
    assert told.count() == 1
    frame.table.clearSelection()
    assert told.count() == 2
    with qtbot.assertNotEmitted(frame.table.selected_changed, wait=1):
        frame.model.apply(Changes((Row(4, 5),)))


def test_a_selected_row_that_goes_is_told(qtbot: QtBot, frame: Frame) -> None:
    with qtbot.waitSignal(frame.table.selected_changed):
        frame.model.apply(Changes((), (0,)))
    assert 0 not in selected(frame.table)
    frame.table.selectAll()
    with qtbot.waitSignal(frame.table.selected_changed):
        frame.model.clear()
    assert selected(frame.table) == []


# ---- progress


def palette(ground: str, ink: str) -> QPalette:
    made = QPalette()
    for role in (QPalette.ColorRole.Base, QPalette.ColorRole.AlternateBase, QPalette.ColorRole.Window):
        made.setColor(role, QColor(ground))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText):
        made.setColor(role, QColor(ink))
    return made


PALETTES = {"light": palette("#ffffff", "#101010"), "dark": palette("#191b1e", "#f0f0f0")}


def bar(frame: Frame, progress: Progress | None, colors: QPalette) -> tuple[QImage, list[QColor]]:
    """The only row's cell as it is painted, and the colours a tenth, and nine tenths, along it, and of its ground."""
    frame.model.apply(Changes((Row(0, 0, progress),), tuple(range(1, 100))))
    frame.table.clearSelection()
    frame.table.setCurrentIndex(frame.model.index(-1, -1))
    frame.table.setPalette(colors)
    area = frame.table.visualRect(frame.model.index(0, 2))
    picture = frame.table.viewport().grab(area).toImage()
    height = 6  # within the bar and above the text
    places = ((picture.width() // 10, height), (picture.width() * 9 // 10, height), (1, 1))
    return picture, [picture.pixelColor(x, y) for x, y in places]


SHARES = (
    (0, 10, (False, False)),
    (5, 10, (True, False)),
    (10, 10, (True, True)),
    (0, 0, (False, False)),
    (5, 0, (False, False)),
    (-5, 10, (False, False)),
    (15, 10, (True, True)),
    (2**40, 2**41, (True, False)),
    (10**400, 1, (True, True)),
    (1, 10**400, (False, False)),
)


@pytest.mark.parametrize("scheme", PALETTES)
def test_a_bar_is_as_long_as_the_share_with_its_text_in_the_middle(frame: Frame, scheme: str) -> None:
    colors = PALETTES[scheme]
    fill = theme.progress_fill(theme.state_look("job", JobState.ACTIVE), colors).rgb()
    groove = theme.progress_groove(colors).rgb()
    for done, total, filled in SHARES:
        picture, (early, late, ground) = bar(frame, Progress(done, total, JobState.ACTIVE), colors)
        assert (early.rgb(), late.rgb()) == tuple(fill if full else groove for full in filled), (done, total)
        assert ground == colors.color(QPalette.ColorRole.Base)
        places = inked(picture, colors.color(QPalette.ColorRole.Text))
        assert places, "no text stands on the bar"
        assert all(abs(x - picture.width() / 2) < picture.width() / 4 for x in places)


def inked(picture: QImage, ink: QColor) -> list[int]:
    """Where something in the colour of the text stands, from left to right."""
    size = product(range(picture.width()), range(picture.height()))
    return [x for x, y in size if abs(picture.pixelColor(x, y).lightness() - ink.lightness()) < 60]


def test_a_bar_of_a_state_nobody_knows(frame: Frame) -> None:
    _, (early, _, _) = bar(frame, Progress(1, 2, 99), PALETTES["light"])
    assert early.rgb() == theme.progress_fill(theme.state_look("job", 99), PALETTES["light"]).rgb()


def test_no_bar_while_nothing_is_known(frame: Frame) -> None:
    picture, _ = bar(frame, None, PALETTES["light"])
    ground = PALETTES["light"].color(QPalette.ColorRole.Base).rgb()
    assert {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())} == {ground}


# ---- with a sentence in its place


@pytest.fixture
def panel(qtbot: QtBot) -> TablePanel:
    made = TablePanel("jobsTable", "Jobs", COLUMNS, "job")
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_sentence_stands_where_nothing_is(panel: TablePanel) -> None:
    panel.set_placeholder("There are <b>no</b> jobs.")
    assert panel.placeholder == "There are <b>no</b> jobs."
    assert not panel.table.isVisible()
    panel.apply(Changes((Row(1),)))
    assert panel.placeholder == ""
    assert panel.table.isVisible()
    panel.apply(Changes((), (1,)))
    assert panel.placeholder == "There are <b>no</b> jobs."
    panel.apply(Changes((Row(2),)))
    panel.clear()
    assert not panel.table.isVisible()


def test_a_table_bears_its_name_and_title(panel: TablePanel) -> None:
    assert (panel.table.objectName(), panel.table.accessibleName()) == ("jobsTable", "Jobs")


def test_what_is_out_of_date_is_pale(panel: TablePanel) -> None:
    fresh = panel.table.palette().color(QPalette.ColorRole.Text)
    panel.set_greyed(True)
    assert panel.table.palette().color(QPalette.ColorRole.Text) != fresh
    panel.set_greyed(False)
    assert panel.table.palette().color(QPalette.ColorRole.Text) == fresh


def test_an_arrow_selects_the_only_row(qtbot: QtBot, window: MainWindow) -> None:
    table = window.farm.jobs.table
    key = window.farm.jobs.model.entry(0).key
    window.farm.jobs.set_filter(lambda row: row.entry.key == key)
    table.clearSelection()
    table.setCurrentIndex(table.model().index(0, 0))
    table.clearSelection()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert [entry.key for entry in table.selected_entries()] == [key]
