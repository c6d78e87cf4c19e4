"""What the user chose, carried out: colours, language, keys, and how Managers are spoken to."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from bbmonitor_gui.connection.connection import ManagerConnection

from . import theme
from .actions import Actions
from .dialogs.preferences import PreferencesDialog
from .parents import parent_widget
from .preferences import SYSTEM, VENDOR_KEYS, ManagerOptions, Preferences, locale_of
from .settings import Settings


class PreferencesControl(QObject):
    """Applies the stored preferences at once, and those of the dialog as they are chosen."""

    applied = Signal()

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
        if self._preferences.language != SYSTEM:
            self._set_language()

    @property
    def preferences(self) -> Preferences:
        """As they are in force."""
        return self._preferences

    # ---- slots

    @Slot()
    def open(self) -> None:
        """Let the user choose."""
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
        self._preferences = preferences
        self._set_keys()
        self._set_theme()
        self._set_language()
        self.applied.emit()

    # ---- internals

    def _set_theme(self) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        theme.apply(application, self._preferences.theme)

    def _set_language(self) -> None:
        QLocale.setDefault(locale_of(self._preferences.language))

    def _set_keys(self) -> None:
        for name, keys in VENDOR_KEYS.items():
            self._actions[name].setShortcut(QKeySequence(keys if self._preferences.vendor_keys else ""))
