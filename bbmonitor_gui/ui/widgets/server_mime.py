"""Servers on their way by drag and drop: a JSON list of handles."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from PySide6.QtCore import QMimeData

SERVERS_MIME = "application/x-bbmonitor-servers"
MOST_SERVERS = 10_000
_LONGEST_HANDLE = 64
_LONGEST_BYTES = MOST_SERVERS * (_LONGEST_HANDLE + 4)


def encode_servers(handles: Iterable[str]) -> QMimeData:
    """In this order, MOST_SERVERS of them at most."""
    mime = QMimeData()
    mime.setData(SERVERS_MIME, json.dumps(list(handles)[:MOST_SERVERS]).encode())
    return mime


def decode_servers(mime: QMimeData) -> tuple[str, ...]:
    """The handles, each once; () for anything else: another program may offer whatever it likes."""
    data = mime.data(SERVERS_MIME).data()
    if not data or len(data) > _LONGEST_BYTES:
        return ()
    try:
        handles = json.loads(bytes(data))
    except (ValueError, RecursionError):
        return ()
    if not isinstance(handles, list) or len(handles) > MOST_SERVERS or not all(map(_is_handle, handles)):
        return ()
    return tuple(dict.fromkeys(handles))


def _is_handle(value: object) -> bool:
    return isinstance(value, str) and re.fullmatch(rf"[0-9a-zA-Z]{{1,{_LONGEST_HANDLE}}}", value) is not None
