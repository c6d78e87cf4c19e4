"""Resources are found in a source tree, in a wheel and in a frozen program, and the wheel is told to carry them."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from bbmonitor_gui import resources

ROOT = Path(__file__).parents[1]


def module_in(package: Path) -> ModuleType:
    """resources.py as a package in that folder holds it."""
    package.mkdir(parents=True)
    copy = package / "resources.py"
    copy.write_bytes(Path(resources.__file__).read_bytes())
    spec = importlib.util.spec_from_file_location("copied_resources", copy)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def put(folder: Path, text: str) -> None:
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text(text)


def test_source_tree() -> None:
    assert resources.resource("icons", "bbmonitor.svg").samefile(ROOT / "resources" / "icons" / "bbmonitor.svg")
    assert resources.resource("icons").is_dir()


def test_beside_the_package(tmp_path: Path) -> None:
    module = module_in(tmp_path / "bbmonitor_gui")
    put(tmp_path / "resources", "source tree")

    assert module.resource("a.txt").read_text() == "source tree"


def test_inside_the_package_comes_first(tmp_path: Path) -> None:
    """A wheel's site-packages, and a frozen program's folder, may hold another one's `resources`."""
    module = module_in(tmp_path / "bbmonitor_gui")
    put(tmp_path / "bbmonitor_gui" / "resources", "ours")
    put(tmp_path / "resources", "somebody else's")

    assert module.resource("a.txt").read_text() == "ours"


def test_missing() -> None:
    with pytest.raises(FileNotFoundError, match=re.escape("no resource 'icons/nothing.svg': looked for ")):
        resources.resource("icons", "nothing.svg")


def test_the_wheel_carries_them() -> None:
    pyproject = (ROOT / "pyproject.toml").read_text()
    section = pyproject.split("[tool.hatch.build.targets.wheel.force-include]")[1].split("[")[0]

    assert section.strip() == 'resources = "bbmonitor_gui/resources"'
