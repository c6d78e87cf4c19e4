"""Keeps what happened: every order's outcome, the connection's changes, queue control's, and restarts of the Manager."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from bbmonitor_gui.backburner import ControlAnswer
from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.details import Subject
from bbmonitor_gui.connection.failures import Trouble
from bbmonitor_gui.connection.messages import LinkState, OrderProgress, Outcome, OutcomeState, Phase
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.connection.snapshot import Batch
from bbmonitor_gui.connection.tracked import Changes
from bbmonitor_gui.connection.undo_requests import bare

from .models.activity import ActivityEntry, ActivityKind
from .outcomes import control_summary, target_name
from .request_words import request_words

MOST_ENTRIES = 2000
_FEWEST_REPLACED = 5  # jobs, before it is taken for a restart that they all bear new handles


class ActivityLog(QObject):
    """Listens to the connection. `name_of` gives a job's or a server's name, "" when it is not known (any more).

    The entries are kept across Managers, the latest MOST_ENTRIES of them; `changed` tells what came and what went.
    """

    changed = Signal(object)  # Changes[ActivityEntry]
    happened = Signal(object)  # tuple[ActivityEntry, ...], in this run

    def __init__(
        self, connection: ManagerConnection, name_of: Callable[[Subject], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._connection = connection
        self._name_of = name_of
        self._entries: deque[ActivityEntry] = deque()
        self._last_key = 0
        self._profile: ManagerProfile | None = None  # whose Manager all below is about
        self._phase = Phase.CLOSED  # as it was written down last
        self._trouble = ""
        self._has_control: bool | None = None
        self._jobs: set[Hashable] = set()
        connection.link_changed.connect(self._take_link)
        connection.batch_arrived.connect(self._take_batch)
        connection.order_progressed.connect(self._take_order)

    @property
    def entries(self) -> tuple[ActivityEntry, ...]:
        """The oldest first."""
        return tuple(self._entries)

    # ---- public

    def put_earlier(self, entries: Sequence[ActivityEntry]) -> None:
        """Those of earlier runs, as far as there is room; the oldest first, with keys below 0."""
        room = MOST_ENTRIES - len(self._entries)
        latest = entries[-room:] if room else ()
        if latest:
            self._entries.extendleft(reversed(latest))
            self.changed.emit(Changes(tuple(latest)))

    def note_file(self, outcome: str, trouble: Trouble | None = None) -> None:
        """What became of the file in which the activity is kept; nobody could do anything about it but read it here."""
        self._add(self._entry(ActivityKind.FILE, self.tr("Keep the activity"), "", outcome, trouble))

    def clear(self) -> None:
        """Forget all that happened."""
        keys = tuple(entry.key for entry in self._entries)
        self._entries.clear()
        self.changed.emit(Changes((), keys))

    # ---- slots

    @Slot(object)
    def _take_order(self, progress: OrderProgress) -> None:
        """Reading is no deed; all else is one, whatever became of it."""
        if progress.is_over:
            changes = [outcome for outcome in progress.outcomes if outcome.request.changes]
            examples = {bare(outcome.request).kind: outcome.request for outcome in changes}
            words = {kind: request_words(request) for kind, request in examples.items()}  # an order may be of thousands
            self._add(*[self._of_outcome(outcome, words[bare(outcome.request).kind]) for outcome in changes])

    @Slot(object)
    def _take_link(self, link: LinkState) -> None:
        self._notice_manager()
        if link.phase is Phase.CONNECTED:
            again = self._phase is Phase.WAITING
            self._note_link(self.tr("Connected again") if again else self.tr("Connected"), link)
        elif link.phase is Phase.WAITING and link.trouble is not None and link.trouble.title != self._trouble:
            was_up = self._phase is Phase.CONNECTED
            self._note_link(self.tr("Connection lost") if was_up else self.tr("Could not connect"), link)
        elif link.phase is Phase.CLOSED and self._phase is not Phase.CLOSED:
            self._note_link(self.tr("Disconnected"), link)

    @Slot(object)
    def _take_batch(self, batch: Batch) -> None:
        self._notice_manager()
        self._notice_control(batch.is_controller)
        self._notice_restart(batch)

    # ---- internals

    def _notice_manager(self) -> None:
        profile = self._connection.profile
        if profile is not None and profile is not self._profile:
            self._profile = profile
            self._phase = Phase.CLOSED
            self._trouble = ""
            self._has_control = None
            self._jobs.clear()

    def _note_link(self, what: str, link: LinkState) -> None:
        self._phase = link.phase
        self._trouble = link.trouble.title if link.trouble else ""
        self._add(self._entry(ActivityKind.CONNECTION, what, self._manager, self._trouble, link.trouble))

    def _notice_control(self, has_control: bool) -> None:
        before, self._has_control = self._has_control, has_control
        if before is not None and before != has_control:
            outcome = self.tr("is here now") if has_control else self.tr("is elsewhere now (read only)")
            self._add(self._entry(ActivityKind.CONTROL, self.tr("Queue control"), self._manager, outcome))

    def _notice_restart(self, batch: Batch) -> None:
        """Most jobs are gone, and as many others have come at once: the Manager gave them new handles."""
        gone = self._jobs.intersection(batch.jobs.removed)
        put = {entry.key for entry in batch.jobs.put}
        come = put - self._jobs
        is_restart = len(gone) >= _FEWEST_REPLACED and 2 * len(gone) >= len(self._jobs) and 2 * len(come) >= len(gone)
        self._jobs = (self._jobs - gone) | put
        if is_restart:
            outcome = self.tr("{0} jobs are gone and {1} came at once: they bear new handles").format(
                len(gone), len(come)
            )
            self._add(self._entry(ActivityKind.MANAGER, self.tr("The Manager was restarted"), self._manager, outcome))

    @property
    def _manager(self) -> str:
        return self._profile.title if self._profile else ""

    def _of_outcome(self, outcome: Outcome, what: str) -> ActivityEntry:
        if outcome.trouble is not None:
            words = outcome.trouble.title
        elif isinstance(outcome.result, ControlAnswer):
            words = control_summary(OrderProgress(0, (outcome,), 1)).title
        else:
            words = self.tr("done")
        entry = self._entry(ActivityKind.ORDER, what, self._target(outcome.request.target), words, outcome.trouble)
        return replace(
            entry, commands=outcome.lines, failed=entry.failed and outcome.state is not OutcomeState.CANCELLED
        )

    def _target(self, subject: Subject | None) -> str:
        if subject is None:
            return self._manager
        return self._name_of(subject) or target_name(subject)

    def _entry(
        self, kind: ActivityKind, what: str, target: str, outcome: str, trouble: Trouble | None = None
    ) -> ActivityEntry:
        self._last_key += 1
        return ActivityEntry(
            self._last_key,
            datetime.now(),
            kind,
            what,
            target,
            outcome,
            f"{trouble.hint}\n{trouble.detail}".strip() if trouble else "",
            failed=trouble is not None,
            manager=self._manager,
        )

    def _add(self, *entries: ActivityEntry) -> None:
        if not entries:
            return
        self._entries.extend(entries)
        removed = [self._entries.popleft() for _ in range(len(self._entries) - MOST_ENTRIES)]
        self.changed.emit(Changes(entries[-MOST_ENTRIES:], tuple(entry.key for entry in removed)))
        self.happened.emit(entries)
