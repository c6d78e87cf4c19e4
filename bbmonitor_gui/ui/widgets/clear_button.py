"""The button in a field that empties it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QLineEdit


def add_clear_button(field: QLineEdit) -> None:
    """Qt's own, and a name for it: Qt gives it none to speak."""
    field.setClearButtonEnabled(True)
    for button in field.findChildren(QAbstractButton):
        button.setAccessibleName(QCoreApplication.translate("fields", "Clear"))
