"""Servers that failed on jobs: which of them are to try again."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QSplitter, QVBoxLayout, QWidget

from bbmonitor_gui.connection.tracked import Changes
from bbmonitor_gui.ui import formats
from bbmonitor_gui.ui.models.checkable import CheckableModel
from bbmonitor_gui.ui.models.failed_servers import FailedServer, box_of, failed_columns
from bbmonitor_gui.ui.panels.job_details_tables import RowCopier, column_texts
from bbmonitor_gui.ui.widgets.check_table import CheckTable

from .readonly import selectable_label, text_box

_MOST_LETTERS = 100_000  # of the errors that are shown


class ResetServersDialog(QDialog):
    """Failed servers in, those to reset out; no network. `notes` are sentences that somebody should read before."""

    chosen = Signal(object)  # tuple[FailedServer, ...], not empty

    def __init__(
        self, failed: Sequence[FailedServer], notes: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("resetServersDialog")
        self.setWindowTitle(self.tr("Reset failed servers"))
        self._model = CheckableModel(failed_columns(), box_of, self)
        self._model.apply(Changes(tuple(failed)))
        self._table = CheckTable(self._model, "failedServersTable", self.tr("Servers that failed"))
        self._table.sort_by("job")
        self._table.horizontalHeader().setStretchLastSection(True)
        RowCopier(self._table, column_texts(self._model.columns))
        self._text = text_box(self.tr("What the server said"), "")
        self._text.setObjectName("failedServersErrors")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._reset = self._buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._reset.setObjectName("resetServers")
        self._arrange(notes)
        self._reset.setDefault(True)  # once it is in the dialog: before, the dialog would not know
        self._update_reset()
        self._table.selectionModel().setCurrentIndex(
            self._model.index(0, 0),
            QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
        )
        self._show_errors()
        self._table.setFocus()
        self.resize(self.sizeHint())  # shown without a size, Qt would keep to two thirds of the screen
        self._table.selected_changed.connect(self._show_errors)
        self._model.toggled.connect(self._toggle)
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.reject)

    # ---- Qt's side

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 120, metrics.height() * 32).expandedTo(super().sizeHint())

    # ---- slots

    @Slot()
    def _accept(self) -> None:
        self.chosen.emit(tuple(self._wanted()))
        self.accept()

    @Slot(object)
    def _toggle(self, keys: Sequence[Hashable]) -> None:
        """All as the first."""
        failed: list[FailedServer] = [each for key in keys if (each := self._model.find(key)) is not None]
        wanted = not failed[0].wanted
        self._model.apply(Changes(tuple(replace(each, wanted=wanted) for each in failed)))
        self._update_reset()

    @Slot()
    def _show_errors(self) -> None:
        texts = [error.strip() for failed in self._table.selected_entries() for error in failed.errors]
        self._text.setPlainText("\n\n".join(texts)[:_MOST_LETTERS] or self.tr("The Manager tells no error of it."))

    # ---- internals

    def _wanted(self) -> list[FailedServer]:
        return [failed for failed in self._model.entries() if failed.wanted]

    def _update_reset(self) -> None:
        count = len(self._wanted())
        words = self.tr("&Reset {0} servers").format(formats.number(count))
        self._reset.setText(self.tr("&Reset 1 server") if count == 1 else words)
        self._reset.setEnabled(count > 0)

    def _arrange(self, notes: Sequence[str]) -> None:
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self._table)
        splitter.addWidget(self._text)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.addWidget(
            selectable_label(self.tr("The Manager has given up these servers for the job: they get none of its tasks."))
        )
        column.addWidget(splitter, 1)
        for note in notes:
            column.addWidget(_note(note, QPalette.ColorRole.BrightText))
        column.addWidget(
            selectable_label(
                self.tr(
                    "Each that is checked is taken off its job and put on it again, so that the Manager tries it anew. "
                    "What it did of the job before stays done."
                )
            )
        )
        column.addWidget(
            _note(
                self.tr(
                    "Both commands (del jobserver, new jobserver) were seen at a real Manager, sent for this by another "
                    "program. The outcome is read back and shown."
                ),
                QPalette.ColorRole.PlaceholderText,
            )
        )
        column.addWidget(self._buttons)


def _note(text: str, role: QPalette.ColorRole) -> QLabel:
    label = selectable_label(text)
    label.setForegroundRole(role)
    return label
