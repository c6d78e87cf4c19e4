"""What leaves the program is read back the same, and does nothing it should not do in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import Job, JobListItem
from bbmonitor_gui.backburner.records import JobAlerts, JobFlags, JobInfo, JobPlugin
from bbmonitor_gui.connection.snapshot import Changes, JobEntry
from bbmonitor_gui.ui.export import as_csv, as_json, as_tsv, write_file
from bbmonitor_gui.ui.export_control import ExportControl
from bbmonitor_gui.ui.models.column import Column
from bbmonitor_gui.ui.models.jobs import job_columns
from bbmonitor_gui.ui.models.table_model import TableModel
from bbmonitor_gui.ui.outcomes import Summary
from bbmonitor_gui.ui.settings import Settings
from bbmonitor_gui.ui.widgets.entry_table import EntryTable
from bbmonitor_gui.ui.widgets.table_header import TableHeader


@dataclass(frozen=True)
class Row:
    key: int
    name: str = ""
    number: float | None = None
    when: datetime | None = None


def number_text(row: Row) -> str:
    return "" if row.number is None else str(row.number)


def when_text(row: Row) -> str:
    return row.name if row.when is None else f"{row.when:%d/%m/%Y}"


COLUMNS = (
    Column("name", "Name", lambda row: row.name, 12),
    Column("number", "Number", number_text, 8, lambda row: row.number, right=True),
    Column("when", "When", when_text, 8, lambda row: row.when, number=lambda row: row.when),
    Column("handle", "Handle", lambda row: f"{row.key:08X}", 8, lambda row: row.key, shown=False),
)
NAME, NUMBER, WHEN, HANDLE = COLUMNS

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.sampled_from(
    ['"', '""', "a,b", "a;b", "\r\n", "\n", "=1+1", "\t", " padded ", "ß→語", "'", "\u2028", "\0"]
)
rows = st.lists(
    st.builds(
        Row, st.integers(0, 2**32 - 1), texts, st.none() | st.floats() | st.integers(), st.none() | st.datetimes()
    )
)
FORMULAS = [
    "=1+1",
    "+1",
    "-1+2",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    '=HYPERLINK("http://x")',
]


# ---- tab-separated


@given(rows)
def test_tab_separated_has_one_line_a_row_and_one_cell_a_column(entries: list[Row]) -> None:
    text = as_tsv(COLUMNS, entries)
    assert text.endswith("\n")
    lines = text[:-1].split("\n")
    assert lines[0] == "Name\tNumber\tWhen\tHandle"
    assert len(lines) == 1 + len(entries) == len(text.splitlines())
    for line, entry in zip(lines[1:], entries, strict=True):
        cells = line.split("\t")
        assert len(cells) == 4
        assert cells[3] == HANDLE.text(entry)
        assert cells[0].split() == entry.name.replace("\0", " ").split()


def test_what_would_end_a_cell_becomes_a_blank() -> None:
    assert as_tsv([NAME], [Row(1, "a\tb\nc")]) == "Name\na b c\n"


# ---- CSV


def read_csv(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


def undone(cell: str, text: str) -> str:
    return cell[1:] if cell.startswith("'") and not text.startswith("'") else cell


@given(rows)
def test_csv_is_read_back_the_same(entries: list[Row]) -> None:
    titles, *lines = read_csv(as_csv(COLUMNS, entries))
    assert titles == ["Name", "Number", "When", "Handle"]
    assert len(lines) == len(entries)
    for line, entry in zip(lines, entries, strict=True):
        expected = [column.text(entry).replace("\0", "") for column in COLUMNS]
        assert [undone(cell, text) for cell, text in zip(line, expected, strict=True)] == expected


@given(rows)
def test_no_cell_of_words_begins_like_a_formula(entries: list[Row]) -> None:
    for line in read_csv(as_csv([NAME, WHEN], entries)):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")) for cell in line)


@pytest.mark.parametrize("text", FORMULAS)
def test_formulas_are_defused(text: str) -> None:
    assert read_csv(as_csv([NAME], [Row(1, text)]))[1] == [f"'{text}"]
    assert read_csv(as_csv([WHEN], [Row(1, text)]))[1] == [f"'{text}"], (
        "a date that could not be read is the Manager's text"
    )


def test_a_formula_in_the_place_of_a_number_is_defused() -> None:
    sly = Column("sly", "Sly", lambda row: "-2+3+cmd|' /C calc'!A0", 8, lambda row: -2, right=True)
    assert read_csv(as_csv([sly], [Row(1)]))[1] == ["'-2+3+cmd|' /C calc'!A0"]


@pytest.mark.parametrize("number", [-5, -0.25, 7, -1000])
def test_numbers_stay_numbers(number: float) -> None:
    assert read_csv(as_csv([NUMBER], [Row(1, number=number)]))[1] == [str(number)]


def test_lines_end_as_the_standard_says() -> None:
    assert as_csv([NAME, NUMBER], [Row(1, 'a "b", c', 2)]) == 'Name,Number\r\n"a ""b"", c",2\r\n'


# ---- JSON


@given(rows)
def test_json_is_read_back_the_same(entries: list[Row]) -> None:
    objects = json.loads(as_json(COLUMNS, entries), parse_constant=lambda name: pytest.fail(f"{name} is no JSON"))
    assert [*map(list, objects)] == [["name", "number", "when", "handle"]] * len(entries)
    for found, entry in zip(objects, entries, strict=True):
        assert found["name"] == entry.name
        assert found["handle"] == f"{entry.key:08X}"
        if entry.number is None:
            assert found["number"] is None
        else:
            assert found["number"] in (entry.number, str(entry.number))
        assert found["when"] == (entry.when.isoformat() if entry.when else entry.name or None)


def test_numbers_are_numbers_in_json_and_the_rest_is_text() -> None:
    assert json.loads(as_json([NAME, NUMBER], [Row(1, "5", 5), Row(2, "", float("inf"))])) == [
        {"name": "5", "number": 5},
        {"name": "", "number": "inf"},
    ]
    assert json.loads(as_json(COLUMNS, [])) == []


# ---- files


def test_a_file_is_replaced_as_a_whole(tmp_path: Path) -> None:
    file = tmp_path / "rows.csv"
    file.write_text("old" * 1000)
    write_file(str(file), "ß\r\n", "utf-8-sig")
    assert file.read_bytes() == b"\xef\xbb\xbf\xc3\x9f\r\n"
    assert [*tmp_path.iterdir()] == [file], "nothing else is left"


def test_what_cannot_be_encoded_does_not_lose_the_rest(tmp_path: Path) -> None:
    write_file(str(tmp_path / "rows.json"), "a\ud800b", "utf-8")
    assert (tmp_path / "rows.json").read_bytes() == b"a?b"


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"\w"):
        write_file(str(tmp_path / "missing" / "rows.csv"), "text", "utf-8")
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError, match=r"\w"):
        write_file(str(tmp_path / "folder"), "text", "utf-8")


# ---- the whole way


class Frame(QWidget):
    """Two tables, as in the window."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        self.tables = [a_table("Rows"), a_table("Others")]
        for table in self.tables:
            layout.addWidget(table)
        self.control = ExportControl(self.tables, settings, self)


def a_table(title: str) -> EntryTable:
    model = TableModel(COLUMNS)
    table = EntryTable(model)
    model.setParent(table)
    table.setAccessibleName(title)
    header = TableHeader(COLUMNS, table)
    table.setHorizontalHeader(header)
    header.restore_defaults()
    table.sort_by("handle")
    model.apply(Changes(tuple(Row(key, f"{title} {key}", -key) for key in range(10))))
    return table


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def frame(qtbot: QtBot, settings: Settings) -> Iterator[Frame]:
    made = Frame(settings)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.control.close()


class Asked:
    """Stands in for the file dialog."""

    def __init__(self, answer: Path | str) -> None:
        self.answer = str(answer)
        self.suggestion = ""
        self.filters: Mapping[str, str] = {}

    def __call__(self, parent: QWidget, title: str, suggestion: str, filters: Mapping[str, str]) -> str:
        self.suggestion, self.filters = suggestion, filters
        return self.answer


def answer(monkeypatch: pytest.MonkeyPatch, file: Path | str) -> Asked:
    asked = Asked(file)
    monkeypatch.setattr(ExportControl, "ask_file", staticmethod(asked))
    return asked


def told(qtbot: QtBot, frame: Frame, do: Any, *arguments: object) -> Summary:
    with qtbot.waitSignal(frame.control.done) as blocker:
        do(*arguments)
    (summary,) = blocker.args
    assert isinstance(summary, Summary)
    return summary


def test_copying_takes_the_selected_rows_and_visible_columns(qtbot: QtBot, frame: Frame) -> None:
    table = frame.tables[0]
    header = table.horizontalHeader()
    assert isinstance(header, TableHeader)
    header.move_section(1, -1)
    header.show_section(2, False)
    table.selectRow(3)
    assert told(qtbot, frame, frame.control.copy).title == "1 row copied."
    assert QGuiApplication.clipboard().text() == "Number\tName\n-3\tRows 3\n"
    table.selectAll()
    assert told(qtbot, frame, frame.control.copy).title == "10 rows copied."
    assert len(QGuiApplication.clipboard().text().splitlines()) == 11


def test_copying_nothing_leaves_the_clipboard_alone(qtbot: QtBot, frame: Frame) -> None:
    QGuiApplication.clipboard().setText("before")
    assert told(qtbot, frame, frame.control.copy).title == "0 rows copied."
    assert QGuiApplication.clipboard().text() == "before"


def test_the_table_that_had_the_focus_last_is_meant(qtbot: QtBot, frame: Frame) -> None:
    assert frame.control.table is frame.tables[0]
    frame.activateWindow()
    frame.tables[1].setFocus()
    qtbot.waitUntil(frame.tables[1].hasFocus)
    assert frame.control.table is frame.tables[1]
    frame.tables[1].clearFocus()
    assert frame.control.table is frame.tables[1]


def test_the_shown_rows_as_csv(qtbot: QtBot, frame: Frame, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, settings: Settings) -> None:  # fmt: skip
    file = tmp_path / "rows.CSV"
    asked = answer(monkeypatch, file)
    model = frame.tables[0].model()
    assert isinstance(model, TableModel)
    model.set_filter(lambda row: row.entry.key < 2)
    assert told(qtbot, frame, frame.control.export_shown) == Summary("2 rows saved as rows.CSV.")
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    assert read_csv(file.read_text("utf-8-sig")) == [["Name", "Number", "When"], ["Rows 0", "0", "Rows 0"], ["Rows 1", "-1", "Rows 1"]]  # fmt: skip
    assert [*asked.filters] == ["csv", "json"]
    assert Path(asked.suggestion).name == f"Rows {datetime.now():%Y-%m-%d}.csv"
    assert settings.export_folder == str(tmp_path)
    told(qtbot, frame, frame.control.export_shown)
    assert Path(asked.suggestion).parent == tmp_path, "the folder of the last time"


def test_the_selected_rows_as_json_with_their_handles(qtbot: QtBot, frame: Frame, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:  # fmt: skip
    file = tmp_path / "rows.json"
    answer(monkeypatch, file)
    frame.tables[0].selectRow(4)
    assert told(qtbot, frame, frame.control.export_selected).title == "1 row saved as rows.json."
    assert json.loads(file.read_text("utf-8")) == [
        {"name": "Rows 4", "number": -4, "when": "Rows 4", "handle": "00000004"}
    ]


def test_nothing_happens_when_no_file_is_chosen(frame: Frame, monkeypatch: pytest.MonkeyPatch, settings: Settings) -> None:  # fmt: skip
    answer(monkeypatch, "")
    frame.control.export_shown()
    assert settings.export_folder == ""


def test_a_file_that_cannot_be_written_is_told_in_words(qtbot: QtBot, frame: Frame, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:  # fmt: skip
    answer(monkeypatch, tmp_path / "missing" / "rows.csv")
    summary = told(qtbot, frame, frame.control.export_shown)
    assert summary.title == "rows.csv could not be written."
    assert "open in another program" in summary.hint
    assert summary.detail


def test_a_fault_of_ours_is_told_too(qtbot: QtBot, frame: Frame, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:  # fmt: skip
    answer(monkeypatch, tmp_path / "rows.csv")
    monkeypatch.setattr(frame.control, "_columns", lambda: [Column("bad", "Bad", lambda row: str(1 / 0), 5)])
    summary = told(qtbot, frame, frame.control.export_shown)
    assert "inside BB Monitor" in summary.title
    assert "ZeroDivisionError" in summary.detail
    assert not (tmp_path / "rows.csv").exists()


def test_closing_waits_for_the_last_file(frame: Frame, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "rows.json"
    answer(monkeypatch, file)
    frame.control.export_shown()
    frame.control.close()
    assert len(json.loads(file.read_text("utf-8"))) == 10


def test_the_real_dialog_adds_the_ending_of_its_filter(qtbot: QtBot, frame: Frame, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    chosen: list[QFileDialog] = []

    def accept(dialog: QFileDialog) -> int:
        chosen.append(dialog)
        assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
        assert dialog.defaultSuffix() == "csv"
        dialog.selectNameFilter(dialog.nameFilters()[1])
        dialog.filterSelected.emit(dialog.nameFilters()[1])
        dialog.selectFile(str(tmp_path / "rows"))
        return 1

    monkeypatch.setattr(QFileDialog, "exec", accept)
    file = ExportControl.ask_file(frame, "Export", str(tmp_path / "rows.csv"), {"csv": "Table", "json": "Data"})
    assert len(chosen) == 1
    assert Path(file) == tmp_path / "rows.json"


# ---- many

_NO_FLAGS = JobFlags(*[False] * 12)
_NO_ALERTS = JobAlerts(False, False, False, False, 1, False, False, "", "", "")


def a_job(handle: int) -> JobEntry:
    date = "2025-01-31 14:05:22"
    info = JobInfo(1, handle, f"shot {handle}", "words", 50, "anna", "WS", date, date, date, "", 100, 37, "UTF-8")
    item = JobListItem(handle, 2, info.name, "3dsmax", 2500)
    return JobEntry(item, Job(info, _NO_FLAGS, JobPlugin("3dsmax", 2500), _NO_ALERTS, []), 3, 8)


def test_ten_thousand_jobs_are_quick(tmp_path: Path) -> None:
    jobs = [a_job(handle) for handle in range(10_000)]
    columns = job_columns(lambda: None)
    started = time.perf_counter()
    text = as_csv(columns, jobs)
    write_file(str(tmp_path / "jobs.csv"), text, "utf-8-sig")
    as_tsv([column for column in columns if column.shown], jobs)
    as_json(columns, jobs)
    assert time.perf_counter() - started < 10, "some two seconds on a slow computer"
    assert len(read_csv(text)) == 10_001
