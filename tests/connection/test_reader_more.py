"""The archive, the server groups, errors, rates and the farm's time: read beside the lists, and refused without harm."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import ConnectionFailed, Monitor, ServerGroup
from bbmonitor_gui.backburner.times import parse_time
from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.details import Kind, Subject
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.connection.reader import FarmReader
from bbmonitor_gui.connection.snapshot import Batch, JobEntry, Snapshot
from bbmonitor_gui.simulator import SimulatedManager

PROMPT = b"backburner>"


def document(body: str) -> bytes:
    payload = f'<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>\n{body}\n\0'.encode()
    return b"251 %d\r\n" % len(payload) + payload


def job(handle: int, completed: int = 0, failed: str = "No", updated: str = "12/15/2004 8:41:52 PM") -> bytes:
    flags = "".join(f"<F{number}>No</F{number}>" for number in range(12))
    return document(
        f"<Job><JobInfo><Version>300</Version><JobHandle>{handle}</JobHandle><Name>shot</Name><Description/>"
        f"<Priority>50</Priority><User>anna</User><Computer>pc</Computer><LastUpdated>{updated}</LastUpdated>"
        f"<Submitted>12/15/2004 8:31:20 PM</Submitted><Started/><Ended/><NumberTasks>100</NumberTasks>"
        f"<TasksCompleted>{completed}</TasksCompleted><Encoding>UTF-8</Encoding></JobInfo><JobFlags>{flags}</JobFlags>"
        f"<Extra/><JobPlugin><Name>3dsmax</Name><Version>400</Version></JobPlugin><JobAlerts><A>No</A><B>No</B><C>No</C>"
        f"<D>No</D><E>0</E><F>No</F><G>No</G><H/><I/><J/></JobAlerts><JobServers><JobServer>"
        f"<Handle>E839DFB5FEEB0000</Handle><Active>No</Active><TaskTime>0.5</TaskTime><TaskTotal>1</TaskTotal>"
        f"<ContextSwitch>0</ContextSwitch><Failed>{failed}</Failed></JobServer></JobServers></Job>"
    )


def job_list(**states: int) -> bytes:
    return document(
        "<JobList>"
        + "".join(
            f"<Job><Handle>{name[1:]}</Handle><State>{state}</State><Name>shot</Name><PluginName>3dsmax</PluginName>"
            "<PluginVersion>400</PluginVersion></Job>"
            for name, state in states.items()
        )
        + "</JobList>"
    )


def archive(*handles: int) -> bytes:
    return document(
        "<JobArchive>"
        + "".join(
            f"<Job><Handle>{handle}</Handle><Name>old &lt;b&gt;</Name><User>anna</User><Description>d</Description>"
            "<SubmissionDate>12/15/2004 8:31:20 PM</SubmissionDate><EndJobDate>Not Finished</EndJobDate>"
            "<PluginName>3dsmax</PluginName><PluginVersion>400</PluginVersion></Job>"
            for handle in handles
        )
        + "</JobArchive>"
    )


def errors(count: int) -> bytes:
    message = "<ServerMessage><Handle>E839DFB5FEEB0000</Handle><Msg>missing map</Msg></ServerMessage>"
    return document(f"<ServerErrorList>{message * count}</ServerErrorList>")


GROUPS = document("<G><Group><Name>GPU</Name><Server>E839DFB5FEEB0000</Server></Group></G>")
JOB_1 = Subject(Kind.JOB, 1)


class Talk:
    """A Manager of three jobs (1 and 2 not started, 3 active) that answers lines with bytes; None is silence."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.answers: dict[str, bytes | None] = {
            "get joblist": job_list(j1=1, j2=1, j3=2),
            **{f"get jobinfo {handle}": job(handle) for handle in (1, 2, 3)},
            **{f"get jobsrverrorlst {handle}": errors(handle) for handle in (1, 2, 3)},
            "get jobarchive": archive(7, 8),
            "get srvgroups": GROUPS,
            "get srvlist": b"251 0\r\n",
            "get clientlist": b"251 0\r\n",
            "get pluglist": b"251 0\r\n",
        }

    def __call__(self, peer: socket.socket) -> None:
        peer.sendall(b"250 backburner 1.0 Ready.\r\n" + PROMPT)
        for line in peer.makefile("rb"):
            words = line.decode().strip()
            self.heard.append(words)
            reply = self.answers.get(words, b"400 Unknown command\r\n")
            if reply is None:
                peer.recv(1)
                return
            peer.sendall(reply + PROMPT)


class Reading:
    """A reader stepped by hand, and what it told."""

    def __init__(self, port: int) -> None:
        self.batches: list[Batch] = []
        self.jobs: dict[Any, JobEntry] = {}
        self.monitor = Monitor("127.0.0.1", port, timeout=0.15)
        self.reader = FarmReader(self.monitor, 0.0, self._take, str, self.monitor.open_connection)
        self.open()

    def open(self) -> None:
        self.monitor.open_connection()
        self.reader.begin()

    def until(self, done: Callable[[], bool]) -> None:
        for _ in range(2000):
            if done():
                return
            if self.reader.step() > 0:
                self.reader.refresh(whole=False)  # instead of waiting
        raise AssertionError("never")

    def round(self) -> Batch:
        """A whole refresh, with all that is read now and then."""
        self.reader.refresh(whole=True)
        count = len(self.batches)
        self.until(lambda: len(self.batches) > count)
        return self.batches[-1]

    def details(self) -> None:
        """Every job once."""
        for entry in self.jobs.values():
            self.reader.change(Subject(Kind.JOB, entry.key))
            self.reader._read_subject(Subject(Kind.JOB, entry.key))
        self.round()

    def _take(self, batch: Batch) -> None:
        self.batches.append(batch)
        self.jobs.update({entry.key: entry for entry in batch.jobs.put})


@pytest.fixture
def talk() -> Talk:
    return Talk()


@pytest.fixture
def reading(serve: Callable[[Callable[[socket.socket], None]], int], talk: Talk) -> Iterator[Reading]:
    made = Reading(serve(talk))
    yield made
    made.monitor.close_connection()


# ---- the archive and the groups


def test_the_first_refresh_brings_archive_and_groups(reading: Reading) -> None:
    batch = reading.round()
    assert [(entry.key, entry.item.name) for entry in batch.archive.put] == [(7, "old <b>"), (8, "old <b>")]
    assert batch.groups == (ServerGroup("GPU", (("Name", "GPU"), ("Server", "E839DFB5FEEB0000"))),)


def test_they_are_read_every_twentieth_time_and_told_when_they_changed(reading: Reading, talk: Talk) -> None:
    reading.until(lambda: talk.heard.count("get joblist") == 20)
    assert talk.heard.count("get jobarchive") == talk.heard.count("get srvgroups") == 1
    talk.answers["get jobarchive"] = archive(8, 9)
    reading.until(lambda: talk.heard.count("get srvgroups") == 2)
    batch = reading.round()
    told = next(batch for batch in reading.batches[1:] if batch.archive)
    assert ([entry.key for entry in told.archive.put], told.archive.removed) == ([9], (7,))
    assert all(batch.groups is None for batch in reading.batches[1:])
    assert talk.heard.count("get jobarchive") == 3, "a whole refresh reads it too"
    talk.answers["get srvgroups"] = b"200 No server groups\r\n"
    batch = reading.round()
    assert batch.groups == ()
    assert batch.refused.keys() == {"manager"}


@pytest.mark.parametrize("reply", [b"400 Unknown command\r\n", document("no document"), b"450 None\r\n"])
def test_a_manager_that_has_neither_is_read_all_the_same(reading: Reading, talk: Talk, reply: bytes) -> None:
    talk.answers["get jobarchive"] = talk.answers["get srvgroups"] = reply
    batch = reading.round()
    assert set(reading.jobs) == {1, 2, 3}
    assert not batch.archive
    assert batch.groups in ((), None)
    assert batch.refused.keys() - {"manager"} == (set() if reply.startswith(b"450") else {"archive", "groups"})


def test_groups_that_are_refused_from_now_on_are_none(reading: Reading, talk: Talk) -> None:
    reading.round()
    talk.answers["get srvgroups"] = b"400 Unknown command\r\n"
    assert reading.round().groups == ()


@pytest.mark.parametrize("line", ["get jobarchive", "get srvgroups"])
def test_a_manager_that_is_silent_is_not_asked_again_after_that(reading: Reading, talk: Talk, line: str) -> None:
    talk.answers[line] = None
    with pytest.raises(ConnectionFailed):
        reading.until(lambda: bool(reading.batches))
    reading.open()
    reading.until(lambda: len(reading.batches) > 22)
    assert talk.heard.count(line) == 1
    assert set(reading.jobs) == {1, 2, 3}
    talk.answers[line] = b"251 0\r\n"
    reading.round()
    assert talk.heard.count(line) == 2, "the user asked for everything"


# ---- errors


def test_errors_are_asked_where_somebody_may_look(reading: Reading, talk: Talk) -> None:
    reading.round()
    reading.details()
    assert {key: entry.errors for key, entry in reading.jobs.items()} == {1: None, 2: None, 3: 3}
    reading.reader.show(frozenset({JOB_1}))
    talk.answers["get jobinfo 2"] = job(2, failed="Yes")
    reading.details()
    assert {key: entry.errors for key, entry in reading.jobs.items()} == {1: 1, 2: 2, 3: 3}
    reading.reader.show(frozenset())
    reading.details()
    assert reading.jobs[1].errors == 1, "what was known stays"


@pytest.mark.parametrize("reply", [b"404 Job not found\r\n", b"450 None\r\n", b"251 0\r\n", b"200 OK\r\n"])
def test_no_errors(reading: Reading, talk: Talk, reply: bytes) -> None:
    talk.answers["get jobsrverrorlst 3"] = reply
    reading.round()
    reading.details()
    assert reading.jobs[3].errors == 0
    assert "errors" not in reading.batches[-1].refused


@pytest.mark.parametrize("reply", [b"400 Unknown command\r\n", document("no document")])
def test_a_manager_that_does_not_tell_errors_is_asked_once_a_session(
    reading: Reading, talk: Talk, reply: bytes
) -> None:
    for handle in (1, 2, 3):
        talk.answers[f"get jobsrverrorlst {handle}"] = reply
    reading.reader.show(frozenset({JOB_1}))
    reading.round()
    reading.details()
    reading.details()
    asked = [line for line in talk.heard if line.startswith("get jobsrverrorlst")]
    assert len(asked) == 1
    assert all(entry.details is not None and not entry.trouble for entry in reading.jobs.values())
    assert all(entry.errors is None for entry in reading.jobs.values())
    assert "errors" in reading.batches[-1].refused
    talk.answers["get jobsrverrorlst 3"] = errors(4)
    talk.answers["get jobsrverrorlst 1"] = errors(4)
    reading.open()
    reading.round()
    reading.details()
    assert reading.jobs[3].errors == 4
    assert "errors" not in reading.batches[-1].refused


def test_a_manager_that_is_silent_about_errors_costs_one_connection(reading: Reading, talk: Talk) -> None:
    talk.answers["get jobsrverrorlst 3"] = None
    reading.until(lambda: set(reading.jobs) == {1, 2, 3})
    with pytest.raises(ConnectionFailed):
        reading.until(lambda: False)
    reading.open()
    reading.until(lambda: len(reading.batches) > 22)
    assert [line for line in talk.heard if line.startswith("get jobsrverrorlst")] == ["get jobsrverrorlst 3"]
    assert reading.jobs[3].details is not None


# ---- rates and the farm's time


class HandClock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_a_job_has_a_rate_while_it_works(talk: Talk, reading: Reading) -> None:
    clock = HandClock()
    reading.reader._snapshot = Snapshot(clock)
    reading.round()
    for completed, seconds, rate in ((10, 0, None), (10, 100, None), (14, 100, 0.02), (2, 10, None), (4, 10, 0.2)):
        clock.now += seconds
        talk.answers["get jobinfo 3"] = job(3, completed)
        reading.details()
        assert reading.jobs[3].tasks_per_s == (rate and pytest.approx(rate))
    assert reading.jobs[1].tasks_per_s is None
    talk.answers["get joblist"] = job_list(j1=1, j2=1, j3=3)
    reading.round()
    reading.details()
    assert reading.jobs[3].tasks_per_s is None


def test_the_farms_time_is_what_it_told_last(talk: Talk, reading: Reading) -> None:
    clock = HandClock()
    reading.reader._snapshot = Snapshot(clock)
    assert reading.round().farm_now is None
    talk.answers["get jobinfo 2"] = job(2, updated="2004-12-15 20:50:00")
    reading.details()
    assert reading.round().farm_now == parse_time("2004-12-15 20:50:00")
    clock.now += 60
    assert reading.round().farm_now == parse_time("2004-12-15 20:51:00")


# ---- a whole farm


def test_a_simulated_farm(
    qtbot: QtBot, connection: ManagerConnection, profile: ManagerProfile, manager: SimulatedManager
) -> None:
    batches: list[Batch] = []
    jobs: dict[Any, JobEntry] = {}
    connection.batch_arrived.connect(batches.append)
    connection.batch_arrived.connect(lambda batch: jobs.update({entry.key: entry for entry in batch.jobs.put}))
    connection.connect_to(profile)
    connection.show([Subject(Kind.JOB, handle) for handle in manager.farm.jobs])
    qtbot.waitUntil(lambda: len(jobs) == 30 and all(entry.errors is not None for entry in jobs.values()))
    assert {entry.key for entry in batches[0].archive.put} == set(manager.farm.archive)
    assert batches[0].groups is not None
    assert {group.name for group in batches[0].groups} == set(manager.farm.groups())
    assert {key: entry.errors for key, entry in jobs.items()} == {
        key: len(job.errors) for key, job in manager.farm.jobs.items()
    }
    assert any(entry.errors for entry in jobs.values())
    farm_now = batches[-1].farm_now
    assert farm_now is not None
    assert abs((farm_now - manager.farm.now).total_seconds()) < 3600
