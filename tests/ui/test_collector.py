"""Garbage is collected in the window's thread while a window lives, and by Python again afterwards."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from bbmonitor_gui.ui.collector import Collector
from bbmonitor_gui.ui.main_window import MainWindow


@pytest.fixture(autouse=True)
def python_collects(qapp: object) -> Iterator[None]:
    """As in a program; the other tests collect by themselves."""
    assert Collector._working == 0
    gc.enable()
    yield
    assert Collector._working == 0
    assert gc.get_freeze_count() == 0
    gc.disable()


@pytest.fixture
def collector() -> Iterator[Collector]:
    parent = QObject()
    made = Collector(parent)
    yield made
    made.stop()


class Knot(QObject):
    """Garbage that only the collector finds, and a Qt object: it notes in which thread it ends."""

    def __init__(self, ended_in: list[int]) -> None:
        super().__init__()
        self.itself = self
        self.ended_in = ended_in

    def __del__(self) -> None:
        self.ended_in.append(threading.get_ident())


def make_much() -> None:
    """Enough new objects for Python to collect, were it left to itself."""
    kept = [[number] for number in range(50_000)]
    assert len(kept) == 50_000


def test_python_collects_again_when_it_was_stopped(collector: Collector) -> None:
    assert not gc.isenabled()
    collector.stop()
    assert gc.isenabled()
    collector.stop()
    assert gc.isenabled()


def test_the_last_of_several_gives_it_back() -> None:
    parent = QObject()
    first, second = Collector(parent), Collector(parent)
    first.stop()
    first.stop()
    assert not gc.isenabled()
    third = Collector(parent)
    second.stop()
    assert not gc.isenabled()
    third.stop()
    assert gc.isenabled()


def test_young_garbage_ends_in_this_thread(qtbot: QtBot, collector: Collector) -> None:
    ended_in: list[int] = []
    Knot(ended_in)
    worker = threading.Thread(target=make_much)
    worker.start()
    worker.join()
    assert ended_in == [], "nothing is destroyed in a thread that only makes objects"
    qtbot.waitUntil(lambda: bool(ended_in))
    assert ended_in == [threading.get_ident()]


def test_what_lived_through_a_collection_is_out_of_its_sight_until_the_program_is_left(
    qtbot: QtBot, collector: Collector
) -> None:
    ended_in: list[int] = []
    kept = Knot(ended_in)
    qtbot.waitUntil(lambda: gc.get_freeze_count() > 0)
    del kept
    collector._collect_young()
    assert ended_in == []
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert ended_in == []
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert ended_in == [threading.get_ident()]


def test_one_that_was_stopped_does_nothing_more(collector: Collector) -> None:
    collector.stop()
    ended_in: list[int] = []
    Knot(ended_in)
    gc.disable()
    collector._collect_when_unused(Qt.ApplicationState.ApplicationInactive)
    assert ended_in == []
    assert gc.get_freeze_count() == 0
    gc.enable()
    gc.collect()
    assert len(ended_in) == 1


def test_a_window_has_one_until_it_is_closed(window: MainWindow) -> None:
    assert not gc.isenabled()
    assert Collector._working == 1
    window.close()
    assert gc.isenabled()
    window.close()
    assert Collector._working == 0
