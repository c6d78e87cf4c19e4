"""The connection as a window uses it, against a simulated Manager over a real socket."""

from __future__ import annotations

import threading
import time

import pytest
from farm_listener import Heard, hold, submit
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import ControlAnswer, JobState, ServerSchedule, StateReading
from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.details import Kind, Subject
from bbmonitor_gui.connection.messages import OrderProgress, OutcomeState, Phase
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.connection.requests import (
    ActivateJob,
    JobReport,
    ReadJob,
    ReadServer,
    RequestControl,
    SendSchedule,
    ServerReport,
    SuspendJob,
)
from bbmonitor_gui.simulator import SimulatedManager

# ---- reading


def test_the_first_batch_is_the_whole_farm(
    connected: ManagerConnection, heard: Heard, manager: SimulatedManager
) -> None:
    first = heard.batches[0]
    assert [link.phase for link in heard.links] == [Phase.CONNECTING, Phase.CONNECTED]
    assert {entry.key for entry in first.jobs.put} == set(manager.farm.jobs)
    assert {entry.key for entry in first.servers.put} == set(manager.farm.servers)
    assert first.clients.put
    assert len(first.plugins.put) == len(manager.farm.plugins)
    assert first.manager is not None
    assert first.is_controller
    assert connected.is_controller
    assert abs(first.read_at - time.time()) < 5
    assert first.refused == {}


def test_details_arrive_in_time_those_on_the_screen_first(
    qtbot: QtBot, connection: ManagerConnection, profile: ManagerProfile, manager: SimulatedManager, heard: Heard
) -> None:
    last = list(manager.farm.jobs)[-1]
    connection.connect_to(profile)
    connection.show([Subject(Kind.JOB, last)])
    qtbot.waitUntil(lambda: len(heard.jobs) == 30 and all(entry.details for entry in heard.jobs.values()))
    qtbot.waitUntil(lambda: all(entry.details for entry in heard.servers.values()))
    asked = [line for line in manager.commands if line.startswith(("get jobinfo", "get server"))]
    assert asked[0].strip() == f"get jobinfo {last}"
    job = manager.farm.jobs[last]
    entry = heard.jobs[last]
    assert entry.details.info.name == job.name
    assert entry.details.servers == []
    assert entry.assigned_servers >= entry.working_servers >= 0


def test_only_changes_are_told_after_that(
    qtbot: QtBot, connected: ManagerConnection, heard: Heard, manager: SimulatedManager
) -> None:
    qtbot.waitUntil(lambda: all(entry.details for entry in (*heard.jobs.values(), *heard.servers.values())))
    connected.refresh()
    qtbot.waitUntil(lambda: not heard.batches[-1].jobs)
    gone = heard.job_in(JobState.NOT_STARTED)
    hold(manager, lambda: manager.farm.delete(manager.farm.jobs[gone]))
    qtbot.waitUntil(lambda: gone not in heard.jobs)
    told = next(batch for batch in heard.batches if gone in batch.jobs.removed)
    assert told.jobs.removed == (gone,)


def test_refreshes_do_not_pile_up_on_a_slow_manager(
    qtbot: QtBot, connected: ManagerConnection, heard: Heard, manager: SimulatedManager
) -> None:
    manager.faults.add("get joblist=delay:0.4")
    for _ in range(20):
        connected.refresh()
    count = len(heard.batches)
    before = manager.commands.count("get joblist")
    qtbot.waitUntil(lambda: len(heard.batches) >= count + 2)
    assert manager.commands.count("get joblist") - before <= 4


def test_a_list_that_is_refused_leaves_the_others_alone(
    qtbot: QtBot, connection: ManagerConnection, profile: ManagerProfile, manager: SimulatedManager, heard: Heard
) -> None:
    manager.faults.add("get clientlist=status:400 Unknown command")
    connection.connect_to(profile)
    qtbot.waitUntil(lambda: bool(heard.batches))
    assert "400 Unknown command" in heard.batches[0].refused["clients"]
    assert len(heard.jobs) == 30
    assert connection.is_connected


def test_a_list_that_is_no_xml_leaves_the_others_alone(
    qtbot: QtBot, connection: ManagerConnection, profile: ManagerProfile, manager: SimulatedManager, heard: Heard
) -> None:
    manager.faults.add("get pluglist=garbage")
    connection.connect_to(profile)
    qtbot.waitUntil(lambda: bool(heard.batches))
    assert "cannot read" in heard.batches[0].refused["plugins"]
    assert len(heard.jobs) == 30
    assert len(heard.servers) == 6


def test_a_job_that_cannot_be_read_says_so_and_the_rest_goes_on(
    qtbot: QtBot, connection: ManagerConnection, profile: ManagerProfile, manager: SimulatedManager, heard: Heard
) -> None:
    bad = next(iter(manager.farm.jobs))
    manager.faults.add(f"get jobinfo {bad}=garbage")
    connection.connect_to(profile)
    qtbot.waitUntil(lambda: len(heard.jobs) == 30 and all(e.details or e.trouble for e in heard.jobs.values()))
    assert "cannot read" in heard.jobs[bad].trouble
    assert all(entry.details for handle, entry in heard.jobs.items() if handle != bad)


# ---- wishes


def test_suspend_and_activate_are_read_back(
    qtbot: QtBot, connected: ManagerConnection, heard: Heard, manager: SimulatedManager
) -> None:
    job = heard.job_in(JobState.ACTIVE, JobState.WAITING, JobState.NOT_STARTED)
    progress = submit(qtbot, connected, SuspendJob(job))
    assert progress.outcomes[0].result is JobState.SUSPENDED
    assert manager.farm.jobs[job].suspended
    qtbot.waitUntil(lambda: heard.jobs[job].item.state == JobState.SUSPENDED)
    assert submit(qtbot, connected, ActivateJob(job)).outcomes[0].result is not JobState.SUSPENDED
    assert f"set jobstate {job} 1" in [line.strip() for line in manager.commands]
    assert f"set jobstate {job} 0" in [line.strip() for line in manager.commands]


def test_a_manager_that_reads_the_number_otherwise_is_noticed(
    qtbot: QtBot, connection: ManagerConnection, manager: SimulatedManager, profile: ManagerProfile, heard: Heard
) -> None:
    manager.desk.state_reading = StateReading.NUMBER
    connection.connect_to(profile)
    qtbot.waitUntil(lambda: bool(heard.batches))
    job = heard.job_in(JobState.NOT_STARTED)
    trouble = submit(qtbot, connection, SuspendJob(job)).outcomes[0].trouble
    assert trouble is not None
    assert "shows something else" in trouble.title


def test_many_at_once_each_with_its_outcome(
    qtbot: QtBot, connected: ManagerConnection, heard: Heard, manager: SimulatedManager
) -> None:
    jobs = [handle for handle, entry in heard.jobs.items() if entry.item.state == JobState.NOT_STARTED][:3]
    progress = submit(qtbot, connected, *map(SuspendJob, [*jobs[:2], 1, jobs[2]]))
    assert [outcome.trouble is None for outcome in progress.outcomes] == [True, True, False, True]
    refused = progress.outcomes[2].trouble
    assert refused is not None
    assert "404" in refused.detail
    assert heard.progress[-1] == progress
    assert len(heard.progress[0].outcomes) == 1


def test_a_wish_goes_before_reading_on(
    qtbot: QtBot, connection: ManagerConnection, profile: ManagerProfile, manager: SimulatedManager, heard: Heard
) -> None:
    manager.faults.add("get jobinfo=delay:0.05")
    connection.connect_to(profile)
    qtbot.waitUntil(lambda: any(line.startswith("get jobinfo") for line in manager.commands))
    job = heard.job_in(JobState.NOT_STARTED)
    before = len(manager.commands)
    submit(qtbot, connection, SuspendJob(job))
    position = [line.strip() for line in manager.commands[before:]].index(f"set jobstate {job} 1")
    assert position <= 2


def test_job_and_server_are_read_whole(
    qtbot: QtBot, connected: ManagerConnection, heard: Heard, manager: SimulatedManager
) -> None:
    job, server = heard.job_in(JobState.ACTIVE), next(iter(heard.servers))
    progress = submit(qtbot, connected, ReadJob(job), ReadServer(server))
    report, of_server = (outcome.result for outcome in progress.outcomes)
    assert isinstance(report, JobReport)
    assert report.job.info.handle == job
    assert {each.handle for each in report.job.servers} <= set(manager.farm.servers)
    assert any(each.active for each in report.job.servers)
    assert report.document.startswith("<?xml")
    assert "\0" not in report.document
    assert isinstance(of_server, ServerReport)
    assert of_server.server.name == heard.servers[server].item.name


def test_a_week_is_sent_and_compared(
    qtbot: QtBot, connected: ManagerConnection, heard: Heard, manager: SimulatedManager
) -> None:
    server = next(iter(heard.servers))
    week = ServerSchedule.ALWAYS.with_hours(1, range(7, 18), False)
    progress = submit(qtbot, connected, SendSchedule(server, week))
    assert progress.outcomes[0].result == week
    assert manager.farm.servers[server].schedule.monday == 16646207


def test_a_week_that_is_refused_says_what_to_do(
    qtbot: QtBot, connected: ManagerConnection, heard: Heard, manager: SimulatedManager
) -> None:
    manager.faults.add("set server=status:400 Unknown command")
    outcome = submit(qtbot, connected, SendSchedule(next(iter(heard.servers)), ServerSchedule.NEVER)).outcomes[0]
    assert outcome.trouble is not None
    assert outcome.trouble.title == "The Manager refused the new week."
    assert "vendor's Monitor" in outcome.trouble.hint
    assert "400 Unknown command" in outcome.trouble.detail
    assert connected.is_connected


def test_queue_control_is_asked_for(qtbot: QtBot, connected: ManagerConnection) -> None:
    assert submit(qtbot, connected, RequestControl()).outcomes[0].result is ControlAnswer.GRANTED


def test_nothing_to_ask_is_a_mistake(connection: ManagerConnection) -> None:
    with pytest.raises(ValueError, match="nothing to ask"):
        connection.submit([])
    with pytest.raises(ValueError, match="no Manager to ask"):
        connection.submit([SuspendJob(1)])


# ---- trouble


def test_a_broken_connection_comes_back_and_all_handles_may_be_others(
    qtbot: QtBot, connected: ManagerConnection, heard: Heard, manager: SimulatedManager
) -> None:
    old = set(heard.jobs)
    manager.restart()
    qtbot.waitUntil(lambda: any(link.phase is Phase.WAITING for link in heard.links))
    waiting = next(link for link in heard.links if link.phase is Phase.WAITING)
    assert waiting.trouble is not None
    assert waiting.trouble.title == "The connection to 127.0.0.1 broke."
    assert waiting.retry_in_s == 1.0
    assert 0 < connected.seconds_to_retry <= 1.0
    connected.refresh()  # "retry now"
    qtbot.waitUntil(lambda: connected.is_connected and set(heard.jobs) == set(manager.farm.jobs))
    assert not old & set(heard.jobs)


def test_an_order_cut_in_the_middle_tells_what_was_done(
    qtbot: QtBot, connected: ManagerConnection, heard: Heard, manager: SimulatedManager
) -> None:
    jobs = [handle for handle, entry in heard.jobs.items() if entry.item.state == JobState.NOT_STARTED][:3]
    manager.faults.add(f"set jobstate {jobs[1]}=close")
    over: list[OrderProgress] = []
    connected.submit([*map(SuspendJob, jobs)], over.append)
    qtbot.waitUntil(lambda: bool(heard.progress) and heard.progress[-1].is_waiting)
    waiting = heard.progress[-1]
    assert [outcome.state.value for outcome in waiting.outcomes] == ["done", "checking", "not sent"]
    assert not waiting.is_over
    assert waiting.outcomes[1].trouble is not None
    assert "broke" in waiting.outcomes[1].trouble.title
    assert waiting.outcomes[1].trouble.hint == "Whether it was done is looked up as soon as the connection is back."
    assert not over
    connected.refresh()  # "retry now"
    qtbot.waitUntil(lambda: bool(over))
    assert [outcome.state for outcome in over[0].outcomes] == [
        OutcomeState.DONE,
        OutcomeState.NOT_DONE,
        OutcomeState.NOT_SENT,
    ]
    troubles = [outcome.trouble for outcome in over[0].outcomes]
    assert troubles[0] is None
    assert troubles[1] is not None
    assert troubles[1].title == "It was not done: the connection broke before."
    assert "broke" in troubles[1].detail
    assert troubles[2] is not None
    assert troubles[2].title.startswith("Not sent")
    assert not manager.farm.jobs[jobs[1]].suspended
    assert not manager.farm.jobs[jobs[2]].suspended


def test_an_order_under_way_when_the_user_disconnects_is_not_lost(
    qtbot: QtBot, connected: ManagerConnection, heard: Heard, manager: SimulatedManager
) -> None:
    manager.faults.add("set jobstate=silence")
    over: list[OrderProgress] = []
    connected.submit([SuspendJob(job) for job in list(heard.jobs)[:2]], over.append)
    connected.disconnect_from()
    troubles = [outcome.trouble for outcome in over[0].outcomes]
    assert all(troubles)
    assert troubles[1] is not None
    assert troubles[1].title.startswith("Not sent")
    assert connected.link.phase is Phase.CLOSED


def test_what_was_done_when_the_user_disconnects_is_told_as_done(connected: ManagerConnection, heard: Heard) -> None:
    worker = connected._worker
    assert worker is not None
    done = threading.Event()
    worker.order_progressed.connect(lambda _: done.set(), Qt.ConnectionType.DirectConnection)
    over: list[OrderProgress] = []
    connected.submit([SuspendJob(heard.job_in(JobState.NOT_STARTED))], over.append)
    assert done.wait(5), "meanwhile nothing is delivered in this thread"
    assert not over
    connected.disconnect_from()
    assert over[0].outcomes[0].result is JobState.SUSPENDED


def test_another_manager_is_another_farm(
    qtbot: QtBot, connected: ManagerConnection, heard: Heard, profile: ManagerProfile
) -> None:
    count = len(heard.batches)
    connected.disconnect_from()
    assert connected.profile is None
    connected.connect_to(profile)
    qtbot.waitUntil(lambda: len(heard.batches) > count)
    assert len(heard.batches[count].jobs.put) == 30, "a new connection tells everything anew"
