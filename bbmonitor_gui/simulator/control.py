"""Queue control (protocol.md, "Queue control"): one client may change the farm; others ask it for that."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from bbmonitor_gui.backburner.notifications import ControlKind
from bbmonitor_gui.backburner.records import Client

SECONDS_TO_REFUSE = 10.0


class ConnectedClient:
    """A client of ours as the Manager knows it; `wants_notices`: it told where it listens for them."""

    def __init__(self, client: Client, address: str) -> None:
        self.client = client
        self.address = address
        self.wants_notices = False

    @property
    def computer(self) -> str:
        return self.client.system_info.computer_name


class Outcome(Enum):
    """Of a request for control."""

    GRANTED = "granted"
    PENDING = "pending"
    REFUSED = "refused"


class QueueControl:
    """Who has control and who asks for it. `seconds` counts time, `notify` tells a client what happened to control, and
    `tell_others` everybody else that this client is controller now."""

    def __init__(
        self,
        seconds: Callable[[], float],
        notify: Callable[[ConnectedClient, ControlKind, str], None],
        tell_others: Callable[[ConnectedClient], None],
    ) -> None:
        self.holder: ConnectedClient | None = None
        self.locked = False
        self._seconds = seconds
        self._notify = notify
        self._tell_others = tell_others
        self._asker: ConnectedClient | None = None
        self._deadline = 0.0

    def settle(self) -> None:
        """The holder's silence grants; call it before anything that depends on who is in control."""
        if self._asker is not None and self._seconds() >= self._deadline:
            self._pass_to(self._asker)

    def request(self, client: ConnectedClient) -> Outcome:
        """A free control passes at once. Refused while it is locked or while somebody else asks."""
        self.settle()
        if self.holder is None:
            self.holder = client
            self._tell_others(client)
        if self.holder is client:
            return Outcome.GRANTED
        if self.locked or self._asker not in (None, client):
            return Outcome.REFUSED
        if self._asker is None:
            self._asker = client
            self._deadline = self._seconds() + SECONDS_TO_REFUSE
            self._notify(self.holder, ControlKind.ASKS, client.computer)
        return Outcome.PENDING

    def answer(self, grant: bool) -> bool:
        """The holder's word on the request. False when nobody asks."""
        self.settle()
        asker = self._asker
        if asker is None:
            return False
        if grant:
            self._pass_to(asker)
        else:
            self._asker = None
            self._notify(asker, ControlKind.REFUSED_US, self.holder.computer if self.holder else "")
        return True

    def lock(self, locked: bool) -> None:
        """While it is locked every request is refused, one that is pending too."""
        self.locked = locked
        if locked:
            self.answer(grant=False)

    def leave(self, client: ConnectedClient) -> None:
        """The client is gone, or gives control back: control is free then, unless somebody asks."""
        self.settle()
        if self._asker is client:
            self._asker = None
        if self.holder is client:
            self.holder = None
            self.locked = False
            if self._asker is not None:
                self._pass_to(self._asker)

    def _pass_to(self, client: ConnectedClient) -> None:
        self._notify(client, ControlKind.GAVE_TO_US, self.holder.computer if self.holder else "")
        self.holder = client
        self._tell_others(client)
        self.locked = False
        self._asker = None
