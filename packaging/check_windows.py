"""Build for Windows under wine, and try what comes out. `dev.py check-windows` prepares the machine and calls it.

    check_windows.py [--pictures FOLDER]

It proves the spec, the installer and the code that runs on Windows alone; not how things look there, nor signing, nor
what SmartScreen says. Releases are built on Windows. Downloads, some 100 MB, are pinned by hash and kept in the user's
cache folder.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import build
import contents
import desktop
import icons
import pefile  # type: ignore[import-untyped]
import picture
import product
import screen
import smoke
import translations
import windows
import wine

_WINDOW_S = 90.0
_ICON, _GROUP_ICON, _MANIFEST = 3, 14, 24  # Windows' numbers of kinds of resources


def resources_of(executable: Path) -> dict[str, object]:
    """What the executable carries: the sides of its icons, the strings of its version, and its manifest."""
    with pefile.PE(str(executable)) as file:
        found: dict[str, object] = {}
        for kind in file.DIRECTORY_ENTRY_RESOURCE.entries:
            for entry in kind.directory.entries:
                data = entry.directory.entries[0].data.struct
                text = file.get_data(data.OffsetToData, data.Size)
                if kind.id == _GROUP_ICON:
                    count = int.from_bytes(text[4:6], "little")
                    found["icons"] = sorted(text[6 + 14 * number] or 256 for number in range(count))
                elif kind.id == _MANIFEST:
                    found["manifest"] = text.decode("utf-8")
        found["version"] = {
            name.decode(): value.decode()
            for information in file.FileInfo[0]
            if information.Key == b"StringFileInfo"
            for table in information.StringTable
            for name, value in table.entries.items()
        }
        found["windowed"] = file.OPTIONAL_HEADER.Subsystem == pefile.SUBSYSTEM_TYPE["IMAGE_SUBSYSTEM_WINDOWS_GUI"]
    return found


def check_executable(executable: Path) -> str:
    """Read icon, version and manifest back; RuntimeError unless they are what the build asked for."""
    found = resources_of(executable)
    version = windows.version_strings(product.version())
    wanted = {"icons": sorted(icons.ICO_SIZES), "version": version, "windowed": True}
    wrong = {name: found.get(name) for name, value in wanted.items() if found.get(name) != value}
    if wrong:
        raise RuntimeError(f"the executable has {wrong}, and not {wanted}")
    manifest = str(found["manifest"])
    for setting in ("PerMonitorV2", "longPathAware", "UTF-8", "Common-Controls"):
        if setting not in manifest:
            raise RuntimeError(f"the manifest does not speak of {setting}: {manifest}")
    return f"icons of {found['icons']} pixels; version {version['FileVersion']}; manifest complete; windowed"


def freeze(machine: wine.Wine, output: Path, work: Path) -> Path:
    """Run PyInstaller under wine with the spec that all systems share."""
    translations.release()
    spec = wine.windows_path(Path(__file__).with_name("bbmonitor.spec"))
    places = ["--distpath", wine.windows_path(output), "--workpath", wine.windows_path(work)]
    said = machine.python("-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *places, spec)
    build.tell_unknown(said)
    missing = build.missing_modules((work / "bbmonitor" / "warn-bbmonitor.txt").read_text("utf-8"))
    if missing:
        raise RuntimeError(f"imported, and not there: {', '.join(missing)}")
    return build.frozen_folder(output, "windows")


def show_off_screen(machine: wine.Wine, executable: Path, file: Path) -> str:
    """Let the program picture the demo farm without a window."""
    options = ["--platform", "offscreen", "--demo", "--screenshot", wine.windows_path(file)]
    said = machine.run(wine.windows_path(executable), *options)
    problems = picture.complaints(file)
    if problems:
        raise RuntimeError(f"{'; '.join(problems)}; it said: {said}")
    return f"exit code 0, {picture.Picture(file).colours()} colours; picture: {file}"


def show_in_window(machine: wine.Wine, executable: Path, user: desktop.User, file: Path) -> str:
    """Let the program show the demo farm in a window of the virtual screen, look at it there, and close it by its key."""
    program = machine.start(wine.windows_path(executable), "--demo")
    try:
        window = user.window(product.DISPLAY_NAME)
        problems = ["it was not looked at"]
        end = time.monotonic() + _WINDOW_S
        while problems and program.poll() is None and time.monotonic() < end:
            user.grab(file, window)
            problems = picture.complaints(file)
        if problems:
            raise RuntimeError("; ".join(problems))
        user.press("ctrl+q")
        said, _ = program.communicate(timeout=_WINDOW_S)
    finally:
        if program.poll() is None:
            program.kill()
    if program.returncode:
        raise RuntimeError(f"exit code {program.returncode}: {said.decode('utf-8', 'replace')}")
    return f"closed with Ctrl+Q, exit code 0; picture: {file}"


def make_installer(folder: Path, icon: Path, package: Path) -> str:
    """Make the MSI with wixl, from the description that WiX reads on Windows."""
    source = package.with_suffix(".wxs")
    base = package.parent
    source.write_text(windows.installer(folder, icon, product.version(), wixl_in=base), "utf-8")
    command = ["wixl", "-a", "x64", "-o", str(package), str(source)]
    done = subprocess.run(command, cwd=base, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(done.stdout + done.stderr)
    return f"{package.stat().st_size / 1e6:.1f} MB"


def install_and_remove(machine: wine.Wine, package: Path, pictures: Path) -> str:
    """Install for the user, start what was installed, remove; nothing but settings may stay."""
    machine.run("msiexec", "/i", wine.windows_path(package), "/qn")
    place = machine.local / "Programs" / product.DISPLAY_NAME
    executable = place / product.EXECUTABLES["windows"]
    if not executable.is_file():
        raise RuntimeError(f"the installer made no {executable}")
    shortcuts = [link.relative_to(machine.drive) for link in machine.drive.rglob(f"{product.DISPLAY_NAME}.lnk")]
    if len(shortcuts) != 1 or "Start Menu" not in str(shortcuts[0]):
        raise RuntimeError(f"the start menu's entries are {shortcuts}")
    show_off_screen(machine, executable, pictures / "installed.png")
    machine.run("msiexec", "/x", wine.windows_path(package), "/qn")
    left = [str(path) for path in place.rglob("*")] if place.exists() else []
    left += [str(link) for link in machine.drive.rglob(f"{product.DISPLAY_NAME}.lnk")]
    if left:
        raise RuntimeError(f"removing left {len(left)} files: {left[:5]}")
    return f"{shortcuts[0]}; started; removed, with nothing left"


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="dev.py check-windows", description="Build for Windows under wine.")
    parser.add_argument("--pictures", type=Path, help="where the pictures go (default: a new temporary folder)")
    options = parser.parse_args(arguments)
    pictures = (options.pictures or Path(tempfile.mkdtemp(prefix="bbmonitor-windows-"))).resolve()
    pictures.mkdir(parents=True, exist_ok=True)
    cache = wine.cache_folder(os.environ)
    with screen.Screen() as shown, tempfile.TemporaryDirectory(prefix="bbmonitor-windows-build-") as temporary:
        place = Path(temporary)
        machine = wine.Wine(cache, shown.display)
        user = desktop.User({**os.environ, "DISPLAY": shown.display, "QT_QPA_PLATFORM": "xcb"}, pictures)
        try:
            smoke.report("Wine, Python and packages", machine.prepare)
            smoke.report("Freezing", lambda: str(freeze(machine, place / "dist", place / "work")))
            folder = build.frozen_folder(place / "dist", "windows")
            executable = build.program_in(folder, "windows")
            print(build.size_table(contents.sizes(folder), "Size by part:"))
            smoke.report("Icon, version and manifest", lambda: check_executable(executable))
            smoke.report("Resources", lambda: smoke.check_resources(folder))
            smoke.report("Demo farm off screen", lambda: show_off_screen(machine, executable, pictures / "off.png"))
            smoke.report(
                "Demo farm in a window",
                lambda: show_in_window(machine, executable, user, pictures / "window.png"),
            )
            package = place / f"{product.stem(product.version(), 'windows', 'x86_64')}.msi"
            icon = place / "work" / "bbmonitor" / "bbmonitor.ico"
            smoke.report("Installer", lambda: make_installer(folder, icon, package))
            smoke.report("Installing and removing", lambda: install_and_remove(machine, package, pictures))
        finally:
            machine.end()
    print(f"What can be tried under wine works. Pictures: {pictures}")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except RuntimeError as error:
        sys.exit(f"The build for Windows failed: {error}")
