"""How many servers may work in each hour."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from bbmonitor_gui.backburner import (
    HardwareInfo,
    NetworkStatus,
    Server,
    ServerListItem,
    ServerSchedule,
    WorkPriority,
)
from bbmonitor_gui.backburner.schedule import DAYS, FULL_DAY, HOURS
from bbmonitor_gui.connection.snapshot import ServerEntry
from bbmonitor_gui.ui.farm_week import FarmWeek, by_hour

any_week = st.builds(ServerSchedule.from_masks, st.lists(st.integers(0, FULL_DAY), min_size=7, max_size=7))
any_farm = st.lists(st.none() | any_week, max_size=12)


def entry(name: str, schedule: ServerSchedule | None) -> ServerEntry:
    """None: not read yet."""
    item = ServerListItem(f"{name} handle", 1, name)
    if schedule is None:
        return ServerEntry(item)
    hardware, network = HardwareInfo(0, 0.0, 1, "", 0, ""), NetworkStatus(0, 0, 0, 0, "")
    priorities = (WorkPriority.IDLE, WorkPriority.LOW)
    return ServerEntry(
        item, Server(300, name, "", 0, 0.0, 0.5, "", 1, hardware, network, schedule, *priorities, 0, 0, "", [])
    )


def farm(weeks: list[ServerSchedule | None]) -> list[ServerEntry]:
    return [entry(f"render-{number}", week) for number, week in enumerate(weeks)]


def test_no_server() -> None:
    week = FarmWeek.of([])

    assert week == FarmWeek()
    assert (week.fewest, week.most, week.server_hours) == (0, 0, 0)


def test_a_small_farm() -> None:
    office = ServerSchedule.ALWAYS.with_hours(2, range(7, 18), False)
    week = FarmWeek.of(farm([office, ServerSchedule.ALWAYS, ServerSchedule.NEVER, None]))

    assert (week.read, week.total) == (3, 4)
    assert (week.counts[2][6], week.counts[2][7], week.counts[2][17], week.counts[2][18]) == (2, 1, 1, 2)
    assert (week.fewest, week.most, week.server_hours) == (1, 2, 168 + 157)


@given(any_farm)
def test_counting_is_asking_each_server(weeks: list[ServerSchedule | None]) -> None:
    week = FarmWeek.of(farm(weeks))
    read = [each for each in weeks if each is not None]

    for day in range(len(DAYS)):
        for hour in range(HOURS):
            assert week.counts[day][hour] == sum(each.allows(day, hour) for each in read)
    assert week.server_hours == sum(each.hours_a_week() for each in read)


@given(any_farm, st.integers(0, 6), st.integers(0, 23))
def test_each_that_was_read_is_named_once(weeks: list[ServerSchedule | None], day: int, hour: int) -> None:
    may, may_not = by_hour(farm(weeks), day, hour)
    week = FarmWeek.of(farm(weeks))

    assert (len(may), len(may) + len(may_not)) == (week.counts[day][hour], week.read)
    assert {each.key for each in may}.isdisjoint(each.key for each in may_not)


def test_names_are_in_order() -> None:
    names = ["b", "C", "a", "B"]
    may, _ = by_hour([entry(name, ServerSchedule.ALWAYS) for name in names], 0, 0)

    assert [each.item.name for each in may] == ["a", "B", "b", "C"]


def test_a_thousand_servers_are_counted_in_milliseconds() -> None:
    """2 ms were measured with a week of its own for each; the limit leaves room for a slow computer."""
    weeks: list[ServerSchedule | None] = [
        ServerSchedule.from_masks((number * 7919 + day * 104_729) % FULL_DAY for day in range(7))
        for number in range(1000)
    ]
    servers = farm(weeks)
    took = []
    for _ in range(5):
        start = time.perf_counter()
        FarmWeek.of(servers)
        took.append(time.perf_counter() - start)

    assert min(took) < 0.005
