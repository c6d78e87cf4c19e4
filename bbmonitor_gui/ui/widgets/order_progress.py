"""In the status bar while orders run: how far they are, and a button to cancel."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QWidget

from bbmonitor_gui.ui.announce import announce
from bbmonitor_gui.ui.dialogs.readonly import plain_label

_APPEARS_AFTER_MS = 300  # what is over before is not worth a glance
_STAYS_MS = 500  # at least, once it is seen
_BAR_LETTERS = 18


class OrderProgressBar(QWidget):
    """Hidden until an order lasts; then it does not flicker: it stays for a moment, also when the order is over at once."""

    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("orderProgress")
        self._text = plain_label("")
        self._text.setObjectName("orderProgressText")
        self._bar = QProgressBar()
        self._bar.setObjectName("orderProgressBar")
        self._bar.setAccessibleName(self.tr("Progress of the orders"))
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(self.fontMetrics().averageCharWidth() * _BAR_LETTERS)
        self._bar.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._cancel = QPushButton(self.tr("Canc&el orders"))
        self._cancel.setObjectName("orderProgressCancel")
        self._cancel.setAutoDefault(False)
        self._cancel.setToolTip(self.tr("What was not sent yet is not sent. What was done stays done."))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self._text, self._bar, self._cancel):
            row.addWidget(widget)
        self.hide()
        self._appear = _single_shot(self, _APPEARS_AFTER_MS)
        self._stay = _single_shot(self, _STAYS_MS)
        self._is_over = True
        self._appear.timeout.connect(self._show)
        self._stay.timeout.connect(self._leave)
        self._cancel.clicked.connect(self.cancel_wanted)

    @property
    def text(self) -> str:
        """As shown."""
        return self._text.text()

    def show_progress(self, text: str, done: int, total: int, *, can_cancel: bool = True) -> None:
        """How far it is: `done` of `total`."""
        self._text.setText(text)
        self._bar.setAccessibleDescription(text)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._cancel.setEnabled(can_cancel)
        if self._is_over and self.isHidden():
            self._appear.start()
        self._is_over = False

    def end(self) -> None:
        """Nothing runs any more."""
        self._is_over = True
        self._appear.stop()
        self._cancel.setEnabled(False)
        if not self._stay.isActive():
            self.hide()

    # ---- slots

    @Slot()
    def _show(self) -> None:
        self._stay.start()
        self.show()
        announce(self, self.text)

    @Slot()
    def _leave(self) -> None:
        if self._is_over:
            self.hide()


def _single_shot(parent: QWidget, after_ms: int) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(after_ms)
    return timer
