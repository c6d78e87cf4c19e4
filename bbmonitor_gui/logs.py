"""The log: to the terminal as loud as was asked for, and to files that a report of a fault can carry."""

from __future__ import annotations

import faulthandler
import logging
import os
import re
import time
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TextIO

_FORMAT = "%(asctime)s %(name)s %(levelname)s: %(message)s"
_MOST_BYTES = 1_000_000  # of one file; one older part of it is kept beside it
_KEPT_RUNS = 6
_KEPT_DAYS = 30

logger = logging.getLogger("bbmonitor_gui")


class OneLine(logging.Formatter):
    """Names come from the network: a line break in one must not look like an entry of its own."""

    def formatMessage(self, record: logging.LogRecord) -> str:
        return re.sub(
            r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", lambda found: repr(found[0])[1:-1], super().formatMessage(record)
        )


def to_terminal(level: str) -> None:
    """Everything from this level on ("debug" … "error") goes to standard error."""
    handler = logging.StreamHandler()
    handler.setLevel(level.upper())
    handler.setFormatter(OneLine(_FORMAT))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(level.upper())


class LogFiles:
    """This run's files in `folder`, which is made when it is missing: the log from INFO on, and what Python writes when the
    process crashes. Files of earlier runs go in time; those of other running programs are left alone.

    Raises OSError when the folder cannot be written.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        started = f"{time.strftime('%Y-%m-%d %H-%M-%S')} {os.getpid()}"
        self.file = folder / f"bbmonitor {started}.log"
        self._crash_file = folder / f"crash {started}.txt"
        self._crash: TextIO = self._crash_file.open("w", encoding="utf-8")
        self._handler = RotatingFileHandler(self.file, maxBytes=_MOST_BYTES, backupCount=1, encoding="utf-8")
        self._handler.setLevel(logging.INFO)
        self._handler.setFormatter(OneLine(_FORMAT))

    def begin(self) -> None:
        """From now on everything is written down."""
        root = logging.getLogger()
        root.addHandler(self._handler)
        root.setLevel(min(root.level, logging.INFO))
        faulthandler.enable(self._crash)
        self._prune()

    def end(self) -> None:
        """The program ends as it should."""
        logging.getLogger().removeHandler(self._handler)
        self._handler.close()
        if faulthandler.is_enabled():
            faulthandler.disable()
        self._crash.close()
        _remove(self._crash_file)

    def take_crashes(self) -> str:
        """What Python wrote when earlier runs crashed; told once. "" when none did."""
        told = []
        for path in sorted(self.folder.glob("crash *.txt")):
            with suppress(OSError):  # gone meanwhile, or another program's to tell
                text = path.read_text(encoding="utf-8", errors="replace")
                if text.strip():
                    path.replace(path.with_suffix(".told"))
                    told.append(f"{path.stem}\n{text}")
        return "\n".join(told)

    def _prune(self) -> None:
        logs = sorted(self.folder.glob("bbmonitor *.log*"), key=_age_key, reverse=True)
        crashes = sorted(self.folder.glob("crash *.told"), key=_age_key, reverse=True)
        for path in [*logs[2 * _KEPT_RUNS :], *crashes[_KEPT_RUNS:]]:
            _remove(path)
        for path in self.folder.glob("crash *.txt"):  # left by a program that was killed
            with suppress(OSError):
                if not path.stat().st_size and time.time() - path.stat().st_mtime > _KEPT_DAYS * 86400:
                    _remove(path)


def _age_key(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:  # Windows keeps a file that another program has open
        logger.debug("%s stays: %s", path.name, error)
