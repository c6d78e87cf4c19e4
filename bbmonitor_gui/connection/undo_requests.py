"""Changes that undo or redo others, and only what is still as that left it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Protocol, runtime_checkable

from bbmonitor_gui.backburner import CommandRefused, Monitor

from .details import Subject
from .request_base import NO_SUCH, ChangedMeanwhile, Check, Fields, Gone, Request


@runtime_checkable
class Undoable(Request, Protocol):
    """A change that can tell whether it still holds."""

    @property
    def leaves(self) -> Fields:
        """What `present` shows once it was done."""
        ...

    def present(self, monitor: Monitor) -> Fields:
        """What it changes, as it is now, by the same names. Raises BackburnerError."""
        ...


@dataclass(frozen=True, slots=True)
class Guarded:
    """A request that is sent only while all is as `expected`; otherwise ChangedMeanwhile says what is not, or Gone."""

    kind: ClassVar[str] = "guarded change"
    changes: ClassVar[bool] = True
    under_control: ClassVar[bool] = True
    lists: ClassVar[tuple[str, ...]] = ()
    request: Undoable
    expected: Fields

    @property
    def target(self) -> Subject | None:
        return self.request.target

    @property
    def lines(self) -> tuple[str, ...]:
        return self.request.lines

    def run(self, monitor: Monitor) -> object:
        try:
            now = dict(self.request.present(monitor))
        except CommandRefused as refused:
            if refused.code in NO_SUCH:
                raise Gone from None
            raise
        changed = {name: (left, now[name]) for name, left in self.expected if now[name] != left}
        if changed:
            raise ChangedMeanwhile(changed)
        return self.request.run(monitor)

    def check(self, monitor: Monitor) -> Check:
        return self.request.check(monitor)


def bare(request: Request) -> Request:
    """Without its guard, if it has one."""
    return request.request if isinstance(request, Guarded) else request
