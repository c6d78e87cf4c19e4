"""Each request that changes something: the lines it sends, what it says when the Manager obeys, and when it does not."""

from __future__ import annotations

import re
import socket
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from farm_listener import lines

from bbmonitor_gui.backburner import CommandRefused, JobState, Monitor, ServerSchedule, StateReading
from bbmonitor_gui.connection import requests
from bbmonitor_gui.connection.details import Kind, Subject
from bbmonitor_gui.connection.requests import (
    ActivateJob,
    AnswerControl,
    ArchiveJob,
    AssignServer,
    ChangedMeanwhile,
    Check,
    CreateServerGroup,
    DeleteArchivedJob,
    DeleteJob,
    DeleteServer,
    DeleteServerGroup,
    EditJob,
    EditServerGroup,
    NotObeyed,
    NotPutBack,
    ReadJob,
    ReadServer,
    ReleaseControl,
    RemoveServer,
    Request,
    RequestControl,
    ResetServer,
    RestartJob,
    RestoreJob,
    SendSchedule,
    SendServerPriorities,
    SetPriority,
    SuspendJob,
)
from bbmonitor_gui.simulator import SimulatedManager

SERVER = "E839DFB5FEEB0000"
EVERY: list[Request] = [
    ActivateJob(7),
    AnswerControl(True),
    ArchiveJob(7),
    AssignServer(7, SERVER),
    CreateServerGroup("nights"),
    DeleteArchivedJob(7),
    DeleteJob(7),
    DeleteServer(SERVER),
    DeleteServerGroup("nights"),
    EditJob.of(7, {"info.priority": 20}),
    EditServerGroup("nights", (SERVER,)),
    ReadJob(7),
    requests.ReadJobDetails(7),
    ReadServer(SERVER),
    requests.ReadServerGroups(),
    ReleaseControl(),
    RemoveServer(7, SERVER),
    RequestControl(),
    ResetServer(7, SERVER),
    RestartJob(7),
    RestoreJob(7),
    SendSchedule(SERVER, ServerSchedule.NEVER),
    SendServerPriorities(SERVER, 2, 0),
    SetPriority(7, 20),
    SuspendJob(7),
]


@pytest.fixture
def monitor(manager: SimulatedManager) -> Iterator[Monitor]:
    with Monitor("127.0.0.1", manager.port, timeout=5.0) as opened:
        yield opened


def job_in(manager: SimulatedManager, *states: JobState) -> int:
    return next(handle for handle, job in manager.farm.jobs.items() if job.state in states)


def sent(manager: SimulatedManager, request: Request) -> list[str]:
    """What it sent of the lines it says it sends; payloads' lengths as they are written there."""
    beginnings = tuple(line.removesuffix("<bytes>") for line in request.lines)
    return [
        re.sub(r"^(set (?:job|server|srvgroup) .*) \d+$", r"\1 <bytes>", line) for line in lines(manager, *beginnings)
    ]


# ---- all of them


def test_every_request_is_in_the_table() -> None:
    names = {name for name in requests.__all__ if hasattr(getattr(requests, name), "kind")}
    assert {type(request).__name__ for request in EVERY} == names - {"Request", "StateChange"}


@pytest.mark.parametrize("request_", EVERY, ids=lambda request: type(request).__name__)
def test_what_every_request_says_of_itself(request_: Request) -> None:
    kind = type(request_)
    assert re.fullmatch("[a-z ]+", kind.kind)
    assert kind.changes or not kind.under_control
    assert hash(request_) == hash(request_), "a value that crosses the threads"
    first_words = {line.split()[0] for line in request_.lines}
    assert first_words <= {"get", "set", "new", "del", "restart"}
    assert kind.changes is bool(first_words - {"get"})
    target = request_.target
    assert target in (None, Subject(Kind.JOB, 7), Subject(Kind.SERVER, SERVER))


def test_kinds_are_told_apart() -> None:
    assert len({type(request).kind for request in EVERY}) == len(EVERY)


def test_the_number_depends_on_the_reading() -> None:
    assert SuspendJob(7).lines == SuspendJob(7).lines_in(StateReading.FLAG) == ("set jobstate 7 1",)
    assert SuspendJob(7).lines_in(StateReading.NUMBER) == ("set jobstate 7 3",)
    assert ActivateJob(7).lines_in(StateReading.FLAG) == ("set jobstate 7 0",)
    assert ActivateJob(7).lines_in(StateReading.NUMBER) == ("set jobstate 7 2",)


# ---- obeyed


def test_suspend_activate_restart(manager: SimulatedManager, monitor: Monitor) -> None:
    job = job_in(manager, JobState.NOT_STARTED)
    assert SuspendJob(job).check(monitor) is Check.NOT_DONE
    assert SuspendJob(job).run(monitor) is JobState.SUSPENDED
    assert SuspendJob(job).check(monitor) is Check.DONE
    assert ActivateJob(job).check(monitor) is Check.NOT_DONE
    assert ActivateJob(job).run(monitor) is not JobState.SUSPENDED
    assert ActivateJob(job).check(monitor) is Check.DONE
    complete = job_in(manager, JobState.COMPLETE)
    assert RestartJob(complete).check(monitor) is Check.NOT_DONE
    assert RestartJob(complete).run(monitor) is not JobState.COMPLETE
    assert RestartJob(complete).check(monitor) is Check.DONE
    assert sent(manager, RestartJob(complete)) == [f"restart job {complete}"]


def test_whether_a_job_with_finished_tasks_was_restarted_nobody_can_know(
    manager: SimulatedManager, monitor: Monitor
) -> None:
    job = next(j.handle for j in manager.farm.jobs.values() if j.completed and j.state is JobState.ACTIVE)
    assert RestartJob(job).check(monitor) is Check.UNKNOWN


@pytest.mark.parametrize("kind", [SuspendJob, ActivateJob, RestartJob])
def test_a_job_that_is_gone_tells_nothing(monitor: Monitor, kind: Any) -> None:
    assert kind(1).check(monitor) is Check.UNKNOWN
    with pytest.raises(CommandRefused):
        kind(1).run(monitor)


def test_priority(manager: SimulatedManager, monitor: Monitor) -> None:
    job = job_in(manager, JobState.NOT_STARTED)
    request = SetPriority(job, 7)
    assert request.check(monitor) is Check.NOT_DONE
    assert request.run(monitor) == 7
    assert request.check(monitor) is Check.DONE
    assert manager.farm.jobs[job].priority == 7
    assert sent(manager, request) == [f"set jobpriority {job} 7"]
    with pytest.raises(ValueError, match="101"):
        SetPriority(job, 101).run(monitor)


def test_delete(manager: SimulatedManager, monitor: Monitor) -> None:
    job = job_in(manager, JobState.NOT_STARTED)
    assert DeleteJob(job).check(monitor) is Check.NOT_DONE
    DeleteJob(job).run(monitor)
    assert DeleteJob(job).check(monitor) is Check.DONE
    assert job not in manager.farm.jobs
    assert sent(manager, DeleteJob(job)) == [f"del job {job}"]


def test_archive_restore_and_delete_from_the_archive(manager: SimulatedManager, monitor: Monitor) -> None:
    job = job_in(manager, JobState.COMPLETE)
    assert ArchiveJob(job).check(monitor) is Check.NOT_DONE
    ArchiveJob(job).run(monitor)
    assert ArchiveJob(job).check(monitor) is Check.DONE
    assert job in manager.farm.archive
    assert RestoreJob(job).check(monitor) is Check.NOT_DONE
    RestoreJob(job).run(monitor)
    assert RestoreJob(job).check(monitor) is Check.DONE
    assert job in manager.farm.jobs
    assert sent(manager, ArchiveJob(job)) == [f"set jobarchive {job}"] * 2
    ArchiveJob(job).run(monitor)
    assert DeleteArchivedJob(job).check(monitor) is Check.NOT_DONE
    DeleteArchivedJob(job).run(monitor)
    assert DeleteArchivedJob(job).check(monitor) is Check.DONE
    assert job not in manager.farm.archive
    assert sent(manager, DeleteArchivedJob(job)) == [f"del jobarchive {job}"]
    assert ArchiveJob(job).check(monitor) is RestoreJob(job).check(monitor) is Check.UNKNOWN


def test_a_job_that_came_back_by_itself_is_not_archived_again(manager: SimulatedManager, monitor: Monitor) -> None:
    job = job_in(manager, JobState.COMPLETE)
    RestoreJob(job).run(monitor)
    assert job in manager.farm.jobs
    assert lines(manager, "set jobarchive") == []


def test_servers_of_a_job(manager: SimulatedManager, monitor: Monitor) -> None:
    job = next(j for j in manager.farm.jobs.values() if len(j.servers) > 1 and not j.running)
    server = next(iter(job.servers))
    remove, assign = RemoveServer(job.handle, server), AssignServer(job.handle, server)
    assert remove.check(monitor) is Check.NOT_DONE
    remove.run(monitor)
    assert remove.check(monitor) is Check.DONE
    assert assign.check(monitor) is Check.NOT_DONE
    assign.run(monitor)
    assert assign.check(monitor) is Check.DONE
    assert server in job.servers
    assert sent(manager, remove) == [f"del jobserver {job.handle} {server}"]
    assert sent(manager, assign) == [f"new jobserver {job.handle} {server}"]


def failed_server(manager: SimulatedManager) -> ResetServer:
    """A server that was given up for a job."""
    for job in manager.farm.jobs.values():
        for handle, work in job.work.items():
            if work.given_up and handle in job.servers:
                return ResetServer(job.handle, handle)
    job = next(j for j in manager.farm.jobs.values() if j.work and not j.complete)
    handle = next(handle for handle in job.work if handle in job.servers)
    job.work[handle].given_up, job.work[handle].failures = True, 4
    return ResetServer(job.handle, handle)


def test_reset(manager: SimulatedManager, monitor: Monitor) -> None:
    request = failed_server(manager)
    assert request.check(monitor) is Check.NOT_DONE
    request.run(monitor)
    assert request.check(monitor) is Check.DONE
    assert not manager.farm.jobs[request.job].work[request.server].given_up
    assert sent(manager, request) == list(request.lines)


def test_reset_that_stops_halfway_says_so(manager: SimulatedManager, monitor: Monitor) -> None:
    request = failed_server(manager)
    manager.faults.add("new jobserver=status:500 Full")
    with pytest.raises(NotPutBack, match="500 Full"):
        request.run(monitor)
    assert request.server not in manager.farm.jobs[request.job].servers
    with pytest.raises(NotPutBack, match="between the two commands"):
        request.check(monitor)
    manager.faults.clear()
    AssignServer(request.job, request.server).run(monitor)
    manager.faults.add("new jobserver=status:200 OK")
    with pytest.raises(NotPutBack, match="accepted it"):
        request.run(monitor)


def test_reset_that_is_refused_at_once_has_changed_nothing(manager: SimulatedManager, monitor: Monitor) -> None:
    request = failed_server(manager)
    manager.faults.add("del jobserver=status:500 No")
    with pytest.raises(CommandRefused):
        request.run(monitor)
    assert request.server in manager.farm.jobs[request.job].servers


# ---- edit


EDIT = {"info.description": "night shift\nonly <&>", "info.priority": 11, "alerts.enabled": True, "alerts.nth_task": 3}


def test_edit(manager: SimulatedManager, monitor: Monitor) -> None:
    job = job_in(manager, JobState.NOT_STARTED)
    request = EditJob.of(job, EDIT)
    assert request.check(monitor) is Check.NOT_DONE
    assert request.run(monitor) == EDIT
    assert request.check(monitor) is Check.DONE
    changed = manager.farm.jobs[job]
    assert (changed.description, changed.priority, changed.alerts.nth_task) == (EDIT["info.description"], 11, 3)
    assert f"set job {job} <bytes>" in sent(manager, request)
    half = EditJob.of(job, {"info.priority": 11, "info.description": "other"})
    assert half.check(monitor) is Check.UNKNOWN


def test_edit_of_what_somebody_else_changed(manager: SimulatedManager, monitor: Monitor) -> None:
    job = job_in(manager, JobState.NOT_STARTED)
    manager.farm.jobs[job].description = "theirs"
    base = {"info.description": "mine", "info.priority": manager.farm.jobs[job].priority}
    request = EditJob.of(job, {"info.description": "new"}, base)
    with pytest.raises(ChangedMeanwhile) as changed:
        request.run(monitor)
    assert changed.value.fields == {"info.description": ("mine", "theirs")}
    assert str(changed.value) == "info.description was 'mine', is 'theirs'"
    assert lines(manager, f"set job {job}") == []
    EditJob.of(job, {"info.description": "new"}, base, force=True).run(monitor)
    assert manager.farm.jobs[job].description == "new"


def test_edit_that_is_not_taken_over_says_which_fields(manager: SimulatedManager, monitor: Monitor) -> None:
    job = job_in(manager, JobState.NOT_STARTED)
    before = manager.farm.jobs[job].priority
    original = manager.farm.edit
    manager.farm.edit = lambda job, edited: None  # type: ignore[method-assign]
    try:
        with pytest.raises(NotObeyed) as failed:
            EditJob.of(job, {"info.priority": before + 1}).run(monitor)
    finally:
        manager.farm.edit = original  # type: ignore[method-assign]
    assert (failed.value.wanted, failed.value.found) == ({"info.priority": before + 1}, {"info.priority": before})


@pytest.mark.parametrize("path", ["info.nothing", "nothing", "flags", "info.priority.more"])
def test_edit_of_what_no_job_has(manager: SimulatedManager, monitor: Monitor, path: str) -> None:
    job = job_in(manager, JobState.NOT_STARTED)
    with pytest.raises(ValueError, match=re.escape(path)):
        EditJob.of(job, {path: 1}, {path: 1}).run(monitor)


# ---- servers and groups


def test_week(manager: SimulatedManager, monitor: Monitor) -> None:
    server = next(iter(manager.farm.servers))
    week = ServerSchedule.ALWAYS.with_hours(1, range(7, 18), False)
    request = SendSchedule(server, week)
    assert request.check(monitor) is Check.NOT_DONE
    assert request.run(monitor) == week
    assert request.check(monitor) is Check.DONE
    assert f"set server {server} <bytes>" in sent(manager, request)


def test_week_that_is_not_taken_over_carries_both(manager: SimulatedManager, monitor: Monitor) -> None:
    server = next(iter(manager.farm.servers))
    before = manager.farm.servers[server].schedule
    original = manager.farm.edit_server
    manager.farm.edit_server = lambda *_: None  # type: ignore[method-assign]
    try:
        with pytest.raises(NotObeyed) as failed:
            SendSchedule(server, before.inverted()).run(monitor)
    finally:
        manager.farm.edit_server = original  # type: ignore[method-assign]
    assert (failed.value.wanted, failed.value.found) == (before.inverted(), before)


def test_server_priorities(manager: SimulatedManager, monitor: Monitor) -> None:
    server = next(iter(manager.farm.servers))
    week = manager.farm.servers[server].schedule
    request = SendServerPriorities(server, 0, 2)
    assert request.check(monitor) is Check.NOT_DONE
    found = request.run(monitor)
    assert (int(found.att_priority), int(found.una_priority)) == (0, 2)
    assert request.check(monitor) is Check.DONE
    assert manager.farm.servers[server].schedule == week


def test_delete_server(manager: SimulatedManager, monitor: Monitor) -> None:
    server = next(iter(manager.farm.servers.values()))
    with pytest.raises(CommandRefused, match="not absent"):
        DeleteServer(server.handle).run(monitor)
    server.present = False
    request = DeleteServer(server.handle)
    assert request.check(monitor) is Check.NOT_DONE
    request.run(monitor)
    assert request.check(monitor) is Check.DONE
    assert server.handle not in manager.farm.servers


def test_groups(manager: SimulatedManager, monitor: Monitor) -> None:
    servers = tuple(manager.farm.servers)[:2]
    create, delete = CreateServerGroup("nights"), DeleteServerGroup("nights")
    assert create.check(monitor) is Check.NOT_DONE
    create.run(monitor)
    assert create.check(monitor) is Check.DONE
    edit = EditServerGroup("nights", servers)
    assert edit.check(monitor) is Check.NOT_DONE
    edit.run(monitor)
    assert edit.check(monitor) is Check.DONE
    assert {server.handle for server in manager.farm.groups()["nights"]} == set(servers)
    assert delete.check(monitor) is Check.NOT_DONE
    delete.run(monitor)
    assert delete.check(monitor) is Check.DONE
    assert set(servers) <= set(manager.farm.servers)
    assert sent(manager, create) == ["new srvgroup nights"]
    assert sent(manager, delete) == ["del srvgroup nights"]
    assert edit.check(monitor) is Check.NOT_DONE


def test_control(manager: SimulatedManager, monitor: Monitor) -> None:
    assert RequestControl().check(monitor) is Check.DONE
    assert ReleaseControl().check(monitor) is Check.NOT_DONE
    ReleaseControl().run(monitor)
    assert not monitor.is_controller
    assert RequestControl().check(monitor) is Check.NOT_DONE
    assert ReleaseControl().check(monitor) is Check.DONE
    assert AnswerControl(True).check(monitor) is Check.UNKNOWN
    assert lines(manager, "new") == ["new controller No"]


def test_control_that_is_not_taken_back(manager: SimulatedManager, monitor: Monitor) -> None:
    manager.faults.add("new controller=status:400 Unknown command")
    with pytest.raises(NotObeyed, match="still here"):
        ReleaseControl().run(monitor)


# ---- accepted, and not done


@pytest.mark.parametrize(
    ("command", "make", "found"),
    [
        ("set jobstate", lambda job, server: SuspendJob(job), "wanted suspended, found not started"),
        ("set jobpriority", lambda job, server: SetPriority(job, 99), "wanted 99, found"),
        ("del job", lambda job, server: DeleteJob(job), "the job in the queue"),
        ("set jobarchive", lambda job, server: ArchiveJob(job), "the job in the queue"),
        ("del jobserver", lambda job, server: RemoveServer(job, server), "the server on the job"),
    ],
)
def test_accepted_yet_not_done(
    manager: SimulatedManager, monitor: Monitor, command: str, make: Callable[[int, str], Request], found: str
) -> None:
    job = next(j for j in manager.farm.jobs.values() if j.state is JobState.NOT_STARTED and j.servers)
    manager.faults.add(f"{command}=status:200 OK")
    with pytest.raises(NotObeyed, match=re.escape(found)):
        make(job.handle, next(iter(job.servers))).run(monitor)
    assert monitor.is_open


def test_more_that_is_accepted_yet_not_done(manager: SimulatedManager, monitor: Monitor) -> None:
    complete = job_in(manager, JobState.COMPLETE)
    archived = next(iter(manager.farm.archive))
    server = next(iter(manager.farm.servers))
    without = next(j for j in manager.farm.jobs.values() if server not in j.servers or j.servers)
    manager.farm.jobs[without.handle].servers = {h: None for h in without.servers if h != server}
    for command in ("restart job", "set jobarchive", "del jobarchive", "new jobserver", "del server", "new srvgroup"):
        manager.faults.add(f"{command}=status:200 OK")
    manager.faults.add("del srvgroup=status:200 OK")
    group = next(iter(manager.farm.groups()))
    wishes: list[Request] = [
        RestartJob(complete),
        RestoreJob(archived),
        DeleteArchivedJob(archived),
        AssignServer(without.handle, server),
        DeleteServer(server),
        CreateServerGroup("nights"),
        DeleteServerGroup(group),
    ]
    for wish in wishes:
        with pytest.raises(NotObeyed):
            wish.run(monitor)


def test_archived_nowhere(manager: SimulatedManager, monitor: Monitor) -> None:
    job = job_in(manager, JobState.COMPLETE)
    manager.faults.add("get jobarchive=status:251 0")
    with pytest.raises(NotObeyed, match="neither there nor in the queue"):
        ArchiveJob(job).run(monitor)


# ---- written-out bytes


def talk_to(serve: Callable[[Callable[[socket.socket], None]], int], script: list[tuple[bytes, bytes]]) -> Monitor:
    """A Manager that hears exactly these bytes, and answers with those."""

    def talk(peer: socket.socket) -> None:
        peer.sendall(b"250 backburner 1.0 Ready.\r\nbackburner(Controller)>")
        stream = peer.makefile("rb")
        for expected, reply in script:
            peer.sendall(reply if stream.read(len(expected)) == expected else b"500 unexpected\r\nbackburner>")
        peer.recv(1)

    return Monitor("127.0.0.1", serve(talk), timeout=5.0)


OK = b"200 OK\r\nbackburner(Controller)>"
GONE = b"404 J\r\nbackburner(Controller)>"
EMPTY = b"251 0\r\nbackburner(Controller)>"
ARCHIVE = b"""<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>
<JobArchive><Job><Handle>7</Handle><Name>n</Name><User>u</User><Description></Description><SubmissionDate></SubmissionDate>
<EndJobDate></EndJobDate><PluginName>3dsmax</PluginName><PluginVersion>1</PluginVersion></Job></JobArchive>
\0"""
ARCHIVED = b"251 %d\r\n%s" % (len(ARCHIVE), ARCHIVE) + b"backburner(Controller)>"


@pytest.mark.parametrize(
    ("wish", "script"),
    [
        (SuspendJob(7), [(b"set jobstate 7 1\r\n", OK), (b"get jobstate 7\r\n", b"200 3\r\nbackburner>")]),
        (RestartJob(7), [(b"restart job 7\r\n", OK), (b"get jobstate 7\r\n", b"200 2\r\nbackburner>")]),
        (DeleteJob(7), [(b"del job 7\r\n", OK), (b"get jobstate 7\r\n", GONE)]),
        (
            ArchiveJob(7),
            [(b"set jobarchive 7\r\n", OK), (b"get jobstate 7\r\n", GONE), (b"get jobarchive\r\n", ARCHIVED)],
        ),
        (
            RestoreJob(7),
            [
                (b"get jobstate 7\r\n", GONE),
                (b"set jobarchive 7\r\n", OK),
                (b"get jobstate 7\r\n", b"200 0\r\nbackburner>"),
            ],
        ),
        (DeleteArchivedJob(7), [(b"del jobarchive 7\r\n", OK), (b"get jobarchive\r\n", EMPTY)]),
        (DeleteServer(SERVER), [(b"del server E839DFB5FEEB0000\r\n", OK), (b"get srvlist\r\n", EMPTY)]),
        (AnswerControl(False), [(b"set controller No\r\n", OK)]),
        (AnswerControl(True), [(b"set controller Yes\r\n", OK)]),
        (RequestControl(), [(b"new controller Yes\r\n", b"201 OK\r\nbackburner(Controller)>")]),
        (ReleaseControl(), [(b"new controller No\r\n", b"200 OK\r\nbackburner>")]),
    ],
    ids=lambda value: type(value).__name__ if not isinstance(value, list) else "",
)
def test_written_out_bytes(
    serve: Callable[[Callable[[socket.socket], None]], int], wish: Request, script: list[tuple[bytes, bytes]]
) -> None:
    with talk_to(serve, script) as monitor:
        wish.run(monitor)
