"""The documents of jobs as they came, one at a time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from bbmonitor_gui.ui import plain
from bbmonitor_gui.ui.formats import hex_handle
from bbmonitor_gui.ui.job_edits import KnownJob

from .document_view import DocumentView

_SHORTEST_CHOICE = 40  # letters


class JobDocuments(QWidget):
    """Of several jobs one is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs: Sequence[KnownJob] = ()
        self._shown = ""
        self._choice = QComboBox()
        self._choice.setObjectName("documentJob")
        self._choice.setAccessibleName(self.tr("Job whose document is shown"))
        self._choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._choice.setMinimumContentsLength(_SHORTEST_CHOICE)
        label = QLabel(self.tr("&Job:"))
        label.setBuddy(self._choice)
        self._head = QWidget()
        line = QHBoxLayout(self._head)
        line.addWidget(label)
        line.addWidget(self._choice, 1)
        margins = line.contentsMargins()
        margins.setBottom(0)  # the view below has its own
        line.setContentsMargins(margins)
        self._view = DocumentView("")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._head)
        self._column.addWidget(self._view, 1)
        self._choice.currentIndexChanged.connect(self._show)

    def show_documents(self, jobs: Sequence[KnownJob]) -> None:
        """These, in the order in which they were before."""
        place = max(0, self._choice.currentIndex())
        self._jobs = jobs
        with QSignalBlocker(self._choice):
            self._choice.clear()
            self._choice.addItems(
                [f"{plain.shortened(each.job.info.name)} ({hex_handle(each.handle)})" for each in jobs]
            )
            self._choice.setCurrentIndex(min(place, len(jobs) - 1))
        self._head.setVisible(len(jobs) > 1)
        self._show()

    def start_find(self) -> None:
        self._view.start_find()

    # ---- slots

    @Slot()
    def _show(self) -> None:
        document = self._jobs[self._choice.currentIndex()].document
        if document == self._shown:
            return
        self._shown, before = document, self._view
        self._view = DocumentView(document)
        self._column.replaceWidget(before, self._view)
        last: QWidget = self._choice
        for part in self._view.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if part.focusPolicy() & Qt.FocusPolicy.TabFocus:
                self.setTabOrder(last, part)
                last = part
        self._view.show()
        before.setParent(None)
        before.deleteLater()
