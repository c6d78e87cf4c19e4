"""The records of the API document: same names, same fields, same order; frozen, with slots. Change one with
``dataclasses.replace``. Text that is missing or empty is ``""``.

Records behind the line at the end go beyond the API document.
"""

from __future__ import annotations

from dataclasses import dataclass

from .schedule import ServerSchedule
from .states import WorkPriority


@dataclass(frozen=True, slots=True)
class NetworkStatus:
    """What a Manager or server counted on the network since `boot_time` (text in the Manager's own format)."""

    dropped_packets: int
    bad_packets: int
    tcp_requests: int
    udp_requests: int
    boot_time: str


@dataclass(frozen=True, slots=True)
class SystemInfo:
    """A computer. Memory in bytes: `total_memory` can overflow, `total_memory_f` is the true one (V); disk in MB."""

    total_memory: int
    total_memory_f: float
    num_cpus: int
    platform: str
    user: str
    computer_name: str
    mac: str
    workdisk_space: int
    ip_address: str


@dataclass(frozen=True, slots=True)
class HardwareInfo:
    """A server's hardware; units as in `SystemInfo`."""

    total_memory: int
    total_memory_f: float
    num_cpus: int
    platform: str
    workdisk_space: int
    mac: str


@dataclass(frozen=True, slots=True)
class BackburnerManagerInfo:
    """`get mgrinfo`. `version` as the Manager numbers itself (300), `servers` and `jobs` are counts."""

    version: int
    servers: int
    jobs: int
    system_info: SystemInfo
    network_status: NetworkStatus


@dataclass(frozen=True, slots=True)
class Client:
    """One monitor or submitting program that is connected; `controller`: it has queue control."""

    version: int
    udp_port: int
    controller: bool
    system_info: SystemInfo


@dataclass(frozen=True, slots=True)
class Plugin:
    """A kind of work that servers can do."""

    version: int
    name: str
    description: str


@dataclass(frozen=True, slots=True)
class JobArchiveListItem:
    """One archived job; dates are text in the Manager's own format, "Not Finished" among them."""

    handle: int
    name: str
    user: str
    description: str
    submission_date: str
    end_job_date: str
    plugin_name: str
    plugin_version: int


@dataclass(frozen=True, slots=True)
class JobHandleListItem:
    """`get jobhlist`; for `state` see `states.JobState`."""

    handle: int
    state: int


@dataclass(frozen=True, slots=True)
class JobListItem:
    """`get joblist`; for `state` see `states.JobState`."""

    handle: int
    state: int
    name: str
    plugin_name: str
    plugin_version: int


@dataclass(frozen=True, slots=True)
class JobInfo:
    """Who, what, when and how far. `priority` 0 (critical) … 50 (default) … 100; dates are the Manager's own text."""

    version: int
    handle: int
    name: str
    description: str
    priority: int
    user: str
    computer: str
    last_updated: str
    submitted: str
    started: str
    ended: str
    number_tasks: int
    tasks_completed: int
    encoding: str


@dataclass(frozen=True, slots=True)
class JobFlags:
    """The twelve switches of a job."""

    active: bool
    complete: bool
    nonconcurrent: bool
    nonstoppable: bool
    ignore_job_share: bool
    has_dependencies: bool
    zip_archive: bool
    leave_in_queue: bool
    archive_when_done: bool
    delete_when_done: bool
    override_blocking_tasks: bool
    enable_blocking_tasks: bool


@dataclass(frozen=True, slots=True)
class JobPlugin:
    """What renders the job."""

    plugin_name: str
    plugin_version: int


@dataclass(frozen=True, slots=True)
class JobAlerts:
    """When the Manager sends mail about the job; `progress` speaks after each `nth_task` tasks."""

    enabled: bool
    failure: bool
    progress: bool
    completion: bool
    nth_task: int
    send_email: bool
    include_summary: bool
    email_from: str
    email_to: str
    email_server: str


@dataclass(frozen=True, slots=True)
class JobServerList:
    """Is the job open to every server? The API document names this record but gives it no place in `Job`; see
    `documents.read_job_server_list`."""

    all: bool


@dataclass(frozen=True, slots=True)
class JobServer:
    """One server's work on a job. `handle` 16 hex digits, `task_time` in hours, `rt_failed`: given up for this job."""

    handle: str
    active: bool
    task_time: float
    task_total: int
    context_switch: int
    rt_failed: bool


@dataclass(frozen=True, slots=True)
class Job:
    """`get jobinfo`."""

    info: JobInfo
    flags: JobFlags
    plugin: JobPlugin
    alerts: JobAlerts
    servers: list[JobServer]


@dataclass(frozen=True, slots=True)
class ServerListItem:
    """`get srvlist`; `handle` 16 hex digits; for `state` see `states.ServerState`."""

    handle: str
    state: int
    name: str


@dataclass(frozen=True, slots=True)
class Server:
    """`get server`. `total_time` in hours, `perf_index` 0…1 (best), `current_job` a job handle or 0."""

    version: int
    name: str
    user_name: str
    total_task: int
    total_time: float
    perf_index: float
    ip_address: str
    current_status: int
    hw_info: HardwareInfo
    network_status: NetworkStatus
    server_schedule: ServerSchedule
    att_priority: WorkPriority
    una_priority: WorkPriority
    current_job: int
    current_task: int
    task_started: str
    plugins: list[Plugin]


# ---- beyond the API document


@dataclass(frozen=True, slots=True)
class ServerMessage:
    """One error of a job (`get jobsrverrorlst`): the server that reported it and its words, line feeds included."""

    handle: str
    message: str


@dataclass(frozen=True, slots=True)
class JobTask:
    """One task of a job (`get taskname`, whose document nobody has described).

    `fields` is the item as it came, (element name, text) in order; the others are guessed from it by name: `number` is
    the item's place from 1 when no element tells, `name`, `state` and `server` are "" when none does.
    """

    number: int
    name: str
    state: str
    server: str
    fields: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ServerGroup:
    """One server group (`get srvgroups`, whose document nobody has described): `name` guessed, `fields` as they came."""

    name: str
    fields: tuple[tuple[str, str], ...]
