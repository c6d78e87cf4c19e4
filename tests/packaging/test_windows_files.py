"""What Windows is told: manifest, version resource, installer."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import product
import pytest
import windows

WIX = "{http://schemas.microsoft.com/wix/2006/wi}"
SETTINGS = "{http://schemas.microsoft.com/SMI/%s/WindowsSettings}%s"


def test_the_manifest() -> None:
    manifest = ElementTree.fromstring(windows.MANIFEST.encode())
    texts = {element.tag: element.text for element in manifest.iter()}

    assert str(texts[SETTINGS % ("2016", "dpiAwareness")]).startswith("PerMonitorV2")
    assert texts[SETTINGS % ("2016", "longPathAware")] == "true"
    assert texts[SETTINGS % ("2019", "activeCodePage")] == "UTF-8"


def test_the_version_resource_is_an_expression_with_all_strings() -> None:
    def record(name: str) -> Any:
        return lambda *arguments, **options: (name, arguments, options)

    names = (
        "VSVersionInfo",
        "FixedFileInfo",
        "StringFileInfo",
        "StringTable",
        "StringStruct",
        "VarFileInfo",
        "VarStruct",
    )
    kind, _, options = eval(windows.version_resource("1.2.3rc1"), {name: record(name) for name in names})

    assert kind == "VSVersionInfo"
    assert options["ffi"][2]["filevers"] == (1, 2, 3, 0)
    strings = dict(entry[1] for entry in options["kids"][0][1][0][0][1][1])
    assert strings == windows.version_strings("1.2.3rc1")
    assert strings["ProductName"] == "BB Monitor"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "bbmonitor"
    for name in ("BBMonitor.exe", "_internal/base_library.zip", "_internal/PySide6/plugins/platforms/qwindows.dll"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    return folder


def installer(folder: Path, version: str = "1.2.3", **options: Any) -> ElementTree.Element:
    return ElementTree.fromstring(windows.installer(folder, folder.parent / "a.ico", version, **options))


def test_the_installer_brings_every_file(folder: Path) -> None:
    wix = installer(folder)

    files = {file.get("Source") for file in wix.iter(f"{WIX}File")}
    assert files == {str(file) for file in folder.rglob("*") if file.is_file()}
    components = [component.get("Id") for component in wix.iter(f"{WIX}Component")]
    assert components == [reference.get("Id") for reference in wix.iter(f"{WIX}ComponentRef")]
    ids = [element.get("Id") for element in wix.iter() if element.get("Id") and element.tag != f"{WIX}ComponentRef"]
    assert len(set(ids) - {"*"}) == len(ids) - 1


def test_directories_are_those_of_the_folder(folder: Path) -> None:
    above = {child: parent for parent in installer(folder).iter() for child in parent}
    directory = next(file for file in above if file.get("Name") == "qwindows.dll")
    names = []
    while directory in above:
        directory = above[directory]
        if directory.tag == f"{WIX}Directory":
            names.append(directory.get("Name") or directory.get("Id"))

    assert names[:5] == ["platforms", "plugins", "PySide6", "_internal", "BB Monitor"]
    assert names[5:] == ["Programs", "LocalAppDataFolder", "SourceDir"]


def test_the_installer_is_for_one_user_and_enters_the_start_menu(folder: Path) -> None:
    wix = installer(folder)

    package, shortcut = next(wix.iter(f"{WIX}Package")), next(wix.iter(f"{WIX}Shortcut"))
    assert package.get("InstallScope") == "perUser"
    assert (shortcut.get("Directory"), shortcut.get("Name")) == ("ProgramMenuFolder", "BB Monitor")
    identity = next(wix.iter(f"{WIX}ShortcutProperty")).get("Value")
    assert identity == product.IDENTIFIER
    assert identity in (product.ROOT / "packaging" / "hooks" / "windows_identity.py").read_text("utf-8")


def test_a_new_version_replaces_the_old_one(folder: Path) -> None:
    old, new = installer(folder, "1.2.3"), installer(folder, "1.3.0rc1")

    assert next(new.iter(f"{WIX}Product")).get("Version") == "1.3.0"
    assert [part.get("Guid") for part in old.iter(f"{WIX}Component")] == [
        part.get("Guid") for part in new.iter(f"{WIX}Component")
    ]
    for wix in (old, new):
        assert next(wix.iter(f"{WIX}Product")).get("UpgradeCode") == windows.UPGRADE_CODE
        assert list(wix.iter(f"{WIX}MajorUpgrade"))


def test_wixl_gets_relative_paths_and_nothing_that_it_does_not_know(folder: Path) -> None:
    wix = installer(folder, wixl_in=folder.parent)

    assert {file.get("Source") for file in wix.iter(f"{WIX}File")} >= {"bbmonitor/BBMonitor.exe"}
    assert not list(wix.iter(f"{WIX}ShortcutProperty"))


def test_wix_is_looked_for_where_its_setup_puts_it(tmp_path: Path) -> None:
    assert windows.installer_tools({"PATH": ""}) is None
    (tmp_path / "bin").mkdir()
    for name in ("candle", "light"):
        (tmp_path / "bin" / name).touch(0o755)

    assert windows.installer_tools({"PATH": "", "WIX": str(tmp_path)}) == (
        str(tmp_path / "bin" / "candle"),
        str(tmp_path / "bin" / "light"),
    )
