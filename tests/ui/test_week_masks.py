"""Masks as numbers in three bases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import ServerSchedule
from bbmonitor_gui.ui.masks import BASES, Base, mask_text, parse_mask
from bbmonitor_gui.ui.widgets.mask_editor import MaskColumn
from bbmonitor_gui.ui.widgets.weeks import Weeks

FULL = 16777215
DAYTIME_BLOCKED = 16646207  # the API document's example
FIELDS: dict[Base, str] = {10: "mask2", 16: "maskHex2", 2: "maskBinary2"}


@pytest.fixture
def column(qtbot: QtBot) -> MaskColumn:
    made = MaskColumn((0, 1, 2, 3, 4, 5, 6), 20)
    qtbot.addWidget(made)
    made.show_masks(Weeks.of(ServerSchedule.ALWAYS), range(7))
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def field(column: MaskColumn, base: Base) -> QLineEdit:
    found = column.findChild(QLineEdit, FIELDS[base])
    assert isinstance(found, QLineEdit)
    return found


def paste(column: MaskColumn, base: Base, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    line = field(column, base)
    line.selectAll()
    line.paste()


def note(column: MaskColumn) -> QLabel:
    found = column.findChild(QLabel, "maskNote2")
    assert isinstance(found, QLabel)
    return found


@given(st.integers(0, FULL))
def test_every_mask_round_trips_in_every_base(mask: int) -> None:
    assert [parse_mask(mask_text(mask, base), base) for base in BASES] == [mask] * 3
    assert {parse_mask(str(mask)), parse_mask(hex(mask)), parse_mask(bin(mask))} == {mask}


@given(st.text(max_size=30), st.sampled_from(BASES))
def test_whatever_is_typed_is_a_mask_or_a_value_error(text: str, base: Base) -> None:
    try:
        assert 0 <= parse_mask(text, base) <= FULL
    except ValueError:
        assert base == 2 or text.strip() not in {str(number) for number in range(100)}


@pytest.mark.parametrize(
    ("base", "text"),
    [
        (16, "FE003F"),
        (16, "0xfe003f"),
        (2, "111111100000000000111111"),
        (2, "0b111111 100000 000000 111111"),
        (2, "1111_1110_0000_0000_0011_1111"),
        (10, "0xFE003F"),
    ],
)
def test_the_other_two_follow_what_is_typed(qtbot: QtBot, column: MaskColumn, base: Base, text: str) -> None:
    with qtbot.waitSignal(column.mask_edited) as told:
        paste(column, base, text)
    assert told.args == [2, DAYTIME_BLOCKED]
    assert field(column, base).text() == text
    others = [other for other in BASES if other != base]
    assert [field(column, other).text() for other in others] == [mask_text(DAYTIME_BLOCKED, each) for each in others]


@pytest.mark.parametrize(
    ("base", "text", "error"),
    [
        (10, "16777216", "not within 0…16777215"),
        (10, "FE003F", "not within 0…16777215"),
        (16, "1000000", "not within 0x0…0xFFFFFF"),
        (16, "0xG", "not within 0x0…0xFFFFFF"),
        (2, "11111110000000000011111", "24 digits, each 0 or 1"),
        (2, "2" * 24, "24 digits, each 0 or 1"),
        (2, "", "24 digits, each 0 or 1"),
    ],
)
def test_what_is_wrong_stands_beneath_the_field(
    qtbot: QtBot, column: MaskColumn, base: Base, text: str, error: str
) -> None:
    line = field(column, base)
    with qtbot.assertNotEmitted(column.mask_edited), qtbot.waitSignal(column.validity_changed):
        paste(column, base, text or "x")
        if not text:
            qtbot.keyClick(line, Qt.Key.Key_Backspace)
    assert not column.is_valid
    assert note(column).isVisible()
    assert note(column).text() == line.accessibleDescription() == error
    paste(column, 16, "0")
    assert column.is_valid
    assert not note(column).isVisible()
    assert [field(column, each).text() for each in BASES] == ["0", "0", mask_text(0, 2)]


def test_masks_that_differ_say_so_until_one_is_typed(qtbot: QtBot, column: MaskColumn) -> None:
    column.show_masks(Weeks.of(ServerSchedule.ALWAYS, ServerSchedule.NEVER), range(7))
    assert [(field(column, base).text(), field(column, base).placeholderText()) for base in BASES] == [
        ("", "differs")
    ] * 3
    assert column.is_valid
    paste(column, 10, "5")
    assert field(column, 16).text() == "0x000005"


def test_bases_can_be_chosen(column: MaskColumn) -> None:
    column.set_bases((16,))
    assert [field(column, base).isVisible() for base in BASES] == [False, True, False]
    column.set_bases(BASES)
    assert all(field(column, base).isVisible() for base in BASES)


def test_arrow_keys_go_to_the_day_above_and_below(qtbot: QtBot, column: MaskColumn) -> None:
    field(column, 16).setFocus()
    for key, name in ((Qt.Key.Key_Down, "maskHex3"), (Qt.Key.Key_Up, "maskHex2"), (Qt.Key.Key_Up, "maskHex1")):
        qtbot.keyClick(QApplication.focusWidget(), key)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.objectName() == name
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "maskHex0"
