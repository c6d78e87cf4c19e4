"""The Manager properties dialog: every value is there, readable and copyable, whatever a Manager says of itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from bbmonitor_gui.backburner import BackburnerManagerInfo, Monitor, NetworkStatus, SystemInfo
from bbmonitor_gui.simulator import SimulatedManager
from bbmonitor_gui.ui import formats
from bbmonitor_gui.ui.dialogs.manager_properties import ManagerPropertiesDialog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform's own remark

INFO = BackburnerManagerInfo(
    300,
    480,
    2431,
    SystemInfo(-1, 128 * 2.0**30, 32, "Windows", "farm", "farm-manager", "00-1B-44", 953_869, "192.0.2.1"),
    NetworkStatus(3, 1, 1_234_567, 815, "12/15/2004 8:31:20 PM"),
)
SHOWN = {
    "Address": "farm-manager:3235",
    "Version": "300",
    "Servers": "480",
    "Jobs": "2431",
    "Computer": "farm-manager",
    "User": "farm",
    "Platform": "Windows",
    "MAC address": "00-1B-44",
    "IP address": "192.0.2.1",
    "Memory": "128.0 GB",
    "CPUs": "32",
    "Work disk": "931.5 GB",
    "Dropped packets": "3",
    "Bad packets": "1",
    "TCP requests": "1,234,567",
    "UDP requests": "815",
    "Running since": "15/12/2004 20:31",
}


@pytest.fixture(autouse=True)
def british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def shown(
    qtbot: QtBot, info: BackburnerManagerInfo = INFO, address: str = "farm-manager:3235"
) -> ManagerPropertiesDialog:
    dialog = ManagerPropertiesDialog(info, address)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def values(dialog: ManagerPropertiesDialog) -> dict[str, str]:
    """Accessible name -> text of all that can be selected."""
    texts = {field.accessibleName(): field.text() for field in dialog.findChildren(QLineEdit)}
    return texts | {box.accessibleName(): box.toPlainText() for box in dialog.findChildren(QPlainTextEdit)}


def close_button(dialog: ManagerPropertiesDialog) -> QPushButton:
    buttons = dialog.findChild(QDialogButtonBox)
    assert buttons is not None
    return buttons.button(QDialogButtonBox.StandardButton.Close)


def test_everything_is_shown(qtbot: QtBot) -> None:
    dialog = shown(qtbot)

    assert dialog.objectName() == "managerPropertiesDialog"
    assert dialog.windowTitle() == "farm-manager:3235 – Manager Properties"
    assert values(dialog) == SHOWN
    assert [label.text() for label in dialog.findChildren(QLabel) if label.font().bold()] == [
        "General",
        "Hardware",
        "Network",
    ]


def test_numbers_and_dates_follow_the_country(qtbot: QtBot) -> None:
    QLocale.setDefault(QLocale("de_DE"))

    told = values(shown(qtbot))

    assert (told["TCP requests"], told["Work disk"], told["Running since"]) == (
        "1.234.567",
        "931,5 GB",
        "15.12.04 20:31",
    )


def test_what_a_manager_really_says(qtbot: QtBot, manager: SimulatedManager) -> None:
    with Monitor("127.0.0.1", manager.port) as monitor:
        info = monitor.get_manager_info()

    told = values(shown(qtbot, info, "127.0.0.1"))

    assert (told["Address"], told["Servers"], told["Jobs"]) == ("127.0.0.1", "8", "40")
    assert told["Computer"] == info.system_info.computer_name != ""
    assert all(told.values())


def test_copy_all(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    button = dialog.findChild(QPushButton, "copyManagerButton")
    assert button is not None

    button.click()

    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line for line in lines if ": " in line] == [f"{label}: {value}" for label, value in SHOWN.items()]
    assert [line for line in lines if ":" not in line and line] == ["General", "Hardware", "Network"]


def test_every_value_can_be_reached_and_copied_with_the_keyboard(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.focusWidget() is close_button(dialog)

    heard = []
    for _ in range(len(SHOWN) + 2):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        field = dialog.focusWidget()
        if isinstance(field, QLineEdit):
            assert field.isReadOnly()
            assert field.selectedText() == field.text()
            heard.append(field.accessibleName())

    assert heard == [*SHOWN]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_keys_that_close(qtbot: QtBot, key: Qt.Key) -> None:
    dialog = shown(qtbot)

    qtbot.keyClick(dialog.findChildren(QLineEdit)[0], key)

    assert not dialog.isVisible()


@pytest.mark.parametrize(
    "name", ["<img src=x> & <b>bold</b>", "x" * 10_000, "two\nlines", "a\u202eb", "", "[*]", "日本語 Ünï"]
)
def test_no_name_does_harm(qtbot: QtBot, name: str) -> None:
    system = replace(INFO.system_info, computer_name=name, user=name, platform=name, mac=name, ip_address=name)
    info = replace(INFO, system_info=system, network_status=replace(INFO.network_status, boot_time=name))

    dialog = shown(qtbot, info, name)

    assert dialog.size() == shown(qtbot).size()
    assert dialog.minimumSizeHint().width() <= 1000
    assert len(dialog.windowTitle()) < 120
    told = values(dialog)
    assert all(told[label] == name for label in ("Address", "Computer", "User", "Platform", "MAC address"))
    assert told["Running since"] == formats.when(name)
    for label in dialog.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText


@pytest.mark.parametrize("number", [0, -1, 2**63, -(2**70)])
def test_no_number_does_harm(qtbot: QtBot, number: int) -> None:
    system = replace(INFO.system_info, total_memory_f=float(number), num_cpus=number, workdisk_space=number)
    info = BackburnerManagerInfo(number, number, number, system, NetworkStatus(number, number, number, number, ""))

    told = values(shown(qtbot, info))

    assert told["Jobs"] == told["CPUs"] == str(number)
    assert told["TCP requests"].replace(",", "") == str(number)
    assert told["Running since"] == ""
