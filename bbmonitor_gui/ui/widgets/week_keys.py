"""What the keys mean within a week."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputEvent, QKeyEvent

from bbmonitor_gui.backburner.schedule import DAYS, HOURS
from bbmonitor_gui.ui.widgets.week_geometry import Cell

# Rows down, hours on.
_STEPS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Home: (0, -HOURS),
    Qt.Key.Key_End: (0, HOURS),
}
_CORNERS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Home: (-len(DAYS), -HOURS),
    Qt.Key.Key_End: (len(DAYS), HOURS),
}

# A as in allow, B as in block, D as in the vendor's Disallow.
_LETTERS: dict[int, bool] = {Qt.Key.Key_A: True, Qt.Key.Key_B: False, Qt.Key.Key_D: False}
_LETTER_MODIFIERS = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)


def shift(event: QInputEvent) -> bool:
    """Is Shift held down?"""
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)


def control(event: QInputEvent) -> bool:
    """Is Ctrl held down, or on macOS Command?"""
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def letter_allows(event: QKeyEvent) -> bool | None:
    """Whether the key allows or blocks the hours that are chosen; None for any other key."""
    return _LETTERS.get(event.key()) if event.modifiers() in _LETTER_MODIFIERS else None


def key_target(event: QKeyEvent, current: Cell, days: tuple[int, ...]) -> Cell | None:
    """The cell that the key leads to from the current one, within the week; None for any other key."""
    to_corner = event.key() in _CORNERS and control(event)
    step = (_CORNERS if to_corner else _STEPS).get(event.key())
    if step is None:
        return None
    row = days.index(current[0]) + step[0]
    hour = current[1] + step[1]
    return days[min(max(row, 0), len(days) - 1)], min(max(hour, 0), HOURS - 1)
