"""Documents that are wrong, absurd or huge: the window says so, and shows everything else."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest
from farm_bytes import (
    FARM,
    JOB_A,
    JOB_B,
    SERVER_A,
    SERVER_B,
    document,
    job,
    job_item,
    job_list,
    server,
    server_item,
    server_list,
)
from heartbeat import Heartbeat
from looking import dialog, is_whole, message, trigger, troubles, with_details
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from scripted_manager import ScriptedManager

from bbmonitor_gui.connection.messages import Phase
from bbmonitor_gui.ui.main_window import MainWindow

Open = Callable[[], MainWindow]
# ---- lists


def test_jobs_that_are_all_others_with_every_refresh(qtbot: QtBot, manager: ScriptedManager, open_window: Open) -> None:
    handles = itertools.count(100)
    lists: list[list[int]] = []

    def answer(line: str) -> bytes:
        if line == "get joblist":
            lists.append([next(handles) for _ in range(30)])
            return job_list(*[job_item(handle) for handle in lists[-1]])
        return job(line.split()[-1])

    del manager.answers["get joblist"]
    manager.answer = answer
    window = open_window()
    qtbot.waitUntil(lambda: len(lists) > 8)
    model = window.farm.jobs.model
    shown = [model.entry(row).key for row in range(model.rowCount())]
    assert shown in lists  # of one refresh, and whole
    assert is_whole(window, "jobs")


def test_handles_that_stand_twice(qtbot: QtBot, manager: ScriptedManager, open_window: Open) -> None:
    manager.answers["get joblist"] = job_list(job_item(JOB_A, 2, b"x"), job_item(JOB_A, 3, b"y"), job_item(JOB_B, 1))
    manager.answers["get srvlist"] = server_list(*[server_item(SERVER_A, state) for state in (1, 2, 0)])
    window = open_window()
    qtbot.waitUntil(lambda: with_details(window.farm.jobs) == {JOB_A, JOB_B})
    qtbot.waitUntil(lambda: with_details(window.farm.servers) == {SERVER_A})
    assert is_whole(window, "servers")


def test_a_hundred_states_nobody_knows(qtbot: QtBot, manager: ScriptedManager, open_window: Open) -> None:
    manager.answers["get joblist"] = job_list(*[job_item(1000 + state, state) for state in range(5, 105)])
    manager.answers["get srvlist"] = server_list(*[server_item(f"{state:016X}", state) for state in range(5, 105)])
    window = open_window()
    qtbot.waitUntil(lambda: window.farm.servers.model.rowCount() == 100)
    assert window.farm.jobs.model.rowCount() == 100
    texts = {window.farm.jobs.model.index(row, 2).data() for row in range(100)}
    assert texts == {f"state {state}" for state in range(5, 105)}
    assert window.farm.job_counts().startswith("Jobs 100: 1 state 5, ")
    assert len(window.farm.job_counts()) < 200  # the status bar has other things to say


@pytest.mark.parametrize("listed", [FARM["get srvlist"], FARM["get mgrinfo"], FARM["get clientlist"]])
def test_another_list_where_jobs_are_expected(
    qtbot: QtBot, manager: ScriptedManager, open_window: Open, listed: bytes
) -> None:
    manager.answers["get joblist"] = listed
    window = open_window()
    qtbot.waitUntil(lambda: is_whole(window, "jobs"))
    assert "cannot read" in window.farm.jobs.placeholder
    assert "JobListItem" in window.farm.jobs.placeholder


def test_jobs_where_servers_are_expected(qtbot: QtBot, manager: ScriptedManager, open_window: Open) -> None:
    manager.answers["get srvlist"] = FARM["get joblist"]
    window = open_window()
    qtbot.waitUntil(lambda: with_details(window.farm.jobs) == {JOB_A, JOB_B} and is_whole(window))
    qtbot.waitUntil(lambda: len(troubles(window.farm.servers)) == 2)
    assert all("server handle" in trouble for trouble in troubles(window.farm.servers).values())


@pytest.mark.parametrize("reply", [document(b"<X/>"), b"251 0\r\n", b"251 2\r\n\n\0", b"200 OK\r\n"])
def test_nothing_at_all(qtbot: QtBot, manager: ScriptedManager, open_window: Open, reply: bytes) -> None:
    manager.answers.clear()
    manager.answer = lambda line: reply
    window = open_window()
    qtbot.waitUntil(lambda: window.farm.plugins.placeholder == "The Manager lists no plug-ins.")
    assert window.farm.jobs.placeholder == "There are no jobs in the queue."
    assert window.windowTitle().endswith("BB Monitor")
    assert manager.sessions <= 3  # a Manager that says nothing of itself is asked seldom


def test_a_list_that_cannot_be_read_any_more_greys_its_table_and_is_told(
    qtbot: QtBot, manager: ScriptedManager, window: MainWindow
) -> None:
    qtbot.waitUntil(lambda: is_whole(window) and bool(with_details(window.farm.jobs)))
    fresh = window.farm.servers.table.palette().text().color()
    manager.answers["get joblist"] = b"400 " + b"no " * 10_000 + b"\r\n"
    qtbot.waitUntil(lambda: message(window).startswith("Jobs: the list cannot be read now."))
    assert window.farm.jobs.table.palette().text().color() != fresh
    assert window.farm.servers.table.palette().text().color() == fresh
    assert is_whole(window)
    manager.answers["get joblist"] = FARM["get joblist"]
    qtbot.waitUntil(lambda: window.farm.jobs.table.palette().text().color() == fresh)


# ---- numbers


@pytest.mark.parametrize("number", ["-5", "1e30", "9" * 400, "9" * 5000, "nan"])
def test_numbers_beyond_all_bounds(
    qtbot: QtBot, manager: ScriptedManager, open_window: Open, heartbeat: Heartbeat, number: str
) -> None:
    manager.answers[f"get jobinfo {JOB_A}"] = job(JOB_A, b"first", number, number)
    manager.answers[f"get server {SERVER_A}"] = server(b"render-01", number)
    manager.answers["get joblist"] = job_list(job_item(JOB_A, 2), job_item(JOB_B, 1), job_item("-7"), job_item("1e30"))
    window = open_window()

    def all_answered() -> bool:
        panels = (window.farm.jobs, window.farm.servers)
        return is_whole(window, "jobs") and all(
            len(with_details(p) | set(troubles(p))) == p.model.rowCount() for p in panels
        )

    qtbot.waitUntil(all_answered)
    assert JOB_B in with_details(window.farm.jobs)
    assert SERVER_B in with_details(window.farm.servers)
    for panel in (window.farm.jobs, window.farm.servers):
        for place in range(panel.model.columnCount()):
            panel.table.sortByColumn(place, Qt.SortOrder.DescendingOrder)
    assert not window.grab().isNull()
    heartbeat.restart()  # all that in one go takes its time


def test_a_state_beyond_all_bounds(qtbot: QtBot, manager: ScriptedManager, open_window: Open) -> None:
    manager.answers["get joblist"] = job_list(job_item(JOB_A, "1e30"), job_item(JOB_B, -3))
    manager.answers["get srvlist"] = server_list(server_item(SERVER_A, "1e30"), server_item(SERVER_B, -3))
    window = open_window()
    qtbot.waitUntil(lambda: is_whole(window) and window.farm.is_settled())
    assert not window.grab().isNull()
    window.farm.jobs.table.selectAll()
    trigger(window, "actionSuspendJob")  # a state nobody has seen hinders nothing
    qtbot.waitUntil(lambda: "0 jobs suspended" in message(window))


@pytest.mark.parametrize("mask", ["-1", str(2**24), "text"])
def test_a_week_that_is_none(qtbot: QtBot, manager: ScriptedManager, open_window: Open, mask: str) -> None:
    manager.answers[f"get server {SERVER_A}"] = server(b"render-01", 1, (mask,) * 7)
    window = open_window()
    qtbot.waitUntil(lambda: window.farm.is_settled() and is_whole(window))
    assert with_details(window.farm.servers) == {SERVER_B}
    assert "unday" in troubles(window.farm.servers)[SERVER_A]
    row = window.farm.servers.model.row_of(SERVER_A)
    assert row is not None
    window.farm.servers.table.selectRow(row)
    trigger(window, "actionWeekSchedule")
    qtbot.waitUntil(lambda: "cannot read" in message(window))
    assert dialog("weekScheduleDialog") is None
    qtbot.waitUntil(lambda: window._connection.is_connected)


# ---- names


NAMES = {
    "markup": b"&lt;b&gt;bold&lt;/b&gt; &lt;img src='x'&gt; &amp;amp; [*] %1 {0}",
    "marks": "\u202egpj.exe\u202c \u2067x\u200f\u0301\U0001f600".encode(),
    "lines": b"a\nb\r\nc&#13;d\te",
    "nothing": b" ",
}
FORBIDDEN = {"controls": b"a\0b\x01\x1b[31mc", "bytes": b"\xff\xfe\xed\xa0\x80\xc0z"}


def name_all(manager: ScriptedManager, name: bytes) -> None:
    """Everything bears this name."""
    manager.answers["get joblist"] = job_list(job_item(JOB_A, 2, name), job_item(JOB_B, 1, name))
    manager.answers["get srvlist"] = server_list(server_item(SERVER_A, 2, name), server_item(SERVER_B, 0, name))
    for handle in (JOB_A, JOB_B):
        manager.answers[f"get jobinfo {handle}"] = manager.answers[f"get job {handle}"] = job(handle, name)
    for handle in (SERVER_A, SERVER_B):
        manager.answers[f"get server {handle}"] = server(name)


def visit_everything(qtbot: QtBot, window: MainWindow) -> None:
    """Whatever shows a name: tables, tool tips, job properties, the week, the message of a refused order."""
    qtbot.waitUntil(lambda: window.farm.is_settled() and is_whole(window))
    for panel in window.farm.all.values():
        model = panel.model
        for column, role in itertools.product(range(model.columnCount()), Qt.ItemDataRole):
            model.index(0, column).data(role)
    window.farm.jobs.table.selectRow(0)
    window.farm.servers.table.selectRow(0)
    for action, name in (("actionJobProperties", "jobPropertiesDialog"), ("actionWeekSchedule", "weekScheduleDialog")):
        trigger(window, action)
        qtbot.waitUntil(lambda name=name: dialog(name) is not None)  # type: ignore[misc]
        shown = dialog(name)
        assert shown is not None
        assert len(shown.windowTitle()) < 150
        assert shown.width() < 1400
        shown.close()
    trigger(window, "actionSuspendJob")
    qtbot.waitUntil(lambda: "The Manager refused." in message(window))
    assert len(message(window)) < 400
    assert window.width() == 1500


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_names_of_every_kind(qtbot: QtBot, manager: ScriptedManager, open_window: Open, name: bytes) -> None:
    name_all(manager, name)
    visit_everything(qtbot, open_window())


@pytest.mark.logs_warnings  # of bytes that were mended
@pytest.mark.parametrize("name", FORBIDDEN.values(), ids=FORBIDDEN)
def test_names_that_xml_forbids(qtbot: QtBot, manager: ScriptedManager, open_window: Open, name: bytes) -> None:
    name_all(manager, name)
    visit_everything(qtbot, open_window())


def test_names_of_a_hundred_thousand_letters(
    qtbot: QtBot, manager: ScriptedManager, open_window: Open, heartbeat: Heartbeat
) -> None:
    name_all(manager, b"x" * 100_000)
    window = open_window()
    qtbot.waitUntil(lambda: window.farm.is_settled() and is_whole(window))
    watching_ms = heartbeat.restart()
    window.farm.jobs.table.selectRow(0)
    trigger(window, "actionJobProperties")
    qtbot.waitUntil(lambda: dialog("jobPropertiesDialog") is not None)
    opening_ms = heartbeat.restart()
    assert watching_ms < 250
    assert opening_ms < 750  # two boxes and a document


@pytest.mark.parametrize("reference", [b"&#xD800;", b"&#1;"])
def test_letters_that_cannot_be(qtbot: QtBot, manager: ScriptedManager, open_window: Open, reference: bytes) -> None:
    manager.answers["get joblist"] = job_list(job_item(JOB_A, 2, reference))
    window = open_window()
    qtbot.waitUntil(lambda: is_whole(window, "jobs"))
    assert "not XML" in window.farm.jobs.placeholder


# ---- one job


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        (b"450 J\r\n", "does not know it"),
        (b"404 " + b"z" * 60_000 + b"\r\n", "does not know it"),
        (b"blah\r\n", "no status line"),
        (b"251 5\r\nhello", "not XML"),
        (b"251 x\r\n", "no length"),
        (FARM[f"get server {SERVER_A}"], "ProtocolError: Job"),
    ],
)
def test_one_job_that_cannot_be_read(
    qtbot: QtBot, manager: ScriptedManager, open_window: Open, reply: bytes, words: str
) -> None:
    manager.answers[f"get jobinfo {JOB_A}"] = reply
    window = open_window()
    qtbot.waitUntil(lambda: window.farm.is_settled() and is_whole(window))
    assert with_details(window.farm.jobs) == {JOB_B}
    assert words in troubles(window.farm.jobs)[JOB_A]
    assert len(troubles(window.farm.jobs)[JOB_A]) <= 1001
    heard = manager.heard.count("get joblist")
    qtbot.waitUntil(lambda: manager.heard.count("get joblist") > heard + 6)
    assert manager.sessions <= 2  # queue control goes with a session: one bad document may cost one, not one each time
    assert not message(window)


def test_one_job_that_is_never_answered(qtbot: QtBot, manager: ScriptedManager, open_window: Open) -> None:
    manager.answers[f"get jobinfo {JOB_A}"] = None
    window = open_window()
    qtbot.waitUntil(lambda: "did not answer" in message(window))
    qtbot.waitUntil(lambda: window._connection.link.phase is Phase.CONNECTED)
    qtbot.waitUntil(lambda: window.farm.is_settled() and is_whole(window))
    assert "did not answer" in troubles(window.farm.jobs)[JOB_A]
    assert not message(window)
    heard = manager.heard.count("get joblist")
    qtbot.waitUntil(lambda: manager.heard.count("get joblist") > heard + 12)  # and is not asked for again at once
    assert manager.sessions == 2
