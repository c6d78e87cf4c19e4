"""What every request has in common, and how one can fail although the Manager answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar, Protocol

from bbmonitor_gui.backburner import Monitor

from .details import Kind, Subject

NO_SUCH = (404, 450)  # W: the codes of a refusal because a handle is not known

Fields = tuple[tuple[str, object], ...]
"""Names and values. Of a job's fields the names are those of `edits.EDITABLE_JOB_FIELDS`."""


class RequestFailed(Exception):
    """The Manager answered, yet the wish did not come true as it was meant. Holds values only: it crosses the threads."""


class NotObeyed(RequestFailed):
    """The Manager accepted the command, yet what is read back is something else."""

    def __init__(self, wanted: object, found: object) -> None:
        super().__init__(f"wanted {_word(wanted)}, found {_word(found)}")
        self.wanted = wanted
        self.found = found


class ChangedMeanwhile(RequestFailed):
    """Somebody else changed what the user was about to change; nothing was sent. `fields`: path -> (as the user saw it,
    as it is now)."""

    def __init__(self, fields: Mapping[str, tuple[object, object]]) -> None:
        super().__init__("; ".join(f"{path} was {seen!r}, is {now!r}" for path, (seen, now) in fields.items()))
        self.fields = dict(fields)


class Gone(RequestFailed):
    """What was about to be changed is not there any more; nothing was sent."""

    def __init__(self) -> None:
        super().__init__("it is not there any more")


class NotPutBack(RequestFailed):
    """A server was taken off a job to be put on it again, and that second step failed: it is off the job now."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class Check(Enum):
    """What a look at the Manager tells of a request that was under way when the connection broke."""

    DONE = "done"
    NOT_DONE = "not done"
    UNKNOWN = "nobody can know"


class Request(Protocol):
    """One wish. `run` returns what was learnt; it raises BackburnerError, ValueError or RequestFailed.

    `check` looks, after a broken connection, whether it was done before; it raises BackburnerError or RequestFailed.
    """

    kind: ClassVar[str]
    """Its name in tables of texts: "suspend job"."""
    changes: ClassVar[bool]
    """Does it change anything at the Manager?"""
    under_control: ClassVar[bool]
    """May a Manager want queue control for it?"""
    lists: ClassVar[tuple[str, ...]]
    """What else is to be read anew when it was done, beside jobs and servers: names as in `Batch.refused`."""

    @property
    def target(self) -> Subject | None: ...

    @property
    def lines(self) -> tuple[str, ...]:
        """The command lines that change something or bring the answer, as sent; `<bytes>` stands for a payload's length."""

    def run(self, monitor: Monitor) -> object: ...

    def check(self, monitor: Monitor) -> Check: ...


@dataclass(frozen=True, slots=True)
class JobChange:
    """What changes one job."""

    changes: ClassVar[bool] = True
    under_control: ClassVar[bool] = True
    lists: ClassVar[tuple[str, ...]] = ()
    job: int

    @property
    def target(self) -> Subject:
        return Subject(Kind.JOB, self.job)


@dataclass(frozen=True, slots=True)
class ServerChange:
    """What changes one server."""

    changes: ClassVar[bool] = True
    under_control: ClassVar[bool] = True
    lists: ClassVar[tuple[str, ...]] = ()
    server: str

    @property
    def target(self) -> Subject:
        return Subject(Kind.SERVER, self.server)


def done_if(seen: bool) -> Check:
    """For a change whose effect is there or is not."""
    return Check.DONE if seen else Check.NOT_DONE


def _word(value: object) -> str:
    return str(getattr(value, "label", value))
