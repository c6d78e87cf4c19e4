"""Text from the network is plain text, also where Qt would take it for markup."""

from __future__ import annotations

import html

_LONGEST_TIP = 2000  # characters; a name may have any length


def tip(text: str) -> str:
    """A tool tip that shows this text, whatever it holds: Qt renders what looks like markup and cannot be told not to."""
    if len(text) > _LONGEST_TIP:
        text = f"{text[:_LONGEST_TIP]} …"
    if "<" not in text and "&lt;" not in text:
        return text
    return f"<qt>{html.escape(text)}</qt>".replace("\n", "<br>")


def shortened(text: str, most: int = 80) -> str:
    """A name for a sentence or a title: one line, and not longer than a line."""
    text = " ".join(text.split())
    return text if len(text) <= most else f"{text[: most - 1]}…"
