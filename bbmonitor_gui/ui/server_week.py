"""Servers whose weeks are edited together: what they are, and what is said of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from bbmonitor_gui.backburner.schedule import DAYS, FULL_DAY, ServerSchedule

from . import plain

translate = QCoreApplication.translate

_MOST_NAMES = 3
_NAME_LENGTH = 40


@dataclass(frozen=True, slots=True)
class ServerWeek:
    """A server and its week as it was read; `working_on` names the job that it renders now, "" for none."""

    name: str
    handle: str
    schedule: ServerSchedule
    working_on: str = ""


@dataclass(frozen=True, slots=True)
class WeekFailure:
    """Why a server did not take its week, for people. `found` is the week that it has now, None where that could not be
    read."""

    title: str
    detail: str
    hint: str
    found: ServerSchedule | None = None


def names_in_short(names: Sequence[str]) -> str:
    """One name, or "5 servers: render-01, render-02, render-03, …"."""
    if len(names) == 1:
        return plain.shortened(names[0], _NAME_LENGTH)
    shown = [plain.shortened(name, _NAME_LENGTH // 2) for name in names[:_MOST_NAMES]]
    if len(names) > _MOST_NAMES:
        shown.append("…")
    return translate("weeks", "{0} servers: {1}").format(len(names), ", ".join(shown))


def by_name(servers: Iterable[ServerWeek], schedules: Iterable[ServerSchedule]) -> dict[str, ServerSchedule]:
    """Weeks by the name of their server; of those that bear the same name, the second is "render-01 (2)"."""
    met = Counter[str]()
    named: dict[str, ServerSchedule] = {}
    for server, schedule in zip(servers, schedules, strict=True):
        name = " ".join(server.name.split()) or server.handle
        met[name] += 1
        named[name if met[name] == 1 else f"{name} ({met[name]})"] = schedule
    return named


def conflicts(
    servers: Iterable[ServerWeek],
    before: Mapping[str, ServerSchedule],
    schedules: Iterable[ServerSchedule],
    now: tuple[int, int],
) -> list[str]:
    """A sentence for each server that works now, in day and hour `now`, and may not do so by these weeks; `before` has
    the weeks by which it began, by handle."""
    sentences = []
    for server, schedule in zip(servers, schedules, strict=True):
        if server.working_on and not schedule.allows(*now):
            sentence = (
                translate("weeks", "{0} renders {1} now and would be blocked.")
                if before[server.handle].allows(*now)
                else translate("weeks", "{0} renders {1} now, against its schedule.")
            )
            name, job = (plain.shortened(text, _NAME_LENGTH) for text in (server.name, server.working_on))
            sentences.append(sentence.format(name, job))
    return sentences


def differences(before: ServerSchedule, wanted: ServerSchedule, found: ServerSchedule) -> str:
    """What became of hours that are not as they were wanted: "Tue 14–15 stayed blocked; Sat–Sun all day became allowed".

    "" where all are.
    """
    return "; ".join(_differences(before, wanted, found))


def _differences(before: ServerSchedule, wanted: ServerSchedule, found: ServerSchedule) -> Iterator[str]:
    if found == wanted.inverted():
        yield translate("weeks", "every hour is the other way round")
        return
    phrases = {
        (True, True): translate("weeks", "{0} stayed allowed"),
        (True, False): translate("weeks", "{0} stayed blocked"),
        (False, True): translate("weeks", "{0} became allowed"),
        (False, False): translate("weeks", "{0} became blocked"),
    }
    for (stayed, allowed), phrase in phrases.items():
        masks = []
        for day in range(len(DAYS)):
            was, want, got = (week.masks()[day] for week in (before, wanted, found))
            same = ~(was ^ got) if stayed else was ^ got
            masks.append((want ^ got) & same & (got if allowed else ~got) & FULL_DAY)
        if any(masks):
            yield phrase.format(ServerSchedule.from_masks(masks))
