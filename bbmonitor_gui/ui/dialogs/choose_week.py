"""Which of several weeks?"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QVBoxLayout, QWidget

from bbmonitor_gui.ui import plain
from bbmonitor_gui.ui.widgets.weeks import Weeks

_LONGEST = 120


class ChooseWeekDialog(QDialog):
    """Titles with their weeks in, one of the weeks out."""

    chosen = Signal(object)  # Weeks

    def __init__(self, choices: Sequence[tuple[str, Weeks]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chooseWeekDialog")
        self.setWindowTitle(self.tr("Several weeks"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._weeks = [weeks for _, weeks in choices]
        self._list = QListWidget()
        self._list.setObjectName("weeksToChoose")
        self._list.setAccessibleName(self.tr("Weeks to choose from"))
        for title, weeks in choices:
            words = "" if weeks.common is None else f": {weeks.common}"
            self._list.addItem(plain.shortened(f"{plain.shortened(title, _LONGEST // 2)}{words}", _LONGEST))
        self._list.setCurrentRow(0)
        caption = QLabel(self.tr("There are several weeks. &Use:"))
        caption.setBuddy(self._list)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        layout = QVBoxLayout(self)
        for widget in (caption, self._list, buttons):
            layout.addWidget(widget)
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * 70, metrics.height() * 16)

        self._list.doubleClicked.connect(self._finish)
        buttons.accepted.connect(self._finish)
        buttons.rejected.connect(self.reject)

    # ---- slots

    @Slot()
    def _finish(self) -> None:
        self.chosen.emit(self._weeks[self._list.currentRow()])
        self.accept()
