"""What macOS wants: Info.plist and entitlements; and the commands that sign, notarise and pack the bundle.

The identities come from the environment:
    BBMONITOR_SIGN_IDENTITY    the name of a "Developer ID Application" certificate in the keychain
    BBMONITOR_NOTARY_PROFILE   a profile that `xcrun notarytool store-credentials` made
Without the first the bundle gets an ad-hoc signature, which runs on the machine that built it; without the second
nothing is sent to Apple.
"""

from __future__ import annotations

import plistlib
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import product

OLDEST_SYSTEM = "13.0"  # what Qt 6.10 and later ask for
APP = f"{product.DISPLAY_NAME}.app"

# Python makes no code at run time, but ctypes' callbacks need memory that is written and run.
ENTITLEMENTS = {
    "com.apple.security.cs.allow-unsigned-executable-memory": True,
    "com.apple.security.cs.disable-library-validation": True,
}


def info_plist(version: str) -> dict[str, Any]:
    """What the bundle's Info.plist says besides what PyInstaller writes."""
    number = ".".join(map(str, product.numbers(version)))
    return {
        "CFBundleName": product.DISPLAY_NAME,
        "CFBundleDisplayName": product.DISPLAY_NAME,
        "CFBundleShortVersionString": number,
        "CFBundleVersion": number,
        "CFBundleGetInfoString": f"{product.DISPLAY_NAME} {version}",
        "LSApplicationCategoryType": "public.app-category.utilities",
        "LSMinimumSystemVersion": OLDEST_SYSTEM,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "MIT licence",
        "NSLocalNetworkUsageDescription": f"{product.DISPLAY_NAME} connects to the Backburner Manager on your network.",
        "NSPrincipalClass": "NSApplication",
        "NSRequiresAquaSystemAppearance": False,  # so that it can be dark
    }


def entitlements(file: Path) -> Path:
    """Write the entitlements for codesign, and return the file."""
    file.write_bytes(plistlib.dumps(ENTITLEMENTS))
    return file


def sign_commands(app: Path, entitlements_file: Path, environ: Mapping[str, str]) -> list[list[str]]:
    """Sign the bundle with all that is in it, and have the signature checked."""
    identity = environ.get("BBMONITOR_SIGN_IDENTITY", "")
    options = ["--options", "runtime", "--timestamp"] if identity else []
    sign = [
        "codesign",
        "--force",
        "--deep",
        *options,
        "--entitlements",
        str(entitlements_file),
        "--sign",
        identity or "-",
    ]
    return [[*sign, str(app)], ["codesign", "--verify", "--deep", "--strict", str(app)]]


def image_commands(folder: Path, image: Path, environ: Mapping[str, str]) -> list[list[str]]:
    """Pack the folder, which holds the bundle and a link to Applications, into a disk image, and sign that too."""
    commands = [
        [
            "hdiutil",
            "create",
            "-volname",
            product.DISPLAY_NAME,
            "-srcfolder",
            str(folder),
            "-ov",
            "-format",
            "UDZO",
            str(image),
        ]
    ]
    identity = environ.get("BBMONITOR_SIGN_IDENTITY", "")
    if identity:
        commands.append(["codesign", "--force", "--timestamp", "--sign", identity, str(image)])
    return commands


def notarise_commands(image: Path, environ: Mapping[str, str]) -> list[list[str]]:
    """Let Apple check the image and fasten its answer to it; nothing without a profile."""
    profile = environ.get("BBMONITOR_NOTARY_PROFILE", "")
    if not profile:
        return []
    return [
        ["xcrun", "notarytool", "submit", str(image), "--keychain-profile", profile, "--wait"],
        ["xcrun", "stapler", "staple", str(image)],
    ]


def pack(app: Path, image: Path, work: Path, environ: Mapping[str, str]) -> None:
    """From the bundle to the disk image, signed and notarised as far as the environment allows."""
    folder = work / "image"
    folder.mkdir(parents=True)
    subprocess.run(["ditto", str(app), str(folder / app.name)], check=True)
    (folder / "Applications").symlink_to("/Applications")
    bundle = folder / app.name
    rights = entitlements(work / "entitlements.plist")
    for command in [
        *sign_commands(bundle, rights, environ),
        *image_commands(folder, image, environ),
        *notarise_commands(image, environ),
    ]:
        subprocess.run(command, check=True)
