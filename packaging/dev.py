#!/usr/bin/env python3
"""The one door for developers: sets up everything a command needs, then runs it.

    python3 packaging/dev.py run [ARGS...]          start BB Monitor; ARGS go to the program
    python3 packaging/dev.py test [PYTEST ARGS...]  all checks and tests; with arguments only pytest
    python3 packaging/dev.py translations           look for new texts, and make what the program reads
    python3 packaging/dev.py build [ARGS...]        freeze the program and make the downloads for this system, in dist
    python3 packaging/dev.py smoke [ARGS...]        freeze the program and use it as a user would
    python3 packaging/dev.py check-windows [ARGS...]  build for Windows under wine, and try what comes out
    python3 packaging/dev.py check-macos [ARGS...]  check without a Mac what can be checked of the build for it

Set-up means the system libraries of Qt (Debian, Ubuntu), the virtual environment .venv and the Python packages
in it. What is there already is left alone, so every command can be repeated at any time.
"""

# Any Python from 3.9 on may start this file: it finds a newer one for the virtual environment by itself.
from __future__ import annotations

import ctypes
import hashlib
import io
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, NoReturn

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PICTURE = ROOT / "build" / "bbmonitor.png"  # not in /tmp, where the file of another user may lie

# What pyproject.toml says in requires-python; a test holds the two together.
OLDEST, NEWEST = (3, 10), (3, 14)

# What Qt loads from the system, and the Debian packages that bring it. Shared-object names are asked for, not package
# names: those differ between releases (libglib2.0-0t64), yet apt-get understands the older ones everywhere.
QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1 fonts-dejavu-core",  # without any font, text is boxes
    "libdbus-1.so.3": "libdbus-1-3",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",  # QtNetwork is linked to it
}
SCREEN_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
TEST_PROGRAMS = {"Xvfb": "xvfb", "xdotool": "xdotool"}  # they drive the program on a virtual screen
BUILD_PROGRAMS = {"objdump": "binutils"}  # PyInstaller and the specs ask it what a library needs
SMOKE_PROGRAMS = {
    **TEST_PROGRAMS,
    "openbox": "openbox",
    "xprop": "x11-utils",
    "gio": "libglib2.0-bin",
    "desktop-file-validate": "desktop-file-utils",
    "appstreamcli": "appstream",
}
WINE_PROGRAMS = {
    **TEST_PROGRAMS,
    "openbox": "openbox",
    "xprop": "x11-utils",
    "wine": "wine wine64",
    "x86_64-w64-mingw32-gcc-win32": "gcc-mingw-w64-x86-64-win32",
    "wixl": "wixl",
}

OPTIONS_WITH_VALUE = ("--platform", "--screenshot", "--log-level")


class Missing(NamedTuple):
    """Something this machine lacks, and the Debian packages (separated by spaces) that bring it."""

    what: str
    packages: str
    vital: bool = True


def say(sentence: str) -> None:
    """Print at once, so that lines stay in order with the output of the commands."""
    print(sentence, flush=True)


def stop(sentence: str) -> NoReturn:
    """End with exit code 1 and one sentence that says why."""
    sys.exit(sentence)


def execute(command: Sequence[str]) -> None:
    """Run a step of the set-up quietly; when it fails, show its output and the command, and stop."""
    result = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
    )
    if result.returncode:
        say(result.stdout)
        stop(f"This command failed with exit code {result.returncode}: {shlex.join(command)}")


def answer(python: str, code: str) -> str | None:
    """Return what a Python prints for a piece of code, or None when it fails or is not there."""
    try:
        return subprocess.check_output([python, "-c", code], stderr=subprocess.DEVNULL, text=True).strip()
    except (OSError, subprocess.CalledProcessError):
        return None


def version_of(python: str) -> tuple[int, ...]:
    """Return (major, minor) of an interpreter, or an empty tuple for one that does not start."""
    # Being on PATH proves nothing: version managers leave stubs there that only print an error.
    return tuple(map(int, (answer(python, "import sys; print(*sys.version_info[:2])") or "").split()))


def choose_interpreter() -> str:
    """Return the Python to build the virtual environment with: this one if it is fit, else the newest fit on PATH."""
    # Started from within .venv, sys.executable is the file that may be about to be replaced.
    this = getattr(sys, "_base_executable", None) or sys.executable
    named = (shutil.which(f"python3.{minor}") for minor in range(NEWEST[1], OLDEST[1] - 1, -1))
    for python in (this, *named):
        if python and OLDEST <= version_of(python) <= NEWEST:
            return python
    stop(f"BB Monitor needs Python {OLDEST[0]}.{OLDEST[1]} to {NEWEST[0]}.{NEWEST[1]}, and none was found on PATH.")


def missing_ensurepip(python: str) -> list[Missing]:
    """Tell whether the distribution's Python came without what makes virtual environments, as Debian's does."""
    if Path(python).resolve().parent != Path("/usr/bin") or answer(python, "import venv, ensurepip") is not None:
        return []
    major, minor = version_of(python)
    return [Missing("ensurepip", f"python{major}.{minor}-venv")]


def python_library(python: str) -> dict[str, str]:
    """Return the library of the distribution's Python and its package: the interpreter does without, PyInstaller not."""
    if Path(python).resolve().parent != Path("/usr/bin"):
        return {}
    major, minor = version_of(python)
    return {f"libpython{major}.{minor}.so.1.0": f"libpython{major}.{minor}"}


def missing_libraries(libraries: Mapping[str, str]) -> list[Missing]:
    """Return the libraries that the system's loader does not find: it is the one Qt depends on, too."""
    missing = []
    for soname, packages in libraries.items():
        try:
            ctypes.CDLL(soname)
        except OSError:
            missing.append(Missing(soname, packages))
    return missing


def missing_programs(programs: Mapping[str, str]) -> list[Missing]:
    """Return the programs that are not on PATH. Much can be tested without them, so none is vital."""
    return [Missing(name, packages, vital=False) for name, packages in programs.items() if not shutil.which(name)]


def install(missing: Sequence[Missing]) -> None:
    """Bring what the system lacks, or say exactly how to; stop when nothing would work without it."""
    if not missing:
        return
    found_out = "Not found on this machine: " + ", ".join(lack.what for lack in missing) + "."
    if not shutil.which("apt-get"):
        say(f"{found_out} Please install them with the package manager of your system; going on without.")
        return
    packages = [package for lack in missing for package in lack.packages.split()]
    update = ["apt-get", "update"]
    add = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if os.geteuid() == 0:
        say(f"Installing system packages: {' '.join(packages)} …")
        execute(update)
        execute(add)
    else:
        say(f"{found_out} To install what is missing:\n    sudo {' '.join(update)} && sudo {' '.join(add)}")
        if any(lack.vital for lack in missing):
            sys.exit(1)


def venv_python(venv: Path, windows: bool) -> Path:
    """Return where a virtual environment keeps its interpreter."""
    return venv / "Scripts" / "python.exe" if windows else venv / "bin" / "python"


def stamp_text(pyproject: bytes, version: Iterable[int], root: Path) -> str:
    """Return what changes exactly when the packages have to be installed anew."""
    # The root belongs to it: an editable install points there, and a checkout may be moved or copied.
    return hashlib.sha256(b"\0".join([pyproject, repr(tuple(version)).encode(), str(root).encode()])).hexdigest()


def is_installed(stamp: Path, expected: str) -> bool:
    """Tell whether an earlier run installed just what is expected now, to the end."""
    return stamp.is_file() and stamp.read_text(encoding="ascii", errors="replace") == expected


def has_old_translations(folder: Path) -> bool:
    """Tell whether one of the .qm files, which the program reads, is missing or older than its .ts file."""
    made = ((file, file.with_suffix(".qm")) for file in folder.glob("*.ts"))
    return any(not qm.is_file() or qm.stat().st_mtime < ts.stat().st_mtime for ts, qm in made)


def set_up(*, screen: bool, programs: Mapping[str, str], extra: str = "dev") -> str:
    """Make this machine and .venv ready and return the interpreter in it.

    Args:
        screen: whether Qt will also open windows on a display.
        programs: name -> package of the further programs to have.
        extra: the optional dependencies to have, by their name in pyproject.toml.
    """
    python = str(venv_python(VENV, os.name == "nt"))
    # pip comes last when a virtual environment is made, so one that was interrupted half-way has none that works.
    broken = answer(python, "import pip._internal.cli.main") is None or not OLDEST <= version_of(python) <= NEWEST
    base = choose_interpreter() if broken else python
    if sys.platform == "linux":
        libraries = {**QT_LIBRARIES, **SCREEN_LIBRARIES} if screen else QT_LIBRARIES
        if extra == "packaging":
            libraries = {**libraries, **python_library(base)}
        lacks_venv = missing_ensurepip(base) if broken else []
        install([*lacks_venv, *missing_libraries(libraries), *missing_programs(programs)])
    if broken:
        say(f"Creating the virtual environment in {VENV.name} …")
        execute([base, "-m", "venv", "--clear", str(VENV)])
    stamp = VENV / f"bbmonitor-stamp-{extra}"
    expected = stamp_text((ROOT / "pyproject.toml").read_bytes(), version_of(python), ROOT)
    if not is_installed(stamp, expected):
        say("Installing the Python packages (some 100 MB the first time) …")
        execute([python, "-m", "pip", "install", "--disable-pip-version-check", "-e", f"{ROOT}[{extra}]"])
        stamp.write_text(expected, encoding="ascii")
    if has_old_translations(ROOT / "resources" / "translations"):
        execute([python, str(ROOT / "packaging" / "translations.py"), "release"])
    return python


def has_display(platform: str, environ: Mapping[str, str]) -> bool:
    """Tell whether windows can be shown: only Linux has to be asked."""
    return platform != "linux" or bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def gives(arguments: Iterable[str], *options: str) -> bool:
    """Tell whether one of the options is among the arguments, written --option, --option VALUE or --option=VALUE."""
    return any(argument.split("=", 1)[0] in options for argument in arguments)


def names_host(arguments: Iterable[str]) -> bool:
    """Tell whether a Manager's host is among the arguments: the first that is neither an option nor its value."""
    rest = iter(arguments)
    for argument in rest:
        if argument in OPTIONS_WITH_VALUE:
            next(rest, None)
        elif not argument.startswith("-"):
            return True
    return False


def off_screen(arguments: Sequence[str]) -> list[str]:
    """Return the arguments with which the program does its job where no window can be shown."""
    if gives(arguments, "--platform", "--help", "-h", "--version"):
        return list(arguments)
    added = ["--platform", "offscreen"]
    if not gives(arguments, "--screenshot"):
        added += ["--screenshot", str(PICTURE)]
    if not gives(arguments, "--demo") and not names_host(arguments):
        added.append("--demo")
    return [*added, *arguments]


def run(arguments: Sequence[str]) -> int:
    """Start the program."""
    display = has_display(sys.platform, os.environ)
    python = set_up(screen=display, programs={})
    wanted = list(arguments) if display else off_screen(arguments)
    if wanted != list(arguments):
        PICTURE.parent.mkdir(exist_ok=True)
        say(f"There is no display here, so the program runs off screen: bbmonitor-gui {shlex.join(wanted)}")
    command = [python, "-m", "bbmonitor_gui", *wanted]
    # In place of this process the program gets every signal itself. Windows has nothing like it.
    if os.name == "posix":
        os.execv(python, command)
    return subprocess.call(command)


def test(arguments: Sequence[str]) -> int:
    """Run all checks and tests, or pytest alone when it is given arguments."""
    python = set_up(screen=True, programs=TEST_PROGRAMS)
    checks = [] if arguments else [["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"]]
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    failed: list[str] = []
    for check in [*checks, ["pytest", *arguments]]:
        title = shlex.join(check)
        if check[0] == "pytest" and failed:
            # Said now, because pytest's own verdict has to be the last line.
            say(f"\nFailed so far: {', '.join(failed)}")
        say(f"\n=== {title} ===")
        if subprocess.call([python, "-m", *check], cwd=ROOT, env=environ):
            failed.append(title)
    return 1 if failed else 0


def translations(arguments: Sequence[str]) -> int:
    """Bring the .ts files up to date with the code, and the .qm files with those."""
    python = set_up(screen=False, programs={})
    return subprocess.call([python, str(ROOT / "packaging" / "translations.py"), *arguments])


def script(name: str, programs: Mapping[str, str]) -> Callable[[Sequence[str]], int]:
    """Return the command that runs a script beside this file, with what packaging takes."""

    def command(arguments: Sequence[str]) -> int:
        python = set_up(screen=True, programs=programs, extra="packaging")
        return subprocess.call([python, str(ROOT / "packaging" / name), *arguments])

    return command


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "run": run,
    "test": test,
    "translations": translations,
    "build": script("build.py", BUILD_PROGRAMS),
    "smoke": script("smoke.py", {**BUILD_PROGRAMS, **SMOKE_PROGRAMS}),
    "check-windows": script("check_windows.py", WINE_PROGRAMS),
    "check-macos": script("check_macos.py", {}),
}


def main(arguments: Sequence[str]) -> int:
    """Run one command and return the exit code."""
    command = COMMANDS.get(arguments[0]) if arguments else None
    if command is None:
        say((__doc__ or "").strip())
        return 0 if gives(arguments, "--help", "-h") else 2
    try:
        return command(arguments[1:])
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal may lack a character, or pip print a strange one
    sys.exit(main(sys.argv[1:]))
