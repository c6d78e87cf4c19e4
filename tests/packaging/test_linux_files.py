"""What a Linux desktop is told, and the script that enters the program into the menu."""

from __future__ import annotations

import configparser
import email
import os
import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from xml.etree import ElementTree

import linux
import product
import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="about Linux")


def entry_of(text: str) -> configparser.SectionProxy:
    parser = configparser.RawConfigParser(strict=True)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read_string(text)
    return parser["Desktop Entry"]


def test_the_desktop_file_is_the_one_that_the_program_names() -> None:
    entry = entry_of(linux.desktop_file())

    assert entry["Exec"] == entry["TryExec"] == "bbmonitor-gui"
    assert entry["Icon"] == "bbmonitor"
    named = re.search(r'setDesktopFileName\("(\w+)"\)', (product.ROOT / "bbmonitor_gui" / "app.py").read_text("utf-8"))
    assert named is not None
    assert named[1] == product.FILE_NAME


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="no desktop-file-validate here")
def test_the_desktop_file_is_valid(tmp_path: Path) -> None:
    file = tmp_path / "bbmonitor.desktop"
    file.write_text(linux.desktop_file(), "utf-8")

    judged = subprocess.run(["desktop-file-validate", file], capture_output=True, text=True)

    assert (judged.returncode, judged.stdout) == (0, "")


def test_the_metainfo_belongs_to_the_desktop_file() -> None:
    component = ElementTree.fromstring(linux.metainfo().encode())

    assert component.findtext("id") == product.IDENTIFIER
    assert component.findtext("launchable") == "bbmonitor.desktop"
    assert component.findtext("project_license") == "MIT"


def test_the_debian_package_asks_for_what_is_left_to_the_system() -> None:
    control = email.message_from_string(linux.control("1.2.3", "x86_64", 1000, "2.36"))

    assert (control["Version"], control["Architecture"]) == ("1.2.3", "amd64")
    assert control["Depends"].startswith("libc6 (>= 2.36), ")
    assert {"libegl1", "libfontconfig1", "libx11-6"} <= set(control["Depends"].split(", "))


@pytest.fixture(params=["plain", "Mönitor – $HOME `x` \"q\" 'a' 100% \\ back"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A frozen folder without a program, in a plain place and in a strange one."""
    folder: Path = tmp_path / request.param / "bbmonitor"
    folder.mkdir(parents=True)
    linux.complete(folder)
    return folder


def run_script(folder: Path, home: Path, *arguments: str) -> str:
    environ = {"PATH": os.environ["PATH"], "HOME": str(home)}
    script = [str(folder / "install.sh"), *arguments]
    return subprocess.run(script, env=environ, check=True, capture_output=True, text=True).stdout


def unquoted(value: str) -> str:
    """A quoted program of an Exec line as the desktop entry specification reads it."""
    text = value.replace("\\\\", "\\")
    assert (text[0], text[-1]) == ('"', '"')
    return re.sub(r"\\(.)", r"\1", text[1:-1]).replace("%%", "%")


def test_the_menu_entry_leads_to_the_folder(folder: Path, tmp_path: Path) -> None:
    run_script(folder, tmp_path / "home")

    entry = entry_of((tmp_path / "home/.local/share/applications/bbmonitor.desktop").read_text("utf-8"))
    assert unquoted(entry["Exec"]) == str(folder / "bbmonitor-gui")
    assert "TryExec" not in entry
    icons = tmp_path / "home/.local/share/icons/hicolor"
    assert (icons / "scalable/apps/bbmonitor.svg").is_file()
    assert (icons / "48x48/apps/bbmonitor.png").is_file()


def test_removing_leaves_no_file(folder: Path, tmp_path: Path) -> None:
    run_script(folder, tmp_path / "home")
    said = run_script(folder, tmp_path / "home", "--remove")

    assert [path for path in (tmp_path / "home").rglob("*") if path.is_file()] == []
    assert "Its settings stay in" in said


def test_the_tarball_belongs_to_nobody(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "program").touch(0o755)

    with tarfile.open(linux.pack_tarball(folder, tmp_path / "a.tar.xz", "bbmonitor-1.2.3")) as archive:
        members = {member.name: member for member in archive}

    assert members.keys() == {"bbmonitor-1.2.3", "bbmonitor-1.2.3/program"}
    program = members["bbmonitor-1.2.3/program"]
    assert (program.uname, program.uid) == ("root", 0)
    assert program.mode & 0o111


@pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="no dpkg-deb here")
def test_the_debian_package(tmp_path: Path) -> None:
    folder = tmp_path / "bbmonitor"
    folder.mkdir()
    (folder / "bbmonitor-gui").touch(0o755)
    linux.complete(folder)

    package = linux.pack_debian(folder, tmp_path / "a.deb", tmp_path / "work", "1.2.3", "x86_64")

    listed = subprocess.check_output(["dpkg-deb", "--contents", package], text=True)
    assert "./usr/lib/bbmonitor/bbmonitor-gui" in listed
    assert "./usr/bin/bbmonitor-gui -> ../lib/bbmonitor/bbmonitor-gui" in listed
    assert "./usr/share/applications/bbmonitor.desktop" in listed
    assert "install.sh" not in listed
    assert all(line.split()[1] == "root/root" for line in listed.splitlines())
