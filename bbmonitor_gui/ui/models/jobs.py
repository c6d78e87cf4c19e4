"""The columns of the job table."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from bbmonitor_gui.backburner import Job
from bbmonitor_gui.backburner.states import CRITICAL_PRIORITY
from bbmonitor_gui.connection.snapshot import JobEntry
from bbmonitor_gui.ui import estimates, formats
from bbmonitor_gui.ui.icons import state_icon
from bbmonitor_gui.ui.theme import state_look, state_rank

from .column import Column, Progress

translate = QCoreApplication.translate
T = TypeVar("T")


def job_columns(farm_now: Callable[[], datetime | None]) -> list[Column]:
    """In the user's language. `farm_now` is what the farm's clocks show, None before a job was read."""
    return [
        Column("job", translate("jobs", "Job"), lambda e: formats.single_line(e.item.name), 36, tool_tip=_job_tip),
        Column("priority", translate("jobs", "Priority"), _priority, 9, _detail(lambda j: j.info.priority), right=True),
        Column(
            "state",
            translate("jobs", "State"),
            lambda e: state_look("job", e.item.state).label,
            13,
            lambda e: state_rank("job", e.item.state),
            icon=lambda e: state_icon("job", e.item.state),
        ),
        Column("progress", translate("jobs", "Progress"), _progress_text, 16, _share, spoken=_spoken_progress, progress=_progress, number=_percent),
        Column("owner", translate("jobs", "Owner"), _text(lambda j: j.info.user), 11),
        Column("servers", translate("jobs", "Servers"), _servers, 9, lambda e: None if e.details is None else e.working_servers, right=True, tool_tip=_servers_tip),
        _time_column("submitted", translate("jobs", "Submitted"), lambda j: j.info.submitted),
        Column("elapsed", translate("jobs", "Elapsed"), lambda e: estimates.elapsed(e, farm_now()), 10, lambda e: estimates.elapsed_h(e, farm_now()), right=True),
        Column("remaining", translate("jobs", "Remaining"), estimates.remaining, 10, estimates.remaining_h, right=True),
        Column("errors", translate("jobs", "Errors"), lambda e: "" if e.errors is None else str(e.errors), 7, lambda e: e.errors, right=True, shown=False),
        Column("plugin", translate("jobs", "Plug-in"), lambda e: formats.single_line(e.item.plugin_name), 13, tool_tip=_plugin_tip, shown=False),
        Column("description", translate("jobs", "Description"), _text(lambda j: j.info.description), 26, shown=False),
        Column("computer", translate("jobs", "Computer"), _text(lambda j: j.info.computer), 14, shown=False),
        _time_column("started", translate("jobs", "Started"), lambda j: j.info.started),
        _time_column("ended", translate("jobs", "Ended"), lambda j: j.info.ended),
        _time_column("updated", translate("jobs", "Last updated"), lambda j: j.info.last_updated),
        Column("handle", translate("jobs", "Handle"), lambda e: formats.hex_handle(e.key), 11, lambda e: e.key, shown=False),
    ]  # fmt: skip


def _detail(read: Callable[[Job], T]) -> Callable[[JobEntry], T | None]:
    return lambda entry: None if entry.details is None else read(entry.details)


def _text(read: Callable[[Job], str]) -> Callable[[JobEntry], str]:
    return lambda entry: "" if entry.details is None else formats.single_line(read(entry.details))


def _time_column(name: str, title: str, read: Callable[[Job], str]) -> Column:
    def text(entry: JobEntry) -> str:
        return "" if entry.details is None else formats.when(read(entry.details))

    def time(entry: JobEntry) -> datetime | None:
        return None if entry.details is None else formats.parse_time(read(entry.details))

    return Column(name, title, text, 18, time, number=time, shown=name == "submitted")


def _job_tip(entry: JobEntry) -> str:
    name = entry.item.name
    return f"{name}\n{entry.trouble}" if entry.trouble else name


def _priority(entry: JobEntry) -> str:
    if entry.details is None:
        return ""
    priority = entry.details.info.priority
    return translate("jobs", "Critical") if priority == CRITICAL_PRIORITY else str(priority)


def _progress(entry: JobEntry) -> Progress | None:
    if entry.details is None:
        return None
    return Progress(entry.details.info.tasks_completed, entry.details.info.number_tasks, entry.item.state)


def _progress_text(entry: JobEntry) -> str:
    if entry.details is None:
        return ""
    return f"{entry.details.info.tasks_completed}/{entry.details.info.number_tasks}"


def _share(entry: JobEntry) -> float | None:
    progress = _progress(entry)
    return None if progress is None else progress.share


def _percent(entry: JobEntry) -> float | None:
    share = _share(entry)
    return None if share is None else 100 * share


def _spoken_progress(entry: JobEntry) -> str:
    if entry.details is None:
        return translate("jobs", "not known yet")
    info = entry.details.info
    return translate("jobs", "{0} of {1} tasks").format(info.tasks_completed, info.number_tasks)


def _servers(entry: JobEntry) -> str:
    return "" if entry.details is None else f"{entry.working_servers}/{entry.assigned_servers}"


def _servers_tip(entry: JobEntry) -> str:
    if entry.details is None:
        return ""
    return translate("jobs", "{0} working now, {1} assigned").format(entry.working_servers, entry.assigned_servers)


def _plugin_tip(entry: JobEntry) -> str:
    return f"{entry.item.plugin_name} {entry.item.plugin_version}"
