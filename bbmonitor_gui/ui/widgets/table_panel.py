"""A table with a sentence in its place while there is nothing to show."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QStackedLayout, QWidget

from bbmonitor_gui.connection.snapshot import Changes
from bbmonitor_gui.ui import theme
from bbmonitor_gui.ui.models.column import Column
from bbmonitor_gui.ui.models.table_model import TableModel
from bbmonitor_gui.ui.query import Predicate

from .entry_table import EntryTable


class TablePanel(QWidget):
    """Model, view and placeholder of one table; the view bears the object name and the panel's title as its spoken name."""

    def __init__(
        self,
        name: str,
        title: str,
        columns: Sequence[Column],
        kind: theme.Kind | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.kind = kind
        self._greyed = False
        self.model = TableModel(columns, self)
        self.table = EntryTable(self.model, kind)
        self.table.setObjectName(name)
        self.table.setAccessibleName(title)
        self._placeholder = QLabel()
        self._placeholder.setObjectName(f"{name}Placeholder")
        self._placeholder.setTextFormat(Qt.TextFormat.PlainText)
        self._placeholder.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._placeholder.setWordWrap(True)
        self._placeholder.setMargin(12)
        self._placeholder.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._placeholder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self._placeholder)
        self._stack.addWidget(self.table)

    @property
    def placeholder(self) -> str:
        """The sentence that stands where the table would, or "" while the table is shown."""
        return "" if self._stack.currentWidget() is self.table else self._placeholder.text()

    def set_placeholder(self, sentence: str) -> None:
        """Why there is nothing to see; shown while nothing is known."""
        self._placeholder.setText(sentence)

    @Slot(object)
    def set_filter(self, fits: Predicate | None) -> None:
        """Show only what fits; None shows all."""
        self.model.set_filter(fits)

    def apply(self, changes: Changes) -> None:
        """Take a refresh."""
        if changes:
            self.model.apply(changes)
        self._choose()

    def clear(self) -> None:
        """Another Manager: nothing is known."""
        self.model.clear()
        self._choose()

    def set_greyed(self, greyed: bool) -> None:
        """What is shown may be out of date."""
        self._greyed = greyed
        self._paint_age()

    # ---- Qt's side

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._paint_age()

    # ---- internals

    def _paint_age(self) -> None:
        shown = QPalette()  # nothing set: as the program's
        if self._greyed:
            shown.setColor(QPalette.ColorRole.Text, self.palette().color(QPalette.ColorRole.PlaceholderText))
        self.table.setPalette(shown)

    def _choose(self) -> None:
        self._stack.setCurrentWidget(self.table if self.model.entries() else self._placeholder)
