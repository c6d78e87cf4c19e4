"""What somebody else changed meanwhile, beside what the user wants: whose holds is chosen field by field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTableWidgetItem, QVBoxLayout, QWidget

from bbmonitor_gui.ui import plain
from bbmonitor_gui.ui.job_edits import Conflict
from bbmonitor_gui.ui.job_fields import spoken

from .readonly import Cell, ReadOnlyTable, plain_label

_PLACE = int(Qt.ItemDataRole.UserRole)
_MOST_LETTERS = 200


class JobConflicts(QWidget):
    """A row for each field of each job, with a check box for *mine*; at first theirs hold. `names` by handle."""

    decided = Signal(object)  # tuple of the conflicts in which theirs hold

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("jobConflicts")
        self._conflicts: Sequence[Conflict] = ()
        self._heading = plain_label("")
        self._heading.setObjectName("conflictsHeading")
        self._heading.setWordWrap(True)
        self._table = self._made({})
        self._theirs = QPushButton(self.tr("Keep all &theirs"))
        self._theirs.setObjectName("conflictsTheirs")
        self._mine = QPushButton(self.tr("Take all &mine"))
        self._mine.setObjectName("conflictsMine")
        self._go_on = QPushButton()
        self._go_on.setObjectName("conflictsGoOn")
        for button in (self._theirs, self._mine, self._go_on):
            button.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addWidget(self._theirs)
        buttons.addWidget(self._mine)
        buttons.addStretch()
        buttons.addWidget(self._go_on)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._heading)
        self._column.addWidget(self._table, 1)
        self._column.addLayout(buttons)
        self._theirs.clicked.connect(self._keep_theirs)
        self._mine.clicked.connect(self._take_mine)
        self._go_on.clicked.connect(self._decide)
        self._update()

    # ---- public

    def show_conflicts(self, conflicts: Sequence[Conflict], names: Mapping[int, str]) -> None:
        """Ask about these."""
        self._conflicts = conflicts
        jobs = len({conflict.job for conflict in conflicts})
        what = self.tr("a job") if jobs == 1 else self.tr("{0} jobs").format(jobs)
        self._heading.setText(
            self.tr(
                "Somebody else changed {0} meanwhile, in what you are about to change. Nothing was sent there yet. "
                "What they made of it holds unless you check your own."
            ).format(what)
        )
        before, self._table = self._table, self._made(names)
        self._column.replaceWidget(before, self._table)
        self.setTabOrder(before, self._table)
        before.setParent(None)
        before.deleteLater()
        self._update()
        self._table.show()
        self._table.setFocus()

    # ---- slots

    @Slot()
    def _keep_theirs(self) -> None:
        self._table.check_all(False)
        self._update()

    @Slot()
    def _take_mine(self) -> None:
        self._table.check_all(True)
        self._update()

    @Slot()
    def _decide(self) -> None:
        mine = self._mine_places()
        self.decided.emit(tuple(c for place, c in enumerate(self._conflicts) if place not in mine))

    @Slot()
    def _update(self) -> None:
        self._table.say_whose_holds()
        chosen = len(self._mine_places())
        some, none = self.tr("&Go on with {0} of mine"), self.tr("&Go on with theirs")
        self._go_on.setText(some.format(chosen) if chosen else none)

    # ---- internals

    def _made(self, names: Mapping[int, str]) -> _CheckTable:
        headers = [
            self.tr("Holds"),
            self.tr("Theirs (now)"),
            self.tr("Yours"),
            self.tr("As you saw it"),
            self.tr("Field"),
            self.tr("Job"),
        ]
        rows = ([Cell(_short(cell)) for cell in _texts(conflict, names)] for conflict in self._conflicts)
        table = _CheckTable(headers, rows)
        table.setObjectName("conflictsTable")
        table.setAccessibleName(self.tr("What was changed by both"))
        table.itemChanged.connect(self._update)
        return table

    def _mine_places(self) -> set[int]:
        items = self._table.check_items()
        return {item.data(_PLACE) for item in items if item.checkState() == Qt.CheckState.Checked}


class _CheckTable(ReadOnlyTable):
    """With a check box in each first cell, which also says whose holds; the space key toggles those of all selected
    rows."""

    def __init__(self, headers: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
        super().__init__(headers, rows)
        with QSignalBlocker(self):
            for place, item in enumerate(self.check_items()):
                item.setData(_PLACE, place)
        self.check_all(False)
        self.resizeColumnToContents(0)

    def check_items(self) -> list[QTableWidgetItem]:
        items = (self.item(row, 0) for row in range(self.rowCount()))
        return [item for item in items if item is not None]

    def check_all(self, checked: bool) -> None:
        self._check(self.check_items(), checked)

    def say_whose_holds(self) -> None:
        """After a click on a box."""
        for item in self.check_items():
            self._check([item], item.checkState() == Qt.CheckState.Checked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows = {index.row() for index in self.selectedIndexes()}
        items = [item for item in self.check_items() if item.row() in rows]
        if event.key() != Qt.Key.Key_Space or not items:
            super().keyPressEvent(event)
            return
        self._check(items, not all(item.checkState() == Qt.CheckState.Checked for item in items))
        self.itemChanged.emit(items[0])

    def _check(self, items: Iterable[QTableWidgetItem], checked: bool) -> None:
        title = self.horizontalHeaderItem(0)
        words = self.tr("yours") if checked else self.tr("theirs")
        with QSignalBlocker(self):
            for item in items:
                item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
                item.setText(words)
                if title is not None:
                    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title.text()}: {words}")
        self.viewport().update()


def _texts(conflict: Conflict, names: Mapping[int, str]) -> list[str]:
    key = conflict.field.key
    values = [spoken(key, value) for value in (conflict.now, conflict.mine, conflict.seen)]
    return ["", *values, conflict.field.title, names[conflict.job]]


def _short(text: str) -> str:
    return plain.shortened(text, _MOST_LETTERS)
