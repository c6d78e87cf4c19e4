"""Why weeks were not taken, and the numbers to take elsewhere."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from bbmonitor_gui.ui.announce import announce

_READABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
_MASKS_LINES = 4


class SendFailure(QFrame):
    """What happened, what to do, and the masks to copy. Hidden until there is something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageArea")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(self.tr("Why the schedule was not sent"))
        self._title = self._label("messageTitle")
        bold = self._title.font()
        bold.setBold(True)
        self._title.setFont(bold)
        self._detail = self._label("messageDetail")
        self._hint = self._label("messageHint")

        self._masks = QPlainTextEdit()
        self._masks.setObjectName("messageMasks")
        self._masks.setAccessibleName(self.tr("Masks to copy"))
        self._masks.setReadOnly(True)
        self._masks.setTabChangesFocus(True)
        self._masks.setTextInteractionFlags(_READABLE)
        self._masks.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        metrics = self._masks.fontMetrics()
        margins = 2 * (self._masks.frameWidth() + round(self._masks.document().documentMargin()))
        self._masks.setFixedSize(
            metrics.horizontalAdvance("Mon–Fri 18–07, Sat–Sun all day") + margins + 24,
            metrics.lineSpacing() * _MASKS_LINES + margins + 2,
        )
        copy = QPushButton(self.tr("Copy &masks"))
        copy.setObjectName("messageCopy")
        copy.setAccessibleName(self.tr("Copy the masks"))
        copy.clicked.connect(self._copy)

        # A long reason scrolls: it must not push the buttons off the screen.
        words = QScrollArea()
        words.setAccessibleName(self.accessibleName())
        words.setFrameShape(QFrame.Shape.NoFrame)
        words.setWidgetResizable(True)
        words.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        words.setWidget(page)
        words_layout = QVBoxLayout(page)
        words_layout.setContentsMargins(0, 0, 0, 0)
        for label in (self._title, self._detail, self._hint):
            words_layout.addWidget(label)
        words_layout.addStretch()
        layout = QGridLayout(self)
        layout.setColumnStretch(0, 1)
        layout.addWidget(words, 0, 0, 2, 1)
        layout.addWidget(self._masks, 0, 1)
        layout.addWidget(copy, 1, 1, Qt.AlignmentFlag.AlignRight)
        self.hide()

    def show_reason(self, title: str, detail: str, hint: str) -> None:
        """What happened, to what, and what to do."""
        for label, text in ((self._title, title), (self._detail, detail), (self._hint, hint)):
            label.setText(text)
            label.setVisible(bool(text))
        self.show()
        announce(self, f"{title} {detail} {hint}")

    def set_masks(self, text: str) -> None:
        """The weeks to copy, in words and numbers."""
        if text != self._masks.toPlainText():
            self._masks.setPlainText(text)

    # ---- slots

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._masks.toPlainText())

    # ---- internals

    def _label(self, name: str) -> QLabel:
        label = QLabel()
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(_READABLE)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return label
