"""Keys that are a field's own while somebody types into it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget


class TypingKeys(QObject):
    """Keeps the keys of these actions from a field that has the focus and can be written in. Qt does so itself for the
    keys that the desktop gives to undo and redo, and Ctrl+Y is not among them everywhere."""

    def __init__(self, actions: Sequence[QAction], parent: QObject) -> None:
        super().__init__(parent)
        self._actions = tuple(actions)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._watch)

    # ---- Qt's side

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        pressed = QKeySequence(event.keyCombination())
        if not any(pressed in action.shortcuts() for action in self._actions):
            return False
        event.accept()
        return True

    # ---- slots

    @Slot(QWidget, QWidget)
    def _watch(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None:
            before.removeEventFilter(self)
        if now is not None and (now.property("readOnly") is False or now.property("editable") is True):
            now.installEventFilter(self)
