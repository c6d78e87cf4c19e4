"""The columns of the client table."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon

from bbmonitor_gui.backburner import SystemInfo
from bbmonitor_gui.connection.snapshot import ClientEntry
from bbmonitor_gui.ui import formats
from bbmonitor_gui.ui.icons import icon

from .column import Column

translate = QCoreApplication.translate
IsThisMonitor = Callable[[ClientEntry], bool]


def client_columns(is_this_monitor: IsThisMonitor = lambda entry: False) -> list[Column]:
    """In the user's language."""
    return [
        Column("computer", translate("clients", "Computer"), _text(lambda s: s.computer_name), 20),
        Column("user", translate("clients", "User"), _text(lambda s: s.user), 16),
        Column("control", translate("clients", "Control"), _control(is_this_monitor), 24, lambda e: not e.client.controller, icon=_control_icon),
        Column("ip_address", translate("clients", "IP address"), _text(lambda s: s.ip_address), 15),
        Column("platform", translate("clients", "Platform"), _text(lambda s: s.platform), 34),
        Column("version", translate("clients", "Version"), lambda e: str(e.client.version), 8, lambda e: e.client.version, right=True, shown=False),
        Column("cpus", translate("clients", "CPUs"), lambda e: str(e.client.system_info.num_cpus), 6, lambda e: e.client.system_info.num_cpus, right=True, shown=False),
        Column("memory", translate("clients", "Memory"), lambda e: formats.memory(e.client.system_info.total_memory_f), 10, lambda e: e.client.system_info.total_memory_f, right=True, shown=False),
        Column("udp_port", translate("clients", "UDP port"), lambda e: str(e.client.udp_port), 9, lambda e: e.client.udp_port, right=True, shown=False),
    ]  # fmt: skip


def _text(read: Callable[[SystemInfo], str]) -> Callable[[ClientEntry], str]:
    return lambda entry: formats.single_line(read(entry.client.system_info))


def _control(is_this_monitor: IsThisMonitor) -> Callable[[ClientEntry], str]:
    def text(entry: ClientEntry) -> str:
        here = is_this_monitor(entry)
        if entry.client.controller:
            return translate("clients", "controller (this monitor)") if here else translate("clients", "controller")
        return translate("clients", "read only (this monitor)") if here else translate("clients", "read only")

    return text


def _control_icon(entry: ClientEntry) -> QIcon:
    return icon("control") if entry.client.controller else QIcon()
