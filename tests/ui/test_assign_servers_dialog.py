"""The dialog in which servers are given to jobs: values in, values out."""

from __future__ import annotations

import time
from collections.abc import Sequence
from itertools import product
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyleFactory,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bbmonitor_gui.ui.assignment import Candidate, JobServers, Lack, Share, Step
from bbmonitor_gui.ui.dialogs.assign_servers import AssignServersDialog
from bbmonitor_gui.ui.models.checkable import CheckableModel
from bbmonitor_gui.ui.widgets.check_table import CheckTable

W = TypeVar("W", bound=QWidget)
Key, CHECK = Qt.Key, Qt.ItemDataRole.CheckStateRole
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
OFF, SOME, ON = (
    state.value for state in (Qt.CheckState.Unchecked, Qt.CheckState.PartiallyChecked, Qt.CheckState.Checked)
)
MAX = ("3dsmax", 21)
HOSTILE = "<img src=x>&amp;\u202e[*]\n" + "x" * 10_000
A, B, C, D = ("AA", "BB", "CC", "DD")
JOBS = [JobServers(1, "one", MAX, frozenset({A, B})), JobServers(2, HOSTILE, MAX, frozenset({A}))]


def candidate(
    key: str, name: str, on: int, *, state: int = 1, lacks: tuple[Lack, ...] = (), jobs: int = 2
) -> Candidate:
    share = Share.NONE if not on else Share.ALL if on == jobs else Share.SOME
    return Candidate(key, name, state, on, jobs, lacks, True, "always", share)


CANDIDATES = [
    candidate(A, "render-01", 2, state=2),
    candidate(B, "render-02", 1),
    candidate(C, "gpu-01", 0, lacks=(Lack("3dsmax", 21, (20,)),)),
    candidate(D, HOSTILE, 0),
]


class Shown:
    """A dialog on the screen, and what it wants to be done."""

    def __init__(self, qtbot: QtBot, dialog: AssignServersDialog) -> None:
        self.qtbot = qtbot
        self.dialog = dialog
        self.chosen: list[Sequence[Step]] = []
        dialog.chosen.connect(self.chosen.append)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)

    @property
    def table(self) -> CheckTable:
        return self.child(CheckTable, "assignTable")

    @property
    def model(self) -> CheckableModel:
        found = self.table.model()
        assert isinstance(found, CheckableModel)
        return found

    @property
    def boxes(self) -> dict[str, int]:
        """Of the rows that are shown."""
        rows = range(self.model.rowCount())
        return {self.model.entry(row).key: self.model.index(row, 0).data(CHECK) for row in rows}

    def child(self, kind: type[W], name: str) -> W:
        found = self.dialog.findChild(kind, name)
        assert isinstance(found, kind), name
        return found

    def text(self, name: str) -> str:
        label = self.child(QLabel, name)
        return label.text() if label.isVisible() else ""

    def click(self, name: str) -> None:
        self.child(QAbstractButton, name).click()

    def click_box(self, key: str) -> None:
        row = self.model.row_of(key)
        assert row is not None
        area = self.table.visualRect(self.model.index(row, 0))
        self.qtbot.mouseClick(self.table.viewport(), LEFT, NONE, area.topLeft() + QPoint(10, area.height() // 2))

    def press(self, button: QDialogButtonBox.StandardButton) -> None:
        box = self.dialog.findChild(QDialogButtonBox)
        assert box is not None
        box.button(button).click()

    def ok(self) -> None:
        self.press(QDialogButtonBox.StandardButton.Ok)


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return Shown(qtbot, AssignServersDialog(JOBS, CANDIDATES, {"GPU": [C], "all": [A, B, C, D]}))


def test_boxes_tell_on_which_jobs_a_server_is(shown: Shown) -> None:
    assert shown.boxes == {A: ON, B: SOME, C: OFF, D: OFF}
    assert shown.text("assignPreview") == "Nothing is changed."
    assert shown.text("assignCount") == "1 of 4 checked"
    assert shown.text("assignAbout") == "Needed plug-in: 3dsmax 21"
    assert shown.dialog.windowTitle() == "Servers of 2 jobs"


@pytest.mark.parametrize("style", ["fusion", "windows"])
def test_the_three_boxes_are_told_apart_by_eye(shown: Shown, style: str) -> None:
    drawn = QStyleFactory.create(style)
    drawn.setParent(shown.table)
    shown.table.setStyle(drawn)
    places = list(product(range(4, 14), repeat=2))
    inked = []
    for key in (A, B, C):
        row = shown.model.row_of(key)
        assert row is not None
        picture = shown.table.viewport().grab(shown.table.visualRect(shown.model.index(row, 0))).toImage()
        inked.append({place for place in places if picture.pixelColor(*place).lightness() < 100})
    on, some, off = inked
    assert min(len(on ^ some), len(some ^ off), len(on ^ off)) > 10


def test_only_what_was_changed_is_sent(shown: Shown) -> None:
    shown.click_box(A)
    shown.click_box(D)
    assert shown.text("assignPreview") == "Adds 1 server to 2 jobs; removes 1 server from 2 jobs."
    shown.ok()
    assert shown.chosen == [(Step(1, A, False), Step(2, A, False), Step(1, D, True), Step(2, D, True))]
    assert not shown.dialog.isVisible()


def test_nothing_changed_sends_nothing(shown: Shown) -> None:
    shown.click_box(C)
    shown.click_box(C)
    shown.ok()
    assert shown.chosen == []
    assert not shown.dialog.isVisible()


def test_cancel_sends_nothing(shown: Shown) -> None:
    shown.click_box(C)
    shown.press(QDialogButtonBox.StandardButton.Cancel)
    assert shown.chosen == []


def test_some_comes_back(shown: Shown) -> None:
    states = []
    for _ in range(3):
        shown.click_box(B)
        states.append((shown.boxes[B], shown.text("assignPreview")))
    assert states == [
        (ON, "Adds 1 server to 1 job."),
        (OFF, "Removes 1 server from 1 job."),
        (SOME, "Nothing is changed."),
    ]


def test_the_space_key_toggles_all_selected_rows(qtbot: QtBot, shown: Shown) -> None:
    shown.table.setFocus()
    shown.table.selectAll()
    row = shown.model.row_of(C)
    assert row is not None
    flags = shown.table.selectionModel().SelectionFlag
    shown.table.selectionModel().setCurrentIndex(shown.model.index(row, 3), flags.NoUpdate)
    qtbot.keyClick(shown.table, Key.Key_Space)
    assert shown.boxes == {A: ON, B: ON, C: ON, D: ON}
    qtbot.keyClick(shown.table, Key.Key_Space)
    assert shown.boxes == {A: OFF, B: OFF, C: OFF, D: OFF}
    assert len(shown.table.selected_entries()) == 4


def test_added_servers_that_lack_the_plugin_are_pointed_out(shown: Shown) -> None:
    assert shown.text("assignWarning") == ""
    shown.click_box(C)
    assert shown.text("assignWarning").startswith("1 of the added servers lacks a plug-in")
    shown.click_box(D)
    assert shown.text("assignWarning").startswith("1 of the added servers lacks")
    shown.click_box(C)
    assert shown.text("assignWarning") == ""


@pytest.mark.parametrize(
    ("box", "keys"),
    [("assignOnlySuiting", {A, B, D}), ("assignOnlyIdle", {B, C, D}), ("assignOnlyAssigned", {A, B})],
)
def test_quick_filters(shown: Shown, box: str, keys: set[str]) -> None:
    shown.child(QCheckBox, box).setChecked(True)
    assert set(shown.boxes) == keys
    assert shown.text("assignCount") == f"1 of 4 checked, {len(keys)} shown"
    shown.child(QCheckBox, box).setChecked(False)
    assert set(shown.boxes) == {A, B, C, D}


@pytest.mark.parametrize(
    ("words", "keys"), [("RENDER", {A, B}), ("idle gpu", {C}), ("cc", {C}), ("nobody", set()), ("src=x", {D})]
)
def test_the_search(shown: Shown, words: str, keys: set[str]) -> None:
    shown.child(QLineEdit, "assignSearch").setText(words)
    assert set(shown.boxes) == keys


def test_a_group(shown: Shown) -> None:
    groups = shown.child(QComboBox, "assignGroup")
    assert [groups.itemText(place) for place in range(groups.count())] == ["all servers", "all (4)", "GPU (1)"]
    groups.setCurrentIndex(2)
    assert set(shown.boxes) == {C}
    groups.setCurrentIndex(0)
    assert set(shown.boxes) == {A, B, C, D}


def test_all_or_none_of_what_is_shown(shown: Shown) -> None:
    shown.child(QLineEdit, "assignSearch").setText("render")
    shown.click("assignCheckShown")
    assert shown.boxes == {A: ON, B: ON}
    shown.click("assignUncheckShown")
    assert shown.boxes == {A: OFF, B: OFF}
    shown.child(QLineEdit, "assignSearch").clear()
    assert shown.boxes == {A: OFF, B: OFF, C: OFF, D: OFF}
    shown.ok()
    assert shown.chosen == [(Step(1, A, False), Step(1, B, False), Step(2, A, False))]


def test_a_changed_row_stays_where_a_filter_shows_it(shown: Shown) -> None:
    shown.child(QCheckBox, "assignOnlyAssigned").setChecked(True)
    shown.click_box(A)
    assert shown.boxes == {A: OFF, B: SOME}


def test_it_may_begin_with_those_on_the_jobs(qtbot: QtBot) -> None:
    shown = Shown(qtbot, AssignServersDialog(JOBS[:1], CANDIDATES, {}, only_assigned=True, note="<b>left out</b>"))
    assert set(shown.boxes) == {A, B}
    assert shown.table.hasFocus()
    assert shown.dialog.windowTitle() == "Servers of one"
    assert shown.text("assignNote") == "<b>left out</b>"
    assert not shown.child(QComboBox, "assignGroup").isEnabled()


def test_without_a_mouse(qtbot: QtBot, shown: Shown) -> None:
    search = shown.child(QLineEdit, "assignSearch")
    assert search.hasFocus()
    qtbot.keyClicks(search, "gpu")
    qtbot.keyClick(search, Key.Key_Down)
    assert shown.table.hasFocus()
    qtbot.keyClick(shown.table, Key.Key_Space)
    assert shown.boxes == {C: ON}
    qtbot.keyClick(shown.table, Key.Key_Return)
    assert shown.chosen == [(Step(1, C, True), Step(2, C, True))]


def test_escape_in_the_search_empties_it_first(qtbot: QtBot, shown: Shown) -> None:
    search = shown.child(QLineEdit, "assignSearch")
    qtbot.keyClicks(search, "gpu")
    qtbot.keyClick(search, Key.Key_Return)
    assert shown.dialog.isVisible()
    search.setFocus()
    qtbot.keyClick(search, Key.Key_Escape)
    assert search.text() == ""
    assert shown.dialog.isVisible()
    qtbot.keyClick(search, Key.Key_Escape)
    assert not shown.dialog.isVisible()


def test_names_are_plain_text(qtbot: QtBot) -> None:
    only = [JobServers(1, HOSTILE, (HOSTILE, 3), frozenset())]
    lacks = (Lack(HOSTILE, 3, ()),)
    shown = Shown(
        qtbot, AssignServersDialog(only, [candidate(D, HOSTILE, 0, lacks=lacks, jobs=1)], {HOSTILE: [D]}, note=HOSTILE)
    )
    assert "<img src=x>&amp;" in shown.dialog.windowTitle()
    assert len(shown.dialog.windowTitle()) < 120
    for label in shown.dialog.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText or not label.text()
    assert "&lt;img" in shown.child(QLabel, "assignAbout").toolTip()
    for column in range(shown.model.columnCount()):
        index = shown.model.index(0, column)
        assert "<img" not in (index.data(Qt.ItemDataRole.ToolTipRole) or "")
        assert len(index.data() or "") < 300


def test_boxes_are_heard(shown: Shown) -> None:
    row = shown.model.row_of(B)
    assert row is not None
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert shown.model.index(row, 0).data(spoken) == "Server: render-02, partly checked"
    shown.click_box(B)
    assert shown.model.index(row, 0).data(spoken) == "Server: render-02, checked"
    assert shown.table.accessibleDescription() != ""


def test_rows_are_copied(qtbot: QtBot, shown: Shown) -> None:
    shown.table.setFocus()
    row = shown.model.row_of(C)
    assert row is not None
    shown.table.selectRow(row)
    qtbot.keyClick(shown.table, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "gpu-01\tidle\t\t3dsmax 20 instead of 21\tallowed\t\tCC"


def test_no_key_belongs_to_two(shown: Shown) -> None:
    texts = [each.text() for each in shown.dialog.findChildren(QAbstractButton)]
    texts += [each.text() for each in shown.dialog.findChildren(QLabel) if each.buddy()]
    letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text.replace("&&", "")]
    assert len(letters) >= 7
    assert len(set(letters)) == len(letters)
    assert not any(button.autoDefault() for button in shown.dialog.findChildren(QPushButton, "assignCheckShown"))


def test_five_hundred_servers_on_fifty_jobs_are_quick(qtbot: QtBot) -> None:
    handles = [f"{number:04X}" for number in range(500)]
    jobs = [JobServers(key, f"job {key}", MAX, frozenset(handles[key : key + 250])) for key in range(50)]
    many = [
        candidate(handle, f"render-{handle}", sum(handle in job.servers for job in jobs), jobs=50) for handle in handles
    ]
    started = time.perf_counter()
    shown = Shown(qtbot, AssignServersDialog(jobs, many, {}))
    opened = time.perf_counter() - started
    started = time.perf_counter()
    shown.click("assignCheckShown")
    checked = time.perf_counter() - started
    assert shown.text("assignPreview") == "Adds 299 servers to 50 jobs."  # the others are on all
    assert opened < 1.0
    assert checked < 0.3
