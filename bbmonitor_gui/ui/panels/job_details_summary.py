"""What the summary says: of one job in the vendor's groups, of several jobs in numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from bbmonitor_gui.backburner import Job, JobState
from bbmonitor_gui.backburner.states import CRITICAL_PRIORITY, DEFAULT_PRIORITY, LOWEST_PRIORITY
from bbmonitor_gui.backburner.times import is_never, parse_time
from bbmonitor_gui.connection.job_details import JobDetails
from bbmonitor_gui.connection.snapshot import JobEntry
from bbmonitor_gui.ui import formats, plain
from bbmonitor_gui.ui.models.column import Progress
from bbmonitor_gui.ui.theme import state_look, state_rank

from .job_details_page import Group

translate = QCoreApplication.translate

_MOST_NAMES = 8  # are named with their numbers; the rest is counted


def job_groups(entry: JobEntry, details: JobDetails | None) -> list[Group]:
    """One job, as far as it is known; "…" stands for what is still to be read."""
    job = entry.details or (details.job if details else None)
    return [
        Group(translate("summary", "Job summary"), _about(entry, job)),
        Group(translate("summary", "Tasks"), _tasks(entry, job)),
        Group(translate("summary", "Assignment"), _assignment(entry, job, details)),
        Group(translate("summary", "Alerts"), _alerts(job)),
    ]


def digest_groups(entries: Sequence[JobEntry]) -> list[Group]:
    """Several jobs, in numbers."""
    jobs = [entry.details for entry in entries if entry.details is not None]
    states = Counter(entry.item.state for entry in entries)
    done = sum(job.info.tasks_completed for job in jobs)
    total = sum(job.info.number_tasks for job in jobs)
    priorities = [job.info.priority for job in jobs]
    times = [time for job in jobs if (time := parse_time(job.info.submitted)) is not None]
    selected = [(translate("summary", "Selected"), str(len(entries)))]
    if len(jobs) < len(entries):
        selected.append((translate("summary", "Read so far"), str(len(jobs))))
    ranked = sorted(states, key=lambda state: state_rank("job", state))
    return [
        Group(translate("summary", "Jobs"), selected),
        Group(translate("summary", "States"), [(state_look("job", s).label, str(states[s])) for s in ranked]),
        Group(
            translate("summary", "Tasks"),
            [
                (translate("summary", "Completed"), translate("summary", "{0} of {1}").format(done, total)),
                (translate("summary", "Progress"), Progress(done, total, JobState.ACTIVE)),
            ],
        ),
        Group(
            translate("summary", "Among them"),
            [
                (translate("summary", "Owners"), _counted(job.info.user for job in jobs)),
                (
                    translate("summary", "Plug-ins"),
                    _counted(f"{entry.item.plugin_name} {entry.item.plugin_version}" for entry in entries),
                ),
                (translate("summary", "Priorities"), _range(min(priorities), max(priorities)) if priorities else "…"),
                (translate("summary", "Oldest submission"), _moment(min(times)) if times else "…"),
                (translate("summary", "Newest submission"), _moment(max(times)) if times else "…"),
            ],
        ),
    ]


def _about(entry: JobEntry, job: Job | None) -> list[tuple[str, str]]:
    info = job.info if job else None
    return [
        (translate("summary", "Name"), entry.item.name),
        (translate("summary", "Handle"), formats.hex_handle(entry.key)),
        (translate("summary", "State"), state_look("job", entry.item.state).label),
        (translate("summary", "Description"), info.description if info else "…"),
        (translate("summary", "Submitted by"), info.user if info else "…"),
        (translate("summary", "Submitted from"), info.computer if info else "…"),
        (translate("summary", "Type"), f"{entry.item.plugin_name} {entry.item.plugin_version}"),
        (translate("summary", "Priority"), _priority(info.priority) if info else "…"),
        (translate("summary", "Submitted"), _time(info.submitted) if info else "…"),
        (translate("summary", "Started"), _time(info.started) if info else "…"),
        (translate("summary", "Ended"), _time(info.ended) if info else "…"),
        (translate("summary", "Last updated"), _time(info.last_updated) if info else "…"),
        (translate("summary", "Dependencies"), _yes_no(job.flags.has_dependencies) if job else "…"),
    ]


def _tasks(entry: JobEntry, job: Job | None) -> list[tuple[str, str | Progress]]:
    done, total = (job.info.tasks_completed, job.info.number_tasks) if job else (0, 0)
    return [
        (translate("summary", "Number of tasks"), str(total) if job else "…"),
        (translate("summary", "Tasks completed"), str(done) if job else "…"),
        (translate("summary", "Progress"), Progress(done, total, entry.item.state)),
    ]


def _assignment(entry: JobEntry, job: Job | None, details: JobDetails | None) -> list[tuple[str, str]]:
    failed = sum(server.rt_failed for server in details.job.servers) if details else None
    counted = entry.details is not None or details is None
    servers = details.job.servers if details else []
    assigned = entry.assigned_servers if counted else len(servers)
    working = entry.working_servers if counted else sum(server.active for server in servers)
    return [
        (translate("summary", "Blocks of tasks"), _blocking(job) if job else "…"),
        (translate("summary", "Servers assigned"), str(assigned) if job else "…"),
        (translate("summary", "Servers working"), str(working) if job else "…"),
        (translate("summary", "Servers failed"), "…" if failed is None else str(failed)),
    ]


def _alerts(job: Job | None) -> list[tuple[str, str]]:
    alerts = job.alerts if job else None
    return [
        (translate("summary", "Notifications"), _yes_no(alerts.enabled) if alerts else "…"),
        (translate("summary", "Of failures"), _yes_no(alerts.failure) if alerts else "…"),
        (translate("summary", "Of completion"), _yes_no(alerts.completion) if alerts else "…"),
        (translate("summary", "By e-mail"), (alerts.email_to if alerts.send_email else _yes_no(False)) if alerts else "…"),
    ]  # fmt: skip


def _blocking(job: Job) -> str:
    if not job.flags.override_blocking_tasks:
        return translate("summary", "as the Manager's rule says")
    return _yes_no(job.flags.enable_blocking_tasks)


def _priority(priority: int) -> str:
    words = {
        CRITICAL_PRIORITY: translate("summary", "critical"),
        DEFAULT_PRIORITY: translate("summary", "default"),
        LOWEST_PRIORITY: translate("summary", "lowest"),
    }
    return f"{priority} ({words[priority]})" if priority in words else str(priority)


def _time(text: str) -> str:
    return translate("summary", "never") if is_never(text) else formats.when(text)


def _moment(time: datetime) -> str:
    return formats.when(time.isoformat(" ", "seconds"))


def _yes_no(value: bool) -> str:
    return translate("summary", "Yes") if value else translate("summary", "No")


def _range(least: int, most: int) -> str:
    return str(least) if least == most else f"{least}–{most}"


def _counted(names: Iterable[str]) -> str:
    """ "anna (3), tom (1)", the most frequent first."""
    counts = Counter(names).most_common()
    parts = [f"{plain.shortened(name, 40) or '–'} ({number})" for name, number in counts[:_MOST_NAMES]]
    if len(counts) > _MOST_NAMES:
        parts.append(translate("summary", "{0} more").format(len(counts) - _MOST_NAMES))
    return ", ".join(parts) or "…"
