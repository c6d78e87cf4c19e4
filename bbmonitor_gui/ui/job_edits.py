"""What a user wants of the properties of some jobs, and what that means for each of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bbmonitor_gui.backburner import Job

from .job_fields import JobField, Value, job_fields, with_values

Edits = Mapping[int, Mapping[str, object]]  # job's handle -> path -> value


@dataclass(frozen=True, slots=True)
class KnownJob:
    """A job and the document it was read from, as it came."""

    job: Job
    document: str

    @property
    def handle(self) -> int:
        return self.job.info.handle


@dataclass(frozen=True, slots=True)
class JobTrouble:
    """A job that did not take its edit. `refused`: the Manager itself refused the command."""

    title: str
    detail: str = ""
    hint: str = ""
    refused: bool = False


@dataclass(frozen=True, slots=True)
class JobSent:
    """What became of one job's edit. `now`: what the Manager is known to have by now, by path.

    Without trouble, and with nothing `changed_meanwhile`, it was done. `changed_meanwhile`: nothing was sent, since `now`
    is not what the user saw.
    """

    now: Mapping[str, object]
    trouble: JobTrouble | None = None
    changed_meanwhile: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """One field on its way from what some jobs have to what all of them shall have. `before`: value -> number of jobs, the
    most frequent first."""

    field: JobField
    before: tuple[tuple[Value, int], ...]
    after: Value


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that somebody else changed while the user did."""

    job: int
    field: JobField
    seen: Value
    now: Value
    mine: Value


class JobEdits:
    """Jobs as the user sees them, and the values he wants instead. `jobs` by handle."""

    def __init__(self, jobs: Mapping[int, Job]) -> None:
        self.fields = job_fields()
        self._jobs = dict(jobs)
        self._wanted: dict[str, Value] = {}
        self._left: set[tuple[int, str]] = set()  # job and field that shall stay as somebody else made them
        self._counts: dict[str, Counter[Value]] = {}

    @property
    def jobs(self) -> Mapping[int, Job]:
        """As they are known."""
        return MappingProxyType(self._jobs)

    @property
    def wanted(self) -> Mapping[str, Value]:
        """What the user wants, by a field's key."""
        return MappingProxyType(self._wanted)

    def common(self, key: str) -> Value | None:
        """What all jobs have in this field, None where they differ."""
        values = self._values(key)
        return next(iter(values)) if len(values) == 1 else None

    def want(self, key: str, value: Value | None) -> None:
        """All jobs shall have this; None: each keeps what it has."""
        self._left = {(job, left) for job, left in self._left if left != key}
        if value is None:
            self._wanted.pop(key, None)
        else:
            self._wanted[key] = value

    def to_send(self) -> dict[int, dict[str, object]]:
        """Job -> path -> value, for what differs only."""
        wanted = [(self.fields[key], value, self.fields[key].parts(value)) for key, value in self._wanted.items()]
        edits: dict[int, dict[str, object]] = {}
        for handle, job in self._jobs.items():
            for field, value, parts in wanted:
                has = field.read(job)
                if has != value and (handle, field.key) not in self._left:
                    had = field.parts(has)
                    edits.setdefault(handle, {}).update({p: new for p, new in parts.items() if new != had[p]})
        return edits

    def seen(self, edits: Edits) -> dict[int, dict[str, object]]:
        """What the user saw in the fields that these change; a field of several paths with all of them."""
        paths = {path: field.paths for field in self.fields.values() for path in field.paths}
        return {
            handle: _values_at(self._jobs[handle], [part for path in edit for part in paths[path]])
            for handle, edit in edits.items()
        }

    def changes(self) -> list[Change]:
        """What would be sent, field by field."""
        changes = []
        for key, field in self.fields.items():
            if key in self._wanted:
                after = self._wanted[key]
                counts = Counter({value: n for value, n in self._values_to_change(key).items() if value != after})
                if counts:
                    changes.append(Change(field, tuple(counts.most_common()), after))
        return changes

    def read_again(self, jobs: Mapping[int, Job]) -> None:
        """They were read anew. In the fields that the user is changing stays what he saw: what somebody else did there
        meanwhile must come up when it is sent."""
        changing = [path for key in self._wanted for path in self.fields[key].paths]
        for handle, job in jobs.items():
            if handle in self._jobs:
                self._jobs[handle] = with_values(job, _values_at(self._jobs[handle], changing))
        self._counts.clear()

    def learn(self, results: Mapping[int, JobSent]) -> list[Conflict]:
        """What became of a sending. Returns what somebody else changed meanwhile; it is known now. A wish that all jobs
        fulfil is one no longer."""
        conflicts = []
        for handle, result in results.items():
            before = self._jobs[handle]
            self._jobs[handle] = now = with_values(before, result.now)
            if result.changed_meanwhile:
                conflicts += self._conflicts(handle, before, now)
        self._counts.clear()
        self._forget_fulfilled()
        return conflicts

    def leave(self, conflicts: Iterable[Conflict]) -> None:
        """These stay as somebody else made them."""
        self._left.update((conflict.job, conflict.field.key) for conflict in conflicts)
        self._counts.clear()
        self._forget_fulfilled()

    # ---- internals

    def _values(self, key: str) -> Counter[Value]:
        if key not in self._counts:
            self._counts[key] = Counter(map(self.fields[key].read, self._jobs.values()))
        return self._counts[key]

    def _values_to_change(self, key: str) -> Counter[Value]:
        """Of the jobs that are not left as they are."""
        values = Counter(self._values(key))
        values.subtract(self.fields[key].read(self._jobs[job]) for job, left in self._left if left == key)
        return +values

    def _conflicts(self, handle: int, before: Job, now: Job) -> list[Conflict]:
        found = []
        for key, mine in self._wanted.items():
            field = self.fields[key]
            seen, theirs = field.read(before), field.read(now)
            if seen != theirs and theirs != mine:
                found.append(Conflict(handle, field, seen, theirs, mine))
        return found

    def _forget_fulfilled(self) -> None:
        open_ones = {change.field.key for change in self.changes()}
        for key in [key for key in self._wanted if key not in open_ones]:
            del self._wanted[key]
        self._left = {(job, key) for job, key in self._left if key in self._wanted}


def _values_at(job: Job, paths: Iterable[str]) -> dict[str, object]:
    values = {}
    for path in paths:
        group, _, name = path.partition(".")
        values[path] = getattr(getattr(job, group), name)
    return values
