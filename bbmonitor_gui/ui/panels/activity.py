"""The activity: what was done and what became of it, with a search and the details of what is selected."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from bbmonitor_gui.connection.tracked import Changes
from bbmonitor_gui.ui import formats
from bbmonitor_gui.ui.dialogs.readonly import text_box
from bbmonitor_gui.ui.icons import icon
from bbmonitor_gui.ui.models.activity import ActivityEntry, activity_columns, time_text
from bbmonitor_gui.ui.query import QueryError, parse
from bbmonitor_gui.ui.widgets.clear_button import add_clear_button
from bbmonitor_gui.ui.widgets.table_panel import TablePanel

_ICONS = {"activityCopy": "copy", "activityExport": "export", "activityClear": "delete"}


class ActivityPanel(QWidget):
    """Shows ActivityEntries, the newest first."""

    export_wanted = Signal(str, object, object)  # title, columns, entries
    clear_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("activityPanel")
        self.panel = TablePanel("activityTable", self.tr("Activity"), activity_columns())
        self.panel.set_placeholder(self.tr("Nothing was done yet, and nothing happened."))
        self.panel.table.sort_by("time", Qt.SortOrder.DescendingOrder)
        self._filter = QLineEdit()
        self._filter.setObjectName("activityFilter")
        self._filter.setAccessibleName(self.tr("Search the activity"))
        self._filter.setPlaceholderText(self.tr("Search: words, what:suspend, outcome:refused, manager:farm …"))
        add_clear_button(self._filter)
        self._error = QLabel()
        self._error.setObjectName("activityFilterError")
        self._error.setTextFormat(Qt.TextFormat.PlainText)
        self._error.setWordWrap(True)
        self._error.setForegroundRole(QPalette.ColorRole.BrightText)
        self._error.hide()
        self._copy = _button(
            "activityCopy",
            self.tr("Cop&y"),
            self.tr("Copy the selected entries, or all that are shown, with their details"),
        )
        self._export = _button(
            "activityExport",
            self.tr("E&xport…"),
            self.tr("Save the selected entries, or all that are shown, as CSV or JSON"),
        )
        self._clear = _button(
            "activityClear", self.tr("Cl&ear…"), self.tr("Forget all entries, those of earlier runs too")
        )
        self._detail = text_box(self.tr("Details of the selected entry"), "")
        self._detail.setObjectName("activityDetail")
        self._detail.hide()
        row = QHBoxLayout()
        row.addWidget(self._filter, 1)
        for button in (self._copy, self._export, self._clear):
            row.addWidget(button)
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
        self._export.clicked.connect(self.export)
        self._clear.clicked.connect(self.ask_to_clear)
        self.panel.table.selected_changed.connect(self._show_detail)

    @Slot(object)
    def apply(self, changes: Changes[ActivityEntry]) -> None:
        """Entries that came, and the keys of those that went."""
        self.panel.apply(changes)

    def recompute(self) -> None:
        """Colours or language changed."""
        for button in (self._copy, self._export, self._clear):
            _paint(button)
        self.panel.model.recompute()

    @Slot()
    def copy(self) -> None:
        """The selected entries, or all that are shown, from top to bottom as they stand: one line each."""
        QGuiApplication.clipboard().setText("".join(f"{_line(entry)}\n" for entry in self._chosen()))

    @Slot()
    def export(self) -> None:
        """The same, with every column."""
        self.export_wanted.emit(self.tr("Activity"), self.panel.model.columns, self._chosen())

    @Slot()
    def ask_to_clear(self) -> None:
        """Entries that are gone do not come back."""
        yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.Cancel
        question = QMessageBox(
            QMessageBox.Icon.Question,
            "BB Monitor",
            self.tr("Forget all {0} entries of the activity?").format(formats.number(len(self.panel.model.entries()))),
            yes | no,
            self,
        )
        question.setObjectName("activityClearQuestion")
        question.setTextFormat(Qt.TextFormat.PlainText)
        question.setInformativeText(
            self.tr("They are deleted from this computer, those of earlier runs too. Nothing changes at the Manager.")
        )
        question.button(yes).setText(self.tr("&Forget them"))
        question.setDefaultButton(no)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.accepted.connect(self.clear_wanted)
        question.open()

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

    # ---- internals

    def _chosen(self) -> list[ActivityEntry]:
        """From top to bottom, as they stand."""
        model = self.panel.model
        return self.panel.table.selected_entries() or [model.entry(row) for row in range(model.rowCount())]


def _button(name: str, text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setToolTip(tip)
    _paint(button)
    return button


def _paint(button: QPushButton) -> None:
    button.setIcon(icon(_ICONS[button.objectName()]))


def _text(entry: ActivityEntry) -> str:
    about = [time_text(entry), entry.manager, entry.what, entry.target, *entry.commands, entry.outcome]
    return "\n".join([*filter(None, about), "", entry.detail]).rstrip()


def _line(entry: ActivityEntry) -> str:
    commands = "; ".join(entry.commands)
    what = (entry.what, entry.target, commands, entry.outcome, entry.manager, entry.detail)
    cells = (f"{entry.time:%Y-%m-%d %H:%M:%S}", *what)
    return "\t".join(" ".join(cell.split()) for cell in cells)
