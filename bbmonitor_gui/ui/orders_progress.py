"""What the orders under way are doing, in words, for the status bar."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.messages import ControlPhase, ControlState, OutcomeState

from . import formats
from .orders import Orders, UnderWay
from .widgets.order_progress import OrderProgressBar

translate = QCoreApplication.translate
_SECOND_MS = 1000


class OrdersProgress(QObject):
    """Keeps the bar true, and its button working."""

    def __init__(self, connection: ManagerConnection, orders: Orders, bar: OrderProgressBar, parent: QObject) -> None:
        super().__init__(parent)
        self._connection = connection
        self._orders = orders
        self._bar = bar
        self._tick = QTimer(self)  # counts down while queue control is waited for
        self._tick.setInterval(_SECOND_MS)
        self._tick.timeout.connect(self._show)
        orders.changed.connect(self._show)
        connection.control_changed.connect(self._show)
        bar.cancel_wanted.connect(orders.cancel)

    # ---- slots

    @Slot()
    def _show(self) -> None:
        under_way = self._orders.under_way
        is_asking = self._connection.control.phase is ControlPhase.ASKING and bool(under_way)
        if is_asking != self._tick.isActive():
            (self._tick.start if is_asking else self._tick.stop)()
        if not under_way:
            self._bar.end()
            return
        done = sum(len(each.progress.outcomes) for each in under_way)
        total = sum(each.progress.total for each in under_way)
        is_stuck = all(each.progress.is_waiting for each in under_way)
        self._bar.show_progress(_words(under_way, self._connection.control), done, total, can_cancel=not is_stuck)


def _words(under_way: tuple[UnderWay, ...], control: ControlState) -> str:
    current = next((each for each in under_way if not each.progress.is_waiting), under_way[0])
    if current.progress.is_waiting:
        return _waiting(current)
    done = formats.number(sum(len(each.progress.outcomes) for each in under_way))
    total = formats.number(sum(each.progress.total for each in under_way))
    if control.phase is ControlPhase.ASKING:
        sentence = translate("orders", "{0} {1} of {2}: waiting for queue control ({3} s)…")
        return sentence.format(current.words.doing, done, total, math.ceil(control.seconds_left))
    if len(under_way) == 1:
        return translate("orders", "{0} {1} of {2}…").format(current.words.doing, done, total)
    return translate("orders", "{0}… {1} of {2} in {3} orders").format(
        current.words.doing, done, total, formats.number(len(under_way))
    )


def _waiting(order: UnderWay) -> str:
    """The connection broke in the middle."""
    counts = (
        (OutcomeState.DONE, translate("orders", "{0} done")),
        (OutcomeState.REFUSED, translate("orders", "{0} refused")),
        (OutcomeState.CHECKING, translate("orders", "{0} being checked")),
        (OutcomeState.NOT_SENT, translate("orders", "{0} not sent")),
        (OutcomeState.CANCELLED, translate("orders", "{0} cancelled")),
    )
    told = [text.format(formats.number(n)) for state, text in counts if (n := order.progress.count(state))]
    return translate("orders", "Waiting for the connection: {0}").format(", ".join(told))
