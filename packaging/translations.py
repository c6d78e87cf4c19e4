"""The translations: texts go from the code into .ts files, and from those into the .qm files that the program reads.

    python3 packaging/dev.py translations            look for new texts, then make the .qm files
    python3 packaging/dev.py translations release    only make the .qm files that are older than their .ts files

Translate with Qt Linguist or a text editor; what is new stands there as unfinished. The .qm files are made, so they are
not kept with the source. A further language begins with a file that says no more than
<TS version="2.1" language="fr_FR"></TS>, named bbmonitor_fr.ts, and with its line in ui/languages.py.
"""

from __future__ import annotations

import ast
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "bbmonitor_gui"
FOLDER = ROOT / "resources" / "translations"
WITHOUT_TEXTS = ("backburner", "simulator")  # for programmers: English, as their names are

_FIRST_TEXT = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}  # the place of the text among the arguments


class Text(NamedTuple):
    """What Qt looks a translation up by: the context, the English text, and a comment that tells equal ones apart."""

    context: str
    source: str
    comment: str = ""


class Use(NamedTuple):
    """One place in the code where a text is used; `counted`: with the number that its plural depends on."""

    text: Text
    counted: bool
    line: int


def source_files() -> list[Path]:
    """The files that may hold texts for people."""
    files = sorted(PACKAGE.rglob("*.py"))
    return [file for file in files if file.relative_to(PACKAGE).parts[0] not in WITHOUT_TEXTS]


def uses_in(code: str) -> Iterator[Use]:
    """All texts in the code of one module, as the program looks them up when it runs.

    Raises ValueError for what lupdate would not find: a text within an f-string, one of an object other than `self`, and
    one that is no literal, unless the module marks its texts with QT_TRANSLATE_NOOP.
    """
    yield from _uses(ast.parse(code), marks="QT_TRANSLATE_NOOP(" in code)


def texts() -> dict[Text, bool]:
    """All texts of the program, each with whether its plural depends on a number."""
    found: dict[Text, bool] = {}
    for file in source_files():
        try:
            uses = list(uses_in(file.read_text("utf-8")))
        except ValueError as error:
            raise ValueError(f"{file.relative_to(ROOT)}, {error}") from error
        for use in uses:
            found[use.text] = found.get(use.text, False) or use.counted
    return found


def update(folder: Path = FOLDER) -> None:
    """Bring the .ts files up to date with the code; what was translated stays."""
    with tempfile.TemporaryDirectory() as scratch:
        plurals = Path(scratch, "plurals.py")
        plurals.write_text(_plurals(texts()), "utf-8")
        listed = Path(scratch, "files.lst")
        listed.write_text("".join(f"{file}\n" for file in (plurals, *source_files())), "utf-8")
        files = sorted(folder.glob("*.ts"))
        _run_tool("lupdate", ["-silent", "-no-obsolete", "-locations", "none", f"@{listed}", "-ts", *files])


def release(folder: Path = FOLDER) -> list[Path]:
    """Make the .qm files that are missing or older than their .ts files. Returns all of them."""
    made = []
    for file in sorted(folder.glob("*.ts")):
        target = file.with_suffix(".qm")
        if not target.exists() or target.stat().st_mtime < file.stat().st_mtime:
            half = target.with_suffix(f".{os.getpid()}")  # somebody may be reading the other
            _run_tool("lrelease", ["-silent", file, "-qm", half])
            half.replace(target)
        made.append(target)
    return made


def _uses(node: ast.AST, class_name: str = "", within_f_string: bool = False, *, marks: bool) -> Iterator[Use]:
    if isinstance(node, ast.ClassDef):
        class_name = node.name
    within_f_string |= isinstance(node, ast.JoinedStr)
    if isinstance(node, ast.Call) and (name := _called(node)) in _FIRST_TEXT:
        if within_f_string:
            raise ValueError(f"line {node.lineno}: lupdate finds no text within an f-string: {ast.unparse(node)}")
        use = _use(node, name, class_name)
        if use is not None:
            yield use
        elif not marks:
            raise ValueError(f"line {node.lineno}: no literals: {ast.unparse(node)}")
    for child in ast.iter_child_nodes(node):
        yield from _uses(child, class_name, within_f_string, marks=marks)


def _called(call: ast.Call) -> str:
    """The name of the function; "" for what has nothing to do with Qt, as `str.translate`."""
    function = call.func
    if isinstance(function, ast.Name):
        return function.id
    if not isinstance(function, ast.Attribute):
        return ""
    if function.attr == "tr" and ast.unparse(function.value) != "self":
        raise ValueError(f"line {call.lineno}: lupdate takes this for the context: {ast.unparse(function.value)}")
    return function.attr if function.attr == "tr" or ast.unparse(function) == "QCoreApplication.translate" else ""


def _use(call: ast.Call, name: str, class_name: str) -> Use | None:
    """None if it is made of other things than literals."""
    first = _FIRST_TEXT[name]
    literals = [node.value if isinstance(node, ast.Constant) else None for node in call.args]
    context = class_name if name == "tr" else literals[0]
    source, comment = literals[first], literals[first + 1] if len(literals) > first + 1 else ""
    if not (isinstance(context, str) and isinstance(source, str) and isinstance(comment, str)) or call.keywords:
        return None
    return Use(Text(context, source, comment), len(literals) > first + 2, call.lineno)


def _plurals(found: Mapping[Text, bool]) -> str:
    """Code that shows lupdate which texts have plurals: it sees that only where `self.tr` is given a number. Of the places
    where it finds a text, the first counts."""
    return "".join(
        f"class {text.context}:\n    def _(self, n):\n        self.tr({text.source!r}, {text.comment!r}, n)\n"
        for text, counted in found.items()
        if counted
    )


def _run_tool(name: str, arguments: Sequence[str | Path]) -> None:
    """Run lupdate or lrelease as they come with PySide6."""
    code = f"from PySide6.scripts.pyside_tool import {name}; {name}()"
    subprocess.run([sys.executable, "-c", code, *arguments], check=True)


if __name__ == "__main__":
    if sys.argv[1:] not in ([], ["release"]):
        sys.exit(__doc__)
    if not sys.argv[1:]:
        update()
    release()
