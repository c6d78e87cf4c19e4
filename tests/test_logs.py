"""The log and its files: one entry a line, bounded, and a crash told at the next start."""

from __future__ import annotations

import faulthandler
import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bbmonitor_gui import logs, places
from bbmonitor_gui.logs import LogFiles, OneLine


@pytest.fixture(autouse=True)
def root_as_it_was() -> Iterator[None]:
    root = logging.getLogger()
    level, handlers = root.level, list(root.handlers)
    yield
    root.setLevel(level)
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
    faulthandler.enable(sys.__stderr__)  # pytest's own, which ends with the files


@pytest.fixture
def files(tmp_path: Path) -> Iterator[LogFiles]:
    made = LogFiles(tmp_path / "logs")
    made.begin()
    yield made
    made.end()


def written(files: LogFiles) -> list[str]:
    return files.file.read_text("utf-8").splitlines()


def test_everything_from_info_on_is_written_down(files: LogFiles) -> None:
    logging.getLogger("bbmonitor_gui.x").info("begun")
    logging.getLogger("bbmonitor_gui.x").debug("too much")

    (line,) = written(files)
    assert line.endswith("bbmonitor_gui.x INFO: begun")


def test_a_name_cannot_forge_an_entry(files: LogFiles) -> None:
    logging.getLogger("bbmonitor_gui.x").info("job %s", "a\r\n2026-01-01 bbmonitor_gui ERROR: forged\x1b[2J\u2028b")

    (line,) = written(files)
    assert r"a\r\n2026-01-01 bbmonitor_gui ERROR: forged\x1b[2J\u2028b" in line


def test_a_traceback_keeps_its_lines() -> None:
    try:
        raise ValueError("bad")
    except ValueError:
        record = logging.LogRecord("x", logging.ERROR, "f", 1, "failed", None, sys.exc_info())
    text = OneLine("%(message)s").format(record)
    assert text.splitlines()[0] == "failed"
    assert text.splitlines()[-1] == "ValueError: bad"


def test_a_long_log_is_cut_into_two_parts(files: LogFiles, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files._handler, "maxBytes", 2000)
    for number in range(200):
        logging.getLogger("bbmonitor_gui.x").info("entry %d", number)

    parts = sorted(files.folder.glob("bbmonitor *.log*"))
    assert len(parts) == 2
    assert all(part.stat().st_size <= 2000 for part in parts)
    assert written(files)[-1].endswith("entry 199")


def test_old_files_go_and_the_latest_stay(tmp_path: Path) -> None:
    for number in range(20):
        old = tmp_path / f"bbmonitor 2020-01-{number + 1:02d} 10-00-00 1.log"
        old.write_text("old", "utf-8")
        os.utime(old, (number, number))
    left = tmp_path / "crash 2020-01-01 10-00-00 1.txt"
    left.touch()
    os.utime(left, (0, 0))
    running = tmp_path / "crash 2020-01-02 10-00-00 2.txt"
    running.touch()
    made = LogFiles(tmp_path)
    made.begin()
    made.end()

    kept = sorted(path.name for path in tmp_path.glob("bbmonitor 2020*"))
    assert len(kept) == 2 * logs._KEPT_RUNS - 1
    assert kept[-1].startswith("bbmonitor 2020-01-20")
    assert not left.exists()
    assert running.exists()


def test_a_clean_end_leaves_no_crash_file(tmp_path: Path) -> None:
    made = LogFiles(tmp_path)
    made.begin()
    made.end()

    assert [path.name for path in tmp_path.iterdir()] == [made.file.name]


def test_a_crash_is_told_once_at_the_next_start(tmp_path: Path) -> None:
    program = (
        "import faulthandler, pathlib, sys\n"
        "from bbmonitor_gui.logs import LogFiles\n"
        "files = LogFiles(pathlib.Path(sys.argv[1]))\n"
        "files.begin()\n"
        "faulthandler._sigsegv()\n"
    )
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path)], capture_output=True, check=False)
    assert done.returncode != 0

    files = LogFiles(tmp_path)
    told = files.take_crashes()
    files.end()
    assert "Segmentation fault" in told
    assert "<string>" in told
    again = LogFiles(tmp_path)
    assert again.take_crashes() == ""
    again.end()


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    with pytest.raises(OSError, match="file"):
        LogFiles(tmp_path / "file" / "logs")


def test_the_terminal_is_as_loud_as_asked(capsys: pytest.CaptureFixture[str]) -> None:
    logs.to_terminal("warning")
    logging.getLogger("x").info("quiet")
    logging.getLogger("x").warning("two\nlines")
    assert capsys.readouterr().err.strip().endswith(r"x WARNING: two\nlines")


def test_places_bear_the_program_s_name() -> None:
    assert "BB Monitor" in str(places.log_folder())
    assert "BB Monitor" in str(places.state_folder())
