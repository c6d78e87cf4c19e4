"""Nothing that the tables show is missing in the legend, and it can be read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QImage, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from bbmonitor_gui.ui import theme
from bbmonitor_gui.ui.dialogs.legend import LegendDialog
from bbmonitor_gui.ui.widgets.samples import BarSample, IconSample
from bbmonitor_gui.ui.widgets.week_legend import WeekLegend


@pytest.fixture(params=[1, 2])
def scale(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[int]:
    font = qapp.font()
    larger = QFont(font)
    larger.setPointSizeF(font.pointSizeF() * request.param)
    qapp.setFont(larger)
    yield request.param
    qapp.setFont(font)


def shown(qtbot: QtBot) -> LegendDialog:
    dialog = LegendDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def nearest(image: QImage, color: QColor) -> int:
    """How far the pixel that comes nearest to a colour is from it, 0…255: thin lines have no pixel of their own."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return min(
        max(abs(one.red() - color.red()), abs(one.green() - color.green()), abs(one.blue() - color.blue()))
        for one in pixels
    )


def texts(dialog: LegendDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel)]


def test_every_state_is_there_with_its_word_icon_and_meaning(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    words = [look.label for looks in theme.LOOKS.values() for look in looks.values()]
    assert [text for text in texts(dialog) if text in words] == words
    assert sum("The vendor's Monitor: " in text for text in texts(dialog)) == len(words) + 1  # and the mark
    assert texts(dialog).count("state 7") == len(theme.LOOKS)
    assert len(dialog.findChildren(IconSample)) == len(words) + len(theme.LOOKS) + 1
    assert len(dialog.findChildren(BarSample)) == len(theme.LOOKS["job"])


def test_the_traps_are_told(qtbot: QtBot) -> None:
    everything = "\n".join(texts(shown(qtbot)))
    assert "3ds Max submits a job it swaps two colours" in everything
    assert "assigned to the selected job" in everything
    assert "The bar in the column Progress" in everything


def test_the_week_s_marks_are_the_grid_s(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    (week,) = dialog.findChildren(WeekLegend)
    assert {"allowed", "blocked", "now"} <= {label.text() for label in week.findChildren(QLabel)}


@pytest.mark.parametrize("scheme", ["light", "dark", "high contrast"])
def test_icons_and_bars_have_the_scheme_s_colours(qtbot: QtBot, qapp: QApplication, scheme: theme.Scheme) -> None:
    theme.apply(qapp, scheme)
    try:
        dialog = shown(qtbot)
        looks = [*theme.LOOKS["job"].values(), theme.state_look("job", 7), *theme.LOOKS["server"].values()]
        for sample, look in zip(dialog.findChildren(IconSample), looks, strict=False):
            assert nearest(sample.grab().toImage(), look.color(qapp.palette())) < 48, look.word
        for bar, look in zip(dialog.findChildren(BarSample), theme.LOOKS["job"].values(), strict=True):
            image = bar.grab().toImage().copy(0, 0, bar.width(), bar.height() // 3)  # above the text
            assert nearest(image, theme.progress_fill(look, qapp.palette())) <= 1
            assert nearest(image, theme.progress_groove(qapp.palette())) <= 1
    finally:
        theme.apply(qapp, "system")


def test_nothing_is_cut_off(qtbot: QtBot, scale: int) -> None:
    dialog = shown(qtbot)
    area = dialog.findChild(QScrollArea, "legendPage")
    assert isinstance(area, QScrollArea)
    assert area.horizontalScrollBar().maximum() == 0
    for label in area.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width())
        assert label.width() >= label.minimumSizeHint().width()
        assert label.textFormat() == Qt.TextFormat.PlainText or label.parent().__class__ is WeekLegend
    for sample in dialog.findChildren(IconSample):
        assert sample.height() >= sample.fontMetrics().height()


def test_the_keyboard_reaches_the_end(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    area = dialog.findChild(QScrollArea, "legendPage")
    assert isinstance(area, QScrollArea)
    dialog.resize(600, 300)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    area.setFocus()
    for _ in range(20):
        qtbot.keyClick(area, Qt.Key.Key_PageDown)
    assert area.verticalScrollBar().value() == area.verticalScrollBar().maximum()
    assert area.accessibleName()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_text_has_the_palette_s_colours(qtbot: QtBot) -> None:
    """No label has a colour of its own that another scheme would make unreadable."""
    dialog = shown(qtbot)
    for label in dialog.findChildren(QLabel):
        assert label.foregroundRole() == QPalette.ColorRole.WindowText
        assert not label.testAttribute(Qt.WidgetAttribute.WA_SetPalette)
