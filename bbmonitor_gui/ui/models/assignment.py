"""The columns of the table in which servers are given to jobs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QIcon

from bbmonitor_gui.ui import formats, plain
from bbmonitor_gui.ui.assignment import Candidate, Fit, Lack, Share
from bbmonitor_gui.ui.icons import icon, state_icon
from bbmonitor_gui.ui.theme import state_look, state_rank

from .column import Column

translate = QCoreApplication.translate

_BOXES = {
    Share.NONE: Qt.CheckState.Unchecked,
    Share.SOME: Qt.CheckState.PartiallyChecked,
    Share.ALL: Qt.CheckState.Checked,
}
_FIT_ICONS = {Fit.HAS: "state-check", Fit.OTHER: "warning", Fit.LACKS: "state-slashed"}
_MOST_LETTERS = 200
_UNLISTED = (1_000, 0)  # behind every state


def box_of(candidate: Candidate) -> Qt.CheckState:
    """The check box of a server."""
    return _BOXES[candidate.wanted]


def assignment_columns() -> list[Column]:
    """In the user's language."""
    return [
        Column("server", translate("assignment", "Server"), lambda e: plain.shortened(e.name, _MOST_LETTERS), 22,
               spoken=_server_spoken),
        Column("state", translate("assignment", "State"), _state, 12, _state_rank, icon=_state_icon),
        Column("now_on", translate("assignment", "On the jobs now"), _now_on, 17, lambda e: -e.on),
        Column("plugin", translate("assignment", "Plug-in"), fit_words, 24, lambda e: (e.fit, fit_words(e)), icon=_fit_icon),
        Column("allowed", translate("assignment", "Now"), _allowed, 9, lambda e: None if e.allowed is None else not e.allowed,
               tool_tip=_week_tip),
        Column("change", translate("assignment", "Will be"), _change, 20, _change_rank, icon=_change_icon),
        Column("handle", translate("assignment", "Handle"), lambda e: formats.single_line(e.key), 18, shown=False),
    ]  # fmt: skip


def fit_words(candidate: Candidate) -> str:
    """Whether a server has the plug-ins that the jobs need: "has it", "no cmdjob 3", "3dsmax 20 instead of 21"."""
    if candidate.lacks is None:
        return translate("assignment", "not read yet")
    return "; ".join(map(_lack, candidate.lacks)) or translate("assignment", "has it")


def _lack(lack: Lack) -> str:
    name = plain.shortened(lack.name, 40)
    if not lack.there:
        return translate("assignment", "no {0} {1}").format(name, lack.version)
    there = ", ".join(map(str, lack.there))
    return translate("assignment", "{0} {1} instead of {2}").format(name, there, lack.version)


def _server_spoken(candidate: Candidate) -> str:
    words = {
        Share.NONE: translate("assignment", "not checked"),
        Share.SOME: translate("assignment", "partly checked"),
        Share.ALL: translate("assignment", "checked"),
    }
    return f"{plain.shortened(candidate.name, _MOST_LETTERS)}, {words[candidate.wanted]}"


def _state(candidate: Candidate) -> str:
    if candidate.state is None:
        return translate("assignment", "not listed")
    return state_look("server", candidate.state).label


def _state_rank(candidate: Candidate) -> tuple[int, int]:
    return _UNLISTED if candidate.state is None else state_rank("server", candidate.state)


def _state_icon(candidate: Candidate) -> QIcon:
    return QIcon() if candidate.state is None else state_icon("server", candidate.state)


def _now_on(candidate: Candidate) -> str:
    if not candidate.on:
        return ""
    if candidate.jobs == 1:
        return translate("assignment", "assigned")
    if candidate.on == candidate.jobs:
        return translate("assignment", "all {0}").format(formats.number(candidate.jobs))
    return translate("assignment", "{0} of {1}").format(formats.number(candidate.on), formats.number(candidate.jobs))


def _fit_icon(candidate: Candidate) -> QIcon:
    name = _FIT_ICONS.get(candidate.fit)
    return QIcon() if name is None else icon(name)


def _allowed(candidate: Candidate) -> str:
    if candidate.allowed is None:
        return ""
    return translate("assignment", "allowed") if candidate.allowed else translate("assignment", "blocked")


def _week_tip(candidate: Candidate) -> str:
    return translate("assignment", "May work: {0}").format(candidate.week) if candidate.week else ""


def _change(candidate: Candidate) -> str:
    several = candidate.jobs > 1
    if candidate.added:
        words = translate("assignment", "added to {0}") if several else translate("assignment", "added")
        return words.format(formats.number(candidate.added))
    if candidate.removed:
        words = translate("assignment", "removed from {0}") if several else translate("assignment", "removed")
        return words.format(formats.number(candidate.removed))
    return ""


def _change_rank(candidate: Candidate) -> tuple[bool, int] | None:
    """Additions first; what stays as it is last."""
    count = candidate.added + candidate.removed
    return (bool(candidate.removed), -count) if count else None


def _change_icon(candidate: Candidate) -> QIcon:
    return icon("assign") if candidate.added else icon("unassign") if candidate.removed else QIcon()
