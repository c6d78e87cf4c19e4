"""Values -> text for people, and the Manager's dates -> times that sort. Everything follows the default QLocale."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone

from PySide6.QtCore import QDateTime, QLocale

_LARGEST_SIZE = 2**63 - 1  # what Qt can format

_TIME = re.compile(
    r"""(?P<first>\d{1,4}) [/.-] (?P<second>\d{1,2}) [/.-] (?P<third>\d{1,4})
        (?: (?:\s+|\s*-\s*|T) (?P<hour>\d{1,2}) : (?P<minute>\d{2})
            (?: : (?P<second_s>\d{2}) (?:[.,](?P<fraction>\d{1,9}))? )?
            (?: \s* (?P<half>[AP])\.?M\.? )?
            (?: \s* (?P<zulu>Z) | \s* (?P<sign>[+-]) (?P<offset_h>\d{1,2}) :? (?P<offset_m>\d{2})? )? )?""",
    re.VERBOSE | re.ASCII | re.IGNORECASE,
)


def hex_handle(handle: int) -> str:
    """A job handle as the vendor's Monitor writes it: 1256275308 -> "4AE13D6C"."""
    return f"{handle:08X}"


def memory(size: float) -> str:
    """Bytes -> "64.0 GB", in powers of 1024."""
    whole = int(min(max(size, 0), _LARGEST_SIZE))
    return QLocale().formattedDataSize(whole, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def disk(space_mb: float) -> str:
    """Megabytes -> "931.5 GB"."""
    return memory(space_mb * 2**20)


def hours(duration_h: float) -> str:
    """Hours -> "h:mm:ss", rounded to the second: 1.5 -> "1:30:00"."""
    seconds = round(abs(duration_h) * 3600)
    sign = "-" if duration_h < 0 and seconds else ""
    return f"{sign}{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def parse_time(text: str) -> datetime | None:
    """A time as the Manager writes it (protocol.md, "Times") -> local time without a zone, so that all compare.

    A date that begins with a month or day is read month first, as it was seen, unless that is no month. None for never
    (nothing, or only zeros) and for what cannot be read.
    """
    match = _TIME.fullmatch(text.strip())
    if match is None:
        return None
    part = match.groupdict(default="")
    first, second, third = int(part["first"]), int(part["second"]), int(part["third"])
    if len(part["first"]) == 4:
        year, month, day = first, second, third
    else:
        month, day = (first, second) if first <= 12 else (second, first)
        year = third + 2000 if len(part["third"]) <= 2 else third
    hour = int(part["hour"] or 0)
    if part["half"]:
        hour = hour % 12 + (12 if part["half"] in "Pp" else 0)
    microsecond = int(part["fraction"].ljust(6, "0")[:6])
    try:
        time = datetime(year, month, day, hour, int(part["minute"] or 0), int(part["second_s"] or 0), microsecond)
        if not part["sign"] and not part["zulu"]:
            return time
        offset = timedelta(hours=int(part["offset_h"] or 0), minutes=int(part["offset_m"] or 0))
        zone = timezone(-offset if part["sign"] == "-" else offset)
        return time.replace(tzinfo=zone).astimezone().replace(tzinfo=None)
    except (ValueError, OverflowError, OSError):  # no such day; beyond the calendar; Windows knows no zone before 1970
        return None


def is_never(text: str) -> bool:
    """Does the Manager mean "never" by this time: nothing at all, or only zeros?"""
    return not re.search(r"[^\W0_]", text)


def when(text: str) -> str:
    """A Manager's time as the user's country writes it, "" for never, and what came for what cannot be read."""
    time = parse_time(text)
    if time is None:
        return "" if is_never(text) else single_line(text)
    shown = QDateTime(time.year, time.month, time.day, time.hour, time.minute, time.second)
    return QLocale().toString(shown, QLocale.FormatType.ShortFormat)


def single_line(text: str) -> str:
    """Text of many lines in one: every run of white space becomes one blank."""
    return " ".join(text.split())
