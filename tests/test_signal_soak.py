"""PySide6 6.12.0 on Python before 3.12 loses a reference to True at every emit and to None at nearly every void call:
a program aborts after some hundred signals, while its tests stay green."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

FEW, MANY = 120, 20_000
WATCHED = (True, False, None, 0, 1)
IMMORTAL = sys.version_info >= (3, 12)  # their references are not counted any more


class Sender(QObject):
    number = Signal(int)
    anything = Signal(object)
    nothing = Signal()


def references() -> list[int]:
    return [sys.getrefcount(value) for value in WATCHED]


def soak(action: Callable[[], object]) -> None:
    for rounds in (FEW, MANY):  # few first: a word of the test is better than an abort
        before = references()
        for _ in range(rounds):
            action()
        lost = {repr(value): now - then for value, now, then in zip(WATCHED, references(), before, strict=True)}
        assert IMMORTAL or all(abs(count) < FEW // 2 for count in lost.values()), lost


def test_emitting_loses_no_references() -> None:
    sender = Sender()
    received: list[object] = []

    def receive(*values: object) -> None:
        received[:] = values

    sender.number.connect(receive)
    sender.anything.connect(receive)
    sender.nothing.connect(receive)
    soak(lambda: sender.number.emit(1))
    assert received == [1]
    for value in (True, False, None):
        soak(lambda value=value: sender.anything.emit(value))  # type: ignore[misc]
        assert received == [value]
    soak(sender.nothing.emit)
    assert received == []


def test_emitting_to_nobody_loses_no_references() -> None:
    sender = Sender()
    soak(lambda: sender.number.emit(1))
    soak(lambda: sender.anything.emit(None))


def test_calls_lose_no_references() -> None:
    sender = Sender()
    soak(lambda: sender.setObjectName("name"))
    soak(lambda: sender.setProperty("count", None))
    soak(lambda: sender.blockSignals(False))
    assert sender.objectName() == "name"
