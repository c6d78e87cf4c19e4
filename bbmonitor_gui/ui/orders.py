"""Orders that change something: given in one way, followed, told in one sentence, tried again, and what undoes them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.details import Kind, Subject
from bbmonitor_gui.connection.failures import Trouble, no_connection
from bbmonitor_gui.connection.messages import OrderProgress, Outcome, OutcomeState
from bbmonitor_gui.connection.requests import Request

from .farm_panels import FarmPanels
from .order_words import OrderWords, counted, named
from .outcomes import Finished, Given, Reverse, Summary, order_summary, target_name

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class UndoStep:
    """What was done and how it is undone, request by request. `text` says what: "suspend 3 jobs"; it is plain text, no
    menu's. `manager` is the address of the one where it was done."""

    text: str
    done: tuple[Request, ...]
    reverses: tuple[Request, ...]
    manager: str = ""


@dataclass(frozen=True, slots=True)
class UnderWay:
    """An order that is not over."""

    words: OrderWords
    progress: OrderProgress


class Orders(QObject):
    """The one way in which controls give orders that change something.

    An order is bound to the handles in its requests, and to the Manager it was given to: it is never sent to another.
    """

    done = Signal(object)  # Summary
    undoable = Signal(object)  # UndoStep, after an order of which something was done that can be undone
    changed = Signal()  # what is under way

    def __init__(self, connection: ManagerConnection, farm: FarmPanels, parent: QObject) -> None:
        super().__init__(parent)
        self._connection = connection
        self._farm = farm
        self._under_way: dict[int, UnderWay] = {}
        connection.order_progressed.connect(self._take_progress)

    @property
    def manager(self) -> str:
        """The address of the Manager that would get an order now, "" when there is none."""
        profile = self._connection.profile
        return "" if profile is None else profile.address

    @property
    def under_way(self) -> tuple[UnderWay, ...]:
        """In the order in which they are sent."""
        return tuple(self._under_way.values())

    def give(
        self,
        requests: Sequence[Request],
        words: OrderWords,
        *,
        reverse: Reverse | None = None,
        finished: Finished | None = None,
        manager: str | None = None,
    ) -> int:
        """Send these, one after the other. Returns the ticket that ManagerConnection's `order_progressed` bears, 0 when
        nothing could be sent.

        `reverse` gives the request that undoes another, None where nothing does. `finished` is called once, whatever
        becomes of the order. `manager`: the address of the Manager they are meant for, where some time has passed since
        (a dialog was open); without it, the present one. Raises ValueError for no requests.
        """
        if not requests:
            raise ValueError("nothing to order")
        names = {each.target: self._name(each.target) for each in requests if each.target is not None}
        return self._send(
            requests, Given(words, names, self.manager if manager is None else manager, reverse, finished)
        )

    def retry(self, summary: Summary) -> int:
        """Send once more what failed of an order that is over. Returns the ticket, 0 when nothing is sent."""
        if summary.given is None or not summary.retry:
            return 0
        return self._send(summary.retry, summary.given)

    @Slot()
    def cancel(self) -> None:
        """What was not sent yet, of any order, is not wanted any more."""
        for ticket in self._under_way:
            self._connection.cancel(ticket)

    # ---- slots

    @Slot(object)
    def _take_progress(self, progress: OrderProgress) -> None:
        known = self._under_way.get(progress.ticket)
        if known is not None:
            self._under_way[progress.ticket] = UnderWay(known.words, progress)
            self.changed.emit()

    # ---- internals

    def _send(self, requests: Sequence[Request], given: Given) -> int:
        if not self.manager or given.manager != self.manager:
            trouble = _elsewhere(given.manager) if given.manager else no_connection()
            unsent = tuple(Outcome(each, trouble=trouble, state=OutcomeState.NOT_SENT) for each in requests)
            self._finish(given, OrderProgress(0, unsent, len(requests)))
            return 0
        ticket = self._connection.submit(requests, partial(self._finish, given))
        self._under_way[ticket] = UnderWay(given.words, OrderProgress(ticket, (), len(requests)))
        self.changed.emit()
        return ticket

    def _finish(self, given: Given, progress: OrderProgress) -> None:
        if self._under_way.pop(progress.ticket, None) is not None:
            self.changed.emit()
        self.done.emit(order_summary(progress, given))
        step = _undo_step(progress, given)
        if step is not None:
            self.undoable.emit(step)
        if given.finished is not None:
            given.finished(progress)

    def _name(self, target: Subject) -> str:
        name = self._farm.name_of(target)
        if not name and target.kind is Kind.JOB:
            archived = self._farm.archive.model.find(target.handle)
            name = "" if archived is None else archived.item.name
        return name or target_name(target)


def _elsewhere(manager: str) -> Trouble:
    trouble = no_connection()
    return Trouble(
        translate("orders", "Not sent: there is no connection to {0}.").format(manager), trouble.hint, trouble.detail
    )


def _undo_step(progress: OrderProgress, given: Given) -> UndoStep | None:
    if given.reverse is None:
        return None
    done = [outcome.request for outcome in progress.outcomes if outcome.state is OutcomeState.DONE]
    pairs = [(request, reverse) for request in done if (reverse := given.reverse(request)) is not None]
    if not pairs:
        return None
    first = pairs[0][0].target
    one = len(pairs) == 1 and first is not None
    whom = named(given.names[first], 40) if one and first else counted(given.words.things, len(pairs))
    requests, reverses = zip(*pairs, strict=True)
    return UndoStep(given.words.name.format(whom), requests, reverses, given.manager)
