"""The dialog that lists the frames that one server rendered: values in, a list out."""

from __future__ import annotations

from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import JobTask
from bbmonitor_gui.ui.dialogs.rerun_frames import RerunFramesDialog
from bbmonitor_gui.ui.export import as_csv
from bbmonitor_gui.ui.frames import JobFrames, job_frames
from bbmonitor_gui.ui.widgets.entry_table import EntryTable

W = TypeVar("W", bound=QWidget)
HOSTILE = "<img src=x>&amp;\u202e[*]\n" + "x" * 10_000
SERVERS = ("render-02", "render-01", "render-01", "render-01", "render-02", "", "render-01")


def frames_named(pattern: str) -> JobFrames:
    tasks = [
        JobTask(number, pattern.format(1000 + number), "complete", server, (("Elapsed", f"0:00:{number:02}"),))
        for number, server in enumerate(SERVERS, 1)
    ]
    return job_frames(tasks, str)


class Shown:
    """A dialog on the screen, and what it wants to be saved."""

    def __init__(self, qtbot: QtBot, frames: JobFrames, server: str = "", job: str = "sh010") -> None:
        self.dialog = RerunFramesDialog(job, frames, server)
        self.exported: list[tuple[Any, ...]] = []
        self.dialog.export_requested.connect(lambda *what: self.exported.append(what))
        qtbot.addWidget(self.dialog)
        self.dialog.show()

    @property
    def table(self) -> EntryTable:
        return self.child(EntryTable, "framesTable")

    @property
    def servers(self) -> QComboBox:
        return self.child(QComboBox, "framesServer")

    @property
    def list(self) -> str:
        return self.child(QPlainTextEdit, "frameList").toPlainText()

    @property
    def words(self) -> str:
        return "\n".join(label.text() for label in self.dialog.findChildren(QLabel))

    @property
    def names(self) -> list[str]:
        model = self.table.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def click(self, name: str) -> None:
        self.child(QPushButton, name).click()

    def child(self, kind: type[W], name: str) -> W:
        found = self.dialog.findChild(kind, name)
        assert isinstance(found, kind), name
        return found


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return Shown(qtbot, frames_named("Frame {0}"), "render-01")


def test_the_frames_of_a_server(shown: Shown) -> None:
    assert shown.servers.currentText() == "render-01 (4 tasks)"
    assert shown.names == ["1002", "1003", "1004", "1007"]
    assert shown.list == "1002-1004, 1007"
    assert "Frames of all these tasks" in shown.words.replace("&", "")
    assert "1 tasks" not in shown.words


def test_another_server(shown: Shown) -> None:
    shown.servers.setCurrentIndex(1)
    assert shown.names == ["1001", "1005"]
    assert shown.list == "1001, 1005"


def test_the_selected_tasks_only(shown: Shown) -> None:
    shown.table.selectRow(1)
    assert shown.list == "1003"
    assert "Frames of the selected tasks" in shown.words.replace("&", "")
    shown.servers.setCurrentIndex(1)
    assert shown.list == "1001, 1005"


def test_the_list_is_copied(shown: Shown) -> None:
    shown.click("copyFrames")
    assert QApplication.clipboard().text() == "1002-1004, 1007"
    assert shown.child(QLabel, "framesSaid").text() == "Copied."
    shown.table.selectRow(0)
    assert shown.child(QLabel, "framesSaid").text() == ""


def test_the_list_is_exported_with_its_tasks(shown: Shown) -> None:
    shown.click("exportFrames")
    ((server, text, columns, rows),) = shown.exported
    assert (server, text) == ("render-01", "1002-1004, 1007")
    assert as_csv(columns, rows).splitlines()[:2] == [
        "Frame,Task,State,Elapsed,Name",
        "1002,2,complete,0:00:02,Frame 1002",
    ]
    assert [row.frame for row in rows] == [1002, 1003, 1004, 1007]


def test_it_says_what_can_be_done_and_how_surely(shown: Shown) -> None:
    assert "no command to restart single tasks" in shown.words
    assert "Submit these frames as a job of their own" in shown.words
    assert "get taskname" in shown.words
    assert "it is a guess" in shown.words
    assert "1 task of the job is in no list" in shown.words
    assert "The names of the tasks tell no frames" not in shown.words


def test_numbers_of_tasks_where_names_tell_no_frames(qtbot: QtBot) -> None:
    shown = Shown(qtbot, frames_named("take 1 of {0}"), "render-02")
    assert shown.list == "1, 5"
    assert "The names of the tasks tell no frames" in shown.words
    assert shown.table.model().headerData(0, Qt.Orientation.Horizontal) == "Task"


def test_a_server_that_is_not_among_them(qtbot: QtBot) -> None:
    assert Shown(qtbot, frames_named("{0}"), "gone").servers.currentIndex() == 0


def test_names_are_plain_text(qtbot: QtBot) -> None:
    tasks = [JobTask(1, HOSTILE, HOSTILE, HOSTILE, (("Elapsed", HOSTILE),))]
    shown = Shown(qtbot, job_frames(tasks, str), HOSTILE.strip(), HOSTILE)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in shown.dialog.findChildren(QLabel))
    assert "<img src=x>" in shown.servers.currentText()
    assert len(shown.servers.currentText()) < 120
    assert len(shown.dialog.windowTitle()) < 130
    model = shown.table.model()
    for column in range(model.columnCount()):
        assert "<img" not in (model.index(0, column).data(Qt.ItemDataRole.ToolTipRole) or "")
