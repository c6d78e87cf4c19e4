"""The plug-ins of a server beside those of the other servers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bbmonitor_gui.backburner import Plugin

from .readonly import Cell, ReadOnlyTable, plain_label

translate = QCoreApplication.translate

_FARM = 2  # the column that says what the other servers have


def plugins_page(plugins: Iterable[Plugin], farm: Mapping[str, AbstractSet[int]]) -> QWidget:
    """A table of the plug-ins, and a sentence that says how many other servers have in other versions. `farm` gives the
    versions that there are on the farm for a plug-in's name."""
    plugins = sorted(plugins, key=lambda plugin: (plugin.name.casefold(), plugin.version))
    others = [sorted(farm.get(plugin.name, frozenset()) - {plugin.version}) for plugin in plugins]
    table = ReadOnlyTable(
        [
            translate("server plug-ins", "Plug-in"),
            translate("server plug-ins", "Version"),
            translate("server plug-ins", "On the farm"),
            translate("server plug-ins", "Description"),
        ],
        [
            [
                Cell(plugin.name),
                Cell(str(plugin.version), plugin.version),
                Cell(_on_farm(other)),
                Cell(plugin.description),
            ]
            for plugin, other in zip(plugins, others, strict=True)
        ],
    )
    table.setObjectName("serverPluginsTable")
    table.setAccessibleName(translate("server plug-ins", "Plug-ins of the server"))
    for row in range(table.rowCount()):
        item = table.item(row, _FARM)
        if item is not None and others[row]:
            font = item.font()
            font.setBold(True)
            item.setFont(font)
    summary = plain_label(_summary(len(plugins), sum(map(bool, others))))
    summary.setObjectName("serverPluginsSummary")
    summary.setWordWrap(True)
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.addWidget(summary)
    layout.addWidget(table)
    return page


def _on_farm(other_versions: list[int]) -> str:
    if not other_versions:
        return translate("server plug-ins", "no other version")
    versions = ", ".join(map(str, other_versions))
    return translate("server plug-ins", "differs: also {0}").format(versions)


def _summary(count: int, mixed: int) -> str:
    if not count:
        return translate("server plug-ins", "The Manager knows of no plug-in of this server.")
    if not mixed:
        return translate("server plug-ins", "No server of the farm has another version of these plug-ins.")
    if mixed == 1:
        return translate(
            "server plug-ins", "Mixed versions: one of these plug-ins has other versions on other servers."
        )
    return translate(
        "server plug-ins", "Mixed versions: {0} of these plug-ins have other versions on other servers."
    ).format(mixed)
