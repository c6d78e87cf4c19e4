"""Every action on jobs, in every state of a job, with queue control and without, well and ill: what the Manager received,
what the window says, and what is true afterwards. The windows for the states stand side by side."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

import pytest
from job_acts import ARCHIVE_ACTS, JOB_ACTS, Act
from stage import TIMEOUT_S, Control, Stage, until
from tried_farm import JobTruth

from bbmonitor_gui.backburner import JobState
from bbmonitor_gui.ui.actions import MENUS
from bbmonitor_gui.ui.order_words import named

ACTS = [*JOB_ACTS, *ARCHIVE_ACTS]
ASK, GIVE_BACK = "new controller Yes", "new controller No"


class End(Enum):
    """What the simulated Manager does with the command; the value is its fault."""

    WELL = ""
    REFUSED = "status:450 Job busy*1"
    TIMEOUT = "silence*1"
    LOST_BEFORE = "close*1"  # it was not done
    LOST_AFTER = "cut*1"  # it was done, and its answer was lost


REFUSED = "The Manager does not know it (any more)."
KEPT = "client-1 has queue control and did not give it."
NOT_DONE = "It was not done: the connection broke before."
HALF_DONE = "The server was taken off the job, but could not be put back on it."
BROKEN = {
    End.TIMEOUT: "127.0.0.1, port {port}, did not answer within {timeout:g} seconds.",
    End.LOST_BEFORE: "The connection to 127.0.0.1 broke.",
}
# Whether a job was restarted shows only where it was complete, or where it has done nothing yet.
RESTARTED_OR_NOT = (JobState.ACTIVE, JobState.SUSPENDED, JobState.WAITING)


# With control and without everything can go wrong; being given it, or not, makes no other difference.
ENDS = {
    Control.OURS: tuple(End),
    Control.NOT_NEEDED: (End.WELL, End.REFUSED, End.TIMEOUT, End.LOST_BEFORE),
    Control.GRANTED: (End.WELL, End.LOST_AFTER),
    Control.REFUSED: (End.WELL,),
    Control.SILENT: (End.WELL,),
}


@pytest.fixture(scope="module", params=list(Control), ids=lambda control: control.name)
def controlled(request: pytest.FixtureRequest, stages: list[Stage]) -> Iterator[list[Stage]]:
    """All of them with the same way of queue control."""
    for stage in stages:
        stage.control = request.param
        stage.connect()
    for stage in stages:
        until(lambda stage=stage: stage.ours is not None and stage.window.connection.is_connected)
    return stages


class Tried:
    """An act on one job, as it is at the beginning."""

    def __init__(self, stage: Stage, act: Act, end: End) -> None:
        self.stage, self.act, self.end = stage, act, end
        job = act.job(stage)
        self.name, self.handle, self.state = named(job.name), job.handle, job.state
        stage.begin()
        self.before = stage.truth()[job.handle]
        self.words = {"job": job.handle, "there": stage.there.handle, "lacking": stage.lacking.handle}
        self.names = {"there": stage.there.name, "lacking": stage.lacking.name}
        self.knows_need = bool(stage.window.connection.control.is_needed)
        if end is not End.WELL:
            stage.manager.faults.add(f"{self.command}={end.value}")
        act.do(stage)

    @property
    def command(self) -> str:
        """The first, without what follows."""
        return self.act.lines[0].format(**self.words).removesuffix(" <bytes>")

    @property
    def is_done(self) -> bool:
        return self.end in (End.WELL, End.LOST_AFTER) and self.stage.control is not Control.REFUSED

    def lines(self) -> list[str]:
        """That are to be sent."""
        every = [line.format(**self.words) for line in self.act.lines]
        control = self.stage.control
        if control in (Control.OURS, Control.NOT_NEEDED):
            return every if self.end is End.WELL else every[:1]
        if control is Control.REFUSED:
            return [every[0], ASK]
        if self.end is End.WELL:
            return [*(every[:1] if not self.knows_need else ()), ASK, *every, GIVE_BACK]
        if not self.knows_need:
            return every[:1]  # and what went wrong with it had nothing to do with control
        back = [GIVE_BACK] if self.end is End.REFUSED else []  # else it went with the connection
        return [ASK, every[0], *back]

    def said(self) -> str:
        """That is to be said."""
        done = f"{self.name}: {self.act.done.format(**self.names)}."
        if self.stage.control is Control.REFUSED:
            return f"{self.name}: {KEPT}"
        if self.end is End.REFUSED:
            return f"{self.name}: {REFUSED}"
        if self.end in BROKEN and self.act.action == "actionRestartJob" and self.state in RESTARTED_OR_NOT:
            words = BROKEN[self.end].format(port=self.stage.profile.port, timeout=TIMEOUT_S)
            return f"{self.name}: {words}"
        if self.end in BROKEN and (self.act.action != "actionRestartJob" or self.state is JobState.COMPLETE):
            return f"{self.name}: {NOT_DONE}"
        if self.end is End.LOST_AFTER and self.act.half:
            return f"{self.name}: {HALF_DONE}"
        return done

    def changes(self) -> dict[object, object]:
        """That are to be true."""
        assert isinstance(self.before, JobTruth)
        if not self.is_done:
            return {}
        if self.end is End.LOST_AFTER and self.act.half:
            return {self.handle: self.act.half(self.before, self.stage)}
        return {self.handle: self.act.effect(self.before, self.stage)}

    def check(self) -> None:
        stage, lines = self.stage, self.lines()
        until(lambda: len(stage.lines()) >= len(lines))
        assert stage.lines() == lines
        assert [said.splitlines()[0] for said in stage.said] == [self.said()]
        assert stage.changes() == self.changes()
        (summary,) = stage.told
        if not summary.all_well:
            assert self.command in summary.detail
        if self.end is End.REFUSED:
            assert "450 Job busy" in summary.detail


@pytest.mark.parametrize("act", ACTS, ids=str)
def test_every_action(controlled: list[Stage], act: Act) -> None:
    stages = controlled[:1] if act.archived else [stage for stage in controlled if stage.state in act.states]
    for end in ENDS[controlled[0].control]:
        for stage in stages:
            stage.reset()
        for stage in stages:
            until(stage.is_ready)
        tried = [Tried(stage, act, end) for stage in stages]
        for stage in stages:
            stage.wait_for_outcome()
        for each in tried:
            each.check()


def test_every_action_that_changes_jobs_is_tried() -> None:
    reading = {"actionFind", "actionRerunFrames", "actionCloneJob", "actionJobReport"}
    tried = {act.action for act in ACTS}
    assert {name for name in MENUS["jobs"] if name} == tried | reading
