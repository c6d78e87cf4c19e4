"""What the product is called, on every platform: names, version, identifiers and the files that people download."""

from __future__ import annotations

import hashlib
import platform
import re
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

DISPLAY_NAME = "BB Monitor"
FILE_NAME = "bbmonitor"  # of downloads, of Debian's package, of the desktop file and the icon
IDENTIFIER = "org.bbmonitor.BBMonitor"  # for macOS, AppStream and Windows' taskbar
PUBLISHER = "The BB Monitor authors"
SUMMARY = "A monitor for Autodesk Backburner render farms"
LICENCE = "MIT"

# The executable of the folder: the command on Linux, what stands in task lists elsewhere.
EXECUTABLES = {"linux": "bbmonitor-gui", "windows": "BBMonitor.exe", "macos": "BBMonitor"}
_SYSTEMS = {"linux": "linux", "win32": "windows", "darwin": "macos"}
_MACHINES = {"amd64": "x86_64", "x64": "x86_64", "aarch64": "arm64"}


def version() -> str:
    """The package's version, read and not imported: a build may run where Qt does not load."""
    found = re.search(r'^__version__ = "([^"]+)"$', (ROOT / "bbmonitor_gui" / "__init__.py").read_text("utf-8"), re.M)
    if found is None:
        raise ValueError("bbmonitor_gui/__init__.py states no version")
    return found[1]


def numbers(version_text: str) -> tuple[int, int, int]:
    """The three numbers of a version, for what takes numbers only: "1.2.0rc1" gives (1, 2, 0)."""
    found = re.match(r"(\d+)\.(\d+)\.(\d+)", version_text)
    if found is None:
        raise ValueError(f"the version {version_text!r} does not begin with three numbers")
    return int(found[1]), int(found[2]), int(found[3])


def system(platform_name: str | None = None) -> str:
    """ "linux", "windows" or "macos"; KeyError for what nothing is built for."""
    return _SYSTEMS[platform_name or sys.platform]


def machine(name: str | None = None) -> str:
    """The processor's name as it stands in downloads: "x86_64" or "arm64"."""
    name = (platform.machine() if name is None else name).lower()
    return _MACHINES.get(name, name)


def stem(version_text: str, system_name: str, machine_name: str) -> str:
    """What the names of all downloads of one build begin with: bbmonitor-1.2.3-linux-x86_64."""
    return f"{FILE_NAME}-{version_text}-{system_name}-{machine_name}"


def sums_text(files: Iterable[Path]) -> str:
    """The lines of a SHA256SUMS file, as `sha256sum --check` reads them, sorted by name."""
    return "".join(f"{sha256(file)}  {file.name}\n" for file in sorted(files, key=lambda file: file.name))


def sha256(file: Path) -> str:
    digest = hashlib.sha256()
    with file.open("rb") as stream:
        while block := stream.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()
