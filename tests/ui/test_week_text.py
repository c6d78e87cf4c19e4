"""Weeks as text, and what is said of servers that share a dialog."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from bbmonitor_gui.backburner import ServerSchedule, schedule_from_words, schedules_to_json
from bbmonitor_gui.ui.known_weeks import KnownWeeks
from bbmonitor_gui.ui.server_week import ServerWeek, WeekFailure, by_name, differences, names_in_short
from bbmonitor_gui.ui.week_text import UNNAMED, read_weeks, weeks_as_text, weeks_from_text

FULL = 16777215
ALWAYS, NEVER = ServerSchedule.ALWAYS, ServerSchedule.NEVER
OFFICE = schedule_from_words("Mon–Fri 18–07, Sat–Sun all day")
MASKS = st.integers(0, FULL)
WEEKS = st.builds(ServerSchedule.from_masks, st.tuples(*[MASKS] * 7))
NAMES = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=20).filter(str.strip)


@given(st.dictionaries(NAMES, WEEKS, min_size=1, max_size=3))
def test_what_was_copied_pastes_back(weeks: dict[str, ServerSchedule]) -> None:
    assert weeks_from_text(weeks_as_text(weeks)) == weeks


@given(WEEKS)
def test_a_mail_that_spoilt_the_json_and_quoted_the_rest_still_pastes(week: ServerSchedule) -> None:
    text = weeks_as_text({"render-01": week}).replace('"', "”")
    quoted = "\n".join(f"> {line}" for line in text.splitlines())
    for spoilt in (text, quoted, weeks_as_text({"render-01": week}).replace('"days"', '"dyas"')):
        assert weeks_from_text(spoilt) == {UNNAMED: week}


@given(st.text(max_size=200))
def test_any_text_is_a_week_or_a_value_error(text: str) -> None:
    try:
        weeks = weeks_from_text(text)
    except ValueError:
        return
    assert weeks


@pytest.mark.parametrize(
    "text",
    [
        "Mon–Fri 18–07, Sat–Sun all day",
        "mon-fri 18:00-7:00; sat sun all day",
        "16777215 16646207 16646207 16646207 16646207 16646207 16777215",
        "[16777215, 0xFE003F, 0xFE003F, 0xFE003F, 0xFE003F, 0b111111100000000000111111, 16777215]",
        "Monday: 16646207\nTuesday: 16646207\nWednesday: 0xFE003F\nThursday: 16646207\nFriday: 16646207\n"
        "Saturday: 16777215\nSunday: 16777215",
        schedules_to_json({"x": OFFICE}),
    ],
)
def test_words_masks_and_json_are_read(text: str) -> None:
    assert list(weeks_from_text(text).values()) == [OFFICE]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no text"),
        (" \n ", "no text"),
        ("Mon 18-07, Spring all day", "Spring"),
        ("1 2 3 4 5 6", "1"),
        ("1 2 3 4 5 6 16777216", "not within"),
        ("9" * 6000 + " 2 3 4 5 6 7", "[Ee]xceeds|not within"),
        ("Sunday: 1\nSunday: 2", "1"),
        ('{"format": "other"}', "not a file of week schedules"),
        ('{"format": "bbmonitor-week-schedule", "version": 2, "schedules": []}', "version 2"),
        ('{"format": "bbmonitor-week-schedule", "version": 1, "schedules": []}', "no week in it"),
        ('{"' + "[" * 100_000 + "}", "nests|JSON"),
        ("x" * 1_000_001, "too long"),
        ("<img src=x>", "<img"),
    ],
)
def test_what_is_no_week_is_refused_with_a_reason(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        weeks_from_text(text)


@pytest.fixture
def german() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("german")
def test_days_in_the_user_s_language_paste_back() -> None:
    text = weeks_as_text({"render-01": OFFICE})
    assert "Mittwoch: 16646207" in text
    assert weeks_from_text(text.partition("{")[0]) == {UNNAMED: OFFICE}


def test_files_are_read_within_bounds(tmp_path: Path) -> None:
    good, large, binary = tmp_path / "good.json", tmp_path / "large.json", tmp_path / "binary.json"
    good.write_text("\ufeff" + schedules_to_json({"Büro": OFFICE}), "utf-8")
    large.write_bytes(b" " * 1_000_001)
    binary.write_bytes(b"\xff\xfe\x00")
    assert read_weeks(str(good)) == {"Büro": OFFICE}
    for file, said in (
        (large, "too large"),
        (binary, "no text"),
        (tmp_path, "no file"),
        (tmp_path / "none", "no file"),
    ):
        with pytest.raises(ValueError, match=said):
            read_weeks(str(file))


# ---- servers that share a dialog


def test_names_are_one_line_and_few() -> None:
    assert names_in_short(["render-01"]) == "render-01"
    assert names_in_short(["a", "b\nc"]) == "2 servers: a, b c"
    assert names_in_short([f"r{number}" for number in range(200)]) == "200 servers: r0, r1, r2, …"
    assert len(names_in_short(["n" * 10_000] * 5)) < 100


def test_servers_of_one_name_stay_apart() -> None:
    servers = [ServerWeek("a", "H1", ALWAYS), ServerWeek("a", "H2", NEVER), ServerWeek("", "H3", NEVER)]
    assert by_name(servers, [ALWAYS, NEVER, OFFICE]) == {"a": ALWAYS, "a (2)": NEVER, "H3": OFFICE}


@pytest.mark.parametrize(
    ("before", "wanted", "found", "words"),
    [
        (NEVER, ALWAYS, ALWAYS, ""),
        (NEVER, ALWAYS, ALWAYS.with_hours(2, [14], False), "Tue 14–15 stayed blocked"),
        (ALWAYS, NEVER, NEVER.with_hours(2, [14], True), "Tue 14–15 stayed allowed"),
        (ALWAYS, ALWAYS, OFFICE, "Mon–Fri 07–18 became blocked"),
        (ALWAYS, OFFICE, NEVER.with_hours(1, [8], True), "Mon 08–09 stayed allowed; Mon–Fri 18–07, Sat–Sun all day became blocked"),
        (ALWAYS, OFFICE, OFFICE.inverted(), "every hour is the other way round"),
    ],
)  # fmt: skip
def test_differences_are_told_in_words(
    before: ServerSchedule, wanted: ServerSchedule, found: ServerSchedule, words: str
) -> None:
    assert differences(before, wanted, found) == words


@given(WEEKS, WEEKS, WEEKS)
def test_differences_name_each_hour_that_is_unlike_and_no_other(
    before: ServerSchedule, wanted: ServerSchedule, found: ServerSchedule
) -> None:
    told = set()
    if found == wanted.inverted():
        return
    for part in filter(None, differences(before, wanted, found).split("; ")):
        words, stayed, state = part.rsplit(" ", 2)
        cells = schedule_from_words(words)
        for day in range(7):
            for hour in range(24):
                if cells.allows(day, hour):
                    told.add((day, hour))
                    assert found.allows(day, hour) == (state == "allowed")
                    assert (found.allows(day, hour) == before.allows(day, hour)) == (stayed == "stayed")
    unlike = {
        (day, hour) for day in range(7) for hour in range(24) if wanted.allows(day, hour) != found.allows(day, hour)
    }
    assert told == unlike


def test_what_is_to_be_sent_follows_what_is_known() -> None:
    known = KnownWeeks([ServerWeek("a", "H1", ALWAYS), ServerWeek("b", "H2", NEVER), ServerWeek("c", "H3", NEVER)])
    sent = known.to_send([OFFICE, OFFICE, NEVER])
    assert sent == {"H1": OFFICE, "H2": OFFICE}
    known.learn_sent(sent, {"H2": WeekFailure("Refused.", "", "")})
    assert known.weeks == {"H1": OFFICE, "H2": NEVER, "H3": NEVER}
    assert known.to_send([OFFICE, NEVER, NEVER]) == {"H2": NEVER}
    known.learn_sent({"H2": NEVER}, {"H2": WeekFailure("It shows something else.", "", "", ALWAYS)})
    assert known.to_send([OFFICE, ALWAYS, NEVER]) == {}
    known.learn({"H1": NEVER})
    assert known.to_send([OFFICE, ALWAYS, NEVER]) == {"H1": OFFICE}
