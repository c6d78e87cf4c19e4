"""Every change of the client, to the byte, and what is read back."""

from collections.abc import Callable

import pytest

from bbmonitor_gui.backburner import (
    Client,
    CommandRefused,
    ControlAnswer,
    JobState,
    Monitor,
    ProtocolError,
    ServerSchedule,
    StateReading,
    SystemInfo,
)

Play = Callable[..., Monitor]
PROMPT = b"backburner>"
CONTROL = b"backburner(Controller)>"
OK = b"200 OK\r\n" + CONTROL
SERVER = "E839DFB5FEEB0000"
JOB_DOCUMENT = (
    b'<?xml version="1.0"?>\n<Job>\n  <JobInfo><Version>300</Version><JobHandle>7</JobHandle><Name>n</Name>'
    b"<Description/><Priority>50</Priority><User/><Computer/><LastUpdated/><Submitted/><Started/><Ended/>"
    b"<NumberTasks>1</NumberTasks><TasksCompleted>0</TasksCompleted><Encoding/></JobInfo>\n"
    b"  <Unknown a='>'><![CDATA[<Priority>]]></Unknown>\n</Job>\n\0"
)
SERVER_DOCUMENT = (
    b"<Server><ServerInfo/><ServerSchedule><Sunday>0</Sunday><Monday>0</Monday><Tuesday>0</Tuesday>"
    b"<Wednesday>0</Wednesday><Thursday>0</Thursday><Friday>0</Friday><Saturday>0</Saturday></ServerSchedule>"
    b"<Unknown/></Server>\n\0"
)
NIGHTS_ON_MONDAY = SERVER_DOCUMENT.replace(b"<Monday>0<", b"<Monday>16646207<")


def reply(payload: bytes) -> bytes:
    return b"251 %d\r\n" % len(payload) + payload + CONTROL


def upload(words: bytes, payload: bytes) -> tuple[tuple[bytes, bytes], tuple[bytes, bytes]]:
    return (words + b" %d\r\n" % len(payload), b"250 Ready\r\n"), (payload, OK)


# --- one command each

COMMANDS = [
    # what is called, the line it sends, what it returns
    (lambda monitor: monitor.set_jobstate(1256275308, 1), b"set jobstate 1256275308 1", (200, "OK", None)),
    (lambda monitor: monitor.set_jobstate("0x7", "3"), b"set jobstate 7 3", (200, "OK", None)),
    (lambda monitor: monitor.set_jobstate(7, JobState.SUSPENDED), b"set jobstate 7 3", (200, "OK", None)),
    (lambda monitor: monitor.set_jobarchive(7), b"set jobarchive 7", (200, "OK", None)),
    (lambda monitor: monitor.del_controller("Yes"), b"del controller Yes", (200, "OK", None)),
    (lambda monitor: monitor.del_controller(False), b"del controller No", (200, "OK", None)),
    (lambda monitor: monitor.delete_job(7), b"del job 7", None),
    (lambda monitor: monitor.set_jobpriority(7, 0), b"set jobpriority 7 0", None),
    (lambda monitor: monitor.assign_server(7, SERVER), b"new jobserver 7 E839DFB5FEEB0000", None),
    (lambda monitor: monitor.remove_server(7, SERVER), b"del jobserver 7 E839DFB5FEEB0000", None),
    (lambda monitor: monitor.delete_server(SERVER), b"del server E839DFB5FEEB0000", None),
    (lambda monitor: monitor.delete_archived_job("0x7"), b"del jobarchive 7", None),
    (lambda monitor: monitor.create_server_group("Night shift"), b"new srvgroup Night shift", None),
    (lambda monitor: monitor.delete_server_group("Nights"), b"del srvgroup Nights", None),
    (lambda monitor: monitor.answer_control_request(True), b"set controller Yes", None),
    (lambda monitor: monitor.answer_control_request(False), b"set controller No", None),
]


@pytest.mark.parametrize(("call", "line", "returned"), COMMANDS, ids=[line.decode() for _, line, _ in COMMANDS])
def test_one_line_is_sent_and_its_refusal_harms_nothing(
    play: Play, call: Callable[[Monitor], object], line: bytes, returned: object
) -> None:
    monitor = play((line + b"\r\n", b"404 Job not found\r\n" + CONTROL), (line + b"\r\n", OK))
    with pytest.raises(CommandRefused, match=f"^{line.decode()}: 404 Job not found$"):
        call(monitor)
    assert call(monitor) == returned


WRONG_CALLS: list[Callable[[Monitor], object]] = [
    lambda monitor: monitor.get_job("1\r\ndel job 7"),
    lambda monitor: monitor.get_jobstate("1\n"),
    lambda monitor: monitor.get_server(SERVER + "\r\ndel job 7"),
    lambda monitor: monitor.set_jobstate(7, "1\r\ndel job 7"),
    lambda monitor: monitor.set_jobstate(7, -1),
    lambda monitor: monitor.set_jobstate(True, 1),
    lambda monitor: monitor.set_jobpriority(7, 101),
    lambda monitor: monitor.set_jobpriority(7, True),
    lambda monitor: monitor.assign_server(7, "render-01"),
    lambda monitor: monitor.remove_server(1 << 32, SERVER),
    lambda monitor: monitor.delete_server(""),
    lambda monitor: monitor.del_controller("Yes\r\ndel job 7"),
    lambda monitor: monitor.answer_control_request("maybe"),  # type: ignore[arg-type]
    lambda monitor: monitor.set_job("7 8", {}),
    lambda monitor: monitor.set_server_schedule("7", ServerSchedule.ALWAYS),
    lambda monitor: monitor.set_server(SERVER),
    lambda monitor: monitor.set_server("7", att_priority=1),
    lambda monitor: monitor.delete_archived_job("7\n"),
    lambda monitor: monitor.create_server_group("Nights\r\ndel job 7"),
    lambda monitor: monitor.delete_server_group(""),
    lambda monitor: monitor.set_server_group("Night shift", [SERVER]),
    lambda monitor: monitor.set_server_group("Nights", ["render-01"]),
    lambda monitor: monitor.suspend_job("٧"),
    lambda monitor: monitor.send_command("get joblist\r\ndel job 7"),
    lambda monitor: monitor.send_command("get joblist\n"),
    lambda monitor: monitor.send_command("get\0joblist"),
    lambda monitor: monitor.send_command(" "),
    lambda monitor: monitor.send_command(""),
    lambda monitor: monitor.send_command("\ud800"),
]


def test_not_a_byte_is_sent_of_what_cannot_be_a_command(play: Play) -> None:
    monitor = play((b"get jobstate 7\r\n", b"200 2\r\n" + CONTROL))
    for call in WRONG_CALLS:
        with pytest.raises(ValueError):  # noqa: PT011 - which one is tested beside the commands
            call(monitor)
    assert monitor.get_jobstate(7) == (200, "2", None)


# --- a job's state


@pytest.mark.parametrize(
    ("reading", "suspend", "activate"), [("flag", b"1", b"0"), ("number", b"3", b"2"), (StateReading.FLAG, b"1", b"0")]
)
def test_a_state_is_changed_in_either_reading_and_read_back(
    play: Play, reading: StateReading | str, suspend: bytes, activate: bytes
) -> None:
    monitor = play(
        (b"set jobstate 7 " + suspend + b"\r\n", OK),
        (b"get jobstate 7\r\n", b"200 3\r\n" + CONTROL),
        (b"set jobstate 7 " + activate + b"\r\n", OK),
        (b"get jobstate 7\r\n", b"200 4\r\n" + CONTROL),
        (b"restart job 7\r\n", OK),
        (b"get jobstate 7\r\n", b"200 1\r\n" + CONTROL),
        state_reading=reading,
    )
    assert monitor.suspend_job(7) is JobState.SUSPENDED
    assert monitor.activate_job(7) is JobState.WAITING
    assert monitor.restart_job(7) is JobState.NOT_STARTED


def test_the_state_read_back_may_be_one_that_nobody_knows(play: Play) -> None:
    monitor = play((b"set jobstate 7 1\r\n", OK), (b"get jobstate 7\r\n", b"200 17\r\n" + CONTROL))
    state = monitor.suspend_job(7)
    assert (int(state), state.label) == (17, "state 17")


@pytest.mark.parametrize("state", [b"", b"Active", b"2.5", b"9" * 5000])
def test_the_state_read_back_may_be_none(play: Play, state: bytes) -> None:
    monitor = play((b"set jobstate 7 1\r\n", OK), (b"get jobstate 7\r\n", b"200 " + state + b"\r\n" + CONTROL))
    with pytest.raises(ProtocolError, match=r"get jobstate answered '.*', no state"):
        monitor.suspend_job(7)
    assert not monitor.is_open


def test_a_refused_change_is_not_read_back(play: Play) -> None:
    monitor = play((b"set jobstate 7 1\r\n", b"404 Job not found\r\n" + CONTROL))
    with pytest.raises(CommandRefused):
        monitor.suspend_job(7)


# --- get, edit, send back


def test_an_edited_job_goes_back_as_it_came(play: Play) -> None:
    edited = JOB_DOCUMENT.replace(b"<Priority>50<", b"<Priority>10<")
    monitor = play((b"get job 7\r\n", reply(JOB_DOCUMENT)), *upload(b"set job 7", edited))
    monitor.set_job(7, {"info.priority": 10})


def test_an_edit_that_cannot_be_sends_nothing(play: Play) -> None:
    monitor = play((b"get job 7\r\n", reply(JOB_DOCUMENT)), (b"get jobstate 7\r\n", b"200 2\r\n" + CONTROL))
    with pytest.raises(ValueError, match=r"info\.handle cannot be edited"):
        monitor.set_job(7, {"info.handle": 8})
    assert monitor.get_jobstate(7)[1] == "2"


@pytest.mark.parametrize(
    "ask", [lambda m: m.get_job_document(8), lambda m: m.set_job(8, {"info.priority": 10})], ids=["get", "set"]
)
def test_the_document_of_another_job_is_neither_given_nor_edited(play: Play, ask: Callable[[Monitor], object]) -> None:
    monitor = play((b"get job 8\r\n", reply(JOB_DOCUMENT)))
    with pytest.raises(ProtocolError, match="get job 8 brought job 7"):
        ask(monitor)
    assert not monitor.is_open


@pytest.mark.logs_warnings
def test_a_job_that_had_to_be_mended_is_never_sent_back(play: Play, caplog: pytest.LogCaptureFixture) -> None:
    mended = JOB_DOCUMENT.replace(b"<Name>n<", b"<Name>\xff<")
    monitor = play((b"get job 7\r\n", reply(mended)))
    with pytest.raises(ProtocolError, match="cannot be sent back"):
        monitor.set_job(7, {"info.priority": 10})
    assert not monitor.is_open
    assert "get job: bytes that XML forbids were mended" in caplog.text


@pytest.mark.parametrize("polarity", ["allowed", "blocked"])
def test_a_week_goes_back_in_the_managers_polarity(play: Play, polarity: str) -> None:
    nights = ServerSchedule(0, 16646207, 0, 0, 0, 0, 0)
    monitor = play(
        (b"get server E839DFB5FEEB0000\r\n", reply(SERVER_DOCUMENT)),
        *upload(b"set server E839DFB5FEEB0000", NIGHTS_ON_MONDAY),
        schedule_polarity=polarity,
    )
    monitor.set_server_schedule(SERVER, nights if polarity == "allowed" else nights.inverted())


def test_priorities_go_back_and_the_rest_as_it_came(play: Play) -> None:
    document = SERVER_DOCUMENT.replace(
        b"<Unknown/>", b"<Priority><AttPriority>2</AttPriority><UnaPriority>1</UnaPriority></Priority><Unknown/>"
    )
    both = document.replace(b">2</Att", b">0</Att").replace(b">1</Una", b">2</Una")
    ask = (b"get server E839DFB5FEEB0000\r\n", reply(document))
    monitor = play(
        ask,
        *upload(b"set server E839DFB5FEEB0000", both),
        ask,
        *upload(b"set server E839DFB5FEEB0000", both.replace(b"<Monday>0<", b"<Monday>16646207<")),
    )
    monitor.set_server(SERVER, att_priority=0, una_priority=2)
    week = ServerSchedule(0, 16646207, 0, 0, 0, 0, 0)
    monitor.set_server(SERVER, schedule=week, att_priority=0, una_priority=2)


@pytest.mark.parametrize(
    "handle",
    [
        b"<ServerInfo><Handle>001FE18133B60000</Handle></ServerInfo>",
        b"<ServerInfo/><Handle> 001FE18133B60000</Handle>",
        b"<ServerInfo/><New><Server_Handle>001fe18133b60000</Server_Handle></New>",
    ],
)
@pytest.mark.parametrize(
    "ask",
    [
        lambda m: m.get_server_document(SERVER),
        lambda m: m.get_server(SERVER),
        lambda m: m.set_server_schedule(SERVER, ServerSchedule.ALWAYS),
    ],
    ids=["get document", "get", "set"],
)
def test_the_document_of_another_server_is_neither_given_nor_edited(
    play: Play, ask: Callable[[Monitor], object], handle: bytes
) -> None:
    monitor = play(
        (b"get server E839DFB5FEEB0000\r\n", reply(SERVER_DOCUMENT.replace(b"<ServerInfo/>", handle))),
    )
    with pytest.raises(ProtocolError, match="get server E839DFB5FEEB0000 brought server 001"):
        ask(monitor)
    assert not monitor.is_open


@pytest.mark.parametrize(
    "told",
    [
        b"<ServerInfo><Handle>e839dfb5feeb0000</Handle></ServerInfo>",  # itself
        b"<ServerInfo><Handle>1256275308</Handle></ServerInfo>",  # no server's handle
        b"<ServerInfo/><HardwareInfo><Mac>001FE18133B60000</Mac></HardwareInfo>",  # a second network card
        b"<ServerInfo/><Work><Job><Handle>001FE18133B60000</Handle></Job></Work>",  # whose is not known
    ],
)
def test_what_tells_no_other_server_is_no_reason_to_refuse(play: Play, told: bytes) -> None:
    document = SERVER_DOCUMENT.replace(b"<ServerInfo/>", told)
    monitor = play((b"get server E839DFB5FEEB0000\r\n", reply(document)))
    assert monitor.get_server_document(SERVER).payload == document


# --- server groups

GROUPS = (
    b"<?xml version='1.0'?>\n<Groups>\n  <Group><Name>Nights</Name><Servers><H>E839DFB5FEEB0000</H></Servers></Group>\n"
    b"  <Group><Name>Render nodes</Name><Servers/></Group>\n  <Group><Name>Render</Name><Servers/></Group>\n</Groups>\n\0"
)


def test_a_group_goes_back_with_other_servers(play: Play) -> None:
    edited = (
        b"<?xml version='1.0'?>\n<Group><Name>Nights</Name><Servers><H>E839DFB5FEEB0000</H><H>001FE18133B60000</H>"
        b"</Servers></Group>\n\0"
    )
    monitor = play((b"get srvgroups\r\n", reply(GROUPS)), *upload(b"set srvgroup Nights", edited))
    monitor.set_server_group("Nights", [SERVER, "001FE18133B60000"])


def test_a_group_that_is_not_there_is_not_edited(play: Play) -> None:
    monitor = play(
        (b"get srvgroups\r\n", reply(GROUPS)),
        (b"get srvgroups\r\n", b"200 No server groups\r\n" + CONTROL),
        (b"get jobstate 7\r\n", b"200 2\r\n" + CONTROL),
    )
    for message in ("no server groups bear the name 'Days'", "this Manager has no server groups"):
        with pytest.raises(ValueError, match=message):
            monitor.set_server_group("Days", [SERVER])
    assert monitor.get_jobstate(7)[1] == "2"


def test_no_group_is_deleted_in_the_place_of_another(play: Play) -> None:
    monitor = play(
        (b"get srvgroups\r\n", reply(GROUPS)),
        (b"get srvgroups\r\n", reply(GROUPS)),
        (b"del srvgroup Night nodes\r\n", OK),
    )
    with pytest.raises(ValueError, match="might delete the group 'Render' instead"):
        monitor.delete_server_group("Render nodes")
    monitor.delete_server_group("Night nodes")


def test_a_manager_that_does_not_know_groups_is_survived(play: Play) -> None:
    monitor = play(
        (b"new srvgroup Nights\r\n", b"400 Unknown command\r\n" + CONTROL),
        (b"get srvgroups\r\n", reply(GROUPS)),
        (b"set srvgroup Nights 100\r\n", b"400 Unknown command\r\n" + CONTROL),
        (b"get jobstate 7\r\n", b"200 2\r\n" + CONTROL),
    )
    with pytest.raises(CommandRefused, match="400 Unknown"):
        monitor.create_server_group("Nights")
    with pytest.raises(CommandRefused, match="400 Unknown"):
        monitor.set_server_group("Nights", [SERVER])
    assert monitor.get_jobstate(7)[1] == "2"


def test_an_upload_that_is_refused_keeps_the_session(play: Play) -> None:
    asked = (b"get server E839DFB5FEEB0000\r\n", reply(SERVER_DOCUMENT))
    announced, sent = upload(b"set server E839DFB5FEEB0000", NIGHTS_ON_MONDAY)
    monitor = play(
        asked,
        (announced[0], b"400 Unknown command\r\n" + CONTROL),
        asked,
        announced,
        (sent[0], b"450 J\r\n" + CONTROL),
        (b"get jobstate 7\r\n", b"200 2\r\n" + CONTROL),
    )
    for code in (400, 450):
        with pytest.raises(CommandRefused) as raised:
            monitor.set_server_schedule(SERVER, ServerSchedule(0, 16646207, 0, 0, 0, 0, 0))
        assert raised.value.code == code
    assert monitor.get_jobstate(7)[1] == "2"


def test_introducing_ourselves(play: Play) -> None:
    payload = (
        b'<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>\n<ClientInfo>\n    <Version>300</Version>\n'
        b"    <UdpPort>30001</UdpPort>\n    <Controler>0</Controler>\n    <SystemInfo>\n"
        b"        <TotalMemory>1</TotalMemory>\n        <TotalMemoryF>1.000000</TotalMemoryF>\n"
        b"        <NumCpus>2</NumCpus>\n        <Platform>Linux</Platform>\n        <User>J\xc3\xb6rg</User>\n"
        b"        <ComputerName>&lt;pc&gt;</ComputerName>\n        <Mac></Mac>\n        <WorkDiskSPace>3</WorkDiskSPace>\n"
        b"        <IPAddress>192.0.2.1</IPAddress>\n    </SystemInfo>\n</ClientInfo>\n\0"
    )
    monitor = play(*upload(b"set clientinfo", payload))
    monitor.set_clientinfo(
        Client(300, 30001, False, SystemInfo(1, 1.0, 2, "Linux", "J\u00f6rg", "<pc>", "", 3, "192.0.2.1"))
    )


# --- queue control


@pytest.mark.parametrize(
    ("said", "answer", "controller"),
    [
        (b"201 OK\r\nbackburner(Controller)>", ControlAnswer.GRANTED, True),
        (b"200 Control Pending\r\nbackburner>", ControlAnswer.PENDING, False),
        (b"200 OK\r\nbackburner(Controller)>", ControlAnswer.GRANTED, True),  # the prompt is the truth
    ],
)
def test_asking_for_queue_control(play: Play, said: bytes, answer: ControlAnswer, controller: bool) -> None:
    monitor = play((b"new controller Yes\r\n", said), greeting=b"250 backburner 1.0 Ready.\r\nbackburner>")
    assert not monitor.is_controller
    assert monitor.request_control() is answer
    assert monitor.is_controller is controller


def test_every_prompt_tells_of_queue_control(play: Play) -> None:
    monitor = play(
        (b"get jobstate 7\r\n", b"200 2\r\n" + PROMPT),
        (b"get jobstate 7\r\n", b"404 J\r\n" + CONTROL),
        (b"get joblist\r\n", b"251 0\r\n" + PROMPT),
    )
    assert monitor.is_controller
    monitor.get_jobstate(7)
    assert not monitor.is_controller
    with pytest.raises(CommandRefused):
        monitor.get_jobstate(7)
    assert monitor.is_controller
    monitor.get_job_list()
    assert not monitor.is_controller


def test_giving_control_back(play: Play) -> None:
    monitor = play((b"new controller No\r\n", b"200 OK\r\n" + PROMPT))
    assert monitor.release_control()
    assert monitor.release_control()  # what is not ours is not given back: the Manager might take it for a request


def test_withdrawing_a_request_for_control(play: Play) -> None:
    monitor = play(
        (b"new controller Yes\r\n", b"200 Control Pending\r\n" + PROMPT),
        (b"new controller No\r\n", b"200 OK\r\n" + PROMPT),
        greeting=b"250 backburner 1.0 Ready.\r\nbackburner>",
    )
    assert monitor.request_control() is ControlAnswer.PENDING
    assert monitor.release_control(pending=True)


@pytest.mark.parametrize("said", [b"400 Unknown command\r\n", b"201 OK\r\n", b"403 no\r\n"])
def test_a_manager_that_does_not_take_control_back(play: Play, said: bytes) -> None:
    monitor = play((b"new controller No\r\n", said + CONTROL), (b"get jobstate 7\r\n", b"200 2\r\n" + CONTROL))
    assert not monitor.release_control()
    assert monitor.is_controller
    assert monitor.get_jobstate(7)[1] == "2"


LOCK, UNLOCK = (b"del controller Yes\r\n", OK), (b"del controller No\r\n", OK)


def test_changes_under_lock(play: Play) -> None:
    monitor = play(LOCK, (b"del job 7\r\n", OK), UNLOCK)
    with monitor.locked_control():
        monitor.delete_job(7)


def test_the_lock_is_opened_after_a_refusal_too(play: Play) -> None:
    monitor = play(LOCK, (b"del job 7\r\n", b"404 Job not found\r\n" + CONTROL), UNLOCK)
    with pytest.raises(CommandRefused, match="del job 7"), monitor.locked_control():
        monitor.delete_job(7)


def test_a_lock_that_was_refused_locks_nothing(play: Play) -> None:
    monitor = play((LOCK[0], b"400 Unknown command\r\n" + CONTROL))
    with pytest.raises(CommandRefused), monitor.locked_control():
        monitor.delete_job(7)


def test_no_lock_is_opened_over_a_broken_session(play: Play) -> None:
    monitor = play(LOCK, (b"del job 7\r\n", b"what?\r\n"))
    with pytest.raises(ProtocolError, match="what"), monitor.locked_control():
        monitor.delete_job(7)
    assert not monitor.is_open


# --- any line


def test_any_line(play: Play) -> None:
    monitor = play(
        (b"get joblist\r\n", b"251 6\r\n<a/>\n\0" + CONTROL),
        ("gib Aufträge\r\n".encode(), b"400 Unknown command\r\n" + PROMPT),
        (b"get joblist\r\n", b"251 0\r\n" + PROMPT),
        (b"get jobstate 7\r\n", b"200 2\r\n" + PROMPT),
    )
    assert monitor.send_command("get joblist") == (251, "6", b"<a/>\n\0")
    assert monitor.send_command("gib Aufträge") == (400, "Unknown command", None)
    assert monitor.send_command("get joblist") == (251, "0", b"")
    assert monitor.send_command("get jobstate 7") == (200, "2", None)
