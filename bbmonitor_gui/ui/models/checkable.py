"""A table with check boxes."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from .column import Column
from .table_model import Index, TableModel

_CHECK = int(Qt.ItemDataRole.CheckStateRole)
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)


class CheckableModel(TableModel):
    """A TableModel with a box in its first column; `state_of` reads it from an entry. What a click on it means is for the
    owner of the entries to say: it is told, and applies changed entries."""

    toggled = Signal(object)  # list of keys, the first the one that was clicked

    def __init__(
        self, columns: Sequence[Column], state_of: Callable[[Any], Qt.CheckState], parent: QObject | None = None
    ) -> None:
        super().__init__(columns, parent)
        self._state_of = state_of

    def toggle(self, rows: Iterable[int]) -> None:
        """As clicks on the boxes of these rows; the first decides for all."""
        keys: list[Hashable] = [self.entry(row).key for row in rows]
        if keys:
            self.toggled.emit(keys)

    # ---- Qt's side

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() and index.column() == 0 else flags

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if role == _CHECK and index.isValid() and index.column() == 0:
            return self._state_of(self.entry(index.row())).value
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        if role != _CHECK or not index.isValid() or index.column() != 0:
            return False
        self.toggle([index.row()])
        return True
