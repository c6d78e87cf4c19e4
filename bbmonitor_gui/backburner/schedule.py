"""A server's week: seven masks of 24 bits. Bit order and polarity are stated here and nowhere else (protocol.md,
"The week schedule")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import groupby
from typing import ClassVar

DAYS = ("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday")
HOURS = 24
FULL_DAY = (1 << HOURS) - 1
_SHORT_DAYS = ("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat")
_MONDAY_FIRST = (1, 2, 3, 4, 5, 6, 0)


class SchedulePolarity(Enum):
    """What a set bit means on the wire."""

    ALLOWED = "allowed"  # S: observed, the default
    BLOCKED = "blocked"  # V: an older header of the vendor


def hour_bit(hour: int) -> int:
    """The bit of an hour, 0…23: the most significant of the 24 is 00:00-01:00. Raises ValueError."""
    if not 0 <= hour < HOURS:
        raise ValueError(f"hour {hour} is not within 0…23")
    return 1 << (HOURS - 1 - hour)


def check_mask(mask: int, day: str = "mask") -> int:
    """The mask itself, or ValueError when it is no number of 24 bits."""
    if isinstance(mask, bool) or not isinstance(mask, int) or not 0 <= mask <= FULL_DAY:
        raise ValueError(f"{day}: {mask!r} is not within 0…{FULL_DAY}")
    return mask


@dataclass(frozen=True, slots=True)
class ServerSchedule:
    """Seven masks, Sunday first; 1 = the server may work in that hour. Days are 0 = Sunday … 6 = Saturday.

    07:00-18:00 blocked is 0b111111100000000000111111 = 16646207 (API document). Raises ValueError for a mask outside
    0…16777215.
    """

    sunday: int
    monday: int
    tuesday: int
    wednesday: int
    thursday: int
    friday: int
    saturday: int

    ALWAYS: ClassVar[ServerSchedule]
    NEVER: ClassVar[ServerSchedule]

    def __post_init__(self) -> None:
        for day, mask in zip(DAYS, self.masks(), strict=True):
            check_mask(mask, day)

    @classmethod
    def from_masks(cls, masks: Iterable[int]) -> ServerSchedule:
        """Seven masks, Sunday first. Raises ValueError."""
        seven = tuple(masks)
        if len(seven) != len(DAYS):
            raise ValueError(f"a week has 7 masks, not {len(seven)}")
        return cls(*seven)

    @classmethod
    def from_wire(cls, masks: Iterable[int], polarity: SchedulePolarity = SchedulePolarity.ALLOWED) -> ServerSchedule:
        """As a Manager of this polarity writes them."""
        schedule = cls.from_masks(masks)
        return schedule.inverted() if polarity is SchedulePolarity.BLOCKED else schedule

    def to_wire(self, polarity: SchedulePolarity = SchedulePolarity.ALLOWED) -> tuple[int, ...]:
        """As a Manager of this polarity wants them."""
        return (self.inverted() if polarity is SchedulePolarity.BLOCKED else self).masks()

    def masks(self) -> tuple[int, ...]:
        """The seven masks, Sunday first."""
        return (self.sunday, self.monday, self.tuesday, self.wednesday, self.thursday, self.friday, self.saturday)

    def allows(self, day: int, hour: int) -> bool:
        """May the server work on this day (0…6) in this hour (0…23)? Raises ValueError."""
        return bool(self.masks()[_check_day(day)] & hour_bit(hour))

    def with_hours(self, day: int, hours: Iterable[int], allowed: bool) -> ServerSchedule:
        """The same week with these hours of one day allowed or blocked. Raises ValueError."""
        mask = self.masks()[_check_day(day)]
        for hour in hours:
            mask = mask | hour_bit(hour) if allowed else mask & ~hour_bit(hour)
        return replace(self, **{DAYS[day]: mask})

    def inverted(self) -> ServerSchedule:
        """Allowed hours blocked, blocked ones allowed."""
        return ServerSchedule(*(mask ^ FULL_DAY for mask in self.masks()))

    def shifted(self, hours: int) -> ServerSchedule:
        """The same week so many hours later, earlier when negative, cyclically: Saturday 23:00 + 1 is Sunday 00:00."""
        week = 0
        for mask in self.masks():
            week = week << HOURS | mask
        length = HOURS * len(DAYS)
        later = hours % length
        week = week >> later | (week & ((1 << later) - 1)) << (length - later)
        return ServerSchedule(*(week >> (length - HOURS * place) & FULL_DAY for place in range(1, len(DAYS) + 1)))

    def hours_a_week(self) -> int:
        """How many hours are allowed, 0…168."""
        return sum(bin(mask).count("1") for mask in self.masks())

    def __str__(self) -> str:
        """For people, Monday first: "Mon–Fri 18–07, Sat–Sun all day". A day that is not named is blocked.

        "18–07" is a day's first and last hours: 00–07 and 18–24 of each day named.
        """
        if self == self.ALWAYS:
            return "always"
        if self == self.NEVER:
            return "never"
        masks = self.masks()
        parts = []
        for mask, days in groupby(_MONDAY_FIRST, key=lambda day: masks[day]):
            if mask:
                named = [_SHORT_DAYS[day] for day in days]
                parts.append(f"{named[0]}–{named[-1]} " if len(named) > 1 else f"{named[0]} ")
                parts[-1] += _hours_in_words(mask)
        return ", ".join(parts)


ServerSchedule.ALWAYS = ServerSchedule(*[FULL_DAY] * 7)
ServerSchedule.NEVER = ServerSchedule(*[0] * 7)


def _check_day(day: int) -> int:
    if not 0 <= day < len(DAYS):
        raise ValueError(f"day {day} is not within 0 (Sunday) … 6 (Saturday)")
    return day


def _ranges(mask: int) -> Iterator[tuple[int, int]]:
    """Runs of allowed hours as (first, after the last), 0…24."""
    hours: Sequence[bool] = [bool(mask & hour_bit(hour)) for hour in range(HOURS)]
    start = 0
    for allowed, run in groupby(hours):
        end = start + len(list(run))
        if allowed:
            yield start, end
        start = end


def _hours_in_words(mask: int) -> str:
    if mask == FULL_DAY:
        return "all day"
    ranges = list(_ranges(mask))
    if len(ranges) > 1 and ranges[0][0] == 0 and ranges[-1][1] == HOURS:
        ranges = [*ranges[1:-1], (ranges[-1][0], ranges[0][1])]
    return " + ".join(f"{start:02d}–{end:02d}" for start, end in ranges)
