"""A Manager that says what a test tells it to say."""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Callable
from contextlib import suppress

from farm_bytes import FARM

GREETING = b"250 backburner 1.0 Ready.\r\n"
PROMPT = b"backburner(Controller)>"

Answer = Callable[[str], bytes | None]
Say = Callable[[socket.socket, bytes], None]


class ScriptedManager:
    """Answers command lines with bytes; whatever is set here may be changed while it runs.

    `answers` are looked up by the whole line, then `answer` is asked, then comes 400. None is silence until the end.
    `say` sends, so that a test may drip, and `prompt` is asked anew behind every reply.
    """

    def __init__(self) -> None:
        self.greeting = GREETING
        self.prompt: Callable[[], bytes] = lambda: PROMPT
        self.answers: dict[str, bytes | None] = dict(FARM)
        self.answer: Answer = lambda line: b"400 Unknown command\r\n"
        self.say: Say = lambda peer, data: peer.sendall(data)
        self.reset_uploads = False
        self.heard: list[str] = []
        self.sessions = 0
        self.over = threading.Event()
        self._peers: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._start(self._accept)

    def close(self) -> None:
        self.over.set()
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self.hang_up()
        for thread in self._threads:
            thread.join(5)
            assert not thread.is_alive()

    def hang_up(self) -> None:
        """Every session ends."""
        for peer in self._peers:
            with suppress(OSError):
                peer.shutdown(socket.SHUT_RDWR)

    def _start(self, run: Callable[[], None]) -> None:
        self._threads.append(threading.Thread(target=run, daemon=True))
        self._threads[-1].start()

    def _accept(self) -> None:
        while True:
            try:
                peer, _ = self._listener.accept()
            except OSError:
                return
            peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._peers.append(peer)
            self.sessions += 1
            self._start(lambda peer=peer: self._converse(peer))  # type: ignore[misc]

    def _converse(self, peer: socket.socket) -> None:
        with peer, suppress(OSError), peer.makefile("rb") as stream:
            self.say(peer, self.greeting + (self.prompt() if self.greeting else b""))
            for line in stream:
                words = line.decode("utf-8", "replace").strip()
                self.heard.append(words)
                if words.startswith(("set server ", "set job ")):
                    self.say(peer, b"250 Ready\r\n")
                    if self.reset_uploads:
                        peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                        return
                    stream.read(int(words.split()[-1]))
                    self.say(peer, b"200 OK\r\n" + self.prompt())
                    continue
                reply = self.answers[words] if words in self.answers else self.answer(words)
                if reply is None:
                    self.over.wait()
                    return
                self.say(peer, reply + self.prompt())
