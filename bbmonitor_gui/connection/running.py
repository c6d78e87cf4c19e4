"""An order that is not over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from bbmonitor_gui.backburner import CommandRefused, StateReading

from .failures import Trouble
from .job_requests import StateChange
from .messages import Order, OrderProgress, Outcome, OutcomeState
from .request_base import Request
from .undo_requests import bare


@dataclass(slots=True, eq=False)
class RunningOrder:
    """`under_way`: its next request is with the Manager. `has_asked`: for queue control, because of that request;
    `refusal`: what the Manager had said to the request before that. `told_at`: seconds of the monotonic clock."""

    order: Order
    outcomes: list[Outcome] = field(default_factory=list)
    under_way: bool = False
    is_cancelled: bool = False
    has_asked: bool = False
    refusal: CommandRefused | None = None
    told_at: float = 0.0

    @property
    def next(self) -> Request:
        return self.order.requests[len(self.outcomes)]

    @property
    def progress(self) -> OrderProgress:
        return OrderProgress(self.order.ticket, tuple(self.outcomes), len(self.order.requests))

    def leave_rest(self, state: OutcomeState, trouble: Trouble) -> None:
        """Nothing more of it is sent."""
        rest = self.order.requests[len(self.outcomes) :]
        self.outcomes += [Outcome(request, trouble=trouble, state=state) for request in rest]

    def clear_up(self, cleared: Callable[[Outcome], Outcome]) -> None:
        """What was being looked up is known as well as it ever will be."""
        self.outcomes = [cleared(outcome) if outcome.is_open else outcome for outcome in self.outcomes]


def lines_as_sent(request: Request, reading: StateReading) -> tuple[str, ...]:
    """To a Manager of this reading."""
    request = bare(request)
    return request.lines_in(reading) if isinstance(request, StateChange) else request.lines
