"""What is known of jobs and what can be changed, page by page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPalette

from bbmonitor_gui.backburner import Job
from bbmonitor_gui.backburner.states import DEFAULT_PRIORITY, LOWEST_PRIORITY
from bbmonitor_gui.backburner.times import is_never
from bbmonitor_gui.ui import plain
from bbmonitor_gui.ui.formats import hex_handle, when
from bbmonitor_gui.ui.job_fields import (
    COMPLETION,
    DESCRIPTION,
    EMAIL_FROM,
    EMAIL_SERVER,
    EMAIL_TO,
    NTH_TASK,
    PRIORITY,
    JobField,
    completion_choices,
    priority_words,
    problem,
    spoken,
)
from bbmonitor_gui.ui.widgets.value_field import Editor, ValueField
from bbmonitor_gui.ui.widgets.various import CheckEdit, ChoiceEdit, LineEdit, NumberEdit, TextEdit

from .job_form import JobForm, common_text

translate = QCoreApplication.translate

Fields = dict[str, ValueField]
_MOST_NAME = 80  # letters of a name among many


def editable_fields(fields: dict[str, JobField]) -> Fields:
    """An editor for each, by key."""
    labels = _labels()
    return {key: _value_field(field, _editor(key, labels[key])) for key, field in fields.items()}


def general_page(fields: Fields) -> JobForm:
    """Who, what and when."""
    page = JobForm()
    page.add_fact(
        translate("job", "Name"), _names, translate("job", "The vendor's own Monitor does not let a job be renamed.")
    )
    page.add_field(_labels()[DESCRIPTION], fields[DESCRIPTION])
    page.add_field(_labels()[PRIORITY], fields[PRIORITY])
    page.add_fact(translate("job", "Tasks"), _tasks)
    page.add_fact(translate("job", "Owner"), partial(_info, "user"))
    page.add_fact(translate("job", "Computer"), partial(_info, "computer"))
    page.add_heading(translate("job", "Times"))
    page.add_fact(translate("job", "Submitted"), partial(_time, "submitted"))
    page.add_fact(translate("job", "Started"), partial(_time, "started"))
    page.add_fact(translate("job", "Ended"), partial(_time, "ended"))
    page.add_fact(translate("job", "Last updated"), partial(_time, "last_updated"))
    page.add_heading(translate("job", "Identification"))
    page.add_fact(translate("job", "Handle"), lambda jobs: common_text(hex_handle(job.info.handle) for job in jobs))
    page.add_fact(translate("job", "Handle (decimal)"), partial(_info, "handle"))
    page.add_fact(translate("job", "Encoding"), partial(_info, "encoding"))
    page.add_fact(translate("job", "Version"), partial(_info, "version"))
    page.finish()
    return page


def handling_page(fields: Fields) -> JobForm:
    """The twelve flags."""
    page = JobForm()
    state = translate("job", "Jobs are suspended and activated by the actions of the menu Jobs.")
    manager = translate("job", "The Manager itself keeps this.")
    submitted = translate("job", "This is settled when a job is submitted: the kind of its output decides.")
    stored = translate("job", "This is settled when a job is submitted: so its files lie at the Manager.")
    page.add_heading(translate("job", "State"))
    _add_mark(page, "active", translate("job", "Active"), state)
    _add_mark(page, "complete", translate("job", "Complete"), manager)
    _add_mark(page, "has_dependencies", translate("job", "Waits for other jobs (has dependencies)"), manager)
    page.add_heading(translate("job", "Rendering"))
    _add_mark(page, "nonconcurrent", translate("job", "One server at a time (non-concurrent output)"), submitted)
    _add_mark(page, "nonstoppable", translate("job", "Must not be interrupted (non-stoppable)"), submitted)
    page.add_field("", fields["flags.override_blocking_tasks"])
    page.add_field("", fields["flags.enable_blocking_tasks"])
    page.add_heading(translate("job", "Files"))
    page.add_field("", fields["flags.ignore_job_share"])
    _add_mark(page, "zip_archive", translate("job", "Job files in a ZIP archive"), stored)
    page.add_heading(translate("job", "When complete"))
    page.add_field(_labels()[COMPLETION], fields[COMPLETION])
    _add_note(
        page, translate("job", "Changes hold for tasks that have not begun; restart the job to apply them to all.")
    )
    page.finish()
    return page


def alerts_page(fields: Fields) -> JobForm:
    """When the Manager sends mail, and to whom."""
    page = JobForm()
    page.add_heading(translate("job", "Notifications"))
    for name in ("enabled", "failure", "progress", "completion"):
        page.add_field("", fields[f"alerts.{name}"])
    page.add_field(_labels()[NTH_TASK], fields[NTH_TASK])
    page.add_heading(translate("job", "E-mail"))
    for name in ("send_email", "include_summary"):
        page.add_field("", fields[f"alerts.{name}"])
    for key in (EMAIL_FROM, EMAIL_TO, EMAIL_SERVER):
        page.add_field(_labels()[key], fields[key])
    _add_note(
        page,
        translate(
            "job",
            "Mail is sent when notifications are enabled and e-mail is. Without a mail server here the Manager uses its own.",
        ),
    )
    page.finish()
    return page


def plugin_page(description: Callable[[str, int], str]) -> JobForm:
    """What renders the jobs."""
    page = JobForm()
    page.add_heading(translate("job", "Plug-in"))
    page.add_fact(translate("job", "Name"), lambda jobs: common_text(job.plugin.plugin_name for job in jobs))
    page.add_fact(translate("job", "Version"), lambda jobs: common_text(str(job.plugin.plugin_version) for job in jobs))
    page.add_fact(
        translate("job", "Description"),
        lambda jobs: common_text(description(*plugin) for plugin in {_plugin(job) for job in jobs}),
    )
    page.finish()
    return page


def _labels() -> dict[str, str]:
    """With their Alt letters."""
    return {
        DESCRIPTION: translate("job", "Descriptio&n:"),
        PRIORITY: translate("job", "Prior&ity:"),
        "flags.override_blocking_tasks": translate("job", "Override the Manager's rule for task &blocks"),
        "flags.enable_blocking_tasks": translate("job", "Give servers b&locks of tasks"),
        "flags.ignore_job_share": translate("job", "&Ignore the Manager's job share"),
        COMPLETION: translate("job", "The job is th&en:"),
        "alerts.enabled": translate("job", "Ena&bled"),
        "alerts.failure": translate("job", "On fail&ure"),
        "alerts.progress": translate("job", "On progr&ess"),
        "alerts.completion": translate("job", "On co&mpletion"),
        NTH_TASK: translate("job", "Progress after every … tas&ks:"),
        "alerts.send_email": translate("job", "Send e-mai&l"),
        "alerts.include_summary": translate("job", "&Include a summary"),
        EMAIL_FROM: translate("job", "&From:"),
        EMAIL_TO: translate("job", "&To:"),
        EMAIL_SERVER: translate("job", "Mail ser&ver:"),
    }


def _editor(key: str, label: str) -> Editor:
    if key == DESCRIPTION:
        return TextEdit()
    if key == PRIORITY:
        return NumberEdit(range(LOWEST_PRIORITY + 1), DEFAULT_PRIORITY)
    if key == COMPLETION:
        return ChoiceEdit(completion_choices(), partial(spoken, key))
    if key == NTH_TASK:
        return LineEdit(_whole_number)
    return LineEdit() if key in (EMAIL_FROM, EMAIL_TO, EMAIL_SERVER) else CheckEdit(label)


def _value_field(field: JobField, editor: Editor) -> ValueField:
    remark = priority_words if field.key == PRIORITY else None
    name = field.key.rpartition(".")[2]
    return ValueField(name, field.title, editor, partial(spoken, field.key), partial(problem, field.key), remark)


def _whole_number(text: str) -> int:
    if not (text.isascii() and text.isdecimal()):
        raise ValueError(text)
    return int(text[:20])


def _add_mark(page: JobForm, name: str, label: str, why_fixed: str) -> None:
    page.add_mark(name, label, attrgetter(f"flags.{name}"), why_fixed)


def _add_note(page: JobForm, text: str) -> None:
    note = page.add_paragraph(text)
    note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    note.setContentsMargins(0, 10, 0, 0)
    note.setTextFormat(Qt.TextFormat.PlainText)


def _names(jobs: Sequence[Job]) -> str:
    if len(jobs) == 1:
        return jobs[0].info.name
    return "\n".join(f"{plain.shortened(job.info.name, _MOST_NAME)} ({hex_handle(job.info.handle)})" for job in jobs)


def _info(name: str, jobs: Sequence[Job]) -> str:
    values: set[Any] = {getattr(job.info, name) for job in jobs}
    return common_text(map(str, values))


def _time(name: str, jobs: Sequence[Job]) -> str:
    texts = {getattr(job.info, name) for job in jobs}
    return common_text(translate("job", "never") if is_never(text) else when(text) for text in texts)


def _tasks(jobs: Sequence[Job]) -> str:
    """Of all of them."""
    completed = sum(job.info.tasks_completed for job in jobs)
    number = sum(job.info.number_tasks for job in jobs)
    text = translate("job", "{0} of {1}").format(completed, number)
    return f"{text} ({100 * completed // number} %)" if number > 0 else text


def _plugin(job: Job) -> tuple[str, int]:
    return job.plugin.plugin_name, job.plugin.plugin_version
