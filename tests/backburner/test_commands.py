"""The exact line of every command, and what never becomes one."""

import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bbmonitor_gui.backburner.commands import COMMANDS, Evidence, job_handle, markdown_table, server_handle
from bbmonitor_gui.backburner.states import JobState

SERVER = "E839DFB5FEEB0000"
LINES: dict[str, tuple[tuple[object, ...], bytes, str]] = {
    # command: its values, its line, how it is known
    "get mgrinfo": ((), b"get mgrinfo", "S, W"),
    "get clientlist": ((), b"get clientlist", "S, W"),
    "get pluglist": ((), b"get pluglist", "S, W"),
    "get srvlist": ((), b"get srvlist", "S, W"),
    "get server": ((SERVER,), b"get server E839DFB5FEEB0000", "S, W"),
    "get srvgroups": ((), b"get srvgroups", "W"),
    "get jobhlist": ((), b"get jobhlist", "S, W"),
    "get joblist": ((), b"get joblist", "S, W"),
    "get jobinfo": ((1256275308,), b"get jobinfo 1256275308", "S, W"),
    "get job": (("1256275308",), b"get job 1256275308", "W"),
    "get jobstate": (("0x4AE1456C",), b"get jobstate 1256277356", "S, W"),
    "get jobsrverrorlst": ((0,), b"get jobsrverrorlst 0", "W"),
    "get jobarchive": ((), b"get jobarchive", "S, W"),
    "get taskname": ((4294967295,), b"get taskname 4294967295", "S, W"),
    "get taskmetadata": ((7,), b"get taskmetadata 7", "W"),
    "get controller": ((), b"get controller", "W"),
    "set jobstate": ((1256275308, 1), b"set jobstate 1256275308 1", "S, W"),
    "set jobpriority": ((1256275308, 100), b"set jobpriority 1256275308 100", "W"),
    "del job": ((7,), b"del job 7", "W"),
    "restart job": ((7,), b"restart job 7", "W, I"),
    "del jobserver": ((7, SERVER), b"del jobserver 7 E839DFB5FEEB0000", "W"),
    "new jobserver": ((7, SERVER), b"new jobserver 7 E839DFB5FEEB0000", "W"),
    "set jobarchive": ((7,), b"set jobarchive 7", "S, I"),
    "del jobarchive": ((7,), b"del jobarchive 7", "I"),
    "new controller": ((True,), b"new controller Yes", "W, I"),
    "set controller": ((False,), b"set controller No", "W, I"),
    "del controller": (("yes",), b"del controller Yes", "S, V"),
    "set clientinfo": ((), b"set clientinfo", "W"),
    "set job": ((7,), b"set job 7", "I"),
    "set server": ((SERVER,), b"set server E839DFB5FEEB0000", "I"),
    "del server": ((SERVER,), b"del server E839DFB5FEEB0000", "I, V"),
    "new srvgroup": (("Nächte & Co",), "new srvgroup Nächte & Co".encode(), "I"),
    "del srvgroup": (("Nights",), b"del srvgroup Nights", "I"),
    "set srvgroup": (("Nights",), b"set srvgroup Nights", "I"),
}
UPLOADS = {"set clientinfo", "set job", "set server", "set srvgroup"}


def test_every_command_is_here() -> None:
    assert list(COMMANDS) == list(LINES)


@pytest.mark.parametrize("words", LINES)
def test_the_line(words: str) -> None:
    values, line, certainty = LINES[words]
    command = COMMANDS[words]
    assert command.line(*values).encode() == line
    assert command.certainty == certainty
    assert command.evidence
    assert all(isinstance(mark, Evidence) for mark in command.evidence)
    assert command.upload is (words in UPLOADS)
    assert command.changes is not words.startswith("get ")
    assert command.does
    assert command.answer


@pytest.mark.parametrize("words", LINES)
def test_the_number_of_arguments(words: str) -> None:
    values = LINES[words][0]
    with pytest.raises(ValueError, match="takes"):
        COMMANDS[words].line(*values, 1)
    if values:
        with pytest.raises(ValueError, match="takes"):
            COMMANDS[words].line(*values[:-1])


NO_NUMBERS = [
    "1\r\ndel job 7",
    "1\n",
    "1\r",
    "1\0",
    "",
    " ",
    " 1",
    "1 ",
    "1 2",
    "-1",
    "+1",
    "1.0",
    "1_0",
    "1e3",
    "٧",
    "１",
    "²",
    "4294967296",
    "99999999999999999999",
    "0x100000000",
    "0x",
    "0x-1",
    "0b1",
    "4AE1456C",
    -1,
    1 << 32,
    True,
    False,
    1.0,
    None,
    b"1",
    [1],
]


@pytest.mark.parametrize("value", NO_NUMBERS, ids=repr)
def test_no_job_handle(value: object) -> None:
    with pytest.raises(ValueError, match="not a job handle"):
        job_handle(value)
    for words, (values, _, _) in LINES.items():
        if COMMANDS[words].arguments[:1] and COMMANDS[words].arguments[0].name == "job":
            with pytest.raises(ValueError, match="not a job handle"):
                COMMANDS[words].line(value, *values[1:])


@pytest.mark.parametrize("value", [*NO_NUMBERS, "0x10", 101], ids=repr)
def test_no_priority(value: object) -> None:
    with pytest.raises(ValueError, match="not a priority"):
        COMMANDS["set jobpriority"].line(7, value)


@pytest.mark.parametrize("value", [*NO_NUMBERS, "0x10"], ids=repr)
def test_no_state(value: object) -> None:
    with pytest.raises(ValueError, match="not a state"):
        COMMANDS["set jobstate"].line(7, value)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "render-01",
        SERVER[:-1],
        SERVER + "0",
        SERVER + "\r\ndel job 7",
        SERVER + "\n",
        SERVER[:-1] + "\n",
        SERVER[:-1] + " ",
        SERVER[:-1] + "٧",
        SERVER[:-1] + "\0",
        "0x" + SERVER[:14],
        16,
        int(SERVER, 16),
        True,
        None,
        SERVER.encode(),
    ],
    ids=repr,
)
def test_no_server_handle(value: object) -> None:
    with pytest.raises(ValueError, match="not a server handle"):
        server_handle(value)
    for words, values in (("get server", [value]), ("new jobserver", [7, value])):
        with pytest.raises(ValueError, match="not a server handle"):
            COMMANDS[words].line(*values)


@pytest.mark.parametrize("value", ["", "Y", "Yes\n", "Yes No", "maybe", 1, 0, None, b"Yes"], ids=repr)
def test_neither_yes_nor_no(value: object) -> None:
    with pytest.raises(ValueError, match="neither Yes nor No"):
        COMMANDS["del controller"].line(value)


def test_an_enums_number_is_sent_and_not_its_name() -> None:
    assert COMMANDS["set jobstate"].line(JobState.ACTIVE, JobState.SUSPENDED) == "set jobstate 2 3"


NO_GROUPS = [
    "",
    " ",
    " a",
    "a ",
    "a  b",
    "a\tb",
    "a\nb",
    "a\r\ndel job 7",
    "a\0",
    "a\x85b",
    "a\u2028b",
    "a\u00a0b",
    "a\x1b[2J",
    "\ud800",
    "x" * 256,
    7,
    True,
    None,
    b"a",
]


@pytest.mark.parametrize("value", NO_GROUPS, ids=ascii)
def test_no_group(value: object) -> None:
    for words in ("new srvgroup", "del srvgroup", "set srvgroup"):
        with pytest.raises(ValueError, match="not a group's name"):
            COMMANDS[words].line(value)


def test_a_name_with_blanks_stands_only_where_nothing_follows() -> None:
    assert COMMANDS["del srvgroup"].line("Render nodes 2") == "del srvgroup Render nodes 2"
    with pytest.raises(ValueError, match="where it ends"):
        COMMANDS["set srvgroup"].line("Render nodes")


@given(st.sampled_from(list(COMMANDS)), st.lists(st.text() | st.integers() | st.booleans() | st.none(), max_size=2))
def test_whatever_becomes_a_line_is_plain_words(words: str, values: list[object]) -> None:
    try:
        line = COMMANDS[words].line(*values)
    except ValueError:
        return
    argument = r"[^\s\x00-\x1f\x7f-\x9f]+" if words.endswith("srvgroup") else "[0-9A-Za-z]+"
    assert re.fullmatch(rf"[a-z]+ [a-z]+( {argument})*", line)
    assert line.startswith(words)
    assert line.encode()


# --- for people


def test_the_table_has_every_command() -> None:
    rows = markdown_table().split("\n")
    assert rows[:2] == ["| command | answers | known | does |", "| --- | --- | --- | --- |"]
    assert len(rows) == 2 + len(LINES)
    for row, command in zip(rows[2:], COMMANDS.values(), strict=True):
        form = command.form.replace("|", "\\|")
        assert row.startswith(f"| `{form}` | {command.answer} | {command.certainty} | {command.does}")
        assert len(re.split(r"(?<!\\)\|", row)) == 6


def test_forms() -> None:
    assert COMMANDS["set jobpriority"].form == "set jobpriority <job> <priority>"
    assert COMMANDS["set server"].form == "set server <server> <bytes>"
    assert COMMANDS["get joblist"].form == "get joblist"


def test_the_module_prints_the_table() -> None:
    printed = subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "bbmonitor_gui.backburner"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout
    assert printed.startswith(markdown_table())
    for mark in Evidence:
        assert f"\n{mark.name}: {mark.value}\n" in printed
