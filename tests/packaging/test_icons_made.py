"""The icons that are made of the drawing can be read, by Qt for one."""

from __future__ import annotations

import struct
from pathlib import Path

import icons
import product
import pytest
from PySide6.QtGui import QImage, QImageReader

DRAWING = product.ROOT / "resources" / "icons" / "bbmonitor.svg"


def picture(data: bytes) -> QImage:
    image = QImage.fromData(data)
    assert not image.isNull()
    return image


def test_a_png_of_the_drawing() -> None:
    image = picture(icons.png(DRAWING, 64))

    assert (image.width(), image.height()) == (64, 64)
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(32, 18).name() == "#46c35a"  # the green bar


def test_the_margin_stays_free() -> None:
    image = picture(icons.png(DRAWING, 100, margin=0.2))

    assert all(image.pixelColor(x, 50).alpha() == 0 for x in (*range(20), *range(80, 100)))
    assert image.pixelColor(50, 40).alpha() == 255


@pytest.mark.qt_log_ignore("Cannot read file")
def test_what_is_no_drawing_is_refused(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.svg"
    wrong.write_text("<html/>")
    with pytest.raises(ValueError, match="is no drawing"):
        icons.png(wrong, 16)


def test_a_windows_icon_holds_all_sizes(tmp_path: Path) -> None:
    file = icons.write_ico(DRAWING, tmp_path / "a.ico")
    reader = QImageReader(str(file))

    sizes = []
    for number in range(reader.imageCount()):
        assert reader.jumpToImage(number)
        sizes.append(reader.read().width())

    assert tuple(sizes) == icons.ICO_SIZES


def test_a_mac_icon_holds_all_sizes(tmp_path: Path) -> None:
    data = icons.write_icns(DRAWING, tmp_path / "a.icns").read_bytes()

    assert data[:4] == b"icns"
    assert struct.unpack(">I", data[4:8])[0] == len(data)
    found, place = {}, 8
    while place < len(data):
        code, length = data[place : place + 4].decode(), struct.unpack(">I", data[place + 4 : place + 8])[0]
        found[code] = picture(data[place + 8 : place + length]).width()
        place += length
    assert found == {code: size for size, codes in icons.ICNS_CODES.items() for code in codes}
    assert not QImage(str(tmp_path / "a.icns")).isNull()


def test_the_icon_theme_of_linux(tmp_path: Path) -> None:
    icons.write_hicolor(DRAWING, tmp_path, "bbmonitor")

    for size in icons.HICOLOR_SIZES:
        assert QImage(str(tmp_path / f"{size}x{size}" / "apps" / "bbmonitor.png")).width() == size
    assert (tmp_path / "scalable" / "apps" / "bbmonitor.svg").read_bytes() == DRAWING.read_bytes()
