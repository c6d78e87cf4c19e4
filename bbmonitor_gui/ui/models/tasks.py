"""The columns of the task table, and of the one that stands in for it where a Manager does not tell the tasks."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon

from bbmonitor_gui.backburner import JobServer, JobTask
from bbmonitor_gui.backburner.fields import bare_name
from bbmonitor_gui.ui import formats, plain
from bbmonitor_gui.ui.icons import look_icon
from bbmonitor_gui.ui.theme import ERROR, LOOKS

from .column import Column

translate = QCoreApplication.translate
NameOf = Callable[[str], str]

_LONGEST = 300  # characters in a cell; the tool tip shows more
_ELAPSED = ("elapsed", "elapsedtime", "tasktime", "duration")  # nobody has seen the element's name
_LOOKS = {look.word: look for look in (*LOOKS["job"].values(), ERROR)}


@dataclass(frozen=True, slots=True)
class TaskEntry:
    """One task; `key` is its place in the list, for nobody knows whether numbers are unique."""

    key: int
    task: JobTask


@dataclass(frozen=True, slots=True)
class WorkEntry:
    """What one server did for a job."""

    key: int
    work: JobServer


def task_columns(server_name: NameOf) -> list[Column]:
    """In the user's language. `server_name` gives the name for a server's handle, and anything else as it is."""

    def server(entry: TaskEntry) -> str:
        return plain.shortened(server_name(entry.task.server), _LONGEST)

    return [
        Column("task", translate("tasks", "Task"), lambda e: str(e.task.number), 5, lambda e: e.task.number, right=True),
        Column("name", translate("tasks", "Name"), lambda e: plain.shortened(e.task.name, _LONGEST), 9, tool_tip=lambda e: e.task.name),
        Column("state", translate("tasks", "State"), lambda e: plain.shortened(e.task.state, _LONGEST), 9, icon=_state_icon),
        Column("server", translate("tasks", "Server"), server, 9),
        Column("elapsed", translate("tasks", "Elapsed"), lambda e: plain.shortened(elapsed(e.task), _LONGEST), 7, lambda e: elapsed_h(e.task), right=True),
    ]  # fmt: skip


def work_columns(server_name: NameOf) -> list[Column]:
    """As above."""
    return [
        Column("server", translate("tasks", "Server"), lambda e: plain.shortened(server_name(e.work.handle), _LONGEST), 14),
        Column("tasks", translate("tasks", "Tasks done"), lambda e: str(e.work.task_total), 9, lambda e: e.work.task_total, right=True),
        Column("hours", translate("tasks", "Time"), lambda e: formats.hours(e.work.task_time), 8, lambda e: e.work.task_time, right=True),
        Column("working", translate("tasks", "Working"), lambda e: _yes_no(e.work.active), 8),
        Column("failed", translate("tasks", "Failed"), lambda e: _yes_no(e.work.rt_failed), 7, icon=_failed_icon),
    ]  # fmt: skip


def elapsed(task: JobTask) -> str:
    """How long a task took, as it came; "" when the Manager does not tell."""
    return next((text.strip() for name, text in task.fields if bare_name(name) in _ELAPSED), "")


def elapsed_h(task: JobTask) -> float | None:
    """The same in hours, to sort by; a number without colons counts as seconds."""
    match = re.fullmatch(r"(?:(?:(\d{1,9}):)?(\d{1,9}):)?(\d{1,12}(?:[.,]\d{1,9})?)", elapsed(task), re.ASCII)
    if match is None:
        return None
    hours, minutes, seconds = match.groups(default="0")
    return int(hours) + int(minutes) / 60 + float(seconds.replace(",", ".")) / 3600


def _state_icon(entry: TaskEntry) -> QIcon:
    look = _LOOKS.get(entry.task.state.strip().casefold())
    return QIcon() if look is None else look_icon(look)


def _failed_icon(entry: WorkEntry) -> QIcon:
    return look_icon(ERROR) if entry.work.rt_failed else QIcon()


def _yes_no(value: bool) -> str:
    return translate("tasks", "Yes") if value else translate("tasks", "No")
