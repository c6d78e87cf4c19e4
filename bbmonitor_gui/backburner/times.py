"""The Manager's dates -> times that sort and can be reckoned with."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from functools import lru_cache

_TIME = re.compile(
    r"""(?P<first>\d{1,4}) [/.-] (?P<second>\d{1,2}) [/.-] (?P<third>\d{1,4})
        (?: (?:\s+|\s*-\s*|T) (?P<hour>\d{1,2}) : (?P<minute>\d{2})
            (?: : (?P<second_s>\d{2}) (?:[.,](?P<fraction>\d{1,9}))? )?
            (?: \s* (?P<half>[AP])\.?M\.? )?
            (?: \s* (?P<zulu>Z) | \s* (?P<sign>[+-]) (?P<offset_h>\d{1,2}) :? (?P<offset_m>\d{2})? )? )?""",
    re.VERBOSE | re.ASCII | re.IGNORECASE,
)


@lru_cache(maxsize=100_000)  # a farm tells the same times again and again
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
