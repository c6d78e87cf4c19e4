"""Bytes -> tree -> bytes, with everything hostile or merely odd that a document may hold."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bbmonitor_gui.backburner import ProtocolError
from bbmonitor_gui.backburner.xmltree import MAX_DEPTH, Document, Element, escaped, parse

HEAD = b'<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>\n'
TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], include_characters="\t\n\r\x7f", exclude_characters="\ufffe\uffff")
)


def child(document: Document, name: str) -> Element:
    return next(element for element in document.root.walk() if element.name == name)


def text_of(content: bytes) -> str:
    return parse(HEAD + b"<a>" + content + b"</a>\n\0").root.text


# --- reading


def test_a_tree() -> None:
    document = parse(HEAD + b"<Job>\n    <Handle>7</Handle>\n    <Plugin><Name>cmdjob</Name></Plugin>\n</Job>\n\0")
    assert [element.name for element in document.root.walk()] == ["Job", "Handle", "Plugin", "Name"]
    assert [element.name for element in document.root.children] == ["Handle", "Plugin"]
    assert child(document, "Handle").text == "7"
    assert child(document, "Name").text == "cmdjob"
    assert document.exact


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"", ""),
        (b"None", "None"),
        (b" \n ", " \n "),
        (b"a\r\nb\rc", "a\nb\nc"),
        (b"&amp;&lt;&gt;&quot;&apos;&#228;&#x65e5;", "&<>\"'\u00e4\u65e5"),
        (b"<![CDATA[<b>&amp;]]>", "<b>&amp;"),
        (b"one<!-- and -->two<?and three?>", "onetwo"),
        (b"x<b>inner</b>y", "xy"),
        ("\u00fc\u65e5\U0001f600\u202e".encode(), "\u00fc\u65e5\U0001f600\u202e"),
    ],
)
def test_text(content: bytes, text: str) -> None:
    assert text_of(content) == text


@pytest.mark.parametrize("written", [b"<a></a>", b"<a/>", b"<a />", b'<a b=">"/>'])
def test_an_empty_element_has_empty_text(written: bytes) -> None:
    assert parse(written).root.text == ""


@pytest.mark.parametrize("around", [(b"", b""), (b"", b"\n\0"), (b"", b"\0"), (b"", b"\r\n\0\0"), (b"\r\n", b"\n\0")])
def test_what_stands_around_a_document(around: tuple[bytes, bytes]) -> None:
    before, after = around
    document = parse(before + HEAD + b"<a>1</a>" + after)
    assert document.root.text == "1"
    assert document.with_texts({document.root: "2"}) == HEAD + b"<a>2</a>\n\0"


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"\n\0",
        b"hello there\0",
        b"<a>",
        b"<a></b>",
        b"<a></a><b></b>",
        b"<a>&unknown;</a>",
        b"<a>&#0;</a>",
        b"<a>A & B</a>",
        b"<a\0>1</a>",
        b"\xff\xfe<\0a\0/\0>\0",
        b"<a>" * 3,
        bytes(range(256)),
    ],
    ids=repr,
)
def test_not_xml(payload: bytes) -> None:
    with pytest.raises(ProtocolError) as raised:
        parse(payload)
    assert len(str(raised.value)) < 400


def test_what_is_not_xml_is_shown() -> None:
    with pytest.raises(ProtocolError, match=r"not XML.*hello there"):
        parse(b"hello there\0")


# --- attacks


BOMB = b'<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa">%s]>' % b"".join(
    b'<!ENTITY %c "%s">' % (letter, b"&%c;" % (letter - 1) * 10) for letter in range(ord("b"), ord("k"))
)


@pytest.mark.parametrize(
    "doctype",
    [
        BOMB,
        b"<!DOCTYPE l>",
        b'<!DOCTYPE l SYSTEM "http://192.0.2.1/evil.dtd">',
        b'<!DOCTYPE l [<!ENTITY j SYSTEM "file:///etc/passwd">]>',
        b'<!DOCTYPE l [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>',
        b"<!DOCTYPE l [<!ENTITY j '" + b"x" * 200_000 + b"'>]>",
    ],
    ids=["bomb", "empty", "system", "external entity", "parameter entity", "big entity"],
)
@pytest.mark.parametrize("spoilt", [b"", b"\x01"], ids=["well-formed", "mended"])
def test_dtds_are_refused(doctype: bytes, spoilt: bytes) -> None:
    start = time.perf_counter()
    with pytest.raises(ProtocolError, match="DTD"):
        parse(HEAD + doctype + b"<l>&j;" + spoilt + b"</l>\n\0")
    assert time.perf_counter() - start < 1


def test_nesting_has_a_limit() -> None:
    def nested(depth: int) -> bytes:
        return b"<a>" * depth + b"</a>" * depth

    assert len(list(parse(nested(MAX_DEPTH)).root.walk())) == MAX_DEPTH
    with pytest.raises(ProtocolError, match="nests deeper than 64"):
        parse(nested(MAX_DEPTH + 1))
    with pytest.raises(ProtocolError, match="nests deeper than 64"):
        parse(b"<a>" * 1_000_000)


@pytest.mark.parametrize(
    ("payload", "text"),
    [
        (b"<a>" + b"x" * (16 << 20) + b"</a>", "x" * (16 << 20)),
        (b"<a>" + b"&amp;" * (1 << 20) + b"</a>", "&" * (1 << 20)),
        (b"<a>" + b"x<b/>" * 200_000 + b"</a>", "x" * 200_000),
        (b"<a>" + b"<![CDATA[x]]>" * 200_000 + b"</a>", "x" * 200_000),
        (b"<a b='" + b"x" * (4 << 20) + b"'/>", ""),
        (b"<" + b"a" * (4 << 20) + b"/>", ""),
        (b"<a><!--" + b"-x" * (2 << 20) + b"--></a>", ""),
    ],
    ids=["one text", "entities", "mixed", "cdata", "attribute", "name", "comment"],
)
def test_no_text_is_copied_again_and_again(payload: bytes, text: str) -> None:
    start = time.perf_counter()
    assert parse(payload).root.text == text
    assert time.perf_counter() - start < 3


def test_long_work_lets_others_breathe() -> None:
    breaths: list[int] = []
    parse(b"<a>" + b"<b>1</b>" * 20_000 + b"</a>", lambda: breaths.append(1))
    assert 3 <= len(breaths) <= 64
    breaths.clear()
    parse(b"<a/>", lambda: breaths.append(1))
    assert breaths == []


# --- what XML forbids but a Windows program may send


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"M\xfcller \x96 \x80", "M\u00fcller \u2013 \u20ac"),
        (b"bell\x07 escape\x1b nul\0!", "bell\ufffd escape\ufffd nul\ufffd!"),
        (b"\xfc\x01", "\u00fc\ufffd"),
        (b"\xed\xa0\x80", "\u00ed\u00a0\u20ac"),  # half of a surrogate pair
        ("\uffff".encode(), "\ufffd"),
        (b"\x81", "\ufffd"),
    ],
)
def test_forbidden_bytes_are_mended_but_never_sent_back(content: bytes, text: str) -> None:
    payload = HEAD + b"<a><b>" + content + b"</b><c>1</c></a>\n\0"
    document = parse(payload)
    assert child(document, "b").text == text
    assert child(document, "c").text == "1"
    assert document.payload == payload
    assert not document.exact
    with pytest.raises(ProtocolError, match=r"<a>.*cannot be sent back"):
        document.with_texts({child(document, "c"): "2"})


@pytest.mark.parametrize("encoding", [b"shift_jis", b"gb2312", b"klingon", b"UTF-16"])
def test_an_encoding_that_cannot_be_read_or_is_not_true(encoding: bytes) -> None:
    document = parse(b'<?xml version="1.0" encoding="' + encoding + b'"?><a>\xc3\xbc</a>')
    assert document.root.text == "\u00fc"
    assert not document.exact


def test_a_mended_document_is_read_in_the_encoding_it_was_mended_to() -> None:
    document = parse(b'<?xml version="1.0" encoding="windows-1252"?><a>\xfc\x01</a>')
    assert document.root.text == "\u00fc\ufffd"


# --- writing


EDITS = [
    (b"<a><b>1</b><c>&amp;</c></a>", b"<a><b>x</b><c>&amp;</c></a>"),
    (b"<a><b/><c/></a>", b"<a><b>x</b><c/></a>"),
    (b"<a><b /><c /></a>", b"<a><b >x</b><c /></a>"),
    (b"<a>\n\t<b></b>\r\n</a>", b"<a>\n\t<b>x</b>\r\n</a>"),
    (b"<a><b><![CDATA[<b>1</b>]]></b><c><![CDATA[<b>]]></c></a>", b"<a><b>x</b><c><![CDATA[<b>]]></c></a>"),
    (b"<a><!-- <b>1</b> --><b>1</b><?b 1?></a>", b"<a><!-- <b>1</b> --><b>x</b><?b 1?></a>"),
    (b"<a><b c=\"1>2\" d='/>'>1</b></a>", b"<a><b c=\"1>2\" d='/>'>x</b></a>"),
    (b"<a><b c='\">' /></a>", b"<a><b c='\">' >x</b></a>"),
    (b"<a><b c='/'>1</b></a>", b"<a><b c='/'>x</b></a>"),
    (b"<a><b\n>1&#10;2</b\n></a>", b"<a><b\n>x</b\n></a>"),
    (b"<b>1</b>", b"<b>x</b>"),
    (b"<b/>", b"<b>x</b>"),
    (b"\xef\xbb\xbf<a><b>1</b></a>", b"\xef\xbb\xbf<a><b>x</b></a>"),
    ("<\u00fc><b>\u65e5</b><\u65e5/></\u00fc>".encode(), "<\u00fc><b>x</b><\u65e5/></\u00fc>".encode()),
    (b"<a>" + b"<z>1</z>" * 20_000 + b"<b>1</b></a>", b"<a>" + b"<z>1</z>" * 20_000 + b"<b>x</b></a>"),
]


@pytest.mark.parametrize(("payload", "edited"), EDITS, ids=lambda value: repr(value)[:40])
def test_only_one_text_changes(payload: bytes, edited: bytes) -> None:
    document = parse(payload + b"\n\0")
    assert document.exact
    assert document.with_texts({child(document, "b"): "x"}) == edited + b"\n\0"


def test_several_texts_change_wherever_they_stand() -> None:
    document = parse(b"<a><b>1</b> <c/> <d>long text</d></a>")
    b, c, d = document.root.children
    assert document.with_texts({d: "4", b: "2222", c: "<3>"}) == b"<a><b>2222</b> <c>&lt;3&gt;</c> <d>4</d></a>\n\0"
    assert document.with_texts({}) == b"<a><b>1</b> <c/> <d>long text</d></a>\n\0"


@given(TEXTS)
@example("]]>")
@example("\r\n")
@example("&amp;<b>\x7f\x85\u2028")
def test_a_text_that_was_sent_back_is_read_the_same(text: str) -> None:
    head, tail = HEAD + b"<a><!-- <b> --><z>&lt;</z><b>", b"</b><c><![CDATA[</b>]]></c></a>\n\0"
    document = parse(head + b"old &amp; <![CDATA[<b>]]>" + tail)
    edited = document.with_texts({child(document, "b"): text})
    assert edited.startswith(head)
    assert edited.endswith(tail)
    assert child(parse(edited), "b").text == text
    assert child(parse(edited), "z").text == "<"
    assert parse(edited).with_texts({}) == edited


@given(TEXTS)
def test_a_text_in_an_encoding_that_lacks_its_letters(text: str) -> None:
    document = parse(b'<?xml version="1.0" encoding="windows-1252"?><a><b>\x80</b><c>\xfc</c></a>')
    assert document.exact
    assert child(document, "b").text == "\u20ac"
    edited = document.with_texts({child(document, "b"): text})
    assert edited.endswith(b"</b><c>\xfc</c></a>\n\0")
    assert child(parse(edited), "b").text == text


@pytest.mark.parametrize("text", ["\0", "\x01", "\x0b", "\x1f", "\ud800", "\ufffe", "fine\x08"])
def test_what_xml_cannot_hold_is_refused(text: str) -> None:
    document = parse(b"<a>1</a>")
    with pytest.raises(ValueError, match="XML forbids"):
        document.with_texts({document.root: text})
    with pytest.raises(ValueError, match="XML forbids"):
        escaped(text)
