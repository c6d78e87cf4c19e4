"""Technical details of a message, to read and to copy."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from bbmonitor_gui.ui.icons import icon

from .readonly import text_box


class DetailsDialog(QDialog):
    """A title and any amount of plain text."""

    def __init__(self, title: str, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("detailsDialog")
        self.setWindowTitle(self.tr("Details"))
        self._title = title
        heading = QLabel(title)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setWordWrap(True)
        self._text = text_box(self.tr("Details"), details)
        self._text.setObjectName("detailsText")
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = QPushButton(icon("copy"), self.tr("&Copy"))
        copy.setObjectName("detailsCopy")
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(heading)
        layout.addWidget(self._text)
        layout.addWidget(buttons)

    # ---- Qt's side

    def sizeHint(self) -> QSize:
        return QSize(640, 320)

    # ---- slots

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self._title}\n{self._text.toPlainText()}")
