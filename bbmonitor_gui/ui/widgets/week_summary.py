"""A week in words, to read and to type, and what it means now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from bbmonitor_gui.backburner import schedule_from_words
from bbmonitor_gui.backburner.schedule import DAYS, HOURS
from bbmonitor_gui.ui import plain
from bbmonitor_gui.ui.announce import announce
from bbmonitor_gui.ui.widgets.week_geometry import Cell
from bbmonitor_gui.ui.widgets.week_texts import day_name, hour_span
from bbmonitor_gui.ui.widgets.weeks import Weeks

_LINES = 2
_LONGEST_ERROR = 120


class WeekSummary(QWidget):
    """The schedule in words, its hours a week, whether work is allowed right now, and what runs against it."""

    schedule_typed = Signal(object)  # ServerSchedule
    validity_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._valid = True
        self._words = _WordsLine()
        self._words.setObjectName("scheduleInWords")
        self._words.setAccessibleName(self.tr("The schedule in words"))
        self._words.editingFinished.connect(self.commit)
        self._words.textChanged.connect(self._forget_error)
        caption = QLabel(self.tr("&In words:"))
        caption.setBuddy(self._words)
        self._note = QLabel()
        self._note.setObjectName("scheduleWordsNote")
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._note.setWordWrap(True)
        self._hours = QLabel()
        self._hours.setObjectName("scheduleHours")
        self._now = QLabel()
        self._now.setObjectName("scheduleNow")
        self._work = _scrolling_label()
        self._work.setObjectName("scheduleConflicts")
        self._work.setAccessibleName(self.tr("Work that runs now"))
        figures = QHBoxLayout()
        figures.setSpacing(self.fontMetrics().horizontalAdvance("0"))
        figures.addWidget(self._hours)
        figures.addSpacing(3 * figures.spacing())
        figures.addWidget(QLabel(self.tr("Right now:")))
        figures.addWidget(self._now, 1)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(2)
        layout.setColumnStretch(1, 1)
        layout.addWidget(caption, 0, 0)
        layout.addWidget(self._words, 0, 1)
        layout.addWidget(self._note, 1, 1)
        layout.addWidget(QLabel(self.tr("Hours a week:")), 2, 0)
        layout.addLayout(figures, 2, 1)
        layout.addWidget(QLabel(self.tr("Running work:")), 3, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._work, 3, 1)
        self._set_error("")

    @property
    def is_valid(self) -> bool:
        """Are the words understood?"""
        return self._valid

    def show_weeks(self, weeks: Weeks) -> None:
        """Show these weeks in place of whatever was typed."""
        common = weeks.common
        self._words.show_text("" if common is None else str(common))
        self._words.setPlaceholderText(self.tr("differs: type a week for all of them") if common is None else "")
        hours = {schedule.hours_a_week() for schedule in set(weeks.schedules)}
        shown = "–".join(str(each) for each in dict.fromkeys((min(hours), max(hours))))
        self._hours.setText(self.tr("{hours} of {all}").format(hours=shown, all=HOURS * len(DAYS)))
        self._set_error("")

    def show_now(self, weeks: Weeks, now: Cell, conflicts: Sequence[str]) -> None:
        """What these weeks mean in the current day and hour; a sentence for each server that works against them."""
        day, hour = now
        state = weeks.allows(day, hour)
        if state is None:
            allowed = sum(schedule.allows(day, hour) for schedule in weeks.schedules)
            words = self.tr("work is allowed on {0} of {1} servers").format(allowed, len(weeks.schedules))
        else:
            words = self.tr("work is allowed") if state else self.tr("work is blocked")
        self._now.setText(
            self.tr("{state} ({day} {hours} by the clock of this computer)").format(
                state=words, day=day_name(day), hours=hour_span(hour)
            )
        )
        text = "\n".join(conflicts) or self.tr("None that this week would stop.")
        if text != self._work.toPlainText():
            self._work.setPlainText(text)

    # ---- slots

    @Slot()
    def commit(self) -> None:
        """Take the words as they are typed."""
        if not self._words.is_touched:
            return
        try:
            schedule = schedule_from_words(self._words.text())
        except ValueError as error:
            self._set_error(plain.shortened(str(error), _LONGEST_ERROR))
            return
        self._words.show_text(str(schedule))
        self._set_error("")
        self.schedule_typed.emit(schedule)

    @Slot()
    def _forget_error(self) -> None:
        if not self._words.is_touched:
            self._set_error("")

    # ---- internals

    def _set_error(self, error: str) -> None:
        """What is wrong, or with "" how to write."""
        self._note.setText(error or self.tr("As in: Mon–Fri 18–07, Sat–Sun all day. What is not named is blocked."))
        self._note.setForegroundRole(QPalette.ColorRole.BrightText if error else QPalette.ColorRole.PlaceholderText)
        self._words.setAccessibleDescription(self._note.text())
        if error:
            announce(self._words, error)
        if self._valid == bool(error):
            self._valid = not error
            self.validity_changed.emit()


class _WordsLine(QLineEdit):
    """Return takes what was typed, and does nothing else; Escape takes it back."""

    def __init__(self) -> None:
        super().__init__()
        self._shown = ""

    @property
    def is_touched(self) -> bool:
        """Is something else typed than was shown?"""
        return self.text() != self._shown

    def show_text(self, text: str) -> None:
        self._shown = text
        self.setText(text)
        self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        touched = self.is_touched
        if event.key() == Qt.Key.Key_Escape and touched:
            self.setText(self._shown)
            return
        super().keyPressEvent(event)
        if touched and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()  # the dialog's default button is for the next Return


def _scrolling_label() -> QPlainTextEdit:
    """Two lines that scroll: a label that grew with its text would move the grid under the mouse."""
    view = QPlainTextEdit()
    view.setReadOnly(True)
    view.setTabChangesFocus(True)
    view.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.document().setDocumentMargin(0)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setFixedHeight(view.fontMetrics().lineSpacing() * _LINES + 2)
    view.viewport().setBackgroundRole(QPalette.ColorRole.Window)
    return view
