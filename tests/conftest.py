"""What all tests share: no display, no settings but their own, and no stray line in the log."""

from __future__ import annotations

import gc
import logging
import os
import sys
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"  # the words that tests look for are English ones
os.environ.pop("LANGUAGE", None)


@pytest.fixture(autouse=True)
def garbage_is_collected_in_this_thread(request: pytest.FixtureRequest) -> Iterator[None]:
    """A simulated Manager's thread must not destroy the widgets of the last test; see ui/collector.py."""
    gc.disable()
    yield
    if "qapp" in request.fixturenames:
        gc.collect()


@pytest.fixture(autouse=True)
def dates_and_numbers_stay_as_they_were() -> Iterator[None]:
    """A program that was started here chose a locale for its whole process."""
    core = sys.modules.get("PySide6.QtCore")
    before = core.QLocale() if core else None
    yield
    core = sys.modules.get("PySide6.QtCore")
    if core:
        core.QLocale.setDefault(before or core.QLocale.c())


@pytest.fixture(autouse=True)
def no_stray_log_lines(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning that nobody expects is a fault that nobody has seen yet."""
    yield
    if request.node.get_closest_marker("logs_warnings"):
        return
    lines = [
        f"{record.name}: {record.getMessage()}"
        for when in ("setup", "call")
        for record in caplog.get_records(when)
        if record.levelno >= logging.WARNING and record.name.startswith("bbmonitor_gui")
    ]
    assert not lines, f"stray log lines: {lines}"
