"""What is open looks, after a change of the theme, as if it had been opened in it. And the high contrast."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import product

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QSpinBox,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import JobState, ServerSchedule, ServerState
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.ui import theme
from bbmonitor_gui.ui.dialogs.about import AboutDialog
from bbmonitor_gui.ui.dialogs.legend import LegendDialog
from bbmonitor_gui.ui.dialogs.preferences import PreferencesDialog
from bbmonitor_gui.ui.dialogs.week_schedule import WeekScheduleDialog
from bbmonitor_gui.ui.focus_frame import THICKNESS, FocusFrame
from bbmonitor_gui.ui.icons import icon
from bbmonitor_gui.ui.main_window import MainWindow
from bbmonitor_gui.ui.preferences import ManagerOptions, Preferences
from bbmonitor_gui.ui.server_week import ServerWeek
from bbmonitor_gui.ui.widgets.message_bar import MessageBar, Tone
from bbmonitor_gui.ui.widgets.week_grid import WeekGrid
from bbmonitor_gui.ui.widgets.week_painting import WeekColors
from bbmonitor_gui.ui.widgets.weeks import Weeks
from bbmonitor_gui.ui.widgets.welcome import WelcomePage

SCHEMES: tuple[theme.Scheme, ...] = ("light", "dark", "high contrast")
ROLE = QPalette.ColorRole
EVERY_LOOK = [look for looks in theme.LOOKS.values() for look in looks.values()] + [theme.state_look("job", 9)]


@pytest.fixture(autouse=True)
def system_scheme_afterwards(qapp: QApplication) -> Iterator[None]:
    yield
    theme.apply(qapp, "system")


def contrast(one: QColor, other: QColor) -> float:
    """WCAG's ratio, 1…21."""

    def luminance(color: QColor) -> float:
        parts = (color.redF(), color.greenF(), color.blueF())
        linear = [part / 12.92 if part <= 0.04045 else math.pow((part + 0.055) / 1.055, 2.4) for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def colors(image: QImage) -> set[str]:
    pixels = memoryview(image.convertToFormat(QImage.Format.Format_RGB32).constBits()).cast("I")
    return {QColor.fromRgb(pixel).name() for pixel in set(pixels)}


# ---- what is open


def week_dialog() -> QWidget:
    week = ServerSchedule.ALWAYS.with_hours(1, range(7, 18), False)
    return WeekScheduleDialog([ServerWeek("render-01", "1", week)], {}, clock=lambda: datetime(2026, 11, 24, 12, 30))


def message() -> QWidget:
    bar = MessageBar()
    bar.show_message(Tone.WARNING, "The connection broke.", "Next try in 5 s.", "detail", retry=True)
    return bar


OPENED: dict[str, Callable[[], QWidget]] = {
    "legend": LegendDialog,
    "welcome": lambda: WelcomePage([ManagerProfile("farm"), ManagerProfile("other")]),
    "preferences": lambda: PreferencesDialog(Preferences(), "farm", ManagerOptions()),
    "week": week_dialog,
    "about": AboutDialog,
    "message": message,
}


def picture(qtbot: QtBot, widget: QWidget) -> QImage:
    qtbot.addWidget(widget)
    widget.resize(900, 700)
    widget.show()
    qtbot.waitExposed(widget)
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    if QApplication.focusWidget() is not None:
        QApplication.focusWidget().clearFocus()
    QApplication.processEvents()
    return widget.grab().toImage()


@pytest.mark.parametrize("open_one", OPENED.values(), ids=OPENED)
@pytest.mark.parametrize(
    "change",
    [("light", "dark"), ("dark", "light"), ("light", "high contrast"), ("high contrast", "dark")],
    ids=" to ".join,
)
def test_what_is_open_changes_wholly(
    qtbot: QtBot, qapp: QApplication, open_one: Callable[[], QWidget], change: tuple[theme.Scheme, theme.Scheme]
) -> None:
    theme.apply(qapp, change[0])
    widget = open_one()
    before = picture(qtbot, widget)
    theme.apply(qapp, change[1])
    fresh = open_one()
    wanted = picture(qtbot, fresh)

    assert before != wanted
    picture(qtbot, widget)
    if "high contrast" in change:  # another style too, which may leave a line a pixel beside its place
        qtbot.waitUntil(lambda: colors(widget.grab().toImage()) == colors(wanted))
    else:
        assert widget.grab().toImage() == wanted


def test_the_farm_s_tables_follow(qapp: QApplication, window: MainWindow) -> None:
    busy, active = theme.LOOKS["server"][ServerState.BUSY], theme.LOOKS["job"][JobState.ACTIVE]
    for scheme in (*SCHEMES, "light"):
        theme.apply(qapp, scheme)
        qapp.processEvents()
        palette = qapp.palette()
        jobs, servers = (
            colors(panel.table.viewport().grab().toImage()) for panel in (window.farm.jobs, window.farm.servers)
        )
        assert active.color(palette).name() in jobs
        assert busy.color(palette).name() in servers
        assert palette.color(ROLE.Base).name() in jobs
        assert any(
            abs(QColor(name).green() - theme.progress_fill(active, palette).green()) <= 1
            and abs(QColor(name).red() - theme.progress_fill(active, palette).red()) <= 1
            for name in jobs
        )
        drawn = window.actions_by_name["actionConnect"].icon().pixmap(QSize(32, 32)).toImage()
        assert drawn == icon("connect").pixmap(QSize(32, 32)).toImage()


def test_the_week_follows(qtbot: QtBot, qapp: QApplication) -> None:
    grid = WeekGrid(first_day=Qt.DayOfWeek.Monday)
    grid.set_weeks(Weeks.of(ServerSchedule.ALWAYS.with_hours(1, [0], False)))
    qtbot.addWidget(grid)
    grid.show()
    for scheme in SCHEMES:
        theme.apply(qapp, scheme)
        qapp.processEvents()
        image, wanted = grid.grab().toImage(), WeekColors.from_palette(qapp.palette())
        assert image.pixelColor(grid.cell_rect(2, 3).center()) == wanted.allowed
        assert image.pixelColor(grid.cell_rect(1, 0).topLeft() + QPoint(4, 4)) == wanted.blocked


# ---- the system's own change


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_system_s_change_is_followed(qtbot: QtBot, qapp: QApplication, scheme: theme.Scheme) -> None:
    """Also where the system tells of the change and gives no palette for it, and after another scheme was chosen."""
    theme.apply(qapp, scheme)
    theme.apply(qapp, "system")
    assert not theme.is_dark(qapp.palette())
    told = qapp.styleHints().colorSchemeChanged
    told.emit(Qt.ColorScheme.Dark)
    qtbot.waitUntil(lambda: theme.is_dark(qapp.palette()))
    told.emit(Qt.ColorScheme.Light)
    qtbot.waitUntil(lambda: not theme.is_dark(qapp.palette()))


@pytest.mark.parametrize("scheme", SCHEMES)
def test_what_was_chosen_stays_when_the_system_changes(qapp: QApplication, scheme: theme.Scheme) -> None:
    theme.apply(qapp, scheme)
    before = qapp.palette().color(ROLE.Window)
    for told in (Qt.ColorScheme.Dark, Qt.ColorScheme.Light):
        qapp.styleHints().colorSchemeChanged.emit(told)
        qapp.processEvents()
        assert qapp.palette().color(ROLE.Window) == before


# ---- high contrast


@pytest.fixture
def palette(qapp: QApplication) -> QPalette:
    theme.apply(qapp, "high contrast")
    return qapp.palette()


def test_it_is_black_white_and_yellow(qapp: QApplication, palette: QPalette) -> None:
    assert theme.is_high_contrast(palette)
    assert theme.is_dark(palette)
    wanted = {ROLE.Base: "#000000", ROLE.Text: "#ffffff", ROLE.Highlight: "#ffff00", ROLE.HighlightedText: "#000000"}
    assert {role: palette.color(role).name() for role in wanted} == wanted
    for scheme in ("light", "dark", "system"):
        theme.apply(qapp, scheme)
        assert not theme.is_high_contrast(qapp.palette())
        assert qapp.style().name() != "windows"


def test_states_pass_seven_to_one(palette: QPalette) -> None:
    for look, role in product(EVERY_LOOK, (ROLE.Base, ROLE.AlternateBase, ROLE.Window)):
        assert contrast(look.color(palette), palette.color(role)) >= 7, (look.word, role)


def test_texts_pass_seven_to_one(palette: QPalette) -> None:
    for text, ground in (
        (ROLE.WindowText, ROLE.Window),
        (ROLE.Text, ROLE.Base),
        (ROLE.Text, ROLE.AlternateBase),
        (ROLE.PlaceholderText, ROLE.Base),
        (ROLE.PlaceholderText, ROLE.Window),
        (ROLE.BrightText, ROLE.Window),
        (ROLE.ButtonText, ROLE.Button),
        (ROLE.HighlightedText, ROLE.Highlight),
        (ROLE.ToolTipText, ROLE.ToolTipBase),
        (ROLE.Link, ROLE.Window),
        (ROLE.LinkVisited, ROLE.Window),
    ):
        assert contrast(palette.color(text), palette.color(ground)) >= 7, (text, ground)
    disabled = palette.color(QPalette.ColorGroup.Disabled, ROLE.WindowText)
    assert contrast(disabled, palette.color(ROLE.Window)) >= 4.5
    assert contrast(disabled, palette.color(ROLE.WindowText)) >= 2


def test_progress_bars_pass_seven_to_one(palette: QPalette) -> None:
    text = palette.color(ROLE.Text)
    assert contrast(text, theme.progress_groove(palette)) >= 7
    for look in EVERY_LOOK:
        fill = theme.progress_fill(look, palette)
        assert contrast(text, fill) >= 7, look.word
        assert contrast(fill, theme.progress_groove(palette)) >= 1.3, look.word


def test_buttons_and_fields_have_edges(qtbot: QtBot, palette: QPalette) -> None:
    for widget in (QPushButton("x"), QLineEdit(), QSpinBox()):
        qtbot.addWidget(widget)
        widget.resize(100, 30)
        image = widget.grab().toImage()
        edge = {image.pixelColor(x, y).name() for x in range(3) for y in range(3)}
        assert "#ffffff" in edge, type(widget).__name__


# ---- the frame


@pytest.fixture
def form(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    layout = QVBoxLayout(widget)
    for field in (QLineEdit(), QPushButton("x"), QTableWidget(5, 2), QLabel("x")):
        layout.addWidget(field)
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    widget.findChildren(QLineEdit)[0].setFocus()
    return widget


def framed(form: QWidget) -> list[str]:
    """Whatever has a yellow edge on all four sides."""
    QApplication.processEvents()
    names = []
    for field in form.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        image = field.grab().toImage()
        right, bottom, inner = image.width() - 1, image.height() - 1, THICKNESS - 1
        corners = [(0, 0), (right, 0), (0, bottom), (right, bottom), (inner, inner), (right - inner, bottom - inner)]
        if all(image.pixelColor(*corner).name() == "#ffff00" for corner in corners):
            names.append(type(field).__name__)
    return names


def test_the_frame_follows_the_focus(qtbot: QtBot, qapp: QApplication, form: QWidget) -> None:
    assert framed(form) == []
    theme.apply(qapp, "high contrast")
    assert framed(form) == ["QLineEdit"]
    for name in ("QPushButton", "QTableWidget", "QLineEdit"):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        if name == "QLineEdit":
            form.findChildren(QLineEdit)[0].setFocus()  # Tab goes through a table's cells
        assert framed(form) == [name]
    form.resize(500, 400)
    assert framed(form) == ["QLineEdit"]
    theme.apply(qapp, "dark")
    assert framed(form) == []
    qtbot.waitUntil(lambda: not form.findChildren(FocusFrame))
    form.findChildren(QPushButton)[0].setFocus()
    assert framed(form) == []


def test_the_frame_is_there_once_and_takes_no_clicks(qtbot: QtBot, qapp: QApplication, form: QWidget) -> None:
    theme.apply(qapp, "high contrast")
    theme.apply(qapp, "high contrast")
    button = form.findChildren(QPushButton)[0]
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert framed(form) == ["QPushButton"]
    qtbot.waitUntil(lambda: len(form.findChildren(FocusFrame)) == 1)
    assert form.childAt(button.pos() + QPoint(1, 1)) is button


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_menu_leaves_the_frame_where_it_was(qtbot: QtBot, qapp: QApplication, form: QWidget) -> None:
    theme.apply(qapp, "high contrast")
    menu = QMenu(form)
    menu.addAction("x")
    menu.popup(form.mapToGlobal(QPoint(5, 5)))
    qtbot.waitUntil(menu.isVisible)
    assert framed(form) == ["QLineEdit"]
    menu.close()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    assert framed(form) == ["QLineEdit"]


def test_dialogs_come_and_go(qtbot: QtBot, qapp: QApplication, form: QWidget) -> None:
    theme.apply(qapp, "high contrast")
    for _ in range(5):
        dialog = PreferencesDialog(Preferences(), "farm", ManagerOptions(), form)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        qtbot.waitUntil(lambda: len(dialog.findChildren(FocusFrame)) == 1)  # noqa: B023 - waited for here
        with qtbot.waitSignal(dialog.destroyed):
            dialog.close()
        form.activateWindow()
        qtbot.waitUntil(form.isActiveWindow)
    assert framed(form) == ["QLineEdit"]


def test_an_empty_box_in_a_dark_list_can_be_seen(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, "dark")
    shown = QListWidget()
    qtbot.addWidget(shown)
    entry = QListWidgetItem("")
    entry.setCheckState(Qt.CheckState.Unchecked)
    shown.addItem(entry)
    shown.show()
    image = shown.viewport().grab().toImage()
    place = shown.visualItemRect(entry)
    row = place.center().y()
    lightest = max(image.pixelColor(x, row).lightness() for x in range(place.left(), place.left() + place.height() * 2))
    assert lightest > shown.palette().color(QPalette.ColorRole.Base).lightness() + 50
