"""Every text that a user sees can be translated: it is a literal in `tr` or `translate`, formatted only afterwards."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "bbmonitor_gui"
SHOWING = ["ui", "connection"]
FILES = sorted(path for folder in SHOWING for path in (PACKAGE / folder).rglob("*.py"))

TRANSLATES = {"tr", "translate", "QT_TRANSLATE_NOOP"}
# Whatever they are given is seen or heard.
SHOWS = {
    *("setText", "setTitle", "setWindowTitle", "setToolTip", "setStatusTip", "setWhatsThis", "setPlaceholderText"),
    *("setAccessibleName", "setAccessibleDescription", "setPlainText", "setLabelText", "setSuffix", "setPrefix"),
    *("setSpecialValueText", "setInformativeText", "setDetailedText", "setHeaderLabels", "setHorizontalHeaderLabels"),
    *(
        "addItem",
        "addItems",
        "addTab",
        "addMenu",
        "addSection",
        "insertTab",
        "setTabText",
        "setItemText",
        "showMessage",
    ),
    *("QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction", "QMenu", "QListWidgetItem"),
    *("QToolBar", "Summary", "Trouble", "announce", "say", "information", "question", "warning", "critical"),
}
NAMES = {"BB Monitor", "CSV", "JSON", "PySide6", "Python", "Qt", "00", "0x"}
WORD = re.compile(r"[^\W\d_]{2,}")


def called(node: ast.Call) -> str:
    function = node.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def bare_texts(node: ast.expr) -> Iterator[str]:
    """Words that would be shown as they stand in the code."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if WORD.search(node.value) and node.value not in NAMES:
            yield node.value
    elif isinstance(node, ast.JoinedStr):
        for part in node.values:
            if isinstance(part, ast.Constant):
                yield from bare_texts(part)
    elif isinstance(node, (ast.List, ast.Tuple)):
        for part in node.elts:
            yield from bare_texts(part)
    elif isinstance(node, ast.BinOp):
        yield from bare_texts(node.left)
        yield from bare_texts(node.right)
    elif isinstance(node, ast.IfExp):
        yield from bare_texts(node.body)
        yield from bare_texts(node.orelse)


def is_log(node: ast.Call) -> bool:
    function = node.func
    return (
        isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name) and function.value.id == "logger"
    )


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_text_is_shown_as_it_stands_in_the_code(path: Path) -> None:
    found = [
        f"line {node.lineno}: {text!r}"
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and called(node) in SHOWS and not is_log(node)
        for argument in node.args
        for text in bare_texts(argument)
    ]
    assert found == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_what_is_translated_is_a_literal(path: Path) -> None:
    """Else nobody who collects texts finds it."""
    tree = ast.parse(path.read_text("utf-8"))
    marks = any(isinstance(node, ast.Name) and node.id == "QT_TRANSLATE_NOOP" for node in ast.walk(tree))
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and called(node) in TRANSLATES:
            is_method = called(node) == "tr"
            texts = node.args[:1] if is_method else node.args[1:2]  # str.translate takes one
            literal = all(isinstance(text, ast.Constant) for text in texts)
            found += [] if literal or marks else [f"line {node.lineno}"]
    assert found == []
