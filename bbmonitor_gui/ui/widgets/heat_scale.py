"""A share of the servers as a colour: one hue, so that more is told by lightness alone."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QLinearGradient, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from bbmonitor_gui.ui.theme import is_dark, is_high_contrast

# None and all: on light ground more is darker, on dark ground brighter.
_LIGHT = (QColor("#e9f1fa"), QColor("#0b3f7d"))
_DARK = (QColor("#1d2935"), QColor("#9fd0ff"))
_HIGH_CONTRAST = (QColor("#000000"), QColor("#80c4ff"))
_BLACK, _WHITE = QColor("#000000"), QColor("#ffffff")
_AS_DARK_AS_LIGHT = 0.179  # of this luminance black and white contrast alike
_LEGEND_WIDTH = 20  # letters
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute


class HeatLegend(QWidget):
    """The scale: from no server to all of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = 0
        self.setObjectName("heatLegend")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._explain()

    def set_most(self, most: int) -> None:
        """How many servers the end of the scale stands for."""
        if most != self._most:
            self._most = most
            self._explain()
            self.update()

    # ---- Qt's side

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * _LEGEND_WIDTH, metrics.height() + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette, metrics = self.palette(), QFontMetrics(self.font())
        least, most = QLocale().toString(0), QLocale().toString(self._most)
        bar = QRectF(self.rect()).adjusted(
            metrics.horizontalAdvance(least) + 4, 2.5, -metrics.horizontalAdvance(most) - 4, -2.5
        )
        gradient = QLinearGradient(bar.topLeft(), bar.topRight())  # as the hours run, whichever way texts are written
        gradient.setColorAt(0, heat(palette, 0))
        gradient.setColorAt(1, heat(palette, 1))
        with QPainter(self) as painter:
            painter.setPen(palette.color(QPalette.ColorRole.WindowText))
            painter.drawText(self.rect(), _MIDDLE | Qt.AlignmentFlag.AlignLeft, least)
            painter.drawText(self.rect(), _MIDDLE | Qt.AlignmentFlag.AlignRight, most)
            painter.setBrush(gradient)
            painter.drawRect(bar)

    # ---- internals

    def _explain(self) -> None:
        text = self.tr("The scale goes from none to all of {0} servers.").format(self._most)
        self.setToolTip(text)
        self.setAccessibleName(text)


def heat(palette: QPalette, share: float) -> QColor:
    """The colour of this share (0…1) of the servers."""
    none, every = _HIGH_CONTRAST if is_high_contrast(palette) else _DARK if is_dark(palette) else _LIGHT
    return QColor.fromRgbF(
        none.redF() + (every.redF() - none.redF()) * share,
        none.greenF() + (every.greenF() - none.greenF()) * share,
        none.blueF() + (every.blueF() - none.blueF()) * share,
    )


def ink_on(ground: QColor) -> QColor:
    """Black or white, whichever is read better on it."""
    return _WHITE if luminance(ground) < _AS_DARK_AS_LIGHT else _BLACK


def luminance(color: QColor) -> float:
    """0…1, as WCAG 2 has it."""
    parts = (color.redF(), color.greenF(), color.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
