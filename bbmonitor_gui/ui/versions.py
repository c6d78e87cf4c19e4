"""On what the program stands: for About, and for reports of faults."""

from __future__ import annotations

import platform

import PySide6
from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtGui import QGuiApplication

import bbmonitor_gui

translate = QCoreApplication.translate


def versions() -> list[tuple[str, str]]:
    """Name and version of each, the program first."""
    return [
        ("BB Monitor", bbmonitor_gui.__version__),
        ("Python", f"{platform.python_version()} ({platform.python_implementation()})"),
        ("Qt", qVersion() or ""),
        ("PySide6", PySide6.__version__),
        (translate("versions", "System"), platform.platform()),
        (translate("versions", "Display"), QGuiApplication.platformName()),
    ]


def versions_text() -> str:
    """The same as text: "Python: 3.12.1", a line each."""
    return "\n".join(f"{name}: {version}" for name, version in versions())
