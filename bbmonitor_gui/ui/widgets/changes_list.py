"""What would be sent, field by field, under a button that opens and closes it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

_MOST_LINES = 4


class ChangesList(QWidget):
    """Lines of plain text, counted in the button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("changesList")
        self._button = QToolButton()
        self._button.setObjectName("changesButton")
        self._button.setCheckable(True)
        self._button.setAutoRaise(True)
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._box = QPlainTextEdit()
        self._box.setObjectName("changesText")
        self._box.setAccessibleName(self.tr("What would be sent"))
        self._box.setReadOnly(True)
        self._box.setTabChangesFocus(True)
        self._box.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        margins = 2 * (self._box.frameWidth() + round(self._box.document().documentMargin()))
        self._box.setFixedHeight(self._box.fontMetrics().lineSpacing() * _MOST_LINES + margins)
        self._note = QLabel()
        self._note.setObjectName("changesNote")
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._button)
        column.addWidget(self._box)
        column.addWidget(self._note)
        self._button.toggled.connect(self._open)
        self.show_lines(())
        self._open(False)

    def show_lines(self, lines: Sequence[str], note: str = "") -> None:
        """One for each change; the note says how they are sent."""
        text = "\n".join(lines)
        if text != self._box.toPlainText():
            self._box.setPlainText(text)
        self._note.setText(note)
        count = self.tr("&Changes ({0})").format(len(lines)) if lines else self.tr("No &changes")
        self._button.setText(count)
        self._button.setAccessibleName(count.replace("&", ""))

    # ---- slots

    @Slot(bool)
    def _open(self, opened: bool) -> None:
        self._button.setArrowType(Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow)
        self._box.setVisible(opened)
        self._note.setVisible(opened)
