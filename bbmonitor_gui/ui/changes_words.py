"""What is about to be changed of jobs, and what went wrong, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from . import plain
from .evidence import evidence_sentence
from .job_edits import Change, JobTrouble
from .job_fields import PRIORITY, spoken

translate = QCoreApplication.translate

_MOST_VALUES = 5
_MOST_LETTERS = 60


def change_lines(changes: Iterable[Change], jobs: int) -> list[str]:
    """One for each field: "Priority: 50 → 30", of several jobs "Priority: 12 jobs: 50 → 30, 3 jobs: 70 → 30"."""
    return [f"{change.field.title}: {', '.join(_moves(change, jobs))}" for change in changes]


def how_sent(changes: Iterable[Change]) -> str:
    """How surely the command is known that would be used; "" for no changes."""
    keys = {change.field.key for change in changes}
    if not keys:
        return ""
    return evidence_sentence("set jobpriority" if keys == {PRIORITY} else "set job")


def sending_words(troubles: Mapping[int, JobTrouble], jobs: int, names: Mapping[int, str]) -> tuple[str, str, str]:
    """Title, hint and details of what was not taken; `names` by handle."""
    first = next(iter(troubles.values()))
    details = "\n".join(f"{names[handle]}: {t.title} {t.detail}".rstrip() for handle, t in troubles.items())
    title = first.title
    if jobs > 1:
        title = translate("job", "{0} of {1} jobs did not take the changes.").format(len(troubles), jobs)
    hint = first.hint if jobs == 1 else f"{names[next(iter(troubles))]}: {first.title} {first.hint}"
    if any(trouble.refused for trouble in troubles.values()):
        kept = translate("job", "What you want is kept here.")
        hint = f"{evidence_sentence('set job')} {kept} {hint}"
    return title, hint.strip(), details


def _moves(change: Change, jobs: int) -> Iterable[str]:
    after = _short(change, change.after)
    for value, count in change.before[:_MOST_VALUES]:
        move = f"{_short(change, value)} → {after}"
        yield move if jobs == 1 else _counted(count).format(move)
    others = sum(count for _, count in change.before[_MOST_VALUES:])
    if others:
        yield _counted(others).format(translate("job", "others → {0}").format(after))


def _counted(count: int) -> str:
    return translate("job", "1 job: {0}") if count == 1 else translate("job", "{0} jobs: {1}").format(count, "{0}")


def _short(change: Change, value: object) -> str:
    text = plain.shortened(spoken(change.field.key, value), _MOST_LETTERS)  # type: ignore[arg-type]
    return text or translate("job", "(empty)")
