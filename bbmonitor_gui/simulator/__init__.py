"""A Manager you can run: for the demo, for tests and for benchmarks. Nothing here imports Qt or the client."""

from .farm import Farm
from .server import SimulatedManager
from .timeline import ManualClock, RunningClock

__all__ = ["Farm", "ManualClock", "RunningClock", "SimulatedManager"]
