"""The file in which the activity outlives the program: one JSON object a line, and one older file beside it.

Several programs may use it at once: each change is made under a lock, and appends only.
"""

from __future__ import annotations

import json
import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLockFile

from .models.activity import ActivityEntry, ActivityKind

MOST_BYTES = 1_000_000  # of each of the two files
_MOST_LETTERS = 4000  # of each text: a name may have any length, and a reason any number of lines
_MOST_COMMANDS = 20
_PATIENCE_MS = 2000  # with another program that writes

_TEXTS = ("what", "target", "outcome", "detail", "manager")


@dataclass(frozen=True, slots=True)
class History:
    """What earlier runs wrote down, the oldest first. `damaged`: lines that nobody can read; `aside`: names of the files
    in which they are kept."""

    entries: tuple[ActivityEntry, ...]
    damaged: int = 0
    aside: tuple[str, ...] = ()


class ActivityFile:
    """`activity.jsonl` in this folder, which is made when it is missing.

    Methods raise OSError when the disk does not do what is asked, or when another program keeps the file locked.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = folder / "activity.jsonl"
        self._older = folder / "activity.old.jsonl"

    def read(self, most: int) -> History:
        """The latest entries. A file with damaged lines is put aside as it is; what can be read of it takes its place."""
        if not self._folder.exists():
            return History(())
        entries: deque[ActivityEntry] = deque(maxlen=most)
        damaged, aside = 0, []
        with self._lock():
            for file in (self._older, self._file):
                good, bad = _read(file)
                entries += [entry for _, entry in good]
                if bad:
                    damaged += bad
                    aside.append(self._put_aside(file, [line for line, _ in good]))
        return History(
            tuple(replace(entry, key=place - len(entries)) for place, entry in enumerate(entries)),
            damaged,
            tuple(aside),
        )

    def append(self, entries: Iterable[ActivityEntry]) -> None:
        """Write these down: all or none of them, unless there are more than fit into a file. The oldest make room."""
        lines = [_line(entry) for entry in entries]
        self._folder.mkdir(parents=True, exist_ok=True)
        with self._lock():
            for part in _parts(lines):
                if self._file.exists() and self._file.stat().st_size + len(part) > MOST_BYTES:
                    self._file.replace(self._older)
                _append(self._file, part)

    def clear(self) -> None:
        """Forget everything, what other running programs wrote too. Files that were put aside stay."""
        if self._folder.exists():
            with self._lock():
                for file in (self._file, self._older):
                    file.unlink(missing_ok=True)

    # ---- internals

    @contextmanager
    def _lock(self) -> Iterator[None]:
        lock = QLockFile(str(self._folder / "activity.lock"))
        if not lock.tryLock(_PATIENCE_MS):
            raise OSError(f"{self._file.name} is locked, or {self._folder} cannot be written: {lock.error().name}")
        try:
            yield
        finally:
            lock.unlock()

    def _put_aside(self, file: Path, good: Sequence[bytes]) -> str:
        aside = self._folder / f"{file.stem} damaged {datetime.now():%Y-%m-%d %H-%M-%S %f}.jsonl"
        file.replace(aside)
        if good:
            file.write_bytes(b"\n".join(good) + b"\n")
        return aside.name


def _read(file: Path) -> tuple[list[tuple[bytes, ActivityEntry]], int]:
    """Each line with its entry, and the number of those that cannot be read. Of a file that others made longer than ours
    ever are, the end is read."""
    try:
        with file.open("rb") as source:
            size = source.seek(0, os.SEEK_END)
            begin = source.seek(max(0, size - 2 * MOST_BYTES))
            lines = source.read(2 * MOST_BYTES).split(b"\n")
    except FileNotFoundError:
        return [], 0
    good, bad = [], 0
    for line in lines[1 if begin else 0 :]:
        entry = _entry(line)
        if entry is not None:
            good.append((line, entry))
        elif line:
            bad += 1
    return good, bad


def _append(file: Path, part: bytes) -> None:
    """All of it or nothing. A line that somebody else began and did not end must not swallow ours."""
    with file.open("ab+", buffering=0) as target:
        size = target.seek(0, os.SEEK_END)
        if size:
            target.seek(-1, os.SEEK_END)
            if target.read(1) != b"\n":
                part = b"\n" + part
        try:
            written = target.write(part)
            if written != len(part):
                raise OSError(f"only {written} of {len(part)} bytes could be written")
        except OSError:
            target.truncate(size)
            raise


def _parts(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Together, as far as they fit into one file."""
    part = bytearray()
    for line in lines:
        if part and len(part) + len(line) > MOST_BYTES:
            yield bytes(part)
            part.clear()
        part += line
    if part:
        yield bytes(part)


def _line(entry: ActivityEntry) -> bytes:
    values = {
        "time": entry.time.isoformat(timespec="milliseconds"),
        "kind": entry.kind.name,
        **{name: _short(getattr(entry, name)) for name in _TEXTS},
        "commands": [_short(command) for command in entry.commands[:_MOST_COMMANDS]],
        "failed": entry.failed,
    }
    return json.dumps(values, ensure_ascii=False).encode("utf-8", "replace") + b"\n"


def _entry(line: bytes) -> ActivityEntry | None:
    """None for what no entry was ever written as."""
    try:
        values = json.loads(line.decode("utf-8"))
        time = datetime.fromisoformat(values["time"])
        texts: dict[str, Any] = {name: values[name] for name in _TEXTS}
        commands, failed = values["commands"], values["failed"]
        kind = ActivityKind[values["kind"]]
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    is_sound = (
        time.tzinfo is None
        and isinstance(failed, bool)
        and isinstance(commands, list)
        and all(isinstance(text, str) for text in (*texts.values(), *commands))
    )
    return ActivityEntry(0, time, kind, failed=failed, commands=tuple(commands), **texts) if is_sound else None


def _short(text: str) -> str:
    return text if len(text) <= _MOST_LETTERS else f"{text[:_MOST_LETTERS]}…"
