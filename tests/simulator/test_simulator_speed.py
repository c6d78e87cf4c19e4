"""A big farm is cheap. The limits are loose: they catch what grows with the square, not a busy computer."""

import time
from collections.abc import Callable
from typing import Any

from bbmonitor_gui.simulator import Farm, ManualClock, SimulatedManager


def best_of_three(work: Callable[[], object]) -> float:
    """Seconds."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def test_ten_thousand_jobs_and_five_hundred_servers(
    run: Callable[..., SimulatedManager], connect: Callable[..., Any], clock: ManualClock
) -> None:
    start = time.perf_counter()
    farm = Farm(10_000, 500, clock=clock)
    assert time.perf_counter() - start < 3.0
    client = connect(run(farm))
    assert client.text("get joblist").count("<Job>") == 10_000
    assert best_of_three(lambda: client.ask("get joblist")) < 0.5
    handle = next(iter(farm.jobs))
    assert best_of_three(lambda: client.ask(f"get jobstate {handle}")) < 0.05
    start = time.perf_counter()
    clock.advance(600)
    client.ask(f"get jobstate {handle}")
    assert time.perf_counter() - start < 2.0
