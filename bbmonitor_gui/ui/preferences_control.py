"""What the user chose, carried out: colours, language, keys, and how Managers are spoken to."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QMetaMethod, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from bbmonitor_gui.connection.connection import ManagerConnection

from . import theme
from .actions import Actions
from .languages import AS_LANGUAGE, SYSTEM, locale_of
from .parents import parent_widget
from .preferences import VENDOR_KEYS, ManagerOptions, Preferences
from .settings import Settings


class PreferencesControl(QObject):
    """Applies the stored preferences at once, and those of the dialog as they are chosen."""

    applied = Signal()
    restart_wanted = Signal()  # for what takes effect only then

    def __init__(
        self,
        settings: Settings,
        connection: ManagerConnection,
        actions: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._settings = settings
        self._connection = connection
        self._actions = actions
        self._preferences = settings.preferences
        self._set_keys()
        if self._preferences.theme != SYSTEM:  # the program this window is part of may have its own idea
            self._set_theme()
        if (self._preferences.language, self._preferences.region) != (SYSTEM, AS_LANGUAGE):
            self._set_locale()

    @property
    def preferences(self) -> Preferences:
        """As they are in force."""
        return self._preferences

    # ---- slots

    @Slot()
    def open(self) -> None:
        """Let the user choose."""
        from .dialogs.preferences import PreferencesDialog

        profile = self._connection.profile
        address = profile.address if profile else ""
        options = self._settings.manager_options(address) if profile else None
        dialog = PreferencesDialog(self._preferences, address, options, parent_widget(self))
        dialog.changed.connect(self._change)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot(object, object)
    def _change(self, preferences: Preferences, options: ManagerOptions | None) -> None:
        self._settings.preferences = preferences
        profile = self._connection.profile
        if profile is not None and options is not None:
            self._settings.set_manager_options(profile.address, options)
        self._settings.save()
        has_other_language = preferences.language != self._preferences.language
        self._preferences = preferences
        self._set_keys()
        self._set_theme()
        self._set_locale()
        self.applied.emit()
        if has_other_language:
            self._offer_restart()

    @Slot(int)
    def _answer_restart(self, result: int) -> None:
        if result == QMessageBox.StandardButton.Yes:
            self.restart_wanted.emit()

    # ---- internals

    def _set_theme(self) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        theme.apply(application, self._preferences.theme)

    def _set_locale(self) -> None:
        QLocale.setDefault(locale_of(self._preferences.language, self._preferences.region))

    def _offer_restart(self) -> None:
        """Not while orders are under way, which it would end, nor to a program that does not restart the window."""
        box = QMessageBox(parent_widget(self))
        box.setObjectName("restartQuestion")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle("BB Monitor")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("The other language is used when BB Monitor is started again."))
        restarts = self.isSignalConnected(QMetaMethod.fromSignal(self.restart_wanted))
        if restarts and not self._connection.orders_under_way:
            box.setInformativeText(self.tr("Start it again now? What can be undone now cannot be undone then."))
            box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
            box.finished.connect(self._answer_restart)
        box.open()

    def _set_keys(self) -> None:
        for name, keys in VENDOR_KEYS.items():
            self._actions[name].setShortcut(QKeySequence(keys if self._preferences.vendor_keys else ""))
