"""Reading all about one job, from Managers that tell everything and from those that do not."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator

import pytest

from bbmonitor_gui.backburner import CommandRefused, Monitor, ProtocolError
from bbmonitor_gui.connection.details import Kind, Subject
from bbmonitor_gui.connection.job_details import JobDetails
from bbmonitor_gui.connection.requests import ReadJobDetails
from bbmonitor_gui.simulator import SimulatedManager

SERVER = "E839DFB5FEEB0000"


@pytest.fixture
def monitor(manager: SimulatedManager) -> Iterator[Monitor]:
    with Monitor("127.0.0.1", manager.port, timeout=5.0) as opened:
        yield opened


def with_errors(manager: SimulatedManager) -> int:
    return next(handle for handle, job in manager.farm.jobs.items() if job.errors and job.tasks > 1)


def test_it_changes_nothing_and_concerns_the_job() -> None:
    request = ReadJobDetails(7)
    assert not request.changes
    assert request.target == Subject(Kind.JOB, 7)


def test_everything_arrives(manager: SimulatedManager, monitor: Monitor) -> None:
    job = manager.farm.jobs[with_errors(manager)]
    details = ReadJobDetails(job.handle).run(monitor)
    assert details.job.info.name == job.name
    assert details.job.servers
    assert list(details.errors) == job.errors
    assert (details.errors_trouble, details.tasks_trouble) == ("", "")
    assert [task.number for task in details.tasks] == list(range(1, job.tasks + 1))
    rows = {row.path: row for row in details.rows}
    assert rows["JobInfo/Name"].text == job.name
    assert rows["JobInfo/Name"].known
    assert not rows["JobDetails/Output/Gamma"].known


def test_a_manager_that_does_not_know_taskname(manager: SimulatedManager, monitor: Monitor) -> None:
    job = manager.farm.jobs[with_errors(manager)]
    manager.faults.add("get taskname=status:400 Unknown command")
    details = ReadJobDetails(job.handle).run(monitor)
    assert details.tasks == ()
    assert details.tasks_trouble == "This Manager does not tell the names of tasks: 400 Unknown command"
    assert len(details.errors) == len(job.errors)
    assert details.rows


def test_a_manager_that_does_not_know_errors(manager: SimulatedManager, monitor: Monitor) -> None:
    job = manager.farm.jobs[with_errors(manager)]
    manager.faults.add("get jobsrverrorlst=status:400 Unknown {0} command")
    details = ReadJobDetails(job.handle).run(monitor)
    assert details.errors == ()
    assert details.errors_trouble == "This Manager does not tell the errors of jobs: 400 Unknown {0} command"
    assert len(details.tasks) == job.tasks


@pytest.mark.parametrize("status", ["404 Job has no errors", "450 J", "200 No errors"])
def test_no_errors_in_other_words(manager: SimulatedManager, monitor: Monitor, status: str) -> None:
    manager.faults.add(f"get jobsrverrorlst=status:{status}")
    details = ReadJobDetails(next(iter(manager.farm.jobs))).run(monitor)
    assert (details.errors, details.errors_trouble) == ((), "")


@pytest.mark.parametrize("command", ["get taskname", "get jobsrverrorlst"])
def test_what_nobody_can_read_costs_neither_the_session_nor_the_rest(
    manager: SimulatedManager, monitor: Monitor, command: str
) -> None:
    handle = with_errors(manager)
    manager.faults.add(f"{command}=garbage")
    details = ReadJobDetails(handle).run(monitor)
    troubles = {"get taskname": details.tasks_trouble, "get jobsrverrorlst": details.errors_trouble}
    assert "not XML" in troubles.pop(command)
    assert list(troubles.values()) == [""]
    assert details.job.info.handle == handle
    assert monitor.is_open


def test_a_job_that_is_gone_is_refused(monitor: Monitor) -> None:
    with pytest.raises(CommandRefused) as refused:
        ReadJobDetails(1).run(monitor)
    assert refused.value.code in (404, 450)
    assert monitor.is_open


def read_from(serve: Callable[[Callable[[socket.socket], None]], int], answers: dict[str, bytes]) -> JobDetails:
    """Job 7's details from a Manager that answers with these bytes."""

    def talk(peer: socket.socket) -> None:
        peer.sendall(b"250 backburner 1.0 Ready.\r\nbackburner>")
        lines = peer.makefile("rb")
        for line in lines:
            peer.sendall(answers[line.decode().strip()] + b"backburner>")

    with Monitor("127.0.0.1", serve(talk), timeout=5.0) as monitor:
        return ReadJobDetails(7).run(monitor)


def payload(text: str) -> bytes:
    document = text.encode() + b"\n\0"
    return b"251 %d\r\n%s" % (len(document), document)


JOB = """<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>
<Job><JobInfo><Version>300</Version><JobHandle>7</JobHandle><Name>seven</Name><Description></Description>
<Priority>50</Priority><User>anna</User><Computer>WS</Computer><LastUpdated></LastUpdated><Submitted></Submitted>
<Started></Started><Ended></Ended><NumberTasks>2</NumberTasks><TasksCompleted>1</TasksCompleted>
<Encoding>UTF-8</Encoding></JobInfo>
<JobFlags><Active>Yes</Active><Complete>No</Complete><A>No</A><B>No</B><C>No</C><D>No</D><E>No</E><F>No</F><G>No</G>
<H>No</H><I>No</I><J>No</J></JobFlags>
<Nobody><Knows>this</Knows></Nobody>
<JobPlugin><Name>3dsmax</Name><Version>400</Version></JobPlugin>
<JobAlerts><Enabled>No</Enabled><A>No</A><B>No</B><C>No</C><NthTask>1</NthTask><D>No</D><E>No</E><F></F><G></G><H></H>
</JobAlerts><JobServers></JobServers></Job>"""


def test_written_out_bytes(serve: Callable[[Callable[[socket.socket], None]], int]) -> None:
    message = (
        f"<ServerErrorList><ServerMessage><Handle>{SERVER}</Handle><Msg>a\nb</Msg></ServerMessage></ServerErrorList>"
    )
    answers = {
        "get job 7": payload(JOB),
        "get jobsrverrorlst 7": payload(message),
        "get taskname 7": b"251 2\r\n\n\0",
    }
    details = read_from(serve, answers)
    assert (details.job.info.name, details.job.info.number_tasks) == ("seven", 2)
    assert [(error.handle, error.message) for error in details.errors] == [(SERVER, "a\nb")]
    assert (details.tasks, details.tasks_trouble) == ((), "")
    assert [(row.path, row.text) for row in details.rows if not row.known] == [("Nobody/Knows", "this")]


def test_a_job_that_nobody_can_read(serve: Callable[[Callable[[socket.socket], None]], int]) -> None:
    with pytest.raises(ProtocolError, match="Job"):
        read_from(serve, {"get job 7": payload("<Job><JobInfo/></Job>")})
