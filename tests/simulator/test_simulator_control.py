"""Queue control between several clients, on a clock that only the test moves (protocol.md, "Queue control")."""

import threading
from collections.abc import Callable
from typing import Any

import pytest

from bbmonitor_gui.simulator import ManualClock, SimulatedManager
from bbmonitor_gui.simulator.handlers import RULES

Run = Callable[..., SimulatedManager]
Connect = Callable[..., Any]

HELD = b"backburner(Controller)>"
FREE = b"backburner>"
GRANTED, PENDING, OK = b"201 OK\r\n", b"200 Control Pending\r\n", b"200 OK\r\n"


@pytest.fixture
def manager(run: Run) -> SimulatedManager:
    return run()


def prompt(client: Any) -> bytes:
    answer: bytes = client.ask("get jobstate 1")[2]
    return answer


def test_silence_grants_after_ten_seconds(manager: SimulatedManager, connect: Connect, clock: ManualClock) -> None:
    first, second, third = (connect(manager) for _ in range(3))
    assert [prompt(client) for client in (first, second, third)] == [HELD, FREE, FREE]
    assert second.ask("new controller Yes") == (PENDING, b"", FREE)
    assert third.ask("new controller Yes")[0] == b"403 Another request is pending\r\n"
    clock.advance(9.9)
    assert [prompt(client) for client in (first, second, third)] == [HELD, FREE, FREE]
    clock.advance(0.1)
    assert [prompt(client) for client in (first, second, third)] == [FREE, HELD, FREE]
    assert "<ComputerName>client-2</ComputerName>" in third.text("get controller")


def test_the_controller_refuses(manager: SimulatedManager, connect: Connect, clock: ManualClock) -> None:
    first, second = connect(manager), connect(manager)
    assert second.ask("new controller Yes")[0] == PENDING
    assert second.ask("set controller Yes")[0] == b"403 Queue control needed\r\n"
    assert first.ask("set controller No")[0] == OK
    clock.advance(60)
    assert (prompt(first), prompt(second)) == (HELD, FREE)
    assert first.ask("set controller No")[0] == b"400 Nobody asks for control\r\n"


def test_the_controller_grants(manager: SimulatedManager, connect: Connect) -> None:
    first, second = connect(manager), connect(manager)
    assert second.ask("new controller")[0] == PENDING
    assert first.ask("set controller Yes") == (OK, b"", FREE)
    assert prompt(second) == HELD


def test_the_holder_is_granted_at_once(manager: SimulatedManager, connect: Connect) -> None:
    assert connect(manager).ask("new controller Yes") == (GRANTED, b"", HELD)


def test_control_is_free_when_the_controller_goes(manager: SimulatedManager, connect: Connect) -> None:
    first, second, third = (connect(manager) for _ in range(3))
    first.close()
    while "<Controler>1</Controler>" in second.text("get clientlist"):
        pass
    assert second.ask("get controller") == (b"200 No controller\r\n", b"", FREE)
    assert prompt(third) == FREE
    assert third.ask("new controller Yes") == (GRANTED, b"", HELD)
    assert prompt(second) == FREE


def test_control_passes_to_who_asked_when_the_controller_goes(manager: SimulatedManager, connect: Connect) -> None:
    first, second = connect(manager), connect(manager)
    assert second.ask("new controller Yes")[0] == PENDING
    first.close()
    while prompt(second) != HELD:
        pass
    assert second.text("get clientlist").count("<ClientInfo>") == 4


def test_control_can_be_given_back(manager: SimulatedManager, connect: Connect) -> None:
    first, second = connect(manager), connect(manager)
    assert first.ask("new controller No") == (OK, b"", FREE)
    assert second.ask("new controller Yes") == (GRANTED, b"", HELD)


def test_a_lock_refuses_requests(manager: SimulatedManager, connect: Connect, clock: ManualClock) -> None:
    first, second = connect(manager), connect(manager)
    assert second.ask("del controller Yes")[0] == b"403 Queue control needed\r\n"
    assert second.ask("new controller Yes")[0] == PENDING
    assert first.ask("del controller Yes")[0] == OK
    clock.advance(60)
    assert prompt(second) == FREE
    assert second.ask("new controller Yes")[0] == b"403 Queue control is locked\r\n"
    assert first.ask("del controller No")[0] == OK
    assert second.ask("new controller Yes")[0] == PENDING
    assert first.ask("del controller maybe")[0] == b"400 Bad argument\r\n"


def test_changes_need_control(manager: SimulatedManager, connect: Connect) -> None:
    connect(manager)
    second = connect(manager)
    job, server = next(iter(manager.farm.jobs.values())), next(iter(manager.farm.servers))
    lines = (
        f"set jobstate {job.handle} 1",
        f"set jobpriority {job.handle} 1",
        f"set jobarchive {job.handle}",
        f"set job {job.handle} 10",
        f"set server {server} 10",
        f"del job {job.handle}",
        f"restart job {job.handle}",
        f"new jobserver {job.handle} {server}",
        f"del jobserver {job.handle} {server}",
        f"del server {server}",
        f"del jobarchive {job.handle}",
        "new srvgroup a",
        "del srvgroup Flame",
        "set srvgroup Flame 10",
        "del controller Yes",
    )
    assert {" ".join(line.split()[:2]) for line in lines} == {words for words, rule in RULES.items() if rule.changes}
    for line in lines:
        assert second.ask(line) == (b"403 Queue control needed\r\n", b"", FREE)
    assert job.handle in manager.farm.jobs


def test_a_manager_that_obeys_everybody(run: Run, connect: Connect) -> None:
    manager = run(require_control=False)
    connect(manager)
    second = connect(manager)
    job = next(iter(manager.farm.jobs.values()))
    assert second.ask(f"set jobpriority {job.handle} 1") == (OK, b"", FREE)
    assert job.priority == 1


def test_the_next_who_connects_alone_is_controller(manager: SimulatedManager, connect: Connect) -> None:
    first = connect(manager)
    first.send(b"x" * 70_000)  # the Manager hangs up
    assert first.read_to(b"\r\n") == b"400 Line too long\r\n"
    assert first.at_end()
    for thread in threading.enumerate():
        if thread.name.startswith("simulator-session"):
            thread.join()
    assert prompt(connect(manager)) == HELD
