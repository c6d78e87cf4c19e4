"""Orders of many requests: progress, cancel, the lock, and what becomes of them when the connection breaks."""

from __future__ import annotations

import threading

import pytest
from farm_listener import Heard, hold, lines, other_monitor, submit
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import JobState
from bbmonitor_gui.connection.connection import ManagerConnection, _unended
from bbmonitor_gui.connection.messages import OrderProgress, OutcomeState, Phase
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.connection.requests import (
    ActivateJob,
    ArchiveJob,
    DeleteJob,
    ReadJob,
    RequestControl,
    SetPriority,
    SuspendJob,
)
from bbmonitor_gui.simulator import SimulatedManager

RESTLESS = (JobState.ACTIVE, JobState.WAITING, JobState.NOT_STARTED)


def states(progress: OrderProgress) -> list[str]:
    return [outcome.state.value for outcome in progress.outcomes]


# ---- progress and cancel


def test_progress_is_told_now_and_then_and_the_last_one_whole(
    qtbot: QtBot, connected: ManagerConnection, heard: Heard, manager: SimulatedManager
) -> None:
    jobs = heard.jobs_in(*RESTLESS)
    requests = [request for job in jobs for request in (SuspendJob(job), ActivateJob(job))] * 4
    progress = submit(qtbot, connected, *requests)
    assert progress.count(OutcomeState.DONE) == progress.total == len(requests)
    counts = [len(step.outcomes) for step in heard.progress]
    assert counts == sorted(set(counts))
    assert counts[-1] == len(requests)
    assert len(counts) < len(requests) / 2


def test_what_was_sent_is_told_with_the_outcome(
    qtbot: QtBot, connected: ManagerConnection, heard: Heard, manager: SimulatedManager
) -> None:
    job = heard.job_in(JobState.NOT_STARTED)
    done, invalid = submit(qtbot, connected, SuspendJob(job), SetPriority(job, 101)).outcomes
    assert done.lines == (f"set jobstate {job} 1",)
    assert set(done.lines) <= set(lines(manager, "set"))
    assert (invalid.state, invalid.lines) == (OutcomeState.REFUSED, ())


def test_cancel_leaves_the_rest_unsent(
    qtbot: QtBot, connected: ManagerConnection, heard: Heard, manager: SimulatedManager
) -> None:
    jobs = heard.jobs_in(*RESTLESS)
    manager.faults.add("set jobstate=delay:0.05")
    over: list[OrderProgress] = []
    ticket = connected.submit([SuspendJob(job) for job in jobs], over.append)
    waiting = connected.submit([SuspendJob(jobs[-1])], over.append)
    qtbot.waitUntil(lambda: bool(heard.progress))
    connected.cancel(waiting)
    connected.cancel(ticket)
    qtbot.waitUntil(lambda: len(over) == 2)
    told = {progress.ticket: progress for progress in over}
    assert states(told[waiting]) == ["cancelled"]
    done, left = told[ticket].count(OutcomeState.DONE), told[ticket].count(OutcomeState.CANCELLED)
    assert done >= 1
    assert left >= 1
    assert done + left == len(jobs)
    assert states(told[ticket]) == ["done"] * done + ["cancelled"] * left
    trouble = told[ticket].outcomes[-1].trouble
    assert trouble is not None
    assert trouble.title == "Not sent: it was cancelled before."
    assert sum(manager.farm.jobs[job].suspended for job in jobs) == done
    assert len(lines(manager, "set jobstate")) == done


def test_to_cancel_what_is_over_or_never_was_does_nothing(
    qtbot: QtBot, connected: ManagerConnection, heard: Heard
) -> None:
    progress = submit(qtbot, connected, SuspendJob(heard.job_in(JobState.NOT_STARTED)))
    connected.cancel(progress.ticket)
    connected.cancel(999)
    assert states(submit(qtbot, connected, ReadJob(heard.job_in(*RESTLESS)))) == ["done"]


def test_lists_that_an_order_changes_are_read_after_it(
    qtbot: QtBot, connected: ManagerConnection, heard: Heard, manager: SimulatedManager
) -> None:
    job = heard.job_in(JobState.COMPLETE)
    before = len(lines(manager, "get jobarchive"))
    assert states(submit(qtbot, connected, ArchiveJob(job))) == ["done"]
    qtbot.waitUntil(lambda: job not in heard.jobs)
    qtbot.waitUntil(lambda: any(entry.key == job for batch in heard.batches for entry in batch.archive.put))
    assert len(lines(manager, "get jobarchive")) == before + 2, "once to look whether it is there, once for the table"


# ---- the lock


def test_an_order_of_several_changes_is_locked(
    qtbot: QtBot, connected: ManagerConnection, heard: Heard, manager: SimulatedManager
) -> None:
    first, second = heard.jobs_in(JobState.NOT_STARTED)[:2]
    submit(qtbot, connected, SuspendJob(first), SuspendJob(second))
    assert lines(manager, "del", "set job") == [
        "del controller Yes",
        f"set jobstate {first} 1",
        f"set jobstate {second} 1",
        "del controller No",
    ]
    assert not manager.desk.control.locked


def test_a_single_change_and_reading_need_no_lock(
    qtbot: QtBot, connected: ManagerConnection, heard: Heard, manager: SimulatedManager
) -> None:
    job = heard.job_in(JobState.NOT_STARTED)
    submit(qtbot, connected, SuspendJob(job))
    submit(qtbot, connected, ReadJob(job), ReadJob(job))
    assert lines(manager, "del") == []


def test_a_manager_that_does_not_lock_is_obeyed_without_and_not_asked_again(
    qtbot: QtBot, connected: ManagerConnection, heard: Heard, manager: SimulatedManager
) -> None:
    manager.faults.add("del controller=status:400 Unknown command")
    jobs = heard.jobs_in(JobState.NOT_STARTED)[:2]
    for request in (SuspendJob, ActivateJob):
        assert states(submit(qtbot, connected, *map(request, jobs))) == ["done", "done"]
    assert lines(manager, "del") == ["del controller Yes"]


def test_a_refused_unlock_is_nobodys_trouble(
    qtbot: QtBot, connected: ManagerConnection, heard: Heard, manager: SimulatedManager
) -> None:
    manager.faults.add("del controller No=status:403 No")
    progress = submit(qtbot, connected, *map(SuspendJob, heard.jobs_in(JobState.NOT_STARTED)[:2]))
    assert states(progress) == ["done", "done"]
    assert connected.is_connected


def test_the_lock_is_lifted_when_the_order_is_cancelled(
    qtbot: QtBot, connected: ManagerConnection, heard: Heard, manager: SimulatedManager
) -> None:
    manager.faults.add("set jobstate=delay:0.05")
    over: list[OrderProgress] = []
    ticket = connected.submit([SuspendJob(job) for job in heard.jobs_in(*RESTLESS)], over.append)
    qtbot.waitUntil(lambda: bool(heard.progress))
    connected.cancel(ticket)
    qtbot.waitUntil(lambda: bool(over))
    assert lines(manager, "del") == ["del controller Yes", "del controller No"]


# ---- a connection that breaks


def test_done_although_the_answer_never_came(
    qtbot: QtBot, connected: ManagerConnection, heard: Heard, manager: SimulatedManager
) -> None:
    """The first command works, then reading back breaks the connection."""
    jobs = heard.jobs_in(JobState.NOT_STARTED)[:2]
    manager.faults.add(f"get jobstate {jobs[0]}=close*1")
    over: list[OrderProgress] = []
    connected.submit([*map(SuspendJob, jobs)], over.append)
    qtbot.waitUntil(lambda: bool(heard.progress) and heard.progress[-1].is_waiting)
    connected.refresh()
    qtbot.waitUntil(lambda: bool(over))
    assert states(over[0]) == ["done", "not sent"]
    assert over[0].outcomes[0].trouble is None
    assert over[0].outcomes[0].lines == (f"set jobstate {jobs[0]} 1",)
    assert manager.farm.jobs[jobs[0]].suspended
    assert lines(manager, f"set jobstate {jobs[1]}") == [], "what was not sent is never sent later"


def test_a_manager_that_dies_in_the_middle_and_comes_back(
    qtbot: QtBot, connection: ManagerConnection, manager: SimulatedManager, profile: ManagerProfile, heard: Heard
) -> None:
    connection.connect_to(profile)
    qtbot.waitUntil(lambda: bool(heard.batches))
    jobs = heard.jobs_in(*RESTLESS)
    manager.faults.add("set jobstate=delay:0.02")
    over: list[OrderProgress] = []
    connection.submit([*map(SuspendJob, jobs)], over.append)
    qtbot.waitUntil(lambda: len(lines(manager, "set jobstate")) >= 3)
    port = manager.port
    manager.close()
    qtbot.waitUntil(lambda: connection.link.phase is Phase.WAITING)
    assert not over or not over[0].is_waiting
    with SimulatedManager(manager.farm, port, greeting_grace_s=0.01) as again:
        connection.refresh()
        qtbot.waitUntil(lambda: bool(over))
        done = [job for job in jobs if again.farm.jobs[job].suspended]
        assert [outcome.request.job for outcome in over[0].outcomes if outcome.state is OutcomeState.DONE] == done  # type: ignore[attr-defined]
        assert over[0].count(OutcomeState.UNKNOWN) == over[0].count(OutcomeState.CHECKING) == 0
        assert over[0].total == len(jobs)
        connection.close()


def test_a_manager_that_gave_all_jobs_other_handles(
    qtbot: QtBot, connected: ManagerConnection, heard: Heard, manager: SimulatedManager
) -> None:
    """The job is gone, which proves nothing."""
    jobs = heard.jobs_in(JobState.NOT_STARTED)[:2]
    manager.faults.add(f"del job {jobs[0]}=restart")
    over: list[OrderProgress] = []
    connected.submit([*map(DeleteJob, jobs)], over.append)
    qtbot.waitUntil(lambda: bool(heard.progress) and heard.progress[-1].is_waiting)
    connected.refresh()
    qtbot.waitUntil(lambda: bool(over))
    assert states(over[0]) == ["unknown", "not sent"]
    assert over[0].outcomes[0].trouble is not None
    assert over[0].outcomes[0].trouble.hint.startswith("Whether it was done before is not known.")
    assert len(manager.farm.jobs) == 30


def test_deleted_although_the_answer_never_came(
    qtbot: QtBot, connected: ManagerConnection, heard: Heard, manager: SimulatedManager
) -> None:
    job = heard.job_in(JobState.NOT_STARTED)
    manager.faults.add(f"get jobstate {job}=close*1")
    over: list[OrderProgress] = []
    connected.submit([DeleteJob(job)], over.append)
    qtbot.waitUntil(lambda: bool(heard.progress) and heard.progress[-1].is_waiting)
    connected.refresh()
    qtbot.waitUntil(lambda: bool(over))
    assert states(over[0]) == ["done"]


@pytest.mark.parametrize("fault", ["garbage", "status:500 No", "status:200 nonsense"])
def test_what_cannot_be_looked_up_nobody_can_know(
    qtbot: QtBot, connected: ManagerConnection, heard: Heard, manager: SimulatedManager, fault: str
) -> None:
    job = heard.job_in(JobState.NOT_STARTED)
    manager.faults.add("set jobstate=close")
    manager.faults.add(f"get jobstate={fault}")
    over: list[OrderProgress] = []
    connected.submit([SuspendJob(job)], over.append)
    qtbot.waitUntil(lambda: bool(heard.progress) and heard.progress[-1].is_waiting)
    connected.refresh()
    qtbot.waitUntil(lambda: bool(over))
    assert states(over[0]) == ["unknown"]


def test_looking_up_ends_after_some_tries(
    qtbot: QtBot,
    connected: ManagerConnection,
    heard: Heard,
    manager: SimulatedManager,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bbmonitor_gui.connection.worker.BACKOFF_S", (0.01,))
    job = heard.job_in(JobState.NOT_STARTED)
    manager.faults.add("set jobstate=close")
    manager.faults.add("get jobstate=close")
    progress = submit(qtbot, connected, SuspendJob(job))
    assert states(progress) == ["unknown"]
    assert len(lines(manager, "get jobstate")) == 3
    qtbot.waitUntil(lambda: connected.is_connected)


def test_a_connection_that_is_given_up_before_it_came_back(
    qtbot: QtBot, connected: ManagerConnection, heard: Heard, manager: SimulatedManager
) -> None:
    jobs = heard.jobs_in(JobState.NOT_STARTED)[:3]
    manager.faults.add(f"set jobstate {jobs[1]}=close")
    over: list[OrderProgress] = []
    connected.submit([*map(SuspendJob, jobs)], over.append)
    qtbot.waitUntil(lambda: bool(heard.progress) and heard.progress[-1].is_waiting)
    assert connected.orders_under_way == 1
    connected.disconnect_from()
    assert states(over[0]) == ["done", "unknown", "not sent"]
    assert connected.orders_under_way == 0


def test_disconnecting_in_the_middle_of_many_tells_exactly_what_was_done(
    qtbot: QtBot, connected: ManagerConnection, heard: Heard, manager: SimulatedManager
) -> None:
    jobs = heard.jobs_in(*RESTLESS)
    manager.faults.add(f"set jobstate {jobs[5]}=silence")
    over: list[OrderProgress] = []
    connected.submit([*map(SuspendJob, jobs)], over.append)
    qtbot.waitUntil(lambda: bool(lines(manager, f"set jobstate {jobs[5]}")))
    connected.disconnect_from()
    assert states(over[0]) == ["done"] * 5 + ["unknown"] + ["not sent"] * (len(jobs) - 6)
    trouble = over[0].outcomes[5].trouble
    assert trouble is not None
    assert "not known" in trouble.hint


def test_reading_that_breaks_off_is_over_at_once(
    qtbot: QtBot, connected: ManagerConnection, heard: Heard, manager: SimulatedManager
) -> None:
    job = heard.job_in(*RESTLESS)
    manager.faults.add(f"get job {job}=close")
    progress = submit(qtbot, connected, ReadJob(job), ReadJob(job))
    assert states(progress) == ["not done", "not sent"]
    assert progress.outcomes[0].trouble is not None
    assert "broke" in progress.outcomes[0].trouble.title


def test_what_is_asked_while_there_is_no_connection_is_not_sent(
    qtbot: QtBot, connected: ManagerConnection, heard: Heard, manager: SimulatedManager
) -> None:
    manager.cut_all()
    qtbot.waitUntil(lambda: connected.link.phase is Phase.WAITING)
    assert states(submit(qtbot, connected, SuspendJob(heard.job_in(*RESTLESS)))) == ["not sent"]


def test_disconnecting_in_the_middle_of_a_quick_order_leaves_nothing_behind(
    qtbot: QtBot, connected: ManagerConnection, heard: Heard, manager: SimulatedManager
) -> None:
    jobs = heard.jobs_in(*RESTLESS)
    over: list[OrderProgress] = []
    connected.submit([*map(SuspendJob, jobs * 20)], over.append)
    qtbot.waitUntil(lambda: bool(heard.progress))
    connected.disconnect_from()
    assert over[0].total == 20 * len(jobs)
    done = over[0].count(OutcomeState.DONE)
    assert {outcome.state for outcome in over[0].outcomes[done + 1 :]} == {OutcomeState.NOT_SENT}
    assert done >= len(heard.progress[0].outcomes) >= 1


@pytest.mark.logs_warnings
def test_an_order_of_a_thread_that_does_not_end_is_not_known(
    qtbot: QtBot,
    connected: ManagerConnection,
    heard: Heard,
    manager: SimulatedManager,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr("bbmonitor_gui.connection.connection.STOP_S", 0.01)
    stuck, going_on = threading.Event(), threading.Event()

    def run(*_: object) -> None:
        stuck.set()
        going_on.wait(10)

    monkeypatch.setattr(ActivateJob, "run", run)
    job = heard.job_in(JobState.NOT_STARTED)
    over: list[OrderProgress] = []
    connected.submit([SuspendJob(job), ActivateJob(job), SuspendJob(job)], over.append)
    assert stuck.wait(3)
    qtbot.waitUntil(lambda: bool(heard.progress))
    connected.disconnect_from()
    assert states(over[0]) == ["done", "unknown", "unknown"]
    assert "did not end" in caplog.text
    going_on.set()
    assert _unended[-1][1].wait(2000)


@pytest.mark.logs_warnings
def test_a_fault_in_the_program_ends_in_a_lookup_too(
    qtbot: QtBot, connected: ManagerConnection, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bbmonitor_gui.connection.worker.BACKOFF_S", (0.01,))

    def fail(*_: object) -> None:
        raise ZeroDivisionError("a fault")

    monkeypatch.setattr(SuspendJob, "run", fail)
    job = heard.job_in(JobState.NOT_STARTED)
    assert states(submit(qtbot, connected, SuspendJob(job))) == ["not done"]
    qtbot.waitUntil(lambda: connected.is_connected)
    monkeypatch.setattr(SuspendJob, "check", fail)
    assert states(submit(qtbot, connected, SuspendJob(job))) == ["unknown"]
    qtbot.waitUntil(lambda: connected.is_connected)


# ---- read only


def test_read_only_sends_no_change(
    qtbot: QtBot, connection: ManagerConnection, manager: SimulatedManager, heard: Heard
) -> None:
    connection.connect_to(ManagerProfile("127.0.0.1", manager.port, control="never"))
    qtbot.waitUntil(lambda: bool(heard.batches))
    jobs = heard.jobs_in(*RESTLESS)[:2]
    progress = submit(qtbot, connection, *map(SuspendJob, jobs))
    assert states(progress) == ["not sent", "not sent"]
    assert progress.outcomes[0].trouble is not None
    assert progress.outcomes[0].trouble.title == "Not sent: this connection is read only."
    assert states(submit(qtbot, connection, RequestControl())) == ["not sent"]
    assert states(submit(qtbot, connection, ReadJob(jobs[0]))) == ["done"]
    assert lines(manager, "set job", "del", "new") == []


def test_two_connections_do_not_mix_up_their_orders(
    qtbot: QtBot, connected: ManagerConnection, heard: Heard, manager: SimulatedManager
) -> None:
    with other_monitor(manager) as other:
        job = heard.job_in(JobState.NOT_STARTED)
        hold(manager, lambda: manager.farm.suspend(manager.farm.jobs[job]))
        assert other.get_jobstate(job)[1] == "3"
        assert states(submit(qtbot, connected, ActivateJob(job))) == ["done"]
        assert other.get_jobstate(job)[1] != "3"
