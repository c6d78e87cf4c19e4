"""How many servers may work in each hour of the week."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bbmonitor_gui.backburner.schedule import DAYS, HOURS
from bbmonitor_gui.connection.snapshot import ServerEntry

_CELLS = len(DAYS) * HOURS


@dataclass(frozen=True, slots=True)
class FarmWeek:
    """`counts`: servers that may work, by day (0 = Sunday … 6 = Saturday) and hour (0…23). They are of the `read` ones
    among `total`: the weeks of the others are not known yet."""

    counts: tuple[tuple[int, ...], ...] = ((0,) * HOURS,) * len(DAYS)
    read: int = 0
    total: int = 0

    @classmethod
    def of(cls, entries: Iterable[ServerEntry]) -> FarmWeek:
        """Of these servers."""
        entries = list(entries)
        schedules = [entry.details.server_schedule for entry in entries if entry.details is not None]
        # One text of all weeks: counting every 168th digit is a loop that Python need not walk.
        digits = "".join([format(mask, "024b") for schedule in schedules for mask in schedule.masks()])
        counts = [digits[cell::_CELLS].count("1") for cell in range(_CELLS)]
        days = tuple(tuple(counts[day * HOURS : (day + 1) * HOURS]) for day in range(len(DAYS)))
        return cls(days, len(schedules), len(entries))

    @property
    def fewest(self) -> int:
        """In the hour in which the fewest may work."""
        return min(map(min, self.counts))

    @property
    def most(self) -> int:
        """In the hour in which the most may work."""
        return max(map(max, self.counts))

    @property
    def server_hours(self) -> int:
        """Allowed hours a week of all together."""
        return sum(map(sum, self.counts))


def by_hour(entries: Iterable[ServerEntry], day: int, hour: int) -> tuple[list[ServerEntry], list[ServerEntry]]:
    """Those that may work then and those that may not, each by name; those whose week is not known are in neither."""
    may: list[ServerEntry] = []
    may_not: list[ServerEntry] = []
    for entry in sorted(entries, key=lambda entry: (entry.item.name.casefold(), entry.key)):
        if entry.details is not None:
            (may if entry.details.server_schedule.allows(day, hour) else may_not).append(entry)
    return may, may_not
