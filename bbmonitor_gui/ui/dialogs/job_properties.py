"""All that is known about one job."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTabWidget, QVBoxLayout, QWidget

from bbmonitor_gui.backburner import Job
from bbmonitor_gui.backburner.states import CRITICAL_PRIORITY, DEFAULT_PRIORITY, LOWEST_PRIORITY
from bbmonitor_gui.ui.formats import hex_handle, hours, is_never, single_line, when

from .document_view import DocumentView
from .readonly import Cell, ReadOnlyTable, Section, sections_page, sections_text

_TITLE_LENGTH = 60


class JobPropertiesDialog(QDialog):
    """A job's record and its document, to read and to copy.

    `document_text` is the document that the record was read from, `server_names` gives the name for a server's handle
    (one that is missing is shown by its handle alone), `plugin_description` comes from the list of plug-ins.
    """

    def __init__(
        self,
        job: Job,
        document_text: str,
        server_names: Mapping[str, str],
        plugin_description: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("jobPropertiesDialog")
        name = single_line(job.info.name)
        short_name = name if len(name) <= _TITLE_LENGTH else f"{name[:_TITLE_LENGTH]}…"
        self.setWindowTitle(self.tr("{0} – Job Properties").format(short_name.replace("[*]", "[*][*]")))
        self._job = job
        self._server_names = server_names

        pages = {
            self.tr("&General"): self._general(),
            self.tr("&Handling"): self._handling(),
            self.tr("&Alerts"): self._alerts(),
        }
        plugin = self._plugin(plugin_description)
        self._sections = [section for page in (*pages.values(), plugin) for section in page]
        self._servers = self._servers_table()
        self._document = DocumentView(document_text)

        self._tabs = QTabWidget()
        self._tabs.setObjectName("jobPropertiesTabs")
        self._tabs.setAccessibleName(self.tr("Job Properties"))
        for title, sections in pages.items():
            self._tabs.addTab(sections_page(sections), title)
        self._tabs.addTab(self._servers, self.tr("&Servers"))
        self._tabs.addTab(sections_page(plugin), self.tr("&Plug-in"))
        self._tabs.addTab(self._document, self.tr("&Raw"))

        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy All"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setObjectName("copyJobButton")
        copy.setToolTip(self.tr("Copies all values as text; the document can be copied on its own tab"))
        for button in (copy, buttons.button(QDialogButtonBox.StandardButton.Close)):
            button.setAutoDefault(False)  # Return in the find box finds

        layout = QVBoxLayout(self)
        layout.addWidget(self._tabs)
        layout.addWidget(buttons)
        self.resize(720, 600)

        buttons.rejected.connect(self.reject)
        copy.clicked.connect(self._copy_all)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self._find)

    def _copy_all(self) -> None:
        servers = ("\t".join(self._servers.row_texts(row)).rstrip() for row in range(self._servers.rowCount()))
        values = sections_text(self._sections, self.tr("Yes"), self.tr("No"))
        QGuiApplication.clipboard().setText("\n".join([values + self.tr("Servers"), *servers]))

    def _find(self) -> None:
        self._tabs.setCurrentWidget(self._document)
        self._document.start_find()

    def _general(self) -> list[Section]:
        info = self._job.info
        return [
            Section(
                "",
                [
                    (self.tr("Name"), info.name),
                    (self.tr("Description"), info.description),
                    (self.tr("Priority"), self._priority(info.priority)),
                    (self.tr("Tasks"), self._tasks(info.tasks_completed, info.number_tasks)),
                    (self.tr("Owner"), info.user),
                    (self.tr("Computer"), info.computer),
                ],
            ),
            Section(
                self.tr("Times"),
                [
                    (self.tr("Submitted"), self._time(info.submitted)),
                    (self.tr("Started"), self._time(info.started)),
                    (self.tr("Ended"), self._time(info.ended)),
                    (self.tr("Last updated"), self._time(info.last_updated)),
                ],
            ),
            Section(
                self.tr("Identification"),
                [
                    (self.tr("Handle"), hex_handle(info.handle)),
                    (self.tr("Handle (decimal)"), str(info.handle)),
                    (self.tr("Encoding"), info.encoding),
                    (self.tr("Version"), str(info.version)),
                ],
            ),
        ]

    def _handling(self) -> list[Section]:
        flags = self._job.flags
        return [
            Section(
                self.tr("State"),
                [
                    (self.tr("Active"), flags.active),
                    (self.tr("Complete"), flags.complete),
                    (self.tr("Waits for other jobs (has dependencies)"), flags.has_dependencies),
                ],
            ),
            Section(
                self.tr("Rendering"),
                [
                    (self.tr("One server at a time (non-concurrent output)"), flags.nonconcurrent),
                    (self.tr("Must not be interrupted (non-stoppable)"), flags.nonstoppable),
                    (self.tr("Override the Manager's rule for task blocks"), flags.override_blocking_tasks),
                    (self.tr("Give servers blocks of tasks"), flags.enable_blocking_tasks),
                ],
            ),
            Section(
                self.tr("Files"),
                [
                    (self.tr("Ignore the Manager's job share"), flags.ignore_job_share),
                    (self.tr("Job files in a ZIP archive"), flags.zip_archive),
                ],
            ),
            Section(
                self.tr("When complete"),
                [
                    (self.tr("Leave in the queue"), flags.leave_in_queue),
                    (self.tr("Archive"), flags.archive_when_done),
                    (self.tr("Delete"), flags.delete_when_done),
                ],
            ),
        ]

    def _alerts(self) -> list[Section]:
        alerts = self._job.alerts
        return [
            Section(
                self.tr("Notifications"),
                [
                    (self.tr("Enabled"), alerts.enabled),
                    (self.tr("On failure"), alerts.failure),
                    (self.tr("On progress"), alerts.progress),
                    (self.tr("On completion"), alerts.completion),
                    (self.tr("Progress after every … tasks"), str(alerts.nth_task)),
                ],
            ),
            Section(
                self.tr("E-mail"),
                [
                    (self.tr("Send e-mail"), alerts.send_email),
                    (self.tr("Include a summary"), alerts.include_summary),
                    (self.tr("From"), alerts.email_from),
                    (self.tr("To"), alerts.email_to),
                    (self.tr("Mail server"), alerts.email_server),
                ],
            ),
        ]

    def _plugin(self, description: str) -> list[Section]:
        plugin = self._job.plugin
        return [
            Section(
                self.tr("Plug-in"),
                [
                    (self.tr("Name"), plugin.plugin_name),
                    (self.tr("Version"), str(plugin.plugin_version)),
                    (self.tr("Description"), description),
                ],
            )
        ]

    def _servers_table(self) -> ReadOnlyTable:
        headers = [
            self.tr("Server"),
            self.tr("Active"),
            self.tr("Task time"),
            self.tr("Tasks"),
            self.tr("Context switches"),
            self.tr("Failed"),
            self.tr("Handle"),
        ]
        yes_no = {True: self.tr("Yes"), False: self.tr("No")}
        rows = [
            [
                Cell(self._server_names.get(server.handle, server.handle)),
                Cell(yes_no[server.active]),
                Cell(hours(server.task_time), server.task_time),
                Cell(str(server.task_total), server.task_total),
                Cell(str(server.context_switch), server.context_switch),
                Cell(yes_no[server.rt_failed]),
                Cell(server.handle),
            ]
            for server in self._job.servers
        ]
        table = ReadOnlyTable(headers, rows)
        table.setObjectName("jobServersTable")
        table.setAccessibleName(self.tr("Servers of the job"))
        return table

    def _priority(self, priority: int) -> str:
        words = {
            CRITICAL_PRIORITY: self.tr("critical"),
            DEFAULT_PRIORITY: self.tr("default"),
            LOWEST_PRIORITY: self.tr("lowest"),
        }
        return f"{priority} ({words[priority]})" if priority in words else str(priority)

    def _tasks(self, completed: int, number: int) -> str:
        text = self.tr("{0} of {1}").format(completed, number)
        return f"{text} ({100 * completed // number} %)" if number > 0 else text

    def _time(self, text: str) -> str:
        return self.tr("never") if is_never(text) else when(text)
