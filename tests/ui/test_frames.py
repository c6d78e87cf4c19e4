"""Which frames a server rendered, as a list that can be submitted again."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bbmonitor_gui.backburner import JobTask
from bbmonitor_gui.ui.frames import frame_of, job_frames, ranges


def task(number: int, name: str, server: str = "render-01") -> JobTask:
    return JobTask(number, name, "complete", server, ())


def read(text: str) -> list[int]:
    """As a renderer reads such a list."""
    numbers: list[int] = []
    for part in text.split(", ") if text else ():
        match = re.fullmatch(r"(-?\d+)(?:-(-?\d+))?", part)
        assert match is not None, part
        first, last = match[1], match[2] or match[1]
        numbers += range(int(first), int(last) + 1)
    return numbers


@pytest.mark.parametrize(
    ("numbers", "text"),
    [
        ([], ""),
        ([7], "7"),
        ([5, 4, 3, 2, 1, 8, *range(12, 21)], "1-5, 8, 12-20"),
        ([3, 1, 3, 2], "1-3"),
        ([8, 9], "8-9"),
        ([-3, -2, 0], "-3--2, 0"),
    ],
)
def test_runs_are_written_short(numbers: list[int], text: str) -> None:
    assert ranges(numbers) == text


@given(st.lists(st.integers(-300, 300)))
def test_the_list_holds_each_frame_once_and_no_other(numbers: list[int]) -> None:
    assert read(ranges(numbers)) == sorted(set(numbers))


@given(st.sets(st.integers(0, 10**9)))
def test_no_list_could_be_shorter(numbers: set[int]) -> None:
    parts = [part for part in ranges(numbers).split(", ") if part]
    assert len(parts) == sum(number - 1 not in numbers for number in numbers)


@pytest.mark.parametrize(
    ("name", "frame"),
    [
        ("Frame 1001", 1001),
        ("0017", 17),
        (" 17 ", 17),
        ("Frame -5", -5),
        ("-5", -5),
        ("shot-010", 10),
        ("render_0017.exr", 17),
        ("", None),
        ("Frame", None),
        ("Frame 17 strip 2", None),
        ("10-14", None),
        ("Frame ²", None),
        ("1" * 5000, None),
        ("<img src=x>", None),
    ],
)
def test_a_frame_is_told_by_the_only_number_of_a_name(name: str, frame: int | None) -> None:
    assert frame_of(name) == frame


@given(st.text(), st.integers(-(10**8), 10**8))
def test_any_name_can_be_read(name: str, frame: int) -> None:
    frame_of(name)
    assert frame_of(f"Frame {frame}") == frame


def test_tasks_are_told_apart_by_their_servers() -> None:
    frames = job_frames(
        [task(1, "Frame 10", "B"), task(2, "Frame 9", "A1"), task(3, "Frame 8", "B"), task(4, "Frame 7", "")],
        lambda server: "render-01" if server == "A1" else server,
    )
    assert [(each.name, each.server, [one.frame for one in each.tasks]) for each in frames.servers] == [
        ("B", "B", [8, 10]),
        ("render-01", "A1", [9]),
    ]
    assert (frames.are_frames, frames.untold) == (True, 1)
    assert [one.key for one in frames.servers[0].tasks] == [2, 0]


@pytest.mark.parametrize("names", [("Frame 1", "Frame 1"), ("Frame 1", "last one"), ("1 of 2", "2 of 2")])
def test_names_that_leave_a_doubt_tell_no_frames(names: tuple[str, str]) -> None:
    frames = job_frames([task(11, names[0]), task(12, names[1])], str)
    assert not frames.are_frames
    assert [one.frame for one in frames.servers[0].tasks] == [11, 12]


def test_nothing_told() -> None:
    assert job_frames([], str).servers == ()
    frames = job_frames([task(1, "Frame 1", ""), task(2, "Frame 2", "  ")], str)
    assert (frames.servers, frames.untold) == ((), 2)
