"""Days, hours and masks of a week in words, as the user's country writes them."""

from __future__ import annotations

import re
from collections.abc import Collection

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTime

from bbmonitor_gui.backburner.schedule import HOURS, ServerSchedule
from bbmonitor_gui.ui.widgets.week_geometry import Cell
from bbmonitor_gui.ui.widgets.weeks import Weeks

_MINUTES = re.compile(r"[^\w\s']?mm")
_NOON = 12


def day_name(day: int) -> str:
    """The name of a day (0 = Sunday … 6 = Saturday) in the user's language."""
    return QLocale().dayName(day or Qt.DayOfWeek.Sunday.value)


def hour_span(hour: int) -> str:
    """An hour (0…23) for people: "14:00–15:00", or "2 PM – 3 PM" where a day has twice twelve hours."""
    locale = QLocale()
    form = locale.timeFormat(QLocale.FormatType.ShortFormat)
    if _has_halves(form):
        start, end = (_hour_of_half(each % HOURS) for each in (hour, hour + 1))
        return f"{start} – {end}"
    start = locale.toString(QTime(hour, 0), form)
    if hour + 1 < HOURS:
        return f"{start}–{locale.toString(QTime(hour + 1, 0), form)}"
    # No time of day is 24:00.
    return f"{start}–{start.replace(locale.toString(hour), locale.toString(HOURS))}"


def hour_labels() -> tuple[tuple[str, ...], ...]:
    """The 24 hours as column headers, first as long as they are best read, then shorter: "14", or "2 PM" and "2p"."""
    locale = QLocale()
    if not _has_halves(locale.timeFormat(QLocale.FormatType.ShortFormat)):
        return (tuple(locale.toString(QTime(hour, 0), "HH") for hour in range(HOURS)),)
    long = tuple(_hour_of_half(hour) for hour in range(HOURS))
    initials = [half[0].lower() for half in (locale.amText(), locale.pmText())]
    if initials[0] == initials[1]:
        return (long,)
    numbers = [locale.toString((hour - 1) % _NOON + 1) for hour in range(HOURS)]
    return (long, tuple(f"{number}{initials[hour // _NOON]}" for hour, number in enumerate(numbers)))


def state_text(allowed: bool | None) -> str:
    """A cell's state in words; None where servers differ."""
    if allowed is None:
        return QCoreApplication.translate("WeekGrid", "allowed on some servers")
    if allowed:
        return QCoreApplication.translate("WeekGrid", "allowed")
    return QCoreApplication.translate("WeekGrid", "blocked")


def cell_text(day: int, hour: int, allowed: bool | None) -> str:
    """A cell in words: "Tuesday 14:00–15:00: blocked"."""
    return f"{day_name(day)} {hour_span(hour)}: {state_text(allowed)}"


def step_text(before: Weeks, after: Weeks) -> str:
    """What was done, in words: a cell's new state, or "12 hours allowed"."""
    cells = list(after.cells_unlike(before))
    states = {after.allows(*cell) for cell in cells}
    if len(cells) == 1:
        return cell_text(*cells[0], *states)
    if states == {True}:
        return QCoreApplication.translate("WeekGrid", "{0} hours allowed").format(len(cells))
    if states == {False}:
        return QCoreApplication.translate("WeekGrid", "{0} hours blocked").format(len(cells))
    return QCoreApplication.translate("WeekGrid", "{0} hours changed").format(len(cells))


def selection_text(cells: Collection[Cell]) -> str:
    """How many hours are chosen, in words."""
    if not cells:
        return QCoreApplication.translate("WeekGrid", "Nothing selected")
    if len(cells) == 1:
        return QCoreApplication.translate("WeekGrid", "1 hour selected")
    return QCoreApplication.translate("WeekGrid", "{0} hours selected").format(len(cells))


def masks_text(schedule: ServerSchedule) -> str:
    """The seven masks to copy, Sunday first, a line a day: "Sunday: 16777215"."""
    return "\n".join(f"{day_name(day)}: {mask}" for day, mask in enumerate(schedule.masks()))


def _has_halves(form: str) -> bool:
    return "AP" in form.upper()


def _hour_of_half(hour: int) -> str:
    """ "2 PM"."""
    locale = QLocale()
    form = _MINUTES.sub("", locale.timeFormat(QLocale.FormatType.ShortFormat))
    return locale.toString(QTime(hour, 0), form)
