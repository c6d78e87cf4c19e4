"""What happened while the program ran, and the columns that show it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtGui import QIcon

from bbmonitor_gui.ui import formats, theme
from bbmonitor_gui.ui.icons import icon, look_icon

from .column import Column

translate = QCoreApplication.translate


class ActivityKind(Enum):
    """What it was about; its value is the icon's name."""

    ORDER = "properties"
    CONNECTION = "connect"
    CONTROL = "control"
    MANAGER = "refresh"


@dataclass(frozen=True, slots=True)
class ActivityEntry:
    """One thing that happened. `key` counts them, `time` is this computer's local time, `target` whom it concerned;
    `detail` may have many lines."""

    key: int
    time: datetime
    kind: ActivityKind
    what: str
    target: str
    outcome: str
    detail: str = ""
    failed: bool = False


def activity_columns() -> list[Column]:
    """In the user's language."""
    return [
        Column("time", translate("activity", "Time"), time_text, 18, lambda e: e.time, number=lambda e: e.time),
        Column("what", translate("activity", "What"), lambda e: formats.single_line(e.what), 28, icon=_icon),
        Column("target", translate("activity", "Target"), lambda e: formats.single_line(e.target), 32, tool_tip=lambda e: e.target),
        Column("outcome", translate("activity", "Outcome"), lambda e: formats.single_line(e.outcome), 60, tool_tip=_outcome_tip),
    ]  # fmt: skip


def time_text(entry: ActivityEntry) -> str:
    """Date and time, to the second."""
    date = QDate(entry.time.year, entry.time.month, entry.time.day)
    return f"{QLocale().toString(date, QLocale.FormatType.ShortFormat)} {entry.time:%H:%M:%S}"


def _icon(entry: ActivityEntry) -> QIcon:
    return look_icon(theme.ERROR) if entry.failed else icon(entry.kind.value)


def _outcome_tip(entry: ActivityEntry) -> str:
    return f"{entry.outcome}\n{entry.detail}" if entry.detail else entry.outcome
