"""The demo's farm: the simulator in a process of its own, so that it never slows the window, and ends with it."""

from __future__ import annotations

import re

from PySide6.QtCore import QObject, QProcess, QTimer, Signal, Slot

from bbmonitor_gui.launch import simulator_command

_FARM = (
    *("--port", "0", "--jobs", "500", "--servers", "40", "--seed", "7", "--speed", "20"),
    *("--packet-gap", "0", "--until-stdin-closes"),
)
_START_MS = 20_000
_END_MS = 1000


class DemoFarm(QObject):
    """One simulator. It listens on this computer only and ends when its standard input closes: at `stop`, and also when
    this program is killed."""

    ready = Signal(int)  # the port
    failed = Signal(str)  # why, for the details

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._port: int | None = None
        self._said = ""
        self._stopping = False
        self._process = QProcess(self)
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.SeparateChannels)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.errorOccurred.connect(self._fail)
        self._process.finished.connect(self._fail)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_START_MS)
        self._patience.timeout.connect(self._fail)

    def start(self) -> None:
        """`ready` or `failed` follows."""
        program, *arguments = simulator_command(_FARM)
        self._patience.start()
        self._process.start(program, arguments)

    def stop(self) -> None:
        """End it, and wait until it has."""
        self._stopping = True
        self._patience.stop()
        if self._process.state() == QProcess.ProcessState.NotRunning:
            return
        self._process.closeWriteChannel()
        if not self._process.waitForFinished(_END_MS):
            self._process.kill()
            self._process.waitForFinished(_END_MS)

    # ---- slots

    @Slot()
    def _read(self) -> None:
        self._said += bytes(self._process.readAllStandardOutput().data()).decode("utf-8", "replace")
        found = re.search(r"listening on [^\s:]+:(\d+)\s", self._said)
        if found and self._port is None and not self._stopping:
            self._patience.stop()
            self._port = int(found[1])
            self.ready.emit(self._port)

    @Slot()
    def _fail(self) -> None:
        if self._stopping:
            return
        self._patience.stop()
        errors = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
        self.failed.emit(f"{self._process.errorString()}\n{self._said}{errors}".strip())
        self.stop()
