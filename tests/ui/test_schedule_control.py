"""Weeks on their way to a simulated Manager and back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import SchedulePolarity, ServerListItem, ServerSchedule
from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.connection.snapshot import ServerEntry
from bbmonitor_gui.simulator import Farm, ManualClock, SimulatedManager
from bbmonitor_gui.simulator.entities import FarmServer
from bbmonitor_gui.ui.dialogs.polarity_question import PolarityQuestion
from bbmonitor_gui.ui.dialogs.week_schedule import WeekScheduleDialog
from bbmonitor_gui.ui.outcomes import Summary
from bbmonitor_gui.ui.polarity_control import PolarityControl
from bbmonitor_gui.ui.preferences import ManagerOptions
from bbmonitor_gui.ui.schedule_control import ScheduleControl
from bbmonitor_gui.ui.settings import Settings
from bbmonitor_gui.ui.widgets.week_grid import WeekGrid

ALWAYS, NEVER = ServerSchedule.ALWAYS, ServerSchedule.NEVER
JOB = "Hotel & <b>lobby</b>"


class Window(QWidget):
    """A window with a connection, that connects anew when the polarity was changed."""

    def __init__(self, profile: ManagerProfile, settings: Settings) -> None:
        super().__init__()
        self.profile = profile
        self.settings = settings
        self.connection = ManagerConnection(self)
        self.polarity = PolarityControl(self.connection, settings, self)
        self.polarity.changed.connect(self.connect_anew)
        self.summaries: list[Summary] = []
        self.sent: list[dict[str, tuple[ServerSchedule, ServerSchedule]]] = []

    def connect_anew(self) -> None:
        self.connection.connect_to(self.settings.with_preferences(self.profile))

    def edit(self, servers: Sequence[FarmServer]) -> ScheduleControl:
        entries = [ServerEntry(ServerListItem(server.handle, 0, server.name)) for server in servers]
        control = ScheduleControl(self.connection, entries, self.settings, self.polarity, self, lambda _: JOB)
        control.done.connect(self.summaries.append)
        control.sent.connect(self.sent.append)
        control.start()
        return control

    @property
    def dialogs(self) -> list[WeekScheduleDialog]:
        return [dialog for dialog in self.findChildren(WeekScheduleDialog) if dialog.isVisible()]


@pytest.fixture
def manager() -> Iterator[SimulatedManager]:
    """Three servers that may always work, one of them at work."""
    farm = Farm(jobs=4, servers=3, seed=3, clock=ManualClock())
    for server in farm.servers.values():
        server.schedule = ALWAYS
    with SimulatedManager(farm, greeting_grace_s=0.01, require_control=False) as simulated:
        yield simulated


@pytest.fixture
def servers(manager: SimulatedManager) -> list[FarmServer]:
    return list(manager.farm.servers.values())


@pytest.fixture
def window(qtbot: QtBot, manager: SimulatedManager, tmp_path: Path) -> Iterator[Window]:
    profile = ManagerProfile("127.0.0.1", manager.port, timeout_s=2.0, refresh_s=0.2)
    settings = Settings(tmp_path / "settings.ini")
    settings.set_manager_options(profile.address, ManagerOptions(polarity_confirmed=True))
    made = Window(profile, settings)
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitSignal(made.connection.batch_arrived):
        made.connect_anew()
    yield made
    made.connection.close()


Edit = Callable[[Sequence[FarmServer]], WeekScheduleDialog]


@pytest.fixture
def edit(qtbot: QtBot, window: Window) -> Edit:
    def start(servers: Sequence[FarmServer]) -> WeekScheduleDialog:
        window.edit(servers)
        qtbot.waitUntil(lambda: bool(window.dialogs))
        return window.dialogs[0]

    return start


def grid(dialog: WeekScheduleDialog) -> WeekGrid:
    return cast(WeekGrid, dialog.findChild(WeekGrid, "weekScheduleGrid"))


def click(dialog: QWidget, name: str) -> None:
    cast(QPushButton, dialog.findChild(QPushButton, name)).click()


def ok(dialog: WeekScheduleDialog) -> None:
    cast(QDialogButtonBox, dialog.findChild(QDialogButtonBox)).button(QDialogButtonBox.StandardButton.Ok).click()


def text(dialog: WeekScheduleDialog, name: str) -> str:
    return cast(QLabel, dialog.findChild(QLabel, name)).text()


def has_failed(dialog: WeekScheduleDialog) -> bool:
    return cast(QWidget, dialog.findChild(QWidget, "messageArea")).isVisible()


def gone(window: Window, control: ScheduleControl) -> Callable[[], bool]:
    return lambda: control not in window.findChildren(ScheduleControl)


def test_a_week_is_read_changed_and_taken(
    qtbot: QtBot, window: Window, servers: list[FarmServer], manager: SimulatedManager
) -> None:
    server = servers[0]
    control = window.edit([server])
    qtbot.waitUntil(lambda: bool(window.dialogs))
    dialog = window.dialogs[0]
    assert text(dialog, "weekScheduleServer") == server.name
    grid(dialog).edits.toggle(1)
    wanted = ALWAYS.with_hours(1, range(24), False)
    ok(dialog)
    qtbot.waitUntil(lambda: not window.dialogs)
    assert server.schedule == wanted
    assert window.sent == [{server.handle: (ALWAYS, wanted)}]
    assert [summary.title for summary in window.summaries] == [f"{server.name} may work: {wanted}."]
    assert window.summaries[0].all_well
    qtbot.waitUntil(gone(window, control))


def test_only_what_changed_is_sent_to_several(
    qtbot: QtBot, window: Window, edit: Edit, servers: list[FarmServer], manager: SimulatedManager
) -> None:
    servers[1].schedule = NEVER
    dialog = edit(servers)
    click(dialog, "presetNever")
    ok(dialog)
    qtbot.waitUntil(lambda: not window.dialogs)
    assert [server.schedule for server in servers] == [NEVER] * 3
    lines = [line for line in manager.commands if line.startswith("set server")]
    assert [line.split()[2] for line in lines] == [servers[0].handle, servers[2].handle]
    assert window.sent == [{servers[0].handle: (ALWAYS, NEVER), servers[2].handle: (ALWAYS, NEVER)}]
    assert window.summaries[-1].title == "2 servers may work: never."


def test_work_is_named_as_the_owner_names_it(edit: Edit, servers: list[FarmServer], manager: SimulatedManager) -> None:
    busy = [server for server in servers if server.assignment]
    assert busy
    dialog = edit(servers)
    click(dialog, "presetNever")
    lines = cast(QPlainTextEdit, dialog.findChild(QPlainTextEdit, "scheduleConflicts")).toPlainText().splitlines()
    assert lines == [
        f"{server.name} renders {JOB} now and would be blocked." for server in servers if server.assignment
    ]


def test_a_refusal_keeps_the_dialog_and_tells_the_reason(
    qtbot: QtBot, window: Window, edit: Edit, servers: list[FarmServer], manager: SimulatedManager
) -> None:
    manager.faults.add("set server=status:400 Unknown command")
    dialog = edit(servers[:1])
    click(dialog, "presetNever")
    ok(dialog)
    qtbot.waitUntil(lambda: has_failed(dialog))
    assert "400" in text(dialog, "messageDetail")
    assert "Servers > Week Schedule" in text(dialog, "messageHint")
    assert dialog.weeks.common == NEVER
    assert window.sent == []
    assert not window.summaries[-1].all_well
    manager.faults.clear()
    ok(dialog)
    qtbot.waitUntil(lambda: not window.dialogs)
    assert servers[0].schedule == NEVER
    assert window.sent == [{servers[0].handle: (ALWAYS, NEVER)}]


def test_one_of_three_is_refused(
    qtbot: QtBot, window: Window, edit: Edit, servers: list[FarmServer], manager: SimulatedManager
) -> None:
    second = servers[1]
    manager.faults.add(f"set server {second.handle}=status:403 Forbidden*1")
    dialog = edit(servers)
    click(dialog, "presetNever")
    ok(dialog)
    qtbot.waitUntil(lambda: has_failed(dialog))
    assert [server.schedule for server in servers] == [NEVER, ALWAYS, NEVER]
    assert text(dialog, "messageTitle") == "1 of 3 servers did not take the week."
    assert text(dialog, "messageDetail").startswith(f"{second.name}: ")
    assert len(text(dialog, "messageDetail").splitlines()) == 1
    assert window.summaries[-1].title == "1 of 3 servers did not take the week."
    assert window.sent == [{server.handle: (ALWAYS, NEVER) for server in (servers[0], servers[2])}]
    ok(dialog)
    qtbot.waitUntil(lambda: not window.dialogs)
    assert second.schedule == NEVER
    assert window.sent[1] == {second.handle: (ALWAYS, NEVER)}


def test_a_manager_that_does_not_obey_is_told_cell_by_cell(
    qtbot: QtBot,
    window: Window,
    edit: Edit,
    servers: list[FarmServer],
    manager: SimulatedManager,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def halve(server: FarmServer, schedule: ServerSchedule, *_: object) -> None:
        server.schedule = schedule.with_hours(2, [15], True).with_hours(6, range(24), False)

    monkeypatch.setattr(manager.farm, "edit_server", halve)
    dialog = edit(servers[:1])
    grid(dialog).fill((2, 14), (2, 15), False)
    ok(dialog)
    qtbot.waitUntil(lambda: has_failed(dialog))
    told = f"{servers[0].name}: Tue 15–16 stayed allowed; Sat all day became blocked."
    assert text(dialog, "messageDetail") == told
    assert window.sent == []
    click(dialog, "undoSchedule")
    grid(dialog).edits.toggle(2, 14)
    grid(dialog).edits.toggle(6)
    ok(dialog)  # it has that week, as was read back
    assert not window.dialogs
    assert len([line for line in manager.commands if line.startswith("set server")]) == 1


def test_a_connection_that_breaks_loses_no_outcome(
    qtbot: QtBot, window: Window, edit: Edit, servers: list[FarmServer], manager: SimulatedManager
) -> None:
    manager.faults.add(f"set server {servers[1].handle}=close*1")
    dialog = edit(servers)
    click(dialog, "presetNever")
    ok(dialog)
    qtbot.waitUntil(lambda: has_failed(dialog), timeout=10_000)
    assert [server.schedule for server in servers] == [NEVER, ALWAYS, ALWAYS]
    lines = text(dialog, "messageDetail").splitlines()
    assert [line.partition(":")[0] for line in lines] == [servers[1].name, servers[2].name]
    assert window.sent == [{servers[0].handle: (ALWAYS, NEVER)}]
    qtbot.waitUntil(lambda: window.connection.is_connected)
    ok(dialog)
    qtbot.waitUntil(lambda: not window.dialogs)
    assert [server.schedule for server in servers] == [NEVER] * 3
    assert sorted(window.sent[1]) == sorted(server.handle for server in servers[1:])


def test_servers_that_cannot_be_read_are_told_and_left_out(
    qtbot: QtBot, window: Window, edit: Edit, servers: list[FarmServer], manager: SimulatedManager
) -> None:
    manager.faults.add(f"get server {servers[0].handle}=status:404 Server not found")
    dialog = edit(servers)
    assert text(dialog, "weekScheduleServer") == f"2 servers: {servers[1].name}, {servers[2].name}"
    assert window.summaries[0].title == "1 of 3 servers cannot be read and are left out."
    assert servers[0].name in window.summaries[0].detail


def test_without_any_server_there_is_only_the_summary(
    qtbot: QtBot, window: Window, servers: list[FarmServer], manager: SimulatedManager
) -> None:
    manager.faults.add("get server=status:404 Server not found")
    one, all_of_them = window.edit(servers[:1]), window.edit(servers)
    qtbot.waitUntil(lambda: len(window.summaries) == 2)
    assert window.summaries[0].title.startswith(f"{servers[0].name}: ")
    assert window.summaries[1].title == "None of the 3 servers can be read."
    assert not window.dialogs
    qtbot.waitUntil(gone(window, one))
    qtbot.waitUntil(gone(window, all_of_them))


def test_without_a_connection_there_is_only_the_summary(window: Window, servers: list[FarmServer]) -> None:
    window.connection.disconnect_from()
    window.edit(servers)
    assert [summary.title for summary in window.summaries] == ["There is no connection."]


def test_another_manager_is_sent_nothing(
    window: Window, edit: Edit, servers: list[FarmServer], manager: SimulatedManager
) -> None:
    dialog = edit(servers[:1])
    click(dialog, "presetNever")
    with SimulatedManager(manager.farm, greeting_grace_s=0.01, require_control=False) as other:
        window.connection.connect_to(ManagerProfile("127.0.0.1", other.port))
        ok(dialog)
        assert has_failed(dialog)
        assert text(dialog, "messageTitle") == "There is no connection."
        window.connection.disconnect_from()
    assert servers[0].schedule == ALWAYS


def test_a_dialog_closed_while_sending_stops_the_rest_and_the_outcome_is_told(
    qtbot: QtBot, window: Window, servers: list[FarmServer], manager: SimulatedManager
) -> None:
    manager.faults.add(f"set server {servers[0].handle}=delay:0.3*1")
    control = window.edit(servers)
    qtbot.waitUntil(lambda: bool(window.dialogs))
    dialog = window.dialogs[0]
    click(dialog, "presetNever")
    ok(dialog)
    qtbot.waitUntil(lambda: any(line.startswith("set server") for line in manager.commands))
    dialog.reject()
    assert not window.summaries
    qtbot.waitUntil(lambda: bool(window.summaries))
    assert window.summaries[0].title == "2 of 3 servers did not take the week."
    assert [server.schedule for server in servers] == [NEVER, ALWAYS, ALWAYS]
    assert window.sent == [{servers[0].handle: (ALWAYS, NEVER)}]
    qtbot.waitUntil(gone(window, control))


# ---- the polarity


@pytest.fixture
def unconfirmed(window: Window) -> Window:
    window.settings.set_manager_options(window.profile.address, ManagerOptions())
    return window


def answer(qtbot: QtBot, window: Window, is_right: bool | None) -> None:
    def questions() -> list[PolarityQuestion]:
        return [question for question in window.findChildren(PolarityQuestion) if question.isVisible()]

    qtbot.waitUntil(lambda: len(questions()) == 1)
    question = questions()[0]
    if is_right is None:
        question.reject()
    else:
        question.answered.emit(is_right)
        question.accept()


def test_nothing_is_sent_before_the_polarity_was_confirmed(
    qtbot: QtBot, unconfirmed: Window, edit: Edit, servers: list[FarmServer], manager: SimulatedManager
) -> None:
    dialog = edit(servers[:1])
    click(dialog, "presetNever")
    ok(dialog)
    answer(qtbot, unconfirmed, None)
    assert grid(dialog).isEnabled()
    assert not [line for line in manager.commands if line.startswith("set server")]
    ok(dialog)
    answer(qtbot, unconfirmed, True)
    qtbot.waitUntil(lambda: not unconfirmed.dialogs)
    assert servers[0].schedule == NEVER


def test_weeks_read_the_other_way_round_are_shown_before_anything_is_sent(
    qtbot: QtBot, unconfirmed: Window, edit: Edit, servers: list[FarmServer], manager: SimulatedManager
) -> None:
    dialog = edit(servers[:2])
    grid(dialog).edits.toggle(1)
    painted = dialog.weeks
    ok(dialog)
    answer(qtbot, unconfirmed, False)
    qtbot.waitUntil(lambda: dialog.weeks.common == NEVER)
    assert grid(dialog).isEnabled()
    assert not [line for line in manager.commands if line.startswith("set server")]
    assert (
        unconfirmed.settings.manager_options(unconfirmed.profile.address).schedule_polarity == SchedulePolarity.BLOCKED
    )
    grid(dialog).edits.undo()
    assert dialog.weeks == painted
    ok(dialog)
    qtbot.waitUntil(lambda: not unconfirmed.dialogs)
    assert [server.schedule for server in servers[:2]] == [painted.schedules[0].inverted()] * 2
    assert unconfirmed.sent == [{server.handle: (NEVER, painted.schedules[0]) for server in servers[:2]}]


# ---- saved weeks, and names from the network


def test_saved_weeks_are_kept_in_the_settings(window: Window, edit: Edit, servers: list[FarmServer]) -> None:
    dialog = edit(servers[:1])
    changed = QSignalSpy(dialog.named_changed)
    dialog.named_changed.emit({"Büro": NEVER})
    assert changed.count() == 1
    assert window.settings.named_schedules == {"Büro": NEVER}


@pytest.mark.parametrize("name", ["<img src=x> & <b>bold</b>", "a\nb", "n" * 10_000, '{"format"'])
def test_hostile_names_are_plain_text_all_the_way(
    qtbot: QtBot, window: Window, edit: Edit, servers: list[FarmServer], manager: SimulatedManager, name: str
) -> None:
    with manager.lock:
        servers[0].name = name
    dialog = edit(servers[:2])
    assert "\n" not in text(dialog, "weekScheduleServer")
    click(dialog, "presetNever")
    click(dialog, "copyWeek")
    click(dialog, "presetAlways")
    click(dialog, "pasteWeek")
    assert dialog.weeks.common in (ALWAYS, NEVER)
    click(dialog, "presetNever")
    manager.faults.add("set server=status:400 Unknown command")
    ok(dialog)
    qtbot.waitUntil(lambda: has_failed(dialog))
    assert len(text(dialog, "messageDetail")) < 1000
    assert dialog.minimumSizeHint().width() < 1240
    assert cast(QLineEdit, dialog.findChild(QLineEdit, "mask1")).text() == "0"
