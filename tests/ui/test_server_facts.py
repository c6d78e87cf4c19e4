"""What is known of a server in words, beside others, and as an entry that nobody needs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from bbmonitor_gui.backburner import (
    HardwareInfo,
    NetworkStatus,
    Plugin,
    Server,
    ServerListItem,
    ServerSchedule,
    WorkPriority,
)
from bbmonitor_gui.connection.snapshot import ServerEntry
from bbmonitor_gui.ui.export import as_csv, as_tsv
from bbmonitor_gui.ui.ghosts import twins_of
from bbmonitor_gui.ui.server_comparison import ComparedRow, compared_rows, comparison_columns
from bbmonitor_gui.ui.server_facts import KnownServer, listed, priority_label, server_facts

pytestmark = pytest.mark.usefixtures("british")

SERVER = Server(
    300,
    "render-01",
    "render",
    1200,
    345.5,
    0.5,
    "10.0.0.1",
    1,
    HardwareInfo(1, 64 * 2.0**30, 16, "Windows 10", 1024, "E839DFB5FEEB"),
    NetworkStatus(3, 4, 5000, 6000, "2026/03/01 20:00:00"),
    ServerSchedule.ALWAYS.with_hours(1, range(7, 18), False),
    WorkPriority.IDLE,
    WorkPriority.HIGH,
    1256275308,
    7,
    "2026/03/02 21:00:00",
    [Plugin(21, "3dsmax", "renders"), Plugin(4, "cmdjob", "runs")],
)
HANDLE, OTHER = "E839DFB5FEEB0000", "E839DFB5FEEC0000"


@pytest.fixture
def british(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def texts(known: KnownServer) -> dict[str, str]:
    return {fact.title: fact.text(known) for fact in server_facts()}


def row(rows: tuple[ComparedRow, ...], title: str) -> ComparedRow:
    return next(row for row in rows if row.title == title)


def test_facts_of_a_server_at_work() -> None:
    assert texts(KnownServer(HANDLE, SERVER, "sh010", ("All", "Nodes"))) == {
        "Name": "render-01",
        "State": "idle",
        "User": "render",
        "Version": "300",
        "IP address": "10.0.0.1",
        "MAC address": "E839DFB5FEEB",
        "Handle": HANDLE,
        "Groups": "All, Nodes",
        "CPUs": "16",
        "Memory": "64.0 GB",
        "Work disk": "1.0 GB",
        "Platform": "Windows 10",
        "Dropped packets": "3",
        "Bad packets": "4",
        "TCP requests": "5,000",
        "UDP requests": "6,000",
        "Running since": "01/03/2026 20:00",
        "Current job": "sh010 (4AE13D6C)",
        "Current task": "7",
        "Task started": "02/03/2026 21:00",
        "Total tasks": "1,200",
        "Total hours": "345.5",
        "Performance index": "0.50",
        "May work": "Mon 18–07, Tue–Sun all day",
        "Hours a week": "157 of 168",
        "While someone uses the computer": "idle",
        "While nobody uses it": "high",
    }


def test_facts_of_a_server_without_work() -> None:
    shown = texts(KnownServer(HANDLE, replace(SERVER, current_job=0), groups=()))
    assert (shown["Current job"], shown["Current task"], shown["Task started"]) == ("none", "", "")
    assert shown["Groups"] == "none"


def test_what_is_not_known_is_said() -> None:
    assert texts(KnownServer(HANDLE, SERVER))["Current job"] == "4AE13D6C"
    assert listed(None) == "not known"


@pytest.mark.parametrize(("priority", "label"), [(0, "high"), (1, "low"), (2, "idle"), (7, "7"), (-1, "-1")])
def test_priorities(priority: int, label: str) -> None:
    assert priority_label(priority) == label


# ---- side by side


def test_equal_servers_differ_in_nothing() -> None:
    rows = compared_rows([KnownServer(HANDLE, SERVER)] * 3)
    assert not [row for row in rows if row.differs]
    assert {row.group for row in rows} >= {"General", "Hardware", "Network", "Work", "Schedule", "Plug-ins"}


def test_what_differs_from_most_stands_out() -> None:
    odd = replace(SERVER, hw_info=replace(SERVER.hw_info, num_cpus=8))
    rows = compared_rows([KnownServer(HANDLE, each) for each in (SERVER, odd, SERVER)])
    cpus = row(rows, "CPUs")
    assert (cpus.values, cpus.usual, cpus.differs) == (("16", "8", "16"), "16", True)
    assert [cpus.stands_out(place) for place in range(3)] == [False, True, False]
    assert not row(rows, "Memory").stands_out(1)


def test_without_a_majority_all_stand_out() -> None:
    cpus = row(
        compared_rows(
            [KnownServer(HANDLE, replace(SERVER, hw_info=replace(SERVER.hw_info, num_cpus=n))) for n in (8, 16)]
        ),
        "CPUs",
    )
    assert cpus.usual is None
    assert [cpus.stands_out(place) for place in range(2)] == [True, True]


def test_each_plugins_versions() -> None:
    other = replace(SERVER, plugins=[Plugin(20, "3dsmax", ""), Plugin(21, "3dsmax", ""), Plugin(1, "Maya", "")])
    rows = compared_rows([KnownServer(HANDLE, SERVER), KnownServer(OTHER, other)])
    plugins = {row.title: row.values for row in rows if row.group == "Plug-ins"}
    assert plugins == {"3dsmax": ("21", "20, 21"), "cmdjob": ("4", "none"), "Maya": ("none", "1")}
    assert list(plugins) == ["3dsmax", "cmdjob", "Maya"]


def test_columns_for_copying_and_saving() -> None:
    known = [KnownServer(HANDLE, SERVER), KnownServer(OTHER, replace(SERVER, name="=cmd()\nx", user_name="a\tb"))]
    columns, rows = comparison_columns(known), compared_rows(known)
    lines = as_tsv(columns, rows).splitlines()
    assert lines[0] == "Group\tValue\tCompared\trender-01\t=cmd() x"
    assert "General\tUser\tdiffers\trender\ta b" in lines
    assert "Hardware\tCPUs\tsame\t16\t16" in lines
    assert as_csv(columns, rows).splitlines()[0] == "Group,Value,Compared,render-01,=cmd() x"


def test_servers_of_one_name_are_told_apart() -> None:
    columns = comparison_columns([KnownServer(HANDLE, SERVER), KnownServer(OTHER, SERVER)])
    assert [column.title for column in columns[3:]] == [f"render-01 ({HANDLE})", f"render-01 ({OTHER})"]
    assert len({column.name for column in columns}) == 5


# ---- ghosts


def entry(handle: str, name: str, state: int, ip_address: str | None = None) -> ServerEntry:
    details = None if ip_address is None else replace(SERVER, ip_address=ip_address)
    return ServerEntry(ServerListItem(handle, state, name), details)


def test_servers_that_look_like_another() -> None:
    farm = [
        entry(HANDLE, "render-01", 0, "10.0.0.1"),
        entry(OTHER, " Render-01 ", 1, "10.0.0.9"),
        entry("3", "new-name", 2, "10.0.0.1"),
        entry("4", "render-04", 1, "10.0.0.4"),
        entry("5", "render-05", 1),
    ]
    assert twins_of(HANDLE, "render-01", "10.0.0.1", farm) == (
        f"same name as {OTHER} (idle)",
        "same IP address as new-name (busy)",
    )


@pytest.mark.parametrize("address", ["", "0.0.0.0"])
def test_no_address_is_no_likeness(address: str) -> None:
    farm = [entry("3", "", 1, address), entry("4", "render-04", 1, address)]
    assert twins_of(HANDLE, "", address, farm) == ()


def test_a_hostile_name_stays_short() -> None:
    farm = [entry("3", "<b>" + "x" * 10_000 + "\nend", 1, "10.0.0.1")]
    (said,) = twins_of(HANDLE, "render-01", "10.0.0.1", farm)
    assert len(said) < 130
    assert "\n" not in said
