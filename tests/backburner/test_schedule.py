"""The week: bit order, polarity, words."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bbmonitor_gui.backburner import SchedulePolarity, ServerSchedule
from bbmonitor_gui.backburner.schedule import FULL_DAY, HOURS, hour_bit

NIGHTS = 16646207  # the API document's example: inactive from 07:00 to 18:00
MASKS = st.integers(0, (1 << 24) - 1)
WEEKS = st.tuples(*[MASKS] * 7)
Grid = list[list[bool]]


def grid_of(schedule: ServerSchedule) -> Grid:
    return [[schedule.allows(day, hour) for hour in range(HOURS)] for day in range(7)]


def schedule_of(grid: Grid) -> ServerSchedule:
    schedule = ServerSchedule.NEVER
    for day, hours in enumerate(grid):
        schedule = schedule.with_hours(day, [hour for hour, allowed in enumerate(hours) if allowed], True)
    return schedule


@given(WEEKS)
@example((NIGHTS,) * 7)
def test_a_grid_and_its_masks_are_the_same(masks: tuple[int, ...]) -> None:
    schedule = ServerSchedule.from_masks(masks)
    assert schedule_of(grid_of(schedule)) == schedule
    assert schedule.masks() == masks


@pytest.mark.parametrize("bit", range(24))
def test_each_bit_is_one_hour_the_most_significant_the_first(bit: int) -> None:
    schedule = ServerSchedule(0, 0, 1 << bit, 0, 0, 0, 0)
    hours = [(day, hour) for day in range(7) for hour in range(24) if schedule.allows(day, hour)]
    assert hours == [(2, 23 - bit)]
    assert schedule_of(grid_of(schedule)) == schedule
    assert hour_bit(23 - bit) == 1 << bit


@given(MASKS)
def test_a_mask_read_as_text_is_the_day_from_midnight_on(mask: int) -> None:
    schedule = ServerSchedule(mask, 0, 0, 0, 0, 0, 0)
    assert "".join("1" if allowed else "0" for allowed in grid_of(schedule)[0]) == f"{mask:024b}"


def test_the_api_documents_example() -> None:
    schedule = ServerSchedule(0, NIGHTS, 0, 0, 0, 0, 0)
    assert NIGHTS == 0b111111100000000000111111
    assert [hour for hour in range(24) if not schedule.allows(1, hour)] == [7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]
    assert ServerSchedule.ALWAYS.with_hours(1, range(7, 18), False).monday == NIGHTS
    assert schedule.hours_a_week() == 13


@given(WEEKS, st.integers(0, 6), st.sets(st.integers(0, 23)), st.booleans())
def test_changed_hours_are_changed_and_no_others(
    masks: tuple[int, ...], day: int, hours: set[int], allowed: bool
) -> None:
    before = ServerSchedule(*masks)
    expected = grid_of(before)
    for hour in hours:
        expected[day][hour] = allowed
    assert grid_of(before.with_hours(day, hours, allowed)) == expected


@given(WEEKS)
def test_polarity_both_ways(masks: tuple[int, ...]) -> None:
    schedule = ServerSchedule(*masks)
    assert schedule.to_wire() == schedule.to_wire(SchedulePolarity.ALLOWED) == masks
    assert schedule.to_wire(SchedulePolarity.BLOCKED) == tuple(FULL_DAY - mask for mask in masks)
    for polarity in SchedulePolarity:
        assert ServerSchedule.from_wire(schedule.to_wire(polarity), polarity) == schedule
        assert ServerSchedule.from_wire(masks, polarity).to_wire(polarity) == masks
    assert schedule.inverted().inverted() == schedule
    assert schedule.hours_a_week() + schedule.inverted().hours_a_week() == 168


@given(WEEKS, st.integers(-500, 500))
def test_a_week_moves_through_the_week(masks: tuple[int, ...], hours: int) -> None:
    schedule = ServerSchedule(*masks)
    before = [allowed for day in grid_of(schedule) for allowed in day]
    after = [allowed for day in grid_of(schedule.shifted(hours)) for allowed in day]
    assert after == [before[(place - hours) % 168] for place in range(168)]
    assert schedule.shifted(hours).shifted(-hours) == schedule == schedule.shifted(168)


def test_the_last_hour_of_the_week_is_followed_by_the_first() -> None:
    assert ServerSchedule(0, 0, 0, 0, 0, 0, 1).shifted(1) == ServerSchedule(1 << 23, 0, 0, 0, 0, 0, 0)
    assert ServerSchedule(1 << 23, 0, 0, 0, 0, 0, 0).shifted(-1) == ServerSchedule(0, 0, 0, 0, 0, 0, 1)
    assert ServerSchedule(0, NIGHTS, 0, 0, 0, 0, 0).shifted(24).tuesday == NIGHTS


def test_always_and_never() -> None:
    assert ServerSchedule.ALWAYS.masks() == (16777215,) * 7
    assert ServerSchedule.NEVER.masks() == (0,) * 7
    assert ServerSchedule.from_wire([0] * 7, SchedulePolarity.BLOCKED) == ServerSchedule.ALWAYS
    assert (ServerSchedule.ALWAYS.hours_a_week(), ServerSchedule.NEVER.hours_a_week()) == (168, 0)


@pytest.mark.parametrize(
    ("masks", "words"),
    [
        ([FULL_DAY] * 7, "always"),
        ([0] * 7, "never"),
        ([FULL_DAY, *[NIGHTS] * 5, FULL_DAY], "Mon–Fri 18–07, Sat–Sun all day"),
        ([0, NIGHTS, 0, 0, 0, 0, 0], "Mon 18–07"),
        ([FULL_DAY, 0, 0, 0, 0, 0, 0], "Sun all day"),
        ([0, 0, 0, 0, 0, 0, 1], "Sat 23–24"),
        ([0, 1 << 23, 0, 1 << 23, 0, 0, 0], "Mon 00–01, Wed 00–01"),
        ([FULL_DAY ^ NIGHTS] * 7, "Mon–Sun 07–18"),
        ([0, 0b111100001111000011110000, 0, 0, 0, 0, 0], "Mon 00–04 + 08–12 + 16–20"),
        ([0, 0b111100001111000011111111, 0, 0, 0, 0, 0], "Mon 08–12 + 16–04"),
    ],
)
def test_in_words(masks: list[int], words: str) -> None:
    assert str(ServerSchedule(*masks)) == words


@given(WEEKS)
def test_words_are_one_short_line(masks: tuple[int, ...]) -> None:
    words = str(ServerSchedule(*masks))
    assert words
    assert "\n" not in words


@pytest.mark.parametrize("mask", [-1, 1 << 24, 1 << 40, True, 1.0, "1", None])
def test_no_mask(mask: object) -> None:
    with pytest.raises(ValueError, match=r"friday: .* is not within 0…16777215"):
        ServerSchedule(0, 0, 0, 0, 0, mask, 0)  # type: ignore[arg-type]


@pytest.mark.parametrize("count", [0, 6, 8])
def test_a_week_has_seven_masks(count: int) -> None:
    with pytest.raises(ValueError, match=f"7 masks, not {count}"):
        ServerSchedule.from_masks([0] * count)
    with pytest.raises(ValueError, match=f"7 masks, not {count}"):
        ServerSchedule.from_wire([0] * count, SchedulePolarity.BLOCKED)


@pytest.mark.parametrize(("day", "hour"), [(-1, 0), (7, 0), (0, -1), (0, 24)])
def test_no_hour_of_a_week(day: int, hour: int) -> None:
    with pytest.raises(ValueError, match="is not within 0"):
        ServerSchedule.ALWAYS.allows(day, hour)
    with pytest.raises(ValueError, match="is not within 0"):
        ServerSchedule.ALWAYS.with_hours(day, [hour], True)
