"""Draws the progress column: a bar in the state's colour with "37/100" on it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from bbmonitor_gui.ui import theme
from bbmonitor_gui.ui.models.table_model import PROGRESS_ROLE


class ProgressDelegate(QStyledItemDelegate):
    """For columns with `progress`; a cell of which nothing is known stays empty."""

    def __init__(self, kind: theme.Kind, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kind: theme.Kind = kind

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)
        progress = index.data(PROGRESS_ROLE)
        if progress is None:
            return
        area = QRectF(option.rect).adjusted(4, 3, -4, -3)
        radius = min(3.0, area.height() / 2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.progress_groove(option.palette))
        painter.drawRoundedRect(area, radius, radius)
        if progress.share > 0:
            painter.setBrush(theme.progress_fill(theme.state_look(self._kind, progress.state), option.palette))
            done = QRectF(area)
            done.setWidth(max(2 * radius, area.width() * progress.share))
            if option.direction == Qt.LayoutDirection.RightToLeft:
                done.moveRight(area.right())
            painter.drawRoundedRect(done, radius, radius)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, index.data())
        painter.restore()
