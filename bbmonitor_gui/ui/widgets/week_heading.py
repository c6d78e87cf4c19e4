"""Above a week: whose it is, what the colours mean, and how masks are written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from bbmonitor_gui.ui import plain
from bbmonitor_gui.ui.masks import BASES, base_name
from bbmonitor_gui.ui.server_week import names_in_short
from bbmonitor_gui.ui.widgets.week_legend import WeekLegend


class WeekHeading(QWidget):
    """Names of servers, of which any number may be given; the legend; a choice of bases."""

    bases_chosen = Signal(object)  # tuple of Base

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        server = QLabel()
        server.setObjectName("weekScheduleServer")
        server.setTextFormat(Qt.TextFormat.PlainText)
        font = server.font()
        font.setBold(True)
        server.setFont(font)
        server.setText(names_in_short(names))
        server.setToolTip(plain.tip("\n".join(plain.shortened(name) for name in names)))
        legend = WeekLegend()
        legend.set_several(len(names) > 1)
        self._bases = QComboBox()
        self._bases.setObjectName("maskBases")
        self._bases.setAccessibleName(self.tr("Masks as"))
        self._bases.addItem(self.tr("All three"), BASES)
        for base in BASES:
            self._bases.addItem(base_name(base), (base,))
        caption = QLabel(self.tr("Masks:"))
        caption.setBuddy(self._bases)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(server)
        row.addStretch(1)
        row.addWidget(legend)
        row.addSpacing(2 * row.spacing())
        row.addWidget(caption)
        row.addWidget(self._bases)
        self._bases.currentIndexChanged.connect(self._tell_bases)

    # ---- slots

    @Slot()
    def _tell_bases(self) -> None:
        self.bases_chosen.emit(self._bases.currentData())
