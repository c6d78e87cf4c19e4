"""What the colours and marks of a week mean."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from bbmonitor_gui.ui.widgets.week_painting import WeekColors, cell_painter, paint_cell


class WeekLegend(QWidget):
    """A sample and a word each for allowed, blocked, now and, where several servers are shown, differs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("weekScheduleLegend")
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._add(self.tr("allowed"), allowed=True)
        self._add(self.tr("blocked"), allowed=False)
        self._differs = self._add(self.tr("differs"), allowed=None)
        self._add(self.tr("now"), allowed=True, now=True)
        self._layout.addStretch()
        self.set_several(False)

    def set_several(self, several: bool) -> None:
        """Whether several servers are shown, that may differ."""
        self._differs.setVisible(several)

    def _add(self, text: str, *, allowed: bool | None, now: bool = False) -> QWidget:
        entry = QWidget()
        layout = QHBoxLayout(entry)
        layout.setContentsMargins(0, 0, self._layout.spacing(), 0)
        layout.addWidget(_Swatch(allowed, now))
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        layout.addWidget(label)
        self._layout.addWidget(entry)
        return entry


class _Swatch(QWidget):
    """One cell as a sample."""

    def __init__(self, allowed: bool | None, now: bool) -> None:
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
