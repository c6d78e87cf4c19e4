"""Rows for other programs: tab-separated for the clipboard, CSV for spreadsheets, JSON for scripts."""

from __future__ import annotations

import csv
import io
import json
import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, QIODevice, QSaveFile

from .models.column import Column

translate = QCoreApplication.translate

Columns = Sequence[Column]
Entries = Iterable[Any]

_LINE_ENDS = dict.fromkeys(map(ord, "\0\t\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"), " ")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"[+−-]?\d[\d.,'’\s]*")


def as_tsv(columns: Columns, entries: Entries) -> str:
    """A line of titles, then one line each, ended by line feeds; what would end a cell or a line becomes a blank."""
    lines = (
        "\t".join(cell.translate(_LINE_ENDS) for cell in cells)
        for cells in [[column.title for column in columns], *_texts(columns, entries)]
    )
    return "".join(f"{line}\n" for line in lines)


def as_csv(columns: Columns, entries: Entries) -> str:
    """RFC 4180 with a line of titles. Text that a spreadsheet would run as a formula has an apostrophe before it."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow([column.title for column in columns])
    for entry in entries:
        writer.writerow([_harmless(column, entry) for column in columns])
    return target.getvalue()


def as_json(columns: Columns, entries: Entries) -> str:
    """A list of objects with the columns' names: numbers as numbers, times as ISO 8601 (local, without a zone), null for
    a number or time that is not known, and text for everything else."""
    rows = [{column.name: _value(column, entry) for column in columns} for entry in entries]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


@dataclass(frozen=True, slots=True)
class FileFormat:
    """How rows are written to a file; `encoding` as Python names it."""

    write: Callable[[Columns, Entries], str]
    encoding: str


# Spreadsheets take a CSV file for the system's old code page unless a byte order mark tells them better.
FORMATS: dict[str, FileFormat] = {
    "csv": FileFormat(as_csv, "utf-8-sig"),
    "json": FileFormat(as_json, "utf-8"),
}


def format_titles() -> dict[str, str]:
    """What the formats are called, by their file name's ending, in the user's language."""
    return {
        "csv": translate("export", "Table for spreadsheets (CSV)"),
        "json": translate("export", "Data for scripts (JSON)"),
    }


def write_file(file: str, text: str, encoding: str) -> None:
    """All or nothing: whatever was in the file stays until the new content is on the disk.

    Raises OSError with the system's reason.
    """
    content = text.encode(encoding, "replace")
    target = QSaveFile(file)
    written = target.open(QIODevice.OpenModeFlag.WriteOnly) and target.write(content) == len(content)
    if not (written and target.commit()):
        raise OSError(target.errorString())


def _texts(columns: Columns, entries: Entries) -> Iterator[list[str]]:
    for entry in entries:
        yield [column.text(entry) for column in columns]


def _harmless(column: Column, entry: Any) -> str:
    text = column.text(entry).replace("\0", "")  # which no spreadsheet reads
    value = _compared(column, entry)
    if isinstance(value, (int, float)) and _NUMBER.fullmatch(text):
        return str(value)  # without a country's signs
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _value(column: Column, entry: Any) -> float | str | None:
    value = _compared(column, entry)
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, int) or (isinstance(value, float) and math.isfinite(value)):
        return value
    text = column.text(entry)
    return text if text or column.compared is None else None


def _compared(column: Column, entry: Any) -> Any:
    return None if column.compared is None else column.compared(entry)
