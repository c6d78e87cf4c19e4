"""Is a week shown the right way round? Asked once for each Manager, with a picture."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bbmonitor_gui.backburner import ServerSchedule
from bbmonitor_gui.connection.polarity import Evidence, Example
from bbmonitor_gui.ui import plain
from bbmonitor_gui.ui.widgets.week_grid import WeekGrid
from bbmonitor_gui.ui.widgets.week_legend import WeekLegend
from bbmonitor_gui.ui.widgets.week_texts import day_name, hour_span
from bbmonitor_gui.ui.widgets.weeks import Weeks

from .readonly import text_box

_EXAMPLES_LINES = 5
_LETTERS = 150  # the dialog is not wider
_ROLE = QDialogButtonBox.ButtonRole


class PolarityQuestion(QDialog):
    """One server's week as it is shown, and the other way round. With evidence it says why it may be the other way."""

    answered = Signal(bool)  # is it right as it is shown? Cancel answers nothing

    def __init__(
        self,
        server_name: str,
        schedule: ServerSchedule,
        evidence: Evidence | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("polarityQuestion")
        self.setWindowTitle(self.tr("Allowed or blocked?"))
        name = plain.shortened(server_name)
        question = _label("polaritySentence", self._sentence(name, schedule))
        font = question.font()
        font.setBold(True)
        question.setFont(font)
        reason = _label("polarityReason", self._reason(evidence is not None))
        buttons = self._build_buttons()

        layout = QVBoxLayout(self)
        layout.addWidget(question)
        if evidence is not None:
            layout.addWidget(self._build_evidence(evidence))
        layout.addLayout(self._build_pictures(name, schedule), 1)
        layout.addWidget(WeekLegend(), 0, Qt.AlignmentFlag.AlignRight)
        layout.addWidget(reason)
        layout.addWidget(buttons)
        self.setAccessibleDescription(f"{question.text()} {reason.text()}")
        # Shown without a size, Qt would keep to two thirds of the screen and squeeze the cells.
        widest = (self.fontMetrics().averageCharWidth() * _LETTERS, self.screen().availableGeometry().width())
        self.resize(min(self.sizeHint().width(), *widest), self.sizeHint().height())

    # ---- slots

    @Slot()
    def _say_right(self) -> None:
        self.answered.emit(True)
        self.accept()

    @Slot()
    def _say_wrong(self) -> None:
        self.answered.emit(False)
        self.accept()

    # ---- internals

    def _sentence(self, name: str, schedule: ServerSchedule) -> str:
        if schedule == ServerSchedule.ALWAYS:
            return self.tr("{0} is shown as allowed in every hour of the week. Is that so?").format(name)
        if schedule == ServerSchedule.NEVER:
            return self.tr("{0} is shown as blocked in every hour of the week. Is that so?").format(name)
        return self.tr("{0} is shown as blocked {1}, and allowed at all other times. Is that so?").format(
            name, schedule.inverted()
        )

    def _reason(self, has_evidence: bool) -> str:
        if has_evidence:
            why = self.tr(
                "The farm does the opposite of what its weeks say here, so they may be read the wrong way round."
            )
        else:
            why = self.tr(
                "Two sources disagree on whether a set bit in a week means allowed or blocked. Before the first week "
                "is sent to this Manager, please compare with what you know of this server, or with the vendor's Monitor."
            )
        rest = self.tr("Your answer is kept for this Manager; Preferences, This Manager, can change it.")
        return f"{why} {rest}"

    def _build_evidence(self, evidence: Evidence) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        counts = self.tr(
            "Servers at work in hours that are shown as blocked: {0}; in allowed hours: {1}; "
            "without work in allowed hours while a job waited: {2}."
        ).format(evidence.against, evidence.for_, evidence.weak)
        column.addWidget(_label("polarityCounts", counts))
        examples = text_box(self.tr("What was seen"), "\n".join(map(self._line, evidence.examples)))
        examples.setObjectName("polarityExamples")
        metrics = examples.fontMetrics()
        margins = 2 * (examples.frameWidth() + round(examples.document().documentMargin()))
        examples.setFixedHeight(metrics.lineSpacing() * min(_EXAMPLES_LINES, len(evidence.examples)) + margins + 2)
        column.addWidget(examples)
        return whole

    def _line(self, example: Example) -> str:
        return self.tr("{0}: began a task on {1} {2}, which is shown as blocked").format(
            plain.shortened(example.server), day_name(example.day), hour_span(example.hour)
        )

    def _build_pictures(self, name: str, schedule: ServerSchedule) -> QGridLayout:
        pictures = QGridLayout()
        for column, (title, grid_name, shown) in enumerate(
            (
                (self.tr("As it is shown now"), "polarityGrid", schedule),
                (self.tr("The other way round"), "polarityOtherGrid", schedule.inverted()),
            )
        ):
            grid = WeekGrid()
            grid.setObjectName(grid_name)
            grid.setAccessibleName(self.tr("{0}: week of {1}").format(title, name))
            grid.set_read_only(True)
            grid.set_weeks(Weeks.of(shown))
            pictures.addWidget(_label(f"{grid_name}Title", title), 0, column)
            pictures.addWidget(grid, 1, column)
        pictures.setHorizontalSpacing(2 * pictures.horizontalSpacing())
        pictures.setRowStretch(1, 1)
        return pictures

    def _build_buttons(self) -> QDialogButtonBox:
        """None is pressed by Return: who sends a week with Return should not answer what was not read."""
        buttons = QDialogButtonBox()
        right = buttons.addButton(self.tr("&Yes, that is right"), _ROLE.YesRole)
        right.setObjectName("polarityRight")
        wrong = buttons.addButton(self.tr("&No, it is the other way round"), _ROLE.NoRole)
        wrong.setObjectName("polarityWrong")
        cancel = buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        for button in (right, wrong, cancel):
            assert isinstance(button, QPushButton)
            button.setAutoDefault(False)
        right.clicked.connect(self._say_right)
        wrong.clicked.connect(self._say_wrong)
        cancel.clicked.connect(self.reject)
        return buttons


def _label(name: str, text: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(True)
    return label
