"""What became of an order, in words."""

from __future__ import annotations

import pytest

from bbmonitor_gui.backburner import ControlAnswer
from bbmonitor_gui.connection.failures import Trouble
from bbmonitor_gui.connection.messages import OrderProgress, Outcome
from bbmonitor_gui.connection.requests import RequestControl, SuspendJob
from bbmonitor_gui.ui.outcomes import Summary, control_summary, jobs_summary, trouble_summary

REFUSED = Trouble("The Manager refused.", "Request queue control.", "CommandRefused: 401")
UNKNOWN = Trouble("The Manager does not know it (any more).", "It may have been deleted.", "CommandRefused: 404")
NOT_SENT = Trouble("Not sent: the connection to farm was lost before.", "Try again.", "")


def suspended(*troubles: Trouble | None) -> OrderProgress:
    """One job for each: None went well."""
    outcomes = tuple(Outcome(SuspendJob(job), trouble=trouble) for job, trouble in enumerate(troubles))
    return OrderProgress(1, outcomes, len(outcomes))


def summary(*troubles: Trouble | None) -> Summary:
    return jobs_summary(suspended(*troubles), "suspended", lambda handle: f"shot {handle}")


def test_one_job() -> None:
    assert summary(None) == Summary("shot 0: suspended.")
    assert summary(None).all_well


def test_many_jobs() -> None:
    assert summary(None, None, None) == Summary("3 jobs suspended.")


def test_one_job_that_was_refused() -> None:
    assert summary(REFUSED) == Summary(
        "shot 0: The Manager refused.",
        "Request queue control.",
        "shot 0: The Manager refused. CommandRefused: 401",
    )
    assert not summary(REFUSED).all_well


def test_some_of_many_were_refused() -> None:
    assert summary(None, REFUSED, None, UNKNOWN) == Summary(
        "2 of 4 jobs suspended, 2 not.",
        "shot 1: The Manager refused. Request queue control.",
        "shot 1: The Manager refused. CommandRefused: 401\n"
        "shot 3: The Manager does not know it (any more). CommandRefused: 404",
    )


def test_none_was_sent() -> None:
    told = summary(NOT_SENT, NOT_SENT)

    assert told.title == "0 of 2 jobs suspended, 2 not."
    assert told.detail.splitlines() == [f"shot {job}: {NOT_SENT.title}" for job in range(2)]
    assert not told.all_well


def test_a_name_stands_in_a_sentence_on_one_line() -> None:
    name = "{0} <b>\nand " + "x" * 10_000
    for told in (
        jobs_summary(suspended(None), "suspended", lambda _: name),
        jobs_summary(suspended(REFUSED), "suspended", lambda _: name),
        trouble_summary(REFUSED, name),
    ):
        assert told.title.startswith("{0} <b> and xxx")
        assert len(told.title) < 110
    assert len(jobs_summary(suspended(REFUSED, None), "suspended", lambda _: name).hint) < 140


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
    told = control_summary(OrderProgress(1, (Outcome(RequestControl(), trouble=REFUSED),), 1))

    assert told == Summary("The Manager refused.", "Request queue control.", "CommandRefused: 401")


def test_trouble_has_always_details_to_copy() -> None:
    assert trouble_summary(NOT_SENT).detail == NOT_SENT.title
    assert trouble_summary(REFUSED, "shot").title == "shot: The Manager refused."
