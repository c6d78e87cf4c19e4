"""The pages of the help: Markdown files in `resources/help`, which can be read in the repository as well."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from PySide6.QtGui import QTextDocument

from bbmonitor_gui.resources import resource

ENGLISH = "en"
_NUMBER = re.compile(r"^\d+-")


@dataclass(frozen=True)
class Page:
    """One file; its first line is "# " and the title."""

    file: Path
    title: str

    @property
    def name(self) -> str:
        """What the page is called whatever its place: "week-schedule.md"."""
        return page_name(self.file.name)

    @cached_property
    def words(self) -> str:
        """What a reader sees of it, casefolded. It takes an application and some milliseconds."""
        document = QTextDocument()
        document.setMarkdown(self.file.read_text("utf-8"))
        return document.toPlainText().casefold()

    @classmethod
    def of(cls, file: Path) -> Page:
        """Raises OSError."""
        with file.open(encoding="utf-8") as text:
            return cls(file, text.readline().removeprefix("# ").strip())


def pages(language: str) -> list[Page]:
    """In reading order, each in this language ("de") where there is such a page, else in English."""
    english = resource("help", ENGLISH)
    translated = english.parent / language
    names = sorted(file.name for file in english.glob("*.md"))
    return [Page.of(next(file for file in (translated / name, english / name) if file.is_file())) for name in names]


def page_name(file_name: str) -> str:
    """Without the number that says where it stands: "05-week-schedule.md" -> "week-schedule.md"."""
    return _NUMBER.sub("", file_name)
