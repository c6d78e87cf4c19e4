"""When servers may work: shown, changed, handed to the owner to send."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QTimer, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bbmonitor_gui.backburner.schedule import DAYS, ServerSchedule
from bbmonitor_gui.ui import server_week
from bbmonitor_gui.ui.dialogs.name_weeks import NameWeeks
from bbmonitor_gui.ui.dialogs.week_exchange import WeekExchange
from bbmonitor_gui.ui.dialogs.week_tools import WeekTools
from bbmonitor_gui.ui.known_weeks import KnownWeeks
from bbmonitor_gui.ui.server_week import ServerWeek, WeekFailure
from bbmonitor_gui.ui.week_failures import failure_texts, masks_to_copy
from bbmonitor_gui.ui.widgets.mask_editor import MaskColumn
from bbmonitor_gui.ui.widgets.said_line import SaidLine
from bbmonitor_gui.ui.widgets.send_failure import SendFailure
from bbmonitor_gui.ui.widgets.week_geometry import Cell
from bbmonitor_gui.ui.widgets.week_grid import WeekGrid
from bbmonitor_gui.ui.widgets.week_heading import WeekHeading
from bbmonitor_gui.ui.widgets.week_summary import WeekSummary
from bbmonitor_gui.ui.widgets.weeks import Weeks

translate = QCoreApplication.translate

_CLOCK_INTERVAL_MS = 10_000


class WeekScheduleDialog(QDialog):
    """Weeks in, weeks out; no network. OK asks the owner to send what changed and waits to be told how that went, by
    `sending_finished` or `sending_cancelled`. What did not change is accepted without sending."""

    send_requested = Signal(object)  # handle -> ServerSchedule, of the servers whose week changed
    named_changed = Signal(object)  # name -> ServerSchedule, all that are saved now

    def __init__(
        self,
        servers: Sequence[ServerWeek],
        named: Mapping[str, ServerSchedule],
        parent: QWidget | None = None,
        *,
        clock: Callable[[], datetime] = datetime.now,
    ) -> None:
        """`named` are the saved weeks. Raises ValueError for no servers."""
        super().__init__(parent)
        self._servers = tuple(servers)
        self._clock = clock
        self._known = KnownWeeks(servers)
        self._sent: Mapping[str, ServerSchedule] = {}
        self._failed: frozenset[str] = frozenset()  # handles, of the last sending
        self._shown = Weeks(tuple(server.schedule for server in servers))

        self._heading = WeekHeading([server.name for server in servers])
        self._grid = WeekGrid()
        self._masks = MaskColumn(self._grid.days, self._grid.header_height)
        self._tools = WeekTools(self._grid)
        self._summary = WeekSummary()
        self._failure = SendFailure()
        self._message = SaidLine()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._exchange = WeekExchange(self._servers, self)
        self._names = NameWeeks(named, self._tools.named, self)
        self._form = self._build_form()
        self._build()

        self._grid.set_weeks(self._shown)
        self._connect_signals()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._update_now)
        self._timer.start(_CLOCK_INTERVAL_MS)
        self._show_numbers()
        self._on_weeks_changed(self._shown)

    @property
    def weeks(self) -> Weeks:
        """As they are shown, in the order of the servers."""
        return self._grid.weeks

    # ---- public

    def sending_finished(self, failures: Mapping[str, WeekFailure]) -> None:
        """What was sent was taken, but for these, by handle. Close, or stay open with the reasons and the masks to copy.
        Ignored if the dialog was closed meanwhile."""
        if not self._sent:
            return
        before, sent = self._known.weeks, self._sent
        self._known.learn_sent(sent, failures)
        self._set_sent({})
        if not failures:
            self.accept()
            return
        self._failed = frozenset(failures)
        self._failure.show_reason(*failure_texts(self._servers, before, sent, failures))
        self._show_masks_to_copy()
        self._update_now()
        self._ok.setFocus()

    def sending_cancelled(self) -> None:
        """Nothing was sent."""
        self._set_sent({})

    def show_progress(self, text: str) -> None:
        """How far the sending is."""
        self._message.say(text)

    def show_read(self, schedules: Mapping[str, ServerSchedule], undo_text: str) -> None:
        """The servers' weeks, by handle, were read anew, and are not those that were known. What was painted can be
        brought back by undo. Nothing was sent."""
        self._known.learn(schedules)
        self._set_sent({})
        self._use_weeks(Weeks(tuple(self._known.weeks.values())), undo_text)

    # ---- Qt's side

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the grid."""
        self._grid.clear_selection()
        super().mousePressEvent(event)

    def done(self, result: int) -> None:
        self._sent = {}
        self._grid.edits.forget()
        super().done(result)

    # ---- slots

    @Slot()
    def _on_ok(self) -> None:
        self._summary.commit()
        if not self._is_valid:
            return
        changed = self._known.to_send(self.weeks.schedules)
        if not changed:
            self.accept()
            return
        self._failure.hide()
        self._set_sent(changed)
        self.send_requested.emit(changed)

    @Slot(object)
    def _on_weeks_changed(self, weeks: Weeks) -> None:
        before, self._shown = self._shown, weeks
        self._masks.show_masks(weeks, [day for day in self._grid.days if before.mask(day) != weeks.mask(day)])
        self._summary.show_weeks(weeks)
        self._names.set_week(weeks.common)
        self._show_masks_to_copy()
        self._message.say("")
        self._update_now()

    @Slot(object, str)
    def _use_weeks(self, weeks: Weeks, undo_text: str) -> None:
        self._grid.set_weeks(weeks, undo_text)
        self._show_numbers()

    @Slot(object, str)
    def _use_schedule(self, schedule: ServerSchedule, undo_text: str) -> None:
        self._use_weeks(self.weeks.filled(schedule), undo_text)

    @Slot(object)
    def _on_words_typed(self, schedule: ServerSchedule) -> None:
        self._use_schedule(schedule, self.tr("Type the week in words"))

    @Slot(int, int)
    def _on_mask_edited(self, day: int, mask: int) -> None:
        # What is typed in one field is one step to undo.
        self._grid.set_weeks(self.weeks.with_day(day, mask), self.tr("Type a mask"), merge_id=day)

    @Slot()
    def _copy(self) -> None:
        self._exchange.copy(self.weeks)

    @Slot()
    def _save(self) -> None:
        self._exchange.save(self.weeks)

    @Slot()
    def _update_ok(self) -> None:
        self._ok.setEnabled(self._is_valid and not self._sent)

    @Slot()
    def _update_now(self) -> None:
        now = self._clock()
        cell: Cell = (now.isoweekday() % len(DAYS), now.hour)
        self._grid.set_now(*cell)
        conflicts = server_week.conflicts(self._servers, self._known.weeks, self.weeks.schedules, cell)
        self._summary.show_now(self.weeks, cell, conflicts)

    # ---- internals

    @property
    def _ok(self) -> QPushButton:
        return self._buttons.button(QDialogButtonBox.StandardButton.Ok)

    @property
    def _is_valid(self) -> bool:
        return self._masks.is_valid and self._summary.is_valid

    def _set_sent(self, sent: Mapping[str, ServerSchedule]) -> None:
        self._sent = sent
        self._form.setEnabled(not sent)
        self._message.say(self.tr("Sending the schedule…") if sent else "")
        self._update_ok()

    def _show_numbers(self) -> None:
        """Also over what was typed wrongly into the field of a day that did not change."""
        self._masks.show_masks(self.weeks, self._grid.days)
        self._summary.show_weeks(self.weeks)

    def _show_masks_to_copy(self) -> None:
        """Of the servers that did not take theirs."""
        weeks = {
            server: week
            for server, week in zip(self._servers, self.weeks.schedules, strict=True)
            if server.handle in self._failed
        }
        if weeks:
            self._failure.set_masks(masks_to_copy(weeks.keys(), weeks.values()))

    def _connect_signals(self) -> None:
        self._grid.weeks_changed.connect(self._on_weeks_changed)
        self._grid.copy_requested.connect(self._copy)
        self._grid.paste_requested.connect(self._exchange.paste)
        self._masks.mask_edited.connect(self._on_mask_edited)
        self._masks.validity_changed.connect(self._update_ok)
        self._heading.bases_chosen.connect(self._masks.set_bases)
        self._summary.schedule_typed.connect(self._on_words_typed)
        self._summary.validity_changed.connect(self._update_ok)
        self._tools.weeks_wanted.connect(self._use_weeks)
        self._tools.copy_wanted.connect(self._copy)
        self._tools.paste_wanted.connect(self._exchange.paste)
        self._tools.import_wanted.connect(self._exchange.load)
        self._tools.export_wanted.connect(self._save)
        self._exchange.weeks_read.connect(self._use_weeks)
        self._exchange.said.connect(self._message.say)
        self._exchange.failed.connect(self._message.complain)
        self._names.chosen.connect(self._use_schedule)
        self._names.changed.connect(self.named_changed)
        self._buttons.accepted.connect(self._on_ok)
        self._buttons.rejected.connect(self.reject)

    def _build(self) -> None:
        self.setObjectName("weekScheduleDialog")
        names = [server.name for server in self._servers]
        several = self.tr("{0} servers").format(len(names))
        whose = server_week.names_in_short(names) if len(names) == 1 else several
        title = self.tr("Week schedule for {server}").format(server=whose)
        self.setWindowTitle(title.replace("[*]", "[*][*]"))  # Qt replaces a single one
        self._message.setObjectName("weekScheduleBusy")
        bottom = QHBoxLayout()
        bottom.addWidget(self._message, 1)
        bottom.addWidget(self._buttons)
        layout = QVBoxLayout(self)
        layout.addWidget(self._form, 1)
        layout.addWidget(self._failure)
        layout.addLayout(bottom)
        self._ok.setDefault(True)
        self.addActions([self._grid.edits.undo_action, self._grid.edits.redo_action])
        self._grid.setFocus()
        # Shown without a size, Qt would keep to two thirds of the screen and squeeze the cells.
        self.resize(self.sizeHint().boundedTo(self.screen().availableSize()))

    def _build_form(self) -> QWidget:
        form = QWidget()
        layout = QVBoxLayout(form)
        layout.setContentsMargins(0, 0, 0, 0)
        week = QHBoxLayout()
        week.addWidget(self._grid, 1)
        week.addWidget(self._masks)
        layout.addWidget(self._heading)
        layout.addLayout(week, 1)
        for widget in (self._tools, self._summary, _note_label()):
            layout.addWidget(widget)
        return form


def _note_label() -> QLabel:
    note = QLabel(
        translate(
            "WeekScheduleDialog",
            "How a schedule is sent is inferred: nobody has seen a Manager accept this. "
            "The outcome is read back and shown.",
        )
    )
    note.setWordWrap(True)
    note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return note
