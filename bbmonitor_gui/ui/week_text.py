"""Weeks as text: people can read it in a mail, and it can be read in again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from bbmonitor_gui.backburner import ServerSchedule, schedule_from_words, schedules_from_json, schedules_to_json
from bbmonitor_gui.backburner.schedule import DAYS
from bbmonitor_gui.backburner.schedule_file import MAX_SIZE
from bbmonitor_gui.ui.masks import parse_mask
from bbmonitor_gui.ui.widgets.week_texts import day_name, masks_text

translate = QCoreApplication.translate

UNNAMED = ""
_JSON = re.compile(r'\{\s*".*\}', re.DOTALL)
_NUMBER = re.compile(r"0[xX][0-9a-fA-F]+|0[bB][01]+|[0-9]+")
_BETWEEN = re.compile(r"[\s,;]+")


def weeks_as_text(weeks: Mapping[str, ServerSchedule]) -> str:
    """Each week with its name, in words and as masks; beneath, all of them for the program."""
    parts = [f"{name}: {schedule}\n{masks_text(schedule)}" for name, schedule in weeks.items()]
    parts.append(translate("weeks", "For BB Monitor:") + "\n" + schedules_to_json(weeks))
    return "\n\n".join(parts)


def weeks_from_text(text: str) -> dict[str, ServerSchedule]:
    """Weeks by name, or one without a name: from what `weeks_as_text` made, JSON, seven masks in any base (each behind
    its day, or Sunday first), or words. Raises ValueError that says for people what is wrong."""
    text = text.strip()
    if not text:
        raise ValueError(translate("weeks", "There is no text."))
    if len(text) > MAX_SIZE:
        raise ValueError(translate("weeks", "The text is too long."))
    masks = _masks_by_day(text)
    json = _JSON.search(text)
    if json:
        try:
            return _some(schedules_from_json(json[0]))
        except ValueError:  # a mail program may have spoilt it, and left what is for people
            if masks is None:
                raise
    if masks is None:
        masks = _seven_masks(text)
    return {UNNAMED: schedule_from_words(text) if masks is None else ServerSchedule.from_masks(masks)}


def read_weeks(file: str) -> dict[str, ServerSchedule]:
    """The weeks in a file. Raises ValueError that says for people what is wrong, and OSError."""
    path = Path(file)
    if not path.is_file():
        raise ValueError(translate("weeks", "It is no file."))
    with path.open("rb") as opened:
        content = opened.read(MAX_SIZE + 1)
    if len(content) > MAX_SIZE:
        raise ValueError(translate("weeks", "It is too large to be a week."))
    try:
        return weeks_from_text(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise ValueError(translate("weeks", "It holds no text.")) from None


def _some(weeks: dict[str, ServerSchedule]) -> dict[str, ServerSchedule]:
    if not weeks:
        raise ValueError(translate("weeks", "There is no week in it."))
    return weeks


def _masks_by_day(text: str) -> list[int] | None:
    """Of the lines that bear a day and a mask, Sunday first; None unless each day has one, and one only."""
    days = {name.casefold(): day for day in range(len(DAYS)) for name in (DAYS[day], day_name(day))}
    masks: dict[int, int] = {}
    for line in text.splitlines():
        name, colon, rest = line.strip(" >\t").partition(":")
        day = days.get(name.strip().casefold())
        if day is None or not colon or not _NUMBER.fullmatch(rest.strip()):
            continue
        if day in masks:
            return None
        masks[day] = parse_mask(rest)
    return [masks[day] for day in range(len(DAYS))] if len(masks) == len(DAYS) else None


def _seven_masks(text: str) -> list[int] | None:
    """Nothing but seven numbers. Raises ValueError when one is too large."""
    numbers = _BETWEEN.split(text.strip("[]() \n"))
    if len(numbers) != len(DAYS) or not all(map(_NUMBER.fullmatch, numbers)):
        return None
    return [parse_mask(number) for number in numbers]
