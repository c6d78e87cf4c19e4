"""The farm by itself: it lives, it is the same every time, and its books always balance."""

from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta

from bbmonitor_gui.backburner import JobState, ServerState
from bbmonitor_gui.simulator import Farm, ManualClock, RunningClock, reports, writing
from bbmonitor_gui.simulator.scenes import UNUSUAL_NAMES

HOUR = 3600.0


def living_farm(jobs: int = 60, servers: int = 16, seed: int = 1) -> tuple[Farm, ManualClock]:
    clock = ManualClock()
    return Farm(jobs, servers, seed, clock), clock


def everything(farm: Farm) -> bytes:
    """All that the Manager could say about the farm."""
    parts = [
        writing.record("ManagerInfo", reports.manager_info(farm)),
        writing.listing("JobList", "Job", map(reports.job_item, farm.queue())),
        writing.listing("JobArchive", "Job", map(reports.archive_item, farm.archive.values())),
        writing.listing("ClientList", "ClientInfo", farm.other_clients()),
    ]
    for job in farm.jobs.values():
        parts.append(writing.job(reports.job(farm, job), reports.job_details(job, long=True)))
        parts.append(writing.listing("TaskList", "Task", reports.task_rows(farm, job)))
        parts.append(writing.listing("ServerErrorList", "ServerMessage", job.errors))
    return b"".join(parts)


def test_the_scene_is_in_the_middle_of_its_life() -> None:
    farm, _ = living_farm(500, 40)
    states = Counter(job.state for job in farm.jobs.values())
    assert set(states) == set(JobState)
    assert {server.state(farm.now) for server in farm.servers.values()} >= {
        ServerState.ABSENT,
        ServerState.IDLE,
        ServerState.BUSY,
        ServerState.SUSPENDED,
    }
    for job in farm.jobs.values():
        times = [time for time in (job.submitted, job.started, job.ended) if time]
        assert times == sorted(times)
        assert max(times) <= farm.now
        assert (job.ended is not None) == job.complete
    assert any(0 < job.completed < job.tasks for job in farm.jobs.values())
    assert any(job.errors for job in farm.jobs.values())
    assert any(job.work and any(work.given_up for work in job.work.values()) for job in farm.jobs.values())


def test_names_are_of_every_kind() -> None:
    farm, _ = living_farm(500, 40)
    names = {job.name for job in farm.jobs.values()}
    assert set(UNUSUAL_NAMES) <= names
    assert any(len(name) > 400 for name in names)
    servers = " ".join(server.name for server in farm.servers.values())
    assert all(part in servers for part in ("büro", "арт", "作業", "render-001"))


def test_same_seed_same_farm_byte_for_byte() -> None:
    said = []
    for seed in (1, 1, 2):
        farm, clock = living_farm(seed=seed)
        parts = [everything(farm)]
        for seconds in (30, 0, 500, 7 * HOUR, 1):
            clock.advance(seconds)
            farm.advance()
            parts.append(everything(farm))
        said.append(parts)
    assert said[0] == said[1]
    assert said[0] != said[2]
    assert len(set(said[0])) == 5  # the second look at the same moment shows the same


def test_it_does_not_matter_how_often_one_looks() -> None:
    seldom, _ = living_farm()
    often, _ = living_farm()
    seldom.advance(seldom.started + timedelta(hours=9))
    for minutes in range(0, 9 * 60 + 1, 7):
        often.advance(often.started + timedelta(minutes=minutes))
    often.advance(often.started + timedelta(hours=9))
    assert everything(seldom) == everything(often)


def test_time_never_runs_backwards() -> None:
    farm, clock = living_farm()
    before = everything(farm)
    clock.advance(-HOUR)
    farm.advance()
    assert everything(farm) == before


def test_a_job_goes_from_not_started_to_complete() -> None:
    farm, clock = living_farm(200, 24)
    job = next(
        job
        for job in farm.queue()
        if job.state is JobState.NOT_STARTED and job.tasks > 10 and job.trouble < 0.1 and len(job.servers) > 4
    )
    farm.set_priority(job, 0)
    seen = [job.state]
    while not job.complete and len(seen) < 5000:
        clock.advance(60)
        farm.advance()
        if job.state is not seen[-1]:
            seen.append(job.state)
    assert (seen[0], seen[-1]) == (JobState.NOT_STARTED, JobState.COMPLETE)
    assert JobState.ACTIVE in seen
    assert job.started
    assert job.ended
    assert farm.started <= job.started < job.ended <= farm.now
    assert sum(work.tasks for work in job.work.values()) == job.tasks == job.completed
    assert set(job.results) == set(range(1, job.tasks + 1))
    assert all(0.3 < result.seconds / job.task_seconds < 3 for result in job.results.values())


def test_errors_absences_and_new_jobs_appear() -> None:
    farm, clock = living_farm()
    errors_before = sum(len(job.errors) for job in farm.jobs.values())
    known = set(farm.jobs)
    states: Counter[ServerState] = Counter()
    for _ in range(200):
        clock.advance(600)
        farm.advance()
        states.update(server.state(farm.now) for server in farm.servers.values())
    assert sum(len(job.errors) for job in farm.jobs.values()) > errors_before
    assert states[ServerState.ERROR] > 0
    assert states[ServerState.ABSENT] > 0
    assert states[ServerState.BUSY] > states[ServerState.IDLE]
    new = [job for handle, job in farm.jobs.items() if handle not in known]
    assert new
    assert all(job.submitted > farm.started for job in new)
    assert len(farm.other_clients()) == 4  # the program that submitted the latest job is among them


def test_jobs_leave_the_queue_when_their_flag_says_so() -> None:
    farm, clock = living_farm(80, 16)
    archived = set(farm.archive)
    known = dict(farm.jobs)
    clock.advance(5 * 24 * HOUR)
    farm.advance()
    gone = [job for handle, job in known.items() if handle not in farm.jobs]
    assert gone
    for job in gone:
        assert job.complete
        assert job.flags.archive_when_done == (job.handle in farm.archive)
        assert job.flags.archive_when_done or job.flags.delete_when_done
    assert set(farm.archive) > archived
    assert all(job.flags.leave_in_queue for job in known.values() if job.complete and job not in gone)


def test_a_server_gives_up_after_three_failures() -> None:
    farm, clock = living_farm()
    job = next(job for job in farm.queue() if job.wants_servers and job.servers)
    job.trouble = 1.0
    farm.set_priority(job, 0)
    clock.advance(12 * HOUR)
    farm.advance()
    assert not job.complete
    given_up = [handle for handle, work in job.work.items() if work.given_up]
    assert given_up
    assert Counter(message.handle for message in job.errors)[given_up[0]] == 3
    assert reports.job(farm, job).servers[list(job.servers).index(given_up[0])].rt_failed
    server = farm.servers[given_up[0]]
    farm.add_server(job, server)
    assert job.accepts(server)


def test_more_urgent_jobs_go_first() -> None:
    farm, clock = living_farm(200, 24)
    queue = [job for job in farm.queue() if job.wants_servers and len(job.servers) > 4]
    last = queue[-1]
    assert not last.running
    farm.set_priority(last, 0)
    clock.advance(2 * HOUR)
    farm.advance()
    assert last.started


def test_a_job_for_one_server_at_once() -> None:
    farm, clock = living_farm()
    job = next(job for job in farm.jobs.values() if len(job.running) > 1)
    record = reports.job(farm, job)
    farm.edit(job, replace(record, flags=replace(record.flags, nonconcurrent=True)))
    farm.restart(job)
    for _ in range(20):
        clock.advance(300)
        farm.advance()
        assert len(job.running) <= 1


def test_a_running_clock_is_fast_but_never_leaps() -> None:
    seconds = iter([0.0, 10.0, 10.5, 1e9])
    start = datetime(2026, 3, 10, 12, 0)
    clock = RunningClock(start, 60.0, lambda: next(seconds))
    assert clock() == start + timedelta(minutes=10)
    assert clock() == start + timedelta(minutes=10, seconds=30)
    assert clock() == start + timedelta(hours=6, minutes=10, seconds=30)


def test_dates_are_written_as_the_manager_does() -> None:
    assert reports.moment(datetime(2004, 12, 15, 20, 31, 20)) == "12/15/2004 8:31:20 PM"
    assert reports.moment(datetime(2026, 1, 2, 0, 5, 9)) == "1/2/2026 12:05:09 AM"
    assert reports.moment(datetime(2026, 1, 2, 12, 0, 0)) == "1/2/2026 12:00:00 PM"
    assert reports.moment(None) == ""
