"""The two sides meet: everything the client can ask, asked of the simulated Manager."""

import socket
from collections.abc import Callable
from dataclasses import replace

import pytest

from bbmonitor_gui.backburner import (
    Client,
    CommandRefused,
    ConnectionFailed,
    ControlAnswer,
    ControlKind,
    ControlNotice,
    FarmEvent,
    JobState,
    Monitor,
    Notification,
    ProtocolError,
    ServerSchedule,
    StateReading,
    SystemInfo,
    WorkPriority,
    read_notification,
)
from bbmonitor_gui.simulator import Farm, ManualClock, SimulatedManager, reports

Run = Callable[..., SimulatedManager]


def test_everything_reads_as_it_was_meant(run: Run, clock: ManualClock) -> None:
    farm = Farm(120, 24, clock=clock)
    with Monitor("127.0.0.1", run(farm).port) as monitor:
        assert monitor.is_controller
        assert monitor.get_manager_info() == reports.manager_info(farm)
        assert monitor.get_plugin_list() == list(farm.plugins)
        assert monitor.get_job_list() == [reports.job_item(job) for job in farm.queue()]
        assert monitor.get_job_handle_list() == [reports.job_handle_item(job) for job in farm.queue()]
        assert monitor.get_jobarchive() == [reports.archive_item(job) for job in farm.archive.values()]
        assert monitor.get_server_list() == [reports.server_item(farm, server) for server in farm.servers.values()]
        for handle, server in farm.servers.items():
            told, meant = monitor.get_server(handle), reports.server(farm, server)
            assert told.total_time == pytest.approx(meant.total_time, abs=1e-5)
            assert replace(told, total_time=0, perf_index=0) == replace(meant, total_time=0, perf_index=0)
        for job in farm.jobs.values():
            told_job, meant_job = monitor.get_job(job.handle), reports.job(farm, job)
            assert replace(told_job, servers=[]) == replace(meant_job, servers=[])
            assert [server.handle for server in told_job.servers] == [server.handle for server in meant_job.servers]
            assert [error.handle for error in monitor.get_job_errors(job.handle)] == [
                error.handle for error in job.errors
            ]
            assert monitor.get_jobstate(job.handle) == (200, str(int(job.state)), None)
            assert [task.number for task in monitor.get_taskname(job.handle)] == list(range(1, job.tasks + 1))
        assert [group.name for group in monitor.get_server_groups()] == list(farm.groups())
        assert [client.controller for client in monitor.get_client_list()] == [True, False, False, False]
        controller = monitor.get_controller()
        assert controller
        assert controller.system_info.computer_name == "client-1"


@pytest.mark.parametrize("reading", list(StateReading))
def test_everything_can_be_changed(run: Run, clock: ManualClock, reading: StateReading) -> None:
    farm = Farm(120, 24, clock=clock)
    manager = run(farm, state_reading=reading)
    with Monitor("127.0.0.1", manager.port, state_reading=reading) as monitor:
        job = next(job for job in farm.jobs.values() if job.running and job.servers)
        server = next(iter(job.running))
        with monitor.locked_control():
            assert monitor.suspend_job(job.handle) is JobState.SUSPENDED
            assert monitor.activate_job(job.handle) is not JobState.SUSPENDED
            assert monitor.restart_job(job.handle) in (JobState.NOT_STARTED, JobState.ACTIVE)
            monitor.set_jobpriority(job.handle, 12)
            monitor.remove_server(job.handle, server)
            assert server not in job.servers
            monitor.assign_server(job.handle, server)
            assert server in job.servers
            edit = {"info.name": "<i>", "info.priority": 99, "flags.zip_archive": True, "alerts.email_to": "a@b"}
            monitor.set_job(job.handle, edit)
            assert (job.name, job.priority, job.flags.zip_archive, job.alerts.email_to) == ("<i>", 99, True, "a@b")
            week = ServerSchedule.ALWAYS.with_hours(1, range(7, 18), allowed=False)
            monitor.set_server_schedule(server, week)
            assert monitor.get_server(server).server_schedule == week
            monitor.set_server(server, att_priority=WorkPriority.HIGH, una_priority=2)
            told = monitor.get_server(server)
            assert (told.server_schedule, told.att_priority, told.una_priority) == (week, 0, 2)
        assert monitor.set_jobarchive(job.handle)[0] == 200
        with pytest.raises(CommandRefused):
            monitor.get_job(job.handle)
        monitor.set_jobarchive(job.handle)
        archived = monitor.get_jobarchive()[0].handle
        monitor.delete_archived_job(archived)
        assert archived not in farm.archive
        monitor.delete_job(job.handle)
        with pytest.raises(CommandRefused, match="404"):
            monitor.delete_job(job.handle)
        with pytest.raises(CommandRefused, match="403"):
            monitor.delete_server(next(handle for handle, server in farm.servers.items() if server.present))
        monitor.delete_server(next(handle for handle, server in farm.servers.items() if not server.present))


def test_groups_are_made_changed_and_deleted(run: Run, clock: ManualClock) -> None:
    farm = Farm(10, 12, clock=clock)
    with Monitor("127.0.0.1", run(farm).port) as monitor:
        handles = list(farm.servers)
        before = farm.groups()
        monitor.create_server_group("Nights")
        for wanted in (handles[:3], handles[2:5], [], handles[:1]):
            monitor.set_server_group("Nights", wanted)
            told = next(group for group in monitor.get_server_groups() if group.name == "Nights")
            assert [text for name, text in told.fields if name == "Handle"] == wanted
        monitor.set_server_group("Flame", handles[:1])
        with pytest.raises(CommandRefused, match="404"):
            monitor.set_server_group("Flame", ["0" * 16])
        with pytest.raises(ValueError, match="where it ends"):
            monitor.set_server_group("Render nodes", [])
        monitor.delete_server_group("Nights")
        monitor.delete_server_group("Render nodes")
        assert set(farm.groups()) == set(before) - {"Render nodes"}


def test_notices_arrive_in_a_console_session(run: Run, clock: ManualClock) -> None:
    manager = run(Farm(10, 4, clock=clock))
    with (
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp,
        Monitor("127.0.0.1", manager.port) as first,
        Monitor("127.0.0.1", manager.port) as second,
    ):
        udp.bind(("127.0.0.1", 0))
        udp.settimeout(5)
        heard: Callable[[], Notification] = lambda: read_notification(udp.recv(2048))  # noqa: E731
        system = SystemInfo(1, 1.0, 1, "Linux", "jürgen", "BÜRO-PC", "", 1, "192.0.2.1")
        first.set_clientinfo(Client(300, udp.getsockname()[1], False, system))
        job = first.get_job_list()[0].handle
        first.set_jobpriority(job, 7)
        assert heard() == FarmEvent(0x0F, "job priority changed", (str(job), "7"))
        second.set_clientinfo(Client(300, 0, False, replace(system, computer_name="作業-12")))
        assert second.request_control() is ControlAnswer.PENDING
        assert heard() == ControlNotice(ControlKind.ASKS, "作業-12")
        first.answer_control_request(True)
        assert heard() == ControlNotice(ControlKind.IS_CONTROLLER, "作業-12")
        assert first.request_control() is ControlAnswer.PENDING
        second.answer_control_request(False)
        assert heard() == ControlNotice(ControlKind.REFUSED_US, "作業-12")
        assert first.request_control() is ControlAnswer.PENDING
        second.answer_control_request(True)
        assert heard() == ControlNotice(ControlKind.GAVE_TO_US, "作業-12")


def test_a_console_session_that_may_not_introduce_itself_goes_on(run: Run) -> None:
    manager = run(faults=["set clientinfo=status:400 Unknown command"])
    with Monitor("127.0.0.1", manager.port) as monitor:
        with pytest.raises(CommandRefused, match="400 Unknown"):
            monitor.set_clientinfo(Client(300, 30001, False, SystemInfo(1, 1.0, 1, "", "", "", "", 1, "")))
        assert len(monitor.get_job_list()) == 20


@pytest.mark.parametrize("knows", [True, False])
def test_control_is_given_back(run: Run, clock: ManualClock, knows: bool) -> None:
    manager = run(faults=[] if knows else ["new controller=status:400 Unknown command"])
    with Monitor("127.0.0.1", manager.port) as first, Monitor("127.0.0.1", manager.port) as second:
        assert second.release_control()
        assert first.release_control() is knows
        assert first.is_controller is not knows
        if knows:
            assert second.request_control() is ControlAnswer.GRANTED
            assert first.request_control() is ControlAnswer.PENDING
            assert first.release_control(pending=True)
            clock.advance(10)
            second.get_manager_info()
            assert second.is_controller


def test_both_know_the_other_polarity(run: Run, clock: ManualClock) -> None:
    farm = Farm(10, 4, clock=clock)
    manager = run(farm, polarity="blocked")
    with Monitor("127.0.0.1", manager.port, schedule_polarity="blocked") as monitor:
        for handle, server in farm.servers.items():
            assert monitor.get_server(handle).server_schedule == server.schedule


def test_control_passes_between_two_monitors(run: Run, clock: ManualClock) -> None:
    port = run().port
    with Monitor("127.0.0.1", port) as first, Monitor("127.0.0.1", port) as second:
        assert (first.is_controller, second.is_controller) == (True, False)
        with pytest.raises(CommandRefused, match="control"):
            second.restart_job(first.get_job_list()[0].handle)
        assert second.request_control() is ControlAnswer.PENDING
        clock.advance(10)
        second.get_manager_info()
        first.get_manager_info()
        assert (first.is_controller, second.is_controller) == (False, True)
        assert first.request_control() is ControlAnswer.PENDING
        second.answer_control_request(True)
        assert not second.is_controller


@pytest.mark.parametrize("kind", ["cut", "close", "garbage", "absurd", "restart"])
def test_trouble_is_an_error_and_connecting_again_works(run: Run, kind: str) -> None:
    manager = run(faults=[f"get joblist={kind}*1"])
    monitor = Monitor("127.0.0.1", manager.port, timeout=5.0)
    with monitor:
        with pytest.raises((ConnectionFailed, ProtocolError)):
            monitor.get_job_list()
        assert not monitor.is_open
        monitor.open_connection()
        assert len(monitor.get_job_list()) == 20


def test_silence_ends_with_the_timeout(run: Run) -> None:
    manager = run(faults=["get joblist=silence"])
    with Monitor("127.0.0.1", manager.port, timeout=0.3) as monitor, pytest.raises(ConnectionFailed, match="nothing"):
        monitor.get_job_list()


def test_one_byte_a_packet_reads_the_same(run: Run, clock: ManualClock) -> None:
    farm = Farm(5, 2, clock=clock)
    with Monitor("127.0.0.1", run(farm, faults=["connect=bytes"]).port) as monitor:
        assert monitor.get_job_list() == [reports.job_item(job) for job in farm.queue()]
