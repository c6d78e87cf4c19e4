"""Which widget an object belongs to, asked of Qt and not kept: kept, it would never be freed.

A Python reference from a child to its window closes a circle through Qt that the garbage collector cannot see.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget


def parent_widget(child: QObject) -> QWidget:
    """The window that was given as parent. Raises RuntimeError when there is none."""
    parent = child.parent()
    if not isinstance(parent, QWidget):
        raise RuntimeError(f"{type(child).__name__} has no widget as parent")
    return parent
