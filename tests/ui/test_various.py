"""Fields for values that several things may have in common, or not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from bbmonitor_gui.ui import theme
from bbmonitor_gui.ui.widgets.value_field import Editor, ValueField
from bbmonitor_gui.ui.widgets.various import CheckEdit, ChoiceEdit, LineEdit, NumberEdit, TextEdit

Key = Qt.Key
CHOICES = [("Leave", "leave"), ("Delete", "delete")]


def number() -> NumberEdit:
    return NumberEdit(range(101), 50)


def choice() -> ChoiceEdit:
    return ChoiceEdit(CHOICES, lambda value: f"other: {value}")


# What makes an editor, a value it may have, another one.
EDITORS: list[tuple[Callable[[], Editor], Any, Any]] = [
    (LineEdit, "a", "b"),
    (lambda: LineEdit(int), 1, 2),
    (TextEdit, "two\nlines", ""),
    (number, 50, 30),
    (lambda: CheckEdit("On"), True, False),
    (choice, "leave", "delete"),
]


def shown(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)


def user_gives(editor: Editor, value: Any) -> None:
    """As if the user did: by what each editor calls its own."""
    if isinstance(editor, LineEdit):
        editor.setText(str(value))
    elif isinstance(editor, TextEdit):
        editor.setPlainText(value)
    elif isinstance(editor, NumberEdit):
        editor.setValue(value)
    elif isinstance(editor, CheckEdit):
        editor.setChecked(value)
    else:
        editor.setCurrentText(next(text for text, choice in CHOICES if choice == value))


@pytest.mark.parametrize(("make", "one", "other"), EDITORS)
def test_editors_give_what_they_are_told_and_tell_of_the_user_only(
    qtbot: QtBot, make: Callable[[], Editor], one: Any, other: Any
) -> None:
    editor = make()
    qtbot.addWidget(editor)
    spy = QSignalSpy(editor.edited)
    for value in (one, None, other):
        editor.show_value(value)
        assert editor.given == value
    assert spy.count() == 0
    user_gives(editor, one)
    assert editor.given == one
    assert spy.count() > 0


@pytest.mark.parametrize(("make", "one", "other"), EDITORS)
def test_a_value_that_was_various_can_become_any(
    qtbot: QtBot, make: Callable[[], Editor], one: Any, other: Any
) -> None:
    for value in (one, other):
        editor = make()
        qtbot.addWidget(editor)
        editor.show_value(None)
        user_gives(editor, one if value == other else other)
        user_gives(editor, value)
        assert editor.given == value


def test_various_can_be_made_empty(qtbot: QtBot) -> None:
    editor = LineEdit()
    shown(qtbot, editor)
    editor.show_value(None)
    assert (editor.given, editor.placeholderText()) == (None, "various")
    qtbot.keyClicks(editor, "x")
    qtbot.keyClick(editor, Key.Key_Backspace)
    assert (editor.given, editor.placeholderText()) == ("", "")


def test_what_is_no_number_is_given_as_it_stands(qtbot: QtBot) -> None:
    editor = LineEdit(int)
    qtbot.addWidget(editor)
    editor.setText("ten")
    assert editor.given == "ten"


def test_numbers_beyond_are_kept_until_another_is_chosen(qtbot: QtBot) -> None:
    editor = number()
    shown(qtbot, editor)
    editor.show_value(-7)
    assert (editor.given, editor.text()) == (-7, "-7")
    qtbot.keyClick(editor, Key.Key_Up)
    assert editor.given == 50
    editor.show_value(0)
    qtbot.keyClick(editor, Key.Key_Down)
    assert editor.given == 0
    editor.show_value(4000)
    assert (editor.given, editor.text()) == (4000, "4000")


def test_a_digit_takes_the_place_of_the_word(qtbot: QtBot) -> None:
    editor = number()
    shown(qtbot, editor)
    editor.show_value(None)
    assert editor.text() == "various"
    line = editor.lineEdit()
    line.setCursorPosition(7)
    qtbot.keyClicks(line, "30")
    assert editor.given == 30
    editor.show_value(None)
    qtbot.keyClick(line, Key.Key_Backspace)
    qtbot.keyClicks(line, "7")
    assert editor.given == 7
    qtbot.keyClicks(line, "77-x")
    assert editor.given == 77


def test_half_checked_goes_back_to_half_checked(qtbot: QtBot) -> None:
    editor = CheckEdit("On")
    shown(qtbot, editor)
    editor.show_value(None)
    given = []
    for _ in range(3):
        qtbot.keyClick(editor, Key.Key_Space)
        given.append(editor.given)
    assert set(given) == {True, False, None}
    editor.show_value(True)
    qtbot.keyClick(editor, Key.Key_Space)
    assert editor.given is False
    qtbot.keyClick(editor, Key.Key_Space)
    assert editor.given is True


def test_a_fixed_mark_is_reached_and_heard_but_never_changes(qtbot: QtBot) -> None:
    editor = CheckEdit("On")
    shown(qtbot, editor)
    editor.show_value(True)
    editor.set_editable(False)
    qtbot.keyClick(editor, Key.Key_Space)
    qtbot.mouseClick(editor, Qt.MouseButton.LeftButton, pos=QPoint(5, editor.height() // 2))
    editor.click()
    assert editor.given is True
    assert editor.isEnabled()
    assert editor.accessibleDescription() == "read only"


@pytest.mark.parametrize("scheme", ["light", "dark", "high contrast"])
def test_a_fixed_mark_looks_otherwise(qtbot: QtBot, qapp: QApplication, scheme: theme.Scheme) -> None:
    theme.apply(qapp, scheme)
    editor = CheckEdit("Active")
    shown(qtbot, editor)
    before = editor.grab().toImage()
    editor.set_editable(False)
    after = editor.grab().toImage()
    theme.apply(qapp, "system")
    assert before != after


def test_an_unknown_choice_is_shown_while_it_is_there(qtbot: QtBot) -> None:
    editor = choice()
    qtbot.addWidget(editor)
    editor.show_value("archive")
    assert editor.currentText() == "other: archive"
    assert editor.given == "archive"
    editor.show_value(None)
    assert [editor.itemText(place) for place in range(editor.count())] == ["various", "Leave", "Delete"]
    editor.show_value("leave")
    assert [editor.itemText(place) for place in range(editor.count())] == ["Leave", "Delete"]


@pytest.mark.parametrize("make", [number, choice])
def test_the_wheel_over_what_is_not_in_use_changes_nothing(qtbot: QtBot, make: Callable[[], Editor]) -> None:
    holder = QWidget()
    editor = make()
    editor.setParent(holder)
    other = LineEdit()
    other.setParent(holder)
    shown(qtbot, holder)
    other.setFocus()
    editor.show_value("leave" if isinstance(editor, ChoiceEdit) else 50)
    before = editor.given
    none = Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    turn = QWheelEvent(
        QPointF(3, 3), QPointF(3, 3), QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton, none, phase, False
    )
    QApplication.sendEvent(editor, turn)
    assert editor.given == before


# ---- with what belongs to them


def field(qtbot: QtBot, editor: Editor, **parts: Any) -> ValueField:
    made = ValueField("limit", "Limit", editor, str, **parts)
    shown(qtbot, made)
    return made


def put_back(made: ValueField) -> QToolButton:
    return cast(QToolButton, made.findChild(QToolButton, "limitPutBack"))


def error(made: ValueField) -> QLabel:
    return cast(QLabel, made.findChild(QLabel, "limitError"))


@pytest.mark.parametrize(("make", "one", "other"), EDITORS)
@pytest.mark.parametrize("common", [True, False])
def test_a_field_wants_nothing_until_touched_and_can_be_put_back(
    qtbot: QtBot, make: Callable[[], Editor], one: Any, other: Any, common: bool
) -> None:
    made = field(qtbot, make())
    there = one if common else None
    made.show_there(there)
    assert made.wanted is None
    assert not put_back(made).isVisible()
    spy = QSignalSpy(made.changed)
    user_gives(made.editor, other if common else one)
    user_gives(made.editor, other)
    assert made.wanted == other
    assert put_back(made).isVisible()
    assert spy.count() > 0
    qtbot.mouseClick(put_back(made), Qt.MouseButton.LeftButton)
    assert made.wanted is None
    assert made.editor.given == there
    assert not put_back(made).isVisible()


def test_typing_the_same_again_is_no_change(qtbot: QtBot) -> None:
    made = field(qtbot, LineEdit())
    made.show_there("ab")
    user_gives(made.editor, "a")
    user_gives(made.editor, "ab")
    assert made.wanted is None


def test_the_button_is_found_by_keys_and_speaks(qtbot: QtBot) -> None:
    made = field(qtbot, LineEdit())
    made.show_there("<b>ab</b>")
    user_gives(made.editor, "x")
    made.editor.setFocus()
    qtbot.keyClick(made.editor, Key.Key_Tab)
    button = put_back(made)
    assert QApplication.focusWidget() is button
    assert button.accessibleName() == "Put back: Limit"
    assert "&lt;b&gt;ab" in button.toolTip()
    qtbot.keyClick(button, Key.Key_Space)
    assert made.wanted is None
    assert QApplication.focusWidget() is made.editor


def test_what_is_wrong_stands_beneath_and_is_said(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    made = field(qtbot, LineEdit(int), problem=lambda value: "" if value == 1 else "Only 1.")
    made.show_there(7)
    assert made.problem == ""  # what is there is there
    assert not error(made).isVisible()
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda e: said.append(e.message()) if hasattr(e, "message") else None
    )
    user_gives(made.editor, "x")
    assert made.problem == error(made).text() == made.editor.accessibleDescription() == "Only 1."
    assert error(made).isVisible()
    user_gives(made.editor, 1)
    assert made.problem == made.editor.accessibleDescription() == ""
    assert said == ["Only 1."]


def test_a_new_value_there_leaves_what_is_wanted(qtbot: QtBot) -> None:
    made = field(qtbot, number(), remark=lambda value: "half" if value == 50 else "")
    words = cast(QLabel, made.findChild(QLabel, "limitWords"))
    made.show_there(50)
    assert words.text() == "half"
    user_gives(made.editor, 30)
    assert words.text() == ""
    made.show_there(40)
    assert (made.wanted, made.text) == (30, "30")
    made.show_there(30)
    assert made.wanted is None
    made.show_there(None)
    assert made.text == "various"


@pytest.mark.parametrize(("make", "one", "other"), EDITORS)
def test_what_is_not_editable_stays(qtbot: QtBot, make: Callable[[], Editor], one: Any, other: Any) -> None:
    made = field(qtbot, make())
    made.show_there(one)
    made.set_editable(False)
    for key in (Key.Key_Space, Key.Key_Up, Key.Key_Down, Key.Key_A, Key.Key_1, Key.Key_Delete):
        qtbot.keyClick(made.editor, key)
    assert made.editor.given == one
    made.set_editable(True)
    user_gives(made.editor, other)
    assert made.wanted == other
