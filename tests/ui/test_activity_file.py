"""The file of the activity: what was written is read again, whatever others or the disk do to it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLockFile

from bbmonitor_gui.ui import activity_file
from bbmonitor_gui.ui.activity_file import MOST_BYTES, ActivityFile, History
from bbmonitor_gui.ui.models.activity import ActivityEntry, ActivityKind

HOSTILE = '<img src=x>&amp;\u202e\u2028\r\n\0"\\{0}\ud800'


def entry(number: int = 1, what: str = "Suspend job", **more: object) -> ActivityEntry:
    made = ActivityEntry(number, datetime(2026, 3, 2, 12, 0, number % 60), ActivityKind.ORDER, what, "shot", "done")
    return replace(made, **more)  # type: ignore[arg-type]


@pytest.fixture
def file(tmp_path: Path) -> ActivityFile:
    return ActivityFile(tmp_path)


def whats(history: History) -> list[str]:
    return [each.what for each in history.entries]


def test_nothing_was_written_yet(tmp_path: Path) -> None:
    folder = tmp_path / "not" / "there"
    assert ActivityFile(folder).read(10) == History(())
    ActivityFile(folder).clear()
    assert not folder.exists()
    ActivityFile(folder).append([entry()])
    assert len(ActivityFile(folder).read(10).entries) == 1


def test_all_of_an_entry_comes_back(file: ActivityFile) -> None:
    full = entry(
        7,
        kind=ActivityKind.CONTROL,
        target=HOSTILE,
        outcome="läuft 火",
        detail="a\nb",
        failed=True,
        commands=("get job 1", "set job 1 <bytes>"),
        manager="farm",
    )
    file.append([full])
    (found,) = file.read(10).entries
    assert found == replace(full, key=-1, target=HOSTILE.replace("\ud800", "?"))


def test_entries_of_earlier_runs_are_counted_down(file: ActivityFile) -> None:
    file.append([entry(number, f"no. {number}") for number in range(5)])
    file.append([entry(5, "no. 5")])
    history = file.read(4)
    assert whats(history) == ["no. 2", "no. 3", "no. 4", "no. 5"]
    assert [each.key for each in history.entries] == [-4, -3, -2, -1]


def test_texts_have_an_end(file: ActivityFile) -> None:
    file.append([entry(target="x" * 10_000, commands=("y" * 10_000,) * 100)])
    (found,) = file.read(10).entries
    assert found.target == "x" * 4000 + "…"
    assert found.commands == ("y" * 4000 + "…",) * 20


@given(st.lists(st.text(max_size=200), min_size=1, max_size=5))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_is_one_line(tmp_path: Path, texts: list[str]) -> None:
    file = ActivityFile(tmp_path)
    file.clear()
    file.append([entry(what=text) for text in texts])
    assert whats(file.read(100)) == texts
    assert (tmp_path / "activity.jsonl").read_bytes().count(b"\n") == len(texts)


# ---- bounds


def test_a_full_file_makes_room(tmp_path: Path, file: ActivityFile) -> None:
    """Two files, each no longer than it may be; the oldest entries go."""
    long = "x" * 3900
    for first in range(0, 1000, 100):
        file.append([entry(what=f"no. {first + place}", detail=long) for place in range(100)])
    sizes = {path.name: path.stat().st_size for path in tmp_path.iterdir()}
    assert sizes.keys() == {"activity.jsonl", "activity.old.jsonl"}
    assert max(sizes.values()) <= MOST_BYTES
    told = whats(file.read(2000))
    assert told == [f"no. {number}" for number in range(1000 - len(told), 1000)]
    assert len(told) > 200


def test_more_at_once_than_fits_into_a_file(tmp_path: Path, file: ActivityFile) -> None:
    file.append([entry(what=f"no. {number}", detail="x" * 3900) for number in range(1000)])
    assert all(path.stat().st_size <= MOST_BYTES for path in tmp_path.iterdir())
    assert whats(file.read(2000))[-1] == "no. 999"


def test_of_a_file_that_is_far_too_long_the_end_is_read(tmp_path: Path, file: ActivityFile) -> None:
    file.append([entry(what="first")])
    path = tmp_path / "activity.jsonl"
    line = path.read_bytes().replace(b"first", b"again")
    path.write_bytes(path.read_bytes() + line * (3 * MOST_BYTES // len(line)))
    history = file.read(100_000)
    assert set(whats(history)) == {"again"}
    assert history.damaged == 0
    assert len(history.entries) * len(line) <= 2 * MOST_BYTES


# ---- damage

LINE = json.dumps(
    {
        "time": "2026-03-02T12:00:01",
        "kind": "ORDER",
        "what": "w",
        "target": "t",
        "outcome": "o",
        "detail": "",
        "manager": "",
        "commands": [],
        "failed": False,
    }
).encode()
DAMAGED = [
    b"no JSON",
    b"\xff\xfe",
    b"null",
    b"[]",
    b"17",
    b"{}",
    b"[" * 100_000,
    LINE[:-5],
    LINE.replace(b"2026-03-02", b"2026-13-02"),
    LINE.replace(b"12:00:01", b"12:00:01+01:00"),
    LINE.replace(b'"w"', b"17"),
    LINE.replace(b"[]", b'"command"'),
    LINE.replace(b"[]", b"[17]"),
    LINE.replace(b"false", b'"false"'),
    LINE.replace(b"ORDER", b"NOTHING"),
    LINE.replace(b'"ORDER"', b"[]"),
    LINE.replace(b'"2026-03-02T12:00:01"', b"1" * 5000),
]


@pytest.mark.parametrize("damage", DAMAGED, ids=range(len(DAMAGED)))
def test_a_damaged_line_is_left_out_and_kept(tmp_path: Path, file: ActivityFile, damage: bytes) -> None:
    file.append([entry(what="before")])
    path = tmp_path / "activity.jsonl"
    good = path.read_bytes()
    path.write_bytes(good + damage + b"\n" + good.replace(b"before", b"after"))
    whole = path.read_bytes()
    history = file.read(10)
    assert whats(history) == ["before", "after"]
    assert history.damaged == 1
    (aside,) = history.aside
    assert (tmp_path / aside).read_bytes() == whole
    again = file.read(10)
    assert whats(again) == ["before", "after"]
    assert again.damaged == 0, "it is told once"


def test_nothing_can_be_read(tmp_path: Path, file: ActivityFile) -> None:
    for name in ("activity.jsonl", "activity.old.jsonl"):
        (tmp_path / name).write_bytes(b"\0" * 1000)
    history = file.read(10)
    assert history.entries == ()
    assert history.damaged == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(history.aside)
    file.append([entry()])
    assert len(file.read(10).entries) == 1


def test_a_line_that_was_not_ended_swallows_no_other(tmp_path: Path, file: ActivityFile) -> None:
    """As after a power cut."""
    file.append([entry(what="before")])
    with (tmp_path / "activity.jsonl").open("ab") as torn:
        torn.write(LINE[:40])
    file.append([entry(what="after")])
    history = file.read(10)
    assert whats(history) == ["before", "after"]
    assert history.damaged == 1


# ---- the disk


@contextmanager
def no_file_longer_than(size: int) -> Iterator[None]:
    """As on a full disk: the last write is cut short."""
    resource = pytest.importorskip("resource", reason="Windows limits no files")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_on_a_full_disk_nothing_is_written_by_halves(tmp_path: Path, file: ActivityFile) -> None:
    file.append([entry(what="before")])
    path = tmp_path / "activity.jsonl"
    whole = path.read_bytes()
    with no_file_longer_than(len(whole) + 50), pytest.raises(OSError):  # noqa: PT011 - each system has its own words
        file.append([entry(what="lost")])
    assert path.read_bytes() == whole
    file.append([entry(what="after")])
    assert whats(file.read(10)) == ["before", "after"]


def test_a_file_stands_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("")
    with pytest.raises(OSError, match="state"):
        ActivityFile(tmp_path / "state").append([entry()])


# ---- two programs


def test_another_program_keeps_it_locked(tmp_path: Path, file: ActivityFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(activity_file, "_PATIENCE_MS", 10)
    other = QLockFile(str(tmp_path / "activity.lock"))
    assert other.lock()
    with pytest.raises(OSError, match="locked"):
        file.append([entry()])
    other.unlock()
    file.append([entry()])
    assert len(file.read(10).entries) == 1


def test_two_programs_write_at_once(tmp_path: Path, file: ActivityFile) -> None:
    script = (
        "import sys; from pathlib import Path; from datetime import datetime\n"
        "from bbmonitor_gui.ui.activity_file import ActivityFile\n"
        "from bbmonitor_gui.ui.models.activity import ActivityEntry, ActivityKind\n"
        "file = ActivityFile(Path(sys.argv[1]))\n"
        "for number in range(30):\n"
        "    now = datetime(2026, 3, 2)\n"
        "    file.append([ActivityEntry(0, now, ActivityKind.ORDER, f'theirs {number}', 'x' * 2000, '')])\n"
    )
    with subprocess.Popen([sys.executable, "-c", script, str(tmp_path)]) as other:
        for number in range(30):
            file.append([entry(what=f"ours {number}", target="x" * 2000)])
        assert other.wait(30) == 0
    history = file.read(1000)
    assert history.damaged == 0
    for whose in ("ours", "theirs"):
        assert [what for what in whats(history) if what.startswith(whose)] == [f"{whose} {n}" for n in range(30)]


def test_clearing_forgets_both_files_and_nothing_else(tmp_path: Path, file: ActivityFile) -> None:
    file.append([entry()])
    (tmp_path / "activity.old.jsonl").write_bytes(LINE + b"\n")
    (tmp_path / "settings.ini").write_text("")
    file.clear()
    assert file.read(10) == History(())
    assert [path.name for path in tmp_path.iterdir()] == ["settings.ini"]
