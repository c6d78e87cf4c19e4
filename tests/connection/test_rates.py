"""How quickly a job goes on, and what time it is at the Manager."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bbmonitor_gui.connection.rates import GOES_ON_S, SHORTEST_S, WINDOW_S, FarmClock, TaskRate

NOON = datetime(2026, 3, 2, 12)


def rate(*samples: tuple[float, int]) -> float | None:
    made = TaskRate()
    for now, completed in samples:
        made.add(now, completed)
    return made.tasks_per_s


@pytest.mark.parametrize(
    ("samples", "tasks_per_s"),
    [
        ([(100, 5)], None),
        ([(100, 5), (110, 7)], 0.2),
        ([(100, 5), (110, 6)], None),
        ([(100, 5), (100 + SHORTEST_S, 6)], 1 / SHORTEST_S),
        ([(100, 5), (400, 5)], None),
        ([(100, 5), (100, 9)], None),
        ([(100, 5), (110, 7), (120, 7)], 0.1),
        ([(100, 5), (110, 9), (120, 0)], None),
        ([(100, 5), (110, 9), (120, 0), (130, 4)], 0.4),
        ([(0, 0), (WINDOW_S, 90), (WINDOW_S + 100, 90)], None),
        ([(0, 0), (500, 50), (1000, 150)], 0.2),
        ([(0, 0), (2 * WINDOW_S, 999)], None),
        ([(0, -5), (100, 10)], 0.1),
        ([(0, 0), (100, 10**400)], 2**53 / 100),
        ([(0, 10**400), (100, 10**400 + 5)], None),
    ],
)
def test_a_rate(samples: list[tuple[float, int]], tasks_per_s: float | None) -> None:
    assert rate(*samples) == (tasks_per_s and pytest.approx(tasks_per_s))


@given(st.lists(st.tuples(st.floats(0, 2000), st.integers())))
def test_a_rate_is_positive_or_none(samples: list[tuple[float, int]]) -> None:
    made = TaskRate()
    now = 0.0
    for step, completed in samples:
        now += step
        made.add(now, completed)
        assert made.tasks_per_s is None or made.tasks_per_s > 0


def test_the_farm_clock_shows_the_newest_time_that_was_told_and_goes_on() -> None:
    clock = FarmClock()
    assert clock.time(0) is None
    clock.hear(None, 0)
    assert clock.time(0) is None
    clock.hear(NOON, 100)
    assert clock.time(100) == NOON
    assert clock.time(160) == NOON + timedelta(minutes=1)
    clock.hear(NOON + timedelta(seconds=30), 160)
    assert clock.time(160) == NOON + timedelta(minutes=1), "that was before"
    clock.hear(NOON + timedelta(minutes=5), 160)
    assert clock.time(160) == NOON + timedelta(minutes=5)


def test_a_farm_clock_that_was_set_back_is_believed_in_the_end() -> None:
    clock = FarmClock()
    clock.hear(NOON, 0)
    assert clock.time(10 * GOES_ON_S) == NOON + timedelta(hours=1)
    for hour in range(5):  # it was set back by one hour, as in autumn
        clock.hear(NOON + timedelta(hours=hour - 1), hour * 3600)
    assert clock.time(4 * 3600) == NOON + timedelta(hours=3)


def test_the_farm_clock_at_the_end_of_the_calendar() -> None:
    clock = FarmClock()
    clock.hear(datetime.max, 0)
    assert clock.time(60) == datetime.max
