"""Elements -> records: which element holds which field, and what its text means.

The rule of protocol.md, "Documents": names decide where they are found, places where they are not. A field whose name is
not found stands right behind the field before it. Names are compared without case and punctuation.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from .errors import ProtocolError
from .states import WorkPriority
from .xmltree import Element

Record = TypeVar("Record")
Layout = tuple[int, ...]  # per field the index of its element, -1 when there is none


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record: its name, the names its element may bear, and how the element is read.

    A field with a `default` may be missing; text always may.
    """

    name: str
    names: tuple[str, ...]
    read: Callable[[Element], Any]
    default: Any = None


def text(name: str, *names: str) -> Field:
    return Field(name, names, lambda element: element.text, "")


def integer(name: str, *names: str, default: int | None = None) -> Field:
    return Field(name, names, read_integer if default is None else _or_default(read_integer, default), default)


def number(name: str, *names: str) -> Field:
    return Field(name, names, read_number)


def yes_no(name: str, *names: str) -> Field:
    return Field(name, names, read_bool)


def work_priority(name: str, *names: str) -> Field:
    return Field(name, names, lambda element: WorkPriority(_read_flag_or_integer(element)))


def group(name: str, *names: str, read: Callable[[Element], Any]) -> Field:
    return Field(name, names, read)


_WORDS = {"yes": True, "no": False, "true": True, "false": False, "on": True, "off": False}


def read_integer(element: Element) -> int:
    try:
        return int(element.text)
    except ValueError:
        value = read_number(element)  # "1063239680.000000" is a whole number, too
        if value != int(value):
            raise ValueError("no whole number") from None
        return int(value)


def read_number(element: Element) -> float:
    value = float(element.text.strip().replace(",", "."))  # a Manager may write in its country's manner
    if value - value != 0:
        raise ValueError("no finite number")
    return value


def read_bool(element: Element) -> bool:
    return _read_flag_or_integer(element) != 0


def _read_flag_or_integer(element: Element) -> int:
    word = element.text.strip().lower()
    return int(_WORDS[word]) if word in _WORDS else int(word)


def _or_default(read: Callable[[Element], Any], default: Any) -> Callable[[Element], Any]:
    return lambda element: read(element) if element.text.strip() else default


def bare_name(name: str) -> str:
    """A name as it is compared: the Manager itself writes `WorkDiskSPace`."""
    return re.sub(r"[\W_]", "", name).lower()


@dataclass
class Shape(Generic[Record]):
    """A record's fields in their places, and how a record is made of the values."""

    record: str
    make: Callable[..., Record]
    fields: Sequence[Field]
    _layouts: dict[tuple[str, ...], Layout] = field(default_factory=dict)

    def read(self, element: Element) -> Record:
        """Raises ProtocolError that names record, field and offending text."""
        values = []
        children = element.children
        for this, index in zip(self.fields, self.layout(element), strict=True):
            if index < 0:
                if this.default is None:
                    raise ProtocolError(f"{self.record}.{this.name} is missing in <{element.name}>")
                values.append(this.default)
                continue
            try:
                values.append(this.read(children[index]))
            except (ValueError, OverflowError):
                raise ProtocolError(
                    f"{self.record}.{this.name}: <{children[index].name}> holds {children[index].text[:80]!r}"
                ) from None
        return self.make(*values)

    def layout(self, element: Element) -> Layout:
        """Per field the index of its element within this group, -1 for none."""
        names = tuple([child.name for child in element.children])
        found = self._layouts.get(names)
        if found is None:
            if len(self._layouts) > 100:  # a Manager that never sends the same names twice must not fill the memory
                self._layouts.clear()
            found = self._layouts[names] = _layout(self.fields, [bare_name(name) for name in names])
        return found


def _layout(fields: Iterable[Field], names: list[str]) -> Layout:
    by_name = [next((names.index(bare) for bare in map(bare_name, this.names) if bare in names), -1) for this in fields]
    taken = {index for index in by_name if index >= 0}
    layout = []
    place = -1
    for index in by_name:
        if index < 0 and place + 1 < len(names) and place + 1 not in taken:
            index = place + 1
        place = index if index >= 0 else place
        layout.append(index)
    return tuple(layout)
