"""Where cells and headers lie."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint

from bbmonitor_gui.ui.widgets.week_geometry import WeekGeometry


@pytest.mark.parametrize(("width", "height"), [(1, 1), (300, 120), (761, 307), (3001, 1999)])
def test_every_size_is_shared_out_without_gap_or_overlap(width: int, height: int) -> None:
    geometry = WeekGeometry(width, height, 90, 24, (1, 2, 3, 4, 5, 6, 0))
    assert geometry.nearest(QPoint(-5, -5)) == (1, 0)
    assert geometry.nearest(QPoint(10_000, 10_000)) == (0, 23)
    if width < 90:
        return
    for day in geometry.days:
        for hour in range(24):
            rect = geometry.cell(day, hour)
            for point in (rect.topLeft(), rect.bottomRight(), rect.center()):
                assert geometry.hit(point) == (day, hour)
    assert sum(geometry.cell(1, hour).width() for hour in range(24)) == width - 90
    assert sum(geometry.cell(day, 0).height() for day in geometry.days) == height - 24
