"""The servers of one job with their work on it; of several jobs, added up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from bbmonitor_gui.backburner import Job
from bbmonitor_gui.ui.formats import hours

from .readonly import Cell, ReadOnlyTable

translate = QCoreApplication.translate


@dataclass(slots=True)
class _Work:
    """What one server does for some jobs."""

    jobs: int = 0
    active: int = 0
    task_time: float = 0.0
    task_total: int = 0
    context_switch: int = 0
    failed: int = 0


class JobServersPage(QWidget):
    """The table is made when it is first seen: thousands of jobs may have hundreds of servers each.

    `server_names` gives the name for a server's handle; one that is missing is shown by its handle alone.
    """

    assign_wanted = Signal()
    remove_wanted = Signal(object)  # tuple of the handles of the servers that are selected

    def __init__(self, server_names: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._server_names = server_names
        self._jobs: Sequence[Job] = ()
        self._shown: Sequence[Job] = ()
        self._table = self._made()
        self._assign = QPushButton(self.tr("Ass&ign servers…"))
        self._assign.setObjectName("jobAssignServers")
        self._remove = QPushButton(self.tr("Re&move selected servers"))
        self._remove.setObjectName("jobRemoveServers")
        for button in (self._assign, self._remove):
            button.setAutoDefault(False)
        self._why_fixed = ""
        buttons = QHBoxLayout()
        buttons.addWidget(self._assign)
        buttons.addWidget(self._remove)
        buttons.addStretch()
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._table)
        self._column.addLayout(buttons)
        self._update_buttons()
        self._assign.clicked.connect(self.assign_wanted)
        self._remove.clicked.connect(self._want_removal)

    # ---- public

    def show_jobs(self, jobs: Sequence[Job]) -> None:
        """The servers of these."""
        self._jobs = jobs
        if self.isVisible():
            self._fill()

    def set_fixed(self, why_fixed: str) -> None:
        """Why servers cannot be assigned or removed, "" when they can."""
        self._why_fixed = why_fixed
        self._update_buttons()

    def text(self) -> str:
        """For the clipboard, a server a line."""
        self._fill()
        lines = ["\t".join(self._table.row_texts(row)).rstrip() for row in range(self._table.rowCount())]
        return "\n".join([self.tr("Servers"), *lines])

    # ---- Qt's side

    def showEvent(self, event: object) -> None:
        self._fill()
        super().showEvent(event)  # type: ignore[arg-type]

    # ---- slots

    @Slot()
    def _want_removal(self) -> None:
        self.remove_wanted.emit(self._selected)

    @Slot()
    def _update_buttons(self) -> None:
        self._assign.setEnabled(not self._why_fixed)
        self._remove.setEnabled(not self._why_fixed and bool(self._selected))
        for button in (self._assign, self._remove):
            button.setToolTip(self._why_fixed)

    # ---- internals

    @property
    def _selected(self) -> tuple[str, ...]:
        rows = sorted({index.row() for index in self._table.selectedIndexes()})
        return tuple(self._table.row_texts(row)[-1] for row in rows)

    def _fill(self) -> None:
        if self._shown is self._jobs:
            return
        self._shown = self._jobs
        before, self._table = self._table, self._made()
        had_focus = before.hasFocus()
        self._column.replaceWidget(before, self._table)
        self.setTabOrder(before, self._table)
        before.setParent(None)
        before.deleteLater()
        self._table.show()
        if had_focus:
            self._table.setFocus()
        self._update_buttons()

    def _made(self) -> ReadOnlyTable:
        one = len(self._shown) == 1
        table = ReadOnlyTable(_headers(one=one), self._rows())
        table.setObjectName("jobServersTable")
        table.setAccessibleName(self.tr("Servers of the job") if one else self.tr("Servers of the jobs"))
        table.itemSelectionChanged.connect(self._update_buttons)
        return table

    def _rows(self) -> Iterable[list[Cell]]:
        total = len(self._shown)
        for handle, work in _added_up(self._shown).items():
            yield [
                Cell(self._server_names.get(handle, handle)),
                *([] if total == 1 else [Cell(self.tr("{0} of {1}").format(work.jobs, total), work.jobs)]),
                _flag(work.active, total),
                Cell(hours(work.task_time), work.task_time),
                Cell(str(work.task_total), work.task_total),
                Cell(str(work.context_switch), work.context_switch),
                _flag(work.failed, total),
                Cell(handle),
            ]


def _headers(*, one: bool) -> list[str]:
    return [
        translate("job", "Server"),
        *([] if one else [translate("job", "On jobs")]),
        translate("job", "Active"),
        translate("job", "Task time"),
        translate("job", "Tasks"),
        translate("job", "Context switches"),
        translate("job", "Failed"),
        translate("job", "Handle"),
    ]


def _flag(count: int, total: int) -> Cell:
    if total == 1:
        return Cell(translate("job", "Yes") if count else translate("job", "No"))
    return Cell(translate("job", "on {0}").format(count) if count else translate("job", "No"), count)


def _added_up(jobs: Sequence[Job]) -> dict[str, _Work]:
    works: dict[str, _Work] = {}
    for job in jobs:
        for server in job.servers:
            work = works.setdefault(server.handle, _Work())
            work.jobs += 1
            work.active += server.active
            work.task_time += server.task_time
            work.task_total += server.task_total
            work.context_switch += server.context_switch
            work.failed += server.rt_failed
    return works
