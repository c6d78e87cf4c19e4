"""Named views of the jobs: search, states, columns and order under a name, to come back to."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QInputDialog, QWidget

from .parents import parent_widget
from .settings import Settings
from .table_layout import TableLayout, apply_layout, layout_of
from .widgets.entry_table import EntryTable
from .widgets.search_bar import Search, SearchBar


class ViewsControl(QObject):
    """Saves what the search bar and the table show now, and brings it back."""

    def __init__(self, bar: SearchBar, table: EntryTable, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._bar = bar
        self._table = table
        self._settings = settings
        bar.view_saving.connect(self._save)
        bar.view_wanted.connect(self._show)
        bar.view_deleting.connect(self._delete)
        self._offer()

    @staticmethod
    def ask_name(parent: QWidget, title: str, question: str) -> str:
        """A name for the view, or ""."""
        name, given = QInputDialog.getText(parent, title, question)
        return " ".join(name.split()) if given else ""

    # ---- slots

    @Slot()
    def _save(self) -> None:
        name = self.ask_name(parent_widget(self), self.tr("Save view"), self.tr("Name of the view:"))
        if name:
            search = self._bar.search
            view = {"text": search.text, "states": sorted(search.states), "layout": layout_of(self._table).to_json()}
            self._settings.job_views = {**self._settings.job_views, name: view}
            self._offer()

    @Slot(str)
    def _show(self, name: str) -> None:
        view = self._settings.job_views.get(name)
        if view is None:
            return
        text, states = view.get("text"), view.get("states")
        whole = (
            frozenset(state for state in states if isinstance(state, int)) if isinstance(states, list) else frozenset()
        )
        apply_layout(self._table, TableLayout.from_json(view.get("layout")))
        self._bar.set_search(Search(text if isinstance(text, str) else "", whole))

    @Slot(str)
    def _delete(self, name: str) -> None:
        self._settings.job_views = {key: view for key, view in self._settings.job_views.items() if key != name}
        self._offer()

    # ---- internals

    def _offer(self) -> None:
        self._bar.set_views(sorted(self._settings.job_views, key=str.casefold))
