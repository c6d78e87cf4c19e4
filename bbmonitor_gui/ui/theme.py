"""How things look: the states' words, shapes and colours, and the palettes: light, dark and high contrast."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Qt, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from bbmonitor_gui.backburner import JobState, ServerState

from .focus_frame import FocusFrames

Kind = Literal["job", "server"]
Scheme = Literal["system", "light", "dark", "high contrast"]


@dataclass(frozen=True, slots=True)
class StateLook:
    """How a state is shown: its English word, its shape (`resources/icons/state-<shape>.svg`), and its colour on light,
    on dark and on black ground. Shape and word tell what the colour tells, for eyes that cannot tell colours apart."""

    word: str
    shape: str
    light: str
    dark: str
    contrast: str

    @property
    def label(self) -> str:
        """The word in the user's language."""
        return QCoreApplication.translate("StateLook", self.word)

    def color(self, palette: QPalette) -> QColor:
        if is_high_contrast(palette):
            return QColor(self.contrast)
        return QColor(self.dark if is_dark(palette) else self.light)


def _look(word: object, shape: str, colors: tuple[str, str, str]) -> StateLook:
    return StateLook(str(word), shape, *colors)


# On light, on dark, on black ground.
_GREEN = ("#1a7f37", "#46c35a", "#4cf06a")
_YELLOW = ("#b98200", "#f0c33c", "#ffff00")
_RED = ("#c9211e", "#ff7066", "#ff8c84")
_BLUE = ("#2068c4", "#6cb0ff", "#80c4ff")
_GREY = ("#767c85", "#8d949d", "#b4b4b4")
_DARK_GREY = ("#3d434b", "#aab1ba", "#d4d4d4")
_WHITE = ("#5c636c", "#f4f6f8", "#ffffff")

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


def is_high_contrast(palette: QPalette) -> bool:
    """Pure white on pure black: ours, or the system's own."""
    ground, text = (palette.color(role) for role in (QPalette.ColorRole.Window, QPalette.ColorRole.WindowText))
    return ground == Qt.GlobalColor.black and text == Qt.GlobalColor.white


def apply(app: QApplication, scheme: Scheme) -> None:
    """Show the whole program, all that is open too, light, dark, in high contrast, or as the system is and becomes: in
    Fusion, but on macOS in the style that is at home there.

    The platform is asked first. Where it does not follow (X11 without a desktop, off screen) the palette is set.
    """
    follower = app.findChild(_Follower) or _Follower(app)
    follower.follow(scheme)


class _Follower(QObject):
    """Keeps the application in a scheme."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._scheme: Scheme = "system"
        self._frames: FocusFrames | None = None
        # Queued: Qt tells of it before its own palette has changed.
        app.styleHints().colorSchemeChanged.connect(self._follow_system, Qt.ConnectionType.QueuedConnection)

    def follow(self, scheme: Scheme) -> None:
        """From now on this one."""
        self._scheme = scheme
        strong = scheme == "high contrast"
        # Fusion draws edges in a darker shade of the ground, which on black is none; the classic style in the palette's.
        style = "windows" if strong else "macos" if sys.platform == "darwin" else "fusion"
        if self._app.style().name() != style:
            self._app.setStyle(style)
        self._app.styleHints().setColorScheme(_SCHEMES[scheme])
        self._set_palette(scheme)
        if strong and self._frames is None:
            self._frames = FocusFrames(self._app)
        elif not strong and self._frames is not None:
            self._frames.end()
            self._frames = None

    @Slot(Qt.ColorScheme)
    def _follow_system(self, scheme: Qt.ColorScheme) -> None:
        if self._scheme == "system":
            self._set_palette("dark" if scheme == Qt.ColorScheme.Dark else "system")

    def _set_palette(self, scheme: Scheme) -> None:
        self._choose_palette(scheme)
        shown = self._app.palette()
        if is_dark(shown) and not is_high_contrast(shown):
            # Fusion draws boxes in a darker shade of the ground, which in a dark list is none.
            shown.setColor(QPalette.ColorRole.Window, QColor(_BOX_GROUND))
            for kind in _WITH_BOXES:
                self._app.setPalette(shown, kind)

    def _choose_palette(self, scheme: Scheme) -> None:
        self._app.setPalette(QPalette())
        given = self._app.palette()
        dark = is_dark(given)
        if scheme == "high contrast" or (scheme == "dark" and not dark) or (scheme == "light" and dark):
            self._app.setPalette(_palette(scheme))
            return
        side: Scheme = "high contrast" if is_high_contrast(given) else "dark" if dark else "light"
        errors = QPalette()  # nothing else set: as the system is
        errors.setColor(QPalette.ColorRole.BrightText, _palette(side).color(QPalette.ColorRole.BrightText))
        self._app.setPalette(errors)  # the system's own is white, on light ground too


def progress_fill(look: StateLook, palette: QPalette) -> QColor:
    """The done part of a progress bar: the state's colour, pale enough for the palette's text to stand on it."""
    return _blend(palette.color(QPalette.ColorRole.Base), look.color(palette), 0.33 if is_dark(palette) else 0.45)


def progress_groove(palette: QPalette) -> QColor:
    """The part of a progress bar that is not done."""
    return _blend(palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text), 0.09)


_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
    "high contrast": Qt.ColorScheme.Dark,
}

# role: (light, dark, high contrast)
_COLORS = {
    QPalette.ColorRole.Window: ("#f3f4f5", "#2b2e33", "#000000"),
    QPalette.ColorRole.WindowText: ("#1b1f23", "#e6e8ea", "#ffffff"),
    QPalette.ColorRole.Base: ("#ffffff", "#191b1e", "#000000"),
    QPalette.ColorRole.AlternateBase: ("#f5f7f8", "#1f2225", "#161616"),
    QPalette.ColorRole.Text: ("#1b1f23", "#e6e8ea", "#ffffff"),
    QPalette.ColorRole.Button: ("#ebedef", "#2f3338", "#000000"),
    QPalette.ColorRole.ButtonText: ("#1b1f23", "#e6e8ea", "#ffffff"),
    QPalette.ColorRole.BrightText: ("#c9211e", "#ff7066", "#ff8c84"),
    QPalette.ColorRole.ToolTipBase: ("#ffffff", "#33373c", "#000000"),
    QPalette.ColorRole.ToolTipText: ("#1b1f23", "#e6e8ea", "#ffffff"),
    QPalette.ColorRole.Highlight: ("#2b6cb8", "#2f66a8", "#ffff00"),
    QPalette.ColorRole.HighlightedText: ("#ffffff", "#ffffff", "#000000"),
    QPalette.ColorRole.Link: ("#1f5fae", "#7fb8ff", "#80c4ff"),
    QPalette.ColorRole.LinkVisited: ("#6b3fa0", "#c3a1f0", "#d9b3ff"),
    QPalette.ColorRole.PlaceholderText: ("#6f767e", "#9096a0", "#c8c8c8"),
    QPalette.ColorRole.Light: ("#ffffff", "#42474d", "#ffffff"),
    QPalette.ColorRole.Midlight: ("#f7f8f9", "#3a3f45", "#c8c8c8"),
    QPalette.ColorRole.Mid: ("#bfc4c9", "#1e2124", "#8c8c8c"),
    QPalette.ColorRole.Dark: ("#a4abb2", "#151719", "#ffffff"),
    QPalette.ColorRole.Shadow: ("#6f767e", "#0a0b0c", "#ffffff"),
    QPalette.ColorRole.Accent: ("#2b6cb8", "#4d8fd9", "#ffff00"),
}
_WITH_BOXES = ("CheckTable", "QListWidget", "QTableWidget", "QTreeWidget", "QCheckBox", "QRadioButton")
_BOX_GROUND = "#9aa0a8"
_DISABLED_TEXT = ("#90979e", "#7d848c", "#9e9e9e")
_DISABLED_HIGHLIGHT = ("#b4bac0", "#4a4f55", "#5a5a00")
_SIDES: tuple[Scheme, ...] = ("light", "dark", "high contrast")


def _palette(scheme: Scheme) -> QPalette:
    side = _SIDES.index(scheme)
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
