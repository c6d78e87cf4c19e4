"""The job details as they are drawn: values in, texts on the screen."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import Job, JobListItem, JobServer, JobState, JobTask, ServerMessage
from bbmonitor_gui.backburner.outline import OutlineRow
from bbmonitor_gui.connection.job_details import JobDetails
from bbmonitor_gui.connection.snapshot import JobEntry
from bbmonitor_gui.simulator import Farm, ManualClock, reports
from bbmonitor_gui.ui.models.tasks import elapsed, elapsed_h
from bbmonitor_gui.ui.panels.job_details import JobDetailsPanel
from bbmonitor_gui.ui.panels.job_details_page import ValuesPage
from bbmonitor_gui.ui.panels.job_details_seen import SeenError, SeenErrors
from bbmonitor_gui.ui.widgets.entry_table import EntryTable

SERVERS = ("E839DFB5FEEB0000", "E839DFB5FEEC0000")
NAMES = dict(zip(SERVERS, ("render-001", "<b>ws</b>"), strict=True))
HOSTILE = '<img src="x"> & <b>bold</b>\n' + "x" * 10_000
NOW = datetime(2026, 3, 1, 12, 0, 0)


def a_job(**info: object) -> Job:
    farm = Farm(jobs=2, servers=2, seed=1, clock=ManualClock())
    job = reports.job(farm, next(iter(farm.jobs.values())))
    servers = [JobServer(SERVERS[0], True, 1.5, 7, 1, False), JobServer(SERVERS[1], False, 0.5, 2, 1, True)]
    known = {"name": "harbour", "number_tasks": 40, "tasks_completed": 10, "priority": 50}
    return replace(job, info=replace(job.info, handle=7, **(known | info)), servers=servers)  # type: ignore[arg-type]


def an_entry(job: Job | None = None, handle: int = 7, state: int = JobState.ACTIVE) -> JobEntry:
    name = job.info.name if job else "harbour"
    return JobEntry(JobListItem(handle, state, name, "3dsmax", 400), job, 1, 2)


def task(number: int, state: str = "complete", server: str = SERVERS[0]) -> JobTask:
    return JobTask(number, f"Frame {number}", state, server, (("Number", str(number)), ("Elapsed", "0:01:30")))


def some_details(tasks: int = 40, **parts: object) -> JobDetails:
    rows = (
        OutlineRow(0, "JobInfo/Name", "harbour", True),
        OutlineRow(1, "JobDetails/Output/Name", "out.exr", False),
        OutlineRow(2, "JobDetails/Gamma", "2.2", False),
    )
    told: dict[str, object] = {"rows": rows, "tasks": tuple(task(n) for n in range(1, tasks + 1))}
    return JobDetails(a_job(), **(told | parts))  # type: ignore[arg-type]


def seen(*messages: str, ago_min: int = 0) -> tuple[SeenError, ...]:
    at = NOW - timedelta(minutes=ago_min)
    return tuple(SeenError(place, SERVERS[place % 2], text, at) for place, text in enumerate(messages))


@pytest.fixture
def panel(qtbot: QtBot) -> JobDetailsPanel:
    made = JobDetailsPanel()
    qtbot.addWidget(made)
    made.resize(420, 600)
    made.show()
    return made


def child(panel: QWidget, kind: type, name: str) -> QWidget:
    found = panel.findChild(kind, name)
    assert isinstance(found, kind), name
    return found


def tabs(panel: QWidget) -> QTabWidget:
    found = child(panel, QTabWidget, "jobDetailsTabs")
    assert isinstance(found, QTabWidget)
    return found


def table(panel: QWidget, name: str) -> EntryTable:
    found = child(panel, EntryTable, name)
    assert isinstance(found, EntryTable)
    return found


def cells(table: EntryTable) -> list[list[str]]:
    model = table.model()
    return [[model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount())]


def summary(panel: QWidget, name: str = "jobSummary") -> dict[str, str]:
    page = child(panel, ValuesPage, name)
    assert isinstance(page, ValuesPage)
    return page.texts


def copied(qtbot: QtBot, table: EntryTable) -> str:
    QApplication.clipboard().clear()
    qtbot.keySequence(table, QKeySequence(QKeySequence.StandardKey.Copy))
    return QApplication.clipboard().text()


# ---- none, one, several


def test_without_a_job_there_is_a_sentence(panel: JobDetailsPanel) -> None:
    label = child(panel, QLabel, "jobDetailsPlaceholder")
    assert label.isVisible()
    assert not tabs(panel).isVisible()
    panel.show_job(an_entry(a_job()), None, (), {})
    assert tabs(panel).isVisible()
    panel.show_nothing()
    assert label.isVisible()


def test_the_entry_is_shown_before_the_details_arrive(panel: JobDetailsPanel) -> None:
    panel.show_job(an_entry(), None, (), {})
    told = summary(panel)
    assert (told["Name"], told["Handle"], told["State"], told["Type"]) == (
        "harbour",
        "00000007",
        "active",
        "3dsmax 400",
    )
    assert (told["Submitted by"], told["Servers failed"], told["Number of tasks"]) == ("…", "…", "…")
    panel.show_job(an_entry(a_job()), None, (), {})
    told = summary(panel)
    assert (told["Number of tasks"], told["Tasks completed"], told["Progress"]) == ("40", "10", "10/40 (25 %)")
    assert told["Priority"] == "50 (default)"
    assert told["Servers failed"] == "…"
    panel.show_job(an_entry(a_job()), some_details(), (), NAMES)
    assert summary(panel)["Servers failed"] == "1"


def test_the_details_alone_are_enough(panel: JobDetailsPanel) -> None:
    panel.show_job(an_entry(), some_details(), (), NAMES)
    told = summary(panel)
    assert (told["Servers assigned"], told["Servers working"], told["Servers failed"]) == ("2", "1", "1")
    assert told["Number of tasks"] == "40"


def test_several_jobs_are_told_in_numbers(panel: JobDetailsPanel) -> None:
    entries = [
        an_entry(a_job(user="anna", priority=10, submitted="2026/01/02 10:00:00"), 1),
        an_entry(a_job(user="anna", priority=50, submitted="2026/01/01 10:00:00"), 2, JobState.COMPLETE),
        an_entry(a_job(user="tom", priority=20, submitted="nonsense"), 3, 99),
        an_entry(None, 4, JobState.COMPLETE),
    ]
    panel.show_several(entries)
    told = summary(panel, "jobsDigest")
    assert (told["Selected"], told["Read so far"]) == ("4", "3")
    assert (told["active"], told["complete"], told["state 99"]) == ("1", "2", "1")
    assert (told["Completed"], told["Progress"]) == ("30 of 120", "30/120 (25 %)")
    assert (told["Owners"], told["Plug-ins"], told["Priorities"]) == ("anna (2), tom (1)", "3dsmax 400 (4)", "10–50")
    assert "2026" in told["Oldest submission"]
    assert told["Oldest submission"] != told["Newest submission"]
    assert not tabs(panel).isVisible()


def test_a_digest_of_jobs_of_which_nothing_was_read(panel: JobDetailsPanel) -> None:
    panel.show_several([an_entry(None, 1), an_entry(None, 2)])
    told = summary(panel, "jobsDigest")
    assert (told["Owners"], told["Priorities"], told["Oldest submission"]) == ("…", "…", "…")


# ---- refreshes


def test_a_refresh_keeps_tab_selection_and_scroll(qtbot: QtBot, panel: JobDetailsPanel) -> None:
    panel.show_job(an_entry(a_job()), some_details(tasks=200), (), NAMES)
    tabs(panel).setCurrentIndex(1)
    tasks = table(panel, "tasksTable")
    tasks.selectRow(120)
    tasks.verticalScrollBar().setValue(100)
    panel.show_job(an_entry(a_job(tasks_completed=11)), some_details(tasks=201), (), NAMES)
    assert tabs(panel).currentIndex() == 1
    assert [entry.task.number for entry in tasks.selected_entries()] == [121]
    assert tasks.verticalScrollBar().value() == 100
    assert tasks.model().rowCount() == 201


def test_a_refresh_of_the_summary_keeps_what_is_selected_in_it(panel: JobDetailsPanel) -> None:
    panel.show_job(an_entry(a_job()), some_details(), (), NAMES)
    page = child(panel, ValuesPage, "jobSummary")
    assert isinstance(page, ValuesPage)
    name = next(field for field in page.findChildren(QLineEdit) if field.accessibleName() == "Name")
    name.setSelection(0, 4)
    page.verticalScrollBar().setValue(30)
    assert page.verticalScrollBar().value() == 30
    panel.show_job(an_entry(a_job(tasks_completed=11)), some_details(), (), NAMES)
    assert name.selectedText() == "harb"
    assert summary(panel)["Tasks completed"] == "11"
    panel.show_job(an_entry(a_job(description="many\nlines")), some_details(), (), NAMES)  # needs another field
    assert page.verticalScrollBar().value() == 30
    assert summary(panel)["Description"] == "many\nlines"


def test_another_job_begins_at_the_top(panel: JobDetailsPanel) -> None:
    panel.show_job(an_entry(a_job()), some_details(tasks=200), seen("a"), NAMES)
    tabs(panel).setCurrentIndex(1)
    table(panel, "tasksTable").selectRow(120)
    panel.set_note("Something went wrong.")
    panel.show_job(an_entry(a_job(), handle=8), None, (), NAMES)
    assert tabs(panel).currentIndex() == 1
    assert tabs(panel).tabText(3) == "Errors"
    assert cells(table(panel, "tasksTable")) == []
    assert child(panel, QLabel, "tasksTablePlaceholder").isVisible()
    assert not child(panel, QLabel, "jobDetailsNote").isVisible()
    panel.show_job(an_entry(a_job(), handle=8), some_details(tasks=200), (), NAMES)
    assert table(panel, "tasksTable").verticalScrollBar().value() == 0
    assert table(panel, "tasksTable").selected_entries() == []


def test_five_thousand_tasks_do_not_stop_the_window(panel: JobDetailsPanel) -> None:
    tabs(panel).setCurrentIndex(1)
    began = time.perf_counter()
    panel.show_job(an_entry(a_job()), some_details(tasks=5000), (), NAMES)
    assert time.perf_counter() - began < 0.5
    assert table(panel, "tasksTable").model().rowCount() == 5000
    took = []
    for _ in range(3):
        began = time.perf_counter()
        panel.show_job(an_entry(a_job()), some_details(tasks=5000), (), NAMES)
        took.append(time.perf_counter() - began)
    assert min(took) < 0.2


# ---- tasks


def test_tasks_with_the_names_of_their_servers(panel: JobDetailsPanel) -> None:
    tasks = (task(2), task(1, "active", SERVERS[1]), task(3, "error", "by its name"))
    panel.show_job(an_entry(a_job()), some_details_with(tasks), (), NAMES)
    assert cells(table(panel, "tasksTable")) == [
        ["1", "Frame 1", "active", "<b>ws</b>", "0:01:30"],
        ["2", "Frame 2", "complete", "render-001", "0:01:30"],
        ["3", "Frame 3", "error", "by its name", "0:01:30"],
    ]
    panel.show_job(an_entry(a_job()), some_details_with(tasks), (), {SERVERS[0]: "renamed"})
    assert [row[3] for row in cells(table(panel, "tasksTable"))] == [SERVERS[1], "renamed", "by its name"]


def some_details_with(tasks: tuple[JobTask, ...]) -> JobDetails:
    return replace(some_details(), tasks=tasks)


def test_without_tasks_the_servers_are_told(panel: JobDetailsPanel) -> None:
    trouble = "This Manager does not tell the names of tasks: 400 Unknown <b>command</b>"
    panel.show_job(an_entry(a_job()), some_details(tasks=0, tasks_trouble=trouble), (), NAMES)
    tabs(panel).setCurrentIndex(1)
    note = child(panel, QLabel, "tasksNote")
    assert isinstance(note, QLabel)
    assert note.isVisible()
    assert note.text().startswith(trouble)
    assert note.textFormat() == Qt.TextFormat.PlainText
    assert cells(table(panel, "tasksByServerTable")) == [
        ["<b>ws</b>", "2", "0:30:00", "No", "Yes"],
        ["render-001", "7", "1:30:00", "Yes", "No"],
    ]
    panel.show_job(an_entry(a_job()), some_details(), (), NAMES)
    assert not note.isVisible()
    assert table(panel, "tasksTable").isVisible()


def test_a_manager_that_names_no_tasks(panel: JobDetailsPanel) -> None:
    panel.show_job(an_entry(a_job()), some_details(tasks=0), (), NAMES)
    note = child(panel, QLabel, "tasksNote")
    assert isinstance(note, QLabel)
    assert note.text().startswith("The Manager names no tasks of this job.")


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("1:30:00", 1.5),
        ("0:30", 30 / 3600),
        ("90", 0.025),
        ("1,5", 1.5 / 3600),
        ("soon", None),
        ("", None),
        ("1:x", None),
    ],
)
def test_elapsed_sorts_by_time(text: str, hours: float | None) -> None:
    made = JobTask(1, "", "", "", (("Elapsed_Time", f" {text} "),))
    assert elapsed(made) == text
    assert elapsed_h(made) == (None if hours is None else pytest.approx(hours))


def test_no_elapsed_time_is_made_up() -> None:
    assert elapsed(JobTask(1, "", "", "", (("Started", "1:00:00"),))) == ""


# ---- details


def test_details_are_filtered_and_marked(qtbot: QtBot, panel: JobDetailsPanel) -> None:
    panel.show_job(an_entry(a_job()), some_details(), (), NAMES)
    tabs(panel).setCurrentIndex(2)
    fields = table(panel, "jobFieldsTable")
    assert cells(fields) == [
        ["JobInfo/Name", "harbour"],
        ["JobDetails/Output/Name", "out.exr"],
        ["JobDetails/Gamma", "2.2"],
    ]
    marks = [fields.model().index(row, 0).data(Qt.ItemDataRole.DecorationRole).isNull() for row in range(3)]
    assert marks == [True, False, False]
    assert "does not know" in fields.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    box = child(panel, QCheckBox, "jobDetailsUnknownOnly")
    assert isinstance(box, QCheckBox)
    assert box.text() == "Not understood (2)"
    box.click()
    assert [row[0] for row in cells(fields)] == ["JobDetails/Output/Name", "JobDetails/Gamma"]
    qtbot.keyClicks(child(panel, QLineEdit, "jobDetailsFilter"), "NAME out.e")
    assert [row[0] for row in cells(fields)] == ["JobDetails/Output/Name"]
    changed = OutlineRow(1, "JobDetails/Output/Name", "other.exr", False)
    details = some_details()
    panel.show_job(
        an_entry(a_job()), replace(details, rows=(details.rows[0], changed, details.rows[2])), (), NAMES
    )  # the filter stays
    assert cells(fields) == []
    box.click()
    child(panel, QLineEdit, "jobDetailsFilter").clear()  # type: ignore[attr-defined]
    assert len(cells(fields)) == 3


def test_rows_are_copied_whole(qtbot: QtBot, panel: JobDetailsPanel) -> None:
    long = OutlineRow(0, "JobInfo/Name", HOSTILE, True)
    panel.show_job(an_entry(a_job()), replace(some_details(), rows=(long,)), seen(HOSTILE), NAMES)
    for tab, name, text in (
        (1, "tasksTable", "1\tFrame 1\tcomplete\trender-001\t0:01:30"),
        (2, "jobFieldsTable", f"JobInfo/Name\t{HOSTILE}"),
        (3, "jobErrorsTable", HOSTILE),
    ):
        tabs(panel).setCurrentIndex(tab)
        rows = table(panel, name)
        rows.selectRow(0)
        assert text in copied(qtbot, rows), name
        assert len(str(rows.model().index(0, 1).data())) < 1000


def test_a_copy_of_nothing_leaves_the_clipboard(qtbot: QtBot, panel: JobDetailsPanel) -> None:
    panel.show_job(an_entry(a_job()), some_details(), (), NAMES)
    tabs(panel).setCurrentIndex(1)
    QApplication.clipboard().setText("before")
    qtbot.keySequence(table(panel, "tasksTable"), QKeySequence(QKeySequence.StandardKey.Copy))
    assert QApplication.clipboard().text() == "before"


# ---- errors


def test_errors_are_counted_newest_first_and_told_whole(qtbot: QtBot, panel: JobDetailsPanel) -> None:
    old, new = seen("first\nerror", ago_min=5)[0], replace(seen("<b>second</b>\nerror\n")[0], key=1)
    panel.show_job(an_entry(a_job()), some_details(), (old, new), NAMES)
    tabs(panel).setCurrentIndex(3)
    assert tabs(panel).tabText(3) == "Errors (2)"
    errors = table(panel, "jobErrorsTable")
    assert [row[2] for row in cells(errors)] == ["<b>second</b> error", "first error"]
    box = child(panel, QPlainTextEdit, "jobErrorText")
    assert isinstance(box, QPlainTextEdit)
    assert box.toPlainText().endswith("\n<b>second</b>\nerror")
    assert box.toPlainText().startswith("render-001 — ")
    errors.selectRow(1)
    assert box.toPlainText().endswith("\nfirst\nerror")
    panel.show_job(an_entry(a_job()), some_details(), (old, new), NAMES)
    assert box.toPlainText().endswith("\nfirst\nerror")
    panel.show_job(an_entry(a_job()), some_details(), (), NAMES)
    assert tabs(panel).tabText(3) == "Errors"
    assert not box.isVisible()


def test_errors_that_the_manager_does_not_tell(panel: JobDetailsPanel) -> None:
    panel.show_job(an_entry(a_job()), some_details(errors_trouble="It <b>refuses</b>."), (), NAMES)
    label = child(panel, QLabel, "jobErrorsTablePlaceholder")
    assert isinstance(label, QLabel)
    assert label.text() == "It <b>refuses</b>."
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_errors_keep_the_time_when_they_were_seen_first() -> None:
    times = iter(NOW + timedelta(minutes=minute) for minute in range(9))
    book = SeenErrors(lambda: next(times))
    one, two = ServerMessage(SERVERS[0], "one"), ServerMessage(SERVERS[1], "one")
    first = book.see(7, [one])
    assert [error.seen_at for error in first] == [NOW]
    again = book.see(7, [one, two, one])
    assert again[0] is first[0]
    assert [error.seen_at - NOW for error in again] == [timedelta(0), timedelta(minutes=1), timedelta(minutes=1)]
    assert len({error.key for error in again}) == 3
    assert book.see(8, [one])[0].seen_at == NOW + timedelta(minutes=2)
    assert book.see(7, [two])[0] is again[1]
    assert book.see(7, [one])[0].seen_at == NOW + timedelta(minutes=4)  # it was away: it is a new one
    book.forget(8)
    book.clear()
    assert book.see(8, [one])[0].seen_at == NOW + timedelta(minutes=5)


# ---- plain text, accessibility, looks


def test_hostile_texts_are_plain(panel: JobDetailsPanel) -> None:
    job = a_job(name=HOSTILE, description=HOSTILE, user="<script>", computer="&lt;b&gt;")
    tasks = (JobTask(1, HOSTILE, "<b>state</b>", "<i>server</i>", ()),)
    rows = (OutlineRow(0, "JobInfo/Name", HOSTILE, True),)
    panel.show_job(an_entry(job), JobDetails(job, rows, (), "", tasks, ""), seen(HOSTILE), NAMES)
    panel.set_note("<b>note</b>")
    told = summary(panel)
    assert told["Name"] == HOSTILE
    assert (told["Submitted by"], told["Submitted from"]) == ("<script>", "&lt;b&gt;")
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in panel.findChildren(QLabel))
    assert all("<b>" not in field.toolTip() for field in panel.findChildren(QLineEdit))
    for name in ("tasksTable", "jobFieldsTable", "jobErrorsTable"):
        model = table(panel, name).model()
        for column in range(model.columnCount()):
            assert "<b>" not in str(model.index(0, column).data(Qt.ItemDataRole.ToolTipRole)), name
    panel.show_several([an_entry(job), an_entry(job, 8)])
    panel.grab()


def test_everything_one_can_reach_has_a_name(panel: JobDetailsPanel) -> None:
    panel.show_job(an_entry(a_job()), some_details(), seen("an error"), NAMES)
    panel.show_several([an_entry(a_job()), an_entry(a_job(), 8)])
    reachable = (QLineEdit, QPlainTextEdit, QProgressBar, EntryTable, QTabWidget)
    for kind in reachable:
        for widget in panel.findChildren(kind):
            assert widget.accessibleName(), widget.objectName()


def test_what_is_out_of_date_is_pale(panel: JobDetailsPanel) -> None:
    panel.show_job(an_entry(a_job()), some_details(), (), NAMES)
    page = child(panel, ValuesPage, "jobSummary")
    assert isinstance(page, ValuesPage)
    field = page.findChildren(QLineEdit)[0]
    fresh = field.palette().color(QPalette.ColorRole.Text)
    panel.set_greyed(True)
    assert field.palette().color(QPalette.ColorRole.Text) != fresh
    panel.show_job(an_entry(a_job(description="many\nlines")), some_details(), (), NAMES)
    field = page.findChildren(QLineEdit)[0]
    assert field.palette().color(QPalette.ColorRole.Text) != fresh
    panel.set_greyed(False)
    assert field.palette().color(QPalette.ColorRole.Text) == fresh


def test_it_tells_when_it_comes_to_light(qtbot: QtBot, panel: JobDetailsPanel) -> None:
    panel.hide()
    with qtbot.waitSignal(panel.shown):
        panel.show()


def test_a_click_on_a_header_sorts(qtbot: QtBot, panel: JobDetailsPanel) -> None:
    panel.show_job(an_entry(a_job()), some_details(tasks=3), (), NAMES)
    tabs(panel).setCurrentIndex(1)
    header = table(panel, "tasksTable").horizontalHeader()
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert [row[0] for row in cells(table(panel, "tasksTable"))] == ["3", "2", "1"]
