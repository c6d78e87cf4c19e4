"""Icons: SVG files in one ink, drawn in the palette's colours."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from bbmonitor_gui.resources import resource

from .theme import Kind, StateLook, state_look

# In pixels of the screen: the usual 16, 24 and 32 at 100, 125, 150, 200 and 300 %. Qt scales down for all between.
_SIZES = (16, 20, 24, 30, 32, 40, 48, 64, 96)
_PROGRAM_SIZES = (*_SIZES, 128, 256)

_INKS = {
    QIcon.Mode.Normal: (QPalette.ColorGroup.Active, QPalette.ColorRole.WindowText),
    QIcon.Mode.Disabled: (QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText),
    QIcon.Mode.Selected: (QPalette.ColorGroup.Active, QPalette.ColorRole.HighlightedText),
}


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
    result = QIcon()
    for size in _PROGRAM_SIZES:
        result.addPixmap(_drawn("bbmonitor", QColor(), size))
    return result


@cache
def _ink_icon(name: str, inks: tuple[int, ...]) -> QIcon:
    result = QIcon()
    for mode, ink in zip(_INKS, inks, strict=True):
        for size in _SIZES:
            result.addPixmap(_drawn(name, QColor.fromRgba(ink), size), mode)
    return result


@cache
def _shape_icon(shape: str, ink: int, ground: int) -> QIcon:
    """In a selected row the shape stands on a plate of the table's ground: no colour is readable on every highlight."""
    result = QIcon()
    for size in _SIZES:
        pixmap = _drawn(f"state-{shape}", QColor.fromRgba(ink), size)
        result.addPixmap(pixmap)
        result.addPixmap(_on_plate(pixmap, QColor.fromRgba(ground)), QIcon.Mode.Selected)
    return result


def _drawn(name: str, ink: QColor, size: int) -> QPixmap:
    drawing = QSvgRenderer(QByteArray(_svg(name).replace(b"currentColor", ink.name().encode())))
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


@cache
def _svg(name: str) -> bytes:
    return resource("icons", f"{name}.svg").read_bytes()
