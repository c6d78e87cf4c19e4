"""What users may choose, page by page, each with a sentence that explains it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTabWidget, QVBoxLayout, QWidget

from bbmonitor_gui.backburner import SchedulePolarity, StateReading
from bbmonitor_gui.ui import plain
from bbmonitor_gui.ui.languages import AS_LANGUAGE, LANGUAGES, REGIONS, SYSTEM
from bbmonitor_gui.ui.preferences import CHOICES, ManagerOptions, Preferences
from bbmonitor_gui.ui.widgets.settings_page import SettingsPage

_SAMPLE = datetime(2026, 12, 31, 20, 5)  # no day of it is a month
_BUTTON = QDialogButtonBox.StandardButton


class PreferencesDialog(QDialog):
    """Preferences in, preferences out; those of one Manager too, if there is one. OK and Apply tell what was changed."""

    changed = Signal(object, object)  # Preferences; ManagerOptions, or None without a Manager

    def __init__(
        self,
        preferences: Preferences,
        address: str = "",
        options: ManagerOptions | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("preferencesDialog")
        self.setWindowTitle(self.tr("Preferences"))
        self._applied = (preferences, options)
        self._polarity = None if options is None else options.schedule_polarity
        self._manager_page = self._build_manager_page(address, options is not None)
        self._pages = (self._build_general_page(), self._build_connection_page(), self._build_keys_page())
        tabs = QTabWidget()
        tabs.setObjectName("preferencesTabs")
        tabs.setAccessibleName(self.windowTitle())
        titles = (self.tr("&General"), self.tr("&Connection"), self.tr("&Keys"), self.tr("&This Manager"))
        for page, title in zip((*self._pages, self._manager_page), titles, strict=True):
            page.changed.connect(self._update_apply)
            tabs.addTab(page, title)
        self._buttons = QDialogButtonBox(_BUTTON.Ok | _BUTTON.Cancel | _BUTTON.Apply | _BUTTON.RestoreDefaults)
        layout = QVBoxLayout(self)
        layout.addWidget(tabs)
        layout.addWidget(self._buttons)
        self._manager_page.changed.connect(self._confirm_polarity)
        self._show(preferences, options)
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * 100, metrics.height() * 31)

        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._buttons.button(_BUTTON.Apply).clicked.connect(self._apply)
        self._buttons.button(_BUTTON.RestoreDefaults).clicked.connect(self._show_defaults)

    @property
    def chosen(self) -> tuple[Preferences, ManagerOptions | None]:
        """As it stands in the fields."""
        values = {name: value for page in self._pages for name, value in page.values.items()}
        has_manager = self._applied[1] is not None
        return Preferences(**values), ManagerOptions(**self._manager_page.values) if has_manager else None

    # ---- Qt's side

    def accept(self) -> None:
        self._apply()
        super().accept()

    # ---- slots

    @Slot()
    def _apply(self) -> None:
        if self.chosen != self._applied:
            self._applied = self.chosen
            self._update_apply()
            self.changed.emit(*self._applied)

    @Slot()
    def _show_defaults(self) -> None:
        self._show(Preferences(), ManagerOptions())

    @Slot()
    def _confirm_polarity(self) -> None:
        """Who chooses another one says that it is so."""
        polarity = self._manager_page.values.get("schedule_polarity")
        if polarity != self._polarity:
            self._polarity = polarity
            self._manager_page.set_values({"polarity_confirmed": True})

    @Slot()
    def _update_apply(self) -> None:
        self._buttons.button(_BUTTON.Apply).setEnabled(self.chosen != self._applied)

    # ---- internals

    def _show(self, preferences: Preferences, options: ManagerOptions | None) -> None:
        for page in self._pages:
            page.set_values(asdict(preferences))
        self._polarity = options.schedule_polarity if options else None
        self._manager_page.set_values(asdict(options) if options else {})
        self._update_apply()

    def _build_general_page(self) -> SettingsPage:
        page = SettingsPage()
        page.add_choice(
            "theme",
            self.tr("&Look:"),
            (
                ("system", self.tr("As the system")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
                ("high contrast", self.tr("High contrast")),
            ),
            self.tr("High contrast is black, white and yellow, with a thick frame around what has the focus."),
        )
        page.add_choice(
            "language",
            self.tr("Lang&uage:"),
            ((SYSTEM, self.tr("As the system")), *LANGUAGES.items()),
            self.tr("The language of all texts, when BB Monitor is started again."),
        )
        page.add_choice(
            "region",
            self.tr("&Region:"),
            ((AS_LANGUAGE, self.tr("As the language")), *_regions()),
            self.tr("How dates and numbers are written."),
        )
        page.add_switch(
            "welcome",
            self.tr("Begin with the &welcome page"),
            self.tr("Off: BB Monitor connects to the Manager that was used last as soon as it starts."),
        )
        page.add_switch(
            "confirm_quit",
            self.tr("Ask before &quitting while orders are under way"),
            self.tr("What was not sent to the Manager before the window closes is never sent."),
        )
        page.add_switch(
            "one_window",
            self.tr("&One window for each Manager"),
            self.tr("A second start for the same Manager brings the first window to the front."),
        )
        return page

    def _build_connection_page(self) -> SettingsPage:
        page = SettingsPage()
        page.add_number(
            "refresh_s",
            self.tr("&Refresh every:"),
            range(*_bounds("refresh_s")),
            self.tr("s"),
            self.tr(
                "The pause between two refreshes. A slow Manager gets a longer one: twice the time that reading took."
            ),
        )
        page.add_number(
            "timeout_s",
            self.tr("Give &up after:"),
            range(*_bounds("timeout_s")),
            self.tr("s"),
            self.tr("How long a Manager may be silent before the connection counts as lost."),
        )
        page.add_choice(
            "control",
            self.tr("&Queue control:"),
            (
                ("when_needed", self.tr("When a change needs it, and given back afterwards")),
                ("keep", self.tr("From connecting on, and kept")),
                ("never", self.tr("Never: change nothing (read only)")),
            ),
            self.tr(
                "One monitor at a time has the right to change the queue. Asking takes it from the one that has it, "
                "unless somebody there refuses within ten seconds. A Manager that obeys without queue control is not "
                "asked for it. Read only switches off here all that would change anything at the Manager."
            ),
        )
        page.add_switch(
            "live_notices",
            self.tr("Listen for &notices of the Manager"),
            self.tr(
                "Changes are seen sooner, and a monitor that asks for queue control is seen at all. Notices come by UDP: "
                "a firewall may ask whether BB Monitor may listen."
            ),
        )
        return page

    def _build_keys_page(self) -> SettingsPage:
        page = SettingsPage()
        page.add_switch(
            "vendor_keys",
            self.tr("Keys of the &vendor's Monitor"),
            self.tr(
                "Ctrl+A activates the selected jobs and Ctrl+S suspends them. "
                "Off: Ctrl+A selects all rows, as it does elsewhere, and Ctrl+S does nothing."
            ),
        )
        return page

    def _build_manager_page(self, address: str, has_manager: bool) -> SettingsPage:
        page = SettingsPage()
        if not has_manager:
            page.add_paragraph(self.tr("Connect to a Manager first: what stands here is remembered for each of them."))
            return page
        page.add_paragraph(
            self.tr("For {0} only. Change these if this Manager does the opposite of what you ask.").format(
                plain.shortened(address)
            )
        )
        page.add_choice(
            "state_reading",
            self.tr("&Suspending sends:"),
            [(reading, text.format(reading.suspend, reading.activate)) for reading, text in self._readings()],
            self.tr(
                "What the number in “set jobstate” means is disputed. Flag: one public client was built on it and saw "
                "the jobs follow; the vendor's Monitor was seen to send 1. Number of the state: the public description "
                "of the commands presumes it."
            ),
        )
        page.add_choice(
            "schedule_polarity",
            self.tr("A set &bit in a week:"),
            (
                (SchedulePolarity.ALLOWED, self.tr("The server may work in that hour")),
                (SchedulePolarity.BLOCKED, self.tr("The server may not work in that hour")),
            ),
            self.tr(
                "May work: observed, with an example week. May not: an older header of the vendor says so. "
                "Compare one server's week here with the vendor's Monitor before you change weeks."
            ),
        )
        page.add_switch(
            "polarity_confirmed",
            self.tr("Con&firmed by me"),
            self.tr(
                "Off: not confirmed yet. Before the first week is sent to this Manager you are asked once, with a picture."
            ),
        )
        return page

    def _readings(self) -> tuple[tuple[StateReading, str], ...]:
        return (
            (StateReading.FLAG, self.tr("A flag: {0} suspends, {1} activates")),
            (StateReading.NUMBER, self.tr("The number of the state: {0} suspends, {1} activates")),
        )


def _bounds(name: str) -> tuple[int, int]:
    numbers = CHOICES[name]
    return min(numbers), max(numbers) + 1


def _regions() -> Iterator[tuple[str, str]]:
    sample = QDateTime(_SAMPLE.year, _SAMPLE.month, _SAMPLE.day, _SAMPLE.hour, _SAMPLE.minute, 0)
    for region in REGIONS:
        locale = QLocale(region)
        shown = locale.toString(sample, QLocale.FormatType.ShortFormat)
        yield region, f"{locale.nativeLanguageName()} ({locale.nativeTerritoryName()}): {shown}"
