"""What became of an order, in words: "11 jobs suspended, 1 not"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from bbmonitor_gui.backburner import ControlAnswer
from bbmonitor_gui.connection.failures import Trouble
from bbmonitor_gui.connection.messages import OrderProgress

from . import plain

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Summary:
    """One sentence; and when not everything went well, what to do and the details of each that did not."""

    title: str
    hint: str = ""
    detail: str = ""

    @property
    def all_well(self) -> bool:
        return not self.detail


def jobs_summary(progress: OrderProgress, done: str, name_of: Callable[[int | str], str]) -> Summary:
    """`done` is the participle: "suspended". `name_of` gives a job's name for its handle."""
    failed = [
        (name_of(o.request.target.handle), o.trouble) for o in progress.outcomes if o.trouble and o.request.target
    ]
    well = progress.total - len(failed)
    if not failed:
        if progress.total == 1 and progress.outcomes[0].request.target is not None:
            name = plain.shortened(name_of(progress.outcomes[0].request.target.handle))
            return Summary(translate("outcomes", "{0}: {1}.").format(name, done))
        return Summary(translate("outcomes", "{0} jobs {1}.").format(well, done))
    detail = "\n".join(_line(name, trouble) for name, trouble in failed)
    name, first = failed[0]
    if progress.total == 1:
        return Summary(f"{plain.shortened(name)}: {first.title}", first.hint, detail)
    title = translate("outcomes", "{0} of {1} jobs {2}, {3} not.").format(well, progress.total, done, len(failed))
    return Summary(title, f"{plain.shortened(name)}: {first.title} {first.hint}", detail)


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
    title = f"{plain.shortened(name)}: {trouble.title}" if name else trouble.title
    return Summary(title, trouble.hint, trouble.detail or trouble.title)


def _line(name: str, trouble: Trouble) -> str:
    return f"{name}: {trouble.title} {trouble.detail}".rstrip()
