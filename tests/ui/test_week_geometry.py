"""Where cells and headers lie."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect

from bbmonitor_gui.ui.widgets.week_geometry import Place, WeekGeometry


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


@pytest.mark.parametrize("place", [(3, 4), (3, None), (None, 4), (None, None)])
def test_a_place_lies_where_it_is_hit(place: Place) -> None:
    geometry = WeekGeometry(761, 307, 90, 24, (1, 2, 3, 4, 5, 6, 0))
    rect = geometry.place(place)
    for point in (rect.topLeft(), rect.bottomRight(), rect.center()):
        assert geometry.hit(point) == place


def test_a_rectangle_from_a_header_goes_all_the_way() -> None:
    geometry = WeekGeometry(761, 307, 90, 24, (1, 2, 3, 4, 5, 6, 0))
    assert set(geometry.rectangle((6, None), (0, 5))) == {(day, hour) for day in (6, 0) for hour in range(24)}
    assert set(geometry.rectangle((None, 3), (2, 4))) == {(day, hour) for day in range(7) for hour in (3, 4)}
    assert len(set(geometry.rectangle((None, None), (2, 4)))) == 168


def test_touched_cells_share_pixels_and_the_others_do_not() -> None:
    geometry = WeekGeometry(761, 307, 90, 24, (1, 2, 3, 4, 5, 6, 0))
    for rect in (geometry.cell(3, 4), QRect(0, 0, 200, 100), QRect(80, 10, 20, 20), QRect(0, 0, 89, 307), QRect()):
        sharing = {(day, hour) for day in range(7) for hour in range(24) if geometry.cell(day, hour).intersects(rect)}
        assert set(geometry.touched(rect)) == sharing
