"""A name for a week that is to be saved, or another one for one that is."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

_LONGEST = 80


class ScheduleNameDialog(QDialog):
    """A name in, a name out. One of the names that are `taken` can be chosen only where it may be replaced."""

    named = Signal(str)

    def __init__(
        self, title: str, name: str, taken: Collection[str], parent: QWidget | None = None, *, may_replace: bool
    ) -> None:
        super().__init__(parent)
        self.setObjectName("scheduleNameDialog")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._taken = frozenset(taken)
        self._may_replace = may_replace
        self._field = QLineEdit(name)
        self._field.setObjectName("scheduleName")
        self._field.setAccessibleName(self.tr("Name of the week"))
        self._field.setMaxLength(_LONGEST)
        self._field.selectAll()
        caption = QLabel(self.tr("&Name of the week:"))
        caption.setBuddy(self._field)
        self._note = QLabel()
        self._note.setObjectName("scheduleNameNote")
        self._note.setForegroundRole(QPalette.ColorRole.BrightText)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        layout = QVBoxLayout(self)
        for widget in (caption, self._field, self._note, self._buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 50)

        self._field.textChanged.connect(self._update)
        self._buttons.accepted.connect(self._finish)
        self._buttons.rejected.connect(self.reject)
        self._update()

    # ---- slots

    @Slot()
    def _update(self) -> None:
        is_taken = self._name in self._taken
        note = ""
        if is_taken:
            note = (
                self.tr("The saved week of this name is replaced.")
                if self._may_replace
                else self.tr("Another saved week bears this name.")
            )
        self._note.setText(note)
        self._field.setAccessibleDescription(note)
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(self._name) and (self._may_replace or not is_taken))

    @Slot()
    def _finish(self) -> None:
        self.named.emit(self._name)
        self.accept()

    # ---- internals

    @property
    def _name(self) -> str:
        return " ".join(self._field.text().split())
