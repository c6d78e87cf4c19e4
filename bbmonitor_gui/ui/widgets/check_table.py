"""The view of a table with check boxes."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from bbmonitor_gui.ui.models.checkable import CheckableModel

from .entry_table import EntryTable


class _BoxDelegate(QStyledItemDelegate):
    """Boxes that can be told apart: Fusion draws their edges in a darker shade of the window's ground, which in a dark
    table nobody sees, and the classic style draws a partly checked one like a checked one."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        option.palette.setColor(QPalette.ColorRole.Window, option.palette.color(QPalette.ColorRole.Text))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        if index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.PartiallyChecked.value:
            shown = QStyleOptionViewItem(option)
            self.initStyleOption(shown, index)
            style = shown.widget.style() if shown.widget else QApplication.style()
            box = style.subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, shown, shown.widget)
            _paint_partly(painter, box, shown.palette)


class CheckTable(EntryTable):
    """The space key toggles the boxes of all selected rows, whichever cell is the current one."""

    def __init__(self, model: CheckableModel, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(model, parent=parent)
        self._checkable = model
        self.setItemDelegateForColumn(0, _BoxDelegate(self))
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setAccessibleDescription(self.tr("Space checks the selected rows, or takes the marks away"))

    # ---- Qt's side

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex()
        if event.key() != Qt.Key.Key_Space or event.modifiers() or not current.isValid():
            super().keyPressEvent(event)
            return
        selected = {index.row() for index in self.selectionModel().selectedRows()}
        self._checkable.toggle(dict.fromkeys([current.row(), *sorted(selected)]))


def _paint_partly(painter: QPainter, box: QRect, palette: QPalette) -> None:
    """A bar in a frame."""
    ink = palette.color(QPalette.ColorRole.Text)
    painter.fillRect(box, ink)
    painter.fillRect(box.adjusted(1, 1, -1, -1), palette.color(QPalette.ColorRole.Base))
    side, above = box.width() // 4, box.height() * 2 // 5
    painter.fillRect(box.adjusted(side, above, -side, -above), ink)
