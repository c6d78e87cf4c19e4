"""The small decisions of the build."""

from __future__ import annotations

import re
from pathlib import Path

import build
import product
import startup

WORKFLOW = (product.ROOT / ".github" / "workflows" / "release.yml").read_text("utf-8")


def test_a_module_of_ours_that_was_not_found_is_told() -> None:
    warnings = (
        "missing module named winreg - imported by platform (delayed)\n"
        "missing module named bbmonitor_gui.ui.gone - imported by bbmonitor_gui.app (top-level)\n"
        "missing module named 'bbmonitor_gui.lost' - imported by x\n"
    )
    assert build.missing_modules(warnings) == ["bbmonitor_gui.ui.gone", "bbmonitor_gui.lost"]


def test_where_the_program_lies() -> None:
    places = {system: build.frozen_folder(Path("/dist"), system) for system in product.EXECUTABLES}
    programs = {system: build.program_in(folder, system) for system, folder in places.items()}
    assert programs == {
        "linux": Path("/dist/bbmonitor/bbmonitor-gui"),
        "windows": Path("/dist/bbmonitor/BBMonitor.exe"),
        "macos": Path("/dist/BB Monitor.app/Contents/MacOS/BBMonitor"),
    }


def test_the_table_of_sizes() -> None:
    table = build.size_table({"Qt libraries": 31_300_000, "Python": 700_000}, "By part:")
    assert table.splitlines() == [
        "By part:",
        "  Qt libraries     31.3 MB",
        "  Python            0.7 MB",
        "  together         32.0 MB",
    ]


def test_the_rows_of_start_up() -> None:
    rows = startup.rows({"bare": startup.Start(0.131, 0.126, 0.1744)})
    assert rows == ["  bare       131 ms (from 126 to 174)"]


def test_the_workflow_tests_on_the_oldest_and_the_newest_python() -> None:
    found = re.search(r'requires-python = ">=(3\.\d+),<3\.(\d+)"', (product.ROOT / "pyproject.toml").read_text("utf-8"))
    assert found is not None
    assert f'python: ["{found[1]}", "3.{int(found[2]) - 1}"]' in WORKFLOW


def test_the_workflow_uses_commands_that_there_are() -> None:
    dev = (product.ROOT / "packaging" / "dev.py").read_text("utf-8")
    commands = set(re.findall(r"packaging/dev\.py ([a-z-]+)", WORKFLOW))
    assert commands == {"test", "build", "smoke"}
    assert all(f'"{command}": ' in dev for command in commands)
