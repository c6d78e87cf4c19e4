"""What the colours and marks of a week mean."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from bbmonitor_gui.ui.widgets.week_painting import WeekColors, cell_painter, paint_cell


class WeekLegend(QWidget):
    """A sample and a word each for allowed, blocked and now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("weekScheduleLegend")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for text, allowed, now in (
            (self.tr("allowed"), True, False),
            (self.tr("blocked"), False, False),
            (self.tr("now"), True, True),
        ):
            layout.addWidget(_Swatch(allowed, now))
            layout.addWidget(QLabel(text))
            layout.addSpacing(layout.spacing())


class _Swatch(QWidget):
    """One cell as a sample."""

    def __init__(self, allowed: bool, now: bool) -> None:
        super().__init__()
        self._allowed = allowed
        self._now = now
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = self.fontMetrics().height()
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = WeekColors.from_palette(self.palette())
        with cell_painter(self) as painter:
            paint_cell(painter, QRectF(self.rect()), colors, allowed=self._allowed, now=self._now)
