"""What people install: the wheel and the source distribution, and the program that comes out of them."""

from __future__ import annotations

import email
import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtGui import QImage

from bbmonitor_gui import __version__

ROOT = Path(__file__).resolve().parents[2]
NAME = f"bbmonitor_gui-{__version__}"


def build(target: str, folder: Path) -> Path:
    """Build a "wheel" or an "sdist" of the source tree, and return the file."""
    command: list[str | Path] = [sys.executable, "-m", "hatchling", "build", "--target", target, "--directory", folder]
    subprocess.run(command, cwd=ROOT, check=True)
    return next(folder.glob(f"{NAME}*"))


def pip(*arguments: str | Path) -> None:
    """Run pip with nothing but what lies on this machine."""
    command = [sys.executable, "-m", "pip", "--isolated", "--disable-pip-version-check", "--quiet", *arguments]
    subprocess.run([*command, "--no-index", "--no-deps"], check=True)


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("sdist", tmp_path_factory.mktemp("sdist"))


@pytest.fixture(scope="module")
def wheel(sdist: Path) -> Path:
    """It is built as distributions build it: from the source distribution."""
    pip("wheel", "--no-build-isolation", "--wheel-dir", sdist.parent, sdist)
    return next(sdist.parent.glob(f"{NAME}*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path) -> Path:
    """The folder that it is installed to."""
    folder = wheel.parent / "installed"
    pip("install", "--target", folder, wheel)
    return folder


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a command that finds the installed package before the source tree, with a home of its own."""
    environ = {**os.environ, "PYTHONPATH": str(folder), "XDG_CONFIG_HOME": str(folder), "APPDATA": str(folder)}
    return subprocess.run(command, cwd=folder.parent, env=environ, capture_output=True, encoding="utf-8", timeout=60)


def files_below(folder: Path) -> set[str]:
    """Their paths, as archives write them; what Python and the file manager leave behind is left out."""
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and not path.name.startswith(".")
    }


def test_the_wheel_holds_the_package_its_resources_and_nothing_else(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        found = set(archive.namelist())

    package = {f"bbmonitor_gui/{file}" for file in files_below(ROOT / "bbmonitor_gui")}
    resources = {f"bbmonitor_gui/resources/{file}" for file in files_below(ROOT / "resources")}
    information = {"METADATA", "WHEEL", "entry_points.txt", "licenses/LICENSE", "RECORD"}
    assert found == package | resources | {f"{NAME}.dist-info/{file}" for file in information}
    assert {"bbmonitor_gui/py.typed", "bbmonitor_gui/resources/icons/bbmonitor.svg"} <= found


def test_the_wheel_requires_qt_and_nothing_of_the_developers(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        metadata = email.message_from_bytes(archive.read(f"{NAME}.dist-info/METADATA"))

    wanted = [line for line in metadata.get_all("Requires-Dist", []) if "extra ==" not in line]
    assert {line.split("<")[0] for line in wanted} == {"platformdirs", "pyside6-essentials"}
    assert metadata["Version"] == __version__


def test_the_source_tree_gives_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    assert build("wheel", tmp_path).read_bytes() == wheel.read_bytes()


def test_the_source_distribution_holds_what_developers_need(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        found = set(archive.getnames())

    wanted = ["README.md", "LICENSE", "pyproject.toml", "packaging/dev.py", "tests/packaging/test_wheel.py"]
    assert {f"{NAME}/{file}" for file in wanted} <= found
    assert not {name for name in found if "__pycache__" in name or ".venv" in name}


def test_the_installed_program_shows_the_demo_farm(installed: Path, tmp_path: Path) -> None:
    program = shutil.which("bbmonitor-gui", path=installed / "bin")
    assert program is not None
    picture = tmp_path / "window.png"

    shown = run(installed, program, "--demo", "--platform", "offscreen", "--screenshot", str(picture))

    assert "Traceback" not in shown.stderr
    assert shown.returncode == 0, shown.stderr
    assert "Jobs: 500: " in shown.stdout
    assert QImage(str(picture)).width() >= 1000


def test_the_installed_package_has_its_own_resources(installed: Path) -> None:
    code = "from bbmonitor_gui.resources import resource; print(resource('icons'))"

    shown = run(installed, sys.executable, "-c", code)

    assert Path(shown.stdout.strip()).samefile(installed / "bbmonitor_gui" / "resources" / "icons")


def test_developers_see_the_resources_of_the_source_tree(tmp_path: Path) -> None:
    """hatchling puts a copy into site-packages even when the package is installed editable: it must not count."""
    code = "from bbmonitor_gui.resources import resource; print(resource('icons'))"

    shown = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)

    assert Path(shown.stdout.strip()).samefile(ROOT / "resources" / "icons")
