"""The farm's books: whatever happens and whatever one does, they balance."""

from collections.abc import Callable
from datetime import timedelta
from itertools import islice

from hypothesis import given, settings
from hypothesis import strategies as st

from bbmonitor_gui.backburner import ServerSchedule, ServerState
from bbmonitor_gui.backburner.states import WorkPriority
from bbmonitor_gui.simulator import Farm, ManualClock
from bbmonitor_gui.simulator.entities import FarmJob

HOUR = 3600.0


def living_farm(jobs: int = 60, servers: int = 16, seed: int = 1) -> tuple[Farm, ManualClock]:
    clock = ManualClock()
    return Farm(jobs, servers, seed, clock), clock


def check_books(farm: Farm) -> None:
    """No task is lost or done twice, nobody works where it may not, nobody idles who could work."""
    for job in farm.jobs.values():
        running = [assignment.task for assignment in job.running.values()]
        assert len(set(running) | set(job.retries)) == len(running) + len(job.retries)
        assert job.completed + len(running) + len(job.retries) == job.next_task - 1 <= job.tasks
        assert len(running) <= (0 if job.suspended else job.limit)
        for handle, assignment in job.running.items():
            assert handle in job.servers
            assert assignment.server.assignment is assignment
    for server in farm.servers.values():
        if server.assignment:
            assert server.may_work(farm.now)
            assert farm.jobs[server.assignment.job.handle] is server.assignment.job
            assert server.assignment.started <= farm.now
        elif server.may_work(farm.now):
            assert not [job.name for job in farm.jobs.values() if job.wants_servers and job.accepts(server)]


def test_nothing_runs_outside_the_schedule() -> None:
    farm, clock = living_farm()
    hours = set()
    for _ in range(4 * 24 * 4):  # from Tuesday to Saturday
        clock.advance(HOUR / 4)
        farm.advance()
        for server in farm.servers.values():
            day = (farm.now.weekday() + 1) % 7
            if not server.schedule.allows(day, farm.now.hour):
                assert server.assignment is None
                assert server.state(farm.now) in (ServerState.SUSPENDED, ServerState.ABSENT)
                hours.add(farm.now.hour)
            elif server.assignment:
                assert server.state(farm.now) is ServerState.BUSY
        check_books(farm)
    assert hours > set(range(7, 18))


def test_renumbering_keeps_the_jobs() -> None:
    farm, clock = living_farm()
    names, handles = [job.name for job in farm.queue()], set(farm.jobs)
    farm.renumber()
    assert [job.name for job in farm.queue()] == names
    assert not handles & set(farm.jobs)
    clock.advance(12 * HOUR)
    farm.advance()
    check_books(farm)


Change = Callable[[Farm, FarmJob, int], None]


def _nth_server(change: Callable[[Farm, FarmJob, str], None]) -> Change:
    def apply(farm: Farm, job: FarmJob, number: int) -> None:
        handles = list(farm.servers)
        if handles:
            change(farm, job, handles[number % len(handles)])

    return apply


def _schedule(farm: Farm, _: FarmJob, handle: str) -> None:
    server = farm.servers[handle]
    never = server.schedule == ServerSchedule.NEVER
    week = ServerSchedule.ALWAYS if never else ServerSchedule.NEVER
    farm.edit_server(server, week, WorkPriority.HIGH, WorkPriority.LOW)


def _forget(farm: Farm, _: FarmJob, handle: str) -> None:
    if not farm.servers[handle].present:
        farm.delete_server(farm.servers[handle])


def _forget_archived(farm: Farm, _: FarmJob, number: int) -> None:
    if farm.archive:
        farm.delete_archived(next(islice(farm.archive.values(), number % len(farm.archive), None)))


def _restore(farm: Farm, _: FarmJob, number: int) -> None:
    if farm.archive:
        farm.restore(next(islice(farm.archive.values(), number % len(farm.archive), None)))


CHANGES: dict[str, Change] = {
    "wait": lambda farm, job, number: farm.advance(farm.now + timedelta(minutes=number * 7)),
    "suspend": lambda farm, job, number: farm.suspend(job),
    "activate": lambda farm, job, number: farm.activate(job),
    "restart": lambda farm, job, number: farm.restart(job),
    "priority": lambda farm, job, number: farm.set_priority(job, number),
    "delete": lambda farm, job, number: farm.delete(job),
    "archive": lambda farm, job, number: farm.send_to_archive(job),
    "restore": _restore,
    "forget archived": _forget_archived,
    "add server": _nth_server(lambda farm, job, handle: farm.add_server(job, farm.servers[handle])),
    "remove server": _nth_server(lambda farm, job, handle: farm.remove_server(job, farm.servers[handle])),
    "schedule": _nth_server(_schedule),
    "forget server": _nth_server(_forget),
    "renumber": lambda farm, job, number: farm.renumber(),
}


@settings(max_examples=40, deadline=None)
@given(
    st.integers(1, 5),
    st.lists(st.tuples(st.sampled_from(sorted(CHANGES)), st.integers(0, 100), st.integers(0, 100)), max_size=25),
)
def test_the_books_balance_whatever_one_does(seed: int, changes: list[tuple[str, int, int]]) -> None:
    farm, _ = living_farm(25, 9, seed)
    check_books(farm)
    for name, place, number in changes:
        queue = farm.queue()
        if queue:
            CHANGES[name](farm, queue[place % len(queue)], number)
            check_books(farm)
    farm.advance(farm.now + timedelta(hours=5))
    check_books(farm)
