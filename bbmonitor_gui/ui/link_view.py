"""How the connection is, in words: for the title, the status bar and the message bar."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication

from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.messages import Phase

translate = QCoreApplication.translate


def title(connection: ManagerConnection) -> str:
    """The window's: `farm-manager — BB Monitor`."""
    if connection.profile is None:
        return "BB Monitor"
    read_only = connection.is_connected and not connection.is_controller
    mark = translate("link", " (read only)") if read_only else ""
    return f"{connection.profile.title} — BB Monitor{mark}"


def badge(connection: ManagerConnection) -> str:
    """For the status bar."""
    return {
        Phase.CLOSED: translate("link", "○ not connected"),
        Phase.CONNECTING: translate("link", "◌ connecting…"),
        Phase.CONNECTED: translate("link", "● connected"),
        Phase.WAITING: translate("link", "✕ connection lost"),
    }[connection.link.phase]


def control(connection: ManagerConnection) -> str:
    """For the status bar."""
    if not connection.is_connected:
        return ""
    if connection.is_controller:
        return translate("link", "Queue control: here")
    return translate("link", "Queue control: elsewhere (read only)")


def age(seconds: float | None) -> str:
    """How old is what is shown; None before anything was read."""
    if seconds is None:
        return ""
    if seconds < 60:
        return translate("link", "{0} s old").format(max(0, int(seconds)))
    return translate("link", "{0} min old").format(int(seconds // 60))


def waiting(connection: ManagerConnection) -> str:
    """What to do about the trouble, and when the next try comes."""
    trouble = connection.link.trouble
    hint = trouble.hint if trouble else ""
    return translate("link", "{0} Next try in {1} s.").format(hint, math.ceil(connection.seconds_to_retry)).strip()


def placeholder(connection: ManagerConnection) -> str:
    """What stands where the tables would while nothing was read."""
    address = connection.profile.title if connection.profile else ""
    return {
        Phase.CLOSED: translate("link", "Not connected. Choose Manager > Connect, or try the demo farm."),
        Phase.CONNECTING: translate("link", "Connecting to {0}…").format(address),
        Phase.CONNECTED: translate("link", "Reading from {0}…").format(address),
        Phase.WAITING: translate("link", "No connection to {0}.").format(address),
    }[connection.link.phase]
