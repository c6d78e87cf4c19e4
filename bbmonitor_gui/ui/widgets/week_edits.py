"""What is done to the weeks, step by step, and taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QUndoCommand, QUndoStack

from bbmonitor_gui.backburner.schedule import DAYS, HOURS, ServerSchedule
from bbmonitor_gui.ui.widgets.week_geometry import Cell
from bbmonitor_gui.ui.widgets.weeks import Weeks


class WeekEdits(QObject):
    """The weeks of one server or several, and their history. Between `begin` and `finish` everything painted is one
    step."""

    changed = Signal(object, object)  # Weeks before, Weeks after
    stepped = Signal(object, object)  # the same, of a whole step: made, taken back or made again

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._weeks = Weeks.of(ServerSchedule.ALWAYS)
        self._before_gesture: Weeks | None = None
        self._stack = QUndoStack(self)
        self._history_enabled = True
        keys = QKeySequence.StandardKey
        self._undo_action = self._action(self.tr("&Undo"), QKeySequence.keyBindings(keys.Undo))
        self._undo_action.triggered.connect(self.undo)
        # Ctrl+Y is not a binding of every desktop.
        redo_keys = dict.fromkeys([*QKeySequence.keyBindings(keys.Redo), QKeySequence("Ctrl+Y")])
        self._redo_action = self._action(self.tr("&Redo"), list(redo_keys))
        self._redo_action.triggered.connect(self.redo)
        self._stack.canUndoChanged.connect(self._update_actions)
        self._stack.canRedoChanged.connect(self._update_actions)

    @property
    def weeks(self) -> Weeks:
        """The weeks as they are now."""
        return self._weeks

    @property
    def undo_action(self) -> QAction:
        """For buttons; its shortcut works in every widget that the action is added to."""
        return self._undo_action

    @property
    def redo_action(self) -> QAction:
        """For buttons; its shortcut works in every widget that the action is added to."""
        return self._redo_action

    @property
    def in_gesture(self) -> bool:
        """Has a gesture begun that is not finished?"""
        return self._before_gesture is not None

    def replace(self, weeks: Weeks) -> None:
        """Other weeks, without a way back: the history is forgotten."""
        self.finish()
        self._stack.clear()
        self._set(weeks)

    def forget(self) -> None:
        """Before the widget goes: collecting a QUndoStack with commands of Python's in it can crash (PySide 6.11)."""
        self._stack.clear()

    def change(self, weeks: Weeks, text: str, merge_id: int = -1) -> None:
        """Other weeks in one step; one with the step before it if that had the same merge_id (0 and up)."""
        self.finish()
        self._push(self._weeks, weeks, text, merge_id)

    def set_cells(self, cells: Iterable[Cell], allowed: bool, text: str, merge_id: int = -1) -> None:
        """Allow or block these hours in one step; `merge_id` as for `change`."""
        self.change(self._weeks.with_cells(cells, allowed), text, merge_id)

    def toggle(self, day: int | None = None, hour: int | None = None) -> None:
        """Toggle one hour, a day, an hour on all days (day None) or everything: blocked if all of it was allowed
        everywhere, else allowed."""
        days = range(len(DAYS)) if day is None else (day,)
        hours = range(HOURS) if hour is None else (hour,)
        cells = [(each_day, each_hour) for each_day in days for each_hour in hours]
        allowed = not all(self._weeks.allows(*cell) for cell in cells)
        self.set_cells(cells, allowed, self.tr("Toggle hours"))

    def begin(self) -> None:
        """Begin a gesture."""
        self.finish()
        self._before_gesture = self._weeks

    def paint(self, cells: Iterable[Cell], allowed: bool, *, afresh: bool = False) -> None:
        """Allow or block these hours within the gesture; afresh puts them in place of what it painted before."""
        base = self._before_gesture if afresh and self._before_gesture else self._weeks
        self._set(base.with_cells(cells, allowed))

    def finish(self) -> None:
        """End the gesture, if there is one: what it painted becomes a step."""
        before, self._before_gesture = self._before_gesture, None
        if before:
            self._push(before, self._weeks, self.tr("Paint hours"))

    def cancel(self) -> None:
        """End the gesture as if it had not begun."""
        before, self._before_gesture = self._before_gesture, None
        if before:
            self._set(before)

    @Slot()
    def undo(self) -> None:
        """Take back the last step."""
        self._walk(self._stack.undo)

    @Slot()
    def redo(self) -> None:
        """Make the step again that was taken back last."""
        self._walk(self._stack.redo)

    def set_history_enabled(self, enabled: bool) -> None:
        """Whether the user may undo and redo."""
        self._history_enabled = enabled
        self._update_actions()

    def _action(self, text: str, shortcuts: list[QKeySequence]) -> QAction:
        action = QAction(text, self)
        action.setShortcuts(shortcuts)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setEnabled(False)
        return action

    @Slot()
    def _update_actions(self) -> None:
        self._undo_action.setEnabled(self._history_enabled and self._stack.canUndo())
        self._redo_action.setEnabled(self._history_enabled and self._stack.canRedo())

    def _push(self, before: Weeks, after: Weeks, text: str, merge_id: int = -1) -> None:
        if before != after:
            self._stack.push(_Step(before, after, text, merge_id, self._set))
            self.stepped.emit(before, after)

    def _walk(self, walk: Callable[[], None]) -> None:
        self.finish()
        before = self._weeks
        walk()
        if before != self._weeks:
            self.stepped.emit(before, self._weeks)

    def _set(self, weeks: Weeks) -> None:
        before, self._weeks = self._weeks, weeks
        if before != weeks:
            self.changed.emit(before, weeks)


class _Step(QUndoCommand):
    """From some weeks to others."""

    def __init__(
        self,
        before: Weeks,
        after: Weeks,
        text: str,
        merge_id: int,
        set_weeks: Callable[[Weeks], None],
    ) -> None:
        super().__init__(text)
        self._before = before
        self._after = after
        self._merge_id = merge_id
        self._set_weeks = set_weeks

    def id(self) -> int:
        return self._merge_id

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Step):
            return False
        self._after = other._after
        self.setObsolete(self._before == self._after)
        return True

    def undo(self) -> None:
        self._set_weeks(self._before)

    def redo(self) -> None:
        self._set_weeks(self._after)
