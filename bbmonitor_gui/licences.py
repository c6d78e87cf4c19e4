"""What a frozen program is made of. The build writes licences.json; a program run by a Python carries none."""

from __future__ import annotations

import json
from typing import NamedTuple

from bbmonitor_gui.resources import resource

_FOLDER = "licences"


class Part(NamedTuple):
    """Something that others made and that came along. `licence` is an SPDX expression or a few words; `version` and
    `homepage` may be ""."""

    name: str
    version: str
    licence: str
    homepage: str
    text_file: str

    def text(self) -> str:
        """The licence's text as it came with the part, or ""."""
        return resource(_FOLDER, self.text_file).read_text("utf-8") if self.text_file else ""


def bundled_parts() -> list[Part]:
    """All parts by name; none where nothing is bundled.

    Raises ValueError for a licences.json that the build did not write.
    """
    try:
        file = resource(_FOLDER, "licences.json")
    except FileNotFoundError:
        return []
    try:
        return [
            Part(row["name"], row["version"], row["licence"], row["homepage"], row["text"])
            for row in json.loads(file.read_text("utf-8"))
        ]
    except (KeyError, TypeError) as error:
        raise ValueError(f"{file} is not as the build writes it: {error!r}") from error
