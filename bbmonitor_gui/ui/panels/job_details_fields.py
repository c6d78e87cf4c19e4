"""Everything that the Manager tells of a job, element by element, and what of it nobody has described."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from bbmonitor_gui.backburner.outline import OutlineRow
from bbmonitor_gui.ui import plain
from bbmonitor_gui.ui.icons import state_icon
from bbmonitor_gui.ui.models.column import Column
from bbmonitor_gui.ui.query import Row
from bbmonitor_gui.ui.widgets.clear_button import add_clear_button
from bbmonitor_gui.ui.widgets.table_panel import TablePanel

from .job_details_tables import RowCopier, differences

translate = QCoreApplication.translate

_LONGEST = 500  # characters in a cell; the tool tip shows more, a copy all
_NO_STATE = -1  # the icon of what nobody has seen


class FieldsTab(QWidget):
    """Path and value of each element, in the document's order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = QLineEdit()
        self._filter.setObjectName("jobDetailsFilter")
        self._filter.setPlaceholderText(self.tr("Filter"))
        self._filter.setAccessibleName(self.tr("Filter the details"))
        add_clear_button(self._filter)
        self._only_unknown = QCheckBox()
        self._only_unknown.setObjectName("jobDetailsUnknownOnly")
        self._only_unknown.setToolTip(self.tr("Show only elements whose meaning BB Monitor does not know"))
        self._only_unknown.setIcon(state_icon("job", _NO_STATE))
        self._panel = TablePanel("jobFieldsTable", self.tr("Details of the job"), field_columns())
        self._panel.table.sort_by("path")
        self._panel.table.horizontalHeader().setStretchLastSection(True)
        RowCopier(self._panel.table, lambda row: f"{row.path}\t{row.text}")
        self._count_unknown(())

        line = QHBoxLayout()
        line.setContentsMargins(4, 4, 4, 4)
        line.addWidget(self._filter, 1)
        line.addWidget(self._only_unknown)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(line)
        layout.addWidget(self._panel, 1)

        self._filter.textChanged.connect(self._apply_filter)
        self._only_unknown.toggled.connect(self._apply_filter)

    def clear(self) -> None:
        """Another job, of which nothing is known yet."""
        self._panel.clear()
        self._panel.set_placeholder(self.tr("Reading…"))

    def show_rows(self, rows: Iterable[OutlineRow]) -> None:
        """What is true of the same job now."""
        rows = tuple(rows)
        self._panel.apply(differences(self._panel.model, rows))
        self._count_unknown(rows)

    def set_greyed(self, greyed: bool) -> None:
        """What is shown may be out of date."""
        self._panel.set_greyed(greyed)

    # ---- Qt's side

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._only_unknown.setIcon(state_icon("job", _NO_STATE))

    # ---- slots

    @Slot()
    def _apply_filter(self) -> None:
        words = self._filter.text().casefold().split()
        only_unknown = self._only_unknown.isChecked()

        def fits(row: Row) -> bool:
            entry = row.entry
            if only_unknown and entry.known:
                return False
            text = f"{entry.path}\n{entry.text}".casefold()
            return all(word in text for word in words)

        self._panel.set_filter(fits if words or only_unknown else None)

    # ---- internals

    def _count_unknown(self, rows: Iterable[OutlineRow]) -> None:
        unknown = sum(not row.known for row in rows)
        self._only_unknown.setText(self.tr("Not understood ({0})").format(unknown))


def field_columns() -> list[Column]:
    """In the user's language."""
    return [
        Column("path", translate("fields", "Element"), lambda r: r.path, 34, lambda r: r.place, tool_tip=_path_tip, spoken=_path_tip, icon=_mark),
        Column("value", translate("fields", "Value"), lambda r: plain.shortened(r.text, _LONGEST), 20, tool_tip=lambda r: r.text),
    ]  # fmt: skip


def _path_tip(row: OutlineRow) -> str:
    if row.known:
        return row.path
    return translate("fields", "{0}\nBB Monitor does not know what this means.").format(row.path)


def _mark(row: OutlineRow) -> QIcon:
    return QIcon() if row.known else state_icon("job", _NO_STATE)
