"""What check-windows downloads, and where it keeps it."""

from __future__ import annotations

import re
from pathlib import Path

import product
import pytest
import wine

PINS = [product.ROOT / "packaging" / name for name in ("windows-requirements.txt", "windows-python.txt")]
PIN = re.compile(r"[a-z0-9-]+==[\d.]+ --hash=sha256:[0-9a-f]{64}")


def lines(file: Path) -> list[str]:
    return [line for line in file.read_text("utf-8").splitlines() if not line.startswith("#")]


@pytest.mark.parametrize("file", PINS, ids=lambda file: file.name)
def test_every_download_is_pinned_by_its_hash(file: Path) -> None:
    assert [line for line in lines(file) if not PIN.fullmatch(line)] == []


def test_what_the_program_depends_on_is_among_them() -> None:
    dependencies = (product.ROOT / "pyproject.toml").read_text("utf-8").split("\ndependencies = [")[1].split("]")[0]
    names = {name.lower() for name in re.findall(r'"([A-Za-z0-9-]+)', dependencies)}

    assert "pyside6-essentials" in names
    assert names <= {line.split("==")[0] for line in lines(PINS[0])}


def test_everything_is_kept_in_the_users_cache() -> None:
    assert wine.cache_folder({"HOME": "/home/a"}) == Path("/home/a/.cache/bbmonitor/windows")
    assert wine.cache_folder({"HOME": "/home/a", "XDG_CACHE_HOME": "/cache"}) == Path("/cache/bbmonitor/windows")


def test_paths_as_programs_under_wine_write_them() -> None:
    assert wine.windows_path(Path("/tmp/a b/c")) == r"Z:\tmp\a b\c"


def test_the_stand_in_for_icu_says_that_it_has_no_converter() -> None:
    source = wine.icu_source()

    assert source.count("__declspec(dllexport)") == 20
    assert "*error = 2;" in source
