"""Fields for a value that several things may have in common, or not: then they show *various* until they are touched.

Every editor shows the value that it is told, and `given` is the one that stands in it now; None stands for *various*.
`edited` is emitted when the user changes it, not when it is told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent, QPalette, QValidator, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

translate = QCoreApplication.translate

_HUGE = 5000  # letters: to wrap a word of so many takes Qt seconds
_TEXT_LINES = 3
_SHORTEST_CHOICE = 24  # letters
_CHECK_STATES = {
    None: Qt.CheckState.PartiallyChecked,
    True: Qt.CheckState.Checked,
    False: Qt.CheckState.Unchecked,
}


def various() -> str:
    """What stands for values that differ."""
    return translate("various", "various")


class LineEdit(QLineEdit):
    """Text of one line. With a `parse` the value is what that makes of the text, the text itself where it raises
    ValueError."""

    edited = Signal()

    def __init__(self, parse: Callable[[str], Any] = str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parse = parse
        self._is_various = False
        self.textChanged.connect(self._notice)

    @property
    def given(self) -> Any | None:
        if self._is_various:
            return None
        try:
            return self._parse(self.text())
        except ValueError:
            return self.text()

    def show_value(self, value: Any | None) -> None:
        with QSignalBlocker(self):
            self.setText("" if value is None else str(value))
        self.setCursorPosition(0)
        self._set_various(value is None)

    def set_editable(self, editable: bool) -> None:
        """Or only to read and to copy."""
        self.setReadOnly(not editable)

    # ---- slots

    @Slot()
    def _notice(self) -> None:
        self._set_various(False)
        self.edited.emit()

    # ---- internals

    def _set_various(self, is_various: bool) -> None:
        self._is_various = is_various
        self.setPlaceholderText(various() if is_various else "")


class TextEdit(QPlainTextEdit):
    """Text of some lines."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_various = False
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * _TEXT_LINES + 2 * (self.frameWidth() + 6))
        self.textChanged.connect(self._notice)

    @property
    def given(self) -> str | None:
        return None if self._is_various else self.toPlainText()

    def show_value(self, value: str | None) -> None:
        text = value or ""
        wrap = self.LineWrapMode.WidgetWidth if len(text) <= _HUGE else self.LineWrapMode.NoWrap
        with QSignalBlocker(self):
            self.setLineWrapMode(wrap)
            self.setPlainText(text)
        self._set_various(value is None)

    def set_editable(self, editable: bool) -> None:
        """Or only to read and to copy."""
        self.setReadOnly(not editable)
        reading = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextEditorInteraction if editable else reading)

    # ---- slots

    @Slot()
    def _notice(self) -> None:
        self._set_various(False)
        self.edited.emit()

    # ---- internals

    def _set_various(self, is_various: bool) -> None:
        self._is_various = is_various
        self.setPlaceholderText(various() if is_various else "")


class NumberEdit(QSpinBox):
    """One of these whole numbers. What is none of them is shown and kept until another is chosen; from there, and from
    *various*, the arrows begin at `start`."""

    edited = Signal()

    def __init__(self, numbers: range, start: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._start = numbers[0], start
        self._other: int | None = None  # of those that are none of the numbers
        self.setRange(numbers[0] - 1, numbers[-1])
        self.setSpecialValueText(various())
        self.ensurePolished()
        self.setMinimumWidth(self.sizeHint().width())  # while the word stands in it: the number is to have its room
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.valueChanged.connect(self.edited)

    @property
    def given(self) -> int | None:
        return self.value() if self.value() >= self._least else self._other

    def show_value(self, value: int | None) -> None:
        is_one = value is not None and self._least <= value <= self.maximum()
        self._other = None if is_one else value
        with QSignalBlocker(self):
            self.setSpecialValueText(various() if value is None else str(value))
            self.setValue(value if value is not None and is_one else self.minimum())

    def set_editable(self, editable: bool) -> None:
        """Or only to read and to copy."""
        self.setReadOnly(not editable)
        buttons = QAbstractSpinBox.ButtonSymbols
        self.setButtonSymbols(buttons.UpDownArrows if editable else buttons.NoButtons)

    # ---- Qt's side

    def stepBy(self, steps: int) -> None:
        if self.value() < self._least:
            self.setValue(self._start)
        else:
            super().stepBy(max(steps, self._least - self.value()))

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """A digit typed into the word *various* takes its place."""
        if text == self.specialValueText() and self.value() < self._least:
            return QValidator.State.Acceptable, text, position
        digits = re.sub(r"\D", "", text)
        if not digits:
            return QValidator.State.Intermediate, digits, 0
        fits = self._least <= int(digits[:12]) <= self.maximum()
        state = QValidator.State.Acceptable if fits else QValidator.State.Invalid
        return state, digits, position if digits == text else len(digits)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turned over a number that is not in use, the wheel changes nothing."""
        if self.hasFocus() and not self.isReadOnly():
            super().wheelEvent(event)
        else:
            event.ignore()


class CheckEdit(QCheckBox):
    """Yes, no, or half checked for *various*. What cannot be changed is greyed, and reached and heard all the same."""

    edited = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._editable = True
        self.checkStateChanged.connect(self.edited)

    @property
    def given(self) -> bool | None:
        return None if self.checkState() == Qt.CheckState.PartiallyChecked else self.isChecked()

    def show_value(self, value: bool | None) -> None:
        with QSignalBlocker(self):
            self.setTristate(value is None)
            self.setCheckState(_CHECK_STATES[value])
        self.update()

    def set_editable(self, editable: bool) -> None:
        """Or greyed."""
        self._editable = editable
        self.setAccessibleDescription("" if editable else self.tr("read only"))
        self.update()

    # ---- Qt's side

    def nextCheckState(self) -> None:
        if self._editable:
            super().nextCheckState()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        if not self._editable:
            option.state &= ~QStyle.StateFlag.State_Enabled
            grey = self.palette().placeholderText()  # that of what is disabled is too faint to be read
            option.palette.setBrush(QPalette.ColorRole.WindowText, grey)
        painter.drawControl(QStyle.ControlElement.CE_CheckBox, option)
        painter.end()


class ChoiceEdit(QComboBox):
    """One of some values, each with its words. What is none of them is shown in its own, as long as it is what there is."""

    edited = Signal()

    def __init__(
        self, choices: Sequence[tuple[str, Any]], spoken: Callable[[Any], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._choices = tuple(choices)
        self._spoken = spoken
        self._first: tuple[tuple[str, Any], ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMinimumContentsLength(_SHORTEST_CHOICE)
        self.currentIndexChanged.connect(self.edited)

    @property
    def given(self) -> Any | None:
        return self._shown()[self.currentIndex()][1] if self.currentIndex() >= 0 else None

    def show_value(self, value: Any | None) -> None:
        self._first = () if any(value == known for _, known in self._choices) else ((self._words(value), value),)
        with QSignalBlocker(self):
            self.clear()
            self.addItems([text for text, _ in self._shown()])
            self.setCurrentIndex(next(place for place, (_, known) in enumerate(self._shown()) if known == value))

    def set_editable(self, editable: bool) -> None:
        """Or only shown."""
        self.setEnabled(editable)

    # ---- Qt's side

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turned over a choice that is not in use, the wheel chooses nothing."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    # ---- internals

    def _shown(self) -> tuple[tuple[str, Any], ...]:
        return (*self._first, *self._choices)

    def _words(self, value: Any | None) -> str:
        return various() if value is None else self._spoken(value)
