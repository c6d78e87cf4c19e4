"""The columns of the client table."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bbmonitor_gui.connection.snapshot import ClientEntry
from bbmonitor_gui.ui import formats

from .column import Column

translate = QCoreApplication.translate


def client_columns() -> list[Column]:
    """In the user's language."""
    return [
        Column("computer", translate("clients", "Computer"), lambda e: e.client.system_info.computer_name, 20),
        Column("user", translate("clients", "User"), lambda e: e.client.system_info.user, 16),
        Column("control", translate("clients", "Control"), _control, 14, lambda e: not e.client.controller),
        Column("ip_address", translate("clients", "IP address"), lambda e: e.client.system_info.ip_address, 15),
        Column("platform", translate("clients", "Platform"), lambda e: e.client.system_info.platform, 34),
        Column("version", translate("clients", "Version"), lambda e: str(e.client.version), 8, lambda e: e.client.version, right=True),
        Column("cpus", translate("clients", "CPUs"), lambda e: str(e.client.system_info.num_cpus), 6, lambda e: e.client.system_info.num_cpus, right=True),
        Column("memory", translate("clients", "Memory"), lambda e: formats.memory(e.client.system_info.total_memory_f), 10, lambda e: e.client.system_info.total_memory_f, right=True),
        Column("udp_port", translate("clients", "UDP port"), lambda e: str(e.client.udp_port), 9, lambda e: e.client.udp_port, right=True),
    ]  # fmt: skip


def _control(entry: ClientEntry) -> str:
    return translate("clients", "controller") if entry.client.controller else translate("clients", "read only")
