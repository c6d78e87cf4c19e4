"""The week of the whole farm: how many servers may work in each hour, and which."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from bbmonitor_gui.connection.snapshot import ServerEntry
from bbmonitor_gui.ui.farm_week import FarmWeek, by_hour
from bbmonitor_gui.ui.widgets.heat_map import HeatMap
from bbmonitor_gui.ui.widgets.heat_scale import HeatLegend
from bbmonitor_gui.ui.widgets.server_list import ServerList

_ALL, _SELECTED = range(2)


class WeekOverview(QWidget):
    """A heat map of all servers or of the selected ones; beside it who may work in the hour that is chosen there."""

    server_chosen = Signal(str)  # handle
    schedule_wanted = Signal(object)  # list of handles

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("weekOverview")
        self._all: tuple[ServerEntry, ...] = ()
        self._selected: tuple[ServerEntry, ...] = ()
        self._week = FarmWeek()
        self._scope = QComboBox()
        self._scope.setObjectName("weekOverviewScope")
        self._scope.setAccessibleName(self.tr("Which servers to count"))
        self._scope.addItems([self.tr("All servers"), ""])
        caption = QLabel(self.tr("Servers cou&nted:"))
        caption.setBuddy(self._scope)
        self._read = _label("weekOverviewRead")
        self._hours = _label("weekOverviewHours")
        self._legend = HeatLegend()
        self._map = HeatMap()
        self._hour = _label("weekOverviewHour")
        self._hour.setWordWrap(True)
        self._may = _Section("weekOverviewMay", self.tr("Servers that may work then"))
        self._may_not = _Section("weekOverviewMayNot", self.tr("Servers that may not work then"))

        top = QHBoxLayout()
        for widget in (caption, self._scope, self._read):
            top.addWidget(widget)
        top.addStretch()
        top.addWidget(self._legend)
        top.setSpacing(2 * top.spacing())
        side = QWidget()
        lists = QHBoxLayout()
        lists.addWidget(self._may)
        lists.addWidget(self._may_not)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._hour)
        column.addLayout(lists, 1)
        parts = QSplitter()
        parts.setChildrenCollapsible(False)
        parts.addWidget(self._map)
        parts.addWidget(side)
        parts.setStretchFactor(0, 3)
        parts.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addLayout(top)
        layout.addWidget(parts, 1)
        layout.addWidget(self._hours)

        self._scope.currentIndexChanged.connect(self._count)
        self._map.current_changed.connect(self._show_hour)
        for section in (self._may, self._may_not):
            section.names.chosen.connect(self.server_chosen)
            section.names.schedule_wanted.connect(self.schedule_wanted)
        self._count()

    def set_servers(self, entries: Sequence[ServerEntry]) -> None:
        """All servers that are known."""
        self._all = tuple(entries)
        if self._scope.currentIndex() == _ALL:
            self._count()

    def set_selected(self, entries: Sequence[ServerEntry]) -> None:
        """Those that are selected in the table."""
        self._selected = tuple(entries)
        self._count()

    def set_now(self, day: int, hour: int) -> None:
        """Mark the current hour of the farm: day 0 = Sunday … 6 = Saturday, hour 0…23."""
        self._map.set_now(day, hour)

    def recompute(self) -> None:
        """The language changed."""
        self._map.recompute()
        self._count()

    # ---- slots

    @Slot()
    def _count(self) -> None:
        self._scope.setItemText(_SELECTED, self.tr("Selected servers ({0})").format(len(self._selected)))
        week = self._week = FarmWeek.of(self._counted)
        self._map.set_week(week)
        self._legend.set_most(week.read)
        self._read.setText(self.tr("{0} of {1} read").format(week.read, week.total))
        self._hours.setText(
            self.tr("{0} server hours a week; fewest at once {1}, most {2}").format(
                QLocale().toString(week.server_hours), week.fewest, week.most
            )
        )
        self._show_hour()

    @Slot()
    def _show_hour(self) -> None:
        day, hour = self._map.current
        may, may_not = by_hour(self._counted, day, hour)
        self._hour.setText(self._map.cell_text(day, hour) if self._week.total else self._nobody())
        self._may.show_servers(self.tr("May work: {0}"), may)
        self._may_not.show_servers(self.tr("May not: {0}"), may_not)

    # ---- internals

    @property
    def _counted(self) -> tuple[ServerEntry, ...]:
        return self._all if self._scope.currentIndex() == _ALL else self._selected

    def _nobody(self) -> str:
        if self._scope.currentIndex() == _ALL:
            return self.tr("No server is known to the Manager.")
        return self.tr("No server is selected in the table of servers.")


class _Section(QWidget):
    """A heading that counts, and the names."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self._heading = _label(f"{name}Count")
        self.names = ServerList(name, title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._heading)
        column.addWidget(self.names, 1)

    def show_servers(self, heading: str, entries: Sequence[ServerEntry]) -> None:
        self._heading.setText(heading.format(len(entries)))
        self.names.set_servers(entries)


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
