"""Can Qt open a window here? Asked before Qt is loaded, since Qt answers by aborting. Only Linux has to be asked."""

from __future__ import annotations

import ctypes
from collections.abc import Mapping

_HELP = "Start it in a desktop session, or with --demo --platform offscreen --screenshot FILE to get a picture without a display."
# What Qt's X11 plug-in loads from the system, with the Debian packages that bring it.
_SCREEN_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def problem(platform: str, environ: Mapping[str, str]) -> str:
    """Why no window can be shown, in one sentence, or ""."""
    wanted = environ.get("QT_QPA_PLATFORM", "")
    if platform != "linux" or (wanted and not wanted.startswith(("xcb", "wayland"))):
        return ""
    display = environ.get("DISPLAY", "")
    if environ.get("WAYLAND_DISPLAY") and not wanted.startswith("xcb"):
        return ""
    if not display:
        return (
            f"BB Monitor needs a display, and this session has none (DISPLAY and WAYLAND_DISPLAY are not set). {_HELP}"
        )
    missing = [packages for library, packages in _SCREEN_LIBRARIES.items() if not _loads(library)]
    if missing:
        return f"BB Monitor lacks libraries of the system to open a window. On Debian or Ubuntu: sudo apt-get install {' '.join(missing)}"
    if not _answers(display):
        return f"BB Monitor cannot open the display {display!r}: no X server answers there, or it does not let you in. {_HELP}"
    return ""


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _answers(display: str) -> bool:
    """Does an X server answer? True where that cannot be asked."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    connection = xcb.xcb_connect(display.encode(), None)
    failed = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not failed
