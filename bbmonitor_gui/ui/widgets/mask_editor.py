"""The masks of a week as numbers to read and to type."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from bbmonitor_gui.backburner.schedule import FULL_DAY
from bbmonitor_gui.ui.masks import BASES, Base, base_name, mask_error, mask_text, parse_mask
from bbmonitor_gui.ui.widgets.week_texts import day_name
from bbmonitor_gui.ui.widgets.weeks import Weeks

translate = QCoreApplication.translate

_OBJECT_NAMES: dict[Base, str] = {10: "mask{0}", 16: "maskHex{0}", 2: "maskBinary{0}"}
_FIELD_PADDING = 18
_SPACING = 4


class MaskEditor(QWidget):
    """One day's mask: the number in three bases to edit, and beneath them what is wrong."""

    edited = Signal(int)  # the mask, when the user typed one that is valid
    validity_changed = Signal(bool)
    neighbour_wanted = Signal(int, int)  # the base of a field, and -1 for the day above or 1 for the one below

    def __init__(self, day: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._error = ""
        self._fields: dict[Base, _MaskField] = {}
        row = QHBoxLayout()
        row.setSpacing(_SPACING)
        for base in BASES:
            field = self._fields[base] = _MaskField()
            field.setObjectName(_OBJECT_NAMES[base].format(day))
            field.setAccessibleName(
                self.tr("Mask of {day}, {base}").format(day=day_name(day), base=base_name(base).lower())
            )
            field.setFixedWidth(field_width(field, base))
            field.textEdited.connect(self._on_text_edited)
            field.step_wanted.connect(self._on_step_wanted)
            row.addWidget(field)
        self._note = QLabel()
        self._note.setObjectName(f"maskNote{day}")
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._note.setForegroundRole(QPalette.ColorRole.BrightText)
        self._note.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        layout.addStretch()
        layout.addLayout(row)
        layout.addWidget(self._note)
        layout.addStretch()
        metrics = self.fontMetrics()
        self.setMinimumHeight(self._fields[10].sizeHint().height() + self._note.sizeHint().height() + layout.spacing())
        self.setMinimumWidth(max(metrics.horizontalAdvance(mask_error(base)) for base in BASES) + _SPACING)
        self.setFocusProxy(self._fields[10])

    @property
    def is_valid(self) -> bool:
        """Is what stands there a mask?"""
        return not self._error

    def set_bases(self, bases: Iterable[Base]) -> None:
        """The bases to show."""
        for base, field in self._fields.items():
            field.setVisible(base in bases)

    def set_mask(self, mask: int | None) -> None:
        """Show a mask, in place of whatever was typed unless that says the same; None when servers differ."""
        for base, field in self._fields.items():
            if not _says(field.text(), base, mask):
                field.setText("" if mask is None else mask_text(mask, base))
            field.setPlaceholderText(self.tr("differs") if mask is None else "")
        self._set_error("")

    def take_focus(self, base: Base) -> None:
        """Type in the field of this base at once."""
        self._fields[base].setFocus(Qt.FocusReason.OtherFocusReason)
        self._fields[base].selectAll()

    # ---- slots

    @Slot(str)
    def _on_text_edited(self, text: str) -> None:
        base = self._sending_base()
        try:
            mask = parse_mask(text, base)
        except ValueError:
            self._set_error(mask_error(base))
            return
        self.set_mask(mask)
        self.edited.emit(mask)

    @Slot(int)
    def _on_step_wanted(self, step: int) -> None:
        self.neighbour_wanted.emit(self._sending_base(), step)

    # ---- internals

    def _sending_base(self) -> Base:
        return next(base for base, field in self._fields.items() if field is self.sender())

    def _set_error(self, error: str) -> None:
        self._note.setText(error)
        self._note.setVisible(bool(error))
        for field in self._fields.values():
            field.setAccessibleDescription(error)
        changed = bool(error) != bool(self._error)
        self._error = error
        if changed:
            self.validity_changed.emit(not error)


class MaskColumn(QWidget):
    """Seven masks below each other, to stand beside a grid whose rows they share."""

    mask_edited = Signal(int, int)  # day 0 = Sunday … 6 = Saturday, mask
    validity_changed = Signal()

    def __init__(self, days: tuple[int, ...], header_height: int, parent: QWidget | None = None) -> None:
        """Days in the order of the rows; the height above the first row in pixels."""
        super().__init__(parent)
        self._days = days
        self._titles: dict[Base, QLabel] = {}
        titles = QHBoxLayout()
        titles.setSpacing(_SPACING)
        for base in BASES:
            title = self._titles[base] = QLabel(base_name(base))
            title.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            title.setFixedHeight(header_height)
            title.setFixedWidth(field_width(self, base))
            titles.addWidget(title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(titles)
        self._editors = {day: MaskEditor(day) for day in days}
        for editor in self._editors.values():
            editor.edited.connect(self._on_edited)
            editor.validity_changed.connect(self.validity_changed)
            editor.neighbour_wanted.connect(self._on_neighbour_wanted)
            layout.addWidget(editor, 1)

    @property
    def is_valid(self) -> bool:
        """Are all seven valid?"""
        return all(editor.is_valid for editor in self._editors.values())

    def set_bases(self, bases: Iterable[Base]) -> None:
        """The bases to show."""
        shown = tuple(bases)
        for base, title in self._titles.items():
            title.setVisible(base in shown)
        for editor in self._editors.values():
            editor.set_bases(shown)

    def show_masks(self, weeks: Weeks, days: Iterable[int]) -> None:
        """Show the masks of these days."""
        for day in days:
            self._editors[day].set_mask(weeks.mask(day))

    # ---- slots

    @Slot(int)
    def _on_edited(self, mask: int) -> None:
        self.mask_edited.emit(self._sending_day(), mask)

    @Slot(int, int)
    def _on_neighbour_wanted(self, base: Base, step: int) -> None:
        row = self._days.index(self._sending_day()) + step
        if 0 <= row < len(self._days):
            self._editors[self._days[row]].take_focus(base)

    # ---- internals

    def _sending_day(self) -> int:
        return next(day for day, editor in self._editors.items() if editor is self.sender())


class _MaskField(QLineEdit):
    """Arrow keys go to the same field of the day above and below."""

    step_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step_wanted.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)


def field_width(widget: QWidget, base: Base) -> int:
    """Pixels that a field of this base needs, its title included."""
    metrics = widget.fontMetrics()
    texts = (mask_text(0, base), mask_text(FULL_DAY, base), translate("MaskEditor", "differs"))
    return max(
        max(map(metrics.horizontalAdvance, texts)) + _FIELD_PADDING,
        metrics.horizontalAdvance(base_name(base)) + _SPACING,
    )


def _says(text: str, base: Base, mask: int | None) -> bool:
    if mask is None:
        return not text
    try:
        return parse_mask(text, base) == mask
    except ValueError:
        return False
