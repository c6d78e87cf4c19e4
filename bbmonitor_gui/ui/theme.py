"""How things look: the states' words, shapes and colours, the light and the dark palette."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from bbmonitor_gui.backburner import JobState, ServerState

Kind = Literal["job", "server"]
Scheme = Literal["system", "light", "dark"]


@dataclass(frozen=True, slots=True)
class StateLook:
    """How a state is shown: its English word, its shape (`resources/icons/state-<shape>.svg`), and its colour on light
    and on dark ground. Shape and word tell what the colour tells, for eyes that cannot tell colours apart."""

    word: str
    shape: str
    light: str
    dark: str

    @property
    def label(self) -> str:
        """The word in the user's language."""
        return QCoreApplication.translate("StateLook", self.word)

    def color(self, palette: QPalette) -> QColor:
        return QColor(self.dark if is_dark(palette) else self.light)


def _look(word: object, shape: str, colors: tuple[str, str]) -> StateLook:
    return StateLook(str(word), shape, *colors)


_GREEN = ("#1a7f37", "#46c35a")
_YELLOW = ("#b98200", "#f0c33c")
_RED = ("#c9211e", "#ff7066")
_BLUE = ("#2068c4", "#6cb0ff")
_GREY = ("#767c85", "#8d949d")
_DARK_GREY = ("#3d434b", "#aab1ba")
_WHITE = ("#5c636c", "#f4f6f8")

ERROR = _look(QT_TRANSLATE_NOOP("StateLook", "error"), "cross", _RED)

# The vendor's colours: white, green, yellow, red and black for jobs; green, yellow, grey and red for servers.
# In the order in which states sort and are counted: what works first, then what will, then what does not.
LOOKS: dict[Kind, dict[int, StateLook]] = {
    "job": {
        JobState.ACTIVE: _look(QT_TRANSLATE_NOOP("StateLook", "active"), "play", _GREEN),
        JobState.WAITING: _look(QT_TRANSLATE_NOOP("StateLook", "waiting"), "clock", _BLUE),
        JobState.NOT_STARTED: _look(QT_TRANSLATE_NOOP("StateLook", "not started"), "ring", _WHITE),
        JobState.SUSPENDED: _look(QT_TRANSLATE_NOOP("StateLook", "suspended"), "bars", _YELLOW),
        JobState.COMPLETE: _look(QT_TRANSLATE_NOOP("StateLook", "complete"), "check", _DARK_GREY),
    },
    "server": {
        ServerState.BUSY: _look(QT_TRANSLATE_NOOP("StateLook", "busy"), "play", _GREEN),
        ServerState.IDLE: _look(QT_TRANSLATE_NOOP("StateLook", "idle"), "disc", _YELLOW),
        ServerState.ERROR: ERROR,
        ServerState.SUSPENDED: _look(QT_TRANSLATE_NOOP("StateLook", "suspended"), "moon", _YELLOW),
        ServerState.ABSENT: _look(QT_TRANSLATE_NOOP("StateLook", "absent"), "slashed", _GREY),
    },
}


def state_look(kind: Kind, state: int) -> StateLook:
    """The look of a state's number; a number nobody has seen is a hollow diamond that bears the number."""
    look = LOOKS[kind].get(state)
    return look or StateLook(QCoreApplication.translate("StateLook", "state {0}").format(int(state)), "diamond", *_GREY)


_RANKS = {kind: {int(state): rank for rank, state in enumerate(looks)} for kind, looks in LOOKS.items()}


def state_rank(kind: Kind, state: int) -> tuple[int, int]:
    """The place of a state among the others, for sorting; unknown ones come last."""
    return (_RANKS[kind].get(state, len(_RANKS[kind])), state)


def is_dark(palette: QPalette) -> bool:
    return (
        palette.color(QPalette.ColorRole.Window).lightness() < palette.color(QPalette.ColorRole.WindowText).lightness()
    )


def apply(app: QApplication, scheme: Scheme) -> None:
    """Show the whole program light, dark, or as the system is: in Fusion, but on macOS in the style that is at home there.

    The platform is asked first. Where it does not follow (X11 without a desktop, off screen) the palette is set.
    """
    if sys.platform != "darwin" and app.style().name() != "fusion":
        app.setStyle("Fusion")
    app.setPalette(QPalette())
    app.styleHints().setColorScheme(_SCHEMES[scheme])
    if scheme != "system" and is_dark(app.palette()) != (scheme == "dark"):
        app.setPalette(_palette(scheme))


def progress_fill(look: StateLook, palette: QPalette) -> QColor:
    """The done part of a progress bar: the state's colour, pale enough for the palette's text to stand on it."""
    return _blend(palette.color(QPalette.ColorRole.Base), look.color(palette), 0.33 if is_dark(palette) else 0.45)


def progress_groove(palette: QPalette) -> QColor:
    """The part of a progress bar that is not done."""
    return _blend(palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text), 0.09)


_SCHEMES = {"system": Qt.ColorScheme.Unknown, "light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}

# role: (light, dark)
_COLORS = {
    QPalette.ColorRole.Window: ("#f3f4f5", "#2b2e33"),
    QPalette.ColorRole.WindowText: ("#1b1f23", "#e6e8ea"),
    QPalette.ColorRole.Base: ("#ffffff", "#191b1e"),
    QPalette.ColorRole.AlternateBase: ("#f5f7f8", "#1f2225"),
    QPalette.ColorRole.Text: ("#1b1f23", "#e6e8ea"),
    QPalette.ColorRole.Button: ("#ebedef", "#2f3338"),
    QPalette.ColorRole.ButtonText: ("#1b1f23", "#e6e8ea"),
    QPalette.ColorRole.BrightText: ("#c9211e", "#ff7066"),
    QPalette.ColorRole.ToolTipBase: ("#ffffff", "#33373c"),
    QPalette.ColorRole.ToolTipText: ("#1b1f23", "#e6e8ea"),
    QPalette.ColorRole.Highlight: ("#2b6cb8", "#2f66a8"),
    QPalette.ColorRole.HighlightedText: ("#ffffff", "#ffffff"),
    QPalette.ColorRole.Link: ("#1f5fae", "#7fb8ff"),
    QPalette.ColorRole.LinkVisited: ("#6b3fa0", "#c3a1f0"),
    QPalette.ColorRole.PlaceholderText: ("#6f767e", "#9096a0"),
    QPalette.ColorRole.Light: ("#ffffff", "#42474d"),
    QPalette.ColorRole.Midlight: ("#f7f8f9", "#3a3f45"),
    QPalette.ColorRole.Mid: ("#bfc4c9", "#1e2124"),
    QPalette.ColorRole.Dark: ("#a4abb2", "#151719"),
    QPalette.ColorRole.Shadow: ("#6f767e", "#0a0b0c"),
    QPalette.ColorRole.Accent: ("#2b6cb8", "#4d8fd9"),
}
_DISABLED_TEXT = ("#90979e", "#7d848c")
_DISABLED_HIGHLIGHT = ("#b4bac0", "#4a4f55")


def _palette(scheme: Literal["light", "dark"]) -> QPalette:
    side = 0 if scheme == "light" else 1
    palette = QPalette()
    for role, colors in _COLORS.items():
        palette.setColor(role, QColor(colors[side]))
    disabled = QPalette.ColorGroup.Disabled
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(disabled, role, QColor(_DISABLED_TEXT[side]))
    palette.setColor(disabled, QPalette.ColorRole.Highlight, QColor(_DISABLED_HIGHLIGHT[side]))
    return palette


def _blend(ground: QColor, color: QColor, share: float) -> QColor:
    """`share` 0…1 of `color` on `ground`."""
    red, green, blue = (
        under + (over - under) * share
        for under, over in (
            (ground.redF(), color.redF()),
            (ground.greenF(), color.greenF()),
            (ground.blueF(), color.blueF()),
        )
    )
    return QColor.fromRgbF(red, green, blue)
