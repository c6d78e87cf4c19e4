"""News above the tables that do not interrupt: what happened, what to do, and the details one click away."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bbmonitor_gui.ui.announce import announce
from bbmonitor_gui.ui.icons import icon


class Tone(Enum):
    """What kind of news; its value is the icon's name."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class MessageBar(QFrame):
    """One message at a time; the newest stands. Hidden while there is none."""

    retry_wanted = Signal()
    offer_taken = Signal()
    details_wanted = Signal(str, str)  # title, details

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self._tone = Tone.INFO
        self._detail = ""
        self._icon = QLabel()
        self._title = _plain_label("messageTitle")
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._hint = _plain_label("messageHint")
        self._retry = QPushButton(self.tr("&Retry now"))
        self._retry.setObjectName("messageRetry")
        self._retry.clicked.connect(self.retry_wanted)
        self._offer = QPushButton()
        self._offer.setObjectName("messageOffer")
        self._offer.setAccessibleName(self.tr("Do what the message offers"))
        self._offer.clicked.connect(self.offer_taken)
        self._details = QPushButton(self.tr("&Details…"))
        self._details.setObjectName("messageDetails")
        self._details.clicked.connect(self._show_details)
        self._close = QToolButton()
        self._close.setObjectName("messageClose")
        self._close.setAutoRaise(True)
        self._close.setText("✕")
        self._close.setToolTip(self.tr("Close this message"))
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.clicked.connect(self.hide)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self._title)
        texts.addWidget(self._hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 6, 6)
        row.setSpacing(8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        row.addWidget(self._retry)
        row.addWidget(self._offer)
        row.addWidget(self._details)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def text(self) -> str:
        """Title and hint, as shown."""
        return f"{self._title.text()}\n{self._hint.text()}".strip()

    def show_message(
        self, tone: Tone, title: str, hint: str = "", detail: str = "", *, retry: bool = False, offer: str = ""
    ) -> None:
        """Show this instead of what stood here. `retry` offers to connect at once, `offer` is what else can be done."""
        self._tone = tone
        self._detail = detail
        self._title.setText(title)
        self.set_hint(hint)
        self._retry.setVisible(retry)
        self._offer.setText(offer)
        self._offer.setAccessibleName(offer.replace("&", "") or self.tr("Do what the message offers"))
        self._offer.setVisible(bool(offer))
        self._details.setVisible(bool(detail))
        self._paint_tone()
        self.setAccessibleName(self.text)
        self.show()
        announce(self, self.text)

    def set_hint(self, hint: str) -> None:
        """Only the second line changes: a countdown."""
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    def drop_offer(self) -> None:
        """The message stays; what was offered with it cannot be done any more."""
        self._offer.hide()

    # ---- Qt's side

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._paint_tone()

    # ---- internals

    def _show_details(self) -> None:
        self.details_wanted.emit(self._title.text(), self._detail)

    def _paint_tone(self) -> None:
        size = self.fontMetrics().height() + 4
        self._icon.setPixmap(icon(self._tone.value).pixmap(size, size))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QApplication.palette().color(QPalette.ColorRole.AlternateBase))
        self.setPalette(palette)


def _plain_label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
