"""Does a Manager read the number in `set jobstate` as we do? (protocol.md, "two readings")"""

from __future__ import annotations

from bbmonitor_gui.backburner import JobState, StateReading

from .job_requests import StateChange
from .messages import Outcome, OutcomeState, ReadingDoubt, Sighting
from .request_base import NotObeyed
from .undo_requests import bare

ENOUGH = 2  # contradictions


class StateReadingWatch:
    """Looks at outcomes of suspending and activating. A job that follows ends the doubt: the reading may be right."""

    def __init__(self, reading: StateReading) -> None:
        self._reading = reading
        self._sightings: list[Sighting] = []

    def take(self, outcome: Outcome) -> ReadingDoubt | None:
        """The doubt, when accepted commands were contradicted ENOUGH times; again when they are once more."""
        request, error = bare(outcome.request), outcome.error
        if not isinstance(request, StateChange):
            return None
        if outcome.state is OutcomeState.DONE:
            self._sightings.clear()
        if not isinstance(error, NotObeyed) or error.found is JobState.COMPLETE:  # nothing suspends a complete job
            return None
        if isinstance(error.wanted, JobState) and isinstance(error.found, JobState):
            line = request.lines_in(self._reading)[0]
            self._sightings.append(Sighting(request.job, line, error.wanted, error.found))
        if len(self._sightings) < ENOUGH:
            return None
        sightings, self._sightings = tuple(self._sightings), []
        return ReadingDoubt(self._reading, sightings)
