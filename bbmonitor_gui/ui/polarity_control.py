"""What a set bit in a Manager's weeks means: asked of the user once, before the first week is sent, and questioned when the
farm does the opposite."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from bbmonitor_gui.backburner import SchedulePolarity, ServerSchedule
from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.messages import Phase
from bbmonitor_gui.connection.polarity import Evidence, PolarityWatch
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.connection.snapshot import Batch, JobEntry, ServerEntry

from .parents import parent_widget
from .settings import Settings

if TYPE_CHECKING:
    from .dialogs.polarity_question import PolarityQuestion

Callback = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The Manager at this address, whose weeks are read with this polarity, seems to mean the other one."""

    address: str
    polarity: SchedulePolarity
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class _Wish:
    """Somebody wants to send a week: what to do once the user has answered."""

    confirmed: Callback
    switched: Callback
    cancelled: Callback


class PolarityControl(QObject):
    """Asks, remembers the answer for each Manager, and tells when it is in force."""

    suggested = Signal(object)  # Suggestion; once for each Manager and session
    changed = Signal()  # the settings hold another polarity for this Manager: it is to be connected to anew

    def __init__(self, connection: ManagerConnection, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._connection = connection
        self._settings = settings
        self._asked: ManagerProfile | None = None  # the Manager that an open question is about
        self._wishes: list[_Wish] = []
        self._switching: ManagerProfile | None = None  # what must be connected before the wishes are told
        self._watch = PolarityWatch()
        self._watched: tuple[str, SchedulePolarity] | None = None
        self._read_at = 0.0
        self._suggested: set[str] = set()  # addresses
        connection.link_changed.connect(self._finish_switching)

    def confirm(
        self,
        server_name: str,
        schedule: ServerSchedule,
        confirmed: Callback,
        switched: Callback,
        cancelled: Callback = lambda: None,
    ) -> None:
        """Before a week is sent to the Manager that is connected. `schedule` is one of its weeks as it was read.

        Exactly one is called: `confirmed` once the user says that it is shown the right way round, at once when that was
        said before; `switched` when it is the other way round, once the Manager is connected with the other polarity: all
        weeks are to be read again; `cancelled` when nothing may be sent.
        """
        from .dialogs.polarity_question import PolarityQuestion

        profile = self._connection.profile
        if profile is None:
            cancelled()
        elif self._settings.manager_options(profile.address).polarity_confirmed:
            confirmed()
        else:
            self._wishes.append(_Wish(confirmed, switched, cancelled))
            if self._asked is None and self._switching is None:
                self._ask(profile, PolarityQuestion(server_name, schedule, parent=self._asker()))

    def take(self, batch: Batch, servers: Sequence[ServerEntry], jobs: Iterable[JobEntry]) -> None:
        """A refresh: all servers and jobs, the batch applied. `suggested` follows when they tell enough."""
        profile = self._connection.profile
        if profile is None or batch.read_at == self._read_at:
            return
        self._read_at = batch.read_at
        watched = (profile.address, profile.schedule_polarity)
        if watched != self._watched:
            self._watched = watched
            self._watch = PolarityWatch()
        if profile.address in self._suggested:
            return
        evidence = self._watch.take(servers, jobs, batch.farm_now)
        if evidence is not None and evidence.suggests_other:
            self._suggested.add(profile.address)
            self.suggested.emit(Suggestion(*watched, evidence))

    def show_evidence(self, suggestion: Suggestion) -> None:
        """Let the user decide. Nothing happens when another Manager is connected by now, or the polarity was changed."""
        from .dialogs.polarity_question import PolarityQuestion

        profile = self._connection.profile
        if profile is None or (profile.address, profile.schedule_polarity) != (suggestion.address, suggestion.polarity):
            return
        if self._asked is None and self._switching is None:
            first = suggestion.evidence.examples[0]
            self._ask(
                profile, PolarityQuestion(first.server, first.schedule, suggestion.evidence, parent=self._asker())
            )

    # ---- slots

    @Slot(bool)
    def _take_answer(self, is_right: bool) -> None:
        asked = self._asked
        if asked is None or not self._is_connected_to(asked):  # no answer for a Manager that was left meanwhile
            return
        polarity = asked.schedule_polarity if is_right else _other(asked.schedule_polarity)
        options = self._settings.manager_options(asked.address)
        self._settings.set_manager_options(
            asked.address, replace(options, schedule_polarity=polarity, polarity_confirmed=True)
        )
        self._settings.save()
        self._asked = None
        if is_right:
            for wish in self._take_wishes():
                wish.confirmed()
            return
        self._switching = replace(asked, schedule_polarity=polarity)
        self.changed.emit()
        now = self._connection.profile
        if now is None or now.schedule_polarity is not polarity:  # nobody connected anew
            self._switching = None
            self._cancel()

    @Slot()
    def _forget_question(self) -> None:
        """It was closed, with or without an answer."""
        if self._asked is not None:
            self._asked = None
            self._cancel()

    @Slot()
    def _finish_switching(self) -> None:
        wanted = self._switching
        if wanted is None:
            return
        profile = self._connection.profile
        if profile is None or profile.address != wanted.address:
            self._switching = None
            self._cancel()
        elif profile.schedule_polarity is wanted.schedule_polarity and self._connection.link.phase is Phase.CONNECTED:
            self._switching = None
            for wish in self._take_wishes():
                wish.switched()

    # ---- internals

    def _ask(self, profile: ManagerProfile, question: PolarityQuestion) -> None:
        self._asked = profile
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.answered.connect(self._take_answer)
        question.finished.connect(self._forget_question)
        question.destroyed.connect(self._forget_question)  # with the dialog that it stands in front of
        question.open()

    def _asker(self) -> QWidget:
        """The dialog that wants to send, so that the question stands in front of it, or the window."""
        active = QApplication.activeWindow()
        return active if isinstance(active, QDialog) else parent_widget(self)

    def _is_connected_to(self, asked: ManagerProfile) -> bool:
        now = self._connection.profile
        return now is not None and (now.address, now.schedule_polarity) == (asked.address, asked.schedule_polarity)

    def _take_wishes(self) -> list[_Wish]:
        wishes, self._wishes = self._wishes, []
        return wishes

    def _cancel(self) -> None:
        for wish in self._take_wishes():
            wish.cancelled()


def _other(polarity: SchedulePolarity) -> SchedulePolarity:
    blocked = polarity is SchedulePolarity.BLOCKED
    return SchedulePolarity.ALLOWED if blocked else SchedulePolarity.BLOCKED
