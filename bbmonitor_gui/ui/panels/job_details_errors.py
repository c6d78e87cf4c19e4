"""The errors of a job, newest first, each with its whole text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from bbmonitor_gui.ui import formats, plain
from bbmonitor_gui.ui.dialogs.readonly import text_box
from bbmonitor_gui.ui.models.column import Column
from bbmonitor_gui.ui.models.tasks import NameOf
from bbmonitor_gui.ui.widgets.table_panel import TablePanel

from .job_details_seen import SeenError
from .job_details_tables import RowCopier, differences

translate = QCoreApplication.translate

_LONGEST = 300  # characters in a cell; the text beneath shows more
_MOST = 200_000  # characters beneath; a copy of the rows has them all


class ErrorsTab(QWidget):
    """A table, and beneath it the text of what is selected, or of the newest. `server_name` as for tasks."""

    def __init__(self, server_name: NameOf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = error_text(server_name)
        self._panel = TablePanel("jobErrorsTable", self.tr("Errors of the job"), error_columns(server_name))
        self._panel.table.sort_by("seen", Qt.SortOrder.DescendingOrder)
        self._panel.table.horizontalHeader().setStretchLastSection(True)
        RowCopier(self._panel.table, self._text)
        self._box = text_box(self.tr("Text of the error"), "")
        self._box.setObjectName("jobErrorText")
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self._panel)
        splitter.addWidget(self._box)
        splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        self._panel.table.selected_changed.connect(self._show_text)
        self._box.hide()

    def clear(self) -> None:
        """Another job, of which nothing is known yet."""
        self._panel.clear()
        self._panel.set_placeholder(self.tr("Reading…"))
        self._show_text()

    def show_errors(self, errors: Sequence[SeenError], trouble: str) -> None:
        """What is true of the same job now; `trouble` says why the Manager does not tell errors."""
        self._panel.set_placeholder(
            plain.shortened(trouble, 400) or self.tr("No server reported an error of this job.")
        )
        self._panel.apply(differences(self._panel.model, errors))
        self._show_text()

    def recompute(self) -> None:
        """Servers have other names."""
        self._panel.model.recompute()
        self._show_text()

    def set_greyed(self, greyed: bool) -> None:
        """What is shown may be out of date."""
        self._panel.set_greyed(greyed)

    # ---- slots

    @Slot()
    def _show_text(self) -> None:
        model = self._panel.model
        shown = self._panel.table.selected_entries() or ([model.entry(0)] if model.rowCount() else [])
        text = "\n\n".join(map(self._text, shown))[:_MOST]
        if text != self._box.toPlainText():
            self._box.setPlainText(text)
        self._box.setVisible(bool(shown))


def error_text(server_name: NameOf) -> Callable[[SeenError], str]:
    """All of an error, to read and to copy."""
    return lambda error: f"{plain.shortened(server_name(error.server))} — {_seen(error)}\n{error.message.strip()}"


def error_columns(server_name: NameOf) -> list[Column]:
    """In the user's language."""

    def server(error: SeenError) -> str:
        return plain.shortened(server_name(error.server), _LONGEST)

    return [
        Column("seen", translate("errors", "First seen"), _seen, 16, lambda e: e.seen_at, tool_tip=_seen_tip, number=lambda e: e.seen_at),
        Column("server", translate("errors", "Server"), server, 11),
        Column("message", translate("errors", "Message"), lambda e: plain.shortened(e.message, _LONGEST), 24, tool_tip=lambda e: e.message),
    ]  # fmt: skip


def _seen(error: SeenError) -> str:
    return formats.when(error.seen_at.isoformat(" ", "seconds"))


def _seen_tip(error: SeenError) -> str:
    return translate("errors", "{0}: BB Monitor saw it first. The Manager tells no times.").format(_seen(error))
