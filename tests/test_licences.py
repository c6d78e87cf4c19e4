"""What a frozen program tells of its parts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bbmonitor_gui import licences, resources
from bbmonitor_gui.licences import Part, bundled_parts


def test_from_the_source_nothing_is_bundled() -> None:
    assert bundled_parts() == []


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The licences of a frozen program."""
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path)
    folder = tmp_path / "resources" / "licences"
    folder.mkdir(parents=True)
    return folder


def test_parts_with_their_texts(folder: Path) -> None:
    rows = [
        {"name": "Qt", "version": "6.8", "licence": "LGPL-3.0-only", "homepage": "https://x", "text": "Qt.txt"},
        {"name": "ICU", "version": "", "licence": "Unicode", "homepage": "", "text": ""},
    ]
    (folder / "licences.json").write_text(json.dumps(rows))
    (folder / "Qt.txt").write_text("GNU …", "utf-8")

    parts = bundled_parts()

    assert parts == [Part("Qt", "6.8", "LGPL-3.0-only", "https://x", "Qt.txt"), Part("ICU", "", "Unicode", "", "")]
    assert [part.text() for part in parts] == ["GNU …", ""]


@pytest.mark.parametrize("text", ['[{"name": "Qt"}]', "[3]", "no JSON"])
def test_what_the_build_did_not_write_is_refused(folder: Path, text: str) -> None:
    (folder / "licences.json").write_text(text)
    with pytest.raises(ValueError):  # noqa: PT011 - of two makers
        licences.bundled_parts()
