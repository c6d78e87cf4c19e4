"""The parts of a frozen program can be looked at, with the texts of their licences."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from bbmonitor_gui import resources
from bbmonitor_gui.licences import Part
from bbmonitor_gui.ui.dialogs.licences_page import LicencesPage
from bbmonitor_gui.ui.dialogs.readonly import ReadOnlyTable

PARTS = [
    Part("Qt", "6.8", "LGPL-3.0-only", "https://www.qt.io", "Qt.txt"),
    Part("ICU", "", "Unicode-DFS-2016", "https://icu.unicode.org", ""),
]


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> LicencesPage:
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path)
    (tmp_path / "resources" / "licences").mkdir(parents=True)
    (tmp_path / "resources" / "licences" / "Qt.txt").write_text("<b>GNU</b> LESSER", "utf-8")
    page = LicencesPage(PARTS)
    qtbot.addWidget(page)
    return page


def child(page: LicencesPage, kind: type, name: str) -> QPlainTextEdit | ReadOnlyTable:
    found = page.findChild(kind, name)
    assert found is not None
    return found  # type: ignore[no-any-return]


def test_the_table_names_every_part(page: LicencesPage) -> None:
    table = child(page, ReadOnlyTable, "licencesTable")
    assert isinstance(table, ReadOnlyTable)

    assert [table.row_texts(row) for row in range(table.rowCount())] == [list(part[:4]) for part in PARTS]


def test_the_text_is_that_of_the_selected_part(page: LicencesPage) -> None:
    table, text = child(page, ReadOnlyTable, "licencesTable"), child(page, QPlainTextEdit, "licenceText")
    assert isinstance(table, ReadOnlyTable)
    assert isinstance(text, QPlainTextEdit)

    assert text.toPlainText() == "<b>GNU</b> LESSER"
    table.selectRow(1)
    assert text.toPlainText() == "No text of it came along; see its home page."
    table.sort_by(0)  # now ICU stands first
    table.selectRow(0)
    assert text.toPlainText() == "No text of it came along; see its home page."
    table.selectRow(1)
    assert text.toPlainText() == "<b>GNU</b> LESSER"
