"""An ear that is closed has nothing connected to it. Otherwise Qt would tell the senders, when it goes, under a lock for
which the interpreter is wanted, while the window's thread has that and may wait for the lock: both would wait for ever."""

from __future__ import annotations

from PySide6.QtCore import QMetaMethod, QObject, SignalInstance

from bbmonitor_gui.connection.notices import NoticeEar


def is_connected(sender: QObject, signal: SignalInstance) -> bool:
    return sender.isSignalConnected(QMetaMethod.fromSignal(signal))


def test_nothing_is_connected_to_a_closed_ear(qapp: object) -> None:
    ear = NoticeEar("127.0.0.1", 9)
    timer, notifier = ear._rest, ear._notifier
    assert is_connected(timer, timer.timeout)
    assert is_connected(notifier, notifier.activated)
    ear.close()
    assert not is_connected(timer, timer.timeout)
    assert not is_connected(notifier, notifier.activated)
