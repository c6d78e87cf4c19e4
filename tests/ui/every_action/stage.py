"""A real window on a simulated Manager, with a second monitor beside it: what the user does, what the Manager received,
what the window says, and what is true afterwards."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from enum import Enum
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QPushButton, QWidget
from tried_farm import Truth, job_in, new_farm, truth_of

from bbmonitor_gui.app import build_window
from bbmonitor_gui.backburner import JobState, Monitor
from bbmonitor_gui.backburner.notifications import EventCode
from bbmonitor_gui.connection.messages import Phase
from bbmonitor_gui.connection.profile import ControlPolicy, ManagerProfile
from bbmonitor_gui.simulator import Farm, ManualClock, SimulatedManager
from bbmonitor_gui.simulator.control import ConnectedClient
from bbmonitor_gui.simulator.entities import FarmJob, FarmServer
from bbmonitor_gui.ui.outcomes import Summary
from bbmonitor_gui.ui.preferences import ManagerOptions
from bbmonitor_gui.ui.widgets.message_bar import MessageBar
from bbmonitor_gui.ui.widgets.table_panel import TablePanel

W = TypeVar("W", bound=QWidget)

TIMEOUT_S = 1.0  # of a silent Manager; on a busy machine one that answers may take some tenths of a second
_CHANGING = ("set ", "new ", "del ", "restart ")
_OURSELVES = ("set clientinfo", "new login")
_LENGTH = re.compile(r"^(set (?:job|server|srvgroup) .*) \d+$")


class Control(Enum):
    """Who has queue control, and whether it matters."""

    OURS = "ours"
    NOT_NEEDED = "elsewhere, and nobody asks for it"
    GRANTED = "elsewhere, and given when we ask"
    REFUSED = "elsewhere, and kept when we ask"
    SILENT = "elsewhere, and nobody answers when we ask"


def until(condition: Callable[[], bool], timeout_s: float = 10.0, told: Callable[[], object] = lambda: "") -> None:
    """Let the windows live until this is so; `told` says how it stood if that never comes."""
    end = time.monotonic() + timeout_s
    while not condition():
        assert time.monotonic() < end, f"not within {timeout_s:g} s: {told()}"
        QTest.qWait(2)


class Stage:
    """`state` is that of `job`, the job on which things are tried.

    Of the farm's four servers `there` is assigned to every job and has given it up, `lacking` is assigned to none.
    """

    def __init__(self, state: JobState, settings_file: Path) -> None:
        self.state = state
        self.control = Control.OURS
        self.many: tuple[JobState, ...] = ()  # states of the jobs on which things are tried at once
        self.told: list[Summary] = []
        self.said: list[str] = []  # what the window showed of each
        self.clock = ManualClock()  # of queue control
        self.manager = SimulatedManager(
            new_farm(), greeting_grace_s=0.01, seconds=self.clock.seconds, require_control=True
        )
        self.manager.start()
        self.other = Monitor("127.0.0.1", self.manager.port, timeout=5.0)
        self.other.open_connection()
        until(lambda: bool(self.manager.desk.clients))
        self._others = self.manager.desk.clients[0]
        self.window = build_window(settings_file)
        self.window.resize(1440, 900)
        self.window.show()
        self.window.setUpdatesEnabled(False)  # nobody looks at it, and painting takes half the time
        window = self.window
        for control in (
            window._control.orders,
            window._control.jobs,
            window._control.job_servers,
            window._control.job_properties,
            window._control.servers,
        ):
            control.done.connect(self._note)
        self.profile = ManagerProfile("127.0.0.1", self.manager.port, timeout_s=TIMEOUT_S, refresh_s=1.0)
        self.window._settings.set_manager_options(self.profile.address, ManagerOptions(polarity_confirmed=True))
        self._first = self._before = self.truth()
        self._seen = 0  # of the Manager's list of commands
        self.connect()

    # ---- properties

    @property
    def farm(self) -> Farm:
        return self.manager.farm

    @property
    def job(self) -> FarmJob:
        return job_in(self.farm, self.state)

    @property
    def jobs(self) -> list[FarmJob]:
        """The one that is tried, or the many."""
        return [job_in(self.farm, state) for state in self.many or (self.state,)]

    @property
    def archived(self) -> FarmJob:
        return next(iter(self.farm.archive.values()))

    @property
    def there(self) -> FarmServer:
        return list(self.farm.servers.values())[2]

    @property
    def lacking(self) -> FarmServer:
        return list(self.farm.servers.values())[3]

    @property
    def shown(self) -> str:
        """What the window says: title and hint above the tables, or else what the status bar says."""
        return self.bar.text if self.bar.isVisible() else self.window.statusBar().currentMessage()

    @property
    def bar(self) -> MessageBar:
        return child(self.window, MessageBar, "messageBar")

    @property
    def ours(self) -> ConnectedClient | None:
        """This window, as the Manager knows it."""
        return next((client for client in self.manager.desk.clients if client is not self._others), None)

    # ---- public: before

    def connect(self, policy: ControlPolicy = "when_needed") -> None:
        """Anew: nobody knows yet whether control is needed. To be waited for."""
        self.window.connect_to(replace(self.profile, control=policy), remember=False)

    def reset(self) -> None:
        """The farm is as it was at first, and queue control is where it belongs in this case. To be waited for."""
        self.close_dialogs()
        self.manager.faults.clear()
        if self.truth() != self._first:
            until(lambda: any(client.wants_notices for client in self.manager.desk.clients))
            self._take_farm(new_farm())
        self.give_control()

    def give_control(self) -> None:
        """To whom it belongs in this case. To be waited for: the prompts tell the window."""
        with self.manager.lock:
            desk = self.manager.desk
            desk.require_control = self.control is not Control.NOT_NEEDED
            desk.control.locked, desk.control._asker = False, None
            desk.control.holder = self.ours if self.control is Control.OURS else self._others
        self.window.connection.refresh()

    def is_ready(self) -> bool:
        """Does the window show the truth?"""
        connection = self.window.connection
        return connection.is_controller is (self.control is Control.OURS) and self._shows_the_truth()

    def begin(self) -> None:
        """What follows counts."""
        self.window.statusBar().clearMessage()
        self.bar.hide()
        self.told.clear()
        self.said.clear()
        self._before = self.truth()
        with self.manager.lock:
            self._seen = len(self.manager.commands)

    # ---- public: what the user does

    def select(self, panel: TablePanel, handles: Iterable[object]) -> None:
        """These rows and no others."""
        panel.table.clearSelection()
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for handle in handles:
            row = panel.model.row_of(handle)
            assert row is not None, handle
            panel.table.selectionModel().select(panel.model.index(row, 0), flags)

    def select_job(self) -> None:
        """Or those that are to be tried at once."""
        self.select(self.window.farm.servers, ())
        self.select(self.window.farm.jobs, [job.handle for job in self.jobs])

    def select_servers(self, *servers: FarmServer) -> None:
        self.select(self.window.farm.servers, [server.handle for server in servers])

    def trigger(self, action: str) -> None:
        found = self.window.actions_by_name[action]
        assert found.isEnabled(), f"{action}: {found.toolTip()}"
        found.trigger()

    def dialog(self, name: str) -> QDialog:
        """Once it is there."""
        until(lambda: bool(self._dialogs(name)))
        return self._dialogs(name)[0]

    def dialogs(self) -> list[QDialog]:
        """All that are open."""
        return self._dialogs()

    def is_open(self, name: str) -> bool:
        return bool(self._dialogs(name))

    def press(self, dialog: QDialog, name: str) -> None:
        child(dialog, QPushButton, name).click()

    def close_dialogs(self) -> None:
        for dialog in self._dialogs():
            dialog.close()

    # ---- public: afterwards

    def wait_for_outcome(self) -> None:
        """Of the order; the other monitor answers as it is to."""
        until(self._is_over)

    def wants_nothing(self) -> bool:
        """No order is under way; the other monitor answers as it is to."""
        self._live_on()
        return not self.window.connection.orders_under_way

    def lines(self) -> list[str]:
        """What the Manager received since `begin` beside questions, as it was sent; `<bytes>` for a document's length."""
        with self.manager.lock:
            lines = self.manager.commands[self._seen :]
        return [
            _LENGTH.sub(r"\1 <bytes>", line)
            for line in lines
            if line.startswith(_CHANGING) and not line.startswith(_OURSELVES) and not line.startswith("set controller")
        ]

    def details(self) -> str:
        """What the button beside the message shows."""
        self.press_in_bar("messageDetails")
        dialog = self.dialog("detailsDialog")
        text = child(dialog, QPlainTextEdit, "detailsText").toPlainText()
        dialog.close()
        return text

    def press_in_bar(self, name: str) -> None:
        child(self.bar, QPushButton, name).click()

    def truth(self) -> Truth:
        """Of every job, server and group."""
        with self.manager.lock:
            return truth_of(self.farm)

    def changes(self) -> Truth:
        """What is otherwise than at `begin`; None for what is gone."""
        now = self.truth()
        return {key: now.get(key) for key in self._before.keys() | now.keys() if now.get(key) != self._before.get(key)}

    def cut(self) -> None:
        """The window's connection breaks, and only that."""
        for session in self.manager._sessions:
            if session.client is self.ours:
                session.cut()

    def close(self) -> None:
        self.window.close()
        self.other.close_connection()
        self.manager.close()

    # ---- internals

    def _note(self, summary: Summary) -> None:
        """After the window has shown it."""
        self.told.append(summary)
        self.said.append(self.shown)

    def _dialogs(self, name: str = "") -> list[QDialog]:
        dialogs = self.window.findChildren(QDialog, name) if name else self.window.findChildren(QDialog)
        return [dialog for dialog in dialogs if dialog.isVisible()]

    def _take_farm(self, farm: Farm) -> None:
        """Everything about it is news."""
        farm.on_event = self.manager._send_event
        with self.manager.lock:
            self.manager.farm = self.manager.desk.farm = farm
            for job in farm.jobs:
                farm.on_event(EventCode.JOB_EDITED, (job,))

    def _is_over(self) -> bool:
        self._live_on()
        return bool(self.told) and not self.window.connection.orders_under_way

    def _live_on(self) -> None:
        """Nobody waits for the next try to connect, and the other monitor answers."""
        connection = self.window.connection
        if connection.link.phase is Phase.WAITING:
            connection.refresh()
        with self.manager.lock:
            is_asked = self.manager.desk.control._asker is not None
        if is_asked and self.control is Control.SILENT:
            self.clock.advance(11)
        elif is_asked:
            self.other.answer_control_request(self.control is Control.GRANTED)

    def _shows_the_truth(self) -> bool:
        panels = self.window.farm
        shown = {
            entry.key: (entry.item.state, entry.details and (entry.details.info.priority, entry.details.info.name))
            for entry in panels.jobs.model.entries()
        }
        with self.manager.lock:
            jobs = {job.handle: (job.state, (job.priority, job.name)) for job in self.farm.jobs.values()}
            archive, servers, now = set(self.farm.archive), self.farm.servers, self.farm.now
            states = {handle: server.state(now) for handle, server in servers.items()}
        return (
            shown == jobs
            and {entry.key for entry in panels.archive.model.entries()} == archive
            and {entry.key: entry.item.state for entry in panels.servers.model.entries()} == states
            and {group.name for group in panels.server_tree.groups} == set(self.farm.groups())
        )


def child(root: QWidget, kind: type[W], name: str) -> W:
    found = root.findChild(kind, name)
    assert found is not None, name
    return found
