"""Python's cyclic garbage collector, kept to the window's thread and out of its way.

Left to itself it runs in whichever thread happens to make an object. In the worker's it would destroy the widgets of a
closed dialog there, which crashes; and a full collection walks every object, which with ten thousand jobs stops the
window for a tenth of a second, in vain: records hold no cycles. So it runs here only, over what is new; what has lived
through that is put out of its sight until the user turns to another program.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication

_YOUNG_MS = 500


class Collector(QObject):
    """Works from its making until `stop`; there may be several, one for each window."""

    _working = 0

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(_YOUNG_MS)
        self._timer.timeout.connect(self._collect_young)
        self._timer.start()
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._collect_when_unused)
        Collector._working += 1
        gc.disable()

    @Slot()
    def stop(self) -> None:
        """Leave the rest to Python. Without effect the second time."""
        if not self._timer.isActive():
            return
        self._timer.stop()
        Collector._working -= 1
        if not Collector._working:
            gc.unfreeze()
            gc.enable()

    # ---- slots

    @Slot()
    def _collect_young(self) -> None:
        gc.collect(0)
        gc.freeze()

    @Slot(Qt.ApplicationState)
    def _collect_when_unused(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationInactive and self._timer.isActive():
            gc.unfreeze()
            gc.collect()
