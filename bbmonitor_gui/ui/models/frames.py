"""The columns of the table of frames that one server rendered."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bbmonitor_gui.ui import plain

from .column import Column
from .tasks import elapsed, elapsed_h

translate = QCoreApplication.translate

_MOST_LETTERS = 300


def frame_columns(are_frames: bool) -> list[Column]:
    """In the user's language; of FrameTasks (frames.py)."""
    columns = [
        Column("frame", translate("frames", "Frame"), lambda e: str(e.frame), 8, lambda e: e.frame, right=True),
        Column("task", translate("frames", "Task"), lambda e: str(e.task.number), 8, lambda e: e.task.number, right=True),
        Column("state", translate("frames", "State"), lambda e: plain.shortened(e.task.state, _MOST_LETTERS), 12),
        Column("elapsed", translate("frames", "Elapsed"), lambda e: plain.shortened(elapsed(e.task), _MOST_LETTERS), 10, lambda e: elapsed_h(e.task), right=True),
        Column("name", translate("frames", "Name"), lambda e: plain.shortened(e.task.name, _MOST_LETTERS), 20, tool_tip=lambda e: e.task.name),
    ]  # fmt: skip
    return columns if are_frames else columns[1:]
