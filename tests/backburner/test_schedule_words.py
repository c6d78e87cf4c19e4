"""A week from words: those that a week writes itself, and those that people type."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bbmonitor_gui.backburner import ServerSchedule, schedule_from_words

FULL, NIGHTS = 16777215, 16646207  # NIGHTS: the API document's example, all but 07:00-18:00
MASKS = st.sampled_from([0, FULL, NIGHTS]) | st.integers(0, FULL)
OFFICE = ServerSchedule.from_masks([FULL, *[NIGHTS] * 5, FULL])


@given(st.tuples(*[MASKS] * 7))
@example((0,) * 7)
@example((FULL,) * 7)
@example((1,) * 7)
def test_every_week_is_understood_from_its_own_words(masks: tuple[int, ...]) -> None:
    schedule = ServerSchedule(*masks)
    words = str(schedule)
    for said in (words, words.upper(), words.replace("–", "-"), words.replace("–", " to "), words.replace(", ", "\n")):
        assert schedule_from_words(said) == schedule


@pytest.mark.parametrize(
    ("words", "schedule"),
    [
        ("Mon-Fri 18-07, Sat Sun all day", OFFICE),
        ("mon-fri 18:00-7:00; sat, sun ALL DAY", OFFICE),
        ("Monday to Friday 18 to 07\nSaturday all day\nSunday all day", OFFICE),
        ("Mondays — Fridays: 18 – 7; weekends all day.", OFFICE),
        ("weekdays 18−07 and weekend allday", OFFICE),
        ("Mon, Tue, Wed, Thu and Fri 0-7 + 18-24, Sat & Sun 0:00-24:00".replace("&", "and"), OFFICE),
        ("Sat-Sun all day, Mon-Fri 00-07, Mon-Fri 18-24", OFFICE),
        ("never", ServerSchedule.NEVER),
        (" Always.\n", ServerSchedule.ALWAYS),
        ("daily all day", ServerSchedule.ALWAYS),
        ("Mon-Sun never", ServerSchedule.NEVER),
        ("Tue 18-7", ServerSchedule(0, 0, NIGHTS, 0, 0, 0, 0)),
        ("tues 18-7, thurs never", ServerSchedule(0, 0, NIGHTS, 0, 0, 0, 0)),
        ("Wed 23-24", ServerSchedule(0, 0, 0, 1, 0, 0, 0)),
        ("Wed 23-00", ServerSchedule(0, 0, 0, 1, 0, 0, 0)),
        ("Wednesday always", ServerSchedule(0, 0, 0, FULL, 0, 0, 0)),
        ("Fri-Mon all day", ServerSchedule(FULL, FULL, 0, 0, 0, FULL, FULL)),
        ("Sun-Sun 0-1", ServerSchedule(1 << 23, 0, 0, 0, 0, 0, 0)),
        ("Mon 1-3, Mon 2-4", ServerSchedule(0, 0b0111 << 20, 0, 0, 0, 0, 0)),
    ],
)
def test_what_people_type(words: str, schedule: ServerSchedule) -> None:
    assert schedule_from_words(words) == schedule


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("", "no word tells of a week"),
        (" ,;\n", "no word tells of a week"),
        ("Mon-Fri 18-07, Sxt all day", "'Sxt' was not understood"),
        ("Mo 18-07", "'Mo' was not understood"),
        ("Montag 18-07", "'Montag' was not understood"),
        ("Mon-Foo 18-07", "'Foo' was not understood"),
        ("Mon 18-07 please", "'please' was not understood"),
        ("Mon 18", "'18' was not understood"),
        ("Mon 18-", "'18-' was not understood"),
        ("Mon 6pm-7am", "'6pm-7am' was not understood"),
        ("Mon 180-7", "'180-7' was not understood"),
        ("Mon 18-070", "'18-070' was not understood"),
        ("Mon ١٨-٠٧", "'١٨-٠٧' was not understood"),
        ("Mon 18:30-7", "'18:30' is no full hour"),
        ("Mon 18-25", "'25' is no full hour"),
        ("Mon 7-7", "'7-7' is no range of hours"),
        ("Mon 24-7", "'24-7' is no range of hours"),
        ("18-07", "'18-07': no day stands before it"),
        ("all day, Mon 1-2", "'all day': no day stands before it"),
        ("never Mon 1-2", "'never': no day stands before it"),
        ("Mon 1-2, Tue", "'Tue': no hours stand behind it"),
        ("Mon-Fri", "'Mon-Fri': no hours stand behind it"),
        ("Mon 1-2, Mon never", "'never': Monday has hours and is never allowed"),
        ("Mon-Fri never, Tue all day", "'all day': Tuesday has hours and is never allowed"),
        ("<b>Mon</b>", "'<b>Mon</b>' was not understood"),
        ("x" * 100_000, "'x{40}…' was not understood"),
    ],
)
def test_the_word_that_was_not_understood_is_named(words: str, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{message}"):
        schedule_from_words(words)


@given(st.text() | st.text(alphabet="MonFriSatSun 0189-–:,+;alwydner\n"))
def test_whatever_is_typed_is_a_week_or_an_error(words: str) -> None:
    try:
        schedule = schedule_from_words(words)
    except ValueError:
        return
    assert schedule_from_words(str(schedule)) == schedule
