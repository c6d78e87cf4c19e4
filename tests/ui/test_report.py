"""The job report, as scripts that read the vendor's expect it, and the report of the servers' plug-ins."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import Job, Monitor, Plugin, Server, ServerListItem, ServerSchedule
from bbmonitor_gui.backburner.records import (
    HardwareInfo,
    JobAlerts,
    JobFlags,
    JobInfo,
    JobPlugin,
    JobTask,
    NetworkStatus,
)
from bbmonitor_gui.backburner.states import WorkPriority
from bbmonitor_gui.connection.snapshot import ServerEntry
from bbmonitor_gui.simulator import SimulatedManager
from bbmonitor_gui.ui.export import as_csv, as_json
from bbmonitor_gui.ui.export_control import ExportControl
from bbmonitor_gui.ui.models.column import Column
from bbmonitor_gui.ui.models.table_model import TableModel
from bbmonitor_gui.ui.report import job_report, module_report
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


Saved = tuple[ExportControl, list[str]]


@pytest.fixture
def saving(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Saved]:
    """A control that is told to save as "report.txt", and the names that it suggested."""
    window = QWidget()
    qtbot.addWidget(window)
    model = TableModel([Column("name", "Name", str, 5)], window)
    control = ExportControl([EntryTable(model, parent=window)], Settings(tmp_path / "settings.ini"), window)
    asked: list[str] = []

    def ask(parent: QWidget, title: str, suggestion: str, filters: object) -> str:
        asked.append(Path(suggestion).name)
        return str(tmp_path / "report.txt")

    monkeypatch.setattr(ExportControl, "ask_file", staticmethod(ask))
    yield control, asked
    control.close()


def test_a_report_is_saved_under_the_jobs_name(qtbot: QtBot, saving: Saved, tmp_path: Path) -> None:
    control, asked = saving
    job = a_job(name="../shots:010\n<final>?")
    with qtbot.waitSignal(control.done) as blocker:
        control.save_report(job, [], {})
    assert asked == ["_shots_010 _final_ report.txt"]
    assert blocker.args[0].title == "Report saved as report.txt."
    assert (tmp_path / "report.txt").read_text("utf-8") == job_report(job, [], {})


# ---- the servers' plug-ins

TITLES = ["Server", "State", "Server version", "Plug-in", "Version", "Description"]


def a_server(
    name: str, *plugins: Plugin, state: int = 1, version: int = 300, key: str = "CB1234567890ABCD"
) -> ServerEntry:
    details = Server(
        version, name, "render", 812, 123.5, 0.9, "192.0.2.10", state,
        HardwareInfo(0, 1.0, 32, "Windows", 1, ""), NetworkStatus(0, 0, 0, 0, ""), ServerSchedule.ALWAYS,
        WorkPriority.LOW, WorkPriority.LOW, 0, 0, "", list(plugins),
    )  # fmt: skip
    return ServerEntry(ServerListItem(key, state, name), details)


def module_lines(*servers: ServerEntry) -> list[list[str]]:
    titles, *lines = csv.reader(io.StringIO(module_report(servers, as_csv), newline=""))
    assert titles == TITLES
    return lines


def test_each_plugin_of_each_server_has_a_line() -> None:
    assert module_lines(
        a_server("node-02", Plugin(1, "cmdjob", "Command line"), state=2),
        a_server("Node-01", Plugin(2600, "3dsmax", "3ds Max"), Plugin(2500, "3dsmax", "3ds Max\nold"), version=299),
    ) == [
        ["Node-01", "idle", "299", "3dsmax", "2500", "3ds Max old"],
        ["Node-01", "idle", "299", "3dsmax", "2600", "3ds Max"],
        ["node-02", "busy", "300", "cmdjob", "1", "Command line"],
    ]


def test_a_server_without_plugins_has_a_line_and_one_that_was_not_read_says_why() -> None:
    item = ServerListItem("CB1234567890ABCE", 0, "node-02")
    assert module_lines(a_server("node-01"), ServerEntry(item), ServerEntry(item, trouble="It was\nrefused.")) == [
        ["node-01", "idle", "300", "", "", ""],
        ["node-02", "absent", "", "", "", "not read yet"],
        ["node-02", "absent", "", "", "", "It was refused."],
    ]


def test_no_server_gives_the_titles_alone() -> None:
    assert module_lines() == []


def test_modules_as_data_for_scripts() -> None:
    item = ServerListItem("CB1234567890ABCE", 0, "node-02")
    found = json.loads(module_report([ServerEntry(item), a_server("node-01", Plugin(1, "cmdjob", "words"))], as_json))
    assert found == [
        {"server": "node-01", "state": "idle", "server_version": 300, "plugin": "cmdjob", "version": 1, "description": "words"},
        {"server": "node-02", "state": "absent", "server_version": None, "plugin": "", "version": None, "description": "not read yet"},
    ]  # fmt: skip


plugins = st.builds(Plugin, st.integers(), words, words)


@given(st.lists(st.tuples(words, st.integers(), st.lists(plugins, max_size=3)), max_size=4))
def test_names_never_break_the_lines(servers: list[tuple[str, int, list[Plugin]]]) -> None:
    lines = module_lines(*(a_server(name, *given_plugins, state=state) for name, state, given_plugins in servers))
    assert len(lines) == sum(len(given_plugins) or 1 for _, _, given_plugins in servers)
    assert all(len(line) == len(TITLES) for line in lines)
    assert all("\n" not in cell and not cell.startswith("=") for line in lines for cell in line)


def test_a_real_farm_is_reported_whole(manager: SimulatedManager) -> None:
    with Monitor("127.0.0.1", manager.port) as monitor:
        servers = [ServerEntry(item, monitor.get_server(item.handle)) for item in monitor.get_server_list()]
    lines = module_lines(*servers)
    assert sorted({line[0] for line in lines}) == sorted(entry.item.name for entry in servers)
    assert len(lines) == sum(len(entry.details.plugins) for entry in servers if entry.details)
    assert all(line[3] and line[4].isdigit() for line in lines)


def test_the_module_report_is_saved(qtbot: QtBot, saving: Saved, tmp_path: Path) -> None:
    control, asked = saving
    servers = {"CB1234567890ABCD": a_server("node-01", Plugin(1, "cmdjob", "ß"))}
    with qtbot.waitSignal(control.done) as blocker:
        control.save_module_report(servers.values())
    assert asked == [f"Module info {date.today().isoformat()}.csv"]
    assert blocker.args[0].title == "Report saved as report.txt."
    assert (tmp_path / "report.txt").read_bytes().startswith(b"\xef\xbb\xbf"), "what is no JSON file is CSV"
    assert (tmp_path / "report.txt").read_text("utf-8-sig").splitlines() == [
        "Server,State,Server version,Plug-in,Version,Description",
        "node-01,idle,300,cmdjob,1,ß",
    ]


def test_no_module_report_without_a_file(saving: Saved, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(ExportControl, "ask_file", staticmethod(lambda *_: ""))
    saving[0].save_module_report([a_server("node-01")])
    saving[0].close()
    assert not (tmp_path / "report.txt").exists()
