"""The spec evaluated as on each system, with recorders in place of PyInstaller."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import macos
import product
import pytest
import spec_recorder
import windows

pytest.importorskip("PyInstaller", reason="its bootloader is a part of what is frozen")


def options_of(call: spec_recorder.Call) -> dict[str, Any]:
    return call[1]


@pytest.mark.parametrize(
    ("platform", "name"), [("linux", "bbmonitor-gui"), ("win32", "BBMonitor"), ("darwin", "BBMonitor")]
)
def test_the_folder_of_each_system(platform: str, name: str, tmp_path: Path) -> None:
    calls = spec_recorder.evaluate(platform, tmp_path)

    analysis, program, folder = (options_of(calls[kind][0]) for kind in ("Analysis", "EXE", "COLLECT"))
    assert analysis["datas"] == [(str(product.ROOT / "resources"), "bbmonitor_gui/resources")]
    assert (program["name"], program["console"], program["upx"]) == (name, False, False)
    assert program["strip"] is folder["strip"] is (platform == "linux")
    assert folder["name"] == "bbmonitor"
    assert ("BUNDLE" in calls) is (platform == "darwin")
    files = {entry[0] for entry in calls["COLLECT"][0][0][2]}
    assert {"sbom.cdx.json", "bbmonitor_gui/resources/licences/licences.json"} <= files
    bill = json.loads((tmp_path / "sbom.cdx.json").read_text("utf-8"))
    assert bill["metadata"]["properties"][0]["value"].startswith(
        f"bbmonitor-{product.version()}-{product.system(platform)}-"
    )


def test_the_windows_program_has_icon_version_manifest_and_identity(tmp_path: Path) -> None:
    calls = spec_recorder.evaluate("win32", tmp_path)

    program = options_of(calls["EXE"][0])
    assert Path(program["icon"]).read_bytes()[:4] == b"\0\0\1\0"
    assert Path(program["version"]).read_text("utf-8") == windows.version_resource(product.version())
    assert program["manifest"] == windows.MANIFEST
    hooks = options_of(calls["Analysis"][0])["runtime_hooks"]
    assert [Path(hook).name for hook in hooks] == ["windows_identity.py"]
    compile(Path(hooks[0]).read_text("utf-8"), hooks[0], "exec")


def test_the_mac_bundle(tmp_path: Path) -> None:
    bundle = options_of(spec_recorder.evaluate("darwin", tmp_path)["BUNDLE"][0])

    assert (bundle["name"], bundle["bundle_identifier"]) == ("BB Monitor.app", "org.bbmonitor.BBMonitor")
    assert bundle["info_plist"] == macos.info_plist(product.version())
    assert Path(bundle["icon"]).read_bytes()[:4] == b"icns"
