"""The columns of the archive."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from bbmonitor_gui.backburner import JobArchiveListItem
from bbmonitor_gui.backburner.times import parse_time
from bbmonitor_gui.connection.snapshot import ArchiveEntry
from bbmonitor_gui.ui import formats

from .column import Column

translate = QCoreApplication.translate


def archive_columns() -> list[Column]:
    """In the user's language."""
    return [
        Column("job", translate("archive", "Job"), _text(lambda i: i.name), 36, tool_tip=lambda e: e.item.name),
        Column("owner", translate("archive", "Owner"), _text(lambda i: i.user), 11),
        Column("description", translate("archive", "Description"), _text(lambda i: i.description), 26),
        Column("plugin", translate("archive", "Plug-in"), _text(lambda i: i.plugin_name), 13, tool_tip=_plugin_tip),
        _time_column("submitted", translate("archive", "Submitted"), lambda i: i.submission_date),
        _time_column("completed", translate("archive", "Completed"), lambda i: i.end_job_date),
        Column("handle", translate("archive", "Handle"), lambda e: formats.hex_handle(e.key), 11, lambda e: e.key),
    ]


def _text(read: Callable[[JobArchiveListItem], str]) -> Callable[[ArchiveEntry], str]:
    return lambda entry: formats.single_line(read(entry.item))


def _time_column(name: str, title: str, read: Callable[[JobArchiveListItem], str]) -> Column:
    """What is no date, "Not Finished" above all, is shown as it came and stands last."""
    time = lambda entry: parse_time(read(entry.item))  # noqa: E731
    return Column(name, title, lambda entry: formats.when(read(entry.item)), 18, time, number=time)


def _plugin_tip(entry: ArchiveEntry) -> str:
    return f"{entry.item.plugin_name} {entry.item.plugin_version}"
