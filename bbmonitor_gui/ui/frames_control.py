"""The frames of a job that one server rendered, listed to be rendered again."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from bbmonitor_gui.connection.failures import not_written
from bbmonitor_gui.connection.job_details import JobDetails
from bbmonitor_gui.connection.requests import ReadJobDetails

from . import plain
from .export import FORMATS, Columns, write_file
from .export_control import ExportControl
from .farm_panels import FarmPanels
from .frames import FrameTask, JobFrames, job_frames
from .jobs_reader import JobsReader
from .order_words import named
from .outcomes import Summary, trouble_summary
from .parents import parent_widget


class FramesControl(QObject):
    """Nothing is sent but questions: the Manager offers no command to restart single tasks."""

    done = Signal(object)  # Summary

    def __init__(self, farm: FarmPanels, reader: JobsReader, window: QWidget) -> None:
        super().__init__(window)
        self._farm = farm
        self._reader = reader

    def show(self, job: int) -> None:
        """Read the job, then show what each of its servers did."""
        self._reader.read([ReadJobDetails(job)], JobDetails, self._show)

    # ---- internals

    def _show(self, _: str, read: Mapping[int, JobDetails], __: str) -> None:
        from .dialogs.rerun_frames import RerunFramesDialog

        (details,) = read.values()
        job, names = details.job.info.name, self._farm.server_names()
        by_handle = {handle.upper(): name for handle, name in names.items()}
        frames = job_frames(details.tasks, lambda server: by_handle.get(server.upper(), server))
        if not frames.servers:
            title = self.tr("{0}: the Manager does not tell which server did which task.").format(named(job))
            hint = self.tr("How much each server did stands in the job details, under Tasks.")
            self.done.emit(Summary(title, hint, details.tasks_trouble or title))
            return
        dialog = RerunFramesDialog(job, frames, self._first(frames, details, by_handle), parent_widget(self))
        dialog.export_requested.connect(partial(self._export, job))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def _first(self, frames: JobFrames, details: JobDetails, names: Mapping[str, str]) -> str:
        """A selected server, else one that failed, else the one that did most."""
        selected = [entry.key for entry in self._farm.servers.table.selected_entries()]
        failed = [server.handle for server in details.job.servers if server.rt_failed]
        told = {each.server.casefold(): each.server for each in frames.servers}
        for handle in (*selected, *failed):
            for text in (handle, names.get(handle.upper(), handle)):
                if text.casefold() in told:
                    return told[text.casefold()]
        return max(frames.servers, key=lambda each: len(each.tasks)).server

    def _export(self, job: str, server: str, text: str, columns: Columns, rows: Sequence[FrameTask]) -> None:
        """The list as text, or a table of the tasks."""
        title = self.tr("Export the frames of {0}").format(named(server))
        suggestion = re.sub(r"[^\w-]+", "_", f"{job} {server}")[:100]
        filters = {"txt": self.tr("List of frames"), "csv": self.tr("Table for spreadsheets (CSV)")}
        file = ExportControl.ask_file(parent_widget(self), title, f"{suggestion}.txt", filters)
        if not file:
            return
        shown = plain.shortened(Path(file).name)
        table = FORMATS["csv"]
        is_table = Path(file).suffix.lower() == ".csv"
        content, encoding = (table.write(columns, rows), table.encoding) if is_table else (f"{text}\n", "utf-8")
        try:
            write_file(file, content, encoding)
        except OSError as error:
            self.done.emit(trouble_summary(not_written(shown, error)))
        else:
            self.done.emit(Summary(self.tr("Frames saved as {0}.").format(shown)))
