"""Queue control on the screen: asked for, given back, asked of us, lost (protocol.md, "Queue control")."""

from __future__ import annotations

from collections.abc import Collection, Hashable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from bbmonitor_gui.backburner import Client, ControlAnswer
from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.failures import Trouble, no_connection
from bbmonitor_gui.connection.messages import ControlPhase, ControlState, OrderProgress, OutcomeState
from bbmonitor_gui.connection.requests import ReleaseControl, RequestControl
from bbmonitor_gui.connection.snapshot import ClientEntry

from .announce import announce
from .control_words import control_news, not_answered, not_taken_back, refused_request
from .farm_panels import FarmPanels
from .news import Offer
from .order_words import counted
from .orders import Orders
from .outcomes import Summary
from .parents import parent_widget
from .widgets.message_bar import Tone

if TYPE_CHECKING:
    from .dialogs.control_request import AskingControlDialog, ControlAskedDialog

_TEXT_FIELDS = (QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)
_WAITING = (ControlPhase.ASKING, ControlPhase.ASKED)


class QueueControl(QObject):
    """Follows ManagerConnection's ControlState, and the list of clients."""

    done = Signal(object)  # Summary
    told = Signal(object, object, object)  # for News.tell: Trouble, Tone, and an Offer or None
    this_client_changed = Signal(object)  # the key of our own ClientEntry, None while it is not known

    def __init__(self, connection: ManagerConnection, farm: FarmPanels, orders: Orders, window: QWidget) -> None:
        super().__init__(window)
        self._connection = connection
        self._farm = farm
        self._orders = orders
        self._state = connection.control
        self._this_client: Hashable = None
        self._dialog: AskingControlDialog | ControlAskedDialog | None = None
        self._is_wanted = False  # by the user's own request
        self._answer: bool | None = None  # the user's, to who asks
        connection.control_changed.connect(self._take_state)

    @property
    def holder(self) -> str | None:
        """The other computer that has queue control, as the list of clients says; "" for none, None while nobody knows."""
        clients = self._farm.clients.model.entries()
        others = (entry.client for entry in clients if entry.client.controller and entry.key != self._this_client)
        name = next((client.system_info.computer_name or client.system_info.ip_address for client in others), "")
        return name if clients else None

    def look_at_clients(self) -> None:
        """Their table may have changed: which of them is this monitor?"""
        key = self._find_this_client()
        if key != self._this_client:
            self._this_client = key
            self.this_client_changed.emit(key)

    # ---- slots

    @Slot()
    def request(self) -> None:
        """Ask for it. What the user asks for is not given back by itself."""
        if self._connection.profile is None:
            self.told.emit(no_connection(), Tone.ERROR, None)
            return
        self._is_wanted = True
        self._connection.submit([RequestControl()], self._take_request)
        self._show_dialog()

    @Slot()
    def release(self) -> None:
        """Give it back, or ask for it no longer."""
        if self._connection.profile is None:
            self.told.emit(no_connection(), Tone.ERROR, None)
        elif self._state.phase is ControlPhase.ASKING:
            self._submit_release(self.tr("Queue control is asked for no longer."))
        else:
            self._submit_release(self.tr("Queue control was given back."))

    @Slot(object)
    def _take_state(self, state: ControlState) -> None:
        before, self._state = self._state, state
        if (before.phase, before.deadline) != (state.phase, state.deadline):
            self._close_dialog()
        self._tell(control_news(before, state, self._answer))
        if state.phase not in _WAITING:
            self._is_wanted, self._answer = False, None
        self._show_dialog()

    @Slot()
    def _show_dialog(self) -> None:
        """If there is something to wait for, and it is not there already."""
        from .dialogs.control_request import AskingControlDialog, ControlAskedDialog

        state = self._state
        if isinstance(self._dialog, AskingControlDialog):
            self._dialog.set_then(self._then)
        elif self._dialog is not None:
            return
        elif state.phase is ControlPhase.ASKING and (state.ticket or self._is_wanted):
            dialog = AskingControlDialog(state.seconds_left, self.holder or "", self._then, _foreground(self))
            dialog.rejected.connect(self._cancel)
            self._open(dialog)
        elif state.phase is ControlPhase.ASKED and self._answer is None:
            asked = ControlAskedDialog(state.computer, state.seconds_left, _foreground(self))
            asked.answered.connect(self._give_answer)
            self._open(asked)

    @Slot()
    def _forget_dialog(self) -> None:
        """It was answered, or closed."""
        self._dialog = None

    @Slot()
    def _replace_dialog(self) -> None:
        """It went with the dialog that it stood in front of."""
        if self._dialog is not None:
            self._dialog = None
            QTimer.singleShot(0, self._show_dialog)

    @Slot()
    def _cancel(self) -> None:
        """The order that waits, or the user's own request."""
        self._is_wanted = False
        if self._state.ticket:
            self._connection.cancel(self._state.ticket)
        elif self._state.phase is ControlPhase.ASKING:
            self.release()

    @Slot(bool)
    def _give_answer(self, grant: bool) -> None:
        self._answer = grant
        self._connection.answer_control(grant, self._take_answered)

    # ---- internals: what became of it

    def _take_request(self, progress: OrderProgress) -> None:
        outcome = progress.outcomes[0]
        if outcome.trouble is not None:
            self._is_wanted = False
            if outcome.state is OutcomeState.REFUSED:
                self._tell(refused_request(outcome.trouble.detail))
            else:
                self.told.emit(outcome.trouble, Tone.ERROR, None)
        elif outcome.result is ControlAnswer.GRANTED:
            self.done.emit(Summary(self.tr("Queue control is here.")))

    def _submit_release(self, words: str) -> None:
        self._connection.submit([ReleaseControl()], partial(self._take_release, words))

    def _take_release(self, words: str, progress: OrderProgress) -> None:
        outcome = progress.outcomes[0]
        if outcome.trouble is None:
            self.done.emit(Summary(words))
        elif outcome.state is OutcomeState.REFUSED:
            self.told.emit(not_taken_back(outcome.trouble.detail), Tone.WARNING, None)
        else:
            self.told.emit(outcome.trouble, Tone.ERROR, None)

    def _take_answered(self, progress: OrderProgress) -> None:
        outcome = progress.outcomes[0]
        if outcome.state is OutcomeState.REFUSED and outcome.trouble is not None:
            self.told.emit(not_answered(outcome.trouble.detail), Tone.WARNING, None)

    def _tell(self, news: Summary | Trouble | None) -> None:
        if isinstance(news, Summary):
            self.done.emit(news)
        elif news is not None and self._needs_control:
            self.told.emit(news, Tone.WARNING, Offer(self.tr("Request &again"), self.request))

    # ---- internals

    @property
    def _needs_control(self) -> bool:
        """Does it matter where it is?"""
        profile = self._connection.profile
        return profile is not None and profile.control != "never" and self._state.is_needed is not False

    @property
    def _then(self) -> str:
        """What is sent once control is here: "suspend 12 jobs"."""
        if not self._state.ticket:
            return ""
        for order in self._orders.under_way:
            if order.progress.ticket == self._state.ticket:
                left = order.progress.total - len(order.progress.outcomes)
                return order.words.name.format(counted(order.words.things, left))
        return self.tr("send the changes")

    def _find_this_client(self) -> Hashable:
        """By what the Manager was told of us; without that we know ourselves only as the one that has control."""
        clients: Collection[ClientEntry] = self._farm.clients.model.entries()
        told = self._connection.this_client
        ours = [entry.key for entry in clients if told is not None and _are_same(entry.client, told)]
        if not ours and self._connection.is_controller:
            ours = [entry.key for entry in clients if entry.client.controller]
        return ours[0] if len(ours) == 1 else None

    def _open(self, dialog: AskingControlDialog | ControlAskedDialog) -> None:
        """In front, but the keys stay with who is typing a text, here or in another program."""
        self._dialog = dialog
        dialog.finished.connect(self._forget_dialog)
        dialog.destroyed.connect(self._replace_dialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, _is_busy_elsewhere())
        dialog.show()
        QApplication.alert(dialog)
        announce(dialog, dialog.accessibleDescription())

    def _close_dialog(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.accept()


def _are_same(one: Client, other: Client) -> bool:
    """No other program on that computer listens on the same port."""
    place, other_place = one.system_info, other.system_info
    return (one.udp_port, place.computer_name, place.ip_address) == (
        other.udp_port,
        other_place.computer_name,
        other_place.ip_address,
    )


def _foreground(child: QObject) -> QWidget:
    """The dialog that shuts everything else out, or the window: what is not its child could not be clicked."""
    return QApplication.activeModalWidget() or parent_widget(child)


def _is_busy_elsewhere() -> bool:
    """Types somebody a text, or works in another program?"""
    focused = QApplication.focusWidget()
    if focused is None:
        return True
    return isinstance(focused, _TEXT_FIELDS) and focused.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
