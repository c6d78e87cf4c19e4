"""The catalogue: how each command is written, what it answers, and how surely that is known.

Help texts and the protocol page are made from this table. Facts: protocol.md, "Commands".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from .states import LOWEST_PRIORITY

_LONGEST_NAME = 255
_WORD = r"[^\s\x00-\x1f\x7f-\x9f\ud800-\udfff]+"


class Evidence(Enum):
    """How a fact about the protocol is known; the surest first."""

    S = "described by the API document"
    W = "seen on the wire against a real Manager"
    V = "named in the vendor's public headers and manual"
    I = "inferred by analogy; nobody has seen it"  # noqa: E741 - protocol.md's own mark


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a command line; `encode` gives its text or raises ValueError."""

    name: str
    encode: Callable[[object], str]


def job_handle(value: object) -> str:
    """A job's handle as the wire has it: decimal. Takes an int, decimal text, or hexadecimal text with 0x."""
    number = None
    if isinstance(value, int) and not isinstance(value, bool):
        number = value
    elif isinstance(value, str) and re.fullmatch(r"[0-9]{1,10}|0[xX][0-9a-fA-F]{1,8}", value):
        number = int(value, 16 if value[:2] in ("0x", "0X") else 10)
    if number is None or not 0 <= number < 1 << 32:
        raise ValueError(
            f"not a job handle: {value!r} (a number of 32 bits: int, decimal text, or hexadecimal with 0x)"
        )
    return str(int(number))


def server_handle(value: object) -> str:
    """A server's handle: text of 16 hex digits, as the Manager gave it."""
    if not isinstance(value, str) or not re.fullmatch(r"[0-9a-fA-F]{16}", value):
        raise ValueError(f"not a server handle: {value!r} (16 hex digits)")
    return value


def _whole_number(name: str, most: int) -> Argument:
    def encode(value: object) -> str:
        number = int(value) if isinstance(value, str) and re.fullmatch(r"[0-9]{1,10}", value) else value
        if isinstance(number, bool) or not isinstance(number, int) or not 0 <= number <= most:
            raise ValueError(f"not a {name}: {value!r} (0…{most})")
        return str(int(number))

    return Argument(name, encode)


def _yes_no(value: object) -> str:
    if isinstance(value, str) and value.lower() in ("yes", "no"):
        return value.capitalize()
    if not isinstance(value, bool):
        raise ValueError(f"neither Yes nor No: {value!r}")
    return "Yes" if value else "No"


def group_name(value: object) -> str:
    """A server group's name, as the last argument of a line: words parted by single blanks, up to 255 characters.

    Nobody has seen how such a name stands on a line. A Manager that takes the rest of the line for it understands these;
    it could not tell other blanks apart.
    """
    if not isinstance(value, str) or len(value) > _LONGEST_NAME or not re.fullmatch(rf"{_WORD}( {_WORD})*", value):
        raise ValueError(
            f"not a group's name: {value!r} (words parted by single blanks, at most {_LONGEST_NAME} characters)"
        )
    return value


def group_word(value: object) -> str:
    """A server group's name where something stands behind it: a Manager might take its second word for that."""
    name = group_name(value)
    if " " in name:
        raise ValueError(f"not a group's name without blanks: {value!r}; the command could not tell where it ends")
    return name


JOB = Argument("job", job_handle)
SERVER = Argument("server", server_handle)
STATE = _whole_number("state", (1 << 32) - 1)
PRIORITY = _whole_number("priority", LOWEST_PRIORITY)
YES_NO = Argument("Yes|No", _yes_no)
GROUP = Argument("group", group_name)
GROUP_WORD = Argument("group", group_word)


@dataclass(frozen=True, slots=True)
class Command:
    """One command: `words` arguments, with a payload after it if `upload`."""

    words: str
    arguments: tuple[Argument, ...]
    answer: str
    evidence: tuple[Evidence, ...]
    does: str
    note: str = ""
    upload: bool = False

    @property
    def form(self) -> str:
        """For people: `set jobpriority <job> <priority>`."""
        parts = [self.words, *(f"<{argument.name}>" for argument in self.arguments)]
        return " ".join([*parts, "<bytes>"] if self.upload else parts)

    @property
    def certainty(self) -> str:
        """For people: "S, W"."""
        return ", ".join(mark.name for mark in self.evidence)

    @property
    def changes(self) -> bool:
        """Does it change anything? Reading never does."""
        return not self.words.startswith("get ")

    def line(self, *values: object) -> str:
        """The command line without its end. Raises ValueError for an argument that cannot be one."""
        if len(values) != len(self.arguments):
            raise ValueError(f"{self.form} takes {len(self.arguments)} arguments, not {len(values)}")
        return " ".join([self.words, *(a.encode(value) for a, value in zip(self.arguments, values, strict=True))])


S, W, V, I = Evidence  # noqa: E741

_TABLE = (
    Command("get mgrinfo", (), "ManagerInfo", (S, W), "the Manager: version, counts, computer, network"),
    Command("get clientlist", (), "list of ClientInfo", (S, W), "monitors and submitting programs that are connected"),
    Command("get pluglist", (), "list of plug-ins", (S, W), "kinds of work that the farm can do"),
    Command("get srvlist", (), "list of servers", (S, W), "each server's handle, state and name"),
    Command("get server", (SERVER,), "Server", (S, W), "all about one server, its week included"),
    Command("get srvgroups", (), "list of server groups, or a plain line", (W,), "server groups", "form unknown"),
    Command("get jobhlist", (), "JobhList", (S, W), "each job's handle and state"),
    Command("get joblist", (), "list of jobs", (S, W), "each job's handle, state, name and plug-in"),
    Command("get jobinfo", (JOB,), "Job", (S, W), "all about one job"),
    Command("get job", (JOB,), "Job", (W,), "all about one job, in a longer document: the one that edits start from"),
    Command("get jobstate", (JOB,), "a line with the number", (S, W), "one job's state as a number"),
    Command("get jobsrverrorlst", (JOB,), "ServerErrorList", (W,), "the errors of one job, with the servers' names"),
    Command("get jobarchive", (), "list of archived jobs", (S, W), "the archive"),
    Command("get taskname", (JOB,), "document", (S, W), "names and states of a job's tasks", "only the name is known"),
    Command("get taskmetadata", (JOB,), "document", (W,), "more about a job's tasks", "only the name is known"),
    Command("get controller", (), "ClientInfo", (W,), "who has queue control"),
    Command(
        "set jobstate",
        (JOB, STATE),
        "200 OK",
        (S, W),
        "suspend or activate a job",
        "two readings: a flag (1 suspends, 0 activates; W) or the number of the state (S, presumably)",
    ),
    Command(
        "set jobpriority",
        (JOB, PRIORITY),
        "200 OK",
        (W,),
        "a job's priority: 0 the most urgent, 50 the default",
        "the order of its arguments is inferred",
    ),
    Command("del job", (JOB,), "200 OK", (W,), "delete a job"),
    Command("restart job", (JOB,), "200 OK", (W, I), "start a job again from its first task", "listed by one client"),
    Command("del jobserver", (JOB, SERVER), "200 OK", (W,), "take a server off a job"),
    Command("new jobserver", (JOB, SERVER), "200 OK", (W,), "put a server on a job"),
    Command("set jobarchive", (JOB,), "200 OK", (S, I), "archive a job, or bring it back", "only the name is known"),
    Command(
        "del jobarchive",
        (JOB,),
        "200 OK",
        (I,),
        "delete a job from the archive",
        "form of del job",
    ),
    Command(
        "new controller",
        (YES_NO,),
        "201 OK or 200 Control Pending",
        (W, I),
        "ask for queue control, or give it back",
        "only Yes was seen",
    ),
    Command("set controller", (YES_NO,), "200 OK", (W, I), "answer a request for queue control", "only No was seen"),
    Command(
        "del controller",
        (YES_NO,),
        "200 OK",
        (S, V),
        "lock queue control during a series of changes (Yes … No)",
        "seen; what it means is known from the vendor's headers only",
    ),
    Command(
        "set clientinfo",
        (),
        "250 Ready, then 200 OK",
        (W,),
        "introduce ourselves",
        "seen in login sessions",
        upload=True,
    ),
    Command(
        "set job",
        (JOB,),
        "250 Ready, then 200 OK",
        (I,),
        "send back an edited job",
        "form of set clientinfo",
        upload=True,
    ),
    Command(
        "set server",
        (SERVER,),
        "250 Ready, then 200 OK",
        (I,),
        "send back an edited server, its week included",
        "form of set clientinfo",
        upload=True,
    ),
    Command("del server", (SERVER,), "200 OK", (I, V), "forget an absent server", "form of del job"),
    Command("new srvgroup", (GROUP,), "200 OK", (I,), "make a server group without servers", "form of new jobserver"),
    Command("del srvgroup", (GROUP,), "200 OK", (I,), "delete a server group; its servers stay", "form of del job"),
    Command(
        "set srvgroup",
        (GROUP_WORD,),
        "250 Ready, then 200 OK",
        (I,),
        "send back an edited server group",
        "form of set clientinfo; only a name without blanks can stand before the length",
        upload=True,
    ),
)
COMMANDS = {command.words: command for command in _TABLE}


def markdown_table() -> str:
    """The catalogue for a README or a help page."""
    rows = ["| command | answers | known | does |", "| --- | --- | --- | --- |"]
    for command in COMMANDS.values():
        note = f" ({command.note})" if command.note else ""
        form = command.form.replace("|", "\\|")
        rows.append(f"| `{form}` | {command.answer} | {command.certainty} | {command.does}{note} |")
    return "\n".join(rows)
