"""The job properties dialog: jobs in, edits out; every value is there, whatever a job is called."""

from __future__ import annotations

import time
from dataclasses import fields, replace
from typing import TypeVar

import pytest
from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTabWidget,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import Job, JobAlerts, JobFlags, JobInfo, JobPlugin, JobServer
from bbmonitor_gui.ui.dialogs.job_properties import JobPropertiesDialog
from bbmonitor_gui.ui.dialogs.readonly import ReadOnlyTable
from bbmonitor_gui.ui.job_edits import JobSent, JobTrouble, KnownJob
from bbmonitor_gui.ui.job_fields import PRIORITY

W = TypeVar("W", bound=QWidget)
Key = Qt.Key
MARKUP = "<img src=x> & <b>bold</b>"
DOCUMENT = "<Job>\n    <Name>one</Name>\n    <Name>two</Name>\n    <Other>one</Other>\n</Job>\n\0"
SERVERS = ["E839DFB5FEEB0000", "E839DFB5FEEC0000", "E839DFB5FEED0000"]
NAMES = {SERVERS[0]: "render01", SERVERS[1]: MARKUP}
HANDLE = 1256275308
BLOCKS = "flags.override_blocking_tasks"
REFUSED = JobTrouble("The Manager refused.", "CommandRefused: set job: 400 Unknown command", "Ask.", refused=True)

JOB = Job(
    JobInfo(
        300,
        HANDLE,
        "sh010",
        "Beauty",
        50,
        "anna",
        "WS-042",
        "2004/12/15 21:00:00",
        "12/15/2004 8:31:20 PM",
        "12/15/2004 8:35:02 PM",
        "00/00/0000 00:00:00",
        1000,
        999,
        "UTF-8",
    ),
    JobFlags(True, False, True, False, True, False, True, False, True, False, True, False),
    JobPlugin("3dsmax", 2017),
    JobAlerts(True, False, True, False, 10, True, False, "farm@example.com", "anna@example.com", "mail.example.com"),
    [
        JobServer(SERVERS[0], True, 1.5, 12, 3, False),
        JobServer(SERVERS[1], False, 20.0, 100, 0, True),
        JobServer(SERVERS[2], False, 0.25, 9, 1, False),
    ],
)
OTHER = replace(
    JOB,
    info=replace(JOB.info, handle=7, name="sh020", priority=70, description="Shadow", user="tom"),
    flags=replace(JOB.flags, override_blocking_tasks=False, archive_when_done=False, complete=True),
    alerts=replace(JOB.alerts, email_to=""),
    servers=[JobServer(SERVERS[0], True, 0.5, 8, 1, True)],
)


def shown(qtbot: QtBot, *jobs: Job, document: str = DOCUMENT, description: str = "") -> JobPropertiesDialog:
    known = [KnownJob(job, document) for job in jobs or (JOB,)]
    dialog = JobPropertiesDialog(known, NAMES, lambda name, version: description)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def child(dialog: QWidget, kind: type[W], name: str) -> W:
    found = dialog.findChild(kind, name)
    assert found is not None, name
    return found


def tabs(dialog: JobPropertiesDialog) -> dict[str, QWidget]:
    found = child(dialog, QTabWidget, "jobPropertiesTabs")
    pages = ((found.tabText(index), found.widget(index)) for index in range(found.count()))
    return {title.replace("&", ""): page for title, page in pages if page is not None}


def turn_to(dialog: JobPropertiesDialog, title: str) -> None:
    child(dialog, QTabWidget, "jobPropertiesTabs").setCurrentWidget(tabs(dialog)[title])


def values(page: QWidget) -> dict[str, str]:
    """Accessible name -> text of all that can be selected; what stands in the buffer of a spin box has no name."""
    texts = {field.accessibleName(): field.text() for field in page.findChildren(QLineEdit) if field.accessibleName()}
    texts |= {box.accessibleName(): box.text() for box in page.findChildren(QSpinBox)}
    return texts | {box.accessibleName(): box.toPlainText() for box in page.findChildren(QPlainTextEdit)}


def marks(page: QWidget) -> dict[str, Qt.CheckState]:
    return {mark.objectName(): mark.checkState() for mark in page.findChildren(QCheckBox)}


def requests(dialog: JobPropertiesDialog) -> QSignalSpy:
    return QSignalSpy(dialog.send_requested)


def button(dialog: JobPropertiesDialog, name: str) -> QPushButton:
    return child(dialog, QPushButton, name)


def changes(dialog: JobPropertiesDialog) -> list[str]:
    return child(dialog, QPlainTextEdit, "changesText").toPlainText().splitlines()


def set_priority(dialog: JobPropertiesDialog, priority: int) -> None:
    child(dialog, QSpinBox, "priority").setValue(priority)


# ---- what is shown


def test_name_and_tabs(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    assert dialog.objectName() == "jobPropertiesDialog"
    assert dialog.windowTitle() == "sh010 – Job Properties"
    assert list(tabs(dialog)) == ["General", "Handling", "Alerts", "Servers", "Plug-in", "Raw"]


def test_no_jobs_is_an_error(qtbot: QtBot) -> None:
    with pytest.raises(ValueError, match="no jobs"):
        JobPropertiesDialog([], {}, lambda name, version: "")


def test_general(qtbot: QtBot) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    dialog = shown(qtbot)
    QLocale.setDefault(before)
    assert values(tabs(dialog)["General"]) == {
        "Name": "sh010",
        "Description": "Beauty",
        "Priority": "50",
        "Tasks": "999 of 1000 (99 %)",
        "Owner": "anna",
        "Computer": "WS-042",
        "Submitted": "15/12/2004 20:31",
        "Started": "15/12/2004 20:35",
        "Ended": "never",
        "Last updated": "15/12/2004 21:00",
        "Handle": "4AE13D6C",
        "Handle (decimal)": "1256275308",
        "Encoding": "UTF-8",
        "Version": "300",
    }


@pytest.mark.parametrize(
    ("priority", "text", "words"),
    [(0, "0", "critical"), (49, "49", ""), (50, "50", "default"), (100, "100", "suspended"), (-7, "-7", "")],
)
def test_priority_with_words(qtbot: QtBot, priority: int, text: str, words: str) -> None:
    dialog = shown(qtbot, replace(JOB, info=replace(JOB.info, priority=priority)))
    assert values(tabs(dialog)["General"])["Priority"] == text
    assert child(dialog, QLabel, "priorityWords").text() == words
    set_priority(dialog, 0)
    assert child(dialog, QLabel, "priorityWords").text() == "critical"


@pytest.mark.parametrize("flag", [field.name for field in fields(JobFlags)])
def test_each_flag_is_shown(qtbot: QtBot, flag: str) -> None:
    only = JobFlags(**{field.name: field.name == flag for field in fields(JobFlags)})
    dialog = shown(qtbot, replace(JOB, flags=only))
    page = tabs(dialog)["Handling"]
    checked = [name for name, state in marks(page).items() if state == Qt.CheckState.Checked]
    choice = child(page, QComboBox, "completion").currentText()
    completion = {
        "leave_in_queue": "Leave it in the queue",
        "archive_when_done": "Archive it",
        "delete_when_done": "Delete it",
    }
    assert (checked, choice) == (
        ([], completion[flag]) if flag in completion else ([flag], "As the Manager's settings say")
    )


@pytest.mark.parametrize(
    "flag", ["active", "complete", "has_dependencies", "nonconcurrent", "nonstoppable", "zip_archive"]
)
def test_what_a_user_may_not_change_says_why(qtbot: QtBot, flag: str) -> None:
    dialog = shown(qtbot)
    turn_to(dialog, "Handling")
    mark = child(dialog, QCheckBox, flag)
    before = mark.checkState()
    qtbot.mouseClick(mark, Qt.MouseButton.LeftButton)
    qtbot.keyClick(mark, Key.Key_Space)
    assert mark.checkState() == before
    assert mark.toolTip().endswith(".")
    assert mark.toolTip() in mark.accessibleDescription()
    assert changes(dialog) == []


def test_alerts(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    page = tabs(dialog)["Alerts"]
    checked = [name for name, state in marks(page).items() if state == Qt.CheckState.Checked]
    assert checked == ["enabled", "progress", "send_email"]
    assert values(page) == {
        "Progress after every … tasks": "10",
        "From": "farm@example.com",
        "To": "anna@example.com",
        "Mail server": "mail.example.com",
    }


def rows(dialog: JobPropertiesDialog) -> list[list[str]]:
    table = child(dialog, ReadOnlyTable, "jobServersTable")
    return [table.row_texts(row) for row in range(table.rowCount())]


def test_servers_of_one(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    turn_to(dialog, "Servers")
    assert rows(dialog) == [
        ["render01", "Yes", "1:30:00", "12", "3", "No", SERVERS[0]],
        [MARKUP, "No", "20:00:00", "100", "0", "Yes", SERVERS[1]],
        [SERVERS[2], "No", "0:15:00", "9", "1", "No", SERVERS[2]],
    ]


def test_servers_of_several_are_added_up(qtbot: QtBot) -> None:
    dialog = shown(qtbot, JOB, OTHER)
    turn_to(dialog, "Servers")
    assert rows(dialog)[:2] == [
        ["render01", "2 of 2", "on 2", "2:00:00", "20", "4", "on 1", SERVERS[0]],
        [MARKUP, "1 of 2", "No", "20:00:00", "100", "0", "on 1", SERVERS[1]],
    ]


def test_wishes_about_servers(qtbot: QtBot) -> None:
    dialog = shown(qtbot, JOB, OTHER)
    turn_to(dialog, "Servers")
    assign, remove = QSignalSpy(dialog.assign_wanted), QSignalSpy(dialog.remove_wanted)
    assert not button(dialog, "jobRemoveServers").isEnabled()
    child(dialog, ReadOnlyTable, "jobServersTable").selectRow(1)
    button(dialog, "jobAssignServers").click()
    button(dialog, "jobRemoveServers").click()
    assert [assign.at(place) for place in range(assign.count())] == [[(HANDLE, 7)]]
    assert [remove.at(place) for place in range(remove.count())] == [[(HANDLE, 7), (SERVERS[1],)]]


def test_plugin(qtbot: QtBot) -> None:
    dialog = shown(qtbot, description="Renders scenes\nof 3ds Max")
    assert values(tabs(dialog)["Plug-in"]) == {
        "Name": "3dsmax",
        "Version": "2017",
        "Description": "Renders scenes\nof 3ds Max",
    }


def test_raw_document_and_find(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    qtbot.keyClick(dialog, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    box = child(dialog, QPlainTextEdit, "documentText")
    find = child(dialog, QLineEdit, "documentFind")
    assert QApplication.focusWidget() is find
    assert box.toPlainText() == DOCUMENT.rstrip("\0")
    qtbot.keyClicks(find, "one")
    places = [box.textCursor().selectionStart()]
    for _ in range(2):
        qtbot.keyClick(find, Key.Key_Return)
        places.append(box.textCursor().selectionStart())
    assert places == [DOCUMENT.index("one"), DOCUMENT.rindex("one"), DOCUMENT.index("one")]
    assert dialog.isVisible()


def test_raw_documents_of_several(qtbot: QtBot) -> None:
    known = [KnownJob(JOB, "<Job>1</Job>"), KnownJob(OTHER, "<Job>2</Job>")]
    dialog = JobPropertiesDialog(known, {}, lambda name, version: "")
    qtbot.addWidget(dialog)
    choice = child(dialog, QComboBox, "documentJob")
    assert [choice.itemText(place) for place in range(choice.count())] == ["sh010 (4AE13D6C)", "sh020 (00000007)"]
    choice.setCurrentIndex(1)
    assert child(dialog, QPlainTextEdit, "documentText").toPlainText() == "<Job>2</Job>"


def test_copy_all(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    button(dialog, "copyJobButton").click()
    lines = QGuiApplication.clipboard().text().splitlines()
    for line in ("Name: sh010", "Priority: 50 (default)", "Active: Yes", "Complete: No", "To: anna@example.com"):
        assert line in lines
    assert lines[-1] == "\t".join([SERVERS[2], "No", "0:15:00", "9", "1", "No", SERVERS[2]])


@pytest.mark.parametrize("name", [MARKUP, "x" * 10_000, "word " * 2_000, "two\nlines", "a\u202eb", "", "日本語 Ünï"])
@pytest.mark.parametrize("several", [False, True])
def test_no_name_does_harm(qtbot: QtBot, name: str, several: bool) -> None:
    info = replace(JOB.info, name=name, description=name, user=name, computer=name, encoding=name, ended=name)
    alerts = replace(JOB.alerts, email_from=name, email_to=name, email_server=name)
    job = replace(JOB, info=info, plugin=JobPlugin(name, 1), alerts=alerts)
    ordinary = shown(qtbot).size()
    dialog = shown(qtbot, *([job, OTHER] if several else [job]), document=name, description=name)
    assert dialog.size() == ordinary
    assert dialog.minimumSizeHint().width() <= 1000
    assert len(dialog.windowTitle()) < 110
    if not several:
        general = values(tabs(dialog)["General"])
        assert (general["Name"], general["Description"], general["Owner"]) == (name, name, name)
    set_priority(dialog, 1)
    button(dialog, "jobApply").click()
    handle = job.info.handle
    others = {7: JobSent({PRIORITY: 1})} if several else {}
    dialog.sending_finished({handle: JobSent({}, JobTrouble(name, name, name)), **others})
    assert dialog.width() == ordinary.width()
    assert changes(dialog)[0].startswith("Priority: ")
    for label in dialog.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText or not label.text() or label.buddy() is not None


def test_a_placeholder_in_a_name_stays(qtbot: QtBot) -> None:
    """Qt replaces "[*]" in a title."""
    dialog = shown(qtbot, replace(JOB, info=replace(JOB.info, name="shot[*]")))
    assert dialog.windowTitle() == "shot[*][*] – Job Properties"


def around(qtbot: QtBot, dialog: JobPropertiesDialog) -> list[str]:
    """Names of all that has the focus in turn while Tab is pressed, from the tabs on."""
    reached: list[QWidget] = []
    tab_bar = child(dialog, QTabWidget, "jobPropertiesTabs").tabBar()
    tab_bar.setFocus()
    while (focus := QApplication.focusWidget()) is not None and focus not in reached:
        reached.append(focus)
        qtbot.keyClick(focus, Key.Key_Tab)
    return [widget.objectName() or widget.accessibleName() for widget in reached[1:]]


BOTTOM = {"changesButton", "jobOk", "copyJobButton", "jobCancel", "jobApply"}  # in the order of the platform


def test_tab_goes_from_top_to_bottom_also_after_reading_again(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    set_priority(dialog, 30)
    again = replace(JOB, info=replace(JOB.info, user="tom\nand others"), servers=JOB.servers[:1])
    for _ in range(2):
        general = ["Name", "description", "priority", "priorityPutBack", "Tasks", "Owner", "Computer"]
        turn_to(dialog, "General")
        order = around(qtbot, dialog)
        assert order[: len(general)] == general
        assert set(order[-5:]) == BOTTOM
        turn_to(dialog, "Servers")
        assert around(qtbot, dialog)[:2] == ["jobServersTable", "jobAssignServers"]
        turn_to(dialog, "Raw")
        order = around(qtbot, dialog)
        assert [name for name in order if name not in BOTTOM] == ["documentFind", "", "documentText"]
        assert set(order[-5:]) == BOTTOM
        dialog.show_again([KnownJob(again, "<Job/>")])


# ---- one job


def test_ok_without_changes_closes_and_sends_nothing(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    spy = requests(dialog)
    assert not button(dialog, "jobApply").isEnabled()
    button(dialog, "jobOk").click()
    assert (spy.count(), dialog.isVisible()) == (0, False)


def test_only_what_changed_is_sent(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    spy = requests(dialog)
    description = child(dialog, QPlainTextEdit, "description")
    description.selectAll()
    qtbot.keyClicks(description, "Beauty 2")
    set_priority(dialog, 30)
    set_priority(dialog, 50)
    turn_to(dialog, "Handling")
    child(dialog, QCheckBox, "override_blocking_tasks").click()
    child(dialog, QComboBox, "completion").setCurrentText("Delete it")
    turn_to(dialog, "Alerts")
    qtbot.keyClicks(child(dialog, QLineEdit, "email_to"), "tom@example.com; ")
    assert changes(dialog) == [
        "Description: Beauty → Beauty 2",
        "Override the Manager's rule for task blocks: Yes → No",
        "When complete: Archive it → Delete it",
        "To: anna@example.com → tom@example.com; anna@example.com",
    ]
    button(dialog, "jobOk").click()
    archive, delete = "flags.archive_when_done", "flags.delete_when_done"
    assert spy.at(0) == [
        {
            HANDLE: {
                "info.description": "Beauty 2",
                BLOCKS: False,
                archive: False,
                delete: True,
                "alerts.email_to": "tom@example.com; anna@example.com",
            }
        },
        {
            HANDLE: {
                "info.description": "Beauty",
                BLOCKS: True,
                "flags.leave_in_queue": False,
                archive: True,
                delete: False,
                "alerts.email_to": "anna@example.com",
            }
        },
    ]
    assert dialog.isVisible()
    assert not button(dialog, "jobOk").isEnabled()
    assert child(dialog, QLabel, "jobPropertiesWords").text() == "Sending the changes…"
    dialog.sending_finished({HANDLE: JobSent(spy.at(0)[0][HANDLE])})
    assert not dialog.isVisible()


def test_the_list_of_changes_opens_by_its_key(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    opener = child(dialog, QToolButton, "changesButton")
    box = child(dialog, QPlainTextEdit, "changesText")
    assert (opener.text(), box.isVisible()) == ("No &changes", False)
    set_priority(dialog, 30)
    assert opener.text() == "&Changes (1)"
    qtbot.keyClick(dialog, Key.Key_C, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(box.isVisible)
    assert box.toPlainText() == "Priority: 50 (default) → 30"
    note = child(dialog, QLabel, "changesNote")
    assert "set jobpriority <job> <priority>" in note.text()
    child(dialog, QCheckBox, "failure").click()
    assert "(set job <job> <bytes>) is inferred" in note.text()


def test_a_touched_field_can_be_put_back(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    set_priority(dialog, 30)
    put_back = child(dialog, QToolButton, "priorityPutBack")
    assert put_back.accessibleName() == "Put back: Priority"
    put_back.click()
    assert changes(dialog) == []
    assert child(dialog, QSpinBox, "priority").value() == 50
    assert not button(dialog, "jobApply").isEnabled()


def test_apply_stays_open_and_what_was_sent_is_no_change_any_more(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    spy = requests(dialog)
    set_priority(dialog, 30)
    button(dialog, "jobApply").click()
    assert (
        not child(dialog, QSpinBox, "priority").lineEdit().isEnabled()
        or child(dialog, QSpinBox, "priority").isReadOnly()
    )
    dialog.sending_finished({HANDLE: JobSent({PRIORITY: 30})})
    assert dialog.isVisible()
    assert (spy.count(), changes(dialog)) == (1, [])
    assert not child(dialog, QToolButton, "priorityPutBack").isVisible()
    set_priority(dialog, 31)
    button(dialog, "jobApply").click()
    assert spy.at(1)[1] == {HANDLE: {PRIORITY: 30}}


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("nth_task", "0", "A whole number, 1 or more."),
        ("nth_task", "ten", "A whole number, 1 or more."),
        ("email_from", "farm", "One e-mail address, for example farm@example.com."),
        ("email_to", "a@b;;", "E-mail addresses, parted by a semicolon or a comma."),
        (
            "email_server",
            "mail server",
            "The name or the address of a computer, for example mail.example.com.",
        ),
    ],
)
def test_what_cannot_be_sent_is_told_beneath_its_field(qtbot: QtBot, name: str, text: str, problem: str) -> None:
    dialog = shown(qtbot)
    turn_to(dialog, "Alerts")
    spy = requests(dialog)
    line = child(dialog, QLineEdit, name)
    line.clear()
    qtbot.keyClicks(line, text)
    assert child(dialog, QLabel, f"{name}Error").text() == problem
    assert child(dialog, QLabel, f"{name}Error").isVisible()
    reason = f"{line.accessibleName()}: {problem}"
    for which in ("jobOk", "jobApply"):
        assert not button(dialog, which).isEnabled()
        assert button(dialog, which).toolTip() == button(dialog, which).accessibleDescription() == reason
    assert child(dialog, QLabel, "jobPropertiesWords").text() == reason
    qtbot.keyClick(line, Key.Key_Return)
    assert (spy.count(), dialog.isVisible()) == (0, True)
    child(dialog, QToolButton, f"{name}PutBack").click()
    assert button(dialog, "jobOk").isEnabled()


def test_what_was_wrong_before_hinders_nothing(qtbot: QtBot) -> None:
    alerts = replace(JOB.alerts, nth_task=0, email_from="nobody", email_server="")
    dialog = shown(qtbot, replace(JOB, alerts=alerts))
    set_priority(dialog, 3)
    assert button(dialog, "jobOk").isEnabled()


# ---- several jobs


def test_various_of_several(qtbot: QtBot) -> None:
    dialog = shown(qtbot, JOB, OTHER)
    assert dialog.windowTitle() == "2 jobs – Job Properties"
    general = values(tabs(dialog)["General"])
    assert general["Name"] == "sh010 (4AE13D6C)\nsh020 (00000007)"
    assert (general["Description"], general["Priority"], general["Owner"]) == ("", "various", "various")
    assert child(dialog, QPlainTextEdit, "description").placeholderText() == "various"
    assert general["Tasks"] == "1998 of 2000 (99 %)"
    handling = marks(tabs(dialog)["Handling"])
    assert handling["override_blocking_tasks"] == handling["complete"] == Qt.CheckState.PartiallyChecked
    assert handling["ignore_job_share"] == Qt.CheckState.Checked
    assert child(dialog, QComboBox, "completion").currentText() == "various"
    assert child(dialog, QLineEdit, "email_to").placeholderText() == "various"
    assert changes(dialog) == []


def test_untouched_fields_are_left_alone_and_jobs_that_have_it_already(qtbot: QtBot) -> None:
    dialog = shown(qtbot, JOB, OTHER)
    spy = requests(dialog)
    set_priority(dialog, 70)
    child(dialog, QCheckBox, "override_blocking_tasks").setCheckState(Qt.CheckState.Checked)
    assert changes(dialog) == [
        "Priority: 1 job: 50 (default) → 70",
        "Override the Manager's rule for task blocks: 1 job: No → Yes",
    ]
    button(dialog, "jobApply").click()
    assert spy.at(0)[0] == {HANDLE: {PRIORITY: 70}, 7: {BLOCKS: True}}


def test_what_some_did_not_take_stays_wanted(qtbot: QtBot) -> None:
    dialog = shown(qtbot, JOB, OTHER)
    spy = requests(dialog)
    set_priority(dialog, 30)
    button(dialog, "jobOk").click()
    trouble = JobTrouble("It went wrong.", "Detail", "Try again.")
    dialog.sending_finished({HANDLE: JobSent({PRIORITY: 30}), 7: JobSent({}, trouble)})
    assert dialog.isVisible()
    assert child(dialog, QLabel, "messageTitle").text() == "1 of 2 jobs did not take the changes."
    assert child(dialog, QLabel, "messageHint").text() == "sh020: It went wrong. Try again."
    assert not button(dialog, "messageOffer").isVisible()
    assert changes(dialog) == ["Priority: 1 job: 70 → 30"]
    button(dialog, "jobOk").click()
    assert spy.at(1)[0] == {7: {PRIORITY: 30}}
    dialog.sending_finished({7: JobSent({PRIORITY: 30})})
    assert not dialog.isVisible()


def test_thousands_of_jobs_open_quickly(qtbot: QtBot) -> None:
    servers = [JobServer(f"{number:016X}", False, 1.0, 2, 3, False) for number in range(20)]
    jobs = [
        replace(JOB, info=replace(JOB.info, handle=n, name=f"sh{n:05}", priority=n % 90), servers=servers)
        for n in range(5000)
    ]
    before = time.perf_counter()
    dialog = shown(qtbot, *jobs)
    opened = time.perf_counter()
    set_priority(dialog, 95)
    set_priority(dialog, 96)
    typed = time.perf_counter()
    assert opened - before < 2  # 0.1 s where nothing else works
    assert typed - opened < 0.2
    assert changes(dialog)[0].startswith("Priority: 56 jobs: 0 (critical) → 96")


# ---- refused


def test_a_refusal_keeps_everything_and_offers_the_priority_alone(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    spy = requests(dialog)
    set_priority(dialog, 30)
    child(dialog, QCheckBox, "override_blocking_tasks").click()
    button(dialog, "jobOk").click()
    dialog.sending_finished({HANDLE: JobSent({}, REFUSED)})
    assert dialog.isVisible()
    assert child(dialog, QLabel, "messageTitle").text() == "The Manager refused."
    hint = child(dialog, QLabel, "messageHint").text()
    assert "inferred: nobody has seen a Manager accept it" in hint
    assert "What you want is kept here." in hint
    assert len(changes(dialog)) == 2
    offer = button(dialog, "messageOffer")
    assert offer.text() == "Send the priority &only"
    offer.click()
    assert spy.at(1)[0] == {HANDLE: {PRIORITY: 30}}
    dialog.sending_finished({HANDLE: JobSent({PRIORITY: 30})})
    assert dialog.isVisible()
    assert spy.count() == 2
    assert changes(dialog) == ["Override the Manager's rule for task blocks: Yes → No"]


def test_nothing_is_offered_without_a_priority(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    child(dialog, QCheckBox, "override_blocking_tasks").click()
    button(dialog, "jobApply").click()
    dialog.sending_finished({HANDLE: JobSent({}, REFUSED)})
    assert not button(dialog, "messageOffer").isVisible()
    assert button(dialog, "messageDetails").isVisible()


def test_what_comes_after_closing_is_ignored(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    set_priority(dialog, 30)
    button(dialog, "jobOk").click()
    dialog.reject()
    dialog.sending_finished({HANDLE: JobSent({}, REFUSED)})
    assert not dialog.isVisible()


# ---- conflicts


def in_conflict(qtbot: QtBot, how: str = "jobOk") -> tuple[JobPropertiesDialog, QSignalSpy]:
    """Both want the priority 30 and failures told; somebody else changed one of both in each job."""
    dialog = shown(qtbot, JOB, OTHER)
    spy = requests(dialog)
    set_priority(dialog, 30)
    child(dialog, QCheckBox, "failure").click()
    button(dialog, how).click()
    dialog.sending_finished(
        {
            HANDLE: JobSent({PRIORITY: 20, "alerts.failure": False}, changed_meanwhile=True),
            7: JobSent({PRIORITY: 10, "alerts.failure": False}, changed_meanwhile=True),
        }
    )
    return dialog, spy


def conflicts(dialog: JobPropertiesDialog) -> ReadOnlyTable:
    return child(dialog, ReadOnlyTable, "conflictsTable")


def test_both_values_stand_side_by_side(qtbot: QtBot) -> None:
    dialog, spy = in_conflict(qtbot)
    assert spy.count() == 1
    table = conflicts(dialog)
    assert table.isVisible()
    assert QApplication.focusWidget() is table
    assert [table.row_texts(row) for row in range(2)] == [
        ["theirs", "20", "30", "50 (default)", "Priority", "sh010"],
        ["theirs", "10", "30", "70", "Priority", "sh020"],
    ]
    assert child(dialog, QLabel, "conflictsHeading").text().startswith("Somebody else changed 2 jobs meanwhile")
    assert not button(dialog, "jobOk").isEnabled()


def test_mine_is_sent_once_more_on_what_is_there_now(qtbot: QtBot) -> None:
    dialog, spy = in_conflict(qtbot)
    button(dialog, "conflictsMine").click()
    assert button(dialog, "conflictsGoOn").text() == "&Go on with 2 of mine"
    button(dialog, "conflictsGoOn").click()
    assert spy.at(1) == [
        {HANDLE: {PRIORITY: 30, "alerts.failure": True}, 7: {PRIORITY: 30, "alerts.failure": True}},
        {HANDLE: {PRIORITY: 20, "alerts.failure": False}, 7: {PRIORITY: 10, "alerts.failure": False}},
    ]
    assert not conflicts(dialog).isVisible()
    dialog.sending_finished({handle: JobSent(edit) for handle, edit in spy.at(1)[0].items()})
    assert not dialog.isVisible()


def test_theirs_and_mine_by_keys(qtbot: QtBot) -> None:
    dialog, spy = in_conflict(qtbot)
    table = conflicts(dialog)
    qtbot.keyClick(table, Key.Key_Down)
    table.selectRow(1)
    qtbot.keyClick(table, Key.Key_Space)
    item = table.item(1, 0)
    assert (item.text(), item.checkState()) == ("yours", Qt.CheckState.Checked)
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == "Holds: yours"
    button(dialog, "conflictsGoOn").click()
    assert spy.at(1)[0] == {HANDLE: {"alerts.failure": True}, 7: {PRIORITY: 30, "alerts.failure": True}}


def test_a_click_on_the_box_changes_its_words(qtbot: QtBot) -> None:
    dialog, _ = in_conflict(qtbot)
    conflicts(dialog).item(0, 0).setCheckState(Qt.CheckState.Checked)
    assert conflicts(dialog).item(0, 0).text() == "yours"
    button(dialog, "conflictsTheirs").click()
    assert conflicts(dialog).item(0, 0).text() == "theirs"
    assert button(dialog, "conflictsGoOn").text() == "&Go on with theirs"


def test_only_theirs_closes_without_sending(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    spy = requests(dialog)
    set_priority(dialog, 30)
    button(dialog, "jobOk").click()
    dialog.sending_finished({HANDLE: JobSent({PRIORITY: 20}, changed_meanwhile=True)})
    assert conflicts(dialog).isVisible()
    assert child(dialog, QLabel, "conflictsHeading").text().startswith("Somebody else changed a job meanwhile")
    button(dialog, "conflictsGoOn").click()
    assert (spy.count(), dialog.isVisible()) == (1, False)


def test_only_theirs_after_apply_shows_theirs(qtbot: QtBot) -> None:
    dialog, spy = in_conflict(qtbot, "jobApply")
    button(dialog, "conflictsGoOn").click()
    dialog.sending_finished({handle: JobSent(edit) for handle, edit in spy.at(1)[0].items()})
    assert dialog.isVisible()
    assert changes(dialog) == []
    assert child(dialog, QSpinBox, "priority").text() == "various"
    assert child(dialog, QCheckBox, "failure").isChecked()


def test_who_changed_it_to_the_same_is_no_conflict(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    spy = requests(dialog)
    set_priority(dialog, 30)
    child(dialog, QCheckBox, "failure").click()
    button(dialog, "jobOk").click()
    dialog.sending_finished({HANDLE: JobSent({PRIORITY: 30, "alerts.failure": False}, changed_meanwhile=True)})
    assert spy.at(1)[0] == {HANDLE: {"alerts.failure": True}}


# ---- read anew, and read only


def test_what_is_read_anew_is_shown_and_wishes_stay(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    spy = requests(dialog)
    set_priority(dialog, 30)
    changed = replace(JOB, info=replace(JOB.info, priority=20, description="new\nlines", user="tom"), servers=[])
    dialog.show_again([KnownJob(changed, "<Job/>"), KnownJob(replace(OTHER), "<Job/>")])
    general = values(tabs(dialog)["General"])
    assert (general["Priority"], general["Description"]) == ("30", "new\nlines")
    assert child(dialog, QLabel, "priorityError").text() == ""
    button(dialog, "jobApply").click()
    assert spy.at(0)[1] == {HANDLE: {PRIORITY: 50}}  # what the user saw


def test_read_only_says_why(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    set_priority(dialog, 30)
    dialog.set_read_only("Read only: there is no connection to farm.")
    assert child(dialog, QLabel, "jobPropertiesWords").text() == "Read only: there is no connection to farm."
    assert not button(dialog, "jobOk").isEnabled()
    assert not button(dialog, "jobAssignServers").isEnabled()
    assert button(dialog, "jobAssignServers").toolTip() == "Read only: there is no connection to farm."
    for name, kind in (("description", QPlainTextEdit), ("email_to", QLineEdit), ("priority", QSpinBox)):
        turn_to(dialog, "Alerts" if name == "email_to" else "General")
        editor = child(dialog, kind, name)
        before = values(dialog)
        qtbot.keyClicks(editor, "1")
        qtbot.keyClick(editor, Key.Key_Up)
        assert values(dialog) == before
    turn_to(dialog, "Handling")
    child(dialog, QCheckBox, "ignore_job_share").click()
    assert not child(dialog, QComboBox, "completion").isEnabled()
    assert changes(dialog) == ["Priority: 50 (default) → 30"]
    dialog.set_read_only("")
    assert button(dialog, "jobOk").isEnabled()
    assert button(dialog, "jobAssignServers").isEnabled()


def test_read_only_without_changes_can_be_closed_with_ok(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    dialog.set_read_only("Read only.")
    button(dialog, "jobOk").click()
    assert not dialog.isVisible()


@pytest.mark.parametrize("jobs", [(JOB,), (JOB, OTHER)])
def test_alt_letters_belong_to_one_each_on_every_tab(qtbot: QtBot, jobs: tuple[Job, ...]) -> None:
    dialog = shown(qtbot, *jobs)
    set_priority(dialog, 30)
    child(dialog, QCheckBox, "override_blocking_tasks").click()
    button(dialog, "jobApply").click()
    handles = [job.info.handle for job in jobs]
    dialog.sending_finished({handle: JobSent({}, REFUSED) for handle in handles})
    bar = child(dialog, QTabWidget, "jobPropertiesTabs")
    for title in tabs(dialog):
        turn_to(dialog, title)
        texts = [bar.tabText(place) for place in range(bar.count())]
        for each in [
            *dialog.findChildren(QPushButton),
            *dialog.findChildren(QToolButton),
            *dialog.findChildren(QCheckBox),
        ]:
            texts += [each.text()] if each.isVisible() else []
        texts += [label.text() for label in dialog.findChildren(QLabel) if label.isVisible() and label.buddy()]
        letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
        assert len(letters) == len(set(letters)), (title, sorted(letters))


def test_it_fits_a_small_screen(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    assert dialog.minimumSizeHint().expandedTo(QSize(900, 650)) == QSize(900, 650)
