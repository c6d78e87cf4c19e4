"""Numbers and their meanings; a number that nobody has seen is still a number."""

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bbmonitor_gui.backburner import JobState, ServerJobStatus, ServerState, StateReading, WorkPriority

MEANINGS = {
    JobState: ["complete", "not started", "active", "suspended", "waiting"],
    ServerState: ["absent", "idle", "busy", "error", "suspended"],
    ServerJobStatus: [
        "idle",
        "busy",
        "failed",
        "absent",
        "suspended",
        "busy with another job",
        "connection error",
        "recovering",
    ],
    WorkPriority: ["high", "low", "idle"],
}
EACH_KIND = pytest.mark.parametrize("kind", MEANINGS)


@EACH_KIND
def test_known_numbers(kind: type[JobState]) -> None:
    assert [kind(number).label for number in range(len(MEANINGS[kind]))] == MEANINGS[kind]
    assert all(member.is_known for member in kind)
    assert len(kind) == len(MEANINGS[kind])


@EACH_KIND
@given(number=st.integers().filter(lambda number: not 0 <= number < 8))
def test_unknown_numbers_are_themselves(kind: type[JobState], number: int) -> None:
    state = kind(number)
    assert isinstance(state, kind)
    assert state == number == int(state)
    assert state == kind(number)
    assert hash(state) == hash(number)
    assert not state.is_known
    assert state.label == f"state {number}"
    assert str(number) in repr(state)
    assert pickle.loads(pickle.dumps(state)) == copy.deepcopy(state) == state
    assert state not in list(kind)
    assert {state: "x"}[kind(number)] == "x"


@EACH_KIND
@pytest.mark.parametrize("value", ["2", "ACTIVE", None, 1.5, b"1"])
def test_what_is_no_number(kind: type[JobState], value: object) -> None:
    with pytest.raises(ValueError, match="is not a valid"):
        kind(value)  # type: ignore[arg-type]


def test_the_truth_of_a_priority_is_the_api_documents() -> None:
    assert [bool(WorkPriority(number)) for number in range(4)] == [False, True, True, True]


def test_both_readings_of_a_jobs_state() -> None:
    assert (StateReading.FLAG.suspend, StateReading.FLAG.activate) == (1, 0)
    assert (StateReading.NUMBER.suspend, StateReading.NUMBER.activate) == (3, 2)
    assert StateReading("number") is StateReading.NUMBER
