"""What this program is, on what it stands, and how surely it knows the Manager's language."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

import bbmonitor_gui
from bbmonitor_gui.backburner.commands import COMMANDS, Evidence
from bbmonitor_gui.licences import bundled_parts
from bbmonitor_gui.ui.icons import program_icon
from bbmonitor_gui.ui.protocol_words import evidence_mark, meaning
from bbmonitor_gui.ui.versions import versions

from .licences_page import LicencesPage
from .readonly import Cell, ReadOnlyTable, Section, plain_label, sections_page, sections_text, selectable_label

_LOGO_SIZE = 64


class AboutDialog(QDialog):
    """Takes nothing, gives nothing; *Copy* puts the versions on the clipboard, for a report."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("aboutDialog")
        self.setWindowTitle(self.tr("About BB Monitor"))

        tabs = QTabWidget()
        tabs.setObjectName("aboutTabs")
        tabs.setAccessibleName(self.windowTitle())
        tabs.addTab(self._about_page(), self.tr("&About"))
        tabs.addTab(self._protocol_page(), self.tr("&Protocol"))
        parts = bundled_parts()
        if parts:
            tabs.addTab(LicencesPage(parts), self.tr("&Licences"))

        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("&Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setObjectName("copyVersionsButton")
        copy.setToolTip(self.tr("Copies the versions, for a report"))

        layout = QVBoxLayout(self)
        layout.addWidget(tabs)
        layout.addWidget(buttons)
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * 110, metrics.height() * 36)

        buttons.rejected.connect(self.reject)
        copy.clicked.connect(self._copy_versions)

    def _copy_versions(self) -> None:
        QGuiApplication.clipboard().setText(sections_text([self._versions()], self.tr("Yes"), self.tr("No")).strip())

    def _about_page(self) -> QWidget:
        logo = QLabel()
        logo.setPixmap(program_icon().pixmap(QSize(_LOGO_SIZE, _LOGO_SIZE), self.devicePixelRatio()))
        name = plain_label("BB Monitor")
        font = name.font()
        font.setPointSizeF(font.pointSizeF() * 1.8)
        font.setBold(True)
        name.setFont(font)
        title = QVBoxLayout()
        title.addWidget(name)
        title.addWidget(selectable_label(self.tr("Version {0}").format(bbmonitor_gui.__version__)))
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(logo)
        head.addLayout(title, 1)

        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setSpacing(12)
        layout.setContentsMargins(16, 16, 16, 8)
        layout.addLayout(head)
        for paragraph in (
            self.tr("A monitor for Backburner render farms. Free software under the MIT licence."),
            self.tr(
                "Not affiliated with, endorsed by or supported by Autodesk. "
                "Autodesk and Backburner are trademarks of Autodesk, Inc."
            ),
            self.tr(
                "The Manager's protocol is not published, and no real Manager was at hand "
                "when this program was written. "
                "It is built on what others have seen and described. "
                "The tab Protocol says of every command how surely it is known."
            ),
        ):
            layout.addWidget(selectable_label(paragraph))
        layout.addWidget(sections_page([self._versions()]), 1)
        return page

    def _protocol_page(self) -> QWidget:
        rows = [[Cell(command.form), Cell(command.certainty), Cell(meaning(command))] for command in COMMANDS.values()]
        headers = [self.tr("Command"), self.tr("Known"), self.tr("What it does")]
        table = ReadOnlyTable(headers, rows)
        table.setObjectName("protocolTable")
        table.setWordWrap(True)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.setAccessibleName(self.tr("Commands of the protocol"))
        legend = selectable_label("\n".join(map(evidence_mark, Evidence)))
        legend.setObjectName("evidenceLegend")
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.addWidget(selectable_label(self.tr("How each command is written, and how surely it is known:")))
        layout.addWidget(table, 1)
        layout.addWidget(legend)
        return page

    def _versions(self) -> Section:
        return Section("", list(versions()))
