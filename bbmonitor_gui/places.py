"""Where the program's own files lie on this system, by its conventions."""

from __future__ import annotations

from pathlib import Path

from platformdirs import PlatformDirs

_PLACES = PlatformDirs("BB Monitor", appauthor=False)


def log_folder() -> Path:
    """Of log files and crash reports: `~/.local/state/BB Monitor/log`, `~/Library/Logs/BB Monitor`,
    `%LOCALAPPDATA%\\BB Monitor\\Logs`. It may not exist yet."""
    return _PLACES.user_log_path


def state_folder() -> Path:
    """Of what the program writes down for itself and could do without. It may not exist yet."""
    return _PLACES.user_state_path
