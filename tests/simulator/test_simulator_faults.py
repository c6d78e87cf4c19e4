"""Scripted trouble, on a bare socket."""

from collections.abc import Callable
from typing import Any

import pytest

from bbmonitor_gui.simulator import Farm, ManualClock, SimulatedManager
from bbmonitor_gui.simulator.faults import COMMAND_FAULTS, CONNECT_FAULTS, Fault, Faults

Run = Callable[..., SimulatedManager]
Connect = Callable[..., Any]

PROMPT = b"backburner(Controller)>"


def test_silence(run: Run, connect: Connect) -> None:
    client = connect(run(faults=["get joblist=silence"]))
    client.ask("get jobhlist")
    client.send("get joblist")
    client.send("get jobhlist")
    client.socket.settimeout(0.1)
    with pytest.raises(TimeoutError):
        client.read(1)


def test_cut_in_the_payload(run: Run, connect: Connect) -> None:
    client = connect(run(faults=["get joblist=cut"]))
    client.send("get joblist")
    status = client.read_to(b"\r\n")
    length = int(status.split()[1])
    assert len(client.read(length // 2)) == length // 2
    assert client.at_end()


@pytest.mark.parametrize("words", ["get joblist", "*"])
def test_close_instead_of_an_answer(run: Run, connect: Connect, words: str) -> None:
    client = connect(run(faults=[f"{words}=close"]))
    client.send("get joblist")
    assert client.at_end()


def test_a_given_status_line_so_many_times(run: Run, connect: Connect) -> None:
    client = connect(run(faults=["get jobinfo=status:450 Job busy*2"]))
    for _ in range(2):
        assert client.ask("get jobinfo 1") == (b"450 Job busy\r\n", b"", PROMPT)
    assert client.ask("get jobinfo 1")[0] == b"404 Job not found\r\n"


def test_the_first_words_decide_not_the_first_letters(run: Run, connect: Connect) -> None:
    client = connect(run(faults=["get job=status:450 Job busy"]))
    assert client.ask("get job 1")[0] == b"450 Job busy\r\n"
    assert client.ask("get jobinfo 1")[0] == b"404 Job not found\r\n"


def test_delay(run: Run, connect: Connect) -> None:
    client = connect(run(faults=["get jobinfo=delay:0.2"]))
    client.send("get jobinfo 1")
    client.socket.settimeout(0.05)
    with pytest.raises(TimeoutError):
        client.read(1)
    client.socket.settimeout(5)
    assert client.read_to(b">") == b"404 Job not found\r\n" + PROMPT


def test_garbage_is_no_xml_but_the_session_goes_on(run: Run, connect: Connect) -> None:
    client = connect(run(faults=["get joblist=garbage*1"]))
    assert client.ask("get joblist") == (b"251 18\r\n", b"<Job><Name>no end\0", PROMPT)
    assert client.ask("get joblist")[1].startswith(b"<?xml")


def test_absurd_length(run: Run, connect: Connect) -> None:
    client = connect(run(faults=["get joblist=absurd"]))
    client.send("get joblist")
    assert client.read_to(b"\r\n") == b"251 99999999999999\r\n"


def test_hang_after_the_greeting(run: Run, connect: Connect) -> None:
    client = connect(run(faults=["connect=hang"]))
    client.send("get joblist")
    client.socket.settimeout(0.1)
    with pytest.raises(TimeoutError):
        client.read(1)


def test_another_greeting(run: Run, connect: Connect) -> None:
    client = connect(run(faults=["connect=greeting:220 ftp ready"]), greeted=False)
    assert client.read_to(b"\r\n") == b"220 ftp ready\r\n"


def test_hang_up_at_once(run: Run, connect: Connect) -> None:
    manager = run(faults=["connect=close*1"])
    assert connect(manager, greeted=False).at_end()
    connect(manager)


def test_one_byte_a_packet(run: Run, connect: Connect, clock: ManualClock) -> None:
    client = connect(run(Farm(2, 1, clock=clock), faults=["connect=bytes"]), greeted=False)
    assert client.greeting() == (b"250 backburner 1.0 Ready.\r\n", PROMPT)
    assert client.text("get joblist").count("<Job>") == 2


def test_restart_changes_all_handles(run: Run, connect: Connect) -> None:
    manager = run(faults=["get mgrinfo=restart*1"])
    client, other = connect(manager), connect(manager)
    handles = set(manager.farm.jobs)
    client.send("get mgrinfo")
    assert client.at_end()
    assert other.at_end()
    again = connect(manager)
    assert again.text("get jobhlist").count("<Job>") == len(handles)
    assert not handles & set(manager.farm.jobs)


def test_faults_can_be_set_while_it_runs(run: Run, connect: Connect) -> None:
    manager = run()
    client = connect(manager)
    manager.faults.add("*=status:400 Not now")
    assert client.ask("get joblist")[0] == b"400 Not now\r\n"
    manager.faults.clear()
    assert client.ask("get joblist")[0].startswith(b"251 ")


def test_closing_a_manager_ends_its_faults(clock: ManualClock, connect: Connect) -> None:
    with SimulatedManager(Farm(1, 1, clock=clock), faults=["get joblist=delay:3600"]) as manager:
        client, other = connect(manager), connect(manager)
        client.send("get joblist")
        while "get joblist" not in manager.commands:
            other.ask("get mgrinfo")
    assert other.at_end()


@pytest.mark.parametrize(
    "text",
    [
        "get joblist",
        "=silence",
        "get joblist=",
        "get joblist=rain",
        "get joblist=hang",
        "connect=silence",
        "get joblist=delay",
        "get joblist=delay:-1",
        "get joblist=delay:nan",
        "get joblist=status:busy",
        "get joblist=cut*often",
    ],
)
def test_what_is_no_fault(text: str) -> None:
    with pytest.raises(ValueError, match="'"):
        Faults([text])


def test_every_kind_can_be_written() -> None:
    values = {"delay": ":1", "status": ":450 x", "greeting": ":220 x"}
    for kind in COMMAND_FAULTS:
        assert Fault.parse(f"get  joblist={kind}{values.get(kind, '')}*3").times == 3
    for kind in CONNECT_FAULTS:
        assert Fault.parse(f"connect={kind}{values.get(kind, '')}").times is None
