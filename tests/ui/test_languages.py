"""One language after the other: which is spoken, how dates are written, and how a window gets another language."""

from __future__ import annotations

import logging
import runpy
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from bbmonitor_gui import app
from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.simulator import SimulatedManager
from bbmonitor_gui.ui import languages
from bbmonitor_gui.ui.languages import AS_LANGUAGE, LANGUAGES, REGIONS, SYSTEM, locale_of, speak, spoken
from bbmonitor_gui.ui.main_window import MainWindow
from bbmonitor_gui.ui.preferences import Preferences
from bbmonitor_gui.ui.preferences_control import PreferencesControl
from bbmonitor_gui.ui.settings import Settings

GERMAN = QLocale("de-DE")
BRITISH = QLocale("en-GB")


@pytest.fixture(scope="module", autouse=True)
def translations_are_up_to_date() -> None:
    """As after a set-up, also for whoever starts pytest by hand."""
    runpy.run_path(str(Path(__file__).resolve().parents[2] / "packaging" / "translations.py"))["release"]()


@pytest.fixture(autouse=True)
def english_afterwards(qapp: QApplication) -> Iterator[None]:
    locale = QLocale()
    yield
    speak(qapp, "en")
    QLocale.setDefault(locale)


SetSystem = Callable[[str], None]


@pytest.fixture
def set_system(monkeypatch: pytest.MonkeyPatch) -> SetSystem:
    """Lets the system have the locale of this name."""

    def pretend(name: str) -> None:
        monkeypatch.setattr(QLocale, "system", lambda: QLocale(name))

    return pretend


# ---- which


@pytest.mark.parametrize(
    ("system", "language"),
    [("de-AT", "de"), ("de-DE", "de"), ("en-GB", "en"), ("en-US", "en"), ("fr-FR", "en"), ("C", "en")],
)
def test_the_system_s_language_is_spoken_if_there_is_one(set_system: SetSystem, system: str, language: str) -> None:
    set_system(system)
    assert spoken(SYSTEM) == language


def test_of_several_languages_the_first_that_there_is_is_spoken(monkeypatch: pytest.MonkeyPatch) -> None:
    class Polyglot(QLocale):
        def uiLanguages(self) -> list[str]:  # type: ignore[override]
            return ["nds-DE", "fr", "de-CH", "en-US"]

    monkeypatch.setattr(QLocale, "system", Polyglot)
    assert spoken(SYSTEM) == "de"


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_chooses_a_language_gets_it(set_system: SetSystem, language: str) -> None:
    set_system("ja-JP")
    assert spoken(language) == language


# ---- dates and numbers


@pytest.mark.parametrize("region", REGIONS)
@pytest.mark.parametrize("language", [SYSTEM, *LANGUAGES])
def test_who_chooses_a_region_gets_its_dates(language: str, region: str) -> None:
    assert locale_of(language, region).name().replace("_", "-") == region


@pytest.mark.parametrize(
    ("system", "language", "found"),
    [
        ("fr-FR", SYSTEM, "fr-FR"),  # the texts are English: dates may be the user's all the same
        ("de-AT", SYSTEM, "de-AT"),
        ("de-AT", "de", "de-AT"),
        ("de-AT", "en", "en-GB"),
        ("en-US", "en", "en-US"),
        ("en-US", "de", "de-DE"),
        ("C", SYSTEM, "en-GB"),  # those of no language are nobody's
        ("C", "en", "en-GB"),
        ("C", "de", "de-DE"),
    ],
)
def test_else_dates_go_with_the_language(set_system: SetSystem, system: str, language: str, found: str) -> None:
    set_system(system)
    assert locale_of(language, AS_LANGUAGE) == QLocale(found)


# ---- translators


def ok_and_cancel(qtbot: QtBot) -> list[str]:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    return [button.text().replace("&", "") for button in box.buttons()]


def test_our_texts_and_those_of_qt_are_german_and_english_again(qtbot: QtBot, qapp: QApplication) -> None:
    def texts() -> tuple[str, list[str]]:
        return QCoreApplication.translate("actions", "&Quit").replace("&", ""), ok_and_cancel(qtbot)

    assert texts() == ("Quit", ["OK", "Cancel"])
    speak(qapp, "de")
    assert texts() == ("Beenden", ["OK", "Abbrechen"])
    speak(qapp, "de")
    speak(qapp, "en")
    assert texts() == ("Quit", ["OK", "Cancel"])


def test_former_translators_are_freed(qtbot: QtBot, qapp: QApplication) -> None:
    for _ in range(3):
        speak(qapp, "de")
    qtbot.waitUntil(lambda: len(qapp.findChildren(QTranslator)) == 2)
    speak(qapp, "en")
    qtbot.waitUntil(lambda: qapp.findChildren(QTranslator) == [])


@pytest.mark.logs_warnings
def test_a_translation_that_is_missing_is_told_and_the_other_is_used(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(languages, "resource", lambda *parts: tmp_path)
    speak(qapp, "de")

    assert [(record.levelno, record.name) for record in caplog.records] == [
        (logging.WARNING, "bbmonitor_gui.languages")
    ]
    assert "bbmonitor_de" in caplog.text
    assert ok_and_cancel(qtbot) == ["OK", "Abbrechen"]


def test_a_subclass_finds_what_is_said_in_its_base(qapp: QApplication) -> None:
    """PySide6 looks in the contexts of all base classes, Qt for C++ does not."""

    class Special(PreferencesControl):
        def __init__(self) -> None:
            QObject.__init__(self)

    source = "The other language is used when BB Monitor is started again."
    speak(qapp, "de")
    found = Special().tr(source)
    assert found == QCoreApplication.translate("PreferencesControl", source)
    assert found != source


# ---- in the window


def box_of(window: QWidget) -> QMessageBox:
    box = window.findChild(QMessageBox, "restartQuestion")
    assert isinstance(box, QMessageBox)
    return box


def choose(window: MainWindow, preferences: Preferences) -> PreferencesControl:
    control = window.findChild(PreferencesControl)
    assert isinstance(control, PreferencesControl)
    control._change(preferences, None)
    return control


def test_a_region_counts_at_once_and_asks_nothing(window: MainWindow) -> None:
    choose(window, Preferences(region="fr-FR"))
    assert QLocale() == QLocale("fr-FR")
    assert window.findChild(QMessageBox) is None


def test_another_language_needs_a_new_window_and_says_so(qtbot: QtBot, window: MainWindow) -> None:
    """Where nobody restarts it, as in a program that opened this window, that is not offered."""
    choose(window, Preferences(language="de"))
    box = box_of(window)
    assert box.text() == "The other language is used when BB Monitor is started again."
    assert box.standardButtons() == QMessageBox.StandardButton.NoButton or not box.informativeText()
    assert QLocale() == GERMAN
    box.close()


def test_the_restart_is_the_user_s_choice(qtbot: QtBot, window: MainWindow) -> None:
    control = choose(window, Preferences())
    wanted: list[bool] = []
    control.restart_wanted.connect(lambda: wanted.append(True))
    for language, answer, count in (
        ("de", QMessageBox.StandardButton.No, 0),
        ("en", QMessageBox.StandardButton.Yes, 1),
    ):
        choose(window, Preferences(language=language))
        box = box_of(window)
        box.button(answer).click()
        assert len(wanted) == count
        qtbot.waitUntil(lambda: window.findChild(QMessageBox) is None)


def test_nobody_is_led_to_give_up_orders(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    control = choose(window, Preferences())
    control.restart_wanted.connect(lambda: None)
    monkeypatch.setattr(ManagerConnection, "orders_under_way", 3)
    choose(window, Preferences(language="de"))
    assert box_of(window).informativeText() == ""


def test_a_window_opened_with_the_choice_stored_is_german(
    qtbot: QtBot, manager: SimulatedManager, tmp_path: Path
) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.preferences = Preferences(language="de")
    settings.save()
    window = app.open_window("127.0.0.1", manager.port, settings_file=tmp_path / "settings.ini")
    try:
        qtbot.waitSignal(window.settled, timeout=10_000).wait()
        assert window.actions_by_name["actionQuit"].text().replace("&", "") == "Beenden"
        assert QLocale() == GERMAN
    finally:
        window.close()


def test_the_program_goes_on_in_a_new_window_on_the_same_manager(
    qapp: QApplication, manager: SimulatedManager, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What `run` does between its beginning and its end."""
    file = tmp_path / "settings.ini"
    build = app.build_window
    windows: list[MainWindow] = []

    def build_and_watch() -> MainWindow:
        window = build(file)
        windows.append(window)
        window.settled.connect(go_on)
        return window

    def go_on() -> None:
        window = windows[-1]
        window.settled.disconnect(go_on)
        if len(windows) == 1:
            choose(window, Preferences(language="de"))
            QTimer.singleShot(0, box_of(window).button(QMessageBox.StandardButton.Yes).click)
        else:
            shown.append(window.actions_by_name["actionQuit"].text().replace("&", ""))
            shown.append(str(window.connection.profile.port if window.connection.profile else 0))
            QTimer.singleShot(0, window.close)

    shown: list[str] = []
    monkeypatch.setattr(app, "build_window", build_and_watch)
    profile = app.ManagerProfile("127.0.0.1", manager.port)
    assert app._show_windows(qapp, profile, False, "") == 0
    assert shown == ["Beenden", str(manager.port)]
    assert len(windows) == 2


def test_qt_brings_its_texts_in_every_language() -> None:
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    assert [language for language in LANGUAGES if not (folder / f"qtbase_{language}.qm").is_file()] == []
