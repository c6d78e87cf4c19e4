"""Values as people read them, and the Manager's dates as times that sort."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from bbmonitor_gui.ui import formats


@pytest.fixture
def british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


EVENING = datetime(2004, 12, 15, 20, 31, 20)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("12/15/2004 8:31:20 PM", EVENING),
        ("12/15/2004 08:31:20 pm", EVENING),
        ("12/15/2004 12:00:00 AM", datetime(2004, 12, 15)),
        ("12/15/2004 12:00:00 PM", datetime(2004, 12, 15, 12)),
        ("2004/12/15 20:31:20", EVENING),
        ("2004-12-15 20:31:20", EVENING),
        ("2004/12/15-20:31:20", EVENING),
        ("2004/12/15 - 20:31:20", EVENING),
        ("2004-12-15T20:31:20", EVENING),
        ("  2004-12-15   20:31:20\n", EVENING),
        ("15/12/2004 20:31:20", EVENING),
        ("15.12.2004 20:31:20", EVENING),
        ("25/01/2006 10:00", datetime(2006, 1, 25, 10)),
        ("03/04/2006 10:00:00", datetime(2006, 3, 4, 10)),
        ("12/15/04 20:31:20", EVENING),
        ("2025/01/31", datetime(2025, 1, 31)),
        ("2025/01/31 14:05:22.123", datetime(2025, 1, 31, 14, 5, 22, 123000)),
        ("2025/01/31 14:05:22,5", datetime(2025, 1, 31, 14, 5, 22, 500000)),
        ("2025/01/31 14:05:22.123456789", datetime(2025, 1, 31, 14, 5, 22, 123456)),
    ],
)
def test_a_time_that_was_seen(text: str, time: datetime) -> None:
    assert formats.parse_time(text) == time


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("2025/01/31 14:05:22.123 -03", datetime(2025, 1, 31, 17, 5, 22, 123000)),
        ("2025/01/31-14:05:22 +05:30", datetime(2025, 1, 31, 8, 35, 22)),
        ("2025-01-31 14:05:22 +0100", datetime(2025, 1, 31, 13, 5, 22)),
        ("2025-01-31T14:05:22Z", datetime(2025, 1, 31, 14, 5, 22)),
    ],
)
def test_a_time_with_an_offset_becomes_local_time(text: str, utc: datetime) -> None:
    time = formats.parse_time(text)

    assert time is not None
    assert time.tzinfo is None
    assert time == utc.replace(tzinfo=timezone.utc).astimezone().replace(tzinfo=None)


@pytest.mark.parametrize("text", ["", " ", "0", "00/00/0000 00:00:00", "0000-00-00 00:00:00.000", "0000/00/00-0:00:00"])
def test_never(text: str) -> None:
    assert formats.parse_time(text) is None
    assert formats.is_never(text)
    assert formats.when(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Not Finished",
        "12/15/2004 8:31:20 XM",
        "2004-13-15 00:00:00",
        "31/31/2004 00:00:00",
        "2004-02-30 00:00:00",
        "2004-12-15 24:00:00",
        "2004-12-15 10:61:00",
        "0001-01-01 00:00:00 +14",
        "9999-12-31 23:59:59 -12",
        "2004-12-15 20:31:20 +99",
        "٢٠٠٤-12-15 20:31:20",
        "2004-12-15 20:31:20 and more",
    ],
)
def test_what_cannot_be_read_is_shown_as_it_came(text: str) -> None:
    assert formats.parse_time(text) is None
    assert not formats.is_never(text)
    assert formats.when(text) == text


@given(
    st.one_of(
        st.text(),
        st.from_regex(r"\A[0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{1,4}( [0-9]{1,2}:[0-9]{2}:[0-9]{2})?( ?[AP]M)?\Z"),
        st.from_regex(r"\A[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,12})? [+-][0-9]{2}\Z"),
    )
)
def test_any_text_can_be_parsed_and_shown(text: str) -> None:
    time = formats.parse_time(text)

    assert time is None or time.tzinfo is None
    assert isinstance(formats.when(text), str)


@given(st.datetimes(min_value=datetime(1000, 1, 1)))
def test_every_form_gives_the_same_time(time: datetime) -> None:
    whole = time.replace(microsecond=0)
    american = f"{time.month}/{time.day}/{time.year} {time.hour % 12 or 12}:{time:%M:%S} {'AP'[time.hour // 12]}M"

    assert formats.parse_time(american) == whole
    assert formats.parse_time(whole.isoformat(" ")) == whole
    assert formats.parse_time(f"{whole:%Y/%m/%d-%H:%M:%S}.{time.microsecond:06}") == time


def test_when_follows_the_country(british: None) -> None:
    assert formats.when("12/15/2004 8:31:20 PM") == "15/12/2004 20:31"
    QLocale.setDefault(QLocale("de_DE"))
    assert formats.when("12/15/2004 8:31:20 PM") == "15.12.04 20:31"


@pytest.mark.parametrize(
    ("handle", "text"), [(1256275308, "4AE13D6C"), (0, "00000000"), (1, "00000001"), (2**32 - 1, "FFFFFFFF")]
)
def test_hex_handle(handle: int, text: str) -> None:
    assert formats.hex_handle(handle) == text


@pytest.mark.parametrize(
    ("country", "value", "decimals", "text"),
    [
        ("en_GB", 812, 0, "812"),
        ("en_GB", 1_234_567, 0, "1,234,567"),
        ("en_GB", -1234, 0, "-1,234"),
        ("en_GB", 12345.678, 1, "12,345.7"),
        ("en_GB", 0.875, 2, "0.88"),
        ("en_GB", -1e-9, 2, "0.00"),
        ("en_GB", 2.0, 0, "2"),
        ("de_DE", 1_234_567, 0, "1.234.567"),
        ("de_DE", 12345.678, 1, "12.345,7"),
        ("de_DE", 0.875, 2, "0,88"),
        ("de_DE", -1234.5, 1, "-1.234,5"),
        ("en_IN", 1_234_567, 0, "12,34,567"),
        ("en_GB", 2**63 - 1, 0, "9,223,372,036,854,775,807"),
        ("en_GB", -(2**63), 0, "-9223372036854775808"),
        ("en_GB", 10**30, 0, "1" + "0" * 30),
        ("en_GB", float("inf"), 1, "inf"),
        ("en_GB", float("nan"), 1, "nan"),
    ],
)
def test_number(british: None, country: str, value: float, decimals: int, text: str) -> None:
    QLocale.setDefault(QLocale(country))

    assert formats.number(value, decimals) == text


@given(st.integers() | st.floats(allow_nan=False, allow_infinity=False), st.integers(0, 3))
def test_a_number_is_read_back_as_it_was(value: float, decimals: int) -> None:
    german = QLocale("de_DE")
    before = QLocale()
    QLocale.setDefault(german)
    text = formats.number(value, decimals)
    QLocale.setDefault(before)

    shown = text.replace(".", "").replace(",", ".")
    assert (int(shown) if isinstance(value, int) else float(shown)) == round(value, decimals)


@pytest.mark.parametrize(
    ("size", "text"),
    [
        (64 * 2.0**30, "64.0 GB"),
        (1063239680, "1,014.0 MB"),
        (512.9, "512 bytes"),
        (0, "0 bytes"),
        (-5, "0 bytes"),
        (1e300, "8.0 EB"),
    ],
)
def test_memory(british: None, size: float, text: str) -> None:
    assert formats.memory(size) == text


def test_disk(british: None) -> None:
    assert formats.disk(953869) == "931.5 GB"


@pytest.mark.parametrize(
    ("duration_h", "text"),
    [
        (0, "0:00:00"),
        (1.5, "1:30:00"),
        (0.9999999, "1:00:00"),
        (1234.51, "1234:30:36"),
        (-0.25, "-0:15:00"),
        (-1e-9, "0:00:00"),
    ],
)
def test_hours(duration_h: float, text: str) -> None:
    assert formats.hours(duration_h) == text


@given(st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=36500)))
def test_hours_keep_every_second(duration: timedelta) -> None:
    hours, minutes, seconds = formats.hours(duration / timedelta(hours=1)).split(":")

    shown = timedelta(hours=int(hours), minutes=int(minutes), seconds=int(seconds))
    assert abs(shown - duration) <= timedelta(seconds=0.51)


@pytest.mark.parametrize(
    ("text", "line"),
    [("a\r\n  b\tc\n", "a b c"), ("", ""), ("a\u2028b", "a b"), ("<b>x</b>", "<b>x</b>"), ("x" * 10_000, "x" * 10_000)],
)
def test_single_line(text: str, line: str) -> None:
    assert formats.single_line(text) == line
