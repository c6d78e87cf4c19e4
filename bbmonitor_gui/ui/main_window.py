"""The window: builds tables and docks, then one block of connections; the rest is short slots."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QMainWindow,
    QMessageBox,
)

from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.failures import Trouble
from bbmonitor_gui.connection.messages import LinkState, Phase
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.connection.snapshot import Batch

from . import frame, link_view
from .actions import Actions
from .activity_keeper import ActivityKeeper
from .activity_log import ActivityLog
from .announce import announce
from .docks import Docks
from .export_control import ExportControl
from .farm_control import FarmControl
from .farm_panels import FarmPanels
from .icons import program_icon
from .info_control import InfoControl
from .job_details_control import JobDetailsControl
from .news import News
from .orders_progress import OrdersProgress
from .panels.activity import ActivityPanel
from .panels.job_details import JobDetailsPanel
from .preferences_control import PreferencesControl
from .query import Predicate
from .settings import Settings
from .table_layout import LayoutKeeper
from .views_control import ViewsControl
from .widgets.order_progress import OrderProgressBar
from .widgets.search_bar import Search, SearchBar
from .widgets.status_line import StatusLine
from .widgets.welcome import WelcomePage

_TICK_MS = 1000
_SAID_MS = 8000
_JOBS_PAGE = 1  # behind the welcome page


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
        self._asked_for: ManagerProfile | None = None  # before the user's preferences were filled in
        self._read_at: float | None = None
        self.farm = FarmPanels(self)
        self.actions_by_name = Actions(self)
        self._activity = ActivityPanel()
        self._log = ActivityLog(connection, self.farm.name_of, self)  # before all that forgets names
        self._details = JobDetailsPanel()
        self._details_control = JobDetailsControl(connection, self.farm, self._details, self)
        self._keeper = ActivityKeeper(self._log, settings.state_folder, self)
        self._news = News(connection, self.farm, self)
        self._search = SearchBar(self.farm.jobs.model.columns, "job")
        self._welcome = WelcomePage(settings.recent_managers)
        self._pages = frame.pages(self._welcome, frame.stacked(self._search, self.farm.jobs))
        self.resize(1440, 900)
        self._docks = Docks(self, frame.dock_specs(self.farm, self._activity, self._details))
        self._status = StatusLine()
        tables = [panel.table for panel in self.farm.all.values()]
        self._layouts = [LayoutKeeper(table, settings) for table in (*tables, self._activity.panel.table)]
        self._export = ExportControl(tables, settings, self)
        self._views = ViewsControl(self._search, self.farm.jobs.table, settings, self)
        self._info = InfoControl(connection, self)
        self._control = FarmControl(connection, self.farm, settings, self._export, self)
        self._order_bar = OrderProgressBar()
        OrdersProgress(connection, self._control.orders, self._order_bar, self)
        self._preferences = PreferencesControl(settings, connection, self.actions_by_name, self)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._build()
        self._connect_signals()
        self._restore()
        self._show_link(connection.link)
        self._tick.start()

    # ---- public

    @property
    def connection(self) -> ManagerConnection:
        """What this window talks to."""
        return self._connection

    def begin(self) -> None:
        """Without a Manager to connect to: the one that was used last, or the welcome page, as the user prefers."""
        recent = self._settings.recent_managers
        if recent and not self._preferences.preferences.welcome:
            self.connect_to(recent[0])
        else:
            self._welcome.setFocus()

    def connect_to(self, profile: ManagerProfile, *, remember: bool = True) -> None:
        """Leave the Manager that is shown, if any, and connect to this one."""
        self._news.clear()
        self.statusBar().clearMessage()
        if remember:
            self._settings.remember_manager(profile)
            self._welcome.set_recent(self._settings.recent_managers)
        self._asked_for = profile
        profile = self._settings.with_preferences(profile)
        self._pages.setCurrentIndex(_JOBS_PAGE)
        self._connection.connect_to(profile)  # tells what the former Manager said last, so the tables are cleared after
        self._read_at = None
        self._info.manager = None
        self._news.forget()
        self.farm.clear()
        self._show_link(self._connection.link)

    @Slot()
    def disconnect_from_manager(self) -> None:
        """What is shown stays, out of date."""
        self._news.clear()
        self._connection.disconnect_from()

    @Slot(str)
    def say(self, sentence: str) -> None:
        """News that needs no answer, in the status bar for some seconds."""
        self.statusBar().showMessage(sentence, _SAID_MS)
        announce(self, sentence)

    def show_trouble(self, trouble: Trouble) -> None:
        """News that somebody should read, above the tables until it is closed."""
        self._news.tell(trouble)

    # ---- Qt's side

    def closeEvent(self, event: QCloseEvent) -> None:
        if event.spontaneous() and not self._may_close():  # by the user's hand; `close()` never asks
            event.ignore()
            return
        for layout in self._layouts:
            layout.save()
        self._settings.geometry = self.saveGeometry()
        self._settings.layout = self.saveState()
        self._settings.save()
        self._tick.stop()
        for dialog in self.findChildren(QDialog):
            dialog.close()
        self._connection.close()
        self._control.undo.forget()  # after the last words about orders
        self._export.close()
        self._keeper.close()
        self.closed.emit()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_status"):
            self.actions_by_name.paint_icons()
            self.farm.recompute()
            self._activity.recompute()

    # ---- slots: wishes

    @Slot()
    def choose_manager(self) -> None:
        """Ask which, then connect."""
        from .dialogs.connect import ConnectDialog

        dialog = ConnectDialog(self._settings.recent_managers, self)
        dialog.chosen.connect(self.connect_to)
        dialog.demo_wanted.connect(self.demo_wanted)
        self._open(dialog)

    @Slot()
    def _refresh(self) -> None:
        self._connection.refresh()

    @Slot(object)
    def _filter_jobs(self, fits: Predicate | None) -> None:
        self.farm.jobs.set_filter(fits)
        self._show_state()

    @Slot(int)
    def select_job(self, handle: int) -> None:
        """Show this job in its table, whatever is searched for."""
        if self.farm.jobs.model.row_of(handle) is None:  # the search hides it, or it is gone
            self._search.set_search(Search())
        row = self.farm.jobs.model.row_of(handle)
        if row is None:
            self.say(self.tr("The job is not in the list any more."))
            return
        self.farm.jobs.table.selectRow(row)
        self.farm.jobs.table.setFocus()

    @Slot()
    def _quit(self) -> None:
        if self._may_close():
            self.close()

    @Slot()
    def _apply_preferences(self) -> None:
        self.farm.recompute()
        self._update_actions()
        now = self._connection.profile
        if now is not None and self._asked_for is not None and self._settings.with_preferences(self._asked_for) != now:
            self.connect_to(self._asked_for, remember=False)

    @Slot()
    def _reset_layout(self) -> None:
        self._docks.reset()
        for panel in self.farm.all.values():
            panel.table.horizontalHeader().restore_defaults()

    @Slot()
    def _search_shown(self) -> None:
        self.farm.jobs.model.set_searched(self.farm.jobs.table.horizontalHeader().shown_sections)

    @Slot()
    def _show_visible(self) -> None:
        self._connection.show(self.farm.visible_subjects())

    # ---- slots: facts

    @Slot(object)
    def _show_link(self, link: LinkState) -> None:
        self._news.tell_link(link)
        self.farm.set_greyed(link.phase is not Phase.CONNECTED)
        if self._read_at is None:
            self.farm.set_placeholders(link_view.placeholder(self._connection))
        self._show_state()

    @Slot(object)
    def _take_batch(self, batch: Batch) -> None:
        is_first = self._read_at is None
        self._read_at = batch.read_at
        self._info.manager = batch.manager
        self.farm.apply(batch)
        if is_first:
            self.farm.jobs.table.setFocus()
        self._control.take(batch)
        self._search.set_counts(self.farm.job_states())
        self._news.tell_refused(batch.refused)
        self._show_state()
        if self.farm.is_settled():
            self.settled.emit()

    @Slot()
    def _show_state(self) -> None:
        connection = self._connection
        self.setWindowTitle(link_view.title(connection, self._control.queue.holder))
        self._status.connection.setText(link_view.badge(connection))
        self._status.control.setText(link_view.control(connection, self._control.queue.holder))
        self._status.counts.setText(self.farm.job_counts() if self._read_at else "")
        self._show_age()
        self._update_actions()

    @Slot()
    def _update_actions(self) -> None:
        read_only = self._preferences.preferences.control == "never"
        known = self._info.manager is not None
        self.actions_by_name.update(self._control.situation(read_only=read_only, manager_known=known))

    @Slot()
    def _pass_second(self) -> None:
        self._show_age()
        if self._connection.control.deadline:
            self._show_state()  # it counts down
        self.farm.watch_clock()
        self._news.count_down()

    # ---- internals

    def _build(self) -> None:
        self.setCentralWidget(frame.stacked(self._news.bar, self._pages, margin=4))
        toolbar = frame.toolbar(self.actions_by_name)
        self.addToolBar(toolbar)
        view = self.actions_by_name.fill_menus(self.menuBar())["view"]
        frame.add_columns_menu(view, self.farm, self)
        view.addSeparator()
        self._docks.add_toggles(view)
        view.addAction(toolbar.toggleViewAction())
        view.addAction(self.actions_by_name["actionResetLayout"])
        self.statusBar().addPermanentWidget(self._order_bar)
        self.statusBar().addPermanentWidget(self._status)
        for name, panel in self.farm.all.items():
            self.actions_by_name.fill_context_menu(name, panel.table)
        self.actions_by_name.fill_context_menu("groups", self.farm.server_tree, ())

    def _connect_signals(self) -> None:
        act = self.actions_by_name
        act["actionConnect"].triggered.connect(self.choose_manager)
        act["actionDemo"].triggered.connect(self.demo_wanted)
        act["actionDisconnect"].triggered.connect(self.disconnect_from_manager)
        act["actionRefresh"].triggered.connect(self._refresh)
        act["actionRefresh"].triggered.connect(self._details_control.refresh)
        act["actionQuit"].triggered.connect(self._quit)
        act["actionFind"].triggered.connect(self._search.take_focus)
        act["actionCopy"].triggered.connect(self._export.copy)
        act["actionExport"].triggered.connect(self._export.export_shown)
        act["actionExportSelected"].triggered.connect(self._export.export_selected)
        act["actionPrint"].triggered.connect(self._export.print_shown)
        act["actionResetLayout"].triggered.connect(self._reset_layout)
        act["actionPreferences"].triggered.connect(self._preferences.open)
        self._welcome.connect_wanted.connect(self.choose_manager)
        self._welcome.demo_wanted.connect(self.demo_wanted)
        self._welcome.manager_chosen.connect(self.connect_to)
        self.farm.visible_changed.connect(self._show_visible)
        self.farm.jobs.table.horizontalHeader().shown_changed.connect(self._search_shown)
        self._search.filter_changed.connect(self._filter_jobs)
        self._log.changed.connect(self._activity.apply)
        self._details_control.selected_job_servers.connect(self.farm.set_selected_job)
        self._preferences.applied.connect(self._apply_preferences)
        self._news.troubled.connect(self.troubled)
        self._info.connect_actions(act)
        self._control.connect_actions(act)
        self._control.said.connect(self.say)
        self._control.told.connect(self._news.tell)
        self._control.job_wanted.connect(self.select_job)
        self._control.situation_changed.connect(self._update_actions)
        self._control.reconnect_wanted.connect(self._apply_preferences)
        self._activity.export_wanted.connect(self._export.export_rows)
        self._activity.clear_wanted.connect(self._keeper.clear)
        self._keeper.troubled.connect(self.show_trouble)
        self._tick.timeout.connect(self._pass_second)
        self._connection.link_changed.connect(self._show_link)
        self._connection.control_changed.connect(self._show_state)
        self._connection.batch_arrived.connect(self._take_batch)

    def _restore(self) -> None:
        if not self._settings.geometry.isEmpty():
            self.restoreGeometry(self._settings.geometry)
        if not self._settings.layout.isEmpty():
            self.restoreState(self._settings.layout)

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _may_close(self) -> bool:
        """Orders under way would be given up."""
        count = self._connection.orders_under_way
        if not count or not self._preferences.preferences.confirm_quit:
            return True
        question = self.tr(
            "Changes are still being sent to the Manager. What was not sent is given up. Close all the same?"
        )
        return QMessageBox.question(self, "BB Monitor", question) == QMessageBox.StandardButton.Yes

    def _show_age(self) -> None:
        age_s = None if self._read_at is None else time.time() - self._read_at
        self._status.age.setText(link_view.age(age_s))
