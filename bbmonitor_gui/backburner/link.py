"""A TCP connection whose every wait has an end: the timeout, or `abort` from another thread."""

from __future__ import annotations

import socket
import threading
import time
from contextlib import suppress

from .errors import ConnectionFailed, Failure

_SLICE_S = 0.2  # how often a wait looks whether it was aborted, should waking it by shutdown not work
_CHUNK = 256 * 1024  # bytes asked for at once


class Link:
    """One connection to `host`:`port`; `timeout` (seconds) bounds connecting and each silence. Only `abort` may be called
    from another thread."""

    def __init__(self, host: str, port: int, timeout: float) -> None:
        self._where = f"{host}:{port}"
        self._address = (host, port)
        self._timeout = timeout
        self._aborted = threading.Event()
        self._socket: socket.socket | None = None

    def connect(self) -> None:
        """Raises ConnectionFailed."""
        attempt = _Attempt(self._address, self._timeout)
        connected = self._socket = attempt.wait(self._aborted)
        if self._aborted.is_set():  # asked after `abort` can see the socket, so that it cannot slip between
            raise self._lost(None)
        try:
            connected.settimeout(_SLICE_S)
            connected.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            connected.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        except OSError as error:  # macOS refuses options once the other side has closed
            raise self._lost(error) from None

    def send(self, data: bytes) -> None:
        """Raises ConnectionFailed."""
        rest = memoryview(data)
        deadline = time.monotonic() + self._timeout
        while rest:
            try:
                rest = rest[self._open_socket().send(rest) :]
                deadline = time.monotonic() + self._timeout
            except TimeoutError:
                self._check(deadline)
            except OSError as error:
                raise self._lost(error) from None

    def receive(self) -> bytes:
        """At least one byte. Raises ConnectionFailed."""
        deadline = time.monotonic() + self._timeout
        while True:
            try:
                data = self._open_socket().recv(_CHUNK)
            except TimeoutError:
                self._check(deadline)
                continue
            except OSError as error:
                raise self._lost(error) from None
            if not data:
                raise self._lost(None)
            return data

    def close(self) -> None:
        if self._socket is not None:
            self._socket.close()

    def abort(self) -> None:
        """Ends every wait at once, in whichever thread; the link is of no use afterwards."""
        self._aborted.set()
        open_socket = self._socket
        if open_socket is not None:
            with suppress(OSError):  # closed already, or never connected: nothing waits on it
                open_socket.shutdown(socket.SHUT_RDWR)

    def _open_socket(self) -> socket.socket:
        if self._socket is None:
            raise ConnectionFailed(f"not connected to {self._where}", Failure.NOT_OPEN)
        return self._socket

    def _check(self, deadline: float) -> None:
        if self._aborted.is_set():
            raise self._lost(None)
        if time.monotonic() >= deadline:
            raise ConnectionFailed(f"{self._where} said nothing for {self._timeout:g} s", Failure.TIMED_OUT)

    def _lost(self, error: OSError | None) -> ConnectionFailed:
        if self._aborted.is_set():
            return ConnectionFailed(f"the connection to {self._where} was given up", Failure.ABORTED)
        reason = f": {error}" if error else "; the other side closed it"
        return ConnectionFailed(f"the connection to {self._where} broke{reason}", Failure.LOST)


class _Attempt:
    """Connecting in a thread of its own: looking up a name can take the system half a minute, and nothing can hurry it."""

    def __init__(self, address: tuple[str, int], timeout: float) -> None:
        self._address = address
        self._timeout = timeout
        self._lock = threading.Lock()
        self._done = threading.Event()
        self._given_up = False
        self._socket: socket.socket | None = None
        self._error: Exception | None = None
        threading.Thread(target=self._run, name="bbmonitor-connect", daemon=True).start()

    def wait(self, aborted: threading.Event) -> socket.socket:
        """The connected socket. Raises ConnectionFailed."""
        deadline = time.monotonic() + self._timeout
        while not self._done.wait(min(_SLICE_S / 4, max(0.0, deadline - time.monotonic()))):
            if aborted.is_set() or time.monotonic() >= deadline:
                break
        with self._lock:
            self._given_up = self._socket is None
            if self._socket is not None:
                return self._socket
        if aborted.is_set():
            raise ConnectionFailed("connecting was given up", Failure.ABORTED)
        raise self._failed(self._error)

    def _run(self) -> None:
        try:
            connected = socket.create_connection(self._address, self._timeout)
        except (OSError, ValueError) as error:  # ValueError: a name that no name server could be asked for
            self._error = error
        else:
            with self._lock:
                if self._given_up:
                    connected.close()
                else:
                    self._socket = connected
        self._done.set()

    def _failed(self, error: Exception | None) -> ConnectionFailed:
        host, port = self._address
        if error is None or isinstance(error, TimeoutError):
            return ConnectionFailed(f"{host}:{port} did not answer within {self._timeout:g} s", Failure.TIMED_OUT)
        if isinstance(error, (socket.gaierror, ValueError)):
            return ConnectionFailed(f"no computer named {host!r} is known: {error}", Failure.UNKNOWN_HOST)
        if isinstance(error, ConnectionRefusedError):
            return ConnectionFailed(f"nothing listens on {host}:{port}", Failure.NOT_LISTENING)
        return ConnectionFailed(f"cannot reach {host}:{port}: {error}", Failure.UNREACHABLE)
