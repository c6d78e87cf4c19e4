"""What the program remembers, with its types: QSettings gives back text where a number or a truth value was stored."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QCoreApplication, QSettings

from bbmonitor_gui.backburner import ServerSchedule, schedules_from_json, schedules_to_json
from bbmonitor_gui.backburner.schedule import DAYS
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.places import state_folder

from .preferences import CHOICES, ManagerOptions, Preferences, manager_options_from, preferences_from, to_texts

logger = logging.getLogger("bbmonitor_gui.settings")

translate = QCoreApplication.translate

VERSION = 1
MOST_RECENT = 10
_NAMED_SCHEDULES = "schedules/named"
_DAMAGED_SCHEDULES = "schedules/damaged"
_WORKING_DAYS = range(1, 6)
_DAYTIME = range(7, 18)


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
        self._state_folder = state_folder() if file is None else Path(file).parent
        self._store.setValue("version", VERSION)
        self._passing: dict[str, ManagerOptions] = {}  # by address, until the program ends

    @property
    def state_folder(self) -> Path:
        """Where the program keeps what is no setting: where the system's convention says, or beside the file that was
        given. It may not exist yet."""
        return self._state_folder

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
    def preferences(self) -> Preferences:
        """What the user chose, for all Managers."""
        return preferences_from({name: str(self._store.value(f"preferences/{name}", "", str)) for name in CHOICES})

    @preferences.setter
    def preferences(self, value: Preferences) -> None:
        for name, text in to_texts(value).items():
            self._store.setValue(f"preferences/{name}", text)

    def manager_options(self, address: str) -> ManagerOptions:
        """What the user chose for the Manager at this address."""
        if address in self._passing:
            return self._passing[address]
        texts = self._read_object("managers/options").get(address)
        return manager_options_from(texts if isinstance(texts, Mapping) else {})

    def set_manager_options(self, address: str, options: ManagerOptions) -> None:
        """Those that are as they come are not kept. Those of a Manager that is not among the recent ones (the demo farm,
        which has another port each time) are kept until the program ends."""
        if all(known.address != address for known in self.recent_managers):
            self._passing[address] = options
            return
        self._passing.pop(address, None)
        known = self._read_object("managers/options")
        known.pop(address, None)
        if options != ManagerOptions():
            known[address] = to_texts(options)
        self._store.setValue("managers/options", json.dumps(known))

    def with_preferences(self, profile: ManagerProfile) -> ManagerProfile:
        """The profile, to be spoken to as the user chose; what it says itself, other than the default, stays."""
        preferences, options = self.preferences, self.manager_options(profile.address)
        chosen = {
            "timeout_s": preferences.timeout_s,
            "refresh_s": preferences.refresh_s,
            "control": preferences.control,
            "live_notices": preferences.live_notices,
            "state_reading": options.state_reading,
            "schedule_polarity": options.schedule_polarity,
        }
        default = ManagerProfile(profile.host, profile.port)
        open_ones = {name: value for name, value in chosen.items() if getattr(profile, name) == getattr(default, name)}
        return replace(profile, **open_ones)

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

    @property
    def job_views(self) -> dict[str, Any]:
        """Named views of the jobs, by name; what each holds is ViewsControl's."""
        return {name: view for name, view in self._read_object("views/jobs").items() if isinstance(view, dict)}

    @job_views.setter
    def job_views(self, views: Mapping[str, object]) -> None:
        self._store.setValue("views/jobs", json.dumps(views))

    @property
    def named_schedules(self) -> dict[str, ServerSchedule]:
        """Weeks that the user gave a name. Before the first time two that many farms need. What is damaged is left out,
        and kept beside."""
        if not self._store.contains(_NAMED_SCHEDULES):
            return _first_schedules()
        text = str(self._store.value(_NAMED_SCHEDULES, "", str))
        try:
            return schedules_from_json(text)
        except ValueError as error:
            logger.warning("the saved schedules are damaged and are left out: %s", error)
            self._store.setValue(_DAMAGED_SCHEDULES, text)
            return {}

    @named_schedules.setter
    def named_schedules(self, schedules: Mapping[str, ServerSchedule]) -> None:
        """Raises ValueError for a name without letters."""
        self._store.setValue(_NAMED_SCHEDULES, schedules_to_json(schedules))

    @property
    def export_folder(self) -> str:
        """Where the last file was saved; "" before the first."""
        return str(self._store.value("export/folder", "", str))

    @export_folder.setter
    def export_folder(self, value: str) -> None:
        self._store.setValue("export/folder", value)

    def table_layout(self, name: str) -> dict[str, Any] | None:
        """How the table of this object name was arranged, for TableLayout.from_json; None before the first time."""
        return self._read_object(f"tables/{name}") or None

    def set_table_layout(self, name: str, layout: Mapping[str, object]) -> None:
        """Remember how the table of this object name is arranged."""
        self._store.setValue(f"tables/{name}", json.dumps(layout))

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
        values = self._read_json(name, [])
        return [value for value in values if isinstance(value, str)] if isinstance(values, list) else []

    def _read_object(self, name: str) -> dict[str, Any]:
        value = self._read_json(name, {})
        return value if isinstance(value, dict) else {}

    def _read_json(self, name: str, default: Any) -> Any:
        try:
            return json.loads(str(self._store.value(name, json.dumps(default), str)))
        except (ValueError, RecursionError):
            logger.warning("the setting %s is damaged and is left out", name)
            return default


def _first_schedules() -> dict[str, ServerSchedule]:
    office = nights = ServerSchedule.ALWAYS
    for day in _WORKING_DAYS:
        office = office.with_hours(day, _DAYTIME, False)
    for day in range(len(DAYS)):
        nights = nights.with_hours(day, _DAYTIME, False)
    return {
        translate("settings", "Office workstation"): office,
        translate("settings", "Render only at night"): nights,
    }
