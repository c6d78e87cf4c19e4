"""Icons, the looks of states, and the two palettes."""

from __future__ import annotations

import gc
import math
from collections import Counter
from collections.abc import Iterator
from itertools import combinations, product
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from bbmonitor_gui.backburner import JobState, ServerState
from bbmonitor_gui.resources import resource
from bbmonitor_gui.ui import icons, theme

INK_ICONS = ["about", "activate", "connect", "control", "copy", "demo", "disconnect", "error", "info", "properties"]
INK_ICONS += ["assigned", "export", "find", "legend", "preferences", "print", "report", "reset"]
INK_ICONS += ["quit", "redo", "refresh", "schedule", "suspend", "undo", "warning"]
INK_ICONS += ["archive", "assign", "clone", "compare", "delete", "frames", "group", "help", "priority", "priority-down"]
INK_ICONS += ["priority-up", "restart", "restore", "unassign"]
FILES = sorted(path.stem for path in resource("icons").glob("*.svg"))
EVERY_LOOK = [*theme.LOOKS["job"].values(), *theme.LOOKS["server"].values(), theme.state_look("job", 9)]


@pytest.fixture(params=["light", "dark"])
def palette(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[QPalette]:
    theme.apply(qapp, request.param)
    assert theme.is_dark(qapp.palette()) == (request.param == "dark")
    yield qapp.palette()
    theme.apply(qapp, "system")


def picture(icon: QIcon, size: int, mode: QIcon.Mode = QIcon.Mode.Normal, ratio: float = 1) -> QImage:
    return icon.pixmap(QSize(size, size), ratio, mode).toImage()


def inks(image: QImage, number: int = 1) -> set[str]:
    """The most frequent colours of the pixels that are covered wholly."""
    places = product(range(image.width()), range(image.height()))
    colors = (image.pixelColor(x, y) for x, y in places)
    frequent = Counter(color.name() for color in colors if color.alpha() == 255).most_common(number)
    return {name for name, _ in frequent}


def silhouette(image: QImage) -> set[tuple[int, int]]:
    places = product(range(image.width()), range(image.height()))
    return {(x, y) for x, y in places if image.pixelColor(x, y).alpha() > 127}


def contrast(one: QColor, other: QColor) -> float:
    """WCAG's ratio, 1…21."""

    def luminance(color: QColor) -> float:
        channels = {0.2126: color.redF(), 0.7152: color.greenF(), 0.0722: color.blueF()}
        return sum(
            weight * (part / 12.92 if part <= 0.04045 else math.pow((part + 0.055) / 1.055, 2.4))
            for weight, part in channels.items()
        )

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_every_file_is_one_of_ours_and_can_be_drawn(qapp: QApplication) -> None:
    shapes = {f"state-{look.shape}" for look in EVERY_LOOK}
    assert sorted(["bbmonitor", *INK_ICONS, *shapes]) == FILES
    for name in FILES:
        assert QSvgRenderer(QByteArray(resource("icons", f"{name}.svg").read_bytes())).isValid()


@pytest.mark.parametrize("name", INK_ICONS)
def test_an_icon_has_the_palette_s_ink(palette: QPalette, name: str) -> None:
    icon = icons.icon(name)

    normal = palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.WindowText)
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText)
    assert inks(picture(icon, 64)) == {normal.name()}
    assert inks(picture(icon, 64, QIcon.Mode.Disabled)) == {disabled.name()}


@pytest.mark.parametrize("ratio", [1, 1.25, 1.5, 2, 3])
def test_an_icon_is_drawn_for_the_screen_s_pixels(qapp: QApplication, ratio: float) -> None:
    for icon in (icons.icon("about"), icons.state_icon("job", JobState.ACTIVE), icons.program_icon()):
        pixmap = icon.pixmap(QSize(16, 16), ratio)
        assert pixmap.width() == 16 * ratio
        assert pixmap.devicePixelRatio() == ratio


def test_an_icon_is_drawn_when_it_is_shown_and_once(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[int] = []
    draw = icons._drawn

    def watched(file: Path, ink: QColor, size: int) -> QPixmap:
        drawn.append(size)
        return draw(file, ink, size)

    monkeypatch.setattr(icons, "_drawn", watched)
    icons._ink_icon.cache_clear()
    icon = icons.icon("about")
    assert drawn == []
    for _ in range(2):
        picture(icon, 16)
        picture(icon, 16, ratio=1.5)
        picture(icon, 16, QIcon.Mode.Disabled)
    assert drawn == [16, 24, 16]


def test_an_icon_may_be_copied_and_changed(qapp: QApplication) -> None:
    original = icons.icon("about")
    copy = QIcon(original)
    copy.setIsMask(True)  # Qt clones what draws it
    gc.collect()

    assert picture(copy, 20) == picture(original, 20)
    assert copy.actualSize(QSize(20, 30)) == QSize(20, 20)


def test_no_such_icon(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError, match="nothing"):
        icons.icon("nothing")


def test_icons_follow_the_palette_and_are_drawn_once(qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    light, light_state = icons.icon("about"), icons.state_icon("job", JobState.ACTIVE)
    theme.apply(qapp, "dark")
    dark, dark_state = icons.icon("about"), icons.state_icon("job", JobState.ACTIVE)

    assert inks(picture(light, 64)).isdisjoint(inks(picture(dark, 64)))
    assert inks(picture(light_state, 64)) == {theme.LOOKS["job"][JobState.ACTIVE].light}
    assert inks(picture(dark_state, 64)) == {theme.LOOKS["job"][JobState.ACTIVE].dark}
    theme.apply(qapp, "light")
    assert icons.icon("about") is light
    assert icons.state_icon("job", JobState.ACTIVE) is light_state
    theme.apply(qapp, "system")


def test_the_program_s_icon_is_large_enough(qapp: QApplication) -> None:
    assert icons.program_icon().actualSize(QSize(256, 256)) == QSize(256, 256)


@pytest.mark.parametrize(("kind", "states"), [("job", JobState), ("server", ServerState)])
def test_every_state_has_a_look_and_its_word(kind: theme.Kind, states: type[JobState] | type[ServerState]) -> None:
    assert {state: look.word for state, look in theme.LOOKS[kind].items()} == {state: state.label for state in states}


@pytest.mark.parametrize("kind", ["job", "server"])
def test_an_unknown_state_shows_its_number(kind: theme.Kind) -> None:
    look = theme.state_look(kind, 77)

    assert (look.label, look.shape) == ("state 77", "diamond")


@pytest.mark.parametrize("kind", ["job", "server"])
@pytest.mark.parametrize("size", [16, 32])
def test_states_can_be_told_apart_without_colour(qapp: QApplication, kind: theme.Kind, size: int) -> None:
    """At least a twelfth of the square differs between any two."""
    states = [*theme.LOOKS[kind], 77]
    drawn = {state: silhouette(picture(icons.state_icon(kind, state), size)) for state in states}
    for one, other in combinations(states, 2):
        assert len(drawn[one] ^ drawn[other]) > size * size / 12, (one, other)


def test_states_are_readable(palette: QPalette) -> None:
    for look, role in product(EVERY_LOOK, (QPalette.ColorRole.Base, QPalette.ColorRole.AlternateBase)):
        assert contrast(look.color(palette), palette.color(role)) >= 3, (look.word, role)


def test_a_selected_state_keeps_its_colour_on_a_plate(palette: QPalette) -> None:
    image = picture(icons.look_icon(theme.ERROR), 64, QIcon.Mode.Selected)

    color = theme.ERROR.color(palette).name()
    assert inks(image, 2) == {color, palette.color(QPalette.ColorRole.Base).name()}
    assert len(silhouette(image)) > 64 * 64 * 0.9


def test_text_is_readable_on_progress_bars(palette: QPalette) -> None:
    text = palette.color(QPalette.ColorRole.Text)
    assert contrast(text, theme.progress_groove(palette)) >= 4.5
    for look in EVERY_LOOK:
        fill = theme.progress_fill(look, palette)
        assert contrast(text, fill) >= 4.5, look.word
        assert contrast(fill, theme.progress_groove(palette)) >= 1.3, look.word


def test_text_is_readable(palette: QPalette) -> None:
    role = QPalette.ColorRole
    for text, ground in (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.Text, role.AlternateBase),
        (role.ButtonText, role.Button),
        (role.ToolTipText, role.ToolTipBase),
    ):
        assert contrast(palette.color(text), palette.color(ground)) >= 7, (text, ground)


def test_schemes_can_be_changed_and_left(qapp: QApplication) -> None:
    theme.apply(qapp, "system")
    before = qapp.palette().color(QPalette.ColorRole.Window)
    for scheme in ("dark", "light", "dark"):
        theme.apply(qapp, scheme)
        assert theme.is_dark(qapp.palette()) == (scheme == "dark")
    theme.apply(qapp, "system")

    assert qapp.palette().color(QPalette.ColorRole.Window) == before
