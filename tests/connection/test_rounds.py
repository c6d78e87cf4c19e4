"""When which list is read."""

from __future__ import annotations

import pytest

from bbmonitor_gui.connection.rounds import HASTE_S, RoundPlan

EVERY = {"jobs": 1, "servers": 1, "clients": 2, "archive": 20}


@pytest.fixture
def plan() -> RoundPlan:
    return RoundPlan(EVERY, 3.0)


def through(plan: RoundPlan, now: float, took: float = 0.0) -> list[str] | None:
    """A whole round, if it is time for one."""
    names = plan.begin(now)
    if names is not None:
        assert plan.is_under_way
        plan.end(now + took)
    return names


def test_the_first_round_is_whole(plan: RoundPlan) -> None:
    assert not plan.has_read
    assert plan.begin(0.0) == list(EVERY)
    assert not plan.has_read
    assert plan.end(0.1)
    assert plan.has_read


def test_some_lists_only_now_and_then(plan: RoundPlan) -> None:
    rounds = [through(plan, now * 3.0) for now in range(21)]
    assert rounds[0] == rounds[20] == list(EVERY)
    assert rounds[1] == ["jobs", "servers"]
    assert rounds[2] == ["jobs", "servers", "clients"]


def test_between_two_rounds_there_is_a_pause_and_a_longer_one_for_a_slow_manager(plan: RoundPlan) -> None:
    through(plan, 0.0, took=0.5)
    assert plan.begin(3.4) is None
    assert plan.seconds_to_next(3.4) == pytest.approx(0.1)
    through(plan, 3.5, took=10.0)
    assert plan.begin(33.4) is None
    assert through(plan, 33.5) is not None


def test_a_wish_is_a_round_now_with_the_lists_it_names(plan: RoundPlan) -> None:
    through(plan, 0.0)
    plan.want(whole=False, lists=["archive"])
    assert through(plan, 0.1) == ["jobs", "servers", "archive"]
    plan.want(whole=True, lists=[])
    assert through(plan, 0.2) == list(EVERY)


def test_a_wish_in_the_middle_of_a_round_is_one_more(plan: RoundPlan) -> None:
    plan.begin(0.0)
    plan.want(whole=False, lists=[])
    plan.end(0.1)
    assert through(plan, 0.1) == ["jobs", "servers"]
    assert through(plan, 0.2) is None


def test_a_hint_hastens_its_list_alone_and_not_too_often(plan: RoundPlan) -> None:
    through(plan, 0.0)
    plan.hint(["clients"])
    assert plan.begin(0.5) is None
    assert plan.seconds_to_next(0.5) == pytest.approx(HASTE_S - 0.5)
    assert plan.begin(HASTE_S) == ["clients"]
    assert not plan.end(HASTE_S)
    plan.hint(["jobs"])
    assert plan.begin(HASTE_S + 0.9) is None
    assert through(plan, 2 * HASTE_S) == ["jobs"]
    assert through(plan, 3.0) == ["jobs", "servers"], "refreshes go on as they were"


def test_a_hinted_list_that_is_slow_is_hastened_less(plan: RoundPlan) -> None:
    plan = RoundPlan(EVERY, 60.0)
    through(plan, 0.0, took=2.0)
    plan.hint(["jobs"])
    assert plan.begin(9.9) is None
    assert plan.begin(10.0) == ["jobs"]


def test_a_round_takes_all_hints_with_it(plan: RoundPlan) -> None:
    through(plan, 0.0)
    plan.hint(["jobs"])
    through(plan, 3.0)
    assert plan.begin(5.0) is None


def test_what_cannot_be_read_is_left_alone_until_a_whole_wish(plan: RoundPlan) -> None:
    plan.leave_alone("servers", 30.0)
    assert "servers" not in (through(plan, 0.0) or [])
    plan.hint(["servers"])
    assert through(plan, 1.0) == []
    assert "servers" in (through(plan, 30.0) or [])
    plan.leave_alone("jobs", 99.0)
    plan.want(whole=True, lists=[])
    assert "jobs" in (through(plan, 31.0) or [])


def test_a_new_session_reads_everything(plan: RoundPlan) -> None:
    through(plan, 0.0)
    plan.begin(3.0)
    plan.restart()
    assert not plan.has_read
    assert not plan.is_under_way
    assert plan.begin(3.1) == list(EVERY)
