"""The weeks of servers: read, edited in the dialog, sent, read back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from bbmonitor_gui.backburner import Server, ServerSchedule
from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.failures import no_connection
from bbmonitor_gui.connection.messages import OrderProgress, Outcome, OutcomeState
from bbmonitor_gui.connection.requests import NotObeyed, ReadServer, SendSchedule, ServerReport
from bbmonitor_gui.connection.snapshot import ServerEntry

from . import formats, plain
from .outcomes import Summary, trouble_summary
from .parents import parent_widget
from .polarity_control import PolarityControl
from .server_week import ServerWeek, WeekFailure
from .settings import Settings

if TYPE_CHECKING:
    from .dialogs.week_schedule import WeekScheduleDialog

_UNCHANGED = (OutcomeState.NOT_DONE, OutcomeState.NOT_SENT, OutcomeState.CANCELLED)


class ScheduleControl(QObject):
    """The weeks of some servers on their way: read anew, for what is on the screen may be old; then the dialog; then the
    sending. An order is bound to handles at the moment of the click, never to rows."""

    done = Signal(object)  # Summary
    sent = Signal(object)  # handle -> (ServerSchedule before, ServerSchedule after), of those that took it

    def __init__(
        self,
        connection: ManagerConnection,
        entries: Sequence[ServerEntry],
        settings: Settings,
        polarity: PolarityControl,
        window: QWidget,
        job_name: Callable[[int], str],
    ) -> None:
        """`job_name` gives "" for a job that is not known."""
        super().__init__(window)
        self._connection = connection
        self._names = {entry.key: plain.shortened(entry.item.name) for entry in entries}
        self._settings = settings
        self._polarity = polarity
        self._job_name = job_name
        self._address = ""  # of the Manager whose servers they are
        self._weeks: dict[str, ServerSchedule] = {}  # as they were read
        self._dialog: WeekScheduleDialog | None = None
        self._ticket = 0  # of the order under way
        connection.order_progressed.connect(self._show_progress)

    def start(self) -> None:
        """Read the servers, then open the dialog; `done` follows if there is nothing to open it with."""
        profile = self._connection.profile
        if profile is None:
            self.done.emit(trouble_summary(no_connection()))
            self.deleteLater()
        else:
            self._address = profile.address
            self._connection.submit([ReadServer(handle) for handle in self._names], self._open)

    # ---- slots

    @Slot(object)
    def _confirm(self, weeks: Mapping[str, ServerSchedule]) -> None:
        """The user wants these to be sent."""
        if not self._is_connected():
            self._fail(weeks)
            return
        handle = next((handle for handle in self._weeks if _tells_much(self._weeks[handle])), next(iter(weeks)))
        if self._dialog is not None:
            self._dialog.show_progress(self.tr("Waiting for your answer…"))
        self._polarity.confirm(
            self._names[handle],
            self._weeks[handle],
            partial(self._send, weeks),
            self._read_again,
            self._cancel,
        )

    @Slot(object)
    def _remember_named(self, named: Mapping[str, ServerSchedule]) -> None:
        self._settings.named_schedules = dict(named)

    @Slot(object)
    def _show_progress(self, progress: OrderProgress) -> None:
        if self._dialog is None or progress.ticket != self._ticket or progress.is_over:
            return
        if progress.is_waiting:
            text = self.tr("The connection broke. What was sent is looked up when it is back…")
        else:
            text = self.tr("Sending the schedule… {0} of {1}").format(len(progress.outcomes), progress.total)
        self._dialog.show_progress(text)

    @Slot()
    def _forget(self) -> None:
        """The dialog was closed: what was not sent yet is not wanted any more."""
        self._dialog = None
        if self._ticket:
            self._connection.cancel(self._ticket)
        self._end_when_over()

    # ---- reading

    def _open(self, progress: OrderProgress) -> None:
        from .dialogs.week_schedule import WeekScheduleDialog

        servers = list(self._read(progress.outcomes))
        if len(servers) < progress.total:
            self.done.emit(self._unread_summary(progress))
        if not servers:
            self.deleteLater()
            return
        dialog = self._dialog = WeekScheduleDialog(servers, self._settings.named_schedules, parent_widget(self))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.send_requested.connect(self._confirm)
        dialog.named_changed.connect(self._remember_named)
        dialog.finished.connect(self._forget)
        dialog.show()

    def _read(self, outcomes: Iterable[Outcome]) -> Iterator[ServerWeek]:
        for outcome in outcomes:
            if isinstance(outcome.request, ReadServer) and isinstance(outcome.result, ServerReport):
                handle, server = outcome.request.server, outcome.result.server
                self._weeks[handle] = server.server_schedule
                yield ServerWeek(server.name, handle, server.server_schedule, self._work_of(server))

    def _work_of(self, server: Server) -> str:
        job = server.current_job
        return (self._job_name(job) or formats.hex_handle(job)) if job else ""

    def _read_again(self) -> None:
        """The same bits mean the opposite from now on."""
        if self._dialog is None:
            return
        if self._is_connected():
            self._connection.submit([ReadServer(handle) for handle in self._weeks], self._show_read)
        else:
            self._dialog.sending_cancelled()

    def _show_read(self, progress: OrderProgress) -> None:
        read = {server.handle: server.schedule for server in self._read(progress.outcomes)}
        if len(read) < progress.total:
            self.done.emit(self._unread_summary(progress))
        if self._dialog is not None:
            self._dialog.show_read(read, self.tr("Read the other way round"))

    def _unread_summary(self, progress: OrderProgress) -> Summary:
        failed = [outcome for outcome in progress.outcomes if outcome.trouble is not None]
        if progress.total == 1:
            return self._summary(failed, "")
        if len(failed) == progress.total:
            return self._summary(failed, self.tr("None of the {0} servers can be read.").format(progress.total))
        title = self.tr("{0} of {1} servers cannot be read and are left out.").format(len(failed), progress.total)
        return self._summary(failed, title)

    # ---- sending

    def _send(self, weeks: Mapping[str, ServerSchedule]) -> None:
        if self._dialog is None:  # closed while the question was open
            return
        if not self._is_connected():
            self._fail(weeks)
            return
        self._dialog.show_progress(self.tr("Sending the schedule…"))
        requests = [SendSchedule(handle, schedule) for handle, schedule in weeks.items()]
        self._ticket = self._connection.submit(requests, self._learn)

    def _fail(self, weeks: Iterable[str]) -> None:
        """There is nobody to send them to."""
        if self._dialog is not None:
            trouble = no_connection()
            failure = WeekFailure(trouble.title, trouble.detail, trouble.hint)
            self._dialog.sending_finished(dict.fromkeys(weeks, failure))

    def _cancel(self) -> None:
        if self._dialog is not None:
            self._dialog.sending_cancelled()

    def _learn(self, progress: OrderProgress) -> None:
        self._ticket = 0
        taken: dict[str, tuple[ServerSchedule, ServerSchedule]] = {}
        failures: dict[str, WeekFailure] = {}
        for outcome in progress.outcomes:
            request, trouble = outcome.request, outcome.trouble
            if not isinstance(request, SendSchedule):
                continue
            before = self._weeks[request.server]
            if trouble is None:
                taken[request.server] = (before, request.schedule)
                self._weeks[request.server] = request.schedule
            else:
                found = _found(outcome, before)
                self._weeks[request.server] = found or before
                failures[request.server] = WeekFailure(trouble.title, trouble.detail, trouble.hint, found)
        if taken:
            self.sent.emit(taken)
        self.done.emit(self._sent_summary(progress))
        if self._dialog is not None:
            self._dialog.sending_finished(failures)
        self._end_when_over()

    def _sent_summary(self, progress: OrderProgress) -> Summary:
        failed = [outcome for outcome in progress.outcomes if outcome.trouble is not None]
        total = progress.total
        if failed:
            title = self.tr("{0} of {1} servers did not take the week.").format(len(failed), total)
            return self._summary(failed, title if total > 1 else "")
        schedules = {o.request.schedule for o in progress.outcomes if isinstance(o.request, SendSchedule)}
        if len(schedules) > 1:
            return Summary(self.tr("{0} servers have new weeks.").format(total))
        who = self._name(progress.outcomes[0]) if total == 1 else self.tr("{0} servers").format(total)
        return Summary(self.tr("{0} may work: {1}.").format(who, *schedules))

    # ---- internals

    def _summary(self, failed: Sequence[Outcome], title: str) -> Summary:
        """Of what went wrong; without a title it is the first one's."""
        first = failed[0].trouble
        assert first is not None
        if not title:
            return trouble_summary(first, self._name(failed[0]))
        troubles = [(self._name(outcome), outcome.trouble) for outcome in failed if outcome.trouble is not None]
        detail = "\n".join(f"{name}: {trouble.title} {trouble.detail}".rstrip() for name, trouble in troubles)
        return Summary(title, f"{troubles[0][0]}: {first.title} {first.hint}", detail)

    def _is_connected(self) -> bool:
        """To the Manager whose servers they are?"""
        profile = self._connection.profile
        return profile is not None and profile.address == self._address

    def _name(self, outcome: Outcome) -> str:
        target = outcome.request.target
        return "" if target is None else self._names[str(target.handle)]

    def _end_when_over(self) -> None:
        """The outcome of what was sent is told even when the dialog was closed before."""
        if self._dialog is None and not self._ticket:
            self.deleteLater()


def _tells_much(week: ServerSchedule) -> bool:
    """Does a picture of it look different from that of its opposite at every hour, and not the same all over?"""
    return week not in (ServerSchedule.ALWAYS, ServerSchedule.NEVER)


def _found(outcome: Outcome, before: ServerSchedule) -> ServerSchedule | None:
    """What the server has now, as far as that is known."""
    if isinstance(outcome.error, NotObeyed) and isinstance(outcome.error.found, ServerSchedule):
        return outcome.error.found
    return before if outcome.state in _UNCHANGED else None
