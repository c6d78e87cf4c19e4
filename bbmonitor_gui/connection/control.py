"""Queue control: when to ask for it, whether it came, who else wants it (protocol.md, "Queue control").

The Manager's prompts are the truth, and tell it after every command. Notices and the answers to `get controller` only say
when to look, and give the names.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import replace
from math import inf

from bbmonitor_gui.backburner import CommandRefused, ControlAnswer, Monitor, ProtocolError
from bbmonitor_gui.backburner.documents import CLIENT
from bbmonitor_gui.backburner.notifications import ControlKind, ControlNotice
from bbmonitor_gui.backburner.xmltree import parse

from .control_requests import AnswerControl, ReleaseControl, RequestControl
from .messages import ControlPhase, ControlState, Outcome, OutcomeState
from .profile import ControlPolicy
from .request_base import Request

logger = logging.getLogger("bbmonitor_gui.connection")

TO_REFUSE_S = 10.0  # V: so long the controller has to refuse
GRACE_S = 2.0  # and so much later we stop waiting
POLL_S = 0.5  # how often we look while something is to happen
_UNKNOWN_COMMAND = 400
_NOT_ABOUT_CONTROL = (_UNKNOWN_COMMAND, 404, 450)  # refusals that control would not change


class ControlDesk:
    """Everything about control of one Manager; used in the worker's thread. `tell` gets each new ControlState.

    Methods that talk raise BackburnerError when the session is over.
    """

    def __init__(self, monitor: Monitor, policy: ControlPolicy, tell: Callable[[ControlState], None]) -> None:
        self.state = ControlState(ControlPhase.NONE)
        self.is_known = True
        """Does it know the command that asks for control?"""
        self._monitor = monitor
        self._policy = policy
        self._tell = tell
        self._knows_lock = True
        self._locked = False
        self._for_order = 0  # ticket of the order because of which it was asked for: then it is to be given back
        self._parting = False  # we let it go ourselves
        self._look_wanted = False
        self._polled_at = -inf
        self._holder = ""

    @property
    def is_asking(self) -> bool:
        return self.state.phase is ControlPhase.ASKING

    @property
    def is_needed(self) -> bool:
        """Was this Manager seen to obey a change only with control?"""
        return self.state.is_needed is True

    def learn(self, *, is_needed: bool) -> None:
        """A change was obeyed: after it was refused without control, or without having any."""
        self._change(replace(self.state, is_needed=is_needed))

    # ---- the session

    def begin(self) -> None:
        """A session is open."""
        self._locked = self._parting = False
        self._for_order = 0
        self._holder = ""
        ours = self._monitor.is_controller
        self._change(ControlState(ControlPhase.OURS if ours else ControlPhase.NONE))
        if self._policy == "keep" and not ours:
            try:
                self.ask()
            except CommandRefused as refused:
                logger.info("queue control was not given: %s", refused)

    def end(self) -> None:
        """The session is over."""
        self._locked = self._parting = False
        self._for_order = 0
        self._change(ControlState(ControlPhase.NONE))

    # ---- looking

    def look(self) -> None:
        """What does the last prompt say?"""
        ours, phase = self._monitor.is_controller, self.state.phase
        is_late = time.monotonic() >= self.state.deadline + GRACE_S
        if ours and not self.state.is_ours:
            self._change(ControlState(ControlPhase.OURS))
        elif ours and phase is ControlPhase.ASKED and is_late:
            self._change(ControlState(ControlPhase.OURS))  # who asked has gone away
        elif not ours and self.state.is_ours:
            self._note_loss()
        elif phase is ControlPhase.ASKING and is_late:
            self._change(ControlState(ControlPhase.REFUSED, self._holder, ticket=self.state.ticket))

    def poll(self) -> float | None:
        """Look by a cheap command while something is to happen. Returns the seconds until the next look, None when there
        is nothing to wait for."""
        if self.state.phase not in (ControlPhase.ASKING, ControlPhase.ASKED) and not self._look_wanted:
            return None
        if time.monotonic() >= self._polled_at + POLL_S:
            self._polled_at = time.monotonic()
            self._look_wanted = False
            self._read_holder()
            self.look()
        return max(0.0, self._polled_at + POLL_S - time.monotonic())

    def hear(self, notice: ControlNotice) -> None:
        """A datagram may be forged: it names a computer and says when to look, nothing more."""
        self._look_wanted = True
        ours = self._monitor.is_controller
        if notice.kind is ControlKind.ASKS and ours and self.state.phase is not ControlPhase.ASKED:
            self._change(ControlState(ControlPhase.ASKED, notice.computer, time.monotonic() + TO_REFUSE_S))
        elif notice.kind is ControlKind.IS_CONTROLLER:
            self._holder = notice.computer
        elif notice.kind is ControlKind.REFUSED_US and self.is_asking and not ours:
            self._change(ControlState(ControlPhase.REFUSED, notice.computer, ticket=self.state.ticket))

    # ---- asking

    def asking_helps(self, refused: CommandRefused) -> bool:
        """May this refusal come of not having control?"""
        return refused.code not in _NOT_ABOUT_CONTROL and self.is_known and not self._monitor.is_controller

    def ask(self, ticket: int = 0) -> None:
        """Ask for control, because of the order with this ticket. CommandRefused is raised, too."""
        try:
            answer = self._monitor.request_control()
        except CommandRefused as refused:
            self.is_known = refused.code != _UNKNOWN_COMMAND
            self._change(ControlState(ControlPhase.REFUSED, ticket=ticket))
            raise
        self._for_order = ticket
        self._asked(answer)

    def share(self, ticket: int) -> None:
        """The order with this ticket waits now for what was asked for because of an earlier one."""
        if self.is_asking and self._for_order:
            self._for_order = ticket
            self._change(replace(self.state, ticket=ticket))

    def before(self, request: Request) -> None:
        """This is about to be sent."""
        self._parting = isinstance(request, ReleaseControl) or (isinstance(request, AnswerControl) and request.grant)

    def after(self, outcome: Outcome) -> None:
        """And this became of it."""
        request = outcome.request
        if outcome.state is not OutcomeState.DONE:
            self._parting = False
        elif isinstance(request, RequestControl) and isinstance(outcome.result, ControlAnswer):
            self._for_order = 0  # the user asked for it, and is the one to give it back
            self._asked(outcome.result)
        elif isinstance(request, ReleaseControl):
            self._forget_asking()
        elif isinstance(request, AnswerControl) and not request.grant and self.state.phase is ControlPhase.ASKED:
            self._change(ControlState(ControlPhase.OURS))
        self.look()

    def settle(self) -> None:
        """No order is left: what was asked for because of one is given back."""
        if not self._for_order:
            return
        self._for_order = 0
        if self._policy == "keep":
            return
        self._parting = True
        if not self._monitor.release_control(pending=self.is_asking):
            self._parting = False
            logger.info("queue control is not taken back; it passes on when somebody asks")
        self._forget_asking()
        self.look()

    # ---- the lock

    def lock(self) -> None:
        """Around an order of several changes, as the vendor's Monitor does it. Without effect when it is locked."""
        if self._locked or not self._knows_lock or not self._monitor.is_controller:
            return
        try:
            self._monitor.del_controller(True)
            self._locked = True
        except CommandRefused as refused:
            self._knows_lock = False
            logger.info("queue control is not locked during orders: %s", refused)

    def unlock(self) -> None:
        """When it is locked."""
        if not self._locked or not self._monitor.is_open:
            return
        self._locked = False
        try:
            self._monitor.del_controller(False)
        except CommandRefused as refused:
            logger.info("queue control was not unlocked: %s", refused)

    # ---- internals

    def _asked(self, answer: ControlAnswer) -> None:
        if answer is ControlAnswer.PENDING and not self.is_asking:
            deadline = time.monotonic() + TO_REFUSE_S
            self._change(ControlState(ControlPhase.ASKING, deadline=deadline, ticket=self._for_order))
        self.look()

    def _forget_asking(self) -> None:
        if self.is_asking and not self._monitor.is_controller:
            self._parting = False
            self._change(ControlState(ControlPhase.NONE))

    def _note_loss(self) -> None:
        asker = self.state.computer if self.state.phase is ControlPhase.ASKED else ""
        if self._parting:
            self._parting = False
            self._change(ControlState(ControlPhase.NONE, asker))
            return
        self._look_wanted = not (asker or self._holder)  # for the name
        self._change(ControlState(ControlPhase.LOST, asker or self._holder))

    def _read_holder(self) -> None:
        """Who has control, if the Manager tells it in a form that can be read."""
        _, _, payload = self._monitor.send_command("get controller")
        if payload and payload.strip(b"\r\n\0"):
            try:
                self._holder = CLIENT.read(parse(payload).root).system_info.computer_name
            except ProtocolError as error:
                logger.info("who has queue control cannot be read: %s", error)
        nameless = self.state.phase is ControlPhase.LOST and not self.state.computer
        if nameless and self._holder and not self._monitor.is_controller:
            self._change(ControlState(ControlPhase.LOST, self._holder))

    def _change(self, state: ControlState) -> None:
        if state.is_needed is None:  # what was seen once is not forgotten
            state = replace(state, is_needed=self.state.is_needed)
        if state != self.state:
            self.state = state
            self._tell(state)
