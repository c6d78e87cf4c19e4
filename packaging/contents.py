"""What a frozen program carries, and what is left out of what PyInstaller gathers."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path, PurePosixPath

Entry = tuple[str, str, str]  # PyInstaller's: name in the folder, source file, kind
Imports = Callable[[str], Iterable[str]]  # the base names of the libraries that a file is linked to

# Modules of Python that others mention and this program never reaches.
UNUSED_PYTHON = [
    *("_hashlib", "_ssl", "ssl"),  # with OpenSSL: nothing here speaks TLS, and hashlib has its own algorithms
    *("asyncio", "bz2", "ftplib", "lzma", "multiprocessing", "sqlite3", "tkinter", "unittest", "xmlrpc"),
    *("distutils", "doctest", "ensurepip", "lib2to3", "pdb", "pip", "pydoc", "setuptools", "test"),
]
QT_MODULES = [
    *("QtConcurrent", "QtDBus", "QtDesigner", "QtHelp", "QtNetwork", "QtOpenGL", "QtOpenGLWidgets", "QtPrintSupport"),
    *("QtQml", "QtQuick", "QtQuickControls2", "QtQuickTest", "QtQuickWidgets", "QtSql", "QtSvg", "QtSvgWidgets"),
    *("QtTest", "QtUiTools", "QtXml"),
]

# Qt's plug-ins that are of use, by folder. The others draw without a window system, read pictures that do not occur here,
# or paint on graphics cards.
PLUGINS: Mapping[str, frozenset[str]] = {
    "iconengines": frozenset({"qsvgicon"}),
    "imageformats": frozenset({"qico", "qicns", "qsvg"}),
    "platforminputcontexts": frozenset({"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"}),
    "platforms": frozenset({"qxcb", "qwayland", "qwayland-generic", "qoffscreen", "qwindows", "qcocoa"}),
    "platformthemes": frozenset({"qxdgdesktopportal"}),
    "printsupport": frozenset({"cupsprintersupport"}),
    "styles": frozenset({"qmodernwindowsstyle", "qwindowsvistastyle", "qmacstyle"}),
    "wayland-decoration-client": frozenset({"adwaita", "bradient"}),
    "wayland-shell-integration": frozenset({"xdg-shell"}),
}

# Libraries that every Linux desktop has and that have to fit to the rest of it; `system_packages` in linux.py names them.
FROM_THE_SYSTEM = re.compile(
    r"lib(cups|dbus-1|fontconfig|freetype|gcc_s|glib-2\.0|gthread-2\.0|stdc\+\+|X11|X11-xcb|Xau|Xdmcp)\.so"
)

_PLUGIN = re.compile(r"(?:^|/)plugins/([^/]+)/(?:lib)?([^/]+?)\.(?:so|dll|dylib)$")
_QT_TRANSLATION = re.compile(r"(?:^|/)translations/(qt[a-z0-9]*|assistant|designer|linguist)_([A-Za-z_]+)\.qm$")
_OURS = re.compile(r"_([a-z]{2}(?:_[A-Z]{2})?)\.(?:qm|ts)$")

# The groups of the table of sizes: the first pattern that is found in a file's name in the folder.
_GROUPS = (
    ("BB Monitor", r"(^|/)(bbmonitor_gui|share)/|(^|/)(install\.sh|sbom\.cdx\.json)$"),
    ("Python bindings of Qt", r"\.abi3\.(so|pyd|dylib)|(PySide6|shiboken6)/[^/]*\.pyd$|pyside6\.abi3|shiboken6\.abi3"),
    ("Qt plug-ins", r"/plugins/"),
    ("Qt translations", r"/translations/"),
    ("Unicode data (ICU)", r"libicu"),
    ("Qt libraries", r"PySide6/|QtCore|Qt6"),
    ("Python", r"python3|base_library\.zip|lib-dynload|_internal/[^/]*\.pyd$|(bbmonitor-gui|BBMonitor|bare)(\.exe)?$"),
)
OTHER = "Other libraries"


def excluded_modules(package: Path) -> list[str]:
    """What PyInstaller shall not follow: unused parts of Python, and the Qt modules that no file of the package imports."""
    used = qt_modules_of(package)
    return [*UNUSED_PYTHON, *(f"PySide6.{module}" for module in QT_MODULES if module not in used)]


def qt_modules_of(package: Path) -> set[str]:
    """The Qt modules that the files of a package import: {"QtCore", …}."""
    used = set()
    for file in package.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
            elif isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            else:
                continue
            used |= {name.split(".")[1] for name in names if name.startswith("PySide6.")}
    return used


def languages(resources: Path) -> set[str]:
    """The languages that the program is translated to, from the names of its translations."""
    return {found[1] for file in resources.glob("translations/*") if (found := _OURS.search(file.name))}


def is_wanted(name: str, spoken: set[str]) -> bool:
    """Tell by its name in the folder whether a file goes along. `spoken` are the program's languages."""
    name = name.replace(os.sep, "/").replace("\\", "/")
    if name.endswith(".ts"):
        return False  # the .qm made of it goes along
    plugin = _PLUGIN.search(name)
    if plugin:
        return plugin[2] in PLUGINS.get(plugin[1], ())
    translation = _QT_TRANSLATION.search(name)
    if translation and "PySide6" in name:
        return translation[1] == "qtbase" and translation[2] in spoken
    return not FROM_THE_SYSTEM.match(PurePosixPath(name).name)


def reachable(binaries: Iterable[Entry], imports: Imports) -> list[Entry]:
    """Leave out the libraries that nothing links to any more: those that came along with what was left out.

    Extension modules and plug-ins are loaded by name, so they stay, and Python's own library does.
    """
    entries = list(binaries)
    by_name: dict[str, list[Entry]] = {}
    for entry in entries:
        by_name.setdefault(_base(entry[0]), []).append(entry)
    waiting = [entry for entry in entries if _is_root(entry)]
    kept = {entry[0] for entry in waiting}
    while waiting:
        for needed in imports(waiting.pop()[1]):
            found = [entry for entry in by_name.get(_base(needed), ()) if entry[0] not in kept]
            kept |= {entry[0] for entry in found}
            waiting += found
    return [entry for entry in entries if entry[0] in kept]


def without_dangling(datas: Iterable[Entry], names: Iterable[str]) -> list[Entry]:
    """Leave out the links to what was left out. `names` are all files in the folder."""
    present = set(names)

    def leads_somewhere(entry: Entry) -> bool:
        return entry[2] != "SYMLINK" or str(PurePosixPath(entry[0]).parent / entry[1]) in present

    return [entry for entry in datas if leads_somewhere(entry)]


def linked_to(file: str) -> list[str]:
    """The libraries that a file is linked to itself, by name."""
    if sys.platform == "linux":  # PyInstaller asks ldd, which also tells what those are linked to in their turn
        told = subprocess.run(["objdump", "-p", file], capture_output=True, text=True, check=True).stdout
        return re.findall(r"^\s+NEEDED\s+(\S+)$", told, re.MULTILINE)
    from PyInstaller.depend.bindepend import get_imports  # type: ignore[import-untyped]

    return [name for name, _ in get_imports(file)]


def group_of(name: str) -> str:
    """The group of the table of sizes that a file of the folder belongs to."""
    return next((group for group, pattern in _GROUPS if re.search(pattern, name)), OTHER)


def sizes(folder: Path) -> dict[str, int]:
    """Bytes by group, the largest first. Links count nothing."""
    found: dict[str, int] = {}
    for file in folder.rglob("*"):
        if file.is_file() and not file.is_symlink():
            group = group_of(f"{folder.name}/{file.relative_to(folder).as_posix()}")
            found[group] = found.get(group, 0) + file.stat().st_size
    return dict(sorted(found.items(), key=lambda item: -item[1]))


def _is_root(entry: Entry) -> bool:
    name = entry[0].replace("\\", "/")
    return entry[2] == "EXTENSION" or "/plugins/" in name or _base(name).startswith(("libpython", "python3"))


def _base(name: str) -> str:
    return PurePosixPath(name.replace("\\", "/")).name.lower()
