"""One clear question: what it shows, and what each button answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import ServerSchedule, ServerState
from bbmonitor_gui.connection.polarity import Evidence, Example
from bbmonitor_gui.ui.dialogs.polarity_question import PolarityQuestion
from bbmonitor_gui.ui.widgets.week_grid import WeekGrid

LEFT = Qt.MouseButton.LeftButton
OFFICE = ServerSchedule.ALWAYS
for day in range(1, 6):
    OFFICE = OFFICE.with_hours(day, range(7, 18), False)
EVIDENCE = Evidence(1, 3, 2, tuple(Example(f"node-{n}", 2, 9 + n, ServerState.BUSY, OFFICE) for n in range(3)))
Ask = Callable[..., PolarityQuestion]


@pytest.fixture(autouse=True)
def british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def ask(qtbot: QtBot) -> Ask:
    def show(
        name: str = "render-01", schedule: ServerSchedule = OFFICE, evidence: Evidence | None = None
    ) -> PolarityQuestion:
        dialog = PolarityQuestion(name, schedule, evidence)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return show


def text(dialog: PolarityQuestion, name: str) -> str:
    label = dialog.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    assert label.textFormat() == Qt.TextFormat.PlainText
    return label.text()


def grid(dialog: PolarityQuestion, name: str) -> WeekGrid:
    found = dialog.findChild(WeekGrid, name)
    assert isinstance(found, WeekGrid)
    return found


def button(dialog: PolarityQuestion, name: str) -> QPushButton:
    found = dialog.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


@pytest.mark.parametrize(
    ("schedule", "sentence"),
    [
        (OFFICE, "render-01 is shown as blocked Mon–Fri 07–18, and allowed at all other times. Is that so?"),
        (ServerSchedule.ALWAYS, "render-01 is shown as allowed in every hour of the week. Is that so?"),
        (ServerSchedule.NEVER, "render-01 is shown as blocked in every hour of the week. Is that so?"),
    ],
)
def test_it_asks_in_words_and_with_pictures(ask: Ask, schedule: ServerSchedule, sentence: str) -> None:
    dialog = ask(schedule=schedule)

    assert text(dialog, "polaritySentence") == sentence
    assert grid(dialog, "polarityGrid").weeks.common == schedule
    assert grid(dialog, "polarityOtherGrid").weeks.common == schedule.inverted()
    assert "Two sources disagree" in text(dialog, "polarityReason")
    assert "Preferences" in text(dialog, "polarityReason")


def test_the_pictures_cannot_be_painted_on(qtbot: QtBot, ask: Ask) -> None:
    dialog = ask()
    for name in ("polarityGrid", "polarityOtherGrid"):
        shown = grid(dialog, name)
        before = shown.weeks
        qtbot.mouseClick(shown, LEFT, pos=shown.cell_rect(2, 12).center())
        qtbot.keyClick(shown, Qt.Key.Key_Space)
        assert shown.weeks == before


@pytest.mark.parametrize(("name", "answer"), [("polarityRight", True), ("polarityWrong", False)])
def test_an_answer_is_told_and_closes(qtbot: QtBot, ask: Ask, name: str, answer: bool) -> None:
    dialog = ask()
    told = QSignalSpy(dialog.answered)
    qtbot.mouseClick(button(dialog, name), LEFT)

    assert told.count() == 1
    assert told.at(0) == [answer]
    assert not dialog.isVisible()


@pytest.mark.parametrize(("key", "answer"), [(Qt.Key.Key_Y, True), (Qt.Key.Key_N, False)])
def test_the_keys_answer(qtbot: QtBot, ask: Ask, key: Qt.Key, answer: bool) -> None:
    dialog = ask()
    with qtbot.waitSignal(dialog.answered) as answered:
        qtbot.keyClick(dialog, key, Qt.KeyboardModifier.AltModifier)

    assert answered.args == [answer]


def test_escape_answers_nothing_and_return_does_not_either(qtbot: QtBot, ask: Ask) -> None:
    dialog = ask()
    told = QSignalSpy(dialog.answered)
    for widget in (dialog.focusWidget(), button(dialog, "polarityRight"), button(dialog, "polarityWrong")):
        widget.setFocus()
        qtbot.keyClick(widget, Qt.Key.Key_Return)
    assert dialog.isVisible()
    grid(dialog, "polarityGrid").setFocus()
    qtbot.keyClick(grid(dialog, "polarityGrid"), Qt.Key.Key_Escape)

    assert not dialog.isVisible()
    assert told.count() == 0


def test_tab_reaches_everything(qtbot: QtBot, ask: Ask) -> None:
    dialog = ask(evidence=EVIDENCE)
    reached = []
    for _ in range(6):
        focused = dialog.focusWidget()
        reached.append(focused.objectName() or focused.accessibleName() or getattr(focused, "text", str)())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)

    assert reached[:3] == ["polarityExamples", "polarityGrid", "polarityOtherGrid"]
    assert {"polarityRight", "polarityWrong"} < set(reached[3:])


def test_the_evidence_is_shown(ask: Ask) -> None:
    dialog = ask("node-0", OFFICE, EVIDENCE)

    examples = dialog.findChild(QPlainTextEdit, "polarityExamples")
    assert isinstance(examples, QPlainTextEdit)
    assert examples.isReadOnly()
    assert examples.toPlainText().splitlines() == [
        "node-0: began a task on Tuesday 09:00–10:00, which is shown as blocked",
        "node-1: began a task on Tuesday 10:00–11:00, which is shown as blocked",
        "node-2: began a task on Tuesday 11:00–12:00, which is shown as blocked",
    ]
    assert text(dialog, "polarityCounts") == (
        "Servers at work in hours that are shown as blocked: 3; in allowed hours: 1; "
        "without work in allowed hours while a job waited: 2."
    )
    assert "opposite" in text(dialog, "polarityReason")


def test_names_are_plain_text_of_one_line(ask: Ask) -> None:
    name = "<b>render</b>\n&x " + "y" * 500
    example = Example(name, 0, 0, ServerState.BUSY, OFFICE)
    dialog = ask(name, OFFICE, Evidence(0, 2, 0, (example,)))

    assert text(dialog, "polaritySentence").startswith("<b>render</b> &x yyy")
    assert len(text(dialog, "polaritySentence")) < 200
    examples = dialog.findChild(QPlainTextEdit, "polarityExamples")
    assert isinstance(examples, QPlainTextEdit)
    assert len(examples.toPlainText().splitlines()) == 1


def test_everything_speaks(ask: Ask) -> None:
    dialog = ask(evidence=EVIDENCE)

    for name in ("polarityGrid", "polarityOtherGrid", "polarityExamples"):
        widget = dialog.findChild(QWidget, name)
        assert isinstance(widget, QWidget)
        assert widget.accessibleName()
    assert text(dialog, "polaritySentence") in dialog.accessibleDescription()
