"""Whatever a client says, it is answered, and the session goes on."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bbmonitor_gui.simulator import SimulatedManager
from bbmonitor_gui.simulator.handlers import RULES

WORDS = st.sampled_from(sorted(words for words, rule in RULES.items() if not rule.upload))
ARGUMENTS = st.lists(
    st.one_of(st.text(max_size=20), st.integers().map(str), st.sampled_from(["Yes", "No"])), max_size=3
)
NO_LINE_ENDS = st.binary(max_size=60).map(lambda data: data.replace(b"\n", b"").replace(b"\r", b""))


@pytest.fixture
def client(run: Callable[..., SimulatedManager], connect: Callable[..., Any]) -> Any:
    return connect(run())


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=WORDS, arguments=ARGUMENTS)
def test_any_arguments(client: Any, words: str, arguments: list[str]) -> None:
    line = " ".join([words, *arguments]).replace("\n", " ").replace("\r", " ")
    assert client.ask(line)[0][:3] in (b"200", b"201", b"251", b"400", b"403", b"404")


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(NO_LINE_ENDS)
def test_any_bytes(client: Any, data: bytes) -> None:
    client.send(data + b"\r\n")
    assert client.read_to(b"\r\n") == b"400 Unknown command\r\n"
    client.read_to(b">")


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    words=st.sampled_from(["set clientinfo", "set job", "set server"]),
    place=st.floats(0, 1),
    length=st.integers(0, 200),
    inserted=st.text(max_size=10),
)
def test_any_damage_to_a_payload(client: Any, words: str, place: float, length: int, inserted: str) -> None:
    if words == "set clientinfo":
        document = client.text("get controller")
    else:
        listing = "get jobhlist" if words == "set job" else "get srvlist"
        handle = client.text(listing).split("<Handle>")[1].split("<")[0]
        document = client.text(f"{words.replace('set', 'get')} {handle}")
        words += f" {handle}"
    start = int(place * len(document))
    damaged = document[:start] + inserted + document[start + length :]
    payload = damaged.encode("utf-8", "surrogatepass") + b"\n\0"
    client.send(f"{words} {len(payload)}")
    assert client.read_to(b"\r\n") == b"250 Ready\r\n"
    client.send(payload)
    assert client.read_to(b"\r\n") in (b"200 OK\r\n", b"400 Bad document\r\n")
    client.read_to(b">")
    assert client.ask("get joblist")[0].startswith(b"251 ")
