"""How the program starts its own simulator: it may be frozen, with no Python beside it."""

from __future__ import annotations

import sys
from collections.abc import Sequence

SIMULATOR_SWITCH = "--run-simulator"  # the first word of a command line that is the simulator's


def simulator_command(arguments: Sequence[str]) -> list[str]:
    """The command that runs the simulator with these arguments, in a process of its own."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "bbmonitor_gui"]
    return [*program, SIMULATOR_SWITCH, *arguments]
