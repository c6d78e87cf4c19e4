"""What goes into the frozen folder, and what is left out."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import contents
import product
import pytest

PACKAGE = product.ROOT / "bbmonitor_gui"
QT = "PySide6/Qt"


@pytest.mark.parametrize(
    "name",
    [
        f"{QT}/plugins/platforms/libqxcb.so",
        f"{QT}/plugins/platforms/libqoffscreen.so",
        f"{QT}/plugins/printsupport/libcupsprintersupport.so",
        r"PySide6\plugins\platforms\qwindows.dll",
        r"PySide6\plugins\styles\qmodernwindowsstyle.dll",
        f"{QT}/plugins/platforms/libqcocoa.dylib",
        f"{QT}/translations/qtbase_de.qm",
        f"{QT}/lib/libQt6Core.so.6",
        "bbmonitor_gui/resources/translations/bbmonitor_fr.qm",
        "libxcb-cursor.so.0",
        "base_library.zip",
    ],
)
def test_what_goes_along(name: str) -> None:
    assert contents.is_wanted(name, {"de"})


@pytest.mark.parametrize(
    "name",
    [
        f"{QT}/plugins/platforms/libqvnc.so",
        f"{QT}/plugins/platforms/libqminimal.so",
        f"{QT}/plugins/platformthemes/libqgtk3.so",
        f"{QT}/plugins/imageformats/libqtiff.so",
        f"{QT}/plugins/sqldrivers/libqsqlite.so",
        r"PySide6\plugins\tls\qopensslbackend.dll",
        f"{QT}/translations/qtbase_fr.qm",
        f"{QT}/translations/qt_de.qm",
        f"{QT}/translations/assistant_de.qm",
        "libcups.so.2",
        "libstdc++.so.6",
        "libX11-xcb.so.1",
    ],
)
def test_what_stays_behind(name: str) -> None:
    assert not contents.is_wanted(name, {"de"})


def test_a_library_stays_while_something_links_to_it() -> None:
    binaries = [
        ("PySide6/QtGui.abi3.so", "/qt/QtGui", "EXTENSION"),
        ("PySide6/Qt/lib/libQt6Gui.so.6", "/qt/libQt6Gui", "BINARY"),
        ("libpng16.so.16", "/lib/libpng", "BINARY"),
        ("libgtk-3.so.0", "/lib/libgtk", "BINARY"),
        ("libgdk-3.so.0", "/lib/libgdk", "BINARY"),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "/qt/libqxcb", "BINARY"),
        ("libxcb-icccm.so.4", "/lib/icccm", "BINARY"),
        ("libpython3.11.so.1.0", "/lib/libpython", "BINARY"),
    ]
    links = {
        "/qt/QtGui": ["libQt6Gui.so.6", "libc.so.6"],
        "/qt/libQt6Gui": ["libpng16.so.16"],
        "/lib/libgtk": ["libgdk-3.so.0", "libpng16.so.16"],
        "/qt/libqxcb": ["LIBXCB-ICCCM.so.4"],
    }

    kept = contents.reachable(binaries, lambda file: links.get(file, []))

    assert [name for name, _, _ in binaries if (name not in {entry[0] for entry in kept})] == [
        "libgtk-3.so.0",
        "libgdk-3.so.0",
    ]


def test_links_to_what_was_left_out_go_too() -> None:
    datas = [
        ("libQt6Gui.so.6", "PySide6/Qt/lib/libQt6Gui.so.6", "SYMLINK"),
        ("libQt6Qml.so.6", "PySide6/Qt/lib/libQt6Qml.so.6", "SYMLINK"),
        ("sbom.cdx.json", "/work/sbom.cdx.json", "DATA"),
    ]

    kept = contents.without_dangling(datas, ["PySide6/Qt/lib/libQt6Gui.so.6"])

    assert [entry[0] for entry in kept] == ["libQt6Gui.so.6", "sbom.cdx.json"]


@pytest.mark.skipif(sys.platform != "linux", reason="asks objdump")
def test_only_direct_links_are_told() -> None:
    import PySide6.QtWidgets

    linked = contents.linked_to(PySide6.QtWidgets.__file__)

    assert "libQt6Widgets.so.6" in linked
    assert not [name for name in linked if name.startswith("libicu")]  # that is Qt6Core's


def test_the_source_imports_nothing_that_is_excluded() -> None:
    imported = set()
    for file in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                imported.add(node.module.split(".")[0])

    assert "socket" in imported
    assert imported.isdisjoint(contents.UNUSED_PYTHON)


def test_used_qt_modules_are_not_excluded(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("from PySide6.QtSvg import QSvgRenderer\nimport PySide6.QtTest\n")
    (tmp_path / "b.py").write_text("from PySide6 import QtXml\n")

    excluded = contents.excluded_modules(tmp_path)

    assert {"PySide6.QtQml", "ssl"} <= set(excluded)
    assert {"PySide6.QtSvg", "PySide6.QtTest", "PySide6.QtXml"}.isdisjoint(excluded)


def test_languages_are_those_of_the_translations(tmp_path: Path) -> None:
    (tmp_path / "translations").mkdir()
    for name in ("bbmonitor_de.ts", "bbmonitor_de.qm", "bbmonitor_pt_BR.qm", "readme.md"):
        (tmp_path / "translations" / name).touch()

    assert contents.languages(tmp_path) == {"de", "pt_BR"}
    assert contents.languages(tmp_path / "nowhere") == set()


@pytest.mark.parametrize(
    ("name", "group"),
    [
        ("bbmonitor/bbmonitor-gui", "Python"),
        ("bbmonitor/BBMonitor.exe", "Python"),
        ("bbmonitor/_internal/libpython3.11.so.1.0", "Python"),
        ("bbmonitor/_internal/bbmonitor_gui/resources/icons/about.svg", "BB Monitor"),
        ("bbmonitor/_internal/PySide6/QtGui.abi3.so", "Python bindings of Qt"),
        ("bbmonitor/_internal/PySide6/QtGui.pyd", "Python bindings of Qt"),
        ("bbmonitor/_internal/PySide6/Qt/plugins/platforms/libqxcb.so", "Qt plug-ins"),
        ("bbmonitor/_internal/PySide6/Qt/lib/libicudata.so.73", "Unicode data (ICU)"),
        ("bbmonitor/_internal/PySide6/Qt6Gui.dll", "Qt libraries"),
        ("bbmonitor/_internal/libxcb-cursor.so.0", "Other libraries"),
    ],
)
def test_groups_of_the_table_of_sizes(name: str, group: str) -> None:
    assert contents.group_of(name) == group


def test_sizes_count_links_once(tmp_path: Path) -> None:
    folder = tmp_path / "bbmonitor"
    (folder / "PySide6").mkdir(parents=True)
    (folder / "PySide6" / "libQt6Gui.so.6").write_bytes(b"x" * 1000)
    (folder / "libQt6Gui.so.6").symlink_to("PySide6/libQt6Gui.so.6")
    (folder / "libother.so").write_bytes(b"x" * 10)

    assert contents.sizes(folder) == {"Qt libraries": 1000, "Other libraries": 10}
