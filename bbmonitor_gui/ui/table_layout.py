"""How a table's columns are arranged, kept from one start of the program to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QTableView

from .models.column import Column
from .settings import Settings
from .widgets.table_header import NARROWEST, WIDEST, Place, TableHeader

VERSION = 1
_SAVE_AFTER_MS = 300  # a column that is dragged wider tells so at every pixel


@dataclass(frozen=True, slots=True)
class TableLayout:
    """Columns from left to right, and the one that sorts by its name ("": leave the sorting as it is)."""

    places: tuple[Place, ...] = ()
    sorted_by: str = ""
    descending: bool = False

    @classmethod
    def from_json(cls, value: object) -> TableLayout:
        """What can be read of it, whatever it is; never raises."""
        if not isinstance(value, dict):
            return cls()
        columns = value.get("columns")
        places: dict[str, Place] = {}
        for column in columns if isinstance(columns, list) else ():
            place = _read_place(column)
            if place is not None:
                places.setdefault(place.name, place)
        sorted_by = value.get("sorted_by")
        return cls(
            tuple(places.values()),
            sorted_by if isinstance(sorted_by, str) else "",
            value.get("descending") is True,
        )

    def to_json(self) -> dict[str, object]:
        """For `from_json` of this version or another."""
        return {
            "version": VERSION,
            "columns": [place._asdict() for place in self.places],
            "sorted_by": self.sorted_by,
            "descending": self.descending,
        }

    def completed(self, columns: Sequence[Column]) -> list[Place]:
        """All of these columns once: unknown names are left out, columns that are not told of (a newer program's) stand
        behind the same neighbour as by default, and one is visible at least."""
        names = {column.name for column in columns}
        places = [place for place in self.places if place.name in names]
        order = [place.name for place in places]
        for number, column in enumerate(columns):
            if column.name not in order:
                place = order.index(columns[number - 1].name) + 1 if number else 0
                order.insert(place, column.name)
                places.insert(place, Place(column.name, 0, column.shown))
        if places and not any(place.visible for place in places):
            places[0] = places[0]._replace(visible=True)
        return places


def apply_layout(table: QTableView, layout: TableLayout) -> None:
    """Arrange and sort the table; its titles are a TableHeader."""
    header = _header(table)
    header.arrange(layout.completed(header.columns))
    names = [column.name for column in header.columns]
    if layout.sorted_by in names:
        order = Qt.SortOrder.DescendingOrder if layout.descending else Qt.SortOrder.AscendingOrder
        table.sortByColumn(names.index(layout.sorted_by), order)


def layout_of(table: QTableView) -> TableLayout:
    """As the table stands now; its titles are a TableHeader."""
    header = _header(table)
    section = header.sortIndicatorSection()
    sorted_by = header.columns[section].name if 0 <= section < len(header.columns) else ""
    return TableLayout(tuple(header.places), sorted_by, header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder)


class LayoutKeeper(QObject):
    """Gives a table the layout it had the last time, and saves each change under the table's object name."""

    def __init__(self, table: QTableView, settings: Settings) -> None:
        super().__init__(table)
        self._table = table
        self._settings = settings
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SAVE_AFTER_MS)
        self._timer.timeout.connect(self.save)
        saved = settings.table_layout(table.objectName())
        if saved is not None:
            apply_layout(table, TableLayout.from_json(saved))
        self._saved = layout_of(table)
        _header(table).arranged.connect(self._timer.start)

    @Slot()
    def save(self) -> None:
        """Without waiting until the hand rests; nothing is written when nothing changed."""
        self._timer.stop()
        layout = layout_of(self._table)
        if layout != self._saved:
            self._saved = layout
            self._settings.set_table_layout(self._table.objectName(), layout.to_json())


def _header(table: QTableView) -> TableHeader:
    header = table.horizontalHeader()
    assert isinstance(header, TableHeader)
    return header


def _read_place(value: object) -> Place | None:
    if not isinstance(value, dict) or not isinstance(value.get("name"), str):
        return None
    width = value.get("width")
    if not isinstance(width, int) or not NARROWEST <= width <= WIDEST:
        width = 0
    return Place(value["name"], width, value.get("visible") is not False)
