"""When a Manager seems to read `set jobstate` in the other way: offers the evidence, and does what the user decides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from bbmonitor_gui.backburner import StateReading
from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.details import Kind, Subject
from bbmonitor_gui.connection.failures import Trouble
from bbmonitor_gui.connection.messages import OrderProgress, ReadingDoubt

from .formats import hex_handle
from .news import Offer
from .outcomes import Summary
from .parents import parent_widget
from .settings import Settings
from .widgets.message_bar import Tone


class StateReadingControl(QObject):
    """Asks once for each Manager and session, and once more each time it happens again after the reading was kept.

    `name_of` gives a job's name, "" when it is not known (any more). Nothing is ever switched by itself.
    """

    done = Signal(object)  # Summary
    told = Signal(object, object, object)  # for News.tell: Trouble, Tone, Offer
    changed = Signal()  # the settings hold another reading for this Manager: it is to be connected to anew

    def __init__(
        self, connection: ManagerConnection, settings: Settings, name_of: Callable[[Subject], str], window: QWidget
    ) -> None:
        super().__init__(window)
        self._connection = connection
        self._settings = settings
        self._name_of = name_of
        self._asked: set[tuple[str, StateReading]] = set()  # by address: the user was asked, and has not said "keep"
        self._doubt: ReadingDoubt | None = None  # to be told when no order is under way
        connection.reading_doubted.connect(self._take_doubt)
        connection.order_progressed.connect(self._take_progress)

    # ---- slots

    @Slot(object)
    def _take_doubt(self, doubt: ReadingDoubt) -> None:
        profile = self._connection.profile
        if profile is not None and (profile.address, doubt.reading) not in self._asked:
            self._asked.add((profile.address, doubt.reading))
            self._doubt = doubt

    @Slot(object)
    def _take_progress(self, progress: OrderProgress) -> None:
        if self._doubt is not None and progress.is_over:
            QTimer.singleShot(0, self._tell_doubt)

    @Slot()
    def _tell_doubt(self) -> None:
        """After the summaries of the orders that gave rise to it: it says more than they do, and would not stay."""
        doubt, profile = self._doubt, self._connection.profile
        if doubt is None or self._connection.orders_under_way:
            return
        self._doubt = None
        if profile is not None and profile.state_reading is doubt.reading:
            title = self.tr("{0} changes were accepted, and the jobs did not follow.", "", len(doubt.sightings))
            trouble = Trouble(
                title.format(len(doubt.sightings)),
                self.tr("This Manager may read the command in the other way: look at what was seen and decide."),
                "",
            )
            offer = Offer(self.tr("&Look at it…"), partial(self._show, profile.address, doubt))
            self.told.emit(trouble, Tone.WARNING, offer)

    # ---- internals

    def _show(self, address: str, doubt: ReadingDoubt) -> None:
        from .dialogs.state_reading import Contradiction, StateReadingDialog

        if not self._is_still(address, doubt.reading):
            return
        seen = [
            Contradiction(self._name(sighting.job), sighting.line, sighting.wanted, sighting.found)
            for sighting in doubt.sightings
        ]
        dialog = StateReadingDialog(address, doubt.reading, seen, parent_widget(self))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.answered.connect(partial(self._take_answer, address, doubt.reading))
        dialog.open()

    def _take_answer(self, address: str, reading: StateReading, other: bool) -> None:
        if not self._is_still(address, reading):  # no answer for a Manager that was left meanwhile
            return
        if not other:
            self._asked.discard((address, reading))
            return
        options = self._settings.manager_options(address)
        self._settings.set_manager_options(address, replace(options, state_reading=_other(reading)))
        self._settings.save()
        self.changed.emit()
        self.done.emit(Summary(self.tr("The other reading is used for this Manager from now on. Please try again.")))

    def _is_still(self, address: str, reading: StateReading) -> bool:
        profile = self._connection.profile
        return profile is not None and (profile.address, profile.state_reading) == (address, reading)

    def _name(self, job: int) -> str:
        return self._name_of(Subject(Kind.JOB, job)) or hex_handle(job)


def _other(reading: StateReading) -> StateReading:
    return StateReading.NUMBER if reading is StateReading.FLAG else StateReading.FLAG
