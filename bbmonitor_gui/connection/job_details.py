"""All that a Manager tells of one job, as a value that crosses the threads."""

from __future__ import annotations

from dataclasses import dataclass

from bbmonitor_gui.backburner import Job, JobTask, ServerMessage
from bbmonitor_gui.backburner.outline import OutlineRow


@dataclass(frozen=True, slots=True)
class JobDetails:
    """A job with its document in rows, its errors and its tasks. Where a Manager does not tell the errors or the tasks,
    the trouble says why in a sentence."""

    job: Job
    rows: tuple[OutlineRow, ...]
    errors: tuple[ServerMessage, ...] = ()
    errors_trouble: str = ""
    tasks: tuple[JobTask, ...] = ()
    tasks_trouble: str = ""
