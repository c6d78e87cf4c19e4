"""The login session and its notifications (protocol.md, "Login session" and "UDP notifications")."""

import socket
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest

from bbmonitor_gui.simulator import Farm, ManualClock, SimulatedManager

Run = Callable[..., SimulatedManager]
Connect = Callable[..., Any]

CLIENT_INFO = """<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>
<ClientInfo>
    <Version>300</Version>
    <UdpPort>{port}</UdpPort>
    <Controler>0</Controler>
    <SystemInfo>
        <TotalMemory>1063239680</TotalMemory>
        <TotalMemoryF>1063239680.000000</TotalMemoryF>
        <NumCpus>2</NumCpus>
        <Platform>Windows XP</Platform>
        <User>old</User>
        <ComputerName>{name}</ComputerName>
        <Mac>001FE18133B60000</Mac>
        <WorkDiskSPace>30795</WorkDiskSPace>
        <IPAddress>192.0.2.101</IPAddress>
    </SystemInfo>
</ClientInfo>
"""


class Listener:
    """A client that listens for notices, in a login session or, `console`, in one with prompts."""

    def __init__(self, client: Any, name: str, console: bool = False) -> None:
        self.client = client
        self.console = console
        self.udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.udp.bind(("127.0.0.1", 0))
        self.udp.settimeout(5)
        document = CLIENT_INFO.format(port=self.udp.getsockname()[1], name=name).encode() + b"\0"
        if console:
            client.greeting()
        else:
            client.send("new login")
            assert client.read_to(b"\r\n") == b"200 3.00 Ready\r\n"
        client.send(f"set clientinfo {len(document)}")
        assert client.read_to(b"\r\n") == b"250 Ready\r\n"
        client.send(document)
        assert self._answer() == b"200 OK\r\n"

    def ask(self, line: str) -> bytes:
        self.client.send(line)
        return self._answer()

    def hears(self, datagram: bytes) -> bool:
        """This datagram, after any number of others."""
        while (heard := self.udp.recv(2048)) != datagram:
            assert heard.endswith(b"\0")
        return True

    def _answer(self) -> bytes:
        answer: bytes = self.client.read_to(b"\r\n")
        if self.console:
            self.client.read_to(b">")
        return answer


@pytest.fixture
def listen(connect: Connect) -> Iterator[Callable[..., Listener]]:
    listeners: list[Listener] = []

    def open_listener(manager: SimulatedManager, name: str = "oldsea", console: bool = False) -> Listener:
        listeners.append(Listener(connect(manager, greeted=False), name, console))
        return listeners[-1]

    yield open_listener
    for listener in listeners:
        listener.udp.close()


def event(code: int, arguments: str = "") -> bytes:
    return b"\0" * 19 + bytes([code]) + arguments.encode() + b"\0"


def test_a_login_session_has_no_prompts(run: Run, listen: Callable[..., Listener]) -> None:
    manager = run(greeting_grace_s=60.0)
    listener = listen(manager)
    assert listener.ask("get jobstate 1") == b"404 Job not found\r\n"
    listener.client.send("get mgrinfo")
    length = int(listener.client.read_to(b"\r\n").split()[1])
    assert listener.client.read(length).endswith(b"</ManagerInfo>\n\0")
    assert listener.ask("new controller Yes") == b"201 OK\r\n"
    assert listener.client.buffer == b""
    assert manager.commands[0] == "new login"


def test_events_are_told(run: Run, listen: Callable[..., Listener], clock: ManualClock) -> None:
    manager = run()
    listener = listen(manager)
    job = next(job for job in manager.farm.jobs.values() if job.running)
    server = next(iter(job.running))
    assert listener.ask(f"set jobpriority {job.handle} 3") == b"200 OK\r\n"
    assert listener.hears(event(0x0F, f"{job.handle} 3"))
    assert listener.ask(f"set jobstate {job.handle} 1") == b"200 OK\r\n"
    assert listener.hears(event(0x1B, server))
    assert listener.hears(event(0x0E, f"{job.handle} 3"))
    assert listener.ask(f"del job {job.handle}") == b"200 OK\r\n"
    assert listener.hears(event(0x08, str(job.handle)))


def test_a_console_session_may_listen_too(run: Run, listen: Callable[..., Listener], clock: ManualClock) -> None:
    manager = run()
    first, second = listen(manager, "first", console=True), listen(manager, "second", console=True)
    job = next(iter(manager.farm.jobs))
    assert first.ask(f"set jobpriority {job} 3") == b"200 OK\r\n"
    for listener in (first, second):
        assert listener.hears(event(0x0F, f"{job} 3"))
    assert second.ask("new controller Yes") == b"200 Control Pending\r\n"
    assert first.hears(b"\x12" + b"\0" * 15 + b"second\0")


def test_every_change_of_a_job_is_told(run: Run, listen: Callable[..., Listener]) -> None:
    manager = run(Farm(120, 24, clock=ManualClock()))
    listener = listen(manager)
    jobs = manager.farm.jobs.values()
    complete = next(job for job in jobs if job.complete and job.servers)
    assert listener.ask(f"restart job {complete.handle}") == b"200 OK\r\n"
    assert listener.hears(event(0x10, str(complete.handle)))
    assert listener.hears(event(0x0E, f"{complete.handle} 1"))
    assert listener.ask(f"set jobarchive {complete.handle}") == b"200 OK\r\n"
    assert listener.hears(event(0x08, str(complete.handle)))
    assert listener.ask(f"set jobarchive {complete.handle}") == b"200 OK\r\n"
    assert listener.hears(event(0x09, str(complete.handle)))
    job, server = next((job, handle) for job in jobs for handle, work in job.work.items() if work.given_up)
    assert listener.ask(f"new jobserver {job.handle} {server}") == b"200 OK\r\n"
    assert listener.hears(event(0x13, f"{job.handle} {server}"))
    assert listener.hears(event(0x14, f"{job.handle} {server}"))
    suspended = next(job for job in jobs if job.suspended)
    assert listener.ask(f"set jobstate {suspended.handle} 0") == b"200 OK\r\n"
    assert listener.hears(event(0x0E, f"{suspended.handle} {int(suspended.state)}"))


def test_what_happens_to_groups_and_servers_is_told(run: Run, listen: Callable[..., Listener]) -> None:
    manager = run()
    listener = listen(manager)
    assert listener.ask("new srvgroup Nights") == b"200 OK\r\n"
    assert listener.hears(event(0x07))
    assert listener.ask("del srvgroup Nights") == b"200 OK\r\n"
    assert listener.hears(event(0x07))
    server = next(iter(manager.farm.servers.values()))
    server.present = False
    assert listener.ask(f"del server {server.handle}") == b"200 OK\r\n"
    assert listener.hears(event(0x1C, server.handle))


def test_a_day_has_every_kind_of_event(run: Run, listen: Callable[..., Listener]) -> None:
    manager = run()
    told: set[int] = set()
    with manager.lock:
        manager.farm.on_event = lambda code, arguments: told.add(code)
        manager.farm.advance(manager.farm.now + timedelta(days=2))
    assert told >= {0x09, 0x0B, 0x0C, 0x0D, 0x0E, 0x15, 0x16, 0x18, 0x19, 0x1A, 0x1B}


def test_events_come_though_nobody_asks(run: Run, listen: Callable[..., Listener], clock: ManualClock) -> None:
    manager = run()
    listener = listen(manager)
    clock.advance(3600)
    heard = {listener.udp.recv(2048)[19] for _ in range(40)}
    assert 0x16 in heard  # tasks were completed


def test_a_task_and_its_milliseconds(run: Run, listen: Callable[..., Listener], clock: ManualClock) -> None:
    manager = run()
    listener = listen(manager)
    clock.advance(1800)
    while (datagram := listener.udp.recv(2048))[19] != 0x16:
        pass
    job, task, milliseconds = datagram[20:-1].split(b" ")
    result = manager.farm.jobs[int(job)].results[int(task)]
    assert int(milliseconds) == int(result.seconds * 1000)


def test_control_is_told(run: Run, connect: Connect, listen: Callable[..., Listener], clock: ManualClock) -> None:
    manager = run()
    first, second, third = listen(manager, "first"), listen(manager, "zweiter-ü"), listen(manager, "third")
    assert second.ask("new controller Yes") == b"200 Control Pending\r\n"
    assert first.hears(b"\x12" + b"\0" * 15 + "zweiter-ü".encode() + b"\0")
    assert first.ask("set controller No") == b"200 OK\r\n"
    assert second.hears(b"\x14" + b"\0" * 15 + b"first\0")
    assert second.ask("new controller Yes") == b"200 Control Pending\r\n"
    clock.advance(10)
    assert second.hears(b"\x13" + b"\0" * 15 + b"first\0")
    for other in (first, third):
        assert other.hears(b"\x10" + b"\0" * 15 + "zweiter-ü".encode() + b"\0")
    assert second.ask("new controller No") == b"200 OK\r\n"
    assert third.ask("new controller Yes") == b"201 OK\r\n"
    for other in (first, second):
        assert other.hears(b"\x10" + b"\0" * 15 + b"third\0")


def test_others_and_the_end_are_told(clock: ManualClock, connect: Connect, listen: Callable[..., Listener]) -> None:
    with SimulatedManager() as manager:
        listener = listen(manager)
        connect(manager)
        assert listener.hears(event(0x73))
    assert listener.hears(event(0x00))
