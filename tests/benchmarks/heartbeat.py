"""The longest stall of the window's thread, as a 5 ms timer feels it."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Qt, QTimer, Slot

BEAT_MS = 5


class Heartbeat(QObject):
    """Beats from its making on; `longest_ms` is the longest time between two beats beyond the beat itself."""

    def __init__(self) -> None:
        super().__init__()
        self.longest_ms = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(BEAT_MS)

    def restart(self) -> float:
        """The longest stall so far; the next one is measured from now."""
        longest, self.longest_ms = self.longest_ms, 0.0
        return longest

    @Slot()
    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest_ms = max(self.longest_ms, (now - self._last) * 1000 - BEAT_MS)
        self._last = now
