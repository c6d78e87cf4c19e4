"""What the program remembers, with its types: QSettings gives back text where a number or a truth value was stored."""

from __future__ import annotations

import json
import logging
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from bbmonitor_gui.connection.profile import ManagerProfile

logger = logging.getLogger("bbmonitor_gui.settings")

VERSION = 1
MOST_RECENT = 10


class Settings:
    """One settings file; without a path it is the one that the system's convention names.

    What cannot be read counts as not there: a damaged file never keeps the program from starting.
    """

    def __init__(self, file: str | Path | None = None) -> None:
        if file is None:
            scope, ini = QSettings.Scope.UserScope, QSettings.Format.IniFormat
            self._store = QSettings(ini, scope, "BB Monitor", "bbmonitor")
        else:
            self._store = QSettings(str(file), QSettings.Format.IniFormat)
        self._store.setValue("version", VERSION)

    @property
    def recent_managers(self) -> list[ManagerProfile]:
        """The latest first."""
        profiles = []
        for address in self._read_list("managers/recent"):
            try:
                profiles.append(ManagerProfile.parse(address))
            except ValueError as error:
                logger.warning("a remembered Manager is left out: %s", error)
        return profiles

    def remember_manager(self, profile: ManagerProfile) -> None:
        """It becomes the latest."""
        addresses = [profile.address]
        addresses += [known.address for known in self.recent_managers if known.address != profile.address]
        self._store.setValue("managers/recent", json.dumps(addresses[:MOST_RECENT]))

    @property
    def geometry(self) -> QByteArray:
        """Of the window; empty before the first time."""
        return self._read_bytes("window/geometry")

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._store.setValue("window/geometry", value)

    @property
    def layout(self) -> QByteArray:
        """Of docks and toolbars; empty before the first time."""
        return self._read_bytes("window/layout")

    @layout.setter
    def layout(self, value: QByteArray) -> None:
        self._store.setValue("window/layout", value)

    def save(self) -> None:
        """Write to the file now."""
        self._store.sync()
        if self._store.status() == QSettings.Status.AccessError:  # FormatError tells of what was there before
            logger.warning("the settings could not be written to %s", self._store.fileName())

    # ---- internals

    def _read_bytes(self, name: str) -> QByteArray:
        value = self._store.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()

    def _read_list(self, name: str) -> list[str]:
        text = self._store.value(name, "[]", str)
        try:
            values = json.loads(str(text))
        except (ValueError, RecursionError):
            logger.warning("the setting %s is damaged and is left out", name)
            return []
        return [value for value in values if isinstance(value, str)] if isinstance(values, list) else []
