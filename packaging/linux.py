"""What a Linux desktop wants of the program: desktop file, AppStream metainfo, icons; and the tarball and Debian package."""

from __future__ import annotations

import platform
import shutil
import subprocess
import tarfile
from collections.abc import Iterable
from pathlib import Path
from xml.sax.saxutils import escape

import icons
import product

DRAWING = product.ROOT / "resources" / "icons" / "bbmonitor.svg"
COMMAND = product.EXECUTABLES["linux"]

# The libraries that contents.py leaves to the system, and what Qt loads besides, as Debian and Ubuntu package them.
# Alternatives: the names that came with 64-bit times.
DEPENDS = [
    *("libdbus-1-3", "libegl1", "libfontconfig1", "libgcc-s1", "libgl1", "libglib2.0-0t64 | libglib2.0-0"),
    *("libstdc++6", "libwayland-client0", "libwayland-cursor0", "libx11-6", "libx11-xcb1", "libxcb1"),
]
RECOMMENDS = ["libcups2t64 | libcups2"]  # to print

INSTALL_SCRIPT = Path(__file__).with_name("install.sh")


def desktop_file() -> str:
    """The menu entry. Its name is the one that the program tells the desktop (QGuiApplication.desktopFileName)."""
    return f"""[Desktop Entry]
Type=Application
Version=1.4
Name={product.DISPLAY_NAME}
GenericName=Render farm monitor
GenericName[de]=Renderfarm-Monitor
Comment={product.SUMMARY}
Comment[de]=Ein Monitor für Renderfarmen mit Autodesk Backburner
Exec={COMMAND}
TryExec={COMMAND}
Icon={product.FILE_NAME}
Terminal=false
Categories=Graphics;3DGraphics;Qt;
Keywords=backburner;render;farm;queue;3ds Max;
StartupNotify=true
StartupWMClass={COMMAND}
"""


def metainfo() -> str:
    """What software centres show."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application">
  <id>{product.IDENTIFIER}</id>
  <metadata_license>CC0-1.0</metadata_license>
  <project_license>{product.LICENCE}</project_license>
  <name>{product.DISPLAY_NAME}</name>
  <summary>{escape(product.SUMMARY)}</summary>
  <developer id="org.bbmonitor">
    <name>{escape(product.PUBLISHER)}</name>
  </developer>
  <description>
    <p>
      Jobs, servers, clients and plug-ins of a Backburner Manager in live tables: suspend and activate jobs, look at their
      properties, tasks and errors, and paint the week in which a server may render.
    </p>
    <p>Not affiliated with Autodesk. Autodesk and Backburner are trademarks of Autodesk, Inc.</p>
  </description>
  <launchable type="desktop-id">{product.FILE_NAME}.desktop</launchable>
  <categories>
    <category>Graphics</category>
    <category>3DGraphics</category>
  </categories>
  <icon type="stock">{product.FILE_NAME}</icon>
  <provides>
    <binary>{COMMAND}</binary>
  </provides>
  <content_rating type="oars-1.1"/>
</component>
"""


def debian_machine(machine: str) -> str:
    """Debian's name of a processor."""
    return {"x86_64": "amd64"}.get(machine, machine)


def control(version: str, machine: str, size_kib: int, libc: str) -> str:
    """The Debian package's description. `libc` is the glibc of the machine that built the folder."""
    depends = ", ".join([f"libc6 (>= {libc})", *DEPENDS])
    return f"""Package: {product.FILE_NAME}
Version: {version}
Section: graphics
Priority: optional
Architecture: {debian_machine(machine)}
Maintainer: {product.PUBLISHER} <bbmonitor@localhost>
Installed-Size: {size_kib}
Depends: {depends}
Recommends: {", ".join(RECOMMENDS)}
Description: {product.SUMMARY}
 Jobs, servers, clients and plug-ins of a Backburner Manager in live tables,
 suspend and activate with the mouse, and a weekly schedule that is painted.
"""


def write_share(folder: Path) -> None:
    """Write desktop file, metainfo and icons as they stand below /usr/share."""
    texts = {
        f"applications/{product.FILE_NAME}.desktop": desktop_file(),
        f"metainfo/{product.IDENTIFIER}.metainfo.xml": metainfo(),
    }
    for name, text in texts.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    icons.write_hicolor(DRAWING, folder / "icons" / "hicolor", product.FILE_NAME)


def complete(folder: Path) -> None:
    """Make the frozen folder one that can be unpacked anywhere and entered into the menu."""
    write_share(folder / "share")
    (folder / INSTALL_SCRIPT.name).write_bytes(INSTALL_SCRIPT.read_bytes())
    (folder / INSTALL_SCRIPT.name).chmod(0o755)
    shutil.copy(product.ROOT / "LICENSE", folder / "LICENSE.txt")


def pack_tarball(folder: Path, archive: Path, top: str) -> Path:
    """Pack the folder under the name `top`; files belong to nobody in particular."""
    with tarfile.open(archive, "w:xz", preset=6) as tar:
        tar.add(folder, top, filter=_anonymous)
    return archive


def pack_debian(folder: Path, archive: Path, work: Path, version: str, machine: str) -> Path:
    """Pack the folder as a Debian package: the program below /usr/lib, the rest where the desktop looks."""
    root = work / "debian"
    library = root / "usr" / "lib" / product.FILE_NAME
    shutil.copytree(folder, library, symlinks=True, ignore=shutil.ignore_patterns("share", "install.sh", "LICENSE.txt"))
    shutil.copytree(folder / "share", root / "usr" / "share")
    documents = root / "usr" / "share" / "doc" / product.FILE_NAME
    documents.mkdir(parents=True)
    shutil.copy(product.ROOT / "LICENSE", documents / "copyright")
    commands = root / "usr" / "bin"
    commands.mkdir()
    (commands / COMMAND).symlink_to(f"../lib/{product.FILE_NAME}/{COMMAND}")
    size = sum(file.lstat().st_size for file in root.rglob("*") if not file.is_dir())
    description = root / "DEBIAN" / "control"
    description.parent.mkdir()
    description.write_text(control(version, machine, -(-size // 1024), platform.libc_ver()[1]), "utf-8")
    for path in _all(root):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(archive)],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return archive


def _anonymous(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    return member


def _all(folder: Path) -> Iterable[Path]:
    yield folder
    yield from folder.rglob("*")
