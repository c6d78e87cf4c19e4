"""How the connection is, in words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest

from bbmonitor_gui.connection.failures import Trouble
from bbmonitor_gui.connection.messages import LinkState, Phase
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.ui import link_view


@dataclass
class Connection:
    """What link_view reads of a ManagerConnection."""

    profile: ManagerProfile | None = None
    link: LinkState = field(default_factory=lambda: LinkState(Phase.CLOSED))
    is_controller: bool = False
    seconds_to_retry: float = 0.0

    @property
    def is_connected(self) -> bool:
        return self.link.phase is Phase.CONNECTED


FARM = ManagerProfile("farm-manager")


def at(phase: Phase, **facts: Any) -> Any:
    return Connection(FARM, LinkState(phase), **facts)


@pytest.mark.parametrize(
    ("connection", "title"),
    [
        (Connection(), "BB Monitor"),
        (at(Phase.CONNECTING), "farm-manager — BB Monitor"),
        (at(Phase.CONNECTED, is_controller=True), "farm-manager — BB Monitor"),
        (at(Phase.CONNECTED), "farm-manager — BB Monitor (read only)"),
        (at(Phase.WAITING), "farm-manager — BB Monitor"),
        (Connection(ManagerProfile("farm", 3300)), "farm:3300 — BB Monitor"),
        (Connection(ManagerProfile("::1", 3300)), "[::1]:3300 — BB Monitor"),
    ],
)
def test_title(connection: Any, title: str) -> None:
    assert link_view.title(connection) == title


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
    assert link_view.control(at(phase, is_controller=True)) == ""


def test_queue_control() -> None:
    assert link_view.control(at(Phase.CONNECTED, is_controller=True)) == "Queue control: here"
    assert link_view.control(at(Phase.CONNECTED)) == "Queue control: elsewhere (read only)"


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
