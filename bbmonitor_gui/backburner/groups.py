"""A server group edited as it stands in the Manager's list of groups (`get srvgroups`).

Nobody has described that document. A group is edited only when it can be understood in one way: one element of it, the
holder, holds nothing but items, and each item one server's handle and nothing else. Items of new servers are made after
one that is there; every other byte of the group stays as it came.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .fields import bare_name
from .guesses import group_name
from .xmltree import Document, Element

_HANDLE = re.compile("(?<![0-9a-zA-Z])[0-9a-fA-F]{16}(?![0-9a-zA-Z])")
_DECLARATION = re.compile(rb"<\?xml\b.*?\?>", re.DOTALL)
_COUNTED = ("count", "number", "total")  # in the names of elements that may tell how many servers there are


@dataclass(frozen=True, slots=True)
class _Members:
    """The element that holds a group's servers; per server the item and, in it or the same, what bears the handle."""

    holder: Element
    items: Sequence[Element]
    bearers: Sequence[Element]

    @property
    def shape(self) -> tuple[str, str, str]:
        return self.holder.name, self.items[0].name, self.bearers[0].name


def edited_server_group(document: Document, name: str, handles: Iterable[str]) -> bytes:
    """A document of this group alone with these servers, 16 hex digits each: those that stay in their order, new ones
    behind them.

    Raises ValueError when the list has no such group or several, or its form does not tell how servers are written;
    ProtocolError for a list that had to be mended.
    """
    found = [child for child in document.root.children if group_name(child) == name]
    if len(found) != 1:
        raise ValueError(f"{len(found) or 'no'} server groups bear the name {name!r}")
    group = found[0]
    example = _example(document.root.children)
    members = next((members for members in _readings(group) if members.shape == example.shape), None)
    if members is None and _handles_in(group):
        raise ValueError(_unclear(group, "its servers are written in another way than those of other groups"))
    holder = members.holder if members else _empty_holder(group, example.holder)
    told = [bearer.text.strip().upper() for bearer in members.bearers] if members else []
    wanted = {handle.upper(): handle for handle in handles}
    kept = [item for item, handle in zip(members.items, told, strict=True) if handle in wanted] if members else []
    new = [handle for known, handle in wanted.items() if known not in told]
    if len(kept) + len(new) != len(told) and any(map(_counts, group.walk())):
        raise ValueError(_unclear(group, "it seems to count its servers"))
    return _written(document, group, holder, members or example, kept, new)


def _example(groups: Iterable[Element]) -> _Members:
    """How servers are written, from a group where that is beyond doubt."""
    clear = [readings[0] for readings in map(_readings, groups) if len(readings) == 1]
    shapes = {members.shape for members in clear}
    if len(shapes) != 1:
        raise ValueError(
            "server groups write their servers in several ways"
            if shapes
            else "no server group shows how its servers are written"
        )
    return clear[0]


def _readings(group: Element) -> list[_Members]:
    """Every element of the group that may be the one that holds all its servers; none that has another beside it."""
    readings = []
    handles = _handles_in(group)
    names = Counter(part.name for part in group.walk())
    for part in list(group.walk())[1:]:
        bearers = [item.children[0] if len(item.children) == 1 else item for item in part.children]
        alike = len({item.name for item in part.children}) == len({bearer.name for bearer in bearers}) == 1
        if alike and names[part.name] == 1 and len(bearers) == handles and all(map(_bears_handle, bearers)):
            readings.append(_Members(part, part.children, bearers))
    return readings


def _bears_handle(element: Element) -> bool:
    return not element.children and _HANDLE.fullmatch(element.text.strip()) is not None


def _handles_in(group: Element) -> int:
    """How many there are, wherever they stand."""
    return sum(len(_HANDLE.findall(part.text)) for part in group.walk())


def _empty_holder(group: Element, example: Element) -> Element:
    found = [part for part in group.walk() if part.name == example.name]
    if len(found) != 1 or found[0].children or found[0].text.strip():
        raise ValueError(_unclear(group, f"it has no empty <{example.name}>"))
    return found[0]


def _counts(element: Element) -> bool:
    return not element.children and any(word in bare_name(element.name) for word in _COUNTED)


def _unclear(group: Element, why: str) -> str:
    return f"the server group {group_name(group)!r} cannot be edited safely: {why}"


def _written(
    document: Document, group: Element, holder: Element, example: _Members, kept: Iterable[Element], new: Iterable[str]
) -> bytes:
    body = document.exact_body()
    items = [_bytes_of(document, body, item) for item in kept]
    items += [_new_item(document, body, example, handle) for handle in new]
    before, between, behind = _gaps(document, body, example)
    content = before + between.join(items) + behind if items else b""
    outer, inner = document.bounds(group), document.bounds(holder)
    start_tag, end_tag = body[inner.start : inner.content], body[inner.content_end : inner.end]
    if not end_tag:  # <Servers/>
        start_tag, end_tag = start_tag[:-2].rstrip() + b">", b"</" + holder.name.encode(document.encoding) + b">"
    declaration = _DECLARATION.match(body)
    return (
        (declaration[0] + b"\n" if declaration else b"")
        + body[outer.start : inner.start]
        + start_tag
        + content
        + end_tag
        + body[inner.end : outer.end]
        + b"\n\0"
    )


def _bytes_of(document: Document, body: bytes, element: Element) -> bytes:
    bounds = document.bounds(element)
    return body[bounds.start : bounds.end]


def _new_item(document: Document, body: bytes, example: _Members, handle: str) -> bytes:
    item, bearer = document.bounds(example.items[0]), document.bounds(example.bearers[0])
    more = body[item.content : bearer.start] + body[bearer.end : item.content_end] if item != bearer else b""
    if b"=" in body[item.start : item.content] + body[bearer.start : bearer.content] or more.strip():
        raise ValueError(f"more than a handle is written of a server in <{example.items[0].name}>")
    return body[item.start : bearer.content] + handle.encode(document.encoding) + body[bearer.content_end : item.end]


def _gaps(document: Document, body: bytes, example: _Members) -> tuple[bytes, bytes, bytes]:
    """What stands before the first item, between two, and behind the last."""
    holder = document.bounds(example.holder)
    items = [document.bounds(item) for item in example.items]
    gaps = [body[left:right] for left, right in zip(
        [holder.content, *(item.end for item in items)], [*(item.start for item in items), holder.content_end], strict=True
    )]  # fmt: skip
    if any(gap.strip() for gap in gaps):
        raise ValueError(f"something else than servers stands in <{example.holder.name}>")
    return gaps[0], gaps[1] if len(gaps) > 2 else gaps[0], gaps[-1]
