"""Real windows on simulated Managers, used again and again: the farm behind them is made anew for each case."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bbmonitor_gui.connection import control, reader

sys.path.insert(0, str(Path(__file__).resolve().parent))
from stage import Stage
from tried_farm import STATES


@pytest.fixture(scope="module")
def hurry() -> Iterator[None]:
    """Whether queue control has come is looked up at once, not twice a second; details are read without pauses."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(control, "POLL_S", 0.01)
        patch.setattr(reader, "DETAIL_SHARE", 1.0)
        patch.setattr(reader, "DETAIL_EVERY_S", 0.02)
        yield


@pytest.fixture(scope="module")
def stages(qapp: object, hurry: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Stage]]:
    """One for each state of a job, side by side: what takes time, a Manager's silence, they wait for together."""
    made = [Stage(state, tmp_path_factory.mktemp("settings") / "settings.ini") for state in STATES]
    gc.collect()
    gc.freeze()  # they live through many tests: nothing of them is garbage after each
    yield made
    gc.unfreeze()
    for stage in made:
        stage.close()
    made.clear()
    gc.collect()  # while there is an application


@pytest.fixture(scope="module")
def stage(stages: list[Stage]) -> Stage:
    """One of them."""
    return stages[0]
