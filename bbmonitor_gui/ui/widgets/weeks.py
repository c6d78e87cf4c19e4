"""The weeks of one server or of several, changed together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import reduce
from operator import and_, or_

from bbmonitor_gui.backburner.schedule import DAYS, FULL_DAY, HOURS, ServerSchedule, hour_bit


@dataclass(frozen=True, slots=True)
class Weeks:
    """One schedule a server, at least one. Days are 0 = Sunday … 6 = Saturday, hours 0…23; what is asked about others
    raises ValueError, and so does a value without schedules."""

    schedules: tuple[ServerSchedule, ...]
    _anywhere: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _everywhere: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if not self.schedules:
            raise ValueError("weeks of no server")
        by_day = list(zip(*{each.masks() for each in self.schedules}, strict=True))
        object.__setattr__(self, "_anywhere", tuple(reduce(or_, masks) for masks in by_day))
        object.__setattr__(self, "_everywhere", tuple(reduce(and_, masks) for masks in by_day))

    @classmethod
    def of(cls, *schedules: ServerSchedule) -> Weeks:
        """The weeks of these servers, in this order."""
        return cls(schedules)

    @property
    def common(self) -> ServerSchedule | None:
        """The week that all have; None when they differ."""
        return self.schedules[0] if self._anywhere == self._everywhere else None

    def allows(self, day: int, hour: int) -> bool | None:
        """May they work in this hour? None when some may and some may not."""
        bit = hour_bit(hour)
        if self._everywhere[_check_day(day)] & bit:
            return True
        return None if self._anywhere[day] & bit else False

    def mask(self, day: int) -> int | None:
        """The mask that all have on this day; None when they differ."""
        mask = self._everywhere[_check_day(day)]
        return mask if mask == self._anywhere[day] else None

    def cells_unlike(self, other: Weeks) -> Iterator[tuple[int, int]]:
        """Day and hour of each cell that `allows` tells differently of the other weeks."""
        for day in range(len(DAYS)):
            unlike = (self._anywhere[day] ^ other._anywhere[day]) | (self._everywhere[day] ^ other._everywhere[day])
            if unlike:
                yield from ((day, hour) for hour in range(HOURS) if unlike & hour_bit(hour))

    def with_hours(self, day: int, hours: Iterable[int], allowed: bool) -> Weeks:
        """The same weeks with these hours of one day allowed or blocked."""
        return self.with_cells([(day, hour) for hour in hours], allowed)

    def with_cells(self, cells: Iterable[tuple[int, int]], allowed: bool) -> Weeks:
        """The same weeks with these cells, day and hour, allowed or blocked."""
        bits = [0] * len(DAYS)
        for day, hour in cells:
            bits[_check_day(day)] |= hour_bit(hour)
        if allowed:
            return self._each_masks(lambda masks: map(or_, masks, bits))
        return self._each_masks(lambda masks: map(and_, masks, (FULL_DAY ^ mask for mask in bits)))

    def with_day(self, day: int, mask: int) -> Weeks:
        """The same weeks with this mask on one day."""
        _check_day(day)
        return self._each_masks(lambda masks: (mask if each == day else old for each, old in enumerate(masks)))

    def with_day_copied(self, day: int, to_days: Iterable[int]) -> Weeks:
        """The same weeks with each server's own hours of this day on those days too."""
        _check_day(day)
        targets = {_check_day(to_day) for to_day in to_days}
        return self._each_masks(
            lambda masks: (masks[day] if each in targets else old for each, old in enumerate(masks))
        )

    def filled(self, schedule: ServerSchedule) -> Weeks:
        """The same week for all."""
        return self._each(lambda _: schedule)

    def inverted(self) -> Weeks:
        """Allowed hours blocked, blocked ones allowed."""
        return self._each(ServerSchedule.inverted)

    def shifted(self, hours: int) -> Weeks:
        """Each week this many hours later, or earlier if negative; Saturday's last hour and Sunday's first are
        neighbours."""
        return self._each(lambda schedule: schedule.shifted(hours))

    def _each_masks(self, change: Callable[[tuple[int, ...]], Iterable[int]]) -> Weeks:
        return self._each(lambda schedule: ServerSchedule.from_masks(change(schedule.masks())))

    def _each(self, change: Callable[[ServerSchedule], ServerSchedule]) -> Weeks:
        """Servers of a farm tend to have the same few weeks: each is changed once."""
        changed = {schedule: change(schedule) for schedule in set(self.schedules)}
        return Weeks(tuple(changed[schedule] for schedule in self.schedules))


def _check_day(day: int) -> int:
    if not 0 <= day < len(DAYS):
        raise ValueError(f"day {day} is not within 0 (Sunday) … {len(DAYS) - 1} (Saturday)")
    return day
