"""What a Manager says of itself."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from bbmonitor_gui.backburner import BackburnerManagerInfo
from bbmonitor_gui.ui import formats, plain

from .readonly import Section, sections_page, sections_text


class ManagerPropertiesDialog(QDialog):
    """A Manager's record, to read and to copy. `address` is where it was reached: HOST or HOST:PORT."""

    def __init__(self, info: BackburnerManagerInfo, address: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("managerPropertiesDialog")
        short_address = plain.shortened(address).replace("[*]", "[*][*]")  # Qt replaces a single one
        self.setWindowTitle(self.tr("{0} – Manager Properties").format(short_address))
        self._sections = [self._general(info, address), self._hardware(info), self._network(info)]

        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy &All"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setObjectName("copyManagerButton")
        copy.setToolTip(self.tr("Copies all values as text"))
        close = buttons.button(QDialogButtonBox.StandardButton.Close)

        layout = QVBoxLayout(self)
        layout.addWidget(sections_page(self._sections))
        layout.addWidget(buttons)
        self.resize(520, 600)
        close.setDefault(True)  # once it is in the dialog: before, the dialog would not know
        close.setFocus()

        buttons.rejected.connect(self.reject)
        copy.clicked.connect(self._copy_all)

    def _copy_all(self) -> None:
        text = sections_text(self._sections, self.tr("Yes"), self.tr("No"))
        QGuiApplication.clipboard().setText(text.strip())

    def _general(self, info: BackburnerManagerInfo, address: str) -> Section:
        system = info.system_info
        return Section(
            self.tr("General"),
            [
                (self.tr("Address"), address),
                (self.tr("Version"), str(info.version)),
                (self.tr("Servers"), str(info.servers)),
                (self.tr("Jobs"), str(info.jobs)),
                (self.tr("Computer"), system.computer_name),
                (self.tr("User"), system.user),
                (self.tr("Platform"), system.platform),
                (self.tr("MAC address"), system.mac),
                (self.tr("IP address"), system.ip_address),
            ],
        )

    def _hardware(self, info: BackburnerManagerInfo) -> Section:
        system = info.system_info
        return Section(
            self.tr("Hardware"),
            [
                (self.tr("Memory"), formats.memory(system.total_memory_f)),
                (self.tr("CPUs"), str(system.num_cpus)),
                (self.tr("Work disk"), formats.disk(system.workdisk_space)),
            ],
        )

    def _network(self, info: BackburnerManagerInfo) -> Section:
        network = info.network_status
        return Section(
            self.tr("Network"),
            [
                (self.tr("Dropped packets"), formats.number(network.dropped_packets)),
                (self.tr("Bad packets"), formats.number(network.bad_packets)),
                (self.tr("TCP requests"), formats.number(network.tcp_requests)),
                (self.tr("UDP requests"), formats.number(network.udp_requests)),
                (self.tr("Running since"), formats.when(network.boot_time)),
            ],
        )
