"""One command of one client: what it works on, its arguments, and how it is answered.

Code 403 is invented: nobody has seen how a Manager refuses a change without queue control.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TypeVar

from bbmonitor_gui.backburner.errors import ProtocolError
from bbmonitor_gui.backburner.fields import Shape
from bbmonitor_gui.backburner.schedule import SchedulePolarity
from bbmonitor_gui.backburner.states import StateReading
from bbmonitor_gui.backburner.xmltree import Element, parse

from .control import ConnectedClient, QueueControl
from .entities import FarmJob, FarmServer
from .farm import Farm

Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class Answer:
    """A status line and its payload. A payload makes the line `251 <n>`; b"" is the empty list."""

    code: int = 200
    text: str = "OK"
    payload: bytes | None = None

    @property
    def status_line(self) -> bytes:
        if self.payload is not None:
            return b"251 %d\r\n" % len(self.payload)
        return f"{self.code} {self.text}\r\n".encode()


OK = Answer()
NEEDS_CONTROL = Answer(403, "Queue control needed")
UNKNOWN_COMMAND = Answer(400, "Unknown command")
BAD_ARGUMENT = Answer(400, "Bad argument")
BAD_DOCUMENT = Answer(400, "Bad document")
NO_SUCH_JOB = Answer(404, "Job not found")
NO_SUCH_SERVER = Answer(404, "Server not found")
NO_SUCH_GROUP = Answer(404, "Server group not found")


class Refused(Exception):
    """The command gets this answer and does nothing."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(f"{answer.code} {answer.text}")
        self.answer = answer


def decimal(text: str) -> int | None:
    """A number as it stands in a command line."""
    return int(text) if re.fullmatch("[0-9]{1,10}", text) else None


@dataclass(slots=True)
class Desk:
    """What the handlers work on, and how this Manager reads what is disputed."""

    farm: Farm
    control: QueueControl
    clients: list[ConnectedClient] = field(default_factory=list)
    state_reading: StateReading = StateReading.FLAG
    polarity: SchedulePolarity = SchedulePolarity.ALLOWED
    require_control: bool = True
    unknown_commands: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Request:
    """One command of one client; `payload` only where it announced one."""

    desk: Desk
    client: ConnectedClient
    arguments: tuple[str, ...]
    payload: bytes = b""

    @property
    def farm(self) -> Farm:
        return self.desk.farm

    @property
    def job(self) -> FarmJob:
        """The job of the first argument."""
        found = self.farm.jobs.get(self.job_handle)
        if found is None:
            raise Refused(NO_SUCH_JOB)
        return found

    @property
    def archived_job(self) -> FarmJob:
        """The job in the archive of the first argument."""
        found = self.farm.archive.get(self.job_handle)
        if found is None:
            raise Refused(NO_SUCH_JOB)
        return found

    @property
    def job_handle(self) -> int:
        handle = decimal(self.argument(0))
        if handle is None:
            raise Refused(NO_SUCH_JOB)
        return handle

    def server(self, place: int) -> FarmServer:
        return self.server_of(self.argument(place))

    def server_of(self, handle: str) -> FarmServer:
        found = self.farm.servers.get(handle.upper())
        if found is None:
            raise Refused(NO_SUCH_SERVER)
        return found

    @property
    def rest(self) -> str:
        """All arguments as one text: a name with blanks in it."""
        return " ".join((self.argument(0), *self.arguments[1:]))

    def argument(self, place: int) -> str:
        if place >= len(self.arguments):
            raise Refused(Answer(400, "Missing argument"))
        return self.arguments[place]

    def number(self, place: int, most: int) -> int:
        number = decimal(self.argument(place))
        if number is None or number > most:
            raise Refused(BAD_ARGUMENT)
        return number

    def yes(self, place: int) -> bool:
        word = self.argument(place).lower()
        if word not in ("yes", "no"):
            raise Refused(BAD_ARGUMENT)
        return word == "yes"

    def record(self, shape: Shape[Record]) -> Record:
        """The payload, read as this record."""
        try:
            return shape.read(self.document)
        except ProtocolError:
            raise Refused(BAD_DOCUMENT) from None

    @property
    def document(self) -> Element:
        """The root of the payload."""
        try:
            return parse(self.payload).root
        except ProtocolError:
            raise Refused(BAD_DOCUMENT) from None
