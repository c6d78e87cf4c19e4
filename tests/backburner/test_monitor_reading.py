"""Every read of the client, from written-out bytes to records."""

from collections.abc import Callable
from typing import Any

import pytest

from bbmonitor_gui.backburner import (
    BackburnerManagerInfo,
    Client,
    CommandRefused,
    HardwareInfo,
    Job,
    JobAlerts,
    JobArchiveListItem,
    JobFlags,
    JobHandleListItem,
    JobInfo,
    JobListItem,
    JobPlugin,
    JobServer,
    JobTask,
    Monitor,
    NetworkStatus,
    Plugin,
    ProtocolError,
    SchedulePolarity,
    Server,
    ServerGroup,
    ServerListItem,
    ServerMessage,
    ServerSchedule,
    SystemInfo,
    WorkPriority,
)

Play = Callable[..., Monitor]
PROMPT = b"backburner(Controller)>"
HEAD = b'<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>\n'
SERVER = "E839DFB5FEEB0000"
NIGHTS = 16646207

SYSTEM_INFO = b"""\
    <SystemInfo>
        <TotalMemory>1063239680</TotalMemory>
        <TotalMemoryF>1063239680.000000</TotalMemoryF>
        <NumCpus>2</NumCpus>
        <Platform>Windows XP</Platform>
        <User>pangers</User>
        <ComputerName>MTLPC73586</ComputerName>
        <Mac>000D565A1B2C0000</Mac>
        <WorkDiskSPace>30795</WorkDiskSPace>
        <IPAddress>192.0.2.101</IPAddress>
    </SystemInfo>
"""
THE_SYSTEM = SystemInfo(
    1063239680, 1063239680.0, 2, "Windows XP", "pangers", "MTLPC73586", "000D565A1B2C0000", 30795, "192.0.2.101"
)
NETWORK_STATUS = b"""\
    <NetworkStatus>
        <DroppedPackets>3</DroppedPackets>
        <BadPackets>0</BadPackets>
        <TcpRequests>1204</TcpRequests>
        <UdpRequests>815</UdpRequests>
        <BootTime>12/15/2004 8:31:20 PM</BootTime>
    </NetworkStatus>
"""
THE_NETWORK = NetworkStatus(3, 0, 1204, 815, "12/15/2004 8:31:20 PM")
MANAGER_INFO = (
    b"<ManagerInfo>\n    <Version>300</Version>\n    <Servers>2</Servers>\n    <Jobs>3</Jobs>\n"
    + SYSTEM_INFO
    + NETWORK_STATUS
    + b"</ManagerInfo>"
)
CLIENT = (
    b"<ClientInfo>\n    <Version>300</Version>\n    <UdpPort>30001</UdpPort>\n    <Controler>1</Controler>\n"
    + SYSTEM_INFO
    + b"</ClientInfo>"
)
THE_CLIENT = Client(300, 30001, True, THE_SYSTEM)
JOB = b"""\
<Job>
    <JobInfo>
        <Version>300</Version>
        <JobHandle>1256275308</JobHandle>
        <Name>shot &lt;A&amp;B&gt;</Name>
        <Description></Description>
        <Priority>50</Priority>
        <User>pangers</User>
        <Computer>MTLPC73586</Computer>
        <LastUpdated>12/15/2004 8:41:52 PM</LastUpdated>
        <Submitted>12/15/2004 8:31:20 PM</Submitted>
        <Started>12/15/2004 8:31:25 PM</Started>
        <Ended></Ended>
        <NumberTasks>100</NumberTasks>
        <TasksCompleted>37</TasksCompleted>
        <Encoding>UTF-8</Encoding>
    </JobInfo>
    <JobFlags>
        <Active>Yes</Active>
        <Complete>No</Complete>
        <NonConcurrent>No</NonConcurrent>
        <NonStoppable>No</NonStoppable>
        <IgnoreJobShare>No</IgnoreJobShare>
        <HasDependencies>No</HasDependencies>
        <ZipArchive>No</ZipArchive>
        <LeaveInQueue>Yes</LeaveInQueue>
        <ArchiveWhenDone>No</ArchiveWhenDone>
        <DeleteWhenDone>No</DeleteWhenDone>
        <OverrideBlockingTasks>No</OverrideBlockingTasks>
        <EnableBlockingTasks>Yes</EnableBlockingTasks>
    </JobFlags>
    <JobData>
        <Frames>1-100</Frames>
    </JobData>
    <JobPlugin>
        <PluginName>3dsmax</PluginName>
        <PluginVersion>400</PluginVersion>
    </JobPlugin>
    <JobAlerts>
        <Enabled>Yes</Enabled>
        <Failure>Yes</Failure>
        <Progress>No</Progress>
        <Completion>No</Completion>
        <NthTask>5</NthTask>
        <SendEmail>No</SendEmail>
        <IncludeSummary>No</IncludeSummary>
        <EmailFrom>farm@example.com</EmailFrom>
        <EmailTo>td@example.com</EmailTo>
        <EmailServer></EmailServer>
    </JobAlerts>
    <JobServers>
        <JobServer>
            <Handle>E839DFB5FEEB0000</Handle>
            <Active>Yes</Active>
            <TaskTime>0.250000</TaskTime>
            <TaskTotal>37</TaskTotal>
            <ContextSwitch>2</ContextSwitch>
            <RtFailed>No</RtFailed>
        </JobServer>
    </JobServers>
</Job>"""
THE_JOB = Job(
    JobInfo(
        300,
        1256275308,
        "shot <A&B>",
        "",
        50,
        "pangers",
        "MTLPC73586",
        "12/15/2004 8:41:52 PM",
        "12/15/2004 8:31:20 PM",
        "12/15/2004 8:31:25 PM",
        "",
        100,
        37,
        "UTF-8",
    ),
    JobFlags(True, False, False, False, False, False, False, True, False, False, False, True),
    JobPlugin("3dsmax", 400),
    JobAlerts(True, True, False, False, 5, False, False, "farm@example.com", "td@example.com", ""),
    [JobServer(SERVER, True, 0.25, 37, 2, False)],
)
SERVER_DOCUMENT = (
    b"""\
<Server>
    <ServerInfo>
        <Version>300</Version>
        <Name>render-01</Name>
        <UserName>render</UserName>
        <TotalTask>1200</TotalTask>
        <TotalTime>81.500000</TotalTime>
        <PerfIndex>0.750000</PerfIndex>
        <IPAddress>192.0.2.7</IPAddress>
        <CurrentStatus>2</CurrentStatus>
    </ServerInfo>
    <HardwareInfo>
        <TotalMemory>-1</TotalMemory>
        <TotalMemoryF>34359738368.000000</TotalMemoryF>
        <NumCpus>32</NumCpus>
        <Platform>Windows 10</Platform>
        <WorkDiskSPace>512000</WorkDiskSPace>
        <Mac>E839DFB5FEEB0000</Mac>
    </HardwareInfo>
"""
    + NETWORK_STATUS
    + b"""\
    <ServerSchedule>
        <Sunday>16777215</Sunday>
        <Monday>16646207</Monday>
        <Tuesday>16646207</Tuesday>
        <Wednesday>16646207</Wednesday>
        <Thursday>16646207</Thursday>
        <Friday>16646207</Friday>
        <Saturday>0</Saturday>
    </ServerSchedule>
    <ServerPriority>
        <AttPriority>2</AttPriority>
        <UnaPriority>0</UnaPriority>
    </ServerPriority>
    <CurrentTask>
        <CurrentJob>1256275308</CurrentJob>
        <CurrentTask>17</CurrentTask>
        <TaskStarted>12/15/2004 8:41:52 PM</TaskStarted>
    </CurrentTask>
    <Plugins>
        <Plugin>
            <Name>3dsmax</Name>
            <Version>400</Version>
            <Description>3ds Max</Description>
        </Plugin>
    </Plugins>
</Server>"""
)
THE_SERVER = Server(
    300,
    "render-01",
    "render",
    1200,
    81.5,
    0.75,
    "192.0.2.7",
    2,
    HardwareInfo(-1, 34359738368.0, 32, "Windows 10", 512000, SERVER),
    THE_NETWORK,
    ServerSchedule(16777215, NIGHTS, NIGHTS, NIGHTS, NIGHTS, NIGHTS, 0),
    WorkPriority.IDLE,
    WorkPriority.HIGH,
    1256275308,
    17,
    "12/15/2004 8:41:52 PM",
    [Plugin(400, "3dsmax", "3ds Max")],
)
READS: list[tuple[str, tuple[Any, ...], bytes, bytes, object]] = [
    # method, its arguments, the line it sends, the document that comes, what it returns
    (
        "get_manager_info",
        (),
        b"get mgrinfo",
        MANAGER_INFO,
        BackburnerManagerInfo(300, 2, 3, THE_SYSTEM, THE_NETWORK),
    ),
    ("get_client_list", (), b"get clientlist", b"<ClientList>\n" + CLIENT + b"\n</ClientList>", [THE_CLIENT]),
    (
        "get_plugin_list",
        (),
        b"get pluglist",
        b"<PluginList><Plugin><Version>400</Version><Name>3dsmax</Name><Description>3ds Max &amp; friends</Description>"
        b"</Plugin><Plugin><Version>401</Version><Name>cmdjob</Name><Description/></Plugin></PluginList>",
        [Plugin(400, "3dsmax", "3ds Max & friends"), Plugin(401, "cmdjob", "")],
    ),
    (
        "get_server_list",
        (),
        b"get srvlist",
        b"<ServerList><Server><Handle>E839DFB5FEEB0000</Handle><State>2</State><Name>render-01</Name></Server>"
        b"</ServerList>",
        [ServerListItem(SERVER, 2, "render-01")],
    ),
    ("get_server", (SERVER,), b"get server E839DFB5FEEB0000", SERVER_DOCUMENT, THE_SERVER),
    (
        "get_job_handle_list",
        (),
        b"get jobhlist",
        b"<JobhList>\n    <Job>\n        <Handle>1256275308</Handle>\n        <State>2</State>\n    </Job>\n</JobhList>",
        [JobHandleListItem(1256275308, 2)],
    ),
    (
        "get_job_list",
        (),
        b"get joblist",
        "<JobList><Job><Handle>1256275308</Handle><State>3</State><Name>ü日</Name><PluginName>3dsmax</PluginName>"
        "<PluginVersion>400</PluginVersion></Job></JobList>".encode(),
        [JobListItem(1256275308, 3, "ü日", "3dsmax", 400)],
    ),
    ("get_job", (1256275308,), b"get jobinfo 1256275308", JOB, THE_JOB),
    ("get_job", ("0x4AE13D6C",), b"get jobinfo 1256275308", JOB, THE_JOB),
    (
        "get_job_errors",
        (7,),
        b"get jobsrverrorlst 7",
        b'<ServerErrorList><ServerMessage><Handle>E839DFB5FEEB0000</Handle><Msg>Output "C:\\out"\nmissing\n</Msg>'
        b"</ServerMessage></ServerErrorList>",
        [ServerMessage(SERVER, 'Output "C:\\out"\nmissing\n')],
    ),
    (
        "get_jobarchive",
        (),
        b"get jobarchive",
        b"<JobArchive><Job><Handle>717170087</Handle><Name>old job</Name><User>solesj</User>"
        b"<Description>Calling: ping</Description><SubmissionDate>25/01/2006 9:54:57 AM</SubmissionDate>"
        b"<EndJobDate>Not Finished</EndJobDate><PluginName>cmdjob</PluginName><PluginVersion>401</PluginVersion>"
        b"</Job></JobArchive>",
        [
            JobArchiveListItem(
                717170087, "old job", "solesj", "Calling: ping", "25/01/2006 9:54:57 AM", "Not Finished", "cmdjob", 401
            )
        ],
    ),
    ("get_controller", (), b"get controller", CLIENT, THE_CLIENT),
    (
        "get_server_groups",
        (),
        b"get srvgroups",
        b"<ServerGroups><Group><Name>fast</Name></Group></ServerGroups>",
        [ServerGroup("fast", (("Name", "fast"),))],
    ),
    (
        "get_taskname",
        (7,),
        b"get taskname 7",
        b"<TaskList><Task><Number>3</Number><Name>frame 3</Name></Task></TaskList>",
        [JobTask(3, "frame 3", "", "", (("Number", "3"), ("Name", "frame 3")))],
    ),
]
LISTS = [
    (method, arguments, line)
    for method, arguments, line, _, records in READS
    if isinstance(records, list)
]  # fmt: skip
EACH_READ = pytest.mark.parametrize(
    ("method", "arguments", "line", "document", "records"), READS, ids=[read[0] for read in READS]
)
EACH_LIST = pytest.mark.parametrize(("method", "arguments", "line"), LISTS, ids=[row[0] for row in LISTS])


def reply(document: bytes) -> bytes:
    payload = HEAD + document + b"\n\0"
    return b"251 %d\r\n" % len(payload) + payload + PROMPT


@EACH_READ
@pytest.mark.parametrize("cut", [0, 1, 7], ids=["whole", "bytes", "sevens"])
def test_reading(
    play: Play, method: str, arguments: tuple[Any, ...], line: bytes, document: bytes, records: object, cut: int
) -> None:
    monitor = play((line + b"\r\n", reply(document)), (b"get jobstate 7\r\n", b"200 2\r\n" + PROMPT), cut=cut)
    assert getattr(monitor, method)(*arguments) == records
    assert monitor.get_jobstate(7) == (200, "2", None)


def test_the_counted_bytes_are_a_line_feed_and_a_nul_more_than_the_document(play: Play) -> None:
    document = HEAD + (
        b"<JobList>\n    <Job>\n        <Handle>1256275308</Handle>\n        <State>2</State>\n"
        b"        <Name>ping farm</Name>\n        <PluginName>cmdjob</PluginName>\n"
        b"        <PluginVersion>401</PluginVersion>\n    </Job>\n</JobList>"
    )
    assert len(document) == 273
    monitor = play((b"get joblist\r\n", b"251 275\r\n" + document + b"\n\0" + PROMPT))
    assert monitor.get_job_list() == [JobListItem(1256275308, 2, "ping farm", "cmdjob", 401)]


@EACH_LIST
@pytest.mark.parametrize(
    "said", [b"251 0\r\n", b"251 0\r\n\r\n", b"251 2\r\n\n\0", b"200 OK\r\n", b"251 6\r\n<a/>\n\0"], ids=repr
)
def test_an_empty_list(play: Play, method: str, arguments: tuple[Any, ...], line: bytes, said: bytes) -> None:
    monitor = play((line + b"\r\n", said + PROMPT), (b"get joblist\r\n", b"251 0\r\n" + PROMPT))
    assert getattr(monitor, method)(*arguments) == []
    assert monitor.get_job_list() == []


@EACH_LIST
@pytest.mark.parametrize("code", [404, 450])
def test_not_found_means_none_where_nothing_was_named(
    play: Play, method: str, arguments: tuple[Any, ...], line: bytes, code: int
) -> None:
    monitor = play((line + b"\r\n", b"%d J\r\n" % code + PROMPT))
    if arguments:
        with pytest.raises(CommandRefused) as raised:
            getattr(monitor, method)(*arguments)
        assert raised.value.code == code
    else:
        assert getattr(monitor, method)() == []
    assert monitor.is_open


@EACH_READ
def test_every_read_can_be_refused(
    play: Play, method: str, arguments: tuple[Any, ...], line: bytes, document: bytes, records: object
) -> None:
    monitor = play((line + b"\r\n", b"400 Unknown command\r\n" + PROMPT), (line + b"\r\n", reply(document)))
    with pytest.raises(CommandRefused, match="400 Unknown command"):
        getattr(monitor, method)(*arguments)
    assert getattr(monitor, method)(*arguments) == records


@EACH_READ
def test_no_read_survives_what_is_not_xml(
    play: Play, method: str, arguments: tuple[Any, ...], line: bytes, document: bytes, records: object
) -> None:
    monitor = play((line + b"\r\n", b"251 12\r\nhello there\0" + PROMPT))
    with pytest.raises(ProtocolError, match="not XML"):
        getattr(monitor, method)(*arguments)
    assert not monitor.is_open


@pytest.mark.parametrize("said", [b"251 0\r\n", b"200 OK\r\n", b"251 2\r\n\n\0"])
@pytest.mark.parametrize(
    ("method", "arguments", "line"),
    [
        ("get_manager_info", (), b"get mgrinfo"),
        ("get_job", (7,), b"get jobinfo 7"),
        ("get_job_document", (7,), b"get job 7"),
        ("get_server", (SERVER,), b"get server E839DFB5FEEB0000"),
        ("get_server_document", (SERVER,), b"get server E839DFB5FEEB0000"),
    ],
)
def test_a_document_must_come(play: Play, method: str, arguments: tuple[Any, ...], line: bytes, said: bytes) -> None:
    monitor = play((line + b"\r\n", said + PROMPT))
    with pytest.raises(ProtocolError, match=f"{line[:7].decode()}.* brought no document"):
        getattr(monitor, method)(*arguments)
    assert not monitor.is_open


@pytest.mark.parametrize("said", [b"200 OK\r\n", b"251 0\r\n", b"404 none\r\n"])
def test_nobody_has_queue_control(play: Play, said: bytes) -> None:
    assert play((b"get controller\r\n", said + PROMPT)).get_controller() is None


def test_a_field_that_is_missing_closes_the_session(play: Play) -> None:
    monitor = play((b"get jobinfo 7\r\n", reply(JOB.replace(b"<NumberTasks>100</NumberTasks>", b""))))
    with pytest.raises(ProtocolError, match=r"JobInfo\.number_tasks is missing in <JobInfo>"):
        monitor.get_job(7)
    assert not monitor.is_open


def test_documents_as_they_came(play: Play) -> None:
    monitor = play(
        (b"get job 1256275308\r\n", reply(JOB)),
        (b"get server E839DFB5FEEB0000\r\n", reply(SERVER_DOCUMENT)),
    )
    assert monitor.get_job_document(1256275308).payload == HEAD + JOB + b"\n\0"
    assert monitor.get_server_document(SERVER).payload == HEAD + SERVER_DOCUMENT + b"\n\0"


def test_a_week_in_the_polarity_of_the_manager(play: Play) -> None:
    line = b"get server E839DFB5FEEB0000\r\n"
    monitor = play((line, reply(SERVER_DOCUMENT)), (line, reply(SERVER_DOCUMENT)), schedule_polarity="blocked")
    assert monitor.get_server(SERVER).server_schedule == THE_SERVER.server_schedule.inverted()
    monitor.schedule_polarity = SchedulePolarity.ALLOWED
    assert monitor.get_server(SERVER) == THE_SERVER


def test_a_long_list_lets_others_breathe(play: Play) -> None:
    item = b"<Job><Handle>7</Handle><State>2</State></Job>\n"
    monitor = play((b"get jobhlist\r\n", reply(b"<JobhList>" + item * 2000 + b"</JobhList>")))
    breaths: list[int] = []
    monitor.breathe = lambda: breaths.append(1)
    assert monitor.get_job_handle_list() == [JobHandleListItem(7, 2)] * 2000
    assert len(breaths) >= 4
