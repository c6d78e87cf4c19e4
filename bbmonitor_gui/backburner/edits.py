"""Get, edit, send back: a document with single fields changed and every other byte as it came."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .documents import JOB, JOB_ALERTS, JOB_FLAGS, JOB_INFO, SCHEDULE, SERVER, element_of, group_of
from .fields import Shape
from .schedule import DAYS, SchedulePolarity, ServerSchedule
from .states import LOWEST_PRIORITY
from .xmltree import Document

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
_MOST = {"info.priority": LOWEST_PRIORITY, "alerts.nth_task": (1 << 31) - 1}
_GROUPS: dict[str, Shape[Any]] = {"info": JOB_INFO, "flags": JOB_FLAGS, "alerts": JOB_ALERTS}


def edited_job(document: Document, edit: Mapping[str, object]) -> bytes:
    """The job's document with these fields changed, all else as it came.

    Fields are named "info.priority", "flags.zip_archive", "alerts.email_to". Raises ValueError for a field that cannot be
    edited or a value of the wrong type or out of range, ProtocolError for a document that cannot be edited.
    """
    texts = {}
    for path, value in edit.items():
        kind = EDITABLE_JOB_FIELDS.get(path)
        if kind is None:
            raise ValueError(f"{path} cannot be edited")
        if type(value) is not kind:
            raise ValueError(f"{path} takes a {kind.__name__}, not {value!r}")
        if kind is int and isinstance(value, int) and not 0 <= value <= _MOST[path]:
            raise ValueError(f"{path} takes 0…{_MOST[path]}, not {value!r}")
        group_name, _, name = path.partition(".")
        group, shape = group_of(document, JOB, group_name), _GROUPS[group_name]
        shape.read(group)  # a group that cannot be read is not the one we take it for
        element = element_of(group, shape, name)
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
    SCHEDULE.read(week)  # as above
    masks = zip(DAYS, schedule.to_wire(polarity), strict=True)
    return document.with_texts({element_of(week, SCHEDULE, day): str(mask) for day, mask in masks})
