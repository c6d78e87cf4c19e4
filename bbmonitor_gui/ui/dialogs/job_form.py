"""Facts and fields of jobs under each other, their labels and values in two straight columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from bbmonitor_gui.backburner import Job
from bbmonitor_gui.ui import plain
from bbmonitor_gui.ui.widgets.value_field import ValueField
from bbmonitor_gui.ui.widgets.various import CheckEdit, TextEdit, various

from .readonly import plain_label, value_field

Read = Callable[[Sequence[Job]], str]

translate = QCoreApplication.translate


class JobForm(QScrollArea):
    """Rows are added from top to bottom. Facts are read of the jobs that are shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: list[_Fact] = []
        self._marks: list[tuple[CheckEdit, Callable[[Job], bool]]] = []
        self._lines: list[Callable[[], str]] = []
        page = QWidget()
        self._grid = QGridLayout(page)
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(16)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)
        for ground in (page, self.viewport()):
            ground.setAutoFillBackground(False)  # the tab shines through

    # ---- public

    def add_heading(self, text: str) -> None:
        """Above the rows that follow."""
        heading = plain_label(text)
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        heading.setContentsMargins(0, 10 if self._lines else 0, 0, 2)
        self._grid.addWidget(heading, self._grid.rowCount(), 0, 1, 2)
        self._lines.append(lambda: f"\n{text}")

    def add_fact(self, label: str, read: Read, why_fixed: str = "") -> None:
        """What cannot be changed, with the reason for a tool tip."""
        caption = plain_label(label)
        fact = _Fact(label, caption, read, why_fixed)
        row = self._grid.rowCount()
        self._grid.addWidget(caption, row, 0, _beside(fact.widget))
        self._grid.addWidget(fact.widget, row, 1)
        self._facts.append(fact)
        self._lines.append(lambda: f"{label}: {fact.text}")

    def add_mark(self, name: str, label: str, read: Callable[[Job], bool], why_fixed: str) -> None:
        """A flag that cannot be changed, with the reason for a tool tip."""
        mark = CheckEdit(label)
        mark.setObjectName(name)
        mark.set_editable(False)
        mark.setToolTip(plain.tip(why_fixed))
        mark.setAccessibleDescription(self.tr("read only: {0}").format(why_fixed))
        self._grid.addWidget(mark, self._grid.rowCount(), 0, 1, 2)
        self._marks.append((mark, read))
        self._lines.append(lambda: f"{label}: {_spoken_mark(mark)}")

    def add_field(self, label: str, field: ValueField) -> None:
        """What can be changed. The label, with its Alt letter, stands at the left; a check box has it already."""
        row = self._grid.rowCount()
        if isinstance(field.editor, CheckEdit):
            self._grid.addWidget(field, row, 0, 1, 2)
        else:
            caption = QLabel(label)
            caption.setBuddy(field.editor)
            if not isinstance(field.editor, TextEdit):
                caption.setMinimumHeight(
                    field.editor.sizeHint().height()
                )  # in line with it, above what is wrong with it
            self._grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(field, row, 1)
        spoken = field.editor.accessibleName()
        self._lines.append(lambda: f"{spoken}: {field.text}")

    def add_paragraph(self, text: str) -> QLabel:
        """Over the whole width."""
        paragraph = plain_label(text)
        paragraph.setWordWrap(True)
        self._grid.addWidget(paragraph, self._grid.rowCount(), 0, 1, 2)
        return paragraph

    def finish(self) -> None:
        """What is below the last row stays empty."""
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    def show_jobs(self, jobs: Sequence[Job]) -> None:
        """Read the facts of these."""
        for fact in self._facts:
            before = fact.widget
            if fact.show(jobs):
                self._grid.replaceWidget(before, fact.widget)
                QWidget.setTabOrder(before, fact.widget)
                self._grid.setAlignment(fact.caption, _beside(fact.widget))
                fact.widget.show()
                before.setParent(None)
                before.deleteLater()
        for mark, read in self._marks:
            values = set(map(read, jobs))
            mark.show_value(next(iter(values)) if len(values) == 1 else None)

    def text(self) -> str:
        """For the clipboard: "label: value", a line each."""
        return "\n".join(line() for line in self._lines)


class _Fact:
    """One value to read and to copy; a long one has a box of some lines."""

    def __init__(self, label: str, caption: QLabel, read: Read, why_fixed: str) -> None:
        self.label = label
        self.caption = caption
        self.read = read
        self.why_fixed = why_fixed
        self.text = ""
        self.widget = self._made()

    def show(self, jobs: Sequence[Job]) -> bool:
        """Is there a new widget?"""
        text = self.read(jobs)
        if text == self.text:
            return False
        self.text = text
        self.widget = self._made()
        return True

    def _made(self) -> QLineEdit | QPlainTextEdit:
        widget = value_field(self.label, self.text)
        widget.setToolTip(plain.tip(self.why_fixed))
        widget.setAccessibleDescription(self.why_fixed)
        self.caption.setBuddy(widget)
        return widget


def common_text(texts: Iterable[str]) -> str:
    """The one that all are, or *various*."""
    different = set(texts)
    return different.pop() if len(different) == 1 else various()


def _spoken_mark(mark: CheckEdit) -> str:
    given = mark.given
    if given is None:
        return various()
    return translate("job", "Yes") if given else translate("job", "No")


def _beside(widget: QWidget) -> Qt.AlignmentFlag:
    is_high = isinstance(widget, QPlainTextEdit | TextEdit)
    vertical = Qt.AlignmentFlag.AlignTop if is_high else Qt.AlignmentFlag.AlignVCenter
    return Qt.AlignmentFlag.AlignLeft | vertical
