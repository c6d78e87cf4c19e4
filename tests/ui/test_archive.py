"""The columns of the archive, and the archive of a simulated farm in a table."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import QLocale, Qt
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import JobArchiveListItem
from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.connection.snapshot import ArchiveEntry, Batch
from bbmonitor_gui.connection.tracked import Changes
from bbmonitor_gui.simulator import SimulatedManager
from bbmonitor_gui.ui.models.archive import archive_columns
from bbmonitor_gui.ui.models.column import Column
from bbmonitor_gui.ui.query import Row, parse
from bbmonitor_gui.ui.widgets.table_panel import TablePanel

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(autouse=True)
def british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def archived(
    handle: int = 0x4AE13D6C,
    name: str = "shot 010",
    completed: str = "12/15/2004 8:31:20 PM",
    submitted: str = "12/14/2004 8:31:20 PM",
) -> ArchiveEntry:
    return ArchiveEntry(JobArchiveListItem(handle, name, "anna", "the\nrobot", submitted, completed, "3dsmax", 2500))


def column(name: str) -> Column:
    return next(column for column in archive_columns() if column.name == name)


def test_an_archived_job() -> None:
    assert [(column.title, column.text(archived())) for column in archive_columns()] == [
        *(("Job", "shot 010"), ("Owner", "anna"), ("Description", "the robot"), ("Plug-in", "3dsmax")),
        *(("Submitted", "14/12/2004 20:31"), ("Completed", "15/12/2004 20:31"), ("Handle", "4AE13D6C")),
    ]
    tip = column("plugin").tool_tip
    assert tip is not None
    assert tip(archived()) == "3dsmax 2500"


@pytest.mark.parametrize(
    ("text", "shown"), [("Not Finished", "Not Finished"), ("", ""), ("0000/00/00 00:00:00", ""), ("<b>\n", "<b>")]
)
def test_a_date_that_is_none_is_shown_as_it_came_and_stands_last(text: str, shown: str) -> None:
    entry = archived(completed=text)
    assert column("completed").text(entry) == shown
    assert column("completed").key(entry) is None
    assert column("completed").key(archived()) == datetime(2004, 12, 15, 20, 31, 20)


def test_dates_can_be_compared() -> None:
    fits = parse("completed<2005-01-01", archive_columns())
    assert fits is not None
    assert fits(Row(archived(), (), ""))
    assert not fits(Row(archived(completed="Not Finished"), (), ""))


def test_a_simulated_archive(qtbot: QtBot, manager: SimulatedManager) -> None:
    panel = TablePanel("archiveTable", "Archive", archive_columns())
    qtbot.addWidget(panel)
    panel.table.sort_by("submitted", Qt.SortOrder.DescendingOrder)
    connection = ManagerConnection()
    batches: list[Batch] = []
    connection.batch_arrived.connect(batches.append)
    connection.connect_to(ManagerProfile("127.0.0.1", manager.port))
    qtbot.waitUntil(lambda: bool(batches))
    connection.close()
    panel.apply(batches[0].archive)
    model = panel.model
    assert panel.placeholder == ""
    assert {model.entry(row).key for row in range(model.rowCount())} == set(manager.farm.archive)
    dates = [column("submitted").key(model.entry(row)) for row in range(model.rowCount())]
    assert dates == sorted(dates, reverse=True)
    panel.apply(Changes((), tuple(manager.farm.archive)))
    assert model.rowCount() == 0
