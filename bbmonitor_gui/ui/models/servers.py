"""The columns of the server table."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon

from bbmonitor_gui.backburner import Server
from bbmonitor_gui.connection.snapshot import ServerEntry
from bbmonitor_gui.ui import formats
from bbmonitor_gui.ui.icons import icon, state_icon
from bbmonitor_gui.ui.theme import state_look, state_rank

from .column import Column

translate = QCoreApplication.translate
T = TypeVar("T")


def server_columns(
    job_name: Callable[[int], str], now: Callable[[], datetime], on_job: Callable[[str], bool]
) -> list[Column]:
    """In the user's language. `job_name` gives "" for a job that is not known, `now` is the farm's local time,
    `on_job` tells which servers are assigned to the selected job."""

    def current_job_text(entry: ServerEntry) -> str:
        handle = current_job(entry)
        return "" if handle is None else formats.single_line(job_name(handle)) or formats.hex_handle(handle)

    def allowed_now(server: Server) -> bool:
        time = now()
        return server.server_schedule.allows(time.isoweekday() % 7, time.hour)

    def now_text(entry: ServerEntry) -> str:
        if entry.details is None:
            return ""
        return translate("servers", "allowed") if allowed_now(entry.details) else translate("servers", "blocked")

    def assigned(entry: ServerEntry) -> str:
        return translate("servers", "assigned") if on_job(entry.key) else ""

    def marker(entry: ServerEntry) -> QIcon:
        return icon("assigned") if on_job(entry.key) else QIcon()

    return [
        Column("server", translate("servers", "Server"), lambda e: formats.single_line(e.item.name), 18, tool_tip=_server_tip),
        Column("on_job", translate("servers", "Selected job"), assigned, 13, lambda e: 0 if on_job(e.key) else None, icon=marker),
        Column(
            "state",
            translate("servers", "State"),
            lambda e: state_look("server", e.item.state).label,
            12,
            lambda e: state_rank("server", e.item.state),
            icon=lambda e: state_icon("server", e.item.state),
        ),
        Column("current_job", translate("servers", "Current job"), current_job_text, 30),
        Column("task", translate("servers", "Task"), _task, 7, _detail(_current_task), right=True),
        Column("now", translate("servers", "Now"), now_text, 9, _detail(lambda s: not allowed_now(s)), tool_tip=_week_tip),
        Column("perf_index", translate("servers", "Perf. index"), _text(lambda s: formats.number(s.perf_index, 2)), 9, _detail(lambda s: s.perf_index), right=True),
        Column("cpus", translate("servers", "CPUs"), _text(lambda s: str(s.hw_info.num_cpus)), 6, _detail(lambda s: s.hw_info.num_cpus), right=True),
        Column("memory", translate("servers", "Memory"), _text(lambda s: formats.memory(s.hw_info.total_memory_f)), 10, _detail(lambda s: s.hw_info.total_memory_f), right=True),
        Column("disk", translate("servers", "Disk"), _text(lambda s: formats.disk(s.hw_info.workdisk_space)), 10, _detail(lambda s: s.hw_info.workdisk_space), right=True, shown=False),
        Column("total_tasks", translate("servers", "Total tasks"), _text(lambda s: formats.number(s.total_task)), 10, _detail(lambda s: s.total_task), right=True, shown=False),
        Column("total_hours", translate("servers", "Total hours"), _text(lambda s: formats.number(s.total_time, 1)), 10, _detail(lambda s: s.total_time), right=True, shown=False),
        Column("user", translate("servers", "User"), _text(lambda s: s.user_name), 11, shown=False),
        Column("platform", translate("servers", "Platform"), _text(lambda s: s.hw_info.platform), 22, shown=False),
        Column("ip_address", translate("servers", "IP address"), _text(lambda s: s.ip_address), 13, shown=False),
        Column("plugins", translate("servers", "Plug-ins"), _text(_plugins), 24, shown=False),
        Column("handle", translate("servers", "Handle"), lambda e: formats.single_line(e.key), 18, shown=False),
    ]  # fmt: skip


def current_job(entry: ServerEntry) -> int | None:
    """The handle of the job that the server works on; None for none, and while that is not known."""
    return None if entry.details is None else entry.details.current_job or None


def _detail(read: Callable[[Server], T]) -> Callable[[ServerEntry], T | None]:
    return lambda entry: None if entry.details is None else read(entry.details)


def _text(read: Callable[[Server], str]) -> Callable[[ServerEntry], str]:
    return lambda entry: "" if entry.details is None else formats.single_line(read(entry.details))


def _server_tip(entry: ServerEntry) -> str:
    return f"{entry.item.name}\n{entry.trouble}" if entry.trouble else entry.item.name


def _current_task(server: Server) -> int | None:
    return server.current_task if server.current_job else None


def _task(entry: ServerEntry) -> str:
    task = None if entry.details is None else _current_task(entry.details)
    return "" if task is None else str(task)


def _week_tip(entry: ServerEntry) -> str:
    if entry.details is None:
        return ""
    return translate("servers", "May work: {0}").format(entry.details.server_schedule)


def _plugins(server: Server) -> str:
    return ", ".join(f"{plugin.name} {plugin.version}" for plugin in server.plugins)
