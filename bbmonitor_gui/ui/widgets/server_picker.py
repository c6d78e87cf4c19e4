"""Choosing servers among hundreds: a search, and a list of check boxes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bbmonitor_gui.ui import plain

from .search_line import SearchLine

_HANDLE = int(Qt.ItemDataRole.UserRole)


class ServerPicker(QWidget):
    """`servers` are handle -> name; `chosen` those whose boxes are checked at first. What the search hides stays as it
    is."""

    chosen_changed = Signal()

    def __init__(self, servers: Mapping[str, str], chosen: Collection[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search = SearchLine("pickerSearch", self.tr("Search servers"))
        self._search.setPlaceholderText(self.tr("Words of names, or a handle"))
        self._only_chosen = QCheckBox(self.tr("&Only chosen"))
        self._only_chosen.setObjectName("pickerOnlyChosen")
        self._list = _CheckList()
        self._list.setObjectName("pickerList")
        self._list.setAccessibleName(self.tr("Servers"))
        self._count = QLabel()
        self._count.setObjectName("pickerCount")
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._check = QPushButton(self.tr("Check &all shown"))
        self._check.setObjectName("pickerCheckShown")
        self._uncheck = QPushButton(self.tr("&Uncheck all shown"))
        self._uncheck.setObjectName("pickerUncheckShown")
        for button in (self._check, self._uncheck):
            button.setAutoDefault(False)  # Return in the list belongs to the dialog's own button
        self._fill(servers, chosen)
        self._arrange()
        self._show_count()
        self._search.textChanged.connect(self._filter)
        self._search.left.connect(self._enter_list)
        self._only_chosen.toggled.connect(self._filter)
        self._list.itemChanged.connect(self._tell)
        self._list.toggled.connect(self._tell)
        self._check.clicked.connect(self._check_shown)
        self._uncheck.clicked.connect(self._uncheck_shown)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The handles of all that are checked, shown or not, in the order of the names."""
        return tuple(item.data(_HANDLE) for item in self._items() if item.checkState() == Qt.CheckState.Checked)

    # ---- slots

    @Slot()
    def _filter(self) -> None:
        words = self._search.text().casefold().split()
        only_chosen = self._only_chosen.isChecked()
        for row, item in enumerate(self._items()):
            name, handle = item.text().casefold(), item.data(_HANDLE).casefold()
            fits = all(word in name or word == handle for word in words)
            if only_chosen and item.checkState() != Qt.CheckState.Checked:
                fits = False
            if fits == self._list.isRowHidden(row):
                self._list.setRowHidden(row, not fits)
        self._show_count()

    @Slot()
    def _enter_list(self) -> None:
        first = next((item for item in self._items() if not item.isHidden()), None)
        if first is not None:
            self._list.setCurrentItem(first)
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _check_shown(self) -> None:
        self._set_shown(Qt.CheckState.Checked)

    @Slot()
    def _uncheck_shown(self) -> None:
        self._set_shown(Qt.CheckState.Unchecked)

    @Slot()
    def _tell(self) -> None:
        self._show_count()
        self.chosen_changed.emit()

    # ---- internals

    def _fill(self, servers: Mapping[str, str], chosen: Collection[str]) -> None:
        alike = Counter(servers.values())
        for handle, name in sorted(servers.items(), key=lambda server: (server[1].casefold(), server[0])):
            text = plain.shortened(name)
            item = QListWidgetItem(text if alike[name] == 1 else f"{text} ({handle})", self._list)
            item.setData(_HANDLE, handle)
            item.setToolTip(plain.tip(f"{name}\n{handle}"))
            item.setCheckState(Qt.CheckState.Checked if handle in chosen else Qt.CheckState.Unchecked)

    def _arrange(self) -> None:
        top = QHBoxLayout()
        label = QLabel(self.tr("&Search:"))
        label.setBuddy(self._search)
        top.addWidget(label)
        top.addWidget(self._search, 1)
        top.addWidget(self._only_chosen)
        bottom = QHBoxLayout()
        bottom.addWidget(self._count, 1)
        bottom.addWidget(self._check)
        bottom.addWidget(self._uncheck)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addWidget(self._list, 1)
        column.addLayout(bottom)

    def _items(self) -> Iterator[QListWidgetItem]:
        return (self._list.item(row) for row in range(self._list.count()))

    def _set_shown(self, state: Qt.CheckState) -> None:
        with QSignalBlocker(self._list):  # told once, not for each
            for item in self._items():
                if not item.isHidden():
                    item.setCheckState(state)
        self._list.viewport().update()
        self._tell()

    def _show_count(self) -> None:
        total = self._list.count()
        shown = sum(not item.isHidden() for item in self._items())
        words = self.tr("{0} of {1} chosen").format(len(self.chosen), total)
        if shown != total:
            words += self.tr(", {0} shown").format(shown)
        self._count.setText(words)


class _CheckList(QListWidget):
    """The space key toggles all that is selected."""

    toggled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setUniformItemSizes(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentItem()
        if event.key() != Qt.Key.Key_Space or event.modifiers() or current is None:
            super().keyPressEvent(event)
            return
        checked = current.checkState() == Qt.CheckState.Checked
        state = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
        with QSignalBlocker(self):
            for item in {id(item): item for item in (current, *self.selectedItems())}.values():
                if not item.isHidden():
                    item.setCheckState(state)
        self.viewport().update()
        self.toggled.emit()
