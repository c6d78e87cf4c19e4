"""The German program on the screen: every Alt letter belongs to one, and nothing is cut off."""

from __future__ import annotations

import re
import runpy
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QDockWidget,
    QLabel,
    QMenu,
    QMenuBar,
    QStackedWidget,
    QTabBar,
    QTabWidget,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bbmonitor_gui.simulator import SimulatedManager
from bbmonitor_gui.simulator.entities import ServerWork
from bbmonitor_gui.ui.languages import speak
from bbmonitor_gui.ui.main_window import MainWindow
from bbmonitor_gui.ui.query import parse
from bbmonitor_gui.ui.widgets.entry_table import EntryTable
from bbmonitor_gui.ui.widgets.message_bar import MessageBar, Tone
from bbmonitor_gui.ui.widgets.welcome import WelcomePage

# What the offscreen platform does not do with menus.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")

DIALOGS = {
    "aboutDialog": "actionAbout",
    "connectDialog": "actionConnect",
    "jobPropertiesDialog": "actionJobProperties",
    "legendDialog": "actionLegend",
    "managerPropertiesDialog": "actionManagerProperties",
    "preferencesDialog": "actionPreferences",
    "confirmJobsDialog": "actionRestartJob",
    "priorityDialog": "actionSetPriority",
    "serverGroupDialog": "actionNewServerGroup",
    "assignServersDialog": "actionAssignServers",
    "resetServersDialog": "actionResetServer",
    "rerunFramesDialog": "actionRerunFrames",
    "serverPropertiesDialog": "actionServerProperties",
    "weekScheduleDialog": "actionWeekSchedule",
}
LETTER = re.compile(r"(?<!&)&([^\s&])")


@pytest.fixture(scope="module", autouse=True)
def translations_are_up_to_date() -> None:
    """As after a set-up, also for whoever starts pytest by hand."""
    runpy.run_path(str(Path(__file__).resolve().parents[2] / "packaging" / "translations.py"))["release"]()


@pytest.fixture(autouse=True)
def german(qapp: QApplication) -> Iterator[None]:
    locale = QLocale()
    speak(qapp, "de")
    QLocale.setDefault(QLocale("de-DE"))
    yield
    speak(qapp, "en")
    QLocale.setDefault(locale)


@pytest.fixture
def root(request: pytest.FixtureRequest, qtbot: QtBot, window: MainWindow, manager: SimulatedManager) -> QWidget:
    """The window, or one of its dialogs, on a job on which a server failed."""
    name = request.param
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    with manager.lock:
        job = next(job for job in manager.farm.jobs.values() if job.completed > 3)
        job.work[next(iter(job.servers))] = ServerWork(3, 0.5, 1, 3, True)
    row = window.farm.jobs.model.row_of(job.handle)
    assert row is not None
    window.farm.jobs.table.selectRow(row)
    if name in ("serverPropertiesDialog", "weekScheduleDialog"):
        window.farm.servers.table.selectRow(0)
    if name == "mainWindow":
        return window
    window.actions_by_name[DIALOGS[name]].trigger()
    qtbot.waitUntil(lambda: getattr(QApplication.activeWindow(), "objectName", str)() == name)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, QDialog)
    return dialog


def pages(root: QWidget) -> Iterator[str]:
    """Turns to every tab, and brings every dock to the front."""
    yield ""
    for dock in root.findChildren(QDockWidget):
        dock.raise_()
        yield dock.windowTitle()
    for tabs in root.findChildren(QTabWidget):
        for place in range(tabs.count()):
            tabs.setCurrentIndex(place)
            yield tabs.tabText(place)


def shown_in(root: QWidget) -> list[QWidget]:
    return [each for each in root.findChildren(QWidget) if each.window() == root and each.isVisible()]


def texts_with_letters(root: QWidget) -> Iterator[str]:
    for widget in shown_in(root):
        if isinstance(widget, QAbstractButton) or (isinstance(widget, QLabel) and widget.buddy()):
            yield widget.text()
        elif isinstance(widget, QTabBar):
            yield from (widget.tabText(place) for place in range(widget.count()))
        elif isinstance(widget, QMenuBar):
            yield from (action.text() for action in widget.actions())


def shared(texts: list[str]) -> list[str]:
    """The texts whose Alt letters others have too."""
    letters = Counter(letter.lower() for text in texts for letter in LETTER.findall(text))
    return [text for text in texts if any(letters[letter.lower()] > 1 for letter in LETTER.findall(text))]


def test_menus_have_letters_of_their_own(window: MainWindow) -> None:
    menus = [menu for menu in window.findChildren(QMenu) if len(menu.actions()) > 1]
    tables = window.findChildren(EntryTable)
    assert len(menus) > 5
    assert len(tables) > 5
    for offering in (*menus, *tables, window.menuBar()):  # a click with the right button offers a table's actions
        assert shared([action.text() for action in offering.actions() if not action.isSeparator()]) == []


@pytest.mark.parametrize("root", ["mainWindow", *DIALOGS], indirect=True)
def test_no_letter_belongs_to_two_and_no_word_is_cut_off(root: QWidget) -> None:
    if isinstance(root, MainWindow):
        bar = root.findChild(MessageBar, "messageBar")
        assert isinstance(bar, MessageBar)
        bar.show_message(Tone.ERROR, "Fehler.", "", "Alles.", retry=True, offer="Ans&ehen…")
    for page in pages(root):
        QApplication.processEvents()
        assert shared(list(texts_with_letters(root))) == [], page
        assert cut_off(root) == [], page


def cut_off(root: QWidget) -> list[str]:
    return [
        f"{widget.text()}: {widget.width()} of {widget.sizeHint().width()}"
        for widget in shown_in(root)
        if isinstance(widget, (QLabel, QAbstractButton)) and not isinstance(widget, QToolButton)
        if not (isinstance(widget, QLabel) and widget.wordWrap()) and widget.width() < widget.sizeHint().width()
    ]


def test_the_welcome_page_too(window: MainWindow) -> None:
    welcome = window.findChild(WelcomePage)
    assert isinstance(welcome, WelcomePage)
    pages = welcome.parentWidget()
    assert isinstance(pages, QStackedWidget)
    pages.setCurrentWidget(welcome)
    QApplication.processEvents()
    assert shared(list(texts_with_letters(window))) == []
    assert cut_off(window) == []


def test_titles_of_columns_fit(window: MainWindow) -> None:
    """As wide as the columns are at first."""
    cut = []
    for table in window.findChildren(EntryTable):
        header = table.horizontalHeader()
        for place, column in enumerate(table.model().columns):
            if not header.isSectionHidden(place):
                needed = header.fontMetrics().horizontalAdvance(column.title)
                if needed > header.sectionSize(place):
                    cut.append(f"{table.objectName()}: {column.title}")
    assert cut == []


def test_the_search_speaks_german_too(window: MainWindow) -> None:
    columns = window.farm.jobs.model.columns
    assert {column.name: column.title for column in columns}["owner"] == "Besitzer"
    assert parse("Besitzer:anna zustand:aktiv", columns) is not None
    texts = {window.farm.jobs.table.model().index(row, 2).data() for row in range(window.farm.jobs.model.rowCount())}
    assert texts <= {"aktiv", "wartend", "offen", "angehalten", "fertig"}
