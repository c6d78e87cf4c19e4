"""All that is known about one server; the two priorities of its work can be changed."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QStyle,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from bbmonitor_gui.backburner import Server
from bbmonitor_gui.ui import plain
from bbmonitor_gui.ui.server_facts import KnownServer, Page, page_titles, server_facts
from bbmonitor_gui.ui.widgets.message_bar import MessageBar, Tone

from .details import DetailsDialog
from .document_view import DocumentView
from .readonly import Section, plain_label, sections_page, sections_text, selectable_label
from .server_plugins import plugins_page
from .server_week_page import ServerWeekPage
from .work_priorities import Priorities, WorkPriorities

_Button = QDialogButtonBox.StandardButton


class ServerPropertiesDialog(QDialog):
    """A server's record and its document, to read and to copy, and its priorities to change.

    OK and Apply ask the owner to send the priorities, if they were changed, and wait to be told how that went, by
    `sending_succeeded` or `sending_failed`. `farm_plugins` gives the versions that there are on the farm for a plug-in's
    name, `document_text` is the document that the record was read from.
    """

    send_requested = Signal(int, int)  # attended, unattended
    schedule_wanted = Signal()

    def __init__(
        self,
        known: KnownServer,
        document_text: str,
        farm_plugins: Mapping[str, AbstractSet[int]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("serverPropertiesDialog")
        self._farm_plugins = farm_plugins
        self._sections: list[Section] = []
        # None once a sending was tried: then nobody knows what the Manager holds until it is read back.
        self._held: Priorities | None = _priorities(known.server)
        self._sending = False
        self._closes = False  # when what is being sent has arrived

        self._priorities = WorkPriorities()
        self._week = ServerWeekPage()
        self._tab_of: dict[Page, _Tab] = {
            "general": _Tab(),
            "hardware": _Tab(),
            "network": _Tab(),
            "work": _Tab(self._index_explained(), self._priorities),
        }
        self._plugins, self._raw = _Tab(), _Tab()
        self._tabs = self._build_tabs()
        self._message = MessageBar()
        self._busy = plain_label("")
        self._busy.setObjectName("serverPropertiesBusy")
        self._buttons = self._build_buttons()
        bottom = QHBoxLayout()
        bottom.addWidget(self._busy)
        bottom.addWidget(self._buttons)
        layout = QVBoxLayout(self)
        layout.addWidget(self._tabs)
        layout.addWidget(self._message)
        layout.addLayout(bottom)

        self._priorities.set_priorities(_priorities(known.server))
        self._priorities.changed.connect(self._update_buttons)
        self._week.edit_wanted.connect(self.schedule_wanted)
        self._message.details_wanted.connect(self._show_details)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self._find)
        self.show_server(known, document_text)
        self._tabs.setFocus()
        self.resize(self.sizeHint())  # shown without a size, Qt would keep to two thirds of the screen

    # ---- public

    def show_server(self, known: KnownServer, document_text: str) -> None:
        """What was read of it now. Priorities that were chosen and not sent stay."""
        server = known.server
        name = plain.shortened(server.name).replace("[*]", "[*][*]")  # Qt replaces a single one
        self.setWindowTitle(self.tr("{0} – Server Properties").format(name))
        sections = _sections(known)
        plugins = Section(self.tr("Plug-ins"), [(plugin.name, str(plugin.version)) for plugin in server.plugins])
        self._sections = [*sections.values(), plugins]
        for page, tab in self._tab_of.items():
            tab.show_content(sections_page([sections[page]._replace(heading="")]))
        self._plugins.show_content(plugins_page(server.plugins, self._farm_plugins))
        self._week.show_schedule(server.server_schedule)
        self._document = DocumentView(document_text)
        self._raw.show_content(self._document)
        self._hold(server)

    def sending_succeeded(self, server: Server) -> None:
        """The Manager took the priorities; `server` is what was read back. Ignored if the dialog was closed meanwhile."""
        if self._sending:
            self._held = self._priorities.priorities
            self._hold(server)
            self._set_sending(False)
            if self._closes:
                self.accept()

    def sending_failed(self, title: str, detail: str, hint: str) -> None:
        """They were not taken: stay open, with the reason. Ignored if the dialog was closed meanwhile."""
        if self._sending:
            self._set_sending(False)
            self._message.show_message(Tone.ERROR, title, hint, detail)

    # ---- Qt's side

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 100, metrics.height() * 34).expandedTo(super().sizeHint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(self.focusWidget(), QLineEdit):
            return  # in the find box it finds: it must not press OK as well
        super().keyPressEvent(event)

    def done(self, result: int) -> None:
        self._sending = False
        super().done(result)

    # ---- slots

    @Slot()
    def _accept(self) -> None:
        if self._is_changed:
            self._send(closes=True)
        else:
            self.accept()

    @Slot()
    def _apply(self) -> None:
        self._send(closes=False)

    @Slot()
    def _copy_all(self) -> None:
        text = sections_text(self._sections, self.tr("Yes"), self.tr("No"))
        QGuiApplication.clipboard().setText(text.strip())

    @Slot()
    def _find(self) -> None:
        self._tabs.setCurrentWidget(self._raw)
        self._document.start_find()

    @Slot(str, str)
    def _show_details(self, title: str, details: str) -> None:
        dialog = DetailsDialog(title, details, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    @Slot()
    def _update_buttons(self) -> None:
        self._buttons.button(_Button.Ok).setEnabled(not self._sending)
        self._buttons.button(_Button.Apply).setEnabled(self._is_changed and not self._sending)

    # ---- internals

    @property
    def _is_changed(self) -> bool:
        return self._priorities.priorities != self._held

    def _hold(self, server: Server) -> None:
        """This is what the Manager holds now."""
        is_changed = self._is_changed
        self._held = _priorities(server)
        if not is_changed:
            self._priorities.set_priorities(self._held)
        self._update_buttons()

    def _send(self, *, closes: bool) -> None:
        self._held = None
        self._closes = closes
        self._message.hide()
        self._set_sending(True)
        self.send_requested.emit(*self._priorities.priorities)

    def _set_sending(self, sending: bool) -> None:
        self._sending = sending
        self._priorities.set_choosable(not sending)
        self._busy.setText(self.tr("Sending the priorities…") if sending else "")
        self._update_buttons()

    def _build_tabs(self) -> QTabWidget:
        tabs = QTabWidget()
        tabs.setObjectName("serverPropertiesTabs")
        tabs.setAccessibleName(self.tr("Server Properties"))
        for tab, title in (
            (self._tab_of["general"], self.tr("&General")),
            (self._tab_of["hardware"], self.tr("&Hardware")),
            (self._tab_of["network"], self.tr("Ne&twork")),
            (self._plugins, self.tr("&Plug-ins")),
            (self._tab_of["work"], self.tr("&Work")),
            (self._week, self.tr("&Schedule")),
            (self._raw, self.tr("&Raw")),
        ):
            tabs.addTab(tab, title)
        return tabs

    def _build_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(_Button.Ok | _Button.Cancel | _Button.Apply)
        copy = buttons.addButton(self.tr("Cop&y All"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setObjectName("copyServerButton")
        copy.setToolTip(self.tr("Copies all values as text; the document can be copied on its own tab"))
        copy.clicked.connect(self._copy_all)
        for button, name in (
            (_Button.Ok, "serverOk"),
            (_Button.Cancel, "serverCancel"),
            (_Button.Apply, "serverApply"),
        ):
            buttons.button(button).setObjectName(name)
        buttons.button(_Button.Apply).clicked.connect(self._apply)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _index_explained(self) -> QWidget:
        words = selectable_label(
            self.tr(
                "The performance index goes from 0 to 1. It compares a server's time for each task with that of the other "
                "servers on the same job: 1 is the fastest, 0.5 took twice as long."
            )
        )
        words.setObjectName("performanceIndexExplained")
        margin = self.style().pixelMetric(QStyle.PixelMetric.PM_LayoutLeftMargin)
        words.setContentsMargins(margin, 0, margin, margin)  # in line with the values above
        return words


class _Tab(QWidget):
    """Content that is shown anew with each reading, above parts that stay."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._content: QWidget | None = None
        self._has_parts = bool(parts)
        for part in parts:
            self._layout.addWidget(part)
        if parts:
            self._layout.addStretch()

    def show_content(self, content: QWidget) -> None:
        if self._content is not None:
            self._layout.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        if self._has_parts:  # they stand right below it
            content.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._content = content
        self._layout.insertWidget(0, content)


def _sections(known: KnownServer) -> dict[Page, Section]:
    """The facts, page by page."""
    facts = server_facts()
    return {
        page: Section(title, [(fact.title, fact.text(known)) for fact in facts if fact.page == page])
        for page, title in page_titles().items()
    }


def _priorities(server: Server) -> Priorities:
    return int(server.att_priority), int(server.una_priority)
