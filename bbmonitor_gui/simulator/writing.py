"""Records -> the Manager's documents: element names and their order as protocol.md, "Documents", has them.

Four blanks of indent, one element a line, ended by a line feed and a NUL which the announced length includes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Any

from bbmonitor_gui.backburner.records import (
    BackburnerManagerInfo,
    Client,
    HardwareInfo,
    Job,
    JobAlerts,
    JobArchiveListItem,
    JobFlags,
    JobHandleListItem,
    JobInfo,
    JobListItem,
    JobPlugin,
    JobServer,
    NetworkStatus,
    Plugin,
    Server,
    ServerListItem,
    ServerMessage,
    SystemInfo,
)
from bbmonitor_gui.backburner.schedule import SchedulePolarity
from bbmonitor_gui.backburner.xmltree import markup_escaped

Rows = Sequence[tuple[str, object]]  # element names, each with a text, a number, a record, or a list of rows

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>'
_INDENT = "    "

Names = tuple[tuple[str, str], ...]  # (element, attribute) in the order of the document

_NAMES: dict[type, Names] = {
    SystemInfo: (
        ("TotalMemory", "total_memory"),
        ("TotalMemoryF", "total_memory_f"),
        ("NumCpus", "num_cpus"),
        ("Platform", "platform"),
        ("User", "user"),
        ("ComputerName", "computer_name"),
        ("Mac", "mac"),
        ("WorkDiskSPace", "workdisk_space"),
        ("IPAddress", "ip_address"),
    ),
    HardwareInfo: (
        ("TotalMemory", "total_memory"),
        ("TotalMemoryF", "total_memory_f"),
        ("NumCpus", "num_cpus"),
        ("Platform", "platform"),
        ("WorkDiskSPace", "workdisk_space"),
        ("Mac", "mac"),
    ),
    NetworkStatus: (
        ("DroppedPackets", "dropped_packets"),
        ("BadPackets", "bad_packets"),
        ("TcpRequests", "tcp_requests"),
        ("UdpRequests", "udp_requests"),
        ("BootTime", "boot_time"),
    ),
    BackburnerManagerInfo: (
        ("Version", "version"),
        ("Servers", "servers"),
        ("Jobs", "jobs"),
        ("SystemInfo", "system_info"),
        ("NetworkStatus", "network_status"),
    ),
    Client: (
        ("Version", "version"),
        ("UdpPort", "udp_port"),
        ("Controler", "controller"),
        ("SystemInfo", "system_info"),
    ),
    Plugin: (("Version", "version"), ("Name", "name"), ("Description", "description")),
    ServerListItem: (("Handle", "handle"), ("State", "state"), ("Name", "name")),
    JobHandleListItem: (("Handle", "handle"), ("State", "state")),
    JobListItem: (
        ("Handle", "handle"),
        ("State", "state"),
        ("Name", "name"),
        ("PluginName", "plugin_name"),
        ("PluginVersion", "plugin_version"),
    ),
    JobInfo: (
        ("Version", "version"),
        ("JobHandle", "handle"),
        ("Name", "name"),
        ("Description", "description"),
        ("Priority", "priority"),
        ("User", "user"),
        ("Computer", "computer"),
        ("LastUpdated", "last_updated"),
        ("Submitted", "submitted"),
        ("Started", "started"),
        ("Ended", "ended"),
        ("NumberTasks", "number_tasks"),
        ("TasksCompleted", "tasks_completed"),
        ("Encoding", "encoding"),
    ),
    JobFlags: (
        ("Active", "active"),
        ("Complete", "complete"),
        ("NonConcurrent", "nonconcurrent"),
        ("NonStoppable", "nonstoppable"),
        ("IgnoreJobShare", "ignore_job_share"),
        ("HasDependencies", "has_dependencies"),
        ("ZipArchive", "zip_archive"),
        ("LeaveInQueue", "leave_in_queue"),
        ("ArchiveWhenDone", "archive_when_done"),
        ("DeleteWhenDone", "delete_when_done"),
        ("OverrideBlockingTasks", "override_blocking_tasks"),
        ("EnableBlockingTasks", "enable_blocking_tasks"),
    ),
    JobPlugin: (("PluginName", "plugin_name"), ("PluginVersion", "plugin_version")),
    JobAlerts: (
        ("Enabled", "enabled"),
        ("Failure", "failure"),
        ("Progress", "progress"),
        ("Completion", "completion"),
        ("NthTask", "nth_task"),
        ("SendEmail", "send_email"),
        ("IncludeSummary", "include_summary"),
        ("EmailFrom", "email_from"),
        ("EmailTo", "email_to"),
        ("EmailServer", "email_server"),
    ),
    JobServer: (
        ("Handle", "handle"),
        ("Active", "active"),
        ("TaskTime", "task_time"),
        ("TaskTotal", "task_total"),
        ("ContextSwitch", "context_switch"),
        ("RtFailed", "rt_failed"),
    ),
    JobArchiveListItem: (
        ("Handle", "handle"),
        ("Name", "name"),
        ("User", "user"),
        ("Description", "description"),
        ("SubmissionDate", "submission_date"),
        ("EndJobDate", "end_job_date"),
        ("PluginName", "plugin_name"),
        ("PluginVersion", "plugin_version"),
    ),
    ServerMessage: (("Handle", "handle"), ("Msg", "message")),
}
_SERVER_INFO = (
    ("Version", "version"),
    ("Name", "name"),
    ("UserName", "user_name"),
    ("TotalTasks", "total_task"),
    ("TotalTime", "total_time"),
    ("PerfIndex", "perf_index"),
    ("IPAddress", "ip_address"),
    ("CurrentStatus", "current_status"),
)
_CURRENT_TASK = (("CurrentJob", "current_job"), ("CurrentTask", "current_task"), ("TaskStarted", "task_started"))
_SERVER_PLUGIN = (("Name", "name"), ("Version", "version"), ("Description", "description"))  # the name comes first
_WEEK = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
_ONE_ZERO = ("0", "1")  # booleans in client and server documents …
_YES_NO = ("No", "Yes")  # … and in job documents


def record(root: str, value: object) -> bytes:
    """A document of one record: ManagerInfo, ClientInfo."""
    return document(root, _rows(value))


def listing(root: str, item: str, items: Iterable[object]) -> bytes:
    """A list of records or of groups of rows, each an element `item`. No bytes when there is none: `251 0`."""
    rows = [(item, value) for value in items]
    return document(root, rows) if rows else b""


def job(value: Job, details: Rows) -> bytes:
    """The six groups of a job; `details` is the one that nobody has described."""
    return document(
        "Job",
        [
            ("JobInfo", value.info),
            ("JobFlags", value.flags),
            ("JobDetails", details),
            ("JobPlugin", value.plugin),
            ("JobAlerts", value.alerts),
            ("JobServers", [("JobServer", server) for server in value.servers]),
        ],
        _YES_NO,
    )


def server(value: Server, polarity: SchedulePolarity) -> bytes:
    """The seven groups of a server; its week in the polarity of this Manager."""
    return document(
        "Server",
        [
            ("ServerInfo", _named(value, _SERVER_INFO)),
            ("HardwareInfo", value.hw_info),
            ("NetworkStatus", value.network_status),
            ("ServerSchedule", list(zip(_WEEK, value.server_schedule.to_wire(polarity), strict=True))),
            ("ServerPriority", [("AttPriority", int(value.att_priority)), ("UnaPriority", int(value.una_priority))]),
            ("CurrentTask", _named(value, _CURRENT_TASK)),
            ("Plugins", [("Plugin", _named(plugin, _SERVER_PLUGIN)) for plugin in value.plugins]),
        ],
    )


def document(root: str, rows: Rows, booleans: tuple[str, str] = _ONE_ZERO) -> bytes:
    """Any document."""
    lines = [DECLARATION, f"<{root}>"]
    _write(rows, _INDENT, booleans, lines.append)
    lines.append(f"</{root}>\n\0")
    return "\n".join(lines).encode()


def _write(rows: Rows, indent: str, booleans: tuple[str, str], append: Callable[[str], None]) -> None:
    for name, value in rows:
        if isinstance(value, str):
            append(f"{indent}<{name}>{markup_escaped(value)}</{name}>")
        elif isinstance(value, bool):
            append(f"{indent}<{name}>{booleans[value]}</{name}>")
        elif isinstance(value, int):
            append(f"{indent}<{name}>{value}</{name}>")
        elif isinstance(value, float):
            append(f"{indent}<{name}>{value:f}</{name}>")
        else:
            append(f"{indent}<{name}>")
            _write(value if isinstance(value, list) else _rows(value), indent + _INDENT, booleans, append)
            append(f"{indent}</{name}>")


def _rows(value: object) -> Rows:
    elements, fields = _LAYOUTS[type(value)]
    return list(zip(elements, fields(value), strict=True))


def _named(value: object, names: Names) -> Rows:
    return [(element, getattr(value, attribute)) for element, attribute in names]


_LAYOUTS: dict[type, tuple[tuple[str, ...], attrgetter[Any]]] = {
    kind: (tuple(element for element, _ in names), attrgetter(*(attribute for _, attribute in names)))
    for kind, names in _NAMES.items()
}
