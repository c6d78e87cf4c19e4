"""Absent servers to delete: which, what is lost with each, and which look like an old entry of another one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from bbmonitor_gui.backburner import Server
from bbmonitor_gui.ui import formats, plain
from bbmonitor_gui.ui.ghosts import Ghost
from bbmonitor_gui.ui.server_facts import hours_text, listed

from .readonly import Cell, ReadOnlyTable, plain_label, selectable_label

_GHOST = Qt.ItemDataRole.UserRole  # its place among those that came
_WIDEST_START = 260


class DeleteServersDialog(QDialog):
    """Ghosts in, those to delete out. `left_out` says in a sentence which servers are not among them, or is empty."""

    delete_requested = Signal(object)  # tuple[Ghost, ...]

    def __init__(self, ghosts: Sequence[Ghost], left_out: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("deleteServersDialog")
        self.setWindowTitle(self.tr("Delete absent servers"))
        self._ghosts = tuple(ghosts)
        self._table = self._build_table()
        self._twins = QPushButton(self.tr("Check only those that &look like another server"))
        self._twins.setObjectName("checkTwins")
        self._twins.setAutoDefault(False)
        self._twins.setEnabled(any(ghost.twins for ghost in ghosts))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._delete = self._buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._delete.setObjectName("deleteServers")
        self._delete.setAutoDefault(False)
        cancel = self._buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setObjectName("cancelDeleteServers")

        row = QHBoxLayout()
        row.addWidget(self._twins)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.addWidget(self._heading())
        layout.addWidget(self._table, 1)
        layout.addLayout(row)
        if left_out:
            note = selectable_label(left_out)
            note.setObjectName("leftOut")
            layout.addWidget(note)
        layout.addWidget(selectable_label(self._consequences()))
        layout.addWidget(self._evidence())
        layout.addWidget(self._buttons)
        self._update_delete()
        cancel.setDefault(True)  # once it is in the dialog: before, the dialog would not know
        cancel.setFocus()
        self.resize(self.sizeHint())  # shown without a size, Qt would keep to two thirds of the screen

        self._table.itemChanged.connect(self._update_delete)
        self._twins.clicked.connect(self._check_twins)
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.reject)

    # ---- properties

    @property
    def chosen(self) -> tuple[Ghost, ...]:
        """Those that are checked, in the order in which they came."""
        return tuple(self._ghosts[place] for place in sorted(self._checked()))

    # ---- Qt's side

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 160, metrics.height() * 26).expandedTo(super().sizeHint())

    # ---- slots

    @Slot()
    def _accept(self) -> None:
        self.delete_requested.emit(self.chosen)
        self.accept()

    @Slot()
    def _check_twins(self) -> None:
        for item in self._items():
            item.setCheckState(_state(bool(self._ghosts[item.data(_GHOST)].twins)))

    @Slot()
    def _update_delete(self) -> None:
        count = len(self._checked())
        self._delete.setText(
            self.tr("&Delete 1 server") if count == 1 else self.tr("&Delete {0} servers").format(count)
        )
        self._delete.setEnabled(count > 0)

    # ---- internals

    def _checked(self) -> list[int]:
        return [item.data(_GHOST) for item in self._items() if item.checkState() == Qt.CheckState.Checked]

    def _items(self) -> list[QTableWidgetItem]:
        items = (self._table.item(row, 0) for row in range(self._table.rowCount()))
        return [item for item in items if item is not None]

    def _build_table(self) -> ReadOnlyTable:
        table = _CheckTable(
            [
                self.tr("Server"),
                self.tr("Looks like"),
                self.tr("Tasks done"),
                self.tr("Hours worked"),
                self.tr("Groups"),
                self.tr("Assigned to jobs"),
                self.tr("May work"),
                self.tr("Hours a week"),
                self.tr("IP address"),
                self.tr("Handle"),
            ],
            [self._cells(ghost) for ghost in self._ghosts],
        )
        table.setObjectName("ghostsTable")
        table.setAccessibleName(self.tr("Absent servers"))
        table.setAccessibleDescription(self.tr("Space checks a server, or takes the mark away"))
        for place in range(len(self._ghosts)):
            item = table.item(place, 0)
            assert item is not None
            item.setData(_GHOST, place)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
        for row in range(table.rowCount()):
            for column in range(table.columnCount()):
                cell = table.item(row, column)
                if cell is not None:
                    cell.setToolTip(plain.tip(cell.text()))
        table.resizeColumnToContents(0)  # the check boxes want their room
        for column in range(table.columnCount()):
            table.setColumnWidth(column, min(table.columnWidth(column), _WIDEST_START))
        return table

    def _cells(self, ghost: Ghost) -> list[Cell]:
        tasks, hours, week, week_hours, address = self._server_cells(ghost.server)
        return [
            Cell(ghost.name or ghost.handle),
            Cell("; ".join(ghost.twins)),
            tasks,
            hours,
            Cell(listed(ghost.groups)),
            Cell(listed(ghost.jobs)),
            week,
            week_hours,
            address,
            Cell(ghost.handle),
        ]

    def _server_cells(self, server: Server | None) -> list[Cell]:
        """Total tasks, total hours, week in words and in hours, IP address."""
        if server is None:
            return [Cell(self.tr("not known"))] * 5
        week = server.server_schedule
        return [
            Cell(formats.number(server.total_task), server.total_task),
            Cell(formats.number(server.total_time, 1), server.total_time),
            Cell(str(week)),
            Cell(hours_text(week), week.hours_a_week()),
            Cell(server.ip_address),
        ]

    def _heading(self) -> QWidget:
        heading = plain_label(self.tr("Which of these servers is the Manager to forget?"))
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        return heading

    def _consequences(self) -> str:
        return self.tr(
            "Deleting takes the entry out of the Manager; nothing is uninstalled. What the table shows of a server is lost "
            "with it, and messages of earlier jobs no longer tell whose they were. A server that comes back registers "
            "anew, without its schedule."
        )

    def _evidence(self) -> QWidget:
        note = plain_label(
            self.tr(
                "How a server is deleted (del server) is inferred: nobody has seen a Manager accept this. The outcome is "
                "read back and shown."
            )
        )
        note.setWordWrap(True)
        note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        return note


class _CheckTable(ReadOnlyTable):
    """With a check box in each row, which the space key reaches from any of its cells."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows = sorted({index.row() for index in self.selectedIndexes()})
        items = [item for item in (self.item(row, 0) for row in rows) if item is not None]
        if event.key() == Qt.Key.Key_Space and items:
            check = any(item.checkState() != Qt.CheckState.Checked for item in items)
            for item in items:
                item.setCheckState(_state(check))
        else:
            super().keyPressEvent(event)


def _state(checked: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked
