"""The client: all that `Reader` reads, and one short method per change."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from enum import Enum

from . import commands, documents, edits, groups
from .errors import CommandRefused, ProtocolError
from .reader import DEFAULT_PORT, Reader
from .records import Client
from .schedule import ServerSchedule
from .states import JobState

__all__ = ["DEFAULT_PORT", "ControlAnswer", "Monitor"]


class ControlAnswer(Enum):
    """What a Manager says to a request for queue control."""

    GRANTED = 201  # ours now
    PENDING = 200  # the present controller has ten seconds to refuse


class Monitor(Reader):
    """A connection to a Backburner Manager, for scripts and for the program alike.

    `timeout` (seconds, up to a day) bounds connecting and each silence of the Manager. Messages go to the logger
    ``bbmonitor_gui.backburner``, those below `logging_level` not at all. `state_reading` says what the number in
    ``set jobstate`` means to this Manager, `schedule_polarity` what a set bit of a week means (protocol.md).

    A job handle is an int, its decimal text, or hexadecimal text with ``0x``; a server handle is 16 hex digits of text.
    Anything else raises ``ValueError`` before a byte is sent. Every method that talks raises `ConnectionFailed`,
    `ProtocolError` (the session is closed after both) or `CommandRefused` (the session goes on).

    Not for several threads at once; only `abort` may be called from another one.
    """

    # ---- changing jobs

    def set_jobstate(self, job_handle: int | str, jobstate: int | str) -> tuple[int, str, None]:
        """`set jobstate` with the number as given: (code, text, None). See `suspend_job` for what it means."""
        reply = self._ask("set jobstate", job_handle, jobstate)
        return reply.code, reply.text, None

    def suspend_job(self, job_handle: int | str) -> JobState:
        """Suspend, in this Monitor's `state_reading`. Returns the state read back, which tells what really happened."""
        return self._change_state(job_handle, self.state_reading.suspend)

    def activate_job(self, job_handle: int | str) -> JobState:
        """Activate, in this Monitor's `state_reading`. Returns the state read back, which tells what really happened."""
        return self._change_state(job_handle, self.state_reading.activate)

    def restart_job(self, job_handle: int | str) -> JobState:
        """`restart job`: all tasks anew. Returns the state read back."""
        self._ask("restart job", job_handle)
        return self._read_state(job_handle)

    def delete_job(self, job_handle: int | str) -> None:
        """`del job`."""
        self._ask("del job", job_handle)

    def set_jobpriority(self, job_handle: int | str, priority: int) -> None:
        """`set jobpriority`: 0 critical … 50 default … 100."""
        self._ask("set jobpriority", job_handle, priority)

    def set_jobarchive(self, job_handle: int | str) -> tuple[int, str, None]:
        """`set jobarchive`: archive a job, or bring an archived one back. (code, text, None)."""
        reply = self._ask("set jobarchive", job_handle)
        return reply.code, reply.text, None

    def delete_archived_job(self, job_handle: int | str) -> None:
        """`del jobarchive`: delete a job from the archive. Evidence: I; a Manager may refuse."""
        self._ask("del jobarchive", job_handle)

    def set_job(self, job_handle: int | str, edit: Mapping[str, object]) -> None:
        """Get, edit, send back: `edit` maps fields such as "info.priority" or "alerts.email_to" to their new values; all
        else goes back as it came. Raises ValueError for what cannot be edited."""
        with self._session.closing_when_broken():
            payload = edits.edited_job(self._job_document(job_handle), edit)
        self._upload("set job", job_handle, payload=payload)

    def assign_server(self, job_handle: int | str, server_handle: str) -> None:
        """`new jobserver`: put a server on a job."""
        self._ask("new jobserver", job_handle, server_handle)

    def remove_server(self, job_handle: int | str, server_handle: str) -> None:
        """`del jobserver`: take a server off a job."""
        self._ask("del jobserver", job_handle, server_handle)

    # ---- changing servers

    def set_server(
        self,
        server_handle: str,
        *,
        schedule: ServerSchedule | None = None,
        att_priority: int | None = None,
        una_priority: int | None = None,
    ) -> None:
        """Get, edit, send back: the server's document with this week, with these priorities (`WorkPriority`, 0…2) of its
        work while somebody uses the computer and while nobody does; all else, None too, goes back as it came.

        Raises ValueError for what cannot be edited, and when there is nothing to change.
        """
        wishes = {"schedule": schedule, "att_priority": att_priority, "una_priority": una_priority}
        edit = {name: value for name, value in wishes.items() if value is not None}
        if not edit:
            raise ValueError("set_server: nothing to change")
        with self._session.closing_when_broken():
            payload = edits.edited_server(self._server_document(server_handle), edit, self.schedule_polarity)
        self._upload("set server", server_handle, payload=payload)

    def set_server_schedule(self, server_handle: str, schedule: ServerSchedule) -> None:
        """Get, edit, send back: the server's document with this week; all else goes back as it came."""
        self.set_server(server_handle, schedule=schedule)

    def delete_server(self, server_handle: str) -> None:
        """`del server`: forget an absent server."""
        self._ask("del server", server_handle)

    # ---- changing server groups (evidence: I; a Manager may refuse)

    def create_server_group(self, name: str) -> None:
        """`new srvgroup`: a group without servers. Raises ValueError for what cannot stand on a line as a name."""
        self._ask("new srvgroup", name)

    def delete_server_group(self, name: str) -> None:
        """`del srvgroup`: the group goes, its servers stay.

        Raises ValueError when another group bears the name's first words: a Manager that reads no further would delete
        that one.
        """
        line_end = commands.group_name(name)
        if " " in line_end:
            words = line_end.split()
            shorter = {" ".join(words[:count]) for count in range(1, len(words))}
            if known := shorter & {group.name for group in self.get_server_groups()}:
                raise ValueError(f"deleting {name!r} might delete the group {min(known)!r} instead")
        self._ask("del srvgroup", name)

    def set_server_group(self, name: str, server_handles: Iterable[str]) -> None:
        """Get, edit, send back: the group with these servers; all else goes back as it came.

        Raises ValueError for a name with blanks, which `set srvgroup` cannot tell from what stands behind it; for a group
        that is not there; and when the Manager's list does not tell beyond doubt how a group's servers are written.
        """
        commands.group_word(name)
        handles = [commands.server_handle(handle) for handle in server_handles]
        with self._session.closing_when_broken():
            document = self._document_if_any("get srvgroups")
            if document is None:
                raise ValueError("this Manager has no server groups")
            payload = groups.edited_server_group(document, name, handles)
        self._upload("set srvgroup", name, payload=payload)

    # ---- queue control

    def get_controller(self) -> Client | None:
        """`get controller`: who has queue control, or None when the Manager names nobody."""
        with self._session.closing_when_broken():
            document = self._document_if_any("get controller")
            return documents.CLIENT.read(document.root) if document else None

    def request_control(self) -> ControlAnswer:
        """`new controller Yes`. After PENDING the present controller has ten seconds to refuse; prompts tell the outcome."""
        reply = self._ask("new controller", True)
        granted = reply.code == ControlAnswer.GRANTED.value or self.is_controller
        return ControlAnswer.GRANTED if granted else ControlAnswer.PENDING

    def release_control(self, *, pending: bool = False) -> bool:
        """`new controller No`: give queue control back or, `pending`, withdraw our request for it. Evidence: I.

        Nothing is sent when there is neither: a Manager that reads no further than `new controller` would take it for a
        request. Returns whether control is not ours then, as the prompt tells. It stays ours when the Manager refuses the
        command; it passes on when another client asks, or when this connection ends.
        """
        if self.is_controller or pending:
            try:
                self._ask("new controller", False)
            except CommandRefused as refused:
                self._session.log(logging.INFO, "queue control is not taken back: %s", refused)
        return not self.is_controller

    def answer_control_request(self, grant: bool) -> None:
        """`set controller`: the controller's answer to another client's request."""
        self._ask("set controller", grant)

    def del_controller(self, state: bool | str) -> tuple[int, str, None]:
        """`del controller Yes|No`: lock (Yes) or unlock (No) queue control during a series of changes."""
        reply = self._ask("del controller", state)
        return reply.code, reply.text, None

    @contextmanager
    def locked_control(self) -> Iterator[None]:
        """Queue control stays with us during a series of changes, as the vendor's Monitor does it."""
        self.del_controller(True)
        try:
            yield
        finally:
            if self.is_open:
                self.del_controller(False)

    def set_clientinfo(self, client: Client) -> None:
        """`set clientinfo`: introduce ourselves, and say on which UDP port we listen for notifications (0: on none). Seen
        in login sessions; that a console session may do it is inferred."""
        self._upload("set clientinfo", payload=documents.client_document(client))

    # ---- anything

    def send_command(self, text: str) -> tuple[int, str, bytes | None]:
        """Any line, for a protocol console: (code, text, payload or None). A refusal is an answer here, not an error."""
        if not text.strip() or re.search(r"[\r\n\0]", text):
            raise ValueError(f"not one line: {text!r}")
        reply = self._session.ask_anything(text)
        return reply.code, reply.text, reply.payload

    # ---- internals

    def _change_state(self, job_handle: int | str, number: int) -> JobState:
        self._ask("set jobstate", job_handle, number)
        return self._read_state(job_handle)

    def _read_state(self, job_handle: int | str) -> JobState:
        reply = self._ask("get jobstate", job_handle)
        with self._session.closing_when_broken():
            if reply.payload is not None or not re.fullmatch(r"[0-9]{1,10}", reply.text):
                raise ProtocolError(f"get jobstate answered {reply.text[:80]!r}, no state")
            return JobState(int(reply.text))
