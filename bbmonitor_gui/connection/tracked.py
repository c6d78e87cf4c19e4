"""A table that is read again and again: what changed since it was last told."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar


class Entry(Protocol):
    """One row of a table. Its key stays the same as long as the thing itself does."""

    @property
    def key(self) -> Hashable: ...


E = TypeVar("E", bound=Entry)


@dataclass(frozen=True, slots=True)
class Changes(Generic[E]):
    """What happened to one table: entries that are new or different, and the keys of those that are gone."""

    put: tuple[E, ...] = ()
    removed: tuple[Hashable, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.put or self.removed)


class Tracked(Generic[E]):
    """A table that remembers what changed since `take`."""

    def __init__(self) -> None:
        self.entries: dict[Hashable, E] = {}
        self._put: dict[Hashable, E] = {}
        self._removed: dict[Hashable, None] = {}

    def put(self, entry: E) -> bool:
        """Is it new or different?"""
        if self.entries.get(entry.key) == entry:
            return False
        self.entries[entry.key] = self._put[entry.key] = entry
        self._removed.pop(entry.key, None)
        return True

    def replace(self, entries: Iterable[E]) -> None:
        """These, and no others."""
        keys = []
        for entry in entries:
            keys.append(entry.key)
            self.put(entry)
        self.keep_only(keys)

    def keep_only(self, keys: Iterable[Hashable]) -> list[E]:
        """Everything else is gone. Returns what is."""
        gone = [self.entries.pop(key) for key in self.entries.keys() - set(keys)]
        for entry in gone:
            self._put.pop(entry.key, None)
            self._removed[entry.key] = None
        return gone

    def take(self) -> Changes[E]:
        changes = Changes(tuple(self._put.values()), tuple(self._removed))
        self._put, self._removed = {}, {}
        return changes


@dataclass(frozen=True, slots=True)
class ListChanges(Generic[E]):
    """What a list brought: entries that are new or different, whose details are out of date, and those that are gone."""

    changed: list[E]
    gone: list[E]
