"""The job report, as scripts that read the vendor's expect it."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import Job, Monitor
from bbmonitor_gui.backburner.records import JobAlerts, JobFlags, JobInfo, JobPlugin, JobTask
from bbmonitor_gui.simulator import SimulatedManager
from bbmonitor_gui.ui.export_control import ExportControl
from bbmonitor_gui.ui.models.column import Column
from bbmonitor_gui.ui.models.table_model import TableModel
from bbmonitor_gui.ui.report import job_report
from bbmonitor_gui.ui.settings import Settings
from bbmonitor_gui.ui.widgets.entry_table import EntryTable

SERVERS = {"CB1234567890ABCD": "node-01"}


def a_job(**facts: str) -> Job:
    values: dict[str, Any] = {
        "version": 1,
        "handle": 1,
        "name": "neon_v09",
        "description": "",
        "priority": 50,
        "user": "anna",
        "computer": "WS-7",
        "last_updated": "",
        "submitted": "1/27/2016 5:07:07 PM",
        "started": "2016-01-27 17:08:10",
        "ended": "2016/01/28 00:48:38",
        "number_tasks": 3,
        "tasks_completed": 2,
        "encoding": "UTF-8",
        **facts,
    }
    flags, alerts = JobFlags(*[False] * 12), JobAlerts(False, False, False, False, 1, False, False, "", "", "")
    return Job(JobInfo(**values), flags, JobPlugin("3dsmax", 2500), alerts, [])


def a_task(number: int, state: str = "complete", server: str = "CB1234567890ABCD", **fields: str) -> JobTask:
    return JobTask(number, f"Frame {number}", state, server, tuple(fields.items()))


def parts(report: str) -> tuple[list[str], list[str], list[list[str]]]:
    """Head, remarks, table."""
    lines = report.splitlines()
    titles = lines.index("Date\tTime\tTask\tElapsed\tServer")
    head = [line for line in lines[:titles] if not line.startswith("#")]
    remarks = [line for line in lines if line.startswith("#")]
    return head, remarks, [line.split("\t") for line in lines[titles + 1 :]]


def test_everything_is_told() -> None:
    tasks = [
        a_task(2, Started="2016-01-27 17:08:11", Elapsed="0:07:03.453"),
        a_task(1, Started="1/27/2016 5:08:10 PM", Elapsed="1:00:00"),
        a_task(3, "active", Started="1/27/2016 5:09:10 PM", Elapsed="0:00:01"),
        a_task(4, "waiting", ""),
    ]
    assert job_report(a_job(), tasks, SERVERS).splitlines() == [
        "Backburner Report File",
        "",
        "Job:                neon_v09",
        "Submitted by:       anna",
        "From:               WS-7",
        "Job Submission:     1/27/2016 5:07:07 PM",
        "Job Started:        1/27/2016 5:08:10 PM",
        "Job Finished:       1/28/2016 12:48:38 AM",
        "",
        "Date\tTime\tTask\tElapsed\tServer",
        "01/27/16\t17:08:10\t00001\t3600.000\tnode-01",
        "01/27/16\t17:08:11\t00002\t423.453\tnode-01",
    ]


def test_what_is_not_told_stays_empty_and_a_line_says_so() -> None:
    tasks = [a_task(2, Elapsed="0:07:03"), a_task(1, server="unknown", Elapsed="423")]
    _, remarks, table = parts(job_report(a_job(), tasks, SERVERS))
    assert table == [["", "", "00001", "", "unknown"], ["", "", "00002", "423.000", "node-01"]]
    assert remarks == ["# The Manager does not tell of every task: when they started, how long they took."]


def test_without_states_all_tasks_are_listed() -> None:
    for state in ("", "3"):
        _, remarks, table = parts(job_report(a_job(), [a_task(1, state, "")], SERVERS))
        assert table == [["", "", "00001", "", ""]]
        assert remarks[0] == "# The Manager does not tell which tasks are finished: all are listed."
        assert "the server" in remarks[1]


def test_a_job_without_tasks() -> None:
    head, remarks, table = parts(job_report(a_job(ended=""), [], {}))
    assert "Job Finished:" in head
    assert remarks == ["# The Manager does not tell the tasks of this job."]
    assert table == []


def test_a_job_none_of_whose_tasks_is_finished() -> None:
    _, remarks, table = parts(job_report(a_job(), [a_task(1, "waiting", "")], SERVERS))
    assert (remarks, table) == ([], [])


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("0000-00-00 00:00:00", ""),
        ("Not Finished", "Not Finished"),
        ("2016-01-27 00:00:00", "1/27/2016 12:00:00 AM"),
        ("2016-01-27 12:00:00", "1/27/2016 12:00:00 PM"),
    ],
)
def test_dates(text: str, shown: str) -> None:
    assert f"Job Finished:       {shown}".rstrip() in parts(job_report(a_job(ended=text), [], {}))[0]


words = st.text(max_size=8) | st.sampled_from(
    ["a\tb", "a\r\nb", "\u2028", "complete", "2016-01-27 17:08:10", "1:00:00"]
)
tasks = st.builds(
    JobTask,
    st.integers(0, 10**9),
    words,
    words,
    words,
    st.lists(st.tuples(st.sampled_from(["Started", "Elapsed", "x"]) | words, words), max_size=3).map(tuple),
)


@given(words, st.lists(tasks, max_size=4))
def test_names_never_break_the_table(name: str, given_tasks: list[JobTask]) -> None:
    report = job_report(a_job(name=name, user=name, ended=name), given_tasks, {})
    lines = report.split("\n")
    assert len(report.splitlines()) == len(lines) - 1
    titles = lines.index("Date\tTime\tTask\tElapsed\tServer")
    assert sum(line.startswith(("Job:", "Submitted by:", "From:")) for line in lines[:titles]) == 3
    assert all(line.count("\t") == 4 for line in lines[titles:-1])


def test_a_script_that_reads_the_vendors_report_reads_ours(manager: SimulatedManager) -> None:
    """As one does that resubmits the frames of a server: rows of five cells, the third is the frame, the last the server."""
    with Monitor("127.0.0.1", manager.port) as monitor:
        handle = next(item.handle for item in monitor.get_job_list() if item.state == 0)
        report = job_report(monitor.get_job(handle), monitor.get_taskname(handle), {})
    rows = [row for row in csv.reader(report.splitlines(), delimiter="\t") if len(row) == 5]
    assert rows[0] == ["Date", "Time", "Task", "Elapsed", "Server"]
    assert len(rows) > 1
    assert [int(row[2]) for row in rows[1:]] == [*range(1, len(rows))]
    assert all(float(row[3]) > 0 for row in rows[1:])


def test_a_report_is_saved_under_the_jobs_name(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    model = TableModel([Column("name", "Name", str, 5)], window)
    control = ExportControl([EntryTable(model, parent=window)], Settings(tmp_path / "settings.ini"), window)
    asked: list[str] = []

    def ask(parent: QWidget, title: str, suggestion: str, filters: object) -> str:
        asked.append(Path(suggestion).name)
        return str(tmp_path / "report.txt")

    monkeypatch.setattr(ExportControl, "ask_file", staticmethod(ask))
    job = a_job(name="../shots:010\n<final>?")
    with qtbot.waitSignal(control.done) as blocker:
        control.save_report(job, [], {})
    assert asked == ["_shots_010 _final_ report.txt"]
    assert blocker.args[0].title == "Report saved as report.txt."
    assert (tmp_path / "report.txt").read_text("utf-8") == job_report(job, [], {})
    control.close()
