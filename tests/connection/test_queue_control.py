"""Queue control: asked for when a change needs it, given back, lost, refused, asked of us; against a simulated Manager with
another client."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from farm_listener import Heard, hold, lines, other_monitor, submit
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import CommandRefused, ControlAnswer, JobState, Monitor
from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.messages import ControlPhase, ControlState, OrderProgress, OutcomeState
from bbmonitor_gui.connection.profile import ControlPolicy, ManagerProfile
from bbmonitor_gui.connection.requests import ReadJob, ReleaseControl, RequestControl, RestartJob, SuspendJob
from bbmonitor_gui.simulator import SimulatedManager

NONE, OURS, ASKING = ControlPhase.NONE, ControlPhase.OURS, ControlPhase.ASKING
ASKED, LOST, REFUSED = ControlPhase.ASKED, ControlPhase.LOST, ControlPhase.REFUSED
Connect = Callable[..., ManagerConnection]


@pytest.fixture
def other(manager: SimulatedManager) -> Iterator[Monitor]:
    """The client that has control."""
    with other_monitor(manager) as monitor:
        assert monitor.is_controller
        yield monitor


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """We do not wait ten seconds for the other client, nor half a second to look."""
    monkeypatch.setattr("bbmonitor_gui.connection.control.TO_REFUSE_S", 0.2)
    monkeypatch.setattr("bbmonitor_gui.connection.control.GRACE_S", 0.1)
    monkeypatch.setattr("bbmonitor_gui.connection.control.POLL_S", 0.02)


@pytest.fixture
def eager(monkeypatch: pytest.MonkeyPatch) -> None:
    """We look often."""
    monkeypatch.setattr("bbmonitor_gui.connection.control.POLL_S", 0.02)


@pytest.fixture
def connect(qtbot: QtBot, connection: ManagerConnection, manager: SimulatedManager, heard: Heard) -> Connect:
    def connect(control: ControlPolicy = "when_needed", *, notices: bool = False) -> ManagerConnection:
        profile = ManagerProfile(
            "127.0.0.1", manager.port, timeout_s=2.0, refresh_s=0.1, control=control, live_notices=notices
        )
        connection.connect_to(profile)
        qtbot.waitUntil(lambda: bool(heard.batches))
        return connection

    return connect


def grant(qtbot: QtBot, other: Monitor, manager: SimulatedManager) -> None:
    """The other client says yes as soon as it is asked."""
    qtbot.waitUntil(lambda: bool(lines(manager, "new controller Yes")))
    other.answer_control_request(True)


# ---- when needed


def test_a_change_asks_for_control_waits_is_repeated_and_gives_back(
    qtbot: QtBot, connect: Connect, other: Monitor, manager: SimulatedManager, heard: Heard, eager: None
) -> None:
    connection = connect()
    assert not connection.is_controller
    job = heard.job_in(JobState.NOT_STARTED)
    over: list[OrderProgress] = []
    connection.submit([SuspendJob(job)], over.append)
    grant(qtbot, other, manager)
    qtbot.waitUntil(lambda: bool(over))
    assert over[0].outcomes[0].state is OutcomeState.DONE
    assert manager.farm.jobs[job].suspended
    qtbot.waitUntil(lambda: connection.control.phase is NONE)
    assert heard.phases == [ASKING, OURS, NONE]
    assert lines(manager, "set jobstate", "new controller") == [
        f"set jobstate {job} 1",
        "new controller Yes",
        f"set jobstate {job} 1",
        "new controller No",
    ]
    assert manager.desk.control.holder is None


def test_the_deadline_is_told(
    qtbot: QtBot, connect: Connect, other: Monitor, manager: SimulatedManager, heard: Heard
) -> None:
    connection = connect()
    submit(qtbot, connection, RequestControl())
    qtbot.waitUntil(lambda: connection.control.phase is ASKING)
    assert 9.0 < connection.control.seconds_left <= 10.0
    assert ControlState(NONE).seconds_left == 0.0


def test_once_a_manager_is_known_to_need_control_it_is_asked_for_first(
    qtbot: QtBot, connect: Connect, other: Monitor, manager: SimulatedManager, heard: Heard, eager: None
) -> None:
    connection = connect()
    first, second = heard.jobs_in(JobState.NOT_STARTED)[:2]
    over: list[OrderProgress] = []
    connection.submit([SuspendJob(first)], over.append)
    grant(qtbot, other, manager)
    qtbot.waitUntil(lambda: bool(over) and connection.control.phase is NONE)
    with manager.lock:
        before = len(manager.commands)
    submit(qtbot, connection, SuspendJob(second))
    qtbot.waitUntil(lambda: "new controller No" in manager.commands[before:])
    sent = [line for line in manager.commands[before:] if line.startswith(("set", "new"))]
    assert sent == ["new controller Yes", f"set jobstate {second} 1", "new controller No"]


def test_the_whole_order_is_done_with_control_asked_for_once_and_locked(
    qtbot: QtBot, connect: Connect, other: Monitor, manager: SimulatedManager, heard: Heard, eager: None
) -> None:
    connection = connect()
    jobs = heard.jobs_in(JobState.NOT_STARTED)[:3]
    over: list[OrderProgress] = []
    connection.submit([*map(SuspendJob, jobs)], over.append)
    grant(qtbot, other, manager)
    qtbot.waitUntil(lambda: "new controller No" in manager.commands)
    assert over[0].count(OutcomeState.DONE) == 3
    first, *rest = [f"set jobstate {job} 1" for job in jobs]
    assert lines(manager, "set job", "new", "del") == [
        first,
        "new controller Yes",
        "del controller Yes",
        first,
        *rest,
        "del controller No",
        "new controller No",
    ]


def test_control_that_the_user_asked_for_is_not_given_back(
    qtbot: QtBot, connect: Connect, other: Monitor, manager: SimulatedManager, heard: Heard, eager: None
) -> None:
    connection = connect()
    over: list[OrderProgress] = []
    connection.submit([RequestControl()], over.append)
    qtbot.waitUntil(lambda: bool(over))
    assert over[0].outcomes[0].result is ControlAnswer.PENDING
    grant(qtbot, other, manager)
    qtbot.waitUntil(lambda: connection.is_controller)
    submit(qtbot, connection, SuspendJob(heard.job_in(JobState.NOT_STARTED)))
    read = len(heard.batches)
    qtbot.waitUntil(lambda: len(heard.batches) > read + 1)
    assert connection.control.phase is OURS
    submit(qtbot, connection, ReleaseControl())
    assert connection.control.phase is NONE
    assert heard.phases == [ASKING, OURS, NONE], "what is given away is not lost"


def test_a_manager_that_obeys_without_control_is_used_without_asking(
    qtbot: QtBot, connect: Connect, other: Monitor, manager: SimulatedManager, heard: Heard
) -> None:
    hold(manager, lambda: setattr(manager.desk, "require_control", False))
    connection = connect()
    progress = submit(qtbot, connection, *map(SuspendJob, heard.jobs_in(JobState.NOT_STARTED)[:2]))
    assert progress.count(OutcomeState.DONE) == 2
    assert lines(manager, "new", "del") == []
    assert heard.control == [ControlState(NONE, is_needed=False)]


def test_control_that_is_not_given_is_asked_for_once_for_all_changes(
    qtbot: QtBot, connect: Connect, other: Monitor, manager: SimulatedManager, heard: Heard, impatient: None
) -> None:
    connection = connect()
    jobs = heard.jobs_in(JobState.NOT_STARTED)[:3]
    progress = submit(qtbot, connection, *map(SuspendJob, jobs))
    assert [outcome.state.value for outcome in progress.outcomes] == ["refused", "not sent", "not sent"]
    troubles = [outcome.trouble for outcome in progress.outcomes]
    assert troubles[0] is not None
    assert "has queue control and did not give it." in troubles[0].title
    assert "403" in troubles[0].detail
    assert lines(manager, "new controller Yes") == ["new controller Yes"]
    assert lines(manager, "set jobstate") == [f"set jobstate {jobs[0]} 1"]
    assert heard.phases[:2] == [ASKING, REFUSED]
    assert heard.control[1].computer.startswith("client-")
    assert not any(manager.farm.jobs[job].suspended for job in jobs)
    assert other.is_controller


def test_a_request_for_control_that_is_refused_at_once(
    qtbot: QtBot, connect: Connect, other: Monitor, manager: SimulatedManager, heard: Heard
) -> None:
    other.del_controller(True)
    connection = connect()
    progress = submit(qtbot, connection, SuspendJob(heard.job_in(JobState.NOT_STARTED)))
    assert progress.outcomes[0].state is OutcomeState.REFUSED
    assert progress.outcomes[0].trouble is not None
    assert progress.outcomes[0].trouble.title == "Queue control was asked for in vain."
    assert heard.phases == [REFUSED]


def test_a_manager_that_knows_no_control_is_told_as_it_refused(
    qtbot: QtBot, connect: Connect, other: Monitor, manager: SimulatedManager, heard: Heard
) -> None:
    manager.faults.add("new controller=status:400 Unknown command")
    connection = connect()
    jobs = heard.jobs_in(JobState.NOT_STARTED)[:2]
    progress = submit(qtbot, connection, *map(SuspendJob, jobs))
    assert [outcome.state.value for outcome in progress.outcomes] == ["refused", "refused"]
    assert all(outcome.trouble and outcome.trouble.title == "The Manager refused." for outcome in progress.outcomes)
    assert lines(manager, "new controller") == ["new controller Yes"]


@pytest.mark.parametrize("status", ["404 J", "450 J", "400 Unknown command"])
def test_refusals_that_control_would_not_change(
    qtbot: QtBot, connect: Connect, other: Monitor, manager: SimulatedManager, heard: Heard, status: str
) -> None:
    manager.faults.add(f"restart job=status:{status}")
    connection = connect()
    progress = submit(qtbot, connection, RestartJob(heard.job_in(JobState.NOT_STARTED)))
    assert progress.outcomes[0].trouble is not None
    assert status[:3] in progress.outcomes[0].trouble.detail
    assert lines(manager, "new controller") == []


def test_a_refusal_with_control_is_the_last_word(
    qtbot: QtBot, connect: Connect, other: Monitor, manager: SimulatedManager, heard: Heard, eager: None
) -> None:
    manager.faults.add("restart job=status:403 Never")
    connection = connect()
    over: list[OrderProgress] = []
    connection.submit([RestartJob(heard.job_in(JobState.NOT_STARTED))], over.append)
    grant(qtbot, other, manager)
    qtbot.waitUntil(lambda: bool(over))
    assert over[0].outcomes[0].state is OutcomeState.REFUSED
    assert len(lines(manager, "restart job")) == 2
    assert len(lines(manager, "new controller Yes")) == 1


def test_the_farm_is_read_on_while_an_order_waits_for_control(
    qtbot: QtBot, connect: Connect, other: Monitor, manager: SimulatedManager, heard: Heard, eager: None
) -> None:
    connection = connect()
    connection.submit([SuspendJob(heard.job_in(JobState.NOT_STARTED))])
    qtbot.waitUntil(lambda: connection.control.phase is ASKING)
    read = len(heard.batches)
    qtbot.waitUntil(lambda: len(heard.batches) >= read + 2)
    assert connection.control.phase is ASKING


def test_an_order_that_is_cancelled_while_it_waits_withdraws_the_request(
    qtbot: QtBot, connect: Connect, other: Monitor, manager: SimulatedManager, heard: Heard, eager: None
) -> None:
    connection = connect()
    over: list[OrderProgress] = []
    ticket = connection.submit([*map(SuspendJob, heard.jobs_in(JobState.NOT_STARTED)[:2])], over.append)
    qtbot.waitUntil(lambda: connection.control.phase is ASKING)
    connection.cancel(ticket)
    qtbot.waitUntil(lambda: bool(over))
    assert over[0].count(OutcomeState.CANCELLED) == 2
    qtbot.waitUntil(lambda: "new controller No" in manager.commands)
    assert connection.control.phase is NONE
    with pytest.raises(CommandRefused, match="Nobody asks"):
        other.answer_control_request(True)


def test_a_connection_that_breaks_while_an_order_waits(
    qtbot: QtBot, connect: Connect, other: Monitor, manager: SimulatedManager, heard: Heard, eager: None
) -> None:
    connection = connect()
    over: list[OrderProgress] = []
    connection.submit([*map(SuspendJob, heard.jobs_in(JobState.NOT_STARTED)[:2])], over.append)
    qtbot.waitUntil(lambda: connection.control.phase is ASKING)
    manager.cut_all()
    qtbot.waitUntil(lambda: bool(over))
    assert over[0].count(OutcomeState.NOT_SENT) == 2
    assert connection.control.phase is NONE


def test_reading_waits_for_no_control(
    qtbot: QtBot, connect: Connect, other: Monitor, manager: SimulatedManager, heard: Heard
) -> None:
    connection = connect()
    assert submit(qtbot, connection, ReadJob(heard.job_in(JobState.NOT_STARTED))).count(OutcomeState.DONE) == 1
    assert lines(manager, "new controller") == []


# ---- keep, and given


def test_keep_asks_on_connecting_and_holds(
    qtbot: QtBot, connect: Connect, other: Monitor, manager: SimulatedManager, heard: Heard, eager: None
) -> None:
    connection = connect("keep")
    grant(qtbot, other, manager)
    qtbot.waitUntil(lambda: connection.is_controller)
    submit(qtbot, connection, SuspendJob(heard.job_in(JobState.NOT_STARTED)))
    read = len(heard.batches)
    qtbot.waitUntil(lambda: len(heard.batches) > read + 1)
    assert connection.is_controller
    assert lines(manager, "new controller") == ["new controller Yes"]


def test_keep_that_is_refused_goes_on_reading(
    qtbot: QtBot, connect: Connect, other: Monitor, manager: SimulatedManager, heard: Heard
) -> None:
    other.del_controller(True)
    connection = connect("keep")
    assert heard.phases == [REFUSED]
    assert connection.is_connected


def test_never_asks_nor_gives_away_what_came_by_itself(connect: Connect, manager: SimulatedManager) -> None:
    connection = connect("never")
    assert connection.is_controller, "the first client gets control"
    assert lines(manager, "new controller") == []


def test_control_that_came_by_itself_is_kept_after_an_order(
    qtbot: QtBot, connect: Connect, manager: SimulatedManager, heard: Heard
) -> None:
    connection = connect()
    submit(qtbot, connection, SuspendJob(heard.job_in(JobState.NOT_STARTED)))
    assert connection.control == ControlState(OURS)
    assert lines(manager, "new controller") == []


# ---- asked of us, and lost


def test_losing_control_names_who_has_it(
    qtbot: QtBot, connect: Connect, manager: SimulatedManager, heard: Heard, eager: None
) -> None:
    connection = connect()
    with other_monitor(manager) as other:
        assert other.request_control() is ControlAnswer.PENDING
        hold(manager, lambda: setattr(manager.desk.control, "_deadline", 0.0))  # the ten seconds are over
        qtbot.waitUntil(lambda: bool(connection.control.computer))
        assert connection.control.phase is LOST
        assert connection.control.computer == "client-2"
        assert not connection.is_controller


@pytest.mark.parametrize("grants", [True, False])
def test_being_asked_and_answering(
    qtbot: QtBot, connect: Connect, manager: SimulatedManager, heard: Heard, eager: None, grants: bool
) -> None:
    connection = connect(notices=True)
    qtbot.waitUntil(lambda: any(line.startswith("set clientinfo") for line in manager.commands))
    qtbot.waitUntil(lambda: any(client.wants_notices for client in manager.desk.clients))
    with other_monitor(manager) as other:
        assert other.request_control() is ControlAnswer.PENDING
        qtbot.waitUntil(lambda: connection.control.phase is ASKED)
        assert connection.control.computer == "client-2"
        assert 9.0 < connection.control.seconds_left <= 10.0
        assert connection.is_controller
        connection.answer_control(grants)
        qtbot.waitUntil(lambda: connection.control.phase is (NONE if grants else OURS))
        assert lines(manager, "set controller") == [f"set controller {'Yes' if grants else 'No'}"]
        other.get_manager_info()
        assert other.is_controller is grants
        if grants:
            assert connection.control.computer == "client-2"


def test_an_answer_goes_before_orders_and_lifts_no_lock_of_theirs(
    qtbot: QtBot, connect: Connect, manager: SimulatedManager, heard: Heard, eager: None
) -> None:
    connection = connect()
    manager.faults.add("set jobstate=delay:0.03")
    connection.submit([*map(SuspendJob, heard.jobs_in(JobState.NOT_STARTED, JobState.ACTIVE)[:6])])
    qtbot.waitUntil(lambda: bool(lines(manager, "set jobstate")))
    connection.answer_control(False)
    qtbot.waitUntil(lambda: "del controller No" in manager.commands)
    sent = lines(manager, "set jobstate", "del controller", "set controller")
    assert 0 < sent.index("set controller No") < len(sent) - 2
    assert sent[0] == "del controller Yes"
    assert sent[-1] == "del controller No"


def test_who_asks_may_go_away(
    qtbot: QtBot, connect: Connect, manager: SimulatedManager, heard: Heard, impatient: None
) -> None:
    connection = connect(notices=True)
    qtbot.waitUntil(lambda: any(client.wants_notices for client in manager.desk.clients))
    with other_monitor(manager) as other:
        other.request_control()
        qtbot.waitUntil(lambda: connection.control.phase is ASKED)
    qtbot.waitUntil(lambda: connection.control.phase is OURS)


def test_a_refusal_told_by_notice_ends_the_wait_at_once(
    qtbot: QtBot, connect: Connect, other: Monitor, manager: SimulatedManager, heard: Heard, eager: None
) -> None:
    connection = connect(notices=True)
    qtbot.waitUntil(lambda: any(client.wants_notices for client in manager.desk.clients))
    over: list[OrderProgress] = []
    connection.submit([SuspendJob(heard.job_in(JobState.NOT_STARTED))], over.append)
    qtbot.waitUntil(lambda: connection.control.phase is ASKING)
    other.answer_control_request(False)
    qtbot.waitUntil(lambda: bool(over))
    assert connection.control == ControlState(REFUSED, "client-1", ticket=over[0].ticket)
    assert over[0].outcomes[0].trouble is not None
    assert over[0].outcomes[0].trouble.title == "client-1 has queue control and did not give it."


def test_an_answer_without_a_manager_does_nothing(connection: ManagerConnection) -> None:
    connection.answer_control(True)
    assert connection.orders_under_way == 0


# ---- what is learnt


def test_what_is_learnt_of_the_manager_is_told(
    qtbot: QtBot, connect: Connect, other: Monitor, manager: SimulatedManager, heard: Heard, eager: None
) -> None:
    connection = connect()
    assert connection.control.is_needed is None
    over: list[OrderProgress] = []
    ticket = connection.submit([SuspendJob(heard.job_in(JobState.NOT_STARTED))], over.append)
    qtbot.waitUntil(lambda: connection.control.phase is ASKING)
    assert connection.control.ticket == ticket
    grant(qtbot, other, manager)
    qtbot.waitUntil(lambda: bool(over) and connection.control.phase is NONE)
    assert connection.control.is_needed is True
    other.request_control()
    submit(qtbot, connection, RequestControl())
    qtbot.waitUntil(lambda: connection.control.phase is ASKING)
    assert connection.control.ticket == 0, "the user asked"
    assert connection.control.is_needed is True, "it is not forgotten"


def test_the_next_order_shares_what_was_asked_for(
    qtbot: QtBot, connect: Connect, other: Monitor, manager: SimulatedManager, heard: Heard, eager: None
) -> None:
    connection = connect()
    first, second = (connection.submit([SuspendJob(job)]) for job in heard.jobs_in(JobState.NOT_STARTED)[:2])
    qtbot.waitUntil(lambda: connection.control.ticket == first)
    connection.cancel(first)
    qtbot.waitUntil(lambda: connection.control.ticket == second)
    assert connection.control.phase is ASKING
    other.answer_control_request(True)
    qtbot.waitUntil(lambda: connection.control.phase is NONE)
    assert lines(manager, "new controller") == ["new controller Yes", "new controller No"]


def test_who_we_are_is_known_while_the_manager_was_told(
    qtbot: QtBot, connect: Connect, manager: SimulatedManager
) -> None:
    connection = connect(notices=True)
    qtbot.waitUntil(lambda: connection.this_client is not None)
    told = manager.desk.clients[0].client
    assert connection.this_client is not None
    assert connection.this_client.udp_port == told.udp_port
    connection.disconnect_from()
    assert connection.this_client is None
