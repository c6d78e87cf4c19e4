"""Changing single fields of a job's document: get, compare, edit, send back, read back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from bbmonitor_gui.backburner import Job, Monitor
from bbmonitor_gui.backburner.documents import JOB

from .request_base import ChangedMeanwhile, Check, Fields, JobChange, NotObeyed


@dataclass(frozen=True, slots=True)
class EditJob(JobChange):
    """Fields are named as in `edits.EDITABLE_JOB_FIELDS`: "info.priority", "alerts.email_to".

    `base` holds values as the user saw them: when the Manager shows others by now, ChangedMeanwhile says which, unless
    `force`. Returns the fields read back.
    """

    kind: ClassVar[str] = "edit job"
    edit: Fields
    base: Fields = ()
    force: bool = False

    @classmethod
    def of(
        cls, job: int, edit: Mapping[str, object], base: Mapping[str, object] | None = None, *, force: bool = False
    ) -> EditJob:
        """From mappings."""
        return cls(job, tuple(edit.items()), tuple((base or {}).items()), force)

    @property
    def lines(self) -> tuple[str, ...]:
        return (f"get job {self.job}", f"set job {self.job} <bytes>")

    @property
    def leaves(self) -> Fields:
        return self.edit

    def present(self, monitor: Monitor) -> Fields:
        return tuple(values_of(monitor.get_job(self.job), dict(self.edit)).items())

    def run(self, monitor: Monitor) -> dict[str, object]:
        if self.base and not self.force:
            job = JOB.read(monitor.get_job_document(self.job).root)
            now = values_of(job, dict(self.base))
            changed = {path: (seen, now[path]) for path, seen in self.base if now[path] != seen}
            if changed:
                raise ChangedMeanwhile(changed)
        wanted = dict(self.edit)
        monitor.set_job(self.job, wanted)
        found = values_of(monitor.get_job(self.job), wanted)
        if found != wanted:
            others = [path for path in wanted if found[path] != wanted[path]]
            raise NotObeyed({path: wanted[path] for path in others}, {path: found[path] for path in others})
        return found

    def check(self, monitor: Monitor) -> Check:
        wanted = dict(self.edit)
        found = values_of(monitor.get_job(self.job), wanted)
        there = [found[path] == wanted[path] for path in wanted]
        if all(there):
            return Check.DONE
        return Check.UNKNOWN if any(there) else Check.NOT_DONE


def values_of(job: Job, paths: Mapping[str, object]) -> dict[str, object]:
    """What the job has in these fields. Raises ValueError for one that no job has."""
    values = {}
    for path in paths:
        group, _, name = path.partition(".")
        try:
            values[path] = getattr(getattr(job, group), name)
        except AttributeError:
            raise ValueError(f"{path} is no field of a job") from None
    return values
