"""What happened, in this run of the program and before, and the columns that show it."""

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
    FILE = "warning"  # the one in which all this is kept


@dataclass(frozen=True, slots=True)
class ActivityEntry:
    """One thing that happened. `key` counts them, below 0 those of earlier runs; `time` is this computer's local time,
    `target` whom it concerned, `manager` whose that is, `commands` the lines as they were sent; `detail` may have many
    lines."""

    key: int
    time: datetime
    kind: ActivityKind
    what: str
    target: str
    outcome: str
    detail: str = ""
    failed: bool = False
    commands: tuple[str, ...] = ()
    manager: str = ""


def activity_columns() -> list[Column]:
    """In the user's language."""
    return [
        Column("time", translate("activity", "Time"), time_text, 18, lambda e: e.time, number=lambda e: e.time),
        Column("what", translate("activity", "Action"), lambda e: formats.single_line(e.what), 24, icon=_icon),
        Column("target", translate("activity", "Target"), lambda e: formats.single_line(e.target), 26, tool_tip=lambda e: e.target),
        Column("command", translate("activity", "Command"), _commands, 26, tool_tip=lambda e: "\n".join(e.commands)),
        Column("outcome", translate("activity", "Outcome"), lambda e: formats.single_line(e.outcome), 44, tool_tip=_outcome_tip),
        Column("manager", translate("activity", "Manager"), lambda e: formats.single_line(e.manager), 14, tool_tip=lambda e: e.manager),
        Column("detail", translate("activity", "Details"), lambda e: formats.single_line(e.detail), 48, tool_tip=lambda e: e.detail, shown=False),
    ]  # fmt: skip


def time_text(entry: ActivityEntry) -> str:
    """Date and time, to the second."""
    date = QDate(entry.time.year, entry.time.month, entry.time.day)
    return f"{QLocale().toString(date, QLocale.FormatType.ShortFormat)} {entry.time:%H:%M:%S}"


def _commands(entry: ActivityEntry) -> str:
    return "; ".join(map(formats.single_line, entry.commands))


def _icon(entry: ActivityEntry) -> QIcon:
    return look_icon(theme.ERROR) if entry.failed else icon(entry.kind.value)


def _outcome_tip(entry: ActivityEntry) -> str:
    return f"{entry.outcome}\n{entry.detail}" if entry.detail else entry.outcome
