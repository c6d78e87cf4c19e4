"""Servers side by side: a row for each fact and each plug-in, with what differs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from . import plain
from .formats import single_line
from .models.column import Column
from .server_facts import KnownServer, page_titles, server_facts

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One fact of all servers. `usual` is what more than half of them say, None when there is no such value."""

    group: str
    title: str
    values: tuple[str, ...]
    usual: str | None

    @property
    def differs(self) -> bool:
        return any(value != self.values[0] for value in self.values)

    def stands_out(self, place: int) -> bool:
        """Does this server say something else than most?"""
        return self.differs and self.values[place] != self.usual


def compared_rows(servers: Sequence[KnownServer]) -> tuple[ComparedRow, ...]:
    """What the servers say, in their order; each text in one line. The name is left out: it heads the column."""
    pages = page_titles()
    rows = [
        _row(pages[fact.page], fact.title, [single_line(fact.text(known)) for known in servers])
        for fact in server_facts()[1:]
    ]
    names = {plugin.name for known in servers for plugin in known.server.plugins}
    plugins = translate("server facts", "Plug-ins")
    for name in sorted(names, key=lambda name: (name.casefold(), name)):
        rows.append(_row(plugins, single_line(name), [_versions(known, name) for known in servers]))
    return tuple(rows)


def comparison_columns(servers: Sequence[KnownServer]) -> list[Column]:
    """Group, title, whether it differs, and then a column for each server, told apart by its handle where names are equal."""
    alike = Counter(known.server.name for known in servers)
    return [
        Column("group", translate("server facts", "Group"), lambda row: row.group, 14),
        Column("value", translate("server facts", "Value"), lambda row: row.title, 20),
        Column("compared", translate("server facts", "Compared"), _compared, 9),
        *(_server_column(place, known, alike[known.server.name] > 1) for place, known in enumerate(servers)),
    ]


def _server_column(place: int, known: KnownServer, has_twin: bool) -> Column:
    name = plain.shortened(known.server.name)
    title = f"{name} ({known.handle})" if has_twin or not name else name
    return Column(known.handle, title, lambda row: row.values[place], 20)


def _compared(row: ComparedRow) -> str:
    return translate("server facts", "differs") if row.differs else translate("server facts", "same")


def _row(group: str, title: str, values: Sequence[str]) -> ComparedRow:
    value, times = Counter(values).most_common(1)[0]
    return ComparedRow(group, title, tuple(values), value if 2 * times > len(values) else None)


def _versions(known: KnownServer, name: str) -> str:
    versions = sorted({plugin.version for plugin in known.server.plugins if plugin.name == name})
    return ", ".join(map(str, versions)) or translate("server facts", "none")
