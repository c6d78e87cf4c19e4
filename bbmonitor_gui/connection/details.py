"""Whose details to ask for next: a farm has thousands of jobs, and each costs the Manager a document."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from math import inf
from typing import NamedTuple


class Kind(Enum):
    JOB = "job"
    SERVER = "server"


class Subject(NamedTuple):
    """A job or a server, by its handle."""

    kind: Kind
    handle: int | str


VISIBLE_S = 10.0  # how old the details of something on the screen may be, in seconds
WORKING_S = 15.0  # of something that works, seen or not
OTHERS_S = 300.0  # and of everything else, which does not change
_TURNS = 4  # of which the screen has all but one


class DetailPlan:
    """The order: what is on the screen; what is new or changed and works; in turns what works and what is new or changed;
    what has grown old.

    Times are seconds of any clock that only goes forward; `refresh_s` is how old the details of something may be that
    works on the screen.
    """

    def __init__(self, refresh_s: float) -> None:
        self._refresh_s = refresh_s
        self._visible: frozenset[Subject] = frozenset()
        self._asked_at: dict[Subject, float] = {}  # the longest ago first
        self._working: dict[Subject, None] = {}  # likewise
        self._turn = 0
        self._new_has_turn = False
        self._due: dict[bool, dict[Subject, None]] = {True: {}, False: {}}  # new or changed, by whether it works

    def show(self, visible: Iterable[Subject]) -> None:
        """These are on the screen."""
        self._visible = frozenset(visible)

    def is_visible(self, subject: Subject) -> bool:
        """Is it on the screen?"""
        return subject in self._visible

    def change(self, subject: Subject, works: bool) -> None:
        """It is new, or what was read of it is out of date."""
        self._due[not works].pop(subject, None)
        self._due[works][subject] = None
        if works:
            self._working[subject] = None
        else:
            self._working.pop(subject, None)

    def put_off(self, subject: Subject, now: float) -> None:
        """Asking for it cost the session: not again for at least OTHERS_S, unless it changes."""
        self._working.pop(subject, None)
        self._asked_at[subject] = now + OTHERS_S

    def forget(self, subject: Subject) -> None:
        """It is gone."""
        self._asked_at.pop(subject, None)
        self._working.pop(subject, None)
        for due in self._due.values():
            due.pop(subject, None)

    def next(self, now: float) -> Subject | None:
        """The next to ask for, or None while all is fresh enough."""
        subject = self._choose(now)
        if subject is not None:
            for due in self._due.values():
                due.pop(subject, None)
            if subject in self._working:
                del self._working[subject]
                self._working[subject] = None
            self._asked_at.pop(subject, None)
            self._asked_at[subject] = now
        return subject

    def _choose(self, now: float) -> Subject | None:
        due_on_screen = next(filter(self._is_due, self._visible), None)
        if due_on_screen is not None:
            return due_on_screen
        stalest = min(self._visible, key=self._fresh_until, default=None)
        if stalest is None or self._fresh_until(stalest) >= now:
            return self._choose_off_screen(now)
        # A screen that grows stale faster than it is read must not keep everything else from being read at all.
        self._turn = (self._turn + 1) % _TURNS
        return stalest if self._turn else self._choose_off_screen(now) or stalest

    def _choose_off_screen(self, now: float) -> Subject | None:
        if self._due[True]:
            return next(iter(self._due[True]))
        works = self._oldest(self._working, now, WORKING_S)
        new = next(iter(self._due[False]), None)
        if (
            works is not None and new is not None
        ):  # a thousand servers at work must not keep jobs from being read at all
            self._new_has_turn = not self._new_has_turn
            return new if self._new_has_turn else works
        return works or new or self._oldest(self._asked_at, now, OTHERS_S)

    def _oldest(self, subjects: Iterable[Subject], now: float, limit_s: float) -> Subject | None:
        """The one that was asked for the longest ago, if that is longer than the limit."""
        oldest = next(iter(subjects), None)
        return oldest if oldest is not None and now - self._asked_at.get(oldest, now) > limit_s else None

    def _fresh_until(self, visible: Subject) -> float:
        """For ever, if it is gone."""
        limit_s = self._refresh_s if visible in self._working else VISIBLE_S
        return self._asked_at.get(visible, inf) + limit_s

    def _is_due(self, subject: Subject) -> bool:
        return any(subject in due for due in self._due.values())
