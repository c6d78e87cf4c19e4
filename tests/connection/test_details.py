"""Whose details come first."""

from __future__ import annotations

import pytest

from bbmonitor_gui.connection.details import OTHERS_S, VISIBLE_S, WORKING_S, DetailPlan, Kind, Subject

REFRESH_S = 3.0


def job(handle: int) -> Subject:
    return Subject(Kind.JOB, handle)


@pytest.fixture
def plan() -> DetailPlan:
    """Six jobs, just read for the first time."""
    made = DetailPlan(REFRESH_S)
    for handle in range(6):
        made.change(job(handle), works=False)
    return made


def order(plan: DetailPlan, now: float) -> list[int]:
    """The handles in the order in which the plan asks for them."""
    handles = []
    while (subject := plan.next(now)) is not None:
        assert isinstance(subject.handle, int)
        handles.append(subject.handle)
    return handles


def test_the_screen_comes_first_then_work_then_the_rest(plan: DetailPlan) -> None:
    plan.show([job(4)])
    plan.change(job(5), works=True)
    assert order(plan, 0) == [4, 5, 0, 1, 2, 3]


def test_what_was_read_is_not_asked_again_at_once(plan: DetailPlan) -> None:
    plan.show([job(1)])
    plan.change(job(2), works=True)
    order(plan, 0)
    assert order(plan, REFRESH_S - 0.1) == []


def test_what_works_on_the_screen_is_asked_with_every_refresh(plan: DetailPlan) -> None:
    plan.show([job(1), job(2)])
    plan.change(job(2), works=True)
    order(plan, 0)
    assert order(plan, REFRESH_S + 0.1) == [2]
    assert sorted(order(plan, VISIBLE_S + 0.1)) == [1, 2]


def test_what_works_elsewhere_is_asked_now_and_then_each_in_its_turn(plan: DetailPlan) -> None:
    for handle in range(3):
        plan.change(job(handle), works=True)
    order(plan, 0)
    assert order(plan, WORKING_S - 1) == []
    assert [plan.next(WORKING_S + 1), plan.next(WORKING_S + 1)] == [job(0), job(1)]
    plan.change(job(2), works=False)
    assert order(plan, WORKING_S + 2) == [2]
    assert order(plan, WORKING_S + 2) == []


def test_much_that_works_does_not_keep_the_rest_from_being_read(plan: DetailPlan) -> None:
    order(plan, 0)
    for handle in range(4):
        plan.change(job(handle), works=True)
    order(plan, 0)
    for handle in (4, 5):
        plan.change(job(handle), works=False)
    asked = [plan.next(WORKING_S + 1) for _ in range(4)]
    assert asked == [job(4), job(0), job(5), job(1)]


def test_a_screen_that_grows_old_faster_than_it_is_read_does_not_keep_the_rest_from_being_read() -> None:
    plan = DetailPlan(0.1)
    for handle in range(10):
        plan.change(job(handle), works=True)
    plan.show([job(handle) for handle in range(5)])
    asked = [plan.next(second) for second in range(40)]
    assert set(asked) == {job(handle) for handle in range(10)}
    plan.change(job(9), works=False)
    assert job(9) in [plan.next(100.0 + second) for second in range(5)]


def test_what_grew_old_is_asked_last(plan: DetailPlan) -> None:
    order(plan, 0)
    plan.change(job(3), works=False)
    assert order(plan, OTHERS_S + 1) == [3, 0, 1, 2, 4, 5]


def test_a_change_is_asked_for_once(plan: DetailPlan) -> None:
    order(plan, 0)
    plan.change(job(1), works=True)
    plan.change(job(1), works=False)
    assert order(plan, 0) == [1]


def test_what_is_gone_is_not_asked_for(plan: DetailPlan) -> None:
    plan.change(job(0), works=True)
    plan.forget(job(0))
    plan.forget(job(99))
    assert order(plan, 0) == [1, 2, 3, 4, 5]
    plan.forget(job(1))
    assert order(plan, OTHERS_S + 1) == [2, 3, 4, 5]


def test_what_was_on_the_screen_and_is_gone_is_not_asked_for(plan: DetailPlan) -> None:
    plan.show([job(0), job(77)])
    order(plan, 0)
    plan.forget(job(0))
    assert order(plan, VISIBLE_S + 1) == []
