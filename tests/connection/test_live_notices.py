"""Notifications by UDP: heard, hinted at, never believed, and no flood starves the worker."""

from __future__ import annotations

import logging
import socket
import time
from collections.abc import Iterator

import pytest
from farm_listener import Heard, hold, lines, submit
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import FarmEvent, JobState
from bbmonitor_gui.backburner.notifications import EventCode, Notification
from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.details import Kind, Subject
from bbmonitor_gui.connection.messages import ControlPhase, OutcomeState, Phase
from bbmonitor_gui.connection.notices import MOST_AT_ONCE, NoticeEar, subjects_of, this_client
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.connection.requests import SuspendJob
from bbmonitor_gui.simulator import SimulatedManager

ZEROS = bytes(19)


@pytest.fixture
def profile(manager: SimulatedManager) -> ManagerProfile:
    """Nothing is read again by itself while a test lasts."""
    return ManagerProfile("127.0.0.1", manager.port, timeout_s=2.0, refresh_s=60.0)


@pytest.fixture
def sender() -> Iterator[socket.socket]:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sending:
        sending.bind(("127.0.0.1", 0))
        yield sending


def udp_port(qtbot: QtBot, manager: SimulatedManager) -> int:
    """Where the connection listens, once it has told."""
    qtbot.waitUntil(lambda: any(client.wants_notices for client in manager.desk.clients))
    return next(client.client.udp_port for client in manager.desk.clients)


def test_a_change_is_seen_sooner_and_only_its_list_is_read(
    qtbot: QtBot, connected: ManagerConnection, heard: Heard, manager: SimulatedManager
) -> None:
    udp_port(qtbot, manager)
    job = heard.job_in(JobState.NOT_STARTED)
    with manager.lock:
        before = len(manager.commands)
    hold(manager, lambda: manager.farm.suspend(manager.farm.jobs[job]))
    qtbot.waitUntil(lambda: heard.jobs[job].item.state == JobState.SUSPENDED)
    read = {line.split(maxsplit=2)[1] for line in manager.commands[before:]}
    assert read <= {"joblist", "jobinfo", "server", "jobsrverrorlst"}


def test_details_of_what_is_named_are_read_again(
    qtbot: QtBot,
    connected: ManagerConnection,
    heard: Heard,
    manager: SimulatedManager,
    sender: socket.socket,
) -> None:
    port = udp_port(qtbot, manager)
    job = heard.job_in(JobState.NOT_STARTED)
    qtbot.waitUntil(lambda: all(entry.details for entry in (*heard.jobs.values(), *heard.servers.values())))
    before = len(lines(manager, f"get jobinfo {job}"))
    sender.sendto(ZEROS + b"\x16%d 1 1000\0" % job, ("127.0.0.1", port))
    qtbot.waitUntil(lambda: len(lines(manager, f"get jobinfo {job}")) > before)


def test_who_we_are_is_told_in_a_document(
    qtbot: QtBot, connected: ManagerConnection, manager: SimulatedManager
) -> None:
    port = udp_port(qtbot, manager)
    told = manager.desk.clients[0].client
    assert told.udp_port == port
    assert told.system_info.computer_name == socket.gethostname()
    assert told.system_info.ip_address == "127.0.0.1"
    assert told.system_info.num_cpus >= 1
    assert this_client(30000, "192.0.2.1").udp_port == 30000


def test_no_notices_where_the_user_wants_none(
    qtbot: QtBot, connection: ManagerConnection, manager: SimulatedManager, heard: Heard
) -> None:
    connection.connect_to(ManagerProfile("127.0.0.1", manager.port, refresh_s=0.05, live_notices=False))
    qtbot.waitUntil(lambda: len(heard.batches) > 5)
    assert lines(manager, "set clientinfo") == []


@pytest.mark.parametrize("fault", ["status:400 Unknown command", "status:200 OK", "silence", "close", "garbage"])
def test_a_manager_that_does_not_want_to_tell_is_asked_once_and_read_on(
    qtbot: QtBot,
    connection: ManagerConnection,
    manager: SimulatedManager,
    heard: Heard,
    caplog: pytest.LogCaptureFixture,
    fault: str,
) -> None:
    caplog.set_level(logging.INFO, "bbmonitor_gui.connection")
    manager.faults.add(f"set clientinfo={fault}")
    connection.connect_to(ManagerProfile("127.0.0.1", manager.port, timeout_s=0.2, refresh_s=0.02))
    qtbot.waitUntil(lambda: bool(lines(manager, "set clientinfo")))
    read = len(heard.batches)
    qtbot.waitUntil(lambda: len(heard.batches) > read + 3)
    manager.cut_all()
    qtbot.waitUntil(lambda: connection.link.phase is Phase.WAITING)
    connection.refresh()
    qtbot.waitUntil(lambda: connection.is_connected)
    read = len(heard.batches)
    qtbot.waitUntil(lambda: len(heard.batches) > read + 3)
    assert len(lines(manager, "set clientinfo")) == 1
    assert "no notices from 127.0.0.1" in caplog.text
    assert [link.phase for link in heard.links].count(Phase.WAITING) == 1, (
        "the user was not told of a broken connection"
    )


def test_after_a_reconnect_the_manager_is_told_again(
    qtbot: QtBot, connected: ManagerConnection, heard: Heard, manager: SimulatedManager
) -> None:
    udp_port(qtbot, manager)
    manager.cut_all()
    qtbot.waitUntil(lambda: connected.link.phase is Phase.WAITING)
    connected.refresh()
    qtbot.waitUntil(lambda: len(lines(manager, "set clientinfo")) == 2)
    job = heard.job_in(JobState.NOT_STARTED)
    udp_port(qtbot, manager)
    hold(manager, lambda: manager.farm.suspend(manager.farm.jobs[job]))
    qtbot.waitUntil(lambda: heard.jobs[job].item.state == JobState.SUSPENDED)


def test_a_flood_of_datagrams_starves_nobody(
    qtbot: QtBot, connected: ManagerConnection, heard: Heard, manager: SimulatedManager, sender: socket.socket
) -> None:
    port = udp_port(qtbot, manager)
    job = heard.job_in(JobState.NOT_STARTED)
    before = len(lines(manager, "get joblist", "get clientlist", "get controller"))
    done = []
    connected.submit([SuspendJob(job)] * 20, done.append)
    end = time.monotonic() + 0.7
    while time.monotonic() < end:
        for code in (b"\x0e", b"\x73", b"\x09"):
            sender.sendto(ZEROS + code + b"%d 3\0" % job, ("127.0.0.1", port))
        sender.sendto(bytes([0x10]) + bytes(15) + b"NOBODY\0", ("127.0.0.1", port))
        qtbot.wait(0)
    qtbot.waitUntil(lambda: bool(done))
    assert done[0].count(OutcomeState.DONE) == 20
    assert len(lines(manager, "get joblist", "get clientlist", "get controller")) - before <= 10
    assert connected.is_controller, "a datagram is not believed"


@pytest.mark.parametrize(
    "datagram",
    [b"", b"\x12", bytes(19), bytes(3000), b"\x10" + bytes(15) + b"\xff\xfe\0", ZEROS + b"\x0e99999999999 x\0"],
)
def test_garbage_does_nothing(
    qtbot: QtBot,
    connected: ManagerConnection,
    heard: Heard,
    manager: SimulatedManager,
    sender: socket.socket,
    datagram: bytes,
) -> None:
    port = udp_port(qtbot, manager)
    sender.sendto(datagram, ("127.0.0.1", port))
    assert submit(qtbot, connected, SuspendJob(heard.job_in(JobState.NOT_STARTED))).count(OutcomeState.DONE) == 1
    assert connected.control.phase is ControlPhase.OURS


def test_a_forged_request_for_control_is_only_a_question(
    qtbot: QtBot, connected: ManagerConnection, heard: Heard, manager: SimulatedManager, sender: socket.socket
) -> None:
    port = udp_port(qtbot, manager)
    sender.sendto(bytes([0x12]) + bytes(15) + "büro-7".encode() + b"\0", ("127.0.0.1", port))
    qtbot.waitUntil(lambda: connected.control.phase is ControlPhase.ASKED)
    assert connected.control.computer == "büro-7"
    assert connected.is_controller
    connected.answer_control(True)
    qtbot.waitUntil(lambda: bool(heard.progress))
    assert heard.progress[-1].outcomes[0].state is OutcomeState.REFUSED
    assert connected.is_controller


# ---- the ear


@pytest.fixture
def ear(qapp: object) -> Iterator[NoticeEar]:
    made = NoticeEar("127.0.0.1", 3234)
    yield made
    made.close()


def test_strangers_are_not_heard(qtbot: QtBot, ear: NoticeEar, sender: socket.socket) -> None:
    heard: list[Notification] = []
    ear.heard.connect(heard.extend)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as stranger:
        try:
            stranger.bind(("127.0.0.2", 0))
        except OSError:
            pytest.skip("this system has one loopback address only")
        stranger.sendto(ZEROS + b"\x09111\0", (ear.address, ear.port))
    sender.sendto(ZEROS + b"\x09222\0", (ear.address, ear.port))
    qtbot.waitUntil(lambda: bool(heard))
    assert [event.job for event in heard if isinstance(event, FarmEvent)] == [222]


def test_so_many_at_once_then_a_rest(qtbot: QtBot, ear: NoticeEar, sender: socket.socket) -> None:
    bursts: list[tuple[Notification, ...]] = []
    ear.heard.connect(bursts.append)
    total = 2 * MOST_AT_ONCE + 5
    for number in range(total):
        sender.sendto(ZEROS + b"\x09%d\0" % number, (ear.address, ear.port))
    began = time.monotonic()
    qtbot.waitUntil(lambda: sum(map(len, bursts)) == total)
    assert [len(burst) for burst in bursts] == [MOST_AT_ONCE, MOST_AT_ONCE, 5]
    assert time.monotonic() - began >= 0.15


def test_a_host_that_nobody_knows_has_no_ear(qapp: object) -> None:
    with pytest.raises(OSError, match=r".+"):
        NoticeEar("no-such-farm.invalid", 3234)


@pytest.mark.parametrize(
    ("code", "arguments", "subjects"),
    [
        (EventCode.NEW_JOB, ("7",), [Subject(Kind.JOB, 7)]),
        (
            EventCode.SERVER_STARTS,
            ("7", "e839dfb5feeb0000"),
            [Subject(Kind.JOB, 7), Subject(Kind.SERVER, "E839DFB5FEEB0000")],
        ),
        (EventCode.SERVER_GONE, ("E839DFB5FEEB0000",), [Subject(Kind.SERVER, "E839DFB5FEEB0000")]),
        (EventCode.JOB_STATE, ("4294967296", "3"), []),
        (EventCode.SHUTDOWN, (), []),
        (0x55, ("7",), []),
    ],
)
def test_whom_an_event_concerns(code: int, arguments: tuple[str, ...], subjects: list[Subject]) -> None:
    assert subjects_of(FarmEvent(code, "", arguments)) == subjects
