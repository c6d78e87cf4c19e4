"""Everything can be reached without a mouse, heard without a screen, and read in large letters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAction, QColor, QFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QDockWidget,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QStackedWidget,
    QTabBar,
    QTableView,
    QTabWidget,
    QTextEdit,
    QToolBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import JobState
from bbmonitor_gui.simulator import SimulatedManager
from bbmonitor_gui.simulator.entities import ServerWork
from bbmonitor_gui.ui import theme
from bbmonitor_gui.ui.main_window import MainWindow
from bbmonitor_gui.ui.widgets.message_bar import MessageBar, Tone
from bbmonitor_gui.ui.widgets.week_grid import WeekGrid
from bbmonitor_gui.ui.widgets.welcome import WelcomePage

# What the offscreen platform does not do with menus.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")

W = TypeVar("W", bound=QWidget)
Key, ALT, CTRL, SHIFT = (
    Qt.Key,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
SPOKEN = Qt.ItemDataRole.AccessibleTextRole
USED = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTabWidget,
    QTextEdit,
    WeekGrid,
)
# Qt's own. What does not fit into a bar stands in a menu too, and docks are shown and hidden in the menu View.
UNNAMED = ("qt_menubar_ext_button", "qt_tableview_cornerbutton", "qt_toolbar_ext_button")
NO_TAB_STOPS = (*UNNAMED, "qt_dockwidget_closebutton", "qt_dockwidget_floatbutton")
DIALOGS = {
    "aboutDialog": "actionAbout",
    "connectDialog": "actionConnect",
    "jobPropertiesDialog": "actionJobProperties",
    "helpDialog": "actionHelp",
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
    "compareServersDialog": "actionCompareServers",
    "deleteServersDialog": "actionDeleteServer",
    "weekScheduleDialog": "actionWeekSchedule",
}
ROOTS = ("mainWindow", "detailsDialog", *DIALOGS)


def dialog(qtbot: QtBot, name: str) -> QDialog:
    """The dialog of this name, once it is on the screen and takes keys."""

    def is_there() -> bool:
        active = QApplication.activeWindow()
        return active is not None and active.objectName() == name

    qtbot.waitUntil(is_there)
    found = QApplication.activeWindow()
    assert isinstance(found, QDialog)
    return found


def child(root: QWidget, kind: type[W], name: str) -> W:
    found = root.findChild(kind, name)
    assert isinstance(found, kind), name
    return found


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def absent(qtbot: QtBot, window: MainWindow, manager: SimulatedManager) -> None:
    """The selected server goes away."""
    entry = window.farm.servers.table.selected_entries()[0]
    with manager.lock:
        manager.farm.servers[entry.key].present = False
    window.connection.refresh()
    qtbot.waitUntil(window.actions_by_name["actionDeleteServer"].isEnabled)


def choose_job_with_servers(window: MainWindow, manager: SimulatedManager) -> None:
    """One of which something is done and on which servers failed; no server is selected."""
    window.farm.servers.table.clearSelection()
    with manager.lock:
        job = next(job for job in manager.farm.jobs.values() if job.completed > 3)
        for handle in list(job.servers)[:2]:
            job.work[handle] = ServerWork(3, 0.5, 1, 3, True)
    row = window.farm.jobs.model.row_of(job.handle)
    assert row is not None
    window.farm.jobs.table.selectRow(row)


@pytest.fixture
def root(request: pytest.FixtureRequest, qtbot: QtBot, window: MainWindow, manager: SimulatedManager) -> QWidget:
    """The window, or one of its dialogs, with all in it that is seen only at times."""
    name = request.param
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.farm.jobs.table.selectRow(0)
    window.farm.servers.table.selectRow(0)
    child(window, QTableView, "activityTable").selectRow(0)
    bar = child(window, MessageBar, "messageBar")
    bar.show_message(Tone.ERROR, "It broke.", "Mend it.", "All of it.", retry=True, offer="&Again")
    tasks = [child(window, QTableView, table).model() for table in ("tasksTable", "tasksByServerTable")]
    qtbot.waitUntil(lambda: any(model.rowCount() for model in tasks))
    if name == "mainWindow":
        return window
    if name == "compareServersDialog":
        window.farm.servers.table.selectAll()
    if name in ("assignServersDialog", "resetServersDialog", "rerunFramesDialog"):
        choose_job_with_servers(window, manager)
    if name == "deleteServersDialog":
        absent(qtbot, window, manager)
    if name == "detailsDialog":
        qtbot.keyClick(child(window, QWidget, "messageDetails"), Key.Key_Space)
    else:
        window.actions_by_name[DIALOGS[name]].trigger()
    found = dialog(qtbot, name)
    if name == "connectDialog":
        child(found, QComboBox, "connectAddress").setEditText(":")
        qtbot.keyClick(found, Key.Key_Return)
    if name == "weekScheduleDialog":
        manager.faults.add("set server=status:400 Unknown command")
        qtbot.keyClick(focused(), Key.Key_Space)
        qtbot.keyClick(focused(), Key.Key_Return)
        qtbot.waitUntil(child(found, QWidget, "messageArea").isVisible)
    return found


def used_in(root: QWidget) -> Iterator[QWidget]:
    """All that a user does something with, behind tabs too; parts of a field, to which it lends its voice, are left out."""
    for widget in root.findChildren(QWidget):
        takes_keys = isinstance(widget, QAbstractScrollArea) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if widget.window() != root or not (isinstance(widget, USED) or takes_keys):
            continue
        is_unseen = isinstance(widget, QAbstractItemView) and widget.isHidden() and not widget.objectName()
        if not is_unseen and widget.focusProxy() != widget.parentWidget() and widget.objectName() not in UNNAMED:
            yield widget


def spoken(widget: QWidget) -> str:
    """The name that a screen reader is given."""
    interface = QAccessible.queryAccessibleInterface(widget)
    if not isinstance(widget, QComboBox):
        return interface.text(QAccessible.Text.Name)
    labels = [other for other, relation in interface.relations() if relation & QAccessible.RelationFlag.Label]
    # On some systems a combo box gives its value for a name, on others its label is not asked for.
    return " ".join(label.text(QAccessible.Text.Name) for label in labels) if widget.accessibleName() else ""


def pages(root: QWidget) -> Iterator[str]:
    """Turns to every tab, and brings every dock to the front."""
    for dock in root.findChildren(QDockWidget):
        dock.raise_()
        yield dock.windowTitle()
    tabs = root.findChildren(QTabWidget)
    if not tabs:
        yield ""
    for each in tabs:
        for place in range(each.count()):
            each.setCurrentIndex(place)
            yield each.tabText(place)


def shown_in(root: QWidget) -> list[QWidget]:
    return [each for each in root.findChildren(QWidget) if each.window() == root and each.isVisible()]


def described(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}"


# ---- heard


@pytest.mark.parametrize("root", ROOTS, indirect=True)
def test_everything_that_can_be_used_has_a_spoken_name(root: QWidget) -> None:
    used = list(used_in(root))
    assert used
    assert [described(widget) for widget in used if not spoken(widget).strip(" :")] == []
    every_cell_speaks_its_title_and_its_text(root)
    every_text_to_read_has_a_caret(root)


def every_cell_speaks_its_title_and_its_text(root: QWidget) -> None:
    for table in (each for each in root.findChildren(QTableView) if each.window() == root):
        model = table.model()
        for row in range(min(model.rowCount(), 3)):
            for column in range(model.columnCount()):
                title = model.headerData(column, Qt.Orientation.Horizontal)
                said = model.index(row, column).data(SPOKEN)
                assert said.startswith(f"{title}: "), (described(table), said)


def every_text_to_read_has_a_caret(root: QWidget) -> None:
    by_keys = Qt.TextInteractionFlag.TextSelectableByKeyboard
    boxes = [box for box in root.findChildren(QPlainTextEdit) if not box.textInteractionFlags() & by_keys]
    assert list(map(described, boxes)) == []


def test_a_screen_reader_is_told_what_the_cells_speak(window: MainWindow) -> None:
    interface = QAccessible.queryAccessibleInterface(window.farm.jobs.table)
    cells = [interface.child(place).text(QAccessible.Text.Name) for place in range(interface.childCount())]
    model = window.farm.jobs.model
    assert {model.index(0, column).data(SPOKEN) for column in range(model.columnCount())} <= set(cells)


@pytest.mark.parametrize("root", ["weekScheduleDialog"], indirect=True)
def test_the_hours_of_a_week_speak(qtbot: QtBot, root: QWidget) -> None:
    grid = child(root, QWidget, "weekScheduleGrid")
    grid.setFocus()
    qtbot.keyClick(grid, Key.Key_Home, CTRL)
    for keys, said in (
        (Key.Key_Right, r"\w+day 01:00–02:00: (allowed|blocked)"),
        (Key.Key_End, r"\w+day 23:00–24:00: (allowed|blocked)"),
    ):
        qtbot.keyClick(grid, keys)
        description = QAccessible.queryAccessibleInterface(grid).text(QAccessible.Text.Description)
        assert re.fullmatch(said, description)
    qtbot.keyClick(grid, Key.Key_Space)
    after = QAccessible.queryAccessibleInterface(grid).text(QAccessible.Text.Description)
    assert {description.split(": ")[1], after.split(": ")[1]} == {"allowed", "blocked"}


def test_news_above_the_tables_is_said(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    child(window, MessageBar, "messageBar").show_message(Tone.ERROR, "It broke.", "Mend it.")
    assert said == ["It broke.\nMend it."]


# ---- reached


@pytest.mark.parametrize("root", ROOTS, indirect=True)
def test_everything_that_can_be_used_is_reached_by_tab_and_no_key_belongs_to_two(qtbot: QtBot, root: QWidget) -> None:
    in_menus = set(actions_below(root))
    for page in pages(root):
        reached = around(qtbot)
        missed = [
            described(widget)
            for widget in used_in(root)
            if widget.isVisible() and widget.isEnabled() and not is_reached(widget, reached, in_menus)
        ]
        assert missed == [], page
        assert shared_mnemonics(root) == [], page


def around(qtbot: QtBot) -> list[QWidget]:
    """All that has the focus in turn while Tab is pressed. Each can be seen."""
    reached: list[QWidget] = []
    while focused() not in reached:
        assert is_on_screen(focused()), described(focused())
        reached.append(focused())
        qtbot.keyClick(focused(), Key.Key_Tab)
    return reached


def is_on_screen(widget: QWidget) -> bool:
    """Any of it: not scrolled away, and not in a dock behind others, which to Qt is visible."""
    part, parent = widget.rect(), widget.parentWidget()
    while parent is not None and not widget.isWindow():
        part = part.translated(widget.pos()) & parent.rect()
        widget, parent = parent, parent.parentWidget()
    return not part.isEmpty()


def actions_below(root: QWidget) -> Iterator[QAction]:
    for menu in root.findChildren(QMenu):
        yield from menu.actions()


def is_reached(widget: QWidget, reached: list[QWidget], in_menus: set[QAction]) -> bool:
    parent = widget.parentWidget()
    if isinstance(parent, QToolBar) and isinstance(widget, QToolButton):
        return widget.defaultAction() in in_menus
    if isinstance(
        parent, QLineEdit | QTableView
    ):  # a clear button, for which there are keys; titles, which have a menu
        return parent in reached
    return widget in reached or widget.focusProxy() in reached or widget.objectName() in NO_TAB_STOPS


def test_no_key_belongs_to_two_on_the_welcome_page(window: MainWindow) -> None:
    welcome = child(window, WelcomePage, "welcomePage")
    stack = welcome.parentWidget()
    assert isinstance(stack, QStackedWidget)
    stack.setCurrentWidget(welcome)
    child(window, MessageBar, "messageBar").show_message(Tone.ERROR, "It broke.", "", "All of it.", retry=True)
    assert len(mnemonics(window)) > 8
    assert shared_mnemonics(window) == []


def shared_mnemonics(root: QWidget) -> list[str]:
    return [letter for letter, times in Counter(mnemonics(root)).items() if times > 1]


def mnemonics(root: QWidget) -> list[str]:
    """The letters that do something with Alt."""
    texts: list[str] = []
    for widget in filter(QWidget.isEnabled, shown_in(root)):
        if isinstance(widget, QAbstractButton) or (isinstance(widget, QLabel) and widget.buddy()):
            texts.append(widget.text())
        elif isinstance(widget, QTabBar):
            texts += [widget.tabText(place) for place in range(widget.count())]
        elif isinstance(widget, QMenuBar):
            texts += [action.text() for action in widget.actions()]
    return re.findall("&(.)", " ".join(texts).replace("&&", "").lower())


def test_a_dock_behind_others_comes_forward_with_the_focus_only(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.farm.servers.table.setFocus()
    qtbot.keyClick(window.farm.servers.table, Key.Key_Tab)
    assert focused() == window.farm.clients.table
    assert is_on_screen(window.farm.clients.table)
    child(window, QWidget, "archiveDock").raise_()
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() == window.farm.clients.table)
    assert is_on_screen(window.farm.archive.table)
    assert not is_on_screen(window.farm.clients.table)


# ---- without a mouse


def tab_to(qtbot: QtBot, name: str) -> QWidget:
    """Press Tab until this has the focus."""
    for _ in range(12):
        if focused().objectName() == name:
            break
        qtbot.keyClick(focused(), Key.Key_Tab)
    assert focused().objectName() == name
    return focused()


def choose_from_menu(qtbot: QtBot, window: MainWindow, menu: Qt.Key, entry: Qt.Key) -> None:
    qtbot.keyClick(window, menu, ALT)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    qtbot.keyClick(popup, entry)


def come_back(qtbot: QtBot, window: MainWindow, to: QWidget) -> None:
    """The window has the keys again, which the offscreen platform forgets, and the focus is where it was."""
    qtbot.waitUntil(lambda: not any(each.isVisible() for each in window.findChildren(QDialog)))
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() == to)


def test_a_walk_without_a_mouse(qtbot: QtBot, window: MainWindow, manager: SimulatedManager) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    job = next(job for job in manager.farm.jobs.values() if job.state == JobState.NOT_STARTED)
    server = manager.farm.servers[window.farm.servers.model.entry(0).key]
    with manager.lock:
        server.schedule = type(server.schedule).ALWAYS

    qtbot.keyClick(focused(), Key.Key_F, CTRL)
    assert focused().objectName() == "jobsSearch"
    qtbot.keyClicks(focused(), f"{job.handle:08x}")
    qtbot.waitUntil(lambda: window.farm.jobs.model.rowCount() == 1)
    jobs = tab_to(qtbot, "jobsTable")
    qtbot.keyClick(jobs, Key.Key_Space)
    assert [entry.key for entry in window.farm.jobs.table.selected_entries()] == [job.handle]

    choose_from_menu(qtbot, window, Key.Key_J, Key.Key_S)
    qtbot.waitUntil(lambda: window.farm.jobs.model.find(job.handle).item.state == JobState.SUSPENDED)
    assert job.suspended

    come_back(qtbot, window, jobs)
    qtbot.keyClick(jobs, Key.Key_Return, ALT)
    properties = dialog(qtbot, "jobPropertiesDialog")
    qtbot.keyClick(focused(), Key.Key_R, ALT)
    assert child(properties, QWidget, "documentText").isVisible()
    qtbot.keyClick(focused(), Key.Key_Escape)
    come_back(qtbot, window, jobs)

    servers = tab_to(qtbot, "serversTable")
    qtbot.keyClick(servers, Key.Key_Down)
    qtbot.keyClick(servers, Key.Key_Up)
    assert [entry.key for entry in window.farm.servers.table.selected_entries()] == [server.handle]
    qtbot.keyClick(servers, Key.Key_W, CTRL | SHIFT)
    dialog(qtbot, "weekScheduleDialog")
    assert focused().objectName() == "weekScheduleGrid"
    for key, modifier in ((Key.Key_Home, CTRL), (Key.Key_Right, Qt.KeyboardModifier.NoModifier)):
        qtbot.keyClick(focused(), key, modifier)
    qtbot.keyClick(focused(), Key.Key_Space)
    qtbot.keyClick(focused(), Key.Key_Return)
    come_back(qtbot, window, servers)
    assert server.schedule.hours_a_week() == 167
    assert 1 << 22 in [0xFFFFFF - mask for mask in server.schedule.masks()]  # one o'clock; midnight is the highest bit

    read = len(manager.commands)
    qtbot.keyClick(servers, Key.Key_F5)
    qtbot.waitUntil(lambda: any("joblist" in line.replace(" ", "") for line in manager.commands[read:]))


# ---- read


@pytest.mark.parametrize("scheme", ["system", "light", "dark", "high contrast"])
def test_errors_beneath_fields_can_be_read(qapp: QApplication, scheme: theme.Scheme) -> None:
    theme.apply(qapp, scheme)
    palette = qapp.palette()
    theme.apply(qapp, "system")
    light, dark = sorted(map(luminance, (palette.brightText().color(), palette.window().color())), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def luminance(color: QColor) -> float:
    """As WCAG 2 has it."""
    parts = (color.redF(), color.greenF(), color.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.fixture
def large_letters(qapp: QApplication) -> Iterator[None]:
    """Of 18 points."""
    font = QFont(qapp.font())
    large = QFont(font)
    large.setPointSize(18)
    qapp.setFont(large)
    yield
    qapp.setFont(font)


@pytest.mark.usefixtures("large_letters")
@pytest.mark.parametrize("root", ROOTS, indirect=True)
def test_large_letters_are_not_cut_off(root: QWidget) -> None:
    for page in pages(root):
        QApplication.processEvents()  # layouts settle
        assert cut_off(root) == [], page


def cut_off(root: QWidget) -> list[str]:
    """Labels, buttons and fields that are smaller than what they show."""
    parts = [widget for widget in shown_in(root) if is_in_front(root, widget) and is_cut_off(widget)]
    return [f"{described(part)}: {part.size().toTuple()} for {part.minimumSizeHint().toTuple()}" for part in parts]


def is_in_front(root: QWidget, widget: QWidget) -> bool:
    """Docks behind others lie outside the window."""
    return root.rect().intersects(QRect(widget.mapTo(root, QPoint()), widget.size()))


def is_cut_off(widget: QWidget) -> bool:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return bool(widget.text()) and widget.heightForWidth(widget.width()) > widget.height()
    if isinstance(widget, QLabel | QAbstractButton):
        needed = widget.sizeHint()
        return bool(widget.text()) and (needed.width() > widget.width() or needed.height() > widget.height())
    is_field = isinstance(widget, QLineEdit | QComboBox | QAbstractSpinBox) and widget.focusProxy() is None
    return is_field and widget.minimumSizeHint().height() > widget.height()
