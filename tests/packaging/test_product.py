"""Names, versions and checksums of what people download."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import product
import pytest

import bbmonitor_gui


def test_the_version_is_the_packages() -> None:
    assert product.version() == bbmonitor_gui.__version__


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("0.1.0", (0, 1, 0)), ("12.3.45", (12, 3, 45)), ("1.2.0rc1", (1, 2, 0)), ("1.2.3.dev4", (1, 2, 3))],
)
def test_numbers_of_a_version(text: str, numbers: tuple[int, int, int]) -> None:
    assert product.numbers(text) == numbers


def test_a_version_without_three_numbers_is_refused() -> None:
    with pytest.raises(ValueError, match=r"'1\.2' does not begin with three numbers"):
        product.numbers("1.2")


@pytest.mark.parametrize(("platform", "system"), [("linux", "linux"), ("win32", "windows"), ("darwin", "macos")])
def test_systems(platform: str, system: str) -> None:
    assert product.system(platform) == system


@pytest.mark.parametrize(
    ("said", "machine"), [("AMD64", "x86_64"), ("x86_64", "x86_64"), ("arm64", "arm64"), ("aarch64", "arm64")]
)
def test_machines(said: str, machine: str) -> None:
    assert product.machine(said) == machine


def test_downloads_bear_version_and_platform() -> None:
    assert product.stem("1.2.3", "windows", "x86_64") == "bbmonitor-1.2.3-windows-x86_64"


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="no sha256sum here")
def test_sums_are_what_sha256sum_checks(tmp_path: Path) -> None:
    files = [tmp_path / "b.tar.xz", tmp_path / "a.deb"]
    files[0].write_bytes(b"b" * 3_000_000)
    files[1].write_bytes(b"")
    (tmp_path / "SHA256SUMS").write_text(product.sums_text(files))

    checked = subprocess.run(
        ["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=tmp_path, capture_output=True, text=True
    )

    assert (checked.returncode, checked.stdout) == (0, "a.deb: OK\nb.tar.xz: OK\n")
