"""How urgent a server's render work is: the two priorities to choose, and what they mean."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette, QWheelEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QGroupBox, QWidget

from bbmonitor_gui.backburner.states import WorkPriority
from bbmonitor_gui.ui.server_facts import page_titles, priority_label

from .readonly import plain_label

Priorities = tuple[int, int]  # attended, unattended


class WorkPriorities(QGroupBox):
    """Two priorities in, two out. A number nobody has seen stands as itself among the choices and is kept."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(page_titles()["priorities"], parent)
        self._attended = _PriorityChoice("attendedPriority", self.tr("Priority while someone uses the computer"))
        self._unattended = _PriorityChoice("unattendedPriority", self.tr("Priority while nobody uses the computer"))
        meaning = _paragraph(
            self.tr(
                "How urgent a render is beside the computer's other programs: with idle it takes only what they leave."
            )
        )
        evidence = _paragraph(
            self.tr(
                "How they are sent is inferred: nobody has seen a Manager accept this. The outcome is read back and shown."
            )
        )
        evidence.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        form = QFormLayout(self)
        form.addRow(meaning)
        form.addRow(self.tr("While someone &uses the computer:"), self._attended)
        form.addRow(self.tr("While no&body uses it:"), self._unattended)
        form.addRow(evidence)
        for choice in (self._attended, self._unattended):
            choice.currentIndexChanged.connect(self.changed)

    @property
    def priorities(self) -> Priorities:
        """As they are chosen: while someone uses the computer, while nobody does."""
        return self._attended.currentData(), self._unattended.currentData()

    def set_priorities(self, priorities: Priorities) -> None:
        """Choose these."""
        for choice, priority in zip((self._attended, self._unattended), priorities, strict=True):
            choice.choose(priority)

    def set_choosable(self, choosable: bool) -> None:
        """Whether others can be chosen."""
        for choice in (self._attended, self._unattended):
            choice.setEnabled(choosable)


class _PriorityChoice(QComboBox):
    def __init__(self, name: str, spoken: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for priority in WorkPriority:
            self.addItem(priority_label(priority), int(priority))

    def choose(self, priority: int) -> None:
        if self.findData(int(priority)) < 0:
            self.addItem(priority_label(priority), int(priority))
        self.setCurrentIndex(self.findData(int(priority)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turned over a choice that is not in use, the wheel chooses nothing."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def _paragraph(text: str) -> QWidget:
    label = plain_label(text)
    label.setWordWrap(True)
    return label
