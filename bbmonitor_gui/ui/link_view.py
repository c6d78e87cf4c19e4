"""How the connection is, in words: for the title, the status bar and the message bar."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication

from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.messages import ControlPhase, Phase

from .order_words import named

translate = QCoreApplication.translate
_MOST_NAME = 30  # letters in the status bar


def title(connection: ManagerConnection, holder: str | None = None) -> str:
    """The window's: `farm-manager — BB Monitor`. `holder`: the other computer that has queue control, "" for none, None
    when that is not known."""
    if connection.profile is None:
        return "BB Monitor"
    mark = translate("link", " (read only)") if _is_read_only(connection, holder) else ""
    return f"{connection.profile.title} — BB Monitor{mark}"


def badge(connection: ManagerConnection) -> str:
    """For the status bar."""
    return {
        Phase.CLOSED: translate("link", "○ not connected"),
        Phase.CONNECTING: translate("link", "◌ connecting…"),
        Phase.CONNECTED: translate("link", "● connected"),
        Phase.WAITING: translate("link", "✕ connection lost"),
    }[connection.link.phase]


def control(connection: ManagerConnection, holder: str | None = None) -> str:
    """For the status bar; `holder` as for `title`."""
    if connection.profile is None or not connection.is_connected:
        return ""
    state, left = connection.control, math.ceil(connection.control.seconds_left)
    if connection.profile.control == "never":
        return translate("link", "Read only (preferences)")
    if state.phase is ControlPhase.ASKED:
        who = named(state.computer, _MOST_NAME) or translate("link", "another monitor")
        return translate("link", "Queue control: here, {0} asks for it ({1} s)").format(who, left)
    if state.is_ours:
        return translate("link", "Queue control: here")
    if state.phase is ControlPhase.ASKING:
        return translate("link", "Queue control: asked for ({0} s)").format(left)
    if state.is_needed is False:
        return translate("link", "Queue control: not needed")
    if holder == "":
        return translate("link", "Queue control: free")
    who = holder or state.computer
    if who:
        return translate("link", "Queue control: {0} (read only)").format(named(who, _MOST_NAME))
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


def _is_read_only(connection: ManagerConnection, holder: str | None) -> bool:
    """Does nothing change now, because the user wants it so or because another monitor has queue control?"""
    if connection.profile is None or not connection.is_connected:
        return False
    if connection.profile.control == "never":
        return True
    return not connection.control.is_ours and connection.control.is_needed is not False and holder != ""
