"""What nobody caught: written to the log and shown, with a report to copy. The program goes on."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from .ui.dialogs.crash import CrashDialog


logger = logging.getLogger("bbmonitor_gui.crash")

_MOST_FAULTS = 20  # are shown of one that comes again and again


class CrashWatch(QObject):
    """Stands where Python reports exceptions that nobody caught, in any thread, from `begin` to `end`."""

    _caught = Signal(str)  # from any thread to the window's

    def __init__(self, log_folder: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log_folder = log_folder
        self._dialog: CrashDialog | None = None
        self._faults: list[str] = []
        self._hooks = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        self._caught.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def begin(self) -> None:
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        sys.unraisablehook = self._on_unraisable

    def end(self) -> None:
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._hooks

    # ---- Python's side

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, (KeyboardInterrupt, SystemExit)):
            self._hooks[0](kind, error, trace)
            return
        logger.critical("nobody caught this:", exc_info=(kind, error, trace))
        self._caught.emit("".join(traceback.format_exception(kind, error, trace)))

    def _on_thread_exception(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None and arguments.exc_type is not SystemExit:
            self._on_exception(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    def _on_unraisable(self, unraisable: sys.UnraisableHookArgs) -> None:
        """In a destructor: nobody can act upon it, so it is only written down."""
        logger.warning("%s %r: %r", unraisable.err_msg or "ignored in", unraisable.object, unraisable.exc_value)

    # ---- slots

    @Slot(str)
    def _show(self, details: str) -> None:
        """One dialog, however many faults come: what repeats in every paint must not fill the screen."""
        from .ui.dialogs.crash import CrashDialog

        if len(self._faults) >= _MOST_FAULTS or details in self._faults:
            return
        self._faults.append(details)
        if self._dialog is None:
            self._dialog = CrashDialog(details, self._log_folder, QApplication.activeWindow())
            self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._dialog.quit_wanted.connect(QApplication.quit)
            self._dialog.finished.connect(self._forget)
            self._dialog.open()
        else:
            self._dialog.show_details("\n".join(self._faults))

    @Slot()
    def _forget(self) -> None:
        self._dialog = None
        self._faults.clear()
