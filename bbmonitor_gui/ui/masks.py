"""The mask of a day as a number to read and to type, in three bases."""

from __future__ import annotations

import re
from typing import Literal

from PySide6.QtCore import QCoreApplication

from bbmonitor_gui.backburner.schedule import FULL_DAY, HOURS, check_mask

translate = QCoreApplication.translate

Base = Literal[10, 16, 2]
BASES: tuple[Base, ...] = (10, 16, 2)

_GROUP = 6
_BLANKS = re.compile(r"[ _]")
_SPELLINGS: dict[Base, tuple[tuple[str, int], ...]] = {
    10: (("[0-9]+", 10), ("0[xX][0-9a-fA-F]+", 16), ("0[bB][01]+", 2)),
    16: (("(?:0[xX])?[0-9a-fA-F]+", 16),),
    2: ((f"(?:0[bB])?[01]{{{HOURS}}}", 2),),
}


def base_name(base: Base) -> str:
    """What numbers of this base are called."""
    return {
        10: translate("masks", "Decimal"),
        16: translate("masks", "Hexadecimal"),
        2: translate("masks", "Binary"),
    }[base]


def parse_mask(text: str, base: Base = 10) -> int:
    """A mask of 0…16777215. Among decimal numbers 0x begins a hexadecimal and 0b a binary one; where binary ones are
    expected all 24 digits must be there, with blanks between them or without. Raises ValueError."""
    text = text.strip()
    if base == 2:
        text = _BLANKS.sub("", text)
    for pattern, spelled in _SPELLINGS[base]:
        if re.fullmatch(pattern, text):
            return check_mask(int(text, spelled))
    raise ValueError(f"{text!r} is no number")


def mask_text(mask: int, base: Base) -> str:
    """A mask to show: "16646207", "0xFE003F", "111111 100000 000000 111111"."""
    if base == 10:
        return str(mask)
    if base == 16:
        return f"0x{mask:06X}"
    bits = f"{mask:0{HOURS}b}"
    return " ".join(bits[start : start + _GROUP] for start in range(0, HOURS, _GROUP))


def mask_error(base: Base) -> str:
    """What a mask has to be, for one who typed something else."""
    if base == 10:
        return translate("masks", "not within {0}…{1}").format(0, FULL_DAY)
    if base == 16:
        return translate("masks", "not within {0}…{1}").format("0x0", f"0x{FULL_DAY:X}")
    return translate("masks", "{0} digits, each 0 or 1").format(HOURS)
