"""The right end of the status bar: counts, queue control, the connection, and how old is what is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget


class StatusLine(QWidget):
    """Four short texts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts = _label("statusCounts", self.tr("Jobs"))
        self.control = _label("controlBadge", self.tr("Queue control"))
        self.connection = _label("connectionBadge", self.tr("Connection"))
        self.age = _label("ageLabel", self.tr("Age of what is shown"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 6, 0)
        row.setSpacing(16)
        for label in (self.counts, self.control, self.connection, self.age):
            row.addWidget(label)


def _label(name: str, description: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAccessibleDescription(description)
    return label
