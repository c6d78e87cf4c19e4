"""Orders on their way to the Manager: one request after the other, and nothing is ever lost. In the worker's thread.

A change that was under way when the connection broke is looked up when that is back; what was not sent by then is never
sent later behind the user's back.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from bbmonitor_gui.backburner import BackburnerError, CommandRefused, ConnectionFailed, Failure, Monitor

from .aftermath import Aftermath
from .control import ControlDesk
from .control_requests import AnswerControl, ReleaseControl, RequestControl
from .failures import Trouble, being_checked, cancelled, describe, no_control, not_sent, read_only
from .messages import Order, OrderProgress, Outcome, OutcomeState, ReadingDoubt
from .profile import ManagerProfile
from .reader import FarmReader
from .request_base import ChangedMeanwhile, Gone, Request, RequestFailed
from .running import RunningOrder, lines_as_sent
from .state_watch import StateReadingWatch

TELL_EVERY_S = 0.05  # an order tells its progress no more often


class OrderDesk:
    """The orders of one worker. `tell` gets their progress, `doubt` a ReadingDoubt."""

    def __init__(
        self,
        monitor: Monitor,
        profile: ManagerProfile,
        control: ControlDesk,
        reader: FarmReader,
        tell: Callable[[OrderProgress], None],
        doubt: Callable[[ReadingDoubt], None],
    ) -> None:
        self._monitor = monitor
        self._profile = profile
        self._control = control
        self._reader = reader
        self._tell = tell
        self._doubt = doubt
        self._watch = StateReadingWatch(profile.state_reading)
        self._queue: list[RunningOrder] = []
        self._aftermath = Aftermath(monitor, profile, reader, self._end_order)

    @property
    def can_go_on(self) -> bool:
        """Is there something to do now? For an order that waits for queue control there is not."""
        return bool(self._aftermath or self._cancelled() or (self._queue and not self._control.is_asking))

    def add(self, order: Order) -> None:
        """Behind those that wait; an answer about queue control cannot wait, and goes first."""
        cannot_wait = all(isinstance(request, (AnswerControl, ReleaseControl)) for request in order.requests)
        self._queue.insert(0 if cannot_wait else len(self._queue), RunningOrder(order))

    def cancel(self, ticket: int) -> None:
        """What of this order was not sent yet will not be."""
        for running in self._queue:
            running.is_cancelled = running.is_cancelled or running.order.ticket == ticket

    def step(self) -> bool:
        """The next request, if one is to be sent now. Returns whether something was done. Raises BackburnerError when the
        session is over."""
        if self._aftermath:
            self._aftermath.look_up()
            return True
        for running in self._cancelled():
            self._leave_rest(running, OutcomeState.CANCELLED, cancelled())
        if not self._queue:
            self._control.settle()
            return False
        running = self._queue[0]
        if self._may_send(running):
            self._send(running)
            return True
        return not self._control.is_asking

    def break_off(self, error: BaseException | None = None) -> None:
        """There is no session (any more): because of `error`, if one was under way."""
        for running in list(self._queue):
            if running.under_way:
                self._break_off_request(running, error or ConnectionFailed("the connection broke", Failure.LOST))
            if running.is_cancelled:
                self._leave_rest(running, OutcomeState.CANCELLED, cancelled())
            else:
                self._leave_rest(running, OutcomeState.NOT_SENT, not_sent(self._profile))

    def end(self) -> None:
        """For good: what nobody will look up, nobody can know."""
        self.break_off(ConnectionFailed("the connection was given up", Failure.ABORTED))
        self._aftermath.end()
        del self._aftermath  # each holds the other

    # ---- sending

    def _may_send(self, running: RunningOrder) -> bool:
        request = running.next
        if self._profile.control == "never" and (request.under_control or isinstance(request, RequestControl)):
            self._leave_rest(running, OutcomeState.NOT_SENT, read_only())
            return False
        if not request.under_control or self._monitor.is_controller:
            return True
        if running.has_asked and not self._control.is_asking:
            self._give_up_asking(running)
            return False
        if not running.has_asked and self._control.is_needed:
            self._ask_for_control(running)
            return False
        return not running.has_asked

    def _send(self, running: RunningOrder) -> None:
        request = running.next
        if request.under_control and len(running.order.requests) > 1:
            self._control.lock()
        self._control.before(request)
        had_control = self._monitor.is_controller
        running.under_way = True
        try:
            outcome = Outcome(request, request.run(self._monitor), lines=self._lines(request))
        except (BackburnerError, RequestFailed, ValueError) as error:
            if isinstance(error, BackburnerError) and not self._monitor.is_open:
                raise
            running.under_way = False
            if isinstance(error, CommandRefused) and self._is_for_want_of_control(running, error):
                running.refusal = error
                self._ask_for_control(running)
                return
            outcome = self._failed(request, error)
        running.under_way = False
        if request.under_control and outcome.state is OutcomeState.DONE:
            self._note_need(running, had_control)
        running.has_asked, running.refusal = False, None
        self._control.after(outcome)
        self._note(running, outcome)

    def _failed(self, request: Request, error: BackburnerError | RequestFailed | ValueError) -> Outcome:
        lines = () if isinstance(error, (ValueError, ChangedMeanwhile, Gone)) else self._lines(request)
        trouble = describe(error, self._profile, request)
        if not isinstance(error, RequestFailed):
            return Outcome(request, trouble=trouble, lines=lines)
        error.__traceback__ = error.__context__ = None  # values cross the threads, not what stood around them
        return Outcome(request, trouble=trouble, error=error, lines=lines)

    def _lines(self, request: Request) -> tuple[str, ...]:
        return lines_as_sent(request, self._profile.state_reading)

    # ---- queue control

    def _is_for_want_of_control(self, running: RunningOrder, error: CommandRefused) -> bool:
        return running.next.under_control and not running.has_asked and self._control.asking_helps(error)

    def _note_need(self, running: RunningOrder, had_control: bool) -> None:
        """Of control: a change was done."""
        if running.has_asked:
            self._control.learn(is_needed=True)
        elif not had_control and not self._monitor.is_controller:  # nor did it come in the middle
            self._control.learn(is_needed=False)

    def _ask_for_control(self, running: RunningOrder) -> None:
        running.has_asked = True
        if self._control.is_asking:
            self._control.share(running.order.ticket)
            return
        try:
            self._control.ask(running.order.ticket)
        except CommandRefused as refused:
            first = running.refusal or refused
            if not self._control.is_known:  # then control was not what it was refused for
                running.has_asked, running.refusal = False, None
                self._note(running, self._failed(running.next, first))
            else:
                running.refusal = first

    def _give_up_asking(self, running: RunningOrder) -> None:
        """One refusal is enough: to wait ten seconds for each of a thousand changes helps nobody."""
        trouble = no_control(self._control.state.computer, str(running.refusal or ""))
        if running.refusal is not None:
            request = running.next
            running.outcomes.append(Outcome(request, trouble=trouble, lines=self._lines(request)))
        self._leave_rest(running, OutcomeState.NOT_SENT, trouble)

    def _cancelled(self) -> list[RunningOrder]:
        return [running for running in self._queue if running.is_cancelled]

    # ---- what became of them

    def _note(self, running: RunningOrder, outcome: Outcome) -> None:
        running.outcomes.append(outcome)
        request = outcome.request
        if request.changes and request.target is not None:
            self._reader.change(request.target)
        doubt = self._watch.take(outcome)
        if doubt is not None:
            self._doubt(doubt)
        if len(running.outcomes) == len(running.order.requests):
            self._queue.remove(running)
            self._end_order(running)
        elif time.monotonic() >= running.told_at + TELL_EVERY_S:
            running.told_at = time.monotonic()
            self._tell(running.progress)

    def _leave_rest(self, running: RunningOrder, state: OutcomeState, trouble: Trouble) -> None:
        running.leave_rest(state, trouble)
        self._queue.remove(running)
        self._end_order(running)

    def _break_off_request(self, running: RunningOrder, error: BaseException) -> None:
        request = running.next
        running.under_way = False
        if not request.changes:
            trouble = describe(error, self._profile, request)
            running.outcomes.append(Outcome(request, trouble=trouble, state=OutcomeState.NOT_DONE))
            return
        trouble = being_checked(error, self._profile, request)
        lines = self._lines(request)
        running.outcomes.append(Outcome(request, trouble=trouble, state=OutcomeState.CHECKING, lines=lines))
        self._aftermath.add(running)
        if request.target is not None:
            self._reader.change(request.target)

    def _end_order(self, running: RunningOrder) -> None:
        """All that is to be told at once: it is over, or waits for the connection."""
        progress = running.progress
        try:
            if progress.total > 1:
                self._control.unlock()
        finally:
            changed = [outcome.request for outcome in progress.outcomes if outcome.request.changes]
            if changed:
                self._reader.refresh(whole=False, lists={name for request in changed for name in request.lists})
            self._tell(progress)
