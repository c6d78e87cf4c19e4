"""The API document's promise: its classes, methods, records and fields are here, under its names and in its order."""

import dataclasses
import inspect
import os
import subprocess
import sys
import typing
from enum import IntEnum
from typing import Any

import pytest

from bbmonitor_gui import backburner
from bbmonitor_gui.backburner import Monitor

METHODS = {
    "open_connection": [],
    "close_connection": [],
    "get_manager_info": [],
    "get_client_list": [],
    "get_plugin_list": [],
    "get_server_list": [],
    "get_server": ["server_handle"],
    "get_job_handle_list": [],
    "get_job_list": [],
    "get_job": ["job_handle"],
    "get_jobstate": ["job_handle"],
    "set_jobstate": ["job_handle", "jobstate"],
    "get_taskname": ["job_handle"],
    "get_jobarchive": [],
    "set_jobarchive": ["job_handle"],
    "del_controller": ["state"],
}
ADDITIONS = {
    "suspend_job": ["job_handle"],
    "activate_job": ["job_handle"],
    "restart_job": ["job_handle"],
    "delete_job": ["job_handle"],
    "set_jobpriority": ["job_handle", "priority"],
    "assign_server": ["job_handle", "server_handle"],
    "remove_server": ["job_handle", "server_handle"],
    "delete_server": ["server_handle"],
    "get_job_errors": ["job_handle"],
    "get_server_groups": [],
    "get_controller": [],
    "request_control": [],
    "answer_control_request": ["grant"],
    "set_job": ["job_handle", "edit"],
    "set_server_schedule": ["server_handle", "schedule"],
    "set_server": ["server_handle", "schedule", "att_priority", "una_priority"],
    "create_server_group": ["name"],
    "delete_server_group": ["name"],
    "set_server_group": ["name", "server_handles"],
    "delete_archived_job": ["job_handle"],
    "release_control": ["pending"],
    "set_clientinfo": ["client"],
    "locked_control": [],
    "send_command": ["text"],
}
RECORDS = {
    "NetworkStatus": "dropped_packets: int, bad_packets: int, tcp_requests: int, udp_requests: int, boot_time: str",
    "SystemInfo": "total_memory: int, total_memory_f: float, num_cpus: int, platform: str, user: str, "
    "computer_name: str, mac: str, workdisk_space: int, ip_address: str",
    "HardwareInfo": "total_memory: int, total_memory_f: float, num_cpus: int, platform: str, workdisk_space: int, "
    "mac: str",
    "BackburnerManagerInfo": "version: int, servers: int, jobs: int, system_info: SystemInfo, "
    "network_status: NetworkStatus",
    "Client": "version: int, udp_port: int, controller: bool, system_info: SystemInfo",
    "Plugin": "version: int, name: str, description: str",
    "JobArchiveListItem": "handle: int, name: str, user: str, description: str, submission_date: str, "
    "end_job_date: str, plugin_name: str, plugin_version: int",
    "JobHandleListItem": "handle: int, state: int",
    "JobListItem": "handle: int, state: int, name: str, plugin_name: str, plugin_version: int",
    "JobInfo": "version: int, handle: int, name: str, description: str, priority: int, user: str, computer: str, "
    "last_updated: str, submitted: str, started: str, ended: str, number_tasks: int, tasks_completed: int, "
    "encoding: str",
    "JobFlags": "active: bool, complete: bool, nonconcurrent: bool, nonstoppable: bool, ignore_job_share: bool, "
    "has_dependencies: bool, zip_archive: bool, leave_in_queue: bool, archive_when_done: bool, "
    "delete_when_done: bool, override_blocking_tasks: bool, enable_blocking_tasks: bool",
    "JobPlugin": "plugin_name: str, plugin_version: int",
    "JobAlerts": "enabled: bool, failure: bool, progress: bool, completion: bool, nth_task: int, send_email: bool, "
    "include_summary: bool, email_from: str, email_to: str, email_server: str",
    "JobServerList": "all: bool",
    "JobServer": "handle: str, active: bool, task_time: float, task_total: int, context_switch: int, rt_failed: bool",
    "Job": "info: JobInfo, flags: JobFlags, plugin: JobPlugin, alerts: JobAlerts, servers: list",
    "ServerSchedule": "sunday: int, monday: int, tuesday: int, wednesday: int, thursday: int, friday: int, "
    "saturday: int",
    "ServerListItem": "handle: str, state: int, name: str",
    "Server": "version: int, name: str, user_name: str, total_task: int, total_time: float, perf_index: float, "
    "ip_address: str, current_status: int, hw_info: HardwareInfo, network_status: NetworkStatus, "
    "server_schedule: ServerSchedule, att_priority: bool, una_priority: bool, current_job: int, current_task: int, "
    "task_started: str, plugins: list",
}


def api_type(kind: Any) -> str:
    """A field's type as the API document names it."""
    if isinstance(kind, type) and issubclass(kind, IntEnum):
        return "bool"  # the two priorities: numbers with the truth that the document promises
    return str((typing.get_origin(kind) or kind).__name__)


@pytest.mark.parametrize("record", RECORDS)
def test_a_record(record: str) -> None:
    kind = getattr(backburner, record)
    hints = typing.get_type_hints(kind)
    fields = [f"{field.name}: {api_type(hints[field.name])}" for field in dataclasses.fields(kind)]
    assert ", ".join(fields) == RECORDS[record]
    assert not hasattr(kind, "__dict__") or "__slots__" in vars(kind)
    value = kind(*[0] * len(fields))
    assert dataclasses.replace(value) == value
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(value, dataclasses.fields(kind)[0].name, 1)


@pytest.mark.parametrize(("method", "parameters"), [*METHODS.items(), *ADDITIONS.items()])
def test_a_method(method: str, parameters: list[str]) -> None:
    assert list(inspect.signature(getattr(Monitor, method)).parameters)[1:] == parameters
    assert getattr(Monitor, method).__doc__


def test_the_api_document_has_sixteen_methods() -> None:
    assert len(METHODS) == 16


def test_a_monitor_is_made_as_in_the_api_document() -> None:
    parameters = list(inspect.signature(Monitor).parameters.values())[:3]
    assert [parameter.default for parameter in parameters[1:]] == [3234, 20]
    assert all(parameter.kind is inspect.Parameter.POSITIONAL_OR_KEYWORD for parameter in parameters)


def test_everything_public_is_there() -> None:
    assert all(hasattr(backburner, name) for name in backburner.__all__)
    assert set(RECORDS) <= set(backburner.__all__)


# --- a script


SCRIPT = """
import logging
import sys
from BackburnerPy import Monitor

monitor = Monitor("127.0.0.1", int(sys.argv[1]), logging.ERROR)
monitor.open_connection()
for item in monitor.get_job_list():
    print(item.handle, item.state, item.name, item.plugin_name, item.plugin_version)
    code, state, data = monitor.get_jobstate(item.handle)
    print(code, state, data)
monitor.del_controller("Yes")
print(monitor.set_jobstate("1256275308", 1))
monitor.del_controller("No")
monitor.close_connection()
print([name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))])
"""
PROMPT = b"backburner(Controller)>"
LISTING = (
    b"<JobList><Job><Handle>1256275308</Handle><State>2</State><Name>shot</Name><PluginName>3dsmax</PluginName>"
    b"<PluginVersion>400</PluginVersion></Job></JobList>\n\0"
)


def test_a_script_for_the_api_document_runs_after_its_import_was_changed(peer: Any) -> None:
    exchanges = (
        (b"get joblist\r\n", b"251 %d\r\n" % len(LISTING) + LISTING + PROMPT),
        (b"get jobstate 1256275308\r\n", b"200 2\r\n" + PROMPT),
        (b"del controller Yes\r\n", b"200 OK\r\n" + PROMPT),
        (b"set jobstate 1256275308 1\r\n", b"200 OK\r\n" + PROMPT),
        (b"del controller No\r\n", b"200 OK\r\n" + PROMPT),
    )
    peer.sessions = [(b"250 backburner 1.0 Ready.\r\n" + PROMPT, exchanges, 0, False)]
    peer.start()
    script = SCRIPT.replace("BackburnerPy", "bbmonitor_gui.backburner")
    run = subprocess.run(
        [sys.executable, "-c", script, str(peer.port)], capture_output=True, encoding="utf-8", env=dict(os.environ)
    )
    assert run.stderr == ""
    assert run.stdout.splitlines() == [
        "1256275308 2 shot 3dsmax 400",
        "200 2 None",
        "(200, 'OK', None)",
        "[]",
    ]
