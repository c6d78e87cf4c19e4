"""How the connection is, in words."""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from bbmonitor_gui.connection.failures import Trouble
from bbmonitor_gui.connection.messages import ControlPhase, ControlState, LinkState, Phase
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.ui import link_view


@dataclass
class Connection:
    """What link_view reads of a ManagerConnection."""

    profile: ManagerProfile | None = None
    link: LinkState = field(default_factory=lambda: LinkState(Phase.CLOSED))
    control: ControlState = field(default_factory=lambda: NONE)
    seconds_to_retry: float = 0.0

    @property
    def is_connected(self) -> bool:
        return self.link.phase is Phase.CONNECTED


FARM = ManagerProfile("farm-manager")
NEVER = replace(FARM, control="never")
NONE, OURS = ControlState(ControlPhase.NONE), ControlState(ControlPhase.OURS)
FREELY = ControlState(ControlPhase.NONE, is_needed=False)


def at(phase: Phase, **facts: Any) -> Any:
    return Connection(FARM, LinkState(phase), **facts)


@pytest.mark.parametrize(
    ("connection", "title"),
    [
        (Connection(), "BB Monitor"),
        (at(Phase.CONNECTING), "farm-manager — BB Monitor"),
        (at(Phase.CONNECTED, control=OURS), "farm-manager — BB Monitor"),
        (at(Phase.CONNECTED), "farm-manager — BB Monitor (read only)"),
        (at(Phase.CONNECTED, control=FREELY), "farm-manager — BB Monitor"),
        (at(Phase.WAITING), "farm-manager — BB Monitor"),
        (Connection(NEVER, LinkState(Phase.CONNECTED), OURS), "farm-manager — BB Monitor (read only)"),
        (Connection(NEVER, LinkState(Phase.CONNECTED), FREELY), "farm-manager — BB Monitor (read only)"),
        (Connection(NEVER, LinkState(Phase.CONNECTING)), "farm-manager — BB Monitor"),
        (Connection(ManagerProfile("farm", 3300)), "farm:3300 — BB Monitor"),
        (Connection(ManagerProfile("::1", 3300)), "[::1]:3300 — BB Monitor"),
    ],
)
def test_title(connection: Any, title: str) -> None:
    assert link_view.title(connection) == title


@pytest.mark.parametrize(("holder", "mark"), [(None, True), ("anna-ws", True), ("", False)])
def test_who_has_queue_control_decides_whether_it_is_read_only(holder: str | None, mark: bool) -> None:
    assert link_view.title(at(Phase.CONNECTED), holder).endswith("(read only)") is mark
    assert not link_view.title(at(Phase.CONNECTED, control=OURS), holder).endswith("(read only)")


@pytest.mark.parametrize(
    ("phase", "badge", "placeholder"),
    [
        (Phase.CLOSED, "○ not connected", "Not connected. Choose Manager > Connect, or try the demo farm."),
        (Phase.CONNECTING, "◌ connecting…", "Connecting to farm-manager…"),
        (Phase.CONNECTED, "● connected", "Reading from farm-manager…"),
        (Phase.WAITING, "✕ connection lost", "No connection to farm-manager."),
    ],
)
def test_badge_and_placeholder(phase: Phase, badge: str, placeholder: str) -> None:
    assert link_view.badge(at(phase)) == badge
    assert link_view.placeholder(at(phase)) == placeholder


def test_a_placeholder_before_any_manager() -> None:
    connection: Any = Connection()

    assert link_view.placeholder(connection).startswith("Not connected.")


@pytest.mark.parametrize("phase", [Phase.CLOSED, Phase.CONNECTING, Phase.WAITING])
def test_queue_control_is_not_known_without_connection(phase: Phase) -> None:
    assert link_view.control(at(phase, control=OURS)) == ""


@pytest.mark.parametrize(
    ("connection", "holder", "text"),
    [
        (at(Phase.CONNECTED, control=OURS), None, "Queue control: here"),
        (at(Phase.CONNECTED, control=OURS), "anna-ws", "Queue control: here"),
        (at(Phase.CONNECTED), None, "Queue control: elsewhere (read only)"),
        (at(Phase.CONNECTED), "anna-ws", "Queue control: anna-ws (read only)"),
        (at(Phase.CONNECTED), "", "Queue control: free"),
        (at(Phase.CONNECTED, control=FREELY), "anna-ws", "Queue control: not needed"),
        (at(Phase.CONNECTED, control=replace(FREELY, is_needed=True)), "", "Queue control: free"),
        (Connection(NEVER, LinkState(Phase.CONNECTED), OURS), None, "Read only (preferences)"),
        (
            at(Phase.CONNECTED, control=ControlState(ControlPhase.LOST, "anna-ws")),
            None,
            "Queue control: anna-ws (read only)",
        ),
    ],
)
def test_queue_control(connection: Any, holder: str | None, text: str) -> None:
    assert link_view.control(connection, holder) == text


def test_queue_control_counts_down() -> None:
    deadline = time.monotonic() + 6.5
    asking, asked = ControlPhase.ASKING, ControlPhase.ASKED
    for state, text in (
        (ControlState(asking, deadline=deadline), "Queue control: asked for (7 s)"),
        (ControlState(asked, "anna-ws", deadline), "Queue control: here, anna-ws asks for it (7 s)"),
        (ControlState(asked, "", deadline), "Queue control: here, another monitor asks for it (7 s)"),
        (ControlState(asked, "x" * 99, deadline), f"Queue control: here, {'x' * 29}… asks for it (7 s)"),
    ):
        assert link_view.control(at(Phase.CONNECTED, control=state)) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (None, ""),
        (-3.0, "0 s old"),
        (0.0, "0 s old"),
        (59.9, "59 s old"),
        (60.0, "1 min old"),
        (3600.0, "60 min old"),
        (1e6, "16666 min old"),
    ],
)
def test_age(seconds: float | None, text: str) -> None:
    assert link_view.age(seconds) == text


@pytest.mark.parametrize(
    ("trouble", "seconds", "text"),
    [
        (Trouble("It broke.", "Wait {0}.", ""), 4.2, "Wait {0}. Next try in 5 s."),
        (Trouble("It broke.", "", ""), 0.0, "Next try in 0 s."),
        (None, 30.0, "Next try in 30 s."),
    ],
)
def test_waiting(trouble: Trouble | None, seconds: float, text: str) -> None:
    connection: Any = Connection(FARM, LinkState(Phase.WAITING, trouble, 30.0), seconds_to_retry=seconds)

    assert link_view.waiting(connection) == text
