"""Get, edit, send back: a document with single fields changed and every other byte as it came."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .documents import (
    JOB,
    JOB_ALERTS,
    JOB_FLAGS,
    JOB_INFO,
    SCHEDULE,
    SERVER,
    SERVER_PRIORITY,
    element_of,
    group_of,
)
from .fields import Shape
from .schedule import DAYS, SchedulePolarity, ServerSchedule
from .states import LOWEST_PRIORITY, WorkPriority
from .xmltree import Document, Element

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
EDITABLE_PRIORITIES = ("att_priority", "una_priority")
_BOOLEANS = (("No", "Yes"), ("0", "1"), ("False", "True"), ("Off", "On"))
_MOST = {"info.priority": LOWEST_PRIORITY, "alerts.nth_task": (1 << 31) - 1}
_GROUPS: dict[str, Shape[Any]] = {"info": JOB_INFO, "flags": JOB_FLAGS, "alerts": JOB_ALERTS}


def edited_job(document: Document, edit: Mapping[str, object]) -> bytes:
    """The job's document with these fields changed, all else as it came.

    Fields are named "info.priority", "flags.zip_archive", "alerts.email_to". Raises ValueError for a field that cannot be
    edited or a value of the wrong type or out of range, ProtocolError for a document that cannot be edited.
    """
    texts: dict[Element, str] = {}
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


def edited_server(document: Document, edit: Mapping[str, object], polarity: SchedulePolarity) -> bytes:
    """The server's document with these fields changed, all else as it came.

    "schedule" takes a ServerSchedule, "att_priority" and "una_priority" a WorkPriority or its number, 0…2. Raises
    ValueError for a field that cannot be edited, a value of the wrong type or out of range, or one for which the document
    has no word; ProtocolError for a document that cannot be edited.
    """
    texts: dict[Element, str] = {}
    for name, value in edit.items():
        if name == "schedule":
            texts.update(_week_texts(document, value, polarity))
        elif name in EDITABLE_PRIORITIES:
            group = group_of(document, SERVER[polarity], "priority")
            SERVER_PRIORITY.read(group)  # as above
            element = element_of(group, SERVER_PRIORITY, name)
            texts[element] = _priority_like(element.text, name, value)
        else:
            raise ValueError(f"{name} cannot be edited")
    return document.with_texts(texts)


def _week_texts(document: Document, schedule: object, polarity: SchedulePolarity) -> dict[Element, str]:
    if not isinstance(schedule, ServerSchedule):
        raise ValueError(f"schedule takes a ServerSchedule, not {schedule!r}")
    week = group_of(document, SERVER[polarity], "server_schedule")
    SCHEDULE.read(week)  # as above
    masks = zip(DAYS, schedule.to_wire(polarity), strict=True)
    return {element_of(week, SCHEDULE, day): str(mask) for day, mask in masks}


def _priority_like(old: str, name: str, value: object) -> str:
    """A number where the document has a number. The API document calls these fields bool: a word tells two of three."""
    if isinstance(value, bool) or not isinstance(value, int) or value not in list(WorkPriority):
        raise ValueError(f"{name} takes a WorkPriority, 0…{max(WorkPriority)}, not {value!r}")
    if old.strip().isdecimal():
        return str(int(value))
    if value > 1:
        raise ValueError(f"{name}: this Manager writes {old.strip()!r} there, and has no such word for {value!r}")
    return _bool_like(old, value == 1)


def _bool_like(old: str, value: bool) -> str:
    """In the words of the document: `Yes`/`No`, `1`/`0`, `true`/`false`, in their case."""
    word = old.strip()
    pairs = (pair for pair in _BOOLEANS if word.lower() in [name.lower() for name in pair])
    text = next(pairs, _BOOLEANS[0])[value]
    return text.lower() if word.islower() else text.upper() if word.isupper() else text
