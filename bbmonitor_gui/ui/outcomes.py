"""What became of an order, in words: "11 jobs suspended, 1 refused: 404 Job not found"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication

from bbmonitor_gui.backburner import ControlAnswer
from bbmonitor_gui.connection.details import Kind, Subject
from bbmonitor_gui.connection.failures import Trouble
from bbmonitor_gui.connection.messages import OrderProgress, Outcome, OutcomeState
from bbmonitor_gui.connection.requests import Request

from . import formats, plain
from .order_words import OrderWords, counted, named

translate = QCoreApplication.translate

Reverse = Callable[[Request], Request | None]
Finished = Callable[[OrderProgress], None]

_TO_RETRY = (OutcomeState.REFUSED, OutcomeState.NOT_DONE, OutcomeState.NOT_SENT)
_REFUSAL = re.compile(r"CommandRefused: (?:.*?: )??(\d{3}\b.*)", re.DOTALL)  # in a trouble's detail
_MOST_REASON = 80
_MOST_NAME = 200


class _Fate(Enum):
    """What became of those that were not done, the worst first. What was done stands before all of them in the sentence,
    and after them in the details."""

    REFUSED = OutcomeState.REFUSED  # in the Manager's own words
    FAILED = "failed"  # it shows something else, or the wish cannot be right
    UNKNOWN = OutcomeState.UNKNOWN
    NOT_DONE = OutcomeState.NOT_DONE
    NOT_SENT = OutcomeState.NOT_SENT
    CANCELLED = OutcomeState.CANCELLED


@dataclass(frozen=True, slots=True)
class Given:
    """An order as it was given. `names` are those of the moment: a job may be gone when its order is over. `manager` is
    the address of the one it is for."""

    words: OrderWords
    names: Mapping[Subject, str]
    manager: str
    reverse: Reverse | None = None
    finished: Finished | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """One sentence; and when not everything went well, what to do and the details of each that did not.

    `states` counts what became of an order of many: "11 suspended, 1 refused: 404 Job not found, 3 not sent (cancelled)".
    `worst` is the worst that became of any, None when there is nothing of the kind: what the user cancelled is no trouble.
    `retry`: what failed or was not sent and may be tried again (`Orders.retry`); what the user cancelled, and what may
    have been done, is not among it. `given` is the order it is about.
    """

    title: str
    hint: str = ""
    detail: str = ""
    states: str = ""
    retry: tuple[Request, ...] = ()
    given: Given | None = None
    worst: OutcomeState | None = None

    @property
    def all_well(self) -> bool:
        return not self.detail


def order_summary(progress: OrderProgress, given: Given) -> Summary:
    """Of an order that is over, whatever became of it."""
    words = given.words
    done = progress.count(OutcomeState.DONE)
    failed = _by_fate(progress)
    one = progress.outcomes[0] if progress.total == 1 else None
    if not failed:
        whom = _name(one, given) if one else counted(words.things, done)
        sentence = translate("outcomes", "{0}: {1}.") if one else translate("outcomes", "{0} {1}.")
        return Summary(sentence.format(whom, words.done), given=given)
    counts = [_count_with_reason(fate, outcomes) for fate, outcomes in failed.items()]
    what, states = (
        ", ".join([translate("outcomes", "{0} {1}").format(number, words.done), *counts])
        for number in (counted(words.things, done), formats.number(done))
    )
    worst = next(iter(failed.values()))[0]
    name, trouble = _name(worst, given), _trouble(worst)
    if one:
        title, hint = f"{name}: {trouble.title}".removeprefix(": "), trouble.hint
    else:
        title = translate("outcomes", "{0}.").format(what)
        hint = f"{name}: {trouble.title} {trouble.hint}".removeprefix(": ").rstrip()
    retry = tuple(each.request for each in progress.outcomes if each.state in _TO_RETRY)
    return Summary(title, hint, _details(failed, progress, given), "" if one else states, retry, given, worst.state)


def target_name(target: Subject) -> str:
    """For want of a name: the handle, as tables show it."""
    return formats.hex_handle(int(target.handle)) if target.kind is Kind.JOB else str(target.handle)


def control_summary(progress: OrderProgress) -> Summary:
    """What came of asking for queue control."""
    outcome = progress.outcomes[0]
    if outcome.trouble is not None:
        return trouble_summary(outcome.trouble)
    if outcome.result is ControlAnswer.GRANTED:
        return Summary(translate("outcomes", "Queue control is here."))
    return Summary(
        translate("outcomes", "Queue control was asked for. The present controller has ten seconds to refuse.")
    )


def trouble_summary(trouble: Trouble, name: str = "") -> Summary:
    """A request that failed; `name` is whom it concerned."""
    title = f"{named(name)}: {trouble.title}" if name else trouble.title
    return Summary(title, trouble.hint, trouble.detail or trouble.title)


def _by_fate(progress: OrderProgress) -> dict[_Fate, list[Outcome]]:
    groups: dict[_Fate, list[Outcome]] = {fate: [] for fate in _Fate}
    for outcome in progress.outcomes:
        if outcome.state is OutcomeState.REFUSED and _REFUSAL.match(_trouble(outcome).detail) is None:
            groups[_Fate.FAILED].append(outcome)
        elif outcome.state is not OutcomeState.DONE:
            groups[_Fate(outcome.state)].append(outcome)
    return {fate: outcomes for fate, outcomes in groups.items() if outcomes}


def _count(fate: _Fate, outcomes: Sequence[Outcome]) -> str:
    """ "2 refused"."""
    return {
        _Fate.REFUSED: translate("outcomes", "{0} refused"),
        _Fate.FAILED: translate("outcomes", "{0} failed"),
        _Fate.UNKNOWN: translate("outcomes", "{0} not known"),
        _Fate.NOT_DONE: translate("outcomes", "{0} not done"),
        _Fate.NOT_SENT: translate("outcomes", "{0} not sent"),
        _Fate.CANCELLED: translate("outcomes", "{0} not sent (cancelled)"),
    }[fate].format(formats.number(len(outcomes)))


def _count_with_reason(fate: _Fate, outcomes: Sequence[Outcome]) -> str:
    """ "2 refused: 404 Job not found and others"."""
    count = _count(fate, outcomes)
    if fate not in (_Fate.REFUSED, _Fate.FAILED):
        return count
    reasons = dict.fromkeys(_reason(_trouble(each)) for each in outcomes)
    some = translate("outcomes", "{0}: {1}") if len(reasons) == 1 else translate("outcomes", "{0}: {1} and others")
    return some.format(count, next(iter(reasons)))


def _reason(trouble: Trouble) -> str:
    """The Manager's own words where it refused a command, without that."""
    refusal = _REFUSAL.match(trouble.detail)
    return named(refusal[1] if refusal else trouble.title.rstrip("."), _MOST_REASON)


def _details(failed: Mapping[_Fate, Sequence[Outcome]], progress: OrderProgress, given: Given) -> str:
    """Everyone by name, in groups of those that fared alike; with the commands of those that failed."""
    groups = []
    for fate, outcomes in failed.items():
        lines = [translate("outcomes", "{0}:").format(_count(fate, outcomes))]
        for outcome in outcomes:
            trouble = _trouble(outcome)
            lines.append(f"{_full_name(outcome, given)}: {trouble.title} {trouble.detail}".removeprefix(": ").rstrip())
            lines += [f"    {line}" for line in outcome.lines]
        groups.append("\n".join(lines))
    done = [outcome for outcome in progress.outcomes if outcome.state is OutcomeState.DONE]
    if done:
        heading = translate("outcomes", "{0} {1}:").format(formats.number(len(done)), given.words.done)
        groups.append("\n".join([heading, *(_full_name(outcome, given) for outcome in done)]))
    return "\n\n".join(groups)


def _trouble(outcome: Outcome) -> Trouble:
    assert outcome.trouble is not None
    return outcome.trouble


def _name(outcome: Outcome, given: Given) -> str:
    target = outcome.request.target
    return "" if target is None else named(given.names[target])


def _full_name(outcome: Outcome, given: Given) -> str:
    """With the handle: jobs often bear the same name."""
    target = outcome.request.target
    if target is None:
        return ""
    name, handle = plain.shortened(given.names[target], _MOST_NAME), target_name(target)
    return name if name == handle else f"{name} ({handle})"
