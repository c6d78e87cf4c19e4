"""A table is a list of Columns: one row of code for each column on the screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtGui import QIcon


@dataclass(frozen=True, slots=True)
class Progress:
    """How far something is: `done` of `total`, in the look of its state."""

    done: int
    total: int
    state: int

    @property
    def share(self) -> float:
        """Of what is to be done, 0…1."""
        return min(max(self.done, 0), self.total) / self.total if self.total > 0 else 0.0


@dataclass(frozen=True, slots=True)
class Column:
    """One column: everything that is to be known of a cell, each as a function of the row's entry.

    `name` stays the same in every version and language; `width` is in average characters. `sort_key` gives None for what is
    not known: such rows stand last in either direction. Without `sort_key` the text is what sorts. `number` is what a search
    compares, a number or a date, where that is not the sort key of a right-aligned column. `shown`: before the user chose.
    """

    name: str
    title: str
    text: Callable[[Any], str]
    width: int
    sort_key: Callable[[Any], Any] | None = None
    right: bool = False
    tool_tip: Callable[[Any], str] | None = None
    spoken: Callable[[Any], str] | None = None
    icon: Callable[[Any], QIcon] | None = None
    progress: Callable[[Any], Progress | None] | None = None
    number: Callable[[Any], float | datetime | None] | None = None
    shown: bool = True

    def key(self, entry: Any) -> Any:
        """What this entry is sorted by in this column."""
        if self.sort_key is not None:
            return self.sort_key(entry)
        return self.text(entry).casefold() or None

    @property
    def compared(self) -> Callable[[Any], Any] | None:
        """What a search compares with a number or a date; None for a column of words."""
        return self.number or (self.sort_key if self.right else None)
