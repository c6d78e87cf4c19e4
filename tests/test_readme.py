"""What the README says holds: its scripts run, its table is the catalogue's, its picture is there."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bbmonitor_gui.backburner.commands import Evidence, markdown_table
from bbmonitor_gui.cli import parser
from bbmonitor_gui.simulator import Farm, ManualClock, SimulatedManager

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")
SCRIPTS = re.findall(r"```python\n(.*?)```", README, re.DOTALL)


@pytest.fixture
def manager() -> Iterator[SimulatedManager]:
    with SimulatedManager(Farm(jobs=12, servers=4, clock=ManualClock()), greeting_grace_s=0.01) as simulated:
        yield simulated


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.split("\n", 1)[0])
def test_scripts_run_as_they_stand(manager: SimulatedManager, script: str) -> None:
    assert script.count('"farm-manager", 3234') == 1
    script = script.replace('"farm-manager", 3234', f'"127.0.0.1", {manager.port}')
    ran = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", script], capture_output=True, encoding="utf-8", timeout=60
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout


def test_scripts_do_what_they_say(manager: SimulatedManager) -> None:
    week = next(script for script in SCRIPTS if "set_server_schedule" in script)
    script = week.replace('"farm-manager", 3234', f'"127.0.0.1", {manager.port}')
    ran = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", script], capture_output=True, encoding="utf-8", timeout=60
    )
    assert ran.stdout.startswith("Mon–Fri 18–07, Sat–Sun all day (16777215, 16646207, ")
    assert {server.schedule.monday for server in manager.farm.servers.values()} == {16646207}


def test_the_table_of_commands_is_the_catalogue() -> None:
    assert markdown_table() in README
    for mark in Evidence:
        assert f"| **{mark.name}** | {mark.value} |" in README


def test_every_option_of_the_command_line_is_told() -> None:
    for action in parser()._actions:
        for option in action.option_strings:
            if option.startswith("--") and option != "--help":
                assert f"`{option}" in README


def test_pictures_are_there() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert (ROOT / target).is_file(), target


def test_it_begins_with_the_two_commands() -> None:
    run, test = README.index("python3 packaging/dev.py run --demo"), README.index("python3 packaging/dev.py test")
    assert run < test < README.index("pip install")
    assert "Not affiliated with Autodesk" in README
    assert "No real Manager was at hand" in README
