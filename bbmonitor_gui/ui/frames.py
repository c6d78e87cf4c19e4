"""Which frames one server rendered of a job, as far as the job's tasks tell, to be submitted again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from bbmonitor_gui.backburner import JobTask

_NUMBER = re.compile(r"(?:(?<=\s)-|^-)?\d+", re.ASCII)
_MOST_DIGITS = 9


@dataclass(frozen=True, slots=True)
class FrameTask:
    """One task, and its frame or, where names tell none, its number; `key` is its place among the job's tasks."""

    key: int
    frame: int
    task: JobTask


@dataclass(frozen=True, slots=True)
class ServerFrames:
    """What one server did of a job, in the order of the frames. `server` as the tasks tell it: a name or a handle."""

    server: str
    name: str
    tasks: tuple[FrameTask, ...]


@dataclass(frozen=True, slots=True)
class JobFrames:
    """The servers that did tasks of a job, in the order of their names. `are_frames`: names of tasks tell frames;
    otherwise they are numbers of tasks. `untold`: so many tasks were given to nobody, or the Manager does not tell to whom.
    """

    servers: tuple[ServerFrames, ...]
    are_frames: bool
    untold: int


def frame_of(name: str) -> int | None:
    """ "Frame 0017" -> 17; None where there is no number or several, of which any may be the frame's."""
    numbers = _NUMBER.findall(name.strip())
    return int(numbers[0]) if len(numbers) == 1 and len(numbers[0].lstrip("-")) <= _MOST_DIGITS else None


def job_frames(tasks: Sequence[JobTask], name_of: Callable[[str], str]) -> JobFrames:
    """`name_of` gives the name for a server's handle, and anything else as it is.

    Names tell frames only where all do, each another: a list of wrong frames would be worse than one of task numbers.
    """
    told = [frame_of(task.name) for task in tasks]
    frames = [frame for frame in told if frame is not None]
    are_frames = len(frames) == len(tasks) and max(Counter(frames).values(), default=0) <= 1
    numbers = frames if are_frames else [task.number for task in tasks]
    done: dict[str, list[FrameTask]] = {}
    for place, (number, task) in enumerate(zip(numbers, tasks, strict=True)):
        done.setdefault(task.server.strip(), []).append(FrameTask(place, number, task))
    untold = len(done.pop("", ()))
    servers = [
        ServerFrames(server, name_of(server), tuple(sorted(mine, key=lambda each: (each.frame, each.key))))
        for server, mine in done.items()
    ]
    return JobFrames(tuple(sorted(servers, key=lambda each: (each.name.casefold(), each.server))), are_frames, untold)


def ranges(numbers: Iterable[int]) -> str:
    """Each number once, in order: "1-5, 8, 12-20"."""
    ordered = enumerate(sorted(set(numbers)))
    runs = [[number for _, number in run] for _, run in groupby(ordered, key=lambda pair: pair[1] - pair[0])]
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)
