"""When to read which list: a refresh every few seconds, some lists only now and then, and some sooner when they are said to
have changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

HASTE_S = 1.0  # the least between two looks at what is said to have changed


class RoundPlan:
    """`every`: name -> every how many refreshes a list is read, in the order in which they are. All times are seconds of
    any clock that only goes forward; `refresh_s` is the pause between two refreshes."""

    def __init__(self, every: Mapping[str, int], refresh_s: float) -> None:
        self._every = every
        self._refresh_s = refresh_s
        self._unreadable_until: dict[str, float] = {}
        self._round = 0
        self._began = 0.0
        self._next = 0.0
        self._hasten_at = 0.0
        self._is_under_way = False
        self._is_whole = False
        self._wanted_again = False
        self._wanted: set[str] = set()  # in the next refresh, whatever it is
        self._hinted: set[str] = set()  # sooner than that

    @property
    def is_under_way(self) -> bool:
        return self._is_under_way

    @property
    def has_read(self) -> bool:
        """Was everything read since `restart`?"""
        return self._round > 1 or (self._round == 1 and not self._is_under_way)

    def restart(self) -> None:
        """Everything is to be read, now."""
        self._is_under_way = False
        self._hinted.clear()
        self._round = 0
        self._next = 0.0

    def want(self, *, whole: bool, lists: Iterable[str]) -> None:
        """A refresh now; `whole`: with what is read only now and then, or could not be read; `lists`: these at any rate."""
        self._next = 0.0
        self._wanted.update(lists)
        self._wanted_again = self._is_under_way and self._is_whole  # what was read may be older than the wish
        if whole:
            self._unreadable_until.clear()
            self._round = 0

    def hint(self, lists: Iterable[str]) -> None:
        """These have changed, it is said."""
        self._hinted.update(lists)

    def leave_alone(self, name: str, until: float) -> None:
        """This list cannot be read."""
        self._unreadable_until[name] = until

    def may_ask(self, name: str, now: float) -> bool:
        return self._unreadable_until.get(name, 0.0) <= now

    def begin(self, now: float) -> list[str] | None:
        """The lists to read now, None when it is not time for any."""
        if now >= self._next:
            self._is_whole = True
            names = {n for n, every in self._every.items() if self._round % every == 0 or n in self._wanted}
            self._wanted.clear()
            self._round += 1
        elif self._hinted and now >= self._hasten_at:
            self._is_whole = False
            names = self._hinted.copy()
        else:
            return None
        self._hinted.clear()
        self._began = now
        self._is_under_way = True
        return [name for name in self._every if name in names and self.may_ask(name, now)]

    def end(self, now: float) -> bool:
        """All of them were read. Was it a whole refresh?"""
        took = now - self._began
        self._is_under_way = False
        self._hasten_at = now + max(HASTE_S, 4 * took)
        if self._is_whole:
            pause_s = 0.0 if self._wanted_again else max(self._refresh_s, 2 * took)  # a slow Manager needs its pause
            self._next = now + pause_s
            self._wanted_again = False
        return self._is_whole

    def seconds_to_next(self, now: float) -> float:
        """Until there is something to begin."""
        return min(self._next, self._hasten_at) - now if self._hinted else self._next - now
