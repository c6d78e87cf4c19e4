"""Does a Manager read `set jobstate` in the other way? What was sent, what was read back, and what the user makes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from bbmonitor_gui.backburner import JobState, StateReading
from bbmonitor_gui.ui import plain
from bbmonitor_gui.ui.theme import state_look

from .readonly import Cell, ReadOnlyTable, plain_label

_LETTERS = 96  # the width
_SENT, _READ_BACK = 1, 3  # columns
_MOST_ROWS = 8  # are seen at once
_ROLE = QDialogButtonBox.ButtonRole


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A command that the Manager accepted, and the state that it showed afterwards."""

    job: str
    line: str
    wanted: JobState
    found: JobState


class StateReadingDialog(QDialog):
    """`reading` is the one in use for the Manager at this address. Closing answers nothing."""

    answered = Signal(bool)  # is the other one to be used?

    def __init__(
        self, address: str, reading: StateReading, seen: Sequence[Contradiction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("stateReadingDialog")
        self.setWindowTitle(self.tr("How does this Manager read the number?"))
        name = plain.shortened(address)
        heading = _paragraph(
            "readingHeading",
            self.tr("{0} accepted these commands, and the jobs did not follow.").format(name),
        )
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        reason = _paragraph(
            "readingReason",
            self.tr(
                "What the number in “set jobstate” means is disputed, and this Manager may read it in the other way. "
                "There may be other reasons: somebody else changed the jobs at the same moment, or this Manager is slow "
                "to show what it did. Your answer is kept for this Manager; Preferences, This Manager, can change it."
            ),
        )
        layout = QVBoxLayout(self)
        layout.addWidget(heading)
        layout.addWidget(self._build_table(seen))
        layout.addWidget(self._build_readings(reading))
        layout.addWidget(reason)
        layout.addStretch()
        layout.addWidget(self._build_buttons())
        self.setAccessibleDescription(f"{heading.text()} {reason.text()}")
        width = self.fontMetrics().averageCharWidth() * _LETTERS
        self.resize(width, layout.totalHeightForWidth(width))

    # ---- slots

    @Slot()
    def _use_other(self) -> None:
        self.answered.emit(True)
        self.accept()

    @Slot()
    def _keep(self) -> None:
        self.answered.emit(False)
        self.accept()

    # ---- internals

    def _build_table(self, seen: Sequence[Contradiction]) -> ReadOnlyTable:
        titles = [self.tr("Job"), self.tr("Sent"), self.tr("Meant"), self.tr("Read back")]
        rows = [[Cell(each.job), Cell(each.line), Cell(_word(each.wanted)), Cell(_word(each.found))] for each in seen]
        table = ReadOnlyTable(titles, rows)
        table.setObjectName("readingTable")
        table.setAccessibleName(self.tr("What was sent and read back"))
        for column in (_SENT, _READ_BACK):  # the number matters; and the last would stay as wide as it is stretched now
            table.resizeColumnToContents(column)
        rows_height = min(len(rows), _MOST_ROWS) * table.verticalHeader().defaultSectionSize()
        bars = table.horizontalHeader().sizeHint().height() + table.horizontalScrollBar().sizeHint().height()
        table.setFixedHeight(rows_height + bars + 2 * table.frameWidth())
        return table

    def _build_readings(self, used: StateReading) -> QWidget:
        page = QWidget()
        page.setObjectName("readings")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        for reading, text in (
            (
                StateReading.FLAG,
                self.tr(
                    "a flag. {0} suspends, {1} activates. One public client was built on it and saw the jobs follow; "
                    "the vendor's Monitor was seen to send 1."
                ),
            ),
            (
                StateReading.NUMBER,
                self.tr(
                    "the number of the state. {0} suspends, {1} activates. The public description of the commands "
                    "presumes it."
                ),
            ),
        ):
            mark = self.tr("In use now: {0}") if reading is used else self.tr("The other reading: {0}")
            column.addWidget(
                _paragraph(f"reading-{reading.value}", mark.format(text.format(reading.suspend, reading.activate)))
            )
        return page

    def _build_buttons(self) -> QDialogButtonBox:
        """None is pressed by Return: it is not to be answered unread."""
        buttons = QDialogButtonBox()
        other = buttons.addButton(self.tr("&Use the other reading for this Manager"), _ROLE.YesRole)
        other.setObjectName("useOtherReading")
        keep = buttons.addButton(self.tr("&Keep"), _ROLE.NoRole)
        keep.setObjectName("keepReading")
        cancel = buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        for button in (other, keep, cancel):
            assert isinstance(button, QPushButton)
            button.setAutoDefault(False)
        other.clicked.connect(self._use_other)
        keep.clicked.connect(self._keep)
        cancel.clicked.connect(self.reject)
        return buttons


def _word(state: JobState) -> str:
    return state_look("job", state).label


def _paragraph(name: str, text: str) -> QLabel:
    label = plain_label(text)
    label.setObjectName(name)
    label.setWordWrap(True)
    return label
