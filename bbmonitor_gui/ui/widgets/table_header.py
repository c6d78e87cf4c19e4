"""The titles of a table: a click sorts, the mouse moves and widens, a menu chooses, fits and resets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHeaderView, QMenu, QStyleOptionHeader, QTableView, QWidget

from bbmonitor_gui.ui.models.column import Column

NARROWEST, WIDEST = 24, 2000  # pixels
_GAP = "\u00a0\u00a0"  # right-aligned titles would touch the left-aligned one of the next column


class Place(NamedTuple):
    """How one column stands in its table; `width` in pixels, 0 for what suits the font."""

    name: str
    width: int
    visible: bool


class TableHeader(QHeaderView):
    """Knows its table's columns. `restore_defaults` once, after it was given to the table."""

    shown_changed = Signal()  # which columns are visible, or in what order
    arranged = Signal()  # this, or the widths, the order of hidden columns, the sorting

    def __init__(self, columns: Sequence[Column], table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._columns = tuple(columns)
        self._table = table
        self._hidden_widths: dict[int, int] = {}  # Qt knows them but does not tell
        self._font_width = self._measure_font()
        self._told: tuple[list[Place], int, Qt.SortOrder] | None = None
        self._tell_timer = QTimer(
            self
        )  # Qt hides anew what is hidden with every new order of the rows, and tells of it
        self._tell_timer.setSingleShot(True)
        self._tell_timer.timeout.connect(self._tell)
        self.setAccessibleName(self.tr("Column titles"))
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(True)
        self.setHighlightSections(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumSectionSize(NARROWEST)
        self.setMaximumSectionSize(WIDEST)
        self.setResizeContentsPrecision(0)  # a width is fitted to the rows on the screen only
        self.sectionResized.connect(self._note_width)
        self.sectionMoved.connect(self._tell_timer.start)
        self.sortIndicatorChanged.connect(self._tell_timer.start)

    # ---- properties

    @property
    def columns(self) -> tuple[Column, ...]:
        """All of the table, in the order in which they came."""
        return self._columns

    @property
    def table(self) -> QTableView:
        return self._table

    @property
    def places(self) -> list[Place]:
        """All columns from left to right, the hidden ones where they would stand."""
        return [
            Place(self._columns[section].name, self._width(section), not self.isSectionHidden(section))
            for section in map(self.logicalIndex, range(self.count()))
        ]

    @property
    def shown_sections(self) -> list[int]:
        """The visible columns' places in `columns`, from left to right."""
        sections = map(self.logicalIndex, range(self.count()))
        return [section for section in sections if not self.isSectionHidden(section)]

    @property
    def shown_columns(self) -> list[Column]:
        """From left to right."""
        return [self._columns[section] for section in self.shown_sections]

    # ---- public

    def arrange(self, places: Iterable[Place]) -> None:
        """Let every column stand as told; each has to be among them, and one visible."""
        names = [column.name for column in self._columns]
        sections = []
        for visual, place in enumerate(places):
            section = names.index(place.name)
            sections.append((section, place.visible))
            self.moveSection(self.visualIndex(section), visual)
            self.setSectionHidden(section, False)  # Qt gives no width to what is hidden
            self.resizeSection(section, place.width or self._default_width(section))
        for section, visible in sections:
            self.setSectionHidden(section, not visible)

    @Slot()
    def restore_defaults(self) -> None:
        """Order, widths and visible columns as they came; the sorting stays."""
        self.arrange([Place(column.name, 0, column.shown) for column in self._columns])

    @Slot()
    def fit(self) -> None:
        """As wide as the rows on the screen need it, but no wider than the table."""
        for section in self.shown_sections:
            needed = max(self._table.sizeHintForColumn(section), self.sectionSizeHint(section))
            self.resizeSection(section, min(needed, max(NARROWEST, self._table.viewport().width())))

    def show_section(self, section: int, visible: bool) -> None:
        """The last visible column stays."""
        if visible or self.shown_sections != [section]:
            self.setSectionHidden(section, not visible)

    def move_section(self, section: int, steps: int) -> None:
        """By so many visible columns to the right (or left, below 0), as far as there are any."""
        shown = self.shown_sections
        place = min(max(shown.index(section) + steps, 0), len(shown) - 1)
        self.moveSection(self.visualIndex(section), self.visualIndex(shown[place]))

    def sort_by(self, section: int) -> None:
        """As a click does: the other way round when it is sorted by this column already."""
        ascending, descending = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        again = section == self.sortIndicatorSection() and self.sortIndicatorOrder() == ascending
        self._table.sortByColumn(section, descending if again else ascending)

    # ---- Qt's side

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, logical_index: int) -> None:
        super().initStyleOptionForIndex(option, logical_index)
        if option.textAlignment & Qt.AlignmentFlag.AlignRight:
            option.text += _GAP

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = ColumnsMenu(self, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            menu.about_section(self.logicalIndexAt(event.pos()))
            menu.popup(event.globalPos())
        else:
            menu.popup(self.mapToGlobal(QPoint(0, self.height())))
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._follow_font()

    # ---- slots

    @Slot(int, int, int)
    def _note_width(self, section: int, old: int, new: int) -> None:
        if old and not new:
            self._hidden_widths[section] = old
        self._tell_timer.start()

    @Slot()
    def _tell(self) -> None:
        before, now = self._told, (self.places, self.sortIndicatorSection(), self.sortIndicatorOrder())
        self._told = now
        if before is None or _shown(before[0]) != _shown(now[0]):
            self.shown_changed.emit()
        if before != now:
            self.arranged.emit()

    # ---- internals

    def _width(self, section: int) -> int:
        return self.sectionSize(section) or self._hidden_widths.get(section) or self._default_width(section)

    def _default_width(self, section: int) -> int:
        metrics = self._table.fontMetrics()
        width = self._columns[section].width * metrics.averageCharWidth() + 2 * metrics.height()
        return min(max(width, NARROWEST), WIDEST)

    def _measure_font(self) -> int:
        return self._table.fontMetrics().horizontalAdvance("0" * 100)

    def _follow_font(self) -> None:
        """Widths that were chosen for another size of letters grow or shrink with it."""
        before, self._font_width = self._font_width, self._measure_font()
        if self._font_width != before and before:
            share = self._font_width / before
            self.arrange([place._replace(width=self._scaled(place.width, share)) for place in self.places])

    def _scaled(self, width: int, share: float) -> int:
        return min(max(round(width * share), NARROWEST), WIDEST)


def _shown(places: list[Place]) -> list[str]:
    return [place.name for place in places if place.visible]


class ColumnsMenu(QMenu):
    """Which columns are visible and how they stand. It stays open while columns are chosen.

    Sorting and moving concern the column of the table's current cell, or the one that was told.
    """

    def __init__(self, header: TableHeader, parent: QWidget, title: str = "") -> None:
        super().__init__(title or self.tr("&Columns"), parent)
        self.setObjectName("columnsMenu")
        self._header = header
        self._told: int | None = None
        self._choices: dict[int, QAction] = {}
        self._fill()
        self.aboutToShow.connect(self._fill)

    def about_section(self, section: int) -> None:
        """Sorting and moving are about this column; -1 stands for none."""
        self._told = section if section >= 0 else None

    # ---- Qt's side

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.actionAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and action in self._choices.values():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action in self._choices.values():
            action.trigger()
        else:
            super().keyPressEvent(event)

    # ---- slots

    @Slot()
    def _fill(self) -> None:
        header = self._header
        self.clear()
        self._choices = {
            section: self._add_choice(section) for section in map(header.logicalIndex, range(header.count()))
        }
        self._keep_one()
        shown = header.shown_sections
        section = self._section(shown)
        if section is not None:
            title = header.columns[section].title.replace("&", "&&")
            self.addSeparator()
            self._add(self.tr("Sort by {0}").format(title), lambda: header.sort_by(section))
            left = self._add(self.tr("Move {0} left").format(title), lambda: header.move_section(section, -1))
            left.setEnabled(section != shown[0])
            right = self._add(self.tr("Move {0} right").format(title), lambda: header.move_section(section, 1))
            right.setEnabled(section != shown[-1])
        self.addSeparator()
        self._add(self.tr("&Fit widths to content"), header.fit)
        self._add(self.tr("&Reset columns"), header.restore_defaults)

    @Slot()
    def _keep_one(self) -> None:
        """A table without columns could not be told from one without rows."""
        shown = self._header.shown_sections
        for section, action in self._choices.items():
            action.setEnabled(shown != [section])

    # ---- internals

    def _section(self, shown: Sequence[int]) -> int | None:
        current = self._header.table.currentIndex().column() if self._told is None else self._told
        if current in shown:
            return current
        return shown[0] if shown else None

    def _add_choice(self, section: int) -> QAction:
        action = QAction(self._header.columns[section].title.replace("&", "&&"), self)
        action.setCheckable(True)
        action.setChecked(not self._header.isSectionHidden(section))
        action.toggled.connect(lambda on: self._header.show_section(section, on))
        action.toggled.connect(self._keep_one)
        self.addAction(action)
        return action

    def _add(self, text: str, do: object) -> QAction:
        action = QAction(text, self)
        action.triggered.connect(do)
        self.addAction(action)
        return action
