"""Bytes of a document -> a small tree, and back with single texts replaced.

expat is used as it is, with DTDs refused at the first `<!DOCTYPE`: without a DTD no entity can be declared, so none can
expand. Editing replaces the bytes of one text and leaves every other byte as it came.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from xml.parsers import expat

from .errors import ProtocolError

MAX_DEPTH = 64  # a Manager's documents are five deep
_PIECE = 32 * 1024  # bytes parsed between two breaths …
_MOST_PIECES = 64  # … but bounded in number, since expat reads a huge token anew with every piece
_AROUND = b"\0 \t\r\n"  # may stand around a document
_FORBIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_START_TAG = re.compile(rb"""<(?:[^<>"']|"[^"]*"|'[^']*')*>""")
_END_TAG = re.compile(rb"</[^<>]*>")


class Element:
    """A named element with its text, its children, and where it lies in the payload: the offsets in bytes of its start
    tag and of its end tag."""

    __slots__ = ("children", "end", "name", "start", "text")

    def __init__(self, name: str, start: int = 0) -> None:
        self.name = name
        self.text = ""
        self.children: list[Element] = []
        self.start = start
        self.end = start

    def walk(self) -> Iterator[Element]:
        """The element and all below it, in the document's order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Bounds:
    """Where an element lies in a document's body, in bytes: from `start` to `end`, its tags included, and what stands
    between the tags. `<Name/>` has nothing between: both lie at its end."""

    start: int
    content: int
    content_end: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """A payload and the tree read from it. `exact` is False when the bytes had to be mended before they could be read:
    such a document may be looked at but never sent back."""

    payload: bytes
    root: Element
    encoding: str
    exact: bool

    def with_texts(self, texts: Mapping[Element, str]) -> bytes:
        """The payload with these elements' texts replaced, ended by line feed and NUL as a Manager ends its own.

        Raises ProtocolError when the document was mended: what goes back must be what came. Raises ValueError for a text
        that XML cannot hold.
        """
        body = self.exact_body()
        for element, text in sorted(texts.items(), key=lambda item: item[0].start, reverse=True):
            body = self._replaced(body, element, escaped(text).encode(self.encoding, "xmlcharrefreplace"))
        return body + b"\n\0"

    def exact_body(self) -> bytes:
        """The payload without what may stand around a document. Raises ProtocolError when the document was mended."""
        if not self.exact:
            raise ProtocolError(
                f"the document <{self.root.name}> holds bytes that XML forbids; it cannot be sent back unharmed"
            )
        return self.payload.strip(_AROUND)

    def bounds(self, element: Element) -> Bounds:
        """Where the element lies in `exact_body`. Raises ProtocolError."""
        body = self.exact_body()
        tag, end_tag = _START_TAG.match(body, element.start), _END_TAG.match(body, element.end)
        if tag is not None and tag[0].endswith(b"/>"):
            return Bounds(tag.start(), tag.end(), tag.end(), tag.end())
        if tag is None or end_tag is None:
            raise ProtocolError(f"no tags of <{element.name}> at byte {element.start}")
        return Bounds(tag.start(), tag.end(), end_tag.start(), end_tag.end())

    def _replaced(self, body: bytes, element: Element, content: bytes) -> bytes:
        tag = _START_TAG.match(body, element.start)
        if tag is None:
            raise ProtocolError(f"no start tag of <{element.name}> at byte {element.start}")
        if tag[0].endswith(b"/>"):  # <Name/> holds no text yet
            end_tag = b"</" + element.name.encode(self.encoding) + b">"
            return body[: tag.end() - 2] + b">" + content + end_tag + body[tag.end() :]
        return body[: tag.end()] + content + body[element.end :]


def parse(payload: bytes, breathe: Callable[[], None] | None = None) -> Document:
    """Read a payload. `breathe` is called between the pieces of a long one, so that other threads may run.

    Bytes that are not UTF-8 and control characters, which XML forbids but a Windows program may send, are mended rather
    than lost. Raises ProtocolError for anything else that is no XML document.
    """
    body = payload.strip(_AROUND)
    try:
        reader = _Reader(body, breathe)
        return Document(payload, reader.root, reader.encoding, exact=True)
    except (expat.ExpatError, LookupError, ValueError):  # the last two: an encoding that expat or Python does not know
        mended = _mended(body)
    try:
        reader = _Reader(mended, breathe, "utf-8")
    except expat.ExpatError as error:
        raise ProtocolError(f"not XML ({error}); it begins with {body[:60]!r}") from None
    return Document(payload, reader.root, reader.encoding, exact=False)


def escaped(text: str) -> str:
    """Text as a document holds it. Raises ValueError for what XML cannot hold."""
    if _FORBIDDEN.search(text):
        raise ValueError(f"{text!r} holds characters that XML forbids")
    return markup_escaped(text).replace("\r", "&#13;")  # a bare CR would be read as a line feed


def markup_escaped(text: str) -> str:
    """Text without the characters that begin markup. (`xml.sax.saxutils` has it too, and brings HTTP and e-mail along.)"""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _mended(body: bytes) -> bytes:
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        text = body.decode("cp1252", "replace")
    return _FORBIDDEN.sub("\ufffd", text).encode()


class _Reader:
    """expat's handlers, building the tree without recursion."""

    def __init__(self, body: bytes, breathe: Callable[[], None] | None, encoding: str | None = None) -> None:
        self.root = Element("")  # holds the document's root until all is read
        self.encoding = "utf-8"
        self._stack = [self.root]
        self._pieces: dict[
            Element, list[str]
        ] = {}  # of texts that come in several: adding up would copy them each time
        self._parser = parser = expat.ParserCreate(encoding)
        parser.buffer_text = True
        parser.XmlDeclHandler = self._declaration
        parser.StartDoctypeDeclHandler = self._doctype
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        piece = max(_PIECE, len(body) // _MOST_PIECES)
        try:
            for offset in range(0, len(body), piece):
                if offset and breathe is not None:
                    breathe()
                parser.Parse(body[offset : offset + piece], False)
            parser.Parse(b"", True)
        finally:
            del self._parser  # reader and parser hold each other; the whole tree would wait for a garbage collection
        self.root = self.root.children[0]

    def _declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        self.encoding = encoding or self.encoding

    def _doctype(self, name: str, *_: object) -> None:
        raise ProtocolError(f"the document <{name}> brings a DTD; a Manager's never does, so it is not read")

    def _start(self, name: str, _attributes: dict[str, str]) -> None:
        element = Element(name, self._parser.CurrentByteIndex)
        stack = self._stack
        if len(stack) > MAX_DEPTH:
            raise ProtocolError(f"the document nests deeper than {MAX_DEPTH} elements")
        stack[-1].children.append(element)
        stack.append(element)

    def _end(self, _name: str) -> None:
        element = self._stack.pop()
        element.end = self._parser.CurrentByteIndex
        if element in self._pieces:
            element.text = "".join(self._pieces.pop(element))

    def _text(self, text: str) -> None:
        element = self._stack[-1]
        if not element.text:
            element.text = text
        else:
            self._pieces.setdefault(element, [element.text]).append(text)
