"""A table on paper: landscape pages with the titles on each, in black on white whatever the window looks like."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPagedPaintDevice, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo, QPrintPreviewDialog
from PySide6.QtWidgets import QTableView, QWidget

from .models.column import Column
from .models.table_model import TableModel
from .widgets.table_header import TableHeader

translate = QCoreApplication.translate

_FONT_PT = 8.5
_SMALLEST_PT = 6.0
_MOST_LETTERS = 300  # of a cell; no page is wide enough for more
_INK = QColor("#111111")  # plain black is what a preview takes for "no pen set", and draws in the window's colour
_BAND = QColor("#f2f3f5")
_LINE = QColor("#9aa0a6")
_CENTRED = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_LEFT = Qt.AlignmentFlag.AlignLeft | _CENTRED
_RIGHT = Qt.AlignmentFlag.AlignRight | _CENTRED


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is printed. `widths` are those on the screen in average letters; `remark` stands beneath each page."""

    title: str
    columns: Sequence[Column]
    widths: Sequence[float]
    entries: Sequence[Any]
    remark: str = ""


def sheet_of(table: QTableView, title: str) -> Sheet:
    """The rows and columns that the table shows now; its model is a TableModel, its titles are a TableHeader."""
    model, header = table.model(), table.horizontalHeader()
    assert isinstance(model, TableModel)
    assert isinstance(header, TableHeader)
    letter = table.fontMetrics().averageCharWidth()
    return Sheet(
        title,
        header.shown_columns,
        [header.sectionSize(section) / letter for section in header.shown_sections],
        [model.entry(row) for row in range(model.rowCount())],
        QLocale().toString(QDateTime.currentDateTime(), QLocale.FormatType.ShortFormat),
    )


def print_preview(window: QWidget, title: str, paint: Callable[[QPrinter], None]) -> QPrintPreviewDialog:
    """Show the pages, to be printed from there; without any printer they become a PDF file."""
    dialog = QPrintPreviewDialog(window)
    dialog.setObjectName("printPreview")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    printer = dialog.printer()
    if not QPrinterInfo.availablePrinterNames():
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setDocName(title)
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    dialog.paintRequested.connect(paint)
    dialog.resize(window.size())
    dialog.open()
    return dialog


def paint(sheet: Sheet, device: QPagedPaintDevice) -> None:
    """All pages, on a printer or into a PDF file; OSError when nothing can be painted there."""
    painter = QPainter()
    if not painter.begin(device):
        raise OSError(translate("printing", "The printer does not take the pages."))
    pages = _Pages(sheet, painter, device)
    for number in range(pages.count):
        if number:
            device.newPage()
        pages.paint(number)
    painter.end()


class _Face(NamedTuple):
    font: QFont
    metrics: QFontMetricsF


class _Pages:
    """A sheet cut into pages, in the device's own units."""

    def __init__(self, sheet: Sheet, painter: QPainter, device: QPagedPaintDevice) -> None:
        self._sheet = sheet
        self._painter = painter
        area = painter.viewport()
        self._width, self._height = float(area.width()), float(area.height())
        font = QFont(painter.font())
        font.setPointSizeF(_FONT_PT)
        wanted = sum(sheet.widths) * QFontMetricsF(font, device).averageCharWidth()
        if wanted > self._width:
            font.setPointSizeF(max(_SMALLEST_PT, _FONT_PT * self._width / wanted))
        self._plain = _Face(QFont(font), QFontMetricsF(font, device))
        font.setBold(True)
        self._bold = _Face(font, QFontMetricsF(font, device))
        self._line = self._bold.metrics.height() * 1.35
        self._gap = self._plain.metrics.averageCharWidth()
        share = self._width / (sum(sheet.widths) or 1)
        self._widths = [width * share for width in sheet.widths]
        self._rows_a_page = max(1, int((self._height - 4 * self._line) // self._line))

    @property
    def count(self) -> int:
        return max(1, -(-len(self._sheet.entries) // self._rows_a_page))

    def paint(self, number: int) -> None:
        """The page of this number, counted from 0."""
        sheet, painter, line = self._sheet, self._painter, self._line
        painter.setPen(_INK)
        self._text(QRectF(0, 0, self._width, line), sheet.title, self._bold, _LEFT)
        self._cells(1.5 * line, [column.title for column in sheet.columns], self._bold)
        top = 2.5 * line
        self._rule(top)
        first = number * self._rows_a_page
        for place, entry in enumerate(sheet.entries[first : first + self._rows_a_page]):
            if place % 2:
                painter.fillRect(QRectF(0, top + place * line, self._width, line), _BAND)
            self._cells(top + place * line, [column.text(entry) for column in sheet.columns], self._plain)
        foot = QRectF(0, self._height - line, self._width, line)
        self._rule(foot.top())
        self._text(foot, sheet.remark, self._plain, _LEFT)
        pages = translate("printing", "Page {0} of {1}").format(number + 1, self.count)
        self._text(foot, pages, self._plain, _RIGHT)

    def _cells(self, top: float, texts: Sequence[str], face: _Face) -> None:
        left = 0.0
        for column, width, text in zip(self._sheet.columns, self._widths, texts, strict=True):
            right = self._gap * (1.5 if column.right else 0.5)
            area = QRectF(left + self._gap / 2, top, width - self._gap / 2 - right, self._line)
            self._text(area, text, face, _RIGHT if column.right else _LEFT)
            left += width

    def _text(self, area: QRectF, text: str, face: _Face, alignment: Qt.AlignmentFlag) -> None:
        if text and area.width() > 0:
            self._painter.setFont(face.font)
            shown = face.metrics.elidedText(text[:_MOST_LETTERS], Qt.TextElideMode.ElideRight, area.width())
            self._painter.drawText(area, alignment, shown)

    def _rule(self, top: float) -> None:
        self._painter.fillRect(QRectF(0, top, self._width, self._line / 20), _LINE)
