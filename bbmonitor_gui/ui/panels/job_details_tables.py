"""What the tables of the job details share: names of servers, only differences told to a model, rows copied as text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence

from bbmonitor_gui.connection.tracked import Changes
from bbmonitor_gui.ui.models.column import Column
from bbmonitor_gui.ui.models.table_model import TableModel
from bbmonitor_gui.ui.widgets.entry_table import EntryTable


class ServerNames:
    """Gives the name for a server's handle, and anything else as it is.

    Columns and copiers hold this instead of a method of the panel: a widget that its own children hold in Python is
    destroyed in an order that crashes.
    """

    def __init__(self) -> None:
        self.by_handle: Mapping[str, str] = {}

    def __call__(self, handle: str) -> str:
        return self.by_handle.get(handle, handle)


def differences(model: TableModel, entries: Iterable[Any]) -> Changes[Any]:
    """What makes the model hold these entries and no others."""
    wanted = {entry.key: entry for entry in entries}
    put = tuple(entry for key, entry in wanted.items() if model.find(key) != entry)
    removed = tuple(entry.key for entry in model.entries() if entry.key not in wanted)
    return Changes(put, removed)


def column_texts(columns: Sequence[Column]) -> Callable[[Any], str]:
    """An entry's texts, parted by tabs."""
    return lambda entry: "\t".join(column.text(entry) for column in columns)


class RowCopier(QObject):
    """Copies the selected rows of a table: by Ctrl+C, which the window may use for other tables, and by its menu.

    `text_of` may not be a method of a widget, as above.
    """

    def __init__(self, table: EntryTable, text_of: Callable[[Any], str]) -> None:
        super().__init__(table)
        self._table = table
        self._text_of = text_of
        action = QAction(self.tr("&Copy"), table)
        action.triggered.connect(self.copy)
        table.addAction(action)
        table.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Copy):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.copy()
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def copy(self) -> None:
        """Nothing selected leaves the clipboard as it is."""
        entries = self._table.selected_entries()
        if entries:
            QGuiApplication.clipboard().setText("\n".join(map(self._text_of, entries)))
