"""The fields of a job that its properties change: what they are called, which values they take, and how values read.

Which may be changed: vendor-monitor.md, section 7. The vendor's own dialog lets nobody rename a job. State, completeness
and dependencies are the Manager's business; the output's kind and how the files are stored are facts of the submission.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from ipaddress import ip_address
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QCoreApplication

from bbmonitor_gui.backburner import Job
from bbmonitor_gui.backburner.states import CRITICAL_PRIORITY, DEFAULT_PRIORITY, LOWEST_PRIORITY
from bbmonitor_gui.backburner.xmltree import escaped

translate = QCoreApplication.translate

Value = str | int | bool | tuple[bool, ...]

PRIORITY = "info.priority"
DESCRIPTION = "info.description"
NTH_TASK = "alerts.nth_task"
EMAIL_FROM, EMAIL_TO, EMAIL_SERVER = "alerts.email_from", "alerts.email_to", "alerts.email_server"
ALERTS = ("enabled", "failure", "progress", "completion", "send_email", "include_summary")
FLAGS = ("override_blocking_tasks", "enable_blocking_tasks", "ignore_job_share")
COMPLETION = "completion"
_COMPLETION_FLAGS = ("leave_in_queue", "archive_when_done", "delete_when_done")
_MOST_TASKS = (1 << 31) - 1
_HOST = re.compile(r"(?=.{1,253}$)[A-Za-z0-9_]([A-Za-z0-9_-]{0,62})(\.[A-Za-z0-9_]([A-Za-z0-9_-]{0,62}))*\.?")


@dataclass(frozen=True, slots=True)
class JobField:
    """A field, its value that of the path in a job ("info.priority"), or a tuple of those where there are several."""

    key: str
    title: str
    paths: tuple[str, ...]

    def read(self, job: Job) -> Value:
        """What the job has there."""
        value: Value = attrgetter(*self.paths)(job)
        return value

    def parts(self, value: Value) -> dict[str, object]:
        """Path -> what this value puts there."""
        return dict(zip(self.paths, value if isinstance(value, tuple) else (value,), strict=True))


def job_fields() -> dict[str, JobField]:
    """All that can be changed, by key, in the order of the dialog."""
    titles = {
        DESCRIPTION: translate("job fields", "Description"),
        PRIORITY: translate("job fields", "Priority"),
        "flags.override_blocking_tasks": translate("job fields", "Override the Manager's rule for task blocks"),
        "flags.enable_blocking_tasks": translate("job fields", "Give servers blocks of tasks"),
        "flags.ignore_job_share": translate("job fields", "Ignore the Manager's job share"),
        COMPLETION: translate("job fields", "When complete"),
        "alerts.enabled": translate("job fields", "Enabled"),
        "alerts.failure": translate("job fields", "On failure"),
        "alerts.progress": translate("job fields", "On progress"),
        "alerts.completion": translate("job fields", "On completion"),
        NTH_TASK: translate("job fields", "Progress after every … tasks"),
        "alerts.send_email": translate("job fields", "Send e-mail"),
        "alerts.include_summary": translate("job fields", "Include a summary"),
        EMAIL_FROM: translate("job fields", "From"),
        EMAIL_TO: translate("job fields", "To"),
        EMAIL_SERVER: translate("job fields", "Mail server"),
    }
    several = {COMPLETION: tuple(f"flags.{name}" for name in _COMPLETION_FLAGS)}
    return {key: JobField(key, title, several.get(key, (key,))) for key, title in titles.items()}


def completion_choices() -> list[tuple[str, tuple[bool, ...]]]:
    """What may become of a complete job: in words, and the flags that say so."""
    return [
        (translate("job fields", "As the Manager's settings say"), (False, False, False)),
        (translate("job fields", "Leave it in the queue"), (True, False, False)),
        (translate("job fields", "Archive it"), (False, True, False)),
        (translate("job fields", "Delete it"), (False, False, True)),
    ]


def spoken(key: str, value: Value) -> str:
    """A value in words."""
    if isinstance(value, bool):
        return translate("job fields", "Yes") if value else translate("job fields", "No")
    if isinstance(value, tuple):
        choices = completion_choices()
        alone = next((text for text, flags in choices if flags == value), "")
        set_ones = (text for text, flags in choices if any(a and b for a, b in zip(flags, value, strict=True)))
        return alone or " + ".join(set_ones)
    if key == PRIORITY and (words := priority_words(value)):
        return f"{value} ({words})"
    return str(value)


def priority_words(priority: object) -> str:
    """What a priority is called, "" for most."""
    words = {
        CRITICAL_PRIORITY: translate("job fields", "critical"),
        DEFAULT_PRIORITY: translate("job fields", "default"),
        LOWEST_PRIORITY: translate("job fields", "suspended"),
    }
    return words.get(priority, "") if isinstance(priority, int) else ""


def problem(key: str, value: Value) -> str:
    """Why this value cannot be sent, "" when it can. An empty mail server is the Manager's own (vendor-monitor.md, 13)."""
    if key == NTH_TASK and not (isinstance(value, int) and 1 <= value <= _MOST_TASKS):
        return translate("job fields", "A whole number, 1 or more.")
    if not isinstance(value, str) or not value:
        return ""
    try:
        escaped(value)
    except ValueError:
        return translate("job fields", "It holds characters that cannot be sent.")
    if key == EMAIL_FROM and not _is_address(value):
        return translate("job fields", "One e-mail address, for example farm@example.com.")
    if key == EMAIL_TO and not all(map(_is_address, _addresses(value))):
        return translate("job fields", "E-mail addresses, parted by a semicolon or a comma.")
    if key == EMAIL_SERVER and not _is_host(value):
        return translate("job fields", "The name or the address of a computer, for example mail.example.com.")
    return ""


def with_values(job: Job, values: Mapping[str, object]) -> Job:
    """The job with these values, by path."""
    groups: dict[str, dict[str, Any]] = {}
    for path, value in values.items():
        group, _, name = path.partition(".")
        groups.setdefault(group, {})[name] = value
    changed: dict[str, Any] = {group: replace(getattr(job, group), **parts) for group, parts in groups.items()}
    return replace(job, **changed)


def _addresses(text: str) -> list[str]:
    """Of a list. One separator may end it."""
    parts = [part.strip(" ") for part in re.split("[;,]", text)]
    return parts[:-1] if len(parts) > 1 and not parts[-1] else parts


def _is_address(text: str) -> bool:
    return re.fullmatch(r"[^\s@;,]+@[^\s@;,]+", text) is not None


def _is_host(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return _HOST.fullmatch(text) is not None
    return True
