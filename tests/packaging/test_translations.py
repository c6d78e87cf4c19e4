"""Every text of the program is in the .ts files, translated, and found again by the program."""

from __future__ import annotations

import ast
import importlib
import os
import re
import shutil
import xml.etree.ElementTree as ElementTree
from collections import Counter
from pathlib import Path

import pytest
import translations
from PySide6.QtCore import QObject, QTranslator
from translations import FOLDER, ROOT, Text, Use, release, source_files, texts, update, uses_in

from bbmonitor_gui.ui.languages import ENGLISH, LANGUAGES

FILES = sorted(FOLDER.glob("*.ts"))
TEXTS = texts()
HOLES = re.compile(r"\{[^{}]*\}|%[nL0-9]+")
LETTER = re.compile(r"(?<!&)&(?=[^\s&])")  # the one to be pressed with Alt

each_file = pytest.mark.parametrize("file", FILES, ids=lambda path: path.stem)


def messages(file: Path) -> dict[Text, ElementTree.Element]:
    return {
        Text(context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", "")): message
        for context in ElementTree.parse(file).iter("context")
        for message in context.iter("message")
    }


def forms(message: ElementTree.Element) -> list[str]:
    """The translation, or that of every plural form."""
    translation = message.find("translation")
    assert translation is not None
    return [form.text or "" for form in translation] or [translation.text or ""]


# ---- the texts in the code


def test_texts_are_found_with_their_contexts() -> None:
    code = """
class Outer(QObject):
    def show(self, count):
        self.tr("one")
        self.tr("two " "halves", "a comment")
        self.tr("{0} of them", "", count)
        return lambda: translate("context", "three")
class Other:
    text = QT_TRANSLATE_NOOP("marks", "four")
    def show(self):
        translate("marks", self.text)
        QCoreApplication.translate("context", "{0} left", "", 3)
        "abc".translate(TABLE)
"""
    assert list(uses_in(code)) == [
        Use(Text("Outer", "one"), False, 4),
        Use(Text("Outer", "two halves", "a comment"), False, 5),
        Use(Text("Outer", "{0} of them"), True, 6),
        Use(Text("context", "three"), False, 7),
        Use(Text("marks", "four"), False, 9),
        Use(Text("context", "{0} left"), True, 12),
    ]


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("class A:\n def a(self):\n  f'{self.tr(\"one\")}!'", "line 3: .*f-string"),
        ("button.tr('one')", "line 1: .*context: button"),
        ("translate('context', text)", "line 1: no literals"),
        ("translate(context, 'text')", "line 1: no literals"),
        ("translate('context', 'text', n=2)", "line 1: no literals"),
        ("self.tr(f'{one}')", "line 1: no literals"),
    ],
)
def test_what_lupdate_would_not_find_is_told(code: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        list(uses_in(code))


def test_the_file_is_told_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "bad.py").write_text("translate('context', text)")
    monkeypatch.setattr(translations, "ROOT", tmp_path)
    monkeypatch.setattr(translations, "PACKAGE", tmp_path)
    with pytest.raises(ValueError, match=r"bad\.py, line 1"):
        texts()


def test_english_needs_no_translation() -> None:
    """With Qt's %n it would: the code gives the number itself, and has a text of its own for one."""
    assert [text.source for text in TEXTS if "%" in text.source] == []


def test_who_says_tr_can_translate() -> None:
    """PySide6 looks in the context of the object's class and of its base classes, by their names: so the class in which a
    text stands has to be a QObject, and its name one of its own."""
    owners: dict[str, set[str]] = {}
    for file in source_files():
        module = ".".join(file.relative_to(ROOT).with_suffix("").parts)
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef) and "self.tr(" in ast.unparse(node):
                owners.setdefault(node.name, set()).add(module)
                found = getattr(importlib.import_module(module), node.name)
                assert issubclass(found, QObject), f"{module}.{node.name}"
    assert {name: modules for name, modules in owners.items() if len(modules) > 1} == {}


# ---- the files


def test_every_language_has_its_file() -> None:
    assert {file.stem for file in FILES} == {f"bbmonitor_{language}" for language in LANGUAGES if language != ENGLISH}


@each_file
def test_the_file_holds_the_texts_of_the_program_and_no_others(file: Path) -> None:
    """If not: `python3 packaging/dev.py translations`, then translate what is new."""
    found = messages(file)
    assert set(found) == set(TEXTS)
    assert {text for text, message in found.items() if message.get("numerus") == "yes"} == {
        text for text, counted in TEXTS.items() if counted
    }


@each_file
def test_lupdate_finds_the_same(file: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(file, tmp_path))
    update(tmp_path)
    assert copy.read_text("utf-8") == file.read_text("utf-8")


@each_file
def test_everything_is_translated(file: Path) -> None:
    unfinished = []
    for text, message in messages(file).items():
        translation = message.find("translation")
        assert translation is not None
        if translation.get("type") or not all(forms(message)):
            unfinished.append(text)
    assert unfinished == []


@each_file
def test_what_is_put_into_a_text_is_put_into_its_translation(file: Path) -> None:
    wrong = [
        (text.source, form)
        for text, message in messages(file).items()
        for form in forms(message)
        if Counter(HOLES.findall(text.source)) != Counter(HOLES.findall(form))
    ]
    assert wrong == []


@each_file
def test_what_has_an_alt_letter_keeps_one(file: Path) -> None:
    wrong = [
        (text.source, form)
        for text, message in messages(file).items()
        for form in forms(message)
        if len(LETTER.findall(text.source)) != len(LETTER.findall(form))
    ]
    assert wrong == []


@each_file
def test_ends_and_lines_are_alike(file: Path) -> None:
    """A colon, dots and blanks have a meaning there; a sentence may end with a quotation mark instead of its point."""

    def shape(text: str) -> tuple[bool, bool, bool, bool, int]:
        return text[:1] == " ", text[-1:] == " ", text[-1:] == "…", text[-1:] == ".", text.count("\n")

    wrong = [
        (text.source, form)
        for text, message in messages(file).items()
        for form in forms(message)
        if shape(text.source) != shape(form)
    ]
    assert wrong == []


# ---- what the program reads


@each_file
def test_the_program_finds_every_translation(file: Path, tmp_path: Path) -> None:
    shutil.copy(file, tmp_path)
    (made,) = release(tmp_path)
    translator = QTranslator()
    assert translator.load(str(made))
    for text, message in messages(file).items():
        expected = forms(message)
        if message.get("numerus") == "yes":
            counts = {count: translator.translate(*text, count) for count in (1, 2, 5, 21)}
            assert set(counts.values()) == set(expected)
            assert counts[1] == expected[0]
        else:
            assert translator.translate(*text) == expected[0]


def test_only_what_is_out_of_date_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = Path(shutil.copy(FILES[0], tmp_path))
    runs: list[str] = []
    run_tool = translations._run_tool
    monkeypatch.setattr(translations, "_run_tool", lambda name, given: (runs.append(name), run_tool(name, given)))
    (made,) = release(tmp_path)
    release(tmp_path)
    assert runs == ["lrelease"]
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([source.name, made.name])
    made.write_bytes(b"")
    later = made.stat().st_mtime + 10
    os.utime(source, (later, later))
    release(tmp_path)
    assert runs == ["lrelease", "lrelease"]
    assert made.stat().st_size > 1000


def test_the_set_up_makes_what_is_out_of_date(tmp_path: Path) -> None:
    dev = importlib.import_module("dev")
    source, made = tmp_path / "bbmonitor_de.ts", tmp_path / "bbmonitor_de.qm"
    assert not dev.has_old_translations(tmp_path)
    source.touch()
    assert dev.has_old_translations(tmp_path)
    made.touch()
    os.utime(source, (1, 1))
    assert not dev.has_old_translations(tmp_path)
    os.utime(made, (0, 0))
    assert dev.has_old_translations(tmp_path)
