"""What became of orders, in words."""

from __future__ import annotations

import pytest

from bbmonitor_gui.backburner import ControlAnswer
from bbmonitor_gui.connection.details import Kind, Subject
from bbmonitor_gui.connection.failures import Trouble
from bbmonitor_gui.connection.messages import OrderProgress, Outcome, OutcomeState
from bbmonitor_gui.connection.requests import CreateServerGroup, RequestControl, SendServerPriorities, SuspendJob
from bbmonitor_gui.ui.order_words import OrderWords, Things, counted, named
from bbmonitor_gui.ui.outcomes import (
    Given,
    Summary,
    control_summary,
    order_summary,
    target_name,
    trouble_summary,
)

GONE = Trouble(
    "The Manager does not know it (any more).", "Read it again.", "CommandRefused: set jobstate 1 1: 404 Job not found"
)
REFUSED = Trouble("The Manager refused.", "Request queue control.", "CommandRefused: 401 No")
NOT_SENT = Trouble("Not sent: the connection to farm ended before.", "Try again.", "")
CANCELLED = Trouble("Not sent: it was cancelled before.", "Nothing was changed.", "")
BROKEN = Trouble("The connection broke.", "Whether it was done is not known.", "ConnectionFailed: lost")
WORDS = OrderWords("Suspending", "suspended", "suspend {0}")


def fate(
    job: int, trouble: Trouble | None = None, state: OutcomeState = OutcomeState.DONE, lines: tuple[str, ...] = ()
) -> Outcome:
    return Outcome(SuspendJob(job), trouble=trouble, state=state, lines=lines)


def told(*outcomes: Outcome, name: str = "shot {0}", words: OrderWords = WORDS) -> Summary:
    subjects = [outcome.request.target for outcome in outcomes if outcome.request.target]
    names = {subject: name.replace("{0}", str(subject.handle)) for subject in subjects}
    return order_summary(OrderProgress(1, outcomes, len(outcomes)), Given(words, names, "farm"))


def not_sent(job: int) -> Outcome:
    return fate(job, NOT_SENT, OutcomeState.NOT_SENT)


def cancelled(job: int) -> Outcome:
    return fate(job, CANCELLED, OutcomeState.CANCELLED)


def test_all_went_well() -> None:
    one, many = told(fate(1)), told(*map(fate, range(11)))

    assert (one.title, many.title) == ("shot 1: suspended.", "11 jobs suspended.")
    assert one.all_well
    assert many.all_well
    assert (one.retry, many.retry, many.states) == ((), (), "")


def test_one_that_failed() -> None:
    summary = told(fate(1, GONE, lines=("set jobstate 1 1",)))

    assert (summary.title, summary.hint) == (f"shot 1: {GONE.title}", GONE.hint)
    assert summary.detail.splitlines() == [
        "1 refused:",
        "shot 1 (00000001): The Manager does not know it (any more). "
        "CommandRefused: set jobstate 1 1: 404 Job not found",
        "    set jobstate 1 1",
    ]
    assert summary.retry == (SuspendJob(1),)
    assert not summary.all_well


def test_each_fate_is_counted_and_named() -> None:
    summary = told(
        *map(fate, range(2)),
        fate(10, GONE, lines=("set jobstate 10 1",)),
        fate(11, BROKEN, OutcomeState.UNKNOWN, ("set jobstate 11 1",)),
        fate(12, BROKEN, OutcomeState.NOT_DONE),
        not_sent(13),
        *map(cancelled, (14, 15, 16)),
    )

    rest = "1 refused: 404 Job not found, 1 not known, 1 not done, 1 not sent, 3 not sent (cancelled)"
    assert summary.states == f"2 suspended, {rest}"
    assert summary.title == f"2 jobs suspended, {rest}."
    assert summary.hint == f"shot 10: {GONE.title} {GONE.hint}"
    groups = [group.splitlines() for group in summary.detail.split("\n\n")]
    assert [group[0] for group in groups] == [
        "1 refused:",
        "1 not known:",
        "1 not done:",
        "1 not sent:",
        "3 not sent (cancelled):",
        "2 suspended:",
    ]
    assert groups[1][1:] == [
        "shot 11 (0000000B): The connection broke. ConnectionFailed: lost",
        "    set jobstate 11 1",
    ]
    assert groups[-1][1:] == ["shot 0 (00000000)", "shot 1 (00000001)"]


def test_tried_again_is_what_was_surely_not_done_and_not_cancelled() -> None:
    summary = told(
        fate(0),
        fate(1, GONE),
        fate(2, BROKEN, OutcomeState.UNKNOWN),
        fate(3, BROKEN, OutcomeState.NOT_DONE),
        not_sent(4),
        cancelled(5),
    )
    assert summary.retry == (SuspendJob(1), SuspendJob(3), SuspendJob(4))


def test_what_was_only_cancelled_is_no_trouble() -> None:
    assert told(fate(0), cancelled(1)).worst is OutcomeState.CANCELLED
    assert told(not_sent(0), cancelled(1), fate(2, GONE)).worst is OutcomeState.REFUSED
    assert told(fate(0)).worst is None


def test_none_was_sent() -> None:
    summary = told(*map(not_sent, range(2)))

    assert summary.title == "0 jobs suspended, 2 not sent."
    assert summary.hint == f"shot 0: {NOT_SENT.title} {NOT_SENT.hint}"
    assert summary.detail.splitlines()[1:] == [f"shot {job} (0000000{job}): {NOT_SENT.title}" for job in range(2)]


def test_reasons_that_differ() -> None:
    assert told(fate(1, GONE), fate(2, GONE)).states == "0 suspended, 2 refused: 404 Job not found"
    assert told(fate(1, GONE), fate(2, REFUSED)).states == "0 suspended, 2 refused: 404 Job not found and others"


@pytest.mark.parametrize(
    ("detail", "reason"),
    [
        ("CommandRefused: 401 No", "401 No"),
        ("CommandRefused: set x: 450 Job busy: 123 times", "450 Job busy: 123 times"),
        ("CommandRefused: set x: 450 ", "450"),
        ("CommandRefused: set x: 450 two\nlines", "450 two lines"),
        ("CommandRefused: set x: 450 " + "x" * 1000, "450 " + "x" * 75 + "…"),
    ],
)
def test_the_managers_own_words_are_the_reason(detail: str, reason: str) -> None:
    summary = told(fate(1, Trouble("The Manager refused.", "", detail)), fate(2))
    assert summary.states == f"1 suspended, 1 refused: {reason}"


def test_what_the_manager_accepted_and_did_not_do_is_not_called_refused() -> None:
    odd = Trouble("It shows something else.", "", "NotObeyed: wanted a, found b")
    assert told(fate(1), fate(2, odd)).states == "1 suspended, 1 failed: It shows something else"
    assert told(fate(1, odd), fate(2, GONE)).states == (
        "0 suspended, 1 refused: 404 Job not found, 1 failed: It shows something else"
    )


HOSTILE = ["{0} <b>\nand " + "x" * 10_000, "<img src=http://evil/x>", "a &amp; b", "shot \u202egnp.exe"]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_stands_in_a_sentence_on_one_line(name: str) -> None:
    for summary in (told(fate(1), name=name), told(fate(1, REFUSED), name=name), trouble_summary(REFUSED, name)):
        assert summary.title.count("\n") == 0
        assert len(summary.title) < 110
        assert name.split("\n")[0][:20].replace("{0}", "1") in summary.title.replace("{0}", "1")
    half = told(fate(1, REFUSED), fate(2), name=name)
    assert len(half.hint) < 140
    assert len(half.detail) < 800


def test_marks_for_the_direction_of_writing_turn_nothing_but_the_name() -> None:
    assert told(fate(1), name="shot \u202egnp.exe").title == "\u2068shot \u202egnp.exe\u2069: suspended."
    assert named("plain shot") == "plain shot"


def test_an_order_that_concerns_nobody_in_particular() -> None:
    summary = told(Outcome(CreateServerGroup("nights"), trouble=REFUSED))
    assert (summary.title, summary.hint) == (REFUSED.title, REFUSED.hint)


def test_counting_in_words() -> None:
    assert [counted(things, 1) for things in Things] == ["1 job", "1 archived job", "1 server", "1 assignment"]
    assert [counted(things, 0) for things in Things] == ["0 jobs", "0 archived jobs", "0 servers", "0 assignments"]


def test_who_has_no_name_is_told_by_the_handle() -> None:
    assert target_name(Subject(Kind.JOB, 1256275308)) == "4AE13D6C"
    assert target_name(Subject(Kind.SERVER, "00000000000000AB")) == "00000000000000AB"
    outcome = Outcome(SendServerPriorities("00000000000000AB", True, False), trouble=REFUSED)
    assert told(outcome, name="{0}").detail.splitlines()[1] == (
        "00000000000000AB: The Manager refused. CommandRefused: 401 No"
    )


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (ControlAnswer.GRANTED, "Queue control is here."),
        (ControlAnswer.PENDING, "Queue control was asked for. The present controller has ten seconds to refuse."),
    ],
)
def test_queue_control(answer: ControlAnswer, sentence: str) -> None:
    assert control_summary(OrderProgress(1, (Outcome(RequestControl(), answer),), 1)) == Summary(sentence)


def test_queue_control_that_was_refused() -> None:
    summary = control_summary(OrderProgress(1, (Outcome(RequestControl(), trouble=REFUSED),), 1))

    assert summary == Summary("The Manager refused.", "Request queue control.", "CommandRefused: 401 No")


def test_trouble_has_always_details_to_copy() -> None:
    assert trouble_summary(NOT_SENT).detail == NOT_SENT.title
    assert trouble_summary(REFUSED, "shot").title == "shot: The Manager refused."
