"""The activity: what was done and what became of it, with a search and the details of what is selected."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from bbmonitor_gui.connection.tracked import Changes
from bbmonitor_gui.ui.dialogs.readonly import text_box
from bbmonitor_gui.ui.icons import icon
from bbmonitor_gui.ui.models.activity import ActivityEntry, activity_columns, time_text
from bbmonitor_gui.ui.query import QueryError, parse
from bbmonitor_gui.ui.widgets.clear_button import add_clear_button
from bbmonitor_gui.ui.widgets.table_panel import TablePanel


class ActivityPanel(QWidget):
    """Shows ActivityEntries, the newest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("activityPanel")
        self.panel = TablePanel("activityTable", self.tr("Activity"), activity_columns())
        self.panel.set_placeholder(self.tr("Nothing was done yet, and nothing happened."))
        self.panel.table.sort_by("time", Qt.SortOrder.DescendingOrder)
        self._filter = QLineEdit()
        self._filter.setObjectName("activityFilter")
        self._filter.setAccessibleName(self.tr("Search the activity"))
        self._filter.setPlaceholderText(self.tr("Search: words, what:suspend, outcome:refused …"))
        add_clear_button(self._filter)
        self._error = QLabel()
        self._error.setObjectName("activityFilterError")
        self._error.setTextFormat(Qt.TextFormat.PlainText)
        self._error.setWordWrap(True)
        self._error.setForegroundRole(QPalette.ColorRole.BrightText)
        self._error.hide()
        self._copy = QPushButton(icon("copy"), self.tr("Cop&y"))
        self._copy.setObjectName("activityCopy")
        self._copy.setToolTip(self.tr("Copy the selected entries, or all that are shown, with their details"))
        self._detail = text_box(self.tr("Details of the selected entry"), "")
        self._detail.setObjectName("activityDetail")
        self._detail.hide()
        row = QHBoxLayout()
        row.addWidget(self._filter, 1)
        row.addWidget(self._copy)
        parts = QSplitter()
        parts.addWidget(self.panel)
        parts.addWidget(self._detail)
        parts.setChildrenCollapsible(False)
        parts.setStretchFactor(0, 3)
        parts.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._error)
        column.addWidget(parts, 1)
        self._filter.textChanged.connect(self._search)
        self._copy.clicked.connect(self.copy)
        self.panel.table.selected_changed.connect(self._show_detail)

    @Slot(object)
    def apply(self, changes: Changes[ActivityEntry]) -> None:
        """Entries that came, and the keys of those that went."""
        self.panel.apply(changes)

    def recompute(self) -> None:
        """Colours or language changed."""
        self._copy.setIcon(icon("copy"))
        self.panel.model.recompute()

    @Slot()
    def copy(self) -> None:
        """The selected entries, or all that are shown, from top to bottom as they stand: one line each."""
        model = self.panel.model
        entries = self.panel.table.selected_entries() or [model.entry(row) for row in range(model.rowCount())]
        QGuiApplication.clipboard().setText("".join(f"{_line(entry)}\n" for entry in entries))

    # ---- slots

    @Slot(str)
    def _search(self, text: str) -> None:
        try:
            self.panel.set_filter(parse(text, self.panel.model.columns))
            error = ""
        except QueryError as unreadable:
            error = str(unreadable)
        self._error.setText(error)
        self._error.setVisible(bool(error))
        self._filter.setAccessibleDescription(error)

    @Slot()
    def _show_detail(self) -> None:
        entries = self.panel.table.selected_entries()
        self._detail.setVisible(bool(entries))
        self._detail.setPlainText(_text(entries[0]) if entries else "")


def _text(entry: ActivityEntry) -> str:
    return "\n".join([time_text(entry), entry.what, entry.target, entry.outcome, "", entry.detail]).rstrip()


def _line(entry: ActivityEntry) -> str:
    cells = (f"{entry.time:%Y-%m-%d %H:%M:%S}", entry.what, entry.target, entry.outcome, entry.detail)
    return "\t".join(" ".join(cell.split()) for cell in cells)
