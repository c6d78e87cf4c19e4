"""Buttons for a week: whole weeks to choose from, what changes the week, what takes it elsewhere."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from bbmonitor_gui.backburner.schedule import DAYS, HOURS, ServerSchedule
from bbmonitor_gui.ui.dialogs.copy_day import copy_day_menu
from bbmonitor_gui.ui.widgets.named_schedules import NamedSchedulesButton
from bbmonitor_gui.ui.widgets.week_grid import WeekGrid

_DAYTIME = range(7, 18)
_WORKING_DAYS = range(1, 6)


def _always_but(days: Iterable[int], hours: Iterable[int]) -> ServerSchedule:
    schedule = ServerSchedule.ALWAYS
    for day in days:
        schedule = schedule.with_hours(day, hours, False)
    return schedule


PRESETS = (
    ("presetAlways", QT_TRANSLATE_NOOP("WeekTools", "Alwa&ys"), ServerSchedule.ALWAYS),
    ("presetNever", QT_TRANSLATE_NOOP("WeekTools", "&Never"), ServerSchedule.NEVER),
    ("presetNights", QT_TRANSLATE_NOOP("WeekTools", "Nights &18–07"), _always_but(range(len(DAYS)), _DAYTIME)),
    (
        "presetNightsAndWeekends",
        QT_TRANSLATE_NOOP("WeekTools", "Ni&ghts and weekends"),
        _always_but(_WORKING_DAYS, _DAYTIME),
    ),
    ("presetWeekends", QT_TRANSLATE_NOOP("WeekTools", "Wee&kends"), _always_but(_WORKING_DAYS, range(HOURS))),
)


class WeekTools(QWidget):
    """Two rows beneath a grid. What is to be done with the week is told, all but the selection, which is the grid's."""

    weeks_wanted = Signal(object, str)  # Weeks, and what was done, for undo
    copy_wanted = Signal()
    paste_wanted = Signal()
    import_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, grid: WeekGrid, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = grid
        self._presets = QButtonGroup(self)
        self._presets.setExclusive(False)
        self.named = NamedSchedulesButton()
        self._copy_day = copy_day_menu(grid.days, self)
        self._selecting = _button("selectHours", self.tr("Select &hours"))
        self._selecting.setCheckable(True)
        self._selecting.setToolTip(
            self.tr("Click and drag select hours, and nothing changes until they are allowed or blocked.")
        )
        self._allow = _button("allowSelected", self.tr("&Allow"))
        self._block = _button("blockSelected", self.tr("&Block"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._whole_weeks_row())
        layout.addLayout(self._changes_row())

        self._presets.idClicked.connect(self._use_preset)
        self._copy_day.triggered.connect(self._copy_chosen_day)
        self._selecting.toggled.connect(grid.set_selecting)
        self._selecting.toggled.connect(self._update_selected)
        self._allow.clicked.connect(grid.allow_selected)
        self._block.clicked.connect(grid.block_selected)
        for button in (self._allow, self._block):  # nothing is selected then, and what is disabled loses the focus
            button.clicked.connect(grid.setFocus)
        grid.selection_changed.connect(self._update_selected)
        self._update_selected()

    # ---- slots

    @Slot(int)
    def _use_preset(self, index: int) -> None:
        self.weeks_wanted.emit(self._grid.weeks.filled(PRESETS[index][2]), self.tr("Use a preset"))

    @Slot()
    def _invert(self) -> None:
        self.weeks_wanted.emit(self._grid.weeks.inverted(), self.tr("Invert the week"))

    @Slot()
    def _shift_earlier(self) -> None:
        self.weeks_wanted.emit(self._grid.weeks.shifted(-1), self.tr("Shift the week"))

    @Slot()
    def _shift_later(self) -> None:
        self.weeks_wanted.emit(self._grid.weeks.shifted(1), self.tr("Shift the week"))

    @Slot(QAction)
    def _copy_chosen_day(self, action: QAction) -> None:
        day, to_days = action.data()
        self.weeks_wanted.emit(self._grid.weeks.with_day_copied(day, to_days), self.tr("Copy a day"))

    @Slot()
    def _update_selected(self) -> None:
        for button in (self._allow, self._block):
            button.setEnabled(self._selecting.isChecked() and bool(self._grid.selection))

    # ---- internals

    def _whole_weeks_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(QLabel(self.tr("Presets:")))
        for index, (name, text, _) in enumerate(PRESETS):
            button = _button(name, self.tr(str(text)))
            self._presets.addButton(button, index)
            row.addWidget(button)
        row.addWidget(self.named)
        row.addStretch()
        for name, text, tip, wanted in (
            ("copyWeek", self.tr("Copy &week"), self.tr("Copy it as a text that can be pasted again"), self.copy_wanted),
            ("pasteWeek", self.tr("Pas&te"), self.tr("Read a week from the clipboard: a copied one, JSON, seven masks or words"), self.paste_wanted),
            ("importWeek", self.tr("Im&port…"), self.tr("Read a week from a file"), self.import_wanted),
            ("exportWeek", self.tr("E&xport…"), self.tr("Save the week in a file"), self.export_wanted),
        ):  # fmt: skip
            button = _button(name, text)
            button.setToolTip(tip)
            button.clicked.connect(wanted)
            row.addWidget(button)
        return row

    def _changes_row(self) -> QHBoxLayout:
        edits = self._grid.edits
        invert = _button("invertSchedule", self.tr("In&vert"))
        invert.clicked.connect(self._invert)
        earlier = _button("shiftEarlier", self.tr("&Earlier"))
        earlier.setToolTip(self.tr("The whole week begins an hour earlier."))
        earlier.clicked.connect(self._shift_earlier)
        later = _button("shiftLater", self.tr("&Later"))
        later.setToolTip(self.tr("The whole week begins an hour later."))
        later.clicked.connect(self._shift_later)
        copy_day = _button("copyDay", self.tr("Copy a &day"))
        copy_day.setMenu(self._copy_day)
        row = QHBoxLayout()
        for button in (
            _action_button("undoSchedule", edits.undo_action),
            _action_button("redoSchedule", edits.redo_action),
            invert,
            earlier,
            later,
            copy_day,
        ):
            row.addWidget(button)
        row.addStretch()
        for button in (self._selecting, self._allow, self._block):
            row.addWidget(button)
        return row


def _button(name: str, text: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text.replace("&", ""))
    return button


def _action_button(name: str, action: QAction) -> QPushButton:
    button = _button(name, action.text())
    button.setToolTip(action.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
    button.setEnabled(action.isEnabled())
    button.clicked.connect(action.trigger)
    action.enabledChanged.connect(button.setEnabled)
    return button
