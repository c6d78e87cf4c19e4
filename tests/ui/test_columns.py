"""Every column of the four tables, for entries as they are, for empty ones, and for those that nobody would expect."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QIcon

from bbmonitor_gui.backburner import (
    Client,
    Job,
    JobListItem,
    Plugin,
    Server,
    ServerListItem,
    ServerSchedule,
    SystemInfo,
)
from bbmonitor_gui.backburner.records import HardwareInfo, JobAlerts, JobFlags, JobInfo, JobPlugin, NetworkStatus
from bbmonitor_gui.backburner.states import WorkPriority
from bbmonitor_gui.connection.snapshot import Changes, ClientEntry, JobEntry, PluginEntry, ServerEntry
from bbmonitor_gui.ui.models.clients import client_columns
from bbmonitor_gui.ui.models.column import Column, Progress
from bbmonitor_gui.ui.models.jobs import job_columns
from bbmonitor_gui.ui.models.plugins import plugin_columns
from bbmonitor_gui.ui.models.servers import current_job, server_columns
from bbmonitor_gui.ui.models.table_model import TableModel
from bbmonitor_gui.ui.query import parse

MONDAY_NOON = datetime(2025, 6, 2, 12)
ON_JOB = "CB1234567890ABCE"
NIGHTS = 0b111111100000000000111111


@pytest.fixture(autouse=True)
def british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


# ---- entries

NO_FLAGS = JobFlags(*[False] * 12)
NO_ALERTS = JobAlerts(False, False, False, False, 0, False, False, "", "", "")
NETWORK = NetworkStatus(0, 0, 0, 0, "")


def a_job(**facts: Any) -> JobEntry:
    info: dict[str, Any] = {
        "version": 300, "handle": 0x4AE13D6C, "name": "shot 010", "description": "the robot", "priority": 50,
        "user": "anna", "computer": "WS-7", "last_updated": "6/2/2025 11:30:00 AM", "submitted": "6/1/2025 8:00:00 PM",
        "started": "2025/06/01 20:05:00", "ended": "00/00/0000 00:00:00", "number_tasks": 100,
        "tasks_completed": 37, "encoding": "UTF-8",
    }  # fmt: skip
    info.update((key, value) for key, value in facts.items() if key in info)
    state = facts.get("state", 2)
    item = JobListItem(info["handle"], state, info["name"], facts.get("plugin", "3dsmax"), 2500)
    details = Job(JobInfo(**info), NO_FLAGS, JobPlugin("3dsmax", 2500), NO_ALERTS, [])
    return JobEntry(item, details, 3, 8, facts.get("trouble", ""))


def a_server(**facts: Any) -> ServerEntry:
    item = ServerListItem("CB1234567890ABCD", facts.pop("state", 2), facts.pop("name", "node-01"))
    hardware = HardwareInfo(0, facts.pop("memory", 64 * 2.0**30), 32, "Windows 11", facts.pop("disk", 953_869), "")
    values: dict[str, Any] = {
        "version": 300, "name": item.name, "user_name": "render", "total_task": 812, "total_time": 123.45,
        "perf_index": 0.875, "ip_address": "192.0.2.10", "current_status": 2, "hw_info": hardware,
        "network_status": NETWORK, "server_schedule": ServerSchedule.ALWAYS, "att_priority": WorkPriority.LOW,
        "una_priority": WorkPriority.HIGH, "current_job": 0x4AE13D6C, "current_task": 12, "task_started": "",
        "plugins": [Plugin(2500, "3dsmax", ""), Plugin(1, "cmdjob", "")],
    }  # fmt: skip
    return ServerEntry(item, Server(**{**values, **facts}))


def a_client(**facts: Any) -> ClientEntry:
    system: dict[str, Any] = {
        "total_memory": 0, "total_memory_f": 16 * 2.0**30, "num_cpus": 8, "platform": "Windows 10", "user": "ben",
        "computer_name": "WS-3", "mac": "", "workdisk_space": 0, "ip_address": "192.0.2.20",
    }  # fmt: skip
    system.update((key, value) for key, value in facts.items() if key in system)
    client = Client(
        facts.get("version", 300), facts.get("udp_port", 3233), facts.get("controller", True), SystemInfo(**system)
    )
    return ClientEntry(client, (client.system_info.computer_name, client.system_info.ip_address, client.udp_port, 0))


def a_plugin(version: int = 2500, name: str = "3dsmax", description: str = "3ds Max") -> PluginEntry:
    return PluginEntry(Plugin(version, name, description))


@cache
def columns_of(table: str) -> tuple[Column, ...]:
    jobs = {0x4AE13D6C: "shot 010\nagain"}
    return tuple(
        {
            "jobs": lambda: job_columns(lambda: MONDAY_NOON),
            "servers": lambda: server_columns(
                lambda handle: jobs.get(handle, ""), lambda: MONDAY_NOON, lambda handle: handle == ON_JOB
            ),
            "clients": client_columns,
            "plugins": lambda: plugin_columns(lambda name, version: 7, lambda name: ()),
        }[table]()
    )


def column(table: str, name: str) -> Column:
    return next(column for column in columns_of(table) if column.name == name)


def texts(table: str, entry: Any) -> dict[str, str]:
    return {column.name: column.text(entry) for column in columns_of(table)}


# ---- as they are


def test_a_job() -> None:
    assert texts("jobs", a_job()) == {
        "job": "shot 010", "priority": "50", "state": "active", "progress": "37/100", "owner": "anna",
        "servers": "3/8", "submitted": "01/06/2025 20:00", "elapsed": "15:55:00", "remaining": "—", "errors": "", "plugin": "3dsmax", "description": "the robot",
        "computer": "WS-7", "started": "01/06/2025 20:05", "ended": "", "updated": "02/06/2025 11:30",
        "handle": "4AE13D6C",
    }  # fmt: skip


def test_a_server() -> None:
    assert texts("servers", a_server()) == {
        "server": "node-01", "on_job": "", "state": "busy", "current_job": "shot 010 again", "task": "12", "now": "allowed",
        "perf_index": "0.88", "cpus": "32", "memory": "64.0 GB", "disk": "931.5 GB", "total_tasks": "812",
        "total_hours": "123.5", "user": "render", "platform": "Windows 11", "ip_address": "192.0.2.10",
        "plugins": "3dsmax 2500, cmdjob 1", "handle": "CB1234567890ABCD",
    }  # fmt: skip


def test_a_client() -> None:
    assert texts("clients", a_client()) == {
        "computer": "WS-3", "user": "ben", "control": "controller", "ip_address": "192.0.2.20",
        "platform": "Windows 10", "version": "300", "cpus": "8", "memory": "16.0 GB", "udp_port": "3233",
    }  # fmt: skip
    assert column("clients", "control").text(a_client(controller=False)) == "read only"


@pytest.mark.parametrize(
    ("controller", "here", "text"),
    [
        (True, True, "controller (this monitor)"),
        (True, False, "controller"),
        (False, True, "read only (this monitor)"),
        (False, False, "read only"),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_the_controller_bears_an_icon_and_this_monitor_a_word(controller: bool, here: bool, text: str) -> None:
    client = a_client(controller=controller)
    control = next(each for each in client_columns(lambda entry: here) if each.name == "control")
    assert control.text(client) == text
    assert control.icon is not None
    assert control.icon(client).isNull() is not controller


def test_a_plugin() -> None:
    assert texts("plugins", a_plugin()) == {
        "plugin": "3dsmax",
        "version": "2500",
        "description": "3ds Max",
        "servers": "7",
        "mixed": "",
    }


# ---- before they were read


def test_a_job_of_which_only_the_list_is_known() -> None:
    entry = JobEntry(JobListItem(255, 4, "shot", "nuke", 14))
    known = {"job": "shot", "state": "waiting", "plugin": "nuke", "handle": "000000FF"}

    assert texts("jobs", entry) == {column.name: known.get(column.name, "") for column in columns_of("jobs")}
    unknown = [column.name for column in columns_of("jobs") if column.key(entry) is None]
    assert unknown == [column.name for column in columns_of("jobs") if column.name not in known]
    spoken = column("jobs", "progress").spoken
    assert spoken is not None
    assert spoken(entry) == "not known yet"


def test_a_server_of_which_only_the_list_is_known() -> None:
    entry = ServerEntry(ServerListItem("CB1234567890ABCD", 0, "node"))
    known = {"server": "node", "state": "absent", "handle": "CB1234567890ABCD"}

    assert texts("servers", entry) == {column.name: known.get(column.name, "") for column in columns_of("servers")}
    assert [column.name for column in columns_of("servers") if column.key(entry) is None] == [
        column.name for column in columns_of("servers") if column.name not in known
    ]


# ---- what single columns mean


@pytest.mark.parametrize(("priority", "text"), [(0, "Critical"), (1, "1"), (100, "100"), (-5, "-5"), (101, "101")])
def test_priority(priority: int, text: str) -> None:
    assert column("jobs", "priority").text(a_job(priority=priority)) == text
    assert column("jobs", "priority").key(a_job(priority=priority)) == priority


@pytest.mark.parametrize(
    ("done", "total", "share", "spoken"),
    [
        (37, 100, 0.37, "37 of 100 tasks"),
        (0, 0, 0.0, "0 of 0 tasks"),
        (5, 0, 0.0, "5 of 0 tasks"),
        (7, 5, 1.0, "7 of 5 tasks"),
        (-1, 5, 0.0, "-1 of 5 tasks"),
        (5, -5, 0.0, "5 of -5 tasks"),
        (10**400, 10**400, 1.0, None),
        (10**400, 1, 1.0, None),
        (1, 10**400, 0.0, None),
    ],
)
def test_progress(done: int, total: int, share: float, spoken: str | None) -> None:
    entry = a_job(tasks_completed=done, number_tasks=total)
    progress = column("jobs", "progress")
    assert progress.text(entry) == f"{done}/{total}"
    assert progress.key(entry) == share
    assert progress.progress is not None
    assert progress.progress(entry) == Progress(done, total, 2)
    assert progress.spoken is not None
    assert spoken is None or progress.spoken(entry) == spoken


@pytest.mark.parametrize(
    ("table", "make", "state", "text"),
    [
        ("jobs", a_job, 0, "complete"),
        ("jobs", a_job, 3, "suspended"),
        ("jobs", a_job, 99, "state 99"),
        ("jobs", a_job, -1, "state -1"),
        ("servers", a_server, 1, "idle"),
        ("servers", a_server, 3, "error"),
        ("servers", a_server, 99, "state 99"),
    ],
)
def test_states(qapp: object, table: str, make: Callable[..., Any], state: int, text: str) -> None:
    shown = column(table, "state")
    entry = make(state=state)
    assert shown.text(entry) == text
    assert shown.icon is not None
    assert not shown.icon(entry).isNull()
    assert shown.key(make(state=2)) < shown.key(entry)


@pytest.mark.parametrize(
    ("date", "text"),
    [
        ("", ""),
        ("0000-00-00 00:00:00", ""),
        ("Not Finished", "Not Finished"),
        ("31/31/2004\n25:99", "31/31/2004 25:99"),
    ],
)
def test_weird_dates_are_shown_as_they_came_and_stand_last(date: str, text: str) -> None:
    for name, fact in (
        ("submitted", "submitted"),
        ("started", "started"),
        ("ended", "ended"),
        ("updated", "last_updated"),
    ):
        entry = a_job(**{fact: date})
        assert column("jobs", name).text(entry) == text
        assert column("jobs", name).key(entry) is None


def test_a_server_may_work_or_not_now() -> None:
    blocked = a_server(server_schedule=ServerSchedule(NIGHTS, NIGHTS, NIGHTS, NIGHTS, NIGHTS, NIGHTS, NIGHTS))
    now = column("servers", "now")
    assert now.text(blocked) == "blocked"
    assert now.key(a_server()) < now.key(blocked)
    assert now.tool_tip is not None
    assert now.tool_tip(blocked) == "May work: Mon–Sun 18–07"


def test_the_job_of_a_server() -> None:
    assert column("servers", "current_job").text(a_server(current_job=255)) == "000000FF"
    idle = a_server(current_job=0)
    assert column("servers", "current_job").text(idle) == column("servers", "task").text(idle) == ""
    assert column("servers", "task").key(idle) is None


def test_the_handle_of_the_job_of_a_server() -> None:
    assert current_job(a_server()) == 0x4AE13D6C
    assert current_job(a_server(current_job=0)) is None
    assert current_job(ServerEntry(ServerListItem("CB1234567890ABCD", 2, "node"))) is None


# ---- numbers


@pytest.mark.parametrize(
    ("country", "tasks", "hours", "index"),
    [("en_GB", "1,234,567", "12,345.7", "0.88"), ("de_DE", "1.234.567", "12.345,7", "0,88")],
)
def test_numbers_follow_the_country(country: str, tasks: str, hours: str, index: str) -> None:
    QLocale.setDefault(QLocale(country))

    shown = texts("servers", a_server(total_task=1_234_567, total_time=12345.678, perf_index=0.875))

    assert (shown["total_tasks"], shown["total_hours"], shown["perf_index"]) == (tasks, hours, index)


@pytest.mark.parametrize("country", ["en_GB", "de_DE"])
def test_counts_priorities_and_handles_stay_plain(country: str) -> None:
    QLocale.setDefault(QLocale(country))

    job = texts("jobs", a_job(priority=1234, number_tasks=12345, tasks_completed=6789))
    server = texts("servers", a_server(current_task=1234))
    client = texts("clients", a_client(version=1234, num_cpus=1024, udp_port=3233))

    assert (job["priority"], job["progress"], job["handle"]) == ("1234", "6789/12345", "4AE13D6C")
    assert (server["task"], server["plugins"]) == ("1234", "3dsmax 2500, cmdjob 1")
    assert (client["version"], client["cpus"], client["udp_port"]) == ("1234", "1024", "3233")
    assert texts("plugins", a_plugin(2500))["version"] == "2500"


@pytest.mark.parametrize("country", ["en_GB", "de_DE"])
def test_numbers_sort_and_are_searched_as_numbers(qapp: object, country: str) -> None:
    QLocale.setDefault(QLocale(country))
    entries = [
        replace(
            a_server(total_task=tasks, total_time=hours), item=ServerListItem(f"CB{tasks:014X}", 2, f"node-{tasks}")
        )
        for tasks, hours in ((1000, 9.5), (999, 10.25), (12_000, 1000.0))
    ]
    model = shown_in("servers", *entries)

    def names() -> list[str]:
        return [model.entry(row).item.name for row in range(model.rowCount())]

    for name, order in (
        ("total_tasks", ["node-999", "node-1000", "node-12000"]),
        ("total_hours", ["node-1000", "node-999", "node-12000"]),
    ):
        model.sort([each.name for each in model.columns].index(name))
        assert names() == order
    for query, found in (
        ("total_tasks>999", {"node-1000", "node-12000"}),
        ("total_hours<10", {"node-1000"}),
        ("total_hours>=10,25", {"node-999", "node-12000"}),
        ("total_hours>=10.25", {"node-999", "node-12000"}),
    ):
        model.set_filter(parse(query, model.columns))
        assert {*names()} == found


@pytest.mark.parametrize("size", [float("inf"), 1e300, 2.0**63, 10**400])
def test_sizes_beyond_everything(size: float) -> None:
    assert column("servers", "memory").text(a_server(memory=size)) == "8.0 EB"
    assert column("servers", "disk").text(a_server(disk=size)) == "8.0 EB"
    assert column("clients", "memory").text(a_client(total_memory_f=size)) == "8.0 EB"


@pytest.mark.parametrize(("number", "index", "hours"), [(float("inf"), "inf", "inf"), (float("nan"), "nan", "nan"), (-1e-9, "0.00", "0.0")])  # fmt: skip
def test_numbers_that_are_none(number: float, index: str, hours: str) -> None:
    entry = a_server(perf_index=number, total_time=number)
    assert (column("servers", "perf_index").text(entry), column("servers", "total_hours").text(entry)) == (index, hours)


def test_what_could_not_be_read_is_told_in_the_tip() -> None:
    tip = column("jobs", "job").tool_tip
    assert tip is not None
    assert tip(a_job(trouble="The Manager refused.")) == "shot 010\nThe Manager refused."
    assert tip(a_job()) == "shot 010"


# ---- what nobody would expect

HOSTILE = [
    "<b>bold</b> & <img src=x>",
    "two\r\nlines\x0band\u2028more",
    "x" * 10_000,
    "\u202eright to left\u202c",
    "\u200b",
    " ",
    "\x00\x07",
    "{0} %1 %n",
]


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_names_everywhere(qapp: object, name: str) -> None:
    rows: list[tuple[str, Any]] = [
        (
            "jobs",
            a_job(name=name, description=name, user=name, computer=name, plugin=name, submitted=name, trouble=name),
        ),
        ("servers", a_server(name=name, user_name=name, ip_address=name, plugins=[Plugin(1, name, name)])),
        ("clients", a_client(computer_name=name, user=name, platform=name, ip_address=name)),
        ("plugins", a_plugin(1, name, name)),
    ]
    for table, entry in rows:
        check(shown_in(table, entry))
    line = " ".join(name.split())
    for table, entry, named in (("jobs", rows[0][1], "job"), ("servers", rows[1][1], "server"), ("clients", rows[2][1], "computer"), ("plugins", rows[3][1], "plugin")):  # fmt: skip
        assert column(table, named).text(entry) == line


def shown_in(table: str, *entries: Any) -> TableModel:
    model = TableModel(columns_of(table))
    model.apply(Changes(entries))
    return model


def check(model: TableModel, row: int = 0) -> None:
    """Every cell: one line of text, a tip that is no markup of somebody else, words for the screen reader, a picture."""
    for place, shown in enumerate(model.columns):
        cell = model.index(row, place)
        text = cell.data()
        assert isinstance(text, str)
        assert text == " ".join(text.split()), f"{shown.name} has more than one line"
        tip = cell.data(Qt.ItemDataRole.ToolTipRole)
        assert isinstance(tip, str)
        assert "<img" not in tip
        assert "<b" not in tip.replace("<br>", "")
        assert len(tip) < 20_000
        spoken = cell.data(Qt.ItemDataRole.AccessibleTextRole)
        assert isinstance(spoken, str)
        assert spoken.startswith(f"{shown.title}: ")
        icon = cell.data(Qt.ItemDataRole.DecorationRole)
        assert icon is None or isinstance(icon, QIcon)


words = st.text(st.characters(exclude_categories=["Cs"]), max_size=8) | st.sampled_from(
    ["<b>bold", "two\r\nlines", "\u202e"]
)
dates = words | st.sampled_from(["12/15/2004 8:31:20 PM", "2004-12-15 20:31:20 -03", "0001-01-01 00:00:00 +14", ""])
whole = st.integers(-5, 5) | st.integers() | st.sampled_from([10**320, -(10**320)])
real = st.floats(allow_nan=False)
masks = st.integers(0, 2**24 - 1)

job_details = st.builds(
    Job,
    st.builds(
        JobInfo, whole, whole, words, words, whole, words, words, dates, dates, dates, dates, whole, whole, words
    ),
    st.just(NO_FLAGS),
    st.builds(JobPlugin, words, whole),
    st.just(NO_ALERTS),
    st.just([]),
)
plugins = st.builds(Plugin, whole, words, words)
system = st.builds(SystemInfo, whole, real, whole, words, words, words, words, whole, words)
server_details = st.builds(
    Server,
    *(whole, words, words, whole, real, real, words, whole),
    st.builds(HardwareInfo, whole, real, whole, words, whole, words),
    st.just(NETWORK),
    st.builds(ServerSchedule, *[masks] * 7),
    st.just(WorkPriority.LOW),
    st.just(WorkPriority.LOW),
    *(whole, whole, dates),
    st.lists(plugins, max_size=2),
)
clients = st.builds(Client, whole, whole, st.booleans(), system)
ENTRIES: dict[str, st.SearchStrategy[Any]] = {
    "jobs": st.builds(
        JobEntry,
        st.builds(JobListItem, whole, whole, words, words, whole),
        st.none() | job_details,
        whole,
        whole,
        words,
    ),
    "servers": st.builds(
        ServerEntry, st.builds(ServerListItem, words, whole, words), st.none() | server_details, words
    ),
    "clients": st.builds(ClientEntry, clients, st.tuples(words, words, whole, whole)),
    "plugins": st.builds(PluginEntry, plugins),
}


@pytest.mark.parametrize("table", ENTRIES)
def test_any_entry_can_be_shown_and_sorted(qapp: object, table: str) -> None:
    @settings(max_examples=30, deadline=None)
    @given(st.lists(ENTRIES[table], min_size=1, max_size=3, unique_by=lambda entry: entry.key))
    def holds(entries: Sequence[Any]) -> None:
        model = shown_in(table, *entries)
        for row in range(len(entries)):
            check(model, row)
        for place, shown in enumerate(model.columns):
            for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
                model.sort(place, order)
                keys = [shown.key(model.entry(row)) for row in range(model.rowCount())]
                known = [key for key in keys if key is not None]
                assert keys == known + [None] * (len(keys) - len(known))
                assert known == sorted(known, reverse=order is Qt.SortOrder.DescendingOrder)

    holds()
