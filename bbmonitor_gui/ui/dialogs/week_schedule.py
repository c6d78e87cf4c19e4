"""When a server may work: shown, changed, handed to the owner to send."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bbmonitor_gui.backburner.schedule import DAYS, HOURS, ServerSchedule
from bbmonitor_gui.ui.widgets.mask_editor import MaskColumn
from bbmonitor_gui.ui.widgets.send_failure import SendFailure
from bbmonitor_gui.ui.widgets.week_geometry import Cell
from bbmonitor_gui.ui.widgets.week_grid import WeekGrid
from bbmonitor_gui.ui.widgets.week_legend import WeekLegend
from bbmonitor_gui.ui.widgets.week_summary import WeekSummary
from bbmonitor_gui.ui.widgets.week_texts import masks_text

_CLOCK_INTERVAL_MS = 10_000
_NAME_WIDTH_IN_CHARACTERS = 40
_DAYTIME = range(7, 18)
_WORKING_DAYS = range(1, 6)


def _always_but(days: Iterable[int], hours: Iterable[int]) -> ServerSchedule:
    schedule = ServerSchedule.ALWAYS
    for day in days:
        schedule = schedule.with_hours(day, hours, False)
    return schedule


PRESETS = (
    ("presetAlways", QT_TRANSLATE_NOOP("WeekScheduleDialog", "&Always"), ServerSchedule.ALWAYS),
    ("presetNever", QT_TRANSLATE_NOOP("WeekScheduleDialog", "&Never"), ServerSchedule.NEVER),
    ("presetNights", QT_TRANSLATE_NOOP("WeekScheduleDialog", "Nights &18–07"), _always_but(range(len(DAYS)), _DAYTIME)),
    (
        "presetNightsAndWeekends",
        QT_TRANSLATE_NOOP("WeekScheduleDialog", "Nights and week&ends"),
        _always_but(_WORKING_DAYS, _DAYTIME),
    ),
    ("presetWeekends", QT_TRANSLATE_NOOP("WeekScheduleDialog", "&Weekends"), _always_but(_WORKING_DAYS, range(HOURS))),
)


class WeekScheduleDialog(QDialog):
    """A week in, a week out; no network. OK asks the owner to send the week and waits to be told how that went, by
    `sending_succeeded` or `sending_failed`. An unchanged week is accepted without sending."""

    send_requested = Signal(object)  # ServerSchedule

    def __init__(
        self,
        server_name: str,
        schedule: ServerSchedule,
        parent: QWidget | None = None,
        *,
        clock: Callable[[], datetime] = datetime.now,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._sending = False
        # None once a sending was tried: then nobody knows what the Manager holds until it is read back.
        self._known: ServerSchedule | None = schedule
        self._shown = schedule

        self._grid = WeekGrid()
        self._masks = MaskColumn(self._grid.days, self._grid.header_height)
        self._summary = WeekSummary()
        self._failure = SendFailure()
        self._busy = QLabel()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._form = self._build_form(server_name)
        bottom = QHBoxLayout()
        bottom.addWidget(self._busy)
        bottom.addWidget(self._buttons)
        layout = QVBoxLayout(self)
        layout.addWidget(self._form, 1)
        layout.addWidget(self._failure)
        layout.addLayout(bottom)
        self.setObjectName("weekScheduleDialog")
        self.setWindowTitle(self.tr("Week schedule for {server}").format(server=server_name))
        self._busy.setObjectName("weekScheduleBusy")
        self._ok.setDefault(True)
        self.addActions([self._grid.edits.undo_action, self._grid.edits.redo_action])
        self._grid.setFocus()
        # Shown without a size, Qt would keep to two thirds of the screen and squeeze the cells.
        self.resize(self.sizeHint())

        self._grid.set_schedule(schedule)
        self._grid.schedule_changed.connect(self._on_schedule_changed)
        self._masks.mask_edited.connect(self._on_mask_edited)
        self._masks.validity_changed.connect(self._update_ok)
        self._buttons.accepted.connect(self._on_ok)
        self._buttons.rejected.connect(self.reject)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._update_now)
        self._timer.start(_CLOCK_INTERVAL_MS)
        self._masks.show_masks(schedule, self._grid.days)
        self._failure.set_masks(masks_text(schedule))
        self._update_now()

    @property
    def schedule(self) -> ServerSchedule:
        """The week as it is shown."""
        return self._grid.schedule

    def sending_succeeded(self) -> None:
        """The Manager took the week: close. Ignored if the dialog was closed meanwhile."""
        if self._sending:
            self.accept()

    def sending_failed(self, title: str, detail: str, hint: str) -> None:
        """The week was not taken: stay open, with the reason and the masks to copy. Ignored if the dialog was closed
        meanwhile."""
        if self._sending:
            self._set_sending(False)
            self._failure.show_reason(title, detail, hint)
            self._ok.setFocus()

    def done(self, result: int) -> None:
        self._sending = False
        super().done(result)

    def _on_ok(self) -> None:
        if self._known == self.schedule:
            self.accept()
            return
        self._known = None
        self._failure.hide()
        self._set_sending(True)
        self.send_requested.emit(self.schedule)

    def _on_schedule_changed(self, schedule: ServerSchedule) -> None:
        before, after = self._shown.masks(), schedule.masks()
        self._shown = schedule
        self._masks.show_masks(schedule, [day for day in self._grid.days if before[day] != after[day]])
        self._failure.set_masks(masks_text(schedule))
        self._update_now()

    def _on_mask_edited(self, day: int, mask: int) -> None:
        masks = list(self.schedule.masks())
        masks[day] = mask
        # What is typed in one field is one step to undo.
        self._grid.set_schedule(ServerSchedule.from_masks(masks), self.tr("Type a mask"), merge_id=day)

    def _update_ok(self) -> None:
        self._ok.setEnabled(self._masks.is_valid and not self._sending)

    def _update_now(self) -> None:
        now = self._clock()
        cell: Cell = (now.isoweekday() % len(DAYS), now.hour)
        self._grid.set_now(*cell)
        self._summary.show_schedule(self.schedule, cell)

    @property
    def _ok(self) -> QPushButton:
        return self._buttons.button(QDialogButtonBox.StandardButton.Ok)

    def _set_sending(self, sending: bool) -> None:
        self._sending = sending
        self._form.setEnabled(not sending)
        self._busy.setText(self.tr("Sending the schedule…") if sending else "")
        self._update_ok()

    def _apply(self, schedule: ServerSchedule, text: str) -> None:
        self._grid.set_schedule(schedule, text)
        # Also over what was typed wrongly into the field of a day that did not change.
        self._masks.show_masks(schedule, self._grid.days)

    def _build_form(self, server_name: str) -> QWidget:
        form = QWidget()
        layout = QVBoxLayout(form)
        layout.setContentsMargins(0, 0, 0, 0)
        heading = QHBoxLayout()
        heading.addWidget(self._name_label(server_name))
        heading.addStretch()
        heading.addWidget(WeekLegend())
        week = QHBoxLayout()
        week.addWidget(self._grid, 1)
        week.addWidget(self._masks)
        for part in (heading, week, self._preset_row(), self._edit_row()):
            layout.addLayout(part, 1 if part is week else 0)
        layout.addWidget(self._summary)
        layout.addWidget(self._note())
        return form

    def _name_label(self, server_name: str) -> QLabel:
        label = QLabel()
        label.setObjectName("weekScheduleServer")
        label.setTextFormat(Qt.TextFormat.PlainText)
        font = label.font()
        font.setBold(True)
        label.setFont(font)
        room = label.fontMetrics().averageCharWidth() * _NAME_WIDTH_IN_CHARACTERS
        name = " ".join(server_name.split())
        label.setText(label.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, room))
        return label

    def _preset_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(QLabel(self.tr("Presets:")))
        for name, text, schedule in PRESETS:
            button = _button(name, self.tr(text))
            button.clicked.connect(lambda _=False, schedule=schedule: self._apply(schedule, self.tr("Use a preset")))
            row.addWidget(button)
        row.addStretch()
        return row

    def _edit_row(self) -> QHBoxLayout:
        invert = _button("invertSchedule", self.tr("&Invert"))
        invert.clicked.connect(lambda: self._apply(self.schedule.inverted(), self.tr("Invert the week")))
        copy = _button("copyMasks", self.tr("&Copy masks"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(masks_text(self.schedule)))
        undo = _action_button("undoSchedule", self._grid.edits.undo_action)
        redo = _action_button("redoSchedule", self._grid.edits.redo_action)
        row = QHBoxLayout()
        for button in (undo, redo, invert, copy):
            row.addWidget(button)
        row.addStretch()
        return row

    def _note(self) -> QLabel:
        note = QLabel(
            self.tr(
                "How a schedule is sent is inferred: nobody has seen a Manager accept this. "
                "The outcome is read back and shown."
            )
        )
        note.setWordWrap(True)
        note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        return note


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
