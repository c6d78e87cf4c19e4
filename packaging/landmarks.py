"""Where things are in the window: asked of the program run from source, for clicks on the frozen one.

    landmarks.py HOST PORT JOB SERVER

opens the window on the present display, connected to that Manager, at the size it has by itself, and prints as JSON the
points of that job, of that server and of the buttons of the tool bar, in pixels from the window's upper left corner.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QTableView, QToolBar, QWidget

from bbmonitor_gui import app
from bbmonitor_gui.ui.main_window import MainWindow

_PATIENCE_MS = 20_000
_BUTTONS = ("actionSuspendJob", "actionWeekSchedule")
Kind = TypeVar("Kind", bound=QWidget)


class Landmarks:
    """Waits until the window shows the farm, and reads the points off it."""

    def __init__(self, window: MainWindow, job: str, server: str) -> None:
        self.points: dict[str, tuple[int, int]] = {}
        self._window = window
        self._names = {"jobsTable": job, "serversTable": server}
        window.settled.connect(self._read_soon)

    @Slot()
    def _read_soon(self) -> None:
        QTimer.singleShot(500, self._read)  # the last layout comes after the last data

    @Slot()
    def _read(self) -> None:
        for table, name in self._names.items():
            view = self._find(QTableView, table)
            model = view.model()
            found = model.match(model.index(0, 0), Qt.ItemDataRole.DisplayRole, name, 1, Qt.MatchFlag.MatchExactly)
            self.points[table] = self._point(view.viewport(), view.visualRect(found[0]).center())
        bar = self._find(QToolBar, "toolbar")
        for action in bar.actions():
            if action.objectName() in _BUTTONS:
                button = bar.widgetForAction(action)
                self.points[action.objectName()] = self._point(button, button.rect().center())
        QApplication.exit(0)

    def _find(self, kind: type[Kind], name: str) -> Kind:
        found = self._window.findChild(kind, name)
        if found is None:
            raise LookupError(f"the window has no {name}")
        return found

    def _point(self, widget: QWidget, point: QPoint) -> tuple[int, int]:
        place = widget.mapTo(self._window, point)
        return place.x(), place.y()


def main(arguments: Sequence[str]) -> int:
    host, port, job, server = arguments
    application = QApplication([])
    with TemporaryDirectory() as folder:
        window = app.open_window(host, int(port), settings_file=Path(folder, "settings.ini"))
        landmarks = Landmarks(window, job, server)
        QTimer.singleShot(_PATIENCE_MS, lambda: QApplication.exit(1))
        code = application.exec()
        window.close()
    print(json.dumps(landmarks.points))
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
