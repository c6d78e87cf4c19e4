"""Scripted trouble: what goes wrong, at which command. `FAULTS` says which kinds there are.

A fault is written `WORDS=KIND[:VALUE][*TIMES]`: `get joblist=silence`, `get jobinfo=status:450 Job busy`,
`get joblist=cut*2`. WORDS are the first words of a command, `*` for any command, or `connect` for what happens when a
client connects.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterable
from dataclasses import dataclass

CONNECT = "connect"
ANY = "*"

COMMAND_FAULTS = {
    "silence": "never answer",
    "cut": "cut the connection in the middle of the payload",
    "close": "cut the connection instead of answering",
    "status": "answer this status line instead",
    "delay": "answer so many seconds later",
    "garbage": "send a payload that is no XML",
    "absurd": "announce a payload of an absurd length",
    "restart": "the Manager restarts: all connections are cut, all job handles change",
}
CONNECT_FAULTS = {
    "hang": "say nothing after the greeting and its prompt",
    "greeting": "greet with this line",
    "close": "cut the connection at once",
    "bytes": "send everything in packets of one byte",
}


@dataclass(slots=True)
class Fault:
    """One fault; `times` None is always."""

    words: str
    kind: str
    value: str = ""
    times: int | None = None

    @classmethod
    def parse(cls, text: str) -> Fault:
        """Raises ValueError that says what is wrong."""
        words, equals, rest = text.partition("=")
        rest, star, times = rest.rpartition("*") if "*" in rest else (rest, "", "")
        kind, _, value = rest.partition(":")
        words = " ".join(words.split())
        kinds = CONNECT_FAULTS if words == CONNECT else COMMAND_FAULTS
        if not words or not equals or kind not in kinds:
            raise ValueError(f"{text!r} is no fault: WORDS=KIND[:VALUE][*TIMES], KIND one of {', '.join(kinds)}")
        if star and not times.isdecimal():
            raise ValueError(f"{text!r}: {times!r} is no number of times")
        if kind == "delay" and not _is_seconds(value):
            raise ValueError(f"{text!r}: delay wants seconds, as in delay:2.5")
        if kind == "status" and not re.fullmatch(r"[0-9]{3}( .*)?", value):
            raise ValueError(f"{text!r}: status wants a status line, as in status:450 Job busy")
        return cls(words, kind, value, int(times) if star else None)

    def fits(self, line: str) -> bool:
        return self.words == ANY or line == self.words or line.startswith(self.words + " ")


class Faults:
    """The faults that are set. May be changed while the Manager runs, from any thread."""

    def __init__(self, faults: Iterable[str] = ()) -> None:
        self._lock = threading.Lock()
        self._faults = [Fault.parse(text) for text in faults]

    def add(self, text: str) -> None:
        """Raises ValueError."""
        fault = Fault.parse(text)
        with self._lock:
            self._faults.append(fault)

    def clear(self) -> None:
        with self._lock:
            self._faults.clear()

    def take(self, line: str) -> Fault | None:
        """The fault for this command line, or for `connect`; one that is to happen so many times is used up by it."""
        with self._lock:
            for fault in self._faults:
                if (fault.words == CONNECT) == (line == CONNECT) and fault.fits(line) and fault.times != 0:
                    if fault.times is not None:
                        fault.times -= 1
                    return fault
        return None


def _is_seconds(text: str) -> bool:
    try:
        return 0 <= float(text) < 86_400
    except ValueError:
        return False
