"""Build what people download, for the system that this runs on. `dev.py build` prepares the machine and calls it.

    build.py [--output FOLDER] [--compare] [--folder-only]

--compare also freezes the bare widgets program and compares size and start-up with it.
--folder-only leaves out the archives.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import contents
import linux
import macos
import product
import startup
import translations
import windows

SIZE_LIMIT, START_LIMIT = 1.2, 1.5  # times the bare program's
_HERE = Path(__file__).resolve().parent


def freeze(spec: str, output: Path, work: Path) -> None:
    """Run PyInstaller on one of the specs beside this file; RuntimeError with its output when that fails."""
    translations.release()
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    command += ["--distpath", str(output), "--workpath", str(work), str(_HERE / spec)]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
    if done.returncode:
        raise RuntimeError(f"PyInstaller failed with exit code {done.returncode}:\n{done.stdout}")
    name = Path(spec).stem
    tell_unknown(done.stdout)
    missing = missing_modules((work / name / f"warn-{name}.txt").read_text("utf-8"))
    if missing:
        raise RuntimeError(f"imported, and not there: {', '.join(missing)}")


def tell_unknown(said: str) -> None:
    """Pass on what the spec said of files whose licence nobody knows."""
    for line in said.splitlines():
        if line.startswith("Nobody knows"):
            print(line)


def missing_modules(warnings: str) -> list[str]:
    """Modules of our own that PyInstaller did not find. It goes on without them, and the program would not start."""
    return re.findall(r"^missing module named '?(bbmonitor_gui[\w.]*)", warnings, re.MULTILINE)


def frozen_folder(output: Path, system: str) -> Path:
    """The folder, or the bundle, that `freeze` made in `output`."""
    return output / (macos.APP if system == "macos" else product.FILE_NAME)


def program_in(folder: Path, system: str) -> Path:
    """The executable of the frozen folder or bundle."""
    inside = folder / "Contents" / "MacOS" if system == "macos" else folder
    return inside / product.EXECUTABLES[system]


def pack(folder: Path, output: Path, work: Path, system: str, version: str) -> list[Path]:
    """Make the downloads of the frozen folder, or of the bundle; return them."""
    stem = product.stem(version, system, product.machine())
    if system == "linux":
        archives = [linux.pack_tarball(folder, output / f"{stem}.tar.xz", f"{product.FILE_NAME}-{version}")]
        if shutil.which("dpkg-deb"):
            archives.append(linux.pack_debian(folder, output / f"{stem}.deb", work, version, product.machine()))
        else:
            print("No dpkg-deb here: no Debian package was made.")
        return archives
    if system == "macos":
        image = output / f"{stem}.dmg"
        macos.pack(folder, image, work, os.environ)
        return [image]
    archives = [windows.pack_zip(folder, output / f"{stem}-portable.zip", product.DISPLAY_NAME)]
    tools = windows.installer_tools(os.environ)
    if tools:
        source = work / "installer.wxs"
        source.write_text(windows.installer(folder, work / "bbmonitor" / "bbmonitor.ico", version), "utf-8")
        archives.append(windows.pack_installer(tools, source, output / f"{stem}.msi"))
    else:
        print("No WiX 3 here (candle and light, on PATH or in %WIX%): no installer was made.")
    return archives


def size_table(sizes: Mapping[str, int], title: str) -> str:
    """Sizes by group as lines of text, in MB, the sum last."""
    rows = [*sizes.items(), ("together", sum(sizes.values()))]
    width = max(len(name) for name, _ in rows)
    return "\n".join([title, *(f"  {name:<{width}}  {size / 1e6:7.1f} MB" for name, size in rows)])


def compare(program: Path, folder: Path, output: Path, work: Path) -> bool:
    """Build the bare program beside ours, print both, and tell whether ours keeps to the limits."""
    freeze("bare.spec", output, work / "bare")
    bare = output / "bare"
    theirs, ours = contents.sizes(bare), contents.sizes(folder)
    print(size_table(theirs, "The bare program, by part:"))
    size = sum(ours.values()) / sum(theirs.values())
    print(f"Size: {size:.2f} times the bare program's (limit {SIZE_LIMIT}).")
    executable = bare / ("bare.exe" if sys.platform == "win32" else "bare")
    starts = startup.measure({"bare": [str(executable)], "frozen": [str(program)], "source": startup.SOURCE})
    if starts is None:
        print("Start-up was not measured: it takes Xvfb, openbox and xprop.")
        return size <= SIZE_LIMIT
    print(startup.METHOD)
    print("\n".join(startup.rows(starts)))
    start = starts["frozen"].median / starts["bare"].median
    print(f"Start-up: {start:.2f} times the bare program's (limit {START_LIMIT}).")
    return size <= SIZE_LIMIT and start <= START_LIMIT


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="dev.py build", description="Build what people download.")
    parser.add_argument("--output", type=Path, default=product.ROOT / "dist", help="where to (default: dist)")
    parser.add_argument("--compare", action="store_true", help="measure against the bare widgets program")
    parser.add_argument("--folder-only", action="store_true", help="make no archives")
    options = parser.parse_args(arguments)
    system, version, output = product.system(), product.version(), options.output.resolve()
    output.mkdir(parents=True, exist_ok=True)
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="bbmonitor-build-") as temporary:
        work = Path(temporary)
        freeze("bbmonitor.spec", output, work)
        folder = frozen_folder(output, system)
        program = program_in(folder, system)
        if system == "linux":
            linux.complete(folder)
        print(f"Frozen in {time.monotonic() - started:.0f} s, Python {platform.python_version()}: {program}")
        print(size_table(contents.sizes(folder), "Size by part:"))
        if not options.folder_only:
            archives = pack(folder, output, work, system, version)
            bill = output / f"{product.stem(version, system, product.machine())}.sbom.cdx.json"
            shutil.copy(next(folder.rglob("sbom.cdx.json")), bill)
            archives.append(bill)
            (output / "SHA256SUMS").write_text(product.sums_text(archives), "utf-8", newline="\n")
            for archive in archives:
                print(f"{archive.stat().st_size / 1e6:7.1f} MB  {archive}")
        if options.compare and not compare(program, folder, output, work):
            print("That is over the limit.", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
