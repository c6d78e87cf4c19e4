"""The judge of pictures takes a window with a table, and nothing else."""

from __future__ import annotations

from pathlib import Path

import picture
import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication


def test_a_window_with_a_table_passes(tmp_path: Path, qapp: QApplication) -> None:
    image = QImage(1440, 900, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    for row in range(15):
        painter.setPen(QColor("black"))
        painter.drawText(8, 120 + row * 21, f"sakura_sq{row}_v001 harbour")
        for step in range(40):
            painter.fillRect(400 + step * 10, 110 + row * 21, 10, 10, QColor(row * 16, step * 6, 99))
    painter.end()
    image.save(str(tmp_path / "table.png"))

    assert picture.complaints(tmp_path / "table.png") == []


def test_a_blank_window_does_not(tmp_path: Path) -> None:
    image = QImage(1200, 800, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    image.save(str(tmp_path / "blank.png"))

    colours, rows = picture.complaints(tmp_path / "blank.png")

    assert colours.startswith("1 colours")
    assert rows.startswith("0 even lines of text")


def test_colours_without_a_table_do_not(tmp_path: Path) -> None:
    image = QImage(1200, 800, QImage.Format.Format_RGB32)
    for y in range(800):
        for x in range(1200):
            image.setPixel(x, y, (x * 7919 + y * 104729) & 0xFFFFFF)
    image.save(str(tmp_path / "noise.png"))

    assert [complaint.split(",")[0] for complaint in picture.complaints(tmp_path / "noise.png")] == [
        "0 even lines of text"
    ]


def test_what_is_no_picture(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"no")
    with pytest.raises(ValueError, match="is no picture"):
        picture.complaints(tmp_path / "a.png")
