"""What a user wants of some jobs, and what that means for each."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bbmonitor_gui.backburner import Job, JobAlerts, JobFlags, JobInfo, JobPlugin
from bbmonitor_gui.ui.changes_words import change_lines, sending_words
from bbmonitor_gui.ui.job_edits import Conflict, JobEdits, JobSent, JobTrouble
from bbmonitor_gui.ui.job_fields import COMPLETION, DESCRIPTION, EMAIL_TO, PRIORITY, with_values

FAILURE = "alerts.failure"
QUEUE, ARCHIVE, DELETE = "flags.leave_in_queue", "flags.archive_when_done", "flags.delete_when_done"


def job(handle: int, **values: Any) -> Job:
    """Values by path, with two underscores for the dot."""
    made = Job(
        JobInfo(300, handle, f"sh{handle:03}", "Beauty", 50, "anna", "WS-042", "", "", "", "", 10, 3, "UTF-8"),
        JobFlags(True, False, False, False, False, False, False, False, True, False, False, False),
        JobPlugin("3dsmax", 2017),
        JobAlerts(True, False, True, False, 10, True, False, "farm@x", "anna@x", "mail"),
        [],
    )
    return with_values(made, {path.replace("__", "."): value for path, value in values.items()})


def edits_of(*jobs: Job) -> JobEdits:
    return JobEdits({each.info.handle: each for each in jobs})


def three() -> JobEdits:
    return edits_of(job(1), job(2, info__priority=70), job(3, info__priority=30))


def test_nothing_wanted_is_nothing_sent() -> None:
    edits = three()
    assert edits.to_send() == {}
    assert edits.changes() == []


def test_common_values_and_those_that_differ() -> None:
    edits = three()
    assert edits.common(PRIORITY) is None
    assert edits.common(DESCRIPTION) == "Beauty"
    assert edits.common(COMPLETION) == (False, True, False)


def test_sent_is_what_differs_only() -> None:
    edits = three()
    edits.want(PRIORITY, 30)
    edits.want(DESCRIPTION, "Beauty")
    assert edits.to_send() == {1: {PRIORITY: 30}, 2: {PRIORITY: 30}}
    assert edits.seen(edits.to_send()) == {1: {PRIORITY: 50}, 2: {PRIORITY: 70}}
    edits.want(PRIORITY, None)
    assert edits.to_send() == {}


def test_of_several_flags_only_those_that_change_are_sent_but_all_are_looked_at() -> None:
    edits = edits_of(job(1))
    edits.want(COMPLETION, (False, False, True))
    assert edits.to_send() == {1: {ARCHIVE: False, DELETE: True}}
    assert edits.seen(edits.to_send()) == {1: {QUEUE: False, ARCHIVE: True, DELETE: False}}


def test_lines_before_and_after() -> None:
    edits = three()
    edits.want(PRIORITY, 30)
    edits.want(FAILURE, True)
    assert change_lines(edits.changes(), 3) == [
        "Priority: 1 job: 50 (default) → 30, 1 job: 70 → 30",
        "On failure: 3 jobs: No → Yes",
    ]
    one = edits_of(job(1, alerts__email_to=""))
    one.want(EMAIL_TO, "{0} tom@x")
    assert change_lines(one.changes(), 1) == ["To: (empty) → {0} tom@x"]


def test_many_values_before_are_summed_up() -> None:
    edits = edits_of(*(job(n, info__priority=n) for n in range(20)))
    edits.want(PRIORITY, 90)
    (line,) = change_lines(edits.changes(), 20)
    assert line.endswith("15 jobs: others → 90")


def test_hostile_texts_stay_one_short_line() -> None:
    edits = edits_of(job(1, info__description="<img src=x>\n" * 1000))
    edits.want(DESCRIPTION, "b" * 10_000)
    (line,) = change_lines(edits.changes(), 1)
    assert "\n" not in line
    assert len(line) < 200


def test_a_wish_that_came_true_is_one_no_longer() -> None:
    edits = three()
    edits.want(PRIORITY, 30)
    assert edits.learn({1: JobSent({PRIORITY: 30}), 2: JobSent({PRIORITY: 30})}) == []
    assert edits.wanted == {}
    assert edits.common(PRIORITY) == 30


def test_what_failed_is_still_wanted() -> None:
    edits = three()
    edits.want(PRIORITY, 30)
    edits.learn({1: JobSent({PRIORITY: 30}), 2: JobSent({}, JobTrouble("Refused."))})
    assert edits.to_send() == {2: {PRIORITY: 30}}


def test_conflicts_are_told_and_decided_field_by_field() -> None:
    edits = three()
    edits.want(PRIORITY, 10)
    edits.want(FAILURE, True)
    conflicts = edits.learn(
        {
            1: JobSent({PRIORITY: 20, FAILURE: False}, changed_meanwhile=True),
            2: JobSent({PRIORITY: 99}, changed_meanwhile=True),
            3: JobSent({PRIORITY: 10, FAILURE: True}),
        }
    )
    field = edits.fields[PRIORITY]
    assert conflicts == [Conflict(1, field, 50, 20, 10), Conflict(2, field, 70, 99, 10)]
    edits.leave(conflicts[:1])
    assert edits.to_send() == {1: {FAILURE: True}, 2: {PRIORITY: 10, FAILURE: True}}
    assert edits.seen({2: {PRIORITY: 10}}) == {2: {PRIORITY: 99}}
    edits.want(PRIORITY, 11)  # a new wish concerns all again
    assert edits.to_send()[1] == {PRIORITY: 11, FAILURE: True}


def test_whoever_changed_it_to_what_is_wanted_is_no_conflict() -> None:
    edits = edits_of(job(1))
    edits.want(PRIORITY, 10)
    edits.want(FAILURE, True)
    assert edits.learn({1: JobSent({PRIORITY: 10, FAILURE: False}, changed_meanwhile=True)}) == []
    assert edits.to_send() == {1: {FAILURE: True}}


def test_when_theirs_hold_everywhere_nothing_is_wanted() -> None:
    edits = edits_of(job(1))
    edits.want(PRIORITY, 10)
    edits.leave(edits.learn({1: JobSent({PRIORITY: 20}, changed_meanwhile=True)}))
    assert edits.wanted == {}
    assert edits.common(PRIORITY) == 20


def test_reading_again_keeps_what_was_seen_where_it_is_being_changed() -> None:
    edits = edits_of(job(1))
    edits.want(PRIORITY, 10)
    edits.read_again({1: job(1, info__priority=20, info__description="new"), 9: job(9)})
    assert edits.common(DESCRIPTION) == "new"
    assert edits.seen(edits.to_send()) == {1: {PRIORITY: 50}}
    assert list(edits.jobs) == [1]


def test_words_of_failures() -> None:
    trouble = JobTrouble("The Manager refused.", "CommandRefused: set job: 400 Unknown command", "Try.", refused=True)
    title, hint, details = sending_words({1: trouble, 2: trouble}, 3, {1: "one", 2: "two"})
    assert title == "2 of 3 jobs did not take the changes."
    assert "inferred" in hint
    assert "What you want is kept here." in hint
    assert details.splitlines()[1] == "two: The Manager refused. CommandRefused: set job: 400 Unknown command"


PRIORITIES = st.integers(0, 100)
JOBS = st.lists(st.tuples(PRIORITIES, st.booleans(), st.text(max_size=3)), min_size=1, max_size=6)


@given(JOBS, PRIORITIES | st.none(), st.booleans() | st.none(), st.text(max_size=3) | st.none())
def test_sending_makes_every_job_as_it_is_wanted_and_touches_nothing_else(
    jobs: list[tuple[int, bool, str]], priority: int | None, failure: bool | None, description: str | None
) -> None:
    before = {
        handle: job(handle, info__priority=p, alerts__failure=f, info__description=d)
        for handle, (p, f, d) in enumerate(jobs)
    }
    edits = JobEdits(before)
    wanted = {PRIORITY: priority, FAILURE: failure, DESCRIPTION: description}
    for key, value in wanted.items():
        edits.want(key, value)
    sent = edits.to_send()
    after = {handle: with_values(each, sent.get(handle, {})) for handle, each in before.items()}
    for handle, each in after.items():
        expected = with_values(before[handle], {key: value for key, value in wanted.items() if value is not None})
        assert each == expected
        has = edits.seen({handle: sent.get(handle, {})})[handle]
        assert all(has[path] != value for path, value in sent.get(handle, {}).items())
    assert sum(len(edit) for edit in sent.values()) == sum(
        count for change in edits.changes() for _, count in change.before
    )
    edits.learn({handle: JobSent(edit) for handle, edit in sent.items()})
    assert edits.to_send() == {}
    assert edits.wanted == {}
    assert dict(edits.jobs) == after


def test_a_job_is_what_was_read() -> None:
    one = job(1)
    assert edits_of(one).jobs[1] == replace(one)
