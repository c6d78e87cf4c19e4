"""What the icons, colours and marks mean, beside what the vendor's Monitor shows."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from bbmonitor_gui.backburner import JobState, ServerState
from bbmonitor_gui.ui import theme
from bbmonitor_gui.ui.icons import icon, look_icon
from bbmonitor_gui.ui.models.column import Progress
from bbmonitor_gui.ui.widgets.samples import BarSample, IconSample
from bbmonitor_gui.ui.widgets.week_legend import WeekLegend

from .readonly import plain_label

_DONE, _TOTAL = 37, 100
_UNKNOWN = 7  # stands for any state that nobody has seen

# The meaning, and the vendor's word (vendor's manuals; older ones of 3ds Max differ).
_MEANINGS: dict[theme.Kind, dict[int, tuple[object, object]]] = {
    "job": {
        JobState.ACTIVE: (
            QT_TRANSLATE_NOOP("LegendDialog", "Servers work on it."),
            QT_TRANSLATE_NOOP("LegendDialog", "green, “Active”; in 3ds Max “started”."),
        ),
        JobState.WAITING: (
            QT_TRANSLATE_NOOP("LegendDialog", "It waits for its turn, or for a server that is free."),
            QT_TRANSLATE_NOOP("LegendDialog", "no colour of its own; green or white."),
        ),
        JobState.NOT_STARTED: (
            QT_TRANSLATE_NOOP("LegendDialog", "None of its tasks was begun yet."),
            QT_TRANSLATE_NOOP("LegendDialog", "white, “Not Started”; in 3ds Max “active”."),
        ),
        JobState.SUSPENDED: (
            QT_TRANSLATE_NOOP("LegendDialog", "Stopped by somebody. Activated, it goes on where it stopped."),
            QT_TRANSLATE_NOOP("LegendDialog", "yellow, in older manuals grey."),
        ),
        JobState.COMPLETE: (
            QT_TRANSLATE_NOOP("LegendDialog", "All its tasks are done."),
            QT_TRANSLATE_NOOP("LegendDialog", "black."),
        ),
    },
    "server": {
        ServerState.BUSY: (
            QT_TRANSLATE_NOOP("LegendDialog", "It works on a task."),
            QT_TRANSLATE_NOOP("LegendDialog", "green, “OK”; in 3ds Max “active”."),
        ),
        ServerState.IDLE: (
            QT_TRANSLATE_NOOP("LegendDialog", "It is ready and has no work."),
            QT_TRANSLATE_NOOP("LegendDialog", "yellow."),
        ),
        ServerState.ERROR: (
            QT_TRANSLATE_NOOP("LegendDialog", "Something failed on it. The errors of its job say what."),
            QT_TRANSLATE_NOOP("LegendDialog", "red."),
        ),
        ServerState.SUSPENDED: (
            QT_TRANSLATE_NOOP("LegendDialog", "It may not work in this hour of its week."),
            QT_TRANSLATE_NOOP("LegendDialog", "“suspended”, without a colour of its own."),
        ),
        ServerState.ABSENT: (
            QT_TRANSLATE_NOOP("LegendDialog", "The Manager does not reach it: it is off, or its Backburner Server is."),
            QT_TRANSLATE_NOOP("LegendDialog", "grey."),
        ),
    },
}


class LegendDialog(QDialog):
    """Takes nothing, gives nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("legendDialog")
        self.setWindowTitle(self.tr("Legend"))
        page = QWidget()
        self._grid = QGridLayout(page)
        self._grid.setHorizontalSpacing(self.fontMetrics().averageCharWidth() * 2)
        self._grid.setColumnStretch(3, 1)
        self._add_jobs()
        self._add_servers()
        self._add_week()
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        area = QScrollArea()
        area.setObjectName("legendPage")
        area.setAccessibleName(self.windowTitle())
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(page)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        layout = QVBoxLayout(self)
        layout.addWidget(area)
        layout.addWidget(buttons)
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * 110, metrics.height() * 40)
        buttons.rejected.connect(self.reject)

    # ---- internals

    def _add_jobs(self) -> None:
        self._add_heading(self.tr("Jobs"))
        self._add_states("job")
        self._add_paragraph(
            self.tr(
                "The bar in the column Progress has the colour of the job's state. "
                "A job that the vendor's Monitor shows in red has errors; "
                "the Manager tells of them apart from the state, so that here it keeps its state."
            )
        )

    def _add_servers(self) -> None:
        self._add_heading(self.tr("Servers"))
        self._add_states("server")
        self._add_row(
            IconSample(partial(icon, "assigned")),
            self.tr("assigned"),
            self.tr("It is assigned to the selected job. The vendor's Monitor: a bar through the icon."),
        )
        self._add_paragraph(
            self.tr(
                "Beware: where 3ds Max submits a job it swaps two colours. "
                "There green is idle and ready, and yellow is busy with another job."
            )
        )

    def _add_week(self) -> None:
        self._add_heading(self.tr("Week schedule"))
        legend = WeekLegend()
        legend.set_several(True)
        self._grid.addWidget(legend, self._grid.rowCount(), 0, 1, 4, Qt.AlignmentFlag.AlignLeft)
        self._add_paragraph(
            self.tr(
                "Each field is one hour of the week. In an allowed hour the server may work; a blocked one is darker and "
                "bears a stroke; one in which several servers differ is hatched. The dot marks the present hour by the clock of this computer."
            )
        )

    def _add_states(self, kind: theme.Kind) -> None:
        for state, look in theme.LOOKS[kind].items():
            meaning, vendor = (QCoreApplication.translate("LegendDialog", str(text)) for text in _MEANINGS[kind][state])
            text = self.tr("{meaning} The vendor's Monitor: {vendor}").format(meaning=meaning, vendor=vendor)
            bar = BarSample(Progress(_DONE, _TOTAL, state)) if kind == "job" else None
            self._add_row(IconSample(partial(look_icon, look)), look.label, text, bar)
        unknown = theme.state_look(kind, _UNKNOWN)
        self._add_row(
            IconSample(partial(look_icon, unknown)),
            unknown.label,
            self.tr("Any state that BB Monitor does not know, with the Manager's number."),
        )

    def _add_row(self, sample: QWidget, word: str, meaning: str, bar: QWidget | None = None) -> None:
        row = self._grid.rowCount()
        middle = Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(sample, row, 0, middle)
        self._grid.addWidget(plain_label(word), row, 1, middle)
        if bar is not None:
            self._grid.addWidget(bar, row, 2, middle)
        self._grid.addWidget(_wrapped(meaning), row, 3)

    def _add_heading(self, text: str) -> None:
        heading = plain_label(text)
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        self._grid.addWidget(heading, self._grid.rowCount(), 0, 1, 4)

    def _add_paragraph(self, text: str) -> None:
        paragraph = _wrapped(text)
        paragraph.setContentsMargins(0, 0, 0, self.fontMetrics().height())
        self._grid.addWidget(paragraph, self._grid.rowCount(), 0, 1, 4)


def _wrapped(text: str) -> QLabel:
    label = plain_label(text)
    label.setWordWrap(True)
    return label
