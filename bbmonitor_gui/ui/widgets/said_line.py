"""What a dialog says of the last thing that was done in it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from bbmonitor_gui.ui.announce import announce


class SaidLine(QLabel):
    """A sentence, said aloud too; the next one takes its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    @Slot(str)
    def say(self, text: str) -> None:
        """How it went; "" for nothing to say."""
        self._show(text, QPalette.ColorRole.WindowText)

    @Slot(str)
    def complain(self, text: str) -> None:
        """Why it did not go."""
        self._show(text, QPalette.ColorRole.BrightText)

    # ---- internals

    def _show(self, text: str, role: QPalette.ColorRole) -> None:
        self.setForegroundRole(role)
        self.setText(text)
        if text:
            announce(self, text)
