"""How long does one move of the mouse take while hours are painted in a week?

    .venv/bin/python tests/benchmarks/drag.py [--moves 300] [--rate 60]

Holds the button down and moves all over the grid, with real mouse events in a shown window, on the platform that
QT_QPA_PLATFORM or DISPLAY gives. A move counts from the event until all that it changed is painted, in the window's own
thread. Prints milliseconds; the floor is a widget of the same size that only fills what it is asked to paint. Ends with
1 if more than one move in twenty takes longer than the limit.
"""

from __future__ import annotations

import argparse
import gc
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from bbmonitor_gui.backburner import ServerSchedule
from bbmonitor_gui.ui.dialogs.week_schedule import WeekScheduleDialog
from bbmonitor_gui.ui.server_week import ServerWeek
from bbmonitor_gui.ui.widgets.week_grid import WeekGrid
from bbmonitor_gui.ui.widgets.weeks import Weeks

LIMIT_MS = 8.0
SIZE = (900, 340)
SERVERS = 100
ROWS = 7


class Floor(QWidget):
    """As little as a widget can do that shows where the mouse went: fills a square there."""

    def __init__(self) -> None:
        super().__init__()
        self.setMouseTracking(True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.update(QRect(event.position().toPoint() - QPoint(16, 16), event.position().toPoint() + QPoint(16, 16)))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), Qt.GlobalColor.darkGreen)


def path(area: QRect, moves: int) -> Iterator[QPoint]:
    """Row after row to and fro, so many points in all."""
    for move in range(moves):
        row, along = divmod(move * ROWS / moves, 1)
        x = area.left() + (along if row % 2 == 0 else 1 - along) * (area.width() - 1)
        yield QPoint(round(x), round(area.top() + (row + 0.5) * area.height() / ROWS))


def send(widget: QWidget, kind: QEvent.Type, point: QPoint) -> None:
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
    position = QPointF(point)
    modifier = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QMouseEvent(kind, position, widget.mapToGlobal(position), button, held, modifier))
    QCoreApplication.processEvents()


def wait_until(moment: float) -> None:
    """Let the window live until then."""
    while (left := moment - time.perf_counter()) > 0:
        QCoreApplication.processEvents()
        time.sleep(min(left, 0.001))


def drag(widget: QWidget, area: QRect, moves: int, rate: float) -> list[float]:
    """Milliseconds of each move."""
    points = list(path(area, moves))
    send(widget, QEvent.Type.MouseButtonPress, points[0])
    taken = []
    moment = time.perf_counter()
    for point in points:
        moment += 1 / rate
        wait_until(moment)
        began = time.perf_counter()
        send(widget, QEvent.Type.MouseMove, point)
        taken.append((time.perf_counter() - began) * 1000)
    send(widget, QEvent.Type.MouseButtonRelease, points[-1])
    return taken


def show(widget: QWidget) -> None:
    widget.show()
    wait_until(time.perf_counter() + 0.3)


def floor() -> tuple[QWidget, QWidget, QRect]:
    widget = Floor()
    widget.resize(*SIZE)
    show(widget)
    return widget, widget, widget.rect()


def grid(servers: int) -> tuple[QWidget, QWidget, QRect]:
    widget = WeekGrid()
    widget.set_weeks(Weeks(tuple(weeks_of_farm(servers))))
    widget.resize(*SIZE)
    show(widget)
    return widget, widget, widget.geometry_of_week.cells()


def dialog(servers: int) -> tuple[QWidget, QWidget, QRect]:
    weeks = [ServerWeek(f"render-{place}", f"{place:012X}", week) for place, week in enumerate(weeks_of_farm(servers))]
    window = WeekScheduleDialog(weeks, {}, clock=lambda: datetime(2026, 11, 24, 12, 30))
    show(window)
    inner = window.findChild(WeekGrid, "weekScheduleGrid")
    return window, inner, inner.geometry_of_week.cells()


def weeks_of_farm(servers: int) -> list[ServerSchedule]:
    """As many different weeks as there are servers."""
    return [ServerSchedule.ALWAYS.with_hours(place % 7, [place // 7 % 24], False) for place in range(servers)]


SUBJECTS: tuple[tuple[str, Callable[[], tuple[QWidget, QWidget, QRect]]], ...] = (
    ("floor", floor),
    ("grid, 1 server", lambda: grid(1)),
    (f"grid, {SERVERS} servers", lambda: grid(SERVERS)),
    ("dialog, 1 server", lambda: dialog(1)),
    (f"dialog, {SERVERS} servers", lambda: dialog(SERVERS)),
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--moves", type=int, default=300)
    parser.add_argument("--rate", type=float, default=60.0, help="moves a second")
    options = parser.parse_args()
    application = QApplication([])
    gc.disable()  # the program collects when it is idle
    print(f"ms a move, {options.moves} moves at {options.rate:g} a second, on {application.platformName()}")
    print(f"{'':22}{'median':>8}{'p95':>8}{'max':>8}{'of floor':>10}")
    floor_ms = 0.0
    too_slow = []
    for name, build in SUBJECTS:
        window, widget, area = build()
        taken = drag(widget, area, options.moves, options.rate)
        window.close()
        median, longest = statistics.median(taken), max(taken)
        floor_ms = floor_ms or median
        p95 = statistics.quantiles(taken, n=20)[-1]
        print(f"{name:22}{median:8.2f}{p95:8.2f}{longest:8.2f}{median / floor_ms:9.1f}×")
        if p95 > LIMIT_MS and name != "floor":
            too_slow.append(name)
    print(f"limit {LIMIT_MS:g} ms: {'kept' if not too_slow else 'missed by ' + '; '.join(too_slow)}")
    return bool(too_slow)


if __name__ == "__main__":
    sys.exit(main())
