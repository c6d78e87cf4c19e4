"""What is said of queue control when it comes, goes, or does not come."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bbmonitor_gui.connection.failures import Trouble
from bbmonitor_gui.connection.messages import ControlPhase, ControlState

from .order_words import named
from .outcomes import Summary

translate = QCoreApplication.translate
_NEARLY_S = 0.5  # so near the end the time was over: the Manager counts from a moment earlier than we do


def control_news(before: ControlState, now: ControlState, answer: bool | None = None) -> Summary | Trouble | None:
    """A change that the user should hear of: Summary for what was to be expected, Trouble for what was not. Of control
    that was asked for because of an order, the order's own summary tells. `answer`: what the user said to who asks."""
    if (before.phase, before.computer) == (now.phase, now.computer):
        return None
    if now.phase is ControlPhase.LOST:
        return _lost(before, now, answer)
    if before.phase is ControlPhase.ASKED:
        return _answered(before, now, answer)
    if before.ticket or now.ticket:
        return None
    if now.phase is ControlPhase.REFUSED:
        return _refused(before, now)
    if before.phase is ControlPhase.ASKING and now.is_ours:
        if before.seconds_left > _NEARLY_S:
            return Summary(translate("control", "Queue control was given to this monitor."))
        return Summary(translate("control", "Nobody answered: queue control passed to this monitor."))
    return None


def refused_request(detail: str) -> Trouble:
    """The Manager would not even pass the request on."""
    return Trouble(
        translate("control", "Queue control was refused."),
        translate(
            "control", "It may be locked while another monitor changes something, or somebody else asks for it already."
        ),
        detail,
    )


def not_taken_back(detail: str) -> Trouble:
    """The Manager knows no way to give control back."""
    return Trouble(
        translate("control", "The Manager did not take queue control back."),
        translate("control", "It passes on as soon as another monitor asks for it, or when you disconnect."),
        detail,
    )


def not_answered(detail: str) -> Trouble:
    """Nobody asks any more."""
    return Trouble(
        translate("control", "The answer came too late: nobody asks for queue control any more."),
        translate("control", "The status bar tells who has it now."),
        detail,
    )


def _lost(before: ControlState, now: ControlState, answer: bool | None) -> Trouble:
    who = named(now.computer)
    title = (
        translate("control", "{0} has queue control now.").format(who)
        if who
        else translate("control", "Queue control is not here any more.")
    )
    hint = translate("control", "It is asked for again when a change needs it.")
    if before.phase is ControlPhase.ASKED and answer is None:
        unanswered = translate("control", "Nobody here answered within ten seconds.")
        hint = f"{unanswered} {hint}"
    return Trouble(title, hint, "")


def _answered(before: ControlState, now: ControlState, answer: bool | None) -> Summary | None:
    who = named(before.computer) or translate("control", "The other monitor")
    if now.phase is ControlPhase.NONE and answer:
        return Summary(translate("control", "{0} has queue control now.").format(who))
    if now.is_ours and answer is False:
        return Summary(translate("control", "{0} was refused: queue control stays here.").format(who))
    if now.is_ours:
        return Summary(translate("control", "{0} asks for queue control no longer: it stays here.").format(who))
    return None


def _refused(before: ControlState, now: ControlState) -> Trouble:
    who = named(now.computer)
    title = (
        translate("control", "{0} did not give queue control.").format(who)
        if who
        else translate("control", "Queue control was not given.")
    )
    hint = translate("control", "Nothing was changed. Talk to whoever has it, or ask again later.")
    if before.phase is ControlPhase.ASKING and not before.seconds_left:
        hint = translate("control", "The time is over, yet the Manager did not pass it on. Ask again later.")
    return Trouble(title, hint, "")
