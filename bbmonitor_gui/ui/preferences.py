"""What users may choose: each choice with its default and everything that may stand there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from enum import Enum
from typing import Any, get_args

from bbmonitor_gui.backburner import SchedulePolarity, StateReading
from bbmonitor_gui.connection.profile import ControlPolicy

from .languages import AS_LANGUAGE, LANGUAGES, REGIONS, SYSTEM
from .theme import Scheme

Choices = Mapping[str, Iterable[Any]]

# The vendor's keys that clash with every habit: Ctrl+A selects all elsewhere, Ctrl+S saves.
VENDOR_KEYS = {"actionActivateJob": "Ctrl+A", "actionSuspendJob": "Ctrl+S"}


@dataclass(frozen=True, slots=True)
class Preferences:
    """For all Managers. Raises ValueError for what is not in CHOICES.

    `refresh_s` is the pause between two refreshes, `timeout_s` bounds connecting and each silence of the Manager; both in
    seconds. `language`: of the texts. `region`: a BCP 47 tag, for dates and numbers. `vendor_keys`: VENDOR_KEYS work. `control`: ask for queue control
    when a change needs it and give it back afterwards (when_needed), on connecting (keep), or never: nothing is changed then.
    `welcome`: begin with the welcome page, else connect to the Manager that was used last. `confirm_quit`: ask before
    quitting with orders under way. `one_window`: a second start for the same Manager brings the first window to the front.
    `live_notices`: ask Managers to tell by UDP what happens.
    """

    refresh_s: int = 3
    timeout_s: int = 10
    theme: Scheme = "system"
    language: str = SYSTEM
    region: str = AS_LANGUAGE
    vendor_keys: bool = False
    control: ControlPolicy = "when_needed"
    welcome: bool = True
    confirm_quit: bool = True
    one_window: bool = True
    live_notices: bool = True

    def __post_init__(self) -> None:
        _check(self, CHOICES)


@dataclass(frozen=True, slots=True)
class ManagerOptions:
    """For one Manager: how it reads `set jobstate` and the bits of a week (protocol.md says why this is not sure), and
    whether the user said that the latter is so."""

    state_reading: StateReading = StateReading.FLAG
    schedule_polarity: SchedulePolarity = SchedulePolarity.ALLOWED
    polarity_confirmed: bool = False

    def __post_init__(self) -> None:
        _check(self, MANAGER_CHOICES)


CHOICES: Choices = {
    "refresh_s": range(1, 301),
    "timeout_s": range(2, 121),
    "theme": get_args(Scheme),
    "language": (SYSTEM, *LANGUAGES),
    "region": (AS_LANGUAGE, *REGIONS),
    "vendor_keys": (False, True),
    "control": get_args(ControlPolicy),
    "welcome": (False, True),
    "confirm_quit": (False, True),
    "one_window": (False, True),
    "live_notices": (False, True),
}
MANAGER_CHOICES: Choices = {
    "state_reading": StateReading,
    "schedule_polarity": SchedulePolarity,
    "polarity_confirmed": (False, True),
}


def to_texts(value: Preferences | ManagerOptions) -> dict[str, str]:
    """For a file: each field as a text."""
    return {name: _text(choice) for name, choice in asdict(value).items()}


def preferences_from(texts: Mapping[str, str]) -> Preferences:
    """What `to_texts` gave. What is missing or damaged has its default."""
    return Preferences(**_chosen(CHOICES, texts))


def manager_options_from(texts: Mapping[str, str]) -> ManagerOptions:
    """As above."""
    return ManagerOptions(**_chosen(MANAGER_CHOICES, texts))


def _chosen(choices: Choices, texts: Mapping[str, str]) -> dict[str, Any]:
    return {
        name: choice for name, possible in choices.items() for choice in possible if texts.get(name) == _text(choice)
    }


def _text(choice: Any) -> str:
    if isinstance(choice, Enum):
        return str(choice.value)
    return str(choice).lower() if isinstance(choice, bool) else str(choice)


def _check(value: Preferences | ManagerOptions, choices: Choices) -> None:
    for field in fields(value):
        choice = getattr(value, field.name)
        if not any(choice == possible and type(choice) is type(possible) for possible in choices[field.name]):
            raise ValueError(f"{field.name}: {choice!r} is none of the choices")
