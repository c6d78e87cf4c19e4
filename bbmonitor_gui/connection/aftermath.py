"""What became of changes that were under way when the connection broke: looked up when that is back."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace

from bbmonitor_gui.backburner import CommandRefused, Monitor, ProtocolError

from .details import Kind
from .failures import Trouble, describe, not_done, not_known
from .messages import Outcome, OutcomeState
from .profile import ManagerProfile
from .reader import FarmReader
from .request_base import Check, Request, RequestFailed
from .running import RunningOrder

logger = logging.getLogger("bbmonitor_gui.connection")

MOST_TRIES = 3  # to look one up, before nobody can know


class Aftermath:
    """Orders with a request to look up. `over` gets each order when nothing more is to be learnt."""

    def __init__(
        self, monitor: Monitor, profile: ManagerProfile, reader: FarmReader, over: Callable[[RunningOrder], None]
    ) -> None:
        self._monitor = monitor
        self._profile = profile
        self._reader = reader
        self._over = over
        self._unclear: dict[RunningOrder, int] = {}  # with the tries so far

    def __bool__(self) -> bool:
        return bool(self._unclear)

    def add(self, running: RunningOrder) -> None:
        """One of its outcomes is CHECKING, and nothing of it is still to be sent."""
        self._unclear[running] = 0

    def look_up(self) -> None:
        """The next one. Raises BackburnerError when the session is over."""
        running = next(iter(self._unclear))
        if self._unclear[running] == MOST_TRIES:
            self._clear_up(running, _unknown)
            return
        self._unclear[running] += 1
        request = next(outcome.request for outcome in running.outcomes if outcome.is_open)
        try:
            found = self._check(request)
        except RequestFailed as error:
            trouble = describe(error, self._profile, request)
            self._clear_up(running, lambda outcome: _ended(outcome, OutcomeState.REFUSED, trouble))
        except (CommandRefused, ProtocolError) as error:
            logger.info("what became of %r cannot be looked up: %s", request.kind, error)
            self._clear_up(running, _unknown)
            if not self._monitor.is_open:
                raise
        else:
            self._clear_up(running, _FOUND[found])

    def end(self) -> None:
        """The connection does not come back."""
        for running in list(self._unclear):
            self._clear_up(running, _unknown)

    # ---- internals

    def _check(self, request: Request) -> Check:
        if request.target is not None and request.target.kind is Kind.JOB:
            handles = {item.handle for item in self._monitor.get_job_handle_list()}
            known = self._reader.job_handles | {int(request.target.handle)}
            if handles and not handles & known:
                return Check.UNKNOWN  # the Manager gave all jobs other handles
        return request.check(self._monitor)

    def _clear_up(self, running: RunningOrder, cleared: Callable[[Outcome], Outcome]) -> None:
        del self._unclear[running]
        running.clear_up(cleared)
        self._over(running)


def _ended(outcome: Outcome, state: OutcomeState, trouble: Trouble | None) -> Outcome:
    return replace(outcome, state=state, trouble=trouble)


def _unknown(outcome: Outcome) -> Outcome:
    return _ended(outcome, OutcomeState.UNKNOWN, outcome.trouble and not_known(outcome.trouble))


def _not_done(outcome: Outcome) -> Outcome:
    return _ended(outcome, OutcomeState.NOT_DONE, outcome.trouble and not_done(outcome.trouble))


def _done(outcome: Outcome) -> Outcome:
    return _ended(outcome, OutcomeState.DONE, None)


_FOUND = {Check.DONE: _done, Check.NOT_DONE: _not_done, Check.UNKNOWN: _unknown}
