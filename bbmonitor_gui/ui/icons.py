"""Icons: SVG files in one ink, drawn in the palette's colours when they are first shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QByteArray, QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from bbmonitor_gui.resources import resource

from .theme import Kind, StateLook, state_look

# In pixels: a window system wants the picture of a window in several sizes at once.
_PROGRAM_SIZES = (16, 20, 24, 30, 32, 40, 48, 64, 96, 128, 256)

_INKS = {
    QIcon.Mode.Normal: (QPalette.ColorGroup.Active, QPalette.ColorRole.WindowText),
    QIcon.Mode.Disabled: (QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText),
    QIcon.Mode.Selected: (QPalette.ColorGroup.Active, QPalette.ColorRole.HighlightedText),
}

_Draw = Callable[[QIcon.Mode, int], QPixmap]  # size in pixels of the screen


def icon(name: str) -> QIcon:
    """`resources/icons/<name>.svg` in the present palette's text colour; FileNotFoundError if there is none.

    An icon keeps its colours: after a palette change ask again and set what comes. Nothing needs to be cleared.
    """
    palette = QApplication.palette()
    return _ink_icon(name, tuple(palette.color(*ink).rgba() for ink in _INKS.values()))


def state_icon(kind: Kind, state: int) -> QIcon:
    """A job's or a server's state in its shape and colour; asked again after a palette change, as `icon` is."""
    return look_icon(state_look(kind, state))


def look_icon(look: StateLook) -> QIcon:
    """As `state_icon`, for a look at hand: `look_icon(theme.ERROR)` for a job that has errors."""
    palette = QApplication.palette()
    return _shape_icon(look.shape, look.color(palette).rgba(), palette.color(QPalette.ColorRole.Base).rgba())


@cache
def program_icon() -> QIcon:
    """The program's own, up to 256 pixels wide."""
    file = _file("bbmonitor")
    result = QIcon()
    for size in _PROGRAM_SIZES:
        result.addPixmap(_drawn(file, QColor(), size))
    return result


class _Engine(QIconEngine):
    """Draws each size and mode once, when it is first shown: few of them ever are."""

    _copies: ClassVar[list[QIconEngine]] = []

    def __init__(self, draw: _Draw) -> None:
        super().__init__()
        self._draw = draw
        self._pixmaps: dict[tuple[QIcon.Mode, int, float], QPixmap] = {}

    def actualSize(self, size: QSize, _mode: QIcon.Mode, _state: QIcon.State) -> QSize:
        side = min(size.width(), size.height())
        return QSize(side, side)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State, scale: float) -> QPixmap:
        return self._pixmap(mode, min(size.width(), size.height()), scale)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        width, height = rect.width(), rect.height()
        side = min(width, height)
        pixmap = self._pixmap(mode, side, painter.device().devicePixelRatioF())
        painter.drawPixmap(rect.x() + (width - side) // 2, rect.y() + (height - side) // 2, pixmap)

    def clone(self) -> QIconEngine:
        copy = _Engine(self._draw)
        self._copies.append(copy)  # else Python would end it while Qt has it
        return copy

    def _pixmap(self, mode: QIcon.Mode, side: int, scale: float) -> QPixmap:
        key = (mode, side, scale)
        if key not in self._pixmaps:
            pixmap = self._draw(mode, round(side * scale))
            pixmap.setDevicePixelRatio(scale)
            self._pixmaps[key] = pixmap
        return self._pixmaps[key]


@cache
def _ink_icon(name: str, inks: tuple[int, ...]) -> QIcon:
    file = _file(name)
    colors = {mode: QColor.fromRgba(ink) for mode, ink in zip(_INKS, inks, strict=True)}
    usual = colors[QIcon.Mode.Normal]
    return QIcon(_Engine(lambda mode, size: _drawn(file, colors.get(mode, usual), size)))


@cache
def _shape_icon(shape: str, ink: int, ground: int) -> QIcon:
    """In a selected row the shape stands on a plate of the table's ground: no colour is readable on every highlight."""
    file = _file(f"state-{shape}")

    def draw(mode: QIcon.Mode, size: int) -> QPixmap:
        pixmap = _drawn(file, QColor.fromRgba(ink), size)
        return _on_plate(pixmap, QColor.fromRgba(ground)) if mode is QIcon.Mode.Selected else pixmap

    return QIcon(_Engine(draw))


def _drawn(file: Path, ink: QColor, size: int) -> QPixmap:
    drawing = QSvgRenderer(QByteArray(_svg(file).replace(b"currentColor", ink.name().encode())))
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(ink.alphaF())  # macOS's text colours are translucent
    drawing.render(painter)
    painter.end()
    return pixmap


def _on_plate(pixmap: QPixmap, ground: QColor) -> QPixmap:
    size = pixmap.width()
    inset = size // 8
    plate = QPixmap(size, size)
    plate.fill(Qt.GlobalColor.transparent)
    painter = QPainter(plate)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(plate.rect(), size / 5, size / 5)
    painter.drawPixmap(plate.rect().adjusted(inset, inset, -inset, -inset), pixmap)
    painter.end()
    return plate


def _file(name: str) -> Path:
    return resource("icons", f"{name}.svg")


@cache
def _svg(file: Path) -> bytes:
    return file.read_bytes()
