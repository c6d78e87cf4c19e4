"""What stands in the message bar, and when it goes: one place decides, since news of several kinds share it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal, Slot

from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.failures import Trouble, out_of_date
from bbmonitor_gui.connection.messages import LinkState, Phase

from . import link_view
from .farm_panels import FarmPanels
from .parents import parent_widget
from .widgets.message_bar import MessageBar, Tone


@dataclass(frozen=True, slots=True)
class Offer:
    """A button beside the news, and what it does. `take` must belong to nothing that owns the bar (ui/parents.py)."""

    text: str
    take: Callable[[], None]


class News(QObject):
    """A lost connection counts down to the next try and goes when it is back, and what stood there before comes back; a
    trouble stays until it is closed; a list that can no longer be read is told once."""

    troubled = Signal(object)  # Trouble, as it is shown

    def __init__(self, connection: ManagerConnection, farm: FarmPanels, parent: QObject) -> None:
        super().__init__(parent)
        self.bar = MessageBar()
        self._connection = connection
        self._farm = farm
        self._tells_of_loss = False
        self._told: tuple[Trouble, Tone, Offer | None] | None = None  # what stands there, or stood before a loss
        self._refused: frozenset[str] = frozenset()
        self._offer: Callable[[], None] | None = None
        self.bar.retry_wanted.connect(connection.refresh)
        self.bar.details_wanted.connect(self._show_details)
        self.bar.offer_taken.connect(self._take_offer)

    def tell(self, trouble: Trouble, tone: Tone = Tone.ERROR, offer: Offer | None = None) -> None:
        """Somebody should read this, and may take the offer."""
        self._show(trouble, tone, offer)
        if tone is Tone.ERROR:
            self.troubled.emit(trouble)

    def tell_link(self, link: LinkState) -> None:
        """How the connection is now."""
        if link.phase is Phase.WAITING and link.trouble is not None:
            if self.bar.isHidden() and not self._tells_of_loss:  # it was closed
                self._told = None
            trouble, hint = link.trouble, link_view.waiting(self._connection)
            self.bar.show_message(Tone.WARNING, trouble.title, hint, trouble.detail, retry=True)
            self._tells_of_loss = True
            self.troubled.emit(trouble)
        elif link.phase in (Phase.CONNECTED, Phase.CLOSED) and self._tells_of_loss:
            told = self._told
            self.clear()
            if told is not None:
                self._show(*told)

    def tell_refused(self, refused: Mapping[str, str]) -> None:
        """A table that is empty says it in its place; one that shows what was read before would not."""
        for name in refused.keys() - self._refused:
            panel = self._farm.all.get(name)
            if panel is not None and panel.model.rowCount():
                self.tell(out_of_date(panel.table.accessibleName(), refused[name]))
        self._refused = frozenset(refused)

    def count_down(self) -> None:
        """A second has passed."""
        if self._tells_of_loss and self._connection.link.phase is Phase.WAITING:
            self.bar.set_hint(link_view.waiting(self._connection))

    def clear(self) -> None:
        """What stands there is of no interest any more."""
        self.bar.hide()
        self._tells_of_loss = False
        self._told = None

    def forget(self) -> None:
        """Another Manager: its refusals are news again. What was said of the former one's orders stays, but
        nothing more can be done about them."""
        self._refused = frozenset()
        self._offer = None
        if self._told is not None:
            self._told = (*self._told[:2], None)
        self.bar.drop_offer()

    # ---- slots

    @Slot()
    def _take_offer(self) -> None:
        """Once: what it was about is over then."""
        take, self._offer = self._offer, None
        self.clear()
        if take is not None:
            take()

    @Slot(str, str)
    def _show_details(self, title: str, details: str) -> None:
        from .dialogs.details import DetailsDialog

        dialog = DetailsDialog(title, details, parent_widget(self))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    # ---- internals

    def _show(self, trouble: Trouble, tone: Tone, offer: Offer | None) -> None:
        self._told = (trouble, tone, offer)
        self._offer = offer.take if offer else None
        text = offer.text if offer else ""
        self.bar.show_message(tone, trouble.title, trouble.hint, trouble.detail, offer=text)
        self._tells_of_loss = False
