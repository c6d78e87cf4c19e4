"""What was done at a Manager, taken back and done again, as long as nobody else had a hand in it meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QUndoCommand, QUndoStack

from bbmonitor_gui.backburner import ServerSchedule
from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.details import Kind, Subject
from bbmonitor_gui.connection.messages import OrderProgress, Outcome, OutcomeState
from bbmonitor_gui.connection.requests import AssignServer, RemoveServer, SendSchedule, SendServerPriorities
from bbmonitor_gui.connection.undo_requests import Guarded, Undoable

from . import formats
from .actions import Actions
from .order_words import OrderWords, Things, counted, named
from .orders import Orders, UndoStep
from .typing_keys import TypingKeys

translate = QCoreApplication.translate

MOST_STEPS = 100
_Pair = tuple[Undoable, Undoable]  # what was done, and what undoes it
_Pairs = dict[Guarded, _Pair]  # by what is sent for it


class Undo(QObject):
    """The steps of one Manager: another one's are forgotten when it comes, those of the same are kept while it is away.

    A step changes sides only when the Manager has done it. What could not be done because somebody else changed it
    meanwhile leaves the step, and so does what was undone while the rest could not be sent: the rest can be tried again.
    """

    changed = Signal()

    def __init__(
        self, connection: ManagerConnection, orders: Orders, name_of: Callable[[Subject], str], parent: QObject
    ) -> None:
        """`name_of` gives "" for what is not known (any more)."""
        super().__init__(parent)
        self._orders = orders
        self._name_of = name_of
        self._stack = QUndoStack(self)
        self._stack.setUndoLimit(MOST_STEPS)
        self._manager = ""  # whose steps they are
        self._under_way: _Pairs | None = None
        self._actions: tuple[QAction, QAction] | None = None
        self._waiting: list[UndoStep] = []  # done while a step was on its way
        orders.undoable.connect(self.take)
        connection.link_changed.connect(self._watch_manager)

    # ---- properties

    @property
    def undo_text(self) -> str:
        """What would be undone: "suspend 3 jobs"; plain text, "" for nothing."""
        return self._stack.undoText()

    @property
    def redo_text(self) -> str:
        """What would be done again."""
        return self._stack.redoText()

    @property
    def undo_hindrance(self) -> str:
        """Why nothing can be undone now, beside the connection; "" when something can."""
        return self._hindrance(self._stack.canUndo(), self.tr("There is nothing to undo."))

    @property
    def redo_hindrance(self) -> str:
        """Why nothing can be done again now, beside the connection; "" when something can."""
        return self._hindrance(self._stack.canRedo(), self.tr("There is nothing to redo."))

    # ---- public

    def connect_actions(self, actions: Actions) -> None:
        """Undo and redo do their work, and say in their texts what that is."""
        undo, redo = self._actions = actions["actionUndo"], actions["actionRedo"]
        undo.setIconText(self.tr("Undo"))  # on the toolbar, where a text that comes and goes would move the rest
        redo.setIconText(self.tr("Redo"))
        redo.setShortcuts([*redo.shortcuts(), QKeySequence("Ctrl+Shift+Z")])
        undo.triggered.connect(self.undo)
        redo.triggered.connect(self.redo)
        TypingKeys(self._actions, self)
        self.changed.connect(self._name_actions)
        self._name_actions()

    @Slot(object)
    def take(self, step: UndoStep) -> None:
        """Something was done. What was undone before cannot be done again after it."""
        if self._under_way is not None:
            self._waiting.append(step)
            return
        examples = {type(each): each for each in (*step.done, *step.reverses)}  # to ask each of thousands would stall
        undoable = {kind for kind, each in examples.items() if isinstance(each, Undoable)}
        pairs = [
            (done, reverse)
            for done, reverse in zip(step.done, step.reverses, strict=True)
            if {type(done), type(reverse)} <= undoable
        ]
        if pairs and step.manager:
            self._belong_to(step.manager)
            self._stack.push(_Step(step.text, pairs))
            self._drop_empty_steps()
            self.changed.emit()

    @Slot(object)
    def take_weeks(self, sent: Mapping[str, tuple[ServerSchedule, ServerSchedule]]) -> None:
        """Servers took these weeks: handle -> (before, after)."""
        pairs = [
            (SendSchedule(server, after), SendSchedule(server, before)) for server, (before, after) in sent.items()
        ]
        self._take_servers(self.tr("set the week of {0}"), pairs)

    @Slot(object)
    def take_priorities(self, sent: Mapping[str, tuple[tuple[int, int], tuple[int, int]]]) -> None:
        """Servers took these priorities: handle -> (before, after), each (attended, unattended)."""
        pairs = [
            (SendServerPriorities(server, *after), SendServerPriorities(server, *before))
            for server, (before, after) in sent.items()
        ]
        self._take_servers(self.tr("set the priorities of {0}"), pairs)

    def forget(self) -> None:
        """Before the window goes: collecting a QUndoStack with commands of Python's in it crashes (PySide 6.11)."""
        self._stack.clear()

    @Slot()
    def undo(self) -> None:
        """Take back the last step, request by request."""
        if not self.undo_hindrance:
            self._send(self._step(self._stack.index() - 1), is_undo=True)

    @Slot()
    def redo(self) -> None:
        """Do again the step that was taken back last."""
        if not self.redo_hindrance:
            self._send(self._step(self._stack.index()), is_undo=False)

    # ---- slots

    @Slot()
    def _watch_manager(self) -> None:
        if self._orders.manager:
            self._belong_to(self._orders.manager)

    @Slot()
    def _name_actions(self) -> None:
        if self._actions is not None:
            undo, redo = self._actions
            undo.setText(_action_text(self.tr("&Undo"), self.tr("&Undo {0}"), self.undo_text))
            redo.setText(_action_text(self.tr("R&edo"), self.tr("R&edo {0}"), self.redo_text))

    # ---- internals

    def _hindrance(self, is_there: bool, nothing: str) -> str:
        if self._under_way is not None:
            return self.tr("The last step is still being undone or redone.")
        return "" if is_there else nothing

    def _belong_to(self, manager: str) -> None:
        if manager != self._manager:
            self._manager = manager
            self._stack.clear()
            self.changed.emit()

    def _take_servers(self, text: str, pairs: Sequence[_Pair]) -> None:
        if not pairs:
            return
        first = pairs[0][0].target
        assert first is not None
        whom = named(self._name_of(first) or str(first.handle), 40)
        if len(pairs) > 1:
            whom = counted(Things.SERVERS, len(pairs))
        done, reverses = zip(*pairs, strict=True)
        self.take(UndoStep(text.format(whom), done, reverses, self._orders.manager))

    def _step(self, place: int) -> _Step:
        step = self._stack.command(place)
        assert isinstance(step, _Step)
        return step

    def _send(self, step: _Step, *, is_undo: bool) -> None:
        pairs: _Pairs = {
            Guarded(reverse, done.leaves) if is_undo else Guarded(done, reverse.leaves): (done, reverse)
            for done, reverse in (reversed(step.pairs) if is_undo else step.pairs)
        }
        self._under_way = pairs
        self.changed.emit()
        words = OrderWords(
            self.tr("Undoing") if is_undo else self.tr("Redoing"),
            self.tr("undone") if is_undo else self.tr("redone"),
            "",
            _things(step.pairs),
        )
        finished = partial(self._learn, step, pairs, is_undo)
        self._orders.give(tuple(pairs), words, finished=finished, manager=self._manager)

    def _learn(self, step: _Step, pairs: _Pairs, is_undo: bool, progress: OrderProgress) -> None:
        """What became of a step, or of what of it was tried again."""
        ended = {
            pairs[each.request]: each
            for each in progress.outcomes
            if isinstance(each.request, Guarded) and not _can_be_tried_again(each)
        }
        if self._under_way is pairs:
            self._under_way = None
        self._take_from(step, ended, is_undo)
        self._drop_empty_steps()
        waiting, self._waiting = self._waiting, []
        for each in waiting:
            self.take(each)
        self.changed.emit()

    def _take_from(self, step: _Step, ended: Mapping[_Pair, Outcome], is_undo: bool) -> None:
        """Those that ended leave the step, if it is still there; one that is over altogether moves to the other side, with
        what was done."""
        index = self._stack.index()
        side = range(index) if is_undo else range(index, self._stack.count())
        place = next((place for place in side if self._stack.command(place) is step), None)
        if place is None:
            return
        rest = [pair for pair in step.pairs if pair not in ended]
        moved = [pair for pair in step.pairs if pair in ended and ended[pair].state is OutcomeState.DONE]
        is_next = place == (index - 1 if is_undo else index)
        if moved and not rest and is_next:
            step.keep(moved)
            (self._stack.undo if is_undo else self._stack.redo)()
        else:
            step.keep(rest)

    def _drop_empty_steps(self) -> None:
        """Where the next step is looked for: of others nothing is seen."""
        while self._stack.canUndo() and not self._step(self._stack.index() - 1).pairs:
            self._step(self._stack.index() - 1).setObsolete(True)
            self._stack.undo()
        while self._stack.canRedo() and not self._step(self._stack.index()).pairs:
            self._step(self._stack.index()).setObsolete(True)
            self._stack.redo()


class _Step(QUndoCommand):
    """It does nothing itself: the Manager has done it when the stack moves."""

    def __init__(self, text: str, pairs: Sequence[_Pair]) -> None:
        self._text = formats.single_line(text)  # to Qt what stands behind a line break is another text
        super().__init__(self._text)
        self._count = len(pairs)
        self.pairs = tuple(pairs)

    def keep(self, pairs: Sequence[_Pair]) -> None:
        """Only these are left of it."""
        self.pairs = tuple(pairs)
        if len(self.pairs) < self._count:
            part = translate("undo", "{0} ({1} of {2})")
            self.setText(part.format(self._text, formats.number(len(self.pairs)), formats.number(self._count)))


def _can_be_tried_again(outcome: Outcome) -> bool:
    """It was not done, and nobody else is the reason."""
    not_sent = (OutcomeState.NOT_SENT, OutcomeState.NOT_DONE, OutcomeState.CANCELLED)
    return outcome.state in not_sent or (outcome.state is OutcomeState.REFUSED and outcome.error is None)


def _things(pairs: Sequence[_Pair]) -> Things:
    first = pairs[0][0]
    if isinstance(first, (AssignServer, RemoveServer)):
        return Things.ASSIGNMENTS
    return Things.SERVERS if first.target is not None and first.target.kind is Kind.SERVER else Things.JOBS


def _action_text(nothing: str, something: str, text: str) -> str:
    """For a menu: a name's "&" is no key."""
    return something.format(text.replace("&", "&&")) if text else nothing
