"""Named weeks as a JSON text, for files and for the clipboard."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from .schedule import DAYS, ServerSchedule, check_mask
from .schedule_words import schedule_from_words

FORMAT = "bbmonitor-week-schedule"
VERSION = 1
BITS = "1 = allowed, most significant of 24 = 00:00-01:00"
MAX_SIZE = 1_000_000  # characters
_MOST_DIGITS = 20
_MOST_SHOWN = 60  # characters of a name in a message


def schedules_to_json(schedules: Mapping[str, ServerSchedule]) -> str:
    """The weeks by their names as a text that `schedules_from_json` reads. Raises ValueError for a name without
    letters or one that UTF-8 cannot hold."""
    content = {
        "format": FORMAT,
        "version": VERSION,
        "bits": BITS,
        "schedules": [
            {
                "name": _checked_name(name),
                "words": str(schedule),
                "days": dict(zip(DAYS, schedule.masks(), strict=True)),
            }
            for name, schedule in schedules.items()
        ],
    }
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def schedules_from_json(text: str) -> dict[str, ServerSchedule]:
    """The weeks of such a text by their names, in its order; none is possible. What is not known is passed over.

    Raises ValueError that says what is wrong: too large (1 MB), not JSON, another format, a newer version, a missing
    day, a mask outside 0…16777215, a name that comes twice, words that say something else than the masks.
    """
    if len(text) > MAX_SIZE:
        raise ValueError(f"too large for week schedules: {len(text)} characters, at most {MAX_SIZE} are read")
    try:
        content = json.loads(text.removeprefix("\ufeff"), object_pairs_hook=_without_doubles, parse_int=_number)
    except RecursionError:
        raise ValueError("no week schedules: the JSON text nests too deeply") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON: {error}") from None
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise ValueError(f'not a file of week schedules: it lacks "format": "{FORMAT}"')
    version = content.get("version")
    if type(version) is not int or version < 1:
        raise ValueError(f"no version of the format: {_shown(version)}")
    if version > VERSION:
        raise ValueError(f"written in version {version} of the format; this program reads up to version {VERSION}")
    items = content.get("schedules")
    if not isinstance(items, list):
        raise ValueError('"schedules" is missing, or is no list')
    schedules: dict[str, ServerSchedule] = {}
    for place, item in enumerate(items, 1):
        name, schedule = _read(item, place)
        if name in schedules:
            raise ValueError(f"two schedules bear the name {_shown(name)}")
        schedules[name] = schedule
    return schedules


def _read(item: object, place: int) -> tuple[str, ServerSchedule]:
    if not isinstance(item, dict):
        raise ValueError(f"schedule {place} is no object")
    try:
        name = _checked_name(item.get("name"))
    except ValueError as error:
        raise ValueError(f"schedule {place}: {error}") from None
    days = item.get("days")
    if not isinstance(days, dict):
        raise ValueError(f'schedule {_shown(name)}: "days" is missing, or is no object')
    try:
        schedule = ServerSchedule.from_masks(_mask(days, day) for day in DAYS)
    except ValueError as error:
        raise ValueError(f"schedule {_shown(name)}: {error}") from None
    _check_words(name, item.get("words"), schedule)
    return name, schedule


def _mask(days: Mapping[str, Any], day: str) -> int:
    if day not in days:
        raise ValueError(f"{day} is missing")
    mask = days[day]
    if type(mask) is not int:
        raise ValueError(f"{day}: {_shown(mask)} is no whole number")
    return check_mask(mask, day)


def _check_words(name: str, words: object, schedule: ServerSchedule) -> None:
    """Words are for people, in whatever language; those that can be read must not say something else."""
    if not isinstance(words, str):
        return
    try:
        told = schedule_from_words(words)
    except ValueError:
        return
    if told != schedule:
        raise ValueError(f"schedule {_shown(name)}: its words say {_shown(words)}, its masks say {str(schedule)!r}")


def _checked_name(name: object) -> str:
    if not isinstance(name, str) or not name.strip():
        raise ValueError(f"no name for a schedule: {_shown(name)}")
    try:
        name.encode()
    except UnicodeEncodeError:
        raise ValueError(f"no name for a schedule: {_shown(name)} holds half a character") from None
    return name


def _without_doubles(pairs: list[tuple[str, object]]) -> dict[str, object]:
    content = dict(pairs)
    if len(content) < len(pairs):
        names = [name for name, _ in pairs]
        double = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"{_shown(double)} stands twice in one object")
    return content


def _number(digits: str) -> float:
    return int(digits) if len(digits) <= _MOST_DIGITS else float(digits)  # long ones cost int() a long time


def _shown(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= _MOST_SHOWN else f"{shown[:_MOST_SHOWN]}…"
