"""What a frozen program is made of, by whom and under which licence: for the bill of materials and the About dialog."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import metadata
from pathlib import Path, PurePosixPath
from typing import Any

import product

Entry = tuple[str, str, str]  # PyInstaller's: name in the folder, source file, kind

_LICENCES = Path(__file__).resolve().parent / "licences"
_LGPL = (_LICENCES / "LGPL-3.0.txt", _LICENCES / "GPL-3.0.txt")
_UNKNOWN = "not known"
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_DNS, "bbmonitor")


@dataclass
class Part:
    """Something that others made, or we. `licence` is an SPDX expression, or a few words if `is_spdx` is false.

    `texts` are the files with the licence; `files` the names in the folder.
    """

    name: str
    version: str
    licence: str
    purl: str
    homepage: str = ""
    texts: tuple[Path, ...] = ()
    is_spdx: bool = True
    files: list[str] = field(default_factory=list)

    def text_name(self) -> str:
        """The file that holds the licence's text beside licences.json, or ""."""
        return f"{re.sub(r'[^A-Za-z0-9.+-]+', '-', self.name)}.txt" if self.texts else ""


# Libraries within the packages of others, by the name of the file: part, licence, homepage.
# Qt's own libraries follow PySide6's version, since the wheel brings them; the rest tell no version.
_WITHIN = (
    (r"libicu\w+\.so|icu\w*\.dll", "ICU", "Unicode-DFS-2016", "https://icu.unicode.org"),
    (r"(lib)?(crypto|ssl)[-.0-9a-z]*\.(so|dll|dylib)", "OpenSSL", "Apache-2.0", "https://www.openssl.org"),
    (r"libffi[-.0-9a-z]*\.(so|dll|dylib)", "libffi", "MIT", "https://sourceware.org/libffi/"),
    (
        r"(api-ms-win|concrt140|msvcp140|ucrtbase|vcruntime140|vcomp140)[^/]*\.dll",
        "Microsoft Visual C++ runtime",
        "LicenseRef-Microsoft-Visual-Studio-Redistributable",
        "https://visualstudio.microsoft.com/license-terms/",
    ),
)
_QT_FILE = re.compile(r"(^|/)(plugins|translations)/|(^|/)(lib)?Qt6?[A-Z]\w*(\.so|\.dll|\.framework|$)|/Qt/lib/", re.I)
_BINDING = re.compile(r"\.abi3\.so$|\.pyd$|\.py$", re.I)


def parts(entries: Iterable[Entry]) -> list[Part]:
    """The parts that these files come from, and PyInstaller's bootloader, sorted by name; each file in one of them."""
    found: dict[str, Part] = {}
    for name, source, kind in entries:
        if kind == "SYMLINK":  # to a file that has an entry itself
            continue
        part = _part_of(name, source)
        found.setdefault(part.name, part).files.append(name)
    bootloader = _bootloader()
    found.setdefault(bootloader.name, bootloader)
    return sorted(found.values(), key=lambda part: part.name.lower())


def unknown(found: Iterable[Part]) -> list[str]:
    """The files of which nobody knows the licence."""
    return [name for part in found if part.licence == _UNKNOWN for name in part.files]


def write_licences(found: Sequence[Part], folder: Path) -> None:
    """licences.json, which the About dialog reads, and beside it one file for each part's licence text."""
    folder.mkdir(parents=True, exist_ok=True)
    for part in found:
        if part.texts:
            texts = [text.read_text("utf-8", errors="replace") for text in part.texts]
            (folder / part.text_name()).write_text("\n\n".join(texts), "utf-8")
    rows = [
        {
            "name": part.name,
            "version": part.version,
            "licence": part.licence,
            "homepage": part.homepage,
            "text": part.text_name(),
        }
        for part in found
    ]
    (folder / "licences.json").write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n", "utf-8")


def cyclonedx(found: Sequence[Part], version: str, name: str) -> dict[str, Any]:
    """The bill of materials as CycloneDX 1.6. Equal builds give equal documents, so it bears no time."""
    ours = _component(next(part for part in found if part.name == product.DISPLAY_NAME), "application")
    others = [_component(part, "library") for part in found if part.name != product.DISPLAY_NAME]
    refs = sorted(component["bom-ref"] for component in others)
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(_NAMESPACE, json.dumps([name, version, refs]))}",
        "version": 1,
        "metadata": {"component": ours, "properties": [{"name": "bbmonitor:download", "value": name}]},
        "components": others,
        "dependencies": [
            {"ref": ours["bom-ref"], "dependsOn": refs},
            *({"ref": ref} for ref in refs),
        ],
    }


def _component(part: Part, kind: str) -> dict[str, Any]:
    licence = {"expression": part.licence} if part.is_spdx else {"license": {"name": part.licence}}
    component: dict[str, Any] = {
        "type": kind,
        "bom-ref": part.purl,
        "name": part.name,
        "purl": part.purl,
        "licenses": [licence],
        "properties": [{"name": "bbmonitor:files", "value": str(len(part.files))}],
    }
    if part.version:
        component["version"] = part.version
    if part.homepage:
        component["externalReferences"] = [{"type": "website", "url": part.homepage}]
    return component


def _part_of(name: str, source: str) -> Part:
    base = PurePosixPath(source.replace("\\", "/")).name.lower()
    package = _owner(source)
    in_python = Path(source).is_relative_to(sys.base_prefix)
    if package or in_python:
        for pattern, title, licence, homepage in _WITHIN:
            if re.match(pattern, base):
                return Part(title, "", licence, f"pkg:generic/{title.lower().replace(' ', '-')}", homepage)
    if package.startswith("pyside6") and _QT_FILE.search(name.replace("\\", "/")) and not _BINDING.search(base):
        version = _distribution(package).version
        return Part("Qt", version, "LGPL-3.0-only", f"pkg:generic/qt@{version}", "https://www.qt.io", _LGPL)
    if package == "pyinstaller":  # its helpers at the start of the program
        return _bootloader()
    if package:
        return _distribution(package)
    if in_python or name == "base_library.zip":
        return _python()
    if Path(source).is_relative_to(product.ROOT):
        return _ourselves()
    return _debian(source) or Part(base, "", _UNKNOWN, f"pkg:generic/{base}", is_spdx=False)


@cache
def _owners() -> dict[str, str]:
    """The installed packages' names, by the files that they own."""
    return {
        _normal(str(distribution.locate_file(file))): distribution.metadata["Name"]
        for distribution in metadata.distributions()
        for file in distribution.files or ()
    }


def _normal(file: str) -> str:
    return os.path.normcase(os.path.abspath(file))


def _owner(source: str) -> str:
    """The name of the package that a file belongs to, in lower case, or "". Ourselves count as none."""
    name = _owners().get(_normal(source), "").lower()
    return "" if name == "bbmonitor-gui" else name


def _distribution(package: str, title: str = "") -> Part:
    """An installed package, under the licence that its metadata state."""
    information = metadata.metadata(package)

    def told(field_name: str) -> str:
        return str((information.get_all(field_name) or [""])[0])

    name, version = told("Name"), told("Version")
    licence = told("License-Expression") or told("License") or _UNKNOWN
    urls = dict(line.split(", ", 1) for line in information.get_all("Project-URL") or ())
    texts = _LGPL if "LGPL-3.0" in licence else _texts(package)
    purl = f"pkg:pypi/{re.sub(r'[-_.]+', '-', name).lower()}@{version}"
    return Part(title or name, version, licence, purl, urls.get("Homepage", told("Home-page")), texts)


def _texts(package: str) -> tuple[Path, ...]:
    files = metadata.files(package) or ()
    names = re.compile(r"(COPYING|LICEN[CS]E)", re.IGNORECASE)
    return tuple(Path(str(file.locate())) for file in files if names.match(file.name) and ".dist-info" in str(file))


def _bootloader() -> Part:
    """What PyInstaller adds; its metadata name the licence in prose."""
    part = _distribution("PyInstaller", "PyInstaller bootloader")
    part.licence = "GPL-2.0-or-later WITH Bootloader-exception"
    return part


def _python() -> Part:
    version = ".".join(map(str, sys.version_info[:3]))
    folders = (Path(sys.base_prefix), Path(os.__file__).parent, Path(__file__).parent)
    texts = [folder / name for folder in folders for name in ("LICENSE.txt", "LICENSE") if (folder / name).is_file()]
    purl = f"pkg:generic/cpython@{version}"
    return Part("Python", version, "PSF-2.0", purl, "https://www.python.org", tuple(texts[:1]))


def _ourselves() -> Part:
    version = product.version()
    licence = product.ROOT / "LICENSE"
    return Part(product.DISPLAY_NAME, version, product.LICENCE, f"pkg:generic/bbmonitor@{version}", "", (licence,))


def _debian(source: str) -> Part | None:
    """The Debian package that owns a file, or None: under what its copyright file says of most of its files."""
    # Debian merged /lib into /usr/lib, and its data base knows some files under the one, some under the other.
    real = os.path.realpath(source)
    for path in (source, real, real.removeprefix("/usr")):
        try:
            package = subprocess.check_output(["dpkg", "-S", path], text=True, stderr=subprocess.DEVNULL).split(":")[0]
            break
        except (OSError, subprocess.CalledProcessError):
            continue
    else:
        return None
    version = subprocess.check_output(["dpkg-query", "-W", "-f", "${Version}", package], text=True)
    text = Path(f"/usr/share/doc/{package}/copyright")
    texts = (text,) if text.is_file() else ()
    licence = debian_licence(text.read_text("utf-8", errors="replace")) if texts else ""
    purl = f"pkg:deb/debian/{package}@{version.replace(':', '%3A').replace('+', '%2B')}"
    return Part(package, version, licence or "see its text", purl, "", texts, is_spdx=False)


def debian_licence(copyright_text: str) -> str:
    """The licence that a machine-readable copyright file gives for all files not named otherwise, or ""."""
    found = re.search(r"^Files: *\*\s*$.*?^License: *(.+?)$", copyright_text, re.M | re.S)
    return found[1].strip() if found else ""
