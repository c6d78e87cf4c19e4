"""Each way to fail has words of its own: what happened, and what to do."""

from __future__ import annotations

import pytest

from bbmonitor_gui.backburner import CommandRefused, ConnectionFailed, Failure, ProtocolError, ServerSchedule
from bbmonitor_gui.connection import failures
from bbmonitor_gui.connection.failures import Trouble, describe
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.connection.requests import (
    ChangedMeanwhile,
    DeleteJob,
    NotObeyed,
    NotPutBack,
    ReadJob,
    SendSchedule,
    SuspendJob,
)

PROFILE = ManagerProfile("farm", 4000)
LOST = ConnectionFailed("the connection to farm:4000 broke", Failure.LOST)
BROKEN = Trouble("The connection to farm broke.", "hint", "detail")


@pytest.mark.parametrize(
    ("error", "title", "detail"),
    [
        (
            ChangedMeanwhile({"info.priority": (50, 20)}),
            "Somebody else changed it meanwhile.",
            "ChangedMeanwhile: info.priority was 50, is 20",
        ),
        (
            NotPutBack("new jobserver 7 E8: 500 Full"),
            "The server was taken off the job, but could not be put back on it.",
            "NotPutBack: new jobserver 7 E8: 500 Full",
        ),
        (
            NotObeyed("a", "b"),
            "The Manager accepted the change, yet it shows something else.",
            "NotObeyed: wanted a, found b",
        ),
        (
            CommandRefused(404, "J", "del job 7"),
            "The Manager does not know it (any more).",
            "CommandRefused: del job 7",
        ),
        (ValueError("priority 101"), "This was not sent, because it cannot be right.", "ValueError: priority 101"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
def test_words(error: Exception, title: str, detail: str) -> None:
    trouble = describe(error, PROFILE, DeleteJob(7))
    assert trouble.title == title
    assert trouble.hint
    assert trouble.detail.startswith(detail)


@pytest.mark.parametrize("error", [LOST, ProtocolError("what?")])
def test_a_change_that_broke_off_is_not_known(error: Exception) -> None:
    assert describe(error, PROFILE, SuspendJob(7)).hint.startswith("Whether it was done before is not known.")
    assert "not known" not in describe(error, PROFILE, ReadJob(7)).hint


def test_what_became_of_a_change_that_broke_off() -> None:
    checking = failures.being_checked(LOST, PROFILE, SuspendJob(7))
    assert checking.title == "The connection to farm broke."
    assert checking.hint == "Whether it was done is looked up as soon as the connection is back."
    not_done = failures.not_done(BROKEN)
    assert (not_done.title, not_done.detail) == ("It was not done: the connection broke before.", "detail")
    unknown = failures.not_known(BROKEN)
    assert (unknown.title, unknown.detail) == (BROKEN.title, "detail")
    assert unknown.hint.startswith("Whether it was done before is not known.")


@pytest.mark.parametrize(
    ("trouble", "title"),
    [
        (failures.cancelled(), "Not sent: it was cancelled before."),
        (failures.read_only(), "Not sent: this connection is read only."),
        (failures.not_sent(PROFILE), "Not sent: the connection to farm ended before."),
        (failures.no_control("", "403"), "Queue control was asked for in vain."),
        (failures.no_control("WS-7", "403"), "WS-7 has queue control and did not give it."),
        (failures.no_control("{host}" * 20, ""), "{host}{host}{host}{host}{host}{host}{hos… has queue control"),
    ],
)
def test_what_was_not_sent(trouble: Trouble, title: str) -> None:
    assert trouble.title.startswith(title)
    assert trouble.hint


def test_braces_in_what_the_manager_says_are_only_text() -> None:
    schedule = SendSchedule("E839DFB5FEEB0000", ServerSchedule.NEVER)
    trouble = describe(CommandRefused(500, "{0} {host}", "set server"), PROFILE, schedule)
    assert "{0} {host}" in trouble.detail
