"""Puts the program together: the only place that builds connection, window and demo farm."""

from __future__ import annotations

import logging
import signal
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QMessageLogContext, QObject, Qt, QTimer, QtMsgType, Slot, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from bbmonitor_gui import __version__
from bbmonitor_gui.connection.connection import ManagerConnection
from bbmonitor_gui.connection.failures import Trouble, crashed_before, demo_failed
from bbmonitor_gui.connection.messages import Phase
from bbmonitor_gui.connection.profile import ManagerProfile

from .crash import CrashWatch
from .logs import LogFiles
from .places import log_folder
from .ui import theme
from .ui.collector import Collector
from .ui.icons import program_icon
from .ui.languages import AS_LANGUAGE, SYSTEM, locale_of, speak
from .ui.main_window import MainWindow
from .ui.preferences_control import PreferencesControl
from .ui.settings import Settings

if TYPE_CHECKING:
    from .demo import DemoFarm
    from .instance import Doorbell

logger = logging.getLogger("bbmonitor_gui")

_SWITCH_INTERVAL_S = 0.0005  # how soon the window gets its turn while the worker reads; Python's own 5 ms is felt
_PICTURE_MS = 150  # for the last paint before the picture is taken


def open_window(host: str, port: int, *, settings_file: str | Path | None = None) -> MainWindow:
    """Build the window, show it and start connecting. The caller owns the QApplication; `close()` ends everything.

    Raises ValueError for a port outside 1…65535 or an empty host.
    """
    profile = ManagerProfile(host, port)  # before anything is built
    window = build_window(settings_file)
    window.connect_to(profile)
    window.show()
    return window


def build_window(settings_file: str | Path | None = None) -> MainWindow:
    """The window with its connection and the means to show the demo farm, not connected yet."""
    sys.setswitchinterval(_SWITCH_INTERVAL_S)
    settings = Settings(settings_file)
    application = QApplication.instance()
    if application is not None and settings.preferences.language != SYSTEM:  # it may speak a language of its own
        speak(application, settings.preferences.language)
    connection = ManagerConnection()
    window = MainWindow(connection, settings)
    connection.setParent(window)
    window.closed.connect(Collector(window).stop)
    _Demo(window, connection)
    return window


def run(manager: str | None, *, demo: bool, screenshot: str | None) -> int:
    """The program from start to end. Returns the exit code."""
    profile = None
    if manager is not None:
        try:
            profile = ManagerProfile.parse(manager)
        except ValueError as error:
            print(error, file=sys.stderr)
            return 2
    signal.signal(
        signal.SIGINT, signal.SIG_DFL
    )  # in Qt's event loop a KeyboardInterrupt would end a slot, not the program
    qInstallMessageHandler(_log_qt_message)
    application = QApplication(sys.argv[:1])
    application.setApplicationName("BB Monitor")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("bbmonitor")
    application.setWindowIcon(program_icon())
    _follow_system(application)
    theme.apply(application, "system")
    if screenshot is not None:
        return _take_picture(application, screenshot, profile, demo)
    if profile is not None and Settings().preferences.one_window and _is_shown_already(profile):
        return 0
    log = _log_files()
    watch = CrashWatch(str(log.folder) if log else "")
    watch.begin()
    try:
        return _show_windows(application, profile, demo, log.take_crashes() if log is not None else "")
    finally:
        watch.end()
        if log is not None:
            log.end()


def _is_shown_already(profile: ManagerProfile) -> bool:
    """In a window of another run, which has come to the front."""
    from .instance import show_other

    return show_other(profile.address)


def _show_windows(application: QApplication, profile: ManagerProfile | None, demo: bool, crashes: str) -> int:
    """One window after the other, until the user does not want another."""
    while True:
        window = build_window()
        _Door(window, window.connection)
        restart = _Restart(window, window.connection)
        if crashes:
            window.show_trouble(crashed_before(crashes))
        code = _execute(application, window, profile, demo)
        if not restart.wanted:
            return code
        profile, demo, crashes = restart.profile, restart.demo, ""
        window.deleteLater()
        _follow_system(application)


def _follow_system(application: QApplication) -> None:
    """As long as the user chooses nothing else."""
    speak(application, SYSTEM)
    QLocale.setDefault(locale_of(SYSTEM, AS_LANGUAGE))


def _log_files() -> LogFiles | None:
    """Begun, or None where nothing can be written: that is no reason not to start."""
    try:
        log = LogFiles(log_folder())
    except OSError as error:
        logger.warning("no log is written: %s", error)
        return None
    log.begin()
    logger.info("BB Monitor %s begins", __version__)
    return log


def _take_picture(application: QApplication, file: str, profile: ManagerProfile | None, demo: bool) -> int:
    """It shows the program as it comes, and leaves no trace."""
    with tempfile.TemporaryDirectory() as folder:
        window = build_window(Path(folder, "settings.ini"))
        _Picture(window, file)
        return _execute(application, window, profile, demo)


def _execute(application: QApplication, window: MainWindow, profile: ManagerProfile | None, demo: bool) -> int:
    window.show()
    if profile is not None:
        window.connect_to(profile)
    elif demo:
        window.demo_wanted.emit()
    else:
        window.begin()
    code = application.exec()
    window.close()
    return code


_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def _log_qt_message(kind: QtMsgType, _: QMessageLogContext, message: str) -> None:
    """Qt's own remarks go where ours go. One is of no use: off screen it says of every window that it has no size hints."""
    if "propagateSizeHints" not in message:
        logging.getLogger("qt").log(_QT_LEVELS[kind], "%s", message)


class _Door(QObject):
    """Another start for the Manager of this window brings the window to the front."""

    def __init__(self, window: MainWindow, connection: ManagerConnection) -> None:
        super().__init__(window)
        self._window = window
        self._connection = connection
        self._bell: Doorbell | None = None
        window.closed.connect(self._leave)
        connection.link_changed.connect(self._listen)

    @Slot()
    def _listen(self) -> None:
        profile = self._connection.profile
        if profile is not None and self._bell is None:
            from .instance import Doorbell

            self._bell = Doorbell(self)
            self._bell.rung.connect(self._show)
        if self._bell is not None:
            self._bell.listen_for(profile.address if profile is not None else "")

    @Slot()
    def _show(self) -> None:
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    @Slot()
    def _leave(self) -> None:
        if self._bell is not None:
            self._bell.listen_for("")


class _Demo(QObject):
    """The demo farm of a window: started when it is wanted, ended with the window."""

    def __init__(self, window: MainWindow, connection: ManagerConnection) -> None:
        super().__init__(window)
        self._window = window
        self._connection = connection
        self._profile: ManagerProfile | None = None
        self._farm: DemoFarm | None = None
        window.demo_wanted.connect(self._start)
        window.closed.connect(self._stop)
        connection.link_changed.connect(self._end_when_left)

    def is_shown(self) -> bool:
        """And not some real farm, or none."""
        shown = self._connection.profile
        return shown is not None and self._profile is not None and shown.address == self._profile.address

    @Slot()
    def _start(self) -> None:
        from .demo import DemoFarm

        self._stop()
        self._farm = DemoFarm(self)
        self._farm.ready.connect(self._show)
        self._farm.failed.connect(self._tell_failure)
        self._farm.start()
        self._window.say(self.tr("Starting the demo farm…"))

    @Slot(int)
    def _show(self, port: int) -> None:
        self._profile = ManagerProfile("127.0.0.1", port, name=self.tr("Demo farm"))
        self._window.connect_to(self._profile, remember=False)

    @Slot(str)
    def _tell_failure(self, detail: str) -> None:
        if self.is_shown():
            self._window.disconnect_from_manager()
        self._window.show_trouble(demo_failed(detail))

    @Slot()
    def _end_when_left(self) -> None:
        if self._profile is not None and not self.is_shown():
            self._stop()

    @Slot()
    def _stop(self) -> None:
        if self._farm is not None:
            self._farm.stop()
            self._farm.deleteLater()
            self._farm = self._profile = None


class _Restart(QObject):
    """Ends the event loop when the user wants the window anew, and knows what it showed."""

    def __init__(self, window: MainWindow, connection: ManagerConnection) -> None:
        super().__init__(window)
        self._connection = connection
        self._demos = window.findChildren(_Demo)
        self.wanted = False
        self.demo = False
        self.profile: ManagerProfile | None = None
        for control in window.findChildren(PreferencesControl):
            control.restart_wanted.connect(self._end)

    @Slot()
    def _end(self) -> None:
        self.wanted = True
        self.demo = any(demo.is_shown() for demo in self._demos)
        if not self.demo and self._connection.link.phase is not Phase.CLOSED:
            self.profile = self._connection.profile
        QApplication.exit(0)


class _Picture(QObject):
    """--screenshot: waits until the window shows the farm, writes the picture, says what it shows, ends the program."""

    def __init__(self, window: MainWindow, file: str) -> None:
        super().__init__(window)
        self._window = window
        self._file = file
        window.settled.connect(self._take_soon)
        window.troubled.connect(self._give_up)

    @Slot()
    def _take_soon(self) -> None:
        self._window.settled.disconnect(self._take_soon)
        QTimer.singleShot(_PICTURE_MS, self._take)

    @Slot()
    def _take(self) -> None:
        for title, counts in self._window.farm.counts().items():
            print(f"{title}: {counts}")
        if not self._window.grab().save(self._file, "PNG"):
            print(f"The picture could not be written to {self._file}.", file=sys.stderr)
            QApplication.exit(1)
            return
        print(f"The picture is in {self._file}")
        QApplication.exit(0)

    @Slot(object)
    def _give_up(self, trouble: Trouble) -> None:
        print(f"{trouble.title} {trouble.hint}\n{trouble.detail}".strip(), file=sys.stderr)
        QApplication.exit(1)
