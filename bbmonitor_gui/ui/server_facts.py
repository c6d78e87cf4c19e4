"""What is known of a server, as a table: page, title and text of each fact. Properties and comparison read it alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication

from bbmonitor_gui.backburner import Server, ServerSchedule
from bbmonitor_gui.backburner.schedule import DAYS, HOURS
from bbmonitor_gui.backburner.states import WorkPriority

from . import formats
from .theme import state_look

translate = QCoreApplication.translate

Page = Literal["general", "hardware", "network", "work", "schedule", "priorities"]


@dataclass(frozen=True, slots=True)
class KnownServer:
    """A server as it was read: `job_name` is its current job's, "" when not known; `groups` None while nobody knows."""

    handle: str
    server: Server
    job_name: str = ""
    groups: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing to know of a server, in the user's language."""

    page: Page
    title: str
    text: Callable[[KnownServer], str]


def server_facts() -> tuple[Fact, ...]:
    """All of them, page by page; plug-ins aside, of which each server has others."""
    return (
        Fact("general", translate("server facts", "Name"), lambda k: k.server.name),
        Fact("general", translate("server facts", "State"), lambda k: state_look("server", k.server.current_status).label),
        Fact("general", translate("server facts", "User"), lambda k: k.server.user_name),
        Fact("general", translate("server facts", "Version"), lambda k: str(k.server.version)),
        Fact("general", translate("server facts", "IP address"), lambda k: k.server.ip_address),
        Fact("general", translate("server facts", "MAC address"), lambda k: k.server.hw_info.mac),
        Fact("general", translate("server facts", "Handle"), lambda k: k.handle),
        Fact("general", translate("server facts", "Groups"), lambda k: listed(k.groups)),
        Fact("hardware", translate("server facts", "CPUs"), lambda k: str(k.server.hw_info.num_cpus)),
        Fact("hardware", translate("server facts", "Memory"), lambda k: formats.memory(k.server.hw_info.total_memory_f)),
        Fact("hardware", translate("server facts", "Work disk"), lambda k: formats.disk(k.server.hw_info.workdisk_space)),
        Fact("hardware", translate("server facts", "Platform"), lambda k: k.server.hw_info.platform),
        Fact("network", translate("server facts", "Dropped packets"), lambda k: formats.number(k.server.network_status.dropped_packets)),
        Fact("network", translate("server facts", "Bad packets"), lambda k: formats.number(k.server.network_status.bad_packets)),
        Fact("network", translate("server facts", "TCP requests"), lambda k: formats.number(k.server.network_status.tcp_requests)),
        Fact("network", translate("server facts", "UDP requests"), lambda k: formats.number(k.server.network_status.udp_requests)),
        Fact("network", translate("server facts", "Running since"), lambda k: formats.when(k.server.network_status.boot_time)),
        Fact("work", translate("server facts", "Current job"), _current_job),
        Fact("work", translate("server facts", "Current task"), lambda k: str(k.server.current_task) if k.server.current_job else ""),
        Fact("work", translate("server facts", "Task started"), lambda k: formats.when(k.server.task_started) if k.server.current_job else ""),
        Fact("work", translate("server facts", "Total tasks"), lambda k: formats.number(k.server.total_task)),
        Fact("work", translate("server facts", "Total hours"), lambda k: formats.number(k.server.total_time, 1)),
        Fact("work", translate("server facts", "Performance index"), lambda k: formats.number(k.server.perf_index, 2)),
        Fact("schedule", translate("server facts", "May work"), lambda k: str(k.server.server_schedule)),
        Fact("schedule", translate("server facts", "Hours a week"), lambda k: hours_text(k.server.server_schedule)),
        Fact("priorities", translate("server facts", "While someone uses the computer"), lambda k: priority_label(k.server.att_priority)),
        Fact("priorities", translate("server facts", "While nobody uses it"), lambda k: priority_label(k.server.una_priority)),
    )  # fmt: skip


def page_titles() -> dict[Page, str]:
    """In the user's language and in their order."""
    return {
        "general": translate("server facts", "General"),
        "hardware": translate("server facts", "Hardware"),
        "network": translate("server facts", "Network"),
        "work": translate("server facts", "Work"),
        "schedule": translate("server facts", "Schedule"),
        "priorities": translate("server facts", "Priority of render work"),
    }


def priority_label(priority: int) -> str:
    """A priority of a server's work in words; a number nobody has seen as itself."""
    words = {
        WorkPriority.HIGH: translate("server facts", "high"),
        WorkPriority.LOW: translate("server facts", "low"),
        WorkPriority.IDLE: translate("server facts", "idle"),
    }
    return words.get(WorkPriority(priority)) or str(int(priority))


def hours_text(schedule: ServerSchedule) -> str:
    """How much of a week is allowed: "113 of 168"."""
    return translate("server facts", "{0} of {1}").format(schedule.hours_a_week(), HOURS * len(DAYS))


def listed(names: tuple[str, ...] | None) -> str:
    """Names in one line; None is what nobody knows."""
    if names is None:
        return translate("server facts", "not known")
    return ", ".join(map(formats.single_line, names)) or translate("server facts", "none")


def _current_job(known: KnownServer) -> str:
    handle = known.server.current_job
    if not handle:
        return translate("server facts", "none")
    return f"{known.job_name} ({formats.hex_handle(handle)})" if known.job_name else formats.hex_handle(handle)
