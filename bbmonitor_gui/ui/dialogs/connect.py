"""Which Manager? One field, with those that were used before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.ui.icons import icon


class ConnectDialog(QDialog):
    """Emits what was chosen, and closes."""

    chosen = Signal(object)  # ManagerProfile
    demo_wanted = Signal()

    def __init__(self, recent: Sequence[ManagerProfile], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("connectDialog")
        self.setWindowTitle(self.tr("Connect to a Manager"))
        self._address = QComboBox()
        self._address.setObjectName("connectAddress")
        self._address.setAccessibleName(self.tr("Manager"))
        self._address.setEditable(True)
        self._address.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._address.setMinimumContentsLength(32)
        self._address.addItems([profile.address for profile in recent])
        self._address.lineEdit().setPlaceholderText(self.tr("name or IP address, for example farm-manager"))
        self._address.lineEdit().selectAll()
        self._address.editTextChanged.connect(self._forget_error)
        hint = QLabel(self.tr("Add :PORT if the Manager does not listen on 3234."))
        hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._error = QLabel()
        self._error.setObjectName("connectError")
        self._error.setTextFormat(Qt.TextFormat.PlainText)
        self._error.setWordWrap(True)
        self._error.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # however long a word is
        self._error.setForegroundRole(QPalette.ColorRole.BrightText)
        self._error.hide()
        form = QFormLayout()
        form.addRow(self.tr("&Manager:"), self._address)
        form.addRow("", hint)
        form.addRow("", self._error)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        connect = QPushButton(icon("connect"), self.tr("&Connect"))
        connect.setObjectName("connectButton")
        buttons.addButton(connect, QDialogButtonBox.ButtonRole.AcceptRole)
        demo = QPushButton(icon("demo"), self.tr("Try the &demo farm"))
        demo.setObjectName("demoButton")
        buttons.addButton(demo, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        demo.clicked.connect(self._choose_demo)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addStretch()
        layout.addWidget(buttons)
        connect.setDefault(True)  # once it is in the dialog: before, the dialog would not know

    # ---- Qt's side

    def accept(self) -> None:
        try:
            profile = ManagerProfile.parse(self._address.currentText())
        except ValueError as error:
            self._error.setText(str(error))
            self._error.show()
            self.resize(self.width(), max(self.height(), self.layout().totalHeightForWidth(self.width())))
            self._address.setFocus()
            return
        super().accept()
        self.chosen.emit(profile)

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(460, 0))

    # ---- slots

    @Slot()
    def _choose_demo(self) -> None:
        super().accept()
        self.demo_wanted.emit()

    @Slot()
    def _forget_error(self) -> None:
        self._error.hide()
