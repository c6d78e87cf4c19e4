"""A week as screen readers meet it: a table of hours with a header each for days and hours, and an action to toggle.

Qt has no table interface for Python to fill in; the cells tell their own row, column and headers.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleTableCellInterface,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import VoidPtr

from bbmonitor_gui.backburner.schedule import HOURS
from bbmonitor_gui.ui.widgets.week_geometry import Cell, Place
from bbmonitor_gui.ui.widgets.week_view import WeekView

_COLUMNS = HOURS + 1
# Neither None nor 0 becomes a null pointer in PySide6: Qt would take either for an interface, and crash.
_NOTHING = VoidPtr(0)


class WeekTable(QAccessibleWidget):
    """Row 0 and column 0 are headers."""

    def __init__(self, view: WeekView) -> None:
        super().__init__(view, QAccessible.Role.Table)
        self._places: dict[int, _PlaceInterface] = {}
        # Qt frees the table's own interface with the view, but nobody's children.
        view.destroyed.connect(partial(_free, self._places))

    @property
    def view(self) -> WeekView | None:
        """Asked of Qt, who knows whether it still is."""
        view = self.object()
        return view if isinstance(view, WeekView) else None

    def childCount(self) -> int:
        view = self.view
        return (len(view.days) + 1) * _COLUMNS if view else 0

    def child(self, index: int) -> QAccessibleInterface | None:
        view = self.view
        if view is None or not 0 <= index < self.childCount():
            return None
        if index not in self._places:
            row, column = divmod(index, _COLUMNS)
            place = (view.days[row - 1] if row else None, column - 1 if column else None)
            self._places[index] = _PlaceInterface(self, place)
            QAccessible.registerAccessibleInterface(self._places[index])
        return self._places[index]

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        view = self.view
        point = view.mapFromGlobal(QPoint(x, y)) if view else None
        if view is None or point is None or not view.rect().contains(point):
            return None
        return self.child(child_index(view, view.geometry_of_week.hit(point)))

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        view = self.view
        return child_index(view, child.place) if view and isinstance(child, _PlaceInterface) else -1

    def focusChild(self) -> QAccessibleInterface | None:
        view = self.view
        return self.child(child_index(view, view.current)) if view and view.hasFocus() else None


class _PlaceInterface(QAccessibleInterface):
    """An hour, or a header."""

    def __init__(self, table: WeekTable, place: Place) -> None:
        super().__init__()
        self.place = place
        self.table = table
        self._casts: dict[QAccessible.InterfaceType, Any] = {
            QAccessible.InterfaceType.TableCellInterface: _TableCell(self),
            QAccessible.InterfaceType.ActionInterface: _Toggle(self),
        }

    def isValid(self) -> bool:
        return self.table.view is not None

    def object(self) -> QObject | None:
        return None

    def window(self) -> QWindow | None:
        return self.table.window()

    def parent(self) -> QAccessibleInterface:
        return self.table

    def child(self, _: int) -> None:
        return None

    def childAt(self, _x: int, _y: int) -> None:
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, _: QAccessibleInterface) -> int:
        return -1

    def rect(self) -> QRect:
        view = self.table.view
        if view is None:
            return QRect()
        rect = view.geometry_of_week.place(self.place)
        return QRect(view.mapToGlobal(rect.topLeft()), rect.size())

    def role(self) -> QAccessible.Role:
        day, hour = self.place
        if day is not None and hour is not None:
            return QAccessible.Role.Cell
        return QAccessible.Role.ColumnHeader if day is None else QAccessible.Role.RowHeader

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """What an hour is called cannot be changed."""

    def text(self, kind: QAccessible.Text) -> str:
        view = self.table.view
        return view.place_text(self.place) if view and kind == QAccessible.Text.Name else ""

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        view = self.table.view
        if view is None:
            state.invalid = True
            return state
        state.disabled = not view.isEnabled()
        state.invisible = not view.isVisible()
        state.focusable = None not in self.place
        state.focused = view.hasFocus() and view.current == self.place
        state.selected = self.place in view.selection
        return state

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        return self._casts.get(kind, _NOTHING)


class _TableCell(QAccessibleTableCellInterface):
    """Where the place is in the table."""

    def __init__(self, of: _PlaceInterface) -> None:
        super().__init__()
        self._table = of.table
        self._place = of.place

    def table(self) -> QAccessibleInterface:
        return self._table

    def rowIndex(self) -> int:
        return self._index // _COLUMNS

    def columnIndex(self) -> int:
        return self._index % _COLUMNS

    def rowExtent(self) -> int:
        return 1

    def columnExtent(self) -> int:
        return 1

    def isSelected(self) -> bool:
        view = self._table.view
        return view is not None and self._place in view.selection

    def rowHeaderCells(self) -> list[QAccessibleInterface]:
        return self._headers((self._place[0], None))

    def columnHeaderCells(self) -> list[QAccessibleInterface]:
        return self._headers((None, self._place[1]))

    @property
    def _index(self) -> int:
        view = self._table.view
        return child_index(view, self._place) if view else -1

    def _headers(self, place: Place) -> list[QAccessibleInterface]:
        view = self._table.view
        header = self._table.child(child_index(view, place)) if view and place != self._place else None
        return [header] if header else []


class _Toggle(QAccessibleActionInterface):
    """What a click does."""

    def __init__(self, of: _PlaceInterface) -> None:
        super().__init__()
        self._table = of.table
        self._place = of.place

    def actionNames(self) -> list[str]:
        view = self._table.view
        return [QAccessibleActionInterface.toggleAction()] if view and not view.is_read_only else []

    def doAction(self, name: str) -> None:
        view = self._table.view
        if view and name in self.actionNames():
            view.toggle(self._place)

    def keyBindingsForAction(self, _: str) -> list[str]:
        return []


def child_index(view: WeekView, place: Place) -> int:
    """Where the place is among the table's children."""
    row = 0 if place[0] is None else view.days.index(place[0]) + 1
    column = 0 if place[1] is None else place[1] + 1
    return row * _COLUMNS + column


def tell_current(view: WeekView) -> None:
    """Let screen readers know which hour the keyboard acts upon now."""
    if view.hasFocus():
        _tell(view, QAccessible.Event.Focus, [view.current])


def tell_renamed(view: WeekView, cells: Iterable[Cell]) -> None:
    """Let screen readers know that what they are told of these hours has changed."""
    _tell(view, QAccessible.Event.NameChanged, cells)


def _tell(view: WeekView, kind: QAccessible.Event, cells: Iterable[Cell]) -> None:
    if QAccessible.isActive():
        for cell in cells:
            event = QAccessibleEvent(view, kind)
            event.setChild(child_index(view, cell))
            QAccessible.updateAccessibility(event)


def _free(places: dict[int, _PlaceInterface]) -> None:
    for place in places.values():
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(place))
    places.clear()


def _interface_of(_: str, widget: QObject) -> WeekTable | None:
    return WeekTable(widget) if isinstance(widget, WeekView) else None


# Before Qt keeps any interfaces: at the end of the program it frees in the reverse order.
QAccessible.installFactory(_interface_of)
