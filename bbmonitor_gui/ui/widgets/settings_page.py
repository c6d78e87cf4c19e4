"""Settings under each other, each with its field and a sentence that explains it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

_SHORTEST_CHOICE = 24  # letters: a field may be narrower than its longest choice


class SettingsPage(QScrollArea):
    """Values by name in, values by name out; a field bears its setting's name."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, QSpinBox | QComboBox | QCheckBox] = {}
        page = QWidget()
        column = QVBoxLayout(page)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)
        column.addStretch()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)
        for ground in (page, self.viewport()):
            ground.setAutoFillBackground(False)  # the tab shines through

    @property
    def values(self) -> dict[str, Any]:
        """As they stand in the fields."""
        return {name: _value(field) for name, field in self._fields.items()}

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show these, as far as the page has fields for them."""
        for name, field in self._fields.items():
            if name in values:
                _set_value(field, values[name])

    def add_number(self, name: str, label: str, numbers: range, unit: str, explanation: str) -> None:
        """A whole number, any of these."""
        field = QSpinBox()
        field.setRange(numbers[0], numbers[-1])
        field.setSuffix(f" {unit}")
        field.valueChanged.connect(self.changed)
        self._add(name, label, field, explanation)

    def add_choice(self, name: str, label: str, choices: Iterable[tuple[Any, str]], explanation: str) -> None:
        """One of these values, each with what it is called."""
        field = QComboBox()
        field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        field.setMinimumContentsLength(_SHORTEST_CHOICE)
        for value, text in choices:
            field.addItem(text, value)
        field.currentIndexChanged.connect(self.changed)
        self._add(name, label, field, explanation)

    def add_switch(self, name: str, label: str, explanation: str) -> None:
        """On or off."""
        field = QCheckBox(label)
        field.toggled.connect(self.changed)
        self._add(name, label, field, explanation)

    def add_paragraph(self, text: str) -> QLabel:
        """Over the whole width."""
        paragraph = _paragraph(text)
        self._grid.addWidget(paragraph, self._grid.rowCount(), 0, 1, 2)
        return paragraph

    # ---- internals

    def _add(self, name: str, label: str, field: QSpinBox | QComboBox | QCheckBox, explanation: str) -> None:
        field.setObjectName(name)
        field.setAccessibleName(label.replace("&", "").rstrip(":"))
        field.setAccessibleDescription(explanation)
        self._fields[name] = field
        row = self._grid.rowCount()
        if not isinstance(field, QCheckBox):
            caption = QLabel(label)
            caption.setBuddy(field)
            self._grid.addWidget(caption, row, 0)
        self._grid.addWidget(field, row, 1, Qt.AlignmentFlag.AlignLeft)
        text = _paragraph(explanation)
        text.setContentsMargins(0, 0, 0, self.fontMetrics().height())
        self._grid.addWidget(text, row + 1, 1)


def _value(field: QSpinBox | QComboBox | QCheckBox) -> Any:
    if isinstance(field, QComboBox):
        return field.currentData()
    return field.isChecked() if isinstance(field, QCheckBox) else field.value()


def _set_value(field: QSpinBox | QComboBox | QCheckBox, value: Any) -> None:
    if isinstance(field, QComboBox):
        field.setCurrentIndex([field.itemData(place) for place in range(field.count())].index(value))
    elif isinstance(field, QCheckBox):
        field.setChecked(value)
    else:
        field.setValue(value)


def _paragraph(text: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    return label
