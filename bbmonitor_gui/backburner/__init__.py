"""A client library for the Autodesk Backburner Manager, usable without Qt.

from bbmonitor_gui.backburner import Monitor

with Monitor("farm-manager") as monitor:
    for job in monitor.get_job_list():
        print(job.name, monitor.get_job(job.handle).info.tasks_completed)
"""

from .errors import BackburnerError, CommandRefused, ConnectionFailed, Failure, ProtocolError, WrongGreeting
from .monitor import DEFAULT_PORT, ControlAnswer, Monitor
from .notifications import ControlKind, ControlNotice, EventCode, FarmEvent, Notification, read_notification
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
from .schedule import SchedulePolarity, ServerSchedule
from .schedule_file import schedules_from_json, schedules_to_json
from .schedule_words import schedule_from_words
from .states import JobState, ServerJobStatus, ServerState, StateReading, WorkPriority

__all__ = [
    "DEFAULT_PORT",
    "BackburnerError",
    "BackburnerManagerInfo",
    "Client",
    "CommandRefused",
    "ConnectionFailed",
    "ControlAnswer",
    "ControlKind",
    "ControlNotice",
    "EventCode",
    "Failure",
    "FarmEvent",
    "HardwareInfo",
    "Job",
    "JobAlerts",
    "JobArchiveListItem",
    "JobFlags",
    "JobHandleListItem",
    "JobInfo",
    "JobListItem",
    "JobPlugin",
    "JobServer",
    "JobServerList",
    "JobState",
    "JobTask",
    "Monitor",
    "NetworkStatus",
    "Notification",
    "Plugin",
    "ProtocolError",
    "SchedulePolarity",
    "Server",
    "ServerGroup",
    "ServerJobStatus",
    "ServerListItem",
    "ServerMessage",
    "ServerSchedule",
    "ServerState",
    "StateReading",
    "SystemInfo",
    "WorkPriority",
    "WrongGreeting",
    "read_notification",
    "schedule_from_words",
    "schedules_from_json",
    "schedules_to_json",
]
