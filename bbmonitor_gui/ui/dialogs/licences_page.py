"""The parts of a frozen program, and under which licence each came."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QAbstractItemView, QSplitter, QVBoxLayout, QWidget

from bbmonitor_gui.licences import Part

from .readonly import Cell, ReadOnlyTable, selectable_label, text_box


class LicencesPage(QWidget):
    """A table of parts; below it the text of the licence of the one that is selected. `parts` is not empty."""

    def __init__(self, parts: Sequence[Part], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = {part.name: part for part in parts}
        headers = [self.tr("Part"), self.tr("Version"), self.tr("Licence"), self.tr("Home page")]
        rows = [[Cell(part.name), Cell(part.version), Cell(part.licence), Cell(part.homepage)] for part in parts]
        self._table = ReadOnlyTable(headers, rows)
        self._table.setObjectName("licencesTable")
        self._table.setAccessibleName(self.tr("Parts and their licences"))
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._text = text_box(self.tr("Text of the licence"), "", code=True)
        self._text.setObjectName("licenceText")
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self._table)
        splitter.addWidget(self._text)
        splitter.setSizes([1, 1])
        layout = QVBoxLayout(self)
        layout.addWidget(selectable_label(self.tr("This program brings along the work of others:")))
        layout.addWidget(splitter, 1)

        self._table.itemSelectionChanged.connect(self._show_text)
        self._table.setCurrentCell(0, 0)

    @Slot()
    def _show_text(self) -> None:
        rows = self._table.selectionModel().selectedRows()
        if rows:
            part = self._parts[self._table.row_texts(rows[0].row())[0]]
            self._text.setPlainText(part.text() or self.tr("No text of it came along; see its home page."))
