"""The fields of a job that can be changed: what they take, and how their values read."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bbmonitor_gui.backburner import Job, JobAlerts, JobFlags, JobInfo, JobPlugin
from bbmonitor_gui.backburner.edits import EDITABLE_JOB_FIELDS
from bbmonitor_gui.ui.job_fields import (
    COMPLETION,
    EMAIL_FROM,
    EMAIL_SERVER,
    EMAIL_TO,
    NTH_TASK,
    PRIORITY,
    Value,
    completion_choices,
    job_fields,
    problem,
    spoken,
    with_values,
)

JOB = Job(
    JobInfo(300, 1, "sh010", "Beauty", 50, "anna", "WS-042", "", "", "", "", 10, 3, "UTF-8"),
    JobFlags(True, False, True, False, True, False, True, False, True, False, True, False),
    JobPlugin("3dsmax", 2017),
    JobAlerts(True, False, True, False, 10, True, False, "farm@example.com", "anna@example.com", "mail.example.com"),
    [],
)
TITLES = {
    "info.description": "Description",
    "alerts.send_email": "Send e-mail",
    "flags.enable_blocking_tasks": "Give servers blocks of tasks",
}


def test_every_field_can_be_edited_by_the_library() -> None:
    paths = [path for field in job_fields().values() for path in field.paths]
    assert len(paths) == len(set(paths)) == 18
    assert set(paths) <= EDITABLE_JOB_FIELDS.keys()


def test_all_alerts_and_the_flags_of_a_user_are_there() -> None:
    paths = {path for field in job_fields().values() for path in field.paths}
    assert {path for path in EDITABLE_JOB_FIELDS if path.startswith("alerts.")} <= paths
    assert {path for path in EDITABLE_JOB_FIELDS if path not in paths} == {
        "info.name",
        "flags.active",
        "flags.complete",
        "flags.has_dependencies",
        "flags.nonconcurrent",
        "flags.nonstoppable",
        "flags.zip_archive",
    }


@pytest.mark.parametrize(("key", "title"), TITLES.items())
def test_titles(key: str, title: str) -> None:
    assert job_fields()[key].title == title


def test_a_field_of_several_paths_reads_and_writes_them_together() -> None:
    field = job_fields()[COMPLETION]
    assert field.read(JOB) == (False, True, False)
    assert field.parts((False, False, True)) == {
        "flags.leave_in_queue": False,
        "flags.archive_when_done": False,
        "flags.delete_when_done": True,
    }


def test_with_values_changes_these_only() -> None:
    changed = with_values(JOB, {"info.priority": 3, "alerts.email_to": "a@b", "flags.zip_archive": False})
    assert changed == replace(
        JOB,
        info=replace(JOB.info, priority=3),
        alerts=replace(JOB.alerts, email_to="a@b"),
        flags=replace(JOB.flags, zip_archive=False),
    )


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        (PRIORITY, 0, "0 (critical)"),
        (PRIORITY, 49, "49"),
        (PRIORITY, 50, "50 (default)"),
        (PRIORITY, 100, "100 (suspended)"),
        (PRIORITY, -7, "-7"),
        (NTH_TASK, 50, "50"),
        ("alerts.enabled", True, "Yes"),
        ("alerts.enabled", False, "No"),
        (COMPLETION, (False, False, False), "As the Manager's settings say"),
        (COMPLETION, (False, False, True), "Delete it"),
        (COMPLETION, (True, True, False), "Leave it in the queue + Archive it"),
    ],
)
def test_spoken(key: str, value: Value, words: str) -> None:
    assert spoken(key, value) == words


def test_each_choice_of_completion_sets_one_flag_at_most() -> None:
    flags = [flags for _, flags in completion_choices()]
    assert len(set(flags)) == 4
    assert all(sum(each) <= 1 for each in flags)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (EMAIL_FROM, ""),
        (EMAIL_FROM, "farm@example.com"),
        (EMAIL_FROM, "o'neil+render@büro.example"),
        (EMAIL_TO, "a@b"),
        (EMAIL_TO, "a@b; c@d"),
        (EMAIL_TO, "a@b,c@d;"),
        (EMAIL_SERVER, ""),
        (EMAIL_SERVER, "mail"),
        (EMAIL_SERVER, "mail_1.example.com"),
        (EMAIL_SERVER, "192.168.1.7"),
        (EMAIL_SERVER, "fe80::1"),
        (NTH_TASK, 1),
        (NTH_TASK, 2147483647),
        ("info.description", "two\nlines & <b>tags</b> \u202e"),
    ],
)
def test_what_can_be_sent(key: str, value: Value) -> None:
    assert problem(key, value) == ""


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (EMAIL_FROM, "farm"),
        (EMAIL_FROM, "@example.com"),
        (EMAIL_FROM, "farm@"),
        (EMAIL_FROM, "a@b; c@d"),
        (EMAIL_FROM, "farm @example.com"),
        (EMAIL_FROM, " "),
        (EMAIL_TO, ";"),
        (EMAIL_TO, "a@b;;c@d"),
        (EMAIL_TO, "a@b c@d"),
        (EMAIL_TO, "a@b\nc@d"),
        (EMAIL_TO, "a@b\r\nBcc: x@y"),
        (EMAIL_SERVER, "mail server"),
        (EMAIL_SERVER, "mail..example.com"),
        (EMAIL_SERVER, "http://mail"),
        (EMAIL_SERVER, "mail:25"),
        (EMAIL_SERVER, "-mail"),
        (EMAIL_SERVER, "a" * 300),
        (NTH_TASK, 0),
        (NTH_TASK, -1),
        (NTH_TASK, 2147483648),
        (NTH_TASK, "ten"),
        (NTH_TASK, ""),
        ("info.description", "a\x07bell"),
    ],
)
def test_what_cannot_be_sent(key: str, value: Value) -> None:
    assert problem(key, value).endswith(".")


@given(st.text())
def test_no_address_with_white_space_passes(text: str) -> None:
    if any(letter.isspace() for letter in text):
        assert problem(EMAIL_FROM, text)
    assert isinstance(problem(EMAIL_TO, text), str)
    assert isinstance(problem(EMAIL_SERVER, text), str)
