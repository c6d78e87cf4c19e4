"""What is said of queue control when it comes, goes, or does not come."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from bbmonitor_gui.connection.failures import Trouble
from bbmonitor_gui.connection.messages import ControlPhase, ControlState
from bbmonitor_gui.ui.control_words import control_news
from bbmonitor_gui.ui.outcomes import Summary

SOON, PAST = time.monotonic() + 3600, 0.0
NONE, OURS, REFUSED, LOST = (
    ControlState(phase) for phase in (ControlPhase.NONE, ControlPhase.OURS, ControlPhase.REFUSED, ControlPhase.LOST)
)
ASKING = ControlState(ControlPhase.ASKING, deadline=SOON)
LATE = replace(ASKING, deadline=PAST)
ASKED = ControlState(ControlPhase.ASKED, "anna-ws", SOON)
FOR_ORDER = replace(ASKING, ticket=7)


def title(news: Summary | Trouble | None) -> str:
    return "" if news is None else news.title


@pytest.mark.parametrize(
    ("before", "now", "answer", "said"),
    [
        (NONE, OURS, None, ""),
        (NONE, ASKING, None, ""),
        (ASKING, NONE, None, ""),
        (ASKING, OURS, None, "Queue control was given to this monitor."),
        (LATE, OURS, None, "Nobody answered: queue control passed to this monitor."),
        (FOR_ORDER, OURS, None, ""),
        (FOR_ORDER, replace(REFUSED, ticket=7), None, ""),
        (NONE, replace(REFUSED, ticket=7), None, ""),
        (ASKING, REFUSED, None, "Queue control was not given."),
        (ASKING, replace(REFUSED, computer="anna-ws"), None, "anna-ws did not give queue control."),
        (OURS, LOST, None, "Queue control is not here any more."),
        (LOST, replace(LOST, computer="anna-ws"), None, "anna-ws has queue control now."),
        (ASKED, replace(LOST, computer="anna-ws"), None, "anna-ws has queue control now."),
        (ASKED, replace(NONE, computer="anna-ws"), True, "anna-ws has queue control now."),
        (ASKED, NONE, None, ""),
        (ASKED, OURS, False, "anna-ws was refused: queue control stays here."),
        (ASKED, OURS, None, "anna-ws asks for queue control no longer: it stays here."),
        (replace(ASKED, computer=""), OURS, False, "The other monitor was refused: queue control stays here."),
        (OURS, ASKED, None, ""),
        (OURS, NONE, None, ""),
    ],
)
def test_what_is_said(before: ControlState, now: ControlState, answer: bool | None, said: str) -> None:
    assert title(control_news(before, now, answer)) == said


@pytest.mark.parametrize("state", [NONE, OURS, REFUSED, LOST, ASKING, ASKED])
def test_what_was_learnt_of_the_manager_is_no_news(state: ControlState) -> None:
    assert control_news(state, replace(state, is_needed=True)) is None


@pytest.mark.parametrize(
    ("before", "answer", "unanswered"), [(ASKED, None, True), (ASKED, False, False), (OURS, None, False)]
)
def test_a_loss_tells_whether_nobody_answered(before: ControlState, answer: bool | None, unanswered: bool) -> None:
    news = control_news(before, LOST, answer)
    assert isinstance(news, Trouble)
    assert ("Nobody here answered" in news.hint) is unanswered
    assert "asked for again when a change needs it" in news.hint


@pytest.mark.parametrize("name", ["x" * 10_000, "two\nlines", "a\u202egpj.exe"])
def test_names_are_one_short_line(name: str) -> None:
    for before, state in ((OURS, LOST), (ASKING, REFUSED)):
        said = title(control_news(before, replace(state, computer=name)))
        assert "\n" not in said
        assert len(said) < 140
