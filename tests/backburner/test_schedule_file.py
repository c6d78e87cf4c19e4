"""Named weeks as JSON: to the byte, and every file that is none."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bbmonitor_gui.backburner import ServerSchedule, schedules_from_json, schedules_to_json

FULL, NIGHTS = 16777215, 16646207
OFFICE = ServerSchedule.from_masks([FULL, *[NIGHTS] * 5, FULL])
TEXT = """{
  "format": "bbmonitor-week-schedule",
  "version": 1,
  "bits": "1 = allowed, most significant of 24 = 00:00-01:00",
  "schedules": [
    {
      "name": "Büro \\"1\\"",
      "words": "Mon–Fri 18–07, Sat–Sun all day",
      "days": {
        "sunday": 16777215,
        "monday": 16646207,
        "tuesday": 16646207,
        "wednesday": 16646207,
        "thursday": 16646207,
        "friday": 16646207,
        "saturday": 16777215
      }
    },
    {
      "name": "never",
      "words": "never",
      "days": {
        "sunday": 0,
        "monday": 0,
        "tuesday": 0,
        "wednesday": 0,
        "thursday": 0,
        "friday": 0,
        "saturday": 0
      }
    }
  ]
}
"""
SCHEDULES = {'Büro "1"': OFFICE, "never": ServerSchedule.NEVER}
NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30).filter(str.strip)
WEEKS = st.tuples(*[st.integers(0, FULL)] * 7).map(ServerSchedule.from_masks)


def changed(**fields: Any) -> str:
    """The first schedule alone, with these fields; None takes a field away."""
    item: dict[str, Any] = {**json.loads(TEXT)["schedules"][0], **fields}
    kept = {name: value for name, value in item.items() if value is not None}
    return json.dumps({**json.loads(TEXT), "schedules": [kept]})


def with_day(day: str, mask: object) -> str:
    return changed(words="", days={**json.loads(TEXT)["schedules"][0]["days"], day: mask})


def test_the_text() -> None:
    assert schedules_to_json(SCHEDULES) == TEXT
    read = schedules_from_json(TEXT)
    assert list(read.items()) == list(SCHEDULES.items())


@given(st.dictionaries(NAMES, WEEKS, max_size=5))
def test_there_and_back(schedules: dict[str, ServerSchedule]) -> None:
    read = schedules_from_json(schedules_to_json(schedules))
    assert list(read.items()) == list(schedules.items())


def test_what_is_not_known_is_passed_over() -> None:
    text = "\ufeff" + changed(colour="red", words=None)
    assert schedules_from_json(text.replace('"bits"', '"pieces"')) == {'Büro "1"': OFFICE}
    assert schedules_from_json(with_day("holiday", "never"))['Büro "1"'] == OFFICE


@pytest.mark.parametrize(
    "words", ["nachts, und am Wochenende immer", "", 7, ["never"], "mondays to fridays 18-7; weekends all day"]
)
def test_words_are_for_people(words: object) -> None:
    assert schedules_from_json(changed(words=words)) == {'Büro "1"': OFFICE}


FORMAT = '"format": "bbmonitor-week-schedule"'
WRONG = [
    ("", "not JSON: Expecting value: line 1"),
    ("Mon-Fri 18-07", "not JSON"),
    (TEXT[:-20], "not JSON"),
    ("[" * 900_000, "nests too deeply"),
    ('{"a":' * 150_000, "nests too deeply"),
    (" " * 1_000_001, "too large for week schedules: 1000001 characters"),
    ("null", "not a file of week schedules"),
    ("[]", "not a file of week schedules"),
    ('"bbmonitor-week-schedule"', "not a file of week schedules"),
    ('{"format": "other", "version": 1}', "not a file of week schedules"),
    ('{"format": ["bbmonitor-week-schedule"]}', "not a file of week schedules"),
    (f"{{{FORMAT}}}", "no version of the format: None"),
    (f'{{{FORMAT}, "version": "1"}}', "no version of the format: '1'"),
    (f'{{{FORMAT}, "version": true}}', "no version of the format: True"),
    (f'{{{FORMAT}, "version": 0}}', "no version of the format: 0"),
    (f'{{{FORMAT}, "version": 2, "schedules": {{}}}}', "written in version 2 of the format; this program reads up to"),
    (f'{{{FORMAT}, "version": 1}}', '"schedules" is missing'),
    (f'{{{FORMAT}, "version": 1, "schedules": {{}}}}', '"schedules" is missing, or is no list'),
    (f'{{{FORMAT}, "version": 1, "schedules": [7]}}', "schedule 1 is no object"),
    (f'{{{FORMAT}, {FORMAT}, "version": 1}}', "'format' stands twice"),
    (changed(name=None), "schedule 1: no name for a schedule: None"),
    (changed(name=" \n"), "schedule 1: no name for a schedule"),
    (changed(name=7), "schedule 1: no name for a schedule: 7"),
    (changed(name="\ud800"), "schedule 1: no name .* holds half a character"),
    (changed(days=None), '"days" is missing, or is no object'),
    (changed(days=[0] * 7), '"days" is missing, or is no object'),
    (changed(days={"sunday": 0}), "monday is missing"),
    (with_day("friday", -1), "friday: -1 is not within 0…16777215"),
    (with_day("friday", 1 << 24), "friday: 16777216 is not within 0…16777215"),
    (with_day("friday", 1.0), "friday: 1.0 is no whole number"),
    (with_day("friday", "1"), "friday: '1' is no whole number"),
    (with_day("friday", True), "friday: True is no whole number"),
    (with_day("friday", None), "friday: None is no whole number"),
    (with_day("friday", float("nan")), "friday: nan is no whole number"),
    (with_day("friday", "#").replace('"#"', "9" * 5000), "friday: inf is no whole number"),
    (with_day("friday", "#").replace('"#"', "9" * 900_000), "friday: inf is no whole number"),
    (changed(words="always"), "its words say 'always', its masks say 'Mon–Fri 18–07"),
    (TEXT.replace('"never",\n      "words"', '"Büro \\"1\\"",\n      "words"'), "two schedules bear the name"),
]


@pytest.mark.parametrize(("text", "message"), WRONG, ids=[message for _, message in WRONG])
def test_what_is_wrong_is_said(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message) as raised:
        schedules_from_json(text)
    assert len(str(raised.value)) < 400


@given(
    st.text()
    | st.recursive(
        st.none() | st.integers() | st.text(),
        lambda inner: (
            st.lists(inner)
            | st.dictionaries(st.sampled_from(["format", "version", "schedules", "name", "days", "sunday"]), inner)
        ),
    ).map(json.dumps)
)
def test_any_text_is_weeks_or_an_error(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever is wrong with it
        schedules_from_json(text)


@pytest.mark.parametrize("name", ["", " ", "\ud800"])
def test_no_name(name: str) -> None:
    with pytest.raises(ValueError, match="no name for a schedule"):
        schedules_to_json({name: OFFICE})
