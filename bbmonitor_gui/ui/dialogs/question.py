"""A question about something that cannot be taken back, with all that it is about."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from bbmonitor_gui.ui.icons import icon

from .readonly import plain_label, text_box

_BUTTON = QDialogButtonBox.StandardButton
_MOST_LINES = 10  # are seen at once


class QuestionDialog(QDialog):
    """Accepted by the button that bears `yes`; Cancel is what Return does. `subject` names the box with `lines`: what will
    be sent, or who is concerned. All texts are plain."""

    def __init__(
        self, name: str, question: str, reason: str, subject: str, lines: str, yes: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle("BB Monitor")
        heading = _paragraph(question)
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        mark = QLabel()
        size = 2 * self.fontMetrics().height()
        mark.setPixmap(icon("warning").pixmap(size, size))
        box = text_box(subject, lines, code=True)
        box.setObjectName("questionLines")
        shown = min(max(lines.count("\n") + 1, 2), _MOST_LINES)
        margins = 2 * (box.frameWidth() + round(box.document().documentMargin()))
        box.setFixedHeight(
            box.fontMetrics().lineSpacing() * shown + margins + box.horizontalScrollBar().sizeHint().height()
        )
        buttons = QDialogButtonBox(_BUTTON.Cancel)
        button = buttons.addButton(yes, QDialogButtonBox.ButtonRole.AcceptRole)
        button.setObjectName("questionYes")
        button.setAutoDefault(False)
        texts = QVBoxLayout()
        for part in (heading, _paragraph(reason), plain_label(subject)):
            texts.addWidget(part)
        texts.addWidget(box)
        texts.addStretch()
        row = QHBoxLayout()
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        column = QVBoxLayout(self)
        column.addLayout(row, 1)
        column.addWidget(buttons)
        width = self.fontMetrics().averageCharWidth() * 72
        self.resize(width, column.totalHeightForWidth(width))
        cancel = buttons.button(_BUTTON.Cancel)
        cancel.setDefault(True)
        cancel.setFocus()
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)


def _paragraph(text: str) -> QLabel:
    label = plain_label(text)
    label.setWordWrap(True)
    return label
