"""Something went wrong inside the program: what, and a report to copy."""

from __future__ import annotations

from PySide6.QtCore import QSize, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from bbmonitor_gui.ui.icons import icon
from bbmonitor_gui.ui.versions import versions_text

from .readonly import plain_label, selectable_label, text_box


class CrashDialog(QDialog):
    """Takes the details of a fault. The program goes on beneath it, unless the user quits."""

    quit_wanted = Signal()

    def __init__(self, details: str, log_folder: str, parent: QWidget | None = None) -> None:
        """`log_folder` is "" when nothing is written down."""
        super().__init__(parent)
        self.setObjectName("crashDialog")
        self.setWindowTitle("BB Monitor")
        self._log_folder = log_folder
        title = plain_label(self.tr("Something went wrong inside BB Monitor."))
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        self._text = text_box(self.tr("Report"), "", code=True)
        self._text.setObjectName("crashReport")
        self.show_details(details)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        role = QDialogButtonBox.ButtonRole.ActionRole
        copy = buttons.addButton(self.tr("&Copy report"), role)
        copy.setObjectName("crashCopy")
        copy.setIcon(icon("copy"))
        copy.clicked.connect(self._copy)
        folder = buttons.addButton(self.tr("Open &log folder"), role)
        folder.setObjectName("crashLogFolder")
        folder.setEnabled(bool(log_folder))
        folder.clicked.connect(self._open_folder)
        leave = buttons.addButton(self.tr("&Quit BB Monitor"), QDialogButtonBox.ButtonRole.DestructiveRole)
        leave.setObjectName("crashQuit")
        leave.clicked.connect(self.quit_wanted)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(title)
        layout.addWidget(
            selectable_label(
                self.tr(
                    "The program goes on, but something you see may be out of date or incomplete. "
                    "Please copy the report and send it to whoever looks after BB Monitor for you. "
                    "It holds no password; it may hold names of computers and jobs."
                )
            )
        )
        layout.addWidget(self._text, 1)
        layout.addWidget(buttons)

    @property
    def report(self) -> str:
        return self._text.toPlainText()

    def show_details(self, details: str) -> None:
        """These, with the versions above them."""
        self._text.setPlainText(f"{versions_text()}\n\n{details}")

    # ---- Qt's side

    def sizeHint(self) -> QSize:
        return QSize(760, 460)

    # ---- slots

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report)

    @Slot()
    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._log_folder))
