"""The frames of a job that one server rendered, as a list to be submitted again."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from bbmonitor_gui.connection.tracked import Changes
from bbmonitor_gui.ui import formats, plain
from bbmonitor_gui.ui.announce import announce
from bbmonitor_gui.ui.frames import FrameTask, JobFrames, ServerFrames, ranges
from bbmonitor_gui.ui.models.frames import frame_columns
from bbmonitor_gui.ui.models.table_model import TableModel
from bbmonitor_gui.ui.order_words import named
from bbmonitor_gui.ui.panels.job_details_tables import RowCopier, column_texts
from bbmonitor_gui.ui.widgets.entry_table import EntryTable

from .readonly import plain_label, selectable_label, text_box

_BUTTON = QDialogButtonBox.StandardButton
_LIST_LINES = 3


class RerunFramesDialog(QDialog):
    """What servers did of a job in; nothing out but a wish to save the list. `server` is the one that is shown at first,
    as the tasks tell it."""

    export_requested = Signal(str, str, object, object)  # server's name, the list as text, columns, rows

    def __init__(self, job_name: str, frames: JobFrames, server: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rerunFramesDialog")
        self.setWindowTitle(
            self.tr("Frames of one server: {0}").format(named(job_name)).replace("[*]", "[*][*]")
        )  # Qt replaces a single one
        self._frames = frames
        self._columns = frame_columns(frames.are_frames)
        self._model = TableModel(self._columns, self)
        self._table = EntryTable(self._model)
        self._table.setObjectName("framesTable")
        self._table.setAccessibleName(self.tr("Tasks of the server"))
        self._table.sort_by("task")
        self._table.horizontalHeader().setStretchLastSection(True)
        RowCopier(self._table, column_texts(self._columns))
        self._servers = QComboBox()
        self._servers.setObjectName("framesServer")
        self._servers.setAccessibleName(self.tr("Server"))
        for each in frames.servers:
            self._servers.addItem(self._server_words(each))
        places = {each.server: place for place, each in enumerate(frames.servers)}
        self._servers.setCurrentIndex(places.get(server, 0))
        self._list_label = plain_label("")
        self._list = text_box(self.tr("List of frames"), "")
        self._list.setObjectName("frameList")
        self._list.setFixedHeight(
            self._list.fontMetrics().lineSpacing() * _LIST_LINES + 2 * (self._list.frameWidth() + 6)
        )
        self._list_label.setBuddy(self._list)
        self._said = plain_label("")
        self._said.setObjectName("framesSaid")
        self._buttons = QDialogButtonBox(_BUTTON.Close)
        copy = self._buttons.addButton(self.tr("C&opy list"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setObjectName("copyFrames")
        export = self._buttons.addButton(self.tr("&Export…"), QDialogButtonBox.ButtonRole.ActionRole)
        export.setObjectName("exportFrames")
        self._arrange()
        self._show_server()
        self._servers.setFocus()
        self.resize(self.sizeHint())  # shown without a size, Qt would keep to two thirds of the screen
        self._servers.currentIndexChanged.connect(self._show_server)
        self._table.selected_changed.connect(self._show_list)
        copy.clicked.connect(self._copy)
        export.clicked.connect(self._export)
        self._buttons.rejected.connect(self.reject)

    # ---- Qt's side

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 96, metrics.height() * 34).expandedTo(super().sizeHint())

    # ---- slots

    @Slot()
    def _show_server(self) -> None:
        self._table.clearSelection()
        self._model.clear()
        self._model.apply(Changes(self._server.tasks))
        self._show_list()

    @Slot()
    def _show_list(self) -> None:
        selected = self._table.selected_entries()
        if self._frames.are_frames:
            words = self.tr("&Frames of the selected tasks:") if selected else self.tr("&Frames of all these tasks:")
        else:
            words = self.tr("&Tasks that are selected:") if selected else self.tr("&Tasks, all of these:")
        self._list_label.setText(words)
        self._list.setPlainText(ranges(each.frame for each in self._chosen()))
        self._said.setText("")

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._list.toPlainText())
        self._said.setText(self.tr("Copied."))
        announce(self, self._said.text())

    @Slot()
    def _export(self) -> None:
        self.export_requested.emit(self._server.name, self._list.toPlainText(), self._columns, self._chosen())

    # ---- internals

    @property
    def _server(self) -> ServerFrames:
        return self._frames.servers[self._servers.currentIndex()]

    def _chosen(self) -> list[FrameTask]:
        """The selected ones, or all when none is; in the order of the frames."""
        chosen: list[FrameTask] = self._table.selected_entries() or list(self._server.tasks)
        return sorted(chosen, key=lambda each: (each.frame, each.key))

    def _server_words(self, server: ServerFrames) -> str:
        count = len(server.tasks)
        words = self.tr("{0} (1 task)") if count == 1 else self.tr("{0} ({1} tasks)")
        return words.format(plain.shortened(server.name), formats.number(count))

    def _arrange(self) -> None:
        top = QHBoxLayout()
        label = plain_label(self.tr("&Server:"))
        label.setBuddy(self._servers)
        top.addWidget(label)
        top.addWidget(self._servers, 1)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(self._table, 1)
        column.addWidget(self._list_label)
        column.addWidget(self._list)
        for text in self._notes():
            column.addWidget(selectable_label(text))
        evidence = selectable_label(
            self.tr(
                "Who did which task is read from the answer to a command (get taskname) whose form nobody has described: "
                "it is a guess. Compare the list with your files before you rely on it."
            )
        )
        evidence.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        column.addWidget(evidence)
        bottom = QHBoxLayout()
        bottom.addWidget(self._said, 0, Qt.AlignmentFlag.AlignVCenter)
        bottom.addWidget(self._buttons, 1)
        column.addLayout(bottom)

    def _notes(self) -> list[str]:
        notes = [
            self.tr(
                "The Manager offers no command to restart single tasks: Restart renders the whole job anew. Submit these "
                "frames as a job of their own: 3ds Max takes the list as it stands here, in its render setup under Frames."
            )
        ]
        if not self._frames.are_frames:
            notes.append(
                self.tr(
                    "The names of the tasks tell no frames, so the list is one of task numbers. Which frame a task renders "
                    "depends on where the job begins: look it up before you submit."
                )
            )
        if self._frames.untold:
            one = self.tr("1 task of the job is in no list: the Manager names no server for it.")
            words = self.tr("{0} tasks of the job are in no list: the Manager names no server for them.")
            notes.append(one if self._frames.untold == 1 else words.format(formats.number(self._frames.untold)))
        return notes
