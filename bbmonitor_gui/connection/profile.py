"""Where a Manager is, and how it is to be spoken to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from bbmonitor_gui.backburner import DEFAULT_PORT, SchedulePolarity, StateReading

ControlPolicy = Literal["when_needed", "keep", "never"]


@dataclass(frozen=True, slots=True)
class ManagerProfile:
    """One Manager. `timeout_s` bounds connecting and each silence; `refresh_s` is the pause between two refreshes.
    `name` is what people call it, if not by its address.

    `control`: queue control is asked for when a change needs it and given back afterwards (when_needed), asked for on
    connecting and held (keep), or never: nothing is changed then. `live_notices`: ask the Manager to tell by UDP what
    happens."""

    host: str
    port: int = DEFAULT_PORT
    timeout_s: float = 10.0
    refresh_s: float = 3.0
    state_reading: StateReading = StateReading.FLAG
    schedule_polarity: SchedulePolarity = SchedulePolarity.ALLOWED
    name: str = ""
    control: ControlPolicy = "when_needed"
    live_notices: bool = True

    def __post_init__(self) -> None:
        """Raises ValueError, with a sentence for people, for what cannot be connected to."""
        if not self.host or re.search(r"[\s\0]", self.host):
            raise ValueError(f"{self.host!r} is no Manager's name or address.")
        if not 0 < self.port < 65536:
            raise ValueError(
                f"{self.port} is no port. Ports are 1 to 65535; a Manager usually listens on {DEFAULT_PORT}."
            )

    @classmethod
    def parse(cls, text: str) -> ManagerProfile:
        """`HOST`, `HOST:PORT`, `[IPv6]` or `[IPv6]:PORT`. Raises ValueError with a sentence for people."""
        text = text.strip()
        found = re.fullmatch(
            r"\[(?P<six>[^\[\]\s]+)\](?::(?P<port6>[0-9]{1,20}))?|(?P<host>[^:\s\[\]]+)(?::(?P<port>[0-9]{1,20}))?",
            text,
        )
        if found is None and re.fullmatch(r"[0-9a-fA-F:.%\w]*:[^\s]*:[^\s]*", text):
            return cls(text)  # a bare IPv6 address
        if found is None:
            raise ValueError(
                f"{text!r} is no Manager's address. Write HOST or HOST:PORT, for example farm-manager:3234."
            )
        return cls(found["host"] or found["six"], int(found["port"] or found["port6"] or DEFAULT_PORT))

    @property
    def address(self) -> str:
        """`HOST`, with the port where it is not the usual one; what `parse` reads."""
        if self.port == DEFAULT_PORT:
            return self.host
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}"

    @property
    def title(self) -> str:
        """For people."""
        return self.name or self.address
