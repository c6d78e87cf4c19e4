"""Check without a Mac what can be checked of the build for it. `dev.py check-macos` prepares the machine and calls it.

It evaluates the spec with macOS' names in place, asks whether everything that the program imports is in the packages for
macOS, whether what they link to comes with them or with the system, and reads Info.plist and entitlements back.
Nothing of the program is run: that takes a Mac.
"""

from __future__ import annotations

import plistlib
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from zipfile import ZipFile

import contents
import macos
import product
import smoke
import spec_recorder
from macholib.MachO import MachO  # type: ignore[import-untyped]

_PYTHON = "3.13"
_PLATFORM = "macosx_13_0_universal2"
_SYSTEM = ("/usr/lib/", "/System/Library/")


def download(wheels: Path) -> list[str]:
    """Fetch the packages for macOS that the program needs, in the versions that are installed here."""
    from importlib.metadata import version

    names = [f"{name}=={version(name)}" for name in ("PySide6-Essentials", "shiboken6")]
    options = ["--platform", _PLATFORM, "--python-version", _PYTHON, "--only-binary=:all:", "--no-deps"]
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", "download", *options]
    done = subprocess.run([*command, "-d", str(wheels), *names], capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(done.stdout + done.stderr)
    return names


def check_imports(site: Path) -> str:
    """Find each Qt module that the source imports among the extension modules for macOS."""
    used = contents.qt_modules_of(product.ROOT / "bbmonitor_gui")
    missing = sorted(module for module in used if not (site / "PySide6" / f"{module}.abi3.so").is_file())
    if missing:
        raise RuntimeError(f"not in the packages for macOS: {', '.join(missing)}")
    return f"all there: {', '.join(sorted(used))}"


def check_libraries(site: Path) -> str:
    """Follow what modules and plug-ins are linked to; each library must come with Qt or with macOS."""
    modules = contents.qt_modules_of(product.ROOT / "bbmonitor_gui")
    waiting = [site / "PySide6" / f"{module}.abi3.so" for module in modules]
    plugins = [file for file in site.rglob("*.dylib") if contents.is_wanted(f"PySide6/{file.as_posix()}", set())]
    waiting += [file for file in plugins if "/plugins/" in file.as_posix()]
    by_name = {file.name: file for file in site.rglob("*") if file.is_file() and not file.is_symlink()}
    seen: set[Path] = set()
    while waiting:
        file = waiting.pop()
        if file in seen:
            continue
        seen.add(file)
        for needed in linked_to(file):
            if needed.startswith(_SYSTEM):
                continue
            found = by_name.get(Path(needed).name)
            if found is None:
                raise RuntimeError(f"{file.name} is linked to {needed}, which does not come with it")
            waiting.append(found)
    kinds = [file for file in seen if "/plugins/" in file.as_posix()]
    return f"{len(seen)} files, {len(kinds)} of them plug-ins: {', '.join(sorted(file.stem for file in kinds))}"


def linked_to(file: Path) -> set[str]:
    """The paths of the libraries that a file is linked to, for any of its processors."""
    return {path for header in MachO(str(file)).headers for _, _, path in header.walkRelocatables()}


def oldest_system(file: Path) -> str:
    """The oldest macOS that a library runs on, "13.0", as its header says."""
    for header in MachO(str(file)).headers:
        for _, command, _ in header.commands:
            if hasattr(command, "minos"):
                return f"{command.minos >> 16}.{command.minos >> 8 & 255}"
    raise RuntimeError(f"{file} does not say which macOS it needs")


def check_spec(work: Path) -> str:
    """Evaluate the spec as on a Mac, and read the bundle's property list as macOS would."""
    calls = spec_recorder.evaluate("darwin", work)
    bundle = calls["BUNDLE"][0][1]
    plist = plistlib.loads(plistlib.dumps(bundle["info_plist"]))
    wanted = ("CFBundleShortVersionString", "LSMinimumSystemVersion", "NSLocalNetworkUsageDescription")
    lacking = [name for name in wanted if not plist.get(name)]
    if lacking or plist["NSHighResolutionCapable"] is not True or plist["NSRequiresAquaSystemAppearance"] is not False:
        raise RuntimeError(f"Info.plist lacks something: {plist}")
    icon = Path(bundle["icon"]).read_bytes()
    if icon[:4] != b"icns" or int.from_bytes(icon[4:8], "big") != len(icon):
        raise RuntimeError("the icon is none")
    rights = plistlib.loads(macos.entitlements(work / "entitlements.plist").read_bytes())
    return f"{bundle['name']}, {bundle['bundle_identifier']} {bundle['version']}; {len(plist)} entries, {len(rights)} rights"


def check_oldest_system(site: Path) -> str:
    """Compare the oldest macOS that Info.plist names with the one that Qt asks for."""
    core = next(file for file in site.rglob("QtCore") if file.is_file() and not file.is_symlink())
    asked = oldest_system(core)
    if tuple(map(int, re.findall(r"\d+", asked))) > tuple(map(int, macos.OLDEST_SYSTEM.split("."))):
        raise RuntimeError(f"Qt asks for macOS {asked}, Info.plist for {macos.OLDEST_SYSTEM}")
    return f"Qt asks for macOS {asked}, Info.plist for {macos.OLDEST_SYSTEM}"


def main(arguments: Sequence[str]) -> int:
    if arguments:
        print(__doc__)
        return 0 if arguments[0] in ("-h", "--help") else 2
    with tempfile.TemporaryDirectory(prefix="bbmonitor-macos-") as temporary:
        place = Path(temporary)
        site = place / "site"
        smoke.report("Spec, Info.plist, icon and entitlements", lambda: check_spec(place / "work"))
        smoke.report("Packages for macOS", lambda: ", ".join(download(place / "wheels")))
        for wheel in (place / "wheels").iterdir():
            with ZipFile(wheel) as archive:
                archive.extractall(site)
        smoke.report("Imports", lambda: check_imports(site))
        smoke.report("Libraries", lambda: check_libraries(site))
        smoke.report("Oldest system", lambda: check_oldest_system(site))
    print("What can be checked without a Mac is right.")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except RuntimeError as error:
        sys.exit(f"The build for macOS would fail: {error}")
