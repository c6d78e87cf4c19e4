"""Words -> a week: what ``str(schedule)`` writes, and what people type. English only."""

from __future__ import annotations

import re

from .schedule import DAYS, FULL_DAY, HOURS, ServerSchedule, hour_bit

_SHORTEST_NAME = 3  # letters: "Mon", "Tues", "Thursdays"
_MOST_SHOWN = 40  # characters of a word in a message
_DAYS_BY_NAME = {
    "daily": tuple(range(7)),
    "weekdays": (1, 2, 3, 4, 5),
    "weekend": (6, 0),
    "weekends": (6, 0),
}
_BETWEEN = re.compile(r"(?:[\s,;+&:.]|and\b)*", re.IGNORECASE)
_NAME = r"[^\W\d_]+"
_TIME = r"[0-9]{1,2}(?::[0-9]{2})?(?![0-9])"
_TO = r"\s*(?:[-\u2010-\u2015\u2212]|\bto\b)\s*"  # every dash that a keyboard, a mail program or str() makes
_PART = re.compile(
    rf"""(?P<whole>all\s*day|always|never)\b
       | (?P<first>{_NAME})(?:{_TO}(?P<last>{_NAME}))?
       | (?P<start>{_TIME}){_TO}(?P<end>{_TIME})""",
    re.VERBOSE | re.IGNORECASE,
)


def schedule_from_words(text: str) -> ServerSchedule:
    """A week such as "Mon–Fri 18–07, Sat Sun all day", "never", "always". A day that is not named is blocked.

    "18–07" means what it means in ``str(schedule)``: a day's first and last hours. Days are names of three letters or
    more, "weekdays", "weekends" or "daily"; their hours are ranges of full hours, "all day" or "never"; hyphens, dashes
    or "to" make ranges; commas, semicolons, plus signs and lines part what is told. Case counts for nothing. Raises
    ValueError that names the word that was not understood.
    """
    masks: dict[int, int] = {}
    days: list[int] = []
    hours_told = True
    place = _past_separators(text, 0)
    if place == len(text):
        raise ValueError("no word tells of a week")
    while place < len(text):
        part = _PART.match(text, place)
        if part is None:
            raise _not_understood(text[place:].split(None, 1)[0])
        place = _past_separators(text, part.end())
        if part["first"]:
            days = _days(part["first"], part["last"]) if hours_told else days + _days(part["first"], part["last"])
            hours_told = False
        elif days:
            _add(masks, days, _mask(part), part[0])
            hours_told = True
        elif part["whole"] and place == len(text):
            return ServerSchedule.NEVER if part["whole"].lower() == "never" else ServerSchedule.ALWAYS
        else:
            raise ValueError(f"{_shown(part[0])}: no day stands before it")
        if place == len(text) and not hours_told:
            raise ValueError(f"{_shown(part[0])}: no hours stand behind it")
    return ServerSchedule.from_masks(masks.get(day, 0) for day in range(len(DAYS)))


def _past_separators(text: str, place: int) -> int:
    separators = _BETWEEN.match(text, place)
    return separators.end() if separators else place


def _add(masks: dict[int, int], days: list[int], mask: int, words: str) -> None:
    for day in days:
        if day in masks and (mask == 0) != (masks[day] == 0):
            raise ValueError(f"{_shown(words)}: {DAYS[day].capitalize()} has hours and is never allowed")
        masks[day] = masks.get(day, 0) | mask


def _days(first: str, last: str | None) -> list[int]:
    if last is None:
        return list(_DAYS_BY_NAME.get(first.lower()) or (_day(first),))
    start, end = _day(first), _day(last)
    return [(start + step) % len(DAYS) for step in range((end - start) % len(DAYS) + 1)]


def _day(name: str) -> int:
    word = name.lower()
    for form in (word, word.removesuffix("s")):
        for day, full_name in enumerate(DAYS):
            if len(form) >= _SHORTEST_NAME and full_name.startswith(form):
                return day
    raise _not_understood(name)


def _mask(part: re.Match[str]) -> int:
    if part["whole"]:
        return 0 if part["whole"].lower() == "never" else FULL_DAY
    start, end = _hour(part["start"]), _hour(part["end"])
    if start in (end, HOURS):
        raise ValueError(f"{_shown(part[0])} is no range of hours within a day")
    hours = range(start, end) if start < end else (*range(end), *range(start, HOURS))
    return sum(map(hour_bit, hours))


def _hour(text: str) -> int:
    hour, _, minutes = text.partition(":")
    if int(hour) > HOURS or minutes.strip("0"):
        raise ValueError(f"{text!r} is no full hour of a day, 0…{HOURS}")
    return int(hour)


def _not_understood(word: str) -> ValueError:
    return ValueError(f"{_shown(word)} was not understood")


def _shown(word: str) -> str:
    return repr(word if len(word) <= _MOST_SHOWN else f"{word[:_MOST_SHOWN]}…")
