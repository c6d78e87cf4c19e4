"""Values that are shown and can be copied but not changed, for dialogs: plain text, however long, whatever is in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QFontDatabase, QGuiApplication, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from bbmonitor_gui.ui.formats import single_line

_LONG = 90  # letters: longer texts get a box of some lines
_BOX_LINES = 4
_HUGE = 5000  # letters: to wrap a word of so many takes Qt seconds
_WIDEST_COLUMN = 300
_COLUMN_PADDING, _ROW_PADDING = 14, 8


class Section(NamedTuple):
    """A heading ("" for none) and its rows: a label with a text, or with a bool that is shown as a check mark."""

    heading: str
    rows: Sequence[tuple[str, str | bool]]


class Cell(NamedTuple):
    """One cell of a table: its text, and the number it sorts by unless it sorts as text."""

    text: str
    number: float | None = None


class CheckMark(QCheckBox):
    """A check box that can be read, reached and heard, but not changed."""

    def __init__(self, text: str, on: bool, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleDescription(self.tr("read only"))
        self.setChecked(on)

    def nextCheckState(self) -> None:
        """Leaves the mark as it is: the space key, too, changes nothing."""


class ReadOnlyTable(QTableWidget):
    """A table that sorts by a click on a header, or by its menu, and copies its selected rows as text, parted by tabs."""

    def __init__(self, headers: Sequence[str], rows: Iterable[Sequence[Cell]], parent: QWidget | None = None) -> None:
        super().__init__(0, len(headers), parent)
        self.setHorizontalHeaderLabels(headers)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + _ROW_PADDING)
        header = self.horizontalHeader()
        header.setAccessibleName(self.tr("Column titles"))
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setMaximumSectionSize(_WIDEST_COLUMN)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for row, cells in enumerate(rows):
            self.insertRow(row)
            for column, cell in enumerate(cells):
                self.setItem(row, column, _Item(cell, headers[column]))
        self.resizeColumnsToContents()
        for column in range(len(headers) - 1):  # the last one takes what is left
            self.setColumnWidth(column, self.columnWidth(column) + _COLUMN_PADDING)
        header.setMaximumSectionSize(-1)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)  # as they came, until a header is clicked
        self.setSortingEnabled(True)
        copy = QAction(self.tr("&Copy"), self)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self.copy_selected)
        self.addAction(copy)
        for column, title in enumerate(headers):
            sort = QAction(self.tr("Sort by {0}").format(title.replace("&", "&&")), self)
            sort.triggered.connect(partial(self.sort_by, column))
            self.addAction(sort)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def row_texts(self, row: int) -> list[str]:
        items = [self.item(row, column) for column in range(self.columnCount())]
        return ["" if item is None else item.text() for item in items]

    def sort_by(self, column: int) -> None:
        """As a click does: the other way round when it is sorted by this column already."""
        ascending, descending = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        header = self.horizontalHeader()
        again = column == header.sortIndicatorSection() and header.sortIndicatorOrder() == ascending
        self.sortByColumn(column, descending if again else ascending)

    def copy_selected(self) -> None:
        rows = sorted({index.row() for index in self.selectedIndexes()})
        QGuiApplication.clipboard().setText("\n".join("\t".join(self.row_texts(row)) for row in rows))


class _Item(QTableWidgetItem):
    def __init__(self, cell: Cell, title: str) -> None:
        super().__init__(single_line(cell.text))
        self.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}: {self.text()}")
        self._number = cell.number
        if cell.number is not None:
            self.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def __lt__(self, other: QTableWidgetItem) -> bool:
        if isinstance(other, _Item) and self._number is not None and other._number is not None:
            return self._number < other._number
        return self.text().casefold() < other.text().casefold()


def sections_page(sections: Iterable[Section]) -> QScrollArea:
    """The sections under each other, their labels and values in two straight columns."""
    page = QWidget()
    grid = QGridLayout(page)
    grid.setColumnStretch(1, 1)
    grid.setHorizontalSpacing(16)
    row = 0
    for section in sections:
        if section.heading:
            grid.addWidget(_heading(section.heading, first=row == 0), row, 0, 1, 2)
            row += 1
        for label, value in section.rows:
            if isinstance(value, bool):
                grid.addWidget(CheckMark(label, value), row, 0, 1, 2)
            else:
                field = value_field(label, value)
                caption = plain_label(label)
                caption.setBuddy(field)
                grid.addWidget(caption, row, 0, _top_left(field))
                grid.addWidget(field, row, 1)
            row += 1
    grid.setRowStretch(row, 1)
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setWidget(page)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    for ground in (page, area.viewport()):
        ground.setAutoFillBackground(False)  # the tab shines through
    return area


def sections_text(sections: Iterable[Section], yes: str, no: str) -> str:
    """The same as text for the clipboard: "label: value", a line each."""
    lines = []
    for section in sections:
        if section.heading:
            lines.append(section.heading)
        for label, value in section.rows:
            lines.append(f"{label}: {(yes if value else no) if isinstance(value, bool) else value}")
        lines.append("")
    return "\n".join(lines)


def plain_label(text: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    return label


def selectable_label(text: str) -> QLabel:
    """A paragraph."""
    label = plain_label(text)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label


def value_field(name: str, text: str) -> QLineEdit | QPlainTextEdit:
    """A value one can select and copy; never wider than its place."""
    if len(text) > _LONG or len(text.splitlines()) > 1:
        box = text_box(name, text)
        if len(text) > _HUGE:
            box.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        box.setFixedHeight(box.fontMetrics().lineSpacing() * _BOX_LINES + 2 * (box.frameWidth() + 6))
        return box
    field = QLineEdit(text)
    field.setReadOnly(True)
    field.setFrame(False)
    field.setCursorPosition(0)
    field.setAccessibleName(name)
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
    field.setPalette(palette)
    return field


def text_box(name: str, text: str, *, code: bool = False) -> QPlainTextEdit:
    """A text of many lines; `code`: in a font of fixed width, its lines not wrapped."""
    box = QPlainTextEdit(text)
    box.setReadOnly(True)
    box.setTabChangesFocus(True)
    box.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    box.setAccessibleName(name)
    if code:
        box.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        box.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    return box


def _heading(text: str, *, first: bool) -> QLabel:
    heading = plain_label(text)
    font = heading.font()
    font.setBold(True)
    heading.setFont(font)
    heading.setContentsMargins(0, 0 if first else 10, 0, 2)
    return heading


def _top_left(field: QWidget) -> Qt.AlignmentFlag:
    vertical = Qt.AlignmentFlag.AlignTop if isinstance(field, QPlainTextEdit) else Qt.AlignmentFlag.AlignVCenter
    return Qt.AlignmentFlag.AlignLeft | vertical
