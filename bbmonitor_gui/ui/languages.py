"""The languages of the program: which there are, which is spoken, and how dates and numbers are written then."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from bbmonitor_gui.resources import resource

logger = logging.getLogger("bbmonitor_gui.languages")

SYSTEM = "system"
ENGLISH = "en"
LANGUAGES = {ENGLISH: "English", "de": "Deutsch"}  # each by its own name
AS_LANGUAGE = "language"
REGIONS = ("en-GB", "en-US", "en-CA", "de-DE", "fr-FR", "es-ES", "it-IT", "pt-BR", "pl-PL", "ja-JP", "ko-KR", "zh-CN")

_TRANSLATOR = "translatorOfChosenLanguage"


def spoken(choice: str) -> str:
    """The one of LANGUAGES that SYSTEM or one of them means: of those that the system prefers the first that there is."""
    wanted = QLocale.system().uiLanguages() if choice == SYSTEM else [choice]
    return next((language for tag in wanted if (language := tag.split("-")[0]) in LANGUAGES), ENGLISH)


def speak(application: QCoreApplication, choice: str) -> None:
    """Give Qt the translations for SYSTEM or one of LANGUAGES: ours, and those of its own texts, as on buttons.

    What is on the screen already stays as it is.
    """
    for former in application.findChildren(QTranslator, _TRANSLATOR):
        application.removeTranslator(former)
        former.deleteLater()
    language = spoken(choice)
    if language == ENGLISH:  # it stands in the code
        return
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{language}", qt), (f"bbmonitor_{language}", str(resource("translations")))):
        translator = QTranslator(application)
        translator.setObjectName(_TRANSLATOR)
        if translator.load(name, folder):
            application.installTranslator(translator)
        else:
            logger.warning("there is no translation %s in %s", name, folder)


def locale_of(language: str, region: str) -> QLocale:
    """How dates and numbers are written: as in one of REGIONS, or with AS_LANGUAGE as it goes with the language.

    What the user has told the system counts wherever it is the same language. English without a country, and a system
    without a language, whose dates are nobody's, are British.
    """
    if region != AS_LANGUAGE:
        return QLocale(region)
    system = QLocale.system()
    chosen = system if language == SYSTEM else QLocale(language)
    if chosen.language() == system.language() != QLocale.Language.C:
        return system
    is_british = language == ENGLISH or chosen.language() == QLocale.Language.C
    return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom) if is_british else chosen
