"""What stands in the window while there is no Manager: where to begin."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.ui.icons import icon, program_icon

_LOGO_SIZE = 64
_WIDTH = 64  # letters
_MOST_LINES = 6  # of the list; it scrolls
_GAP = 2  # pixels, around each
_PROFILE = Qt.ItemDataRole.UserRole


class WelcomePage(QScrollArea):
    """Name of the program, ways to begin, and the Managers that were used before, the latest first."""

    connect_wanted = Signal()
    demo_wanted = Signal()
    manager_chosen = Signal(object)  # ManagerProfile

    def __init__(self, recent: Sequence[ManagerProfile] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcomePage")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._connect = QPushButton(self.tr("&Connect to a Manager…"))
        self._connect.setObjectName("welcomeConnect")
        self._demo = QPushButton(self.tr("Try the demo &farm"))
        self._demo.setObjectName("welcomeDemo")
        for button in (self._connect, self._demo):
            button.setAutoDefault(True)  # Enter presses it, as in a dialog
        self.setFocusProxy(self._connect)
        self._recent = _ManagerList()
        self._recent.setObjectName("welcomeRecent")
        self._recent.setAccessibleName(self.tr("Managers used before"))
        self._caption = _label(self.tr("Or &go back to:"))
        self._caption.setBuddy(self._recent)
        self._build()
        self._paint_icons()
        self.set_recent(recent)
        self._connect.clicked.connect(self.connect_wanted)
        self._demo.clicked.connect(self.demo_wanted)
        self._recent.chosen.connect(self.manager_chosen)

    def set_recent(self, recent: Sequence[ManagerProfile]) -> None:
        """Offer these; without any the list is not there."""
        self._recent.show_managers(recent)
        for part in (self._caption, self._recent):
            part.setVisible(bool(recent))

    # ---- Qt's side

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_demo"):
            self._paint_icons()

    # ---- internals

    def _build(self) -> None:
        logo = QLabel()
        logo.setPixmap(program_icon().pixmap(QSize(_LOGO_SIZE, _LOGO_SIZE), self.devicePixelRatio()))
        name = _label("BB Monitor")
        font = name.font()
        font.setPointSizeF(font.pointSizeF() * 1.8)
        font.setBold(True)
        name.setFont(font)
        titles = QVBoxLayout()
        titles.addStretch()
        titles.addWidget(name)
        titles.addWidget(_label(self.tr("Jobs and servers of a Backburner render farm, and the hours they may work.")))
        titles.addStretch()
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(logo)
        head.addLayout(titles, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._connect)
        buttons.addWidget(self._demo)
        buttons.addStretch()
        column = QWidget()
        column.setMaximumWidth(self.fontMetrics().averageCharWidth() * _WIDTH)
        column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        parts = QVBoxLayout(column)
        parts.setSpacing(12)
        parts.addStretch()
        parts.addLayout(head)
        parts.addLayout(buttons)
        parts.addWidget(self._caption)
        parts.addWidget(self._recent)
        parts.addWidget(
            _label(
                self.tr(
                    "Not affiliated with, endorsed by or supported by Autodesk. "
                    "Autodesk and Backburner are trademarks of Autodesk, Inc."
                )
            )
        )
        parts.addStretch()
        page = QWidget()
        row = QHBoxLayout(page)
        row.addWidget(column)
        self.setWidget(page)
        for ground in (page, self.viewport()):
            ground.setAutoFillBackground(False)

    def _paint_icons(self) -> None:
        self._connect.setIcon(icon("connect"))
        self._demo.setIcon(icon("demo"))


class _ManagerList(QListWidget):
    """One click or Enter chooses."""

    chosen = Signal(object)  # ManagerProfile

    def __init__(self) -> None:
        super().__init__()
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setUniformItemSizes(True)
        self.setSpacing(_GAP)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.itemClicked.connect(self._choose)

    def show_managers(self, managers: Sequence[ManagerProfile]) -> None:
        self.clear()
        for manager in managers:
            item = QListWidgetItem(manager.title, self)
            item.setData(_PROFILE, manager)
        self.setCurrentRow(0)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self._choose(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        """As high as what it shows."""
        lines = min(self.count(), _MOST_LINES)
        self.setFixedHeight(lines * (max(self.sizeHintForRow(0), 0) + 2 * _GAP) + 2 * self.frameWidth())

    @Slot(QListWidgetItem)
    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_PROFILE))


def _label(text: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(True)
    return label
