"""Several servers side by side, to see at a glance what is different about one of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from bbmonitor_gui.ui.export import as_tsv
from bbmonitor_gui.ui.models.comparison import ComparisonModel
from bbmonitor_gui.ui.server_comparison import ComparedRow, compared_rows, comparison_columns
from bbmonitor_gui.ui.server_facts import KnownServer

from .readonly import plain_label

_WIDEST_COLUMN = 260
_COLUMN_PADDING, _ROW_PADDING = 14, 8


class CompareServersDialog(QDialog):
    """Servers in; nothing out but a wish to save what is shown."""

    export_requested = Signal(object, object)  # columns, rows

    def __init__(self, servers: Sequence[KnownServer], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compareServersDialog")
        self.setWindowTitle(self.tr("Compare {0} servers").format(len(servers)))
        rows = compared_rows(servers)
        self._columns = comparison_columns(servers)
        self._model = ComparisonModel(self._columns, rows, self)
        self._table = self._build_table()
        only = QCheckBox(self.tr("Only &differences"))
        only.setObjectName("onlyDifferences")
        differing = plain_label(self.tr("{0} of {1} values differ").format(sum(row.differs for row in rows), len(rows)))
        differing.setObjectName("differencesCount")
        head = QHBoxLayout()
        head.addWidget(only)
        head.addStretch()
        head.addWidget(differing)

        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("C&opy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setObjectName("copyComparison")
        copy.setToolTip(self.tr("Copies the selected rows, or all that are shown, for a spreadsheet"))
        export = buttons.addButton(self.tr("&Export…"), QDialogButtonBox.ButtonRole.ActionRole)
        export.setObjectName("exportComparison")
        layout = QVBoxLayout(self)
        layout.addLayout(head)
        layout.addWidget(self._table)
        layout.addWidget(buttons)

        self._model.modelReset.connect(self._span_headings)
        self._span_headings()
        self._table.setFocus()
        self.resize(self.sizeHint())  # shown without a size, Qt would keep to two thirds of the screen
        only.toggled.connect(self._model.set_only_differences)
        copy.clicked.connect(self.copy)
        export.clicked.connect(self._export)
        buttons.rejected.connect(self.reject)

    # ---- Qt's side

    def sizeHint(self) -> QSize:
        header = self._table.horizontalHeader()
        width = self._table.verticalHeader().sizeHint().width() + header.length() + 60
        metrics = self.fontMetrics()
        return QSize(min(max(width, metrics.averageCharWidth() * 80), 1100), metrics.height() * 38)

    # ---- slots

    @Slot()
    def copy(self) -> None:
        """The selected rows, or all that are shown, with a line of titles."""
        rows = sorted({index.row() for index in self._table.selectedIndexes()})
        QGuiApplication.clipboard().setText(as_tsv(self._columns, self._compared(rows) or self._shown()))

    @Slot()
    def _export(self) -> None:
        self.export_requested.emit(self._columns, self._shown())

    @Slot()
    def _span_headings(self) -> None:
        self._table.clearSpans()
        for row in self._model.headings():
            self._table.setSpan(row, 0, 1, self._model.columnCount())
        # The keys begin at the first value, not at a heading.
        self._table.selectionModel().setCurrentIndex(
            self._model.index(1, 0), QItemSelectionModel.SelectionFlag.NoUpdate
        )

    # ---- internals

    def _shown(self) -> list[ComparedRow]:
        return self._compared(range(self._model.rowCount()))

    def _compared(self, rows: Sequence[int]) -> list[ComparedRow]:
        return [compared for compared in map(self._model.compared, rows) if compared is not None]

    def _build_table(self) -> QTableView:
        table = QTableView()
        table.setObjectName("comparisonTable")
        table.setAccessibleName(self.tr("Servers side by side"))
        table.setModel(self._model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        titles, values = table.horizontalHeader(), table.verticalHeader()
        titles.setAccessibleName(self.tr("Server names"))
        values.setAccessibleName(self.tr("What is compared"))
        for header in (titles, values):
            header.setHighlightSections(False)
            header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        titles.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        titles.setMaximumSectionSize(_WIDEST_COLUMN)
        values.setDefaultSectionSize(table.fontMetrics().height() + _ROW_PADDING)
        table.resizeColumnsToContents()
        table.setColumnWidth(0, self._mark_width(table))
        for column in range(self._model.columnCount()):
            table.setColumnWidth(column, table.columnWidth(column) + _COLUMN_PADDING)
        titles.setMaximumSectionSize(-1)
        copy = QAction(self.tr("&Copy"), table)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self.copy)
        table.addAction(copy)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        return table

    def _mark_width(self, table: QTableView) -> int:
        """Of the first column: headings reach over the others."""
        rows = set(range(self._model.rowCount())) - set(self._model.headings())
        widths = [table.sizeHintForIndex(self._model.index(row, 0)).width() for row in rows]
        return max(table.horizontalHeader().sectionSizeHint(0), *widths)
