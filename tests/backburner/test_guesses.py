"""Documents whose form nobody has described: nothing is lost, and a guess may fail without harm."""

import pytest

from bbmonitor_gui.backburner import JobServerList, JobTask, ServerGroup
from bbmonitor_gui.backburner.guesses import read_job_server_list, read_server_groups, read_tasks
from bbmonitor_gui.backburner.xmltree import parse


def test_tasks_whose_names_can_be_guessed() -> None:
    payload = b"""<TaskList>
    <Task><Number>7</Number><Name>frame 7</Name><State>2</State><Server>E839DFB5FEEB0000</Server><New>?</New></Task>
    <Task><task_id>9</task_id><TaskName/><Status>busy</Status></Task>
</TaskList>
\0"""
    fields = (("Number", "7"), ("Name", "frame 7"), ("State", "2"), ("Server", "E839DFB5FEEB0000"), ("New", "?"))
    assert read_tasks(parse(payload)) == [
        JobTask(7, "frame 7", "2", "E839DFB5FEEB0000", fields),
        JobTask(9, "", "busy", "", (("task_id", "9"), ("TaskName", ""), ("Status", "busy"))),
    ]


def test_tasks_that_tell_nothing_keep_their_place_and_text() -> None:
    assert read_tasks(parse(b"<L><T> frame 1 </T><T><A><B>x</B></A></T><T/></L>")) == [
        JobTask(1, "frame 1", "", "", (("T", " frame 1 "),)),
        JobTask(2, "", "", "", (("B", "x"),)),
        JobTask(3, "", "", "", (("T", ""),)),
    ]
    assert read_tasks(parse(b"<L/>")) == []


@pytest.mark.parametrize("number", ["", "-1", "1.5", "first", "9" * 5000, "²", "٧"])
def test_a_number_that_is_none_leaves_the_place(number: str) -> None:
    (task,) = read_tasks(parse(f"<L><T><Number>{number}</Number></T></L>".encode()))
    assert task.number == 1
    assert task.fields == (("Number", number),)


def test_the_first_of_two_elements_of_a_name_counts() -> None:
    (task,) = read_tasks(parse(b"<L><T><Name>one</Name><Name>two</Name></T></L>"))
    assert task.name == "one"
    assert task.fields == (("Name", "one"), ("Name", "two"))


def test_server_groups() -> None:
    payload = b"<G><Group><Index>1</Index><Name>fast</Name></Group><Group><X>slow</X><Y/></Group><Group>all</Group></G>"
    assert read_server_groups(parse(payload)) == [
        ServerGroup("fast", (("Index", "1"), ("Name", "fast"))),
        ServerGroup("slow", (("X", "slow"), ("Y", ""))),
        ServerGroup("all", (("Group", "all"),)),
    ]
    assert read_server_groups(parse(b"<G/>")) == []


@pytest.mark.parametrize(
    ("servers", "answer"),
    [
        (b"<All>Yes</All><S><Handle>A</Handle></S>", JobServerList(True)),
        (b"<S><Handle>A</Handle></S><ALL>0</ALL>", JobServerList(False)),
        (b"<S><Handle>A</Handle></S>", None),
        (b"<All>some</All>", None),
        (b"<All><S>1</S></All>", None),
        (b"", None),
    ],
)
def test_all_servers(servers: bytes, answer: JobServerList | None) -> None:
    assert read_job_server_list(parse(b"<Job><JobServers>" + servers + b"</JobServers></Job>")) == answer
