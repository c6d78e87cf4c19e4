"""Values -> text for people. Everything follows the default QLocale. `parse_time` and `is_never` are known here as well."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QDateTime, QLocale

from bbmonitor_gui.backburner.times import is_never, parse_time

_LARGEST_WHOLE = 2**63 - 1  # that Qt can format


def hex_handle(handle: int) -> str:
    """A job handle as the vendor's Monitor writes it: 1256275308 -> "4AE13D6C"."""
    return f"{handle:08X}"


def number(value: float, decimals: int = 0) -> str:
    """In groups, with the locale's own signs: 1234 -> "1,234"; a float is rounded: (1234.56, 1) -> "1,234.6"."""
    if isinstance(value, int):
        return QLocale().toString(value) if abs(value) <= _LARGEST_WHOLE else str(value)
    return QLocale().toString(round(value, decimals) + 0.0, "f", decimals)  # + 0.0: never "-0"


def memory(size: float) -> str:
    """Bytes -> "64.0 GB", in powers of 1024."""
    whole = int(min(max(0, size), _LARGEST_WHOLE))
    return QLocale().formattedDataSize(whole, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def disk(space_mb: float) -> str:
    """Megabytes -> "931.5 GB"."""
    return memory(space_mb * 2**20)


def hours(duration_h: float) -> str:
    """Hours -> "h:mm:ss", rounded to the second: 1.5 -> "1:30:00"."""
    seconds = round(abs(duration_h) * 3600)
    sign = "-" if duration_h < 0 and seconds else ""
    return f"{sign}{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def when(text: str) -> str:
    """A Manager's time as the user's country writes it, "" for never, and what came for what cannot be read."""
    return _when(text, QLocale().bcp47Name())


@lru_cache(maxsize=100_000)  # tables show the same times again and again, and Qt takes its time to write one
def _when(text: str, _: str) -> str:
    time = parse_time(text)
    if time is None:
        return "" if is_never(text) else single_line(text)
    shown = QDateTime(time.year, time.month, time.day, time.hour, time.minute, time.second)
    return QLocale().toString(shown, QLocale.FormatType.ShortFormat)


def single_line(text: str) -> str:
    """Text of many lines in one: every run of white space becomes one blank."""
    return " ".join(text.split())
