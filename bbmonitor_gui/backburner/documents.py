"""The Manager's documents, as tables: which record is made of which elements (protocol.md, "Documents").

A first name in a row was seen on the wire where protocol.md says so; the others are guesses, and where no name fits the
place decides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from .errors import ProtocolError
from .fields import Field, Shape, bare_name, group, integer, number, read_bool, text, work_priority, yes_no
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
    JobServerList,
    JobTask,
    NetworkStatus,
    Plugin,
    Server,
    ServerGroup,
    ServerListItem,
    ServerMessage,
    SystemInfo,
)
from .schedule import DAYS, SchedulePolarity, ServerSchedule
from .xmltree import Document, Element

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
_SERVER_PRIORITY: Shape[tuple[Any, ...]] = Shape(
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


def _server_shape(polarity: SchedulePolarity) -> Shape[Server]:
    def schedule(element: Element) -> ServerSchedule:
        masks = SCHEDULE.read(element)
        try:
            return ServerSchedule.from_wire(masks, polarity)
        except ValueError as error:
            raise ProtocolError(f"Server.server_schedule: {error}") from None

    return Shape(
        "Server",
        lambda info, hardware, network, week, priority, task, plugins: Server(
            *info, hardware, network, week, *priority, *task, plugins
        ),
        (
            group("info", "ServerInfo", read=_SERVER_INFO.read),
            group("hw_info", "HardwareInfo", read=HARDWARE_INFO.read),
            group("network_status", "NetworkStatus", read=NETWORK_STATUS.read),
            group("server_schedule", "ServerSchedule", "WeekSchedule", "Schedule", read=schedule),
            group("priority", "ServerPriority", "Priority", read=_SERVER_PRIORITY.read),
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


def read_job_server_list(document: Document) -> JobServerList | None:
    """The element `All` among a job's servers, or None when this Manager sends none (its place is a guess)."""
    servers = group_of(document, JOB, "servers")
    for child in servers.children:
        if bare_name(child.name) == "all" and not child.children:
            try:
                return JobServerList(read_bool(child))
            except ValueError:
                return None
    return None


def _guessed(fields: Iterable[tuple[str, str]], *names: str) -> str:
    """The text of the first element that bears one of these names."""
    known = {bare_name(name): text for name, text in reversed(list(fields))}
    return next((known[bare] for bare in map(bare_name, names) if bare in known), "")


def _leaves(element: Element) -> tuple[tuple[str, str], ...]:
    return tuple((part.name, part.text) for part in element.walk() if not part.children)


def read_tasks(document: Document) -> list[JobTask]:
    """The answer to `get taskname`, whose form is not known: everything is kept, names are guessed."""
    tasks = []
    for place, child in enumerate(document.root.children, 1):
        fields = _leaves(child)
        number_text = _guessed(fields, "Task", "TaskNumber", "TaskID", "Number", "Index", "ID").strip()
        tasks.append(
            JobTask(
                number=int(number_text) if number_text.isdecimal() else place,
                name=_guessed(fields, "Name", "TaskName") or (child.text.strip() if not child.children else ""),
                state=_guessed(fields, "State", "TaskState", "Status"),
                server=_guessed(fields, "Server", "ServerName", "ServerHandle"),
                fields=fields,
            )
        )
    return tasks


def read_server_groups(document: Document) -> list[ServerGroup]:
    """The answer to `get srvgroups`, whose form is not known: everything is kept, the name is guessed."""
    groups = []
    for child in document.root.children:
        fields = _leaves(child)
        groups.append(ServerGroup(_guessed(fields, "Name", "GroupName") or fields[0][1].strip(), fields))
    return groups


# ---- edits


EDITABLE_JOB_FIELDS: dict[str, type] = {
    "info.name": str,
    "info.description": str,
    "info.priority": int,
    **{f"flags.{field.name}": bool for field in JOB_FLAGS.fields},
    **{f"alerts.{field.name}": bool for field in JOB_ALERTS.fields},
    "alerts.nth_task": int,
    "alerts.email_from": str,
    "alerts.email_to": str,
    "alerts.email_server": str,
}
_GROUPS: dict[str, Shape[Any]] = {"info": JOB_INFO, "flags": JOB_FLAGS, "alerts": JOB_ALERTS}


def group_of(document: Document, shape: Shape[Any], name: str) -> Element:
    """The element that holds this field of the document's root. Raises ProtocolError."""
    return _element_of(document.root, shape, name)


def _element_of(element: Element, shape: Shape[Any], name: str) -> Element:
    index = shape.layout(element)[[field.name for field in shape.fields].index(name)]
    if index < 0:
        raise ProtocolError(f"{shape.record}.{name} is missing in <{element.name}>")
    return element.children[index]


def edited_job(document: Document, edit: Mapping[str, object]) -> bytes:
    """The job's document with these fields changed, all else as it came.

    Fields are named "info.priority", "flags.zip_archive", "alerts.email_to". Raises ValueError for a field that cannot be
    edited or a value of the wrong type, ProtocolError for a document that cannot be edited.
    """
    texts = {}
    for path, value in edit.items():
        kind = EDITABLE_JOB_FIELDS.get(path)
        if kind is None:
            raise ValueError(f"{path} cannot be edited")
        if type(value) is not kind:
            raise ValueError(f"{path} takes a {kind.__name__}, not {value!r}")
        group_name, _, name = path.partition(".")
        element = _element_of(group_of(document, JOB, group_name), _GROUPS[group_name], name)
        texts[element] = _bool_like(element.text, value) if isinstance(value, bool) else str(value)
    return document.with_texts(texts)


def _bool_like(old: str, value: bool) -> str:
    """`Yes`/`No` where the document says it so, `1`/`0` elsewhere."""
    if old.strip() in ("0", "1"):
        return "1" if value else "0"
    return "Yes" if value else "No"


def edited_schedule(document: Document, schedule: ServerSchedule, polarity: SchedulePolarity) -> bytes:
    """The server's document with this week, all else as it came. Raises ProtocolError."""
    week = group_of(document, SERVER[polarity], "server_schedule")
    masks = zip(DAYS, schedule.to_wire(polarity), strict=True)
    return document.with_texts({_element_of(week, SCHEDULE, day): str(mask) for day, mask in masks})
