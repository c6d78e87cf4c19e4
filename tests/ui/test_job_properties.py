"""The job properties dialog: every value is there, readable and copyable, whatever a job is called."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import Job, JobAlerts, JobFlags, JobInfo, JobPlugin, JobServer
from bbmonitor_gui.ui.dialogs.job_properties import JobPropertiesDialog
from bbmonitor_gui.ui.dialogs.readonly import CheckMark, ReadOnlyTable

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform's own remark

MARKUP = "<img src=x> & <b>bold</b>"
DOCUMENT = "<Job>\n    <Name>one</Name>\n    <Name>two</Name>\n    <Other>one</Other>\n</Job>\n\0"
SERVERS = ["E839DFB5FEEB0000", "E839DFB5FEEC0000", "E839DFB5FEED0000"]

JOB = Job(
    JobInfo(
        300,
        1256275308,
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


def shown(qtbot: QtBot, job: Job = JOB, document: str = DOCUMENT, description: str = "") -> JobPropertiesDialog:
    dialog = JobPropertiesDialog(job, document, {SERVERS[0]: "render01", SERVERS[1]: MARKUP}, description)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def tabs(dialog: JobPropertiesDialog) -> dict[str, QWidget]:
    found = dialog.findChild(QTabWidget, "jobPropertiesTabs")
    assert found is not None
    pages = ((found.tabText(index), found.widget(index)) for index in range(found.count()))
    return {title.replace("&", ""): page for title, page in pages if page is not None}


def values(page: QWidget) -> dict[str, str]:
    """Accessible name -> text of all that can be selected."""
    texts = {field.accessibleName(): field.text() for field in page.findChildren(QLineEdit)}
    return texts | {box.accessibleName(): box.toPlainText() for box in page.findChildren(QPlainTextEdit)}


def marks(page: QWidget) -> list[tuple[str, bool]]:
    return [(mark.text(), mark.isChecked()) for mark in page.findChildren(CheckMark)]


def table(dialog: JobPropertiesDialog) -> ReadOnlyTable:
    found = dialog.findChild(ReadOnlyTable, "jobServersTable")
    assert found is not None
    return found


def test_name_and_tabs(qtbot: QtBot) -> None:
    dialog = shown(qtbot)

    assert dialog.objectName() == "jobPropertiesDialog"
    assert dialog.windowTitle() == "sh010 – Job Properties"
    assert list(tabs(dialog)) == ["General", "Handling", "Alerts", "Servers", "Plug-in", "Raw"]


def test_general(qtbot: QtBot) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    dialog = shown(qtbot)
    QLocale.setDefault(before)

    assert values(tabs(dialog)["General"]) == {
        "Name": "sh010",
        "Description": "Beauty",
        "Priority": "50 (default)",
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
    ("priority", "text"), [(0, "0 (critical)"), (49, "49"), (50, "50 (default)"), (100, "100 (lowest)"), (-7, "-7")]
)
def test_priority(qtbot: QtBot, priority: int, text: str) -> None:
    dialog = shown(qtbot, replace(JOB, info=replace(JOB.info, priority=priority)))

    assert values(tabs(dialog)["General"])["Priority"] == text


def test_a_job_without_tasks(qtbot: QtBot) -> None:
    dialog = shown(qtbot, replace(JOB, info=replace(JOB.info, number_tasks=0, tasks_completed=0)))

    assert values(tabs(dialog)["General"])["Tasks"] == "0 of 0"


HANDLING = {
    "Active": "active",
    "Complete": "complete",
    "Waits for other jobs (has dependencies)": "has_dependencies",
    "One server at a time (non-concurrent output)": "nonconcurrent",
    "Must not be interrupted (non-stoppable)": "nonstoppable",
    "Override the Manager's rule for task blocks": "override_blocking_tasks",
    "Give servers blocks of tasks": "enable_blocking_tasks",
    "Ignore the Manager's job share": "ignore_job_share",
    "Job files in a ZIP archive": "zip_archive",
    "Leave in the queue": "leave_in_queue",
    "Archive": "archive_when_done",
    "Delete": "delete_when_done",
}


@pytest.mark.parametrize("flag", [field.name for field in fields(JobFlags)])
def test_each_flag_has_its_mark(qtbot: QtBot, flag: str) -> None:
    only = JobFlags(**{field.name: field.name == flag for field in fields(JobFlags)})
    dialog = shown(qtbot, replace(JOB, flags=only))

    assert marks(tabs(dialog)["Handling"]) == [(text, name == flag) for text, name in HANDLING.items()]


def test_marks_can_be_reached_but_not_changed(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    page = tabs(dialog)["Handling"]
    before = marks(page)
    mark = page.findChildren(CheckMark)[0]

    qtbot.mouseClick(mark, Qt.MouseButton.LeftButton)
    qtbot.keyClick(mark, Qt.Key.Key_Space)
    mark.click()

    assert marks(page) == before
    assert mark.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert mark.accessibleDescription() == "read only"


def test_alerts(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    page = tabs(dialog)["Alerts"]

    assert marks(page) == [
        ("Enabled", True),
        ("On failure", False),
        ("On progress", True),
        ("On completion", False),
        ("Send e-mail", True),
        ("Include a summary", False),
    ]
    assert values(page) == {
        "Progress after every … tasks": "10",
        "From": "farm@example.com",
        "To": "anna@example.com",
        "Mail server": "mail.example.com",
    }


def test_servers(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    servers = table(dialog)

    assert [servers.row_texts(row) for row in range(servers.rowCount())] == [
        ["render01", "Yes", "1:30:00", "12", "3", "No", SERVERS[0]],
        [MARKUP, "No", "20:00:00", "100", "0", "Yes", SERVERS[1]],
        [SERVERS[2], "No", "0:15:00", "9", "1", "No", SERVERS[2]],
    ]
    assert servers.accessibleName() == "Servers of the job"


def test_servers_sort_by_number_and_copy(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    servers = table(dialog)

    for column in (2, 3):  # 20:00:00 stands before 9:…, and 100 before 12, as text only
        servers.sortItems(column, Qt.SortOrder.AscendingOrder)
        assert [servers.row_texts(row)[6] for row in range(3)] == [SERVERS[2], SERVERS[0], SERVERS[1]]
    servers.sortItems(0, Qt.SortOrder.DescendingOrder)
    assert [servers.row_texts(row)[0] for row in range(3)] == ["render01", SERVERS[2], MARKUP]
    servers.selectAll()
    servers.findChildren(QAction)[0].trigger()
    assert QGuiApplication.clipboard().text().splitlines()[0] == f"render01\tYes\t1:30:00\t12\t3\tNo\t{SERVERS[0]}"
    assert len(QGuiApplication.clipboard().text().splitlines()) == 3


def test_plugin(qtbot: QtBot) -> None:
    dialog = shown(qtbot, description="Renders scenes\nof 3ds Max")

    assert values(tabs(dialog)["Plug-in"]) == {
        "Name": "3dsmax",
        "Version": "2017",
        "Description": "Renders scenes\nof 3ds Max",
    }


def test_raw_document_and_find(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    box = dialog.findChild(QPlainTextEdit, "documentText")
    find = dialog.findChild(QLineEdit, "documentFind")
    result = dialog.findChild(QLabel, "documentFindResult")
    assert box is not None
    assert find is not None
    assert result is not None
    assert box.toPlainText() == DOCUMENT.rstrip("\0")
    assert box.isReadOnly()

    qtbot.keyClicks(find, "one")
    places = [box.textCursor().selectionStart()]
    for _ in range(2):
        qtbot.keyClick(find, Qt.Key.Key_Return)
        places.append(box.textCursor().selectionStart())
    assert places == [DOCUMENT.index("one"), DOCUMENT.rindex("one"), DOCUMENT.index("one")]
    assert result.text() == ""
    qtbot.keyClicks(find, "x")
    assert result.text() == "Not found"
    assert dialog.isVisible()


def test_find_key_opens_the_document(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)

    qtbot.keyClick(dialog, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)

    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.objectName() == "documentFind"


def test_every_value_can_be_copied_with_mouse_and_keyboard(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    fields = [field for field in tabs(dialog)["General"].findChildren(QLineEdit) if field.text()]
    assert len(fields) == 14
    for field in fields:
        assert field.isReadOnly()
        assert field.focusPolicy() & Qt.FocusPolicy.TabFocus
        qtbot.mouseDClick(field, Qt.MouseButton.LeftButton)
        assert field.selectedText()
        field.setFocus()
        qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        assert QGuiApplication.clipboard().text() == field.text()


def test_tab_goes_from_value_to_value_and_selects_it(qtbot: QtBot) -> None:
    dialog = shown(qtbot, replace(JOB, info=replace(JOB.info, description="two\nlines")))
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    page = tabs(dialog)["General"]
    page.findChildren(QLineEdit)[0].setFocus()

    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    box = dialog.focusWidget()
    assert isinstance(box, QPlainTextEdit)
    qtbot.keyClick(box, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(box, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "two\nlines"
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    priority = dialog.focusWidget()
    assert isinstance(priority, QLineEdit)
    assert priority.selectedText() == "50 (default)"


def test_copy_all(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    button = dialog.findChild(QPushButton, "copyJobButton")
    assert button is not None

    button.click()

    text = QGuiApplication.clipboard().text()
    for line in ("Name: sh010", "Handle: 4AE13D6C", "Active: Yes", "Complete: No", "To: anna@example.com"):
        assert line in text.splitlines()
    assert text.splitlines()[-1] == "\t".join([SERVERS[2], "No", "0:15:00", "9", "1", "No", SERVERS[2]])


@pytest.mark.parametrize("name", [MARKUP, "x" * 10_000, "word " * 2_000, "two\nlines", "a\u202eb", "", "日本語 Ünï"])
def test_no_name_does_harm(qtbot: QtBot, name: str) -> None:
    info = replace(JOB.info, name=name, description=name, user=name, computer=name, encoding=name, ended=name)
    job = replace(JOB, info=info, plugin=JobPlugin(name, 1))
    ordinary = shown(qtbot)

    dialog = shown(qtbot, job, name, name)

    assert dialog.size() == ordinary.size()
    assert dialog.minimumSizeHint().width() <= 1000
    assert len(dialog.windowTitle()) < 100
    general = values(tabs(dialog)["General"])
    assert (general["Name"], general["Description"], general["Owner"]) == (name, name, name)
    assert values(tabs(dialog)["Plug-in"])["Description"] == name


def test_a_placeholder_in_a_name_stays(qtbot: QtBot) -> None:
    """Qt replaces "[*]" in a title."""
    dialog = shown(qtbot, replace(JOB, info=replace(JOB.info, name="shot[*]")))

    assert dialog.windowTitle() == "shot[*][*] – Job Properties"


def test_labels_are_plain_text(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    labels = [label for label in dialog.findChildren(QLabel) if label.text()]
    assert labels
    for label in labels:
        assert label.textFormat() == Qt.TextFormat.PlainText, label.text()


def test_close(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    buttons = dialog.findChild(QDialogButtonBox)
    assert buttons is not None

    qtbot.mouseClick(buttons.button(QDialogButtonBox.StandardButton.Close), Qt.MouseButton.LeftButton)

    assert not dialog.isVisible()
