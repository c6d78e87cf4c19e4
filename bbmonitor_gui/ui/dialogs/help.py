"""The help: pages to read, beside a list of them and a search through all."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QUrl, Slot
from PySide6.QtGui import QAction, QDesktopServices, QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QSplitter, QToolButton, QVBoxLayout, QWidget

from bbmonitor_gui.ui.announce import announce
from bbmonitor_gui.ui.help_pages import page_name, pages
from bbmonitor_gui.ui.widgets.help_text import HelpText
from bbmonitor_gui.ui.widgets.search_line import SearchLine

from .readonly import plain_label

_LETTERS = (38, 106)  # of the list and of the page, at first
_LINES = 46
_KEYS = QKeySequence.StandardKey


class HelpDialog(QDialog):
    """Takes nothing, gives nothing. It shuts nothing out, and while its parent lives it keeps its page and its size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("helpDialog")
        self.setWindowTitle(self.tr("BB Monitor help"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._pages = pages(self.tr("en", "the language of the help pages: the name of their folder"))
        self._page = ""
        self._search = SearchLine("helpSearch", self.tr("Search the help"))
        self._search.setPlaceholderText(self._search.accessibleName())
        self._found = plain_label("")
        self._found.setObjectName("helpFound")
        self._found.setWordWrap(True)
        self._list = QListWidget()
        self._list.setObjectName("helpPages")
        self._list.setAccessibleName(self.tr("Pages"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.addItems([page.title for page in self._pages])
        self._text = HelpText()
        self._text.setObjectName("helpText")
        self._back = self._step("helpBack", self.tr("&Back"), _KEYS.Back)
        self._forward = self._step("helpForward", self.tr("&Forward"), _KEYS.Forward)
        self._arrange()
        self._connect_signals()
        self._update_history()
        self._list.setCurrentRow(0)
        self._search.setFocus()
        # Shown without a size, Qt would keep to two thirds of the screen.
        self.resize(self.sizeHint().boundedTo(self.screen().availableSize()))

    @property
    def page(self) -> str:
        """The page that is shown: "week-schedule.md"."""
        return self._page

    # ---- public

    def show_page(self, name: str, place: str = "") -> None:
        """Come to the front with the page of this file name, whatever number stands before it: "week-schedule.md"; at a
        heading, if a `place` is given: "saved-weeks". Raises ValueError when there is no such page."""
        self._search.clear()
        self._turn_to(name, place)
        if not self.isVisible():
            self._text.clearHistory()
        self.show()
        self.raise_()
        self.activateWindow()

    # ---- Qt's side

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * sum(_LETTERS), metrics.height() * _LINES)

    # ---- slots

    @Slot(int)
    def _show_row(self, row: int) -> None:
        if row >= 0 and self._pages[row].name != self._page:
            self._text.show_file(self._pages[row].file)

    @Slot(QUrl)
    def _follow(self, url: QUrl) -> None:
        """Pages link to each other by their files; a page that is not translated is found in English all the same."""
        if url.isLocalFile():
            self._turn_to(url.fileName(), url.fragment())
        else:
            QDesktopServices.openUrl(url)

    @Slot(QUrl)
    def _tell_page(self, url: QUrl) -> None:
        """It came by the list, by a link, or by going back."""
        self._page = page_name(url.fileName())
        row = self._row(self._page)
        title = self._pages[row].title
        self._list.setCurrentRow(row)
        self._text.setAccessibleName(title)
        self._tell_hits()
        if self.isVisible():
            announce(self, title)

    @Slot()
    def _filter(self) -> None:
        words = self._search.text().casefold().split()
        fitting = [all(word in page.words for word in words) for page in self._pages]
        for row, fits in enumerate(fitting):
            self._list.item(row).setHidden(not fits)
        if any(fitting) and not fitting[self._list.currentRow()]:
            self._list.setCurrentRow(fitting.index(True))
        self._text.mark(self._search.text().split())
        self._tell_hits()

    @Slot()
    def _tell_hits(self) -> None:
        words = self._search.text().split()
        self._found.setVisible(bool(words))
        if all(self._list.item(row).isHidden() for row in range(self._list.count())):
            self._found.setText(self.tr("No page has all these words."))
        else:
            self._found.setText(self.tr("{0} of {1} on this page").format(self._text.hit, self._text.hits))

    @Slot()
    def _find_next(self) -> None:
        self._find(1)

    @Slot()
    def _find_previous(self) -> None:
        self._find(-1)

    @Slot()
    def _update_history(self) -> None:
        self._back.setEnabled(self._text.isBackwardAvailable())
        self._forward.setEnabled(self._text.isForwardAvailable())

    # ---- internals

    def _turn_to(self, name: str, place: str) -> None:
        self._text.show_file(self._pages[self._row(name)].file, place)

    def _row(self, name: str) -> int:
        return [page.name for page in self._pages].index(page_name(name))

    def _find(self, by: int) -> None:
        self._text.step(by)
        self._tell_hits()
        announce(self, self._found.text())

    def _step(self, name: str, text: str, keys: QKeySequence.StandardKey) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.setShortcuts(keys)
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{text.replace('&', '')} ({shown})")
        return action

    def _arrange(self) -> None:
        steps = QHBoxLayout()
        for action in (self._back, self._forward):
            button = QToolButton()
            button.setObjectName(f"{action.objectName()}Button")
            button.setAccessibleName(action.text().replace("&", ""))
            button.setDefaultAction(action)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            steps.addWidget(button)
        steps.addStretch()
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._search)
        column.addWidget(self._found)
        column.addWidget(self._list, 1)
        column.addLayout(steps)
        parts = QSplitter()
        parts.setChildrenCollapsible(False)
        parts.addWidget(left)
        parts.addWidget(self._text)
        parts.setStretchFactor(1, 1)
        letter = self.fontMetrics().averageCharWidth()
        parts.setSizes([letter * letters for letters in _LETTERS])
        layout = QVBoxLayout(self)
        layout.addWidget(parts)

    def _connect_signals(self) -> None:
        self._search.textChanged.connect(self._filter)
        self._search.left.connect(self._find_next)
        self._list.currentRowChanged.connect(self._show_row)
        self._text.anchorClicked.connect(self._follow)
        self._text.sourceChanged.connect(self._tell_page)
        self._text.historyChanged.connect(self._update_history)
        self._back.triggered.connect(self._text.backward)
        self._forward.triggered.connect(self._text.forward)
        find = QAction(self)
        find.setShortcuts(_KEYS.Find)
        find.triggered.connect(self._search.setFocus)
        find.triggered.connect(self._search.selectAll)
        following, previous = QAction(self), QAction(self)
        following.setShortcuts(_KEYS.FindNext)
        previous.setShortcuts(_KEYS.FindPrevious)
        following.triggered.connect(self._find_next)
        previous.triggered.connect(self._find_previous)
        self.addActions([self._back, self._forward, find, following, previous])
