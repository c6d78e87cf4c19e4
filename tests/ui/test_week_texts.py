"""Hours in words, as each country writes them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import ServerSchedule
from bbmonitor_gui.ui.widgets.week_grid import WeekGrid
from bbmonitor_gui.ui.widgets.week_texts import cell_text, hour_labels, hour_span, selection_text, step_text
from bbmonitor_gui.ui.widgets.weeks import Weeks

TUESDAY = 2


@pytest.fixture
def set_country() -> Iterator[Callable[[str], None]]:
    before = QLocale()
    yield lambda name: QLocale.setDefault(QLocale(name))
    QLocale.setDefault(before)


def plain(text: str) -> str:
    """With the blanks of a keyboard."""
    return text.replace("\u202f", " ").replace("\xa0", " ")


@pytest.mark.parametrize(
    ("country", "afternoon", "last"),
    [
        ("en_US", "2 PM – 3 PM", "11 PM – 12 AM"),
        ("en_GB", "14:00–15:00", "23:00–24:00"),
        ("de_DE", "14:00–15:00", "23:00–24:00"),
        ("fi_FI", "14.00–15.00", "23.00–24.00"),
        ("fr_CA", "14 h 00–15 h 00", "23 h 00–24 h 00"),
        ("ko_KR", "오후 2 – 오후 3", "오후 11 – 오전 12"),
        ("C", "14:00–15:00", "23:00–24:00"),
    ],
)
def test_an_hour_is_written_as_in_the_country(
    set_country: Callable[[str], None], country: str, afternoon: str, last: str
) -> None:
    set_country(country)
    assert plain(hour_span(14)) == afternoon
    assert plain(hour_span(23)) == last


@pytest.mark.parametrize(
    ("country", "midnight", "noon", "afternoon"),
    [
        ("en_US", ["12 AM", "12a"], ["12 PM", "12p"], ["2 PM", "2p"]),
        ("en_GB", ["00"], ["12"], ["14"]),
        ("de_DE", ["00"], ["12"], ["14"]),
        ("ko_KR", ["오전 12"], ["오후 12"], ["오후 2"]),
    ],
)
def test_headers_are_offered_long_and_short(
    set_country: Callable[[str], None], country: str, midnight: list[str], noon: list[str], afternoon: list[str]
) -> None:
    set_country(country)
    for hour, texts in ((0, midnight), (12, noon), (14, afternoon)):
        assert [plain(labels[hour]) for labels in hour_labels()] == texts
    assert all(len(labels) == 24 for labels in hour_labels())


@pytest.mark.parametrize(
    ("country", "first", "words"),
    [
        ("en_US", 0, "Tuesday 2 PM – 3 PM: blocked"),
        ("en_GB", 1, "Tuesday 14:00–15:00: blocked"),
        ("de_DE", 1, "Dienstag 14:00–15:00: blocked"),
    ],
)
def test_a_grid_speaks_as_in_the_country(
    qtbot: QtBot, set_country: Callable[[str], None], country: str, first: int, words: str
) -> None:
    set_country(country)
    grid = WeekGrid()
    qtbot.addWidget(grid)
    grid.set_weeks(Weeks.of(ServerSchedule.ALWAYS.with_hours(TUESDAY, [14], False)))
    assert grid.days[0] == first
    assert plain(grid.tool_tip_at(grid.cell_rect(TUESDAY, 14).center())) == words


def test_a_cell_tells_where_servers_differ() -> None:
    assert cell_text(TUESDAY, 14, None) == "Tuesday 14:00–15:00: allowed on some servers"
    assert cell_text(TUESDAY, 14, True) == "Tuesday 14:00–15:00: allowed"
    assert cell_text(TUESDAY, 14, False) == "Tuesday 14:00–15:00: blocked"


def test_a_step_is_told_by_what_it_did() -> None:
    always = Weeks.of(ServerSchedule.ALWAYS)
    one = always.with_hours(TUESDAY, [14], False)
    twelve = always.with_hours(TUESDAY, range(12), False)
    assert step_text(always, one) == "Tuesday 14:00–15:00: blocked"
    assert step_text(one, always) == "Tuesday 14:00–15:00: allowed"
    assert step_text(always, twelve) == "12 hours blocked"
    assert step_text(twelve, always) == "12 hours allowed"
    assert step_text(one, twelve) == "13 hours changed"


def test_a_selection_is_told_by_its_size() -> None:
    assert selection_text([]) == "Nothing selected"
    assert selection_text([(0, 0)]) == "1 hour selected"
    assert selection_text([(0, 0), (1, 0)]) == "2 hours selected"
