"""A connection to a Manager and what can be read over it: one short method per command."""

from __future__ import annotations

import logging
from collections.abc import Callable
from types import TracebackType
from typing import TypeVar

from . import commands, documents, guesses
from .commands import COMMANDS
from .errors import CommandRefused, ProtocolError
from .fields import Shape
from .records import (
    BackburnerManagerInfo,
    Client,
    Job,
    JobArchiveListItem,
    JobHandleListItem,
    JobListItem,
    JobTask,
    Plugin,
    Server,
    ServerGroup,
    ServerListItem,
    ServerMessage,
)
from .schedule import SchedulePolarity
from .session import Session
from .states import StateReading
from .wire import Reply
from .xmltree import Document, parse

DEFAULT_PORT = 3234  # V, W
_LONGEST_TIMEOUT = 24 * 60 * 60  # seconds; sockets cannot wait longer than some weeks
Record = TypeVar("Record")
Opened = TypeVar("Opened", bound="Reader")
_NONE_THERE = (404, 450)  # W: "no jobs" as well as "no such job"


class Reader:
    """What `Monitor` does without changing anything; see there."""

    def __init__(
        self,
        manager_ip: str,
        manager_port: int = DEFAULT_PORT,
        logging_level: int = logging.INFO,
        *,
        timeout: float = 10.0,
        state_reading: StateReading | str = StateReading.FLAG,
        schedule_polarity: SchedulePolarity | str = SchedulePolarity.ALLOWED,
    ) -> None:
        if not isinstance(manager_ip, str) or not manager_ip.strip():
            raise ValueError("the Manager's name or address is empty")
        if not 0 < int(manager_port) < 65536:
            raise ValueError(f"not a port: {manager_port!r} (1…65535)")
        if not 0 < timeout <= _LONGEST_TIMEOUT:
            raise ValueError(f"not a timeout: {timeout!r} (seconds, more than 0, at most {_LONGEST_TIMEOUT})")
        self.MANAGER_IP = manager_ip
        self.MANAGER_PORT = int(manager_port)
        self.logging_level = logging_level
        self.timeout = timeout
        self.state_reading = StateReading(state_reading)
        self.schedule_polarity = SchedulePolarity(schedule_polarity)
        self.breathe: Callable[[], None] | None = None
        """Called between pieces of long work, so that other threads of the program may run."""
        self._session = Session(manager_ip, self.MANAGER_PORT, timeout, logging_level)

    # ---- connection

    def open_connection(self) -> None:
        """Connect and read the greeting. An open connection is closed first. Raises ConnectionFailed, ProtocolError."""
        self._session.open()

    def close_connection(self) -> None:
        """Close; without effect when it is closed."""
        self._session.close()

    def abort(self) -> None:
        """From any thread: what waits for the Manager ends now with `ConnectionFailed`, and this Monitor is done."""
        self._session.abort()

    def __enter__(self: Opened) -> Opened:
        self.open_connection()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close_connection()

    @property
    def is_open(self) -> bool:
        return self._session.is_open

    @property
    def is_controller(self) -> bool:
        """Have we queue control? As the last prompt told it."""
        return self._session.is_controller

    # ---- reading

    def get_manager_info(self) -> BackburnerManagerInfo:
        """`get mgrinfo`."""
        with self._session.closing_when_broken():
            return documents.MANAGER_INFO.read(self._document("get mgrinfo").root)

    def get_client_list(self) -> list[Client]:
        """`get clientlist`."""
        return self._list("get clientlist", documents.CLIENT)

    def get_plugin_list(self) -> list[Plugin]:
        """`get pluglist`."""
        return self._list("get pluglist", documents.PLUGIN)

    def get_server_list(self) -> list[ServerListItem]:
        """`get srvlist`."""
        return self._list("get srvlist", documents.SERVER_ITEM)

    def get_server(self, server_handle: str) -> Server:
        """`get server`; the schedule is in our polarity, 1 = allowed, whatever the Manager's is."""
        with self._session.closing_when_broken():
            document = self._server_document(server_handle)
            return documents.SERVER[self.schedule_polarity].read(document.root)

    def get_server_groups(self) -> list[ServerGroup]:
        """`get srvgroups`; [] when there are none."""
        with self._session.closing_when_broken():
            document = self._document_if_any("get srvgroups")
            return guesses.read_server_groups(document) if document else []

    def get_job_handle_list(self) -> list[JobHandleListItem]:
        """`get jobhlist`."""
        return self._list("get jobhlist", documents.JOB_HANDLE_ITEM)

    def get_job_list(self) -> list[JobListItem]:
        """`get joblist`, in the order of the queue."""
        return self._list("get joblist", documents.JOB_ITEM)

    def get_job(self, job_handle: int | str) -> Job:
        """`get jobinfo`."""
        with self._session.closing_when_broken():
            job = documents.JOB.read(self._document("get jobinfo", job_handle).root)
            if str(job.info.handle) != commands.job_handle(job_handle):
                raise ProtocolError(f"get jobinfo {job_handle} brought job {job.info.handle}")
            return job

    def get_job_document(self, job_handle: int | str) -> Document:
        """`get job`: the longer document, as it came."""
        with self._session.closing_when_broken():
            return self._job_document(job_handle)

    def get_server_document(self, server_handle: str) -> Document:
        """`get server`: the document as it came."""
        with self._session.closing_when_broken():
            return self._server_document(server_handle)

    def get_job_errors(self, job_handle: int | str) -> list[ServerMessage]:
        """`get jobsrverrorlst`; [] when there are none."""
        return self._list("get jobsrverrorlst", documents.SERVER_MESSAGE, job_handle)

    def get_jobstate(self, job_handle: int | str) -> tuple[int, str, None]:
        """`get jobstate`: (code, the state's number as text, None)."""
        reply = self._ask("get jobstate", job_handle)
        return reply.code, reply.text, None

    def get_taskname(self, job_handle: int | str) -> list[JobTask]:
        """`get taskname`; the form of its document is unknown, so each task keeps all fields as they came."""
        with self._session.closing_when_broken():
            document = self._document_if_any("get taskname", job_handle)
            return guesses.read_tasks(document) if document else []

    def get_jobarchive(self) -> list[JobArchiveListItem]:
        """`get jobarchive`."""
        return self._list("get jobarchive", documents.ARCHIVE_ITEM)

    # ---- internals

    def _list(self, words: str, shape: Shape[Record], *values: object) -> list[Record]:
        with self._session.closing_when_broken():
            document = self._document_if_any(words, *values)
            return documents.read_list(document, shape, self.breathe) if document else []

    def _job_document(self, job_handle: int | str) -> Document:
        """`get job`, and no other job's: what is edited in it would be sent to this one."""
        document = self._document("get job", job_handle)
        told = documents.told_handle(document)
        if told and told != commands.job_handle(job_handle):
            raise ProtocolError(f"get job {job_handle} brought job {told[:80]}")
        return document

    def _server_document(self, server_handle: str) -> Document:
        """`get server`, and no other server's, as far as the document tells."""
        document = self._document("get server", server_handle)
        told = documents.told_server_handle(document)
        if told and told.upper() != server_handle.upper():
            raise ProtocolError(f"get server {server_handle} brought server {told}")
        return document

    def _document(self, words: str, *values: object) -> Document:
        payload = self._payload(words, *values)
        if not payload:
            raise ProtocolError(f"{words} brought no document")
        return self._parsed(words, payload)

    def _document_if_any(self, words: str, *values: object) -> Document | None:
        """None for an empty payload, a plain line of success, and "not found" where nothing was named."""
        try:
            payload = self._payload(words, *values)
        except CommandRefused as refused:
            if values or refused.code not in _NONE_THERE:
                raise
            return None
        return self._parsed(words, payload) if payload else None

    def _payload(self, words: str, *values: object) -> bytes:
        """b"" where none came, or none but the two bytes that end every document."""
        payload = self._ask(words, *values).payload or b""
        return payload if payload not in (b"\n\0", b"\0") else b""

    def _parsed(self, words: str, payload: bytes) -> Document:
        document = parse(payload, self.breathe)
        if not document.exact:
            self._session.log(logging.WARNING, "%s: bytes that XML forbids were mended to read the document", words)
        return document

    def _ask(self, words: str, *values: object) -> Reply:
        return self._session.ask(COMMANDS[words].line(*values))

    def _upload(self, words: str, *values: object, payload: bytes) -> None:
        self._session.upload(COMMANDS[words].line(*values), payload)
