"""Every action on jobs in all states at once: the lock around the commands, one that is refused, and Retry failed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from job_acts import JOB_ACTS, Act
from PySide6.QtWidgets import QPushButton
from stage import Control, Stage, child, until

from bbmonitor_gui.simulator.entities import FarmJob

LOCK, UNLOCK = "del controller Yes", "del controller No"
ASK, GIVE_BACK = "new controller Yes", "new controller No"
# Of one order each request concerns a job, and they are counted so, save here.
SERVERS = {"actionResetServer": ("servers", "reset")}


@pytest.fixture(scope="module", params=list(Control), ids=lambda control: control.name)
def controlled(request: pytest.FixtureRequest, stage: Stage) -> Iterator[Stage]:
    stage.control = request.param
    stage.profile = replace(stage.profile, timeout_s=10.0)  # nobody is silent here
    stage.connect()
    until(lambda: stage.ours is not None and stage.window.connection.is_connected)
    yield stage
    stage.many = ()


def lines_of(stage: Stage, act: Act, jobs: list[FarmJob]) -> list[str]:
    words = {"there": stage.there.handle, "lacking": stage.lacking.handle}
    return [line.format(job=job.handle, **words) for job in jobs for line in act.lines]


def counted(stage: Stage, act: Act, count: int) -> str:
    things, done = SERVERS.get(
        act.action, ("jobs", act.done.format(there=stage.there.name, lacking=stage.lacking.name))
    )
    return f"{count} {things} {done}"


def framed(control: Control, lines: list[str], *, knows_need: bool) -> list[str]:
    """With all that stands around the commands."""
    if control is Control.OURS:
        return [LOCK, *lines, UNLOCK]
    if control is Control.NOT_NEEDED:
        return lines
    first = [] if knows_need else lines[:1]
    if control is Control.REFUSED:
        return [*first, ASK]
    return [*first, ASK, LOCK, *lines, UNLOCK, GIVE_BACK]


@pytest.mark.parametrize("act", [act for act in JOB_ACTS if len(act.states) > 1], ids=str)
def test_many_at_once(controlled: Stage, act: Act) -> None:
    stage = controlled
    stage.many = act.states
    stage.reset()
    until(stage.is_ready)
    stage.begin()
    jobs, before = stage.jobs, stage.truth()
    knows_need = bool(stage.window.connection.control.is_needed)
    act.do(stage)
    order = [entry.key for entry in stage.window.farm.jobs.table.selected_entries()] or [job.handle for job in jobs]
    jobs.sort(key=lambda job: order.index(job.handle))
    stage.wait_for_outcome()
    lines = framed(stage.control, lines_of(stage, act, jobs), knows_need=knows_need)
    until(lambda: len(stage.lines()) >= len(lines), told=lambda: (stage.lines(), stage.said))
    assert stage.lines() == lines
    if stage.control is Control.REFUSED:
        assert stage.said[0].startswith(f"{counted(stage, act, 0)}, ")
        assert "client-1 has queue control and did not give it." in stage.said[0]
        assert stage.changes() == {}
        return
    assert stage.said == [f"{counted(stage, act, len(jobs))}."]
    expected = {job.handle: act.effect(before[job.handle], stage) for job in jobs}  # type: ignore[arg-type]
    assert stage.changes() == expected


@pytest.mark.parametrize("act", [act for act in JOB_ACTS if len(act.states) > 1], ids=str)
def test_one_of_many_is_refused_and_tried_again(stage: Stage, act: Act) -> None:
    stage.control = Control.OURS
    stage.many = act.states
    stage.reset()
    until(stage.is_ready)
    stage.begin()
    jobs, before = stage.jobs, stage.truth()
    (one, *_) = lines_of(stage, act, jobs[1:2])
    stage.manager.faults.add(f"{one.removesuffix(' <bytes>')}=status:450 Job busy*1")
    act.do(stage)
    stage.wait_for_outcome()
    assert stage.said[0].splitlines()[0] == f"{counted(stage, act, len(jobs) - 1)}, 1 refused: 450 Job busy."
    details = stage.details()
    assert jobs[1].name in details
    assert one in details
    assert jobs[1].handle not in stage.changes()
    stage.close_dialogs()
    seen = len(stage.lines())
    child(stage.bar, QPushButton, "messageOffer").click()
    until(lambda: len(stage.told) == 2)
    assert stage.lines()[seen:] == lines_of(stage, act, jobs[1:2]), "only that one, and without a lock"
    expected = {job.handle: act.effect(before[job.handle], stage) for job in jobs}  # type: ignore[arg-type]
    assert stage.changes() == expected
    stage.many = ()
