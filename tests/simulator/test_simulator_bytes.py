"""The console session, byte by byte (protocol.md, "Console session" and "Documents")."""

import re
import socket
from collections.abc import Callable
from typing import Any

import pytest

from bbmonitor_gui.simulator import Farm, ManualClock, SimulatedManager

Run = Callable[..., SimulatedManager]
Connect = Callable[..., Any]

MANAGER_INFO = b"""<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>
<ManagerInfo>
    <Version>300</Version>
    <Servers>8</Servers>
    <Jobs>20</Jobs>
    <SystemInfo>
        <TotalMemory>4139778048</TotalMemory>
        <TotalMemoryF>68564287488.000000</TotalMemoryF>
        <NumCpus>16</NumCpus>
        <Platform>Windows Server 2019 10.0 Build 17763</Platform>
        <User>backburner</User>
        <ComputerName>FARM-MANAGER</ComputerName>
        <Mac>E839DFB5FEEB0000</Mac>
        <WorkDiskSPace>512000</WorkDiskSPace>
        <IPAddress>192.0.2.10</IPAddress>
    </SystemInfo>
    <NetworkStatus>
        <DroppedPackets>3</DroppedPackets>
        <BadPackets>1</BadPackets>
        <TcpRequests>4711</TcpRequests>
        <UdpRequests>815</UdpRequests>
        <BootTime>3/10/2026 2:30:00 PM</BootTime>
    </NetworkStatus>
</ManagerInfo>
\0"""

SYSTEM_INFO = "SystemInfo TotalMemory TotalMemoryF NumCpus Platform User ComputerName Mac WorkDiskSPace IPAddress"
CLIENT_INFO = f"ClientInfo Version UdpPort Controler {SYSTEM_INFO}"
JOB_ORDER = """Job
    JobInfo Version JobHandle Name Description Priority User Computer LastUpdated Submitted Started Ended NumberTasks
    TasksCompleted Encoding
    JobFlags Active Complete NonConcurrent NonStoppable IgnoreJobShare HasDependencies ZipArchive LeaveInQueue
    ArchiveWhenDone DeleteWhenDone OverrideBlockingTasks EnableBlockingTasks
    JobDetails FirstFrame LastFrame ServerLimit
    JobPlugin PluginName PluginVersion
    JobAlerts Enabled Failure Progress Completion NthTask SendEmail IncludeSummary EmailFrom EmailTo EmailServer
    JobServers"""
JOB_SERVER = " JobServer Handle Active TaskTime TaskTotal ContextSwitch RtFailed"
SERVER_ORDER = """Server
    ServerInfo Version Name UserName TotalTasks TotalTime PerfIndex IPAddress CurrentStatus
    HardwareInfo TotalMemory TotalMemoryF NumCpus Platform WorkDiskSPace Mac
    NetworkStatus DroppedPackets BadPackets TcpRequests UdpRequests BootTime
    ServerSchedule Sunday Monday Tuesday Wednesday Thursday Friday Saturday
    ServerPriority AttPriority UnaPriority
    CurrentTask CurrentJob CurrentTask TaskStarted
    Plugins Plugin Name Version Description Plugin Name Version Description"""


def elements(document: str) -> list[str]:
    """The names of all elements in the order in which they open."""
    return re.findall(r"<([A-Za-z]+)>", document)


def test_greeting_and_prompt_of_the_first_client(run: Run, connect: Connect) -> None:
    client = connect(run(), greeted=False)
    assert client.read(25 + 2 + 23) == b"250 backburner 1.0 Ready.\r\nbackburner(Controller)>"


def test_prompt_of_the_second_client(run: Run, connect: Connect) -> None:
    manager = run()
    connect(manager)
    assert connect(manager, greeted=False).greeting() == (b"250 backburner 1.0 Ready.\r\n", b"backburner>")


def test_a_whole_reply(run: Run, connect: Connect) -> None:
    client = connect(run())
    client.send("get mgrinfo")
    expected = b"251 %d\r\n" % len(MANAGER_INFO) + MANAGER_INFO + b"backburner(Controller)>"
    assert client.read(len(expected)) == expected


def test_every_part_goes_out_in_a_packet_of_its_own(run: Run, connect: Connect) -> None:
    client = connect(run(packet_gap_s=0.05), greeted=False)
    packets = [client.socket.recv(65536) for _ in range(2)]
    assert packets == [b"250 backburner 1.0 Ready.\r\n", b"backburner(Controller)>"]
    client.send("get mgrinfo")
    packets = [client.socket.recv(65536) for _ in range(3)]
    assert packets == [b"251 %d\r\n" % len(MANAGER_INFO), MANAGER_INFO, b"backburner(Controller)>"]
    client.send("get nothing")
    assert [client.socket.recv(65536) for _ in range(2)] == [b"400 Unknown command\r\n", b"backburner(Controller)>"]


def test_commands_may_come_in_pieces_and_in_heaps(run: Run, connect: Connect) -> None:
    manager = run()
    client = connect(manager)
    for byte in b"get jobstate 1\r":
        client.send(bytes([byte]))
    client.send(b"\nget foo\nget jobstate 2\r\n")
    assert client.read_to(b">") == b"404 Job not found\r\nbackburner(Controller)>"
    assert client.read_to(b">") == b"400 Unknown command\r\nbackburner(Controller)>"
    assert client.read_to(b">") == b"404 Job not found\r\nbackburner(Controller)>"
    assert manager.commands == ["get jobstate 1", "get foo", "get jobstate 2"]


def test_a_command_before_the_greeting_hurries_it(run: Run, connect: Connect) -> None:
    client = connect(run(greeting_grace_s=60.0), greeted=False)
    client.send("get nothing")
    expected = b"250 backburner 1.0 Ready.\r\nbackburner(Controller)>400 Unknown command\r\nbackburner(Controller)>"
    assert client.read(len(expected)) == expected


def test_an_empty_list_has_no_payload(run: Run, connect: Connect, clock: ManualClock) -> None:
    client = connect(run(Farm(0, 0, clock=clock)))
    for words in ("get joblist", "get jobhlist", "get srvlist", "get jobarchive"):
        assert client.ask(words) == (b"251 0\r\n", b"", b"backburner(Controller)>")
    assert client.ask("get srvgroups")[0] == b"200 No server groups\r\n"


def test_a_line_without_end_is_refused(run: Run, connect: Connect) -> None:
    client = connect(run())
    client.send(b"get " + b"x" * (64 * 1024))
    assert client.read_to(b"\r\n") == b"400 Line too long\r\n"
    assert client.at_end()


@pytest.mark.parametrize(
    ("words", "root", "item"),
    [
        ("get clientlist", "ClientList", CLIENT_INFO),
        ("get pluglist", "PluginList", "Plugin Version Name Description"),
        ("get srvlist", "ServerList", "Server Handle State Name"),
        ("get jobhlist", "JobhList", "Job Handle State"),
        ("get joblist", "JobList", "Job Handle State Name PluginName PluginVersion"),
        (
            "get jobarchive",
            "JobArchive",
            "Job Handle Name User Description SubmissionDate EndJobDate PluginName PluginVersion",
        ),
    ],
)
def test_element_order_of_lists(run: Run, connect: Connect, words: str, root: str, item: str) -> None:
    names = elements(connect(run()).text(words))
    items = item.split()
    assert names[0] == root
    assert len(names) > len(items)
    assert names[1:] == items * (len(names[1:]) // len(items))


def test_element_order_of_a_job(run: Run, connect: Connect) -> None:
    manager = run()
    job = next(job for job in manager.farm.jobs.values() if job.servers)
    client = connect(manager)
    assert elements(client.text(f"get jobinfo {job.handle}")) == (JOB_ORDER + JOB_SERVER * len(job.servers)).split()
    longer = elements(client.text(f"get job {job.handle}"))
    more = "ServerLimit NthFrame UseAllServers TaskErrorLimit TaskTimeout ImageWidth ImageHeight Output Name Gamma"
    longer_order = JOB_ORDER.replace("ServerLimit", more) + JOB_SERVER * len(job.servers)
    assert longer == longer_order.split()


def test_element_order_of_a_server(run: Run, connect: Connect) -> None:
    manager = run()
    server = next(server for server in manager.farm.servers.values() if len(server.plugins) == 2)
    assert elements(connect(manager).text(f"get server {server.handle}")) == SERVER_ORDER.split()


def test_indents_one_element_a_line_and_escapes(run: Run, connect: Connect) -> None:
    manager = run()
    job = next(job for job in manager.farm.jobs.values() if job.servers)
    job.name = "R&D \"x\" <b>'y'</b>"
    document = connect(manager).text(f"get jobinfo {job.handle}")
    lines = document.split("\n")
    assert lines[0] == '<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>'
    assert (lines[1], lines[-1]) == ("<Job>", "</Job>")
    assert all(re.fullmatch(r"(    )*<[^<>]+>([^<>]*</\w+>)?", line) for line in lines[1:])
    assert "        <Name>R&amp;D \"x\" &lt;b&gt;'y'&lt;/b&gt;</Name>" in lines
    assert "        <Active>Yes</Active>" in lines


def test_dates_and_booleans_are_the_managers_own(run: Run, connect: Connect) -> None:
    manager = run()
    client = connect(manager)
    job = next(job for job in manager.farm.jobs.values() if job.ended)
    document = client.text(f"get jobinfo {job.handle}")
    assert re.search(r"<Submitted>\d{1,2}/\d{1,2}/2026 \d{1,2}:\d\d:\d\d [AP]M</Submitted>", document)
    assert set(re.findall(r"<(?:Active|Complete|ZipArchive|RtFailed)>(.*?)<", document)) <= {"Yes", "No"}
    assert re.findall(r"<Controler>(.*?)<", client.text("get clientlist")) == ["1", "0", "0", "0"]


def test_handles_look_as_on_the_wire(run: Run, connect: Connect) -> None:
    client = connect(run())
    jobs = re.findall(r"<Handle>(.*?)</Handle>", client.text("get joblist"))
    servers = re.findall(r"<Handle>(.*?)</Handle>", client.text("get srvlist"))
    assert len(set(jobs)) == 20
    assert all(0 < int(handle) < 1 << 32 for handle in jobs)
    assert len(set(servers)) == 8
    assert all(re.fullmatch(r"[0-9A-F]{12}0000", handle) for handle in servers)


def test_closing_ends_sessions_and_frees_the_port(clock: ManualClock, connect: Connect) -> None:
    manager = SimulatedManager(Farm(1, 1, clock=clock))
    manager.start()
    client = connect(manager)
    manager.close()
    manager.close()
    assert client.at_end()
    with SimulatedManager(Farm(1, 1, clock=clock), manager.port) as again:
        assert again.port == manager.port
        connect(again)
    with socket.socket() as probe, pytest.raises(ConnectionRefusedError):
        probe.connect(("127.0.0.1", manager.port))


def test_two_managers_cannot_share_a_port(run: Run, clock: ManualClock) -> None:
    port = run().port
    with pytest.raises(OSError, match="in use"):
        SimulatedManager(Farm(1, 1, clock=clock), port).start()
