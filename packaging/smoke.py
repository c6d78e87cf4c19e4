"""Freeze the program and use it as somebody would who unpacked it. `dev.py smoke` prepares the machine and calls it.

    smoke.py [--folder FOLDER] [--pictures FOLDER]

--folder takes a folder that was frozen before, and freezes none. The pictures stay, so that somebody can look at them.
"""

from __future__ import annotations

import argparse
import filecmp
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import build
import desktop
import linux
import picture
import product
import startup

# Blanks, letters of other scripts, and what a shell or a menu entry takes for its own. No %, though a menu entry may
# hold it: GLib looks for the program without undoing its doubling.
UNUSUAL = "BB Mönitor – ヘルプ $HOME `x`"
_PATIENCE_S = 60


def moved(folder: Path, place: Path) -> Path:
    """Copy the frozen folder to a path that tries everything that looks for files."""
    target = place / UNUSUAL / folder.name
    shutil.copytree(folder, target, symlinks=True)
    return target


def check_resources(folder: Path) -> str:
    """Compare every resource of the source with the frozen one; return how many there are, by kind."""
    source = product.ROOT / "resources"
    frozen = next(folder.rglob("bbmonitor_gui/resources"))
    # The .ts files stay behind: the program reads the .qm that are made of them.
    files = [file.relative_to(source) for file in source.rglob("*") if file.is_file() and file.suffix != ".ts"]
    _, different, missing = filecmp.cmpfiles(source, frozen, map(str, files), shallow=False)
    if different or missing:
        raise RuntimeError(f"resources that are not as in the source: {sorted([*different, *missing])}")
    for wanted in ("licences/licences.json", "icons/bbmonitor.svg"):
        if not (frozen / wanted).is_file():
            raise RuntimeError(f"the frozen program lacks {wanted}")
    kinds = Counter(file.parts[0] for file in files)
    return ", ".join(f"{count} of {kind}" for kind, count in sorted(kinds.items()))


def run_off_screen(program: Path, pictures: Path) -> str:
    """Let the frozen program show the demo farm; RuntimeError when it fails or its picture shows nothing."""
    file = pictures / "off-screen.png"
    home = pictures / "home-off-screen"
    home.mkdir()
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "SYSTEMROOT", "TEMP") if name in os.environ}
    command = [str(program), "--platform", "offscreen", "--demo", "--screenshot", str(file)]
    done = subprocess.run(
        command,
        env={**kept, "HOME": str(home), "APPDATA": str(home), "LOCALAPPDATA": str(home)},
        cwd=home,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=_PATIENCE_S,
    )
    if done.returncode or done.stderr:
        raise RuntimeError(f"exit code {done.returncode}: {done.stdout}{done.stderr}")
    if sys.platform == "linux" and "Jobs: 500: " not in done.stdout:
        raise RuntimeError(f"it did not say what it shows: {done.stdout}")
    problems = picture.complaints(file)
    if problems:
        raise RuntimeError("; ".join(problems))
    return f"exit code 0, {picture.Picture(file).colours()} colours; picture: {file}"


def check_sharing_files(folder: Path) -> str:
    """Have the desktop file and the metainfo of a folder for Linux judged by those who know the rules."""
    share = folder / "share"
    subprocess.run(["desktop-file-validate", *map(str, share.glob("applications/*.desktop"))], check=True)
    if not shutil.which("appstreamcli"):
        return "desktop file valid; metainfo not judged: no appstreamcli here"
    command = ["appstreamcli", "validate", "--no-net", *map(str, share.glob("metainfo/*.xml"))]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(done.stdout + done.stderr)
    return "desktop file and metainfo valid"


def measure_start(program: Path) -> str:
    starts = startup.measure({"frozen": [str(program)], "source": startup.SOURCE})
    return (
        startup.METHOD + "\n" + "\n".join(startup.rows(starts))
        if starts
        else "SKIPPED: Xvfb, openbox or xprop is not here"
    )


def report(title: str, step: Callable[[], str | None]) -> None:
    """Run one step and say how it went; RuntimeError goes through."""
    print(f"{title} …", flush=True)
    started = time.monotonic()
    said = step()
    print(f"  {said or 'ok'} ({time.monotonic() - started:.1f} s)", flush=True)


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="dev.py smoke", description="Freeze the program and use it.")
    parser.add_argument("--folder", type=Path, help="a folder or bundle that was frozen before")
    parser.add_argument("--pictures", type=Path, help="where the pictures go (default: a new temporary folder)")
    options = parser.parse_args(arguments)
    pictures = (options.pictures or Path(tempfile.mkdtemp(prefix="bbmonitor-smoke-"))).resolve()
    pictures.mkdir(parents=True, exist_ok=True)
    system = product.system()
    with tempfile.TemporaryDirectory(prefix="bbmonitor-frozen-") as temporary:
        place = Path(temporary)
        folder = options.folder
        if folder is None:
            report("Freezing", lambda: build.freeze("bbmonitor.spec", place / "dist", place / "work"))
            folder = build.frozen_folder(place / "dist", system)
            if system == "linux":
                linux.complete(folder)
        folder = moved(folder, place)
        program = build.program_in(folder, system)
        print(f"Moved to {folder}")
        report("Resources", lambda: check_resources(folder))
        report("Demo farm off screen", lambda: run_off_screen(program, pictures))
        if system == "linux":
            missing = [tool for tool in desktop.TOOLS if not shutil.which(tool)]
            if missing:
                print(f"SKIPPED, since {', '.join(missing)} is not here: menu entry, mouse and keyboard, start-up")
            else:
                report("Menu entry and metainfo", lambda: check_sharing_files(folder))
                report("By menu entry, mouse and keyboard", lambda: desktop.use(folder, pictures))
                report("Start-up", lambda: measure_start(program))
        else:
            print("SKIPPED, since it takes an X server: menu entry, mouse and keyboard, start-up")
    print(f"The frozen program works. Pictures: {pictures}")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except RuntimeError as error:
        sys.exit(f"The frozen program failed: {error}")
