"""Keeps the activity across runs of the program: read when it starts, written as it happens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from bbmonitor_gui.connection.failures import Trouble, not_read, not_written

from .activity_file import ActivityFile, History
from .activity_log import MOST_ENTRIES, ActivityLog
from .models.activity import ActivityEntry

_NAME = "activity.jsonl"


class ActivityKeeper(QObject):
    """Fills the log with what earlier runs left in `folder`, and writes down there what happens.

    A thread of its own does what the disk may take long for. `close` waits for the last.
    """

    troubled = Signal(object)  # Trouble: it cannot be kept. Told once, until it can be again
    _was_read = Signal(object)  # History
    _failed = Signal(object)  # Trouble

    def __init__(self, log: ActivityLog, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._log = log
        self._file = ActivityFile(folder)
        self._is_cleared = self._is_closing = False
        self._unwritten: list[ActivityEntry] = []  # this and the next are the disk's thread's
        self._has_failed = False
        self._disk = ThreadPoolExecutor(1, "activity")
        self._was_read.connect(self._take_history)
        self._failed.connect(self._tell)
        log.happened.connect(self._keep)
        self._do(self._read)

    # ---- public

    @Slot()
    def clear(self) -> None:
        """Forget all that happened, on the disk too."""
        self._is_cleared = True
        self._log.clear()
        self._do(self._clear)

    def close(self) -> None:
        """Wait until the last is written; nothing is kept after."""
        if not self._is_closing:
            self._is_closing = True
            self._do(self._write, ())
            self._disk.shutdown()

    # ---- slots

    @Slot(object)
    def _keep(self, entries: Sequence[ActivityEntry]) -> None:
        if not self._is_closing:
            self._do(self._write, entries)

    @Slot(object)
    def _take_history(self, history: History) -> None:
        if not self._is_cleared:
            self._log.put_earlier(history.entries)
        if history.damaged:
            sentence = self.tr("Damaged lines were left out: {0}. The damaged file is kept: {1}")
            self._log.note_file(sentence.format(history.damaged, ", ".join(history.aside)))

    @Slot(object)
    def _tell(self, trouble: Trouble) -> None:
        self._log.note_file(trouble.title, trouble)
        self.troubled.emit(trouble)

    # ---- internals

    def _do(self, work: Callable[..., None], *values: object) -> None:
        self._disk.submit(work, *values).add_done_callback(_raise)

    # ---- in the disk's thread

    def _read(self) -> None:
        self._try(lambda: self._was_read.emit(self._file.read(MOST_ENTRIES)), not_read)

    def _write(self, entries: Sequence[ActivityEntry]) -> None:
        """With what could not be written before."""
        self._unwritten += entries
        del self._unwritten[:-MOST_ENTRIES]
        is_vain = self._is_closing and self._has_failed and entries  # only the last, empty turn tries once more
        if self._unwritten and not is_vain and self._try(lambda: self._file.append(self._unwritten), not_written):
            self._unwritten.clear()
            self._has_failed = False

    def _clear(self) -> None:
        self._unwritten.clear()
        self._try(self._file.clear, not_written)

    def _try(self, work: Callable[[], None], words: Callable[[str, BaseException], Trouble]) -> bool:
        try:
            work()
        except OSError as error:
            if not self._has_failed:
                self._has_failed = True
                self._failed.emit(words(_NAME, error))
            return False
        return True


def _raise(future: Future[None]) -> None:
    """A fault of ours reaches the log: what a future has caught, nobody else looks at."""
    future.result()
