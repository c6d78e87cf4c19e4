"""Choices survive a restart as what they were; what is damaged is as it came."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import SchedulePolarity, StateReading
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.ui.main_window import MainWindow
from bbmonitor_gui.ui.preferences import (
    CHOICES,
    MANAGER_CHOICES,
    VENDOR_KEYS,
    ManagerOptions,
    Preferences,
    manager_options_from,
    preferences_from,
    to_texts,
)
from bbmonitor_gui.ui.settings import Settings

OTHER = Preferences(
    refresh_s=300,
    timeout_s=2,
    theme="high contrast",
    language="de",
    region="fr-FR",
    vendor_keys=True,
    control="never",
    welcome=False,
    confirm_quit=False,
    one_window=False,
    live_notices=False,
)
OTHER_OPTIONS = ManagerOptions(StateReading.NUMBER, SchedulePolarity.BLOCKED, True)
any_choice = st.fixed_dictionaries({name: st.sampled_from(list(choices)) for name, choices in CHOICES.items()})
any_option = st.fixed_dictionaries({name: st.sampled_from(list(choices)) for name, choices in MANAGER_CHOICES.items()})


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.ini"


def written(file: Path, **values: object) -> Settings:
    """Settings on a file in which these stand."""
    store = QSettings(str(file), QSettings.Format.IniFormat)
    for name, value in values.items():
        store.setValue(f"preferences/{name}", value)
    store.sync()
    return Settings(file)


def damaged() -> Iterator[tuple[str, object]]:
    for name in CHOICES:
        yield from (
            (name, value) for value in ("", "nonsense", "None", -1, 100_000, "3.5", ["a", "b"], b"\xff\x00", "1e3")
        )


# ---- the values


def test_as_they_come() -> None:
    come = Preferences()
    assert (come.refresh_s, come.timeout_s, come.theme, come.control) == (3, 10, "system", "when_needed")
    assert not come.vendor_keys
    assert ManagerOptions() == ManagerOptions(StateReading.FLAG, SchedulePolarity.ALLOWED, False)
    profile = ManagerProfile("farm")
    assert (profile.refresh_s, profile.timeout_s, profile.control) == (come.refresh_s, come.timeout_s, come.control)


def test_every_choice_has_its_possibilities() -> None:
    assert [field.name for field in fields(Preferences)] == list(CHOICES)
    assert [field.name for field in fields(ManagerOptions)] == list(MANAGER_CHOICES)
    assert all(getattr(OTHER, name) != getattr(Preferences(), name) for name in CHOICES)


@pytest.mark.parametrize(
    "wrong",
    [
        {"refresh_s": 0},
        {"refresh_s": 301},
        {"refresh_s": True},
        {"timeout_s": 1},
        {"timeout_s": 121},
        {"timeout_s": 10.0},
        {"theme": "pink"},
        {"language": "xx"},
        {"language": "de-DE"},
        {"region": "system"},
        {"vendor_keys": 1},
        {"control": ""},
        {"welcome": "false"},
    ],
)
def test_nothing_else_can_be_chosen(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong))):
        Preferences(**wrong)


@given(any_choice, any_option)
def test_texts_tell_all(choices: dict[str, Any], options: dict[str, Any]) -> None:
    assert preferences_from(to_texts(Preferences(**choices))) == Preferences(**choices)
    assert manager_options_from(to_texts(ManagerOptions(**options))) == ManagerOptions(**options)


@given(st.dictionaries(st.sampled_from([*CHOICES, *MANAGER_CHOICES]), st.text()))
def test_any_text_can_be_read(texts: dict[str, str]) -> None:
    assert set(asdict(preferences_from(texts))) == set(CHOICES)
    assert isinstance(manager_options_from(texts), ManagerOptions)


# ---- in the file


def test_a_first_start(file: Path) -> None:
    assert Settings(file).preferences == Preferences()
    assert Settings(file).manager_options("farm") == ManagerOptions()


def test_they_come_back(file: Path) -> None:
    store = Settings(file)
    store.preferences = OTHER
    assert store.preferences == OTHER
    store.save()

    assert Settings(file).preferences == OTHER
    assert type(Settings(file).preferences.vendor_keys) is bool
    assert type(Settings(file).preferences.refresh_s) is int


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(any_choice)
def test_whatever_they_are(file: Path, choices: dict[str, Any]) -> None:
    store = Settings(file)
    store.preferences = Preferences(**choices)
    store.save()

    assert Settings(file).preferences == Preferences(**choices)


@pytest.mark.parametrize(("name", "value"), list(damaged()))
def test_a_damaged_one_is_as_it_came_and_the_others_stay(file: Path, name: str, value: object) -> None:
    found = written(file, **{**to_texts(OTHER), name: value}).preferences

    assert found == replace(OTHER, **{name: getattr(Preferences(), name)})


def test_what_an_editor_or_qt_itself_wrote_can_be_read(file: Path) -> None:
    found = written(file, refresh_s=20, vendor_keys=True, welcome=False, theme="dark").preferences

    assert found == Preferences(refresh_s=20, vendor_keys=True, welcome=False, theme="dark")


# ---- for one Manager


def test_each_manager_has_its_own(file: Path) -> None:
    store = Settings(file)
    addresses = ["farm", "farm:3300", "[fe80::1%eth0]:3300", "a/b\\c", "ä=;%20"]
    for address in addresses:
        store.remember_manager(ManagerProfile.parse(address))
        store.set_manager_options(address, OTHER_OPTIONS)
    store.set_manager_options("farm", ManagerOptions(schedule_polarity=SchedulePolarity.BLOCKED))
    store.save()

    again = Settings(file)
    assert again.manager_options("farm") == ManagerOptions(schedule_polarity=SchedulePolarity.BLOCKED)
    assert all(again.manager_options(address) == OTHER_OPTIONS for address in addresses[1:])
    assert again.manager_options("other") == ManagerOptions()


def test_those_that_are_as_they_come_are_not_kept(file: Path) -> None:
    store = Settings(file)
    store.remember_manager(ManagerProfile("farm"))
    store.set_manager_options("farm", OTHER_OPTIONS)
    store.set_manager_options("farm", ManagerOptions())
    store.save()

    assert "options={}" in file.read_text().splitlines()


def test_those_of_a_manager_that_is_not_remembered_pass(file: Path) -> None:
    """The demo farm has another port each time: the file must not fill with them."""
    store = Settings(file)
    store.remember_manager(ManagerProfile("farm"))
    store.set_manager_options("127.0.0.1:40000", OTHER_OPTIONS)
    store.set_manager_options("farm", OTHER_OPTIONS)
    store.save()

    assert store.manager_options("127.0.0.1:40000") == OTHER_OPTIONS
    assert store.with_preferences(ManagerProfile("127.0.0.1", 40000)).schedule_polarity is SchedulePolarity.BLOCKED
    again = Settings(file)
    assert again.manager_options("127.0.0.1:40000") == ManagerOptions()
    assert again.manager_options("farm") == OTHER_OPTIONS
    assert "40000" not in file.read_text()


def test_those_of_a_manager_are_kept_once_it_is_remembered(file: Path) -> None:
    store = Settings(file)
    store.set_manager_options("farm", ManagerOptions(polarity_confirmed=True))
    store.remember_manager(ManagerProfile("farm"))
    store.set_manager_options("farm", OTHER_OPTIONS)
    store.save()

    assert store.manager_options("farm") == Settings(file).manager_options("farm") == OTHER_OPTIONS


@pytest.mark.logs_warnings
@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", "7", '{"farm": 7}', '{"farm": {"state_reading": 1}}', '{"farm": {"state_reading": ["number"]}}'],
)
def test_damaged_options_are_as_they_came(file: Path, content: str) -> None:
    store = QSettings(str(file), QSettings.Format.IniFormat)
    store.setValue("managers/options", content)
    store.sync()
    found = Settings(file)
    found.remember_manager(ManagerProfile("farm"))

    assert found.manager_options("farm") == ManagerOptions()
    found.set_manager_options("farm", OTHER_OPTIONS)
    assert found.manager_options("farm") == OTHER_OPTIONS


@pytest.mark.logs_warnings
def test_a_damaged_text_is_told(file: Path, caplog: pytest.LogCaptureFixture) -> None:
    store = QSettings(str(file), QSettings.Format.IniFormat)
    store.setValue("managers/options", "{")
    store.sync()
    Settings(file).manager_options("farm")

    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    assert "managers/options" in caplog.text


def test_one_damaged_manager_leaves_the_others(file: Path) -> None:
    store = QSettings(str(file), QSettings.Format.IniFormat)
    store.setValue("managers/options", json.dumps({"farm": None, "other": to_texts(OTHER_OPTIONS)}))
    store.sync()

    assert Settings(file).manager_options("other") == OTHER_OPTIONS


def test_a_profile_is_filled(file: Path) -> None:
    store = Settings(file)
    store.preferences = OTHER
    store.set_manager_options("farm:3300", OTHER_OPTIONS)

    filled = store.with_preferences(ManagerProfile("farm", 3300, name="Our farm"))
    assert filled == ManagerProfile(
        *("farm", 3300, 2, 300, StateReading.NUMBER, SchedulePolarity.BLOCKED, "Our farm"),
        control="never",
        live_notices=False,
    )
    assert store.with_preferences(ManagerProfile("farm")).state_reading is StateReading.FLAG


# ---- keys


def test_the_vendor_s_keys_win_over_the_table_s(qtbot: QtBot, window: MainWindow) -> None:
    table = window.farm.jobs.table
    table.setFocus()
    for name, keys in VENDOR_KEYS.items():
        action = window.actions_by_name[name]
        action.setEnabled(True)
        action.triggered.disconnect()
        action.setShortcut(QKeySequence(keys))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for name, key in zip(VENDOR_KEYS, (Qt.Key.Key_A, Qt.Key.Key_S), strict=True):
        with qtbot.waitSignal(window.actions_by_name[name].triggered):
            qtbot.keyClick(table, key, Qt.KeyboardModifier.ControlModifier)
    assert table.selected_entries() == []
