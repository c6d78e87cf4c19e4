"""Icons and bars as the tables show them, each by itself: for the legend. They follow the palette."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QSizePolicy, QStyleOptionViewItem, QWidget

from bbmonitor_gui.ui.models.column import Progress
from bbmonitor_gui.ui.models.table_model import PROGRESS_ROLE

from .progress_delegate import ProgressDelegate

_BAR_WIDTH = 12  # letters


class IconSample(QWidget):
    """An icon, as high as a line; asked for anew whenever it is painted, in the colours of that moment."""

    def __init__(self, icon: Callable[[], QIcon], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = self.fontMetrics().height()
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._icon().paint(painter, self.rect())
        painter.end()


class BarSample(QWidget):
    """The progress of a job in this state, drawn by what draws it in the table."""

    def __init__(self, progress: Progress, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        item = QStandardItem(f"{progress.done}/{progress.total}")
        item.setData(progress, PROGRESS_ROLE)
        self._model = QStandardItemModel(self)
        self._model.appendRow(item)
        self._delegate = ProgressDelegate("job", self)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * _BAR_WIDTH, metrics.height() * 3 // 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionViewItem()
        option.initFrom(self)
        painter = QPainter(self)
        painter.fillRect(self.rect(), option.palette.base())
        self._delegate.paint(painter, option, self._model.index(0, 0))
        painter.end()
