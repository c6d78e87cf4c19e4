"""Absent servers that may be entries nobody needs: what is lost with each, and which other server it looks like."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from bbmonitor_gui.backburner import Server
from bbmonitor_gui.connection.snapshot import ServerEntry

from . import plain
from .theme import state_look

translate = QCoreApplication.translate

_NO_ADDRESS = ("", "0.0.0.0")


@dataclass(frozen=True, slots=True)
class Ghost:
    """An absent server. `server` is None when it could not be read; `groups` and `jobs`, by name, are None while nobody
    knows; `twins` says in words which servers it looks like."""

    handle: str
    name: str
    server: Server | None = None
    groups: tuple[str, ...] | None = None
    jobs: tuple[str, ...] | None = None
    twins: tuple[str, ...] = ()


def twins_of(handle: str, name: str, ip_address: str, servers: Iterable[ServerEntry]) -> tuple[str, ...]:
    """The other servers with the same name or IP address, in words: a reinstalled server, or one with another network
    card, leaves its old entry behind."""
    twins = []
    for other in servers:
        if other.key == handle:
            continue
        state = state_look("server", other.item.state).label
        address = "" if other.details is None else other.details.ip_address.strip()
        if name.strip() and other.item.name.strip().casefold() == name.strip().casefold():
            twins.append(translate("ghosts", "same name as {0} ({1})").format(other.key, state))
        elif address not in _NO_ADDRESS and address == ip_address.strip():
            other_name = plain.shortened(other.item.name) or other.key
            twins.append(translate("ghosts", "same IP address as {0} ({1})").format(other_name, state))
    return tuple(twins)
