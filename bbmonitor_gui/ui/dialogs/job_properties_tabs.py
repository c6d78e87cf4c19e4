"""The tabs of the jobs' properties: what is known, and fields for what can be changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QTabWidget, QWidget

from bbmonitor_gui.backburner import Job
from bbmonitor_gui.ui.job_edits import KnownJob
from bbmonitor_gui.ui.job_fields import JobField

from .job_properties_pages import alerts_page, editable_fields, general_page, handling_page, plugin_page
from .job_properties_raw import JobDocuments
from .job_properties_servers import JobServersPage


class JobPropertiesTabs(QTabWidget):
    """`server_names` gives the name for a server's handle, `plugin_description` a plug-in's description for name and
    version."""

    changed = Signal()  # what the user wants
    assign_wanted = Signal()
    remove_wanted = Signal(object)  # tuple of servers' handles

    def __init__(
        self,
        fields: dict[str, JobField],
        server_names: Mapping[str, str],
        plugin_description: Callable[[str, int], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("jobPropertiesTabs")
        self.setAccessibleName(self.tr("Job Properties"))
        self._fields = editable_fields(fields)
        self._general = general_page(self._fields)
        self._handling = handling_page(self._fields)
        self._alerts = alerts_page(self._fields)
        self._plugin = plugin_page(plugin_description)
        self._servers = JobServersPage(server_names)
        self._documents = JobDocuments()
        for page, title in (
            (self._general, self.tr("&General")),
            (self._handling, self.tr("&Handling")),
            (self._alerts, self.tr("&Alerts")),
            (self._servers, self.tr("&Servers")),
            (self._plugin, self.tr("&Plug-in")),
            (self._documents, self.tr("&Raw")),
        ):
            self.addTab(page, title)
        for field in self._fields.values():
            field.changed.connect(self.changed)
        self._servers.assign_wanted.connect(self.assign_wanted)
        self._servers.remove_wanted.connect(self.remove_wanted)

    @property
    def wanted(self) -> dict[str, Any]:
        """By a field's key: what the user wants there, None for what is there."""
        return {key: field.wanted for key, field in self._fields.items()}

    @property
    def problem(self) -> str:
        """The first thing that is wrong with what is wanted, and where; "" for nothing."""
        wrong = (field for field in self._fields.values() if field.problem)
        return next((f"{field.editor.accessibleName()}: {field.problem}" for field in wrong), "")

    # ---- public

    def show_jobs(self, jobs: Sequence[Job], read: Sequence[KnownJob]) -> None:
        """The jobs as they are known by now, and as they were read last."""
        for form in (self._general, self._handling, self._alerts, self._plugin):
            form.show_jobs(jobs)
        self._servers.show_jobs([known.job for known in read])
        self._documents.show_documents(read)

    def show_values(self, there: Callable[[str], Any | None], wanted: Iterable[str]) -> None:
        """What all jobs have in each field (None: they differ), and in which of them something else is still wanted."""
        for key, field in self._fields.items():
            field.show_there(there(key))
            if key not in wanted and field.wanted is not None:
                field.show_wanted_no_more()

    def set_editable(self, editable: bool, why_fixed: str) -> None:
        """Whether fields can be changed; and why servers cannot, "" when they can."""
        for field in self._fields.values():
            field.set_editable(editable)
        self._servers.set_fixed(why_fixed)

    def text(self) -> str:
        """All of it for the clipboard, documents aside."""
        pages = (self._general, self._handling, self._alerts, self._plugin, self._servers)
        return "\n\n".join(page.text().strip() for page in pages)

    # ---- slots

    @Slot()
    def start_find(self) -> None:
        """In the documents."""
        self.setCurrentWidget(self._documents)
        self._documents.start_find()
