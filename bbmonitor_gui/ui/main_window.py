"""The window: builds tables and docks, then one block of connections; the rest is short slots."""

from __future__ import annotations

import time
from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QDockWidget, QMainWindow, QToolBar, QVBoxLayout, QWidget

from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.failures import Trouble, out_of_date
from bbmonitor_gui.connection.messages import LinkState, OrderProgress, Phase
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.connection.requests import RequestControl
from bbmonitor_gui.connection.snapshot import Batch

from . import link_view
from .actions import Actions, Situation
from .dialogs.about import AboutDialog
from .dialogs.connect import ConnectDialog
from .dialogs.details import DetailsDialog
from .farm_panels import FarmPanels
from .icons import program_icon
from .job_control import JobControl
from .outcomes import Summary, control_summary
from .query import Predicate
from .schedule_control import ScheduleControl
from .settings import Settings
from .widgets.message_bar import MessageBar, Tone
from .widgets.search_bar import SearchBar
from .widgets.status_line import StatusLine
from .widgets.table_panel import TablePanel

_TICK_MS = 1000
_SAID_MS = 8000


class MainWindow(QMainWindow):
    """Shows one Manager's farm. Closing it ends the connection's thread."""

    demo_wanted = Signal()
    settled = Signal()  # the lists were read, and the details of all that is on the screen
    troubled = Signal(object)  # Trouble, as it is shown
    closed = Signal()

    def __init__(self, connection: ManagerConnection, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowIcon(program_icon())
        self._connection = connection
        self._settings = settings
        self._read_at: float | None = None
        self._said_lost = False  # does the message bar tell of the lost connection?
        self._refused: frozenset[str] = frozenset()  # lists that could not be read
        self.farm = FarmPanels(self)
        self.actions_by_name = Actions(self)
        self._jobs = JobControl(connection, self.farm, self)
        self._message = MessageBar()
        self._search = SearchBar(self.farm.jobs.model.columns, "job")
        self._status = StatusLine()
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._build()
        self._connect_signals()
        self._restore()
        self._show_link(connection.link)
        self._tick.start()

    # ---- public

    def connect_to(self, profile: ManagerProfile, *, remember: bool = True) -> None:
        """Leave the Manager that is shown, if any, and connect to this one."""
        self._hide_message()
        self.statusBar().clearMessage()
        if remember:
            self._settings.remember_manager(profile)
        self._connection.connect_to(profile)  # tells what the former Manager said last, so the tables are cleared after
        self._read_at = None
        self._refused = frozenset()
        self.farm.clear()
        self._show_link(self._connection.link)

    @Slot()
    def disconnect_from_manager(self) -> None:
        """What is shown stays, out of date."""
        self._hide_message()
        self._connection.disconnect_from()

    def say(self, sentence: str) -> None:
        """News that needs no answer, in the status bar for some seconds."""
        self.statusBar().showMessage(sentence, _SAID_MS)

    def show_trouble(self, trouble: Trouble) -> None:
        """News that somebody should read, above the tables until it is closed."""
        self._message.show_message(Tone.ERROR, trouble.title, trouble.hint, trouble.detail)
        self._said_lost = False
        self.troubled.emit(trouble)

    # ---- Qt's side

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.geometry = self.saveGeometry()
        self._settings.layout = self.saveState()
        self._settings.save()
        self._tick.stop()
        for dialog in self.findChildren(QDialog):
            dialog.close()
        self._connection.close()
        self.closed.emit()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_status"):
            self.actions_by_name.paint_icons()
            self.farm.recompute()

    # ---- slots: wishes

    @Slot()
    def choose_manager(self) -> None:
        """Ask which, then connect."""
        dialog = ConnectDialog(self._settings.recent_managers, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self.connect_to)
        dialog.demo_wanted.connect(self.demo_wanted)
        dialog.open()

    @Slot()
    def _refresh(self) -> None:
        self._connection.refresh()

    @Slot()
    def _request_control(self) -> None:
        self._connection.submit([RequestControl()], self._tell_control)

    @Slot(object)
    def _filter_jobs(self, fits: Predicate | None) -> None:
        self.farm.jobs.set_filter(fits)
        self._show_state()

    @Slot()
    def _suspend(self) -> None:
        self._jobs.suspend(self.farm.jobs.table.selected_entries())

    @Slot()
    def _activate(self) -> None:
        self._jobs.activate(self.farm.jobs.table.selected_entries())

    @Slot()
    def _show_job(self) -> None:
        if self.actions_by_name["actionJobProperties"].isEnabled():
            self._jobs.show_properties(self.farm.jobs.table.selected_entries()[0])

    @Slot()
    def _edit_week(self) -> None:
        if self.actions_by_name["actionWeekSchedule"].isEnabled():
            control = ScheduleControl(self._connection, self.farm.servers.table.selected_entries()[0], self)
            control.done.connect(self._tell)
            control.start()

    @Slot()
    def _show_about(self) -> None:
        dialog = AboutDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot(str, str)
    def _show_details(self, title: str, details: str) -> None:
        dialog = DetailsDialog(title, details, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot()
    def _show_visible(self) -> None:
        self._connection.show(self.farm.visible_subjects())

    # ---- slots: facts

    @Slot(object)
    def _show_link(self, link: LinkState) -> None:
        if link.phase is Phase.WAITING and link.trouble is not None:
            trouble = link.trouble
            hint = link_view.waiting(self._connection)
            self._message.show_message(Tone.WARNING, trouble.title, hint, trouble.detail, retry=True)
            self._said_lost = True
            self.troubled.emit(trouble)
        elif link.phase in (Phase.CONNECTED, Phase.CLOSED) and self._said_lost:
            self._hide_message()
        self.farm.set_greyed(link.phase is not Phase.CONNECTED)
        if self._read_at is None:
            self.farm.set_placeholders(link_view.placeholder(self._connection))
        self._show_state()

    @Slot(object)
    def _take_batch(self, batch: Batch) -> None:
        is_first = self._read_at is None
        self._read_at = batch.read_at
        self.farm.apply(batch)
        if is_first:
            self.farm.jobs.table.setFocus()
        self._search.set_counts(self.farm.job_states())
        self._tell_refused(batch.refused)
        self._show_state()
        if self.farm.is_settled():
            self.settled.emit()

    @Slot()
    def _show_state(self) -> None:
        connection = self._connection
        self.setWindowTitle(link_view.title(connection))
        self._status.connection.setText(link_view.badge(connection))
        self._status.control.setText(link_view.control(connection))
        self._status.counts.setText(self.farm.job_counts() if self._read_at else "")
        self._show_age()
        self._update_actions()

    @Slot()
    def _update_actions(self) -> None:
        self.actions_by_name.update(
            Situation(
                self._connection.link.phase,
                self._connection.is_controller,
                tuple(entry.item.state for entry in self.farm.jobs.table.selected_entries()),
                len(self.farm.servers.table.selected_entries()),
            )
        )

    def _tell_control(self, progress: OrderProgress) -> None:
        self._tell(control_summary(progress))

    @Slot(object)
    def _tell(self, summary: Summary) -> None:
        if summary.all_well:
            self.say(summary.title)
        else:
            self.show_trouble(Trouble(summary.title, summary.hint, summary.detail))

    @Slot()
    def _pass_second(self) -> None:
        self._show_age()
        self.farm.watch_clock()
        if self._connection.link.phase is Phase.WAITING and self._said_lost:
            self._message.set_hint(link_view.waiting(self._connection))

    # ---- internals

    def _build(self) -> None:
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(4, 4, 4, 0)
        column.addWidget(self._message)
        column.addWidget(self._search)
        column.addWidget(self.farm.jobs, 1)
        self.setCentralWidget(centre)
        toolbar = QToolBar(self.tr("Toolbar"))
        toolbar.setObjectName("toolbar")
        toolbar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.actions_by_name.fill_toolbar(toolbar)
        self.addToolBar(toolbar)
        menus = self.actions_by_name.fill_menus(self.menuBar())
        docks = [
            self._dock("serversDock", self.tr("Servers"), self.farm.servers),
            self._dock("clientsDock", self.tr("Clients"), self.farm.clients),
            self._dock("pluginsDock", self.tr("Plug-ins"), self.farm.plugins),
        ]
        for dock in docks[1:]:
            self.tabifyDockWidget(docks[0], dock)
        docks[0].raise_()
        for dock in docks:
            menus["view"].addAction(dock.toggleViewAction())
        menus["view"].addAction(toolbar.toggleViewAction())
        self.statusBar().addPermanentWidget(self._status)
        for table, names in (
            (self.farm.jobs.table, ("actionActivateJob", "actionSuspendJob", "actionJobProperties")),
            (self.farm.servers.table, ("actionWeekSchedule",)),
        ):
            table.addActions([self.actions_by_name[name] for name in names])
        self.resize(1280, 800)
        self.resizeDocks(docks[:1], [300], Qt.Orientation.Vertical)

    def _dock(self, name: str, title: str, panel: TablePanel) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setWidget(panel)
        self.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
        return dock

    def _connect_signals(self) -> None:
        act = self.actions_by_name
        act["actionConnect"].triggered.connect(self.choose_manager)
        act["actionDemo"].triggered.connect(self.demo_wanted)
        act["actionDisconnect"].triggered.connect(self.disconnect_from_manager)
        act["actionRefresh"].triggered.connect(self._refresh)
        act["actionRequestControl"].triggered.connect(self._request_control)
        act["actionQuit"].triggered.connect(self.close)
        act["actionFind"].triggered.connect(self._search.take_focus)
        act["actionActivateJob"].triggered.connect(self._activate)
        act["actionSuspendJob"].triggered.connect(self._suspend)
        act["actionJobProperties"].triggered.connect(self._show_job)
        act["actionWeekSchedule"].triggered.connect(self._edit_week)
        act["actionAbout"].triggered.connect(self._show_about)
        self.farm.jobs.table.doubleClicked.connect(self._show_job)
        self.farm.jobs.table.selected_changed.connect(self._update_actions)
        self.farm.servers.table.doubleClicked.connect(self._edit_week)
        self.farm.servers.table.selected_changed.connect(self._update_actions)
        self.farm.visible_changed.connect(self._show_visible)
        self._search.filter_changed.connect(self._filter_jobs)
        self._message.retry_wanted.connect(self._refresh)
        self._message.details_wanted.connect(self._show_details)
        self._jobs.done.connect(self._tell)
        self._tick.timeout.connect(self._pass_second)
        self._connection.link_changed.connect(self._show_link)
        self._connection.batch_arrived.connect(self._take_batch)

    def _restore(self) -> None:
        if not self._settings.geometry.isEmpty():
            self.restoreGeometry(self._settings.geometry)
        if not self._settings.layout.isEmpty():
            self.restoreState(self._settings.layout)

    def _hide_message(self) -> None:
        self._message.hide()
        self._said_lost = False

    def _tell_refused(self, refused: Mapping[str, str]) -> None:
        """A table that is empty says it in its place; one that shows what was read before would not."""
        for name in refused.keys() - self._refused:
            panel = self.farm.all.get(name)
            if panel is not None and panel.model.rowCount():
                self.show_trouble(out_of_date(panel.table.accessibleName(), refused[name]))
        self._refused = frozenset(refused)

    def _show_age(self) -> None:
        age_s = None if self._read_at is None else time.time() - self._read_at
        self._status.age.setText(link_view.age(age_s))
