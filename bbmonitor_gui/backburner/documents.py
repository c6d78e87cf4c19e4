"""The Manager's documents, as tables: which record is made of which elements (protocol.md, "Documents").

A first name in a row was seen on the wire where protocol.md says so; the others are guesses, and where no name fits the
place decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, TypeVar

from .errors import ProtocolError
from .fields import Field, Shape, bare_name, group, integer, number, text, work_priority, yes_no
from .records import (
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
from .schedule import DAYS, SchedulePolarity, ServerSchedule
from .xmltree import Document, Element, escaped

Record = TypeVar("Record")

# ---- groups that stand inside documents

SYSTEM_INFO = Shape(
    "SystemInfo",
    SystemInfo,
    (
        integer("total_memory", "TotalMemory"),
        number("total_memory_f", "TotalMemoryF"),
        integer("num_cpus", "NumCpus"),
        text("platform", "Platform"),
        text("user", "User"),
        text("computer_name", "ComputerName"),
        text("mac", "Mac"),
        integer("workdisk_space", "WorkDiskSPace"),
        text("ip_address", "IPAddress"),
    ),
)
HARDWARE_INFO = Shape(
    "HardwareInfo",
    HardwareInfo,
    (
        integer("total_memory", "TotalMemory"),
        number("total_memory_f", "TotalMemoryF"),
        integer("num_cpus", "NumCpus"),
        text("platform", "Platform"),
        integer("workdisk_space", "WorkDiskSPace"),
        text("mac", "Mac"),
    ),
)
NETWORK_STATUS = Shape(
    "NetworkStatus",
    NetworkStatus,
    (
        integer("dropped_packets", "DroppedPackets"),
        integer("bad_packets", "BadPackets"),
        integer("tcp_requests", "TcpRequests"),
        integer("udp_requests", "UdpRequests"),
        text("boot_time", "BootTime"),
    ),
)
JOB_INFO = Shape(
    "JobInfo",
    JobInfo,
    (
        integer("version", "Version"),
        integer("handle", "JobHandle", "Handle"),
        text("name", "Name"),
        text("description", "Description"),
        integer("priority", "Priority"),
        text("user", "User"),
        text("computer", "Computer"),
        text("last_updated", "LastUpdated"),
        text("submitted", "Submitted"),
        text("started", "Started"),
        text("ended", "Ended"),
        integer("number_tasks", "NumberTasks"),
        integer("tasks_completed", "TasksCompleted"),
        text("encoding", "Encoding"),
    ),
)
JOB_FLAGS = Shape(
    "JobFlags",
    JobFlags,
    (
        yes_no("active", "Active"),
        yes_no("complete", "Complete"),
        yes_no("nonconcurrent", "NonConcurrent"),
        yes_no("nonstoppable", "NonStoppable"),
        yes_no("ignore_job_share", "IgnoreJobShare"),
        yes_no("has_dependencies", "HasDependencies"),
        yes_no("zip_archive", "ZipArchive"),
        yes_no("leave_in_queue", "LeaveInQueue"),
        yes_no("archive_when_done", "ArchiveWhenDone"),
        yes_no("delete_when_done", "DeleteWhenDone"),
        yes_no("override_blocking_tasks", "OverrideBlockingTasks"),
        yes_no("enable_blocking_tasks", "EnableBlockingTasks"),
    ),
)
JOB_PLUGIN = Shape(
    "JobPlugin",
    JobPlugin,
    (text("plugin_name", "PluginName", "Name"), integer("plugin_version", "PluginVersion", "Version")),
)
JOB_ALERTS = Shape(
    "JobAlerts",
    JobAlerts,
    (
        yes_no("enabled", "Enabled"),
        yes_no("failure", "Failure"),
        yes_no("progress", "Progress"),
        yes_no("completion", "Completion"),
        integer("nth_task", "NthTask"),
        yes_no("send_email", "SendEmail"),
        yes_no("include_summary", "IncludeSummary"),
        text("email_from", "EmailFrom"),
        text("email_to", "EmailTo"),
        text("email_server", "EmailServer"),
    ),
)
JOB_SERVER = Shape(
    "JobServer",
    JobServer,
    (
        text("handle", "Handle"),
        yes_no("active", "Active"),
        number("task_time", "TaskTime"),
        integer("task_total", "TaskTotal"),
        integer("context_switch", "ContextSwitch"),
        yes_no("rt_failed", "RtFailed"),
    ),
)
SERVER_PLUGIN = Shape(  # within a server's document the name comes first
    "Plugin",
    lambda name, version, description: Plugin(version, name, description),
    (text("name", "Name"), integer("version", "Version"), text("description", "Description")),
)
SCHEDULE = Shape("ServerSchedule", lambda *masks: masks, tuple(integer(day, day.capitalize()) for day in DAYS))

# ---- items of lists

CLIENT = Shape(
    "Client",
    Client,
    (
        integer("version", "Version"),
        integer("udp_port", "UdpPort"),
        yes_no("controller", "Controler", "Controller"),
        group("system_info", "SystemInfo", read=SYSTEM_INFO.read),
    ),
)
PLUGIN = Shape(
    "Plugin",
    Plugin,
    (integer("version", "Version"), text("name", "Name"), text("description", "Description")),
)
SERVER_ITEM = Shape(
    "ServerListItem",
    ServerListItem,
    (text("handle", "Handle"), integer("state", "State"), text("name", "Name")),
)
JOB_HANDLE_ITEM = Shape(
    "JobHandleListItem",
    JobHandleListItem,
    (integer("handle", "Handle", "JobHandle"), integer("state", "State")),
)
JOB_ITEM = Shape(
    "JobListItem",
    JobListItem,
    (
        integer("handle", "Handle", "JobHandle"),
        integer("state", "State"),
        text("name", "Name"),
        text("plugin_name", "PluginName"),
        integer("plugin_version", "PluginVersion"),
    ),
)
ARCHIVE_ITEM = Shape(
    "JobArchiveListItem",
    JobArchiveListItem,
    (
        integer("handle", "Handle", "JobHandle"),
        text("name", "Name"),
        text("user", "User"),
        text("description", "Description"),
        text("submission_date", "SubmissionDate", "Submitted"),
        text("end_job_date", "EndJobDate", "Ended"),
        text("plugin_name", "PluginName"),
        integer("plugin_version", "PluginVersion"),
    ),
)
SERVER_MESSAGE = Shape("ServerMessage", ServerMessage, (text("handle", "Handle"), text("message", "Msg")))

# ---- whole documents


def _records(shape: Shape[Record]) -> Callable[[Element], list[Record]]:
    """The groups among an element's children, each a record. A single element between them is nothing we know."""
    return lambda element: [shape.read(child) for child in element.children if child.children]


MANAGER_INFO = Shape(
    "BackburnerManagerInfo",
    BackburnerManagerInfo,
    (
        integer("version", "Version"),
        integer("servers", "Servers"),
        integer("jobs", "Jobs"),
        group("system_info", "SystemInfo", read=SYSTEM_INFO.read),
        group("network_status", "NetworkStatus", read=NETWORK_STATUS.read),
    ),
)
JOB = Shape(
    "Job",
    lambda info, flags, _, plugin, alerts, servers: Job(info, flags, plugin, alerts, servers),
    (
        group("info", "JobInfo", read=JOB_INFO.read),
        group("flags", "JobFlags", read=JOB_FLAGS.read),
        Field("undescribed", (), lambda element: None, default=()),  # a group that nobody has described
        group("plugin", "JobPlugin", "Plugin", read=JOB_PLUGIN.read),
        group("alerts", "JobAlerts", "Alerts", read=JOB_ALERTS.read),
        group("servers", "JobServers", "Servers", "ServerList", read=_records(JOB_SERVER)),
    ),
)
_SERVER_INFO: Shape[tuple[Any, ...]] = Shape(
    "Server",
    lambda *values: values,
    (
        integer("version", "Version"),
        text("name", "Name"),
        text("user_name", "UserName", "User"),
        integer("total_task", "TotalTask", "TotalTasks"),
        number("total_time", "TotalTime"),
        number("perf_index", "PerfIndex"),
        text("ip_address", "IPAddress"),
        integer("current_status", "CurrentStatus", "Status"),
    ),
)
SERVER_PRIORITY: Shape[tuple[Any, ...]] = Shape(
    "Server",
    lambda *values: values,
    (work_priority("att_priority", "AttPriority"), work_priority("una_priority", "UnaPriority")),
)
_CURRENT_TASK: Shape[tuple[Any, ...]] = Shape(  # empty while a server idles
    "Server",
    lambda *values: values,
    (
        integer("current_job", "CurrentJob", default=0),
        integer("current_task", "CurrentTask", default=0),
        text("task_started", "TaskStarted"),
    ),
)


def _server(info: Any, hardware: Any, network: Any, week: Any, priority: Any, task: Any, plugins: Any) -> Server:
    fields = (*info, hardware, network, week, *priority, *task, plugins)
    return Server(*fields)


def _server_shape(polarity: SchedulePolarity) -> Shape[Server]:
    def schedule(element: Element) -> ServerSchedule:
        masks = SCHEDULE.read(element)
        try:
            return ServerSchedule.from_wire(masks, polarity)
        except ValueError as error:
            raise ProtocolError(f"Server.server_schedule: {error}") from None

    return Shape(
        "Server",
        _server,
        (
            group("info", "ServerInfo", read=_SERVER_INFO.read),
            group("hw_info", "HardwareInfo", read=HARDWARE_INFO.read),
            group("network_status", "NetworkStatus", read=NETWORK_STATUS.read),
            group("server_schedule", "ServerSchedule", "WeekSchedule", "Schedule", read=schedule),
            group("priority", "ServerPriority", "Priority", read=SERVER_PRIORITY.read),
            group("current_task", "CurrentTask", read=_CURRENT_TASK.read),
            group("plugins", "Plugins", "PluginList", read=_records(SERVER_PLUGIN)),
        ),
    )


SERVER = {polarity: _server_shape(polarity) for polarity in SchedulePolarity}


def read_list(document: Document, shape: Shape[Record], breathe: Callable[[], None] | None = None) -> list[Record]:
    """A list's records. `breathe` is called now and then in a long list."""
    records: list[Record] = []
    for place, child in enumerate(document.root.children):
        if child.children:
            records.append(shape.read(child))
        if breathe is not None and place % 500 == 499:
            breathe()
    return records


def told_handle(document: Document) -> str:
    """The handle that a job's document says is its own; "" when nothing bears the name that was seen (W)."""
    return next((part.text.strip() for part in document.root.walk() if bare_name(part.name) == "jobhandle"), "")


def told_server_handle(document: Document) -> str:
    """The handle that a server's document says is its own; "" when it tells none.

    Nobody has seen one there. Only what can be nothing else is taken for it: 16 hex digits in an element `ServerHandle`,
    or in a `Handle` that stands among the server's own fields. The MAC address is none: a computer may have several.
    """
    own = [*document.root.children, *(document.root.children[0].children if document.root.children else ())]
    named = [part for part in document.root.walk() if bare_name(part.name) == "serverhandle"]
    named += [part for part in own if bare_name(part.name) == "handle"]
    texts = (part.text.strip() for part in named)
    return next((text for text in texts if re.fullmatch("[0-9a-fA-F]{16}", text)), "")


def group_of(document: Document, shape: Shape[Any], name: str) -> Element:
    """The element that holds this field of the document's root. Raises ProtocolError."""
    return element_of(document.root, shape, name)


def element_of(element: Element, shape: Shape[Any], name: str) -> Element:
    index = shape.layout(element)[[field.name for field in shape.fields].index(name)]
    if index < 0:
        raise ProtocolError(f"{shape.record}.{name} is missing in <{element.name}>")
    return element.children[index]


def client_document(client: Client) -> bytes:
    """ClientInfo as seen on the wire (protocol.md, "Documents"). Raises ValueError for a text that XML cannot hold."""
    info = client.system_info
    rows = (
        ("TotalMemory", info.total_memory),
        ("TotalMemoryF", f"{info.total_memory_f:f}"),
        ("NumCpus", info.num_cpus),
        ("Platform", info.platform),
        ("User", info.user),
        ("ComputerName", info.computer_name),
        ("Mac", info.mac),
        ("WorkDiskSPace", info.workdisk_space),
        ("IPAddress", info.ip_address),
    )
    lines = [
        '<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>',
        "<ClientInfo>",
        f"    <Version>{client.version}</Version>",
        f"    <UdpPort>{client.udp_port}</UdpPort>",
        f"    <Controler>{int(client.controller)}</Controler>",
        "    <SystemInfo>",
        *(f"        <{name}>{escaped(str(value))}</{name}>" for name, value in rows),
        "    </SystemInfo>",
        "</ClientInfo>",
    ]
    return "\n".join(lines).encode() + b"\n\0"
