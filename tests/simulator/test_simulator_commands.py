"""Every command of protocol.md's table, on a bare socket."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from bbmonitor_gui.backburner import JobState, ServerSchedule, ServerState
from bbmonitor_gui.backburner.commands import COMMANDS
from bbmonitor_gui.simulator import Farm, ManualClock, SimulatedManager
from bbmonitor_gui.simulator.entities import FarmJob
from bbmonitor_gui.simulator.handlers import RULES

Run = Callable[..., SimulatedManager]
Connect = Callable[..., Any]

OK = b"200 OK\r\n"


def job_in(manager: SimulatedManager, state: JobState) -> FarmJob:
    return next(job for job in manager.farm.jobs.values() if job.state is state and job.servers)


@pytest.fixture
def manager(run: Run, clock: ManualClock) -> SimulatedManager:
    return run(Farm(120, 24, clock=clock))


@pytest.fixture
def client(manager: SimulatedManager, connect: Connect) -> Any:
    return connect(manager)


def test_every_command_of_the_catalogue_is_answered() -> None:
    assert set(RULES) == set(COMMANDS)
    assert {words for words, rule in RULES.items() if rule.upload} == {
        words for words, command in COMMANDS.items() if command.upload
    }


def test_unknown_things(client: Any) -> None:
    for line in ("get jobinfo 1", "get job 1", "get jobstate 1", "get jobsrverrorlst 1", "get taskname 1", "del job 1"):
        assert client.ask(line)[0] == b"404 Job not found\r\n"
    for line in ("get jobinfo E839DFB5FEEB0000", f"get jobstate {'9' * 5000}", "set jobpriority -1 5"):
        assert client.ask(line)[0] == b"404 Job not found\r\n"
    assert client.ask("get server 0000000000000000")[0] == b"404 Server not found\r\n"
    for line in ("get", "", "get weather", "GO HOME", "set everything 1"):
        assert client.ask(line)[0] == b"400 Unknown command\r\n"
    assert client.ask("get job")[0] == b"400 Missing argument\r\n"


def test_job_states(manager: SimulatedManager, client: Any) -> None:
    words = {"complete": 0, "not started": 1, "active": 2, "suspended": 3, "waiting": 4}
    for word, number in words.items():
        job = next(job for job in manager.farm.jobs.values() if job.state.label == word)
        assert client.ask(f"get jobstate {job.handle}")[0] == b"200 %d\r\n" % number
        listed = client.text("get joblist")
        assert f"<Handle>{job.handle}</Handle>\n        <State>{number}</State>" in listed


def test_the_queue_is_ordered(manager: SimulatedManager, client: Any) -> None:
    handles = [int(text) for text in re.findall(r"<Handle>(\d+)<", client.text("get jobhlist"))]
    keys = [(manager.farm.jobs[handle].priority, manager.farm.jobs[handle].submitted) for handle in handles]
    assert keys == sorted(keys)
    assert len(handles) == len(manager.farm.jobs)


def test_suspend_and_activate_by_flag(manager: SimulatedManager, client: Any) -> None:
    job = job_in(manager, JobState.ACTIVE)
    assert client.ask(f"set jobstate {job.handle} 1")[0] == OK
    assert client.ask(f"get jobstate {job.handle}")[0] == b"200 3\r\n"
    assert "<Active>No</Active>" in client.text(f"get jobinfo {job.handle}")
    assert not job.running
    assert client.ask(f"set jobstate {job.handle} 0")[0] == OK
    assert client.ask(f"get jobstate {job.handle}")[0] in (b"200 2\r\n", b"200 4\r\n")
    assert client.ask(f"set jobstate {job.handle} 3")[0] == b"400 Bad argument\r\n"
    assert client.ask(f"set jobstate {job.handle} x")[0] == b"400 Bad argument\r\n"
    assert client.ask(f"set jobstate {job.handle}")[0] == b"400 Missing argument\r\n"


def test_suspend_and_activate_by_number(run: Run, connect: Connect, clock: ManualClock) -> None:
    manager = run(Farm(120, 24, clock=clock), state_reading="number")
    client = connect(manager)
    job = job_in(manager, JobState.ACTIVE)
    assert client.ask(f"set jobstate {job.handle} 3")[0] == OK
    assert job.state is JobState.SUSPENDED
    assert client.ask(f"set jobstate {job.handle} 2")[0] == OK
    assert job.state is not JobState.SUSPENDED
    assert client.ask(f"set jobstate {job.handle} 4")[0] == b"400 Bad argument\r\n"


def test_a_complete_job_stays_complete(manager: SimulatedManager, client: Any) -> None:
    job = job_in(manager, JobState.COMPLETE)
    assert client.ask(f"set jobstate {job.handle} 1")[0] == OK
    assert client.ask(f"set jobstate {job.handle} 0")[0] == OK
    assert client.ask(f"get jobstate {job.handle}")[0] == b"200 0\r\n"


def test_priority(manager: SimulatedManager, client: Any) -> None:
    job = job_in(manager, JobState.NOT_STARTED)
    assert client.ask(f"set jobpriority {job.handle} 7")[0] == OK
    assert "<Priority>7</Priority>" in client.text(f"get jobinfo {job.handle}")
    assert client.ask(f"set jobpriority {job.handle} 101")[0] == b"400 Bad argument\r\n"
    assert job.priority == 7


def test_restart(manager: SimulatedManager, client: Any) -> None:
    job = job_in(manager, JobState.COMPLETE)
    assert client.ask(f"restart job {job.handle}")[0] == OK
    document = client.text(f"get jobinfo {job.handle}")
    assert "<TasksCompleted>0</TasksCompleted>" in document
    assert "<Ended></Ended>" in document
    assert job.state in (JobState.NOT_STARTED, JobState.ACTIVE)


def test_a_suspended_and_a_failed_job_start_anew(manager: SimulatedManager, client: Any) -> None:
    suspended = job_in(manager, JobState.SUSPENDED)
    assert client.ask(f"restart job {suspended.handle}")[0] == OK
    assert client.ask(f"get jobstate {suspended.handle}")[0] in (b"200 1\r\n", b"200 2\r\n")
    failed = next(
        job for job in manager.farm.jobs.values() if job.errors and any(work.given_up for work in job.work.values())
    )
    assert "<RtFailed>Yes</RtFailed>" in client.text(f"get jobinfo {failed.handle}")
    assert client.ask(f"restart job {failed.handle}")[0] == OK
    assert "<RtFailed>Yes</RtFailed>" not in client.text(f"get jobinfo {failed.handle}")
    assert client.ask(f"get jobsrverrorlst {failed.handle}")[0] == b"251 0\r\n"
    assert "<State>complete</State>" not in client.text(f"get taskname {failed.handle}")
    assert client.ask("restart job 1")[0] == b"404 Job not found\r\n"


def test_delete_job(manager: SimulatedManager, client: Any) -> None:
    job = job_in(manager, JobState.ACTIVE)
    assert client.ask(f"del job {job.handle}")[0] == OK
    assert client.ask(f"get jobinfo {job.handle}")[0] == b"404 Job not found\r\n"
    assert not any(server.assignment and server.assignment.job is job for server in manager.farm.servers.values())


def test_servers_off_and_on_a_job(manager: SimulatedManager, client: Any) -> None:
    job = job_in(manager, JobState.ACTIVE)
    server = next(iter(job.running.values())).server
    assert client.ask(f"del jobserver {job.handle} {server.handle}")[0] == OK
    assert f"<Handle>{server.handle}</Handle>" not in client.text(f"get jobinfo {job.handle}")
    assert client.ask(f"del jobserver {job.handle} {server.handle}")[0] == b"404 Server not found\r\n"
    assert client.ask(f"new jobserver {job.handle} {server.handle}")[0] == OK
    assert f"<Handle>{server.handle}</Handle>" in client.text(f"get jobinfo {job.handle}")
    assert client.ask(f"new jobserver {job.handle} 0000000000000000")[0] == b"404 Server not found\r\n"


def test_a_server_that_failed_tries_again_when_it_is_put_on_the_job_anew(
    manager: SimulatedManager, client: Any
) -> None:
    job, handle = next(
        (job, handle)
        for job in manager.farm.jobs.values()
        for handle, work in job.work.items()
        if work.given_up and handle in job.servers
    )
    row = re.compile(rf"<Handle>{handle}</Handle>.*?<RtFailed>(\w+)<", re.DOTALL)
    assert row.findall(client.text(f"get jobinfo {job.handle}")) == ["Yes"]
    assert client.ask(f"del jobserver {job.handle} {handle}")[0] == OK
    assert row.findall(client.text(f"get jobinfo {job.handle}")) == []
    assert client.ask(f"new jobserver {job.handle} {handle}")[0] == OK
    assert row.findall(client.text(f"get jobinfo {job.handle}")) == ["No"]


@pytest.mark.parametrize("state", list(JobState))
def test_nothing_of_a_job_is_lost_in_the_archive(manager: SimulatedManager, client: Any, state: JobState) -> None:
    job = job_in(manager, state)
    if job.running:  # it stops, as a suspended one does
        assert client.ask(f"set jobstate {job.handle} 1")[0] == OK
    before = [client.text(f"{words} {job.handle}") for words in ("get job", "get taskname")]
    for _ in range(2):
        assert client.ask(f"set jobarchive {job.handle}")[0] == OK
    after = [client.text(f"{words} {job.handle}") for words in ("get job", "get taskname")]
    if not job.running:
        assert after == before
    assert re.findall("<(?:Name|Submitted|NumberTasks|TasksCompleted)>.*", after[0]) == re.findall(
        "<(?:Name|Submitted|NumberTasks|TasksCompleted)>.*", before[0]
    )


def test_archived_jobs_can_be_deleted_and_queued_ones_not_by_that(manager: SimulatedManager, client: Any) -> None:
    archived, queued = next(iter(manager.farm.archive)), next(iter(manager.farm.jobs))
    assert client.ask(f"del jobarchive {queued}")[0] == b"404 Job not found\r\n"
    assert client.ask(f"get jobstate {queued}")[0].startswith(b"200 ")
    assert client.ask(f"del job {archived}")[0] == b"404 Job not found\r\n"
    assert client.ask(f"del jobarchive {archived}")[0] == OK
    assert f"<Handle>{archived}</Handle>" not in client.text("get jobarchive")
    assert client.ask(f"del jobarchive {archived}")[0] == b"404 Job not found\r\n"
    assert client.ask(f"set jobarchive {archived}")[0] == b"404 Job not found\r\n"


def test_archive_and_restore(manager: SimulatedManager, client: Any) -> None:
    job = job_in(manager, JobState.SUSPENDED)
    assert client.ask(f"set jobarchive {job.handle}")[0] == OK
    assert client.ask(f"get jobstate {job.handle}")[0] == b"404 Job not found\r\n"
    assert f"<Handle>{job.handle}</Handle>" in client.text("get jobarchive")
    assert "<EndJobDate>Not Finished</EndJobDate>" in client.text("get jobarchive")
    assert client.ask(f"set jobarchive {job.handle}")[0] == OK
    assert client.ask(f"get jobstate {job.handle}")[0] == b"200 3\r\n"
    assert f"<Handle>{job.handle}</Handle>" not in client.text("get jobarchive")
    assert client.ask("set jobarchive 1")[0] == b"404 Job not found\r\n"


def test_tasks(manager: SimulatedManager, client: Any) -> None:
    job = job_in(manager, JobState.ACTIVE)
    for words in ("get taskname", "get taskmetadata"):
        document = client.text(f"{words} {job.handle}")
        assert re.findall(r"<Number>(\d+)<", document) == [str(number) for number in range(1, job.tasks + 1)]
        states = re.findall(r"<State>(\w+)<", document)
        assert states.count("complete") == job.completed
        assert states.count("active") == len(job.running)
        assert set(re.findall(r"<Server>(.+)<", document)) <= {s.name for s in manager.farm.servers.values()}
        assert all(re.fullmatch(r"\d+:\d\d:\d\d", text) for text in re.findall(r"<Elapsed>(.*?)<", document))


def test_the_tasks_that_a_server_did_can_be_listed_and_stay_its_own(
    manager: SimulatedManager, client: Any, clock: ManualClock
) -> None:
    def done_by(job: FarmJob) -> dict[str, list[str]]:
        rows = re.findall(
            r"<Name>(.*?)<.*?<State>complete<.*?<Server>(.*?)<",
            client.text(f"get taskname {job.handle}").replace("\n", ""),
        )
        done: dict[str, list[str]] = {}
        for task, server in rows:
            done.setdefault(server, []).append(task)
        return done

    job = next(job for job in manager.farm.jobs.values() if job.running and job.completed > 5)
    before = done_by(job)
    clock.advance(3600)
    after = done_by(job)
    assert sum(map(len, after.values())) > sum(map(len, before.values())) > 5
    assert all(set(tasks) <= set(after[server]) for server, tasks in before.items())
    for handle, work in job.work.items():
        assert len(after.get(manager.farm.servers[handle].name, [])) == work.tasks


def test_errors_come_with_line_feeds_quotes_and_windows_paths(manager: SimulatedManager, client: Any) -> None:
    documents = [client.ask(f"get jobsrverrorlst {job.handle}")[1].decode() for job in manager.farm.jobs.values()]
    everything = "".join(documents)
    assert "<ServerErrorList>\n    <ServerMessage>\n        <Handle>" in everything
    for part in (
        "Missing map files:\n",
        '"',
        "C:\\maps",
        "(0x7b)",
        "License error",
        "&lt;frame ",
        "&amp; nothing more",
    ):
        assert part in everything
    calm = next(job for job in manager.farm.jobs.values() if not job.errors)
    assert client.ask(f"get jobsrverrorlst {calm.handle}")[0] == b"251 0\r\n"


def test_server_groups(manager: SimulatedManager, client: Any) -> None:
    document = client.text("get srvgroups")
    assert re.findall(r"<Name>(.*?)<", document)[:2] == ["Render nodes", "Workstations"]
    assert len(re.findall(r"<Handle>", document)) == len(manager.farm.servers)


GROUP = """<?xml version="1.0"?>
<ServerGroup>
    <Name>{name}</Name>
    <Weight>Normal</Weight>
    <Servers>{servers}</Servers>
</ServerGroup>
"""


def test_groups_are_made_changed_and_deleted(manager: SimulatedManager, client: Any) -> None:
    first, second = list(manager.farm.servers)[:2]
    assert client.ask("new srvgroup Night shift")[0] == OK
    assert client.ask("new srvgroup nächtlich")[0] == OK
    assert client.ask("new srvgroup Night shift")[0] == b"400 Server group exists\r\n"
    assert re.findall(r"<Name>(.*?)<", client.text("get srvgroups"))[-2:] == ["Night shift", "nächtlich"]
    servers = f"<Handle>{first}</Handle><Handle>{second.lower()}</Handle>"
    assert client.upload("set srvgroup nächtlich", GROUP.format(name="nächtlich", servers=servers)) == OK
    group = client.text("get srvgroups").rpartition("<Name>nächtlich</Name>")[2]
    assert re.findall(r"<Handle>(.*?)<", group) == [first, second]
    for name, wrong in (("nächtlich", GROUP.format(name="other", servers="")), ("nächtlich", "hello")):
        assert client.upload(f"set srvgroup {name}", wrong) == b"400 Bad document\r\n"
    unknown = GROUP.format(name="nächtlich", servers="<Handle>0000000000000000</Handle>")
    assert client.upload("set srvgroup nächtlich", unknown) == b"404 Server not found\r\n"
    assert client.upload("set srvgroup missing", GROUP.format(name="missing", servers="")) == (
        b"404 Server group not found\r\n"
    )
    assert client.ask("del srvgroup Night shift")[0] == OK
    assert client.ask("del srvgroup Night shift")[0] == b"404 Server group not found\r\n"
    assert client.ask("del srvgroup")[0] == b"400 Missing argument\r\n"
    assert first in client.text("get srvlist")


def test_a_deleted_server_leaves_its_groups(manager: SimulatedManager, client: Any) -> None:
    server = next(iter(manager.farm.servers.values()))
    assert server.handle in client.text("get srvgroups")
    server.present = False
    assert client.ask(f"del server {server.handle}")[0] == OK
    assert server.handle not in client.text("get srvgroups")


def test_a_manager_that_does_not_know_the_commands_of_groups(run: Run, connect: Connect) -> None:
    client = connect(run(groups_editable=False))
    before = client.text("get srvgroups")
    for line in ("new srvgroup a", "del srvgroup Flame", "set srvgroup Flame 5", "SET SRVGROUP Flame 5"):
        assert client.ask(line)[0] == b"400 Unknown command\r\n"
    assert client.text("get srvgroups") == before


def test_edit_job(manager: SimulatedManager, client: Any) -> None:
    job = job_in(manager, JobState.ACTIVE)
    document = client.text(f"get job {job.handle}")
    for tag, value in (
        ("Name", "&lt;new&gt; &amp; ünïcode"),
        ("Description", ""),
        ("Priority", "3"),
        ("ZipArchive", "Yes"),
        ("Active", "No"),
        ("NthTask", "17"),
        ("EmailTo", "a@example.com"),
    ):
        document = re.sub(rf"<{tag}>.*?</{tag}>", f"<{tag}>{value}</{tag}>", document, count=1)
    assert client.upload(f"set job {job.handle}", document) == OK
    assert (job.name, job.description, job.priority) == ("<new> & ünïcode", "", 3)
    assert job.flags.zip_archive
    assert (job.alerts.nth_task, job.alerts.email_to) == (17, "a@example.com")
    assert job.state is JobState.SUSPENDED
    assert client.upload(f"set job {job.handle}", client.text(f"get job {job.handle}")) == OK
    assert client.upload(f"set job {job.handle}", document.replace(">3<", ">300<")) == b"400 Bad document\r\n"
    assert client.upload(f"set job {job.handle}", "hello") == b"400 Bad document\r\n"
    assert client.upload("set job 1", document) == b"404 Job not found\r\n"
    other = next(other for other in manager.farm.jobs if other != job.handle)
    assert client.upload(f"set job {other}", document) == b"400 Bad document\r\n"
    assert job.priority == 3


def test_flags_that_are_the_managers_own_stay(manager: SimulatedManager, client: Any) -> None:
    job = job_in(manager, JobState.WAITING)
    document = client.text(f"get job {job.handle}")
    changed = re.sub(
        r"(<JobFlags>.*?</JobFlags>)", lambda flags: re.sub(">No<", ">Yes<", flags[0]), document, flags=re.DOTALL
    )
    assert client.upload(f"set job {job.handle}", changed) == OK
    flags = re.findall(r"<(\w+)>No<", client.text(f"get job {job.handle}").partition("</JobFlags>")[0])
    assert flags == ["Complete", "HasDependencies"]


def test_payloads_have_limits(manager: SimulatedManager, client: Any) -> None:
    handle = next(iter(manager.farm.jobs))
    assert client.ask(f"set job {handle} {5 * 1024 * 1024}")[0] == b"400 Payload too large\r\n"
    assert client.ask(f"set job {handle} many")[0] == b"400 Bad length\r\n"
    assert client.ask("set job")[0] == b"400 Bad length\r\n"
    assert client.ask("get jobstate 1")[0] == b"404 Job not found\r\n"  # the session goes on


@pytest.mark.parametrize(("polarity", "monday"), [("allowed", 16646207), ("blocked", 16777215 - 16646207)])
def test_edit_week_schedule(run: Run, connect: Connect, clock: ManualClock, polarity: str, monday: int) -> None:
    manager = run(Farm(10, 4, clock=clock), polarity=polarity)
    client = connect(manager)
    server = next(iter(manager.farm.servers.values()))
    document = re.sub(r"<Monday>\d+<", f"<Monday>{monday}<", client.text(f"get server {server.handle}"))
    document = re.sub(r"<AttPriority>\d<", "<AttPriority>0<", document)
    assert client.upload(f"set server {server.handle}", document) == OK
    assert [server.schedule.allows(1, hour) for hour in (6, 7, 17, 18)] == [True, False, False, True]
    assert int(server.attended) == 0
    assert f"<Monday>{monday}</Monday>" in client.text(f"get server {server.handle}")
    assert (
        client.upload(f"set server {server.handle}", document.replace(str(monday), "1" * 9)) == b"400 Bad document\r\n"
    )


def test_a_server_out_of_schedule_stops_at_once(manager: SimulatedManager, client: Any) -> None:
    server = next(s for s in manager.farm.servers.values() if s.state(manager.farm.now) is ServerState.BUSY)
    document = client.text(f"get server {server.handle}")
    never = re.sub(r"<(\w+day)>\d+<", r"<\1>0<", document)
    assert client.upload(f"set server {server.handle}", never) == OK
    assert server.schedule == ServerSchedule.NEVER
    assert f"<Handle>{server.handle}</Handle>\n        <State>4</State>" in client.text("get srvlist")
    assert server.assignment is None


def test_only_absent_servers_can_be_deleted(manager: SimulatedManager, client: Any) -> None:
    server = next(s for s in manager.farm.servers.values() if s.present)
    assert client.ask(f"del server {server.handle}")[0] == b"403 Server is not absent\r\n"
    server.present = False
    assert client.ask(f"del server {server.handle}")[0] == OK
    assert client.ask(f"get server {server.handle}")[0] == b"404 Server not found\r\n"
    assert server.handle not in client.text("get srvlist")


def test_clients_introduce_themselves(manager: SimulatedManager, client: Any) -> None:
    before = client.text("get clientlist")
    assert "<ComputerName>client-1</ComputerName>" in before
    own = re.search(r"<ClientInfo>.*?</ClientInfo>", before, re.DOTALL)
    assert own
    document = own[0].replace("client-1", "BÜRO-PC").replace("<User></User>", "<User>jürgen</User>")
    assert client.upload("set clientinfo", document) == OK
    assert "<User>jürgen</User>\n            <ComputerName>BÜRO-PC</ComputerName>" in client.text("get clientlist")
    assert "<ComputerName>BÜRO-PC</ComputerName>" in client.text("get controller")
    assert "<Controler>1</Controler>" in client.text("get controller")
    assert client.upload("set clientinfo", "<ClientInfo/>") == b"400 Bad document\r\n"
