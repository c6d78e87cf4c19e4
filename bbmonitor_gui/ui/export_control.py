"""Rows leave the program: to the clipboard, into files, onto paper; and what became of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from bbmonitor_gui.backburner import Job
from bbmonitor_gui.backburner.records import JobTask
from bbmonitor_gui.connection.failures import not_written
from bbmonitor_gui.connection.snapshot import ServerEntry

from . import plain
from .export import FORMATS, FileFormat, as_tsv, format_titles, write_file
from .models.column import Column
from .models.table_model import TableModel
from .outcomes import Summary, trouble_summary
from .parents import parent_widget
from .settings import Settings
from .widgets.entry_table import EntryTable
from .widgets.table_header import TableHeader

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from .printing import Sheet

_HANDLE = "handle"
_NO_FILE_NAME = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')  # what Windows takes in no name, which is more than others


class ExportControl(QObject):
    """Copies, saves and prints the table that had the focus last, the first one before any had it.

    Files are made and written in a thread of its own, from entries that never change. `close` waits for the last.
    """

    done = Signal(object)  # Summary
    _over = Signal(object)  # Summary, from the thread

    def __init__(self, tables: Sequence[EntryTable], settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._tables = tuple(tables)
        self._table = self._tables[0]
        self._settings = settings
        self._writer = ThreadPoolExecutor(1, "export")
        self._over.connect(self.done)
        application = QGuiApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_focus)

    # ---- properties

    @property
    def table(self) -> EntryTable:
        """The one that is copied, saved or printed."""
        return self._table

    # ---- public

    @staticmethod
    def ask_file(parent: QWidget, title: str, suggestion: str, filters: Mapping[str, str]) -> str:
        """Where to save, or "". `filters` maps a file name's ending to what such a file is; the first is suggested."""
        dialog = QFileDialog(parent, title, suggestion)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        endings = {f"{words} (*.{ending})": ending for ending, words in filters.items()}
        dialog.setNameFilters(list(endings))
        dialog.setDefaultSuffix(next(iter(filters)))
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(endings[chosen]))
        dialog.selectFile(suggestion)
        accepted = dialog.exec() and dialog.selectedFiles()
        dialog.deleteLater()
        return dialog.selectedFiles()[0] if accepted else ""

    def save_report(self, job: Job, tasks: Iterable[JobTask], server_names: Mapping[str, str]) -> None:
        """Ask for a file and write the job's report into it."""
        from .report import job_report

        suggestion = self.tr("{0} report").format(job.info.name)
        file = self._ask(self.tr("Save job report"), suggestion, {"txt": self.tr("Text, tab-separated")})
        if file:
            make = partial(job_report, job, tuple(tasks), dict(server_names))
            self._write(file, make, "utf-8", self.tr("Report saved as {0}.").format(_short(file)))

    def save_module_report(self, servers: Iterable[ServerEntry]) -> None:
        """Ask for a file and write into it which plug-ins these servers have."""
        from .report import module_report

        suggestion = self.tr("Module info {0}").format(date.today().isoformat())
        file = self._ask(self.tr("Save module info report"), suggestion, format_titles())
        if file:
            chosen = _format_of(file)
            make = partial(module_report, tuple(servers), chosen.write)
            self._write(file, make, chosen.encoding, self.tr("Report saved as {0}.").format(_short(file)))

    @Slot(str, object, object)
    def export_rows(self, title: str, columns: Sequence[Column], entries: Sequence[Any]) -> None:
        """Rows that stand in no table of the window."""
        self._save(title, columns, entries, ())

    def close(self) -> None:
        """Wait until the last file is written; nothing can be saved after."""
        self._writer.shutdown()

    # ---- slots

    @Slot()
    def copy(self) -> None:
        """The selected rows, with a line of titles, to be pasted into a spreadsheet or a message."""
        entries = self._table.selected_entries()
        if entries:
            QGuiApplication.clipboard().setText(as_tsv(self._columns(), entries))
        self.done.emit(Summary(self.tr("{0} copied.").format(self._rows(len(entries)))))

    @Slot()
    def export_shown(self) -> None:
        """All rows of the table that no filter hides."""
        model = self._model()
        self._export([model.entry(row) for row in range(model.rowCount())])

    @Slot()
    def export_selected(self) -> None:
        self._export(self._table.selected_entries())

    @Slot()
    def print_shown(self) -> None:
        """Show what the printed rows of the table will look like."""
        from .printing import print_preview, sheet_of

        title = self._table.accessibleName()
        print_preview(parent_widget(self), title, partial(self._paint, sheet_of(self._table, title)))

    @Slot(QWidget, QWidget)
    def _follow_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, EntryTable) and now in self._tables:
            self._table = now

    # ---- internals

    def _model(self) -> TableModel:
        model = self._table.model()
        assert isinstance(model, TableModel)
        return model

    def _columns(self) -> list[Column]:
        header = self._table.horizontalHeader()
        assert isinstance(header, TableHeader)
        return header.shown_columns

    def _rows(self, count: int) -> str:
        return self.tr("1 row") if count == 1 else self.tr("{0} rows").format(count)

    def _export(self, entries: Sequence[Any]) -> None:
        more = [column for column in self._model().columns if column.name == _HANDLE]
        self._save(self._table.accessibleName(), self._columns(), entries, more)

    def _save(self, title: str, columns: Sequence[Column], entries: Sequence[Any], more: Sequence[Column]) -> None:
        """`more` are columns for scripts, which tell rows apart by them, also where nobody wants to see them."""
        suggestion = f"{title} {date.today().isoformat()}"
        file = self._ask(self.tr("Export {0}").format(title), suggestion, format_titles())
        if not file:
            return
        chosen = _format_of(file)
        if chosen is FORMATS["json"]:
            known = [column.name for column in columns]
            columns = [*columns, *(column for column in more if column.name not in known)]
        said = self.tr("{0} saved as {1}.").format(self._rows(len(entries)), _short(file))
        self._write(file, partial(chosen.write, columns, entries), chosen.encoding, said)

    def _ask(self, title: str, suggestion: str, filters: Mapping[str, str]) -> str:
        """A file in the folder of the last time; that of this time is remembered."""
        name = f"{_file_name(suggestion)}.{next(iter(filters))}"
        file = self.ask_file(parent_widget(self), title, str(Path(self._settings.export_folder, name)), filters)
        if file:
            self._settings.export_folder = str(Path(file).parent)
        return file

    def _write(self, file: str, make: Callable[[], str], encoding: str, said: str) -> None:
        def work() -> None:
            write_file(file, make(), encoding)

        def tell(future: Future[None]) -> None:
            error = future.exception()
            self._over.emit(Summary(said) if error is None else trouble_summary(not_written(_short(file), error)))

        self._writer.submit(work).add_done_callback(tell)

    def _paint(self, sheet: Sheet, printer: QPrinter) -> None:
        from .printing import paint

        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)  # ten thousand rows take some seconds
        try:
            paint(sheet, printer)
        except OSError as error:
            name = _short(printer.outputFileName()) or printer.printerName() or self.tr("The print")
            self.done.emit(trouble_summary(not_written(name, error)))
        finally:
            QApplication.restoreOverrideCursor()


def _short(file: str) -> str:
    return plain.shortened(Path(file).name)


def _format_of(file: str) -> FileFormat:
    """By the file name's ending; CSV where that tells nothing."""
    return FORMATS.get(Path(file).suffix[1:].lower(), FORMATS["csv"])


def _file_name(text: str) -> str:
    """A name of one line that every system takes."""
    return _NO_FILE_NAME.sub("_", " ".join(text.split()))[:120].strip(". ") or "BB Monitor"
