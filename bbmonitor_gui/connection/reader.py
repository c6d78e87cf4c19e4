"""Reads a farm through a Monitor, one command at a time: refresh after refresh, and details in the pauses. No Qt."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bbmonitor_gui.backburner import (
    BackburnerError,
    CommandRefused,
    ConnectionFailed,
    Job,
    JobState,
    Monitor,
    ProtocolError,
    ServerState,
)

from .details import DetailPlan, Kind, Subject
from .rounds import RoundPlan
from .snapshot import Batch, JobEntry, ServerEntry, Snapshot
from .tracked import ListChanges

DETAIL_SHARE = 0.3  # of the time, at most, is spent on asking for details
DETAIL_EVERY_S = 0.25  # how often details that arrived are told
UNREADABLE_S = 30.0  # how long a list that cannot be read is left alone
SILENT_S = 600.0  # and one that not every Manager has, after asking for it cost the connection
ERRORS = "errors"  # the name under which it stands that a Manager does not tell a job's errors
_NO_ERRORS = (404, 450)  # W: what a Manager says where there are none


@dataclass(frozen=True, slots=True)
class _Reading:
    """One list: how it is read into the snapshot, and every how many refreshes; `extra`: the farm can be shown without."""

    name: str
    every: int
    read: Callable[[FarmReader], None]
    extra: bool = False


class FarmReader:
    """Keeps a snapshot of the farm behind `monitor`.

    `tell` gets a Batch after each refresh and as details arrive; `word` gives an error's words; `reopen` opens a new
    session after a document that cannot be read. All times are seconds of the monotonic clock.
    """

    def __init__(
        self,
        monitor: Monitor,
        refresh_s: float,
        tell: Callable[[Batch], None],
        word: Callable[[BackburnerError | ValueError], str],
        reopen: Callable[[], None],
    ) -> None:
        self._monitor = monitor
        self._tell = tell
        self._word = word
        self._reopen = reopen
        self._snapshot = Snapshot()
        self._plan = DetailPlan(refresh_s)
        self._rounds = RoundPlan({reading.name: reading.every for reading in _READINGS.values()}, refresh_s)
        self._readings: deque[_Reading] = deque()
        self._refused: dict[str, str] = {}
        self._read_at = 0.0  # seconds since the epoch
        self._last_told = 0.0
        self._untold_details = False

    @property
    def job_handles(self) -> set[int]:
        """Of the jobs that were in the queue when it was read last."""
        return {entry.key for entry in self._snapshot.jobs.entries.values()}

    @property
    def has_read(self) -> bool:
        """Was everything read once in this session?"""
        return self._rounds.has_read

    def begin(self) -> None:
        """A session is open: everything is to be read."""
        self._readings.clear()
        self._refused.pop(ERRORS, None)
        self._rounds.restart()

    def refresh(self, *, whole: bool, lists: Iterable[str] = ()) -> None:
        """Read again now; `whole`: the lists as well that are read only now and then, or could not be read; `lists`: these
        at any rate."""
        self._rounds.want(whole=whole, lists=lists)

    def hasten(self, lists: Iterable[str]) -> None:
        """Something has changed in these, it is said: read them soon, but not again and again."""
        self._rounds.hint(lists)

    def show(self, visible: frozenset[Subject]) -> None:
        """These are on the screen."""
        self._plan.show(visible)

    def change(self, subject: Subject) -> None:
        """What was read of it is out of date. What is in no list has nothing to read, or not yet."""
        table = self._snapshot.jobs if subject.kind is Kind.JOB else self._snapshot.servers
        if subject.handle in table.entries:
            self._plan.change(subject, self._works(subject))

    def step(self) -> float:
        """Does the next thing. Returns the seconds to wait before the one after it. Raises BackburnerError when the
        session is over."""
        now = time.monotonic()
        if self._rounds.is_under_way:
            self._read_next()
            return 0.0
        names = self._rounds.begin(now)
        if names is None:
            return self._read_details(now)
        self._readings.extend(_READINGS[name] for name in names)
        if not names:
            self._end_round()
        return 0.0

    # ---- refreshes

    def _read_next(self) -> None:
        reading = self._readings.popleft()
        try:
            reading.read(self)
            self._refused.pop(reading.name, None)
        except CommandRefused as refused:
            self._refused[reading.name] = self._word(refused)
        except ProtocolError as error:
            self._refused[reading.name] = self._word(error)
            self._rounds.leave_alone(reading.name, time.monotonic() + UNREADABLE_S)
            self._reopen()  # the other lists may be readable
        except ConnectionFailed:
            if reading.extra:
                self._rounds.leave_alone(reading.name, time.monotonic() + SILENT_S)
            raise
        if not self._readings:
            self._end_round()

    def _end_round(self) -> None:
        now = time.monotonic()
        if self._rounds.end(now):
            self._read_at = time.time()
        self._tell_batch(now)

    # ---- details

    def _read_details(self, now: float) -> float:
        subject = self._plan.next(now)
        if subject is None:
            if self._untold_details:
                self._tell_batch(now)
            return self._rounds.seconds_to_next(now)
        self._read_subject(subject)
        self._untold_details = True
        after = time.monotonic()
        if after - self._last_told >= DETAIL_EVERY_S:
            self._tell_batch(after)
        return (after - now) * (1 / DETAIL_SHARE - 1)

    def _read_subject(self, subject: Subject) -> None:
        kind, handle = subject
        try:
            if kind is Kind.JOB:
                job = self._monitor.get_job(handle)
                self._snapshot.read_job(int(handle), job)
                self._read_errors(subject, job)
            else:
                self._snapshot.read_server(str(handle), self._monitor.get_server(str(handle)))
        except (BackburnerError, ValueError) as error:
            if kind is Kind.JOB:
                self._snapshot.read_job(int(handle), None, self._word(error))
            else:
                self._snapshot.read_server(str(handle), None, self._word(error))
            if self._monitor.is_open:
                return
            self._plan.put_off(subject, time.monotonic())
            if isinstance(error, ConnectionFailed):
                raise
            self._reopen()  # one document that cannot be read is no reason to lose the farm

    def _read_errors(self, subject: Subject, job: Job) -> None:
        """How many errors the job has, where somebody may look for them."""
        worth_it = (
            self._plan.is_visible(subject) or self._works(subject) or any(server.rt_failed for server in job.servers)
        )
        if not worth_it or ERRORS in self._refused or not self._rounds.may_ask(ERRORS, time.monotonic()):
            return
        try:
            self._snapshot.read_errors(int(subject.handle), len(self._monitor.get_job_errors(subject.handle)))
        except CommandRefused as refused:
            if refused.code in _NO_ERRORS:
                self._snapshot.read_errors(int(subject.handle), 0)
            else:
                self._refused[ERRORS] = self._word(refused)
        except ProtocolError as error:
            self._refused[ERRORS] = self._word(error)
            self._reopen()
        except ConnectionFailed:
            self._rounds.leave_alone(ERRORS, time.monotonic() + SILENT_S)
            raise

    def _works(self, subject: Subject) -> bool:
        if subject.kind is Kind.JOB:
            job = self._snapshot.jobs.entries.get(subject.handle)
            return job is not None and job.item.state == JobState.ACTIVE
        server = self._snapshot.servers.entries.get(subject.handle)
        return server is not None and server.item.state == ServerState.BUSY

    def _tell_batch(self, now: float) -> None:
        self._last_told = now
        self._untold_details = False
        controller = self._monitor.is_controller
        self._tell(self._snapshot.take(is_controller=controller, read_at=self._read_at, refused=self._refused))

    # ---- lists

    def _read_jobs(self) -> None:
        self._note(Kind.JOB, self._snapshot.read_jobs(self._monitor.get_job_list()))

    def _read_servers(self) -> None:
        self._note(Kind.SERVER, self._snapshot.read_servers(self._monitor.get_server_list()))

    def _note(self, kind: Kind, changes: ListChanges[JobEntry] | ListChanges[ServerEntry]) -> None:
        for entry in changes.changed:
            subject = Subject(kind, entry.key)
            self._plan.change(subject, self._works(subject))
        for entry in changes.gone:
            self._plan.forget(Subject(kind, entry.key))

    def _read_clients(self) -> None:
        self._snapshot.read_clients(self._monitor.get_client_list())

    def _read_plugins(self) -> None:
        self._snapshot.read_plugins(self._monitor.get_plugin_list())

    def _read_manager(self) -> None:
        self._snapshot.read_manager(self._monitor.get_manager_info())

    def _read_archive(self) -> None:
        self._snapshot.read_archive(self._monitor.get_jobarchive())

    def _read_groups(self) -> None:
        try:
            self._snapshot.read_groups(self._monitor.get_server_groups())
        except CommandRefused:
            self._snapshot.read_groups(())
            raise


_READINGS = {
    reading.name: reading
    for reading in (
        _Reading("jobs", 1, FarmReader._read_jobs),
        _Reading("servers", 1, FarmReader._read_servers),
        _Reading("clients", 2, FarmReader._read_clients),
        _Reading("manager", 5, FarmReader._read_manager),
        _Reading("plugins", 20, FarmReader._read_plugins),
        _Reading("archive", 20, FarmReader._read_archive, extra=True),
        _Reading("groups", 20, FarmReader._read_groups, extra=True),
    )
}
