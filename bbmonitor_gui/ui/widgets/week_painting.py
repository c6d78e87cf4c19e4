"""How a week looks. The grid and its legend share the cells."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen, QRegion
from PySide6.QtWidgets import QWidget

from bbmonitor_gui.backburner.schedule import HOURS
from bbmonitor_gui.ui.theme import is_high_contrast
from bbmonitor_gui.ui.widgets.week_geometry import Cell, WeekGeometry
from bbmonitor_gui.ui.widgets.week_texts import day_name, hour_labels
from bbmonitor_gui.ui.widgets.weeks import Weeks

HEADER_PADDING = 8
_DISABLED_OPACITY = 0.45
_DARK_BELOW = 128
_VEIL = 0.55
_HATCHING_STEP = 5.0  # pixels along a row
# Every how many hours a number is shown, the first that leaves room for it.
_LABEL_STEPS = (1, 2, 3, 4, 6, 12)


@dataclass(frozen=True, slots=True)
class WeekColors:
    """Allowed, blocked and differing cells differ in lightness and pattern as well as in hue, for eyes that do not tell
    green from red."""

    allowed: QColor
    blocked: QColor
    mark: QColor
    differs: QColor
    hatching: QColor
    border: QColor | None
    now: QColor
    now_rim: QColor
    error_text: QColor

    @classmethod
    def from_palette(cls, palette: QPalette) -> WeekColors:
        """The set for a light or a dark window, or one in high contrast."""
        if is_high_contrast(palette):
            return _CONTRAST
        return _DARK if palette.color(QPalette.ColorRole.Window).lightness() < _DARK_BELOW else _LIGHT


_LIGHT = WeekColors(
    allowed=QColor("#9fd3a8"),
    blocked=QColor("#c4605a"),
    mark=QColor("#f3d9d6"),
    differs=QColor("#dadde2"),
    hatching=QColor("#4d5762"),
    border=None,
    now=QColor("#1f2933"),
    now_rim=QColor("#ffffff"),
    error_text=QColor("#a8201a"),
)
_DARK = WeekColors(
    allowed=QColor("#5aa56d"),
    blocked=QColor("#7d3533"),
    mark=QColor("#c98e8a"),
    differs=QColor("#3b4047"),
    hatching=QColor("#b9c0c8"),
    border=None,
    now=QColor("#ffffff"),
    now_rim=QColor("#15191d"),
    error_text=QColor("#f2a6a0"),
)
_CONTRAST = WeekColors(
    allowed=QColor("#4cf06a"),
    blocked=QColor("#5c0f0c"),
    mark=QColor("#ffffff"),
    differs=QColor("#000000"),
    hatching=QColor("#ffffff"),
    border=QColor("#ffffff"),
    now=QColor("#000000"),
    now_rim=QColor("#ffffff"),
    error_text=QColor("#ff8c84"),
)


def paint_cell(painter: QPainter, rect: QRectF, colors: WeekColors, *, allowed: bool | None, now: bool = False) -> None:
    """Fill the cell; a blocked one carries a diagonal, one where servers differ many the other way, the current hour a
    dot."""
    painter.setPen(QPen(colors.border, 1) if colors.border else Qt.PenStyle.NoPen)
    painter.setBrush(colors.differs if allowed is None else colors.allowed if allowed else colors.blocked)
    painter.drawRoundedRect(rect, 2, 2)
    size = min(rect.width(), rect.height())
    if allowed is None:
        painter.setPen(QPen(colors.hatching, 1.2))
        painter.drawLines(_hatching(rect.adjusted(1, 1, -1, -1)))
    elif not allowed:
        reach = size * 0.22
        painter.setPen(QPen(colors.mark, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(rect.center() + QPointF(-reach, reach), rect.center() + QPointF(reach, -reach))
    if now:
        painter.setPen(QPen(colors.now_rim, 1.5))
        painter.setBrush(colors.now)
        painter.drawEllipse(rect.center(), size * 0.2, size * 0.2)


def paint_selected(painter: QPainter, rect: QRectF, palette: QPalette) -> None:
    """Over a painted cell: so pale that it is seen to be chosen, and not so pale that it is not seen what it is."""
    veil = QColor(Qt.GlobalColor.white)
    veil.setAlphaF(_VEIL)
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 2))
    painter.setBrush(veil)
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 2, 2)


def cell_painter(widget: QWidget) -> QPainter:
    """A painter for cells on this widget, pale if it is disabled."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if not widget.isEnabled():
        painter.setOpacity(_DISABLED_OPACITY)
    return painter


def paint_cells(
    painter: QPainter,
    region: QRegion,
    geometry: WeekGeometry,
    palette: QPalette,
    weeks: Weeks,
    now: Cell | None,
    selected: Collection[Cell] = (),
) -> None:
    """The cells that touch the region."""
    colors = WeekColors.from_palette(palette)
    for cell in geometry.touched(region.boundingRect()):
        rect = geometry.cell(*cell)
        if region.intersects(rect):
            inner = QRectF(rect).adjusted(1, 1, -1, -1)
            paint_cell(painter, inner, colors, allowed=weeks.allows(*cell), now=now == cell)
            if cell in selected:
                paint_selected(painter, inner, palette)


def paint_focus(painter: QPainter, rect: QRect, palette: QPalette) -> None:
    """A frame around the current cell, with an edge of the ground within, to be seen on any cell."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    frame = QRectF(rect).adjusted(1, 1, -1, -1)
    for role, inset, width in ((QPalette.ColorRole.WindowText, 0.0, 2.0), (QPalette.ColorRole.Window, 1.5, 1.0)):
        painter.setPen(QPen(palette.color(role), width))
        painter.drawRoundedRect(frame.adjusted(inset, inset, -inset, -inset), 2, 2)


def header_width(font: QFont, days: tuple[int, ...]) -> int:
    """Pixels that the names of the days need."""
    bold = QFont(font)
    bold.setBold(True)
    metrics = QFontMetrics(bold)
    return max(metrics.horizontalAdvance(day_name(day)) for day in days) + 2 * HEADER_PADDING


def hour_width(font: QFont) -> int:
    """Pixels that the shortest numbers of the hours need beside each other."""
    return _label_width(QFontMetrics(font), hour_labels()[-1])


def paint_headers(painter: QPainter, geometry: WeekGeometry, palette: QPalette, now: Cell | None) -> None:
    """Names of days and numbers of hours, those of the current hour in bold."""
    painter.setPen(palette.color(QPalette.ColorRole.WindowText))
    now_day, now_hour = now or (None, None)
    labels, width, step = _fitting_labels(painter.fontMetrics(), geometry.cell(geometry.days[0], 0).width())
    for hour in range(0, HOURS, step):
        rect = geometry.hour_header(hour).adjusted(-width, 0, width, 0)
        _paint_header(painter, rect, labels[hour], Qt.AlignmentFlag.AlignCenter, bold=hour == now_hour)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    for day in geometry.days:
        rect = geometry.day_header(day).adjusted(0, 0, -HEADER_PADDING, 0)
        _paint_header(painter, rect, day_name(day), right, bold=day == now_day)


def _fitting_labels(metrics: QFontMetrics, cell_width: int) -> tuple[tuple[str, ...], int, int]:
    """The hours' labels, the width that they need, and every how many hours one is shown."""
    styles = [(labels, _label_width(metrics, labels)) for labels in hour_labels()]
    for step in _LABEL_STEPS:
        for labels, width in styles:
            if step * cell_width >= width:
                return labels, width, step
    return (*styles[-1], HOURS)


def _label_width(metrics: QFontMetrics, labels: tuple[str, ...]) -> int:
    return max(map(metrics.horizontalAdvance, labels)) + HEADER_PADDING // 2


def _hatching(rect: QRectF) -> list[QLineF]:
    """Lines that fall to the right and fill the rectangle, at the same distance in a small one and in a large one."""
    lines = []
    start = -rect.height()
    while start < rect.width():
        # The line runs through (start, 0) and (start + height, height), measured from the top left.
        left, right = max(0.0, start), min(rect.width(), start + rect.height())
        lines.append(
            QLineF(rect.left() + left, rect.top() + left - start, rect.left() + right, rect.top() + right - start)
        )
        start += _HATCHING_STEP
    return lines


def _paint_header(painter: QPainter, rect: QRect, text: str, align: Qt.AlignmentFlag, *, bold: bool) -> None:
    font = painter.font()
    font.setBold(bold)
    painter.setFont(font)
    painter.drawText(rect, align, text)
