"""Chooses the priority of one or many jobs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from bbmonitor_gui.backburner.states import CRITICAL_PRIORITY, DEFAULT_PRIORITY, LOWEST_PRIORITY
from bbmonitor_gui.ui.order_words import Things, counted

from .readonly import plain_label

_NONE = CRITICAL_PRIORITY - 1  # nothing chosen yet


class PriorityDialog(QDialog):
    """The jobs' priorities in, one for all of them out; None among them stands for one that is not known."""

    chosen = Signal(int)

    def __init__(self, priorities: Sequence[int | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("priorityDialog")
        self.setWindowTitle(self.tr("Set priority"))
        same = len(set(priorities)) == 1
        before = priorities[0] if same else None
        self._spin = QSpinBox()
        self._spin.setObjectName("prioritySpin")
        self._spin.setAccessibleName(self.tr("Priority"))
        self._spin.setAccessibleDescription(self.tr("From 0, the most urgent, to 100"))
        self._spin.setRange(_NONE, LOWEST_PRIORITY)
        self._spin.setSpecialValueText(self.tr("not known") if same else self.tr("various"))
        self._spin.setValue(_NONE if before is None else before)
        self._word = plain_label("")
        self._word.setObjectName("priorityWord")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        caption = plain_label(self.tr("&Priority:"))
        caption.setBuddy(self._spin)

        form = QFormLayout()
        form.addRow(caption, self._spin)
        form.addRow("", self._word)
        layout = QVBoxLayout(self)
        layout.addWidget(self._heading(len(priorities)))
        layout.addLayout(form)
        layout.addWidget(self._buttons)
        self._spin.selectAll()
        self._spin.setFocus()
        self._tell()

        self._spin.valueChanged.connect(self._tell)
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.reject)

    # ---- slots

    @Slot()
    def _tell(self) -> None:
        priority = self._spin.value()
        self._word.setText(self._meaning(priority))
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(priority != _NONE)

    @Slot()
    def _accept(self) -> None:
        self.chosen.emit(self._spin.value())
        self.accept()

    # ---- internals

    def _heading(self, count: int) -> QLabel:
        heading = plain_label(self.tr("Priority of {0}").format(counted(Things.JOBS, count)))
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        return heading

    def _meaning(self, priority: int) -> str:
        if priority == _NONE:
            return self.tr("The jobs keep theirs until you choose one.")
        if priority == CRITICAL_PRIORITY:
            return self.tr("critical: before all other jobs")
        if priority == DEFAULT_PRIORITY:
            return self.tr("default")
        if priority == LOWEST_PRIORITY:
            return self.tr("suspended: the job is not rendered")
        return (
            self.tr("more urgent than the default")
            if priority < DEFAULT_PRIORITY
            else self.tr("less urgent than the default")
        )
