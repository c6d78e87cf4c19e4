"""A menu: copy which day to which others."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from bbmonitor_gui.backburner.schedule import DAYS
from bbmonitor_gui.ui.widgets.week_texts import day_name

translate = QCoreApplication.translate

_MONDAY_TO_FRIDAY = tuple(range(1, 6))
_SATURDAY_AND_SUNDAY = (6, 0)


def copy_day_menu(days: tuple[int, ...], parent: QWidget) -> QMenu:
    """A menu with a menu for each day, in this order. The data of what is triggered: the day, and a tuple of those that
    become like it."""
    menu = QMenu(parent)
    menu.setObjectName("copyDayMenu")
    for day in days:
        targets = menu.addMenu(translate("copy day", "{0} to").format(day_name(day)))
        groups = (
            (translate("copy day", "&All days"), tuple(range(len(DAYS)))),
            (translate("copy day", "&Monday to Friday"), _MONDAY_TO_FRIDAY),
            (translate("copy day", "&Saturday and Sunday"), _SATURDAY_AND_SUNDAY),
        )
        for text, to_days in groups:
            targets.addAction(text).setData((day, to_days))
        targets.addSeparator()
        for to_day in days:
            if to_day != day:
                targets.addAction(day_name(to_day)).setData((day, (to_day,)))
    return menu
