"""Labels and values under headings, for a narrow place; refreshed without losing what is selected or scrolled to."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QProgressBar, QScrollArea, QWidget

from bbmonitor_gui.ui import plain
from bbmonitor_gui.ui.dialogs.readonly import plain_label, text_box, value_field
from bbmonitor_gui.ui.formats import single_line
from bbmonitor_gui.ui.models.column import Progress

_SHORT = 60  # letters that fit in one line
_MOST = 20_000  # letters of one value
_STEPS = 1000  # of a bar
_BOX_LINES = 4

Value = str | Progress
Field = QLineEdit | QPlainTextEdit | QProgressBar


class Group(NamedTuple):
    """A heading and its rows: label and value."""

    heading: str
    rows: Sequence[tuple[str, Value]]


class ValuesPage(QScrollArea):
    """Shows groups of values, to read and to copy. Fields are made anew only when there are other ones to show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form: list[tuple[str, list[tuple[str, type]]]] = []
        self._fields: list[Field] = []
        self._greyed = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)  # the tab shines through

    @property
    def texts(self) -> dict[str, str]:
        """Label -> what is shown beside it."""
        return {field.accessibleName(): _text_in(field) for field in self._fields}

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Take what is true now."""
        form = [(heading, [(label, _kind(value)) for label, value in rows]) for heading, rows in groups]
        if form != self._form:
            place = self.verticalScrollBar().value()
            self._form = form
            self._build(groups)
            self.verticalScrollBar().setValue(place)
            return
        values = [value for group in groups for _, value in group.rows]
        for field, value in zip(self._fields, values, strict=True):
            _put(field, value)

    def set_greyed(self, greyed: bool) -> None:
        """What is shown may be out of date."""
        self._greyed = greyed
        page = self.widget()
        if page is None:
            return
        shown = QPalette()  # nothing set: as the program's
        if greyed:
            pale = self.palette().color(QPalette.ColorRole.PlaceholderText)
            for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText):
                shown.setColor(role, pale)
        page.setPalette(shown)

    # ---- internals

    def _build(self, groups: Sequence[Group]) -> None:
        page = QWidget()
        page.setAutoFillBackground(False)
        grid = QGridLayout(page)
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(12)
        self._fields = []
        row = 0
        for group in groups:
            grid.addWidget(_heading(group.heading, first=row == 0), row, 0, 1, 2)
            row += 1
            for label, value in group.rows:
                field = _field(label, value)
                caption = plain_label(label)
                caption.setBuddy(field)
                top = isinstance(field, QPlainTextEdit)
                grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag.AlignVCenter)
                grid.addWidget(field, row, 1)
                self._fields.append(field)
                row += 1
        grid.setRowStretch(row, 1)
        self.setWidget(page)
        for before, after in pairwise(
            [self, *(field for field in self._fields if not isinstance(field, QProgressBar))]
        ):
            QWidget.setTabOrder(before, after)  # new fields would come last in the window
        grid.activate()  # the place that was scrolled to exists at once
        self.set_greyed(self._greyed)


def _kind(value: Value) -> type:
    if isinstance(value, Progress):
        return QProgressBar
    return QPlainTextEdit if _is_long(value) else QLineEdit


def _is_long(text: str) -> bool:
    return len(text) > _SHORT or "\n" in text.strip()


def _field(label: str, value: Value) -> Field:
    if isinstance(value, Progress):
        bar = QProgressBar()
        bar.setRange(0, _STEPS)
        bar.setAccessibleName(label)
        _put(bar, value)
        return bar
    field: Field
    if _is_long(value):
        field = text_box(label, "")
        field.setFixedHeight(field.fontMetrics().lineSpacing() * _BOX_LINES + 2 * (field.frameWidth() + 6))
    else:
        field = value_field(label, "")
    _put(field, value)
    return field


def _put(field: Field, value: Value) -> None:
    if isinstance(field, QProgressBar) and isinstance(value, Progress):
        field.setValue(round(value.share * _STEPS))
        field.setFormat(f"{value.done}/{value.total} (%p %)")
    elif isinstance(field, QPlainTextEdit):
        text = str(value)[:_MOST]
        if field.toPlainText() != text:
            field.setPlainText(text)
    elif isinstance(field, QLineEdit):
        text = single_line(str(value))
        if field.text() != text:
            field.setText(text)
            field.setCursorPosition(0)
        field.setToolTip(plain.tip(text))


def _text_in(field: Field) -> str:
    return field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()


def _heading(text: str, *, first: bool) -> QLabel:
    heading = plain_label(text)
    font = heading.font()
    font.setBold(True)
    heading.setFont(font)
    heading.setContentsMargins(0, 0 if first else 8, 0, 0)
    return heading
