"""Above the jobs: what to search for, which states to show, and views to come back to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from bbmonitor_gui.ui import theme
from bbmonitor_gui.ui.models.column import Column
from bbmonitor_gui.ui.query import Predicate, QueryError, Row, parse

from .clear_button import add_clear_button
from .state_chips import StateChips


@dataclass(frozen=True, slots=True)
class Search:
    """What is searched for: the query as typed, and the states, none for all."""

    text: str = ""
    states: frozenset[int] = frozenset()


class SearchBar(QWidget):
    """Emits a predicate whenever what is wanted changes; a query that cannot be read changes nothing but the line below."""

    filter_changed = Signal(object)  # Predicate or None
    view_wanted = Signal(str)
    view_saving = Signal()
    view_deleting = Signal(str)

    def __init__(self, columns: Sequence[Column], kind: theme.Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._query: Predicate | None = None
        self._line = _SearchLine()
        self._line.setObjectName("jobsSearch")
        self._line.setAccessibleName(self.tr("Search jobs"))
        self._line.setPlaceholderText(self.tr("Search: words, owner:anna, state:active, priority<20 …"))
        self._line.setToolTip(
            self.tr(
                "Words are looked for in all columns that are shown, and in handles.\n"
                "owner:anna looks in one column, owner=anna wants all of it; owner:anna,tom is either.\n"
                'priority<20, progress>=50 and submitted>2026-11-20 compare. -word leaves out. "two words" stay together.'
            )
        )
        add_clear_button(self._line)
        self._line.setMinimumWidth(200)
        self._chips = StateChips(kind)
        self._views = QToolButton()
        self._views.setObjectName("viewsButton")
        self._views.setText(self.tr("Vie&ws"))
        self._views.setAccessibleName(self.tr("Saved views"))
        self._views.setToolTip(self.tr("Search, states, columns and order that you saved under a name"))
        self._views.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._views.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._views_menu = QMenu(self)
        self._views_menu.setObjectName("viewsMenu")
        self._views.setMenu(self._views_menu)
        self._error = QLabel()
        self._error.setObjectName("searchError")
        self._error.setTextFormat(Qt.TextFormat.PlainText)
        self._error.setWordWrap(True)
        self._error.setForegroundRole(QPalette.ColorRole.BrightText)
        self._error.hide()
        row = QHBoxLayout()
        row.addWidget(self._line, 1)
        row.addWidget(self._chips, 0)
        row.addWidget(self._views)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._error)
        self.set_views([])
        self._line.textChanged.connect(self._read)
        self._chips.chosen_changed.connect(self._tell)

    @property
    def search(self) -> Search:
        return Search(self._line.text(), self._chips.chosen)

    @property
    def error(self) -> str:
        """Why the query cannot be read; "" when it can."""
        return self._error.text() if self._error.isVisibleTo(self) else ""

    def set_search(self, search: Search) -> None:
        """As if it were typed and clicked."""
        self._line.setText(search.text)
        self._chips.choose(search.states)

    def set_counts(self, counts: Mapping[int, int]) -> None:
        """How many there are in each state."""
        self._chips.set_counts(counts)

    def set_views(self, names: Sequence[str]) -> None:
        """The saved views that are offered."""
        menu = self._views_menu
        menu.clear()
        for name in names:
            action = menu.addAction(name.replace("&", "&&"))
            action.setData(name)
            action.triggered.connect(self._choose_view)
        if names:
            menu.addSeparator()
        save = menu.addAction(self.tr("&Save this view…"))
        save.setObjectName("actionSaveView")
        save.triggered.connect(self.view_saving)
        if names:
            deleting = menu.addMenu(self.tr("&Delete view"))
            for name in names:
                action = deleting.addAction(name.replace("&", "&&"))
                action.setData(name)
                action.triggered.connect(self._delete_view)

    @Slot()
    def take_focus(self) -> None:
        """Type at once."""
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    # ---- slots

    @Slot(str)
    def _read(self, text: str) -> None:
        try:
            self._query = parse(text, self._columns)
        except QueryError as error:
            self._error.setText(str(error))
            self._error.show()
            self._line.setAccessibleDescription(str(error))
            return
        self._error.hide()
        self._line.setAccessibleDescription("")
        self._tell()

    @Slot()
    def _tell(self) -> None:
        self.filter_changed.emit(_both(self._query, self._chips.chosen))

    @Slot()
    def _choose_view(self) -> None:
        self.view_wanted.emit(self._sent_by())

    @Slot()
    def _delete_view(self) -> None:
        self.view_deleting.emit(self._sent_by())

    # ---- internals

    def _sent_by(self) -> str:
        action = self.sender()
        return str(action.data()) if isinstance(action, QAction) else ""


class _SearchLine(QLineEdit):
    """Escape empties it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Cancel) and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


def _both(query: Predicate | None, states: frozenset[int]) -> Predicate | None:
    if not states:
        return query

    def fits(row: Row) -> bool:
        return row.entry.item.state in states and (query is None or query(row))

    return fits
