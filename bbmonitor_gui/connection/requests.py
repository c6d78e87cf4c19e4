"""What a window can ask of a Manager: frozen records that cross to the worker, each with run(monitor).

`target` is whom it concerns: a job's handle, a server's handle, or None for the Manager itself.
"""

from .control_requests import AnswerControl, ReleaseControl, RequestControl
from .edit_job import EditJob
from .group_requests import CreateServerGroup, DeleteServerGroup, EditServerGroup
from .job_requests import (
    ActivateJob,
    ArchiveJob,
    DeleteArchivedJob,
    DeleteJob,
    RestartJob,
    RestoreJob,
    SetPriority,
    StateChange,
    SuspendJob,
)
from .job_server_requests import AssignServer, RemoveServer, ResetServer
from .read_requests import JobReport, ReadJob, ReadJobDetails, ReadServer, ReadServerGroups, ServerReport
from .request_base import ChangedMeanwhile, Check, NotObeyed, NotPutBack, Request, RequestFailed
from .server_requests import DeleteServer, SendSchedule, SendServerPriorities

__all__ = [
    "ActivateJob",
    "AnswerControl",
    "ArchiveJob",
    "AssignServer",
    "ChangedMeanwhile",
    "Check",
    "CreateServerGroup",
    "DeleteArchivedJob",
    "DeleteJob",
    "DeleteServer",
    "DeleteServerGroup",
    "EditJob",
    "EditServerGroup",
    "JobReport",
    "NotObeyed",
    "NotPutBack",
    "ReadJob",
    "ReadJobDetails",
    "ReadServer",
    "ReadServerGroups",
    "ReleaseControl",
    "RemoveServer",
    "Request",
    "RequestControl",
    "RequestFailed",
    "ResetServer",
    "RestartJob",
    "RestoreJob",
    "SendSchedule",
    "SendServerPriorities",
    "ServerReport",
    "SetPriority",
    "StateChange",
    "SuspendJob",
]
