"""What a window can ask about queue control itself (protocol.md, "Queue control")."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from bbmonitor_gui.backburner import ControlAnswer, Monitor

from .request_base import Check, NotObeyed, done_if


@dataclass(frozen=True, slots=True)
class _OfControl:
    changes: ClassVar[bool] = True
    under_control: ClassVar[bool] = False
    lists: ClassVar[tuple[str, ...]] = ("clients",)

    @property
    def target(self) -> None:
        return None


@dataclass(frozen=True, slots=True)
class RequestControl(_OfControl):
    """Ask for queue control; after PENDING, ControlState tells what came of it."""

    kind: ClassVar[str] = "request control"

    @property
    def lines(self) -> tuple[str, ...]:
        return ("new controller Yes",)

    def run(self, monitor: Monitor) -> ControlAnswer:
        return monitor.request_control()

    def check(self, monitor: Monitor) -> Check:
        return done_if(monitor.is_controller)


@dataclass(frozen=True, slots=True)
class ReleaseControl(_OfControl):
    """Give queue control back, or withdraw the request for it: for when we have it or asked for it."""

    kind: ClassVar[str] = "release control"

    @property
    def lines(self) -> tuple[str, ...]:
        return ("new controller No",)

    def run(self, monitor: Monitor) -> None:
        if not monitor.release_control(pending=True):
            raise NotObeyed("queue control elsewhere", "queue control still here")

    def check(self, monitor: Monitor) -> Check:
        return done_if(not monitor.is_controller)


@dataclass(frozen=True, slots=True)
class AnswerControl(_OfControl):
    """The controller's word to a client that asks for control."""

    kind: ClassVar[str] = "answer control request"
    grant: bool

    @property
    def lines(self) -> tuple[str, ...]:
        return (f"set controller {'Yes' if self.grant else 'No'}",)

    def run(self, monitor: Monitor) -> None:
        monitor.answer_control_request(self.grant)

    def check(self, monitor: Monitor) -> Check:
        return Check.UNKNOWN
