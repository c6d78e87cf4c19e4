"""How a week looks. The grid and its legend share the cells."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen, QRegion
from PySide6.QtWidgets import QWidget

from bbmonitor_gui.backburner.schedule import HOURS, ServerSchedule
from bbmonitor_gui.ui.widgets.week_geometry import Cell, WeekGeometry
from bbmonitor_gui.ui.widgets.week_texts import day_name

HEADER_PADDING = 8
_DISABLED_OPACITY = 0.45
_DARK_BELOW = 128
# Every how many hours a number is shown, the first that leaves room for it.
_LABEL_STEPS = (1, 2, 3, 4, 6, 12)


@dataclass(frozen=True, slots=True)
class WeekColors:
    """Allowed and blocked differ in lightness as well as in hue, for eyes that do not tell green from red."""

    allowed: QColor
    blocked: QColor
    mark: QColor
    now: QColor
    now_rim: QColor
    error_text: QColor

    @classmethod
    def from_palette(cls, palette: QPalette) -> WeekColors:
        """The set for a light or a dark window."""
        return _DARK if palette.color(QPalette.ColorRole.Window).lightness() < _DARK_BELOW else _LIGHT


_LIGHT = WeekColors(
    allowed=QColor("#9fd3a8"),
    blocked=QColor("#c4605a"),
    mark=QColor("#f3d9d6"),
    now=QColor("#1f2933"),
    now_rim=QColor("#ffffff"),
    error_text=QColor("#a8201a"),
)
_DARK = WeekColors(
    allowed=QColor("#5aa56d"),
    blocked=QColor("#7d3533"),
    mark=QColor("#c98e8a"),
    now=QColor("#ffffff"),
    now_rim=QColor("#15191d"),
    error_text=QColor("#f2a6a0"),
)


def paint_cell(painter: QPainter, rect: QRectF, colors: WeekColors, *, allowed: bool, now: bool = False) -> None:
    """Fill the cell; a blocked one carries a diagonal, the current hour a dot."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colors.allowed if allowed else colors.blocked)
    painter.drawRoundedRect(rect, 2, 2)
    size = min(rect.width(), rect.height())
    if not allowed:
        reach = size * 0.22
        painter.setPen(QPen(colors.mark, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(rect.center() + QPointF(-reach, reach), rect.center() + QPointF(reach, -reach))
    if now:
        painter.setPen(QPen(colors.now_rim, 1.5))
        painter.setBrush(colors.now)
        painter.drawEllipse(rect.center(), size * 0.2, size * 0.2)


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
    schedule: ServerSchedule,
    now: Cell | None,
) -> None:
    """The cells that touch the region."""
    colors = WeekColors.from_palette(palette)
    for day in geometry.days:
        for hour in range(HOURS):
            rect = geometry.cell(day, hour)
            if region.intersects(rect):
                inner = QRectF(rect).adjusted(1, 1, -1, -1)
                paint_cell(painter, inner, colors, allowed=schedule.allows(day, hour), now=now == (day, hour))


def paint_focus(painter: QPainter, rect: QRect, palette: QPalette) -> None:
    """A frame around the current cell."""
    painter.setPen(QPen(palette.color(QPalette.ColorRole.WindowText), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 2, 2)


def header_width(font: QFont, days: tuple[int, ...]) -> int:
    """Pixels that the names of the days need."""
    bold = QFont(font)
    bold.setBold(True)
    metrics = QFontMetrics(bold)
    return max(metrics.horizontalAdvance(day_name(day)) for day in days) + 2 * HEADER_PADDING


def paint_headers(painter: QPainter, geometry: WeekGeometry, palette: QPalette, now: Cell | None) -> None:
    """Names of days and numbers of hours, those of the current hour in bold."""
    painter.setPen(palette.color(QPalette.ColorRole.WindowText))
    now_day, now_hour = now or (None, None)
    label_width = painter.fontMetrics().horizontalAdvance("00") + HEADER_PADDING // 2
    cell_width = geometry.cell(geometry.days[0], 0).width()
    step = next((step for step in _LABEL_STEPS if step * cell_width >= label_width), HOURS)
    for hour in range(0, HOURS, step):
        rect = geometry.hour_header(hour).adjusted(-label_width, 0, label_width, 0)
        _paint_header(painter, rect, f"{hour:02d}", Qt.AlignmentFlag.AlignCenter, bold=hour == now_hour)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    for day in geometry.days:
        rect = geometry.day_header(day).adjusted(0, 0, -HEADER_PADDING, 0)
        _paint_header(painter, rect, day_name(day), right, bold=day == now_day)


def _paint_header(painter: QPainter, rect: QRect, text: str, align: Qt.AlignmentFlag, *, bold: bool) -> None:
    font = painter.font()
    font.setBold(bold)
    painter.setFont(font)
    painter.drawText(rect, align, text)
