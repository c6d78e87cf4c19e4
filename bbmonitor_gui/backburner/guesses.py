"""Documents whose form nobody has described: everything in them is kept, and a meaning is guessed from names."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .documents import JOB, group_of
from .fields import bare_name, read_bool
from .records import JobServerList, JobTask, ServerGroup
from .xmltree import Document, Element


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
                number=int(number_text) if re.fullmatch("[0-9]{1,9}", number_text) else place,
                name=_guessed(fields, "Name", "TaskName") or (child.text.strip() if not child.children else ""),
                state=_guessed(fields, "State", "TaskState", "Status"),
                server=_guessed(fields, "Server", "ServerName", "ServerHandle"),
                fields=fields,
            )
        )
    return tasks


def read_server_groups(document: Document) -> list[ServerGroup]:
    """The answer to `get srvgroups`, whose form is not known: everything is kept, the name is guessed."""
    return [ServerGroup(group_name(child), _leaves(child)) for child in document.root.children]


def group_name(element: Element) -> str:
    """The name of a server group, guessed."""
    fields = _leaves(element)
    return _guessed(fields, "Name", "GroupName") or fields[0][1].strip()
