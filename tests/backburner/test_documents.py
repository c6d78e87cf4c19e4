"""Every record of the API document, read from elements by name, in any order, by place, and with what is not known.

The rows are written out here, not taken from documents.py: field, element as protocol.md has it, its text, its value.
"""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bbmonitor_gui import backburner as bb
from bbmonitor_gui.backburner import documents
from bbmonitor_gui.backburner.fields import Shape
from bbmonitor_gui.backburner.xmltree import Element, parse

Row = tuple[str, str, str, object]

SYSTEM: list[Row] = [
    ("total_memory", "TotalMemory", "-1", -1),  # overflown
    ("total_memory_f", "TotalMemoryF", "68719476736.000000", 68719476736.0),
    ("num_cpus", "NumCpus", "16", 16),
    ("platform", "Platform", "Windows 10", "Windows 10"),
    ("user", "User", "", ""),
    ("computer_name", "ComputerName", "MTLPC73586", "MTLPC73586"),
    ("mac", "Mac", "E839DFB5FEEB0000", "E839DFB5FEEB0000"),
    ("workdisk_space", "WorkDiskSPace", "30795", 30795),
    ("ip_address", "IPAddress", "192.0.2.101", "192.0.2.101"),
]
NETWORK: list[Row] = [
    ("dropped_packets", "DroppedPackets", "3", 3),
    ("bad_packets", "BadPackets", "1", 1),
    ("tcp_requests", "TcpRequests", "1204", 1204),
    ("udp_requests", "UdpRequests", "815", 815),
    ("boot_time", "BootTime", "12/15/2004 8:31:20 PM", "12/15/2004 8:31:20 PM"),
]
RECORDS: dict[str, tuple[Shape[Any], list[Row]]] = {
    "SystemInfo": (documents.SYSTEM_INFO, SYSTEM),
    "HardwareInfo": (documents.HARDWARE_INFO, [*SYSTEM[:4], SYSTEM[7], SYSTEM[6]]),  # mind the other order
    "NetworkStatus": (documents.NETWORK_STATUS, NETWORK),
    "JobInfo": (
        documents.JOB_INFO,
        [
            ("version", "Version", "300", 300),
            ("handle", "JobHandle", "4294967295", 4294967295),
            ("name", "Name", "shot &lt;A&amp;B&gt; \u65e5", "shot <A&B> \u65e5"),
            ("description", "Description", "", ""),
            ("priority", "Priority", "50", 50),
            ("user", "User", "pangers", "pangers"),
            ("computer", "Computer", "MTLPC73586", "MTLPC73586"),
            ("last_updated", "LastUpdated", "2025/01/31 14:05:22.123 -03", "2025/01/31 14:05:22.123 -03"),
            ("submitted", "Submitted", "12/15/2004 8:31:20 PM", "12/15/2004 8:31:20 PM"),
            ("started", "Started", "2004-12-15 20:31:20", "2004-12-15 20:31:20"),
            ("ended", "Ended", "", ""),
            ("number_tasks", "NumberTasks", "100", 100),
            ("tasks_completed", "TasksCompleted", "37", 37),
            ("encoding", "Encoding", "UTF-8", "UTF-8"),
        ],
    ),
    "JobFlags": (
        documents.JOB_FLAGS,
        [
            ("active", "Active", "Yes", True),
            ("complete", "Complete", "No", False),
            ("nonconcurrent", "NonConcurrent", "Yes", True),
            ("nonstoppable", "NonStoppable", "No", False),
            ("ignore_job_share", "IgnoreJobShare", "1", True),
            ("has_dependencies", "HasDependencies", "0", False),
            ("zip_archive", "ZipArchive", "yes", True),
            ("leave_in_queue", "LeaveInQueue", "NO", False),
            ("archive_when_done", "ArchiveWhenDone", "true", True),
            ("delete_when_done", "DeleteWhenDone", "No", False),
            ("override_blocking_tasks", "OverrideBlockingTasks", "Yes", True),
            ("enable_blocking_tasks", "EnableBlockingTasks", "No", False),
        ],
    ),
    "JobPlugin": (
        documents.JOB_PLUGIN,
        [("plugin_name", "PluginName", "3dsmax", "3dsmax"), ("plugin_version", "PluginVersion", "400", 400)],
    ),
    "JobAlerts": (
        documents.JOB_ALERTS,
        [
            ("enabled", "Enabled", "Yes", True),
            ("failure", "Failure", "No", False),
            ("progress", "Progress", "Yes", True),
            ("completion", "Completion", "No", False),
            ("nth_task", "NthTask", "5", 5),
            ("send_email", "SendEmail", "Yes", True),
            ("include_summary", "IncludeSummary", "No", False),
            ("email_from", "EmailFrom", "farm@example.com", "farm@example.com"),
            ("email_to", "EmailTo", "td@example.com", "td@example.com"),
            ("email_server", "EmailServer", "", ""),
        ],
    ),
    "JobServer": (
        documents.JOB_SERVER,
        [
            ("handle", "Handle", "E839DFB5FEEB0000", "E839DFB5FEEB0000"),
            ("active", "Active", "Yes", True),
            ("task_time", "TaskTime", "0,250000", 0.25),
            ("task_total", "TaskTotal", "37", 37),
            ("context_switch", "ContextSwitch", "2", 2),
            ("rt_failed", "RtFailed", "No", False),
        ],
    ),
    "Plugin": (
        documents.PLUGIN,
        [
            ("version", "Version", "400", 400),
            ("name", "Name", "3dsmax", "3dsmax"),
            ("description", "Description", "3ds Max &amp; friends", "3ds Max & friends"),
        ],
    ),
    "Plugin within a server": (
        documents.SERVER_PLUGIN,
        [
            ("name", "Name", "3dsmax", "3dsmax"),
            ("version", "Version", "400", 400),
            ("description", "Description", "", ""),
        ],
    ),
    "ServerListItem": (
        documents.SERVER_ITEM,
        [
            ("handle", "Handle", "E839DFB5FEEB0000", "E839DFB5FEEB0000"),
            ("state", "State", "77", 77),  # nobody has seen it
            ("name", "Name", "render-01", "render-01"),
        ],
    ),
    "JobHandleListItem": (
        documents.JOB_HANDLE_ITEM,
        [("handle", "Handle", "1256275308", 1256275308), ("state", "State", "2", 2)],
    ),
    "JobListItem": (
        documents.JOB_ITEM,
        [
            ("handle", "Handle", "1256275308", 1256275308),
            ("state", "State", "-3", -3),
            ("name", "Name", "shot", "shot"),
            ("plugin_name", "PluginName", "3dsmax", "3dsmax"),
            ("plugin_version", "PluginVersion", "400", 400),
        ],
    ),
    "JobArchiveListItem": (
        documents.ARCHIVE_ITEM,
        [
            ("handle", "Handle", "717170087", 717170087),
            ("name", "Name", "old job", "old job"),
            ("user", "User", "solesj", "solesj"),
            ("description", "Description", "Calling: ping", "Calling: ping"),
            ("submission_date", "SubmissionDate", "25/01/2006 9:54:57 AM", "25/01/2006 9:54:57 AM"),
            ("end_job_date", "EndJobDate", "Not Finished", "Not Finished"),
            ("plugin_name", "PluginName", "cmdjob", "cmdjob"),
            ("plugin_version", "PluginVersion", "401", 401),
        ],
    ),
    "ServerMessage": (
        documents.SERVER_MESSAGE,
        [
            ("handle", "Handle", "E839DFB5FEEB0000", "E839DFB5FEEB0000"),
            ("message", "Msg", 'Output "C:\\out"\nmissing', 'Output "C:\\out"\nmissing'),
        ],
    ),
}
EACH_RECORD = pytest.mark.parametrize("record", RECORDS)


def document(rows: Sequence[tuple[str, str]], name: str = "G") -> bytes:
    return (f"<{name}>\n" + "".join(f"    <{row}>{text}</{row}>\n" for row, text in rows) + f"</{name}>\n\0").encode()


def read(record: str, rows: Sequence[tuple[str, str]]) -> Any:
    return RECORDS[record][0].read(parse(document(rows)).root)


def expected(record: str) -> Any:
    kind = getattr(bb, record.split()[0])
    return kind(**{field: value for field, _, _, value in RECORDS[record][1]})


def known(record: str) -> list[tuple[str, str]]:
    return [(name, text) for _, name, text, _ in RECORDS[record][1]]


# --- each record by itself


@EACH_RECORD
def test_by_name(record: str) -> None:
    assert read(record, known(record)) == expected(record)


@EACH_RECORD
@given(random=st.randoms(use_true_random=False))
def test_by_name_in_any_order(record: str, random: Any) -> None:
    rows = known(record)
    random.shuffle(rows)
    assert read(record, rows) == expected(record)


@EACH_RECORD
@given(random=st.randoms(use_true_random=False), count=st.integers(0, 3))
def test_by_name_with_elements_that_nobody_knows_anywhere(record: str, random: Any, count: int) -> None:
    rows = known(record)
    for number in range(count):
        rows.insert(random.randint(0, len(rows)), (f"Future{number}", "<Deep>?</Deep>"))
    assert read(record, rows) == expected(record)


@EACH_RECORD
def test_by_place(record: str) -> None:
    assert read(record, [(f"E{place}", text) for place, (_, text) in enumerate(known(record))]) == expected(record)


@EACH_RECORD
def test_by_place_with_more_behind(record: str) -> None:
    rows = [(f"E{place}", text) for place, (_, text) in enumerate(known(record))]
    assert read(record, [*rows, ("E98", "?"), ("E99", "")]) == expected(record)


@EACH_RECORD
@pytest.mark.parametrize("spell", [str.lower, str.upper, str.swapcase, "_".join, lambda name: f"{name[0]}-{name[1:]}."])
def test_by_name_in_another_spelling(record: str, spell: Any) -> None:
    assert read(record, [(spell(name), text) for name, text in reversed(known(record))]) == expected(record)


@EACH_RECORD
def test_each_name_may_be_misspelt_in_its_place(record: str) -> None:
    for place in range(len(known(record))):
        rows = known(record)
        rows[place] = (rows[place][0] + "x", rows[place][1])
        assert read(record, rows) == expected(record)


@EACH_RECORD
def test_each_missing_field_is_empty_text_or_an_error_that_names_it(record: str) -> None:
    for place, (field, _, _, value) in enumerate(RECORDS[record][1]):
        rows = known(record)
        del rows[place]
        if isinstance(value, str):
            assert getattr(read(record, rows), field) == ""
        else:
            with pytest.raises(bb.ProtocolError, match=rf"^{record.split()[0]}\.{field} is missing in <G>$"):
                read(record, rows)


@EACH_RECORD
def test_each_offending_text_is_named_with_its_field(record: str) -> None:
    for place, (field, name, _, value) in enumerate(RECORDS[record][1]):
        if isinstance(value, str):
            continue
        rows = known(record)
        rows[place] = (name, "Kaffee")
        with pytest.raises(bb.ProtocolError, match=rf"^{record.split()[0]}\.{field}: <{name}> holds 'Kaffee'$"):
            read(record, rows)


# --- whole documents

WEEK = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
MASKS = (16777215, 16646207, 0, 1, 8388608, 131071, 16777215)
Group = tuple[str, list[tuple[str, str]]]


def whole(name: str, groups: Sequence[Group]) -> Element:
    inner = [(group, "".join(f"<{row}>{text}</{row}>" for row, text in rows)) for group, rows in groups]
    return parse(document(inner, name)).root


def opaque(groups: Sequence[Group]) -> list[Group]:
    """The same groups and elements under names that tell nothing."""
    return [
        (f"G{place}", [(f"E{place}_{index}", text) for index, (_, text) in enumerate(rows)])
        for place, (_, rows) in enumerate(groups)
    ]


def items(name: str, record: str, count: int) -> list[tuple[str, str]]:
    text = "".join(f"<{row}>{text}</{row}>" for row, text in known(record))
    return [(name, text)] * count


JOB: list[Group] = [
    ("JobInfo", known("JobInfo")),
    ("JobFlags", known("JobFlags")),
    ("JobExtra", [("Frames", "1-100"), ("Output", "C:\\out")]),
    ("JobPlugin", known("JobPlugin")),
    ("JobAlerts", known("JobAlerts")),
    ("JobServers", items("JobServer", "JobServer", 2)),
]
SERVER: list[Group] = [
    (
        "ServerInfo",
        [
            ("Version", "300"),
            ("Name", "render-01"),
            ("UserName", "render"),
            ("TotalTask", "1200"),
            ("TotalTime", "81.5"),
            ("PerfIndex", "0,75"),
            ("IPAddress", "192.0.2.7"),
            ("CurrentStatus", "2"),
        ],
    ),
    ("HardwareInfo", known("HardwareInfo")),
    ("NetworkStatus", known("NetworkStatus")),
    ("ServerSchedule", [(day, str(mask)) for day, mask in zip(WEEK, MASKS, strict=True)]),
    ("ServerPriority", [("AttPriority", "1"), ("UnaPriority", "0")]),
    ("CurrentTask", [("CurrentJob", "1256275308"), ("CurrentTask", "17"), ("TaskStarted", "12/15/2004 8:41:52 PM")]),
    ("Plugins", items("Plugin", "Plugin within a server", 2)),
]
THE_JOB = bb.Job(
    expected("JobInfo"), expected("JobFlags"), expected("JobPlugin"), expected("JobAlerts"), [expected("JobServer")] * 2
)
THE_SERVER = bb.Server(
    300,
    "render-01",
    "render",
    1200,
    81.5,
    0.75,
    "192.0.2.7",
    2,
    expected("HardwareInfo"),
    expected("NetworkStatus"),
    bb.ServerSchedule(*MASKS),
    bb.WorkPriority.LOW,
    bb.WorkPriority.HIGH,
    1256275308,
    17,
    "12/15/2004 8:41:52 PM",
    [expected("Plugin within a server")] * 2,
)
READ_SERVER = documents.SERVER[bb.SchedulePolarity.ALLOWED].read


@pytest.mark.parametrize("groups", [JOB, JOB[::-1], opaque(JOB), [("New", [("A", "1")]), *JOB, ("Newer", [])]])
def test_a_job(groups: list[Group]) -> None:
    assert documents.JOB.read(whole("Job", groups)) == THE_JOB


@pytest.mark.parametrize(
    "groups", [SERVER, SERVER[::-1], opaque(SERVER), [("New", [("A", "1")]), *SERVER, ("Newer", [])]]
)
def test_a_server(groups: list[Group]) -> None:
    assert READ_SERVER(whole("Server", groups)) == THE_SERVER


def test_elements_that_are_no_groups_do_not_become_servers_or_plugins() -> None:
    groups = [*JOB[:5], ("JobServers", [("All", "Yes"), *JOB[5][1], ("Count", "2")])]
    assert documents.JOB.read(whole("Job", groups)) == THE_JOB
    groups = [*SERVER[:6], ("Plugins", [("Count", "2"), *SERVER[6][1]])]
    assert READ_SERVER(whole("Server", groups)) == THE_SERVER


def test_lists_within_a_document_may_be_empty() -> None:
    assert documents.JOB.read(whole("Job", [*JOB[:5], ("JobServers", [])])).servers == []
    assert READ_SERVER(whole("Server", [*SERVER[:6], ("Plugins", [])])).plugins == []


def test_an_idle_server_has_no_current_task() -> None:
    idle = [("CurrentJob", ""), ("CurrentTask", ""), ("TaskStarted", "")]
    for task in (idle, []):
        server = READ_SERVER(whole("Server", [*SERVER[:5], ("CurrentTask", task), SERVER[6]]))
        assert (server.current_job, server.current_task, server.task_started) == (0, 0, "")


def test_a_week_in_the_other_polarity() -> None:
    server = documents.SERVER[bb.SchedulePolarity.BLOCKED].read(whole("Server", SERVER))
    assert server.server_schedule.masks() == tuple(16777215 - mask for mask in MASKS)


@pytest.mark.parametrize("mask", ["16777216", "-1", "4294967295"])
def test_a_mask_that_is_none(mask: str) -> None:
    groups = [*SERVER[:3], ("ServerSchedule", [("Sunday", mask), *SERVER[3][1][1:]]), *SERVER[4:]]
    with pytest.raises(bb.ProtocolError, match=rf"^Server\.server_schedule: sunday: {mask} "):
        READ_SERVER(whole("Server", groups))


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (0, r"Job\.info is missing in <Job>"),
        (1, r"JobFlags\.active: <Frames> holds '1-100'"),  # what nobody has described stands in the place of the flags
        (3, r"Job\.plugin is missing in <Job>"),
        (4, r"Job\.alerts is missing in <Job>"),
        (5, r"Job\.servers is missing in <Job>"),
    ],
)
def test_a_missing_group_of_a_job_is_an_error(place: int, words: str) -> None:
    with pytest.raises(bb.ProtocolError, match=f"^{words}$"):
        documents.JOB.read(whole("Job", JOB[:place] + JOB[place + 1 :]))


def test_the_group_that_nobody_has_described_may_be_missing() -> None:
    assert documents.JOB.read(whole("Job", JOB[:2] + JOB[3:])) == THE_JOB


def test_a_list_of_many_records_lets_others_breathe() -> None:
    breaths: list[int] = []
    listing = parse(document(items("Server", "ServerListItem", 2000), "ServerList"))
    records = documents.read_list(listing, documents.SERVER_ITEM, lambda: breaths.append(1))
    assert records == [expected("ServerListItem")] * 2000
    assert len(breaths) == 4


def test_a_list_without_items_is_empty() -> None:
    assert documents.read_list(parse(b"<JobList/>"), documents.JOB_ITEM) == []
    assert documents.read_list(parse(b"<JobList>\n</JobList>\n\0"), documents.JOB_ITEM) == []
    assert documents.read_list(parse(b"<JobList><Count>0</Count></JobList>"), documents.JOB_ITEM) == []


# --- what we say of ourselves

CLIENT = b"""\
<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>
<ClientInfo>
    <Version>300</Version>
    <UdpPort>30001</UdpPort>
    <Controler>0</Controler>
    <SystemInfo>
        <TotalMemory>-1</TotalMemory>
        <TotalMemoryF>68719476736.000000</TotalMemoryF>
        <NumCpus>16</NumCpus>
        <Platform>Windows 10</Platform>
        <User></User>
        <ComputerName>MTLPC73586</ComputerName>
        <Mac>E839DFB5FEEB0000</Mac>
        <WorkDiskSPace>30795</WorkDiskSPace>
        <IPAddress>192.0.2.101</IPAddress>
    </SystemInfo>
</ClientInfo>
\0"""


def test_a_client_document_to_the_byte() -> None:
    client = bb.Client(300, 30001, False, expected("SystemInfo"))
    assert documents.client_document(client) == CLIENT
    assert documents.CLIENT.read(parse(CLIENT).root) == client


def test_a_client_document_holds_any_name_or_none() -> None:
    odd = bb.Client(300, 1, True, bb.SystemInfo(0, 0.0, 1, "</Platform>", "J\u00f6rg & \u65e5", "\r\n", "", 0, ""))
    assert documents.CLIENT.read(parse(documents.client_document(odd)).root) == odd
    bad = bb.Client(300, 1, True, bb.SystemInfo(0, 0.0, 1, "", "\x1b[31m", "", "", 0, ""))
    with pytest.raises(ValueError, match="XML forbids"):
        documents.client_document(bad)
