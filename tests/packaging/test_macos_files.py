"""What macOS is told, and the commands that sign and pack."""

from __future__ import annotations

import plistlib
from pathlib import Path

import macos

APP, IMAGE = Path("/out/BB Monitor.app"), Path("/out/bbmonitor.dmg")
IDENTITY = {"BBMONITOR_SIGN_IDENTITY": "Developer ID Application: Somebody"}


def test_info_plist_survives_being_written() -> None:
    plist = macos.info_plist("1.2.3rc1")

    assert plistlib.loads(plistlib.dumps(plist)) == plist
    assert plist["CFBundleShortVersionString"] == plist["CFBundleVersion"] == "1.2.3"
    assert plist["NSHighResolutionCapable"] is True
    assert plist["NSRequiresAquaSystemAppearance"] is False
    assert "on your network" in plist["NSLocalNetworkUsageDescription"]


def test_entitlements(tmp_path: Path) -> None:
    assert plistlib.loads(macos.entitlements(tmp_path / "a.plist").read_bytes()) == macos.ENTITLEMENTS


def test_without_an_identity_the_signature_is_ad_hoc_and_nothing_is_sent() -> None:
    sign, verify = macos.sign_commands(APP, Path("a.plist"), {})

    assert sign[-2:] == ["-", str(APP)]
    assert "--timestamp" not in sign
    assert verify[:2] == ["codesign", "--verify"]
    assert [command[0] for command in macos.image_commands(Path("/out/image"), IMAGE, {})] == ["hdiutil"]
    assert macos.notarise_commands(IMAGE, {}) == []


def test_with_an_identity_bundle_and_image_are_signed() -> None:
    sign = macos.sign_commands(APP, Path("a.plist"), IDENTITY)[0]

    assert sign[sign.index("--sign") + 1] == IDENTITY["BBMONITOR_SIGN_IDENTITY"]
    assert {"runtime", "--timestamp"} <= set(sign)
    assert macos.image_commands(Path("/out/image"), IMAGE, IDENTITY)[1][-1] == str(IMAGE)


def test_with_a_profile_apple_is_asked() -> None:
    submit, staple = macos.notarise_commands(IMAGE, {"BBMONITOR_NOTARY_PROFILE": "work"})

    assert submit == ["xcrun", "notarytool", "submit", str(IMAGE), "--keychain-profile", "work", "--wait"]
    assert staple == ["xcrun", "stapler", "staple", str(IMAGE)]
