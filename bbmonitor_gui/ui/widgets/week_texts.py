"""Days, hours and masks of a week in words."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt

from bbmonitor_gui.backburner.schedule import ServerSchedule


def day_name(day: int) -> str:
    """The name of a day (0 = Sunday … 6 = Saturday) in the user's language."""
    return QLocale().dayName(day or Qt.DayOfWeek.Sunday.value)


def hour_span(hour: int) -> str:
    """An hour (0…23) for people: "14:00–15:00"."""
    return f"{hour:02d}:00–{hour + 1:02d}:00"


def masks_text(schedule: ServerSchedule) -> str:
    """The seven masks to copy, Sunday first, a line a day: "Sunday: 16777215"."""
    return "\n".join(f"{day_name(day)}: {mask}" for day, mask in enumerate(schedule.masks()))
