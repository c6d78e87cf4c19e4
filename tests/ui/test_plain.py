"""Text from the network stays plain, whatever it looks like."""

from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import Qt, QTextDocumentFragment

from bbmonitor_gui.ui import plain


@pytest.mark.parametrize("text", ["", "shot 010", "a & b", "&amp;", "two\nlines", "> greater", "x" * 2000])
def test_what_qt_takes_for_plain_text_stays_as_it_is(text: str) -> None:
    assert not Qt.mightBeRichText(text)
    assert plain.tip(text) == text


@pytest.mark.parametrize(
    ("text", "tip"),
    [
        ("<b>bold</b>", "<qt>&lt;b&gt;bold&lt;/b&gt;</qt>"),
        ("a < b & c", "<qt>a &lt; b &amp; c</qt>"),
        ("<img src='x'>\nnext", "<qt>&lt;img src=&#x27;x&#x27;&gt;<br>next</qt>"),
        ("&lt;b&gt;", "<qt>&amp;lt;b&amp;gt;</qt>"),
        ("</qt><u>", "<qt>&lt;/qt&gt;&lt;u&gt;</qt>"),
    ],
)
def test_markup_is_shown_and_not_obeyed(text: str, tip: str) -> None:
    assert plain.tip(text) == tip
    assert QTextDocumentFragment.fromHtml(tip).toPlainText() == text


def test_a_tip_has_an_end() -> None:
    assert plain.tip("x" * 2001) == f"{'x' * 2000} …"
    assert plain.tip("<" * 100_000) == f"<qt>{'&lt;' * 2000} …</qt>"


@given(st.text())
def test_no_tip_is_markup_of_somebody_else(text: str) -> None:
    tip = plain.tip(text)

    assert tip.startswith("<qt>") == (tip != text)
    assert tip != text or not Qt.mightBeRichText(tip)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60).map(lambda text: f"<b>{text}"))
def test_whatever_a_name_holds_no_markup_is_left(text: str) -> None:
    tip = plain.tip(text)

    assert Qt.mightBeRichText(tip)
    assert html.unescape(tip.removeprefix("<qt>").removesuffix("</qt>").replace("<br>", "\n")) == text
    assert "<" not in tip.removeprefix("<qt>").removesuffix("</qt>").replace("<br>", "")


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("", ""),
        ("shot 010", "shot 010"),
        ("  two\r\n\tlines\u2028 ", "two lines"),
        ("x" * 80, "x" * 80),
        ("x" * 81, f"{'x' * 79}…"),
        ("<b>", "<b>"),
    ],
)
def test_a_name_for_a_sentence(text: str, short: str) -> None:
    assert plain.shortened(text) == short


@given(st.text(), st.integers(1, 100))
def test_a_shortened_name_is_one_line_and_no_longer(text: str, most: int) -> None:
    short = plain.shortened(text, most)

    assert len(short) <= most
    assert len(short.splitlines()) <= 1
