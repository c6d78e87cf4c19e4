"""The commands that read, a function each (protocol.md, "Commands")."""

from __future__ import annotations

from dataclasses import replace

from bbmonitor_gui.backburner.records import Client

from . import reports, writing
from .control import ConnectedClient
from .requests import Answer, Desk, Request


def get_mgrinfo(request: Request) -> Answer:
    return Answer(payload=writing.record("ManagerInfo", reports.manager_info(request.farm)))


def get_clientlist(request: Request) -> Answer:
    ours = [with_control(request.desk, client) for client in request.desk.clients]
    return Answer(payload=writing.listing("ClientList", "ClientInfo", ours + request.farm.other_clients()))


def get_pluglist(request: Request) -> Answer:
    return Answer(payload=writing.listing("PluginList", "Plugin", request.farm.plugins))


def get_srvlist(request: Request) -> Answer:
    farm = request.farm
    items = (reports.server_item(farm, server) for server in farm.servers.values())
    return Answer(payload=writing.listing("ServerList", "Server", items))


def get_server(request: Request) -> Answer:
    record = reports.server(request.farm, request.server(0))
    return Answer(payload=writing.server(record, request.desk.polarity))


def get_srvgroups(request: Request) -> Answer:
    """The Manager's own form is not known; this one is invented."""
    groups: list[list[tuple[str, object]]] = [
        [("Name", name), ("Weight", "Normal"), ("Servers", [("Handle", server.handle) for server in servers])]
        for name, servers in request.farm.groups().items()
    ]
    if not groups:
        return Answer(200, "No server groups")
    return Answer(payload=writing.listing("ServerGroups", "ServerGroup", groups))


def get_jobhlist(request: Request) -> Answer:
    items = map(reports.job_handle_item, request.farm.queue())
    return Answer(payload=writing.listing("JobhList", "Job", items))


def get_joblist(request: Request) -> Answer:
    return Answer(payload=writing.listing("JobList", "Job", map(reports.job_item, request.farm.queue())))


def get_jobinfo(request: Request) -> Answer:
    job = request.job
    return Answer(payload=writing.job(reports.job(request.farm, job), reports.job_details(job, long=False)))


def get_job(request: Request) -> Answer:
    job = request.job
    return Answer(payload=writing.job(reports.job(request.farm, job), reports.job_details(job, long=True)))


def get_jobstate(request: Request) -> Answer:
    return Answer(200, str(int(request.job.state)))


def get_jobsrverrorlst(request: Request) -> Answer:
    return Answer(payload=writing.listing("ServerErrorList", "ServerMessage", request.job.errors))


def get_jobarchive(request: Request) -> Answer:
    items = map(reports.archive_item, request.farm.archive.values())
    return Answer(payload=writing.listing("JobArchive", "Job", items))


def get_taskname(request: Request) -> Answer:
    rows = reports.task_rows(request.farm, request.job)
    return Answer(payload=writing.listing("TaskList", "Task", rows))


def get_controller(request: Request) -> Answer:
    holder = request.desk.control.holder
    if holder is None:
        return Answer(200, "No controller")
    return Answer(payload=writing.record("ClientInfo", with_control(request.desk, holder)))


def with_control(desk: Desk, client: ConnectedClient) -> Client:
    return replace(client.client, controller=desk.control.holder is client)
