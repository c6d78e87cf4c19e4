"""Which servers are to work on the chosen jobs: all that the farm has, which of them suit, and what would be changed."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping, Sequence

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bbmonitor_gui.backburner import ServerState
from bbmonitor_gui.connection.tracked import Changes
from bbmonitor_gui.ui import formats, plain
from bbmonitor_gui.ui.assignment import Candidate, Fit, JobServers, Share, steps
from bbmonitor_gui.ui.assignment_words import preview
from bbmonitor_gui.ui.icons import icon
from bbmonitor_gui.ui.models.assignment import assignment_columns, box_of
from bbmonitor_gui.ui.models.checkable import CheckableModel
from bbmonitor_gui.ui.order_words import Things, counted, named
from bbmonitor_gui.ui.panels.job_details_tables import RowCopier, column_texts
from bbmonitor_gui.ui.query import Row
from bbmonitor_gui.ui.widgets.check_table import CheckTable
from bbmonitor_gui.ui.widgets.search_line import SearchLine

from .readonly import plain_label, selectable_label

_BUTTON = QDialogButtonBox.StandardButton
_MOST_NAMES = 30  # in a tool tip
_BESIDE = 10  # letters: what stands beside the columns


class AssignServersDialog(QDialog):
    """Jobs and candidates in, steps out; no network. `groups` are name -> handles. `only_assigned`: at first only those
    that are on one of the jobs are shown. `note` says which jobs are left out, "" for none."""

    chosen = Signal(object)  # tuple[Step, ...], not empty

    def __init__(
        self,
        jobs: Sequence[JobServers],
        candidates: Sequence[Candidate],
        groups: Mapping[str, Collection[str]],
        *,
        only_assigned: bool = False,
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("assignServersDialog")
        whom = named(jobs[0].name) if len(jobs) == 1 else counted(Things.JOBS, len(jobs))
        self.setWindowTitle(self.tr("Servers of {0}").format(whom).replace("[*]", "[*][*]"))  # Qt replaces a single one
        self._jobs = tuple(jobs)
        self._groups = {name: frozenset(handles) for name, handles in groups.items()}
        self._model = CheckableModel(assignment_columns(), box_of, self)
        self._model.apply(Changes(tuple(candidates)))
        self._table = self._build_table()
        self._search = SearchLine("assignSearch", self.tr("Search servers"))
        self._search.setPlaceholderText(self.tr("Words of names and states, or a handle"))
        self._suiting = self._box("assignOnlySuiting", self.tr("Only with the &plug-in"))
        self._idle = self._box("assignOnlyIdle", self.tr("Only &idle"))
        self._assigned = self._box("assignOnlyAssigned", self.tr("Only those on the &jobs now"))
        self._assigned.setChecked(only_assigned)
        self._group = self._build_group()
        self._count = plain_label("")
        self._count.setObjectName("assignCount")
        self._check = self._button("assignCheckShown", self.tr("Check &all shown"))
        self._uncheck = self._button("assignUncheckShown", self.tr("&Uncheck all shown"))
        self._preview = selectable_label("")
        self._preview.setObjectName("assignPreview")
        self._preview.setAccessibleName(self.tr("What will be sent"))
        self._warning = selectable_label("")
        self._warning.setObjectName("assignWarning")
        self._mark = QLabel()
        self._mark.setPixmap(icon("warning").pixmap(self.fontMetrics().height()))
        self._buttons = QDialogButtonBox(_BUTTON.Ok | _BUTTON.Cancel)
        self._buttons.button(_BUTTON.Ok).setDefault(True)
        self._arrange(note)
        self._filter()
        self._show_plan()
        (self._table if only_assigned else self._search).setFocus()
        self.resize(self.sizeHint())  # shown without a size, Qt would keep to two thirds of the screen
        self._search.textChanged.connect(self._filter)
        self._search.left.connect(self._enter_table)
        self._group.currentIndexChanged.connect(self._filter)
        for box in (self._suiting, self._idle, self._assigned):
            box.toggled.connect(self._filter)
        self._model.toggled.connect(self._toggle)
        self._check.clicked.connect(self._check_shown)
        self._uncheck.clicked.connect(self._uncheck_shown)
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.reject)

    # ---- Qt's side

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = self._table.horizontalHeader().length() + _BESIDE * metrics.averageCharWidth()
        return QSize(width, metrics.height() * 34).expandedTo(super().sizeHint())

    # ---- slots

    @Slot()
    def _filter(self) -> None:
        words = self._search.text().casefold().split()
        suiting, idle, assigned = (box.isChecked() for box in (self._suiting, self._idle, self._assigned))
        members = self._groups.get(self._group.currentData())

        def fits(row: Row) -> bool:
            candidate: Candidate = row.entry
            return (
                (not suiting or candidate.fit is Fit.HAS)
                and (not idle or candidate.state == ServerState.IDLE)
                and (not assigned or candidate.on > 0)
                and (members is None or candidate.key in members)
                and all(word in row.haystack for word in words)
            )

        self._model.set_filter(fits)
        self._show_count()

    @Slot()
    def _enter_table(self) -> None:
        if self._model.rowCount():
            self._table.setCurrentIndex(self._model.index(0, 0))
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _toggle(self, keys: Sequence[Hashable]) -> None:
        """All as the first."""
        candidates: list[Candidate] = [each for key in keys if (each := self._model.find(key)) is not None]
        share = candidates[0].next_share
        self._apply([candidate.choose(share) for candidate in candidates])

    @Slot()
    def _check_shown(self) -> None:
        self._apply([candidate.choose(Share.ALL) for candidate in self._shown()])

    @Slot()
    def _uncheck_shown(self) -> None:
        self._apply([candidate.choose(Share.NONE) for candidate in self._shown()])

    @Slot()
    def _accept(self) -> None:
        planned = steps(self._jobs, self._model.entries())
        if planned:
            self.chosen.emit(planned)
        self.accept()

    # ---- internals

    def _shown(self) -> list[Candidate]:
        return [self._model.entry(row) for row in range(self._model.rowCount())]

    def _apply(self, candidates: Sequence[Candidate]) -> None:
        self._model.apply(Changes(tuple(candidates)))
        self._show_count()
        self._show_plan()

    def _show_count(self) -> None:
        total, shown = len(self._model.entries()), self._model.rowCount()
        chosen = sum(candidate.wanted is Share.ALL for candidate in self._model.entries())
        words = self.tr("{0} of {1} checked").format(formats.number(chosen), formats.number(total))
        if shown != total:
            words += self.tr(", {0} shown").format(formats.number(shown))
        self._count.setText(words)

    def _show_plan(self) -> None:
        candidates: Collection[Candidate] = self._model.entries()
        self._preview.setText(preview(steps(self._jobs, candidates)))
        useless = sum(bool(each.added and each.lacks) for each in candidates)
        words = self.tr(
            "{0} of the added servers lack a plug-in in the version that a job needs: they get none of its tasks."
        )
        one = self.tr(
            "1 of the added servers lacks a plug-in in the version that a job needs: it gets none of its tasks."
        )
        self._warning.setText(one if useless == 1 else words.format(formats.number(useless)))
        for part in (self._mark, self._warning):
            part.setVisible(useless > 0)

    def _build_table(self) -> CheckTable:
        table = CheckTable(self._model, "assignTable", self.tr("Servers"))
        table.sort_by("server")
        table.horizontalHeader().setStretchLastSection(True)
        RowCopier(table, column_texts(self._model.columns))
        table.selectionModel().setCurrentIndex(self._model.index(0, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        return table

    def _build_group(self) -> QComboBox:
        combo = QComboBox()
        combo.setObjectName("assignGroup")
        combo.setAccessibleName(self.tr("Group of servers"))
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(18)
        combo.addItem(self.tr("all servers"), None)
        for name, members in sorted(self._groups.items(), key=lambda group: group[0].casefold()):
            combo.addItem(f"{plain.shortened(name, 60)} ({formats.number(len(members))})", name)
        combo.setEnabled(bool(self._groups))
        return combo

    def _box(self, name: str, text: str) -> QCheckBox:
        box = QCheckBox(text)
        box.setObjectName(name)
        return box

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)  # Return in the table belongs to the dialog's own button
        return button

    def _about(self) -> QLabel:
        """Which jobs, and what they need."""
        plugins = sorted({job.plugin for job in self._jobs})
        named_plugins = ", ".join(f"{plain.shortened(name, 40)} {version}" for name, version in plugins[:_MOST_NAMES])
        names = [plain.shortened(job.name) for job in self._jobs[:_MOST_NAMES]]
        if len(self._jobs) > len(names):
            names.append("…")
        words = self.tr("Needed plug-in: {0}") if len(plugins) == 1 else self.tr("Needed plug-ins: {0}")
        label = selectable_label(plain.shortened(words.format(named_plugins), 300))
        label.setToolTip(plain.tip("\n".join(names)))
        label.setObjectName("assignAbout")
        return label

    def _arrange(self, note: str) -> None:
        search, group = plain_label(self.tr("&Search:")), plain_label(self.tr("&Group:"))
        search.setBuddy(self._search)
        group.setBuddy(self._group)
        top = QGridLayout()
        top.setColumnStretch(1, 1)
        top.addWidget(search, 0, 0)
        top.addWidget(self._search, 0, 1)
        top.addWidget(group, 0, 2)
        top.addWidget(self._group, 0, 3)
        boxes = QHBoxLayout()
        for box in (self._suiting, self._idle, self._assigned):
            boxes.addWidget(box)
        boxes.addStretch()
        top.addLayout(boxes, 1, 1, 1, 3)
        below = QHBoxLayout()
        below.addWidget(self._count, 1)
        below.addWidget(self._check)
        below.addWidget(self._uncheck)
        warning = QHBoxLayout()
        warning.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        warning.addWidget(self._warning, 1)
        column = QVBoxLayout(self)
        column.addWidget(self._about())
        column.addLayout(top)
        column.addWidget(self._table, 1)
        column.addLayout(below)
        column.addWidget(self._preview)
        column.addLayout(warning)
        if note:
            left_out = selectable_label(note)
            left_out.setObjectName("assignNote")
            left_out.setForegroundRole(QPalette.ColorRole.BrightText)
            column.addWidget(left_out)
        column.addWidget(self._buttons)
