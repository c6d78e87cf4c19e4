"""Rows on paper: into PDF files here, since there is no printer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPdfWriter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QApplication, QGraphicsView, QWidget
from pytestqt.qtbot import QtBot

from bbmonitor_gui.connection.snapshot import Changes
from bbmonitor_gui.ui import theme
from bbmonitor_gui.ui.export_control import ExportControl
from bbmonitor_gui.ui.models.column import Column
from bbmonitor_gui.ui.models.table_model import TableModel
from bbmonitor_gui.ui.outcomes import Summary
from bbmonitor_gui.ui.printing import Sheet, paint, sheet_of
from bbmonitor_gui.ui.settings import Settings
from bbmonitor_gui.ui.widgets.entry_table import EntryTable
from bbmonitor_gui.ui.widgets.table_header import TableHeader


class Row(int):
    @property
    def key(self) -> int:
        return int(self)


COLUMNS = [
    Column("name", "Name", lambda row: f"<b>row</b> {row.key}", 20),
    Column("number", "Number", lambda row: str(row.key), 8, lambda row: row.key, right=True),
    Column("long", "Long", lambda row: "word " * 5000, 30),
    Column("hidden", "Hidden", str, 8, shown=False),
]


@pytest.fixture
def table(qtbot: QtBot) -> EntryTable:
    model = TableModel(COLUMNS)
    made = EntryTable(model)
    model.setParent(made)
    made.setAccessibleName("Rows")
    header = TableHeader(COLUMNS, made)
    made.setHorizontalHeader(header)
    header.restore_defaults()
    made.sort_by("number")
    qtbot.addWidget(made)
    model.apply(Changes(tuple(Row(key) for key in range(100))))
    return made


def pages_of(file: Path) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", file.read_bytes()))


def printed(sheet: Sheet, file: Path) -> int:
    """How many pages."""
    writer = QPdfWriter(str(file))
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Landscape, QMarginsF(10, 10, 10, 10))
    )
    paint(sheet, writer)
    del writer
    return pages_of(file)


def test_a_sheet_holds_what_the_table_shows(table: EntryTable) -> None:
    header = table.horizontalHeader()
    assert isinstance(header, TableHeader)
    header.move_section(1, -1)
    model = table.model()
    assert isinstance(model, TableModel)
    model.set_filter(lambda row: row.entry.key < 7)
    sheet = sheet_of(table, "My rows")
    assert [column.name for column in sheet.columns] == ["number", "name", "long"]
    assert [*sheet.entries] == [*range(7)]
    assert sheet.widths[2] > sheet.widths[1] > sheet.widths[0] > 0
    assert sheet.remark


def test_pages(table: EntryTable, tmp_path: Path) -> None:
    sheet = sheet_of(table, "Rows")
    few = Sheet("Rows", sheet.columns, sheet.widths, sheet.entries[:5])
    assert printed(few, tmp_path / "few.pdf") == 1
    assert printed(Sheet("Rows", sheet.columns, sheet.widths, []), tmp_path / "none.pdf") == 1
    count = printed(sheet, tmp_path / "all.pdf")
    assert 2 <= count <= 5
    assert (
        printed(Sheet("Rows", sheet.columns, sheet.widths, [*sheet.entries] * 2), tmp_path / "more.pdf")
        >= 2 * count - 1
    )
    assert (tmp_path / "all.pdf").stat().st_size > 10_000


def test_columns_beyond_the_page_are_squeezed(table: EntryTable, tmp_path: Path) -> None:
    many = Sheet("Rows", COLUMNS * 10, [20.0] * 40, [Row(1)])
    assert printed(many, tmp_path / "many.pdf") == 1
    assert printed(Sheet("Rows", [], [], [Row(1)]), tmp_path / "empty.pdf") == 1


def test_every_row_is_on_one_page_and_titles_on_each(tmp_path: Path) -> None:
    asked: list[int] = []

    def text(row: Row) -> str:
        asked.append(row.key)
        return str(row.key)

    sheet = Sheet("Rows", [Column("a", "A", text, 10)], [10.0], [Row(key) for key in range(100)])
    printed(sheet, tmp_path / "rows.pdf")
    assert asked == [*range(100)]


def test_a_printer_takes_the_pages(tmp_path: Path, table: EntryTable) -> None:
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "print.pdf"))
    paint(sheet_of(table, "Rows"), printer)
    assert pages_of(tmp_path / "print.pdf") >= 2


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    before = qapp.palette()
    theme.apply(qapp, request.param)
    yield
    theme.apply(qapp, "system")
    qapp.setPalette(before)


def page_in(picture: QImage) -> QImage:
    """The part that is paper."""
    middle = picture.width() // 2
    white = [y for y in range(picture.height()) if picture.pixelColor(middle, y).name() == "#ffffff"]
    top = white[0]
    across = [x for x in range(picture.width()) if picture.pixelColor(x, top + 2).name() == "#ffffff"]
    return picture.copy(across[0], top, across[-1] - across[0], white[-1] - top)


def darkest(picture: QImage, first: float, last: float) -> int:
    """0…255, between these shares of the height."""
    rows = range(int(first * picture.height()), int(last * picture.height()))
    return min(picture.pixelColor(x, y).lightness() for y in rows for x in range(2, picture.width() // 2))


@pytest.mark.usefixtures("scheme")
def test_the_preview_shows_dark_ink_on_white_paper(qtbot: QtBot, table: EntryTable, tmp_path: Path) -> None:
    window = QWidget()
    window.resize(800, 600)
    qtbot.addWidget(window)
    control = ExportControl([table], Settings(tmp_path / "settings.ini"), window)
    window.show()
    control.print_shown()
    dialog = window.findChild(QPrintPreviewDialog, "printPreview")
    assert isinstance(dialog, QPrintPreviewDialog)
    qtbot.waitExposed(dialog)
    printer = dialog.printer()
    assert printer.pageLayout().orientation() == QPageLayout.Orientation.Landscape
    assert printer.docName() == "Rows"
    view = dialog.findChild(QGraphicsView)
    assert isinstance(view, QGraphicsView)
    qtbot.waitUntil(lambda: not view.scene().itemsBoundingRect().isEmpty())
    page = page_in(view.grab().toImage())
    assert darkest(page, 0.01, 0.05) < 120, "the title"
    assert darkest(page, 0.05, 0.10) < 120, "the columns' titles"
    assert darkest(page, 0.10, 0.20) < 120, "the rows"
    dialog.close()
    qtbot.waitUntil(lambda: window.findChild(QPrintPreviewDialog) is None)
    control.close()


@pytest.mark.qt_log_ignore("QPdfEngine|QPainter|Unable to|open")
def test_a_print_that_fails_is_told(qtbot: QtBot, table: EntryTable, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    control = ExportControl([table], Settings(tmp_path / "settings.ini"), window)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "missing" / "print.pdf"))
    with qtbot.waitSignal(control.done) as blocker:
        partial(control._paint, sheet_of(table, "Rows"))(printer)
    (summary,) = blocker.args
    assert isinstance(summary, Summary)
    assert summary.title == "print.pdf could not be written."
    control.close()
