"""What the numbers of the protocol mean (protocol.md, "Numbers"). Every enum survives a number nobody has seen."""

from __future__ import annotations

from enum import Enum, IntEnum


class _OpenEnum(IntEnum):
    """An IntEnum to which any other number is a nameless member: a Manager may always know one more."""

    @classmethod
    def _missing_(cls, value: object) -> _OpenEnum | None:
        if not isinstance(value, int):
            return None
        member = int.__new__(cls, value)
        member._name_ = f"UNKNOWN_{value}"
        member._value_ = value
        return member

    def __reduce_ex__(self, protocol: object) -> tuple[type[_OpenEnum], tuple[int]]:
        # Some releases of Python 3.11, Debian 12's among them, pickle by name, and no class knows this one's.
        return type(self), (self._value_,)

    @property
    def is_known(self) -> bool:
        return self._value_ in type(self)._value2member_map_

    @property
    def label(self) -> str:
        """For people: "not started"; an unknown number as itself, "state 7"."""
        return self._name_.lower().replace("_", " ") if self.is_known else f"state {self._value_}"


class JobState(_OpenEnum):
    """`get jobstate`, job lists. Evidence: S for 0-3, W for 4."""

    COMPLETE = 0
    NOT_STARTED = 1
    ACTIVE = 2
    SUSPENDED = 3
    WAITING = 4


class ServerState(_OpenEnum):
    """Server lists, a server's current status. Evidence: V."""

    ABSENT = 0
    IDLE = 1
    BUSY = 2
    ERROR = 3
    SUSPENDED = 4


class ServerJobStatus(_OpenEnum):
    """A server's status within one job. Evidence: V."""

    IDLE = 0
    BUSY = 1
    FAILED = 2
    ABSENT = 3
    SUSPENDED = 4
    BUSY_WITH_ANOTHER_JOB = 5
    CONNECTION_ERROR = 6
    RECOVERING = 7


class WorkPriority(_OpenEnum):
    """How urgent a server's render work is beside its user's own. Its truth value is the API document's bool. Evidence: V."""

    HIGH = 0
    LOW = 1
    IDLE = 2


class StateReading(Enum):
    """What the number in `set jobstate` means; disputed (protocol.md, "two readings")."""

    FLAG = "flag"  # W: 1 suspends, 0 activates
    NUMBER = "number"  # S, "presumably": the number of the state to go to

    @property
    def suspend(self) -> int:
        return 1 if self is StateReading.FLAG else int(JobState.SUSPENDED)

    @property
    def activate(self) -> int:
        return 0 if self is StateReading.FLAG else int(JobState.ACTIVE)


CRITICAL_PRIORITY, DEFAULT_PRIORITY, LOWEST_PRIORITY = 0, 50, 100  # V: 0 is the most urgent, 100 means suspended
