"""What nobody caught: in the log, on the screen once, with a report to copy; and the program goes on."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from bbmonitor_gui import crash
from bbmonitor_gui.crash import CrashWatch
from bbmonitor_gui.ui.dialogs.crash import CrashDialog

pytestmark = pytest.mark.logs_warnings


@pytest.fixture
def watch(qapp: QApplication) -> Iterator[CrashWatch]:
    made = CrashWatch("/logs")
    made.begin()
    yield made
    made.end()
    for dialog in dialogs():
        dialog.close()


def dialogs() -> list[CrashDialog]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, CrashDialog) and w.isVisible()]


def fail(text: str) -> None:
    try:
        raise RuntimeError(text)
    except RuntimeError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def test_a_fault_is_logged_and_shown_with_a_report(
    qtbot: QtBot, watch: CrashWatch, caplog: pytest.LogCaptureFixture
) -> None:
    fail("no such <b>thing</b>")
    qtbot.waitUntil(lambda: len(dialogs()) == 1)

    (dialog,) = dialogs()
    assert "RuntimeError: no such <b>thing</b>" in dialog.report
    assert "BB Monitor: " in dialog.report
    assert "Python: " in dialog.report
    button = dialog.findChild(QPushButton, "crashCopy")
    assert isinstance(button, QPushButton)
    button.click()
    assert QGuiApplication.clipboard().text() == dialog.report
    (record,) = [r for r in caplog.records if r.name == "bbmonitor_gui.crash"]
    assert record.levelno == logging.CRITICAL
    assert record.exc_info


def test_what_comes_again_and_again_fills_no_screen(qtbot: QtBot, watch: CrashWatch) -> None:
    for number in range(100):
        fail(f"fault {number // 2}")
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    QApplication.processEvents()

    (dialog,) = dialogs()
    assert dialog.report.count("RuntimeError: fault") == crash._MOST_FAULTS
    dialog.close()
    fail("another day")
    qtbot.waitUntil(lambda: any("another day" in shown.report for shown in dialogs()))


def test_a_fault_in_a_thread_is_shown_in_the_window_s(qtbot: QtBot, watch: CrashWatch) -> None:
    def run() -> None:
        raise RuntimeError("in a thread")

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    assert "in a thread" in dialogs()[0].report


def test_ctrl_c_is_no_fault(qtbot: QtBot, watch: CrashWatch, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Any] = []
    monkeypatch.setattr(watch, "_hooks", (lambda *told: seen.append(told), *watch._hooks[1:]))
    error = KeyboardInterrupt()
    sys.excepthook(KeyboardInterrupt, error, None)
    QApplication.processEvents()
    assert [told[0] for told in seen] == [KeyboardInterrupt]
    assert dialogs() == []


def test_a_fault_in_a_destructor_is_only_written_down(
    qtbot: QtBot, watch: CrashWatch, caplog: pytest.LogCaptureFixture
) -> None:
    class Broken:
        def __del__(self) -> None:
            raise RuntimeError("in a destructor")

    thing = Broken()
    del thing
    QApplication.processEvents()
    assert dialogs() == []
    assert any("in a destructor" in record.getMessage() for record in caplog.records)


def test_without_a_log_there_is_no_folder_to_open(qtbot: QtBot) -> None:
    dialog = CrashDialog("details", "")
    qtbot.addWidget(dialog)
    button = dialog.findChild(QPushButton, "crashLogFolder")
    assert isinstance(button, QPushButton)
    assert not button.isEnabled()
