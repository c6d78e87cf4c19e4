"""Is there something to see in a picture of the window? Counted, so that a blank or broken window does not pass."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path

from PySide6.QtGui import QImage

LEAST_COLOURS, LEAST_ROWS = 200, 12


class Picture:
    """A PNG; ValueError for what is none."""

    def __init__(self, file: Path) -> None:
        self._image = QImage(str(file)).convertToFormat(QImage.Format.Format_RGB32)
        if self._image.isNull():
            raise ValueError(f"{file} is no picture")
        self.width, self.height = self._image.width(), self._image.height()

    def colours(self) -> int:
        """How many different ones there are, looking at every third pixel."""
        rows = range(0, self.height, 3)
        return len({self._image.pixel(x, y) for y in rows for x in range(0, self.width, 3)})

    def text_rows(self, left: float, right: float) -> int:
        """The most lines of text that follow each other at one distance, between two parts of the width (0 to 1).

        A line is a run of pixel rows that hold more than the ground, as high as text is; a table's lie evenly.
        """
        columns = range(int(self.width * left), int(self.width * right))
        starts, inside, top = [], False, 0
        for y in range(self.height):
            pixels = [self._image.pixel(x, y) for x in columns]
            ground = Counter(pixels).most_common(1)[0][1]
            filled = ground < len(pixels) * 0.98
            if filled and not inside:
                top = y
            elif inside and not filled and 5 <= y - top <= 20:
                starts.append(top)
            inside = filled
        return _longest_even_run(starts)


def complaints(file: Path) -> list[str]:
    """What is wrong with a picture of the window that shows the farm; nothing, if it is as it should be."""
    picture = Picture(file)
    colours, rows = picture.colours(), picture.text_rows(0.01, 0.15)
    found = []
    if colours < LEAST_COLOURS:
        found.append(f"{colours} colours, less than {LEAST_COLOURS}: the window is blank, or nearly")
    if rows < LEAST_ROWS:
        found.append(f"{rows} even lines of text, less than {LEAST_ROWS}: the table of jobs is not there")
    return found


def _longest_even_run(starts: list[int]) -> int:
    """How many of these positions follow each other at distances that differ by 4 pixels at most."""
    best = run = min(len(starts), 1)
    distance = None
    for before, after in pairwise(starts):
        same = distance is not None and abs((after - before) - distance) <= 4
        run = run + 1 if same else 2
        distance = distance if same else after - before
        best = max(best, run)
    return best
