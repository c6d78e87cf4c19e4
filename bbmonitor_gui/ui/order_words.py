"""What orders are called: while they run, when they are done, and when they are undone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication

from . import formats, plain

translate = QCoreApplication.translate

_TURNS = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")  # marks that turn the direction of writing


class Things(Enum):
    """What an order has one request for each of."""

    JOBS = "jobs"
    ARCHIVED_JOBS = "archived jobs"
    SERVERS = "servers"
    ASSIGNMENTS = "assignments"  # of a server to a job


@dataclass(frozen=True, slots=True)
class OrderWords:
    """One kind of order, in the user's language.

    `doing` begins a sentence: "Suspending"; `done` is the participle: "suspended"; `name` is what can be undone, for
    `str.format` with `{0}` for whom it concerns: "suspend {0}".
    """

    doing: str
    done: str
    name: str
    things: Things = Things.JOBS


def counted(things: Things, count: int) -> str:
    """ "1 job", "1,200 jobs"."""
    one, many = {
        Things.JOBS: (translate("orders", "1 job"), translate("orders", "{0} jobs", "", count)),
        Things.ARCHIVED_JOBS: (
            translate("orders", "1 archived job"),
            translate("orders", "{0} archived jobs", "", count),
        ),
        Things.SERVERS: (translate("orders", "1 server"), translate("orders", "{0} servers", "", count)),
        Things.ASSIGNMENTS: (translate("orders", "1 assignment"), translate("orders", "{0} assignments", "", count)),
    }[things]
    return one if count == 1 else many.format(formats.number(count))


def named(name: str, most: int = 80) -> str:
    """A name for a sentence: one line, shortened, and its marks for the direction of writing turn nothing but itself."""
    text = plain.shortened(name, most)
    return f"\u2068{text}\u2069" if _TURNS.search(text) else text
