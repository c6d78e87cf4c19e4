"""Reports: a job's in the layout of the vendor's Monitor, which scripts of render farms read (vendor-monitor.md, section 9),
and one of the servers' plug-ins, to find faults with (section 3.1)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from bbmonitor_gui.backburner import Job, Plugin
from bbmonitor_gui.backburner.records import JobTask
from bbmonitor_gui.backburner.times import is_never, parse_time
from bbmonitor_gui.connection.snapshot import ServerEntry

from .export import Columns, Entries
from .formats import single_line
from .models.column import Column
from .theme import state_look

translate = QCoreApplication.translate

_FINISHED = ("complete", "completed", "done", "finished")
_STARTED = ("started", "starttime", "taskstarted", "start", "begin")
_ELAPSED = ("elapsed", "elapsedtime", "tasktime", "duration")
_CLOCK = re.compile(r"(\d{1,6}):([0-5]\d):([0-5]\d(?:\.\d{1,6})?)", re.ASCII)


@dataclass(frozen=True, slots=True)
class _Row:
    number: int
    started: datetime | None
    elapsed_s: float | None
    server: str

    @property
    def cells(self) -> tuple[str, ...]:
        """Date, time, task, elapsed, server."""
        date, time = ("", "") if self.started is None else self.started.strftime("%m/%d/%y %H:%M:%S").split()
        return date, time, f"{self.number:05}", "" if self.elapsed_s is None else f"{self.elapsed_s:.3f}", self.server


@dataclass(frozen=True, slots=True)
class _Module:
    """A plug-in on a server; None for a server of which none is known."""

    entry: ServerEntry
    plugin: Plugin | None


def job_report(job: Job, tasks: Iterable[JobTask], server_names: Mapping[str, str]) -> str:
    """A title, six lines about the job, and a tab-separated table of its finished tasks in the order of their start.

    `server_names` maps a server's handle to its name. The words are the vendor's English in every language. What the
    Manager does not tell stays empty, and a line that begins with "#" says so.
    """
    every = list(tasks)
    finished = [task for task in every if task.state.strip().casefold() in _FINISHED]
    states_told = any(task.state.strip().casefold().isalpha() for task in every)
    rows = [_row(task, server_names) for task in (finished if states_told else every)]
    rows.sort(key=lambda row: (row.started is None, row.started or datetime.min, row.number))
    info = job.info
    head = {
        "Job:": single_line(info.name),
        "Submitted by:": single_line(info.user),
        "From:": single_line(info.computer),
        "Job Submission:": _moment(info.submitted),
        "Job Started:": _moment(info.started),
        "Job Finished:": _moment(info.ended),
    }
    lines = ["Backburner Report File", "", *(f"{label:<20}{value}".rstrip() for label, value in head.items())]
    lines += [f"# {remark}" for remark in _remarks(every, rows, states_told)]
    lines += ["", "Date\tTime\tTask\tElapsed\tServer", *("\t".join(row.cells) for row in rows)]
    return "".join(f"{line}\n" for line in lines)


def module_report(servers: Iterable[ServerEntry], write: Callable[[Columns, Entries], str]) -> str:
    """A line for each plug-in of each server, by their names; `write` is that of one of export.FORMATS.

    A server without plug-ins has one line. Where a server could not be read yet, its line says why.
    """
    return write(_module_columns(), _modules(servers))


def _row(task: JobTask, server_names: Mapping[str, str]) -> _Row:
    server = server_names.get(task.server, task.server)
    return _Row(task.number, parse_time(_told(task, _STARTED)), _seconds(_told(task, _ELAPSED)), single_line(server))


def _remarks(tasks: list[JobTask], rows: list[_Row], states_told: bool) -> Iterable[str]:
    if not tasks:
        yield "The Manager does not tell the tasks of this job."
        return
    if not states_told:
        yield "The Manager does not tell which tasks are finished: all are listed."
    missing = [
        name
        for name, known in (
            ("when they started", [row.started is not None for row in rows]),
            ("how long they took", [row.elapsed_s is not None for row in rows]),
            ("the server", [bool(row.server) for row in rows]),
        )
        if not all(known)
    ]
    if missing:
        yield f"The Manager does not tell of every task: {', '.join(missing)}."


def _told(task: JobTask, names: tuple[str, ...]) -> str:
    fields = {name.casefold().replace("_", ""): text for name, text in reversed(task.fields)}
    return next((fields[name].strip() for name in names if name in fields), "")


def _seconds(text: str) -> float | None:
    """h:mm:ss; the unit of a bare number is anybody's guess."""
    match = _CLOCK.fullmatch(text)
    return None if match is None else int(match[1]) * 3600 + int(match[2]) * 60 + float(match[3])


def _moment(text: str) -> str:
    time = parse_time(text)
    if time is None:
        return "" if is_never(text) else single_line(text)
    half = "AM" if time.hour < 12 else "PM"
    return f"{time.month}/{time.day}/{time.year} {time.hour % 12 or 12}:{time:%M:%S} {half}"


def _modules(servers: Iterable[ServerEntry]) -> list[_Module]:
    modules = []
    for entry in sorted(servers, key=lambda entry: (entry.item.name.casefold(), entry.key)):
        plugins = entry.details.plugins if entry.details else []
        in_order = sorted(plugins, key=lambda plugin: (plugin.name.casefold(), plugin.version))
        modules += [_Module(entry, plugin) for plugin in in_order] or [_Module(entry, None)]
    return modules


def _module_columns() -> list[Column]:
    return [
        Column("server", translate("report", "Server"), lambda m: single_line(m.entry.item.name), 18),
        Column("state", translate("report", "State"), lambda m: state_look("server", m.entry.item.state).label, 12),
        _number_column("server_version", translate("report", "Server version"), lambda m: m.entry.details.version if m.entry.details else None),
        Column("plugin", translate("report", "Plug-in"), lambda m: single_line(m.plugin.name) if m.plugin else "", 20),
        _number_column("version", translate("report", "Version"), lambda m: m.plugin.version if m.plugin else None),
        Column("description", translate("report", "Description"), _module_description, 44),
    ]  # fmt: skip


def _number_column(name: str, title: str, read: Callable[[_Module], int | None]) -> Column:
    def text(module: _Module) -> str:
        number = read(module)
        return "" if number is None else str(number)

    return Column(name, title, text, 9, read, right=True)


def _module_description(module: _Module) -> str:
    if module.plugin is not None:
        return single_line(module.plugin.description)
    if module.entry.details is None:
        return single_line(module.entry.trouble) or translate("report", "not read yet")
    return ""
