"""Can Qt open a window here? Asked before Qt is loaded, since Qt answers by aborting. Only Linux has to be asked."""

from __future__ import annotations

import ctypes
import os
import socket
from collections.abc import Mapping

_HELP = "Start it in a desktop session, or with --demo --platform offscreen --screenshot FILE to get a picture without a display."
# What Qt loads from the system, and what its X11 plug-in does, with the Debian packages that bring it.
_QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
_X11_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
_WAYLAND_LIBRARIES = {"libwayland-cursor.so.0": "libwayland-cursor0"}


def problem(platform: str, environ: Mapping[str, str]) -> str:
    """Why no window can be shown, in one sentence, or ""."""
    if platform != "linux":
        return ""
    wanted = environ.get("QT_QPA_PLATFORM", "")
    on_screen = not wanted or wanted.startswith(("xcb", "wayland"))
    wayland = environ.get("WAYLAND_DISPLAY", "") if on_screen and not wanted.startswith("xcb") else ""
    display = environ.get("DISPLAY", "") if on_screen else ""
    libraries = dict(_QT_LIBRARIES)
    if wayland:
        libraries |= _WAYLAND_LIBRARIES
    elif display:
        libraries |= _X11_LIBRARIES
    missing = [package for library, package in libraries.items() if not _loads(library)]
    if missing:
        return (
            "BB Monitor lacks libraries of the system to open a window."
            f" On Debian or Ubuntu: sudo apt-get install {' '.join(missing)}"
        )
    if not on_screen:
        return ""
    if not wayland and not display:
        return (
            f"BB Monitor needs a display, and this session has none (DISPLAY and WAYLAND_DISPLAY are not set). {_HELP}"
        )
    if wayland and not _is_socket(os.path.join(environ.get("XDG_RUNTIME_DIR", ""), wayland)):
        return f"BB Monitor cannot open the display {wayland!r}: no Wayland compositor listens there. {_HELP}"
    if not wayland and not _answers(display):
        return f"BB Monitor cannot open the display {display!r}: no X server answers there, or it does not let you in. {_HELP}"
    return ""


def _is_socket(path: str) -> bool:
    """Does somebody listen on this socket of the system?"""
    with socket.socket(socket.AF_UNIX) as client:
        try:
            client.connect(path)
        except OSError:
            return False
    return True


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
