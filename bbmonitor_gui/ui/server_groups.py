"""Server groups as far as their documents can be understood: nobody has described them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from bbmonitor_gui.backburner import ServerGroup
from bbmonitor_gui.backburner.commands import group_name

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class KnownGroup:
    """A group and the handles of its servers; None where nothing in it looks like a server."""

    name: str
    members: frozenset[str] | None


def known_groups(groups: Iterable[ServerGroup], servers: Mapping[str, str]) -> list[KnownGroup]:
    """In the order of their names; `servers` are all that are known, handle -> name."""
    members_of = _members_among(servers)
    ordered = sorted(groups, key=lambda group: group.name.casefold())
    return [KnownGroup(group.name, members_of(group)) for group in ordered]


def name_trouble(name: str, taken: Collection[str] = ()) -> str:
    """Why a group of this name cannot be made or given servers, "" where nothing hinders; `taken` names are others'."""
    if name.casefold() in map(str.casefold, taken):
        return translate("groups", "There is a group of this name already.")
    if " " in name:
        return translate("groups", "A name with blanks cannot be sent: the command could not tell where it ends.")
    try:
        group_name(name)
    except ValueError:
        return translate("groups", "Write up to 255 letters, digits and signs.")
    return ""


def _members_among(servers: Mapping[str, str]) -> Callable[[ServerGroup], frozenset[str] | None]:
    """Tells the handles of a group's servers.

    A text in the group that is a server's handle is taken for that server; if there is none, a text that is a server's
    name. Where an element named for servers stands empty, there are none.
    """
    by_handle = {handle.casefold(): handle for handle in servers}
    by_name: dict[str, set[str]] = defaultdict(set)
    for handle, name in servers.items():
        by_name[name.strip().casefold()].add(handle)

    def members_of(group: ServerGroup) -> frozenset[str] | None:
        texts = [text.strip().casefold() for _, text in group.fields]
        if group.name.strip().casefold() in texts:
            texts.remove(group.name.strip().casefold())
        texts += [part for text in texts for part in re.split(r"[\s,;]+", text)]
        found = {by_handle[text] for text in texts if text in by_handle} or {
            handle for text in texts if text in by_name for handle in by_name[text]
        }
        is_known = found or any(_is_for_servers(name) and not text.strip() for name, text in group.fields)
        return frozenset(found) if is_known else None

    return members_of


def _is_for_servers(element: str) -> bool:
    return re.search("server|member", element, re.IGNORECASE) is not None
