"""The bill of materials names every part, with its licence."""

from __future__ import annotations

import json
import os
import sys
from importlib import metadata
from pathlib import Path

import product
import pytest
import sbom
import shiboken6
from PySide6 import QtCore

import bbmonitor_gui

pytest.importorskip("PyInstaller", reason="its bootloader is a part of what is frozen")

QT_LIBRARY = "libQt6Core.so.6"


def _pyi_rth_utils() -> str:
    import PyInstaller

    return str(next(Path(PyInstaller.__file__).parent.rglob("_pyi_rth_utils/__init__.py")))


@pytest.fixture(scope="module")
def found() -> dict[str, sbom.Part]:
    """Of a program with a file of each kind, by name."""
    bindings = Path(QtCore.__file__)
    entries = [
        ("bbmonitor_gui.cli", str(Path(bbmonitor_gui.__file__).with_name("cli.py")), "PYMODULE"),
        ("bbmonitor_gui/resources/icons/about.svg", str(product.ROOT / "resources/icons/about.svg"), "DATA"),
        ("PySide6/QtCore.abi3.so", str(bindings), "EXTENSION"),
        ("shiboken6/__init__.py", shiboken6.__file__, "PYMODULE"),
        ("os", os.__file__, "PYMODULE"),
        ("base_library.zip", "/somewhere/base_library.zip", "DATA"),
        ("_pyi_rth_utils", _pyi_rth_utils(), "PYMODULE"),
        ("libmystery.so", "/opt/mystery/libmystery.so", "BINARY"),
        ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK"),
    ]
    library = next(iter(bindings.parent.rglob(QT_LIBRARY)), None)
    if library is not None:
        entries.append((f"PySide6/Qt/lib/{QT_LIBRARY}", str(library), "BINARY"))
    return {part.name: part for part in sbom.parts(entries)}


def test_every_file_is_in_one_part(found: dict[str, sbom.Part]) -> None:
    assert {part.name: part.files for part in found.values()}["BB Monitor"] == [
        "bbmonitor_gui.cli",
        "bbmonitor_gui/resources/icons/about.svg",
    ]
    assert found["PySide6_Essentials"].files == ["PySide6/QtCore.abi3.so"]
    assert found["shiboken6"].files == ["shiboken6/__init__.py"]
    assert found["Python"].files == ["os", "base_library.zip"]
    assert found["PyInstaller bootloader"].files == ["_pyi_rth_utils"]


@pytest.mark.skipif(sys.platform != "linux", reason="looks for a library by its name on Linux")
def test_qt_is_a_part_of_its_own(found: dict[str, sbom.Part]) -> None:
    assert found["Qt"].files == [f"PySide6/Qt/lib/{QT_LIBRARY}"]
    assert (found["Qt"].version, found["Qt"].licence) == (QtCore.qVersion(), "LGPL-3.0-only")


def test_versions_and_licences(found: dict[str, sbom.Part]) -> None:
    assert (found["BB Monitor"].version, found["BB Monitor"].licence) == (bbmonitor_gui.__version__, "MIT")
    assert found["PySide6_Essentials"].version == metadata.version("PySide6-Essentials")
    assert "LGPL-3.0-only" in found["PySide6_Essentials"].licence.split(" OR ")
    assert (found["Python"].version, found["Python"].licence) == (".".join(map(str, sys.version_info[:3])), "PSF-2.0")
    assert found["PyInstaller bootloader"].licence == "GPL-2.0-or-later WITH Bootloader-exception"


def test_an_unknown_file_is_told(found: dict[str, sbom.Part]) -> None:
    assert sbom.unknown(found.values()) == ["libmystery.so"]


def test_the_bill_is_cyclonedx(found: dict[str, sbom.Part]) -> None:
    bill = json.loads(json.dumps(sbom.cyclonedx(list(found.values()), "1.2.3", "bbmonitor-1.2.3-linux-x86_64")))

    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    assert bill["metadata"]["component"]["name"] == "BB Monitor"
    refs = [component["bom-ref"] for component in bill["components"]]
    assert len(set(refs)) == len(refs) == len(found) - 1
    assert all(ref.startswith("pkg:") for ref in refs)
    assert bill["dependencies"][0]["dependsOn"] == sorted(refs)
    assert all(component["licenses"] for component in bill["components"])


def test_equal_builds_give_equal_bills(found: dict[str, sbom.Part]) -> None:
    parts = list(found.values())

    assert sbom.cyclonedx(parts, "1.2.3", "a") == sbom.cyclonedx(parts, "1.2.3", "a")
    assert sbom.cyclonedx(parts, "1.2.3", "a")["serialNumber"] != sbom.cyclonedx(parts, "1.2.4", "a")["serialNumber"]


def test_licences_lie_beside_their_list(found: dict[str, sbom.Part], tmp_path: Path) -> None:
    sbom.write_licences(list(found.values()), tmp_path)

    rows = {row["name"]: row for row in json.loads((tmp_path / "licences.json").read_text("utf-8"))}
    assert rows.keys() == found.keys()
    assert "Permission is hereby granted" in (tmp_path / rows["BB Monitor"]["text"]).read_text("utf-8")
    lgpl = (tmp_path / rows["PySide6_Essentials"]["text"]).read_text("utf-8")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in lgpl
    assert "GNU GENERAL PUBLIC LICENSE" in lgpl
    assert rows["libmystery.so"]["text"] == ""


def test_the_licence_in_a_debian_copyright_file() -> None:
    text = "Format: x\nUpstream-Name: a\n\nFiles: debian/*\nLicense: GPL-2\n\nFiles: *\nCopyright: me\nLicense: MIT\n text\n"

    assert sbom.debian_licence(text) == "MIT"
    assert sbom.debian_licence("This package was debianized by somebody.") == ""
