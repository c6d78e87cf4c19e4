"""Wrong hosts, other services, silent Managers: a clear message in time, and an end in time."""

from __future__ import annotations

import gc
import socket
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from pytestqt.qtbot import QtBot

from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.failures import Trouble
from bbmonitor_gui.connection.messages import LinkState, Phase
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.simulator import SimulatedManager

TIMEOUT_S = 0.6


def first_trouble(qtbot: QtBot, connection: ManagerConnection, profile: ManagerProfile) -> Trouble:
    """Connect; the words that come when it fails, which they must within timeout and a bit."""
    links: list[LinkState] = []
    connection.link_changed.connect(links.append)
    began = time.monotonic()
    connection.connect_to(profile)
    qtbot.waitUntil(lambda: bool(links) and links[-1].phase is Phase.WAITING, timeout=10_000)
    assert time.monotonic() - began < profile.timeout_s + 1
    trouble = links[-1].trouble
    assert trouble is not None
    return trouble


def here(port: int) -> ManagerProfile:
    return ManagerProfile("127.0.0.1", port, timeout_s=TIMEOUT_S)


def test_an_unknown_name(qtbot: QtBot, connection: ManagerConnection) -> None:
    trouble = first_trouble(qtbot, connection, ManagerProfile("no-such-farm.invalid", timeout_s=5.0))
    assert "no-such-farm.invalid" in trouble.title
    assert trouble.hint


def test_a_port_where_nobody_listens(qtbot: QtBot, connection: ManagerConnection) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    trouble = first_trouble(qtbot, connection, here(port))
    assert trouble.title == f"127.0.0.1 is there, but nothing listens on port {port}."
    assert "3234" in trouble.hint


def test_an_ssh_server(qtbot: QtBot, connection: ManagerConnection, serve: object) -> None:
    def talk(peer: socket.socket) -> None:
        peer.sendall(b"SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3\r\n")
        peer.recv(100)

    port = serve(talk)  # type: ignore[operator]
    trouble = first_trouble(qtbot, connection, here(port))
    assert trouble.title == f"What answers at 127.0.0.1, port {port}, is not a Backburner Manager."
    assert "SSH-2.0-OpenSSH" in trouble.detail


def test_a_real_http_server(qtbot: QtBot, connection: ManagerConnection) -> None:
    server = HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    server.timeout = 0.1
    stop = threading.Event()

    def work() -> None:
        while not stop.is_set():
            server.handle_request()

    thread = threading.Thread(target=work)
    thread.start()
    try:
        trouble = first_trouble(qtbot, connection, here(server.server_port))
    finally:
        connection.close()
        stop.set()
        thread.join()
        server.server_close()
    assert "did not answer within 0.6 seconds" in trouble.title
    assert "another service" in trouble.hint


def test_a_manager_that_hangs_after_its_greeting(qtbot: QtBot, connection: ManagerConnection, serve: object) -> None:
    def talk(peer: socket.socket) -> None:
        peer.sendall(b"250 backburner 1.0 Ready.\r\nbackburner>")
        while peer.recv(100):
            pass

    trouble = first_trouble(qtbot, connection, here(serve(talk)))  # type: ignore[operator]
    assert "did not answer" in trouble.title


@pytest.mark.parametrize(
    "greeting", [b"", b"250 backburner 1.0 Ready.\r\n", b"250 backburner 1.0 Ready.\r\nbackburner>"]
)
def test_closing_ends_the_thread_even_while_the_manager_is_silent(
    qtbot: QtBot, connection: ManagerConnection, serve: object, greeting: bytes
) -> None:
    asked = threading.Event()

    def talk(peer: socket.socket) -> None:
        peer.sendall(greeting)
        asked.set()
        while peer.recv(100):
            pass

    port = serve(talk)  # type: ignore[operator]
    connection.connect_to(ManagerProfile("127.0.0.1", port, timeout_s=60))
    qtbot.waitUntil(asked.is_set)
    worker = connection._worker
    assert worker is not None
    thread = worker.thread()
    began = time.monotonic()
    connection.close()
    assert time.monotonic() - began < 2
    assert thread.isFinished()


def test_a_connection_that_is_only_forgotten_ends_its_thread(qtbot: QtBot, serve: object) -> None:
    connection = ManagerConnection()
    connection.connect_to(ManagerProfile("127.0.0.1", serve(lambda peer: peer.recv(100)), timeout_s=60))  # type: ignore[operator]
    worker = connection._worker
    assert worker is not None
    thread = worker.thread()
    del connection
    gc.collect()
    assert thread.isFinished()


def test_closing_while_a_large_payload_trickles_in(
    qtbot: QtBot, connection: ManagerConnection, manager: SimulatedManager, profile: ManagerProfile
) -> None:
    manager.faults.add("connect=bytes")
    manager.packet_gap_s = 0.01
    connection.connect_to(profile)
    qtbot.waitUntil(lambda: "get joblist" in [line.strip() for line in manager.commands])
    began = time.monotonic()
    connection.close()
    assert time.monotonic() - began < 2


def test_the_pauses_between_tries_grow(
    qtbot: QtBot, connection: ManagerConnection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bbmonitor_gui.connection.worker.BACKOFF_S", (0.01, 0.02, 0.03))
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    links: list[LinkState] = []
    connection.link_changed.connect(links.append)
    connection.connect_to(here(port))
    qtbot.waitUntil(lambda: sum(link.phase is Phase.WAITING for link in links) >= 5)
    assert [link.retry_in_s for link in links if link.phase is Phase.WAITING][:5] == [0.01, 0.02, 0.03, 0.03, 0.03]


@pytest.mark.logs_warnings
def test_a_fault_in_the_program_itself_is_shown_and_logged(
    qtbot: QtBot,
    connection: ManagerConnection,
    profile: ManagerProfile,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fail(_: object) -> None:
        raise ZeroDivisionError("a fault")

    monkeypatch.setattr("bbmonitor_gui.connection.reader.FarmReader._end_round", fail)
    trouble = first_trouble(qtbot, connection, profile)
    assert trouble.title == "Something went wrong inside BB Monitor."
    assert "ZeroDivisionError: a fault" in trouble.detail
    assert "a fault" in caplog.text
