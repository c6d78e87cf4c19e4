"""What is said when servers did not take their weeks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from bbmonitor_gui.backburner import ServerSchedule

from . import plain
from .server_week import ServerWeek, WeekFailure, by_name, differences
from .widgets.week_texts import masks_text

translate = QCoreApplication.translate


def failure_texts(
    servers: Iterable[ServerWeek],
    before: Mapping[str, ServerSchedule],
    sent: Mapping[str, ServerSchedule],
    failures: Mapping[str, WeekFailure],
) -> tuple[str, str, str]:
    """Title, a line for each server that did not take its week, and what to do. `before` and `sent` by handle."""
    lines = []
    for server in servers:
        failure = failures.get(server.handle)
        if failure is None:
            continue
        title = failure.title if len(sent) > 1 else ""
        unlike = failure.found and differences(before[server.handle], sent[server.handle], failure.found)
        reason = f"{unlike}." if unlike else failure.detail
        lines.append(f"{plain.shortened(server.name)}: {title} {reason}".replace("  ", " ").rstrip(" :"))
    title = translate("weeks", "{0} of {1} servers did not take the week.").format(len(failures), len(sent))
    if len(sent) == 1:
        title = next(iter(failures.values())).title
    hints = dict.fromkeys(failure.hint for failure in failures.values() if failure.hint)
    return title, "\n".join(lines), "\n".join([*hints, _vendors_way()])


def masks_to_copy(servers: Iterable[ServerWeek], weeks: Iterable[ServerSchedule]) -> str:
    """The weeks in words and as masks, once where all servers have the same."""
    named = by_name(servers, weeks)
    different = set(named.values())
    if len(different) == 1:
        week = different.pop()
        return f"{week}\n{masks_text(week)}"
    return "\n\n".join(f"{name}: {schedule}\n{masks_text(schedule)}" for name, schedule in named.items())


def _vendors_way() -> str:
    return translate(
        "weeks",
        "In Autodesk's Monitor: select the server, then Servers > Week Schedule, select the hours, Allow or Disallow, OK.",
    )
