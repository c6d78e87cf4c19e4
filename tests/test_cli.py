"""The command line: what it takes, what it refuses, and that it answers without loading Qt."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from bbmonitor_gui import __version__, app, cli, display, logs
from bbmonitor_gui.launch import SIMULATOR_SWITCH


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[dict[str, Any]]]:
    """What the window would be told; nothing is opened, and neither the log nor the environment is changed for good."""
    told: list[dict[str, Any]] = []

    def run(manager: str | None, **options: Any) -> int:
        told.append({"manager": manager, "platform": os.environ["QT_QPA_PLATFORM"], **options})
        return 0

    def set_up_log(level: str) -> None:
        told.append({"level": level})

    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(app, "run", run)
    monkeypatch.setattr(logs, "to_terminal", set_up_log)
    yield told
    gc.enable()


NOTHING: dict[str, Any] = {"manager": None, "platform": "offscreen", "demo": False, "screenshot": None}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], {}),
        (["farm-manager"], {"manager": "farm-manager"}),
        (["farm-manager:3300"], {"manager": "farm-manager:3300"}),
        (["[::1]:3300"], {"manager": "[::1]:3300"}),
        (["--demo"], {"demo": True}),
        (["--demo", "--screenshot", "a.png"], {"demo": True, "screenshot": "a.png"}),
        (["--screenshot=a.png", "farm"], {"manager": "farm", "screenshot": "a.png"}),
        (["farm", "--platform", "minimal"], {"manager": "farm", "platform": "minimal"}),
    ],
)
def test_every_option_reaches_the_program(
    runs: list[dict[str, Any]], arguments: list[str], told: dict[str, Any]
) -> None:
    assert cli.main(arguments) == 0
    assert runs == [{"level": "warning"}, {**NOTHING, **told}]


def test_no_garbage_is_looked_for_while_the_program_is_loaded(runs: list[dict[str, Any]]) -> None:
    assert cli.main([]) == 0
    assert not gc.isenabled()


@pytest.mark.parametrize("level", ["debug", "INFO", "Warning", "eRRoR"])
def test_log_levels_in_any_case(runs: list[dict[str, Any]], level: str) -> None:
    assert cli.main(["--log-level", level]) == 0
    assert runs[0] == {"level": level.lower()}


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--demo", "farm"], "--demo brings its own Manager; give either a HOST or --demo"),
        (["--screenshot", "a.png"], "--screenshot needs a farm to show; give a HOST or --demo"),
        (["--screenshot", ""], "--screenshot needs a farm to show; give a HOST or --demo"),
        (["--log-level", "loud"], "argument --log-level: invalid choice: 'loud'"),
        (["--screenshot"], "argument --screenshot: expected one argument"),
        (["--platform"], "argument --platform: expected one argument"),
        (["one", "two"], "unrecognized arguments: two"),
        (["--nonsense"], "unrecognized arguments: --nonsense"),
        (["farm", SIMULATOR_SWITCH], f"unrecognized arguments: {SIMULATOR_SWITCH}"),
    ],
)
def test_what_makes_no_sense_is_refused(
    runs: list[dict[str, Any]], capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    with pytest.raises(SystemExit) as end:
        cli.main(arguments)

    assert end.value.code == 2
    assert sentence in capsys.readouterr().err
    assert runs == []


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("two words", "'two words' is no Manager's address. Write HOST or HOST:PORT, for example farm-manager:3234."),
        ("farm:", "'farm:' is no Manager's address. Write HOST or HOST:PORT, for example farm-manager:3234."),
        ("", "'' is no Manager's address. Write HOST or HOST:PORT, for example farm-manager:3234."),
        ("farm:port", "'farm:port' is no Manager's address. Write HOST or HOST:PORT, for example farm-manager:3234."),
        ("farm:0", "0 is no port. Ports are 1 to 65535; a Manager usually listens on 3234."),
        ("farm:65536", "65536 is no port. Ports are 1 to 65535; a Manager usually listens on 3234."),
    ],
)
def test_a_bad_address_is_a_sentence_and_exit_code_2(
    capsys: pytest.CaptureFixture[str], address: str, sentence: str
) -> None:
    assert cli.main([address]) == 2
    assert capsys.readouterr().err == f"{sentence}\n"


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        cli.main(["--version"])

    assert end.value.code == 0
    assert capsys.readouterr().out == f"BB Monitor {__version__}\n"


def test_help_names_every_option(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--help"])

    text = capsys.readouterr().out
    for option in ("HOST[:PORT]", "--demo", "--platform", "--screenshot", "--log-level", "--version", "3234"):
        assert option in text
    assert SIMULATOR_SWITCH not in text


def test_the_simulator_has_its_own_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        cli.main([SIMULATOR_SWITCH, "--help"])

    assert end.value.code == 0
    assert capsys.readouterr().out.startswith("usage: python -m bbmonitor_gui.simulator")


def test_the_arguments_of_the_process_are_taken(monkeypatch: pytest.MonkeyPatch, runs: list[dict[str, Any]]) -> None:
    monkeypatch.setattr(sys, "argv", ["bbmonitor-gui", "farm:3300"])

    assert cli.main() == 0
    assert runs[-1]["manager"] == "farm:3300"


def test_no_display_is_a_sentence_and_exit_code_1(
    monkeypatch: pytest.MonkeyPatch, runs: list[dict[str, Any]], capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[str] = []

    def problem(platform: str, environ: dict[str, str]) -> str:
        asked.append(environ["QT_QPA_PLATFORM"])
        return "There is no display."

    monkeypatch.setattr(display, "problem", problem)

    assert cli.main(["--platform", "xcb"]) == 1
    assert asked == ["xcb"]
    assert capsys.readouterr().err == "There is no display.\n"
    assert [told for told in runs if "manager" in told] == []


WITHOUT_QT = """
import sys
from bbmonitor_gui import cli
code = None
try:
    code = cli.main(sys.argv[1:])
except SystemExit as end:
    code = end.code
loaded = [name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))]
print("code", code, "Qt", loaded)
"""


@pytest.mark.parametrize(
    ("arguments", "code"), [(["--help"], 0), (["--version"], 0), (["--demo", "farm"], 2), (["--log-level", "loud"], 2)]
)
def test_qt_is_not_loaded_for_an_answer_in_words(arguments: Sequence[str], code: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_QT, *arguments], capture_output=True, text=True, timeout=20, check=True
    )

    assert done.stdout.splitlines()[-1] == f"code {code} Qt []"


def test_the_package_runs_as_a_module() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bbmonitor_gui", "--version"], capture_output=True, text=True, timeout=20, check=True
    )

    assert done.stdout == f"BB Monitor {__version__}\n"
