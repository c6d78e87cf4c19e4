"""Why something is not undone, in words: somebody else had a hand in it meanwhile."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from bbmonitor_gui.backburner import JobState, WorkPriority

translate = QCoreApplication.translate

_MOST_FIELDS = 2
_MOST_LETTERS = 60  # of a value


def gone_words() -> tuple[str, str]:
    """Title and hint."""
    return (
        translate("failures", "It is not there any more."),
        translate("failures", "It may have been deleted or archived meanwhile. Nothing was sent for it."),
    )


def changed_words(fields: Mapping[str, tuple[object, object]]) -> tuple[str, str]:
    """Title and hint, for `str.format`. `fields`: name -> (as it was left, as it is now)."""
    sentence = translate("failures", "{0} is {1}, not {2} as you left it")
    told = [
        sentence.format(_name(name), _value(name, now), _value(name, left))
        for name, (left, now) in list(fields.items())[:_MOST_FIELDS]
    ]
    if len(fields) > _MOST_FIELDS:
        told.append("…")
    changes = "; ".join(told).replace("{", "{{").replace("}", "}}")
    return (
        translate("failures", "It was changed meanwhile: {0}.").format(changes),
        translate("failures", "It was left as it is."),
    )


def _name(field: str) -> str:
    """Of a job's many fields the API document's words."""
    words = {
        "state": translate("failures", "the state"),
        "info.priority": translate("failures", "the priority"),
        "assigned": translate("failures", "the server"),
        "schedule": translate("failures", "the week"),
        "att_priority": translate("failures", "the priority while somebody works there"),
        "una_priority": translate("failures", "the priority while nobody works there"),
    }
    return words.get(field) or field.rpartition(".")[2].replace("_", " ")


def _value(field: str, value: object) -> str:
    if field == "assigned":
        return translate("failures", "on the job") if value else translate("failures", "off the job")
    if isinstance(value, bool):
        return translate("failures", "on") if value else translate("failures", "off")
    if isinstance(value, JobState):
        return value.label
    if field in ("att_priority", "una_priority") and isinstance(value, int):
        return WorkPriority(value).label
    if value is None:
        return translate("failures", "not known")
    text = " ".join(str(value).split())
    if not text:
        return translate("failures", "empty")
    return text if len(text) <= _MOST_LETTERS else f"{text[:_MOST_LETTERS]}…"
