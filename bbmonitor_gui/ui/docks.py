"""The docks around the jobs: where they stand at first, and back to that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QMenu, QWidget

_BOTTOM = Qt.DockWidgetArea.BottomDockWidgetArea


@dataclass(frozen=True, slots=True)
class DockSpec:
    """One dock: its object name, its title, what it holds, and on which side it stands at first."""

    name: str
    title: str
    widget: QWidget
    area: Qt.DockWidgetArea = _BOTTOM


class Docks(QObject):
    """Makes the docks. Those of one side stand behind each other, the first in front."""

    def __init__(self, window: QMainWindow, specs: Sequence[DockSpec]) -> None:
        super().__init__(window)
        self._window = window
        self._specs = specs
        self._docks = [self._make(spec) for spec in specs]
        self.reset()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._show_focused)

    def add_toggles(self, menu: QMenu) -> None:
        """An entry for each, to show and hide it."""
        for dock in self._docks:
            menu.addAction(dock.toggleViewAction())

    def reset(self) -> None:
        """As at first."""
        fronts: dict[Qt.DockWidgetArea, QDockWidget] = {}
        for spec, dock in zip(self._specs, self._docks, strict=True):
            self._window.removeDockWidget(dock)
            dock.setFloating(False)
            self._window.addDockWidget(spec.area, dock)
            front = fronts.setdefault(spec.area, dock)
            if front is not dock:
                self._window.tabifyDockWidget(front, dock)
            dock.show()
        for front in fronts.values():
            front.raise_()
        self._window.resizeDocks([fronts[_BOTTOM]], [self._window.height() * 2 // 5], Qt.Orientation.Vertical)
        sides = [dock for area, dock in fronts.items() if area is not _BOTTOM]
        self._window.resizeDocks(sides, [self._window.width() * 3 // 10] * len(sides), Qt.Orientation.Horizontal)

    # ---- slots

    @Slot(QWidget, QWidget)
    def _show_focused(self, before: QWidget | None, now: QWidget | None) -> None:
        """To Qt a dock behind others is visible, and Tab goes there: it comes to the front. When the focus comes back from
        another window, what the user chose stays in front."""
        if before is None or now is None or before.window() is not now.window():
            return
        for dock in self._docks:
            if dock.isAncestorOf(now):
                dock.raise_()

    # ---- internals

    def _make(self, spec: DockSpec) -> QDockWidget:
        dock = QDockWidget(spec.title, self._window)
        dock.setObjectName(spec.name)
        dock.setWidget(spec.widget)
        return dock
