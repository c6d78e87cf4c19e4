"""What Windows wants to know of the program: version resource, manifest, and the installer's description."""

from __future__ import annotations

import os
import shutil
import subprocess
import uuid
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree
from zipfile import ZIP_DEFLATED, ZipFile

import product

UPGRADE_CODE = "B0A2D3C6-53D1-4C0B-9B0A-6F3E8C1B7A54"  # the same in all versions: it tells which one replaces which
_NAMESPACE = uuid.UUID(UPGRADE_CODE)
_WIX = "http://schemas.microsoft.com/wix/2006/wi"

# PyInstaller adds the versions of Windows and the common controls; what is here it keeps.
MANIFEST = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<assembly xmlns="urn:schemas-microsoft-com:asm.v1" manifestVersion="1.0">
  <trustInfo xmlns="urn:schemas-microsoft-com:asm.v3">
    <security>
      <requestedPrivileges>
        <requestedExecutionLevel level="asInvoker" uiAccess="false"/>
      </requestedPrivileges>
    </security>
  </trustInfo>
  <compatibility xmlns="urn:schemas-microsoft-com:compatibility.v1">
    <application>
      <supportedOS Id="{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}"/>
    </application>
  </compatibility>
  <application xmlns="urn:schemas-microsoft-com:asm.v3">
    <windowsSettings>
      <dpiAware xmlns="http://schemas.microsoft.com/SMI/2005/WindowsSettings">true/pm</dpiAware>
      <dpiAwareness xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">PerMonitorV2, PerMonitor</dpiAwareness>
      <longPathAware xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">true</longPathAware>
      <activeCodePage xmlns="http://schemas.microsoft.com/SMI/2019/WindowsSettings">UTF-8</activeCodePage>
    </windowsSettings>
  </application>
</assembly>
"""


def version_strings(version: str) -> dict[str, str]:
    """What the tab Details of the executable's properties shows."""
    return {
        "CompanyName": product.PUBLISHER,
        "FileDescription": product.DISPLAY_NAME,
        "FileVersion": version,
        "InternalName": product.FILE_NAME,
        "LegalCopyright": "MIT licence",
        "OriginalFilename": product.EXECUTABLES["windows"],
        "ProductName": product.DISPLAY_NAME,
        "ProductVersion": version,
    }


def version_resource(version: str) -> str:
    """The version resource in the form that PyInstaller reads: an expression of its own classes."""
    numbers = (*product.numbers(version), 0)
    strings = ", ".join(f"StringStruct({name!r}, {value!r})" for name, value in version_strings(version).items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0, OS=0x40004,"
        " fileType=1, subtype=0, date=(0, 0)),"
        f" kids=[StringFileInfo([StringTable('040904B0', [{strings}])]),"
        " VarFileInfo([VarStruct('Translation', [0x0409, 1200])])])\n"
    )


def installer(folder: Path, icon: Path, version: str, *, wixl_in: Path | None = None) -> str:
    """The WiX 3 source of an MSI that installs the folder for one user, without administrator's rights.

    It gives a start-menu entry, and replaces an older version. `wixl_in` is for wixl, run in that folder: paths become
    relative to it, and the identity is left out by which the task bar takes the entry and the running program for one.
    """

    def path(file: Path) -> str:
        return os.path.relpath(file, wixl_in) if wixl_in else str(file)

    wix = ElementTree.Element("Wix", xmlns=_WIX)
    number = ".".join(map(str, product.numbers(version)))
    add = ElementTree.SubElement
    main = add(
        wix, "Product", Id="*", Name=product.DISPLAY_NAME, Language="1033", Version=number,
        Manufacturer=product.PUBLISHER, UpgradeCode=UPGRADE_CODE,
    )  # fmt: skip
    add(main, "Package", InstallerVersion="500", Compressed="yes", InstallScope="perUser", Description=product.SUMMARY)  # fmt: skip
    add(main, "MajorUpgrade", DowngradeErrorMessage=f"A newer version of {product.DISPLAY_NAME} is installed.")
    add(main, "Media", Id="1", Cabinet="bbmonitor.cab", EmbedCab="yes")
    add(main, "Icon", Id="program.ico", SourceFile=path(icon))
    add(main, "Property", Id="ARPPRODUCTICON", Value="program.ico")
    add(main, "Property", Id="ARPNOMODIFY", Value="1")
    root = add(main, "Directory", Id="TARGETDIR", Name="SourceDir")
    local = add(root, "Directory", Id="LocalAppDataFolder")
    programs = add(local, "Directory", Id="ProgramsDir", Name="Programs")
    install = add(programs, "Directory", Id="INSTALLDIR", Name=product.DISPLAY_NAME)
    add(root, "Directory", Id="ProgramMenuFolder")
    directories = {PurePosixPath("."): install}
    components = []
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = PurePosixPath(file.relative_to(folder).as_posix())
        key = _key(name)
        component = add(_directory(directories, name.parent), "Component", Id=f"c{key}", Guid=_guid(name), Win64="yes")
        entry = add(component, "File", Id=f"f{key}", Source=path(file), Name=name.name, KeyPath="yes")
        components.append(f"c{key}")
        if str(name) == product.EXECUTABLES["windows"]:
            shortcut = add(
                entry, "Shortcut", Id="startMenu", Directory="ProgramMenuFolder", Name=product.DISPLAY_NAME,
                Description=product.SUMMARY, WorkingDirectory="INSTALLDIR", Icon="program.ico", Advertise="no",
            )  # fmt: skip
            if wixl_in is None:
                add(shortcut, "ShortcutProperty", Key="System.AppUserModel.ID", Value=product.IDENTIFIER)
    feature = add(main, "Feature", Id="program", Title=product.DISPLAY_NAME, Level="1")
    for key in components:
        add(feature, "ComponentRef", Id=key)
    ElementTree.indent(wix)
    return ElementTree.tostring(wix, encoding="unicode", xml_declaration=False)


def installer_tools(environ: Mapping[str, str]) -> tuple[str, str] | None:
    """WiX 3's compiler and linker, from PATH or from where its setup says it is; None without them."""
    places = os.pathsep.join([environ.get("PATH", ""), str(Path(environ["WIX"], "bin")) if environ.get("WIX") else ""])
    candle, light = shutil.which("candle", path=places), shutil.which("light", path=places)
    return (candle, light) if candle and light else None


def pack_installer(tools: tuple[str, str], source: Path, package: Path) -> Path:
    """Make the MSI. Three checks are left out: they want a registry key for each file that is installed for one user."""
    compiled = source.with_suffix(".wixobj")
    subprocess.run([tools[0], "-nologo", "-arch", "x64", "-out", str(compiled), str(source)], check=True)
    without = ["-sice:ICE38", "-sice:ICE64", "-sice:ICE91"]
    subprocess.run([tools[1], "-nologo", *without, "-spdb", "-out", str(package), str(compiled)], check=True)
    return package


def pack_zip(folder: Path, archive: Path, top: str) -> Path:
    """Pack the folder under the name `top`."""
    with ZipFile(archive, "w", ZIP_DEFLATED, compresslevel=9) as packed:
        for file in sorted(path for path in folder.rglob("*") if path.is_file()):
            packed.write(file, f"{top}/{file.relative_to(folder).as_posix()}")
    return archive


def _directory(known: dict[PurePosixPath, ElementTree.Element], path: PurePosixPath) -> ElementTree.Element:
    if path not in known:
        above = _directory(known, path.parent)
        known[path] = ElementTree.SubElement(above, "Directory", Id=f"d{_key(path)}", Name=path.name)
    return known[path]


def _guid(name: PurePosixPath) -> str:
    """The same for the same file in all versions, as Windows Installer's rules for components want it."""
    return str(uuid.uuid5(_NAMESPACE, str(name))).upper()


def _key(name: PurePosixPath) -> str:
    return uuid.uuid5(_NAMESPACE, str(name)).hex
