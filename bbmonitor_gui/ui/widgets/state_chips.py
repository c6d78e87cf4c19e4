"""One button a state, with its count: click to see only these."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QToolButton, QWidget

from bbmonitor_gui.ui import theme
from bbmonitor_gui.ui.icons import state_icon


class StateChips(QWidget):
    """Any number may be down; none down means all states. A state nobody knows gets its button when it is first seen."""

    chosen_changed = Signal()

    def __init__(self, kind: theme.Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind: theme.Kind = kind
        self._chips: dict[int, QToolButton] = {}
        self._counts: Mapping[int, int] = {}
        self._full = QSize()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # see minimumSizeHint
        for state in theme.LOOKS[kind]:
            self._add(int(state))
        self.set_counts({})

    @property
    def chosen(self) -> frozenset[int]:
        """The states that are down; empty for all."""
        return frozenset(state for state, chip in self._chips.items() if chip.isChecked())

    def choose(self, states: frozenset[int]) -> None:
        """Put just these down."""
        if states == self.chosen:
            return
        for state in states - self._chips.keys():
            self._add(state)
        for state, chip in self._chips.items():
            chip.setChecked(state in states)
        self.chosen_changed.emit()

    def set_counts(self, counts: Mapping[int, int]) -> None:
        """How many there are in each state, shown or not."""
        for state in sorted(counts.keys() - self._chips.keys()):
            self._add(state)
        self._counts = counts
        self._write()

    # ---- Qt's side

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for state, chip in self._chips.items():
                chip.setIcon(state_icon(self._kind, state))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._write()

    def sizeHint(self) -> QSize:
        return self._full

    def minimumSizeHint(self) -> QSize:
        """With counts alone."""
        return QSize(len(self._chips) * 3 * self._full.height() // 2, self._full.height())

    # ---- internals

    def _write(self) -> None:
        """Icon, word and count; where there is no room, icon and count, and the word in the tool tip."""
        for with_words in (True, False):
            for state, chip in self._chips.items():
                label = theme.state_look(self._kind, state).label
                count = self._counts.get(state, 0)
                chip.setText(f"{label} {count}" if with_words else str(count))
                chip.setToolTip(self.tr("Show only: {0}").format(label))
                chip.setAccessibleName(f"{label} {count}")
            needed = self._row.sizeHint()
            if with_words and needed != self._full:
                self._full = needed
                self.updateGeometry()
            if needed.width() <= self.width():
                return

    def _add(self, state: int) -> None:
        chip = QToolButton()
        chip.setObjectName(f"{self._kind}Chip{state}")
        chip.setCheckable(True)
        chip.setAutoRaise(True)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setIcon(state_icon(self._kind, state))
        chip.clicked.connect(self.chosen_changed)
        self._chips[state] = chip
        self._row.addWidget(chip)
