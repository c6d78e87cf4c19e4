"""A server's week to look at, with the way to the dialog that changes it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from bbmonitor_gui.backburner.schedule import DAYS, ServerSchedule
from bbmonitor_gui.ui.server_facts import hours_text
from bbmonitor_gui.ui.widgets.week_grid import WeekGrid
from bbmonitor_gui.ui.widgets.week_legend import WeekLegend
from bbmonitor_gui.ui.widgets.weeks import Weeks

from .readonly import plain_label, selectable_label


class ServerWeekPage(QWidget):
    """The grid, read only, and the week in words. The hour is marked as it is when the page is turned to."""

    edit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, *, clock: Callable[[], datetime] = datetime.now) -> None:
        super().__init__(parent)
        self._clock = clock
        self._grid = WeekGrid()
        self._grid.set_read_only(True)
        self._words = selectable_label("")
        self._words.setObjectName("serverWeekInWords")
        edit = QPushButton(self.tr("&Edit week schedule…"))
        edit.setObjectName("editServerWeek")
        edit.setAutoDefault(False)
        head = QHBoxLayout()
        head.addWidget(plain_label(self.tr("Hours in which this server may work")))
        head.addStretch()
        head.addWidget(WeekLegend())
        foot = QHBoxLayout()
        foot.addWidget(self._words, 1)
        foot.addWidget(edit)
        layout = QVBoxLayout(self)
        layout.addLayout(head)
        layout.addWidget(self._grid, 1)
        layout.addLayout(foot)
        edit.clicked.connect(self.edit_wanted)

    def show_schedule(self, schedule: ServerSchedule) -> None:
        """This week from now on."""
        self._grid.set_weeks(Weeks.of(schedule))
        self._words.setText(self.tr("In words: {0}\nHours a week: {1}").format(str(schedule), hours_text(schedule)))

    # ---- Qt's side

    def showEvent(self, event: QShowEvent) -> None:
        now = self._clock()
        self._grid.set_now(now.isoweekday() % len(DAYS), now.hour)
        super().showEvent(event)
