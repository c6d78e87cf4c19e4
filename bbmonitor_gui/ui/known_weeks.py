"""Which weeks servers have, as far as that is known, and which are to be sent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bbmonitor_gui.backburner import ServerSchedule

from .server_week import ServerWeek, WeekFailure


class KnownWeeks:
    """By handle. After a sending that failed nobody may know what a server has: then its week is sent whatever it is."""

    def __init__(self, servers: Iterable[ServerWeek]) -> None:
        self._weeks = {server.handle: server.schedule for server in servers}
        self._unsure: set[str] = set()

    @property
    def weeks(self) -> dict[str, ServerSchedule]:
        """As they were known last, in the order of the servers."""
        return dict(self._weeks)

    def to_send(self, weeks: Iterable[ServerSchedule]) -> dict[str, ServerSchedule]:
        """Of these weeks, one a server, those that a server does not have or may not have."""
        wanted = zip(self._weeks, weeks, strict=True)
        return {handle: week for handle, week in wanted if handle in self._unsure or week != self._weeks[handle]}

    def learn(self, weeks: Mapping[str, ServerSchedule]) -> None:
        """They were read."""
        self._weeks.update(weeks)
        self._unsure -= weeks.keys()

    def learn_sent(self, sent: Mapping[str, ServerSchedule], failures: Mapping[str, WeekFailure]) -> None:
        """They were sent; all but these were taken."""
        found = {handle: failures[handle].found if handle in failures else week for handle, week in sent.items()}
        self.learn({handle: week for handle, week in found.items() if week is not None})
        self._unsure |= {handle for handle, week in found.items() if week is None}
