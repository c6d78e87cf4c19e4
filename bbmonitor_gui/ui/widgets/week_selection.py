"""The hours of a week that are chosen, to be allowed or blocked afterwards."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from bbmonitor_gui.ui.widgets.week_geometry import Cell


class WeekSelection(QObject):
    """A set of cells. Between `begin` and `finish` a band is stretched over them."""

    changed = Signal(object, object)  # frozenset[Cell] before, frozenset[Cell] after

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cells: frozenset[Cell] = frozenset()
        self._before_gesture: frozenset[Cell] | None = None
        self._base: frozenset[Cell] = frozenset()
        self._takes_out = False

    @property
    def cells(self) -> frozenset[Cell]:
        """What is chosen now."""
        return self._cells

    @property
    def in_gesture(self) -> bool:
        """Has a gesture begun that is not finished?"""
        return self._before_gesture is not None

    def replace(self, cells: Iterable[Cell]) -> None:
        """Choose these and no others."""
        self.finish()
        self._set(frozenset(cells))

    def toggle(self, cells: Iterable[Cell]) -> None:
        """Choose these as well; if all of them are chosen, none of them."""
        self.begin(cells, keep=True)
        self.finish()

    def begin(self, cells: Iterable[Cell], *, keep: bool) -> None:
        """Begin a gesture with these. Keeping, it adds to what is chosen, or takes out what is chosen already."""
        self.finish()
        band = frozenset(cells)
        self._before_gesture = self._cells
        self._base = self._cells if keep else frozenset()
        self._takes_out = keep and band <= self._cells
        self.stretch(band)

    def stretch(self, cells: Iterable[Cell]) -> None:
        """Within the gesture: these in place of those it had before."""
        band = frozenset(cells)
        self._set(self._base - band if self._takes_out else self._base | band)

    def finish(self) -> None:
        """End the gesture, if there is one."""
        self._before_gesture = None

    def cancel(self) -> None:
        """End the gesture as if it had not begun."""
        before, self._before_gesture = self._before_gesture, None
        if before is not None:
            self._set(before)

    def _set(self, cells: frozenset[Cell]) -> None:
        before, self._cells = self._cells, cells
        if before != cells:
            self.changed.emit(before, cells)
