"""Seconds that run out, as a bar and in words."""

from __future__ import annotations

import math
import time

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from bbmonitor_gui.ui.announce import announce
from bbmonitor_gui.ui.dialogs.readonly import plain_label

_TICK_MS = 100
_SAID_AT = 5  # seconds left: a voice that counts every one of them leaves no time to think


class Countdown(QWidget):
    """Counts down by itself, from the moment it is made. Said aloud once, in the middle."""

    def __init__(self, seconds: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("countdown")
        self._deadline = time.monotonic() + seconds
        self._shown = -1
        self._bar = QProgressBar()
        self._bar.setObjectName("countdownBar")
        self._bar.setAccessibleName(self.tr("Time left"))
        self._bar.setTextVisible(False)
        self._bar.setRange(0, max(1, math.ceil(seconds)))
        self._words = plain_label("")
        self._words.setObjectName("countdownWords")
        self._words.setMinimumWidth(
            self._words.fontMetrics().horizontalAdvance(f" {self._text(10)}")
        )  # it does not jump
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._bar, 1)
        row.addWidget(self._words)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._show)
        self._tick.start()
        self._show()

    @property
    def text(self) -> str:
        """As shown: "7 seconds left"."""
        return self._words.text()

    # ---- slots

    @Slot()
    def _show(self) -> None:
        left = max(0, math.ceil(self._deadline - time.monotonic()))
        if left == self._shown:
            return
        self._shown = left
        self._bar.setValue(left)
        self._words.setText(self._text(left))
        self._bar.setAccessibleDescription(self.text)
        if left == _SAID_AT:
            announce(self, self.text)
        if not left:
            self._tick.stop()

    # ---- internals

    def _text(self, left: int) -> str:
        if not left:
            return self.tr("any moment now")
        return self.tr("1 second left") if left == 1 else self.tr("{0} seconds left", "", left).format(left)
