"""Jobs read anew, before something is done to them that depends on what they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.failures import no_connection
from bbmonitor_gui.connection.messages import OrderProgress
from bbmonitor_gui.connection.requests import ReadJob, ReadJobDetails

from .farm_panels import FarmPanels
from .formats import hex_handle
from .order_words import Things, counted, named
from .orders import Orders
from .outcomes import trouble_summary

T = TypeVar("T")
Then = Callable[[str, dict[int, T], str], None]
"""Takes the Manager's address, what was read by the jobs' handles, and a sentence on the jobs that could not be read."""

_MOST_NAMED = 5


class JobsReader(QObject):
    """Reads all in one order. What it cannot do it tells."""

    failed = Signal(object)  # Summary: nothing was read

    def __init__(self, connection: ManagerConnection, farm: FarmPanels, orders: Orders, parent: QObject) -> None:
        super().__init__(parent)
        self._connection = connection
        self._farm = farm
        self._orders = orders

    def read(self, requests: Iterable[ReadJob | ReadJobDetails], kind: type[T], then: Then[T]) -> None:
        """Then do something with the answers, which are of this kind; not if there are none."""
        wanted = list(requests)
        if not self._orders.manager:
            self.failed.emit(trouble_summary(no_connection()))
        elif wanted:
            names = {request.job: self._farm.job_name(request.job) or hex_handle(request.job) for request in wanted}
            self._connection.submit(wanted, partial(self._take, self._orders.manager, list(names.items()), kind, then))

    def few(self, names: Sequence[str]) -> str:
        """The first ones, and how many more."""
        few = ", ".join(named(name, 40) for name in names[:_MOST_NAMED])
        more = len(names) - _MOST_NAMED
        return self.tr("{0} and {1} more").format(few, more) if more > 0 else few

    # ---- internals

    def _take(
        self, manager: str, jobs: Sequence[tuple[int, str]], kind: type[T], then: Then[T], progress: OrderProgress
    ) -> None:
        read = {}
        failed = []
        for (handle, name), outcome in zip(jobs, progress.outcomes, strict=True):
            if isinstance(outcome.result, kind):
                read[handle] = outcome.result
            elif outcome.trouble is not None:
                failed.append((name, outcome.trouble))
        if read:
            then(manager, read, self._left_out([name for name, _ in failed]))
        else:
            name, trouble = failed[0]
            self.failed.emit(trouble_summary(trouble, name))

    def _left_out(self, names: Sequence[str]) -> str:
        if not names:
            return ""
        words = self.tr("Left out, for they could not be read: {0} ({1}).")
        return words.format(counted(Things.JOBS, len(names)), self.few(names))
