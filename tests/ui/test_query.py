"""Which rows a search finds, and what it says when it cannot be read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bbmonitor_gui.ui.models.column import Column
from bbmonitor_gui.ui.query import QueryError, Row, parse


@dataclass(frozen=True)
class Job:
    key: int
    name: str
    owner: str = ""
    state: str = "active"
    priority: int | None = None
    submitted: datetime | None = None


COLUMNS = (
    Column("job", "Job", lambda job: job.name, 10),
    Column("owner", "Owner", lambda job: job.owner, 10),
    Column("state", "State", lambda job: job.state, 10, lambda job: (0, job.state)),
    Column("priority", "Priority", lambda job: str(job.priority or ""), 5, lambda job: job.priority, right=True),
    Column("last_updated", "Last updated", lambda job: "", 5, number=lambda job: job.submitted),
)
JOBS = [
    Job(1, "shot_010 final comp", "anna", "active", 20, datetime(2026, 11, 20, 8)),
    Job(2, "shot_020 <A&B>", "Tom", "suspended", 50, datetime(2026, 11, 24, 8)),
    Job(3, 'quoted "name"', "anna", "not started", 5),
    Job(4, "Übergröße-x", "o'brien", "waiting"),
]


def found(text: str, jobs: list[Job] = JOBS) -> list[int]:
    fits = parse(text, COLUMNS)
    rows = [(job.key, tuple(column.text(job) for column in COLUMNS)) for job in jobs]
    return [
        key
        for (key, texts), job in zip(rows, jobs, strict=True)
        if fits is None or fits(Row(job, texts, "\n".join(texts).casefold()))
    ]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("", [1, 2, 3, 4]),
        ("   ", [1, 2, 3, 4]),
        ("shot", [1, 2]),
        ("SHOT final", [1]),
        ("shot anna", [1]),
        ('"final comp"', [1]),
        ('"comp final"', []),
        ("-shot", [3, 4]),
        ("owner:anna", [1, 3]),
        ("OWNER:ANNA", [1, 3]),
        ("own:an", [1, 3]),
        ("owner=ann", []),
        ("owner=anna", [1, 3]),
        ("owner:anna,tom", [1, 2, 3]),
        ("-owner:anna,tom", [4]),
        ('state:"not started"', [3]),
        ("state:active owner:anna", [1]),
        ("priority<20", [3]),
        ("priority<=20", [1, 3]),
        ("priority>20", [2]),
        ("priority>=50 -owner:anna", [2]),
        ("-priority<20", [1, 2, 4]),
        ("priority:5", [2, 3]),
        ("priority=5", [3]),
        ('priority:""', [4]),
        ("lastupdated>2026-11-22", [2]),
        ('"last_updated"', []),
        ("last_updated<2026/11/22", [1]),
        ("übergrösse", []),
        ("ÜBERGRÖSSE", []),
        ("übergröße", [4]),
        ("größe-x", [4]),
        ("<a&b>", [2]),
        ("o'brien", [4]),
    ],
)
def test_what_is_found(text: str, keys: list[int]) -> None:
    if text in ("übergrösse", "ÜBERGRÖSSE"):
        keys = [4]  # casefolding knows that ß and ss are one
    assert found(text) == keys


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("onwer:anna", "There is no column onwer. There are: job, owner, state, priority, last_updated"),
        ("owner:", "Something is missing after owner:"),
        ("priority<", "Something is missing after priority<"),
        ("priority<soon", "soon is no number and no date."),
        ("state<3", "State holds neither numbers nor dates. Write state:text instead."),
        ('"open', 'A quotation mark (") has no partner.'),
        ("-", "A minus needs a word behind it."),
    ],
)
def test_what_cannot_be_read_says_why(text: str, sentence: str) -> None:
    with pytest.raises(QueryError) as refused:
        parse(text, COLUMNS)
    assert str(refused.value) == sentence


def test_a_beginning_that_fits_several_columns_names_them() -> None:
    columns = (Column("started", "Started", str, 5), Column("state", "State", str, 5))
    with pytest.raises(QueryError, match=r"sta may be started, state\."):
        parse("sta:x", columns)


@given(st.text(max_size=40))
def test_anything_typed_is_a_query_or_a_sentence(text: str) -> None:
    sentence = "found"
    try:
        found(text)
    except QueryError as refused:
        sentence = str(refused)
    assert sentence


@given(st.text(st.characters(blacklist_characters='"', blacklist_categories=["Cs"]), min_size=1, max_size=12))
def test_a_quoted_value_means_itself(value: str) -> None:
    jobs = [Job(1, "x", value), Job(2, "x", f"{value}!")]
    assert 1 in found(f'owner="{value}"', jobs)
    assert 2 not in found(f'owner="{value}"', jobs)
