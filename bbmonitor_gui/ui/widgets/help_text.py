"""A page of the help to read: Markdown that is readable on any ground, with places to jump to and words that are marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QUrl, Slot
from PySide6.QtGui import (
    QColor,
    QPalette,
    QPixmap,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from bbmonitor_gui.ui import theme

_MARGIN = 14  # pixels around the page
_PADDING = 5  # pixels within the cells of a table
# Ground and ink of words that were searched for, on light and on dark; in high contrast those of what is selected.
_MARKED = (("#ffe58a", "#1b1f23"), ("#6e5600", "#ffffff"))


class HelpText(QTextBrowser):
    """Shows one file after the other and remembers the way; links only tell, by `anchorClicked`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: Sequence[str] = ()
        self._hits: list[QTextCursor] = []
        self._images: list[tuple[QTextCursor, QPixmap]] = []
        self._folder = Path()
        self.setOpenLinks(False)
        self.document().setDocumentMargin(_MARGIN)
        self.sourceChanged.connect(self._dress)

    @property
    def hits(self) -> int:
        """How often the marked words stand on this page."""
        return len(self._hits)

    @property
    def hit(self) -> int:
        """Which of them is selected, 1 for the first; 0 for none."""
        here = _span(self.textCursor())
        return next((place for place, hit in enumerate(self._hits, 1) if _span(hit) == here), 0)

    # ---- public

    def show_file(self, file: Path, place: str = "") -> None:
        """From its beginning, or from a heading: "Saved weeks" is "saved-weeks"."""
        url = QUrl.fromLocalFile(str(file))
        url.setFragment(place)
        self.setSource(url)

    def mark(self, words: Sequence[str]) -> None:
        """Every place where one of these stands; the first is selected."""
        self._words = tuple(words)
        self._find_hits()
        if self._hits:
            self.setTextCursor(self._hits[0])

    def step(self, by: int) -> None:
        """Select the next place (1) or the one before (-1); after the last comes the first."""
        if self._hits:
            self.setTextCursor(self._hits[(max(self.hit, by < 0) - 1 + by) % len(self._hits)])

    # ---- Qt's side

    def changeEvent(self, event: QEvent) -> None:
        """The colours stand in the document."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and not self.document().isEmpty():
            scrolled = self.verticalScrollBar().value()
            self.reload()
            self.verticalScrollBar().setValue(scrolled)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_images()

    # ---- slots

    @Slot(QUrl)
    def _dress(self, url: QUrl) -> None:
        """What Qt's reader of Markdown leaves out: grounds, frames, and places to jump to."""
        if not self._is_dressed:  # else another place on the same page
            self._folder = Path(url.toLocalFile()).parent
            self._images.clear()
            for frame in self.document().rootFrame().childFrames():
                if isinstance(frame, QTextTable):
                    self._dress_table(frame)
            for block in _blocks(self.document()):
                self._dress_block(block)
            self._fit_images()
            self._find_hits()
        if url.hasFragment():  # Qt looked for it before it was there
            self.scrollToAnchor(url.fragment())

    # ---- internals

    @property
    def _is_dressed(self) -> bool:
        """The title of the page is a place to jump to."""
        return any(fragment.charFormat().anchorNames() for fragment in _fragments(self.document().begin()))

    def _dress_block(self, block: QTextBlock) -> None:
        cursor = QTextCursor(block)
        level = block.blockFormat().headingLevel()
        if level:
            anchor = QTextCharFormat()
            anchor.setAnchor(True)
            anchor.setAnchorNames([slug(block.text())])
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(anchor)
        elif block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence):
            whole = block.blockFormat()
            whole.setBackground(self._pale)
            whole.setLeftMargin(_MARGIN)
            cursor.setBlockFormat(whole)
        else:
            for fragment in reversed(list(_fragments(block))):  # what is written anew may be shorter
                self._dress_fragment(cursor, fragment)

    def _dress_fragment(self, cursor: QTextCursor, fragment: QTextFragment) -> None:
        char = fragment.charFormat()
        cursor.setPosition(fragment.position())
        cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
        if char.isImageFormat():
            file = self._folder / char.toImageFormat().name()
            self._images.append((QTextCursor(cursor), QPixmap(str(file))))
        elif char.anchorHref():
            char.setFontUnderline(True)  # not by its colour alone
            cursor.setCharFormat(char)
        elif char.fontFixedPitch():
            char.setBackground(self._pale)
            cursor.insertText(fragment.text().replace(r"\|", "|"), char)  # Qt leaves the mark that a table needs

    def _dress_table(self, table: QTextTable) -> None:
        whole = table.format()
        whole.setBorder(1)
        palette = self.palette()
        edge = QPalette.ColorRole.Light if theme.is_dark(palette) else QPalette.ColorRole.Mid
        whole.setBorderBrush(palette.color(edge))
        whole.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        whole.setBorderCollapse(True)
        whole.setCellPadding(_PADDING)
        whole.setCellSpacing(0)
        whole.setHeaderRowCount(1)
        whole.setTopMargin(_PADDING)
        whole.setBottomMargin(_MARGIN)
        table.setFormat(whole)
        for column in range(table.columns()):
            title = table.cellAt(0, column).format()
            title.setBackground(self._pale)
            table.cellAt(0, column).setFormat(title)

    def _fit_images(self) -> None:
        """Never larger than they are, and never wider than the page. Qt itself would leave out every other line."""
        room, ratio = self.viewport().width() - 2 * _MARGIN, self.devicePixelRatioF()
        for place, whole in self._images:
            image = place.charFormat().toImageFormat()
            width = max(1, min(whole.width(), room))
            fitting = whole.scaledToWidth(round(width * ratio), Qt.TransformationMode.SmoothTransformation)
            fitting.setDevicePixelRatio(ratio)
            name = self.document().baseUrl().resolved(QUrl(image.name()))
            self.document().addResource(QTextDocument.ResourceType.ImageResource, name, fitting)
            image.setWidth(width)
            place.setCharFormat(image)

    def _find_hits(self) -> None:
        self._hits = [hit for word in self._words for hit in _places(self.document(), word)]
        self._hits.sort(key=_span)
        marked = QTextCharFormat()
        ground, ink = self._marked_colors()
        marked.setBackground(ground)
        marked.setForeground(ink)
        selections = []
        for hit in self._hits:
            selection = QTextEdit.ExtraSelection()
            selection.cursor, selection.format = hit, marked
            selections.append(selection)
        self.setExtraSelections(selections)

    @property
    def _pale(self) -> QColor:
        """The ground of what stands out."""
        return theme.progress_groove(self.palette())

    def _marked_colors(self) -> tuple[QColor, QColor]:
        palette = self.palette()
        if theme.is_high_contrast(palette):
            return palette.color(QPalette.ColorRole.Highlight), palette.color(QPalette.ColorRole.HighlightedText)
        ground, ink = _MARKED[theme.is_dark(palette)]
        return QColor(ground), QColor(ink)


def slug(heading: str) -> str:
    """What a link to a heading says: "Masks and bits" -> "masks-and-bits", as code hosts make it."""
    return re.sub(r"\s", "-", re.sub(r"[^\w\s-]", "", heading.strip().lower()))


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    place = block.begin()
    while not place.atEnd():
        yield place.fragment()
        place += 1


def _places(document: QTextDocument, word: str) -> Iterator[QTextCursor]:
    found = document.find(word)
    while not found.isNull():
        yield found
        found = document.find(word, found)


def _span(cursor: QTextCursor) -> tuple[int, int]:
    return cursor.selectionStart(), cursor.selectionEnd()
