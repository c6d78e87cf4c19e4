"""One window for each Manager: a second start brings the first to the front."""

from __future__ import annotations

import hashlib
import logging

from PySide6.QtCore import QDir, QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

logger = logging.getLogger("bbmonitor_gui.instance")

_PATIENCE_MS = 1000
_SHOW = b"show\n"
_SHOWN = b"shown\n"


def show_other(address: str) -> bool:
    """Is there a window of this user for the Manager at this address? Then it has come to the front."""
    socket = QLocalSocket()
    socket.connectToServer(_name(address))
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    socket.write(_SHOW)
    socket.flush()
    answered = socket.waitForReadyRead(_PATIENCE_MS) and bytes(socket.readAll().data()) == _SHOWN
    socket.disconnectFromServer()
    return answered


class Doorbell(QObject):
    """Listens for later starts that want the Manager of this window."""

    rung = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._address = ""
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._open)

    def listen_for(self, address: str) -> None:
        """This Manager's window is ours, unless another has it already; "" for none."""
        if address == self._address:
            return
        self._address = address
        self._server.close()
        if not address or self._server.listen(_name(address)):
            return
        if not show_other(address):  # a program that crashed leaves its socket behind
            QLocalServer.removeServer(_name(address))
            if self._server.listen(_name(address)):
                return
        logger.info("another window has %s, or it cannot be listened for: %s", address, self._server.errorString())

    # ---- slots

    @Slot()
    def _open(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(self._answer)
            socket.disconnected.connect(socket.deleteLater)

    @Slot()
    def _answer(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket) and socket.canReadLine():
            if bytes(socket.readLine(len(_SHOW) + 1).data()) == _SHOW:
                socket.write(_SHOWN)
                self.rung.emit()
            socket.disconnectFromServer()


def _name(address: str) -> str:
    """Short enough for a socket's path, the same for one user and one Manager."""
    whole = f"{QDir.homePath()}\n{address.casefold()}"
    return f"bbmonitor-{hashlib.sha256(whole.encode()).hexdigest()[:16]}"
