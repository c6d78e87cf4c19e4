"""The decisions of packaging/dev.py. Nothing is installed here: what would do so is replaced by a recorder."""

import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
PICTURE = ["--screenshot", str(ROOT / "build" / "bbmonitor.png")]


@pytest.fixture
def dev() -> ModuleType:
    spec = importlib.util.spec_from_file_location("dev", ROOT / "packaging" / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def executed(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands that would have been executed to set the machine up."""
    commands: list[list[str]] = []
    monkeypatch.setattr(dev, "execute", lambda command: commands.append(list(command)))
    return commands


# --- where no window can be shown


@pytest.mark.parametrize(
    ("given", "added"),
    [
        ([], [*PICTURE, "--demo"]),
        (["--demo"], PICTURE),
        (["--demo=busy"], PICTURE),
        (["farm01"], PICTURE),
        (["--log-level", "debug", "farm01:3234"], PICTURE),
        (["--log-level", "debug"], [*PICTURE, "--demo"]),
        (["--log-level=debug"], [*PICTURE, "--demo"]),
        (["--screenshot", "mine.png"], ["--demo"]),
        (["--screenshot=mine.png", "farm01"], []),
        (["--", "farm01"], PICTURE),
    ],
)
def test_off_screen_adds_only_what_is_missing(dev: ModuleType, given: list[str], added: list[str]) -> None:
    assert dev.off_screen(given) == ["--platform", "offscreen", *added, *given]


@pytest.mark.parametrize(
    "given", [["--platform", "xcb"], ["--platform=vnc", "farm01"], ["--help"], ["-h"], ["--version"]]
)
def test_off_screen_leaves_a_chosen_platform_and_questions_alone(dev: ModuleType, given: list[str]) -> None:
    assert dev.off_screen(given) == given


@pytest.mark.parametrize(
    ("platform", "environ", "shown"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_only_linux_can_lack_a_display(dev: ModuleType, platform: str, environ: dict[str, str], shown: bool) -> None:
    assert dev.has_display(platform, environ) is shown


# --- the interpreter and the virtual environment


def test_versions_are_those_of_pyproject(dev: ModuleType) -> None:
    found = re.search(r'requires-python = ">=3\.(\d+),<3\.(\d+)"', (ROOT / "pyproject.toml").read_text("utf-8"))
    assert found is not None
    assert (3, int(found[1])) == dev.OLDEST
    assert (3, int(found[2]) - 1) == dev.NEWEST


def pretend_pythons(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, this: tuple[int, ...], path: dict[str, tuple[int, ...]]
) -> None:
    """Let dev.py be started by a Python of version `this`; `path` holds what the names on PATH turn out to be."""
    versions = {"this": this, **{f"/bin/{name}": version for name, version in path.items()}}
    monkeypatch.setattr(dev.sys, "_base_executable", "this", raising=False)
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/bin/{name}" if name in path else None)
    monkeypatch.setattr(dev, "version_of", versions.__getitem__)


def test_a_fit_interpreter_is_kept(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    pretend_pythons(dev, monkeypatch, (3, 10), {"python3.14": (3, 14)})
    assert dev.choose_interpreter() == "this"


@pytest.mark.parametrize("this", [(3, 9), (3, 15)])
def test_an_unfit_interpreter_gives_way_to_the_newest_that_starts(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, this: tuple[int, ...]
) -> None:
    # A version manager's stub for 3.13 is on PATH but does not start.
    pretend_pythons(dev, monkeypatch, this, {"python3.10": (3, 10), "python3.12": (3, 12), "python3.13": ()})
    assert dev.choose_interpreter() == "/bin/python3.12"


def test_without_a_fit_interpreter_one_sentence_says_so(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    pretend_pythons(dev, monkeypatch, (3, 9), {})
    with pytest.raises(SystemExit, match=r"^BB Monitor needs Python 3\.10 to 3\.14, and none was found on PATH\.$"):
        dev.choose_interpreter()


def test_version_is_asked_of_the_interpreter_itself(dev: ModuleType, tmp_path: Path) -> None:
    assert dev.version_of(sys.executable) == sys.version_info[:2]
    assert dev.version_of(str(tmp_path / "gone")) == ()


def test_python_of_the_virtual_environment(dev: ModuleType) -> None:
    assert dev.venv_python(Path(".venv"), windows=True) == Path(".venv/Scripts/python.exe")
    assert dev.venv_python(Path(".venv"), windows=False) == Path(".venv/bin/python")


@pytest.mark.skipif(sys.platform != "linux", reason="about Debian's Python")
def test_debians_python_lacks_ensurepip(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "answer", lambda python, code: None if "ensurepip" in code else "3 11")
    assert dev.missing_ensurepip("/usr/bin/python3.11") == [dev.Missing("ensurepip", "python3.11-venv")]
    assert dev.missing_ensurepip("/opt/python/bin/python3.11") == []  # no package of Debian helps that one


# --- the stamp


def test_stamp_lasts_until_something_changes(dev: ModuleType, tmp_path: Path) -> None:
    stamp = tmp_path / "stamp"
    now = dev.stamp_text(b"[project]", (3, 11), tmp_path)
    assert not dev.is_installed(stamp, now)
    stamp.write_text(now)
    assert dev.is_installed(stamp, dev.stamp_text(b"[project]", (3, 11), tmp_path))
    assert not dev.is_installed(stamp, dev.stamp_text(b"[project]\n", (3, 11), tmp_path))
    assert not dev.is_installed(stamp, dev.stamp_text(b"[project]", (3, 12), tmp_path))
    assert not dev.is_installed(stamp, dev.stamp_text(b"[project]", (3, 11), tmp_path / "moved"))


@pytest.fixture
def checkout(dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A checkout on a machine that lacks nothing, with a .venv that works."""
    (tmp_path / "pyproject.toml").write_text("[project]")
    (tmp_path / ".venv").mkdir()
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(dev, "answer", lambda python, code: "3 11")
    monkeypatch.setattr(dev, "missing_libraries", lambda libraries: [])
    return tmp_path


def test_packages_are_installed_once(dev: ModuleType, checkout: Path, executed: list[list[str]]) -> None:
    python = dev.set_up(screen=True, programs={})
    assert [command[:4] for command in executed] == [[python, "-m", "pip", "install"]]
    assert executed[0][-2:] == ["-e", f"{checkout}[dev]"]
    dev.set_up(screen=True, programs={})
    assert len(executed) == 1


def test_a_failed_installation_is_tried_again(
    dev: ModuleType, checkout: Path, monkeypatch: pytest.MonkeyPatch, executed: list[list[str]]
) -> None:
    with monkeypatch.context() as failing:
        failing.setattr(dev, "execute", lambda command: dev.stop("no network"))
        with pytest.raises(SystemExit, match="no network"):
            dev.set_up(screen=True, programs={})
    dev.set_up(screen=True, programs={})
    assert len(executed) == 1


def test_a_broken_environment_is_made_anew(
    dev: ModuleType, checkout: Path, monkeypatch: pytest.MonkeyPatch, executed: list[list[str]]
) -> None:
    inside = str(checkout / ".venv")
    monkeypatch.setattr(dev, "answer", lambda python, code: None if python.startswith(inside) else "3 11")
    monkeypatch.setattr(dev, "choose_interpreter", lambda: "python3.11")
    dev.set_up(screen=True, programs={})
    assert executed[0] == ["python3.11", "-m", "venv", "--clear", inside]
    assert executed[1][1:4] == ["-m", "pip", "install"]


# --- system packages


def pretend_system(dev: ModuleType, monkeypatch: pytest.MonkeyPatch, *, root: bool, apt: bool = True) -> None:
    monkeypatch.setattr(dev.os, "geteuid", lambda: 0 if root else 1000, raising=False)
    monkeypatch.setattr(dev.shutil, "which", lambda name: "/usr/bin/apt-get" if apt else None)


def some_missing(dev: ModuleType) -> list[object]:
    return [dev.Missing("libfontconfig.so.1", "libfontconfig1 fonts-dejavu-core"), dev.Missing("Xvfb", "xvfb", False)]


def test_root_installs_what_is_missing(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, executed: list[list[str]]
) -> None:
    pretend_system(dev, monkeypatch, root=True)
    dev.install(some_missing(dev))
    packages = ["libfontconfig1", "fonts-dejavu-core", "xvfb"]
    assert executed == [
        ["apt-get", "update"],
        ["apt-get", "install", "-y", "--no-install-recommends", *packages],
    ]


def test_nothing_missing_means_nothing_done(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, executed: list[list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    pretend_system(dev, monkeypatch, root=True)
    dev.install([])
    assert executed == []
    assert capsys.readouterr().out == ""


def test_others_are_told_the_exact_command(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, executed: list[list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    pretend_system(dev, monkeypatch, root=False)
    with pytest.raises(SystemExit) as stopped:
        dev.install(some_missing(dev))
    assert stopped.value.code == 1
    assert executed == []
    install = "sudo apt-get install -y --no-install-recommends libfontconfig1 fonts-dejavu-core xvfb"
    assert capsys.readouterr().out.splitlines()[-1].strip() == f"sudo apt-get update && {install}"


def test_a_missing_test_program_does_not_stop_the_tests(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, executed: list[list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    pretend_system(dev, monkeypatch, root=False)
    monkeypatch.setattr(dev.shutil, "which", lambda name: "/usr/bin/apt-get" if name == "apt-get" else None)
    dev.install(dev.missing_programs({"Xvfb": "xvfb"}))
    assert executed == []
    assert "sudo apt-get install -y --no-install-recommends xvfb\n" in capsys.readouterr().out


def test_other_systems_are_told_the_names_and_go_on(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, executed: list[list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    pretend_system(dev, monkeypatch, root=True, apt=False)
    dev.install(some_missing(dev))
    assert executed == []
    said = capsys.readouterr().out
    assert "libfontconfig.so.1, Xvfb" in said
    assert "apt-get" not in said


def test_libraries_are_asked_of_the_loader(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    def load(soname: str) -> None:
        if soname == "libnone.so.9":
            raise OSError(soname)

    monkeypatch.setattr(dev.ctypes, "CDLL", load)
    found = dev.missing_libraries({"libthere.so.1": "libthere1", "libnone.so.9": "libnone9"})
    assert found == [dev.Missing("libnone.so.9", "libnone9")]


# --- the commands


def record_calls(dev: ModuleType, monkeypatch: pytest.MonkeyPatch, failing: str = "") -> list[tuple[str, str]]:
    """Record (tool, its Qt platform) of what `test` starts; `failing` is the tool that finds something wrong."""
    calls: list[tuple[str, str]] = []

    def call(command: list[str], cwd: Path, env: dict[str, str]) -> int:
        assert command[:2] == ["venv-python", "-m"]
        assert cwd == ROOT
        calls.append((" ".join(command[2:]), env["QT_QPA_PLATFORM"]))
        return 1 if command[2] == failing else 0

    monkeypatch.setattr(dev, "set_up", lambda screen, programs: "venv-python")
    monkeypatch.setattr(dev.subprocess, "call", call)
    return calls


def test_all_checks_run_after_a_failure_with_pytest_last(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = record_calls(dev, monkeypatch, failing="mypy")
    assert dev.main(["test"]) == 1
    wanted = ["ruff check .", "ruff format --check .", "mypy", "pytest"]
    assert calls == [(tool, "offscreen") for tool in wanted]


def test_arguments_are_pytests_alone(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = record_calls(dev, monkeypatch, failing="mypy")
    assert dev.main(["test", "tests/ui", "-x"]) == 0
    assert calls == [("pytest tests/ui -x", "offscreen")]


def test_unknown_command_shows_the_usage(dev: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["brew"]) == 2
    assert "packaging/dev.py test [PYTEST ARGS...]" in capsys.readouterr().out


def test_interrupting_is_quiet(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(arguments: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setitem(dev.COMMANDS, "run", interrupted)
    assert dev.main(["run"]) == 130


def test_a_failing_step_shows_its_output_and_the_command(dev: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    command = [sys.executable, "-c", "print('no space left'); raise SystemExit(7)"]
    with pytest.raises(SystemExit, match=r"failed with exit code 7: .*no space left"):
        dev.execute(command)
    assert "no space left" in capsys.readouterr().out


def test_launching_needs_nothing_but_python() -> None:
    shown = subprocess.run(
        [sys.executable, "-S", str(ROOT / "packaging" / "dev.py"), "--help"], capture_output=True, encoding="utf-8"
    )
    assert shown.returncode == 0
    assert "packaging/dev.py run [ARGS...]" in shown.stdout
