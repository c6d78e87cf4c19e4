"""A job's document as rows: each text with the way to it, and whether this library knows what it means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from .documents import JOB, JOB_ALERTS, JOB_FLAGS, JOB_INFO, JOB_PLUGIN, JOB_SERVER
from .fields import Shape
from .xmltree import Document, Element

_GROUPS: dict[str, Shape[Any]] = {
    "info": JOB_INFO,
    "flags": JOB_FLAGS,
    "plugin": JOB_PLUGIN,
    "alerts": JOB_ALERTS,
}


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """One text of a document. `place` counts from 0 in the document's order, `path` is "JobServers/JobServer[2]/Handle":
    names below the root, numbered from 1 where siblings share one. `known`: a record holds it."""

    place: int
    path: str
    text: str
    known: bool

    @property
    def key(self) -> str:
        return self.path


def job_outline(document: Document, breathe: Callable[[], None] | None = None) -> tuple[OutlineRow, ...]:
    """Every element of a job's document that holds a text, or nothing at all. `breathe` is called now and then."""
    known = _understood(document.root)
    rows: list[OutlineRow] = []
    for path, element in _leaves(document.root, ""):
        rows.append(OutlineRow(len(rows), path, element.text, element in known))
        if breathe is not None and len(rows) % 500 == 0:
            breathe()
    return tuple(rows)


def _leaves(element: Element, path: str) -> Iterator[tuple[str, Element]]:
    totals = Counter(child.name for child in element.children)
    counts: Counter[str] = Counter()
    for child in element.children:
        counts[child.name] += 1
        number = f"[{counts[child.name]}]" if totals[child.name] > 1 else ""
        child_path = f"{path}{child.name}{number}"
        if not child.children or child.text.strip():
            yield child_path, child
        yield from _leaves(child, f"{child_path}/")


def _understood(root: Element) -> set[Element]:
    """The elements that `documents.JOB` reads into records."""
    known: set[Element] = set()
    for field, index in zip(JOB.fields, JOB.layout(root), strict=True):
        if index < 0:
            continue
        group = root.children[index]
        if field.name in _GROUPS:
            known |= _fields(group, _GROUPS[field.name])
        elif field.name == "servers":
            known.add(group)  # an empty element says that there are none
            for server in group.children:
                known |= _fields(server, JOB_SERVER)
    return known


def _fields(element: Element, shape: Shape[Any]) -> set[Element]:
    return {element.children[index] for index in shape.layout(element) if index >= 0}
