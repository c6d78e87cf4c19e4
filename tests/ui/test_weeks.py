"""The weeks of several servers, changed together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bbmonitor_gui.backburner import ServerSchedule
from bbmonitor_gui.ui.widgets.weeks import Weeks

SATURDAY, SUNDAY, MONDAY, TUESDAY = 6, 0, 1, 2
ALWAYS, NEVER = ServerSchedule.ALWAYS, ServerSchedule.NEVER
DAYTIME_BLOCKED = 16646207  # the API document's example: 07:00-18:00

schedules = st.lists(st.integers(0, 0xFFFFFF), min_size=7, max_size=7).map(ServerSchedule.from_masks)
weeks_of_some = st.lists(schedules, min_size=1, max_size=4).map(lambda some: Weeks(tuple(some)))
days = st.integers(0, 6)
hours = st.integers(0, 23)
cells = st.tuples(days, hours)


def plain(weeks: Weeks) -> list[list[bool]]:
    """A row a server, of 168 hours."""
    return [[each.allows(day, hour) for day in range(7) for hour in range(24)] for each in weeks.schedules]


def test_no_server_has_no_weeks() -> None:
    with pytest.raises(ValueError, match="no server"):
        Weeks(())
    with pytest.raises(ValueError, match="no server"):
        Weeks.of()


def test_what_all_agree_upon_and_what_not() -> None:
    weeks = Weeks.of(ALWAYS, ALWAYS.with_hours(TUESDAY, range(7, 18), False))
    assert weeks.allows(TUESDAY, 6) is True
    assert weeks.allows(TUESDAY, 7) is None
    assert weeks.inverted().allows(TUESDAY, 6) is False
    assert weeks.mask(MONDAY) == 0xFFFFFF
    assert weeks.mask(TUESDAY) is None
    assert weeks.common is None
    assert weeks.with_day(TUESDAY, DAYTIME_BLOCKED).common == weeks.schedules[1]


@pytest.mark.parametrize("day", [-1, 7])
def test_there_are_seven_days(day: int) -> None:
    weeks = Weeks.of(ALWAYS, NEVER)
    for ask in (
        lambda: weeks.allows(day, 0),
        lambda: weeks.mask(day),
        lambda: weeks.with_hours(day, [0], True),
        lambda: weeks.with_day(day, 0),
        lambda: weeks.with_day_copied(day, [1]),
        lambda: weeks.with_day_copied(1, [day]),
    ):
        with pytest.raises(ValueError, match="day"):
            ask()


def test_there_are_24_hours_and_24_bits() -> None:
    weeks = Weeks.of(ALWAYS)
    with pytest.raises(ValueError, match="hour 24"):
        weeks.allows(SUNDAY, 24)
    with pytest.raises(ValueError, match="hour 24"):
        weeks.with_hours(SUNDAY, [24], True)
    with pytest.raises(ValueError, match="16777216"):
        weeks.with_day(SUNDAY, 1 << 24)


def test_saturdays_last_hour_is_followed_by_sundays_first() -> None:
    weeks = Weeks.of(NEVER.with_hours(SATURDAY, [23], True), NEVER)
    assert weeks.shifted(1) == Weeks.of(NEVER.with_hours(SUNDAY, [0], True), NEVER)
    assert weeks.shifted(1).shifted(-1) == weeks


def test_each_server_copies_its_own_day() -> None:
    weeks = Weeks.of(ALWAYS.with_hours(MONDAY, [3], False), NEVER.with_hours(MONDAY, [4], True))
    copied = weeks.with_day_copied(MONDAY, [TUESDAY, SATURDAY])
    for before, after in zip(weeks.schedules, copied.schedules, strict=True):
        assert after.tuesday == after.saturday == after.monday == before.monday
        assert after.sunday == before.sunday


@given(weeks=weeks_of_some, day=days, hour=hours)
def test_an_hour_is_what_the_servers_say(weeks: Weeks, day: int, hour: int) -> None:
    said = {each.allows(day, hour) for each in weeks.schedules}
    assert weeks.allows(day, hour) is (said.pop() if len(said) == 1 else None)


@given(weeks=weeks_of_some, day=days)
def test_a_mask_is_what_the_servers_have(weeks: Weeks, day: int) -> None:
    masks = {each.masks()[day] for each in weeks.schedules}
    assert weeks.mask(day) == (masks.pop() if len(masks) == 1 else None)


@given(weeks=weeks_of_some)
def test_the_common_week_is_everybodys(weeks: Weeks) -> None:
    assert weeks.common == (weeks.schedules[0] if len(set(weeks.schedules)) == 1 else None)


@given(weeks=weeks_of_some, chosen=st.sets(cells), allowed=st.booleans())
def test_cells_that_are_set_are_set_for_all_and_no_others(
    weeks: Weeks, chosen: set[tuple[int, int]], allowed: bool
) -> None:
    after = weeks.with_cells(chosen, allowed)
    for before_row, after_row in zip(plain(weeks), plain(after), strict=True):
        for index, (old, new) in enumerate(zip(before_row, after_row, strict=True)):
            assert new == (allowed if divmod(index, 24) in chosen else old)


@given(weeks=weeks_of_some, by=st.integers(-400, 400))
def test_a_shift_turns_the_whole_week(weeks: Weeks, by: int) -> None:
    for old, new in zip(plain(weeks), plain(weeks.shifted(by)), strict=True):
        assert new == [old[(index - by) % 168] for index in range(168)]


@given(weeks=weeks_of_some, schedule=schedules)
def test_filled_is_the_same_for_all(weeks: Weeks, schedule: ServerSchedule) -> None:
    filled = weeks.filled(schedule)
    assert filled.common == schedule
    assert len(filled.schedules) == len(weeks.schedules)


@given(before=weeks_of_some, after=weeks_of_some)
def test_cells_unlike_are_those_that_are_told_differently(before: Weeks, after: Weeks) -> None:
    unlike = [(d, h) for d in range(7) for h in range(24) if before.allows(d, h) is not after.allows(d, h)]
    assert list(after.cells_unlike(before)) == unlike
