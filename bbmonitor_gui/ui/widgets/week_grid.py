"""The weeks of one server or several as a grid of hours to click, drag and type in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QWidget

from bbmonitor_gui.ui.announce import announce
from bbmonitor_gui.ui.widgets.week_accessible import tell_current, tell_renamed
from bbmonitor_gui.ui.widgets.week_edits import WeekEdits
from bbmonitor_gui.ui.widgets.week_geometry import Cell, Place
from bbmonitor_gui.ui.widgets.week_keys import control, key_target, letter_allows, shift
from bbmonitor_gui.ui.widgets.week_selection import WeekSelection
from bbmonitor_gui.ui.widgets.week_texts import selection_text, step_text
from bbmonitor_gui.ui.widgets.week_view import WeekView
from bbmonitor_gui.ui.widgets.weeks import Weeks

_ALL: Place = (None, None)

_FIRST_WALK = 100  # merge ids below are the owner's


@dataclass(slots=True)
class _Drag:
    """Without an anchor it paints a stroke, with one the rectangle that ends there."""

    allowed: bool
    last: QPoint
    anchor: Cell | None


class WeekGrid(WeekView):
    """Weeks to change.

    A click toggles an hour, a header its day, hour or everything; a drag paints with the value of its first cell;
    Shift extends from the last cell as a rectangle. Keys: arrows, Home, End, Ctrl+Home, Ctrl+End, Space, undo, redo;
    Escape drops a drag. An hour that is allowed on some servers only is hatched; toggled, it is allowed on all.

    While selecting, all this chooses hours instead: Ctrl adds and takes out, Ctrl with an arrow moves without choosing,
    Space chooses or lets go, Ctrl+A takes all and Escape none. A allows what is chosen, B or D blocks it; then nothing
    is chosen any more.
    """

    weeks_changed = Signal(object)  # Weeks
    selection_changed = Signal(object)  # frozenset[Cell]
    copy_requested = Signal()
    paste_requested = Signal()

    def __init__(self, parent: QWidget | None = None, *, first_day: Qt.DayOfWeek | None = None) -> None:
        super().__init__(parent, first_day=first_day)
        self._edits = WeekEdits(self)
        self._edits.changed.connect(self._on_changed)
        self._edits.stepped.connect(self._on_stepped)
        self._chosen = WeekSelection(self)
        self._chosen.changed.connect(self._on_selection_changed)
        self._anchor = self.current
        self._walks = _FIRST_WALK  # what is painted with Shift held on one walk of the keys is one step to undo
        self._drag: _Drag | None = None
        self._band_from: Place = self.current
        self._read_only = False
        self._selecting = False
        self.addActions([self._edits.undo_action, self._edits.redo_action])
        # A release can get lost to another window; a move without a button tells.
        self.setMouseTracking(True)

    @property
    def edits(self) -> WeekEdits:
        """What can be done to the weeks without mouse and keys, and their history."""
        return self._edits

    @property
    def is_read_only(self) -> bool:
        """Do mouse and keys change nothing?"""
        return self._read_only

    def set_weeks(self, weeks: Weeks, undo_text: str = "", *, merge_id: int = -1) -> None:
        """Show other weeks. With a text this can be undone, in one step with the change before it if that had the
        same merge_id (0 and up); without, the history is forgotten."""
        if undo_text:
            self._edits.change(weeks, undo_text, merge_id)
        else:
            self._edits.replace(weeks)

    @Slot(bool)
    def set_read_only(self, read_only: bool) -> None:
        """Whether mouse, keys, undo and redo change nothing and choose nothing. The methods still do."""
        self._end_gestures()
        self._read_only = read_only
        self._edits.set_history_enabled(not read_only)

    @Slot(bool)
    def set_selecting(self, selecting: bool) -> None:
        """Whether mouse and keys choose hours instead of changing them. Nothing is chosen when that ends."""
        self._end_gestures()
        self._selecting = selecting
        if not selecting:
            self.clear_selection()

    @Slot()
    def clear_selection(self) -> None:
        """Choose nothing."""
        self._chosen.replace(())

    @Slot()
    def allow_selected(self) -> None:
        """Allow the hours that are chosen, in one step, and choose nothing any more."""
        self._apply_to_selected(True, self.tr("Allow hours"))

    @Slot()
    def block_selected(self) -> None:
        """Block the hours that are chosen, in one step, and choose nothing any more."""
        self._apply_to_selected(False, self.tr("Block hours"))

    def toggle(self, place: Place) -> None:
        """What Space does: toggle it, or while selecting choose it or let it go."""
        if self._selects:
            self._chosen.toggle(self.geometry_of_week.rectangle(place, place))
        elif not self._read_only:
            self._edits.toggle(*place)

    def fill(self, first: Cell, last: Cell, allowed: bool, merge_id: int = -1) -> None:
        """Paint the rectangle, as shown, between two cells; `merge_id` as for `set_weeks`."""
        self._edits.set_cells(self.geometry_of_week.rectangle(first, last), allowed, self.tr("Paint hours"), merge_id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        point = event.position().toPoint()
        day, hour = self.geometry_of_week.hit(point)
        if self._selects:
            self._begin_band((day, hour), extend=shift(event), keep=control(event))
        elif day is not None and hour is not None:
            self._begin_drag(point, (day, hour), shift(event))
        elif not self._read_only:
            self._edits.toggle(day, hour)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._end_gestures()
        elif self._chosen.in_gesture:
            self._continue_band(event.position().toPoint())
        elif self._drag is not None and self._edits.in_gesture:
            self._continue_drag(self._drag, event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._end_gestures()
            tell_current(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        tell_current(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        target = key_target(event, self.current, self.days)
        if self._in_gesture:
            if event.key() == Qt.Key.Key_Escape:
                self._edits.cancel()
                self._chosen.cancel()
        elif target:
            self._walk(target, extend=shift(event), only_move=control(event))
        elif not self._do(event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self._end_gestures()

    def event(self, event: QEvent) -> bool:
        # Else a shortcut of the window would take them.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._standard_key(event):
            event.accept()
            return True
        return super().event(event)

    @Slot(object, object)
    def _on_changed(self, before: Weeks, after: Weeks) -> None:
        self._show_weeks(after)
        tell_renamed(self, after.cells_unlike(before))
        self.weeks_changed.emit(after)

    @Slot(object, object)
    def _on_stepped(self, before: Weeks, after: Weeks) -> None:
        announce(self, step_text(before, after))

    @Slot(object, object)
    def _on_selection_changed(self, before: frozenset[Cell], after: frozenset[Cell]) -> None:
        self._show_selection(after)
        tell_renamed(self, before ^ after)
        self.selection_changed.emit(after)

    @property
    def _in_gesture(self) -> bool:
        return self._edits.in_gesture or self._chosen.in_gesture

    @property
    def _selects(self) -> bool:
        return self._selecting and not self._read_only

    def _begin_drag(self, point: QPoint, cell: Cell, extend: bool) -> None:
        if not extend:
            self._anchor = cell
        self._make_current(cell)
        if self._read_only:
            return
        allowed = self._extended_state if extend else not self.weeks.allows(*cell)
        self._drag = _Drag(allowed, point, self._anchor if extend else None)
        self._edits.begin()
        self._continue_drag(self._drag, point)

    def _continue_drag(self, drag: _Drag, point: QPoint) -> None:
        geometry = self.geometry_of_week
        cell = geometry.nearest(point)
        if drag.anchor:
            self._edits.paint(geometry.rectangle(drag.anchor, cell), drag.allowed, afresh=True)
        else:
            self._edits.paint(geometry.stroke(drag.last, point), drag.allowed)
            self._anchor = cell
        drag.last = point
        self._make_current(cell)

    def _begin_band(self, place: Place, *, extend: bool, keep: bool) -> None:
        """A header stands for its first hour when it is extended from."""
        cell = (self.days[0] if place[0] is None else place[0], place[1] or 0)
        if not extend:
            self._anchor = cell
        self._band_from = self._anchor if extend else place
        self._make_current(cell)
        self._chosen.begin(self.geometry_of_week.rectangle(self._band_from, place), keep=keep)

    def _continue_band(self, point: QPoint) -> None:
        cell = self.geometry_of_week.nearest(point)
        self._chosen.stretch(self.geometry_of_week.rectangle(self._band_from, cell))
        self._make_current(cell)

    def _end_gestures(self) -> None:
        self._edits.finish()
        if self._chosen.in_gesture:
            self._chosen.finish()
            announce(self, selection_text(self.selection))

    def _walk(self, target: Cell, *, extend: bool, only_move: bool) -> None:
        """Make this the current cell; what Shift extends from stays where it is only if this extends it."""
        if not extend:
            self._anchor = target
            self._walks += 1
        self._make_current(target)
        if self._selects and (extend or not only_move):
            self._chosen.replace(self.geometry_of_week.rectangle(self._anchor, target))
        elif extend and not self._selects and not self._read_only:
            self.fill(self._anchor, target, self._extended_state, self._walks)
        tell_current(self)

    def _do(self, event: QKeyEvent) -> bool:
        """Whether it is a key that does something here."""
        standard = self._standard_key(event)
        if standard == QKeySequence.StandardKey.Copy:
            self.copy_requested.emit()
        elif standard == QKeySequence.StandardKey.Paste:
            self.paste_requested.emit()
        elif standard == QKeySequence.StandardKey.SelectAll:
            self._choose(self.geometry_of_week.rectangle(_ALL, _ALL))
        elif event.key() == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self._anchor = self.current
                self.toggle(self.current)
        elif not self.selection or self._read_only:
            return False
        elif event.key() == Qt.Key.Key_Escape:
            self._choose(())
        elif (allowed := letter_allows(event)) is not None:
            (self.allow_selected if allowed else self.block_selected)()
        else:
            return False
        return True

    def _standard_key(self, event: QKeyEvent) -> QKeySequence.StandardKey | None:
        """Copy, paste or select all, if that is what the key means and it can be done now."""
        keys = QKeySequence.StandardKey
        possible = {keys.Copy: True, keys.Paste: not self._read_only, keys.SelectAll: self._selects}
        return next((key for key, can in possible.items() if can and event.matches(key)), None)

    def _choose(self, cells: Iterable[Cell]) -> None:
        self._chosen.replace(cells)
        announce(self, selection_text(self.selection))

    def _apply_to_selected(self, allowed: bool, text: str) -> None:
        self._edits.set_cells(self.selection, allowed, text)
        self.clear_selection()

    @property
    def _extended_state(self) -> bool:
        """What Shift paints: what it extends from; where servers differ, allowed."""
        return self.weeks.allows(*self._anchor) is not False
