"""The masks of a week as numbers to read and to type."""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from bbmonitor_gui.backburner.schedule import FULL_DAY, ServerSchedule, check_mask
from bbmonitor_gui.ui.widgets.week_painting import WeekColors
from bbmonitor_gui.ui.widgets.week_texts import day_name

_SPELLINGS = (("[0-9]+", 10), ("0[xX][0-9a-fA-F]+", 16), ("0[bB][01]+", 2))
_BINARY_GROUP = 6


def parse_mask(text: str) -> int:
    """A mask of 0…16777215 as a decimal number, or with 0x as hexadecimal, with 0b as binary. Raises ValueError."""
    text = text.strip()
    for pattern, base in _SPELLINGS:
        if re.fullmatch(pattern, text):
            return check_mask(int(text, base))
    raise ValueError(f"{text!r} is no number")


class MaskEditor(QWidget):
    """One day's mask: the number to edit, and beneath it hexadecimal, or what is wrong."""

    edited = Signal(int)  # the mask, when the user typed one that is valid
    validity_changed = Signal(bool)

    def __init__(self, day: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._valid = True
        self._field = QLineEdit()
        self._field.setObjectName(f"mask{day}")
        self._field.setAccessibleName(self.tr("Mask of {day}").format(day=day_name(day)))
        self._field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._field.textEdited.connect(self._on_text_edited)
        self._note = QLabel()
        self._note.setObjectName(f"maskNote{day}")
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        layout.addStretch()
        layout.addWidget(self._field)
        layout.addWidget(self._note)
        layout.addStretch()
        self.setFixedWidth(self.fontMetrics().horizontalAdvance(self._error_text()) + 2 * layout.spacing() + 12)
        self.setFocusProxy(self._field)
        self.set_mask(0)

    @property
    def is_valid(self) -> bool:
        """Is what stands there a mask?"""
        return self._valid

    def set_mask(self, mask: int) -> None:
        """Show a mask, in place of whatever was typed unless that says the same."""
        try:
            same = parse_mask(self._field.text()) == mask
        except ValueError:
            same = False
        if not same:
            self._field.setText(str(mask))
        self._set_note(mask)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._color_note()

    def _on_text_edited(self, text: str) -> None:
        try:
            mask = parse_mask(text)
        except ValueError:
            self._set_note(None)
            return
        self._set_note(mask)
        self.edited.emit(mask)

    def _set_note(self, mask: int | None) -> None:
        """Hexadecimal, or for None the error."""
        note = self._error_text() if mask is None else f"0x{mask:06X}"
        self._note.setText(note)
        self._field.setAccessibleDescription(note)
        self._field.setToolTip(note if mask is None else _in_all_bases(mask))
        valid = mask is not None
        changed, self._valid = valid != self._valid, valid
        self._color_note()
        if changed:
            self.validity_changed.emit(valid)

    def _color_note(self) -> None:
        palette = self.palette()
        quiet = palette.color(QPalette.ColorRole.PlaceholderText)
        color = quiet if self._valid else WeekColors.from_palette(palette).error_text
        palette.setColor(QPalette.ColorRole.WindowText, color)
        self._note.setPalette(palette)

    def _error_text(self) -> str:
        return self.tr("not within 0…{last}").format(last=FULL_DAY)


class MaskColumn(QWidget):
    """Seven masks below each other, to stand beside a grid whose rows they share."""

    mask_edited = Signal(int, int)  # day 0 = Sunday … 6 = Saturday, mask
    validity_changed = Signal(bool)  # are all seven valid?

    def __init__(self, days: tuple[int, ...], header_height: int, parent: QWidget | None = None) -> None:
        """Days in the order of the rows; the height above the first row in pixels."""
        super().__init__(parent)
        header = QLabel(self.tr("Mask"))
        header.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        header.setFixedHeight(header_height)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(header)
        self._editors = {day: MaskEditor(day) for day in days}
        for day, editor in self._editors.items():
            editor.edited.connect(lambda mask, day=day: self.mask_edited.emit(day, mask))
            editor.validity_changed.connect(lambda: self.validity_changed.emit(self.is_valid))
            layout.addWidget(editor, 1)

    @property
    def is_valid(self) -> bool:
        """Are all seven valid?"""
        return all(editor.is_valid for editor in self._editors.values())

    def show_masks(self, schedule: ServerSchedule, days: Iterable[int]) -> None:
        """Show the masks of these days."""
        for day in days:
            self._editors[day].set_mask(schedule.masks()[day])


def _in_all_bases(mask: int) -> str:
    bits = f"{mask:024b}"
    groups = " ".join(bits[start : start + _BINARY_GROUP] for start in range(0, len(bits), _BINARY_GROUP))
    return f"{mask}\n0x{mask:06X}\n0b {groups}"
