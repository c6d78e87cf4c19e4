"""Every wait has an end: the timeout, or `abort` from another thread."""

import errno
import socket
import threading
import time
from collections.abc import Callable, Iterator
from types import SimpleNamespace

import pytest

from bbmonitor_gui.backburner import ConnectionFailed, Failure
from bbmonitor_gui.backburner.link import Link

SOON_S = 0.5  # what `abort` promises


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(10)
        yield listener


@pytest.fixture
def pair(listener: socket.socket) -> Iterator[tuple[Link, socket.socket]]:
    """A connected link and the other side of it."""
    link = Link("127.0.0.1", listener.getsockname()[1], 10.0)
    link.connect()
    other, _ = listener.accept()
    other.settimeout(10)
    yield link, other
    link.close()
    other.close()


def failure_of(action: Callable[[], object]) -> Failure:
    with pytest.raises(ConnectionFailed) as raised:
        action()
    assert str(raised.value)
    return raised.value.failure


def seconds_until_it_ends(link: Link, action: Callable[[], object], begun: Callable[[], object]) -> float:
    """How long `action` goes on in a thread of its own after `abort`; it must end with ABORTED."""
    failures: list[Failure] = []
    thread = threading.Thread(target=lambda: failures.append(failure_of(action)))
    thread.start()
    begun()
    start = time.perf_counter()
    link.abort()
    thread.join()
    assert failures == [Failure.ABORTED]
    return time.perf_counter() - start


class Blocking:
    """Stands for `socket.create_connection` where it takes its time."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, listener: socket.socket) -> None:
        self.begun = threading.Event()
        self.go_on = threading.Event()
        self.done = threading.Event()
        self.sockets: list[socket.socket] = []
        connect = socket.create_connection

        def create_connection(address: tuple[str, int], timeout: float) -> socket.socket:
            self.begun.set()
            self.go_on.wait(10)
            self.sockets.append(connect(address, timeout))
            self.done.set()
            return self.sockets[0]

        monkeypatch.setattr("bbmonitor_gui.backburner.link.socket.create_connection", create_connection)
        self.link = Link("127.0.0.1", listener.getsockname()[1], 0.3)

    def finish(self, listener: socket.socket) -> bytes:
        """Let the connection come about; what the other side hears of it."""
        self.go_on.set()
        assert self.done.wait(10)
        other, _ = listener.accept()
        with other:
            other.settimeout(10)
            return other.recv(10)


@pytest.fixture
def blocking(monkeypatch: pytest.MonkeyPatch, listener: socket.socket) -> Blocking:
    return Blocking(monkeypatch, listener)


# --- connecting


@pytest.mark.parametrize(
    ("error", "failure"),
    [
        (socket.gaierror(-2, "Name or service not known"), Failure.UNKNOWN_HOST),
        (UnicodeError("label empty or too long"), Failure.UNKNOWN_HOST),
        (ConnectionRefusedError(errno.ECONNREFUSED, "refused"), Failure.NOT_LISTENING),
        (TimeoutError("timed out"), Failure.TIMED_OUT),
        (OSError(errno.EHOSTUNREACH, "no route"), Failure.UNREACHABLE),
        (PermissionError(errno.EACCES, "forbidden"), Failure.UNREACHABLE),
    ],
)
def test_why_there_is_no_connection(monkeypatch: pytest.MonkeyPatch, error: Exception, failure: Failure) -> None:
    def fail(*_: object) -> socket.socket:
        raise error

    monkeypatch.setattr("bbmonitor_gui.backburner.link.socket.create_connection", fail)
    assert failure_of(Link("farm", 3234, 5.0).connect) is failure


@pytest.mark.parametrize("host", ["a" * 70 + ".example", "\0", "..", "\ud800"])
def test_a_name_that_can_be_none(host: str) -> None:
    assert failure_of(Link(host, 3234, 5.0).connect) is Failure.UNKNOWN_HOST


def test_nobody_listens() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    assert failure_of(Link("127.0.0.1", port, 5.0).connect) is Failure.NOT_LISTENING


def test_connecting_ends_with_the_timeout_and_leaves_nothing_open(blocking: Blocking, listener: socket.socket) -> None:
    start = time.perf_counter()
    assert failure_of(blocking.link.connect) is Failure.TIMED_OUT
    assert time.perf_counter() - start < 0.3 + SOON_S
    assert blocking.finish(listener) == b""


def test_abort_ends_connecting(blocking: Blocking, listener: socket.socket) -> None:
    blocking.link = Link("127.0.0.1", listener.getsockname()[1], 10.0)
    took = seconds_until_it_ends(blocking.link, blocking.link.connect, lambda: blocking.begun.wait(10))
    assert took < SOON_S
    assert blocking.finish(listener) == b""


def test_abort_before_connecting_is_not_forgotten(listener: socket.socket) -> None:
    link = Link("127.0.0.1", listener.getsockname()[1], 10.0)
    link.abort()
    assert failure_of(link.connect) is Failure.ABORTED
    link.close()


def test_abort_while_the_connection_comes_about_is_not_forgotten(
    monkeypatch: pytest.MonkeyPatch, listener: socket.socket
) -> None:
    link = Link("127.0.0.1", listener.getsockname()[1], 10.0)
    connected = socket.create_connection(listener.getsockname())

    def connected_but_aborted(*_: object) -> socket.socket:
        link.abort()
        return connected

    monkeypatch.setattr(
        "bbmonitor_gui.backburner.link._Attempt", lambda *_: SimpleNamespace(wait=connected_but_aborted)
    )
    assert failure_of(link.connect) is Failure.ABORTED
    link.close()


def test_a_socket_that_was_closed_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    closed = socket.socket()
    closed.close()
    monkeypatch.setattr("bbmonitor_gui.backburner.link._Attempt", lambda *_: SimpleNamespace(wait=lambda _: closed))
    assert failure_of(Link("farm", 3234, 10.0).connect) is Failure.LOST


# --- talking


def test_bytes_go_both_ways(pair: tuple[Link, socket.socket]) -> None:
    link, other = pair
    link.send(b"get joblist\r\n")
    assert other.recv(100) == b"get joblist\r\n"
    other.sendall(b"251 0\r\n")
    assert link.receive() == b"251 0\r\n"


def test_a_long_payload_arrives_whole(pair: tuple[Link, socket.socket]) -> None:
    link, other = pair
    payload = bytes(range(256)) * 40_000
    thread = threading.Thread(target=link.send, args=(payload,))
    thread.start()
    heard = bytearray()
    while len(heard) < len(payload):
        heard += other.recv(1 << 20)
    thread.join()
    assert heard == payload


def test_the_other_side_hangs_up(pair: tuple[Link, socket.socket]) -> None:
    link, other = pair
    other.close()
    assert failure_of(link.receive) is Failure.LOST

    def send_on() -> None:
        for _ in range(100):
            link.send(bytes(100_000))

    assert failure_of(send_on) is Failure.LOST


def test_nothing_goes_over_a_link_that_is_not_connected() -> None:
    link = Link("127.0.0.1", 3234, 1.0)
    assert failure_of(link.receive) is Failure.NOT_OPEN
    assert failure_of(lambda: link.send(b"x")) is Failure.NOT_OPEN
    link.close()
    link.abort()


def test_abort_ends_a_silent_read(pair: tuple[Link, socket.socket]) -> None:
    link, other = pair
    reading = threading.Event()

    def read() -> None:
        link.receive()
        reading.set()
        link.receive()

    def begun() -> None:
        other.sendall(b"x")
        assert reading.wait(10)

    assert seconds_until_it_ends(link, read, begun) < SOON_S
    assert failure_of(link.receive) is Failure.ABORTED
    assert failure_of(lambda: link.send(b"x")) is Failure.ABORTED


def test_abort_ends_sending_to_one_who_does_not_read(pair: tuple[Link, socket.socket]) -> None:
    link, other = pair

    def send() -> None:
        while True:
            link.send(bytes(1 << 20))

    assert seconds_until_it_ends(link, send, lambda: other.recv(1)) < SOON_S


class SlowSocket:
    """Answers after so many slices of the clock that only it moves."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, silences: list[int]) -> None:
        self.now = 1000.0
        self.silences = silences
        monkeypatch.setattr("bbmonitor_gui.backburner.link.time.monotonic", lambda: self.now)

    def recv(self, _size: int) -> bytes:
        if self.silences[0]:
            self.silences[0] -= 1
            self.now += 0.25
            raise TimeoutError
        del self.silences[0]
        return b"x"

    def send(self, data: memoryview) -> int:
        return len(self.recv(len(data)))


def slow_link(monkeypatch: pytest.MonkeyPatch, silences: list[int]) -> Link:
    link = Link("farm", 3234, 2.0)
    link._socket = SlowSocket(monkeypatch, silences)  # type: ignore[assignment]
    return link


def test_the_timeout_bounds_each_silence_and_not_their_sum(monkeypatch: pytest.MonkeyPatch) -> None:
    link = slow_link(monkeypatch, [7, 7, 0, 7, 8])
    for _ in range(4):
        assert link.receive() == b"x"
    assert failure_of(link.receive) is Failure.TIMED_OUT


def test_the_timeout_bounds_each_standstill_of_sending(monkeypatch: pytest.MonkeyPatch) -> None:
    link = slow_link(monkeypatch, [7, 7, 7])
    link.send(b"123")
    assert failure_of(lambda: slow_link(monkeypatch, [7, 8]).send(b"12")) is Failure.TIMED_OUT
