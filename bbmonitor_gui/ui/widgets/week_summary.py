"""A week in words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPlainTextEdit, QWidget

from bbmonitor_gui.backburner.schedule import DAYS, HOURS, ServerSchedule
from bbmonitor_gui.ui.widgets.week_geometry import Cell
from bbmonitor_gui.ui.widgets.week_texts import day_name, hour_span

_WORDS_LINES = 2


class WeekSummary(QWidget):
    """The schedule in words, its hours a week, and whether work is allowed right now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = self._scrolling_label()
        self._words.setObjectName("scheduleInWords")
        self._words.setAccessibleName(self.tr("The schedule in words"))
        self._hours = QLabel()
        self._hours.setObjectName("scheduleHours")
        self._now = QLabel()
        self._now.setObjectName("scheduleNow")
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setColumnStretch(1, 1)
        rows = (
            (self.tr("In words:"), self._words),
            (self.tr("Hours a week:"), self._hours),
            (self.tr("Right now:"), self._now),
        )
        for row, (text, field) in enumerate(rows):
            layout.addWidget(QLabel(text), row, 0, Qt.AlignmentFlag.AlignTop)
            layout.addWidget(field, row, 1)

    def show_schedule(self, schedule: ServerSchedule, now: Cell) -> None:
        """Show this week; `now` is the current day and hour."""
        text = str(schedule)
        if text != self._words.toPlainText():
            self._words.setPlainText(text)
        self._hours.setText(self.tr("{hours} of {all}").format(hours=schedule.hours_a_week(), all=HOURS * len(DAYS)))
        day, hour = now
        state = self.tr("work is allowed") if schedule.allows(day, hour) else self.tr("work is blocked")
        self._now.setText(
            self.tr("{state} ({day} {hours} by the clock of this computer)").format(
                state=state, day=day_name(day), hours=hour_span(hour)
            )
        )

    def _scrolling_label(self) -> QPlainTextEdit:
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
        view.setFixedHeight(view.fontMetrics().lineSpacing() * _WORDS_LINES)
        view.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        return view
