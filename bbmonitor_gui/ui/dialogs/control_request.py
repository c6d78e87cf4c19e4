"""Ten seconds that decide on queue control: we ask for it, or somebody asks us."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from bbmonitor_gui.ui.icons import icon
from bbmonitor_gui.ui.order_words import named
from bbmonitor_gui.ui.widgets.countdown import Countdown

from .readonly import plain_label

_LETTERS = 62  # the width
_ROLE = QDialogButtonBox.ButtonRole


class AskingControlDialog(QDialog):
    """Waits with the user for the answer of the one who has queue control. `rejected` is the wish to wait no longer;
    whoever opened it accepts it once there is an answer.

    `holder` is the computer that has control, "" when not known; `then` is what is sent with it: "suspend 12 jobs".
    """

    def __init__(self, seconds: float, holder: str = "", then: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("askingControlDialog")
        self.setWindowTitle(self.tr("Queue control"))
        heading = self.tr("{0} is asked for queue control.").format(named(holder)) if holder else ""
        self._then = _paragraph("controlThen", "")
        buttons = QDialogButtonBox()
        self._cancel = buttons.addButton("", _ROLE.RejectRole)
        self._cancel.setObjectName("cancelAsking")
        buttons.rejected.connect(self.reject)
        _fill(
            self,
            heading or self.tr("Queue control is asked for."),
            self.tr("It may be refused there within ten seconds. Without an answer it passes to this monitor."),
            Countdown(seconds),
            buttons,
            self._then,
        )
        self.set_then(then)

    def set_then(self, then: str) -> None:
        """What is sent once control is here, "" for nothing."""
        self._then.setText(self.tr("Then: {0}.").format(then))
        self._then.setVisible(bool(then))
        self._cancel.setText(self.tr("&Cancel order") if then else self.tr("&Cancel request"))
        _describe(self)


class ControlAskedDialog(QDialog):
    """This monitor has queue control, and `computer` wants it. Closing it answers nothing, and silence grants."""

    answered = Signal(bool)  # is it given?

    def __init__(self, computer: str, seconds: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("controlAskedDialog")
        self.setWindowTitle(self.tr("Queue control"))
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)  # ten seconds are short
        who = self.tr("{0} asks for queue control.").format(named(computer)) if computer else ""
        buttons = QDialogButtonBox()
        grant = buttons.addButton(self.tr("&Grant"), _ROLE.YesRole)
        grant.setObjectName("grantControl")
        deny = buttons.addButton(self.tr("&Deny"), _ROLE.NoRole)
        deny.setObjectName("denyControl")
        grant.clicked.connect(self._grant)
        deny.clicked.connect(self._deny)
        _fill(
            self,
            who or self.tr("Another monitor asks for queue control."),
            self.tr(
                "One monitor at a time may change the queue; now it is this one. "
                "If nobody answers, queue control is given away when the time is over."
            ),
            Countdown(seconds),
            buttons,
        )
        _describe(self)

    # ---- slots

    @Slot()
    def _grant(self) -> None:
        self.answered.emit(True)
        self.accept()

    @Slot()
    def _deny(self) -> None:
        self.answered.emit(False)
        self.accept()


def _fill(
    dialog: QDialog, heading: str, text: str, countdown: Countdown, buttons: QDialogButtonBox, *more: QLabel
) -> None:
    mark = QLabel()
    size = 2 * dialog.fontMetrics().height()
    mark.setPixmap(icon("control").pixmap(size, size))
    title = _paragraph("controlHeading", heading)
    font = title.font()
    font.setBold(True)
    title.setFont(font)
    texts = QVBoxLayout()
    for label in (title, *more, _paragraph("controlText", text)):
        texts.addWidget(label)
    texts.addWidget(countdown)
    row = QHBoxLayout()
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(texts, 1)
    column = QVBoxLayout(dialog)
    column.addLayout(row, 1)
    column.addWidget(buttons)
    for button in buttons.buttons():
        assert isinstance(button, QPushButton)
        button.setAutoDefault(False)
    # It comes unasked: a key that was meant for something else must not press a button.
    dialog.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    dialog.setFocus()
    width = dialog.fontMetrics().averageCharWidth() * _LETTERS
    dialog.resize(width, column.totalHeightForWidth(width))


def _describe(dialog: QDialog) -> None:
    labels = (dialog.findChild(QLabel, name) for name in ("controlHeading", "controlThen", "controlText"))
    texts = (label.text() for label in labels if label is not None and not label.isHidden())
    dialog.setAccessibleDescription(" ".join(texts))


def _paragraph(name: str, text: str) -> QLabel:
    label = plain_label(text)
    label.setObjectName(name)
    label.setWordWrap(True)
    return label
