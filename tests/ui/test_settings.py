"""What is remembered survives; what is damaged is left out, and never keeps the program from starting."""

from __future__ import annotations

import json
import logging
import os
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from bbmonitor_gui.backburner import ServerSchedule
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.ui.settings import MOST_RECENT, VERSION, Settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.ini"


def recent(settings: Settings) -> list[str]:
    return [profile.address for profile in settings.recent_managers]


def written(file: Path, addresses: object) -> Settings:
    """Settings on a file that holds this list, as the program writes it."""
    store = QSettings(str(file), QSettings.Format.IniFormat)
    store.setValue("managers/recent", json.dumps(addresses))
    store.sync()
    return Settings(file)


# ---- what is whole


def test_a_first_start(file: Path) -> None:
    settings = Settings(file)

    assert settings.recent_managers == []
    assert settings.geometry.isEmpty()
    assert settings.layout.isEmpty()


def test_everything_comes_back(file: Path) -> None:
    settings = Settings(str(file))
    settings.remember_manager(ManagerProfile("farm-manager"))
    settings.geometry = QByteArray(b"\x00\xff geometry")
    settings.layout = QByteArray(b"\x00\xfe layout")
    settings.save()

    again = Settings(file)
    assert again.recent_managers == [ManagerProfile("farm-manager", 3234)]
    assert again.geometry == QByteArray(b"\x00\xff geometry")
    assert again.layout == QByteArray(b"\x00\xfe layout")


def test_the_version_is_written(file: Path) -> None:
    Settings(file).save()

    assert QSettings(str(file), QSettings.Format.IniFormat).value("version", 0, int) == VERSION
    assert f"version={VERSION}" in file.read_text().splitlines()


def test_what_another_version_wrote_stays(file: Path) -> None:
    file.write_text("[General]\nversion=99\n\n[columns]\njobs=name\n")
    settings = Settings(file)
    settings.remember_manager(ManagerProfile("farm"))
    settings.save()

    assert "jobs=name" in file.read_text().splitlines()


def test_without_a_file_the_system_says_where(tmp_path: Path) -> None:
    before = Path(
        QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "BB Monitor", "bbmonitor").fileName()
    )
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path))
    try:
        Settings().save()
        assert (tmp_path / "BB Monitor" / "bbmonitor.ini").exists()
    finally:
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(before.parent.parent))


# ---- recent Managers


def test_the_latest_comes_first_and_none_twice(file: Path) -> None:
    settings = Settings(file)
    for host in ("one", "two", "three", "one"):
        settings.remember_manager(ManagerProfile(host))

    assert recent(settings) == ["one", "three", "two"]


def test_only_so_many_are_kept(file: Path) -> None:
    settings = Settings(file)
    for number in range(MOST_RECENT + 5):
        settings.remember_manager(ManagerProfile(f"farm-{number}"))

    assert recent(settings) == [f"farm-{number}" for number in range(MOST_RECENT + 4, 4, -1)]


def test_ports_and_ipv6_addresses(file: Path) -> None:
    settings = Settings(file)
    profiles = [
        ManagerProfile(host, port) for host in ("farm", "192.0.2.7", "fe80::1%eth0", "::1") for port in (3234, 3300)
    ]
    for profile in profiles:
        settings.remember_manager(profile)
    settings.save()

    assert Settings(file).recent_managers == profiles[::-1]


# ---- saved schedules


def test_two_schedules_are_there_at_first(file: Path) -> None:
    found = Settings(file).named_schedules

    assert {name: str(schedule) for name, schedule in found.items()} == {
        "Office workstation": "Mon–Fri 18–07, Sat–Sun all day",
        "Render only at night": "Mon–Sun 18–07",
    }


def test_schedules_come_back_in_their_order(file: Path) -> None:
    schedules = {
        'zwei; <b>"Nächte"</b>\n%20\\': ServerSchedule.NEVER.with_hours(3, range(20, 24), True),
        "a": ServerSchedule.ALWAYS,
    }
    settings = Settings(file)
    settings.named_schedules = schedules
    settings.save()

    assert list(Settings(file).named_schedules.items()) == list(schedules.items())


def test_schedules_that_were_deleted_stay_so(file: Path) -> None:
    settings = Settings(file)
    settings.named_schedules = {}
    settings.save()

    assert Settings(file).named_schedules == {}


def test_a_schedule_without_a_name_is_refused(file: Path) -> None:
    settings = Settings(file)
    with pytest.raises(ValueError, match="name"):
        settings.named_schedules = {" ": ServerSchedule.ALWAYS}

    assert len(settings.named_schedules) == 2


@pytest.mark.logs_warnings
@pytest.mark.parametrize("text", ["", "{", "[]", "7", '{"a": [1, 2]}', "[" * 100_000, '{"format": "other"}'])
def test_damaged_schedules_are_left_out_and_kept_beside(
    file: Path, caplog: pytest.LogCaptureFixture, text: str
) -> None:
    store = QSettings(str(file), QSettings.Format.IniFormat)
    store.setValue("schedules/named", text)
    store.sync()
    settings = Settings(file)

    assert settings.named_schedules == {}
    assert "the saved schedules are damaged" in caplog.text
    settings.named_schedules = {"new": ServerSchedule.NEVER}
    settings.save()
    assert Settings(file).named_schedules == {"new": ServerSchedule.NEVER}
    assert QSettings(str(file), QSettings.Format.IniFormat).value("schedules/damaged", "none", str) == text


# ---- what is damaged


DAMAGED = {
    "nothing": b"",
    "binary": bytes(range(256)) * 8,
    "no settings at all": b"\x89PNG\r\n\x1a\n" + bytes(5000),
    "half a line": b"[managers",
    "half JSON": b'[managers]\nrecent="[\\"farm\\", \\"fa',
    "a list": b"[managers]\nrecent=farm, other\n",
    "a number": b"[managers]\nrecent=5\n",
    "a JSON object": b'[managers]\nrecent="{\\"farm\\": 1}"\n',
    "deep JSON": b'[managers]\nrecent="' + b"[" * 100_000 + b'"\n',
    "other types": b"[managers]\nrecent=@Point(1 2)\n[window]\ngeometry=7\nlayout=@Size(1 2)\n",
    "no type": b"[managers]\nrecent=@Invalid()\n[window]\ngeometry=true\nlayout=a, b\n",
}


@pytest.mark.logs_warnings
@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED.keys())
def test_a_damaged_file_is_written_anew(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    settings = Settings(file)
    assert settings.recent_managers == []
    assert settings.geometry.isEmpty()
    assert settings.layout.isEmpty()

    settings.remember_manager(ManagerProfile("farm"))
    settings.geometry = QByteArray(b"geometry")
    settings.save()
    again = Settings(file)
    assert recent(again) == ["farm"]
    assert again.geometry == QByteArray(b"geometry")


@pytest.mark.qt_log_ignore("QVariant::load", "Trying to construct an instance of an invalid type")
def test_types_that_qt_does_not_know(file: Path) -> None:
    file.write_bytes(b"[window]\ngeometry=@Variant(garbage)\nlayout=@Variant(\\0\\0\\0\\x7f\\0\\0\\0\\x5)\n")
    settings = Settings(file)

    assert settings.geometry.isEmpty()
    assert settings.layout.isEmpty()


@pytest.mark.logs_warnings
def test_what_can_be_read_is_not_lost(file: Path, caplog: pytest.LogCaptureFixture) -> None:
    settings = written(file, ["one", 5, None, ["two"], "two words", "farm:0", "two:3300", ""])

    assert recent(settings) == ["one", "two:3300"]
    assert len(caplog.records) == 3, "each address that cannot be read is told"
    settings.remember_manager(ManagerProfile("three"))
    assert recent(settings) == ["three", "one", "two:3300"]


def test_lines_around_a_damaged_one_are_kept(file: Path) -> None:
    file.write_bytes(b'[managers]\nrecent=[\\"farm\\"]\nno setting\x00\xff\n[window]\nlayout=@ByteArray(abc)\n')
    settings = Settings(file)
    settings.geometry = QByteArray(b"new")
    settings.save()

    again = Settings(file)
    assert recent(again) == ["farm"]
    assert again.layout == QByteArray(b"abc")
    assert again.geometry == QByteArray(b"new")


# ---- what cannot be written


def keeps_for_the_session(settings: Settings, caplog: pytest.LogCaptureFixture) -> None:
    """It works until the program ends, and the log says that it will be gone then."""
    settings.remember_manager(ManagerProfile("farm"))
    settings.save()
    assert recent(settings) == ["farm"]
    (record,) = caplog.records
    assert record.levelno == logging.WARNING
    assert "the settings could not be written to" in record.getMessage()


@pytest.mark.logs_warnings
def test_a_folder_in_place_of_the_file(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    keeps_for_the_session(Settings(tmp_path), caplog)


@pytest.mark.logs_warnings
def test_a_file_in_place_of_the_folder(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "folder").write_text("a file")

    keeps_for_the_session(Settings(tmp_path / "folder" / "settings.ini"), caplog)


@pytest.mark.logs_warnings
@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_folder_that_cannot_be_written(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    tmp_path.chmod(0o500)
    try:
        keeps_for_the_session(Settings(tmp_path / "settings.ini"), caplog)
    finally:
        tmp_path.chmod(0o700)


def test_a_damaged_file_that_could_be_written_is_no_warning(file: Path, caplog: pytest.LogCaptureFixture) -> None:
    file.write_bytes(bytes(range(256)))
    settings = Settings(file)
    settings.geometry = QByteArray(b"geometry")
    settings.save()

    assert Settings(file).geometry == QByteArray(b"geometry")
    assert caplog.records == []
