"""Get, edit, send back, to the byte: on documents as odd as a Manager might write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bbmonitor_gui.backburner import ProtocolError, SchedulePolarity, ServerSchedule, WorkPriority
from bbmonitor_gui.backburner.documents import JOB
from bbmonitor_gui.backburner.edits import EDITABLE_JOB_FIELDS, edited_job, edited_server
from bbmonitor_gui.backburner.xmltree import parse

JOB_DOCUMENT = b"""\
<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>
<Job>
    <JobInfo>
        <Version>300</Version>
        <JobHandle>1256275308</JobHandle>
        <Name>shot &lt;A&amp;B&gt;</Name>
        <Description/>
        <Priority unit="0>100">50</Priority>
        <User><![CDATA[DOM\\pangers & co]]></User>
        <Computer>MTLPC73586</Computer>
        <LastUpdated>12/15/2004 8:41:52 PM</LastUpdated>
        <Submitted>12/15/2004 8:31:20 PM</Submitted>
        <Started />
        <Ended></Ended>
        <NumberTasks>100</NumberTasks>
        <TasksCompleted>37</TasksCompleted>
        <Encoding>UTF-8</Encoding>
    </JobInfo>
    <!-- <JobFlags><ZipArchive>No</ZipArchive></JobFlags> -->
    <JobFlags>
        <Active>Yes</Active>
        <Complete>No</Complete>
        <NonConcurrent>No</NonConcurrent>
        <NonStoppable>No</NonStoppable>
        <IgnoreJobShare>No</IgnoreJobShare>
        <HasDependencies>No</HasDependencies>
        <ZipArchive>No</ZipArchive>
        <LeaveInQueue>1</LeaveInQueue>
        <ArchiveWhenDone>No</ArchiveWhenDone>
        <DeleteWhenDone>No</DeleteWhenDone>
        <OverrideBlockingTasks>No</OverrideBlockingTasks>
        <EnableBlockingTasks>Yes</EnableBlockingTasks>
        <FutureElement>&#13;&#x65E5;</FutureElement>
    </JobFlags>
    <JobExtra><Name>do not touch</Name><Priority>99</Priority></JobExtra>
    <JobPlugin>
        <PluginName>3dsmax</PluginName>
        <PluginVersion>400</PluginVersion>
    </JobPlugin>
    <JobAlerts>
        <Enabled>1</Enabled>
        <Failure>yes</Failure>
        <Progress>No</Progress>
        <Completion>Yes</Completion>
        <NthTask>5</NthTask>
        <SendEmail>Yes</SendEmail>
        <IncludeSummary>No</IncludeSummary>
        <EmailFrom>farm@example.com</EmailFrom>
        <EmailTo><![CDATA[td@example.com]]></EmailTo>
        <EmailServer/>
    </JobAlerts>
    <JobServers/>
</Job>
\0"""

WEEK = b"""\
    <ServerSchedule>
        <Sunday>16777215</Sunday>
        <Monday>16646207</Monday>
        <Tuesday>16646207</Tuesday>
        <Wednesday>16646207</Wednesday>
        <Thursday>16646207</Thursday>
        <Friday>16646207</Friday>
        <Saturday>16777215</Saturday>
        <Holiday>0</Holiday>
    </ServerSchedule>
"""
SERVER_HEAD = b"""\
<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>
<Server>
    <ServerInfo><Version>300</Version><Name>render &amp; 1</Name></ServerInfo>
    <HardwareInfo/>
    <FutureGroup><Sunday>1</Sunday></FutureGroup>
"""
PRIORITIES = b"    <ServerPriority><AttPriority>2</AttPriority><UnaPriority> 1 </UnaPriority></ServerPriority>\n"
SERVER_TAIL = PRIORITIES + b"    <Plugins/>\n</Server>\n\0"
SERVER_DOCUMENT = SERVER_HEAD + WEEK + SERVER_TAIL


def changed(*pairs: tuple[bytes, bytes]) -> bytes:
    payload = JOB_DOCUMENT
    for old, new in pairs:
        assert payload.count(old) == 1
        payload = payload.replace(old, new)
    return payload


# --- jobs


@pytest.mark.parametrize(
    ("path", "value", "old", "new"),
    [
        ("info.priority", 0, b'0>100">50</Priority>', b'0>100">0</Priority>'),
        ("info.priority", 100, b'0>100">50</Priority>', b'0>100">100</Priority>'),
        ("info.name", "a & <b>", b"shot &lt;A&amp;B&gt;", b"a &amp; &lt;b&gt;"),
        ("info.description", "J\u00f6rg", b"<Description/>", b"<Description>J\xc3\xb6rg</Description>"),
        ("flags.zip_archive", True, b"</HasDependencies>\n        <ZipArchive>No", b"</HasDependencies>\n"
         b"        <ZipArchive>Yes"),
        ("flags.leave_in_queue", False, b"<LeaveInQueue>1", b"<LeaveInQueue>0"),
        ("flags.enable_blocking_tasks", False, b"<EnableBlockingTasks>Yes", b"<EnableBlockingTasks>No"),
        ("alerts.enabled", False, b"<Enabled>1", b"<Enabled>0"),
        ("alerts.failure", False, b"<Failure>yes", b"<Failure>no"),
        ("alerts.nth_task", 10, b"<NthTask>5", b"<NthTask>10"),
        ("alerts.email_to", "a@example.com", b"<![CDATA[td@example.com]]>", b"a@example.com"),
        ("alerts.email_to", "", b"<![CDATA[td@example.com]]>", b""),
        ("alerts.email_server", "mail", b"<EmailServer/>", b"<EmailServer>mail</EmailServer>"),
    ],
)  # fmt: skip
def test_one_field_changes_and_no_other_byte(path: str, value: object, old: bytes, new: bytes) -> None:
    edited = edited_job(parse(JOB_DOCUMENT), {path: value})
    assert edited == changed((old, new))


def test_several_fields_at_once() -> None:
    edit = {"alerts.nth_task": 7, "info.priority": 1, "flags.active": False, "info.description": "x"}
    assert edited_job(parse(JOB_DOCUMENT), edit) == changed(
        (b"<NthTask>5", b"<NthTask>7"),
        (b'">50</Priority>', b'">1</Priority>'),
        (b"<Active>Yes", b"<Active>No"),
        (b"<Description/>", b"<Description>x</Description>"),
    )
    assert edited_job(parse(JOB_DOCUMENT), {}) == JOB_DOCUMENT


SAMPLES: dict[type, st.SearchStrategy[object]] = {
    bool: st.booleans(),
    int: st.integers(0, 100),
    str: st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=20),
}


@given(st.fixed_dictionaries({}, optional={path: SAMPLES[kind] for path, kind in EDITABLE_JOB_FIELDS.items()}))
def test_every_edit_is_read_back(edit: dict[str, object]) -> None:
    before = JOB.read(parse(JOB_DOCUMENT).root)
    after = JOB.read(parse(edited_job(parse(JOB_DOCUMENT), edit)).root)
    for group_name in ("info", "flags", "alerts"):
        for field in getattr(before, group_name).__slots__:
            old = getattr(getattr(before, group_name), field)
            assert getattr(getattr(after, group_name), field) == edit.get(f"{group_name}.{field}", old)
    assert (after.plugin, after.servers) == (before.plugin, before.servers)


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        ({"info.handle": 7}, "info.handle cannot be edited"),
        ({"info.user": "x"}, "info.user cannot be edited"),
        ({"plugin.plugin_name": "x"}, "cannot be edited"),
        ({"priority": 7}, "priority cannot be edited"),
        ({"": 7}, " cannot be edited"),
        ({"info.priority": "7"}, "info.priority takes a int"),
        ({"info.priority": True}, "info.priority takes a int"),
        ({"info.priority": -1}, "info.priority takes 0…100, not -1"),
        ({"info.priority": 101}, "info.priority takes 0…100, not 101"),
        ({"alerts.nth_task": -1}, "alerts.nth_task takes 0…2147483647"),
        ({"flags.active": 1}, "flags.active takes a bool"),
        ({"flags.active": "Yes"}, "flags.active takes a bool"),
        ({"info.name": None}, "info.name takes a str"),
        ({"info.name": "bell\a"}, "XML forbids"),
    ],
)
def test_what_cannot_be_edited(edit: dict[str, object], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        edited_job(parse(JOB_DOCUMENT), edit)


def test_a_group_under_another_name_is_edited_in_its_place() -> None:
    payload = JOB_DOCUMENT.replace(b"JobFlags", b"Flaggen").replace(b"ZipArchive", b"Zippen")
    expected = payload.replace(b"</HasDependencies>\n        <Zippen>No", b"</HasDependencies>\n        <Zippen>Yes")
    assert edited_job(parse(payload), {"flags.zip_archive": True}) == expected != payload


@pytest.mark.parametrize(
    ("old", "new", "edit", "words"),
    [
        (b"<Active>Yes</Active>", b"<Active>37%</Active>", {"flags.zip_archive": True}, r"JobFlags\.active"),
        (b"<NthTask>5</NthTask>", b"", {"alerts.nth_task": 7}, r"JobAlerts\.nth_task is missing"),
        (b"<Description/>", b"", {"info.description": "x"}, r"JobInfo\.description is missing"),
        (b"MTLPC73586", b"MTL\xff", {"info.priority": 7}, "cannot be sent back"),
        (b"MTLPC73586", b"MTL\x07", {"info.priority": 7}, "cannot be sent back"),
    ],
)
def test_a_document_that_cannot_be_edited(old: bytes, new: bytes, edit: dict[str, object], words: str) -> None:
    assert JOB_DOCUMENT.count(old) == 1
    with pytest.raises(ProtocolError, match=words):
        edited_job(parse(JOB_DOCUMENT.replace(old, new)), edit)


# --- weeks


@given(st.tuples(*[st.integers(0, 16777215)] * 7), st.sampled_from(SchedulePolarity))
def test_seven_masks_change_and_no_other_byte(masks: tuple[int, ...], polarity: SchedulePolarity) -> None:
    schedule = ServerSchedule(*masks)
    edited = edited_server(parse(SERVER_DOCUMENT), {"schedule": schedule}, polarity)
    days = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
    sent = masks if polarity is SchedulePolarity.ALLOWED else tuple(16777215 - mask for mask in masks)
    rows = "".join(f"        <{day}>{mask}</{day}>\n" for day, mask in zip(days, sent, strict=True))
    week = "    <ServerSchedule>\n" + rows + "        <Holiday>0</Holiday>\n    </ServerSchedule>\n"
    assert edited == SERVER_HEAD + week.encode() + SERVER_TAIL


def test_the_same_week_gives_the_same_bytes() -> None:
    nights = [16777215, *[16646207] * 5, 16777215]
    edit = {"schedule": ServerSchedule(*nights)}
    assert edited_server(parse(SERVER_DOCUMENT), edit, SchedulePolarity.ALLOWED) == SERVER_DOCUMENT


@pytest.mark.parametrize("payload", [b"<Server/>", SERVER_HEAD + SERVER_TAIL, SERVER_DOCUMENT.replace(b"1677", b"x")])
def test_no_week_to_edit(payload: bytes) -> None:
    with pytest.raises(ProtocolError, match=r"[Ss]chedule"):
        edited_server(parse(payload), {"schedule": ServerSchedule.ALWAYS}, SchedulePolarity.ALLOWED)


# --- priorities of a server's work


def edited_priorities(document: bytes, **edit: object) -> bytes:
    return edited_server(parse(document), edit, SchedulePolarity.ALLOWED)


@pytest.mark.parametrize("value", [0, 1, 2, *WorkPriority])
def test_a_priority_changes_and_no_other_byte(value: int) -> None:
    told = b"%d" % int(value)
    attended = SERVER_DOCUMENT.replace(b"<AttPriority>2<", b"<AttPriority>" + told + b"<")
    unattended = SERVER_DOCUMENT.replace(b"<UnaPriority> 1 <", b"<UnaPriority>" + told + b"<")
    assert edited_priorities(SERVER_DOCUMENT, att_priority=value) == attended
    assert edited_priorities(SERVER_DOCUMENT, una_priority=value) == unattended


def test_both_priorities_and_the_week_at_once() -> None:
    expected = SERVER_DOCUMENT.replace(b">2</Att", b">0</Att").replace(b"> 1 </Una", b">2</Una")
    expected = expected.replace(b"<Sunday>16777215<", b"<Sunday>0<")
    week = ServerSchedule(0, *[16646207] * 5, 16777215)
    assert edited_priorities(SERVER_DOCUMENT, una_priority=2, schedule=week, att_priority=0) == expected
    assert edited_priorities(SERVER_DOCUMENT) == SERVER_DOCUMENT


@pytest.mark.parametrize(
    ("old", "value", "new"),
    [
        (b"Yes", 0, b"No"),
        (b"No", 1, b"Yes"),
        (b"no", 1, b"yes"),
        (b"TRUE", 0, b"FALSE"),
        (b"false", 1, b"true"),
        (b"Off", 1, b"On"),
        (b"7", 1, b"1"),
    ],
)
def test_a_priority_in_the_words_of_the_document(old: bytes, value: int, new: bytes) -> None:
    document = SERVER_DOCUMENT.replace(b">2</Att", b">" + old + b"</Att")
    assert edited_priorities(document, att_priority=value) == document.replace(old + b"</Att", new + b"</Att")


def test_a_word_for_two_of_three() -> None:
    with pytest.raises(ValueError, match="this Manager writes 'Yes' there"):
        edited_priorities(SERVER_DOCUMENT.replace(b">2</Att", b">Yes</Att"), att_priority=2)


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        ({"att_priority": 3}, "att_priority takes a WorkPriority, 0…2, not 3"),
        ({"una_priority": -1}, "una_priority takes a WorkPriority"),
        ({"una_priority": WorkPriority(7)}, "una_priority takes a WorkPriority"),
        ({"att_priority": True}, "att_priority takes a WorkPriority"),
        ({"att_priority": "1"}, "att_priority takes a WorkPriority"),
        ({"att_priority": None}, "att_priority takes a WorkPriority"),
        ({"schedule": (0,) * 7}, "schedule takes a ServerSchedule"),
        ({"name": "x"}, "name cannot be edited"),
    ],
)
def test_what_cannot_be_edited_of_a_server(edit: dict[str, object], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        edited_priorities(SERVER_DOCUMENT, **edit)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (b">2</Att", b">soon</Att", r"Server\.att_priority"),
        (PRIORITIES, b"", "AttPriority|att_priority|priority"),
        (b"render &amp; 1", b"render \xff", "cannot be sent back"),
    ],
)
def test_a_server_that_cannot_be_edited(old: bytes, new: bytes, words: str) -> None:
    with pytest.raises(ProtocolError, match=words):
        edited_priorities(SERVER_DOCUMENT.replace(old, new), att_priority=1)
