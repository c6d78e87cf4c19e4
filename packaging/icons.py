"""The program's icon in the forms that the systems want, all drawn from the one SVG."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
HICOLOR_SIZES = (16, 24, 32, 48, 64, 128, 256)
# Apple's codes for PNG pictures, by pixels; some sizes have a second code for screens of double density.
ICNS_CODES = {16: ("icp4",), 32: ("icp5", "ic11"), 64: ("ic12",), 128: ("ic07",), 256: ("ic08", "ic13"), 512: ("ic09", "ic14"), 1024: ("ic10",)}  # fmt: skip


def png(svg: Path, size: int, margin: float = 0.0) -> bytes:
    """The drawing as a PNG of `size` pixels; `margin` is the part of the width that stays free on each side."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    renderer = QSvgRenderer(str(svg))
    if not renderer.isValid():
        raise ValueError(f"{svg} is no drawing")
    painter = QPainter(image)
    inset = size * margin
    painter.translate(inset, inset)
    painter.scale(1 - 2 * margin, 1 - 2 * margin)
    renderer.render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]
        raise OSError(f"Qt could not write a PNG of {size} pixels")
    return bytes(data.data())


def ico(pictures: Mapping[int, bytes]) -> bytes:
    """A Windows icon that holds these PNGs, by pixels. Qt itself writes one picture a file."""
    offset = 6 + 16 * len(pictures)
    head = struct.pack("<HHH", 0, 1, len(pictures))
    for size, data in pictures.items():
        side = size % 256  # 0 stands for 256
        head += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(data), offset)
        offset += len(data)
    return head + b"".join(pictures.values())


def icns(pictures: Mapping[int, bytes]) -> bytes:
    """A macOS icon that holds these PNGs, by pixels."""
    chunks = [
        code.encode("ascii") + struct.pack(">I", 8 + len(data)) + data
        for size, data in pictures.items()
        for code in ICNS_CODES[size]
    ]
    body = b"".join(chunks)
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def write_ico(svg: Path, file: Path) -> Path:
    file.write_bytes(ico({size: png(svg, size) for size in ICO_SIZES}))
    return file


def write_icns(svg: Path, file: Path) -> Path:
    """With the margin that Apple's icons have."""
    file.write_bytes(icns({size: png(svg, size, margin=0.08) for size in ICNS_CODES}))
    return file


def write_hicolor(svg: Path, folder: Path, name: str) -> None:
    """PNGs and the SVG, in the folders of the icon theme that every Linux desktop falls back to."""
    for size in HICOLOR_SIZES:
        place = folder / f"{size}x{size}" / "apps"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{name}.png").write_bytes(png(svg, size))
    place = folder / "scalable" / "apps"
    place.mkdir(parents=True, exist_ok=True)
    (place / f"{name}.svg").write_bytes(svg.read_bytes())
