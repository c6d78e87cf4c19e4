"""An editor with what belongs to it: a button that puts back what there was, and what is wrong with what there is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QWidget

from bbmonitor_gui.ui import plain
from bbmonitor_gui.ui.announce import announce
from bbmonitor_gui.ui.icons import icon

from .various import CheckEdit, ChoiceEdit, LineEdit, NumberEdit, TextEdit, various

Editor = LineEdit | TextEdit | NumberEdit | CheckEdit | ChoiceEdit


class ValueField(QWidget):
    """Shows what there is until the user wants something else.

    `spoken` puts a value in words, `problem` says what is wrong with one ("" for nothing), `remark` what a value is called
    beside its number. The editor bears the name and the title of the field.
    """

    changed = Signal()  # what is wanted

    def __init__(
        self,
        name: str,
        title: str,
        editor: Editor,
        spoken: Callable[[Any], str],
        problem: Callable[[Any], str] | None = None,
        remark: Callable[[Any], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title = title
        self._spoken = spoken
        self._problem = problem
        self._remark = remark
        self._there: Any | None = None
        self._is_touched = False
        self.editor = editor
        editor.setObjectName(name)
        editor.setAccessibleName(title)
        self._put_back = QToolButton()
        self._put_back.setObjectName(f"{name}PutBack")
        self._put_back.setAutoRaise(True)
        self._put_back.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._put_back.setAccessibleName(self.tr("Put back: {0}").format(title))
        policy = self._put_back.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._put_back.setSizePolicy(policy)
        self._words = _label(f"{name}Words")
        self._error = _label(f"{name}Error")
        self._error.setForegroundRole(QPalette.ColorRole.BrightText)
        self._error.setWordWrap(True)
        self._arrange()
        self._paint_icon()
        self._update()
        self.setFocusProxy(editor)
        editor.edited.connect(self._notice)
        self._put_back.clicked.connect(self.put_back)

    @property
    def wanted(self) -> Any | None:
        """What the user wants instead of what there is, None for nothing else."""
        return self.editor.given if self._is_touched else None

    @property
    def problem(self) -> str:
        """What is wrong with what is wanted, "" for nothing. What is there is there, right or wrong."""
        return self._problem(self.editor.given) if self._is_touched and self._problem else ""

    @property
    def text(self) -> str:
        """What is shown, in words."""
        value = self.editor.given
        return various() if value is None else self._spoken(value)

    # ---- public

    def show_there(self, value: Any | None) -> None:
        """This is what there is, None for *various*. What the user wants instead stays."""
        self._there = value
        if self._is_touched:
            self._is_touched = self.editor.given != value
        if not self._is_touched:
            self.editor.show_value(value)
        self._update()

    def show_wanted_no_more(self) -> None:
        """What was wanted is what there is now, or is wanted no longer."""
        self._is_touched = False
        self.show_there(self._there)

    def set_editable(self, editable: bool) -> None:
        """Or only to be read."""
        self.editor.set_editable(editable)
        self._put_back.setEnabled(editable)

    # ---- Qt's side

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._paint_icon()

    # ---- slots

    @Slot()
    def put_back(self) -> None:
        """What there was."""
        if self._put_back.hasFocus():
            self.editor.setFocus()
        self.show_wanted_no_more()
        self.changed.emit()

    @Slot()
    def _notice(self) -> None:
        self._is_touched = self.editor.given != self._there
        before = self._error.text()
        self._update()
        if self._error.text() and self._error.text() != before:
            announce(self.editor, self._error.text())
        self.changed.emit()

    # ---- internals

    def _update(self) -> None:
        there = various() if self._there is None else self._spoken(self._there)
        tip = self.tr("Put back what there is: {0}").format(plain.shortened(there))
        self._put_back.setToolTip(plain.tip(tip))
        self._put_back.setVisible(self._is_touched)
        problem = self.problem
        self._error.setText(problem)
        self._error.setVisible(bool(problem))
        if problem or not isinstance(self.editor, CheckEdit):
            self.editor.setAccessibleDescription(problem)
        if self._remark:
            self._words.setText(self._remark(self.editor.given))

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        takes_all = isinstance(self.editor, LineEdit | TextEdit)
        grid.addWidget(self.editor, 0, 0)
        grid.addWidget(self._put_back, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._words, 0, 2)
        grid.addWidget(self._error, 1, 0, 1, 3)
        grid.setColumnStretch(0 if takes_all else 2, 1)
        self._words.setVisible(not takes_all)

    def _paint_icon(self) -> None:
        self._put_back.setIcon(icon("undo"))


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
