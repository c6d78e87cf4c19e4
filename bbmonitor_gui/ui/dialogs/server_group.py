"""A server group's name and its servers."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bbmonitor_gui.ui import plain
from bbmonitor_gui.ui.server_groups import KnownGroup, name_trouble
from bbmonitor_gui.ui.widgets.message_bar import MessageBar, Tone
from bbmonitor_gui.ui.widgets.server_picker import ServerPicker

from .details import DetailsDialog
from .readonly import plain_label

_BUTTON = QDialogButtonBox.StandardButton


class ServerGroupDialog(QDialog):
    """A group in, name and servers out; no network. `servers` are handle -> name; without a `group` it is a new one, whose
    name must not be one of `taken`. `chosen` are the handles that are checked at first.

    OK asks the owner to send, and waits to be told how that went, by `sending_succeeded`, `sending_failed` or
    `sending_given_up`. A group that was not changed is accepted without sending.
    """

    send_requested = Signal(str, object)  # name, tuple of handles

    def __init__(
        self,
        servers: Mapping[str, str],
        taken: Collection[str],
        group: KnownGroup | None = None,
        chosen: Collection[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._taken = taken
        self._group = group
        self._sending = False
        # None once a sending was tried: then nobody knows what the Manager holds until it is read back.
        self._known: frozenset[str] | None = group.members if group else None
        self._name = QLineEdit(group.name if group else "")
        self._name.setObjectName("groupName")
        self._name.setAccessibleName(self.tr("Name of the group"))
        self._name.setReadOnly(group is not None)  # there is no command to rename one
        self._error = _paragraph("", QPalette.ColorRole.BrightText)
        self._error.setObjectName("groupNameError")
        self._picker = ServerPicker(servers, chosen)
        self._failure = MessageBar()
        self._busy = QLabel()
        self._busy.setObjectName("groupBusy")
        self._buttons = QDialogButtonBox(_BUTTON.Ok | _BUTTON.Cancel)
        self._names = QFormLayout()
        self._form = self._build_form()
        self._arrange()
        self.setObjectName("serverGroupDialog")
        title = (
            self.tr("Server group {0}").format(plain.shortened(group.name)) if group else self.tr("New server group")
        )
        self.setWindowTitle(title.replace("[*]", "[*][*]"))  # Qt replaces a single one
        self._ok.setDefault(True)
        if group is not None:
            self._picker.setFocus()
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * 80, metrics.height() * 30)
        self._update_ok()
        self._name.textChanged.connect(self._update_ok)
        self._buttons.accepted.connect(self._on_ok)
        self._buttons.rejected.connect(self.reject)
        self._failure.details_wanted.connect(self._show_details)

    def sending_succeeded(self) -> None:
        """The Manager did it: close. Ignored if the dialog was closed meanwhile."""
        if self._sending:
            self.accept()

    def sending_failed(self, title: str, detail: str, hint: str) -> None:
        """It was not done: stay open, with the reason. Ignored if the dialog was closed meanwhile."""
        if self._sending:
            self.sending_given_up()
            self._failure.show_message(Tone.ERROR, title, hint, detail)

    def sending_given_up(self) -> None:
        """Nothing was sent: the user thought better of it."""
        self._set_sending(False)
        self._ok.setFocus()

    # ---- Qt's side

    def done(self, result: int) -> None:
        self._sending = False
        super().done(result)

    # ---- slots

    @Slot()
    def _on_ok(self) -> None:
        chosen = self._picker.chosen
        if self._known == frozenset(chosen):
            self.accept()
            return
        self._known = None
        self._failure.hide()
        self._set_sending(True)
        self.send_requested.emit(self._name.text().strip(), chosen)

    @Slot()
    def _update_ok(self) -> None:
        name = self._name.text().strip()
        trouble = "" if self._group or not name else name_trouble(name, self._taken)
        self._error.setText(trouble)
        self._names.setRowVisible(self._error, bool(trouble))
        self._name.setAccessibleDescription(trouble)
        self._ok.setEnabled(bool(name) and not trouble and not self._sending)

    @Slot(str, str)
    def _show_details(self, title: str, details: str) -> None:
        dialog = DetailsDialog(title, details, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    # ---- internals

    @property
    def _ok(self) -> QPushButton:
        return self._buttons.button(_BUTTON.Ok)

    def _set_sending(self, sending: bool) -> None:
        self._sending = sending
        self._form.setEnabled(not sending)
        self._busy.setText(self.tr("Sending the group…") if sending else "")
        self._update_ok()

    def _build_form(self) -> QWidget:
        form = QWidget()
        self._names.addRow(self.tr("&Name:"), self._name)
        self._names.addRow("", self._error)
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._names)
        column.addWidget(self._picker, 1)
        if self._group is not None and self._group.members is None:
            column.addWidget(
                _paragraph(
                    self.tr("Which servers belong to this group now is not known: nothing in it looks like a server.")
                )
            )
        column.addWidget(
            _paragraph(
                self.tr(
                    "How a group is sent is inferred: nobody has seen a Manager accept this. "
                    "The outcome is read back and shown."
                ),
                QPalette.ColorRole.PlaceholderText,
            )
        )
        return form

    def _arrange(self) -> None:
        bottom = QHBoxLayout()
        bottom.addWidget(self._busy)
        bottom.addWidget(self._buttons)
        column = QVBoxLayout(self)
        column.addWidget(self._form, 1)
        column.addWidget(self._failure)
        column.addLayout(bottom)


def _paragraph(text: str, role: QPalette.ColorRole = QPalette.ColorRole.WindowText) -> QLabel:
    label = plain_label(text)
    label.setWordWrap(True)
    label.setForegroundRole(role)
    return label
