"""The help is read, searched and walked through, by mouse and by keys, in all colours."""

from __future__ import annotations

import gc
import math
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTranslator, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QPalette, QTextBlock, QTextTable
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from bbmonitor_gui.ui import theme
from bbmonitor_gui.ui.dialogs.help import HelpDialog
from bbmonitor_gui.ui.help_pages import pages
from bbmonitor_gui.ui.widgets.help_text import HelpText, slug
from bbmonitor_gui.ui.widgets.search_line import SearchLine

# What the offscreen platform does not do.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")

Key, ALT, SHIFT = Qt.Key, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def dialog(qtbot: QtBot) -> HelpDialog:
    shown = HelpDialog()
    qtbot.addWidget(shown)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    return shown


@pytest.fixture(params=["light", "dark", "high contrast"])
def scheme(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    theme.apply(qapp, request.param)
    yield request.param
    theme.apply(qapp, "system")


def text(dialog: HelpDialog) -> HelpText:
    found = dialog.findChild(HelpText, "helpText")
    assert found is not None
    return found


def search(dialog: HelpDialog) -> SearchLine:
    found = dialog.findChild(SearchLine, "helpSearch")
    assert found is not None
    return found


def page_list(dialog: HelpDialog) -> QListWidget:
    found = dialog.findChild(QListWidget, "helpPages")
    assert found is not None
    return found


def listed(dialog: HelpDialog) -> list[str]:
    items = [page_list(dialog).item(row) for row in range(page_list(dialog).count())]
    return [item.text() for item in items if not item.isHidden()]


def said(dialog: HelpDialog) -> str:
    label = dialog.findChild(QLabel, "helpFound")
    assert label is not None
    return label.text() if label.isVisible() else ""


def marked(dialog: HelpDialog) -> list[str]:
    return [each.cursor.selectedText() for each in text(dialog).extraSelections()]


def top_heading(dialog: HelpDialog) -> str:
    """The first one on the screen."""
    view = text(dialog)
    block = view.document().begin()
    while block.isValid():
        top = view.document().documentLayout().blockBoundingRect(block).top()
        if block.blockFormat().headingLevel() and top >= view.verticalScrollBar().value() - 1:
            return block.text()
        block = block.next()
    return ""


def block_with(view: HelpText, words: str) -> QTextBlock:
    return view.document().find(words).block()


# ---- pages


def test_it_begins_with_the_first_page_and_shuts_nothing_out(dialog: HelpDialog) -> None:
    assert not dialog.isModal()
    assert dialog.page == "first-steps.md"
    assert listed(dialog) == [page.title for page in pages("en")]
    assert page_list(dialog).currentRow() == 0
    assert text(dialog).accessibleName() == "First steps"
    assert QApplication.focusWidget() == search(dialog)
    assert said(dialog) == ""


@pytest.mark.parametrize("name", ["week-schedule.md", "05-week-schedule.md", "5-week-schedule.md"])
def test_a_page_is_shown_by_its_name(qtbot: QtBot, name: str) -> None:
    dialog = HelpDialog()
    qtbot.addWidget(dialog)
    dialog.show_page(name)
    assert dialog.isVisible()
    assert dialog.page == "week-schedule.md"
    assert page_list(dialog).currentItem().text() == "The week schedule"
    assert text(dialog).toPlainText().startswith("The week schedule\n")
    assert not text(dialog).isBackwardAvailable()


def test_a_place_on_a_page_is_shown(dialog: HelpDialog) -> None:
    dialog.show_page("week-schedule.md", "masks-and-bits")
    assert top_heading(dialog) == "Masks and bits"
    dialog.show_page("week-schedule.md", "the-grid")
    assert top_heading(dialog) == "The grid"


def test_there_must_be_such_a_page(dialog: HelpDialog) -> None:
    with pytest.raises(ValueError, match=r"weather\.md"):
        dialog.show_page("weather.md")


def test_the_list_turns_pages(qtbot: QtBot, dialog: HelpDialog) -> None:
    page_list(dialog).setFocus()
    qtbot.keyClick(page_list(dialog), Key.Key_Down)
    assert dialog.page == "tables-and-search.md"
    assert text(dialog).accessibleName() == "Tables and search"


def test_it_keeps_page_and_size_while_its_parent_lives(qtbot: QtBot, dialog: HelpDialog) -> None:
    dialog.show_page("jobs.md")
    dialog.resize(640, 480)
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert not dialog.isVisible()
    dialog.show()
    assert (dialog.page, dialog.width(), dialog.height()) == ("jobs.md", 640, 480)


def test_it_goes_with_its_parent(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = HelpDialog(parent)
    dialog.show_page("protocol.md")
    gone = weakref.ref(dialog)
    dialog.close()
    dialog.deleteLater()
    del dialog
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert gone() is None


class _German(QTranslator):
    def translate(self, context: str, source: str, note: str | None = None, n: int = -1) -> str:
        return "de" if (context, source) == ("HelpDialog", "en") else ""

    def isEmpty(self) -> bool:
        return False


def test_it_speaks_the_language_of_the_program(qtbot: QtBot, qapp: QApplication) -> None:
    german = _German()
    qapp.installTranslator(german)
    try:
        dialog = HelpDialog()
    finally:
        qapp.removeTranslator(german)
    qtbot.addWidget(dialog)
    assert listed(dialog) == [page.title for page in pages("de")]
    assert listed(dialog) != [page.title for page in pages("en")]


def test_a_page_that_is_not_translated_is_english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for file, content in (("en/01-a.md", "# A\n"), ("en/02-b.md", "# B\n"), ("de/02-b.md", "# Be\n")):
        (tmp_path / file).parent.mkdir(exist_ok=True)
        (tmp_path / file).write_text(content, "utf-8")
    monkeypatch.setattr("bbmonitor_gui.ui.help_pages.resource", lambda *parts: tmp_path / parts[-1])
    assert [page.title for page in pages("de")] == ["A", "Be"]
    assert [page.title for page in pages("")] == ["A", "B"]


# ---- ways


def test_links_lead_to_pages_and_back(qtbot: QtBot, dialog: HelpDialog) -> None:
    view = text(dialog)
    back, forward = (dialog.findChild(QToolButton, name) for name in ("helpBackButton", "helpForwardButton"))
    assert back is not None
    assert forward is not None
    assert not back.isEnabled()
    view.setFocus()
    qtbot.keyClick(view, Key.Key_Tab)  # to the first link
    qtbot.keyClick(view, Key.Key_Return)
    assert dialog.page == "protocol.md"
    assert page_list(dialog).currentItem().text() == "The protocol, and how surely it is known"
    qtbot.keyClick(view, Key.Key_Left, ALT)
    assert dialog.page == "first-steps.md"
    assert page_list(dialog).currentRow() == 0
    assert not back.isEnabled()
    qtbot.keyClick(view, Key.Key_Right, ALT)
    assert dialog.page == "protocol.md"
    back.click()
    assert dialog.page == "first-steps.md"
    forward.click()
    assert dialog.page == "protocol.md"


def test_going_back_comes_to_the_place_that_was_left(dialog: HelpDialog) -> None:
    dialog.resize(800, 300)
    dialog.show_page("troubleshooting.md")
    view = text(dialog)
    view.verticalScrollBar().setValue(500)
    view.anchorClicked.emit(view.source().resolved(QUrl("05-week-schedule.md#allowed-or-blocked")))
    assert dialog.page == "week-schedule.md"
    assert top_heading(dialog) == "Allowed or blocked?"
    view.backward()
    assert dialog.page == "troubleshooting.md"
    assert view.verticalScrollBar().value() == 500


def test_links_out_of_the_help_open_the_browser(dialog: HelpDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    text(dialog).anchorClicked.emit(QUrl("https://example.com/farm"))
    assert opened == [QUrl("https://example.com/farm")]
    assert dialog.page == "first-steps.md"


# ---- search


def test_all_hits_are_marked_and_walked_through(qtbot: QtBot, dialog: HelpDialog) -> None:
    dialog.show_page("queue-control.md")
    qtbot.keyClick(dialog, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(search(dialog), "ten seconds")
    hits = marked(dialog)
    assert {hit.casefold() for hit in hits} == {"ten", "seconds"} | ({"tens"} & set(hits))
    assert len(hits) > 4
    assert said(dialog) == f"1 of {len(hits)} on this page"
    selected = text(dialog).textCursor().selectedText()
    assert selected == hits[0]
    qtbot.keyClick(search(dialog), Key.Key_Return)
    assert said(dialog) == f"2 of {len(hits)} on this page"
    qtbot.keyClick(dialog, Key.Key_F3)
    assert said(dialog) == f"3 of {len(hits)} on this page"
    for _ in range(3):
        qtbot.keyClick(dialog, Key.Key_F3, SHIFT)
    assert said(dialog) == f"{len(hits)} of {len(hits)} on this page"
    qtbot.keyClick(dialog, Key.Key_F3)
    assert said(dialog) == f"1 of {len(hits)} on this page"


def test_only_pages_with_all_words_are_listed(qtbot: QtBot, dialog: HelpDialog) -> None:
    qtbot.keyClicks(search(dialog), "hexadecimal Saturday")
    assert listed(dialog) == ["The week schedule"]
    assert dialog.page == "week-schedule.md"
    assert {hit.casefold() for hit in marked(dialog)} == {"hexadecimal", "saturday"}
    qtbot.keyClicks(search(dialog), " xyzzy")
    assert listed(dialog) == []
    assert said(dialog) == "No page has all these words."
    qtbot.keyClick(search(dialog), Key.Key_Escape)
    assert dialog.isVisible()
    assert len(listed(dialog)) == 10
    assert (marked(dialog), said(dialog)) == ([], "")


def test_letters_that_have_two_forms_are_found(dialog: HelpDialog) -> None:
    view = text(dialog)
    view.setPlainText("Draußen, DRAUSSEN")
    view.mark(["draußen"])
    assert marked(dialog) == ["Draußen"]


def test_a_screen_reader_is_told_of_pages_and_hits(dialog: HelpDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr("bbmonitor_gui.ui.dialogs.help.announce", lambda _, sentence: heard.append(sentence))
    dialog.show_page("jobs.md")
    search(dialog).setText("undo")
    search(dialog).left.emit()
    assert heard == ["Jobs and their actions", said(dialog)]


def test_hits_stay_marked_on_the_next_page(qtbot: QtBot, dialog: HelpDialog) -> None:
    qtbot.keyClicks(search(dialog), "manager")
    first = len(marked(dialog))
    dialog_list = page_list(dialog)
    dialog_list.setCurrentRow(8)
    assert dialog.page == "troubleshooting.md"
    assert len(marked(dialog)) > first
    assert said(dialog) == f"0 of {len(marked(dialog))} on this page"


# ---- to be read


def test_a_picture_is_never_wider_than_the_page(dialog: HelpDialog) -> None:
    view = text(dialog)
    for width in (900, 560, 1500):
        dialog.resize(width, 600)
        QApplication.processEvents()
        assert view.horizontalScrollBar().maximum() == 0
        picture = view.document().find("￼").charFormat().toImageFormat()
        assert picture.width() == pytest.approx(min(1440, view.viewport().width() - 28), abs=1)


def luminance(color: QColor) -> float:
    parts = [
        part / 12.92 if part <= 0.04045 else math.pow((part + 0.055) / 1.055, 2.4)
        for part in (color.redF(), color.greenF(), color.blueF())
    ]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


def contrast(one: QColor, other: QColor) -> float:
    """As WCAG counts it: 1…21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_everything_is_readable_in_all_colours(scheme: str, dialog: HelpDialog) -> None:
    view, palette = text(dialog), text(dialog).palette()
    ink, paper = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.Base)
    dialog.show_page("week-schedule.md")
    search(dialog).setText("server")
    code = block_with(view, "111111 100000")
    assert contrast(ink, code.blockFormat().background().color()) > 7
    assert code.blockFormat().background().color() != paper
    table = next(frame for frame in view.document().rootFrame().childFrames() if isinstance(frame, QTextTable))
    assert contrast(ink, table.cellAt(0, 0).format().background().color()) > 7
    assert contrast(table.format().borderBrush().color(), paper) > 1.3
    first = view.extraSelections()[0]
    mark = first.format
    assert contrast(mark.foreground().color(), mark.background().color()) > 4.5
    dialog.show_page("first-steps.md")
    link = view.document().find("how surely").charFormat()
    assert link.fontUnderline()
    assert contrast(link.foreground().color(), paper) > 4.5


def test_colours_follow_the_palette_and_the_place_stays(qtbot: QtBot, qapp: QApplication, dialog: HelpDialog) -> None:
    theme.apply(qapp, "light")
    try:
        dialog.show_page("week-schedule.md", "masks-and-bits")
        view = text(dialog)
        search(dialog).setText("mask")
        hits, place = len(marked(dialog)), view.verticalScrollBar().value()
        light = block_with(view, "111111 100000").blockFormat().background().color()
        theme.apply(qapp, "dark")
        qtbot.waitUntil(lambda: theme.is_dark(view.palette()))
        dark = block_with(view, "111111 100000").blockFormat().background().color()
        assert light.lightness() > 200
        assert dark.lightness() < 80
        assert len(marked(dialog)) == hits
        assert view.verticalScrollBar().value() == place
    finally:
        theme.apply(qapp, "system")


def test_bars_in_tables_are_no_marks(dialog: HelpDialog) -> None:
    dialog.show_page("protocol.md")
    assert "new controller <Yes|No>" in text(dialog).toPlainText()


@pytest.mark.parametrize(
    ("heading", "place"),
    [
        ("Masks and bits", "masks-and-bits"),
        ("Allowed or blocked?", "allowed-or-blocked"),
        ("Schlüssel, z. B. Strg", "schlüssel-z-b-strg"),
    ],
)
def test_places_are_called_as_code_hosts_call_them(heading: str, place: str) -> None:
    assert slug(heading) == place
