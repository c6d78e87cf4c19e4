"""One client's connection: console sessions with greeting and prompts, login sessions without."""

from __future__ import annotations

import logging
import socket
import threading
import time
from typing import Protocol

from .control import ConnectedClient
from .faults import CONNECT, Fault, Faults
from .handlers import RULES, Rule, answer, needs_control
from .requests import NEEDS_CONTROL, UNKNOWN_COMMAND, Answer, Desk, Request, decimal

logger = logging.getLogger("bbmonitor_gui.simulator")

GREETING = b"250 backburner 1.0 Ready.\r\n"
LOGIN_GREETING = b"200 3.00 Ready\r\n"
PROMPT = b"backburner>"
CONTROLLER_PROMPT = b"backburner(Controller)>"
READY = b"250 Ready\r\n"
MAX_LINE = 64 * 1024
MAX_PAYLOAD = 4 * 1024 * 1024
_KEPT_COMMANDS = 10_000  # a demo may run for days
_GARBAGE = b"<Job><Name>no end\0"
_ABSURD = b"251 99999999999999\r\n"


class Manager(Protocol):
    """What a session needs of the Manager that it belongs to."""

    desk: Desk
    lock: threading.Lock
    faults: Faults
    commands: list[str]
    greeting_grace_s: float
    packet_gap_s: float
    closing: threading.Event

    def joined(self, client: ConnectedClient) -> None: ...
    def left(self, session: Session) -> None: ...
    def restart(self) -> None: ...


class Session(threading.Thread):
    """Talks to one client until it goes or `cut` is called."""

    def __init__(self, manager: Manager, connection: socket.socket, client: ConnectedClient) -> None:
        super().__init__(name=f"simulator-session-{client.address}", daemon=True)
        self.client = client
        self._manager = manager
        self._socket = connection
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._buffer = bytearray()
        self._prompts = True
        self._gone = False
        self._piece = 0  # bytes a packet; 0: as they come

    def run(self) -> None:
        try:
            self._talk()
        except OSError as error:
            logger.debug("%s is gone: %s", self.client.address, error)
        finally:
            self._manager.left(self)
            self._socket.close()

    def cut(self) -> None:
        """From any thread: the connection ends now."""
        try:
            self._socket.shutdown(socket.SHUT_RDWR)
        except OSError as error:
            logger.debug("%s was gone already: %s", self.client.address, error)

    # ---- talking

    def _talk(self) -> None:
        fault = self._manager.faults.take(CONNECT)
        if fault and fault.kind == "close":
            return
        if fault and fault.kind == "bytes":
            self._piece = 1
        line = self._read_line(self._manager.greeting_grace_s)
        if self._gone:
            return
        with self._manager.lock:
            self._manager.joined(self.client)
        if line == "new login":
            self._prompts = False
            self._note(line)
            self._send(LOGIN_GREETING)
            line = None
        else:
            greeting = f"{fault.value}\r\n".encode() if fault and fault.kind == "greeting" else GREETING
            self._send(greeting, self._prompt())
        if fault and fault.kind == "hang":
            self._drain()
            return
        if line is None:
            line = self._read_line()
        while line is not None and self._obey(line):
            line = self._read_line()

    def _obey(self, line: str) -> bool:
        """One command. False when the connection is to end."""
        self._note(line)
        fault = self._manager.faults.take(line)
        if fault:
            return self._go_wrong(fault, line)
        self._reply(self._carry_out(line))
        return True

    def _carry_out(self, line: str) -> Answer:
        words = line.split()
        command = " ".join(words[:2]).lower()
        rule = RULES.get(command)
        if rule is None or command in self._manager.desk.unknown_commands:
            return UNKNOWN_COMMAND
        take = self._take_upload if rule.upload else self._answer
        return take(rule, tuple(words[2:]))

    def _take_upload(self, rule: Rule, arguments: tuple[str, ...]) -> Answer:
        """The last argument is the payload's length. The payload is asked for only when it will be taken."""
        length = decimal(arguments[-1]) if arguments else None
        if length is None:
            return Answer(400, "Bad length")
        if length > MAX_PAYLOAD:
            return Answer(400, "Payload too large")
        with self._manager.lock:
            if needs_control(self._manager.desk, self.client, rule):
                return NEEDS_CONTROL
        self._send(READY)
        return self._answer(rule, arguments[:-1], self._read_bytes(length))

    def _answer(self, rule: Rule, arguments: tuple[str, ...], payload: bytes = b"") -> Answer:
        with self._manager.lock:
            self._manager.desk.farm.advance()
            return answer(Request(self._manager.desk, self.client, arguments, payload), rule)

    def _reply(self, reply: Answer) -> None:
        packets = [reply.status_line, reply.payload or b""]
        if self._prompts:
            packets.append(self._prompt())
        self._send(*packets)

    def _go_wrong(self, fault: Fault, line: str) -> bool:
        """False when the connection is to end."""
        if fault.kind == "status":
            code, _, text = fault.value.partition(" ")
            self._reply(Answer(int(code), text))
            return True
        if fault.kind == "garbage":
            self._reply(Answer(payload=_GARBAGE))
            return True
        if fault.kind == "delay":
            self._manager.closing.wait(float(fault.value))
            self._reply(self._carry_out(line))
            return True
        if fault.kind == "cut":
            reply = self._carry_out(line)
            payload = reply.payload or b""
            self._send(reply.status_line, payload[: len(payload) // 2])
        elif fault.kind == "absurd":
            self._send(_ABSURD)
            self._drain()
        elif fault.kind == "silence":
            self._drain()
        elif fault.kind == "restart":
            self._manager.restart()
        return False

    def _note(self, line: str) -> None:
        with self._manager.lock:
            commands = self._manager.commands
            commands.append(line)
            if len(commands) > 2 * _KEPT_COMMANDS:
                del commands[:_KEPT_COMMANDS]

    def _prompt(self) -> bytes:
        with self._manager.lock:
            control = self._manager.desk.control
            control.settle()
            return CONTROLLER_PROMPT if control.holder is self.client else PROMPT

    # ---- bytes

    def _send(self, *packets: bytes) -> None:
        """Each in a packet of its own: some clients read fixed sizes. A gap between them lets such a client be quick
        enough not to find two glued together."""
        for place, packet in enumerate(filter(None, packets)):
            if place and self._manager.packet_gap_s:
                time.sleep(self._manager.packet_gap_s)
            size = self._piece or len(packet)
            for offset in range(0, len(packet), size):
                self._socket.sendall(packet[offset : offset + size])

    def _read_line(self, patience_s: float | None = None) -> str | None:
        """The next line without its end. None when the client goes, when it says too much, or after `patience_s`."""
        self._socket.settimeout(patience_s)
        try:
            while (end := self._buffer.find(b"\n")) < 0 and len(self._buffer) <= MAX_LINE:
                if not self._receive():
                    return None
        except TimeoutError:
            return None
        finally:
            self._socket.settimeout(None)
        if not 0 <= end <= MAX_LINE:
            self._send(Answer(400, "Line too long").status_line)
            return None
        line = bytes(self._buffer[:end])
        del self._buffer[: end + 1]
        return line.decode("utf-8", "replace").rstrip("\r")

    def _read_bytes(self, length: int) -> bytes:
        while len(self._buffer) < length:
            if not self._receive():
                raise ConnectionError("the client went in the middle of a payload")
        payload = bytes(self._buffer[:length])
        del self._buffer[:length]
        return payload

    def _receive(self) -> bool:
        data = self._socket.recv(64 * 1024)
        self._buffer += data
        self._gone = not data
        return not self._gone

    def _drain(self) -> None:
        """Listen without a word until the client goes."""
        while self._receive():
            self._buffer.clear()
