"""A week on its way to the clipboard or a file, and back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from bbmonitor_gui.backburner import ServerSchedule, schedules_to_json
from bbmonitor_gui.ui import plain
from bbmonitor_gui.ui.dialogs.choose_week import ChooseWeekDialog
from bbmonitor_gui.ui.export import write_file
from bbmonitor_gui.ui.parents import parent_widget
from bbmonitor_gui.ui.server_week import ServerWeek, by_name
from bbmonitor_gui.ui.week_text import UNNAMED, read_weeks, weeks_as_text, weeks_from_text
from bbmonitor_gui.ui.widgets.weeks import Weeks

_LONGEST = 200


class WeekExchange(QObject):
    """Copies and saves the weeks of servers, reads others in. Several weeks that are read let the user choose."""

    weeks_read = Signal(object, str)  # Weeks for the servers, and what was done, for undo
    said = Signal(str)
    failed = Signal(str)

    def __init__(self, servers: Sequence[ServerWeek], parent: QWidget) -> None:
        super().__init__(parent)
        self._servers = tuple(servers)

    # ---- public

    def copy(self, weeks: Weeks) -> None:
        """To the clipboard."""
        QGuiApplication.clipboard().setText(weeks_as_text(self._named(weeks)))
        self.said.emit(self.tr("The week is in the clipboard."))

    def paste(self) -> None:
        """From the clipboard."""
        text = QGuiApplication.clipboard().text()
        self._take(lambda: weeks_from_text(text), self.tr("This cannot be pasted. {0}"), self.tr("Paste a week"))

    def save(self, weeks: Weeks) -> None:
        """Ask for a file, and write the weeks into it."""
        dialog = self._file_dialog("exportDialog", self.tr("Export the week"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        content = schedules_to_json(self._named(weeks))
        dialog.fileSelected.connect(lambda file: self._write(file, content))
        dialog.open()

    def load(self) -> None:
        """Ask for a file, and read weeks from it."""
        dialog = self._file_dialog("importDialog", self.tr("Import a week"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._read)
        dialog.open()

    # ---- slots

    @Slot(str)
    def _read(self, file: str) -> None:
        self._take(lambda: read_weeks(file), self.tr("This file cannot be imported. {0}"), self.tr("Import a week"))

    # ---- internals

    def _named(self, weeks: Weeks) -> dict[str, ServerSchedule]:
        return by_name(self._servers, weeks.schedules)

    def _file_dialog(self, name: str, title: str) -> QFileDialog:
        dialog = QFileDialog(parent_widget(self), title)
        dialog.setObjectName(name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilters([self.tr("Week schedules (*.json)"), self.tr("All files (*)")])
        return dialog

    def _write(self, file: str, content: str) -> None:
        try:
            write_file(file, content, "utf-8")
        except OSError as error:
            self.failed.emit(
                self.tr("The file could not be written. {0}").format(plain.shortened(str(error), _LONGEST))
            )
        else:
            self.said.emit(self.tr("The week was saved."))

    def _take(self, read: Callable[[], dict[str, ServerSchedule]], failure: str, undo_text: str) -> None:
        try:
            named = read()
        except (OSError, ValueError) as error:
            self.failed.emit(failure.format(plain.shortened(str(error), _LONGEST)))
            return
        choices = self._choices(named)
        if len(choices) == 1:
            self.weeks_read.emit(choices[0][1], undo_text)
            return
        dialog = ChooseWeekDialog(choices, parent_widget(self))
        dialog.chosen.connect(lambda weeks: self.weeks_read.emit(weeks, undo_text))
        dialog.open()

    def _choices(self, named: dict[str, ServerSchedule]) -> list[tuple[str, Weeks]]:
        """What can be done with them: the same week for all, or each server its own if they bear the servers' names."""
        count = len(self._servers)
        choices = [(name, Weeks((schedule,) * count)) for name, schedule in named.items()]
        own = by_name(self._servers, [server.schedule for server in self._servers])
        if count > 1 and UNNAMED not in named and own.keys() <= named.keys():
            choices.insert(0, (self.tr("Each server its own"), Weeks(tuple(named[name] for name in own))))
        return choices
