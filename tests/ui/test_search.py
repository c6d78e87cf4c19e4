"""Searching in the window: typed, clicked, and what is kept meanwhile."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import JobState
from bbmonitor_gui.simulator import SimulatedManager
from bbmonitor_gui.ui.main_window import MainWindow
from bbmonitor_gui.ui.widgets.search_bar import Search, SearchBar


def line(window: MainWindow) -> QLineEdit:
    found = window.findChild(QLineEdit, "jobsSearch")
    assert isinstance(found, QLineEdit)
    return found


def chip(window: MainWindow, state: int) -> QToolButton:
    found = window.findChild(QToolButton, f"jobChip{int(state)}")
    assert isinstance(found, QToolButton)
    return found


def shown(window: MainWindow) -> set[int]:
    model = window.farm.jobs.model
    return {model.entry(row).key for row in range(model.rowCount())}


def counts(window: MainWindow) -> str:
    label = window.findChild(QLabel, "statusCounts")
    assert isinstance(label, QLabel)
    return label.text()


def test_typing_finds_jobs_by_name_and_handle(qtbot: QtBot, window: MainWindow, manager: SimulatedManager) -> None:
    job = next(iter(manager.farm.jobs.values()))
    qtbot.keyClicks(line(window), f"{job.handle:08x}")
    assert shown(window) == {job.handle}
    assert counts(window) == "Jobs 40, 1 shown"
    qtbot.keyClick(line(window), Qt.Key.Key_Escape)
    assert len(shown(window)) == 40
    line(window).setText(str(job.handle))
    assert shown(window) == {job.handle}
    line(window).setText("nothing is called so")
    assert shown(window) == set()


def test_a_query_that_cannot_be_read_says_so_and_changes_nothing(qtbot: QtBot, window: MainWindow) -> None:
    line(window).setText("state:active")
    before = shown(window)
    line(window).setText("sate:active")
    error = window.findChild(QLabel, "searchError")
    assert isinstance(error, QLabel)
    assert error.isVisible()
    assert error.text().startswith("There is no column sate.")
    assert shown(window) == before
    line(window).setText("")
    assert not error.isVisible()


def test_chips_show_states_with_counts(qtbot: QtBot, window: MainWindow, manager: SimulatedManager) -> None:
    states = [job.state for job in manager.farm.jobs.values()]
    assert chip(window, JobState.COMPLETE).accessibleName() == f"complete {states.count(JobState.COMPLETE)}"
    window.resize(1400, 700)
    qtbot.waitUntil(lambda: chip(window, JobState.COMPLETE).text() == f"complete {states.count(JobState.COMPLETE)}")
    window.resize(500, 700)
    qtbot.waitUntil(lambda: chip(window, JobState.COMPLETE).text() == str(states.count(JobState.COMPLETE)))
    qtbot.mouseClick(chip(window, JobState.COMPLETE), Qt.MouseButton.LeftButton)
    assert len(shown(window)) == states.count(JobState.COMPLETE)
    qtbot.mouseClick(chip(window, JobState.ACTIVE), Qt.MouseButton.LeftButton)
    assert len(shown(window)) == states.count(JobState.COMPLETE) + states.count(JobState.ACTIVE)
    line(window).setText("state:active")
    assert len(shown(window)) == states.count(JobState.ACTIVE)


def test_a_filtered_table_follows_the_farm(qtbot: QtBot, window: MainWindow, manager: SimulatedManager) -> None:
    qtbot.mouseClick(chip(window, JobState.SUSPENDED), Qt.MouseButton.LeftButton)
    before = shown(window)
    job = next(job for job in manager.farm.jobs.values() if job.state == JobState.NOT_STARTED)
    with manager.lock:
        manager.farm.suspend(job)
    window.farm.jobs.table.setFocus()
    qtbot.waitUntil(lambda: shown(window) == before | {job.handle}, timeout=8000)


def test_the_selection_outlives_a_search(qtbot: QtBot, window: MainWindow) -> None:
    table = window.farm.jobs.table
    table.selectRow(3)
    key = table.selected_entries()[0].key
    line(window).setText(f"{key:08x}")
    assert [entry.key for entry in table.selected_entries()] == [key]
    line(window).setText("")
    assert [entry.key for entry in table.selected_entries()] == [key]
    line(window).setText("nothing is called so")
    assert table.selected_entries() == []


def test_ctrl_f_goes_to_the_search(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_by_name["actionFind"].trigger()
    assert line(window).hasFocus() or not window.isActiveWindow()


def test_a_search_can_be_kept_and_come_back_to(window: MainWindow) -> None:
    bar = window.findChild(SearchBar)
    assert isinstance(bar, SearchBar)
    kept = Search("owner:a", frozenset({2, 77}))
    bar.set_search(kept)
    assert bar.search == kept
    bar.set_search(Search())
    assert bar.search == Search()
    assert len(shown(window)) == 40
