"""Servers that are dragged: what is written can be read, and nothing else."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData

from bbmonitor_gui.ui.widgets.server_mime import MOST_SERVERS, SERVERS_MIME, decode_servers, encode_servers

HANDLES = st.integers(0, (1 << 64) - 1).map("{:016X}".format)


def offered(data: bytes) -> QMimeData:
    mime = QMimeData()
    mime.setData(SERVERS_MIME, data)
    return mime


@given(st.lists(HANDLES, max_size=20, unique=True))
def test_what_is_written_can_be_read(handles: list[str]) -> None:
    mime = encode_servers(handles)
    assert mime.formats() == ["application/x-bbmonitor-servers"]
    assert json.loads(mime.data(SERVERS_MIME).data()) == handles
    assert decode_servers(mime) == tuple(handles)


def test_no_more_than_some() -> None:
    handles = [f"{number:016X}" for number in range(MOST_SERVERS + 5)]
    assert decode_servers(encode_servers(handles)) == tuple(handles[:MOST_SERVERS])
    assert decode_servers(offered(json.dumps(handles).encode())) == ()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"no JSON",
        b'"00AB"',
        b'{"00AB": 1}',
        b"[1, 2]",
        b'["00AB", null]',
        b'["00 AB"]',
        b'["00AB\\n"]',
        b'[""]',
        b'["' + b"A" * 65 + b'"]',
        b"[" * 100_000,
        b"[" + b" " * 1_000_000 + b"]",
        b"[" + b"9" * 10_000 + b"]",
    ],
    ids=lambda data: repr(data[:12]),
)
def test_anything_else_is_nothing(data: bytes) -> None:
    assert decode_servers(offered(data)) == ()


@given(st.binary(max_size=100))
def test_garbage_is_nothing(data: bytes) -> None:
    assert decode_servers(offered(data)) in ((), tuple(dict.fromkeys(json_list(data))))


def json_list(data: bytes) -> list[str]:
    try:
        found = json.loads(data)
    except ValueError:
        return []
    return found if isinstance(found, list) and all(isinstance(each, str) for each in found) else []


def test_another_kind_of_data_is_nothing() -> None:
    mime = QMimeData()
    mime.setText('["0000000000000001"]')
    assert decode_servers(mime) == ()


def test_each_is_told_once() -> None:
    assert decode_servers(offered(b'["A1", "B2", "A1"]')) == ("A1", "B2")
