"""All that is known about some jobs, and what can be changed of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from bbmonitor_gui.ui import plain
from bbmonitor_gui.ui.announce import announce
from bbmonitor_gui.ui.changes_words import change_lines, how_sent, sending_words
from bbmonitor_gui.ui.formats import hex_handle
from bbmonitor_gui.ui.job_edits import Conflict, Edits, JobEdits, JobSent, KnownJob
from bbmonitor_gui.ui.job_fields import PRIORITY
from bbmonitor_gui.ui.widgets.changes_list import ChangesList
from bbmonitor_gui.ui.widgets.message_bar import MessageBar, Tone

from .details import DetailsDialog
from .job_conflicts import JobConflicts
from .job_properties_tabs import JobPropertiesTabs
from .readonly import plain_label

_Button = QDialogButtonBox.StandardButton


class JobPropertiesDialog(QDialog):
    """Jobs' records and documents in, edits out; no network.

    OK and Apply ask the owner to send what changed, and wait to be told how that went, by `sending_finished`. What did not
    change is accepted without sending. `server_names` gives the name for a server's handle, `plugin_description` a
    plug-in's description for name and version.
    """

    send_requested = Signal(object, object)  # job's handle -> path -> value; the same with what the user saw there
    assign_wanted = Signal(object)  # tuple of jobs' handles
    remove_wanted = Signal(object, object)  # tuples of jobs' and of servers' handles

    def __init__(
        self,
        jobs: Sequence[KnownJob],
        server_names: Mapping[str, str],
        plugin_description: Callable[[str, int], str],
        parent: QWidget | None = None,
    ) -> None:
        """Raises ValueError for no jobs."""
        super().__init__(parent)
        if not jobs:
            raise ValueError("no jobs")
        self._known = {known.handle: known for known in jobs}
        self._edits = JobEdits({handle: known.job for handle, known in self._known.items()})
        self._why_fixed = ""
        self._sending: Edits = {}
        self._closes = False  # when what is being sent has arrived
        self._tabs = JobPropertiesTabs(self._edits.fields, server_names, plugin_description)
        self._changes = ChangesList()
        self._conflicts = JobConflicts()
        self._pages = QStackedWidget()
        self._message = MessageBar()
        self._words = plain_label("")
        self._words.setObjectName("jobPropertiesWords")
        self._words.setWordWrap(True)
        self._buttons = self._build_buttons()
        self._arrange()
        self._connect_signals()
        self._show_jobs()
        self._update()
        self._tabs.setFocus()

    # ---- public

    def show_again(self, jobs: Sequence[KnownJob]) -> None:
        """Some were read anew. What the user wants and has not sent stays."""
        read = {known.handle: known for known in jobs if known.handle in self._known}
        self._known.update(read)
        self._edits.read_again({handle: known.job for handle, known in read.items()})
        self._show_jobs()

    def set_read_only(self, why: str) -> None:
        """Why nothing can be changed now, "" when it can."""
        self._why_fixed = why
        self._update()

    def show_progress(self, text: str) -> None:
        """How far the sending is."""
        self._words.setText(text)

    def sending_finished(self, results: Mapping[int, JobSent]) -> None:
        """What became of it, job by job. Close, or stay open with the reasons and everything as it was wanted. Ignored if
        the dialog was closed meanwhile."""
        if not self._sending:
            return
        sent, self._sending = self._sending, {}
        conflicts = self._edits.learn(results)
        self._show_wanted()
        self._update()
        troubles = {handle: result.trouble for handle, result in results.items() if result.trouble is not None}
        if troubles:
            self._message.show_message(
                Tone.ERROR,
                *sending_words(troubles, len(sent), self._names()),
                offer=self._offer({handle for handle, trouble in troubles.items() if trouble.refused}, sent),
            )
        if conflicts:
            self._ask(conflicts)
            return
        edits = self._edits.to_send()
        again = {handle: edit for handle, edit in edits.items() if results[handle].changed_meanwhile}
        if again:  # somebody else changed to what is wanted; the rest was not sent
            self._send(again)
        elif not edits and self._closes:
            self.accept()

    # ---- Qt's side

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focus = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and focus and focus.objectName() == "documentFind":
            return  # there it finds: it must not press OK as well
        super().keyPressEvent(event)

    def done(self, result: int) -> None:
        self._sending = {}
        super().done(result)

    # ---- slots

    @Slot()
    def _accept(self) -> None:
        self._closes = True
        self._send_rest()

    @Slot()
    def _apply(self) -> None:
        self._closes = False
        self._send_rest()

    @Slot()
    def _send_priority(self) -> None:
        """Without the rest, which the Manager refused."""
        self._closes = False
        edits = self._edits.to_send()
        self._send({handle: {PRIORITY: edit[PRIORITY]} for handle, edit in edits.items() if PRIORITY in edit})

    @Slot(object)
    def _go_on(self, left: Sequence[Conflict]) -> None:
        """Theirs hold in these, and what else is wanted is sent."""
        self._edits.leave(left)
        self._show_wanted()
        self._pages.setCurrentIndex(0)
        self._update()
        self._send_rest()

    @Slot()
    def _learn_wanted(self) -> None:
        for key, value in self._tabs.wanted.items():
            if value != self._edits.wanted.get(key):
                self._edits.want(key, value)
        self._update()

    @Slot()
    def _want_assignment(self) -> None:
        self.assign_wanted.emit(tuple(self._known))

    @Slot(object)
    def _want_removal(self, servers: tuple[str, ...]) -> None:
        self.remove_wanted.emit(tuple(self._known), servers)

    @Slot()
    def _copy_all(self) -> None:
        QGuiApplication.clipboard().setText(self._tabs.text())

    @Slot()
    def _find(self) -> None:
        if self._pages.currentIndex() == 0:
            self._tabs.start_find()

    @Slot(str, str)
    def _show_details(self, title: str, details: str) -> None:
        dialog = DetailsDialog(title, details, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    # ---- internals

    def _send_rest(self) -> None:
        edits = self._edits.to_send()
        if edits:
            self._send(edits)
        elif self._closes:
            self.accept()

    def _send(self, edits: Edits) -> None:
        if self._why_fixed:
            return
        self._sending = edits
        self._message.hide()
        self._update()
        self.send_requested.emit(edits, self._edits.seen(edits))

    def _offer(self, refused: set[int], sent: Edits) -> str:
        """The command for the priority was seen; that for all the rest was not."""
        is_more = any(PRIORITY in sent[handle] and len(sent[handle]) > 1 for handle in refused)
        return self.tr("Send the priority &only") if is_more else ""

    def _ask(self, conflicts: Sequence[Conflict]) -> None:
        self._pages.setCurrentIndex(1)
        self._conflicts.show_conflicts(conflicts, self._names())
        self._update()

    def _names(self) -> dict[int, str]:
        return {handle: plain.shortened(known.job.info.name) for handle, known in self._known.items()}

    def _show_jobs(self) -> None:
        jobs = list(self._edits.jobs.values())
        self._tabs.show_jobs(jobs, list(self._known.values()))
        name = plain.shortened(jobs[0].info.name) or hex_handle(jobs[0].info.handle)
        whose = name if len(jobs) == 1 else self.tr("{0} jobs").format(len(jobs))
        title = self.tr("{0} – Job Properties").format(whose)
        self.setWindowTitle(title.replace("[*]", "[*][*]"))  # Qt replaces a single one
        self._show_wanted()

    def _show_wanted(self) -> None:
        self._tabs.show_values(self._edits.common, self._edits.wanted)

    def _update(self) -> None:
        changes = self._edits.changes()
        self._changes.show_lines(change_lines(changes, len(self._known)), how_sent(changes))
        asks = self._pages.currentIndex() == 1
        hindrance = self._why_fixed or self._tabs.problem
        self._tabs.set_editable(not self._why_fixed and not self._sending, self._why_fixed)
        ok, apply = self._buttons.button(_Button.Ok), self._buttons.button(_Button.Apply)
        is_free = not self._sending and not asks
        ok.setEnabled(is_free and (not hindrance or not changes))
        apply.setEnabled(is_free and not hindrance and bool(changes))
        for button in (ok, apply):
            button.setToolTip(plain.tip(hindrance))
            button.setAccessibleDescription(hindrance)
        words = self.tr("Sending the changes…") if self._sending else hindrance
        if words != self._words.text():
            self._words.setText(words)
            if words:
                announce(self._words, words)

    def _build_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(_Button.Ok | _Button.Cancel | _Button.Apply)
        copy = buttons.addButton(self.tr("Cop&y All"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setObjectName("copyJobButton")
        copy.setToolTip(self.tr("Copies all values as text; the documents can be copied on their own tab"))
        copy.clicked.connect(self._copy_all)
        for button, name in ((_Button.Ok, "jobOk"), (_Button.Cancel, "jobCancel"), (_Button.Apply, "jobApply")):
            buttons.button(button).setObjectName(name)
        buttons.button(_Button.Ok).setDefault(True)
        return buttons

    def _arrange(self) -> None:
        self.setObjectName("jobPropertiesDialog")
        edit = QWidget()
        column = QVBoxLayout(edit)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._tabs, 1)
        column.addWidget(self._changes)
        self._pages.addWidget(edit)
        self._pages.addWidget(self._conflicts)
        bottom = QHBoxLayout()
        bottom.addWidget(self._words, 1)
        bottom.addWidget(self._buttons)
        layout = QVBoxLayout(self)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._message)
        layout.addLayout(bottom)
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * 105, metrics.height() * 36)

    def _connect_signals(self) -> None:
        self._tabs.changed.connect(self._learn_wanted)
        self._tabs.assign_wanted.connect(self._want_assignment)
        self._tabs.remove_wanted.connect(self._want_removal)
        self._conflicts.decided.connect(self._go_on)
        self._message.offer_taken.connect(self._send_priority)
        self._message.details_wanted.connect(self._show_details)
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.reject)
        self._buttons.button(_Button.Apply).clicked.connect(self._apply)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self._find)
