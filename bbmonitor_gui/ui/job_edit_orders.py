"""Edits of jobs -> requests, what undoes those, and outcomes -> what the dialog is told."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bbmonitor_gui.backburner.states import LOWEST_PRIORITY
from bbmonitor_gui.connection.failures import Trouble
from bbmonitor_gui.connection.messages import OrderProgress, Outcome, OutcomeState
from bbmonitor_gui.connection.requests import ChangedMeanwhile, EditJob, JobReport, NotObeyed, Request, SetPriority

from .job_edits import Edits, JobSent, JobTrouble, KnownJob
from .job_fields import PRIORITY

_NOT_FOR_THE_COMMAND = ("403", "404", "450")  # a refusal for want of control, or of the job


def jobs_read(progress: OrderProgress) -> list[KnownJob]:
    """Those that could be read."""
    reports = (outcome.result for outcome in progress.outcomes)
    return [KnownJob(report.job, report.document) for report in reports if isinstance(report, JobReport)]


def job_of(outcome: Outcome) -> int:
    """The handle of the job that it concerns."""
    assert outcome.request.target is not None
    return int(outcome.request.target.handle)


def request_for(handle: int, edit: Mapping[str, object], seen: Mapping[str, object]) -> Request:
    """A priority alone goes by the command that was seen on the wire."""
    priority = edit.get(PRIORITY)
    if len(edit) == 1 and isinstance(priority, int):
        return SetPriority(handle, priority)
    return EditJob.of(handle, edit, seen)


def reverse_of(seen: Edits, request: Request) -> Request | None:
    """What brings back what the user saw."""
    if isinstance(request, SetPriority):
        before = seen[request.job][PRIORITY]
        if isinstance(before, int) and 0 <= before <= LOWEST_PRIORITY:  # else no command could bring it back
            return SetPriority(request.job, before)
        return None
    if isinstance(request, EditJob):
        edit = dict(request.edit)
        return EditJob.of(request.job, {path: seen[request.job][path] for path in edit}, edit)
    return None


def against_sending(looked_up: OrderProgress, seen: Edits) -> dict[int, JobSent]:
    """Jobs whose priority is not what the user saw, and those that cannot be read."""
    found = {}
    for outcome in looked_up.outcomes:
        handle = job_of(outcome)
        if isinstance(outcome.result, JobReport):
            priority = outcome.result.job.info.priority
            if priority != seen[handle][PRIORITY]:
                found[handle] = JobSent({PRIORITY: priority}, changed_meanwhile=True)
        elif outcome.trouble is not None:
            found[handle] = JobSent({}, _trouble(outcome.trouble))
    return found


def result_of(outcome: Outcome, edit: Mapping[str, object]) -> JobSent:
    """What became of this edit."""
    if isinstance(outcome.error, ChangedMeanwhile):
        return JobSent({path: now for path, (_, now) in outcome.error.fields.items()}, changed_meanwhile=True)
    if outcome.state is OutcomeState.DONE or outcome.trouble is None:
        return JobSent(edit)
    now: Mapping[str, object] = {}
    if isinstance(outcome.error, NotObeyed):
        found = outcome.error.found
        now = {**edit, **found} if isinstance(found, dict) else {PRIORITY: found}
    return JobSent(now, _trouble(outcome.trouble, was_edit=isinstance(outcome.request, EditJob)))


def _trouble(trouble: Trouble, *, was_edit: bool = False) -> JobTrouble:
    code = re.match(r"CommandRefused: (?:.*: )?(\d{3})", trouble.detail, re.DOTALL)
    refused = was_edit and code is not None and code[1] not in _NOT_FOR_THE_COMMAND
    return JobTrouble(trouble.title, trouble.detail, trouble.hint, refused)
