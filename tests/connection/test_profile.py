"""Addresses as people write them."""

from __future__ import annotations

import pytest

from bbmonitor_gui.connection.profile import ManagerProfile


@pytest.mark.parametrize(
    ("text", "host", "port"),
    [
        ("farm-manager", "farm-manager", 3234),
        ("  farm-manager:3235 ", "farm-manager", 3235),
        ("192.0.2.7:1", "192.0.2.7", 1),
        ("[2001:db8::7]", "2001:db8::7", 3234),
        ("[2001:db8::7]:65535", "2001:db8::7", 65535),
        ("2001:db8::7", "2001:db8::7", 3234),
        ("büro-pc", "büro-pc", 3234),
    ],
)
def test_what_is_an_address(text: str, host: str, port: int) -> None:
    profile = ManagerProfile.parse(text)
    assert (profile.host, profile.port) == (host, port)
    assert ManagerProfile.parse(profile.address) == profile


@pytest.mark.parametrize(
    "text", ["", "   ", ":3234", "two words", "farm:", "farm:port", "farm:-1", "farm\n:3234", "[::1"]
)
def test_what_is_none(text: str) -> None:
    with pytest.raises(ValueError, match="is no Manager's address"):
        ManagerProfile.parse(text)


@pytest.mark.parametrize("text", ["farm:0", "farm:65536", "farm:99999999999999999999"])
def test_ports_have_bounds(text: str) -> None:
    with pytest.raises(ValueError, match="is no port"):
        ManagerProfile.parse(text)
