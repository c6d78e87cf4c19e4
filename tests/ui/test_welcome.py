"""Where to begin."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.ui import theme
from bbmonitor_gui.ui.widgets.welcome import WelcomePage

LEFT = Qt.MouseButton.LeftButton
FARM, OTHER = ManagerProfile("farm"), ManagerProfile("192.0.2.7", 3300)
Show = Callable[..., WelcomePage]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    def make(*recent: ManagerProfile) -> WelcomePage:
        page = WelcomePage(recent)
        qtbot.addWidget(page)
        page.resize(900, 460)
        page.show()
        qtbot.waitExposed(page)
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return page

    return make


def button(page: WelcomePage, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def recent_list(page: WelcomePage) -> QListWidget:
    found = page.findChild(QListWidget, "welcomeRecent")
    assert isinstance(found, QListWidget)
    return found


def test_it_says_what_this_is(show: Show) -> None:
    page = show()
    texts = [label.text() for label in page.findChildren(QLabel)]
    assert page.objectName() == "welcomePage"
    assert "BB Monitor" in texts
    assert any("Not affiliated with" in text for text in texts)


@pytest.mark.parametrize(("name", "signal"), [("welcomeConnect", "connect_wanted"), ("welcomeDemo", "demo_wanted")])
def test_buttons_are_wishes(qtbot: QtBot, show: Show, name: str, signal: str) -> None:
    page = show()
    with qtbot.waitSignal(getattr(page, signal)):
        qtbot.mouseClick(button(page, name), LEFT)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        with qtbot.waitSignal(getattr(page, signal)):
            qtbot.keyClick(button(page, name), key)
    assert not button(page, name).icon().isNull()


def test_a_first_start_has_no_list(show: Show) -> None:
    page = show()
    assert not recent_list(page).isVisible()
    page.set_recent([FARM])
    assert recent_list(page).isVisible()
    page.set_recent([])
    assert not recent_list(page).isVisible()


def test_a_click_chooses(qtbot: QtBot, show: Show) -> None:
    page = show(FARM, OTHER)
    items = recent_list(page)
    assert [items.item(row).text() for row in range(items.count())] == ["farm", "192.0.2.7:3300"]
    with qtbot.waitSignal(page.manager_chosen) as chosen:
        qtbot.mouseClick(items.viewport(), LEFT, pos=items.visualItemRect(items.item(1)).center())
    assert chosen.args == [OTHER]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_the_keyboard_chooses(qtbot: QtBot, show: Show, key: Qt.Key) -> None:
    page = show(FARM, OTHER)
    items = recent_list(page)
    chosen = QSignalSpy(page.manager_chosen)
    items.setFocus()
    qtbot.keyClick(items, key)
    qtbot.keyClick(items, Qt.Key.Key_Down)
    qtbot.keyClick(items, key)
    assert [chosen.at(place)[0] for place in range(chosen.count())] == [FARM, OTHER]


def test_tab_goes_from_the_buttons_to_the_list(qtbot: QtBot, show: Show) -> None:
    page = show(FARM)
    page.setFocus()
    assert button(page, "welcomeConnect").hasFocus()
    reached = []
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.append(focused.objectName())
    assert reached == ["welcomeDemo", "welcomeRecent"]


def test_names_are_plain_text_however_long(show: Show) -> None:
    page = show(ManagerProfile("<b>farm</b>" + "x" * 5000))
    items = recent_list(page)
    assert items.item(0).text().startswith("<b>farm</b>x")
    assert items.horizontalScrollBar().maximum() == 0 or items.width() <= page.width()
    assert page.horizontalScrollBar().maximum() == 0


def test_the_list_is_as_high_as_what_it_shows(qtbot: QtBot, qapp: QApplication, show: Show) -> None:
    page = show(FARM, OTHER)
    items = recent_list(page)
    for scheme in ("high contrast", "light"):
        theme.apply(qapp, scheme)
        qtbot.waitUntil(lambda: items.verticalScrollBar().maximum() == 0)
        assert items.visualItemRect(items.item(1)).bottom() <= items.viewport().height()
    font = items.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    items.setFont(font)
    qtbot.waitUntil(lambda: items.verticalScrollBar().maximum() == 0)
    theme.apply(qapp, "system")


def test_many_managers_scroll(show: Show) -> None:
    page = show(*[ManagerProfile(f"farm-{number}") for number in range(10)])
    items = recent_list(page)
    assert items.verticalScrollBar().maximum() > 0
    assert page.verticalScrollBar().maximum() == 0


def test_everything_that_is_reached_has_a_name(show: Show) -> None:
    page = show(FARM)
    assert recent_list(page).accessibleName() == "Managers used before"
    labels = [label for label in page.findChildren(QLabel) if label.buddy() is not None]
    assert [label.buddy() for label in labels] == [recent_list(page)]
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in page.findChildren(QLabel) if label.text())
