"""The commands that change jobs, servers and server groups, a function each (protocol.md, "Commands")."""

from __future__ import annotations

from bbmonitor_gui.backburner import documents
from bbmonitor_gui.backburner.states import LOWEST_PRIORITY, JobState, ServerState, StateReading

from .requests import (
    BAD_ARGUMENT,
    BAD_DOCUMENT,
    NO_SUCH_GROUP,
    NO_SUCH_SERVER,
    OK,
    Answer,
    Refused,
    Request,
)

# ---- jobs


def set_jobstate(request: Request) -> Answer:
    job, number = request.job, request.number(1, (1 << 32) - 1)
    reading = request.desk.state_reading
    if number == reading.suspend:
        request.farm.suspend(job)
    elif number == reading.activate or (reading is StateReading.NUMBER and number == JobState.NOT_STARTED):
        request.farm.activate(job)
    else:
        raise Refused(BAD_ARGUMENT)
    return OK


def set_jobpriority(request: Request) -> Answer:
    request.farm.set_priority(request.job, request.number(1, LOWEST_PRIORITY))
    return OK


def del_job(request: Request) -> Answer:
    request.farm.delete(request.job)
    return OK


def restart_job(request: Request) -> Answer:
    request.farm.restart(request.job)
    return OK


def new_jobserver(request: Request) -> Answer:
    request.farm.add_server(request.job, request.server(1))
    return OK


def del_jobserver(request: Request) -> Answer:
    job, server = request.job, request.server(1)
    if server.handle not in job.servers:
        raise Refused(NO_SUCH_SERVER)
    request.farm.remove_server(job, server)
    return OK


def set_jobarchive(request: Request) -> Answer:
    """To the archive, or back when it is there."""
    archived = request.farm.archive.get(request.job_handle)
    if archived is not None:
        request.farm.restore(archived)
    else:
        request.farm.send_to_archive(request.job)
    return OK


def del_jobarchive(request: Request) -> Answer:
    request.farm.delete_archived(request.archived_job)
    return OK


def set_job(request: Request) -> Answer:
    job = request.job
    edited = request.record(documents.JOB)
    if edited.info.handle != job.handle or not 0 <= edited.info.priority <= LOWEST_PRIORITY:
        raise Refused(BAD_DOCUMENT)
    request.farm.edit(job, edited)
    return OK


# ---- servers


def set_server(request: Request) -> Answer:
    server = request.server(0)
    edited = request.record(documents.SERVER[request.desk.polarity])
    request.farm.edit_server(server, edited.server_schedule, edited.att_priority, edited.una_priority)
    return OK


def del_server(request: Request) -> Answer:
    server = request.server(0)
    if server.state(request.farm.now) is not ServerState.ABSENT:
        raise Refused(Answer(403, "Server is not absent"))
    request.farm.delete_server(server)
    return OK


# ---- server groups


def new_srvgroup(request: Request) -> Answer:
    name = request.rest
    if name in request.farm.groups():
        raise Refused(Answer(400, "Server group exists"))
    request.farm.set_group(name, ())
    return OK


def del_srvgroup(request: Request) -> Answer:
    request.farm.delete_group(_group(request))
    return OK


def set_srvgroup(request: Request) -> Answer:
    """The name in the document is the argument's, and so is its form: as `get srvgroups` writes a group."""
    name, document = _group(request), request.document
    told = [child.text for child in document.children if child.name == "Name"]
    if told != [name]:
        raise Refused(BAD_DOCUMENT)
    handles = [part.text for part in document.walk() if part.name == "Handle"]
    request.farm.set_group(name, [request.server_of(handle) for handle in handles])
    return OK


def _group(request: Request) -> str:
    if request.rest not in request.farm.groups():
        raise Refused(NO_SUCH_GROUP)
    return request.rest
