"""Which servers are on which jobs, which suit them, and what is changed: pure values."""

from __future__ import annotations

import time
from collections.abc import Iterable
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bbmonitor_gui.backburner import Plugin, Server, ServerListItem, ServerSchedule
from bbmonitor_gui.connection.snapshot import ServerEntry
from bbmonitor_gui.simulator import Farm, ManualClock, reports
from bbmonitor_gui.ui.assignment import (
    Candidate,
    Fit,
    JobServers,
    Lack,
    Share,
    Step,
    assigning,
    candidates,
    job_servers,
    removing,
    steps,
)
from bbmonitor_gui.ui.assignment_words import assignment_words, preview, reset_words
from bbmonitor_gui.ui.models.assignment import assignment_columns, fit_words

A, B, C = (f"{number:016X}" for number in (0xA, 0xB, 0xC))
MONDAY_8 = datetime(2026, 11, 23, 8, 30)
MAX_21 = ("3dsmax", 21)


def job(key: int, *servers: str, plugin: tuple[str, int] = MAX_21) -> JobServers:
    return JobServers(key, f"job {key}", plugin, frozenset(servers))


def entry(handle: str, *plugins: tuple[str, int], week: ServerSchedule = ServerSchedule.ALWAYS) -> ServerEntry:
    return ServerEntry(ServerListItem(handle, 1, f"name {handle[-1]}"), server(plugins, week))


def server(plugins: Iterable[tuple[str, int]], week: ServerSchedule) -> Server:
    farm = Farm(jobs=1, servers=1, seed=1, clock=ManualClock())
    known = reports.server(farm, next(iter(farm.servers.values())))
    have = [Plugin(version, name, "") for name, version in plugins]
    fields = {name: getattr(known, name) for name in known.__dataclass_fields__}
    return Server(**{**fields, "plugins": have, "server_schedule": week})


def only(jobs: list[JobServers], entries: list[ServerEntry]) -> Candidate:
    (found,) = candidates(jobs, entries, MONDAY_8)
    return found


# ---- read


def test_a_job_as_it_was_read() -> None:
    farm = Farm(jobs=5, servers=4, seed=3, clock=ManualClock())
    handle, told = next((each.handle, reports.job(farm, each)) for each in farm.jobs.values() if each.servers)
    read = job_servers(handle, told)
    assert (read.key, read.name) == (handle, told.info.name)
    assert read.plugin == (told.plugin.plugin_name, told.plugin.plugin_version)
    assert read.servers == {each.handle.upper() for each in told.servers}


def test_on_all_on_some_on_none() -> None:
    jobs = [job(1, A, B), job(2, A)]
    found = candidates(jobs, [entry(A), entry(B), entry(C)], MONDAY_8)
    assert [(each.on, each.jobs, each.before, each.wanted) for each in found] == [
        (2, 2, Share.ALL, Share.ALL),
        (1, 2, Share.SOME, Share.SOME),
        (0, 2, Share.NONE, Share.NONE),
    ]


def test_a_server_that_is_not_listed_is_among_them() -> None:
    found = candidates([job(1, C)], [entry(A)], MONDAY_8)
    assert [(each.key, each.state, each.fit, each.allowed) for each in found][1:] == [(C, None, Fit.UNREAD, None)]


def test_handles_in_small_letters_are_the_same() -> None:
    handle = "e839dfb5feeb0000"
    found = only([job(1, handle.upper())], [entry(handle)])
    assert (found.key, found.before) == (handle, Share.ALL)
    assert steps([job(1, handle.upper())], [found.choose(Share.NONE)]) == (Step(1, handle, False),)


@pytest.mark.parametrize(
    ("plugins", "fit", "words"),
    [
        ([MAX_21, ("cmdjob", 3)], Fit.HAS, "has it"),
        ([("3dsmax", 20), ("3dsmax", 22), ("cmdjob", 3)], Fit.OTHER, "3dsmax 22, 20 instead of 21"),
        ([MAX_21], Fit.LACKS, "no cmdjob 3"),
        ([("3dsmax", 20)], Fit.LACKS, "3dsmax 20 instead of 21; no cmdjob 3"),
    ],
)
def test_what_a_server_lacks(plugins: list[tuple[str, int]], fit: Fit, words: str) -> None:
    found = only([job(1), job(2, plugin=("cmdjob", 3))], [entry(A, *plugins)])
    assert (found.fit, fit_words(found)) == (fit, words)


def test_what_was_not_read_is_not_guessed() -> None:
    found = only([job(1)], [ServerEntry(ServerListItem(A, 1, "new"))])
    assert (found.fit, found.allowed, found.week, fit_words(found)) == (Fit.UNREAD, None, "", "not read yet")


def test_allowed_by_its_week() -> None:
    nights = ServerSchedule.ALWAYS.with_hours(1, range(7, 18), False)
    assert not only([job(1)], [entry(A, week=nights)]).allowed
    (later,) = candidates([job(1)], [entry(A, week=nights)], MONDAY_8.replace(hour=18))
    assert later.allowed


# ---- chosen


@pytest.mark.parametrize(
    ("on", "clicks"),
    [(0, [Share.ALL, Share.NONE, Share.ALL]), (2, [Share.NONE, Share.ALL]), (1, [Share.ALL, Share.NONE, Share.SOME])],
)
def test_clicks_go_around(on: int, clicks: list[Share]) -> None:
    found = only([job(1, *[A][:on]), job(2, *[A][: max(0, on - 1)])], [entry(A)])
    for share in clicks:
        found = found.choose(found.next_share)
        assert found.wanted is share


def test_only_what_differs_is_sent_and_removals_come_first() -> None:
    jobs = [job(1, A, B), job(2, A)]
    a, b, c = candidates(jobs, [entry(A), entry(B), entry(C)], MONDAY_8)
    assert steps(jobs, [a, b, c]) == ()
    chosen = [a.choose(Share.NONE), b, c.choose(Share.ALL)]
    assert steps(jobs, chosen) == (Step(1, A, False), Step(2, A, False), Step(1, C, True), Step(2, C, True))
    assert steps(jobs, [b.choose(Share.ALL)]) == (Step(2, B, True),)
    assert steps(jobs, [b.choose(Share.NONE)]) == (Step(1, B, False),)
    assert steps(jobs, [b.choose(Share.ALL).choose(Share.SOME)]) == ()


def test_servers_to_jobs_at_once() -> None:
    jobs = [job(1, A), job(2)]
    assert assigning(jobs, [A, B]) == (Step(1, B, True), Step(2, A, True), Step(2, B, True))
    assert removing(jobs, [A, B]) == (Step(1, A, False),)


HANDLES = st.sampled_from([A, B, C])


@given(
    st.lists(st.frozensets(HANDLES), min_size=1, max_size=4), st.lists(st.sampled_from(Share), min_size=3, max_size=3)
)
def test_what_is_sent_makes_it_so(on: list[frozenset[str]], wishes: list[Share]) -> None:
    jobs = [job(key, *servers) for key, servers in enumerate(on)]
    listed = [ServerEntry(ServerListItem(handle, 1, handle)) for handle in (A, B, C)]
    found = candidates(jobs, listed, MONDAY_8)
    chosen = [each.choose(wish) for each, wish in zip(found, wishes, strict=True)]
    after = {each.key: set(each.servers) for each in jobs}
    for step in steps(jobs, chosen):
        assert (step.server in after[step.job]) is not step.assign
        (after[step.job].add if step.assign else after[step.job].discard)(step.server)
    for each in chosen:
        holders = sum(each.key in servers for servers in after.values())
        assert holders == {Share.ALL: len(jobs), Share.NONE: 0, Share.SOME: each.on}[each.wanted]
        assert holders == each.on + each.added - each.removed


def test_five_hundred_servers_and_fifty_jobs_are_quick() -> None:
    handles = [f"{number:016X}" for number in range(500)]
    details = server([MAX_21], ServerSchedule.ALWAYS)
    entries = [ServerEntry(ServerListItem(handle, 1, handle), details) for handle in handles]
    jobs = [job(key, *handles[key : key + 250]) for key in range(50)]
    started = time.perf_counter()
    chosen = [each.choose(Share.ALL) for each in candidates(jobs, entries, MONDAY_8)]
    planned = steps(jobs, chosen)
    took = time.perf_counter() - started
    assert len(planned) == 50 * 250
    assert took < 0.25


# ---- in words


@pytest.mark.parametrize(
    ("planned", "words"),
    [
        ([], "Nothing is changed."),
        ([Step(1, A, True)], "Adds 1 server to 1 job."),
        ([Step(1, A, False), Step(2, A, False)], "Removes 1 server from 2 jobs."),
        (
            [Step(1, C, False), Step(1, A, True), Step(2, A, True), Step(2, B, True)],
            "Adds 2 servers to 2 jobs; removes 1 server from 1 job.",
        ),
    ],
)
def test_what_will_be_sent(planned: list[Step], words: str) -> None:
    assert preview(planned) == words


@pytest.mark.parametrize(
    ("planned", "done", "undo"),
    [
        ([Step(1, A, True)], "given {x} & <b>", "assign {x} & <b> to 3 jobs"),
        ([Step(1, A, False), Step(2, A, False)], "relieved of {x} & <b>", "remove {x} & <b> from 3 jobs"),
        ([Step(1, A, True), Step(1, B, True)], "made", "assign servers (3 jobs)"),
        ([Step(1, A, False), Step(1, B, False)], "removed", "remove servers (3 jobs)"),
        ([Step(1, A, True), Step(1, B, False)], "changed", "change the servers of jobs (3 jobs)"),
    ],
)
def test_orders_bear_words_for_it(planned: list[Step], done: str, undo: str) -> None:
    words = assignment_words(planned, {A: "{x} & <b>"})
    assert words.done == done
    assert words.name.format("3 jobs") == undo


def test_words_for_resetting() -> None:
    assert reset_words([A], {A: "render-01"}).done == "render-01 reset"
    assert reset_words([A, B], {}).done == "reset"


def test_every_cell_has_its_words() -> None:
    lacks = (Lack("3dsmax", 21, (20,)),)
    found = Candidate(A, "<b>render</b>\n01", 1, 1, 3, lacks, False, "never", Share.ALL)
    texts = {column.name: column.text(found) for column in assignment_columns()}
    assert texts == {
        "server": "<b>render</b> 01",
        "state": "idle",
        "now_on": "1 of 3",
        "plugin": "3dsmax 20 instead of 21",
        "allowed": "blocked",
        "change": "added to 2",
        "handle": A,
    }
    unlisted = Candidate(A, A, None, 1, 1, None, None, "", Share.NONE)
    texts = {column.name: column.text(unlisted) for column in assignment_columns()}
    assert (texts["state"], texts["now_on"], texts["change"], texts["allowed"]) == (
        "not listed",
        "assigned",
        "removed",
        "",
    )
    spoken = next(column for column in assignment_columns() if column.name == "server").spoken
    assert spoken is not None
    assert spoken(unlisted) == f"{A}, not checked"
