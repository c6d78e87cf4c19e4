"""A document as the Manager sent it, with a box to find words in it."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from bbmonitor_gui.ui.widgets.clear_button import add_clear_button

from .readonly import plain_label, text_box


class DocumentView(QWidget):
    """`text` is shown as it is, in a font of fixed width."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = text_box(self.tr("Document"), text.rstrip("\0"), code=True)
        self._box.setObjectName("documentText")
        self._find = QLineEdit()
        self._find.setObjectName("documentFind")
        self._find.setPlaceholderText(self.tr("Find"))
        self._find.setAccessibleName(self.tr("Find in the document"))
        add_clear_button(self._find)
        self._result = plain_label("")
        self._result.setObjectName("documentFindResult")
        find_next = QPushButton(self.tr("Find &Next"))
        find_next.setAutoDefault(False)

        line = QHBoxLayout()
        line.addWidget(self._find, 1)
        line.addWidget(find_next)
        line.addWidget(self._result, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(line)
        layout.addWidget(self._box)

        self._find.textChanged.connect(self._look_again)
        self._find.returnPressed.connect(self.find_next)
        find_next.clicked.connect(self.find_next)

    def start_find(self) -> None:
        self._find.setFocus()
        self._find.selectAll()

    def find_next(self) -> None:
        """Select the next place behind the selected one, from the top again after the last."""
        words = self._find.text()
        found = not words or self._box.find(words)
        if not found:
            before = self._box.textCursor()
            self._box.moveCursor(QTextCursor.MoveOperation.Start)
            found = self._box.find(words)
            if not found:
                self._box.setTextCursor(before)
        self._result.setText("" if found else self.tr("Not found"))

    def _look_again(self) -> None:
        cursor = self._box.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self._box.setTextCursor(cursor)
        self.find_next()
