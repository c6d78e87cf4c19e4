"""What is typed into a search box -> which rows fit.

Words fit rows that hold them in any column. `field:text` looks in one column only, `field=text` wants all of it,
`field<n` and `field>n` (also with `=`) compare numbers and dates. A minus before a term negates it, quotes keep blanks and
signs in a text, commas part alternatives: `owner:anna,tom state:active -plugin:cmdjob priority<20 "final comp"`.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from bbmonitor_gui.ui.formats import parse_time
from bbmonitor_gui.ui.models.column import Column

translate = QCoreApplication.translate

_OPERATORS: dict[str, Callable[[Any, Any], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_TERM = re.compile(
    r"""(?P<minus>-)?
        (?: (?P<field>[^\s":<>=,-][^\s":<>=,]*) (?P<sign><=|>=|[:=<>]) )?
        (?P<value> (?: "[^"]*" | [^\s"] )* )""",
    re.VERBOSE,
)
_PARTS = re.compile(r'(?:"[^"]*"|[^",])+')


class QueryError(Exception):
    """Why a query cannot be read, in a sentence for people."""


@dataclass(frozen=True, slots=True)
class Row:
    """What a query looks at: the entry, its texts column by column, and all of them in one, casefolded."""

    entry: Any
    texts: Sequence[str]
    haystack: str


Predicate = Callable[[Row], bool]


def parse(text: str, columns: Sequence[Column]) -> Predicate | None:
    """The predicate of a query over tables of these columns; None when it asks for nothing. Raises QueryError."""
    if text.count('"') % 2:
        raise QueryError(translate("query", 'A quotation mark (") has no partner.'))
    terms = [_term(match, columns) for match in _TERM.finditer(text) if match[0].strip()]
    if not terms:
        return None
    if len(terms) == 1:
        return terms[0]
    return lambda row: all(term(row) for term in terms)


def _term(match: re.Match[str], columns: Sequence[Column]) -> Predicate:
    name, sign, value = match["field"], match["sign"], match["value"]
    if name is None:
        wanted = _unquoted(value).casefold()
        if not wanted:
            raise QueryError(translate("query", "A minus needs a word behind it."))
        found: Predicate = lambda row: wanted in row.haystack  # noqa: E731
    else:
        place = _place(name, columns)
        if not _unquoted(value) and '"' not in value:
            raise QueryError(translate("query", "Something is missing after {0}{1}").format(name, sign))
        if sign in _OPERATORS:
            found = _comparison(columns[place], _OPERATORS[sign], value)
        else:
            found = _text_test(place, sign, value)
    if match["minus"]:
        return lambda row: not found(row)
    return found


def _text_test(place: int, sign: str, value: str) -> Predicate:
    wanted = [_unquoted(part).casefold() for part in _PARTS.findall(value)]
    if sign == "=":
        return lambda row: row.texts[place].casefold() in wanted
    return lambda row: any(part in row.texts[place].casefold() if part else not row.texts[place] for part in wanted)


def _comparison(column: Column, compare: Callable[[Any, Any], bool], value: str) -> Predicate:
    limit = _limit(_unquoted(value))
    if limit is None:
        raise QueryError(translate("query", "{0} is no number and no date.").format(value))
    value_of = column.compared
    if value_of is None:
        message = translate("query", "{0} holds neither numbers nor dates. Write {1}:text instead.")
        raise QueryError(message.format(column.title, column.name))
    kind = datetime if isinstance(limit, datetime) else (int, float)

    def fits(row: Row) -> bool:
        found = value_of(row.entry)
        return isinstance(found, kind) and compare(found, limit)

    return fits


def _limit(text: str) -> float | datetime | None:
    try:
        return float(text.removesuffix("%").replace(",", "."))
    except ValueError:
        return parse_time(text)


def _place(name: str, columns: Sequence[Column]) -> int:
    """The column of this name or title, or the only one that begins so."""
    wanted = _bare(name)
    names = [(_bare(column.name), _bare(column.title)) for column in columns]
    exact = [place for place, both in enumerate(names) if wanted in both]
    near = [place for place, both in enumerate(names) if wanted and any(each.startswith(wanted) for each in both)]
    if exact or len(near) == 1:
        return (exact or near)[0]
    known = ", ".join(column.name for column in columns)
    if near:
        several = ", ".join(columns[place].name for place in near)
        raise QueryError(translate("query", "{0} may be {1}.").format(name, several))
    raise QueryError(translate("query", "There is no column {0}. There are: {1}").format(name, known))


def _bare(name: str) -> str:
    return re.sub(r"[\W_]", "", name).casefold()


def _unquoted(value: str) -> str:
    return value.replace('"', "")
