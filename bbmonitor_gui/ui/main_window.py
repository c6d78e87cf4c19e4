"""The window: builds tables and docks, then one block of connections; the rest is short slots."""

from __future__ import annotations

import time
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QMainWindow,
    QMessageBox,
)

from bbmonitor_gui.backburner import BackburnerManagerInfo
from bbmonitor_gui.backburner.states import CRITICAL_PRIORITY, LOWEST_PRIORITY
from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.failures import Trouble, polarity_doubted
from bbmonitor_gui.connection.messages import LinkState, OutcomeState, Phase
from bbmonitor_gui.connection.profile import ManagerProfile
from bbmonitor_gui.connection.snapshot import Batch

from . import frame, link_view
from .actions import Actions
from .activity_keeper import ActivityKeeper
from .activity_log import ActivityLog
from .announce import announce
from .dialogs.about import AboutDialog
from .dialogs.connect import ConnectDialog
from .dialogs.help import HelpDialog
from .dialogs.legend import LegendDialog
from .dialogs.manager_properties import ManagerPropertiesDialog
from .docks import Docks
from .export_control import ExportControl
from .farm_panels import FarmPanels
from .hindrances import Situation
from .icons import program_icon
from .job_actions import priority_of
from .job_control import JobControl
from .job_details_control import JobDetailsControl
from .job_properties_control import JobPropertiesControl
from .job_servers_control import JobServersControl
from .models.servers import current_job
from .news import News, Offer
from .orders import Orders
from .orders_progress import OrdersProgress
from .outcomes import Summary
from .panels.activity import ActivityPanel
from .panels.job_details import JobDetailsPanel
from .polarity_control import PolarityControl, Suggestion
from .preferences_control import PreferencesControl
from .query import Predicate
from .queue_control import QueueControl
from .server_wishes import ServerWishes
from .settings import Settings
from .state_reading_control import StateReadingControl
from .table_layout import LayoutKeeper
from .undo import Undo
from .views_control import ViewsControl
from .widgets.message_bar import Tone
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
        self._manager: BackburnerManagerInfo | None = None
        self.farm = FarmPanels(self)
        self.actions_by_name = Actions(self)
        self._activity = ActivityPanel()
        self._log = ActivityLog(connection, self.farm.name_of, self)  # before all that forgets names
        self._details = JobDetailsPanel()
        self._details_control = JobDetailsControl(connection, self.farm, self._details, self)
        self._keeper = ActivityKeeper(self._log, settings.state_folder, self)
        self._orders = Orders(connection, self.farm, self)
        self._undo = Undo(connection, self._orders, self.farm.name_of, self)
        self._jobs = JobControl(connection, self.farm, self._orders, self)
        self._job_servers = JobServersControl(connection, self.farm, self._orders, self)
        self._job_properties = JobPropertiesControl(connection, self.farm, self._orders, self)
        self._news = News(connection, self.farm, self)
        self._queue = QueueControl(connection, self.farm, self._orders, self)
        self._reading = StateReadingControl(connection, settings, self.farm.name_of, self)
        self._search = SearchBar(self.farm.jobs.model.columns, "job")
        self._welcome = WelcomePage(settings.recent_managers)
        self._pages = frame.pages(self._welcome, frame.stacked(self._search, self.farm.jobs))
        self.resize(1440, 900)
        self._docks = Docks(self, frame.dock_specs(self.farm, self._activity, self._details))
        self._status = StatusLine()
        self._order_bar = OrderProgressBar()
        OrdersProgress(connection, self._orders, self._order_bar, self)
        tables = [panel.table for panel in self.farm.all.values()]
        self._layouts = [LayoutKeeper(table, settings) for table in (*tables, self._activity.panel.table)]
        self._export = ExportControl(tables, settings, self)
        self._views = ViewsControl(self._search, self.farm.jobs.table, settings, self)
        self._polarity = PolarityControl(connection, settings, self)
        self._servers = ServerWishes(connection, self.farm, settings, self._polarity, self._export, self)
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
        self._manager = None
        self._news.forget()
        self.farm.clear()
        self._show_link(self._connection.link)

    @Slot()
    def disconnect_from_manager(self) -> None:
        """What is shown stays, out of date."""
        self._news.clear()
        self._connection.disconnect_from()

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

    @Slot(object)
    def _offer_polarity(self, suggestion: Suggestion) -> None:
        offer = Offer(self.tr("&Look at it…"), partial(self._polarity.show_evidence, suggestion))
        self._news.tell(polarity_doubted(len(suggestion.evidence.examples)), Tone.WARNING, offer)

    @Slot()
    def _show_manager(self) -> None:
        profile = self._connection.profile
        if self._manager is not None and profile is not None:
            self._open(ManagerPropertiesDialog(self._manager, profile.address, self))

    @Slot()
    def _show_about(self) -> None:
        self._open(AboutDialog(self))

    @Slot()
    def _quit(self) -> None:
        if self._may_close():
            self.close()

    @Slot()
    def _show_help(self) -> None:
        """Beside the window, to be read while one tries."""
        shown = self.findChild(HelpDialog)
        dialog = shown if shown is not None and shown.isVisible() else HelpDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    @Slot()
    def _show_legend(self) -> None:
        self._open(LegendDialog(self))

    @Slot()
    def _save_report(self) -> None:
        self._jobs.report(self.farm.jobs.table.selected_entries()[0], self._export.save_report)

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
        self._manager = batch.manager
        self.farm.apply(batch)
        self._queue.look_at_clients()
        if is_first:
            self.farm.jobs.table.setFocus()
        self._polarity.take(batch, self.farm.servers.model.entries(), self.farm.jobs.model.entries())
        self._search.set_counts(self.farm.job_states())
        self._news.tell_refused(batch.refused)
        self._show_state()
        if self.farm.is_settled():
            self.settled.emit()

    @Slot()
    def _show_state(self) -> None:
        connection = self._connection
        self.setWindowTitle(link_view.title(connection, self._queue.holder))
        self._status.connection.setText(link_view.badge(connection))
        self._status.control.setText(link_view.control(connection, self._queue.holder))
        self._status.counts.setText(self.farm.job_counts() if self._read_at else "")
        self._show_age()
        self._update_actions()

    @Slot()
    def _update_actions(self) -> None:
        servers = self.farm.servers.table.selected_entries()
        jobs = self.farm.jobs.table.selected_entries()
        priorities = [priority_of(entry) for entry in jobs]
        self.actions_by_name.update(
            Situation(
                self._connection.link.phase,
                self._connection.is_controller,
                self._preferences.preferences.control == "never",
                tuple(entry.item.state for entry in jobs),
                tuple(entry.item.state for entry in servers),
                any(current_job(entry) is not None for entry in servers),
                self._manager is not None,
                any(priority is None or priority <= CRITICAL_PRIORITY for priority in priorities),
                any(priority is None or priority >= LOWEST_PRIORITY for priority in priorities),
                len(self.farm.archive.table.selected_entries()),
                self.farm.server_tree.chosen_group is not None,
                self._servers.groups_hindrance(),
                self._undo.undo_hindrance,
                self._undo.redo_hindrance,
            )
        )

    @Slot(object)
    def _tell(self, summary: Summary) -> None:
        if summary.all_well:
            self.say(summary.title)
        else:
            retry = Offer(self.tr("&Retry failed"), partial(self._orders.retry, summary)) if summary.retry else None
            tone = Tone.INFO if summary.worst is OutcomeState.CANCELLED else Tone.ERROR
            self._news.tell(Trouble(summary.title, summary.hint, summary.detail), tone, retry)

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
        act["actionRequestControl"].triggered.connect(self._queue.request)
        act["actionReleaseControl"].triggered.connect(self._queue.release)
        act["actionQuit"].triggered.connect(self._quit)
        act["actionFind"].triggered.connect(self._search.take_focus)
        act["actionManagerProperties"].triggered.connect(self._show_manager)
        act["actionJobReport"].triggered.connect(self._save_report)
        act["actionCopy"].triggered.connect(self._export.copy)
        act["actionExport"].triggered.connect(self._export.export_shown)
        act["actionExportSelected"].triggered.connect(self._export.export_selected)
        act["actionPrint"].triggered.connect(self._export.print_shown)
        act["actionResetLayout"].triggered.connect(self._reset_layout)
        act["actionPreferences"].triggered.connect(self._preferences.open)
        act["actionHelp"].triggered.connect(self._show_help)
        act["actionLegend"].triggered.connect(self._show_legend)
        act["actionAbout"].triggered.connect(self._show_about)
        self._welcome.connect_wanted.connect(self.choose_manager)
        self._welcome.demo_wanted.connect(self.demo_wanted)
        self._welcome.manager_chosen.connect(self.connect_to)
        self.farm.jobs.table.doubleClicked.connect(act["actionJobProperties"].trigger)
        self.farm.jobs.table.selected_changed.connect(self._update_actions)
        self.farm.servers.table.selected_changed.connect(self._update_actions)
        self.farm.visible_changed.connect(self._show_visible)
        self.farm.jobs.table.horizontalHeader().shown_changed.connect(self._search_shown)
        self._search.filter_changed.connect(self._filter_jobs)
        self._log.changed.connect(self._activity.apply)
        self._details_control.selected_job_servers.connect(self.farm.set_selected_job)
        self._export.done.connect(self._tell)
        self._preferences.applied.connect(self._apply_preferences)
        self._news.troubled.connect(self.troubled)
        for control in (self._jobs, self._job_servers, self._job_properties, self._orders, self._queue, self._reading):
            control.done.connect(self._tell)
        for control in (self._jobs, self._job_servers, self._job_properties, self._undo):
            control.connect_actions(act)
        self._job_properties.assign_wanted.connect(self._job_servers.assign_to)
        self._job_properties.remove_wanted.connect(self._job_servers.remove_from)
        self._servers.weeks_sent.connect(self._undo.take_weeks)
        self._servers.priorities_sent.connect(self._undo.take_priorities)
        self._undo.changed.connect(self._update_actions)
        self._activity.export_wanted.connect(self._export.export_rows)
        self._activity.clear_wanted.connect(self._keeper.clear)
        self._keeper.troubled.connect(self.show_trouble)
        self.farm.archive.table.selected_changed.connect(self._update_actions)
        self._servers.done.connect(self._tell)
        self._servers.job_wanted.connect(self.select_job)
        self._servers.hindrance_changed.connect(self._update_actions)
        self._servers.connect_actions(act)
        self.farm.server_tree.group_chosen.connect(self._update_actions)
        self._polarity.changed.connect(self._apply_preferences)
        self._reading.changed.connect(self._apply_preferences)
        self._queue.told.connect(self._news.tell)
        self._reading.told.connect(self._news.tell)
        self._queue.this_client_changed.connect(self.farm.set_this_client)
        self._polarity.suggested.connect(self._offer_polarity)
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
